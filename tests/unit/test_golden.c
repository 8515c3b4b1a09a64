/*
 * Runs the cases of tests/golden/NAME.t, several at a time, and compares what comes
 * out. tests/README.md shows the form of a case.
 *
 * The commands of a case are run by one bash in a new empty folder. What came out is
 * written in the form of the file; a case passes when its text stays the same. So
 * nothing that a file expects is ever parsed.
 *
 * ONLY=text runs the cases whose name holds text, EVERY=n each n-th case. UPDATE=1
 * writes what came out into the file; look at the difference before keeping it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glob.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "golden_form.h"

#define FOLDER "tests/golden"
#define SKIPPED 77    /* the status of a case that cannot run here */
#define LONGEST "600" /* seconds; a case that waits for a tool that failed is ended */

struct golden {
	const char *path; /* of its file; the cases of a file follow each other */
	char *name;	  /* FILE: the first line */
	const char *text; /* the case as it stands in its file */
	size_t size;
	int is_chosen;
	char *base; /* its files' path: BASE/ its folder, BASE.sh, BASE.N.out ... */
	pid_t pid;
	int status; /* of bash: its exit, or 128 and the signal that ended it */
	char *came; /* the text with what came out */
};

static struct golden *cases;
static size_t case_count;
static char *tmp; /* the folder of all that the cases write */

static char *format(const char *pattern, ...) __attribute__((format(printf, 1, 2)));

static char *format(const char *pattern, ...)
{
	va_list arguments;
	char *made;
	size_t size;
	FILE *to = open_memstream(&made, &size);

	va_start(arguments, pattern);
	vfprintf(to, pattern, arguments);
	va_end(arguments);
	fclose(to);
	return made;
}

/* All of a file, a NUL behind it; NULL if it cannot be read. */
static char *read_file(const char *path, size_t *size)
{
	char block[4096], *text;
	size_t got;
	FILE *from = fopen(path, "r"), *to = from == NULL ? NULL : open_memstream(&text, size);

	if (to == NULL)
		return NULL;
	while ((got = fread(block, 1, sizeof(block), from)) != 0)
		fwrite(block, 1, got, to);
	fclose(from);
	fclose(to);
	return text;
}

static void put_file(FILE *to, const char *mark, const char *path)
{
	size_t size = 0;
	char *text = read_file(path, &size);

	if (text != NULL)
		golden_put_output(to, mark, text, size);
	free(text);
}

/* What a command wrote and its status; that of bash for a command that ended it. */
static void put_result(FILE *to, const struct golden *g, size_t number)
{
	size_t size = 0;
	char *statuses = read_file(format("%s.%zu.status", g->base, number), &size);

	put_file(to, "", format("%s.%zu.out", g->base, number));
	put_file(to, "2> ", format("%s.%zu.err", g->base, number));
	if (statuses != NULL)
		fwrite(statuses, 1, size, to);
	else
		fprintf(to, "  [%d] (the end)\n", g->status);
	free(statuses);
}

/* The case's text, with what came out in place of what stood there. */
static void render(struct golden *g)
{
	const char *end = g->text + g->size;
	size_t size, number = 0;
	struct golden_part part;
	FILE *to = open_memstream(&g->came, &size);

	for (const char *at = g->text; at < end; at = part.next) {
		part = golden_part(at, end);
		fwrite(part.begin, 1, (size_t)(part.end - part.begin), to);
		if (part.kind == GOLDEN_COMMAND)
			put_result(to, g, ++number);
	}
	fclose(to);
}

/* ---- running ---- */

