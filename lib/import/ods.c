/*
 * ods: a sheet of an OpenDocument spreadsheet (ODF 1.3, part 3, 9), by the prefixes that
 * all programs write.
 */
#include <stdlib.h>

#include "import/import.h"
#include "import/sheet.h"
#include "import/sheet_value.h"

static const char content[] = "content.xml";

enum ods_type { STRING, NUMBER, DATE, TIME, BOOLEAN };

struct ods {
	struct sheet sheet;
	struct tsv_dict hiding; /* names of the styles that hide a table */
	struct tsv_buf style;	/* the name of the one being read */
	bool in_spreadsheet, in_table;
	size_t tables;	/* begun so far */
	size_t skipped; /* elements that are open in what is left out */
	size_t row, row_times;
	/* The cell being read: */
	enum ods_type type;
	size_t column, times;
	bool in_cell, is_covered, is_empty_formula;
	struct tsv_buf value; /* as an attribute tells it; else what the paragraphs hold */
	bool has_value, has_paragraph, in_paragraph, after_blank;
	struct tsv_buf field;
};

static bool is(const char *name, const char *other)
{
	return strcmp(name, other) == 0;
}

/* Does the element hold what is no value of a cell: notes, readings, drawings, changes? */
static bool is_left_out(const struct ods *o, const char *name)
{
	return is(name, "office:annotation") || is(name, "text:ruby-text") ||
	       is(name, "table:tracked-changes") || strncmp(name, "draw:", 5) == 0 ||
	       is(name, "table:shapes") || (o->in_table && is(name, "table:table"));
}

/* Begins the cell's value with what the attribute of its type says, if it is there. */
static void take_value(struct ods *o, const char *const *attributes)
{
	static const struct {
		const char *type, *attribute;
		enum ods_type cell;
	} types[] = {{"float", "office:value", NUMBER},
		     {"percentage", "office:value", NUMBER},
		     {"currency", "office:value", NUMBER},
		     {"date", "office:date-value", DATE},
		     {"time", "office:time-value", TIME},
		     {"boolean", "office:boolean-value", BOOLEAN},
		     {"string", "office:string-value", STRING}};
	const char *type = xml_attribute(attributes, "office:value-type"), *value = NULL;
	const char *shown = xml_attribute(attributes, "calcext:value-type");

	o->type = STRING;
	for (size_t i = 0; type != NULL && i < sizeof(types) / sizeof(types[0]); i++)
		if (is(type, types[i].type)) {
			o->type = types[i].cell;
			value = xml_attribute(attributes, types[i].attribute);
		}
	o->has_value = value != NULL && (shown == NULL || !is(shown, "error"));
	o->is_empty_formula =
	    type == NULL && xml_attribute(attributes, "table:formula") != NULL;
	tsv_buf_clear(&o->value);
	if (o->has_value)
		tsv_buf_add_string(&o->value, value);
}

/* How often something stands there, up to UINT32_MAX; 0, with the error set: it is no count. */
static size_t count_of(struct ods *o, const char *const *attributes, const char *name)
{
	const char *text = xml_attribute(attributes, name);
	size_t count = text == NULL ? 1 : xml_number(text, 1, UINT32_MAX, 0);

	if (count == 0)
		tsv_error_set(&o->sheet.importer->error,
			      "%s: row %zu: %s is '%s', no count; the file is damaged",
			      o->sheet.zip.name, o->row + 1, name,
			      tsv_shorten(tsv_span_of(text)).text);
	return count;
}

static void begin_cell(struct ods *o, const char *name, const char *const *attributes)
{
	o->in_cell = true;
	o->is_covered = is(name, "table:covered-table-cell");
	o->times = count_of(o, attributes, "table:number-columns-repeated");
	o->has_paragraph = false;
	take_value(o, attributes);
}

static void make_field(struct ods *o)
{
	struct tsv_span text = tsv_buf_span(&o->value);
	bool known = true;

	tsv_buf_clear(&o->field);
	if (text.size == 0)
		return;
	if (o->type == NUMBER && o->has_value)
		known = sheet_add_number(&o->field, text);
	else if (o->type == TIME && o->has_value)
		known = sheet_add_duration(&o->field, text);
	else
		tsv_escape_append(&o->field, text);
	if (!known)
		sheet_refuse_cell(&o->sheet, o->column, "no value of its type");
}

