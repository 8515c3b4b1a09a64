#include "io/atomic_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tsv/tsv.h"

#define TEMPORARIES 4

/* As many as the kernel follows on Linux. */
#define MAX_LINKS 40

/* A folder may allow making files in it, and not listing it. */
#ifdef O_PATH
#define UNLISTED O_PATH
#else
#define UNLISTED O_RDONLY
#endif

/* Files that a signal must not leave behind. */
static char *volatile temporaries[TEMPORARIES];

/* Removes the unfinished files, then lets the signal do what it always does. */
static void remove_and_end(int number)
{
	for (size_t i = 0; i < TEMPORARIES; i++)
		if (temporaries[i] != NULL)
			unlink(temporaries[i]);
	raise(number); /* the handler was reset when it was entered */
}

/* Does the signal end a process that does nothing about it? */
static bool ends(int number)
{
	static const int harmless[] = {SIGCHLD, SIGCONT, SIGTSTP, SIGTTIN,
				       SIGTTOU, SIGURG,	 SIGWINCH};

	for (size_t i = 0; i < sizeof(harmless) / sizeof(harmless[0]); i++)
		if (harmless[i] == number)
			return false;
	return true;
}

static void watch_signals(void)
{
	struct sigaction action = {.sa_handler = remove_and_end, .sa_flags = (int)SA_RESETHAND};
	struct sigaction old;

	for (int number = 1; number < NSIG; number++)
		if (ends(number) && sigaction(number, NULL, &old) == 0 &&
		    old.sa_handler == SIG_DFL)
			sigaction(number, &action, NULL);
}

static void replace_temporary(const char *old, char *new)
{
	for (size_t i = 0; i < TEMPORARIES; i++)
		if (temporaries[i] == old) {
			temporaries[i] = new;
			return;
		}
}

/* The length of the path's folder, with the slash behind it. */
static size_t folder_size(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? 0 : (size_t)(slash + 1 - path);
}

/* The path in the same folder as another; released by free(3). */
static char *beside(const char *path, const char *name)
{
	struct tsv_buf made = {0};

	tsv_buf_add(&made, path, folder_size(path));
	tsv_buf_add_string(&made, name);
	tsv_buf_add_char(&made, '\0');
	return made.data;
}

/*
 * Follows the symbolic links that the path's last name is, where realpath(3) wants the
 * file to be there. Returns NULL with errno set on failure.
 */
static char *follow(const char *path)
{
	char link[PATH_MAX];
	char *at = tsv_strndup(path, strlen(path));

	for (int i = 0; i < MAX_LINKS; i++) {
		ssize_t size = readlink(at, link, sizeof(link) - 1);
		if (size < 0)
			return at; /* no link */
		link[size] = '\0';
		char *next = beside(*link == '/' ? "" : at, link);
		free(at);
		at = next;
	}
	free(at);
	errno = ELOOP;
	return NULL;
}

static int open_folder(const char *path)
{
	char *folder = beside(path, ".");
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0 && errno == EACCES)
		fd = open(folder, UNLISTED | O_DIRECTORY | O_CLOEXEC);
	free(folder);
	return fd;
}

/* The mode that open() would give a new file. */
static mode_t new_mode(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

/* Gives the new file what the old one has, as far as the process may. */
static int set_owner_and_mode(const struct atomic_file *f)
{
	struct stat old;

	if (stat(f->path, &old) != 0)
		return fchmod(f->fd, new_mode());
	if (fchown(f->fd, old.st_uid, old.st_gid) != 0 &&
	    fchown(f->fd, (uid_t)-1, old.st_gid) != 0)
		errno = 0; /* then it is the user's own */
	return fchmod(f->fd, old.st_mode & 0777);
}

/* No signal may come between making the file and remembering it. */
static void make_temporary(struct atomic_file *f)
{
	sigset_t all, before;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	f->fd = mkstemp(f->temporary);
	int reason = errno;
	if (f->fd >= 0) {
		replace_temporary(NULL, f->temporary);
	} else { /* the name that was tried last may be another's file */
		free(f->temporary);
		f->temporary = NULL;
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = reason;
}

static int fail(struct atomic_file *f)
{
	int reason = errno;

	atomic_file_discard(f);
	errno = reason;
	return -1;
}

int atomic_file_open(struct atomic_file *f, const char *path)
{
	*f = (struct atomic_file){.fd = -1, .folder = -1, .path = follow(path)};
	if (f->path == NULL || (f->folder = open_folder(f->path)) < 0)
		return fail(f);
	/* Its length is fixed: a longer name than the file's may be too long. */
	f->temporary = beside(f->path, ".case-XXXXXX");
	watch_signals();
	make_temporary(f);
	if (f->fd < 0 || fcntl(f->fd, F_SETFD, FD_CLOEXEC) != 0 || set_owner_and_mode(f) != 0)
		return fail(f);
	return 0;
}

static void release(struct atomic_file *f)
{
	if (f->temporary != NULL)
		replace_temporary(f->temporary, NULL);
	if (f->folder >= 0)
		close(f->folder);
	free(f->temporary);
	free(f->path);
	*f = (struct atomic_file){.fd = -1, .folder = -1};
}

int atomic_file_commit(struct atomic_file *f)
{
	int fd = f->fd;

	if (fsync(fd) != 0)
		return fail(f);
	f->fd = -1;
	if (close(fd) != 0 || rename(f->temporary, f->path) != 0)
		return fail(f);
	/* Not every folder can be synced; a disk that fails must be told. */
	int status = fsync(f->folder) != 0 && errno == EIO ? -1 : 0;
	release(f);
	return status;
}

void atomic_file_discard(struct atomic_file *f)
{
	if (f->fd >= 0)
		close(f->fd);
	if (f->temporary != NULL)
		unlink(f->temporary);
	release(f);
}
