#include "text/wrap.h"

#include <utf8proc.h>

#include "text/utf8.h"
#include "text/width.h"

#define ZERO_WIDTH_SPACE 0x200B

static bool is_blank(uint32_t code)
{
	return code == ' ' || code == '\t' || code == 0x3000;
}

static bool is_dash(uint32_t code)
{
	return code == '-' || code == 0x2010 || code == 0x2013 || code == 0x2014;
}

static bool is_letter(uint32_t code)
{
	if (code < 0x80)
		return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
	return code != UTF8_INVALID &&
	       utf8proc_category((utf8proc_int32_t)code) <= UTF8PROC_CATEGORY_LO;
}

static bool is_hangul(uint32_t code)
{
	return (code >= 0x1100 && code <= 0x11FF) || (code >= 0x3130 && code <= 0x318F) ||
	       (code >= 0xA960 && code <= 0xA97F) || (code >= 0xAC00 && code <= 0xD7FF);
}

/* Is the code point one of a script that is written without blanks? */
static bool is_ideograph(uint32_t code)
{
	return code >= 0x2E80 && code != UTF8_INVALID && !is_hangul(code) &&
	       utf8proc_charwidth((utf8proc_int32_t)code) == 2;
}

/* Small kana stand with the one before them. */
static bool is_small_kana(uint32_t code)
{
	static const char *const small = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
	struct tsv_span rest = tsv_span_of(small);
	uint32_t one;

	while (code >= 0x3041 && code <= 0x30F6 && rest.size != 0) {
		rest = tsv_span_from(rest, utf8_decode(rest, &one));
		if (one == code)
			return true;
	}
	return false;
}

static bool may_begin(uint32_t code)
{
	switch (utf8proc_category((utf8proc_int32_t)code)) {
	case UTF8PROC_CATEGORY_PE:
	case UTF8PROC_CATEGORY_PF:
	case UTF8PROC_CATEGORY_PO:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_MN: return false;
	default: return !is_small_kana(code);
	}
}

static bool may_end(uint32_t code)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

	return category != UTF8PROC_CATEGORY_PS && category != UTF8PROC_CATEGORY_PI;
}

/* May a line end between two clusters that begin so, neither being blank? */
static bool breaks(uint32_t before, uint32_t last, uint32_t next)
{
	if (last == ZERO_WIDTH_SPACE)
		return true;
	if (is_dash(last))
		return is_letter(before) && is_letter(next);
	if (last < 0x80 && next < 0x80)
		return false;
	if (last == UTF8_INVALID || next == UTF8_INVALID)
		return false;
	return (is_ideograph(last) || is_ideograph(next)) && may_begin(next) && may_end(last);
}

/* Where a line may end, and where the next would begin then. */
struct cut {
	size_t end, next;
};

/* Looks for the end of the line; *at is where it is left if there is no cut. */
static struct cut find_cut(struct tsv_span text, size_t columns, size_t *at)
{
	struct cut cut = {0, 0};
	uint32_t before = ' ', last = ' ', code;
	size_t used = 0, wide;
	bool blank = true;

	while (*at < text.size && text.data[*at] != '\n') {
		size_t size = width_cluster(tsv_span_from(text, *at), &wide);
		size_t first = utf8_decode(tsv_span_from(text, *at), &code);
		/* A blank with a mark on it is to be seen. */
		if (first == size && is_blank(code)) {
			cut.end = blank ? cut.end : *at;
			cut.next = cut.end == 0 ? 0 : *at + size;
		} else {
			if (!blank && breaks(before, last, code))
				cut = (struct cut){*at, *at};
			if (used + wide > columns && *at != 0)
				return cut.next == 0 ? (struct cut){*at, *at} : cut;
		}
		blank = first == size && is_blank(code);
		before = last;
		last = code;
		used += wide;
		*at += size;
	}
	return (struct cut){*at, *at + (*at < text.size)};
}

bool wrap_line(struct tsv_span *rest, size_t columns, struct tsv_span *line)
{
	size_t at = 0;

	if (rest->size == 0)
		return false;
	struct cut cut = find_cut(*rest, columns, &at);
	*line = (struct tsv_span){rest->data, cut.end};
	*rest = tsv_span_from(*rest, cut.next);
	while (line->size != 0 && line->data[line->size - 1] == ' ')
		line->size--;
	return true;
}
