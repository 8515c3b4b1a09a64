#include "link/join.h"

#include <stdlib.h>

/* Keeps what is added of a record: each field with a TAB before it. */
static void keep(struct join *j, const struct tsv_batch *b, size_t i)
{
	for (size_t k = 0; k < j->added.count; k++) {
		tsv_buf_add_char(&j->data, '\t');
		tsv_buf_add_span(&j->data, tsv_batch_field(b, i, j->added.places[k]));
	}
	/* A CR at the end of a line would be taken for a part of the line's end. */
	if (j->added.count != 0 && j->data.data[j->data.size - 1] == '\r') {
		j->data.size--;
		tsv_buf_add_string(&j->data, "\\r");
	}
	j->ends = tsv_grow(j->ends, &j->ends_capacity, j->records + 1, sizeof(*j->ends));
	j->next = tsv_grow(j->next, &j->next_capacity, j->records + 1, sizeof(*j->next));
	j->ends[j->records] = j->data.size;
	j->next[j->records] = TSV_NONE;
	j->records++;
}

/* The other table is one file, and its header line 1. */
static int key_twice(const struct join *j, struct tsv_span key, size_t first,
		     const struct tsv_batch *b, size_t i, struct tsv_error *e)
{
	struct tsv_buf text = {0};

	keys_quote(&text, key);
	tsv_buf_add_char(&text, '\0');
	tsv_error_set(e,
		      "%s:%zu: key %s stands on line %zu already; --many joins with each of "
		      "them%s",
		      b->file, b->line + i, text.data, first + 2,
		      j->other_key.count == 1 ? ", or name more key columns" : "");
	tsv_buf_free(&text);
	return -1;
}

/* Notes that the record just kept has the key. Returns 0, or -1. */
static int note_key(struct join *j, struct tsv_span key, const struct tsv_batch *b, size_t i,
		    struct tsv_error *e)
{
	size_t known = j->numbers.count, record = j->records - 1;

	if (keys_is_missing(key))
		return 0;
	size_t number = tsv_dict_add(&j->numbers, key);
	j->first = tsv_grow(j->first, &j->first_capacity, known + 1, sizeof(*j->first));
	j->last = tsv_grow(j->last, &j->last_capacity, known + 1, sizeof(*j->last));
	if (number == known)
		j->first[number] = record;
	else if (!j->many)
		return key_twice(j, key, j->first[number], b, i, e);
	else
		j->next[j->last[number]] = record;
	j->last[number] = record;
	return 0;
}

int join_read(struct join *j, struct tsv_table *other, struct tsv_error *e)
{
	struct keys keys = {0};
	struct tsv_batch b;
	int got = 0;

	while (got >= 0 && (got = tsv_table_next(other, &b, e)) > 0) {
		keys_make(&keys, &j->other_key, &b);
		for (size_t i = 0; i < b.records && got >= 0; i++) {
			keep(j, &b, i);
			got = note_key(j, keys.all[i], &b, i, e);
		}
	}
	keys_free(&keys);
	return got;
}

/* Adds a column whose name nobody has yet: `name`, `name_2`, `name_3`. */
static void add_column(struct tsv_header *result, struct tsv_span field, struct tsv_span name)
{
	struct tsv_buf unique = {0}, spelt = {0};

	tsv_buf_add_span(&unique, name);
	for (size_t n = 2; tsv_header_find(result, tsv_buf_span(&unique)) != TSV_NONE; n++) {
		unique.size = name.size;
		tsv_buf_printf(&unique, "_%zu", n);
	}
	tsv_buf_add_span(&spelt, field);
	tsv_buf_add_span(&spelt, tsv_span_from(tsv_buf_span(&unique), name.size));
	tsv_header_add(result, tsv_buf_span(&spelt));
	tsv_buf_free(&unique);
	tsv_buf_free(&spelt);
}

void join_header(const struct join *j, const struct tsv_header *left,
		 const struct tsv_header *other, struct tsv_header *result)
{
	tsv_header_unite(result, left);
	for (size_t k = 0; k < j->added.count && j->kind != JOIN_ANTI; k++) {
		const struct tsv_column *c = &other->columns[j->added.places[k]];
		add_column(result, c->field, c->name);
	}
}

static void write_joined(const struct join *j, struct tsv_span record, size_t partner,
			 struct output *out)
{
	size_t begin = partner == 0 ? 0 : j->ends[partner - 1];

	output_span(out, record);
	output_write(out, j->data.data + begin, j->ends[partner] - begin);
	output_char(out, '\n');
}

/* A record without a partner, with empty fields for what would be added. */
static void write_alone(const struct join *j, struct tsv_span record, struct output *out)
{
	output_span(out, record);
	for (size_t k = 0; k < j->added.count && j->kind == JOIN_LEFT; k++)
		output_char(out, '\t');
	output_char(out, '\n');
}

static void join_record(struct join *j, struct tsv_span record, struct tsv_span key,
			struct output *out)
{
	size_t number = keys_is_missing(key) ? TSV_NONE : tsv_dict_find(&j->numbers, key);

	if (number == TSV_NONE) {
		if (j->unmatched++ == 0)
			keys_quote(&j->first_unmatched, key);
		if (j->kind != JOIN_INNER)
			write_alone(j, record, out);
		return;
	}
	if (j->kind == JOIN_ANTI)
		return;
	for (size_t i = j->first[number]; i != TSV_NONE; i = j->next[i])
		write_joined(j, record, i, out);
}

int join_run(struct join *j, struct tsv_table *left, struct output *out, struct tsv_error *e)
{
	struct keys keys = {0};
	struct tsv_batch b;
	int got = 0;

	while (!output_failed(out) && (got = tsv_table_next(left, &b, e)) > 0) {
		keys_make(&keys, &j->left_key, &b);
		for (size_t i = 0; i < b.records; i++)
			join_record(j, tsv_batch_record(&b, i), keys.all[i], out);
	}
	keys_free(&keys);
	return got < 0 ? -1 : 0;
}

void join_free(struct join *j)
{
	key_columns_free(&j->left_key);
	key_columns_free(&j->other_key);
	tsv_columns_free(&j->added);
	tsv_dict_free(&j->numbers);
	tsv_buf_free(&j->data);
	tsv_buf_free(&j->first_unmatched);
	free(j->first);
	free(j->last);
	free(j->next);
	free(j->ends);
	*j = (struct join){0};
}
