#include "schema/schema.h"

#include <stdlib.h>

const struct schema_column *schema_find(const struct schema *s, struct tsv_span name)
{
	size_t place = tsv_dict_find(&s->places, name);

	return place == TSV_NONE ? NULL : &s->columns[place];
}

const struct schema_column *schema_by_role(const struct schema *s, enum role role)
{
	for (size_t i = 0; i < s->count; i++)
		if (s->columns[i].role == role)
			return &s->columns[i];
	return NULL;
}

enum role schema_role(const struct schema *s, struct tsv_span name)
{
	const struct schema_column *c = schema_find(s, name);

	return c == NULL ? ROLE_NONE : c->role;
}

int schema_key(const struct schema *s, const struct tsv_header *h, struct tsv_columns *key)
{
	for (size_t i = 0; i < s->key.count; i++)
		if (tsv_header_find(h, tsv_span_of(s->columns[s->key.places[i]].name)) ==
		    TSV_NONE)
			return -1;
	tsv_columns_init(key, h);
	for (size_t i = 0; i < s->key.count; i++)
		tsv_columns_add(
		    key, tsv_header_find(h, tsv_span_of(s->columns[s->key.places[i]].name)));
	return s->key.count == 0 ? -1 : 0;
}

struct tsv_span schema_label(const struct schema_column *c, struct tsv_span name)
{
	return c != NULL && c->title != NULL ? tsv_span_of(c->title) : name;
}

bool schema_is_missing(const struct schema *s, const struct schema_column *c,
		       struct tsv_span value)
{
	const struct tsv_dict *missing =
	    c != NULL && c->missing != NULL ? c->missing : s->missing;

	return value.size == 0 ||
	       (missing != NULL && tsv_dict_find(missing, value) != TSV_NONE);
}

/* Where the delimiter begins in text, or its end. */
static size_t find_delimiter(struct tsv_span text, struct tsv_span delimiter)
{
	for (size_t at = 0; at + delimiter.size <= text.size; at++) {
		const char *first = memchr(text.data + at, delimiter.data[0],
					   text.size - at - delimiter.size + 1);
		if (first == NULL)
			break;
		at = (size_t)(first - text.data);
		if (memcmp(first, delimiter.data, delimiter.size) == 0)
			return at;
	}
	return text.size;
}

bool schema_next_element(const struct schema_column *c, struct tsv_span *rest,
			 struct tsv_span *element)
{
	struct tsv_span delimiter = tsv_span_of(c == NULL || !c->delimiter ? "" : c->delimiter);

	if (delimiter.size == 0) {
		*element = *rest;
		*rest = (struct tsv_span){rest->data, 0};
		return element->size != 0;
	}
	while (rest->size != 0) {
		size_t size = find_delimiter(*rest, delimiter);
		*element = tsv_span_trim((struct tsv_span){rest->data, size});
		*rest = tsv_span_from(*rest, size == rest->size ? size : size + delimiter.size);
		if (element->size != 0)
			return true;
	}
	return false;
}

static void dict_free(struct tsv_dict *d)
{
	if (d != NULL)
		tsv_dict_free(d);
	free(d);
}

static void column_free(struct schema_column *c)
{
	free(c->name);
	free(c->title);
	free(c->description);
	free(c->delimiter);
	free(c->format);
	free(c->group_chars);
	dict_free(c->true_words);
	dict_free(c->false_words);
	dict_free(c->missing);
	dict_free(c->choices);
	free(c->pattern);
	for (size_t i = 0; i < SCHEMA_BOUNDS; i++)
		free(c->limits[i].text);
	free(c->partner);
	free(c->within);
	free(c->option);
}

static void foreign_key_free(struct schema_foreign_key *k)
{
	for (size_t i = 0; i < k->count; i++) {
		free(k->columns[i]);
		free(k->other[i]);
	}
	for (size_t i = 0; i < k->path_count; i++)
		free(k->paths[i]);
	free(k->columns);
	free(k->other);
	free(k->paths);
}

void schema_close(struct schema *s)
{
	for (size_t i = 0; i < s->count; i++)
		column_free(&s->columns[i]);
	for (size_t i = 0; i < s->foreign_key_count; i++)
		foreign_key_free(&s->foreign_keys[i]);
	for (size_t i = 0; i < s->unique_key_count; i++)
		free(s->unique_keys[i].places);
	for (size_t i = 0; i < s->vocabulary_count; i++) {
		vocabulary_free(&s->vocabularies[i]->builder);
		free(s->vocabularies[i]);
	}
	free(s->columns);
	free(s->foreign_keys);
	free(s->vocabularies);
	free(s->key.places);
	free(s->unique_keys);
	tsv_dict_free(&s->places);
	dict_free(s->missing);
	*s = (struct schema){0};
}
