#include "io/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

/* Locks what stands at path now. Returns 0, or -1 with errno set. */
static int lock_now(struct lock *l, const char *path)
{
	l->fd = open(path, O_RDONLY | O_CLOEXEC);
	if (l->fd < 0)
		return -1;
	while (flock(l->fd, LOCK_EX) != 0)
		if (errno != EINTR)
			return -1;
	return fstat(l->fd, &l->file);
}

int lock_take(struct lock *l, const char *path, struct tsv_error *e)
{
	for (;;) {
		int status = lock_now(l, path);
		if (status == 0 && lock_holds(l, path))
			return 0;
		if (status != 0)
			tsv_error_errno(e, "%s: cannot lock it", path);
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
