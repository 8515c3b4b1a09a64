#include "text/utf8.h"

/* What a first byte announces: how many continuation bytes, and the range of
 * the first of them (Unicode, table 3-7). */
struct form {
	unsigned more;
	unsigned char low, high;
};

static struct form form_of(unsigned char first)
{
	if (first >= 0xC2 && first <= 0xDF)
		return (struct form){1, 0x80, 0xBF};
	if (first == 0xE0)
		return (struct form){2, 0xA0, 0xBF};
	if (first == 0xED)
		return (struct form){2, 0x80, 0x9F};
	if (first >= 0xE1 && first <= 0xEF)
		return (struct form){2, 0x80, 0xBF};
	if (first == 0xF0)
		return (struct form){3, 0x90, 0xBF};
	if (first == 0xF4)
		return (struct form){3, 0x80, 0x8F};
	if (first >= 0xF1 && first <= 0xF3)
		return (struct form){3, 0x80, 0xBF};
	return (struct form){0, 0, 0};
}

size_t utf8_decode(struct tsv_span s, uint32_t *code)
{
	const unsigned char *p = (const unsigned char *)s.data;

	if (p[0] < 0x80) {
		*code = p[0];
		return 1;
	}
	struct form form = form_of(p[0]);
	uint32_t value = p[0] & (0x3FU >> form.more);
	*code = UTF8_INVALID;
	for (size_t i = 1; i <= form.more; i++) {
		unsigned char low = i == 1 ? form.low : 0x80, high = i == 1 ? form.high : 0xBF;
		if (i >= s.size || p[i] < low || p[i] > high)
			return i;
		value = value << 6 | (p[i] & 0x3F);
	}
	if (form.more != 0)
		*code = value;
	return form.more + 1;
}

void utf8_append(struct tsv_buf *b, uint32_t code)
{
	if (code < 0x80) {
		tsv_buf_add_char(b, (char)code);
		return;
	}
	unsigned more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
	tsv_buf_add_char(b, (char)((0xFF00U >> (more + 1) & 0xFF) | code >> 6 * more));
	while (more-- != 0)
		tsv_buf_add_char(b, (char)(0x80 | (code >> 6 * more & 0x3F)));
}

size_t utf8_ascii(struct tsv_span s)
{
	size_t i = 0;

	for (; s.size - i >= 8; i += 8) {
		uint64_t word;
		memcpy(&word, s.data + i, 8);
		if ((word & 0x8080808080808080) != 0)
			break;
	}
	while (i < s.size && (unsigned char)s.data[i] < 0x80)
		i++;
	return i;
}

bool utf8_valid(struct tsv_span s)
{
	uint32_t code;

	for (;;) {
		s = tsv_span_from(s, utf8_ascii(s));
		if (s.size == 0)
			return true;
		s = tsv_span_from(s, utf8_decode(s, &code));
		if (code == UTF8_INVALID)
			return false;
	}
}
