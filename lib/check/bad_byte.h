/*
 * bad_byte: bytes that a sound table does not hold.
 *
 * They are what no reader can see or place: bytes that are not UTF-8,
 * controls (C0, DEL, C1), bidirectional controls, Unicode's line separators, a
 * byte order mark within text, and escapes that mean nothing. TAB and LF, which
 * separate, and the four escapes of the stream are none.
 */
#ifndef CHECK_BAD_BYTE_H
#define CHECK_BAD_BYTE_H

#include "tsv/tsv.h"

enum bad_byte_kind {
	BAD_BYTES, /* not UTF-8 */
	BAD_NUL,
	BAD_CONTROL,
	BAD_C1,	       /* a control of U+0080 to U+009F */
	BAD_DIRECTION, /* a bidirectional control */
	BAD_SEPARATOR, /* U+2028, U+2029 */
	BAD_BOM,
	BAD_ESCAPE, /* a backslash and what follows it */
};

struct bad_byte {
	size_t offset;
	size_t size;
	enum bad_byte_kind kind;
};

/* Finds the first bad bytes of s, which may be many records. */
bool bad_byte_find(struct tsv_span s, struct bad_byte *found);

/* What a finding calls it. */
const char *bad_byte_name(enum bad_byte_kind kind);

#endif
