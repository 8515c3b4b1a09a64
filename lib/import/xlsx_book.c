#include "import/xlsx_book.h"

#include <stdlib.h>

#include "import/sheet_value.h"
#include "import/sheet_xml.h"
#include "text/utf8.h"

static bool ends_with(const char *text, const char *ending)
{
	size_t size = strlen(text), end = strlen(ending);

	return size >= end && strcmp(text + size - end, ending) == 0;
}

/* The text of an attribute as a number of styles, formats or strings; 0 otherwise. */
static size_t number(const char *const *attributes, const char *name)
{
	return xml_number(xml_attribute(attributes, name), 0, UINT32_MAX, 0);
}

/* Strings. */

void xlsx_text_begin(struct xlsx_text *t, const char *local)
{
	if (strcmp(local, "rPh") == 0)
		t->in_reading = true;
	else if (strcmp(local, "t") == 0)
		t->in_run = true;
}

void xlsx_text_end(struct xlsx_text *t, const char *local)
{
	if (strcmp(local, "rPh") == 0)
		t->in_reading = false;
	else if (strcmp(local, "t") == 0)
		t->in_run = false;
}

void xlsx_text_add(struct xlsx_text *t, struct tsv_span text)
{
	if (t->in_run && !t->in_reading)
		tsv_buf_add_span(&t->value, text);
}

/* Reads `_x20AC_` at the front of text, a unit of UTF-16. */
static bool read_unit(struct tsv_span text, uint32_t *unit)
{
	*unit = 0;
	if (text.size < 7 || text.data[0] != '_' || text.data[1] != 'x' || text.data[6] != '_')
		return false;
	for (size_t i = 2; i < 6; i++) {
		const char *digits = "0123456789abcdef0123456789ABCDEF";
		const char *found = text.data[i] == '\0' ? NULL : strchr(digits, text.data[i]);
		if (found == NULL)
			return false;
		*unit = *unit << 4 | (uint32_t)((found - digits) & 15);
	}
	return true;
}

/* Cuts a character off that is written so, in two units perhaps. */
static bool cut_character(struct tsv_span *text, uint32_t *code)
{
	uint32_t low;

	if (!read_unit(*text, code))
		return false;
	*text = tsv_span_from(*text, 7);
	if (*code >= 0xD800 && *code < 0xDC00 && read_unit(*text, &low) && low >= 0xDC00 &&
	    low < 0xE000) {
		*code = 0x10000 + ((*code - 0xD800) << 10 | (low - 0xDC00));
		*text = tsv_span_from(*text, 7);
	}
	if (*code >= 0xD800 && *code < 0xE000)
		*code = 0xFFFD;
	return true;
}

void xlsx_add_value(struct tsv_buf *field, struct tsv_span text)
{
	struct tsv_buf decoded = {0};
	uint32_t code;

	if (!tsv_span_has(text, '_')) {
		tsv_escape_append(field, text);
		return;
	}
	while (text.size != 0) {
		if (cut_character(&text, &code)) {
			utf8_append(&decoded, code);
			continue;
		}
		tsv_buf_add_char(&decoded, *text.data);
		text = tsv_span_from(text, 1);
	}
	tsv_escape_append(field, tsv_buf_span(&decoded));
	tsv_buf_free(&decoded);
}

static void begin_string(void *state, const char *name, const char *const *attributes)
{
	struct xlsx_book *b = state;

	(void)attributes;
	xlsx_text_begin(&b->text, xml_local(name));
}

static void end_string(void *state, const char *name)
{
	struct xlsx_book *b = state;

	xlsx_text_end(&b->text, xml_local(name));
	if (strcmp(xml_local(name), "si") != 0)
		return;
	xlsx_add_value(&b->strings, tsv_buf_span(&b->text.value));
	tsv_buf_clear(&b->text.value);
	b->ends = tsv_grow(b->ends, &b->ends_capacity, b->string_count + 1, sizeof(*b->ends));
	b->ends[b->string_count++] = b->strings.size;
}

static void add_string_text(void *state, struct tsv_span text)
{
	struct xlsx_book *b = state;

	xlsx_text_add(&b->text, text);
}

struct tsv_span xlsx_book_string(const struct xlsx_book *b, size_t i)
{
	size_t begin = i == 0 ? 0 : b->ends[i - 1];