static void end_cell(struct ods *o)
{
	struct sheet *s = &o->sheet;

	o->in_cell = false;
	make_field(o);
	if (o->is_empty_formula && !o->has_paragraph)
		sheet_refuse_cell(s, o->column,
				  "a formula without its value; open the file in a spreadsheet "
				  "program and save it");
	if (o->field.size != 0 && !o->is_covered)
		for (size_t i = 0; i < o->times && s->importer->error.text == NULL; i++)
			sheet_add_cell(s, o->column + i, tsv_buf_span(&o->field));
	o->column += o->times;
	if (o->column > SHEET_COLUMNS)
		o->column = SHEET_COLUMNS; /* where no value can be */
}

/* Text of a cell, unless an attribute has told its value. */
static void add_value(struct ods *o, struct tsv_span text)
{
	if (!o->has_value)
		tsv_buf_add_span(&o->value, text);
}

static void add_spaces(struct ods *o, size_t count)
{
	if (zip_spend(&o->sheet.zip, count, &o->sheet.importer->error) < 0)
		return;
	while (count-- != 0)
		add_value(o, tsv_span_of(" "));
}

static void begin_text(struct ods *o, const char *name, const char *const *attributes)
{
	if (is(name, "text:p") || is(name, "text:h")) {
		if (o->has_paragraph)
			add_value(o, tsv_span_of("\n"));
		o->has_paragraph = o->in_paragraph = o->after_blank = true;
		return;
	}
	if (is(name, "text:s"))
		add_spaces(o, count_of(o, attributes, "text:c"));
	else if (is(name, "text:tab"))
		add_value(o, tsv_span_of("\t"));
	else if (is(name, "text:line-break"))
		add_value(o, tsv_span_of("\n"));
	else
		return;
	o->after_blank = false;
}

/* A sheet is hidden by its style (ODF, 17.15); styles stand before the sheets. */
static void read_style(struct ods *o, const char *name, const char *const *attributes)
{
	const char *value;

	if (is(name, "style:style")) {
		value = xml_attribute(attributes, "style:name");
		tsv_buf_clear(&o->style);
		tsv_buf_add_string(&o->style, value == NULL ? "" : value);
	} else if (is(name, "style:table-properties")) {
		value = xml_attribute(attributes, "table:display");
		if (value != NULL && is(value, "false"))
			tsv_dict_add(&o->hiding, tsv_buf_span(&o->style));
	}
}

static void begin_table(struct ods *o, const char *const *attributes)
{
	const char *name = xml_attribute(attributes, "table:name");
	const char *style = xml_attribute(attributes, "table:style-name");
	struct sheet *s = &o->sheet;
	size_t place = tsv_dict_add(&s->names, tsv_span_of(name == NULL ? "" : name));

	if (place != o->tables)
		tsv_error_set(&s->importer->error,
			      "%s: two sheets are named '%s'; give one another name",
			      s->zip.name, tsv_shorten(tsv_dict_key(&s->names, place)).text);
	if (s->importer->options->sheet == NULL && place == s->chosen && style != NULL &&
	    tsv_dict_find(&o->hiding, tsv_span_of(style)) != TSV_NONE)
		s->chosen++;
	o->in_table = true;
	o->row = 0;
	o->tables++;
}

static void begin(void *state, const char *name, const char *const *attributes)
{
	struct ods *o = state;
	struct sheet *s = &o->sheet;

	if (o->skipped != 0 || is_left_out(o, name)) {
		o->skipped++;
	} else if (is(name, "office:spreadsheet")) {
		o->in_spreadsheet = true;
	} else if (o->in_spreadsheet && is(name, "table:table")) {
		begin_table(o, attributes);
	} else if (!o->in_spreadsheet) {
		read_style(o, name, attributes);
	} else if (!o->in_table || o->tables != s->chosen + 1) {
		return;
	} else if (is(name, "table:table-row")) {
		o->row_times = count_of(o, attributes, "table:number-rows-repeated");
		sheet_begin_row(s, o->row + 1);
		o->column = 0;
	} else if (is(name, "table:table-cell") || is(name, "table:covered-table-cell")) {
		begin_cell(o, name, attributes);
	} else if (o->in_cell) {
		begin_text(o, name, attributes);
	}
}

