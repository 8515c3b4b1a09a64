/*
 * csv: as RFC 4180 has it but with LF line ends, quoted by libcsv where need be.
 *
 * Quoted is what a reader could take for something else: separators that a reader
 * might guess at (, ; | TAB), quotes, line ends, blanks at the edges (which some
 * readers strip), a byte order mark, and the empty value of a table of one
 * column (else an empty line). Bytes are kept, also those that are not UTF-8.
 */
#include <csv.h>

#include "render/formats.h"

static bool needs_quotes(struct tsv_span value)
{
	static const char bom[] = "\xEF\xBB\xBF";

	if (value.size == 0)
		return false;
	if (value.data[0] == ' ' || value.data[value.size - 1] == ' ' ||
	    tsv_span_begins(value, tsv_span_of(bom)))
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
	if (!needs_quotes(value) && (value.size != 0 || r->fields->count > 1)) {
		tsv_buf_add_span(&r->text, value);
		return;
	}
	/* Every byte a quote is the worst. */
	size_t max = 2 * value.size + 2;
	char *at = tsv_buf_reserve(&r->text, max);
	r->text.size += csv_write2(at, max, value.size == 0 ? "" : value.data, value.size, '"');
}

static void init(struct render *r)
{
	for (size_t j = 0; j < r->fields->count; j++) {
		if (j != 0)
			tsv_buf_add_char(&r->text, ',');
		append_value(r, render_name(r, j));
	}
	tsv_buf_add_char(&r->text, '\n');
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	for (size_t j = 0; j < r->fields->count; j++) {
		if (j != 0)
			tsv_buf_add_char(&r->text, ',');
		append_value(r, render_value(r, b, i, j));
	}
	tsv_buf_add_char(&r->text, '\n');
}

const struct renderer renderer_csv = {
    .name = "csv",
    .ending = ".csv",
    .help = "as RFC 4180 has it",
    .tools = RENDER_SHOW,
    .init = init,
    .record = record,
};
