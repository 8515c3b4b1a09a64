#include "diff/columns.h"

#include <stdlib.h>

#include "tsv/tsv.h"

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

static struct column_pair find_pair(const struct tsv_column *c,
				    struct tsv_table *const tables[SIDES])
{
	struct column_pair p = {.field = c->field};

	for (size_t side = 0; side < SIDES; side++) {
		const struct tsv_header *h = &tables[side]->header;
		p.place[side] = tsv_header_find(h, c->name);
	}
	return p;
}

static int find_keys(struct columns *c, struct tsv_table *const tables[SIDES], const char *key,
		     struct tsv_error *e)
{
	const struct tsv_header *old = &tables[OLD]->header;
	struct tsv_columns f;
	int status = 0;
	size_t place;

	if (tsv_columns_parse(&f, old, key, e) < 0)
		return lacking(tables[OLD], e);
	c->keys = tsv_alloc(f.count, sizeof(*c->keys));
	for (size_t i = 0; i < f.count && status == 0; i++) {
		const struct tsv_column *column = &old->columns[f.places[i]];
		c->keys[c->key_count++] = find_pair(column, tables);
		if (tsv_header_need(&tables[NEW]->header, column->name, &place, e) < 0)
			status = lacking(tables[NEW], e);
	}
	tsv_columns_free(&f);
	return status;
}

static bool is_key(const struct columns *c, const struct column_pair *p)
{
	for (size_t i = 0; i < c->key_count; i++)
		if (c->keys[i].place[OLD] == p->place[OLD])
			return true;
	return false;
}

/* All columns of both, in order. */
static void unite(struct tsv_header *all, struct tsv_table *const tables[SIDES])
{
	*all = (struct tsv_header){0};
	for (size_t side = 0; side < SIDES; side++)
		tsv_header_unite(all, &tables[side]->header);
}

/* The column's pair, with a name that outlives the united header. */
static struct column_pair lasting_pair(const struct tsv_column *c,
				       struct tsv_table *const tables[SIDES])
{
	struct column_pair p = find_pair(c, tables);
	enum side side = p.place[OLD] == TSV_NONE ? NEW : OLD;

	p.field = tables[side]->header.columns[p.place[side]].field;
	return p;
}

static int find_others(struct columns *c, struct tsv_table *const tables[SIDES],
		       const char *fields, struct tsv_error *e)
{
	struct tsv_header all;
	struct tsv_columns f;

	unite(&all, tables);
	if (fields == NULL) {
		tsv_columns_all(&f, &all);
	} else if (tsv_columns_parse(&f, &all, fields, e) < 0) {
		tsv_header_free(&all);
		return -1;
	}
	c->others = tsv_alloc(f.count, sizeof(*c->others));
	for (size_t i = 0; i < f.count; i++) {
		struct column_pair p = lasting_pair(&all.columns[f.places[i]], tables);
		if (p.place[OLD] == TSV_NONE || !is_key(c, &p))
			c->others[c->other_count++] = p;
	}
	tsv_columns_free(&f);
	tsv_header_free(&all);
	return 0;
}

int columns_find(struct columns *c, struct tsv_table *const tables[SIDES], const char *key,
		 const char *fields, struct tsv_error *e)
{
	*c = (struct columns){0};
	if (find_keys(c, tables, key, e) == 0 && find_others(c, tables, fields, e) == 0)
		return 0;
	columns_free(c);
	return -1;
}

void columns_free(struct columns *c)
{
	free(c->keys);
	free(c->others);
	*c = (struct columns){0};
}
