/*
 * highlight: the parts of a record's fields that made it match.
 *
 * What a pattern matched, also when that was found in folded text; and of value filters
 * and conditions the value, or the element of a list, that fulfilled them. Conditions
 * that ask for something to be absent (`!=`, `!~`) mark nothing, nor do those that
 * compare two fields.
 */
#ifndef QUERY_HIGHLIGHT_H
#define QUERY_HIGHLIGHT_H

#include "io/output.h"
#include "query/query.h"
#include "tsv/tsv.h"

/* A part of a field as it stands in the stream. */
struct highlight_part {
	size_t begin, end;
};

struct highlight {
	struct highlight_part *parts; /* in order, none touching the next; owned */
	size_t count;
	size_t capacity;
	/* A value as it is searched; for each of its bytes the part of the field
	 * that it comes from. */
	struct tsv_buf text;
	struct highlight_part *origin;
	size_t origin_capacity;
};

/* Finds the parts of a field of that column. Returns 0, or -1 with e filled. */
int highlight_find(struct highlight *h, struct query *q, size_t column, struct tsv_span field,
		   struct tsv_error *e);

/* Writes the field with its parts in colour. */
void highlight_write(const struct highlight *h, struct tsv_span field, struct output *out);

void highlight_free(struct highlight *h);

#endif
