#include "io/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* The size at which held bytes go to the file. */
#define HELD ((size_t)4 * 1024 * 1024)

const char *spool_folder(void)
{
	const char *folder = getenv("TMPDIR");

	return folder == NULL || *folder == '\0' ? "/tmp" : folder;
}

void spool_open(struct spool *s)
{
	struct tsv_buf path = {0};

	tsv_buf_printf(&path, "%s/caseutils.XXXXXX", spool_folder());
	tsv_buf_add_char(&path, '\0');
	*s = (struct spool){.fd = mkstemp(path.data)};
	s->no_file = errno;
	if (s->fd >= 0) {
		unlink(path.data);
		fcntl(s->fd, F_SETFD, FD_CLOEXEC);
	}
	tsv_buf_free(&path);
}

/* Moves held bytes to the file. */
static void spill(struct spool *s)
{
	struct tsv_span rest = tsv_buf_span(&s->held);

	if (s->fd < 0)
		s->failure = s->no_file;
	while (rest.size != 0 && s->failure == 0) {
		ssize_t done = write(s->fd, rest.data, rest.size);
		if (done < 0 && errno != EINTR)
			s->failure = errno;
		else if (done > 0)
			rest = tsv_span_from(rest, (size_t)done);
	}
	s->spilled = true;
	tsv_buf_clear(&s->held);
}

void spool_add(struct spool *s, struct tsv_span bytes)
{
	if (s->failure != 0)
		return;
	tsv_buf_add_span(&s->held, bytes);
	if (s->held.size >= HELD)
		spill(s);
}

/* Where the file has the start, it gets the rest, too, and is read from there. */
static void begin_reading(struct spool *s)
{
	s->reading = true;
	if (s->spilled)
		spill(s);
	if (s->spilled && s->failure == 0 && lseek(s->fd, 0, SEEK_SET) < 0)
		s->failure = errno;
}

/* Reads the next part of the file. */
static void read_part(struct spool *s)
{
	ssize_t got;

	do
		got = read(s->fd, s->held.data, s->held.capacity);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		s->failure = errno;
	s->held.size = got < 0 ? 0 : (size_t)got;
}

int spool_next(struct spool *s, struct tsv_span *bytes, struct tsv_error *e)
{
	if (s->reading)
		tsv_buf_clear(&s->held);
	else
		begin_reading(s);
	if (s->spilled && s->failure == 0)
		read_part(s);
	*bytes = tsv_buf_span(&s->held);
	if (s->failure == 0)
		return s->held.size != 0;
	errno = s->failure;
	return tsv_error_errno(e, "temporary file in %s (TMPDIR chooses the folder)",
			       spool_folder());
}

void spool_close(struct spool *s)
{
	if (s->fd >= 0)
		close(s->fd);
	tsv_buf_free(&s->held);
}
