#include "diff/change_rows.h"

#include <stdlib.h>

int change_rows_key(struct tsv_columns *key, const struct tsv_table *changes,
		    struct tsv_error *e)
{
	const struct tsv_header *h = &changes->header;
	size_t single = tsv_header_find(h, tsv_span_of("key"));

	tsv_columns_init(key, h);
	if (single != TSV_NONE)
		tsv_columns_add(key, single);
	for (size_t i = 0; i < h->count && single == TSV_NONE; i++)
		if (tsv_span_begins(h->columns[i].name, tsv_span_of("key_")))
			tsv_columns_add(key, i);
	if (key->count != 0)
		return 0;
	tsv_columns_free(key);
	return tsv_error_set(e, "%s: no column 'key'; takes a table as case-diff prints it",
			     tsv_table_name(changes));
}

/* Finds the columns of a row, as they are kept. */
static int find_columns(struct tsv_columns *c, const struct tsv_table *changes,
			const struct tsv_columns *key, struct tsv_error *e)
{
	static const char *const names[] = {"change", "field", "old", "new"};
	size_t place;

	tsv_columns_init(c, &changes->header);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		place = tsv_header_find(&changes->header, tsv_span_of(names[i]));
		if (place == TSV_NONE)
			return tsv_error_set(
			    e, "%s: no column '%s'; takes a table as case-diff prints it",
			    tsv_table_name(changes), names[i]);
		tsv_columns_add(c, place);
		for (size_t j = 0; j < key->count && i == 0; j++)
			tsv_columns_add(c, key->places[j]);
	}
	return 0;
}

static int read_rows(struct change_rows *r, const struct tsv_batch *b,
		     const struct tsv_columns *c, struct tsv_error *e)
{
	for (size_t i = 0; i < b->records; i++) {
		struct tsv_span change = tsv_batch_field(b, i, c->places[0]);
		if (changes_find(change) == CHANGES)
			return tsv_error_set(
			    e,
			    "%s:%zu: change '%s' is none of: column removed, column added, "
			    "changed, removed, added",
			    b->file, b->line + i, tsv_shorten(change).text);
		for (size_t j = 0; j < c->count; j++)
			tsv_builder_add_field(&r->builder, tsv_batch_field(b, i, c->places[j]));
		tsv_builder_end_record(&r->builder);
	}
	return 0;
}

int change_rows_read(struct change_rows *r, struct tsv_table *changes,
		     const struct tsv_columns *key, struct tsv_error *e)
{
	struct tsv_columns c;
	struct tsv_batch b;

	int got = find_columns(&c, changes, key, e);
	r->key_count = key->count;
	while (got >= 0 && (got = tsv_table_next(changes, &b, e)) > 0)
		got = read_rows(r, &b, &c, e);
	tsv_columns_free(&c);
	return got;
}

/* Numbers the records, and puts the rows of each in a chain. */
static void chain(struct change_rows *r, const struct key_columns *key)
{
	struct key_columns columns = {.fold = key->fold};
	struct keys keys = {0};
	size_t *numbers = tsv_alloc(r->all.records, sizeof(*numbers));

	for (size_t j = 0; j < r->key_count; j++)
		key_columns_add(&columns, 1 + j, key->meanings[j]);
	keys_make(&keys, &columns, &r->all);
	tsv_dict_add_all(&r->keys, keys.all, r->all.records, numbers);
	r->first = tsv_alloc(r->keys.count, sizeof(*r->first));
	r->next = tsv_alloc(r->all.records, sizeof(*r->next));
	for (size_t n = 0; n < r->keys.count; n++)
		r->first[n] = TSV_NONE;
	for (size_t k = 0; k < r->all.records; k++) {
		size_t i = r->reverse ? k : r->all.records - 1 - k;
		enum change change = change_rows_get(r, i).change;
		if (change == CHANGE_COLUMN_REMOVED || change == CHANGE_COLUMN_ADDED)
			continue;
		r->next[i] = r->first[numbers[i]];
		r->first[numbers[i]] = i;
	}
	free(numbers);
	keys_free(&keys);
	key_columns_free(&columns);
}

