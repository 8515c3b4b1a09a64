#include "io/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

/* Locks what stands at path now, but does not wait for a pipe. Returns 0, or -1 with e
 * filled. */
static int lock_now(struct lock *l, const char *path, struct tsv_error *e)
{
	l->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (l->fd < 0 || fstat(l->fd, &l->file) != 0)
		return tsv_error_errno(e, "%s: cannot lock it", path);
	if (!S_ISREG(l->file.st_mode))
		return tsv_error_set(e, "%s: is no regular file any more", path);
	while (flock(l->fd, LOCK_EX) != 0)
		if (errno != EINTR)
			return tsv_error_errno(e, "%s: cannot lock it", path);
	if (fstat(l->fd, &l->file) != 0)
		return tsv_error_errno(e, "%s: cannot lock it", path);
	return 0;
}

int lock_take(struct lock *l, const char *path, struct tsv_error *e)
{
	for (;;) {
		int status = lock_now(l, path, e);
		if (status == 0 && lock_holds(l, path))
			return 0;
		lock_release(l);
		if (status != 0)
			return -1;
	}
}

bool lock_holds(const struct lock *l, const char *path)
{
	struct stat now;

	return stat(path, &now) == 0 && now.st_dev == l->file.st_dev &&
	       now.st_ino == l->file.st_ino && now.st_size == l->file.st_size &&
	       now.st_mtim.tv_sec == l->file.st_mtim.tv_sec &&
	       now.st_mtim.tv_nsec == l->file.st_mtim.tv_nsec;
}

void lock_release(struct lock *l)
{
	if (l->fd >= 0)
		close(l->fd);
	l->fd = -1;
}
