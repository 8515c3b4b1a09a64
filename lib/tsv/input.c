#include "tsv/tsv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
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

int tsv_input_open(struct tsv_input *in, const char *path, struct tsv_error *e)
{
	struct stat status;
	bool standard = strcmp(path, "-") == 0;

	*in = (struct tsv_input){.name = standard ? "standard input" : path};
	in->fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (in->fd < 0)
		return tsv_error_errno(e, "%s", in->name);
	if (fstat(in->fd, &status) == 0 && S_ISDIR(status.st_mode)) {
		tsv_input_close(in);
		return tsv_error_set(e, "%s: is a directory; name the files in it", in->name);
	}
	prepare(in->fd);
	return 0;
}

void tsv_input_memory(struct tsv_input *in, const char *name, struct tsv_span bytes)
{
	*in = (struct tsv_input){
	    .name = name, .fd = -1, .capacity = bytes.size, .end = bytes.size, .ended = true};
	in->data = tsv_alloc(bytes.size, 1);
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
	size_t portion = in->capacity == 0 ? FIRST : BLOCK;
	if (in->capacity < in->end + portion / 2 + 1) {
		in->capacity = in->end * 2 + portion;
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

/* What is held and not given yet, but for its first bytes. */
static struct tsv_span held_from(const struct tsv_input *in, size_t offset)
{
	return tsv_span_from((struct tsv_span){in->data, in->end}, in->begin + offset);
}

/* Hands out what lies before position. */
static int give(struct tsv_input *in, size_t position, struct tsv_span *lines)
{
	*lines = (struct tsv_span){in->data + in->begin, position - in->begin};
	in->begin = position;
	return 1;
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
	return give(in, in->end, lines);
}

int tsv_input_lines(struct tsv_input *in, struct tsv_span *lines, struct tsv_error *e)
{
	size_t seen = 0; /* bytes known to hold no LF */

	for (;;) {
		struct tsv_span new = held_from(in, seen);
		const char *lf = new.size == 0 ? NULL : memrchr(new.data, '\n', new.size);
		if (lf != NULL)
			return give(in, (size_t)(lf + 1 - in->data), lines);
		if (in->ended)
			return give_rest(in, lines);
		seen += new.size;
		if (fill(in, e) < 0)
			return -1;
	}
}

int tsv_input_line(struct tsv_input *in, struct tsv_span *line, struct tsv_error *e)
{
	size_t seen = 0;

	for (;;) {
		struct tsv_span new = held_from(in, seen);
		const char *lf = new.size == 0 ? NULL : memchr(new.data, '\n', new.size);
		if (lf != NULL)
			return give(in, (size_t)(lf + 1 - in->data), line);
		if (in->ended)
			return give_rest(in, line);
		seen += new.size;
		if (fill(in, e) < 0)
			return -1;
	}
}

int tsv_input_bytes(struct tsv_input *in, size_t back, struct tsv_span *bytes,
		    struct tsv_error *e)
{
	bool unread = in->begin != in->end; /* by tsv_input_line(), say */

	in->begin -= back;
	if (!unread && (in->ended || fill(in, e) < 0 || in->ended)) {
		*bytes = (struct tsv_span){in->data + in->begin, back};
		in->begin = in->end;
		return in->ended ? 0 : -1;
	}
	return give(in, in->end, bytes);
}

void tsv_input_close(struct tsv_input *in)
{
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	free(in->data);
	in->data = NULL;
	in->fd = -1;
}
