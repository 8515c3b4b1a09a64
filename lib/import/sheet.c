#include "import/sheet.h"

#include <stdlib.h>

void sheet_open(struct sheet *s, struct importer *im)
{
	s->importer = im;
	zip_open(&s->zip, &im->decoder.input, im->decoder.back, &im->error);
}

/* Appends the names of the sheets, up to some hundred bytes of them. */
static void add_names(struct tsv_buf *out, const struct tsv_dict *names)
{
	const char *between = "";

	for (size_t i = 0; i < names->count; i++) {
		if (out->size > 500) {
			tsv_buf_add_string(out, ", …");
			break;
		}
		tsv_buf_printf(out, "%s%s", between, tsv_shorten(tsv_dict_key(names, i)).text);
		between = ", ";
	}
	tsv_buf_add_char(out, '\0');
}

void sheet_tell_choice(const struct sheet *s)
{
	struct tsv_buf names = {0}, text = {0};

	if (s->names.count < 2 || s->importer->options->sheet != NULL)
		return;
	add_names(&names, &s->names);
	tsv_buf_printf(&text, "%s: read sheet '%s' of %zu: %s; --sheet names another",
		       s->zip.name, tsv_shorten(tsv_dict_key(&s->names, s->chosen)).text,
		       s->names.count, names.data);
	tsv_buf_add_char(&text, '\0');
	s->importer->options->note(text.data);
	tsv_buf_free(&names);
	tsv_buf_free(&text);
}

int sheet_choose(struct sheet *s, size_t otherwise)
{
	const char *wanted = s->importer->options->sheet;
	struct tsv_buf names = {0};

	s->chosen = otherwise;
	if (s->names.count == 0)
		return tsv_error_set(&s->importer->error, "%s: no sheet in it", s->zip.name);
	if (wanted == NULL)
		return 0;
	s->chosen = tsv_dict_find(&s->names, tsv_span_of(wanted));
	if (s->chosen == TSV_NONE)
		s->chosen = xml_number(wanted, 1, s->names.count, 0) - 1;
	if (s->chosen != TSV_NONE)
		return 0;
	add_names(&names, &s->names);
	tsv_error_set(&s->importer->error, "%s: no sheet '%s'; there are: %s", s->zip.name,
		      wanted, names.data);
	tsv_buf_free(&names);
	return -1;
}

void sheet_refuse_cell(struct sheet *s, size_t column, const char *what)
{
	char letters[8], *at = letters + sizeof(letters) - 1;
	struct tsv_span name = {0};

	if (s->chosen < s->names.count)
		name = tsv_dict_key(&s->names, s->chosen);
	*at = '\0';
	for (column++; column != 0; column = (column - 1) / 26)
		*--at = (char)('A' + (column - 1) % 26);
	tsv_error_set(&s->importer->error, "%s: %s!%s%zu: %s", s->zip.name,
		      tsv_shorten(name).text, at, s->row, what);
}

static void fill_record(struct sheet *s)
{
	while (tsv_builder_fields(&s->rows) < s->importer->header.count)
		tsv_builder_end_field(&s->rows);
}

/* Ends the record in the making, which stands in that row. */
static void end_record(struct sheet *s, size_t row)
{
	tsv_builder_end_record(&s->rows);
	if (!s->importer->options->lines)
		return;
	s->lines = tsv_grow(s->lines, &s->line_capacity, s->rows.records, sizeof(*s->lines));
	s->lines[s->rows.records - 1] = row;
}

void sheet_begin_row(struct sheet *s, size_t row)
{
	const struct importer *im = s->importer;

	tsv_builder_drop_record(&s->rows);
	if (im->options->until_empty && im->header.count != 0 && row > s->below &&
	    zip_spend(&s->zip, im->header.count, &s->importer->error) == 0) {
		fill_record(s);
		end_record(s, s->below);
		s->below = SIZE_MAX;
	}
	s->row = row;
}

void sheet_add_cell(struct sheet *s, size_t column, struct tsv_span field)
{
	size_t columns = s->importer->header.count, at = tsv_builder_fields(&s->rows);

	if (field.size == 0 || s->importer->error.text != NULL)
		return;
	if (columns == 0 && at == 0)
		s->first = column;
	if (column < s->first || (columns != 0 && column >= s->first + columns))
		sheet_refuse_cell(s, column,
				  "a value beside the columns of the header; name "
				  "its column there");
	else if (column >= SHEET_COLUMNS || column - s->first < at)
		sheet_refuse_cell(s, column, "a cell where none can be; the file is damaged");
	else if (zip_spend(&s->zip, field.size, &s->importer->error) == 0) {
		for (; at < column - s->first; at++)
			tsv_builder_end_field(&s->rows);
		tsv_builder_add_field(&s->rows, field);
	}
}

