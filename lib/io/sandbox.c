#include "io/sandbox.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_off(void)
{
	const char *value = getenv("CASES_SANDBOX");

	return value != NULL && strcmp(value, "off") == 0;
}

#if defined(__linux__) && __has_include(<linux/landlock.h>)

#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

/* What the kernel's headers may be too old for. */
#ifndef LANDLOCK_ACCESS_FS_REFER
#define LANDLOCK_ACCESS_FS_REFER (1ULL << 13)
#endif
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif
#ifndef LANDLOCK_ACCESS_FS_IOCTL_DEV
#define LANDLOCK_ACCESS_FS_IOCTL_DEV (1ULL << 15)
#endif
#ifndef LANDLOCK_ACCESS_NET_BIND_TCP
#define LANDLOCK_ACCESS_NET_BIND_TCP (1ULL << 0)
#define LANDLOCK_ACCESS_NET_CONNECT_TCP (1ULL << 1)
#endif
#ifndef LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET
#define LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET (1ULL << 0)
#define LANDLOCK_SCOPE_SIGNAL (1ULL << 1)
#endif

/* struct landlock_ruleset_attr of version 6. Older kernels take a longer struct than
 * theirs when what they do not know is zero. */
struct ruleset {
	uint64_t files, network, scopes;
};

#define MAKE_AND_REMOVE (LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE)
#define READ_AND_RUN \
	(LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | \
	 LANDLOCK_ACCESS_FS_READ_DIR)
#define WRITE (LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE)

/* All that a version of Landlock can deny; landlock(7) says which came when. */
static struct ruleset all_of(int version)
{
	/* The rights of the first version are the bits up to this one. */
	struct ruleset all = {.files = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};

	if (version >= 2)
		all.files |= LANDLOCK_ACCESS_FS_REFER;
	if (version >= 3)
		all.files |= LANDLOCK_ACCESS_FS_TRUNCATE;
	if (version >= 4)
		all.network = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
	if (version >= 5)
		all.files |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
	if (version >= 6)
		all.scopes = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;
	return all;
}

/* Allows rights, of those that the ruleset knows, beneath the folder. */
static bool allow(int ruleset, int folder, uint64_t rights, const struct ruleset *all)
{
	struct landlock_path_beneath_attr rule = {.allowed_access = rights & all->files,
						  .parent_fd = folder};

	return syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) ==
	       0;
}

static bool allow_path(int ruleset, const char *folder, uint64_t rights,
		       const struct ruleset *all)
{
	int fd = open(folder, O_PATH | O_CLOEXEC);
	bool allowed = fd >= 0 && allow(ruleset, fd, rights, all);

	if (fd >= 0)
		close(fd);
	return allowed;
}

static bool allow_needed(int ruleset, const struct sandbox *needed, const struct ruleset *all)
{
	for (int i = 0; i < 2; i++)
		if (needed->folders[i] >= 0 &&
		    !allow(ruleset, needed->folders[i], MAKE_AND_REMOVE, all))
			return false;
	return needed->scratch == NULL ||
	       (allow_path(ruleset, "/", READ_AND_RUN, all) &&
		allow_path(ruleset, "/dev/null", WRITE, all) &&
		allow_path(ruleset, needed->scratch, MAKE_AND_REMOVE | WRITE, all));
}

void sandbox_enter(const struct sandbox *needed)
{
	int version =
	    (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);

	if (is_off() || version < 1)
		return;
	struct ruleset all = all_of(version);
	int ruleset = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof(all), 0);
	if (ruleset < 0)
		return;
	if (allow_needed(ruleset, needed, &all) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
		syscall(SYS_landlock_restrict_self, ruleset, 0);
	close(ruleset);
}

#elif defined(__OpenBSD__)

void sandbox_enter(const struct sandbox *needed)
{
	const char *promises = "stdio";

	if (needed->folders[0] >= 0 || needed->folders[1] >= 0)
		promises = "stdio rpath wpath cpath";
	if (needed->scratch != NULL)
		promises = "stdio rpath wpath cpath proc exec";
	if (!is_off() && pledge(promises, NULL) != 0)
		return;
}

#else

void sandbox_enter(const struct sandbox *needed)
{
	(void)needed;
	(void)is_off();
}

#endif
