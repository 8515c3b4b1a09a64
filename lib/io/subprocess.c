#include "io/subprocess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tsv/tsv.h"

#define PIPE_SIZE (1024 * 1024)

/* The words of a program that failed are kept up to this many bytes. */
#define WORDS ((size_t)4096)

extern char **environ;

static const int ending[] = {SIGHUP, SIGINT, SIGTERM, SIGXCPU};

#define ENDING (sizeof(ending) / sizeof(ending[0]))

static volatile pid_t running; /* 0: none */
static struct sigaction before[ENDING];

/*
 * Were we to end alone, the program would take the end of its input for the end
 * of the data and print a part of it.
 */
static void stop_and_end(int number)
{
	if (running != 0)
		kill(running, SIGTERM);
	for (size_t i = 0; i < ENDING; i++)
		if (ending[i] == number)
			sigaction(number, &before[i], NULL);
	raise(number); /* comes when this handler has returned */
}

static void guard(pid_t pid)
{
	struct sigaction action = {.sa_handler = stop_and_end};

	running = pid;
	for (size_t i = 0; i < ENDING; i++)
		if (sigaction(ending[i], NULL, &before[i]) == 0 &&
		    before[i].sa_handler != SIG_IGN)
			sigaction(ending[i], &action, NULL);
	signal(SIGPIPE, SIG_IGN);
}

static int make_pipe(int ends[2])
{
	if (pipe(ends) != 0)
		return -1;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	return 0;
}

static void close_pipe(const int ends[2])
{
	close(ends[0]);
	close(ends[1]);
}

/* Returns 0 or what is wrong, as errno has it. */
static int redirect(posix_spawn_file_actions_t *actions, int input, int output, int errors)
{
	int reason = posix_spawn_file_actions_adddup2(actions, output, STDOUT_FILENO);

	if (reason == 0)
		reason = posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO);
	if (reason == 0)
		reason = posix_spawn_file_actions_adddup2(actions, errors, STDERR_FILENO);
	return reason;
}

/* Returns as redirect(). */
static int spawn(struct subprocess *p, char *const *arguments, int input, int output,
		 int errors)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t ended_by;

	/* Ignored by whoever started us, it would be ignored by the program too, which
	 * would then complain of a reader that is gone. */
	sigemptyset(&ended_by);
	sigaddset(&ended_by, SIGPIPE);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigdefault(&attributes, &ended_by);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
	posix_spawn_file_actions_init(&actions);
	int reason = redirect(&actions, input, output, errors);
	if (reason == 0)
		reason = posix_spawnp(&p->pid, arguments[0], &actions, &attributes, arguments,
				      environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	return reason;
}

int subprocess_start(struct subprocess *p, char *const *arguments, int output,
		     struct tsv_error *e)
{
	int input[2], errors[2];

	*p = (struct subprocess){.name = arguments[0]};
	if (make_pipe(input) != 0)
		return tsv_error_errno(e, "cannot make a pipe");
	if (make_pipe(errors) != 0) {
		tsv_error_errno(e, "cannot make a pipe");
		close_pipe(input);
		return -1;
	}
	int reason = spawn(p, arguments, input[0], output, errors[1]);
	close(input[0]);
	close(errors[1]);
	p->input = input[1];
	p->errors = errors[0];
	if (reason != 0) {
		close(p->input);
		close(p->errors);
		errno = reason;
		return tsv_error_errno(e, "cannot run %s(1), which does the work", p->name);
	}
	guard(p->pid);
#ifdef F_SETPIPE_SZ
	fcntl(p->input, F_SETPIPE_SZ, PIPE_SIZE); /* may fail */
#endif
	return 0;
}

int subprocess_write(struct subprocess *p, struct tsv_span bytes, struct tsv_error *e)
{
	while (bytes.size != 0) {
		ssize_t done = write(p->input, bytes.data, bytes.size);
		if (done < 0 && errno == EPIPE)
			return 0;
		if (done < 0 && errno != EINTR)
			return tsv_error_errno(e, "cannot write to %s(1), which does the work",
					       p->name);
		if (done > 0)
			bytes = tsv_span_from(bytes, (size_t)done);
	}
	return 1;
}

/* Reads what it says until it ends; the first line becomes words. */
static void listen(struct subprocess *p, struct tsv_buf *words)
{
	char portion[1024];
	ssize_t got;

	while ((got = read(p->errors, portion, sizeof(portion))) != 0) {
		if (got < 0 && errno != EINTR)
			break;
		if (got > 0 && words->size < WORDS)
			tsv_buf_add(words, portion, (size_t)got);
	}
	const char *lf = words->size == 0 ? NULL : memchr(words->data, '\n', words->size);
	if (lf != NULL)
		words->size = (size_t)(lf - words->data);
}

static int await(struct subprocess *p)
{
	int status = 0;

	close(p->errors);
	while (waitpid(p->pid, &status, 0) < 0 && errno == EINTR)
		continue;
	running = 0;
	return status;
}

int subprocess_finish(struct subprocess *p, struct tsv_error *e)
{
	struct tsv_buf words = {0};
	int result = -1;

	close(p->input);
	listen(p, &words);
	int status = await(p);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		result = 1;
	else if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE)
		result = 0;
	else if (words.size != 0)
		tsv_error_set(e, "%.*s", (int)words.size, words.data);
	else if (WIFSIGNALED(status))
		tsv_error_set(e, "%s(1) was ended by signal %d", p->name, WTERMSIG(status));
	else
		tsv_error_set(e, "%s(1) failed with status %d", p->name, WEXITSTATUS(status));
	tsv_buf_free(&words);
	return result;
}

void subprocess_stop(struct subprocess *p)
{
	kill(p->pid, SIGTERM);
	close(p->input);
	await(p);
}
