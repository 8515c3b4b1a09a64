#include "io/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include "tsv/tsv.h"

#define TEMPORARIES 4

/* Files that a signal must not leave behind. A tool writes one or two. */
static char *volatile temporaries[TEMPORARIES];

/* Removes the unfinished files, then lets the signal do what it always does. */
static void remove_and_end(int number)
{
	for (size_t i = 0; i < TEMPORARIES; i++)
		if (temporaries[i] != NULL)
			unlink(temporaries[i]);
	raise(number); /* the handler was reset when it was entered */
}

static void remember(char *path)
{
	static const int signals[] = {SIGHUP, SIGINT, SIGTERM, SIGPIPE, SIGXCPU, SIGXFSZ};
	struct sigaction action = {.sa_handler = remove_and_end, .sa_flags = (int)SA_RESETHAND},
			 old;

	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
		if (sigaction(signals[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
			sigaction(signals[i], &action, NULL);
	for (size_t i = 0; i < TEMPORARIES; i++)
		if (temporaries[i] == NULL) {
			temporaries[i] = path;
			return;
		}
}

static void forget(const char *path)
{
	for (size_t i = 0; i < TEMPORARIES; i++)
		if (temporaries[i] == path)
			temporaries[i] = NULL;
}

/* The mode that open() would give a new file. */
static mode_t new_mode(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

/* Opens a temporary file beside target, with the mode of the file that is there. */
static int open_beside(struct output *out, const struct stat *there, struct tsv_error *e)
{
	const char *slash = strrchr(out->target, '/');
	int directory = slash == NULL ? 0 : (int)(slash + 1 - out->target);
	struct tsv_buf path = {0};

	tsv_buf_printf(&path, "%.*s.%s.XXXXXX", directory, out->target,
		       out->target + directory);
	tsv_buf_add_char(&path, '\0');
	out->temporary = path.data;
	out->fd = mkstemp(out->temporary);
	if (out->fd < 0) {
		int reason = errno;
		free(out->temporary);
		out->temporary = NULL;
		errno = reason;
		return tsv_error_errno(e, "%s: cannot write beside it", out->name);
	}
	remember(out->temporary);
	fcntl(out->fd, F_SETFD, FD_CLOEXEC);
	/* The owner is kept where we may, before the mode, which chown would clear. */
	if (there != NULL && fchown(out->fd, there->st_uid, there->st_gid) != 0)
		errno = 0;
	fchmod(out->fd, there == NULL ? new_mode() : there->st_mode & 07777);
	return 0;
}

static int open_file(struct output *out, const char *path, struct tsv_error *e)
{
	struct stat there;

	out->name = path;
	if (*path == '\0')
		return tsv_error_set(e, "the output file's name is empty; give one");
	if (stat(path, &there) != 0) {
		out->target = tsv_strndup(path, strlen(path));
		return open_beside(out, NULL, e);
	}
	if (S_ISREG(there.st_mode)) {
		out->target = realpath(path, NULL);
		if (out->target == NULL)
			return tsv_error_errno(e, "%s", path);
		return open_beside(out, &there, e);
	}
	out->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	return out->fd < 0 ? tsv_error_errno(e, "%s", path) : 0;
}

int output_open(struct output *out, const char *path, struct tsv_error *e)
{
	*out = (struct output){.name = "standard output", .fd = STDOUT_FILENO};
	if (path != NULL && open_file(out, path, e) < 0) {
		free(out->target);
		*out = (struct output){.fd = -1};
		return -1;
	}
	tsv_buf_reserve(&out->held, OUTPUT_HELD);
#ifdef F_SETPIPE_SZ
	fcntl(out->fd, F_SETPIPE_SZ, (int)(8 * OUTPUT_HELD)); /* may fail: no pipe */
#endif
	return 0;
}

const char *output_directory(const struct output *out, struct tsv_buf *scratch)
{
	if (out->temporary == NULL)
		return NULL;
	const char *slash = strrchr(out->temporary, '/');
	tsv_buf_clear(scratch);
	if (slash == NULL)
		tsv_buf_add_char(scratch, '.');
	else
		tsv_buf_add_span(scratch, tsv_span_between(out->temporary, slash + 1));
	tsv_buf_add_char(scratch, '\0');
	return scratch->data;
}

/*
 * Finds the file that an output's name stands for or, where there is none yet, the
 * folder that it will be in. Returns the name in that folder, empty for a file.
 */
static const char *locate(const struct output *out, struct stat *place)
{
	struct tsv_buf directory = {0};

	*place = (struct stat){0};
	if ((out->target == NULL ? fstat(out->fd, place) : stat(out->target, place)) == 0 ||
	    out->temporary == NULL)
		return "";
	stat(output_directory(out, &directory), place);
	tsv_buf_free(&directory);
	const char *slash = strrchr(out->target, '/');
	return slash == NULL ? out->target : slash + 1;
}

bool output_same(const struct output *a, const struct output *b)
{
	struct stat one, other;

	return strcmp(locate(a, &one), locate(b, &other)) == 0 && one.st_dev == other.st_dev &&
	       one.st_ino == other.st_ino && !S_ISCHR(one.st_mode);
}

/* Writes both parts, whatever portions the system takes them in. */
static void write_all(struct output *out, struct tsv_span first, struct tsv_span second)
{
	while (first.size + second.size != 0 && out->failure == 0) {
		struct iovec parts[2] = {{(void *)(uintptr_t)first.data, first.size},
					 {(void *)(uintptr_t)second.data, second.size}};
		ssize_t done = first.size == 0 ? write(out->fd, second.data, second.size)
					       : writev(out->fd, parts, 2);
		if (done < 0 && errno != EINTR)
			out->failure = errno;
		if (done <= 0)
			continue;
		size_t from_first = (size_t)done < first.size ? (size_t)done : first.size;
		first = tsv_span_from(first, from_first);
		second = tsv_span_from(second, (size_t)done - from_first);
	}
}

void output_flush(struct output *out)
{
	write_all(out, tsv_buf_span(&out->held), (struct tsv_span){0});
	tsv_buf_clear(&out->held);
}

void output_raw(struct output *out, struct tsv_span s)
{
	if (out->failure != 0)
		return;
	if (out->held.size + s.size < OUTPUT_HELD) {
		tsv_buf_add(&out->held, s.data, s.size);
		return;
	}
	write_all(out, tsv_buf_span(&out->held), s);
	tsv_buf_clear(&out->held);
}

void output_write(struct output *out, const char *data, size_t size)
{
	struct tsv_buf filtered = {0};

	if (out->filter == NULL) {
		output_raw(out, (struct tsv_span){data, size});
		return;
	}
	out->filter(&filtered, (struct tsv_span){data, size});
	output_raw(out, tsv_buf_span(&filtered));
	tsv_buf_free(&filtered);
}

void output_header(struct output *out, const struct tsv_header *h)
{
	struct tsv_buf line = {0};

	tsv_header_append(h, &line);
	output_span(out, tsv_buf_span(&line));
	tsv_buf_free(&line);
}

void output_printf(struct output *out, const char *format, ...)
{
	struct tsv_buf text = {0};
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&text, format, arguments);
	va_end(arguments);
	output_span(out, tsv_buf_span(&text));
	tsv_buf_free(&text);
}

bool output_unread(const struct output *out)
{
	return out->failure == EPIPE;
}

static void release(struct output *out)
{
	forget(out->temporary);
	free(out->temporary);
	free(out->target);
	tsv_buf_free(&out->held);
	out->temporary = out->target = NULL;
	out->fd = -1;
}

int output_close(struct output *out, struct tsv_error *e)
{
	int status = 0;

	output_flush(out);
	if (out->failure == 0 && out->temporary != NULL && fsync(out->fd) != 0)
		out->failure = errno;
	if (close(out->fd) != 0 && out->failure == 0)
		out->failure = errno;
	if (out->failure == 0 && out->temporary != NULL &&
	    rename(out->temporary, out->target) != 0)
		out->failure = errno;
	if (out->failure != 0) {
		errno = out->failure;
		status = tsv_error_errno(e, "%s: cannot write", out->name);
		if (out->temporary != NULL)
			unlink(out->temporary);
	}
	release(out);
	return status;
}

void output_abandon(struct output *out)
{
	if (out->fd < 0)
		return;
	if (out->temporary != NULL)
		unlink(out->temporary);
	else
		output_flush(out);
	if (out->fd != STDOUT_FILENO)
		close(out->fd);
	release(out);
}
