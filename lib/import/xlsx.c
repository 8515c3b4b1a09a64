/* xlsx: a sheet of an Office Open XML workbook (ECMA-376, part 1, 18.3). */
#include <stdlib.h>

#include "import/import.h"
#include "import/sheet.h"
#include "import/sheet_value.h"
#include "import/xlsx_book.h"

enum xlsx_type { NUMBER, SHARED, TEXT, INLINE, BOOLEAN };

struct xlsx {
	struct sheet sheet;
	struct xlsx_book book;
	size_t next; /* the column of a cell that does not tell its own, from 0 */
	/* The cell being read: */
	enum xlsx_type type;
	size_t column, style;
	bool in_value, has_value, in_inline, has_formula;
	struct xlsx_text text;
	struct tsv_buf field;
};

/* The column of a reference, `AB12`, from 0. */
static size_t column_of(const char *reference, size_t otherwise)
{
	size_t column = 0;

	if (reference == NULL)
		return otherwise;
	for (; *reference >= 'A' && *reference <= 'Z' && column <= SHEET_COLUMNS; reference++)
		column = column * 26 + (size_t)(*reference - 'A' + 1);
	return column == 0 ? otherwise : column - 1;
}

static enum xlsx_type type_of(const char *name)
{
	static const struct {
		const char *name;
		enum xlsx_type type;
	} types[] = {{"s", SHARED},  {"str", TEXT}, {"inlineStr", INLINE},
		     {"b", BOOLEAN}, {"e", TEXT},   {"d", TEXT}};

	for (size_t i = 0; name != NULL && i < sizeof(types) / sizeof(types[0]); i++)
		if (strcmp(name, types[i].name) == 0)
			return types[i].type;
	return NUMBER;
}

static void begin_cell(struct xlsx *x, const char *const *attributes)
{
	x->column = column_of(xml_attribute(attributes, "r"), x->next);
	x->type = type_of(xml_attribute(attributes, "t"));
	x->style = xml_number(xml_attribute(attributes, "s"), 0, UINT32_MAX, 0);
	x->has_value = x->has_formula = false;
	tsv_buf_clear(&x->text.value);
}

static void add_shared(struct xlsx *x, struct tsv_span text)
{
	size_t place;

	tsv_buf_add_span(&x->field, text);
	tsv_buf_add_char(&x->field, '\0');
	place = xml_number(x->field.data, 0, UINT32_MAX, TSV_NONE);
	tsv_buf_clear(&x->field);
	if (place < x->book.string_count)
		tsv_buf_add_span(&x->field, xlsx_book_string(&x->book, place));
	else
		sheet_refuse_cell(&x->sheet, x->column,
				  "a string that is not in the file, which is damaged");
}

static void add_number(struct xlsx *x, struct tsv_span text)
{
	unsigned shows = x->style < x->book.style_count ? x->book.shows[x->style] : 0;

	if (shows != 0 && sheet_add_date(&x->field, text, shows, x->book.from_1904))
		return;
	if (!sheet_add_number(&x->field, text))
		sheet_refuse_cell(&x->sheet, x->column, "no number, but marked as one");
}

static void add_boolean(struct xlsx *x, struct tsv_span text)
{
	enum xlsx_truth truth = xlsx_truth(text);

	if (truth == XLSX_NEITHER)
		sheet_refuse_cell(&x->sheet, x->column, "neither true nor false");
	else
		tsv_buf_add_string(&x->field, truth == XLSX_TRUE ? "true" : "false");
}

/* Makes the field of the cell. */
static void make_field(struct xlsx *x)
{
	struct tsv_span text = tsv_buf_span(&x->text.value);

	tsv_buf_clear(&x->field);
	if (text.size == 0)
		return;
	switch (x->type) {
	case NUMBER: add_number(x, text); break;
	case SHARED: add_shared(x, text); break;
	case BOOLEAN: add_boolean(x, text); break;
	case TEXT:
	case INLINE: xlsx_add_value(&x->field, text); break;
	}
}

