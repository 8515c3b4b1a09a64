#include "mend/log.h"

#include <stdlib.h>

#include "diff/changes.h"

int mend_log_open(struct mend_log *l, struct output *out, const struct schema *s,
		  const struct tsv_header *h, const char *key, struct tsv_error *e)
{
	*l = (struct mend_log){.out = out, .header = h, .twice = TSV_NONE};
	l->fields = tsv_calloc(h->count, sizeof(*l->fields));
	if (key != NULL && tsv_columns_parse(&l->key, h, key, e) < 0)
		return -1;
	if (key == NULL && schema_key(s, h, &l->key) < 0)
		return tsv_error_set(e, "--log: the table has no key by the schema; -k names "
					"the columns that tell records apart");
	key_columns_add_all(&l->key_columns, &l->key, h, s);
	return 0;
}

static void write_row(struct mend_log *l)
{
	output_span(l->out, tsv_buf_span(&l->row));
	tsv_buf_clear(&l->row);
}

void mend_log_header(struct mend_log *l)
{
	changes_header(&l->row, l->header, &l->key_columns);
	tsv_buf_add_char(&l->row, '\n');
	write_row(l);
}

/* Tells both places of a key. */
static int key_twice(const struct mend_log *l, size_t number, const struct tsv_batch *b,
		     size_t i, struct tsv_error *e)
{
	const struct mend_log_place *first = &l->places[number];
	struct tsv_buf key = {0};

	keys_quote(&key, tsv_dict_key(&l->seen, number));
	tsv_buf_add_char(&key, '\0');
	tsv_error_set(
	    e,
	    "%s:%zu: --log: key %s stands at %s:%zu already; remove or renumber one of "
	    "them first, or -k names columns that tell records apart",
	    b->file, b->line + i, key.data, first->file, first->line);
	tsv_buf_free(&key);
	return -1;
}

int mend_log_batch(struct mend_log *l, const struct tsv_batch *b, struct tsv_error *e)
{
	keys_make(&l->keys, &l->key_columns, b);
	for (size_t i = 0; i < b->records; i++) {
		size_t known = l->seen.count;
		size_t number = tsv_dict_add(&l->seen, l->keys.all[i]);
		if (number < known)
			return key_twice(l, number, b, i, e);
		l->places = tsv_grow(l->places, &l->capacity, known + 1, sizeof(*l->places));
		l->places[known] = (struct mend_log_place){b->file, b->line + i};
	}
	return 0;
}

/* Notes the keys of a record whose key changed. */
static void move_key(struct mend_log *l, struct tsv_span old, struct tsv_span new)
{
	size_t known = l->taken.count, number = tsv_dict_add(&l->taken, new);

	tsv_dict_add(&l->left, old);
	if (number < known)
		l->twice = number;
}

/* Makes the key of a record as it was and as it is. Returns whether it changed. */
static bool make_keys(struct mend_log *l, const struct tsv_batch *b, size_t i,
		      const bool *changed, const struct tsv_buf *made)
{
	bool differs = false;

	tsv_buf_clear(&l->old_key);
	tsv_buf_clear(&l->new_key);
	for (size_t k = 0; k < l->key.count; k++) {
		size_t j = l->key.places[k];
		struct tsv_span field = tsv_batch_field(b, i, j);
		if (k != 0) {
			tsv_buf_add_char(&l->old_key, '\t');
			tsv_buf_add_char(&l->new_key, '\t');
		}
		struct tsv_span new = changed[j] ? tsv_buf_span(&made[j]) : field;
		tsv_buf_add_span(&l->old_key, field);
		tsv_buf_add_span(&l->new_key, new);
		l->fields[j] = new;
		differs |= changed[j];
	}
	if (!differs)
		return false;
	struct tsv_span key = keys_make_one(&l->new_keys, &l->key_columns, l->fields);
	if (tsv_span_equal(key, l->keys.all[i]))
		return false;
	move_key(l, l->keys.all[i], key);
	return true;
}

/* A field of a record that goes and comes under another key. */
static void move_field(struct mend_log *l, size_t j, struct tsv_span old, struct tsv_span new)
{
	struct tsv_span name = l->header->columns[j].field, none = {0};
	bool always = tsv_columns_has(&l->key, j);

	if (always || old.size != 0)
		changes_row(&l->row, CHANGE_REMOVED, tsv_buf_span(&l->old_key), name, old,
			    none);
	if (always || new.size != 0)
		changes_row(&l->added, CHANGE_ADDED, tsv_buf_span(&l->new_key), name, none,
			    new);
}

static void log_field(struct mend_log *l, size_t j, bool moved, struct tsv_span old,
		      struct tsv_span new, bool changed)
{
	if (moved)
		move_field(l, j, old, new);
	else if (changed)
		changes_row(&l->row, CHANGE_CHANGED, tsv_buf_span(&l->old_key),
			    l->header->columns[j].field, old, new);
}

void mend_log_record(struct mend_log *l, const struct tsv_batch *b, size_t i,
		     const bool *changed, const struct tsv_buf *made)
{
	bool moved = make_keys(l, b, i, changed, made);

	/* The key's fields first. */
	for (size_t k = 0; k < l->key.count + b->fields; k++) {
		bool of_key = k < l->key.count;
		size_t j = of_key ? l->key.places[k] : k - l->key.count;
		if (!of_key && tsv_columns_has(&l->key, j))
			continue;
		struct tsv_span old = tsv_batch_field(b, i, j);
		log_field(l, j, moved, old, changed[j] ? tsv_buf_span(&made[j]) : old,
			  changed[j]);
	}
	write_row(l);
}

/* The number in taken of a key that two records have now, or TSV_NONE. */
static size_t find_twice(const struct mend_log *l)
{
	for (size_t n = 0; n < l->taken.count && l->twice == TSV_NONE; n++) {
		struct tsv_span key = tsv_dict_key(&l->taken, n);
		if (tsv_dict_find(&l->seen, key) != TSV_NONE &&
		    tsv_dict_find(&l->left, key) == TSV_NONE)
			return n;
	}
	return l->twice;
}

int mend_log_finish(struct mend_log *l, struct tsv_error *e)
{
	size_t twice = find_twice(l);

	if (twice != TSV_NONE)
		return tsv_error_set(e,
				     "--log: mended, the key '%s' stands twice, which no log "
				     "could take back; leave the key as it is, or --log out",
				     tsv_shorten(tsv_dict_key(&l->taken, twice)).text);
	output_span(l->out, tsv_buf_span(&l->added));
	return 0;
}

void mend_log_close(struct mend_log *l)
{
	tsv_columns_free(&l->key);
	key_columns_free(&l->key_columns);
	keys_free(&l->keys);
	tsv_dict_free(&l->seen);
	free(l->places);
	tsv_dict_free(&l->left);
	tsv_dict_free(&l->taken);
	keys_free(&l->new_keys);
	free(l->fields);
	tsv_buf_free(&l->row);
	tsv_buf_free(&l->added);
	tsv_buf_free(&l->old_key);
	tsv_buf_free(&l->new_key);
}
