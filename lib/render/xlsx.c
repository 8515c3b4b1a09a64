/*
 * xlsx: a workbook of one sheet (ECMA-376, part 1, SpreadsheetML), written as it comes.
 *
 * Cells are text, whatever they look like, so that nothing is taken for a formula, a date
 * or a number; a number or a date is only what the schema, or --numbers, says is one and a
 * spreadsheet holds without loss. The first records wait until the widths of the columns
 * are known, which stand before them.
 */
#include <stdio.h>
#include <stdlib.h>

#include "render/archive.h"
#include "render/formats.h"
#include "text/encode.h"
#include "text/utf8.h"
#include "text/width.h"

/* What a sheet and a cell may hold, as Excel has it. */
#define ROWS 1048576
#define COLUMNS 16384
#define CHARACTERS 32767

/* The records that wait, at most. */
#define SAMPLE 1000
#define SAMPLE_SIZE ((size_t)1024 * 1024)

#define WIDEST 60

/* The size at which XML is packed. */
#define PART ((size_t)64 * 1024)

/* The styles of cells, in the order in which styles[] has them. */
enum cell_style { PLAIN, HEAD, TEXT, DAY };

static const char types[] =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
    "</Types>";

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define RELATIONS \
	"<Relationships " \
	"xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"

static const char relations[] = RELATIONS "<Relationship Id=\"rId1\" Type=\"" OFFICE
					  "/officeDocument\" Target=\"xl/workbook.xml\"/>"
					  "</Relationships>";

static const char book_relations[] = RELATIONS
    "<Relationship Id=\"rId1\" Type=\"" OFFICE "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
    "</Relationships>";

static const char book[] =
    "<workbook " MAIN " xmlns:r=\"" OFFICE "\"><bookViews><workbookView/></bookViews>"
    "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

#define NO_FRAME "fillId=\"0\" borderId=\"0\""

static const char styles[] =
    "<styleSheet " MAIN ">"
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" " NO_FRAME "/></cellStyleXfs>"
    "<cellXfs count=\"4\"><xf xfId=\"0\" numFmtId=\"0\" fontId=\"0\" " NO_FRAME "/>"
    "<xf xfId=\"0\" numFmtId=\"49\" fontId=\"1\" " NO_FRAME
    " applyFont=\"1\" applyNumberFormat=\"1\"/>"
    "<xf xfId=\"0\" numFmtId=\"49\" fontId=\"0\" " NO_FRAME " applyNumberFormat=\"1\"/>"
    "<xf xfId=\"0\" numFmtId=\"164\" fontId=\"0\" " NO_FRAME " applyNumberFormat=\"1\"/>"
    "</cellXfs><cellStyles count=\"1\">"
    "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

static const char sheet_start[] =
    "<worksheet " MAIN "><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">"
    "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    "</sheetView></sheetViews><cols>";

struct column {
	char name[4]; /* A, B, ... XFD */
	size_t width;
	const struct schema_column *schema; /* or NULL */
};

struct workbook {
	struct archive archive;
	struct column *columns; /* owned */
	struct tsv_buf xml;	/* of the sheet, not packed yet */
	size_t row;		/* the last one written, from 1 */
	bool started;		/* the widths stand there */
	struct tsv_buf scratch;
};

static void name_column(char *name, size_t place)
{
	char letters[4], *at = letters + 3;

	*at = '\0';
	for (place++; place != 0; place = (place - 1) / 26)
		*--at = (char)('A' + (place - 1) % 26);
	memcpy(name, at, (size_t)(letters + 4 - at));
}

/* Would a reader take what begins here for a character that is written so, `_x20AC_`? */
static bool is_escape(struct tsv_span text)
{
	if (text.size < 7 || text.data[0] != '_' || text.data[1] != 'x' || text.data[6] != '_')
		return false;
	for (size_t i = 2; i < 6; i++)
		if (text.data[i] == '\0' ||
		    strchr("0123456789ABCDEFabcdef", text.data[i]) == NULL)
			return false;
	return true;
}