static void end(void *state, const char *name)
{
	struct ods *o = state;

	if (o->skipped != 0) {
		o->skipped--;
	} else if (is(name, "table:table")) {
		o->in_table = false;
	} else if (!o->in_table || o->tables != o->sheet.chosen + 1) {
		return;
	} else if (is(name, "table:table-row")) {
		sheet_end_row(&o->sheet, o->row_times);
		o->row += o->row_times;
	} else if (is(name, "table:table-cell") || is(name, "table:covered-table-cell")) {
		end_cell(o);
	} else if (is(name, "text:p") || is(name, "text:h")) {
		o->in_paragraph = false;
	}
}

/* White space is one blank, and none where a paragraph begins (ODF, 6.1.2). */
static void add_text(void *state, struct tsv_span text)
{
	struct ods *o = state;

	if (!o->in_paragraph || o->skipped != 0)
		return;
	for (size_t i = 0; i < text.size; i++) {
		bool blank = text.data[i] == ' ' || text.data[i] == '\n' ||
			     text.data[i] == '\t' || text.data[i] == '\r';
		if (!blank)
			add_value(o, tsv_span_make(text.data + i, 1));
		else if (!o->after_blank)
			add_value(o, tsv_span_of(" "));
		o->after_blank = blank;
	}
}

static void begin_manifest(void *state, const char *name, const char *const *attributes)
{
	struct ods *o = state;

	(void)attributes;
	if (is(xml_local(name), "encryption-data"))
		tsv_error_set(&o->sheet.importer->error,
			      "%s: encrypted; save it without a password", o->sheet.zip.name);
}

static const struct xml_handlers handlers = {.begin = begin, .end = end, .text = add_text};

/* Reads the names of all sheets, then finds the one that was asked for. */
static int find_sheet(struct ods *o)
{
	struct sheet *s = &o->sheet;

	s->chosen = TSV_NONE;
	if (xml_read(&s->zip, content, &handlers, o, &s->importer->error) < 0)
		return -1;
	o->in_spreadsheet = false;
	o->tables = 0;
	return sheet_choose(s, 0);
}

void ods_open(struct importer *im)
{
	struct ods *o = tsv_calloc(1, sizeof(*o));

	im->state = o;
	sheet_open(&o->sheet, im);
}

void ods_read_header(struct importer *im)
{
	static const struct xml_handlers manifest = {.begin = begin_manifest};
	struct ods *o = im->state;
	struct sheet *s = &o->sheet;

	if (xml_read(&s->zip, "META-INF/manifest.xml", &manifest, o, &im->error) < 0 ||
	    ((im->options->sheet != NULL || im->options->until_empty) && find_sheet(o) < 0))
		return;
	if (im->options->until_empty)
		sheet_tell_choice(s);
	int got = xml_open(&s->cells, &s->zip, content, &handlers, o, &im->error);
	if (got == 0)
		tsv_error_set(&im->error, "%s: a zip archive without %s, no ods", s->zip.name,
			      content);
	if (got > 0)
		sheet_read_header(s);
}

/* How many sheets there are is known at the end, unless it may not be reached. */
bool ods_next(struct importer *im, struct tsv_batch *batch)
{
	struct ods *o = im->state;
	bool got = sheet_next(&o->sheet, batch);

	if (!got && im->error.text == NULL && !im->options->until_empty)
		sheet_tell_choice(&o->sheet);
	return got;
}

void ods_close(struct importer *im)
{
	struct ods *o = im->state;

	sheet_close(&o->sheet);
	tsv_dict_free(&o->hiding);
	tsv_buf_free(&o->style);
	tsv_buf_free(&o->value);
	tsv_buf_free(&o->field);
	free(o);
}
