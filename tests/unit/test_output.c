#include "unit.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/output.h"

/* Every test runs in a new empty folder. */
static char folder[] = "/tmp/caseutils-output-XXXXXX";

static int enter_folder(void **state)
{
	(void)state;
	strcpy(folder + sizeof(folder) - 7, "XXXXXX");
	return mkdtemp(folder) == NULL || chdir(folder) != 0 ? -1 : 0;
}

static size_t count_files(void)
{
	DIR *open = opendir(".");
	size_t count = 0;

	for (struct dirent *d; (d = readdir(open)) != NULL;)
		count += strcmp(d->d_name, ".") != 0 && strcmp(d->d_name, "..") != 0;
	closedir(open);
	return count;
}

static int remove_folder(void **state)
{
	DIR *open = opendir(".");

	(void)state;
	for (struct dirent *d; (d = readdir(open)) != NULL;)
		unlink(d->d_name);
	closedir(open);
	return rmdir(folder);
}

static void put(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);

	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
}

static void assert_holds(const char *path, const char *text)
{
	char held[100] = "";
	int fd = open(path, O_RDONLY);

	assert_true(fd >= 0 && read(fd, held, sizeof(held) - 1) >= 0);
	assert_string_equal(held, text);
	close(fd);
}

static void write_new(const char *path)
{
	struct output out;
	struct tsv_error e = {0};

	assert_int_equal(output_open(&out, path, &e), 0);
	output_string(&out, "new");
	assert_int_equal(output_close(&out, &e), 0);
}

static void a_file_is_replaced_when_it_is_whole(void **state)
{
	struct output out;
	struct tsv_error e = {0};

	(void)state;
	put("file", "old");
	assert_int_equal(output_open(&out, "file", &e), 0);
	output_string(&out, "new");
	output_flush(&out);
	assert_holds("file", "old");
	assert_int_equal(output_close(&out, &e), 0);
	assert_holds("file", "new");
	assert_int_equal(count_files(), 1);
}

static void an_abandoned_file_leaves_the_old_one(void **state)
{
	struct output out;
	struct tsv_error e = {0};

	(void)state;
	put("file", "old");
	assert_int_equal(output_open(&out, "file", &e), 0);
	output_string(&out, "new");
	output_abandon(&out);
	assert_holds("file", "old");
	assert_int_equal(count_files(), 1);
}

static void the_longest_name_can_be_written(void **state)
{
	char name[NAME_MAX + 1];

	(void)state;
	memset(name, 'n', NAME_MAX);
	name[NAME_MAX] = '\0';
	write_new(name);
	assert_holds(name, "new");
	assert_int_equal(count_files(), 1);
}

static void links_are_followed(void **state)
{
	char text[PATH_MAX];

	(void)state;
	assert_int_equal(symlink("missing", "link"), 0);
	snprintf(text, sizeof(text), "%s/link", folder);
	assert_int_equal(symlink(text, "absolute"), 0);
	write_new("absolute");
	assert_holds("missing", "new");
	put("missing", "old");
	write_new("link");
	assert_holds("missing", "new");
	assert_int_equal(readlink("link", text, sizeof(text)), strlen("missing"));
	assert_int_equal(count_files(), 3);
}

static void links_in_a_ring_are_an_error(void **state)
{
	struct output out;
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(symlink("b", "a"), 0);
	assert_int_equal(symlink("a", "b"), 0);
	assert_int_equal(output_open(&out, "a", &e), -1);
	assert_string_equal(e.text,
			    "a: cannot write beside it: Too many levels of symbolic links");
	tsv_error_free(&e);
}

static void mode_and_owner_are_kept(void **state)
{
	struct stat status;

	(void)state;
	put("file", "old");
	assert_int_equal(chmod("file", 0640), 0);
	if (geteuid() == 0)
		assert_int_equal(chown("file", 1234, 5678), 0);
	write_new("file");
	assert_int_equal(stat("file", &status), 0);
	assert_int_equal(status.st_mode & 07777, 0640);
	if (geteuid() == 0) {
		assert_int_equal(status.st_uid, 1234);
		assert_int_equal(status.st_gid, 5678);
	}
}

static void a_new_file_has_the_usual_mode(void **state)
{
	struct stat status;
	mode_t mask = umask(027);

	(void)state;
	write_new("file");
	umask(mask);
	assert_int_equal(stat("file", &status), 0);
	assert_int_equal(status.st_mode & 07777, 0640);
}

/* Whatever ends the process, nothing is left and its status says what it was. */
static void signals_leave_nothing(void **state)
{
	const int signals[] = {SIGHUP,	SIGINT,	 SIGQUIT, SIGABRT,   SIGSEGV,
			       SIGPIPE, SIGALRM, SIGTERM, SIGUSR1,   SIGUSR2,
			       SIGXCPU, SIGPROF, SIGIO,	  SIGVTALRM, SIGRTMIN + 1};
	const struct rlimit no_core = {0};
	struct output out;
	struct tsv_error e = {0};
	int status;

	(void)state;
	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
		pid_t pid = fork();
		if (pid == 0) {
			setrlimit(RLIMIT_CORE, &no_core);
			signal(signals[i], SIG_DFL);
			if (output_open(&out, "file", &e) == 0)
				raise(signals[i]);
			_exit(0);
		}
		assert_int_equal(waitpid(pid, &status, 0), pid);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signals[i]);
		assert_int_equal(count_files(), 0);
	}
}

static void a_signal_that_ends_nothing_changes_nothing(void **state)
{
	struct output out;
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(output_open(&out, "file", &e), 0);
	raise(SIGCHLD);
	raise(SIGWINCH);
	raise(SIGCONT);
	output_string(&out, "new");
	assert_int_equal(output_close(&out, &e), 0);
	assert_holds("file", "new");
}

static void assert_same(const char *a, const char *b, bool same)
{
	struct output one, other;
	struct tsv_error e = {0};

	assert_int_equal(output_open(&one, a, &e), 0);
	assert_int_equal(output_open(&other, b, &e), 0);
	assert_true(output_same(&one, &other) == same);
	output_abandon(&one);
	output_abandon(&other);
}

static void two_outputs_of_one_file_are_seen(void **state)
{
	(void)state;
	put("file", "old");
	assert_int_equal(symlink("missing", "link"), 0);
	assert_same("file", "./file", true);
	assert_same("missing", "link", true);
	assert_same("file", "missing", false);
	assert_same("file", "other", false);
	assert_same("/dev/null", "/dev/null", false);
}

static void minus_is_standard_output(void **state)
{
	struct output out;
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(output_open(&out, "-", &e), 0);
	assert_int_equal(out.fd, STDOUT_FILENO);
	assert_int_equal(count_files(), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter_folder, remove_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_file_is_replaced_when_it_is_whole),
	    TEST(an_abandoned_file_leaves_the_old_one),
	    TEST(the_longest_name_can_be_written),
	    TEST(links_are_followed),
	    TEST(links_in_a_ring_are_an_error),
	    TEST(mode_and_owner_are_kept),
	    TEST(a_new_file_has_the_usual_mode),
	    TEST(signals_leave_nothing),
	    TEST(a_signal_that_ends_nothing_changes_nothing),
	    TEST(two_outputs_of_one_file_are_seen),
	    TEST(minus_is_standard_output),
	};

	return cmocka_run_group_tests_name("output", tests, NULL, NULL);
}
