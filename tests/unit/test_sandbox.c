#include "unit.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/sandbox.h"

#if defined(__linux__) && __has_include(<linux/landlock.h>)
#include <linux/landlock.h>
#include <sys/syscall.h>

static int landlock_version(void)
{
	return (int)syscall(SYS_landlock_create_ruleset, NULL, 0,
			    LANDLOCK_CREATE_RULESET_VERSION);
}
#else
static int landlock_version(void)
{
	return 0;
}
#endif

/* A folder with a file, and another folder beside it. */
static char folder[] = "/tmp/caseutils-sandbox-XXXXXX";

static int open_folder(const char *path)
{
	return open(path, O_RDONLY | O_DIRECTORY);
}

/* Each action returns 0 when it was done, or what errno said. */

static int result(int status)
{
	return status < 0 ? errno : 0;
}

static int read_a_file(void)
{
	return result(open("file", O_RDONLY));
}

static int write_a_file(void)
{
	return result(open("file", O_WRONLY));
}

static int make_a_file(void)
{
	return result(open("made", O_WRONLY | O_CREAT, 0666));
}

static int empty_a_file(void)
{
	return result(truncate("file", 0));
}

static int rename_a_file(void)
{
	return result(rename("file", "renamed"));
}

static int remove_a_file(void)
{
	return result(unlink("file"));
}

static int remove_elsewhere(void)
{
	return result(unlink("beside/file"));
}

static int link_a_file(void)
{
	return result(symlink("file", "link"));
}

static int list_a_folder(void)
{
	return result(open_folder("."));
}

static int make_a_folder(void)
{
	return result(mkdir("made", 0777));
}

/* To a port where nobody listens: it is refused when it is allowed. */
static int connect_by_tcp(void)
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(1)};

	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return result(
	    connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&to, sizeof(to)));
}

static int signal_the_parent(void)
{
	return result(kill(getppid(), SIGCONT));
}

static int run_a_program(void)
{
	execl("/bin/sh", "sh", "-c", "exit 0", (char *)NULL);
	return errno;
}

static int write_by_a_program(void)
{
	execl("/bin/sh", "sh", "-c", "true >scratch/made && ! { true >>file; } 2>/dev/null",
	      (char *)NULL);
	return errno;
}

/* Does the action in a process in the sandbox. Returns what it returned. */
static int within(const struct sandbox *needed, int (*action)(void))
{
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		sandbox_enter(needed);
		_exit(action());
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static const struct sandbox nothing = {.folders = {-1, -1}};

/* Fails where the kernel's version of Landlock can deny the action and does not. */
static void assert_denied(int version, int (*action)(void), int reason)
{
	if (landlock_version() >= version)
		assert_int_equal(within(&nothing, action), reason);
}

static void need_landlock(void)
{
	if (landlock_version() >= 1)
		return;
	fprintf(stderr, "no Landlock here: the sandbox is not tested\n");
	skip();
}

static void nothing_can_be_done(void **state)
{
	(void)state;
	need_landlock();
	assert_denied(1, read_a_file, EACCES);
	assert_denied(1, write_a_file, EACCES);
	assert_denied(1, make_a_file, EACCES);
	assert_denied(1, rename_a_file, EACCES);
	assert_denied(1, remove_a_file, EACCES);
	assert_denied(1, link_a_file, EACCES);
	assert_denied(1, list_a_folder, EACCES);
	assert_denied(1, make_a_folder, EACCES);
	assert_denied(1, run_a_program, EACCES);
	assert_denied(3, empty_a_file, EACCES);
	assert_denied(4, connect_by_tcp, EACCES);
	assert_denied(6, signal_the_parent, EPERM);
}

static void an_output_gets_its_place(void **state)
{
	struct sandbox needed = {.folders = {-1, open_folder(".")}};

	(void)state;
	need_landlock();
	assert_int_equal(within(&needed, read_a_file), EACCES);
	assert_int_equal(within(&needed, write_a_file), EACCES);
	assert_int_equal(within(&needed, link_a_file), EACCES);
	assert_int_equal(within(&needed, make_a_folder), EACCES);
	if (landlock_version() >= 3)
		assert_int_equal(within(&needed, empty_a_file), EACCES);
	assert_int_equal(within(&needed, rename_a_file), 0);
	assert_int_equal(rename("renamed", "file"), 0);
	close(needed.folders[1]);
	needed.folders[1] = open_folder("scratch");
	assert_int_equal(within(&needed, remove_elsewhere), EACCES);
	close(needed.folders[1]);
}

static void a_program_can_run_and_write_aside(void **state)
{
	const struct sandbox needed = {.folders = {-1, -1}, .scratch = "scratch"};

	(void)state;
	need_landlock();
	assert_int_equal(within(&needed, read_a_file), 0);
	assert_int_equal(within(&needed, run_a_program), 0);
	assert_int_equal(within(&needed, write_by_a_program), 0);
	assert_int_equal(unlink("scratch/made"), 0);
	assert_int_equal(within(&needed, write_a_file), EACCES);
	assert_int_equal(within(&needed, remove_a_file), EACCES);
	if (landlock_version() >= 4)
		assert_int_equal(within(&needed, connect_by_tcp), EACCES);
}

/* Where not all that is needed can be allowed, the tool must still do its work. */
static void without_what_is_needed_nothing_is_denied(void **state)
{
	const struct sandbox missing = {.folders = {-1, -1}, .scratch = "missing"};

	(void)state;
	assert_int_equal(within(&missing, write_a_file), 0);
}

static void it_can_be_switched_off(void **state)
{
	(void)state;
	setenv("CASES_SANDBOX", "off", 1);
	assert_int_equal(within(&nothing, write_a_file), 0);
	unsetenv("CASES_SANDBOX");
}

static int make_folder(void **state)
{
	(void)state;
	unsetenv("CASES_SANDBOX");
	if (mkdtemp(folder) == NULL || chdir(folder) != 0 || mkdir("scratch", 0777) != 0 ||
	    mkdir("beside", 0777) != 0)
		return -1;
	close(open("file", O_WRONLY | O_CREAT, 0666));
	close(open("beside/file", O_WRONLY | O_CREAT, 0666));
	return 0;
}

/* Nothing else may have been made. */
static int remove_folder(void **state)
{
	(void)state;
	return unlink("file") | unlink("beside/file") | rmdir("scratch") | rmdir("beside") |
	       rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_can_be_done),
	    cmocka_unit_test(an_output_gets_its_place),
	    cmocka_unit_test(a_program_can_run_and_write_aside),
	    cmocka_unit_test(without_what_is_needed_nothing_is_denied),
	    cmocka_unit_test(it_can_be_switched_off),
	};

	return cmocka_run_group_tests_name("sandbox", tests, make_folder, remove_folder);
}
