#include "text/word.h"

#include <utf8proc.h>

#include "text/utf8.h"

static bool is_word(uint32_t code)
{
	if (code < 0x80)
		return code == '_' || (code >= '0' && code <= '9') ||
		       ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
	if (code == UTF8_INVALID)
		return false;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/* The code point that ends where s does. */
static uint32_t last_code(struct tsv_span s)
{
	uint32_t code;
	size_t size = 1;

	while (size < 4 && size < s.size && utf8_continues(s.data[s.size - size]))
		size++;
	return utf8_decode(tsv_span_from(s, s.size - size), &code) == size ? code
									   : UTF8_INVALID;
}

bool word_stands_alone(struct tsv_span text, size_t begin, size_t size)
{
	struct tsv_span after = tsv_span_from(text, begin + size);
	uint32_t code;

	if (begin != 0 && is_word(last_code((struct tsv_span){text.data, begin})))
		return false;
	if (after.size == 0)
		return true;
	utf8_decode(after, &code);
	return !is_word(code);
}
