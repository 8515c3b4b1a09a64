/*
 * escape: between a field as it stands in the stream and the value it means.
 *
 * In a field `\t`, `\n`, `\r` and `\\` stand for TAB, LF, CR and backslash
 * (Linear TSV, the text format of PostgreSQL's COPY). A backslash before any
 * other byte, or at the end, is kept as it is.
 */
#ifndef RECORD_ESCAPE_H
#define RECORD_ESCAPE_H

#include "bytes/buf.h"
#include "bytes/span.h"

/* Appends the value that a field means. */
void unescape_append(struct buf *out, struct span field);

/*
 * The value that a field means: the field itself when it holds no backslash,
 * else built in scratch, which is cleared first. Lasts as long as both.
 */
static inline struct span unescape(struct span field, struct buf *scratch)
{
	if (!span_has(field, '\\'))
		return field;
	buf_clear(scratch);
	unescape_append(scratch, field);
	return buf_span(scratch);
}

/* Appends a field with each escape spelt in the one way that escape_append() has, so
 * that fields of the same value are the same bytes. */
void escape_normalise(struct buf *out, struct span field);

/* Appends a value as a field: the four bytes are escaped, all others kept. */
void escape_append(struct buf *out, struct span value);

#endif