/* Can XML not hold the code point, or would it become another? */
static bool is_barred(uint32_t code)
{
	return (code < 0x20 && code != '\t' && code != '\n') || code == 0xFFFE ||
	       code == 0xFFFF;
}

/* Appends text as XML; returns how many units of UTF-16 it has. */
static size_t add_text(struct tsv_buf *out, struct tsv_span text)
{
	size_t units = 0;
	uint32_t code;

	while (text.size != 0) {
		size_t size = utf8_decode(text, &code);
		if (code == UTF8_INVALID)
			tsv_buf_add_string(out, "\xEF\xBF\xBD");
		else if (is_barred(code) || (code == '_' && is_escape(text)))
			tsv_buf_printf(out, "_x%04X_", (unsigned)code);
		else if (code == '&' || code == '<' || code == '>')
			encode_html(out, tsv_span_make(text.data, size));
		else
			tsv_buf_add(out, text.data, size);
		units += code != UTF8_INVALID && code > 0xFFFF ? 2 : 1;
		text = tsv_span_from(text, size);
	}
	return units;
}

/* Days since 30 December 1899, as a spreadsheet counts them from March 1900 on; 0 before. */
static int32_t day_number(int32_t day)
{
	return day < 19000301 ? 0 : date_number(day) - date_number(18991230);
}

static bool add_day(struct workbook *w, const struct schema_column *c, struct tsv_span value)
{
	struct date date;
	int32_t number;

	if (c == NULL || (c->type != SCHEMA_DATE && c->type != SCHEMA_PARTIAL_DATE) ||
	    value.size > 10 || !schema_read_date(c, value, &date) || date.first != date.last ||
	    (number = day_number(date.first)) == 0)
		return false;
	tsv_buf_printf(&w->xml, " s=\"%d\"><v>%d</v></c>", DAY, number);
	return true;
}

/* Numbers that a double does not hold to the last digit stay text. */
static bool add_number(struct workbook *w, const struct render *r,
		       const struct schema_column *c, struct tsv_span value)
{
	struct number number, held;
	char text[32];

	if (schema_is_number(c) ? !schema_read_number(c, value, &w->scratch, &number)
				: !r->options->numbers || !encode_is_json_number(value) ||
				      !number_parse(value, &number))
		return false;
	snprintf(text, sizeof(text), "%.15g", number_double(&number));
	if (!number_parse(tsv_span_of(text), &held) || number_compare(&number, &held) != 0)
		return false;
	tsv_buf_printf(&w->xml, "><v>%s</v></c>", text);
	return true;
}

/* Adds text; false when it is longer than a cell may be. */
static bool add_string(struct workbook *w, enum cell_style style, struct tsv_span value)
{
	size_t units;

	tsv_buf_printf(&w->xml, " s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
		       style);
	units = add_text(&w->xml, value);
	tsv_buf_add_string(&w->xml, "</t></is></c>");
	return units <= CHARACTERS;
}

/* Adds a cell of the row; false as above. */
static bool add_cell(struct render *r, size_t j, struct tsv_span value, enum cell_style style)
{
	struct workbook *w = r->state;
	struct column *column = &w->columns[j];
	const struct schema_column *c = schema_is_list(column->schema) ? NULL : column->schema;

	if (value.size == 0)
		return true;
	if (!w->started) {
		size_t width = width_of(value) + 2;
		column->width = width > WIDEST		? WIDEST
				: width > column->width ? width
							: column->width;
	}
	tsv_buf_printf(&w->xml, "<c r=\"%s%zu\"", column->name, w->row);
	return style == TEXT && (add_day(w, c, value) || add_number(w, r, c, value))
		   ? true
		   : add_string(w, style, value);
}

static void begin_row(struct workbook *w)
{
	w->row++;
	tsv_buf_printf(&w->xml, "<row r=\"%zu\">", w->row);
}

static void pack(struct workbook *w)
{
	archive_add(&w->archive, tsv_buf_span(&w->xml));
	tsv_buf_clear(&w->xml);
}

