/*
 * blemish: bytes that a sound table does not hold.
 *
 * A blemish is what no reader can see or place: bytes that are not UTF-8,
 * controls (C0, DEL, C1), bidirectional controls, Unicode's line separators, a
 * byte order mark within text, and escapes that mean nothing. TAB and LF, which
 * separate, and the four escapes of the stream are none.
 */
#ifndef CHECK_BLEMISH_H
#define CHECK_BLEMISH_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/span.h"

enum blemish_kind {
	BLEMISH_BYTES, /* not UTF-8 */
	BLEMISH_NUL,
	BLEMISH_CONTROL,
	BLEMISH_DIRECTION, /* a bidirectional control */
	BLEMISH_SEPARATOR, /* U+2028, U+2029 */
	BLEMISH_BOM,
	BLEMISH_ESCAPE, /* a backslash and what follows it */
};

struct blemish {
	size_t offset;
	size_t size;
	enum blemish_kind kind;
};

/* Finds the first blemish of the bytes, which may be many records. */
bool blemish_find(struct span s, struct blemish *found);

/* What a finding calls it. */
const char *blemish_name(enum blemish_kind kind);

#endif
