/*
 * marks: the parts of a record's fields that made it match.
 *
 * What a pattern matched, also when that was found in folded text; and of choices
 * and conditions the value, or the element of a list, that fulfilled them. What
 * stands for a record's being kept by its absence (`!=`, `!~`) is not marked.
 */
#ifndef MATCH_MARKS_H
#define MATCH_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/buf.h"
#include "io/error.h"
#include "io/output.h"
#include "match/selection.h"

/* A part of a field as it stands in the stream. */
struct mark {
	size_t begin, end;
};

struct marks {
	struct mark *all; /* in order, none touching the next; owned */
	size_t count;
	size_t capacity;
	/* A value as it is searched; for each of its bytes the part of the field
	 * that it comes from. */
	struct buf text;
	struct mark *origin;
	size_t origin_capacity;
};

/* Finds the marks of a field of that column. Returns 0, or -1 with e filled. */
int marks_find(struct marks *m, struct selection *s, size_t column, struct span field,
	       struct error *e);

/*
 * Writes the field with its marks in colour; with visible, what a terminal must
 * not see is made visible (text/visible.h).
 */
void marks_write(const struct marks *m, struct span field, bool visible, struct output *out);

void marks_free(struct marks *m);

#endif
