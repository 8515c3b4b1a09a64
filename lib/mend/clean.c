#include "mend/clean.h"

#include <stdlib.h>
#include <utf8proc.h>

#include "mend/markup.h"
#include "text/utf8.h"

bool clean_is_space(uint32_t code)
{
	return code != UTF8_INVALID &&
	       utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_ZS;
}

/* The size of the blank that text begins with; 0: none. */
static size_t blank_size(struct tsv_span text)
{
	uint32_t code;

	if ((text.data[0] & 0x80) == 0)
		return text.data[0] == ' ' || text.data[0] == '\t';
	size_t size = utf8_decode(text, &code);
	return clean_is_space(code) ? size : 0;
}

static bool is_line_end(char byte)
{
	return byte == '\n' || byte == '\r';
}

static void trim(struct tsv_span value, struct tsv_buf *out)
{
	bool waits = false; /* a blank, for what comes behind it */

	while (value.size != 0) {
		size_t size = blank_size(value);
		bool ends_line = is_line_end(value.data[0]);
		if (size == 0 && !(ends_line && out->size == 0)) {
			bool begins = out->size == 0 || is_line_end(out->data[out->size - 1]);
			if (waits && !begins && !ends_line)
				tsv_buf_add_char(out, ' ');
			tsv_buf_add_char(out, value.data[0]);
		}
		waits = size != 0;
		value = tsv_span_from(value, size == 0 ? 1 : size);
	}
	while (out->size != 0 && is_line_end(out->data[out->size - 1]))
		out->size--;
}

/* Appends a word's term, or the word where it has none. Returns whether it has one. */
static bool spell(const struct vocabulary *v, struct tsv_span word, struct tsv_buf *out)
{
	size_t term = vocabulary_find(v, word).term;

	if (term == TSV_NONE)
		term = vocabulary_find(v, tsv_span_trim(word)).term;
	tsv_buf_add_span(out, term == TSV_NONE ? word : vocabulary_name(v, term));
	return term != TSV_NONE;
}

static void look_up(const struct clean *c, struct tsv_span value, struct tsv_buf *out)
{
	size_t number = tsv_dict_find(&c->from, value);

	tsv_buf_add_span(out,
			 number == TSV_NONE ? value : tsv_dict_key(&c->to, c->numbers[number]));
}

/* Reads a value, or an element of a list, as what it should be. What is not that is
 * appended as it stands. Returns whether it is that. */
static bool read_value(const struct clean *c, const struct schema_column *meaning,
		       struct tsv_span value, struct tsv_buf *out)
{
	size_t begin = out->size;
	bool read;

	switch (c->kind) {
	case CLEAN_TERMS: return spell(meaning->vocabulary, value, out);
	case CLEAN_DATES: read = clean_date(c->order, meaning, value, out); break;
	case CLEAN_NUMBERS: read = clean_number(c->decimal, meaning, value, out); break;
	default: read = markup_append_text(out, value);
	}
	if (!read) {
		out->size = begin;
		tsv_buf_add_span(out, value);
	}
	return read;
}

/* Each element read, and once; what stands between them stays. */
static bool read_list(const struct clean *c, const struct schema_column *meaning,
		      struct tsv_span value, struct tsv_buf *out)
{
	const char *next = value.data; /* what comes from here on is not written yet */
	struct tsv_span rest = value, element;
	struct tsv_dict seen = {0};
	struct tsv_buf made = {0};
	bool read = true;

	while (schema_next_element(meaning, &rest, &element)) {
		size_t count = seen.count;
		tsv_buf_clear(&made);
		read &= read_value(c, meaning, element, &made);
		if (tsv_dict_add(&seen, tsv_buf_span(&made)) == count) {
			tsv_buf_add_span(out, tsv_span_between(next, element.data));
			tsv_buf_add_span(out, tsv_buf_span(&made));
		}
		next = element.data + element.size;
	}
	tsv_buf_add_span(out, tsv_span_between(next, value.data + value.size));
	tsv_dict_free(&seen);
	tsv_buf_free(&made);
	return read;
}

static bool read_all(const struct clean *c, const struct schema_column *meaning,
		     struct tsv_span value, struct tsv_buf *out)
{
	return schema_is_list(meaning) && c->kind != CLEAN_TEXT
		   ? read_list(c, meaning, value, out)
		   : read_value(c, meaning, value, out);
}

int clean_value(const struct clean *c, const struct schema *s,
		const struct schema_column *meaning, struct tsv_span value, struct tsv_buf *out,
		struct tsv_error *e)
{
	bool missing = schema_is_missing(s, meaning, value);

	switch (c->kind) {
	case CLEAN_SET: tsv_buf_add_span(out, c->word); return 1;
	case CLEAN_FILL: tsv_buf_add_span(out, missing ? c->word : value); return 1;
	case CLEAN_EMPTY:
		if (!tsv_span_equal(value, c->word))
			tsv_buf_add_span(out, value);
		return 1;
	case CLEAN_TRIM: trim(value, out); return 1;
	case CLEAN_MAP: look_up(c, value, out); return 1;
	case CLEAN_REPLACE:
		return regex_substitute(c->regex, value, c->word, out, e) < 0 ? -1 : 1;
	case CLEAN_TERMS:
	case CLEAN_DATES:
	case CLEAN_NUMBERS:
	case CLEAN_TEXT: break;
	}
	if (!missing)
		return read_all(c, meaning, value, out);
	tsv_buf_add_span(out, value);
	return 1;
}

void clean_free(struct clean *c)
{
	tsv_dict_free(&c->from);
	tsv_dict_free(&c->to);
	free(c->numbers);
	regex_free(c->regex);
	*c = (struct clean){0};
}
