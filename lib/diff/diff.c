#include "diff/diff.h"

#include <stdlib.h>

#include "diff/keys.h"
#include "diff/row_index.h"

struct diff {
	const struct diff_columns *columns;
	struct output *out;
	struct row_index new;
	size_t *lines;			    /* by number of key, its line in OLD, or 0; owned */
	size_t keys;			    /* that have one */
	size_t capacity;		    /* of lines */
	struct tsv_span *split[DIFF_SIDES]; /* a record's fields on each side; owned */
	bool same_columns;		    /* in the same order */
	bool differs;
};

static void write_header(const struct diff_columns *c, struct output *out)
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
static void write_columns(struct diff *d, enum diff_side side, const char *change)
{
	const struct diff_columns *c = d->columns;
	struct tsv_buf key = {0}; /* empty fields, with TABs between */

	for (size_t i = 1; i < c->key_count; i++)
		tsv_buf_add_char(&key, '\t');
	for (size_t i = 0; i < c->other_count; i++)
		if (c->others[i].place[1 - side] == TSV_NONE)
			write_row(d, change, tsv_buf_span(&key), c->others[i].field,
				  (struct tsv_span){0}, (struct tsv_span){0});
	tsv_buf_free(&key);
}

static struct tsv_span field_at(const struct diff *d, const struct diff_column *p,
				enum diff_side side)
{
	return p->place[side] == TSV_NONE ? (struct tsv_span){0}
					  : d->split[side][p->place[side]];
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
 * gone was reported once; the values of a column that came are reported.
 */
static void write_changed(struct diff *d, struct tsv_span key)
{
	const struct diff_columns *c = d->columns;

	for (size_t i = 0; i < c->other_count; i++) {
		if (c->others[i].place[DIFF_NEW] == TSV_NONE)
			continue;
		struct tsv_span old = field_at(d, &c->others[i], DIFF_OLD);
		struct tsv_span new = field_at(d, &c->others[i], DIFF_NEW);
		if (!same_value(old, new))
			write_row(d, "changed", key, c->others[i].field, old, new);
	}
}

static void write_one_sided(struct diff *d, enum diff_side side, struct tsv_span key,
			    const struct diff_column *p, bool always)
{
	struct tsv_span value[DIFF_SIDES] = {{0}, {0}};

	value[side] = field_at(d, p, side);
	if (always || value[side].size != 0)
		write_row(d, side == DIFF_OLD ? "removed" : "added", key, p->field,
			  value[DIFF_OLD], value[DIFF_NEW]);
}

/* A record that one side alone has. */
static void write_record(struct diff *d, enum diff_side side, struct tsv_span key)
{
	const struct diff_columns *c = d->columns;

	for (size_t i = 0; i < c->key_count; i++)
		write_one_sided(d, side, key, &c->keys[i], true);
	for (size_t i = 0; i < c->other_count; i++)
		write_one_sided(d, side, key, &c->others[i], false);
}

static void split_old(struct diff *d, const struct tsv_batch *b, size_t i)
{
	for (size_t j = 0; j < b->fields; j++)
		d->split[DIFF_OLD][j] = tsv_batch_field(b, i, j);
}

/* Makes room for the lines of all keys that are known. */
static void grow_lines(struct diff *d)
{
	size_t count = d->new.keys.count;

	d->lines = tsv_grow(d->lines, &d->capacity, count, sizeof(*d->lines));
	while (d->keys < count)
		d->lines[d->keys++] = 0;
}

/* One record of OLD against the one of NEW that has its key. */
static int compare(struct diff *d, const struct tsv_batch *b, size_t i,
		   const struct diff_keys *k, struct tsv_error *e)
{
	size_t number = k->numbers[i];

	if (d->lines[number] != 0)
		return diff_keys_twice(k->made.all[i], b->file, d->lines[number], b->line + i,
				       e);
	d->lines[number] = b->line + i;
	if (number >= d->new.count) {
		split_old(d, b, i);
		write_record(d, DIFF_OLD, k->made.all[i]);
		return 0;
	}
	if (d->same_columns &&
	    tsv_span_equal(tsv_batch_records(b, i, i + 1), row_index_record(&d->new, number)))
		return 0;
	split_old(d, b, i);
	row_index_split(&d->new, number, d->split[DIFF_NEW]);
	write_changed(d, k->made.all[i]);
	return 0;
}

static int compare_old(struct diff *d, struct tsv_table *old, struct tsv_error *e)
{
	struct diff_keys keys = {0};
	struct tsv_batch b;
	size_t next = 0;
	int got = 1;

	while (!output_failed(d->out) && got > 0 && (got = tsv_table_next(old, &b, e)) > 0) {
		diff_keys_add(&keys, d->columns, DIFF_OLD, &b, &d->new.keys, &next);
		grow_lines(d);
		for (size_t i = 0; i < b.records && got > 0; i++)
			if (compare(d, &b, i, &keys, e) < 0)
				got = -1;
	}
	diff_keys_free(&keys);
	return got < 0 ? -1 : 0;
}

/* The records of NEW that no record of OLD met. */
static void write_added(struct diff *d)
{
	for (size_t i = 0; i < d->new.count && !output_failed(d->out); i++) {
		if (d->lines[i] != 0)
			continue;
		row_index_split(&d->new, i, d->split[DIFF_NEW]);
		write_record(d, DIFF_NEW, tsv_dict_key(&d->new.keys, i));
	}
}

static int compare_tables(struct diff *d, struct tsv_table *const tables[DIFF_SIDES],
			  struct tsv_error *e)
{
	write_header(d->columns, d->out);
	write_columns(d, DIFF_OLD, "column removed");
	write_columns(d, DIFF_NEW, "column added");
	grow_lines(d);
	if (compare_old(d, tables[DIFF_OLD], e) < 0)
		return -1;
	write_added(d);
	return d->differs;
}

int diff_tables(struct tsv_table *const tables[DIFF_SIDES], const struct diff_columns *c,
		struct output *out, struct tsv_error *e)
{
	struct diff d = {.columns = c, .out = out};

	int status = row_index_read(&d.new, tables[DIFF_NEW], c, e);
	for (size_t side = 0; side < DIFF_SIDES; side++)
		d.split[side] = tsv_alloc(tables[side]->header.count, sizeof(**d.split));
	d.same_columns = tsv_header_equal(&tables[DIFF_OLD]->header, &tables[DIFF_NEW]->header);
	if (status == 0)
		status = compare_tables(&d, tables, e);
	for (size_t side = 0; side < DIFF_SIDES; side++)
		free(d.split[side]);
	free(d.lines);
	row_index_free(&d.new);
	return status;
}
