#include "check/finding.h"

#include "check/bad_byte.h"
#include "text/utf8.h"
#include "text/vis.h"

/* A value is cut after about so many bytes. */
#define MAX_SHOWN ((size_t)200)

static const char *const levels[FINDING_LEVELS] = {
    [FINDING_NOTE] = "note", [FINDING_WARNING] = "warning", [FINDING_ERROR] = "error"};

bool finding_level_parse(const char *name, enum finding_level *level)
{
	for (size_t i = 0; i < FINDING_LEVELS; i++)
		if (strcmp(name, levels[i]) == 0) {
			*level = (enum finding_level)i;
			return true;
		}
	return false;
}

/* Appends bytes that are no bad ones; a line that is shown whole may hold TABs. */
static void append_clean(struct tsv_buf *row, struct tsv_span s)
{
	for (size_t i = 0; i < s.size; i++)
		if (s.data[i] == '\t')
			tsv_buf_add_string(row, "\\t");
		else
			tsv_buf_add_char(row, s.data[i]);
}

/* The value without what is too much; cut before a character or an escape. */
static struct tsv_span shorten(struct tsv_span value)
{
	size_t size = MAX_SHOWN;

	if (value.size <= MAX_SHOWN)
		return value;
	while (size > MAX_SHOWN - 4 && utf8_continues(value.data[size]))
		size--;
	while (size > 0 && value.data[size - 1] == '\\')
		size--;
	return (struct tsv_span){value.data, size};
}

static void append_value(struct tsv_buf *row, struct tsv_span value)
{
	struct tsv_span rest = shorten(value);
	bool cut = rest.size < value.size;
	struct bad_byte b;

	while (bad_byte_find(rest, &b)) {
		struct tsv_buf shown = {0};
		append_clean(row, (struct tsv_span){rest.data, b.offset});
		vis_append(&shown, (struct tsv_span){rest.data + b.offset, b.size});
		/* The mark is no control, yet as invisible as one. */
		if (b.kind == BAD_BOM) {
			tsv_buf_clear(&shown);
			tsv_buf_add_string(&shown, "\\ufeff");
		}
		tsv_escape_append(row, tsv_buf_span(&shown));
		tsv_buf_free(&shown);
		rest = tsv_span_from(rest, b.offset + b.size);
	}
	append_clean(row, rest);
	if (cut)
		tsv_buf_add_string(row, "…");
}

/* The same for a value, which may come from the table, too. */
static void append_text(struct tsv_buf *row, struct tsv_span value)
{
	struct tsv_buf field = {0};

	tsv_escape_append(&field, value);
	append_value(row, tsv_buf_span(&field));
	tsv_buf_free(&field);
}

void findings_header(struct findings *f, const struct tsv_header *h,
		     const struct tsv_columns *key)
{
	tsv_buf_add_string(&f->row, "file\tline");
	if (key->count <= 1)
		tsv_buf_add_string(&f->row, "\tkey");
	else
		for (size_t i = 0; i < key->count; i++) {
			tsv_buf_add_string(&f->row, "\tkey_");
			append_value(&f->row, h->columns[key->places[i]].field);
		}
	tsv_buf_add_string(&f->row, "\tcolumn\tproblem\tlevel\texpected\tfirst\tvalue\n");
	output_span(f->out, tsv_buf_span(&f->row));
}

static void append_key(struct findings *f)
{
	for (size_t i = 0; i < f->key_count; i++) {
		tsv_buf_add_char(&f->row, '\t');
		if (f->batch != NULL && f->key[i] != TSV_NONE)
			append_value(&f->row, tsv_batch_field(f->batch, f->record, f->key[i]));
	}
	if (f->key_count == 0)
		tsv_buf_add_char(&f->row, '\t');
}

void finding_add(struct findings *f, const struct finding *finding)
{
	f->counts[finding->level]++;
	if (finding->level > f->worst)
		f->worst = finding->level;
	if (f->out == NULL)
		return;
	tsv_buf_clear(&f->row);
	tsv_escape_append(&f->row, tsv_span_of(f->file));
	tsv_buf_printf(&f->row, "\t%zu", f->line);
	append_key(f);
	tsv_buf_add_char(&f->row, '\t');
	append_value(&f->row, finding->column);
	tsv_buf_printf(&f->row, "\t%s\t%s\t", finding->problem, levels[finding->level]);
	append_text(&f->row, finding->expected);
	tsv_buf_add_char(&f->row, '\t');
	tsv_escape_append(&f->row, finding->first);
	tsv_buf_add_char(&f->row, '\t');
	append_value(&f->row, finding->value);
	tsv_buf_add_char(&f->row, '\n');
	output_span(f->out, tsv_buf_span(&f->row));
}

size_t findings_above(const struct findings *f, const enum finding_level *level)
{
	size_t count = 0;

	for (size_t i = level == NULL ? 0 : (size_t)*level + 1; i < FINDING_LEVELS; i++)
		count += f->counts[i];
	return count;
}

void findings_free(struct findings *f)
{
	tsv_buf_free(&f->row);
}
