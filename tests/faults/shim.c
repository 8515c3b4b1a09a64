/*
 * A library to be preloaded into a tool, in which one call fails: FAULT="NAME N" is the
 * Nth call of NAME, FAULT="NAME N ERRNO" with this number instead of EIO. `malloc` counts
 * calloc and realloc, too, and fails with ENOMEM. When it comes to that, a byte is written
 * to descriptor 9. Programs that are no case-* are left alone.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MET 9

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static char name[16]; /* of the call that fails */
static int left;      /* calls of it until then */
static int number;    /* errno of the failure */

__attribute__((constructor)) static void read_environment(void)
{
	const char *fault = getenv("FAULT");

	number = EIO;
	if (fault == NULL || strncmp(program_invocation_short_name, "case-", 5) != 0 ||
	    sscanf(fault, "%15s %d %d", name, &left, &number) < 2)
		*name = '\0';
}

/* Is this the call that fails? */
static bool fails(const char *call, int reason)
{
	if (strcmp(call, name) != 0 || --left != 0)
		return false;
	syscall(SYS_write, MET, "", (size_t)1);
	errno = reason;
	return true;
}

void *malloc(size_t size)
{
	return fails("malloc", ENOMEM) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails("malloc", ENOMEM) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
	return fails("malloc", ENOMEM) ? NULL : __libc_realloc(old, size);
}

/* The same function of the C library. */
#define REAL(type, call, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, call))

ssize_t read(int fd, void *data, size_t size)
{
	return fails("read", number)
		   ? -1
		   : REAL(ssize_t, "read", int, void *, size_t)(fd, data, size);
}

ssize_t write(int fd, const void *data, size_t size)
{
	return fails("write", number)
		   ? -1
		   : REAL(ssize_t, "write", int, const void *, size_t)(fd, data, size);
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
	return fails("write", number)
		   ? -1
		   : REAL(ssize_t, "writev", int, const struct iovec *, int)(fd, parts, count);
}

/* The descriptor is closed, as the system does it. */
int close(int fd)
{
	int status = REAL(int, "close", int)(fd);

	return fails("close", number) ? -1 : status;
}

int fsync(int fd)
{
	return fails("fsync", number) ? -1 : REAL(int, "fsync", int)(fd);
}

int rename(const char *from, const char *to)
{
	return fails("rename", number)
		   ? -1
		   : REAL(int, "rename", const char *, const char *)(from, to);
}

int pipe(int ends[2])
{
	return fails("pipe", number) ? -1 : REAL(int, "pipe", int *)(ends);
}

int mkstemp(char *path)
{
	return fails("mkstemp", number) ? -1 : REAL(int, "mkstemp", char *)(path);
}

int open(const char *path, int flags, ...)
{
	mode_t mode = 0;

	if (flags & O_CREAT) {
		va_list rest;
		va_start(rest, flags);
		mode = va_arg(rest, mode_t);
		va_end(rest);
	}
	return fails("open", number)
		   ? -1
		   : REAL(int, "open", const char *, int, mode_t)(path, flags, mode);
}
