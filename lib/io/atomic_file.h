/*
 * atomic_file: a file that appears whole or not at all.
 *
 * It is written under another name in the folder where it goes, and gets its place by
 * rename(2); what stood there stays until then. Every signal that ends the process
 * removes it first, but for SIGKILL.
 *
 * Symbolic links are followed, also to a file that is not there yet. The permissions of
 * a file that is replaced are kept, its owner and group where the process may set them.
 * As it is a new file, other hard links keep the old text, and access control lists and
 * extended attributes are lost.
 */
#ifndef IO_ATOMIC_FILE_H
#define IO_ATOMIC_FILE_H

struct atomic_file {
	int fd;		 /* to be written to */
	int folder;	 /* where it goes, open */
	char *path;	 /* where it goes, links followed; owned */
	char *temporary; /* where it is until then; owned */
};

/* Returns 0, or -1 with errno set. There may be four at a time. */
int atomic_file_open(struct atomic_file *f, const char *path);

/*
 * Puts the file in its place once it is on the disk, then syncs the folder. Returns 0,
 * or -1 with errno set and, unless the folder's disk fails, the old file in its place.
 * Releases the struct.
 */
int atomic_file_commit(struct atomic_file *f);

/* Removes the file. Releases the struct. */
void atomic_file_discard(struct atomic_file *f);

#endif
