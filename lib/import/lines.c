#include "import/lines.h"

#include <stdlib.h>

#include "text/fold.h"
#include "text/utf8.h"

static bool is_blank(uint32_t code)
{
	return code == ' ' || code == '\t' || code == '\r' || code == '\f' || code == 0xA0 ||
	       code == 0x2007 || code == 0x202F || code == 0xFEFF;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static struct tsv_span skip_digits(struct tsv_span s)
{
	while (s.size != 0 && is_digit(s.data[0]))
		s = tsv_span_from(s, 1);
	return s;
}

bool lines_is_number(struct tsv_span line)
{
	static const char word[] = "Page ";

	if (tsv_span_begins(line, tsv_span_of(word)))
		line = tsv_span_from(line, sizeof(word) - 1);
	bool dashed = line.size > 4 && tsv_span_begins(line, tsv_span_of("- ")) &&
		      tsv_span_equal(tsv_span_from(line, line.size - 2), tsv_span_of(" -"));
	if (dashed)
		line = (struct tsv_span){line.data + 2, line.size - 4};
	if (line.size == 0 || !is_digit(line.data[0]))
		return false;
	line = skip_digits(line);
	if (line.size > 1 && line.data[0] == '/' && is_digit(line.data[1]))
		line = skip_digits(tsv_span_from(line, 1));
	return line.size == 0;
}

bool lines_is_workshop(struct tsv_span line)
{
	if (line.size != 0 && line.data[line.size - 1] == ':')
		line.size--;
	return fold_equal(line, tsv_span_of("Workshop"), FOLD_CASE);
}

static bool is_mark(struct tsv_span line)
{
	return lines_is_number(line) || lines_is_workshop(line) ||
	       tsv_span_equal(line, tsv_span_of("M"));
}

/* Adds a line unless it is blank, which *gap then tells. */
static void add_line(struct text_lines *t, struct tsv_span raw, size_t number, bool *gap)
{
	struct line line = {t->text.size, 0, number, true};
	bool blank = false;
	uint32_t code;

	for (size_t size; raw.size != 0; raw = tsv_span_from(raw, size)) {
		size = utf8_decode(raw, &code);
		if (!is_blank(code) && blank && t->text.size != line.begin)
			tsv_buf_add_char(&t->text, ' ');
		blank = is_blank(code);
		if (!blank)
			tsv_buf_add(&t->text, raw.data, size);
	}
	line.size = t->text.size - line.begin;
	if (line.size == 0) {
		*gap = true;
		return;
	}
	struct tsv_span text = {t->text.data + line.begin, line.size};
	line.begins_block = *gap || t->count == 0 || is_mark(text);
	*gap = is_mark(text);
	t->lines = tsv_grow(t->lines, &t->capacity, t->count + 1, sizeof(*t->lines));
	t->lines[t->count++] = line;
}

int lines_read(struct text_lines *t, struct decoder *d, struct tsv_error *e)
{
	struct tsv_buf all = {0};
	struct tsv_span text;
	bool gap = true;
	int got;

	while ((got = decoder_next(d, &text, e)) > 0)
		tsv_buf_add_span(&all, text);
	struct tsv_span rest = tsv_buf_span(&all), line;
	for (size_t number = 1; rest.size != 0; number++) {
		tsv_span_cut(&rest, '\n', &line);
		add_line(t, line, number, &gap);
	}
	tsv_buf_free(&all);
	return got;
}

size_t lines_block_end(const struct text_lines *t, size_t i)
{
	do
		i++;
	while (i < t->count && !t->lines[i].begins_block);
	return i;
}

size_t lines_skip_numbers(const struct text_lines *t, size_t i)
{
	while (i < t->count && lines_is_number(lines_get(t, i)))
		i++;
	return i;
}

void lines_join(const struct text_lines *t, size_t i, size_t end, struct tsv_buf *out)
{
	for (bool first = true; i < end; i++, first = false) {
		if (!first)
			tsv_buf_add_char(out, ' ');
		tsv_buf_add_span(out, lines_get(t, i));
	}
}

void lines_quote(struct tsv_buf *out, struct tsv_span text)
{
	enum { LONG = 60 };
	size_t size = text.size <= LONG ? text.size : LONG;

	while (size < text.size && utf8_continues(text.data[size]))
		size--; /* within a code point */
	tsv_buf_add_string(out, " '");
	tsv_buf_add(out, text.data, size);
	tsv_buf_add_string(out, size < text.size ? "...'" : "'");
}

void lines_report(const struct text_lines *t, size_t i, const char *what, struct tsv_span text)
{
	size_t line = i < t->count ? t->lines[i].number : t->lines[t->count - 1].number;
	struct tsv_buf b = {0};

	tsv_buf_printf(&b, "%s:%zu: %s", t->name, line, what);
	if (text.size != 0)
		lines_quote(&b, text);
	tsv_buf_add_char(&b, '\0');
	t->report(b.data);
	tsv_buf_free(&b);
}

void lines_free(struct text_lines *t)
{
	tsv_buf_free(&t->text);
	free(t->lines);
}

struct tsv_span lines_term(const struct text_lines *t, enum role role, struct tsv_span word)
{
	const struct schema_column *c = schema_by_role(t->schema, role);
	size_t term = c == NULL || c->vocabulary == NULL
			  ? TSV_NONE
			  : vocabulary_find(c->vocabulary, word).term;

	return term == TSV_NONE ? (struct tsv_span){"", 0}
				: vocabulary_name(c->vocabulary, term);
}
