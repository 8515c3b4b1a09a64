/*
 * csv: as RFC 4180 has it but with LF line ends, quoted by libcsv where need be.
 *
 * Quoted is what a reader could take for something else: separators that a reader
 * might guess at (, ; | TAB), quotes, line ends, blanks at the edges (which some
 * readers strip), a byte order mark, and the empty value of a table of one
 * column (else an empty line). Bytes are kept, also those that are not UTF-8.
 *
 * Spreadsheets take a value that begins with =, +, -, @, TAB or CR for a formula, which may
 * send what stands beside it elsewhere; where that is not wanted, an apostrophe stands
 * before it, but not before a number (OWASP, "CSV Injection").
 */
#include <csv.h>

#include "render/formats.h"
#include "value/number.h"

static char delimiter_of(const struct render *r)
{
	return r->options->delimiter == 0 ? ',' : r->options->delimiter;
}

/* Would a spreadsheet calculate it? The signs also in their wide forms, as it knows them. */
static bool is_formula(struct tsv_span value)
{
	static const char wide[] = "\xEF\xBC", wide_signs[] = "\x9D\x8B\x8D\xA0";
	struct number n;

	if (value.size > 2 && tsv_span_begins(value, tsv_span_of(wide)))
		return strchr(wide_signs, value.data[2]) != NULL;
	return value.size != 0 && memchr("=+-@\t\r", value.data[0], 6) != NULL &&
	       !number_parse(value, &n);
}

static bool needs_quotes(struct tsv_span value, char delimiter)
{
	static const char bom[] = "\xEF\xBB\xBF";

	if (value.size == 0)
		return false;
	if (value.data[0] == ' ' || value.data[value.size - 1] == ' ' ||
	    tsv_span_begins(value, tsv_span_of(bom)) || tsv_span_has(value, delimiter))
		return true;
	for (size_t k = 0; k < value.size; k++)
		switch (value.data[k]) {
		case ',':
		case ';':
		case '|':
		case '\t':
		case '"':
		case '\n':
		case '\r': return true;
		}
	return false;
}

static void append_value(struct render *r, struct tsv_span value)
{
	if (!needs_quotes(value, delimiter_of(r)) &&
	    (value.size != 0 || r->fields->count > 1)) {
		tsv_buf_add_span(&r->text, value);
		return;
	}
	/* Every byte a quote is the worst. */
	size_t max = 2 * value.size + 2;
	char *at = tsv_buf_reserve(&r->text, max);
	r->text.size += csv_write2(at, max, value.size == 0 ? "" : value.data, value.size, '"');
}

static void append_safely(struct render *r, struct tsv_span value)
{
	struct tsv_buf disarmed = {0};

	if (!r->options->safe || !is_formula(value)) {
		append_value(r, value);
		return;
	}
	tsv_buf_add_char(&disarmed, '\'');
	tsv_buf_add_span(&disarmed, value);
	append_value(r, tsv_buf_span(&disarmed));
	tsv_buf_free(&disarmed);
}

static void init(struct render *r)
{
	if (r->options->bom)
		tsv_buf_add_string(&r->text, "\xEF\xBB\xBF");
	for (size_t j = 0; j < r->fields->count; j++) {
		if (j != 0)
			tsv_buf_add_char(&r->text, delimiter_of(r));
		append_safely(r, render_name(r, j));
	}
	tsv_buf_add_char(&r->text, '\n');
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	for (size_t j = 0; j < r->fields->count; j++) {
		if (j != 0)
			tsv_buf_add_char(&r->text, delimiter_of(r));
		append_safely(r, render_value(r, b, i, j));
	}
	tsv_buf_add_char(&r->text, '\n');
}

const struct renderer renderer_csv = {
    .name = "csv",
    .ending = ".csv",
    .help = "as RFC 4180 has it",
    .uses = RENDER_CSV,
    .tools = RENDER_SHOW,
    .init = init,
    .record = record,
};
