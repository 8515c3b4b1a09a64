#include "tsv/tsv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A block with its index fits the second-level cache of current processors. */
#define BLOCK ((size_t)128 * 1024)

/* What is read first: enough for a header, and little when many files are open. */
#define FIRST ((size_t)8 * 1024)

/* Asks for larger portions where the system offers them; either may fail. */
static void prepare(int fd)
{
#ifdef POSIX_FADV_SEQUENTIAL
	posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
#ifdef F_SETPIPE_SZ
	fcntl(fd, F_SETPIPE_SZ, (int)(8 * BLOCK));
#endif
}

/* Opens, however often a signal's handler comes between. */
static int open_file(const char *path)
{
	int fd;

	do
		fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	while (fd < 0 && errno == EINTR);
	return fd;
}

int tsv_input_open(struct tsv_input *in, const char *path, struct tsv_error *e)
{
	struct stat status;
	bool standard = strcmp(path, "-") == 0;

	*in = (struct tsv_input){.name = standard ? "standard input" : path};
	in->fd = standard ? STDIN_FILENO : open_file(path);
	if (in->fd < 0)
		return tsv_error_errno(e, "%s", path);
	if (fstat(in->fd, &status) == 0 && S_ISDIR(status.st_mode)) {
		tsv_input_close(in);
		return tsv_error_set(e, "%s: is a directory; name the files in it",
				     standard ? "standard input" : path);
	}
	prepare(in->fd);
	return 0;
}

int tsv_input_check_paths(char *const *paths, size_t count, struct tsv_error *e)
{
	struct tsv_dict seen = {0}; /* what can be read once: device and inode */
	int result = 0;

	for (size_t i = 0; i < count && result == 0; i++) {
		bool standard = strcmp(paths[i], "-") == 0;
		struct stat status;
		if ((standard ? fstat(STDIN_FILENO, &status) : stat(paths[i], &status)) != 0)
			continue; /* told when it is opened */
		/* A regular file that is standard input has one offset for both. */
		if (S_ISREG(status.st_mode) && !standard)
			continue;
		uintmax_t key[3] = {status.st_dev, status.st_ino, S_ISREG(status.st_mode)};
		size_t known = seen.count;
		if (tsv_dict_add(&seen, tsv_span_make((const char *)key, sizeof(key))) != known)
			result = tsv_error_set(e,
					       "%s is given twice, but %s can be read once; "
					       "save it in a file first",
					       paths[i], standard ? "standard input" : "it");
	}
	tsv_dict_free(&seen);
	return result;
}

void tsv_input_memory(struct tsv_input *in, const char *name, struct tsv_span bytes)
{
	*in = (struct tsv_input){.name = name,
				 .fd = -1,
				 .capacity = bytes.size + 1,
				 .end = bytes.size,
				 .ended = true};
	in->data = tsv_alloc(bytes.size + 1, 1); /* the last line may lack its LF */
	if (bytes.size != 0)
		memcpy(in->data, bytes.data, bytes.size);
}

/* Moves what is not given yet to the front, and makes room behind it. */
static void make_room(struct tsv_input *in)
{
	if (in->begin != 0 && in->end != in->begin)
		memmove(in->data, in->data + in->begin, in->end - in->begin);
	in->end -= in->begin;
	in->begin = 0;
	/* Half a block at least: a long line must not be read in crumbs. One more
	 * byte, for the LF that a last line may lack. */
	size_t size = in->capacity == 0 ? FIRST : BLOCK;
	if (in->capacity < in->end + size / 2 + 1) {
		in->capacity = in->end * 2 + size;
		in->data = tsv_realloc(in->data, in->capacity, 1);
	}
}

/* Reads once. Returns 1, 0 at the end, or -1 with e filled. */
static int fill(struct tsv_input *in, struct tsv_error *e)
{
	ssize_t got;

	make_room(in);
	do
		got = read(in->fd, in->data + in->end, in->capacity - in->end - 1);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return tsv_error_errno(e, "%s", in->name);
	in->end += (size_t)got;
	in->ended = got == 0;
	return got != 0;
}

/* Hands out what lies before end. */
static int give(struct tsv_input *in, size_t end, struct tsv_span *bytes)
{
	*bytes = tsv_span_make(in->data + in->begin, end - in->begin);
	in->begin = end;
	in->offset += bytes->size;
	return 1;
}

/* The end of the lines up to end that begin before the limit. */
static size_t limit_lines(const struct tsv_input *in, size_t end)
{
	if (in->limit == 0 || in->limit - in->offset > end - in->begin)
		return end;
	const char *from = in->data + in->begin + (size_t)(in->limit - in->offset - 1);
	const char *lf = memchr(from, '\n', (size_t)(in->data + end - from));
	return (size_t)(lf + 1 - in->data);
}

/* Hands out all that is left once nothing more comes, as lines. */
static int give_rest(struct tsv_input *in, struct tsv_span *lines)
{
	if (in->begin == in->end)
		return 0;
	if (in->data[in->end - 1] != '\n') {
		in->data[in->end++] = '\n';
		in->lf_added = true;
	}
	return give(in, limit_lines(in, in->end), lines);
}

/* The end of the first line (one) or of the last whole one, of which seen bytes are known
 * to hold no LF; 0 when there is none. */
static size_t find_end(const struct tsv_input *in, size_t seen, bool one)
{
	size_t begin = in->begin + seen, end = in->end;

	if (begin == end)
		return 0;
	if (one) {
		const char *lf = memchr(in->data + begin, '\n', end - begin);
		return lf == NULL ? 0 : (size_t)(lf + 1 - in->data);
	}
	while (end != begin && in->data[end - 1] != '\n')
		end--;
	return end == begin ? 0 : end;
}

static int give_lines(struct tsv_input *in, bool one, struct tsv_span *lines,
		      struct tsv_error *e)
{
	size_t seen = 0;

	if (in->limit != 0 && in->offset >= in->limit)
		return 0;
	for (;;) {
		size_t end = find_end(in, seen, one);
		if (end != 0)
			return give(in, limit_lines(in, end), lines);
		if (in->ended)
			return give_rest(in, lines);
		seen = in->end - in->begin;
		if (fill(in, e) < 0)
			return -1;
	}
}

int tsv_input_lines(struct tsv_input *in, struct tsv_span *lines, struct tsv_error *e)
{
	return give_lines(in, false, lines, e);
}

int tsv_input_line(struct tsv_input *in, struct tsv_span *line, struct tsv_error *e)
{
	return give_lines(in, true, line, e);
}

void tsv_input_unread(struct tsv_input *in, size_t size)
{
	in->begin -= size;
	in->offset -= size;
}

int tsv_input_bytes(struct tsv_input *in, size_t back, struct tsv_span *bytes,
		    struct tsv_error *e)
{
	bool unread = in->begin != in->end; /* by tsv_input_line(), say */

	tsv_input_unread(in, back);
	if (!unread && (in->ended || fill(in, e) < 0 || in->ended)) {
		give(in, in->end, bytes);
		return in->ended ? 0 : -1;
	}
	return give(in, in->end, bytes);
}

void tsv_input_close(struct tsv_input *in)
{
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	free(in->data);
	*in = (struct tsv_input){0};
}
