#include "text/fold.h"

#include <utf8proc.h>

#include "text/utf8.h"

/* Code points that one can fold to; Unicode's longest expansion is 18 (U+FDFA,
 * of a compatibility mapping that is not used here). */
#define MOST_CODES 32

static utf8proc_option_t options_of(enum fold fold)
{
	if (fold == FOLD_BASE)
		return UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK;
	return UTF8PROC_CASEFOLD;
}

static void append_code(struct buf *out, uint32_t code, enum fold fold)
{
	utf8proc_int32_t codes[MOST_CODES];
	utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)code, codes,
							 MOST_CODES, options_of(fold), NULL);

	for (utf8proc_ssize_t i = 0; i < count && i < MOST_CODES; i++)
		utf8_append(out, (uint32_t)codes[i]);
}

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

void fold_append(struct buf *out, struct span text, enum fold fold)
{
	if (fold == FOLD_NONE) {
		buf_add_span(out, text);
		return;
	}
	while (text.size != 0) {
		uint32_t code;
		size_t size = utf8_decode(text, &code);
		if (code < 0x80)
			buf_add_char(out, lower(text.data[0]));
		else if (code == UTF8_INVALID)
			buf_add(out, text.data, size);
		else
			append_code(out, code, fold);
		text = span_from(text, size);
	}
}

bool fold_equal(struct span a, struct span b, enum fold fold)
{
	struct buf x = {0}, y = {0};

	fold_append(&x, a, fold);
	fold_append(&y, b, fold);
	bool equal = span_equal(buf_span(&x), buf_span(&y));
	buf_free(&x);
	buf_free(&y);
	return equal;
}
