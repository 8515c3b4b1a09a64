#include "link/records.h"

#include <stdlib.h>

#include "text/fold.h"

/* The places in one table of what is read of it. */
struct places {
	struct tsv_columns key;
	size_t *compared;		       /* owned */
	const struct schema_column **meanings; /* of what is compared, or NULL; owned */
	struct tsv_columns blocks;
	struct tsv_buf value;
	struct tsv_buf scratch;
};

static bool is_key(const struct schema *s, struct tsv_span name)
{
	for (size_t i = 0; i < s->key.count; i++)
		if (tsv_span_equal(name, tsv_span_of(s->columns[s->key.places[i]].name)))
			return true;
	return false;
}

/* Adds the columns to compare, in the first table's order. */
static int choose_columns(struct records *r, const struct records_columns *c,
			  const struct tsv_table *table, const struct tsv_table *other,
			  struct tsv_error *e)
{
	const struct tsv_header *h = &table->header;
	struct tsv_columns chosen = {0};

	if (tsv_columns_parse(&chosen, h, c->fields, e) < 0)
		return -1;
	for (size_t i = 0; i < chosen.count; i++) {
		const struct tsv_column *column = &h->columns[chosen.places[i]];
		bool shared =
		    other == NULL || tsv_header_find(&other->header, column->name) != TSV_NONE;
		if (c->fields != NULL || (shared && !is_key(c->schema, column->name)))
			tsv_header_add(&r->names, column->field);
	}
	tsv_columns_free(&chosen);
	if (r->names.count == 0)
		return tsv_error_set(e, "%s: no column to compare%s; -k names some",
				     tsv_table_name(table), other == NULL ? "" : " in both");
	return 0;
}

static int find_places(const struct records *r, const struct records_columns *c,
		       const struct tsv_header *h, struct places *p, struct tsv_error *e)
{
	size_t count = r->names.count;

	*p = (struct places){0};
	if (schema_key(c->schema, h, &p->key) < 0) {
		tsv_columns_init(&p->key, h);
		tsv_columns_add(&p->key, 0);
	}
	p->compared = tsv_alloc(count, sizeof(*p->compared));
	p->meanings = tsv_alloc(count, sizeof(const struct schema_column *));
	for (size_t j = 0; j < count; j++) {
		struct tsv_span name = r->names.columns[j].name;
		p->meanings[j] = schema_find(c->schema, name);
		if (tsv_header_need(h, name, &p->compared[j], e) < 0)
			return -1;
	}
	return c->blocks == NULL ? 0 : tsv_columns_parse(&p->blocks, h, c->blocks, e);
}

static void free_places(struct places *p)
{
	tsv_columns_free(&p->key);
	free(p->compared);
	free(p->meanings);
	tsv_columns_free(&p->blocks);
	tsv_buf_free(&p->value);
	tsv_buf_free(&p->scratch);
}

/* The number of the record's block: that of its values, folded. */
static size_t find_block(struct records *r, struct places *p, const struct tsv_batch *b,
			 size_t record)
{
	tsv_buf_clear(&p->value);
	for (size_t j = 0; j < p->blocks.count; j++) {
		struct tsv_span field = tsv_batch_field(b, record, p->blocks.places[j]);
		fold_append(&p->value, tsv_unescape(field, &p->scratch), FOLD_BASE);
		tsv_buf_add_char(&p->value, '\t');
	}
	return tsv_dict_add(&r->block_keys, tsv_buf_span(&p->value));
}

/* Adds a value: of a vocabulary's column each element by its preferred spelling. */
static void add_value(struct records *r, const struct schema *s, const struct schema_column *c,
		      struct tsv_span value, struct places *p)
{
	struct tsv_span element;

	if (schema_is_missing(s, c, value))
		value = (struct tsv_span){"", 0};
	if (c == NULL || c->vocabulary == NULL) {
		corpus_add(&r->corpus, value);
		return;
	}
	tsv_buf_clear(&p->value);
	while (schema_next_element(c, &value, &element)) {
		size_t term = vocabulary_find(c->vocabulary, element).term;
		tsv_buf_add_span(&p->value, term == TSV_NONE
						? element
						: vocabulary_name(c->vocabulary, term));
		tsv_buf_add_char(&p->value, ' ');
	}
	corpus_add(&r->corpus, tsv_buf_span(&p->value));
}

static void add_key(struct records *r, const struct places *p, const struct tsv_batch *b,
		    size_t record)
{
	for (size_t k = 0; k < p->key.count; k++) {
		if (k != 0)
			tsv_buf_add_char(&r->keys, ' ');
		tsv_buf_add_span(&r->keys, tsv_batch_field(b, record, p->key.places[k]));
	}
}

static void add_record(struct records *r, struct places *p, const struct schema *s,
		       const struct tsv_batch *b, size_t record)
{
	size_t place = r->corpus.records;

	for (size_t j = 0; j < r->names.count; j++) {
		struct tsv_span field = tsv_batch_field(b, record, p->compared[j]);
		add_value(r, s, p->meanings[j], tsv_unescape(field, &p->scratch), p);
	}
	add_key(r, p, b, record);
	r->origins = tsv_grow(r->origins, &r->origins_capacity, place + 1, sizeof(*r->origins));
	r->origins[place] = (struct record_origin){b->file, b->line + record, r->keys.size};
	if (p->blocks.count == 0)
		return;
	r->blocks = tsv_grow(r->blocks, &r->blocks_capacity, place + 1, sizeof(*r->blocks));
	r->blocks[place] = find_block(r, p, b, record);
}

static int read_records(struct records *r, const struct records_columns *c, struct tsv_table *t,
			struct tsv_error *e)
{
	struct places p;
	struct tsv_batch b;
	int got = find_places(r, c, &t->header, &p, e);

	while (got == 0 && (got = tsv_table_next(t, &b, e)) > 0) {
		for (size_t i = 0; i < b.records; i++)
			add_record(r, &p, c->schema, &b, i);
		got = 0;
		if (r->corpus.records >= CORPUS_MAX)
			got = tsv_error_set(e, "%s:%zu: more than %zu records; compare parts",
					    b.file, b.line, CORPUS_MAX);
	}
	free_places(&p);
	return got;
}

int records_read(struct records *r, const struct records_columns *c, struct tsv_table *table,
		 struct tsv_table *other, struct tsv_error *e)
{
	*r = (struct records){0};
	if (choose_columns(r, c, table, other, e) < 0)
		return -1;
	corpus_init(&r->corpus, r->names.count);
	if (read_records(r, c, table, e) < 0)
		return -1;
	if (other != NULL) {
		r->split = r->corpus.records;
		if (read_records(r, c, other, e) < 0)
			return -1;
	}
	corpus_weigh(&r->corpus);
	return 0;
}

struct tsv_span records_key(const struct records *r, size_t record)
{
	size_t begin = record == 0 ? 0 : r->origins[record - 1].key_end;

	return tsv_span_from((struct tsv_span){r->keys.data, r->origins[record].key_end},
			     begin);
}

void records_free(struct records *r)
{
	tsv_header_free(&r->names);
	corpus_free(&r->corpus);
	tsv_buf_free(&r->keys);
	free(r->origins);
	tsv_dict_free(&r->block_keys);
	free(r->blocks);
	*r = (struct records){0};
}