	return tsv_span_from(tsv_span_make(b->strings.data, b->ends[i]), begin);
}

/* Styles. */

static unsigned shows_of(const struct xlsx_book *b, size_t format)
{
	size_t own = tsv_dict_find(&b->format_ids,
				   (struct tsv_span){(const char *)&format, sizeof(format)});

	return own != TSV_NONE ? b->formats[own] : sheet_builtin_shows(format);
}

static void add_format(struct xlsx_book *b, size_t format, const char *code)
{
	struct tsv_span key = {(const char *)&format, sizeof(format)};
	size_t place = tsv_dict_add(&b->format_ids, key);

	b->formats = tsv_grow(b->formats, &b->formats_capacity, b->format_ids.count,
			      sizeof(*b->formats));
	b->formats[place] = sheet_format_shows(code == NULL ? "" : code);
}

static void begin_style(void *state, const char *name, const char *const *attributes)
{
	struct xlsx_book *b = state;
	const char *local = xml_local(name);

	if (strcmp(local, "numFmt") == 0)
		add_format(b, number(attributes, "numFmtId"),
			   xml_attribute(attributes, "formatCode"));
	else if (strcmp(local, "cellXfs") == 0)
		b->in_cell_styles = true;
	if (!b->in_cell_styles || strcmp(local, "xf") != 0)
		return;
	b->shows =
	    tsv_grow(b->shows, &b->shows_capacity, b->style_count + 1, sizeof(*b->shows));
	b->shows[b->style_count++] = shows_of(b, number(attributes, "numFmtId"));
}

static void end_style(void *state, const char *name)
{
	struct xlsx_book *b = state;

	if (strcmp(xml_local(name), "cellXfs") == 0)
		b->in_cell_styles = false;
}

/* Relations. */

/* The part that a target names, as seen from a folder; owned by the caller. A part's name
 * is only looked up in the archive. */
static char *resolve(const char *folder, const char *target)
{
	struct tsv_buf path = {0};

	if (*target != '/')
		tsv_buf_add_string(&path, folder);
	target += *target == '/';
	for (; strncmp(target, "../", 3) == 0; target += 3) {
		path.size -= path.size != 0;
		while (path.size != 0 && path.data[path.size - 1] != '/')
			path.size--;
	}
	tsv_buf_add_string(&path, target);
	tsv_buf_add_char(&path, '\0');
	return path.data;
}

static void begin_relation(void *state, const char *name, const char *const *attributes)
{
	struct xlsx_relations *r = state;
	const char *id = xml_attribute(attributes, "Id");
	const char *type = xml_attribute(attributes, "Type");
	const char *target = xml_attribute(attributes, "Target");
	size_t count = r->ids.count;

	if (strcmp(xml_local(name), "Relationship") != 0 || id == NULL || type == NULL ||
	    target == NULL || tsv_dict_add(&r->ids, tsv_span_of(id)) != count)
		return;
	r->types = tsv_grow(r->types, &r->types_capacity, count + 1, sizeof(*r->types));
	r->targets = tsv_grow(r->targets, &r->targets_capacity, count + 1, sizeof(*r->targets));
	r->types[count] = tsv_strndup(type, strlen(type));
	r->targets[count] = resolve(r->folder, target);
}

static void free_relations(struct xlsx_relations *r)
{
	for (size_t i = 0; i < r->ids.count; i++) {
		free(r->types[i]);
		free(r->targets[i]);
	}
	free(r->types);
	free(r->targets);
	tsv_dict_free(&r->ids);
	*r = (struct xlsx_relations){0};
}

/* The first target of a type, which is told by what it ends with; NULL: there is none. */
static const char *find_type(const struct xlsx_relations *r, const char *type)
{
	for (size_t i = 0; i < r->ids.count; i++)
		if (ends_with(r->types[i], type))
			return r->targets[i];
	return NULL;
}

/* Reads the relations of the part whose folder and file's name these are. */
static int read_relations(struct xlsx_relations *r, struct zip *z, const char *folder,
			  const char *file, struct tsv_error *e)
{
	static const struct xml_handlers handlers = {.begin = begin_relation};
	struct tsv_buf part = {0};

	free_relations(r);
	r->folder = folder;
	tsv_buf_printf(&part, "%s_rels/%s.rels", folder, file);
	tsv_buf_add_char(&part, '\0');
	int got = xml_read(z, part.data, &handlers, r, e);
	tsv_buf_free(&part);
	return got;
}

