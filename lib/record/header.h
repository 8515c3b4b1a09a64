/*
 * header: the names of a table's columns, in order.
 */
#ifndef RECORD_HEADER_H
#define RECORD_HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/buf.h"
#include "bytes/span.h"
#include "io/error.h"
#include "io/output.h"

struct column {
	char *raw;	   /* as it stands in the stream; owned */
	char *text;	   /* its value, unescaped; owned */
	struct span field; /* of raw */
	struct span name;  /* of text: what users and messages call it */
};

struct header {
	struct column *columns; /* owned */
	size_t count;
	size_t capacity;
};

/*
 * Fills h from a header line without its LF. A column without a name and a name
 * that stands twice are errors, told with the name of the file. Returns 0 or -1.
 */
int header_parse(struct header *h, struct span line, const char *file, struct error *e);

/* Adds a column whose field is written as raw. */
void header_add(struct header *h, struct span raw);

/* Adds the columns of other that h does not have yet. */
void header_unite(struct header *h, const struct header *other);

/* The place of the column of that name, or h->count when there is none. */
size_t header_find(const struct header *h, struct span name);

/*
 * The same, with an error for a name that is not there: it lists the columns and
 * suggests the nearest. Returns 0 with *place set, or -1.
 */
int header_need(const struct header *h, struct span name, size_t *place, struct error *e);

bool header_equal(const struct header *a, const struct header *b);

/* Appends the header line, with its LF. */
void header_append(const struct header *h, struct buf *line);

/* Writes the header line. */
void header_write(const struct header *h, struct output *out);

void header_free(struct header *h);

#endif
