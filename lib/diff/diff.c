#include "diff/diff.h"

#include <stdlib.h>

#include "diff/changes.h"
#include "diff/keys.h"
#include "diff/row_index.h"
#include "diff/suggest.h"

struct diff {
	const struct diff_columns *columns;
	enum diff_view view;
	struct output *out;
	struct row_index new;
	size_t *lines;			    /* by number of key, its line in OLD, or 0; owned */
	size_t keys;			    /* that have one */
	size_t capacity;		    /* of lines */
	struct tsv_span *split[DIFF_SIDES]; /* a record's fields on each side; owned */
	struct tsv_buf key, row;	    /* of the record; to be written */
	bool same_columns;		    /* in the same order */
	bool differs;
};

static void write_row(struct diff *d, enum change change, struct tsv_span field,
		      struct tsv_span old, struct tsv_span new)
{
	tsv_buf_clear(&d->row);
	changes_row(&d->row, change, tsv_buf_span(&d->key), field, old, new);
	output_span(d->out, tsv_buf_span(&d->row));
}

static void write_header(struct diff *d, struct tsv_table *const tables[DIFF_SIDES])
{
	const struct diff_columns *c = d->columns;
	enum diff_side side =
	    d->view == DIFF_ADDED || d->view == DIFF_CHANGED_NEW ? DIFF_NEW : DIFF_OLD;

	if (d->view != DIFF_CHANGES) {
		output_header(d->out, &tables[side]->header);
		return;
	}
	changes_header(&d->row, &tables[side]->header, &c->key[side]);
	tsv_buf_add_char(&d->row, '\n');
	output_span(d->out, tsv_buf_span(&d->row));
}

/* The columns that the other side does not have. */
static void compare_columns(struct diff *d, enum diff_side side, enum change change)
{
	const struct diff_columns *c = d->columns;

	for (size_t i = 0; i < c->other_count; i++) {
		if (c->others[i].place[1 - side] != TSV_NONE)
			continue;
		d->differs = true;
		tsv_buf_clear(&d->row);
		changes_column(&d->row, change, c->key_count, c->others[i].field);
		if (d->view == DIFF_CHANGES)
			output_span(d->out, tsv_buf_span(&d->row));
	}
}

static struct tsv_span field_at(const struct diff *d, const struct diff_column *p,
				enum diff_side side)
{
	return p->place[side] == TSV_NONE ? (struct tsv_span){0}
					  : d->split[side][p->place[side]];
}

/* Builds the key of the record that is split on that side, as it stands there. */
static void make_key(struct diff *d, enum diff_side side)
{
	tsv_buf_clear(&d->key);
	for (size_t i = 0; i < d->columns->key_count; i++) {
		if (i != 0)
			tsv_buf_add_char(&d->key, '\t');
		tsv_buf_add_span(&d->key, field_at(d, &d->columns->keys[i], side));
	}
}

/* Finds the fields that changed, and writes them in the view of changes. */
static bool compare_fields(struct diff *d, const struct diff_column *columns, size_t count)
{
	bool changed = false;

	for (size_t i = 0; i < count; i++) {
		struct tsv_span old = field_at(d, &columns[i], DIFF_OLD);
		struct tsv_span new = field_at(d, &columns[i], DIFF_NEW);
		if (changes_same(old, new))
			continue;
		changed = true;
		if (d->view == DIFF_CHANGES)
			write_row(d, CHANGE_CHANGED, columns[i].field, old, new);
	}
	return changed;
}

/* A record that both have. Its key, too, may be spelt in two ways. */
static void compare_record(struct diff *d, struct tsv_span old, struct tsv_span new)
{
	make_key(d, DIFF_OLD);
	bool key = compare_fields(d, d->columns->keys, d->columns->key_count);
	bool changed = compare_fields(d, d->columns->others, d->columns->other_count) || key;
	if (changed && d->view == DIFF_CHANGED_OLD)
		output_span(d->out, old);
	if (changed && d->view == DIFF_CHANGED_NEW)
		output_span(d->out, new);
	d->differs |= changed;
}

static void write_one_sided(struct diff *d, enum diff_side side, const struct diff_column *p,
			    bool always)
{
	struct tsv_span value[DIFF_SIDES] = {{0}, {0}};

	value[side] = field_at(d, p, side);
	if (always || value[side].size != 0)
		write_row(d, side == DIFF_OLD ? CHANGE_REMOVED : CHANGE_ADDED, p->field,
			  value[DIFF_OLD], value[DIFF_NEW]);
}

/* A record that one side alone has, split there. */
static void write_record(struct diff *d, enum diff_side side, struct tsv_span record)
{
	const struct diff_columns *c = d->columns;

	d->differs = true;
	if (d->view == (side == DIFF_OLD ? DIFF_REMOVED : DIFF_ADDED))
		output_span(d->out, record);
	if (d->view != DIFF_CHANGES)
		return;
	make_key(d, side);
	for (size_t i = 0; i < c->key_count; i++)
		write_one_sided(d, side, &c->keys[i], true);
	for (size_t i = 0; i < c->other_count; i++)
		write_one_sided(d, side, &c->others[i], false);
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
	struct tsv_span record = tsv_batch_records(b, i, i + 1);
	size_t number = k->numbers[i];

	if (d->lines[number] != 0) {
		diff_keys_twice(k->made.all[i], b->file, d->lines[number], b->line + i, e);
		diff_suggest_keys(d->columns, DIFF_OLD, e);
		return -1;
	}
	d->lines[number] = b->line + i;
	if (number >= d->new.count) {
		split_old(d, b, i);
		write_record(d, DIFF_OLD, record);
		return 0;
	}
	if (d->same_columns && tsv_span_equal(record, row_index_record(&d->new, number)))
		return 0;
	split_old(d, b, i);
	row_index_split(&d->new, number, d->split[DIFF_NEW]);
	compare_record(d, record, row_index_record(&d->new, number));
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
		write_record(d, DIFF_NEW, row_index_record(&d->new, i));
	}
}

static int compare_tables(struct diff *d, struct tsv_table *const tables[DIFF_SIDES],
			  struct tsv_error *e)
{
	write_header(d, tables);
	compare_columns(d, DIFF_OLD, CHANGE_COLUMN_REMOVED);
	compare_columns(d, DIFF_NEW, CHANGE_COLUMN_ADDED);
	grow_lines(d);
	if (compare_old(d, tables[DIFF_OLD], e) < 0)
		return -1;
	write_added(d);
	return d->differs;
}

int diff_tables(struct tsv_table *const tables[DIFF_SIDES], const struct diff_columns *c,
		enum diff_view view, struct output *out, struct tsv_error *e)
{
	struct diff d = {.columns = c, .view = view, .out = out};

	int status = row_index_read(&d.new, tables[DIFF_NEW], c, e);
	for (size_t side = 0; side < DIFF_SIDES; side++)
		d.split[side] = tsv_alloc(tables[side]->header.count, sizeof(**d.split));
	d.same_columns = tsv_header_equal(&tables[DIFF_OLD]->header, &tables[DIFF_NEW]->header);
	if (status == 0)
		status = compare_tables(&d, tables, e);
	for (size_t side = 0; side < DIFF_SIDES; side++)
		free(d.split[side]);
	tsv_buf_free(&d.key);
	tsv_buf_free(&d.row);
	free(d.lines);
	row_index_free(&d.new);
	return status;
}