static void end_cell(struct xlsx *x)
{
	x->next = x->column + 1;
	if (x->has_formula && !x->has_value)
		sheet_refuse_cell(&x->sheet, x->column,
				  "a formula without its value; open the file in a spreadsheet "
				  "program and save it");
	make_field(x);
	sheet_add_cell(&x->sheet, x->column, tsv_buf_span(&x->field));
}

static void begin_row(struct xlsx *x, const char *const *attributes)
{
	struct sheet *s = &x->sheet;
	const char *text = xml_attribute(attributes, "r");
	size_t row = text == NULL ? s->row + 1 : xml_number(text, 1, SHEET_ROWS, 0);

	if (row == 0)
		tsv_error_set(&s->importer->error,
			      "%s: '%s' is no number of a row; the file is damaged",
			      s->zip.name, tsv_shorten(tsv_span_of(text)).text);
	sheet_begin_row(s, row);
	x->next = 0;
}

static void begin(void *state, const char *name, const char *const *attributes)
{
	struct xlsx *x = state;
	const char *local = xml_local(name);

	if (strcmp(local, "c") == 0) {
		begin_cell(x, attributes);
	} else if (strcmp(local, "v") == 0) {
		x->in_value = x->has_value = true;
	} else if (strcmp(local, "row") == 0) {
		begin_row(x, attributes);
	} else if (strcmp(local, "f") == 0) {
		x->has_formula = true;
	} else if (strcmp(local, "is") == 0) {
		x->in_inline = x->has_value = true;
	} else if (x->in_inline) {
		xlsx_text_begin(&x->text, local);
	}
}

static void end(void *state, const char *name)
{
	struct xlsx *x = state;
	const char *local = xml_local(name);

	if (strcmp(local, "c") == 0)
		end_cell(x);
	else if (strcmp(local, "v") == 0)
		x->in_value = false;
	else if (strcmp(local, "row") == 0)
		sheet_end_row(&x->sheet, 1);
	else if (strcmp(local, "is") == 0)
		x->in_inline = false;
	else if (x->in_inline)
		xlsx_text_end(&x->text, local);
}

static void add_text(void *state, struct tsv_span text)
{
	struct xlsx *x = state;

	if (x->in_value)
		tsv_buf_add_span(&x->text.value, text);
	else if (x->in_inline)
		xlsx_text_add(&x->text, text);
}

void xlsx_open(struct importer *im)
{
	struct xlsx *x = tsv_calloc(1, sizeof(*x));

	im->state = x;
	sheet_open(&x->sheet, im);
}

void xlsx_read_header(struct importer *im)
{
	static const struct xml_handlers handlers = {
	    .begin = begin, .end = end, .text = add_text};
	struct xlsx *x = im->state;
	struct sheet *s = &x->sheet;

	if (xlsx_book_read(&x->book, &s->zip, &im->error) < 0)
		return;
	for (size_t i = 0; i < x->book.sheets.count; i++)
		tsv_dict_add(&s->names, tsv_dict_key(&x->book.sheets, i));
	if (sheet_choose(s, x->book.first_visible) < 0)
		return;
	const char *part = x->book.parts[s->chosen];
	int got = xml_open(&s->cells, &s->zip, part, &handlers, x, &im->error);
	if (got == 0)
		tsv_error_set(&im->error, "%s: %s is not in the file, which is damaged",
			      s->zip.name, part);
	if (got <= 0)
		return;
	sheet_tell_choice(s);
	sheet_read_header(s);
}

bool xlsx_next(struct importer *im, struct tsv_batch *batch)
{
	struct xlsx *x = im->state;

	return sheet_next(&x->sheet, batch);
}

void xlsx_close(struct importer *im)
{
	struct xlsx *x = im->state;

	sheet_close(&x->sheet);
	xlsx_book_free(&x->book);
	tsv_buf_free(&x->text.value);
	tsv_buf_free(&x->field);
	free(x);
}
