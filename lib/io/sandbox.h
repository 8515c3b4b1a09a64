/*
 * sandbox: gives up what a tool needs no more once its files are open.
 *
 * On Linux by Landlock, as far as the kernel's version of it can; on OpenBSD by pledge.
 * From here on no file can be opened, made, emptied, renamed or removed, no TCP
 * connection made or taken, no device controlled that is opened later, no abstract
 * socket reached and no other process sent a signal. What Landlock cannot deny: chmod,
 * chown, times and attributes of files that can be named, and UDP.
 *
 * Best effort: where the system has neither, or not all that is needed can be allowed,
 * nothing happens; nor does it with CASES_SANDBOX=off in the environment, for programs
 * that write what they measured when they end.
 */
#ifndef IO_SANDBOX_H
#define IO_SANDBOX_H

/* What is still needed. */
struct sandbox {
	/* In these files may be made and removed, and so renamed: a finished output is put
	 * in its place. Landlock cannot say which files. Descriptors, or -1. */
	int folders[2];
	/* A program may be started. It inherits the sandbox, so that all files can be read
	 * and run, and written in this folder. NULL: none is started. */
	const char *scratch;
};

void sandbox_enter(const struct sandbox *needed);

#endif
