#include "io/output.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static int open_file(struct output *out, const char *path, struct tsv_error *e)
{
	struct stat there;

	out->name = path;
	if (*path == '\0')
		return tsv_error_set(e, "the output file's name is empty; give one");
	/* One that was removed has no place to be put in. */
	if (stat(path, &there) != 0 || (S_ISREG(there.st_mode) && there.st_nlink != 0)) {
		if (atomic_file_open(&out->file, path) < 0)
			return tsv_error_errno(e, "%s: cannot write beside it", path);
		out->fd = out->file.fd;
		return 0;
	}
	out->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	return out->fd < 0 ? tsv_error_errno(e, "%s", path) : 0;
}

bool output_is_standard(const char *path)
{
	return path == NULL || strcmp(path, "-") == 0;
}

int output_open(struct output *out, const char *path, struct tsv_error *e)
{
	*out = (struct output){.name = "standard output", .fd = STDOUT_FILENO};
	if (!output_is_standard(path) && open_file(out, path, e) < 0) {
		*out = (struct output){.fd = -1};
		return -1;
	}
	tsv_buf_reserve(&out->held, OUTPUT_HELD);
#ifdef F_SETPIPE_SZ
	fcntl(out->fd, F_SETPIPE_SZ, (int)(8 * OUTPUT_HELD)); /* may fail: no pipe */
#endif
	return 0;
}

void output_open_memory(struct output *out)
{
	*out = (struct output){.name = "memory", .fd = -1, .in_memory = true};
}

/*
 * Finds the file that an output's name stands for or, where there is none yet, the
 * folder that it will be in. Returns the name in that folder, empty for a file.
 */
static const char *locate(const struct output *out, struct stat *place)
{
	const char *path = out->file.path;

	*place = (struct stat){0};
	if ((path == NULL ? fstat(out->fd, place) : stat(path, place)) == 0 || path == NULL)
		return "";
	fstat(out->file.folder, place);
	const char *slash = strrchr(path, '/');
	return slash == NULL ? path : slash + 1;
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
	if (out->in_memory)
		return;
	write_all(out, tsv_buf_span(&out->held), (struct tsv_span){0});
	tsv_buf_clear(&out->held);
}

void output_raw(struct output *out, struct tsv_span s)
{
	if (out->failure != 0)
		return;
	if (out->in_memory || out->held.size + s.size < OUTPUT_HELD) {
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
	tsv_buf_free(&out->held);
	*out = (struct output){.fd = -1};
}

/* Closes the file; it gets its place when all went well. */
static int close_file(struct output *out)
{
	if (out->file.path == NULL)
		return close(out->fd);
	if (out->failure == 0)
		return atomic_file_commit(&out->file);
	atomic_file_discard(&out->file);
	return 0;
}

int output_close(struct output *out, struct tsv_error *e)
{
	int status = 0;

	output_flush(out);
	if (close_file(out) != 0 && out->failure == 0)
		out->failure = errno;
	if (out->failure != 0) {
		errno = out->failure;
		status = tsv_error_errno(e, "%s: cannot write", out->name);
	}
	release(out);
	return status;
}

void output_abandon(struct output *out)
{
	if (out->fd < 0)
		return;
	if (out->file.path != NULL) {
		atomic_file_discard(&out->file);
	} else {
		output_flush(out);
		close(out->fd);
	}
	release(out);
}