/* The case as a script; each command writes to files of its own. */
static int write_script(const struct golden *g)
{
	FILE *to = fopen(format("%s.sh", g->base), "w");
	const char *end = g->text + g->size;
	size_t number = 0;
	struct golden_part part;

	if (to == NULL)
		return -1;
	fputs(". \"$ROOT/" FOLDER "/prelude.bash\"\n", to);
	for (const char *at = g->text; at < end; at = part.next) {
		part = golden_part(at, end);
		if (part.kind != GOLDEN_COMMAND)
			continue;
		char *file = format("%s.%zu", g->base, ++number);
		fprintf(to, "exec >%s.out 2>%s.err\n", file, file);
		golden_put_command(to, &part);
		fprintf(to, "statuses \"${PIPESTATUS[@]}\" >%s.status\n", file);
	}
	return fclose(to);
}

/* Becomes the case: bash in the case's folder, with nothing on standard input. */
static void become(const struct golden *g)
{
	signal(SIGPIPE, SIG_DFL);
	setenv("TMP", g->base, 1);
	if (chdir(g->base) == 0 && freopen("/dev/null", "r", stdin) != NULL)
		execlp("timeout", "timeout", LONGEST, "bash", format("%s.sh", g->base),
		       (char *)NULL);
	_exit(127);
}

static int start(struct golden *g, size_t number)
{
	g->base = format("%s/%zu", tmp, number);
	if (mkdir(g->base, 0777) != 0 || write_script(g) != 0)
		return -1;
	g->pid = fork();
	if (g->pid == 0)
		become(g);
	return g->pid < 0 ? -1 : 0;
}

/* Waits for one of the cases that were started to end. */
static int await(void)
{
	int status;
	pid_t pid = wait(&status);

	for (size_t i = 0; i < case_count; i++)
		if (cases[i].pid == pid)
			cases[i].status =
			    WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	return pid < 0 ? -1 : 0;
}

/* Runs the chosen cases, as many at a time as there are processors. */
static int run_all(void)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN), running = 0;
	int status = 0;

	for (size_t i = 0; status == 0 && i < case_count; i++) {
		if (!cases[i].is_chosen)
			continue;
		if (running >= processors) {
			status = await();
			running--;
		}
		if (status == 0)
			status = start(&cases[i], i);
		running++;
	}
	while (status == 0 && running-- != 0)
		status = await();
	return status;
}

/* ---- the tests ---- */

static void show_difference(const struct golden *g)
{
	char *want = format("%s.want", g->base), *came = format("%s.came", g->base);
	FILE *to = fopen(want, "w"), *other = fopen(came, "w");

	fwrite(g->text, 1, g->size, to);
	fputs(g->came, other);
	fclose(to);
	fclose(other);
	fprintf(stderr, "%s\n", g->path);
	if (system(format("diff -au %s %s | sed 1,2d | head -n 60 >&2", want, came)) != 0)
		fprintf(stderr, "(cannot show the difference)\n");
}

/* Tells why, which the last command wrote on standard error. */
static void tell_skipped(const struct golden *g)
{
	size_t size = 0, number = 1;

	while (access(format("%s.%zu.err", g->base, number + 1), F_OK) == 0)
		number++;
	char *why = read_file(format("%s.%zu.err", g->base, number), &size);
	fprintf(stderr, "skipped: %s: %.*s", g->name, (int)size, why);
	free(why);
}

static void golden_case(void **state)
{
	struct golden *g = *state;

	if (g->status == SKIPPED) {
		tell_skipped(g);
		skip();
	}
	render(g);
	if (getenv("UPDATE") != NULL ||
	    (strlen(g->came) == g->size && memcmp(g->came, g->text, g->size) == 0))
		return;
	show_difference(g);
	fail();
}

