#include "check/rules.h"

#include <stdlib.h>

/* Adds a key, unless these columns are one already, by places: each is told once. */
static void add_key(struct rules *r, struct tsv_dict *known, const size_t *places, size_t count)
{
	struct tsv_span bytes = tsv_span_make((const char *)places, count * sizeof(*places));
	size_t before = known->count;

	if (tsv_dict_add(known, bytes) == before)
		tuple_init(&r->keys[r->key_count++].tuple, r->schema, places, count);
}

static void add_keys(struct rules *r, const struct schema *s)
{
	struct tsv_dict known = {0};

	r->keys = tsv_calloc(s->count + 1 + s->unique_key_count, sizeof(*r->keys));
	if (s->key.count != 0)
		add_key(r, &known, s->key.places, s->key.count);
	for (size_t i = 0; i < s->unique_key_count; i++)
		add_key(r, &known, s->unique_keys[i].places, s->unique_keys[i].count);
	for (size_t i = 0; i < s->count; i++)
		if (s->columns[i].unique)
			add_key(r, &known, &i, 1);
	tsv_dict_free(&known);
}

int rules_init(struct rules *r, const struct schema *s, char *const *paths, size_t count,
	       struct tsv_error *e)
{
	int status = 0;

	*r = (struct rules){.schema = s, .match = s->match};
	r->items = tsv_calloc(s->count, sizeof(*r->items));
	add_keys(r, s);
	r->references = tsv_calloc(s->foreign_key_count, sizeof(*r->references));
	for (size_t i = 0; i < s->count && status == 0; i++)
		status = rule_init(&r->items[r->count++], s, &s->columns[i], e);
	for (size_t i = 0; i < s->foreign_key_count && status == 0; i++) {
		status =
		    reference_open(&r->references[i], s, &s->foreign_keys[i], paths, count, e);
		r->reference_count += status == 0;
	}
	if (status < 0)
		rules_free(r);
	return status;
}

bool rules_look_at(const struct rules *r, struct tsv_span name)
{
	return r->chosen == NULL || tsv_dict_find(r->chosen, name) != TSV_NONE;
}

static bool all_chosen(const struct rules *r, const struct tuple *t)
{
	for (size_t k = 0; k < t->count; k++)
		if (!rules_look_at(r, tsv_span_of(t->columns[k]->name)))
			return false;
	return true;
}

void rules_choose(struct rules *r, const struct tsv_header *h, const struct tsv_columns *f)
{
	size_t rules = 0, keys = 0, references = 0;

	r->match = SCHEMA_PARTIAL;
	r->chosen = tsv_calloc(1, sizeof(*r->chosen));
	for (size_t k = 0; k < f->count; k++)
		tsv_dict_add(r->chosen, h->columns[f->places[k]].name);
	for (size_t i = 0; i < r->count; i++)
		if (rules_look_at(r, tsv_span_of(r->items[i].column->name)))
			r->items[rules++] = r->items[i];
		else
			rule_free(&r->items[i]);
	for (size_t i = 0; i < r->key_count; i++)
		if (all_chosen(r, &r->keys[i].tuple))
			r->keys[keys++] = r->keys[i];
		else
			unique_free(&r->keys[i]);
	for (size_t i = 0; i < r->reference_count; i++)
		if (all_chosen(r, &r->references[i].tuple))
			r->references[references++] = r->references[i];
		else
			reference_free(&r->references[i]);
	r->count = rules;
	r->key_count = keys;
	r->reference_count = references;
}

int rules_read_references(struct rules *r, struct tsv_error *e)
{
	for (size_t i = 0; i < r->reference_count; i++)
		if (reference_read(&r->references[i], e) < 0)
			return -1;
	return 0;
}

bool rules_missing(const struct rules *r, const struct schema_column *c, struct tsv_span field)
{
	struct tsv_buf scratch = {0};

	if (field.size == 0)
		return true;
	bool missing = schema_is_missing(r->schema, c, tsv_unescape(field, &scratch));
	tsv_buf_free(&scratch);
	return missing;
}

void rules_free(struct rules *r)
{
	for (size_t i = 0; i < r->count; i++)
		rule_free(&r->items[i]);
	for (size_t i = 0; i < r->key_count; i++)
		unique_free(&r->keys[i]);
	for (size_t i = 0; i < r->reference_count; i++)
		reference_free(&r->references[i]);
	if (r->chosen != NULL)
		tsv_dict_free(r->chosen);
	free(r->chosen);
	free(r->items);
	free(r->keys);
	free(r->references);
	*r = (struct rules){0};
}
