/*
 * Runs every tests/golden/TOOL/NAME.sh and compares what comes out.
 *
 * A case is a set of files with one name: NAME.sh is run by sh in its folder,
 * with the tools first on PATH, NAME.in on standard input (else nothing) and
 * $TMP a new empty folder. Its standard output must be NAME.out and its standard
 * error NAME.err (no file: nothing), its exit status the number in NAME.status
 * (no file: 0). A case that lacks a program it needs says so on standard error
 * and exits 77: it is skipped, and that is told. UPDATE=1 writes what came out instead of comparing; look at the
 * difference before keeping it. ONLY=text runs the cases whose path holds text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bytes/buf.h"
#include "bytes/memory.h"

#define FOLDER "tests/golden"

static char *tmp; /* the folder for what a case writes */

static char *text(const char *format, ...) __attribute__((format(printf, 1, 2)));

static char *text(const char *format, ...)
{
	struct buf b = {0};
	va_list arguments;

	va_start(arguments, format);
	buf_vprintf(&b, format, arguments);
	va_end(arguments);
	buf_add_char(&b, '\0');
	return b.data;
}

/* All of a file; nothing for one that is not there. */
static struct buf read_file(const char *path)
{
	struct buf b = {0};
	int fd = open(path, O_RDONLY);
	ssize_t got;

	while (fd >= 0 && (got = read(fd, buf_room(&b, 4096), 4096)) > 0)
		b.size += (size_t)got;
	if (fd >= 0)
		close(fd);
	return b;
}

static void write_file(const char *path, struct span bytes)
{
	FILE *file = bytes.size == 0 ? NULL : fopen(path, "w");

	if (file == NULL) {
		unlink(path);
		return;
	}
	assert_int_equal(fwrite(bytes.data, 1, bytes.size, file), bytes.size);
	assert_int_equal(fclose(file), 0);
}

static void redirect(const char *path, int flags, int fd)
{
	int opened = open(path, flags, 0666);

	if (opened < 0 && flags == O_RDONLY)
		opened = open("/dev/null", O_RDONLY);
	if (opened < 0 || dup2(opened, fd) < 0)
		_exit(126);
	close(opened);
}

static void child(const char *folder, const char *name)
{
	redirect(text("%s/%s.in", folder, name), O_RDONLY, STDIN_FILENO);
	redirect(text("%s/.out", tmp), O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
	redirect(text("%s/.err", tmp), O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
	setenv("TMP", text("%s/work", tmp), 1);
	if (chdir(folder) != 0)
		_exit(126);
	execlp("sh", "sh", text("%s.sh", name), (char *)NULL);
	_exit(127);
}

/* Runs a case; returns its exit status, or 128 and the signal that ended it. */
static int run(const char *folder, const char *name)
{
	int status = system(text("rm -rf '%s/work' && mkdir '%s/work'", tmp, tmp));

	assert_int_equal(status, 0);
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		child(folder, name);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* Says on standard error how the bytes differ from those expected. */
static int compare(const char *base, const char *ending, const char *came)
{
	char *expected = text("%s.%s", base, ending);
	struct buf want = read_file(expected), have = read_file(came);
	int differs = !span_equal(buf_span(&want), buf_span(&have));

	if (differs && getenv("UPDATE") != NULL) {
		write_file(expected, buf_span(&have));
		differs = 0;
	}
	if (differs) {
		const char *wanted = access(expected, F_OK) == 0 ? expected : "/dev/null";
		fprintf(stderr, "%s: not what came out:\n", expected);
		if (system(text("diff -au '%s' '%s' | head -n 40 >&2", wanted, came)) != 0)
			fprintf(stderr, "(cannot show the difference)\n");
	}
	buf_free(&want);
	buf_free(&have);
	return differs;
}

static int expected_status(const char *base)
{
	struct buf status = read_file(text("%s.status", base));

	buf_add_char(&status, '\0');
	return atoi(status.data);
}

static void golden_case(void **state)
{
	const char *base = *state; /* tests/golden/TOOL/NAME */
	const char *slash = strrchr(base, '/');
	char *folder = mem_string(base, (size_t)(slash - base));
	int status = run(folder, slash + 1);

	if (status == 77) {
		struct buf why = read_file(text("%s/.err", tmp));
		fprintf(stderr, "skipped: %s: %.*s\n", base, (int)why.size, why.data);
		skip();
	}
	if (getenv("UPDATE") != NULL)
		write_file(text("%s.status", base),
			   status == 0 ? (struct span){0} : span_of(text("%d\n", status)));
	int wrong = compare(base, "out", text("%s/.out", tmp));
	wrong += compare(base, "err", text("%s/.err", tmp));
	assert_int_equal(wrong, 0);
	assert_int_equal(status, expected_status(base));
}

/* The environment in which every case runs. */
static int set_up(void **state)
{
	static char folder[] = "/tmp/caseutils-golden-XXXXXX";
	static const char *const unwanted[] = {"CASES",		  "COLUMNS",  "NO_COLOR",
					       "POSIXLY_CORRECT", "LC_CTYPE", "LANG"};
	const char *tools = getenv("TOOLS") != NULL ? getenv("TOOLS") : getenv("BUILD");

	(void)state;
	tmp = mkdtemp(folder);
	if (tmp == NULL || tools == NULL)
		return -1;
	setenv("PATH", text("%s:%s", tools, getenv("PATH")), 1);
	setenv("LC_ALL", "C", 1);
	setenv("TERM", "dumb", 1);
	for (size_t i = 0; i < sizeof(unwanted) / sizeof(unwanted[0]); i++)
		unsetenv(unwanted[i]);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	return system(text("rm -rf '%s'", tmp));
}

int main(void)
{
	glob_t found;

	if (glob(FOLDER "/*/*.sh", 0, NULL, &found) != 0) {
		fprintf(stderr, "no cases in " FOLDER "; run this from the project's root\n");
		return 1;
	}
	struct CMUnitTest *tests = mem_zeroed(found.gl_pathc, sizeof(*tests));
	const char *only = getenv("ONLY");
	size_t count = 0;
	for (size_t i = 0; i < found.gl_pathc; i++) {
		char *base =
		    text("%.*s", (int)strlen(found.gl_pathv[i]) - 3, found.gl_pathv[i]);
		if (only == NULL || strstr(base, only) != NULL)
			tests[count++] = (struct CMUnitTest){base + strlen(FOLDER "/"),
							     golden_case, NULL, NULL, base};
	}
	globfree(&found);
	return _cmocka_run_group_tests("golden", tests, count, set_up, tear_down);
}
