#include "edit/findings.h"

#include "check/check.h"
#include "value/number.h"

/* Checks a table; found becomes the table of findings. */
static int check_table(struct tsv_span table, char *file, const struct edit_columns *c,
		       const struct key_columns *key, struct output *found, struct tsv_error *e)
{
	struct check check;
	int status = check_open_memory(&check, "text", table, e);

	if (status < 0)
		return -1;
	tsv_columns_init(&check.key, &check.header);
	for (size_t i = 0; i < key->count; i++)
		tsv_columns_add(&check.key, key->places[i]);
	status = rules_init(&check.rules, c->schema, &file, 1, e);
	if (status == 0)
		status = check_run(&check, found, NULL, e);
	check_close(&check);
	return status;
}

/* A finding and where it stands. */
struct found {
	struct tsv_table table;
	/* Columns of the table: */
	size_t file, line, first, column, level, problem, expected, value;
};

static int open_found(struct found *f, struct tsv_span bytes, struct tsv_error *e)
{
	const struct {
		const char *name;
		size_t *place;
	} columns[] = {
	    {"file", &f->file},		{"line", &f->line},   {"first", &f->first},
	    {"column", &f->column},	{"level", &f->level}, {"problem", &f->problem},
	    {"expected", &f->expected}, {"value", &f->value},
	};

	if (tsv_table_open_memory(&f->table, "findings", bytes, e) < 0)
		return -1;
	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		if (tsv_header_need(&f->table.header, tsv_span_of(columns[i].name),
				    columns[i].place, e) < 0) {
			tsv_table_close(&f->table);
			return -1;
		}
	return 0;
}

/* What a finding says, wherever the record stands. */
static void sign(const struct found *f, const struct tsv_batch *b, size_t i,
		 struct tsv_buf *signature)
{
	tsv_buf_clear(signature);
	for (size_t j = 0; j < b->fields; j++) {
		if (j == f->file || j == f->line || j == f->first)
			continue;
		tsv_buf_add_span(signature, tsv_batch_field(b, i, j));
		tsv_buf_add_char(signature, '\t');
	}
}

/* The line of the text in which the record of a finding begins; 1 for the header. */
static size_t line_of(const struct edit_records *r, struct tsv_span number)
{
	uint64_t line;

	return number_count(number, &line) && line >= 2 && line - 2 < r->count
		   ? r->lines[line - 2]
		   : 1;
}

/* Appends a part of a note, behind what divides it from the one before. */
static void append_part(struct tsv_buf *text, const char *between, struct tsv_span part)
{
	if (text->size != 0 && part.size != 0)
		tsv_buf_add_string(text, between);
	tsv_buf_add_span(text, part);
}

static void note(const struct found *f, const struct tsv_batch *b, size_t i,
		 const struct edit_records *r, struct edit_notes *notes)
{
	struct tsv_buf text = {0};

	append_part(&text, "", tsv_batch_field(b, i, f->column));
	append_part(&text, ": ", tsv_batch_field(b, i, f->problem));
	append_part(&text, ": ", tsv_batch_field(b, i, f->value));
	append_part(&text, "; expected ", tsv_batch_field(b, i, f->expected));
	tsv_buf_add_char(&text, '\0');
	edit_notes_add(notes, line_of(r, tsv_batch_field(b, i, f->line)), "%s", text.data);
	tsv_buf_free(&text);
}

/* Goes over findings: notes those that are not known, or learns them when r is NULL. */
static int go_over(struct tsv_span bytes, struct tsv_dict *known, const struct edit_records *r,
		   struct edit_notes *notes, struct tsv_error *e)
{
	struct tsv_buf signature = {0};
	struct tsv_batch b;
	struct found f;
	int got;

	if (open_found(&f, bytes, e) < 0)
		return -1;
	while ((got = tsv_table_next(&f.table, &b, e)) > 0)
		for (size_t i = 0; i < b.records; i++) {
			if (!tsv_span_equal(tsv_batch_field(&b, i, f.level),
					    tsv_span_of("error")))
				continue;
			sign(&f, &b, i, &signature);
			if (r == NULL)
				tsv_dict_add(known, tsv_buf_span(&signature));
			else if (tsv_dict_find(known, tsv_buf_span(&signature)) == TSV_NONE)
				note(&f, &b, i, r, notes);
		}
	tsv_buf_free(&signature);
	tsv_table_close(&f.table);
	return got;
}

int edit_findings(const struct edit_records *r, struct tsv_span before, char *file,
		  const struct edit_columns *c, const struct key_columns *key,
		  struct edit_notes *notes, struct tsv_error *e)
{
	struct output old, new;
	struct tsv_dict known = {0};

	output_open_memory(&old);
	output_open_memory(&new);
	int status = check_table(before, file, c, key, &old, e);
	if (status == 0)
		status = check_table(tsv_buf_span(&r->table), file, c, key, &new, e);
	if (status == 0)
		status = go_over(tsv_buf_span(&old.held), &known, NULL, notes, e);
	if (status == 0)
		status = go_over(tsv_buf_span(&new.held), &known, r, notes, e);
	tsv_dict_free(&known);
	tsv_buf_free(&old.held);
	tsv_buf_free(&new.held);
	return status;
}
