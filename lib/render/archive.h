/*
 * archive: a zip archive written as it comes, for formats that are one.
 *
 * minizip goes back in the file to write sizes, which a pipe cannot; here they stand behind
 * each part (.ZIP File Format Specification 4.3.9), as streams have them. zlib packs. No
 * time is told, so that the same parts are the same bytes. Sizes are of 32 bits, as all
 * readers take them.
 */
#ifndef RENDER_ARCHIVE_H
#define RENDER_ARCHIVE_H

#include <zlib.h>

#include "tsv/tsv.h"

struct archive {
	struct tsv_buf *out;	  /* where the bytes are appended; borrowed */
	struct tsv_buf directory; /* of the parts so far */
	size_t parts;
	uint64_t at; /* bytes written so far */
	/* The open part: */
	z_stream stream;
	const char *name; /* borrowed */
	uint64_t begin, size, packed;
	uint32_t crc;
};

void archive_open(struct archive *a, struct tsv_buf *out);

/* Begins a part, adds to it, ends it. The name must last until then. */
void archive_begin(struct archive *a, const char *name);
void archive_add(struct archive *a, struct tsv_span bytes);
void archive_end(struct archive *a);

/* Adds a whole part. */
void archive_add_part(struct archive *a, const char *name, struct tsv_span bytes);

/* Completes it, unless it is not to be whole, and frees what it owns. Returns 0, or -1
 * with e filled when it has become larger than its sizes can tell. */
int archive_close(struct archive *a, bool whole, struct tsv_error *e);

#endif
