/*
 * utf8: code points of bytes, strictly as RFC 3629 defines them (no overlong
 * forms, no surrogates, nothing above U+10FFFF).
 */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include "tsv/tsv.h"

#define UTF8_INVALID UINT32_MAX

/*
 * Decodes the first code point of a span that is not empty. Returns how many
 * bytes it takes. For bytes that are not UTF-8, *code is UTF8_INVALID and the
 * length is that of the maximal ill-formed part (Unicode, section 3.9, "U+FFFD
 * substitution of maximal subparts"), at least 1.
 */
size_t utf8_decode(struct tsv_span s, uint32_t *code);

/* Appends a code point up to U+10FFFF. */
void utf8_append(struct tsv_buf *b, uint32_t code);

/* May the byte stand in a code point, but not begin one? */
static inline bool utf8_continues(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Is all of the span UTF-8? */
bool utf8_valid(struct tsv_span s);

/* How many bytes from the start are ASCII (below 0x80). */
size_t utf8_ascii(struct tsv_span s);

#endif
