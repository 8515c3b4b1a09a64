/*
 * Runs every tests/golden/TOOL/NAME.sh, several at a time, and compares what
 * comes out.
 *
 * A case is a set of files with one name: NAME.sh is run by sh in its folder,
 * with the tools first on PATH, NAME.in on standard input (else nothing) and
 * $TMP a new empty folder. Its standard output must be NAME.out and its standard
 * error NAME.err (no file: nothing), its exit status the number in NAME.status
 * (no file: 0). A case that lacks a program it needs says so on standard error
 * and exits 77: it is skipped, and that is told. UPDATE=1 writes what came out instead of
 * comparing; look at the difference before keeping it. ONLY=text runs the cases whose path
 * holds text, EVERY=n each n-th case.
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

#include "tsv/tsv.h"

#define FOLDER "tests/golden"

struct golden {
	char *base; /* tests/golden/TOOL/NAME */
	char *came; /* the folder of what came out, and of its $TMP */
	pid_t pid;
	int status; /* of its exit, or 128 and the signal that ended it */
};

static struct golden *cases;
static size_t case_count;
static char *tmp; /* the folder of all that the cases write */

static char *text(const char *format, ...) __attribute__((format(printf, 1, 2)));

static char *text(const char *format, ...)
{
	struct tsv_buf b = {0};
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&b, format, arguments);
	va_end(arguments);
	tsv_buf_add_char(&b, '\0');
	return b.data;
}

/* All of a file; nothing for one that is not there. */
static struct tsv_buf read_file(const char *path)
{
	struct tsv_buf b = {0};
	int fd = open(path, O_RDONLY);
	ssize_t got;

	while (fd >= 0 && (got = read(fd, tsv_buf_reserve(&b, 4096), 4096)) > 0)
		b.size += (size_t)got;
	if (fd >= 0)
		close(fd);
	return b;
}

static void write_file(const char *path, struct tsv_span bytes)
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

/* Becomes the case: sh in its folder, with everything redirected. */
static void become(const struct golden *g)
{
	const char *slash = strrchr(g->base, '/');

	redirect(text("%s.in", g->base), O_RDONLY, STDIN_FILENO);
	redirect(text("%s/out", g->came), O_WRONLY | O_CREAT, STDOUT_FILENO);
	redirect(text("%s/err", g->came), O_WRONLY | O_CREAT, STDERR_FILENO);
	setenv("TMP", text("%s/work", g->came), 1);
	if (chdir(tsv_strndup(g->base, (size_t)(slash - g->base))) != 0)
		_exit(126);
	execlp("sh", "sh", text("%s.sh", slash + 1), (char *)NULL);
	_exit(127);
}

static int start(struct golden *g, size_t number)
{
	g->came = text("%s/%zu", tmp, number);
	if (mkdir(g->came, 0777) != 0 || mkdir(text("%s/work", g->came), 0777) != 0)
		return -1;
	g->pid = fork();
	if (g->pid == 0)
		become(g);
	return g->pid < 0 ? -1 : 0;
}

/* Waits for one of the cases that were started to end. */
static int await(struct golden *all, size_t count)
{
	int status;
	pid_t pid = wait(&status);

	for (size_t i = 0; i < count; i++)
		if (all[i].pid == pid)
			all[i].status =
			    WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	return pid < 0 ? -1 : 0;
}

/* Runs all cases, as many at a time as there are processors. */
static int run_all(struct golden *all, size_t count)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t most = processors < 1 ? 1 : (size_t)processors, running = 0;
	int status = 0;

	for (size_t i = 0; status == 0 && i < count; i++) {
		if (running == most) {
			status = await(all, i);
			running--;
		}
		if (status == 0)
			status = start(&all[i], i);
		running++;
	}
	while (status == 0 && running-- != 0)
		status = await(all, count);
	return status;
}

/* Says on standard error how the bytes differ from those expected. */
static int compare(const char *base, const char *ending, const char *came)
{
	char *expected = text("%s.%s", base, ending);
	struct tsv_buf want = read_file(expected), have = read_file(came);
	int differs = !tsv_span_equal(tsv_buf_span(&want), tsv_buf_span(&have));

	if (differs && getenv("UPDATE") != NULL) {
		write_file(expected, tsv_buf_span(&have));
		differs = 0;
	}
	if (differs) {
		const char *wanted = access(expected, F_OK) == 0 ? expected : "/dev/null";
		fprintf(stderr, "%s: not what came out:\n", expected);
		if (system(text("diff -au '%s' '%s' | head -n 40 >&2", wanted, came)) != 0)
			fprintf(stderr, "(cannot show the difference)\n");
	}
	tsv_buf_free(&want);
	tsv_buf_free(&have);
	return differs;
}

static int expected_status(const char *base)
{
	struct tsv_buf status = read_file(text("%s.status", base));

	tsv_buf_add_char(&status, '\0');
	return atoi(status.data);
}

static void golden_case(void **state)
{
	const struct golden *g = *state;

	if (g->status == 77) {
		struct tsv_buf why = read_file(text("%s/err", g->came));
		fprintf(stderr, "skipped: %s: %.*s\n", g->base, (int)why.size, why.data);
		skip();
	}
	if (getenv("UPDATE") != NULL)
		write_file(text("%s.status", g->base),
			   g->status == 0 ? (struct tsv_span){0}
					  : tsv_span_of(text("%d\n", g->status)));
	int wrong = compare(g->base, "out", text("%s/out", g->came));
	wrong += compare(g->base, "err", text("%s/err", g->came));
	assert_int_equal(wrong, 0);
	assert_int_equal(g->status, expected_status(g->base));
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
	return run_all(cases, case_count);
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
	struct CMUnitTest *tests = tsv_calloc(found.gl_pathc, sizeof(*tests));
	const char *only = getenv("ONLY"), *every = getenv("EVERY");
	size_t step = every != NULL && atoi(every) > 1 ? (size_t)atoi(every) : 1;
	cases = tsv_calloc(found.gl_pathc, sizeof(*cases));
	for (size_t i = 0; i < found.gl_pathc; i++) {
		char *base =
		    text("%.*s", (int)strlen(found.gl_pathv[i]) - 3, found.gl_pathv[i]);
		if (i % step != 0 || (only != NULL && strstr(base, only) == NULL))
			continue;
		struct golden *g = &cases[case_count];
		g->base = base;
		tests[case_count++] =
		    (struct CMUnitTest){base + strlen(FOLDER "/"), golden_case, NULL, NULL, g};
	}
	if (step != 1)
		fprintf(stderr, "one case of %zu is run: %zu of %zu\n", step, case_count,
			found.gl_pathc);
	globfree(&found);
	return _cmocka_run_group_tests("golden", tests, case_count, set_up, tear_down);
}
