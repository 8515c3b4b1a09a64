#include "io/editor.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>

extern char **environ;

/* What the terminal sends to the editor and to us. */
static const int typed[] = {SIGINT, SIGQUIT};

#define TYPED (sizeof(typed) / sizeof(typed[0]))

static const char *find_editor(void)
{
	static const char *const names[] = {"VISUAL", "EDITOR"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *value = getenv(names[i]);
		if (value != NULL && *value != '\0')
			return value;
	}
	return "vi";
}

/* Ignores the signals; what they did before goes to old, which are to be the child's. */
static void ignore(struct sigaction old[TYPED], sigset_t *of_child)
{
	struct sigaction ignored = {.sa_handler = SIG_IGN};

	sigemptyset(of_child);
	sigaddset(of_child, SIGPIPE);
	sigaddset(of_child, SIGXFSZ);
	for (size_t i = 0; i < TYPED; i++) {
		sigaction(typed[i], &ignored, &old[i]);
		if (old[i].sa_handler != SIG_IGN)
			sigaddset(of_child, typed[i]);
	}
}

/* Returns the status, as waitpid() does, or -1 with errno set. */
static int run(char *const *arguments, const sigset_t *signals)
{
	posix_spawnattr_t how;
	int status = -1;
	pid_t pid;

	posix_spawnattr_init(&how);
	posix_spawnattr_setsigdefault(&how, signals);
	posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGDEF);
	errno = posix_spawn(&pid, "/bin/sh", NULL, &how, arguments, environ);
	posix_spawnattr_destroy(&how);
	if (errno != 0)
		return -1;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return status;
}

int editor_run(const char *path, struct tsv_error *e)
{
	const char *editor = find_editor();
	struct tsv_buf command = {0};
	struct sigaction old[TYPED];
	sigset_t signals;

	tsv_buf_printf(&command, "%s \"$@\"", editor);
	tsv_buf_add_char(&command, '\0');
	const char *const arguments[] = {"sh", "-c", command.data, editor, path, NULL};
	ignore(old, &signals);
	/* The interface is older than const; nothing is written there. */
	int status = run((char *const *)(uintptr_t)arguments, &signals);
	for (size_t i = 0; i < TYPED; i++)
		sigaction(typed[i], &old[i], NULL);
	tsv_buf_free(&command);
	if (status < 0)
		return tsv_error_errno(e, "cannot run the editor '%s'", editor);
	if (WIFSIGNALED(status))
		return tsv_error_set(e, "the editor '%s' was ended by signal %d", editor,
				     WTERMSIG(status));
	if (WEXITSTATUS(status) != 0)
		return tsv_error_set(e,
				     "the editor '%s' failed with status %d; VISUAL or "
				     "EDITOR names another",
				     editor, WEXITSTATUS(status));
	return 0;
}
