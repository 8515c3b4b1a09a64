#include "io/subprocess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#define PIPE_SIZE (1024 * 1024)

/* The words of a program that failed are kept up to this many bytes. */
#define WORDS 4096

enum { INPUT, OUTPUT, ERRORS, PIPES };

/* The ends of a pipe. */
enum { TO_READ, TO_WRITE };

static void close_pipes(int pipes[][2], int count)
{
	for (int i = 0; i < count; i++) {
		close(pipes[i][TO_READ]);
		close(pipes[i][TO_WRITE]);
	}
}

static int open_pipes(int pipes[PIPES][2], struct tsv_error *e)
{
	for (int i = 0; i < PIPES; i++) {
		if (pipe(pipes[i]) != 0) {
			tsv_error_errno(e, "cannot make a pipe");
			close_pipes(pipes, i);
			return -1;
		}
		fcntl(pipes[i][TO_READ], F_SETFD, FD_CLOEXEC);
		fcntl(pipes[i][TO_WRITE], F_SETFD, FD_CLOEXEC);
#ifdef F_SETPIPE_SZ
		fcntl(pipes[i][TO_WRITE], F_SETPIPE_SZ, PIPE_SIZE); /* may fail */
#endif
	}
	/* A program that says more than is kept must not wait for us to read it. */
	fcntl(pipes[ERRORS][TO_WRITE], F_SETFL, O_NONBLOCK);
	return 0;
}

/* What the new process does until it is the program. It shares our memory, and changes none of
 * it. */
static _Noreturn void become(char *const *arguments, int pipes[PIPES][2])
{
	int errors = pipes[ERRORS][TO_WRITE];

#ifdef __linux__
	/* Its output would go nowhere; it need not work on. */
	prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
	/* Ignored, it would be ignored by the program, too, which would then complain
	 * of a reader that is gone. */
	signal(SIGPIPE, SIG_DFL);
	if (dup2(pipes[INPUT][TO_READ], STDIN_FILENO) >= 0 &&
	    dup2(pipes[OUTPUT][TO_WRITE], STDOUT_FILENO) >= 0 &&
	    dup2(errors, STDERR_FILENO) >= 0)
		execvp(arguments[0], arguments);
	dprintf(errors, "cannot run %s(1), which does the work: %s\n", arguments[0],
		strerror(errno));
	_exit(127);
}

int subprocess_start(struct subprocess *p, char *const *arguments, struct tsv_error *e)
{
	int pipes[PIPES][2];

	*p = (struct subprocess){.name = arguments[0]};
	if (open_pipes(pipes, e) < 0)
		return -1;
	/* fork() copies page tables, for a tenth of case-sort's start. */
	p->pid = vfork();
	if (p->pid == 0)
		become(arguments, pipes);
	if (p->pid < 0) {
		tsv_error_errno(e, "cannot run %s(1), which does the work", p->name);
		close_pipes(pipes, PIPES);
		return -1;
	}
	close(pipes[INPUT][TO_READ]);
	close(pipes[OUTPUT][TO_WRITE]);
	close(pipes[ERRORS][TO_WRITE]);
	p->input = pipes[INPUT][TO_WRITE];
	p->output = (struct tsv_input){.name = p->name, .fd = pipes[OUTPUT][TO_READ]};
	p->errors = pipes[ERRORS][TO_READ];
	signal(SIGPIPE, SIG_IGN);
	return 0;
}

static void close_end(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Reads the first line of what it said. */
static void listen(struct subprocess *p, struct tsv_buf *words)
{
	ssize_t got;

	tsv_buf_reserve(words, WORDS);
	while ((got = read(p->errors, words->data + words->size, WORDS - words->size)) != 0) {
		if (got < 0 && errno != EINTR)
			break;
		words->size += got > 0 ? (size_t)got : 0;
	}
	const char *lf = words->size == 0 ? NULL : memchr(words->data, '\n', words->size);
	if (lf != NULL)
		words->size = (size_t)(lf - words->data);
	tsv_buf_add_char(words, '\0');
}

/* Waits for its end. Returns its status, as waitpid() does. */
static int await(struct subprocess *p)
{
	int status = 0;

	close_end(&p->input);
	tsv_input_close(&p->output);
	close_end(&p->errors);
	while (waitpid(p->pid, &status, 0) < 0 && errno == EINTR)
		continue;
	p->pid = 0;
	return status;
}

/* Waits for its end. Returns 0 when it went well, or -1 with e filled. */
static int finish(struct subprocess *p, struct tsv_error *e)
{
	struct tsv_buf words = {0};
	int result = -1;

	close_end(&p->input);
	tsv_input_close(&p->output);
	listen(p, &words);
	int status = await(p);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		result = 0;
	else if (*words.data != '\0')
		tsv_error_set(e, "%s", words.data);
	else if (WIFSIGNALED(status))
		tsv_error_set(e, "%s(1) was ended by signal %d", p->name, WTERMSIG(status));
	else
		tsv_error_set(e, "%s(1) failed with status %d", p->name, WEXITSTATUS(status));
	tsv_buf_free(&words);
	return result;
}

/* A write failed: says why, after the program's end. Returns -1. */
static int fail(struct subprocess *p, struct tsv_error *e)
{
	if (errno != EPIPE) {
		tsv_error_errno(e, "cannot write to %s(1), which does the work", p->name);
		subprocess_stop(p);
	} else if (finish(p, e) == 0) {
		tsv_error_set(e, "%s(1) ended before it had read all records", p->name);
	}
	return -1;
}

int subprocess_write(struct subprocess *p, struct tsv_span bytes, struct tsv_error *e)
{
	while (bytes.size != 0) {
		ssize_t done = write(p->input, bytes.data, bytes.size);
		if (done < 0 && errno != EINTR)
			return fail(p, e);
		if (done > 0)
			bytes = tsv_span_from(bytes, (size_t)done);
	}
	return 0;
}

int subprocess_read(struct subprocess *p, struct tsv_span *lines, struct tsv_error *e)
{
	close_end(&p->input);
	int got = tsv_input_lines(&p->output, lines, e);
	if (got == 0)
		return finish(p, e);
	if (got < 0)
		subprocess_stop(p);
	return got;
}

void subprocess_stop(struct subprocess *p)
{
	if (p->pid == 0)
		return;
	kill(p->pid, SIGTERM);
	await(p);
}
