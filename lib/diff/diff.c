#include "diff/diff.h"

#include <stdlib.h>

#include "diff/held.h"
#include "tsv/tsv.h"

struct diff {
	const struct columns *columns;
	struct output *out;
	struct held held;	     /* NEW */
	uint64_t *lines;	     /* by number of key, its line in OLD, or 0; owned */
	size_t capacity;	     /* of lines */
	size_t expected;	     /* the number behind that of the last key */
	struct tsv_span *cut[SIDES]; /* a record's fields on each side; owned */
	bool alike;		     /* equal records are equal bytes and the reverse */
	bool differs;
};

static void write_header(const struct columns *c, struct output *out)
{
	output_string(out, "change");
	if (c->key_count == 1)
		output_string(out, "\tkey");
	else
		for (size_t i = 0; i < c->key_count; i++) {
			output_string(out, "\tkey_");
			output_span(out, c->keys[i].field);
		}
	output_string(out, "\tfield\told\tnew\n");
}

static void write_row(struct diff *d, const char *change, struct tsv_span key,
		      struct tsv_span field, struct tsv_span old, struct tsv_span new)
{
	const struct tsv_span parts[] = {key, field, old, new};

	d->differs = true;
	output_string(d->out, change);
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		output_char(d->out, '\t');
		output_span(d->out, parts[i]);
	}
	output_char(d->out, '\n');
}

/* The columns that the other side does not have. */
static void write_columns(struct diff *d, enum side side, const char *change)
{
	const struct columns *c = d->columns;
	struct tsv_buf key = {0}; /* empty fields, with TABs between */

	for (size_t i = 1; i < c->key_count; i++)
		tsv_buf_add_char(&key, '\t');
	for (size_t i = 0; i < c->other_count; i++)
		if (c->others[i].place[1 - side] == TSV_NONE)
			write_row(d, change, tsv_buf_span(&key), c->others[i].field,
				  (struct tsv_span){0}, (struct tsv_span){0});
	tsv_buf_free(&key);
}

static struct tsv_span field_at(const struct diff *d, const struct column_pair *p,
				enum side side)
{
	return p->place[side] == TSV_NONE ? (struct tsv_span){0} : d->cut[side][p->place[side]];
}

/* Do two fields mean the same? They do when they are the same bytes. */
static bool same_value(struct tsv_span a, struct tsv_span b)
{
	struct tsv_buf one = {0}, other = {0};

	if (tsv_span_equal(a, b))
		return true;
	if (!tsv_span_has(a, '\\') || !tsv_span_has(b, '\\'))
		return false;
	bool same = tsv_span_equal(tsv_unescape(a, &one), tsv_unescape(b, &other));
	tsv_buf_free(&one);
	tsv_buf_free(&other);
	return same;
}

/*
 * A record that both have: a row for each field that changed. That a column is
 * gone was told once; a column that came has its values told.
 */
static void write_changed(struct diff *d, struct tsv_span key)
{
	const struct columns *c = d->columns;

	for (size_t i = 0; i < c->other_count; i++) {
		if (c->others[i].place[NEW] == TSV_NONE)
			continue;
		struct tsv_span old = field_at(d, &c->others[i], OLD);
		struct tsv_span new = field_at(d, &c->others[i], NEW);
		if (!same_value(old, new))
			write_row(d, "changed", key, c->others[i].field, old, new);
	}
}

static void write_one_sided(struct diff *d, enum side side, struct tsv_span key,
			    const struct column_pair *p, bool always)
{
	struct tsv_span value[SIDES] = {{0}, {0}};

	value[side] = field_at(d, p, side);
	if (always || value[side].size != 0)
		write_row(d, side == OLD ? "removed" : "added", key, p->field, value[OLD],
			  value[NEW]);
}

/* A record that one side alone has. */
static void write_record(struct diff *d, enum side side, struct tsv_span key)
{
	const struct columns *c = d->columns;

	for (size_t i = 0; i < c->key_count; i++)
		write_one_sided(d, side, key, &c->keys[i], true);
	for (size_t i = 0; i < c->other_count; i++)
		write_one_sided(d, side, key, &c->others[i], false);
}