static void make_header(struct sheet *s, size_t times)
{
	if (times > 1)
		sheet_refuse_cell(s, s->first, "the header stands twice");
	for (size_t j = 0; j < tsv_builder_fields(&s->rows); j++)
		tsv_header_add(&s->importer->header, tsv_builder_field(&s->rows, j));
	tsv_builder_drop_record(&s->rows);
}

/* Adds the last record again for the rows below, up to that many in all. */
static void repeat_record(struct sheet *s, size_t times)
{
	size_t columns = s->importer->header.count;
	struct tsv_buf record = {0};
	struct tsv_batch b;

	if (times == 1)
		return;
	tsv_builder_batch(&s->rows, columns, &b);
	tsv_buf_add_span(&record, tsv_batch_record(&b, b.records - 1));
	for (size_t i = 1; i < times; i++) {
		struct tsv_span rest = tsv_buf_span(&record), field;
		bool more;
		do {
			more = tsv_span_cut(&rest, '\t', &field);
			tsv_builder_add_field(&s->rows, field);
		} while (more);
		end_record(s, s->row + i);
	}
	tsv_buf_free(&record);
}

static void add_records(struct sheet *s, size_t times)
{
	size_t columns = s->importer->header.count, begin, size;

	if (times > SHEET_ROWS) {
		sheet_refuse_cell(s, s->first,
				  "more rows than there can be; the file is damaged");
		return;
	}
	fill_record(s);
	begin = s->rows.bounds[s->rows.complete - 1] + 1;
	size = s->rows.data.size - begin;
	if (zip_spend(&s->zip, columns + size * (times - 1), &s->importer->error) < 0)
		return;
	end_record(s, s->row);
	repeat_record(s, times);
}

void sheet_end_row(struct sheet *s, size_t times)
{
	size_t skip = s->importer->options->skip;

	if (tsv_builder_fields(&s->rows) == 0 || s->importer->error.text != NULL)
		return;
	if (s->row <= skip) {
		size_t above = skip - s->row + 1;
		if (times <= above)
			return;
		times -= above;
		s->row += above;
	}
	s->below = s->row + times;
	if (s->importer->header.count == 0)
		make_header(s, times);
	else
		add_records(s, times);
}

static void refuse_empty(struct sheet *s)
{
	struct tsv_buf names = {0};

	if (s->names.count == 0) {
		tsv_error_set(&s->importer->error, "%s: no sheet in it", s->zip.name);
		return;
	}
	add_names(&names, &s->names);
	if (s->chosen >= s->names.count) {
		tsv_error_set(&s->importer->error,
			      "%s: all sheets are hidden; --sheet names one of: %s",
			      s->zip.name, names.data);
		tsv_buf_free(&names);
		return;
	}
	tsv_error_set(&s->importer->error, "%s: sheet '%s' is empty, not even a header%s%s",
		      s->zip.name, tsv_shorten(tsv_dict_key(&s->names, s->chosen)).text,
		      s->names.count > 1 ? "; --sheet names one of: " : "",
		      s->names.count > 1 ? names.data : "");
	tsv_buf_free(&names);
}

void sheet_read_header(struct sheet *s)
{
	const struct importer *im = s->importer;

	while (!s->ended && im->header.count == 0)
		s->ended = xml_next(&s->cells) <= 0;
	if (im->header.count == 0 && im->error.text == NULL)
		refuse_empty(s);
}

bool sheet_next(struct sheet *s, struct tsv_batch *batch)
{
	batch->line = 0;
	if (s->given)
		tsv_builder_clear(&s->rows);
	while (!s->ended && s->rows.records == 0)
		s->ended = xml_next(&s->cells) <= 0;
	s->given = true;
	s->importer->lines = s->lines;
	return tsv_builder_batch(&s->rows, s->importer->header.count, batch);
}

void sheet_close(struct sheet *s)
{
	xml_close(&s->cells);
	zip_close(&s->zip);
	tsv_dict_free(&s->names);
	tsv_builder_free(&s->rows);
	free(s->lines);
}
