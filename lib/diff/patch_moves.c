#include "diff/patch_moves.h"

#include <stdlib.h>

static bool is_key(const struct patch_record *r, size_t column)
{
	for (size_t j = 0; j < r->key->count; j++)
		if (r->key->places[j] == column)
			return true;
	return false;
}

/* Sets the key's fields to those that the rows from first on leave. Returns whether one of
 * them changes the key. */
static bool read_key(const struct patch_record *r, size_t first)
{
	const struct change_rows *rows = &r->patch->rows;
	bool changes = false;

	for (size_t j = 0; j < r->key->count; j++)
		r->fields[r->key->places[j]] = change_rows_key_field(rows, first, j);
	for (size_t i = first; i != TSV_NONE; i = rows->next[i]) {
		struct change_row row = change_rows_get(rows, i);
		if (row.change != CHANGE_CHANGED || !is_key(r, r->columns[i]))
			continue;
		r->fields[r->columns[i]] = row.new;
		changes = true;
	}
	return changes;
}

void patch_moves_find(struct patch_moves *m, struct patch_record *r)
{
	const struct change_rows *rows = &r->patch->rows;

	m->from = tsv_alloc(rows->keys.count, sizeof(*m->from));
	for (size_t n = 0; n < rows->keys.count; n++) {
		if (rows->first[n] == TSV_NONE || !read_key(r, rows->first[n]))
			continue;
		struct tsv_span key = keys_make_one(&m->scratch, r->key, r->fields);
		if (tsv_span_equal(key, tsv_dict_key(&rows->keys, n)))
			continue;
		m->from[tsv_dict_add(&m->keys, key)] = n;
	}
	m->taken = tsv_calloc(m->keys.count, sizeof(*m->taken));
	m->made = tsv_calloc(m->keys.count, sizeof(*m->made));
}

void patch_moves_look(struct patch_moves *m, const struct patch_record *r, struct tsv_span key)
{
	const struct change_rows *rows = &r->patch->rows;
	size_t number = tsv_dict_find(&m->keys, key);

	if (number == TSV_NONE)
		return;
	m->made[number] = true;
	for (size_t i = rows->first[m->from[number]]; i != TSV_NONE; i = rows->next[i]) {
		struct change_row row = change_rows_get(rows, i);
		if (row.change != CHANGE_CHANGED || r->columns[i] == TSV_NONE ||
		    !changes_same(r->fields[r->columns[i]], row.new))
			m->made[number] = false;
	}
}

bool patch_moves_made(const struct patch_moves *m, struct patch_record *r, size_t number)
{
	struct keys scratch = {0};
	bool made = false;

	if (m->keys.count != 0 && read_key(r, r->patch->rows.first[number])) {
		size_t k = tsv_dict_find(&m->keys, keys_make_one(&scratch, r->key, r->fields));
		made = k != TSV_NONE && m->from[k] == number && m->made[k];
	}
	keys_free(&scratch);
	return made;
}

int patch_moves_take(struct patch_moves *m, const struct patch_record *r, const char *file,
		     struct tsv_error *e)
{
	if (m->keys.count == 0 || !r->present)
		return 0;
	struct tsv_span key = keys_make_one(&m->scratch, r->key, r->fields);
	size_t number = tsv_dict_find(&m->keys, key);
	if (number == TSV_NONE)
		return 0;
	if (m->taken[number])
		return tsv_error_set(e,
				     "%s: the key '%s', which a change gives a record, would "
				     "stand twice; leave the change out",
				     file, tsv_shorten(key).text);
	m->taken[number] = true;
	return 0;
}

void patch_moves_free(struct patch_moves *m)
{
	tsv_dict_free(&m->keys);
	free(m->from);
	free(m->taken);
	free(m->made);
	keys_free(&m->scratch);
}
