#include "diff/patch_record.h"

#include <stdlib.h>

static struct change_row row_at(const struct patch_record *r, size_t i)
{
	return change_rows_get(&r->patch->rows, i);
}

static struct tsv_span field_at(const struct patch_record *r, size_t column)
{
	return column == TSV_NONE ? (struct tsv_span){0} : r->fields[column];
}

/* Rejects a row because of what a field is. */
static void reject_field(struct patch_record *r, size_t i, const char *before,
			 struct tsv_span name, struct tsv_span is)
{
	struct tsv_short column = tsv_shorten(name), value = tsv_shorten(is);

	if (is.size == 0)
		patch_reject(r->patch, i, "%s%s is empty", before, column.text);
	else
		patch_reject(r->patch, i, "%s%s is '%s'", before, column.text, value.text);
}

static void apply_changed(struct patch_record *r, size_t i)
{
	struct change_row row = row_at(r, i);
	size_t column = r->columns[i];
	struct tsv_span is = field_at(r, column);

	if (!r->present)
		patch_reject(r->patch, i, "no such record");
	else if (changes_same(is, row.new))
		r->patch->already++;
	else if (column == TSV_NONE)
		patch_reject(r->patch, i, "no such column");
	else if (!changes_same(is, row.old))
		reject_field(r, i, "", row.field, is);
	else {
		r->fields[column] = row.new;
		r->patch->applied++;
	}
}

/*
 * Collects what the rows from first up to end tell of a record that comes or goes. Returns
 * whether all have a column and agree, and the key is theirs; else they are rejected.
 */
static bool collect(struct patch_record *r, size_t first, size_t end, bool added)
{
	const struct change_rows *rows = &r->patch->rows;
	const char *reason = NULL;

	for (size_t j = 0; j < r->header->count; j++)
		r->told[j] = (struct tsv_span){0};
	for (size_t i = first; i != end; i = rows->next[i]) {
		struct change_row row = row_at(r, i);
		struct tsv_span value = added ? row.new : row.old;
		size_t column = r->columns[i];
		if (column == TSV_NONE)
			reason = value.size == 0
				     ? reason
				     : "the record needs a column that is not there";
		else if (r->told[column].data != NULL && !changes_same(r->told[column], value))
			reason = "rows of the record tell different values of a column";
		else
			r->told[column] = value;
	}
	for (size_t j = 0; j < r->key->count && reason == NULL; j++)
		if (!changes_same(r->told[r->key->places[j]],
				  change_rows_key_field(rows, first, j)))
			reason = "rows are missing that tell the record's key";
	for (size_t i = first; i != end && reason != NULL; i = rows->next[i])
		patch_reject(r->patch, i, "%s", reason);
	return reason == NULL;
}

/* The first column where the record is not what was told, or TSV_NONE. */
static size_t find_difference(const struct patch_record *r)
{
	for (size_t j = 0; j < r->header->count; j++)
		if (!changes_same(r->told[j], r->fields[j]))
			return j;
	return TSV_NONE;
}

/* A record that comes or goes: the rows from first up to end, of one change. */
static void apply_whole(struct patch_record *r, size_t first, size_t end)
{
	const struct change_rows *rows = &r->patch->rows;
	bool added = row_at(r, first).change == CHANGE_ADDED;
	bool gone = !added && !r->present;

	if (!gone && !collect(r, first, end, added))
		return;
	size_t differs = r->present ? find_difference(r) : TSV_NONE;
	size_t *count = added == r->present ? &r->patch->already : &r->patch->applied;
	for (size_t i = first; i != end; i = rows->next[i])
		if (differs == TSV_NONE)
			++*count;
		else
			reject_field(r, i, added ? "is there already, and " : "",
				     r->header->columns[differs].field, r->fields[differs]);
	if (differs != TSV_NONE || added == r->present)
		return;
	struct tsv_span *told = r->told;
	r->told = r->fields;
	r->fields = told;
	r->present = added;
}

/* Where the rows of the change end that begins with row i. */
static size_t end_of_change(const struct patch_record *r, size_t i)
{
	const size_t *next = r->patch->rows.next;
	enum change change = row_at(r, i).change;

	do
		i = next[i];
	while (i != TSV_NONE && row_at(r, i).change == change);
	return i;
}

void patch_record_apply(struct patch_record *r, size_t first)
{
	for (size_t i = first, end; i != TSV_NONE; i = end) {
		if (row_at(r, i).change == CHANGE_CHANGED) {
			end = r->patch->rows.next[i];
			apply_changed(r, i);
		} else {
			end = end_of_change(r, i);
			apply_whole(r, i, end);
		}
	}
}

void patch_record_init(struct patch_record *r)
{
	r->fields = tsv_calloc(r->header->count, sizeof(*r->fields));
	r->told = tsv_calloc(r->header->count, sizeof(*r->told));
}

void patch_record_clear(struct patch_record *r)
{
	r->present = false;
	for (size_t j = 0; j < r->header->count; j++)
		r->fields[j] = (struct tsv_span){0};
}

void patch_record_free(struct patch_record *r)
{
	free(r->fields);
	free(r->told);
}

void patch_reject(struct patch *p, size_t i, const char *format, ...)
{
	struct tsv_buf reason = {0};
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&reason, format, arguments);
	va_end(arguments);
	p->reason[i] = tsv_dict_add(&p->reasons, tsv_buf_span(&reason));
	p->rejected++;
	tsv_buf_free(&reason);
}
