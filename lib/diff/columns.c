#include "diff/columns.h"

#include <stdlib.h>

#include "diff/suggest.h"

/* Puts the name of the table that lacks a key column before the message. */
static int lacking(const struct tsv_table *t, struct tsv_error *e)
{
	struct tsv_error inner = *e;

	e->text = NULL;
	tsv_error_set(e, "%s: %s; -k names the columns of the key", tsv_table_name(t),
		      inner.text);
	tsv_error_free(&inner);
	return -1;
}

/* The columns of the schema's primary key. */
static int find_primary_key(struct tsv_columns *key, const struct tsv_header *h,
			    const struct schema *schema, struct tsv_error *e)
{
	size_t place;

	if (schema->key.count == 0)
		return tsv_error_set(e, "the schema has no primaryKey");
	for (size_t i = 0; i < schema->key.count; i++) {
		const char *name = schema->columns[schema->key.places[i]].name;
		if (tsv_header_need(h, tsv_span_of(name), &place, e) < 0)
			return -1;
	}
	return schema_key(schema, h, key);
}

int diff_find_key(struct tsv_columns *key, const struct tsv_table *t, const char *list,
		  const struct schema *schema, struct tsv_error *e)
{
	int status = list != NULL ? tsv_columns_parse(key, &t->header, list, e)
				  : find_primary_key(key, &t->header, schema, e);

	return status < 0 ? lacking(t, e) : 0;
}

/* A column of either table; its name is borrowed from the first that has it. */
static struct diff_column make_column(struct tsv_span name,
				      struct tsv_table *const tables[DIFF_SIDES])
{
	struct diff_column c = {0};

	for (size_t side = DIFF_SIDES; side-- > 0;) {
		const struct tsv_header *h = &tables[side]->header;
		c.place[side] = tsv_header_find(h, name);
		if (c.place[side] != TSV_NONE)
			c.field = h->columns[c.place[side]].field;
	}
	return c;
}

static int find_keys(struct diff_columns *c, const struct tsv_columns *keys,
		     struct tsv_table *const tables[DIFF_SIDES], struct tsv_error *e)
{
	const struct tsv_header *old = &tables[DIFF_OLD]->header;
	size_t place;

	c->keys = tsv_alloc(keys->count, sizeof(*c->keys));
	for (size_t i = 0; i < keys->count; i++) {
		struct tsv_span name = old->columns[keys->places[i]].name;
		if (tsv_header_need(&tables[DIFF_NEW]->header, name, &place, e) < 0)
			return lacking(tables[DIFF_NEW], e);
		c->keys[c->key_count] = make_column(name, tables);
		for (size_t side = 0; side < DIFF_SIDES; side++)
			key_columns_add(&c->key[side], c->keys[c->key_count].place[side],
					schema_find(c->schema, name));
		c->key_count++;
	}
	return 0;
}

/* The columns of fields (all for NULL) that are not among the keys. */
static int find_others(struct diff_columns *c, const struct tsv_columns *keys,
		       struct tsv_table *const tables[DIFF_SIDES], const char *fields,
		       struct tsv_error *e)
{
	struct tsv_header all = {0};
	struct tsv_columns f = {0};
	int status = 0;

	for (size_t side = 0; side < DIFF_SIDES; side++)
		tsv_header_unite(&all, &tables[side]->header);
	if (fields == NULL)
		tsv_columns_all(&f, &all);
	else
		status = tsv_columns_parse(&f, &all, fields, e);
	c->others = tsv_alloc(f.count, sizeof(*c->others));
	for (size_t i = 0; i < f.count; i++) {
		struct diff_column other = make_column(all.columns[f.places[i]].name, tables);
		if (other.place[DIFF_OLD] == TSV_NONE ||
		    !tsv_columns_has(keys, other.place[DIFF_OLD]))
			c->others[c->other_count++] = other;
	}
	tsv_columns_free(&f);
	tsv_header_free(&all);
	return status;
}

int diff_columns_find(struct diff_columns *c, struct tsv_table *const tables[DIFF_SIDES],
		      const char *key, const char *fields, const struct schema *schema,
		      struct tsv_error *e)
{
	struct tsv_columns keys = {0};

	*c = (struct diff_columns){.tables = tables, .schema = schema};
	if (diff_find_key(&keys, tables[DIFF_OLD], key, schema, e) < 0 ||
	    find_keys(c, &keys, tables, e) < 0) {
		diff_suggest_keys(c, DIFF_OLD, e);
		tsv_columns_free(&keys);
		diff_columns_free(c);
		return -1;
	}
	int status = find_others(c, &keys, tables, fields, e);
	tsv_columns_free(&keys);
	if (status < 0)
		diff_columns_free(c);
	return status;
}

void diff_columns_free(struct diff_columns *c)
{
	for (size_t side = 0; side < DIFF_SIDES; side++)
		key_columns_free(&c->key[side]);
	free(c->keys);
	free(c->others);
	*c = (struct diff_columns){0};
}
