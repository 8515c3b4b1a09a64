#include "diff/columns.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "record/fields.h"

/* Puts the name of the table that lacks a key column before the message. */
static int lacking(const struct table *t, struct error *e)
{
	struct error inner = *e;

	e->text = NULL;
	error_set(e, "%s: %s; -k names the columns of the key", table_name(t), inner.text);
	error_free(&inner);
	return -1;
}

static struct column_pair find_pair(const struct column *c, struct table *const tables[SIDES])
{
	struct column_pair p = {.field = c->field};

	for (size_t side = 0; side < SIDES; side++) {
		const struct header *h = &tables[side]->header;
		size_t place = header_find(h, c->name);
		p.place[side] = place == h->count ? NO_PLACE : place;
	}
	return p;
}

static int find_keys(struct columns *c, struct table *const tables[SIDES], const char *key,
		     struct error *e)
{
	const struct header *old = &tables[OLD]->header;
	struct fields f;
	int status = 0;
	size_t place;

	if (fields_parse(&f, old, key, e) < 0)
		return lacking(tables[OLD], e);
	c->keys = mem_array(f.count, sizeof(*c->keys));
	for (size_t i = 0; i < f.count && status == 0; i++) {
		const struct column *column = &old->columns[f.columns[i]];
		c->keys[c->key_count++] = find_pair(column, tables);
		if (header_need(&tables[NEW]->header, column->name, &place, e) < 0)
			status = lacking(tables[NEW], e);
	}
	fields_free(&f);
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
static void unite(struct header *all, struct table *const tables[SIDES])
{
	*all = (struct header){0};
	for (size_t side = 0; side < SIDES; side++) {
		const struct header *h = &tables[side]->header;
		for (size_t i = 0; i < h->count; i++)
			if (header_find(all, h->columns[i].name) == all->count)
				header_add(all, h->columns[i].field);
	}
}

/* The column's pair, with a name that outlives the united header. */
static struct column_pair lasting_pair(const struct column *c,
				       struct table *const tables[SIDES])
{
	struct column_pair p = find_pair(c, tables);
	enum side side = p.place[OLD] == NO_PLACE ? NEW : OLD;

	p.field = tables[side]->header.columns[p.place[side]].field;
	return p;
}

static int find_others(struct columns *c, struct table *const tables[SIDES], const char *fields,
		       struct error *e)
{
	struct header all;
	struct fields f;

	unite(&all, tables);
	if (fields == NULL) {
		fields_all(&f, &all);
	} else if (fields_parse(&f, &all, fields, e) < 0) {
		header_free(&all);
		return -1;
	}
	c->others = mem_array(f.count, sizeof(*c->others));
	for (size_t i = 0; i < f.count; i++) {
		struct column_pair p = lasting_pair(&all.columns[f.columns[i]], tables);
		if (p.place[OLD] == NO_PLACE || !is_key(c, &p))
			c->others[c->other_count++] = p;
	}
	fields_free(&f);
	header_free(&all);
	return 0;
}

int columns_find(struct columns *c, struct table *const tables[SIDES], const char *key,
		 const char *fields, struct error *e)
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
