#include "io/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* The size at which held bytes go to the file. */
#define HELD ((size_t)4 * 1024 * 1024)

void spool_open(struct spool *s)
{
	const char *directory = getenv("TMPDIR");
	struct tsv_buf path = {0};

	*s = (struct spool){0};
	if (directory == NULL || *directory == '\0')
		directory = "/tmp";
	tsv_buf_printf(&path, "%s/caseutils.XXXXXX", directory);
	tsv_buf_add_char(&path, '\0');
	s->fd = mkostemp(path.data, O_CLOEXEC);
	if (s->fd >= 0)
		unlink(path.data);
	tsv_buf_free(&path);
}

static void write_held(struct spool *s)
{
	for (size_t at = 0; at < s->held.size && s->failure == 0;) {
		ssize_t done = write(s->fd, s->held.data + at, s->held.size - at);
		if (done < 0 && errno != EINTR)
			s->failure = errno;
		at += done > 0 ? (size_t)done : 0;
	}
	tsv_buf_clear(&s->held);
}

void spool_add(struct spool *s, struct tsv_span bytes)
{
	tsv_buf_add_span(&s->held, bytes);
	if (s->held.size >= HELD && s->fd >= 0)
		write_held(s);
}

/* Reads the next part of the file into held. Returns as spool_next(). */
static int read_part(struct spool *s, struct tsv_error *e)
{
	ssize_t got;

	do
		got = read(s->fd, s->held.data, s->held.capacity);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return tsv_error_errno(e, "temporary file");
	s->held.size = (size_t)got;
	return got != 0;
}

int spool_next(struct spool *s, struct tsv_span *bytes, struct tsv_error *e)
{
	int got = 0;

	if (s->reading == 0) {
		off_t size = s->fd < 0 ? 0 : lseek(s->fd, 0, SEEK_CUR);
		if (size > 0)
			write_held(s); /* the file has the start, so it has the rest, too */
		if (s->failure == 0 && size > 0 && lseek(s->fd, 0, SEEK_SET) < 0)
			s->failure = errno;
		s->reading = size > 0 ? 1 : 2;
		got = s->reading == 2 && s->held.size != 0;
	}
	if (s->failure != 0) {
		errno = s->failure;
		return tsv_error_errno(e, "temporary file");
	}
	if (s->reading == 1)
		got = read_part(s, e);
	*bytes = tsv_buf_span(&s->held);
	return got;
}

void spool_close(struct spool *s)
{
	if (s->fd >= 0)
		close(s->fd);
	tsv_buf_free(&s->held);
}
