/* Byte ranges: where an input stands in its file, and the records that begin in a part. */
#include "tsv/tsv.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

/* How many bytes have been read, less the LF that the last line may have been given. */
static uint64_t read_so_far(const struct tsv_input *in)
{
	return in->offset + (in->end - in->begin) - in->lf_added;
}

/* Where in its file the input was opened: standard input may have been read before. */
static off_t start_of(const struct tsv_input *in)
{
	off_t at = lseek(in->fd, 0, SEEK_CUR);

	return at < 0 ? at : at - (off_t)read_so_far(in);
}

int tsv_input_size(const struct tsv_input *in, uint64_t *size, struct tsv_error *e)
{
	struct stat status;
	off_t start = in->fd < 0 ? 0 : start_of(in);

	*size = read_so_far(in);
	if (in->fd < 0)
		return 0;
	if (start < 0 || fstat(in->fd, &status) != 0 || !S_ISREG(status.st_mode))
		return tsv_error_set(e,
				     "%s: is no regular file, and only these can be read "
				     "in parts; save it in a file first",
				     in->name);
	*size = status.st_size < start ? 0 : (uint64_t)(status.st_size - start);
	return 0;
}

int tsv_input_seek(struct tsv_input *in, uint64_t offset, struct tsv_error *e)
{
	off_t start = in->fd < 0 ? 0 : start_of(in);

	if (in->fd < 0) {
		in->begin = offset < in->end ? (size_t)offset : in->end;
	} else {
		if (start < 0 || lseek(in->fd, start + (off_t)offset, SEEK_SET) < 0)
			return tsv_error_errno(e, "%s", in->name);
		in->begin = in->end = 0;
		in->ended = in->lf_added = false;
	}
	in->offset = offset;
	return 0;
}

static size_t count_lfs(const char *data, size_t size)
{
	size_t count = 0;

	for (size_t i = 0; i < size; i++)
		count += data[i] == '\n';
	return count;
}

/* Counts the lines that end before an offset, leaving the input where it stands. */
static int lines_before(const struct tsv_input *in, uint64_t offset, size_t *lines,
			struct tsv_error *e)
{
	char bytes[16 * 1024];
	off_t start = in->fd < 0 ? 0 : start_of(in);

	*lines = in->fd < 0 ? count_lfs(in->data, (size_t)offset) : 0;
	for (uint64_t at = 0; in->fd >= 0 && at < offset;) {
		size_t want =
		    offset - at < sizeof(bytes) ? (size_t)(offset - at) : sizeof(bytes);
		ssize_t got = pread(in->fd, bytes, want, start + (off_t)at);
		if (got < 0 && errno != EINTR)
			return tsv_error_errno(e, "%s", in->name);
		if (got == 0)
			break; /* the file was cut meanwhile */
		if (got > 0) {
			*lines += count_lfs(bytes, (size_t)got);
			at += (uint64_t)got;
		}
	}
	return 0;
}

int tsv_reader_range(struct tsv_reader *r, uint64_t begin, uint64_t end, struct tsv_error *e)
{
	struct tsv_span line;
	uint64_t size;

	if (tsv_input_size(&r->input, &size, e) < 0)
		return -1;
	/* Before 1 no record begins: the header stands there. */
	r->input.limit = begin < end ? end : 1;
	if (begin <= r->input.offset)
		return 0;
	/* What is left of the line of the byte before: just an LF, if a record begins here. */
	if (tsv_input_seek(&r->input, begin - 1, e) < 0 ||
	    tsv_input_line(&r->input, &line, e) < 0)
		return -1;
	r->uncounted = r->input.offset;
	return 0;
}

int tsv_reader_count_lines(struct tsv_reader *r, struct tsv_error *e)
{
	size_t lines;

	if (r->uncounted == 0)
		return 0;
	if (lines_before(&r->input, r->uncounted, &lines, e) < 0)
		return -1;
	r->next_line += lines - 1; /* the header's is counted */
	r->uncounted = 0;
	return 0;
}

/* The offset where a part begins: so much of size that the product does not overflow. */
static uint64_t part_begin(uint64_t size, size_t part, size_t parts)
{
	return size / parts * part + size % parts * part / parts;
}

int tsv_table_part(struct tsv_table *t, size_t part, size_t parts, struct tsv_error *e)
{
	uint64_t total = 0, before = 0, size;

	if (part == 0 || part > parts || parts > UINT32_MAX)
		return tsv_error_set(
		    e, "part %zu of %zu: give one from 1 to the number of parts", part, parts);
	for (size_t i = 0; i < t->count; i++, total += size)
		if (tsv_input_size(&t->readers[i].input, &size, e) < 0)
			return -1;
	uint64_t begin = part_begin(total, part - 1, parts),
		 end = part_begin(total, part, parts);
	for (size_t i = 0; i < t->count; i++, before += size) {
		struct tsv_reader *r = &t->readers[i];
		if (tsv_input_size(&r->input, &size, e) < 0 ||
		    tsv_reader_range(r, begin < before ? 0 : begin - before,
				     end < before ? 0 : end - before, e) < 0)
			return -1;
	}
	return 0;
}
