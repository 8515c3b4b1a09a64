/*
 * Every call of a kind fails once: the tool must end with status 2, one line that names
 * it, nothing wrong printed and nothing left behind; or do its work all the same.
 */
#include "unit.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * In its folder are t, a table, s, its schema, c, changes to it, j, an object of JSON, and x,
 * a workbook; and what a run wrote: out, err and, by -o, file, and rejects; met holds a byte
 * when the call that was to fail was met.
 */
static char folder[] = "/tmp/caseutils-faults-XXXXXX";
static char *shim;

struct run {
	const char *tool;
	const char *command; /* its arguments, and where they are read by sh */
};

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

/* Runs the tool in a state as before, with a fault or none. Returns its status. */
static int run(const struct run *r, const char *fault)
{
	char command[300];
	int status;

	unlink("file");
	unlink("rejects");
	snprintf(command, sizeof(command), "exec %s %s >out 2>err 9>met", r->tool, r->command);
	pid_t pid = fork();
	if (pid == 0) {
		if (fault != NULL) {
			setenv("LD_PRELOAD", shim, 1);
			setenv("FAULT", fault, 1);
		}
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* Does a file stand in what the run said? Then it is removed: it was kept with a reason. */
static bool was_kept(const char *name)
{
	struct tsv_buf said = read_file("err");

	tsv_buf_add_char(&said, '\0');
	bool kept = strstr(said.data, name) != NULL && unlink(name) == 0;
	tsv_buf_free(&said);
	return kept;
}

static void assert_nothing_left(void)
{
	static const char *const known[] = {".",    "..",      "t",	"s",   "c",
					    "j",    "x",       "out",	"err", "met",
					    "file", "rejects", "m.html"};
	DIR *open = opendir(".");

	for (struct dirent *d; (d = readdir(open)) != NULL;) {
		bool is_known = false;
		for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
			is_known = is_known || strcmp(d->d_name, known[i]) == 0;
		if (!is_known && !was_kept(d->d_name))
			fail_msg("%s was left", d->d_name);
	}
	closedir(open);
}

/* What a run printed, on standard output or by -o. */
static struct tsv_buf printed(void)
{
	return read_file(access("file", F_OK) == 0 ? "file" : "out");
}

/* One line that names the tool, but for one that tells what was kept; said by the library,
 * when even a message fails: none. */
static void assert_told(const struct run *r, const char *fault)
{
	struct tsv_buf said = read_file("err");
	struct tsv_span rest = tsv_buf_span(&said), line;
	size_t lines = 0;

	while (tsv_span_cut(&rest, '\n', &line))
		if (!tsv_span_begins(line, tsv_span_of("case-edit: the text is kept in ")))
			lines += tsv_span_begins(line, tsv_span_of(r->tool)) ? 1 : 2;
	if (lines != 1 || line.size != 0)
		fail_msg("%s %s, %s: said '%.*s'", r->tool, r->command, fault, (int)said.size,
			 said.size == 0 ? "" : said.data);
	tsv_buf_free(&said);
}

static void assert_right(const struct run *r, const char *fault, int status,
			 struct tsv_span whole)
{
	struct tsv_buf came = printed();

	if (status != 0 && status != 2)
		fail_msg("%s %s, %s: status %d", r->tool, r->command, fault, status);
	if (status == 0 ? !tsv_span_equal(tsv_buf_span(&came), whole)
			: !tsv_span_begins(whole, tsv_buf_span(&came)))
		fail_msg("%s %s, %s: printed something else", r->tool, r->command, fault);
	if (status == 2)
		assert_told(r, fault);
	assert_nothing_left();
	tsv_buf_free(&came);
}

/*
 * Lets the first call fail, then the second and so on, until there is none to fail; of
 * many calls, later ones alike, fewer and fewer.
 */
static void fail_each(const struct run *r, const char *call, int number)
{
	char fault[40];
	struct tsv_buf whole;
	struct stat met = {.st_size = 1};

	assert_int_equal(run(r, NULL), 0);
	whole = printed();
	for (int n = 1; met.st_size != 0; n += 1 + n / 32) {
		snprintf(fault, sizeof(fault), "%s %d %d", call, n, number);
		int status = run(r, fault);
		assert_right(r, fault, status, tsv_buf_span(&whole));
		assert_true(number != EINTR || status == 0);
		assert_int_equal(stat("met", &met), 0);
	}
	tsv_buf_free(&whole);
}

static const struct run runs[] = {
    {"case-list", "t t"},
    {"case-list", "-o file -f b,a t - <t"},
    {"case-grep", "-o file -W 'a>=2' t"},
    {"case-grep", "--schema s -i '[w-z]2?' t"},
    {"case-cut", "-f b,a t"},
    {"case-show", "t"},
    {"case-show", "-T table t"},
    {"case-stats", "-b b -s a t"},
    {"case-import", "-t tsv t"},
    {"case-check", "t"},
    {"case-diff", "-k a t t"},
    {"case-mend", "--set b=x --replace b/x/y --log /dev/null -k a -o file t"},
    {"case-patch", "-k a -o file --rejects rejects c t"},
    {"case-join", "-k a -k b -o file t t"},
    {"case-sort", "-k b t"},
    {"case-sort", "-o file -k a:n t"},
    {"case-cut", "-f b t"},
    {"case-import", "-t jsonl j"},
    {"case-import", "--flatten --source --first 'd=a,b/*' --split 'd=,' j"},
    {"case-import", "-t tsv --blanks --until-empty --unique-names --source t"},
    {"case-import", "-t csv -o file t"},
    {"case-show", "-T html -o file t"},
    {"case-show", "-T xlsx t"},
    {"case-show", "-T geojson -o file t"},
    {"case-show", "--template m.html -o file t"},
    {"case-import", "-t xlsx x"},
    {"case-import", "-o file <x"},
    {"case-stats", "-b b -s a -p 50 t"},
    {"case-check", "--schema s t"},
    {"case-check", "--infer -o file t"},
    {"case-diff", "-k a t t"},
    {"case-patch", "-k a -o file --rejects rejects c t"},
    {"case-join", "-k a -k b -o file t t"},
    {"case-edit", "-k a -o file t"},
};

static void fail_all(const char *call, int number)
{
	for (size_t i = 0; i < sizeof(runs) / sizeof(runs[0]); i++)
		fail_each(&runs[i], call, number);
}

static void memory_runs_out(void **state)
{
	(void)state;
	fail_all("malloc", ENOMEM);
}

static void files_cannot_be_used(void **state)
{
	static const char *const calls[] = {"open",  "read",   "write", "close",
					    "fsync", "rename", "pipe",	"mkstemp"};

	(void)state;
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
		fail_all(calls[i], EIO);
}

static void a_signal_that_interrupts_is_no_failure(void **state)
{
	const struct run missing = {"case-list", "missing"};

	(void)state;
	fail_all("read", EINTR);
	fail_all("write", EINTR);
	assert_int_equal(run(&missing, "write 1 4"), 2);
	assert_told(&missing, "write 1 4");
}

/* The file, then the folder that says where it is. */
static void an_output_is_synced_with_its_folder(void **state)
{
	const struct run list = {"case-list", "-o file t"};

	(void)state;
	assert_int_equal(run(&list, "fsync 1"), 2);
	assert_int_equal(run(&list, "fsync 2"), 2);
}

static int write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	return file == NULL || fputs(text, file) < 0 || fclose(file) != 0 ? -1 : 0;
}

static int make_folder(void **state)
{
	const char *build = getenv("BUILD");
	struct tsv_buf path = {0}, library = {0};

	(void)state;
	tsv_buf_printf(&library, "%s/tests/faults.so", build);
	tsv_buf_add_char(&library, '\0');
	shim = library.data;
	tsv_buf_printf(&path, "%s:%s", build, getenv("PATH"));
	tsv_buf_add_char(&path, '\0');
	setenv("PATH", path.data, 1);
	unsetenv("VISUAL");
	setenv("EDITOR", "true", 1);
	setenv("TMPDIR", ".", 1);
	tsv_buf_free(&path);
	if (mkdtemp(folder) == NULL || chdir(folder) != 0)
		return -1;
	return write_file("t", "a\tb\n3\tx\n1\tz\n2\ty\n") |
	       write_file("s", "{\"fields\": [{\"name\": \"a\", \"type\": \"integer\"},"
			       " {\"name\": \"b\"}]}") |
	       write_file("c", "change\tkey\tfield\told\tnew\ncolumn added\t\tc\t\t\n"
			       "changed\t1\tb\tz\tw\ncolumn removed\t\tc\t\t\n") |
	       write_file("m.html", "{{#records}}{{a}}: {{#b}}{{.}}{{/b}}\n{{/records}}") |
	       write_file("j", "{\"a\": \"\\u00e9\", \"b\": {\"c\": [1, \"x\"]}}") |
	       system("case-show -o x -T xlsx t");
}

static int remove_folder(void **state)
{
	(void)state;
	unlink("file");
	unlink("rejects");
	return unlink("t") | unlink("s") | unlink("c") | unlink("j") | unlink("x") |
	       unlink("m.html") | unlink("out") | unlink("err") | unlink("met") | rmdir(folder);
}

/* A sanitizer or valgrind has a malloc of its own; only glibc's can be called past it. */
static bool can_preload(void)
{
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__)
	return false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
	return false;
#endif
#endif
	return getenv("UNDER_VALGRIND") == NULL;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(memory_runs_out),
	    cmocka_unit_test(files_cannot_be_used),
	    cmocka_unit_test(an_output_is_synced_with_its_folder),
	    cmocka_unit_test(a_signal_that_interrupts_is_no_failure),
	};

	if (!can_preload()) {
		fprintf(stderr, "nothing can be preloaded here: faults are not tested\n");
		return 0;
	}
	return cmocka_run_group_tests_name("faults", tests, make_folder, remove_folder);
}