/* The environment in which every case runs. */
static int set_up(void **state)
{
	static char folder[] = "/tmp/caseutils-golden-XXXXXX", root[4096];
	static const char *const unwanted[] = {
	    "BASH_ENV", "CASES",    "COLUMNS",	"LANG",		  "LC_CTYPE",	    "MAKEFLAGS",
	    "MFLAGS",	"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "POSIXLY_CORRECT"};
	const char *tools = getenv("TOOLS") != NULL ? getenv("TOOLS") : getenv("BUILD");

	(void)state;
	tmp = mkdtemp(folder);
	if (tmp == NULL || tools == NULL || getcwd(root, sizeof(root)) == NULL ||
	    symlink(format("%s/" FOLDER "/data", root), format("%s/data", tmp)) != 0)
		return -1;
	setenv("ROOT", root, 1);
	setenv("PATH", format("%s:%s", tools, getenv("PATH")), 1);
	setenv("LC_ALL", "C", 1);
	setenv("TERM", "dumb", 1);
	for (size_t i = 0; i < sizeof(unwanted) / sizeof(unwanted[0]); i++)
		unsetenv(unwanted[i]);
	return run_all();
}

/* Writes the files anew, with what came out of the cases that ran. */
static void update(void)
{
	FILE *to = NULL;

	for (size_t i = 0; i < case_count; i++) {
		if (i == 0 || cases[i].path != cases[i - 1].path)
			to = fopen(cases[i].path, "w");
		if (to != NULL && cases[i].came != NULL)
			fputs(cases[i].came, to);
		else if (to != NULL)
			fwrite(cases[i].text, 1, cases[i].size, to);
		if (to != NULL && (i + 1 == case_count || cases[i].path != cases[i + 1].path))
			fclose(to);
	}
}

static int tear_down(void **state)
{
	(void)state;
	if (getenv("UPDATE") != NULL)
		update();
	return system(format("rm -rf '%s'", tmp));
}

/* ---- finding the cases ---- */

static void add_case(const char *path, const char *text, const char *name, const char *end)
{
	const char *file = strrchr(path, '/') + 1;

	cases = realloc(cases, (case_count + 1) * sizeof(*cases));
	assert_non_null(cases);
	cases[case_count++] = (struct golden){
	    .path = path,
	    .name = format("%.*s: %.*s", (int)strcspn(file, "."), file,
			   (int)strcspn(name, "\n"), name),
	    .text = text,
	    .size = (size_t)(end - text),
	};
}

/* A case goes from its name to the next one; the first has what stands before it, too. */
static void find_cases(const char *path)
{
	size_t size = 0;
	const char *text = read_file(path, &size), *end = text + size, *name = NULL;
	struct golden_part part;

	for (const char *at = text; at < end; at = part.next) {
		part = golden_part(at, end);
		if (part.kind != GOLDEN_NAME)
			continue;
		if (name != NULL) {
			add_case(path, text, name, at);
			text = at;
		}
		name = at;
	}
	if (name != NULL)
		add_case(path, text, name, end);
}

/* Chooses the cases that are to run. */
static size_t choose(struct CMUnitTest *tests)
{
	const char *only = getenv("ONLY"), *every = getenv("EVERY");
	size_t step = every != NULL && atoi(every) > 1 ? (size_t)atoi(every) : 1, count = 0;

	for (size_t i = 0; i < case_count; i++) {
		if (i % step != 0 || (only != NULL && strstr(cases[i].name, only) == NULL))
			continue;
		cases[i].is_chosen = 1;
		tests[count++] =
		    (struct CMUnitTest){cases[i].name, golden_case, NULL, NULL, &cases[i]};
	}
	if (step != 1)
		fprintf(stderr, "one case of %zu is run: %zu of %zu\n", step, count,
			case_count);
	return count;
}

int main(void)
{
	glob_t found;

	if (glob(FOLDER "/*.t", 0, NULL, &found) != 0) {
		fprintf(stderr, "no cases in " FOLDER "; run this from the project's root\n");
		return 1;
	}
	for (size_t i = 0; i < found.gl_pathc; i++)
		find_cases(found.gl_pathv[i]);
	struct CMUnitTest *tests = calloc(case_count, sizeof(*tests));
	size_t count = choose(tests);
	return _cmocka_run_group_tests("golden", tests, count, set_up, tear_down);
}
