#include "text/width.h"

#include <utf8proc.h>

#include "text/utf8.h"

#define EMOJI_STYLE 0xFE0F /* variation selector 16 */
#define KEYCAP 0x20E3
#define REGIONAL_FIRST 0x1F1E6
#define REGIONAL_LAST 0x1F1FF
#define TONE_FIRST 0x1F3FB /* of skin */
#define TONE_LAST 0x1F3FF
#define ELLIPSIS "\xE2\x80\xA6"

/* The columns of a code point that stands alone: as wcwidth(3) of glibc has it. */
static size_t columns_of(uint32_t code)
{
	if (code < 0x80)
		return code >= 0x20 && code != 0x7F;
	if (code == UTF8_INVALID)
		return 1;
	if (code >= REGIONAL_FIRST && code <= REGIONAL_LAST)
		return 1; /* a flag is a pair of these */
	const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)code);
	if (p->category == UTF8PROC_CATEGORY_MC || p->boundclass == UTF8PROC_BOUNDCLASS_PREPEND)
		return 1;
	if (p->boundclass == UTF8PROC_BOUNDCLASS_V || p->boundclass == UTF8PROC_BOUNDCLASS_T)
		return 0; /* it is drawn into the syllable that it ends */
	int width = utf8proc_charwidth((utf8proc_int32_t)code);
	return width < 0 ? 0 : (size_t)width;
}

/* The columns that a code point adds to its cluster: none when it changes an emoji. */
static size_t columns_added(uint32_t code)
{
	const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)code);

	if (p->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
	    (code >= TONE_FIRST && code <= TONE_LAST))
		return 0;
	return columns_of(code);
}

/* Is there a cluster boundary between the two? Bytes that are no text stand alone. */
static bool boundary(uint32_t last, uint32_t next, utf8proc_int32_t *state)
{
	if (last == UTF8_INVALID || next == UTF8_INVALID)
		return true;
	return utf8proc_grapheme_break_stateful((utf8proc_int32_t)last, (utf8proc_int32_t)next,
						state);
}

size_t width_cluster(struct tsv_span text, size_t *columns)
{
	uint32_t last, next;
	utf8proc_int32_t state = 0;
	size_t size = utf8_decode(text, &last);

	*columns = columns_of(last);
	if (size == text.size || (last < 0x80 && (unsigned char)text.data[size] < 0x80))
		return size; /* the usual case; CR LF, too, is none that anyone measures */
	while (size < text.size) {
		size_t more = utf8_decode(tsv_span_from(text, size), &next);
		if (boundary(last, next, &state))
			break;
		*columns += columns_added(next);
		if (next == EMOJI_STYLE || next == KEYCAP)
			*columns = 2;
		size += more;
		last = next;
	}
	return size;
}

/* The first byte of a character to how many bytes and columns it takes when it is
 * simple, else to zeros. */
struct simple {
	unsigned char size, columns;
};

static struct simple simple_of(unsigned char first)
{
	if (first >= 0x20 && first < 0x7F)
		return (struct simple){first != '\\', 1};
	if (first >= 0xC3 && first <= 0xCA) /* U+00C0 to U+02BF */
		return (struct simple){2, 1};
	if (first >= 0xE5 && first <= 0xE9) /* U+5000 to U+9FFF, ideographs */
		return (struct simple){3, 2};
	if (first == 0xEB || first == 0xEC) /* U+B000 to U+CFFF, Hangul */
		return (struct simple){3, 2};
	return (struct simple){0, 0};
}

/* Do the bytes behind the first continue its character? */
static bool continues(const char *data, size_t size)
{
	return (size < 2 || (data[1] & 0xC0) == 0x80) && (size < 3 || (data[2] & 0xC0) == 0x80);
}

size_t width_simple(struct tsv_span text, size_t columns, size_t *used)
{
	size_t at = 0, total = 0;
	struct simple one = {0, 0};

	while (at < text.size) {
		struct simple next = simple_of((unsigned char)text.data[at]);
		if (next.size == 0 || next.size > text.size - at ||
		    !continues(text.data + at, next.size)) {
			/* It may be a mark that joins the one before. */
			at -= one.size;
			total -= one.columns;
			break;
		}
		if (total + next.columns > columns)
			break;
		one = next;
		at += one.size;
		total += one.columns;
	}
	*used = total;
	return at;
}

size_t width_of(struct tsv_span text)
{
	size_t used;

	width_fit(text, (size_t)-1, &used);
	return used;
}

size_t width_fit(struct tsv_span text, size_t columns, size_t *used)
{
	size_t at = 0, wide;

	*used = 0;
	while (at < text.size) {
		at += width_simple(tsv_span_from(text, at), columns - *used, &wide);
		*used += wide;
		if (at == text.size)
			break;
		size_t size = width_cluster(tsv_span_from(text, at), &wide);
		if (*used + wide > columns)
			break;
		at += size;
		*used += wide;
	}
	return at;
}

size_t width_append_cut(struct tsv_buf *out, struct tsv_span text, size_t columns)
{
	size_t used, more;

	if (columns == 0)
		return 0;
	size_t size = width_fit(text, columns - 1, &used);
	/* What is left may still fit the column that is kept for the ellipsis. */
	if (size + width_fit(tsv_span_from(text, size), columns - used, &more) == text.size) {
		tsv_buf_add_span(out, text);
		return used + more;
	}
	tsv_buf_add(out, text.data, size);
	tsv_buf_add_string(out, ELLIPSIS);
	return used + 1;
}

void width_pad(struct tsv_buf *out, size_t columns)
{
	if (columns == 0)
		return;
	memset(tsv_buf_reserve(out, columns), ' ', columns);
	out->size += columns;
}
