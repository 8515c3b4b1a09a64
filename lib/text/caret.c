#include "text/caret.h"

#include "text/utf8.h"
#include "text/vis.h"
#include "text/width.h"

/* Bytes that are shown before and behind the place. */
enum { BEFORE = 50, BEHIND = 20 };

/* The first place from i on at which a character begins. */
static size_t next_character(struct tsv_span text, size_t i)
{
	while (i < text.size && utf8_continues(text.data[i]))
		i++;
	return i;
}

size_t caret_append(struct tsv_buf *out, struct tsv_span text, size_t place)
{
	/* PCRE2 may name a place within a character. */
	place = next_character(text, place);
	size_t begin = place > BEFORE ? next_character(text, place - BEFORE) : 0;
	size_t end =
	    text.size - place > BEHIND ? next_character(text, place + BEHIND) : text.size;
	size_t line = out->size;

	if (begin != 0)
		tsv_buf_add_string(out, "...");
	vis_append(out, tsv_span_between(text.data + begin, text.data + place));
	size_t column = width_of(tsv_span_from(tsv_buf_span(out), line));
	vis_append(out, tsv_span_between(text.data + place, text.data + end));
	if (end != text.size)
		tsv_buf_add_string(out, "...");
	return column;
}