static void cut_old(struct diff *d, const struct tsv_batch *b, size_t i)
{
	for (size_t j = 0; j < b->fields; j++)
		d->cut[OLD][j] = tsv_batch_field(b, i, j);
}

/*
 * The number of a key, which is new when NEW does not have it. Tables are mostly in one
 * order: the key behind the last one is compared first, which saves the look-up.
 */
static size_t number_of(struct diff *d, struct tsv_span key)
{
	struct tsv_dict *keys = &d->held.keys;
	size_t count = keys->count, number = d->expected;

	if (number >= count || !tsv_span_equal(tsv_dict_key(keys, number), key))
		number = tsv_dict_add(keys, key);
	if (number == count) {
		d->lines = tsv_grow(d->lines, &d->capacity, count + 1, sizeof(*d->lines));
		d->lines[count] = 0;
	}
	d->expected = number + 1;
	return number;
}

/* One record of OLD against what NEW has for its key. */
static int compare(struct diff *d, const struct tsv_batch *b, size_t i, struct tsv_span key,
		   struct tsv_error *e)
{
	size_t number = number_of(d, key);

	if (d->lines[number] != 0)
		return key_twice(key, b->file, d->lines[number], b->line + i, e);
	d->lines[number] = b->line + i;
	if (number >= d->held.count) {
		cut_old(d, b, i);
		write_record(d, OLD, key);
		return 0;
	}
	if (d->alike &&
	    tsv_span_equal(tsv_batch_records(b, i, i + 1), held_record(&d->held, number)))
		return 0;
	cut_old(d, b, i);
	held_cut(&d->held, number, d->cut[NEW]);
	write_changed(d, key);
	return 0;
}

static int compare_old(struct diff *d, struct tsv_table *old, struct tsv_error *e)
{
	struct key_list keys = {0};
	struct tsv_batch b;
	int got = 1;

	while (!output_failed(d->out) && got > 0 && (got = tsv_table_next(old, &b, e)) > 0) {
		key_list_make(&keys, d->columns, OLD, &b);
		for (size_t i = 0; i < b.records && got > 0; i++)
			if (compare(d, &b, i, keys.all[i], e) < 0)
				got = -1;
	}
	key_list_free(&keys);
	return got < 0 ? -1 : 0;
}

/* The records of NEW that no record of OLD met. */
static void write_added(struct diff *d)
{
	const struct columns *c = d->columns;
	struct tsv_buf key = {0};

	for (size_t i = 0; i < d->held.count && !output_failed(d->out); i++) {
		if (d->lines[i] != 0)
			continue;
		held_cut(&d->held, i, d->cut[NEW]);
		tsv_buf_clear(&key);
		for (size_t j = 0; j < c->key_count; j++)
			key_append(&key, j, d->cut[NEW][c->keys[j].place[NEW]]);
		write_record(d, NEW, tsv_buf_span(&key));
	}
	tsv_buf_free(&key);
}

int diff_tables(struct tsv_table *const tables[SIDES], const struct columns *c,
		struct output *out, struct tsv_error *e)
{
	struct diff d = {.columns = c, .out = out};

	int status = held_read(&d.held, tables[NEW], c, e);
	d.capacity = d.held.count;
	d.lines = tsv_calloc(d.capacity, sizeof(*d.lines));
	for (size_t side = 0; side < SIDES; side++)
		d.cut[side] = tsv_alloc(tables[side]->header.count, sizeof(**d.cut));
	d.alike = tsv_header_equal(&tables[OLD]->header, &tables[NEW]->header);
	if (status == 0) {
		write_header(c, out);
		write_columns(&d, OLD, "column removed");
		write_columns(&d, NEW, "column added");
		status = compare_old(&d, tables[OLD], e);
	}
	if (status == 0)
		write_added(&d);
	for (size_t side = 0; side < SIDES; side++)
		free(d.cut[side]);
	free(d.lines);
	held_free(&d.held);
	return status < 0 ? -1 : d.differs;
}