/* The field of the key that the record has before it is taken back. */
static struct tsv_span changed_key(const struct change_rows *r, size_t first,
				   struct tsv_span name, size_t j)
{
	struct tsv_span field = change_rows_key_field(r, first, j);

	for (size_t i = first; i != TSV_NONE; i = r->next[i]) {
		struct change_row row = change_rows_get(r, i);
		if (row.change == CHANGE_CHANGED && changes_same(row.field, name))
			return row.old;
	}
	return field;
}

/* Builds the keys that the records have before they are taken back, in their order. */
static void build_keys(const struct change_rows *r, const struct tsv_header *h,
		       const struct key_columns *key, struct tsv_builder *built)
{
	for (size_t n = 0; n < r->keys.count; n++) {
		for (size_t j = 0; j < r->key_count; j++)
			tsv_builder_add_field(
			    built, r->first[n] == TSV_NONE
				       ? (struct tsv_span){0}
				       : changed_key(r, r->first[n],
						     h->columns[key->places[j]].field, j));
		tsv_builder_end_record(built);
	}
}

/* Puts a chain of rows, if it has one, before another. */
static void put_before(struct change_rows *r, size_t first, size_t *other)
{
	size_t last = first;

	if (first == TSV_NONE)
		return;
	while (r->next[last] != TSV_NONE)
		last = r->next[last];
	r->next[last] = *other;
	*other = first;
}

/* Finds each chain by the record's key before it is taken back. */
static void rekey(struct change_rows *r, const struct tsv_header *h,
		  const struct key_columns *key)
{
	struct key_columns columns = {.fold = key->fold};
	struct tsv_builder built = {0};
	struct tsv_batch b = {0};
	struct keys keys = {0};
	struct tsv_dict dict = {0};
	size_t *first = tsv_alloc(r->keys.count, sizeof(*first));

	for (size_t j = 0; j < r->key_count; j++)
		key_columns_add(&columns, j, key->meanings[j]);
	build_keys(r, h, key, &built);
	if (tsv_builder_batch(&built, r->key_count, &b))
		keys_make(&keys, &columns, &b);
	for (size_t n = 0; n < b.records; n++) {
		size_t known = dict.count, m = tsv_dict_add(&dict, keys.all[n]);
		if (m == known)
			first[m] = TSV_NONE;
		put_before(r, r->first[n], &first[m]);
	}
	free(r->first);
	tsv_dict_free(&r->keys);
	r->first = first;
	r->keys = dict;
	keys_free(&keys);
	tsv_builder_free(&built);
	key_columns_free(&columns);
}

void change_rows_index(struct change_rows *r, const struct tsv_header *h,
		       const struct key_columns *key, bool reverse)
{
	r->reverse = reverse;
	if (!tsv_builder_batch(&r->builder, r->key_count + 4, &r->all))
		return;
	chain(r, key);
	if (reverse)
		rekey(r, h, key);
}

struct change_row change_rows_get(const struct change_rows *r, size_t i)
{
	size_t at = r->key_count + 1;
	enum change change = changes_find(tsv_batch_field(&r->all, i, 0));
	struct tsv_span old = tsv_batch_field(&r->all, i, at + 1);
	struct tsv_span new = tsv_batch_field(&r->all, i, at + 2);

	return (struct change_row){r->reverse ? changes_opposite(change) : change,
				   tsv_batch_field(&r->all, i, at), r->reverse ? new : old,
				   r->reverse ? old : new};
}

struct tsv_span change_rows_key_field(const struct change_rows *r, size_t i, size_t j)
{
	return tsv_batch_field(&r->all, i, 1 + j);
}

void change_rows_free(struct change_rows *r)
{
	tsv_builder_free(&r->builder);
	tsv_dict_free(&r->keys);
	free(r->first);
	free(r->next);
	*r = (struct change_rows){0};
}
