#include "io/sandbox.h"

#if defined(__linux__) && __has_include(<linux/landlock.h>)

#include <fcntl.h>
#include <linux/landlock.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Every right of the first version of Landlock's interface; all kernels that
 * have Landlock know these. */
#define ALL_RIGHTS (((__u64)LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1)

static bool allow_rename(int ruleset, const char *directory)
{
	struct landlock_path_beneath_attr rule = {
	    .allowed_access = LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG,
	    .parent_fd = directory == NULL ? -1 : open(directory, O_PATH | O_CLOEXEC),
	};

	if (rule.parent_fd < 0)
		return directory == NULL;
	bool allowed =
	    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
	close(rule.parent_fd);
	return allowed;
}

void sandbox_enter(const char *directory, const char *second)
{
	struct landlock_ruleset_attr rights = {.handled_access_fs = ALL_RIGHTS};
	int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rights,
				   sizeof(rights.handled_access_fs), 0);

	if (ruleset < 0)
		return;
	/* Without these rules the finished output could not be put in its place. */
	if (allow_rename(ruleset, directory) && allow_rename(ruleset, second) &&
	    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
		syscall(SYS_landlock_restrict_self, ruleset, 0);
	close(ruleset);
}

#elif defined(__OpenBSD__)

#include <stddef.h>
#include <unistd.h>

void sandbox_enter(const char *directory, const char *second)
{
	if (pledge(directory == NULL && second == NULL ? "stdio" : "stdio rpath wpath cpath",
		   NULL) != 0)
		return;
}

#else

void sandbox_enter(const char *directory, const char *second)
{
	(void)directory;
	(void)second;
}

#endif
