#include "edit/text.h"

#include <stdlib.h>
#include <strings.h>

#include "text/rec.h"

/* So many terms of a column are told. */
#define TERMS 10

/* Where a field is in the values; begin is TSV_NONE when there is none. */
struct edit_value {
	size_t begin, end;
};

void edit_text_begin(const struct edit_columns *c, struct tsv_buf *text)
{
	rec_append_descriptor(text, c->header, &c->names);
}

static void add_field(const struct edit_columns *c, const struct tsv_batch *b, size_t i,
		      size_t j, struct tsv_buf *text)
{
	struct tsv_buf scratch = {0};

	rec_append_field(text, c->names.columns[j].name,
			 tsv_unescape(tsv_batch_field(b, i, j), &scratch));
	tsv_buf_free(&scratch);
}

void edit_text_add(const struct edit_columns *c, const struct tsv_batch *b, size_t i,
		   struct tsv_buf *text)
{
	tsv_buf_add_char(text, '\n');
	for (size_t j = 0; j < b->fields; j++)
		add_field(c, b, i, j, text);
}

/* Appends text as a part of a remark, which is one line. */
static void add_remark(struct tsv_buf *text, struct tsv_span remark)
{
	for (size_t i = 0; i < remark.size; i++)
		tsv_buf_add_char(text, remark.data[i] == '\n' || remark.data[i] == '\r'
					   ? ' '
					   : remark.data[i]);
}

/* Appends the first terms of a column. */
static void add_terms(const struct schema_column *of, struct tsv_buf *text)
{
	const struct vocabulary *v = of->vocabulary;
	size_t count = v != NULL ? v->term_count : of->choices->count;

	for (size_t i = 0; i < count && i < TERMS; i++) {
		tsv_buf_add_string(text, i == 0 ? "one of: " : ", ");
		add_remark(text,
			   v != NULL ? vocabulary_name(v, i) : tsv_dict_key(of->choices, i));
	}
	if (count > TERMS)
		tsv_buf_printf(text, " and %zu more", count - TERMS);
}

/* Appends what values the column may hold, as `# required; a date (YYYY-MM-DD)`. */
static void describe_values(const struct schema_column *of, struct tsv_buf *text)
{
	bool terms = of->vocabulary != NULL || of->choices != NULL;
	bool typed = !terms && of->type != SCHEMA_STRING && of->type != SCHEMA_ANY;

	if (!of->required && !terms && !typed && of->delimiter == NULL)
		return;
	tsv_buf_add_string(text, "#");
	if (of->required)
		tsv_buf_add_string(text, " required;");
	if (of->delimiter != NULL)
		tsv_buf_printf(text, " several, with '%s' between;", of->delimiter);
	tsv_buf_add_char(text, ' ');
	if (terms)
		add_terms(of, text);
	else if (typed)
		tsv_buf_add_string(text, schema_type_words(of));
	while (text->data[text->size - 1] == ' ' || text->data[text->size - 1] == ';')
		text->size--;
	tsv_buf_add_char(text, '\n');
}

/* Appends what the schema says of a column beyond its name. */
static void describe(const struct edit_columns *c, size_t j, struct tsv_buf *text)
{
	struct tsv_span name = c->header->columns[j].name;
	const struct schema_column *of = schema_find(c->schema, name);
	if (of == NULL)
		return;
	bool titled = of->title != NULL && strcasecmp(of->title, name.data) != 0;
	bool described = of->description != NULL;
	if (titled || described) {
		tsv_buf_add_string(text, "# ");
		add_remark(text, tsv_span_of(titled ? of->title : ""));
		tsv_buf_add_string(text, titled && described ? ": " : "");
		add_remark(text, tsv_span_of(described ? of->description : ""));
		tsv_buf_add_char(text, '\n');
	}
	describe_values(of, text);
}

void edit_text_add_new(const struct edit_columns *c, const struct tsv_batch *b,
		       struct tsv_buf *text)
{
	tsv_buf_add_char(text, '\n');
	for (size_t j = 0; j < b->fields; j++) {
		describe(c, j, text);
		add_field(c, b, 0, j, text);
	}
}

/* Begins the next record. */
static void begin_record(struct edit_records *r, size_t columns)
{
	tsv_buf_clear(&r->values);
	for (size_t j = 0; j < columns; j++)
		r->places[j].begin = TSV_NONE;
	r->line = 0;
}

static void read_field(struct edit_records *r, const struct edit_columns *c,
		       const struct rec_reader *rec, struct edit_notes *notes)
{
	struct tsv_error e = {0};
	size_t place;

	if (rec->name.data[0] == '%')
		return;
	if (r->line == 0)
		r->line = rec->line;
	if (tsv_header_need(&c->names, rec->name, &place, &e) < 0) {
		edit_notes_add(notes, rec->line, "%s", e.text);
		tsv_error_free(&e);
	} else if (r->places[place].begin != TSV_NONE) {
		edit_notes_add(notes, rec->line, "%s stands twice in this record",
			       c->names.columns[place].name.data);
	} else {
		size_t begin = r->values.size;
		tsv_escape_append(&r->values, rec->value);
		r->places[place] = (struct edit_value){begin, r->values.size};
	}
}

static void end_record(struct edit_records *r, const struct edit_columns *c,
		       const struct tsv_span *blank)
{
	size_t columns = c->header->count, begin = r->table.size;

	if (r->line == 0)
		return; /* a descriptor */
	for (size_t j = 0; j < columns; j++) {
		const struct edit_value *v = &r->places[j];
		if (v->begin != TSV_NONE)
			tsv_buf_add(&r->table, r->values.data + v->begin, v->end - v->begin);
		tsv_buf_add_char(&r->table, j + 1 < columns ? '\t' : '\n');
	}
	struct tsv_span line = tsv_span_make(r->table.data + begin, r->table.size - begin);
	if (blank != NULL && tsv_span_equal(line, *blank)) {
		r->table.size = begin;
	} else {
		r->lines = tsv_grow(r->lines, &r->capacity, r->count + 1, sizeof(*r->lines));
		r->lines[r->count++] = r->line;
	}
	begin_record(r, columns);
}

void edit_text_read(struct edit_records *r, const struct edit_columns *c, struct tsv_span text,
		    const struct tsv_span *blank, struct edit_notes *notes)
{
	/* A person who types C:\new\ means no continuation; the text itself has none. */
	struct rec_reader rec = {.file = "", .ended = true, .one_by_one = true};
	struct tsv_error e = {0};
	enum rec_item item;

	r->places = tsv_alloc(c->header->count, sizeof(*r->places));
	tsv_header_append(c->header, &r->table);
	begin_record(r, c->header->count);
	while ((item = rec_read(&rec, &text, &e)) > REC_TEXT)
		if (item == REC_FIELD)
			read_field(r, c, &rec, notes);
		else
			end_record(r, c, blank);
	if (item == REC_ERROR)
		edit_notes_add(notes, rec.line, "%s", strstr(e.text, ": ") + 2);
	tsv_error_free(&e);
	rec_reader_free(&rec);
}

void edit_records_free(struct edit_records *r)
{
	tsv_buf_free(&r->table);
	tsv_buf_free(&r->values);
	free(r->lines);
	free(r->places);
	*r = (struct edit_records){0};
}