/* The workbook. */

enum xlsx_truth xlsx_truth(struct tsv_span text)
{
	static const char *const words[] = {"0", "1", "false", "true"};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (tsv_span_equal(text, tsv_span_of(words[i])))
			return i % 2 == 0 ? XLSX_FALSE : XLSX_TRUE;
	return XLSX_NEITHER;
}

static bool is_true(const char *value)
{
	return value != NULL && xlsx_truth(tsv_span_of(value)) == XLSX_TRUE;
}

static void add_sheet(struct xlsx_book *b, const char *const *attributes)
{
	const char *name = xml_attribute(attributes, "name");
	const char *id = xml_attribute(attributes, "id");
	const char *hidden = xml_attribute(attributes, "state");
	size_t count = b->sheets.count, place;

	if (name == NULL || id == NULL)
		return;
	place = tsv_dict_find(&b->relations.ids, tsv_span_of(id));
	if (place == TSV_NONE || !ends_with(b->relations.types[place], "/worksheet") ||
	    tsv_dict_add(&b->sheets, tsv_span_of(name)) != count)
		return; /* a chart */
	b->parts = tsv_grow(b->parts, &b->parts_capacity, count + 1, sizeof(*b->parts));
	b->parts[count] =
	    tsv_strndup(b->relations.targets[place], strlen(b->relations.targets[place]));
	if (b->first_visible == count && hidden != NULL && strcmp(hidden, "visible") != 0)
		b->first_visible++;
}

static void begin_book(void *state, const char *name, const char *const *attributes)
{
	struct xlsx_book *b = state;
	const char *local = xml_local(name);

	if (strcmp(local, "workbookPr") == 0)
		b->from_1904 = is_true(xml_attribute(attributes, "date1904"));
	else if (strcmp(local, "sheet") == 0)
		add_sheet(b, attributes);
}

/* Reads the workbook and what its relations name. */
static int read_book(struct xlsx_book *b, struct zip *z, const char *part, struct tsv_error *e)
{
	static const struct xml_handlers book = {.begin = begin_book};
	static const struct xml_handlers styles = {.begin = begin_style, .end = end_style};
	static const struct xml_handlers strings = {
	    .begin = begin_string, .end = end_string, .text = add_string_text};
	const char *slash = strrchr(part, '/');
	size_t size = slash == NULL ? 0 : (size_t)(slash + 1 - part);
	char *folder = tsv_strndup(part, size);
	int got = read_relations(&b->relations, z, folder, part + size, e);
	const char *found;

	if (got >= 0)
		got = xml_read(z, part, &book, b, e);
	if (got >= 0 && (found = find_type(&b->relations, "/styles")) != NULL)
		got = xml_read(z, found, &styles, b, e);
	if (got >= 0 && (found = find_type(&b->relations, "/sharedStrings")) != NULL)
		got = xml_read(z, found, &strings, b, e);
	free(folder);
	return got < 0 ? -1 : 0;
}

int xlsx_book_read(struct xlsx_book *b, struct zip *z, struct tsv_error *e)
{
	struct xlsx_relations root = {0};
	int got = read_relations(&root, z, "", "", e);
	const char *part = got > 0 ? find_type(&root, "/officeDocument") : NULL;

	if (part != NULL)
		got = read_book(b, z, part, e);
	else if (got >= 0)
		got = tsv_error_set(
		    e,
		    "%s: a zip archive without a workbook, no xlsx; unpack it first: unzip -p",
		    z->name);
	free_relations(&root);
	if (b->first_visible >= b->sheets.count)
		b->first_visible = 0;
	return got < 0 ? -1 : 0;
}

void xlsx_book_free(struct xlsx_book *b)
{
	for (size_t i = 0; i < b->sheets.count; i++)
		free(b->parts[i]);
	free(b->parts);
	free(b->ends);
	free(b->shows);
	free(b->formats);
	tsv_dict_free(&b->sheets);
	tsv_dict_free(&b->format_ids);
	tsv_buf_free(&b->strings);
	tsv_buf_free(&b->text.value);
	free_relations(&b->relations);
}
