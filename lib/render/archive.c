#include "render/archive.h"

#include <stdlib.h>

/* The version that deflate needs, and what says that the sizes stand behind a part and
 * that names are UTF-8. */
#define VERSION 20
#define FLAGS (1 << 3 | 1 << 11)

/* The first day that can be told, 1 January 1980. */
#define DATE (1 << 5 | 1)

/* What is packed at a time. */
#define PACKED ((size_t)64 * 1024)

static void add_number(struct tsv_buf *b, uint64_t value, size_t bytes)
{
	for (; bytes != 0; bytes--, value >>= 8)
		tsv_buf_add_char(b, (char)(unsigned char)(value & 0xFF));
}

static void *allocate(void *state, unsigned count, unsigned size)
{
	(void)state;
	return tsv_calloc(count, size);
}

static void release(void *state, void *memory)
{
	(void)state;
	free(memory);
}

void archive_open(struct archive *a, struct tsv_buf *out)
{
	*a = (struct archive){.out = out};
}

/* What a part's header and its entry in the directory share, up to the sizes. */
static void add_start(struct tsv_buf *b)
{
	add_number(b, VERSION, 2);
	add_number(b, FLAGS, 2);
	add_number(b, Z_DEFLATED, 2);
	add_number(b, 0, 2);
	add_number(b, DATE, 2);
}

void archive_begin(struct archive *a, const char *name)
{
	size_t before = a->out->size;

	a->name = name;
	a->begin = a->at;
	a->size = a->packed = 0;
	a->crc = (uint32_t)crc32(0, NULL, 0);
	tsv_buf_add_string(a->out, "PK\3\4");
	add_start(a->out);
	add_number(a->out, 0, 12); /* told behind it */
	add_number(a->out, strlen(name), 2);
	add_number(a->out, 0, 2);
	tsv_buf_add_string(a->out, name);
	a->at += a->out->size - before;
	a->stream = (z_stream){.zalloc = allocate, .zfree = release};
	/* Bare, without zlib's own header. These arguments are sound, memory does not fail. */
	deflateInit2(&a->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8,
		     Z_DEFAULT_STRATEGY);
}

/* Packs what the stream has to read. */
static void pack(struct archive *a, int flush)
{
	int status;

	do {
		a->stream.next_out = (Bytef *)tsv_buf_reserve(a->out, PACKED);
		a->stream.avail_out = (uInt)PACKED;
		status = deflate(&a->stream, flush);
		size_t made = PACKED - a->stream.avail_out;
		a->out->size += made;
		a->packed += made;
	} while (flush == Z_FINISH ? status == Z_OK : a->stream.avail_out == 0);
}

void archive_add(struct archive *a, struct tsv_span bytes)
{
	while (bytes.size != 0) {
		uInt some = bytes.size < PACKED ? (uInt)bytes.size : (uInt)PACKED;
		a->crc = (uint32_t)crc32(a->crc, (const Bytef *)bytes.data, some);
		a->stream.next_in = (Bytef *)(uintptr_t)bytes.data; /* zlib lacks const */
		a->stream.avail_in = some;
		a->size += some;
		pack(a, Z_NO_FLUSH);
		bytes = tsv_span_from(bytes, some);
	}
}

static void add_sizes(const struct archive *a, struct tsv_buf *b)
{
	add_number(b, a->crc, 4);
	add_number(b, a->packed, 4);
	add_number(b, a->size, 4);
}

void archive_end(struct archive *a)
{
	static const char behind[] = "PK\7\10", entry[] = "PK\1\2";

	pack(a, Z_FINISH);
	deflateEnd(&a->stream);
	tsv_buf_add_string(a->out, behind);
	add_sizes(a, a->out);
	a->at += a->packed + 16;
	a->parts++;
	tsv_buf_add_string(&a->directory, entry);
	add_number(&a->directory, VERSION, 2);
	add_start(&a->directory);
	add_sizes(a, &a->directory);
	add_number(&a->directory, strlen(a->name), 2);
	add_number(&a->directory, 0, 12); /* nothing else is told of it */
	add_number(&a->directory, a->begin, 4);
	tsv_buf_add_string(&a->directory, a->name);
	a->name = NULL;
}

void archive_add_part(struct archive *a, const char *name, struct tsv_span bytes)
{
	archive_begin(a, name);
	archive_add(a, bytes);
	archive_end(a);
}

/* Behind the directory: where it is. */
static void add_end(struct archive *a)
{
	tsv_buf_add_span(a->out, tsv_buf_span(&a->directory));
	tsv_buf_add_string(a->out, "PK\5\6");
	add_number(a->out, 0, 4);
	add_number(a->out, a->parts, 2);
	add_number(a->out, a->parts, 2);
	add_number(a->out, a->directory.size, 4);
	add_number(a->out, a->at, 4);
	add_number(a->out, 0, 2);
}

int archive_close(struct archive *a, bool whole, struct tsv_error *e)
{
	int status = 0;

	if (a->name != NULL)
		deflateEnd(&a->stream);
	if (whole && a->at > UINT32_MAX)
		status = tsv_error_set(e, "more than 4 GiB packed, as no archive of this kind "
					  "may have; choose fewer records");
	else if (whole)
		add_end(a);
	tsv_buf_free(&a->directory);
	return status;
}