/* Writes what stands before the rows, the widths among it. */
static void start(struct render *r)
{
	struct workbook *w = r->state;
	struct tsv_buf head = {0};

	tsv_buf_add_string(&head, sheet_start);
	for (size_t j = 0; j < r->fields->count; j++)
		tsv_buf_printf(&head,
			       "<col min=\"%zu\" max=\"%zu\" width=\"%zu\" customWidth=\"1\"/>",
			       j + 1, j + 1, w->columns[j].width);
	tsv_buf_add_string(&head, "</cols><sheetData>");
	archive_add(&w->archive, tsv_buf_span(&head));
	tsv_buf_free(&head);
	w->started = true;
}

static void add_parts(struct archive *a)
{
	archive_add_part(a, "[Content_Types].xml", tsv_span_of(types));
	archive_add_part(a, "_rels/.rels", tsv_span_of(relations));
	archive_add_part(a, "xl/workbook.xml", tsv_span_of(book));
	archive_add_part(a, "xl/_rels/workbook.xml.rels", tsv_span_of(book_relations));
	archive_add_part(a, "xl/styles.xml", tsv_span_of(styles));
}

static void refuse_length(struct render *r, const char *file, size_t line, size_t j)
{
	tsv_error_set(
	    &r->error,
	    "%s:%zu: column '%s': more than %d characters, as many as a "
	    "spreadsheet's cell holds; shorten the value, or leave the column out (-f)",
	    file, line, tsv_shorten(render_name(r, j)).text, CHARACTERS);
}

static void init(struct render *r)
{
	struct workbook *w = r->state;
	size_t count = r->fields->count;

	archive_open(&w->archive, &r->text);
	if (count > COLUMNS) {
		tsv_error_set(&r->error,
			      "%zu columns; a spreadsheet has %d at most: choose some (-f)",
			      count, COLUMNS);
		return;
	}
	add_parts(&w->archive);
	archive_begin(&w->archive, "xl/worksheets/sheet1.xml");
	w->columns = tsv_calloc(count, sizeof(*w->columns));
	begin_row(w);
	for (size_t j = 0; j < count; j++) {
		name_column(w->columns[j].name, j);
		w->columns[j].schema = schema_find(r->options->schema, render_name(r, j));
		if (!add_cell(r, j, render_name(r, j), HEAD))
			refuse_length(r, "the header", 1, j);
	}
	tsv_buf_add_string(&w->xml, "</row>");
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct workbook *w = r->state;

	if (w->row == ROWS) {
		tsv_error_set(&r->error,
			      "%s:%zu: more than %d records, as many as a spreadsheet holds "
			      "below its header; choose some (case-grep)",
			      b->file, b->line + i, ROWS - 1);
		return;
	}
	begin_row(w);
	for (size_t j = 0; j < r->fields->count && r->error.text == NULL; j++)
		if (!add_cell(r, j, render_value(r, b, i, j), TEXT))
			refuse_length(r, b->file, b->line + i, j);
	tsv_buf_add_string(&w->xml, "</row>");
	if (!w->started && (w->row > SAMPLE || w->xml.size >= SAMPLE_SIZE))
		start(r);
	if (w->started && w->xml.size >= PART)
		pack(w);
}

static int finish(struct render *r, bool whole, struct tsv_error *e)
{
	struct workbook *w = r->state;
	int status;

	if (whole) {
		if (!w->started)
			start(r);
		tsv_buf_printf(&w->xml,
			       "</sheetData><autoFilter ref=\"A1:%s%zu\"/></worksheet>",
			       w->columns[r->fields->count - 1].name, w->row);
		pack(w);
		archive_end(&w->archive);
	}
	status = archive_close(&w->archive, whole, e);
	free(w->columns);
	tsv_buf_free(&w->xml);
	tsv_buf_free(&w->scratch);
	return status;
}

const struct renderer renderer_xlsx = {
    .name = "xlsx",
    .ending = ".xlsx",
    .help = "a spreadsheet",
    .uses = RENDER_NUMBERS | RENDER_PACKED,
    .tools = RENDER_SHOW,
    .state = sizeof(struct workbook),
    .init = init,
    .record = record,
    .finish = finish,
};
