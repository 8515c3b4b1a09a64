/*
 * lock: a file that one process at a time replaces.
 *
 * All who want to must take the lock (flock(2), on the file itself) before they read it.
 * As the file that is put in its place is another one, who waited looks whether what they
 * locked still stands there. Others' writes are seen as far as the file tells them.
 */
#ifndef IO_LOCK_H
#define IO_LOCK_H

#include <stdbool.h>
#include <sys/stat.h>

#include "tsv/tsv.h"

struct lock {
	int fd;		  /* of the file */
	struct stat file; /* as it was when the lock was taken */
};

/* Waits for the lock of the file at path, links followed. Returns 0, or -1 with e filled. */
int lock_take(struct lock *l, const char *path, struct tsv_error *e);

/* Is the file at path still the one that was locked, and not written to since? */
bool lock_holds(const struct lock *l, const char *path);

void lock_release(struct lock *l);

#endif
