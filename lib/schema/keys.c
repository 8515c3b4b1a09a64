#include "schema/keys.h"

#include <stdlib.h>

void key_columns_add(struct key_columns *c, size_t place, const struct schema_column *meaning)
{
	size_t count = c->count + 1;

	if (count > c->capacity) {
		c->capacity = count * 2;
		c->places = tsv_realloc(c->places, c->capacity, sizeof(*c->places));
		c->meanings =
		    tsv_realloc(c->meanings, c->capacity, sizeof(const struct schema_column *));
	}
	c->places[c->count] = place;
	c->meanings[c->count++] = meaning;
}

void key_columns_add_all(struct key_columns *c, const struct tsv_columns *columns,
			 const struct tsv_header *h, const struct schema *s)
{
	for (size_t i = 0; i < columns->count; i++) {
		size_t place = columns->places[i];
		key_columns_add(c, place, schema_find(s, h->columns[place].name));
	}
}

bool key_columns_has(const struct key_columns *c, size_t place)
{
	for (size_t i = 0; i < c->count; i++)
		if (c->places[i] == place)
			return true;
	return false;
}

void key_columns_free(struct key_columns *c)
{
	free(c->places);
	free(c->meanings);
	*c = (struct key_columns){0};
}

/* Is a field of the j-th key column its own key, whatever its value? */
static bool stands_for_itself(const struct key_columns *c, size_t j)
{
	const struct schema_column *meaning = c->meanings[j];
	bool has_terms = meaning != NULL && meaning->vocabulary != NULL;

	return !has_terms && !schema_has_values(meaning) &&
	       (c->schema == NULL || !schema_has_missing(c->schema, meaning));
}

/* Appends the field of the j-th key column in its one spelling. */
static void append(struct keys *k, const struct key_columns *c, size_t j, struct tsv_span field)
{
	const struct schema_column *meaning = c->meanings[j];
	struct tsv_span value = tsv_unescape(field, &k->value);

	if (c->schema != NULL && schema_is_missing(c->schema, meaning, value))
		return;
	if (!stands_for_itself(c, j))
		value = schema_normalise(meaning, value, &k->normal);
	if (c->fold == FOLD_NONE) {
		tsv_escape_append(&k->text, value);
		return;
	}
	struct tsv_buf folded = {0};
	fold_append(&folded, value, c->fold);
	tsv_escape_append(&k->text, tsv_buf_span(&folded));
	tsv_buf_free(&folded);
}

/* The key of record i, built in the text: data is NULL until all are there. */
static struct tsv_span build(struct keys *k, const struct key_columns *c,
			     const struct tsv_batch *b, size_t i)
{
	size_t begin = k->text.size;

	for (size_t j = 0; j < c->count; j++) {
		if (j != 0)
			tsv_buf_add_char(&k->text, '\t');
		append(k, c, j, tsv_batch_field(b, i, c->places[j]));
	}
	return (struct tsv_span){NULL, k->text.size - begin};
}

void keys_make(struct keys *k, const struct key_columns *c, const struct tsv_batch *b)
{
	bool plain = c->count == 1 && c->fold == FOLD_NONE && stands_for_itself(c, 0);

	k->all = tsv_grow(k->all, &k->capacity, b->records, sizeof(*k->all));
	tsv_buf_clear(&k->text);
	for (size_t i = 0; i < b->records; i++) {
		struct tsv_span field = tsv_batch_field(b, i, c->places[0]);
		/* A CR may stand as it is or escaped. */
		bool same = plain && !tsv_span_has(field, '\\') && !tsv_span_has(field, '\r');
		k->all[i] = same ? field : build(k, c, b, i);
	}
	const char *at = k->text.size == 0 ? "" : k->text.data;
	for (size_t i = 0; i < b->records; i++)
		if (k->all[i].data == NULL) {
			k->all[i].data = at;
			at += k->all[i].size;
		}
}

struct tsv_span keys_make_one(struct keys *k, const struct key_columns *c,
			      const struct tsv_span *fields)
{
	tsv_buf_clear(&k->text);
	for (size_t j = 0; j < c->count; j++) {
		if (j != 0)
			tsv_buf_add_char(&k->text, '\t');
		append(k, c, j, fields[c->places[j]]);
	}
	return tsv_buf_span(&k->text);
}

bool keys_is_missing(struct tsv_span key)
{
	for (size_t i = 0; i < key.size; i++)
		if (key.data[i] != '\t')
			return false;
	return true;
}

void keys_quote(struct tsv_buf *to, struct tsv_span key)
{
	struct tsv_short shown = tsv_shorten(key);

	tsv_buf_add_char(to, '\'');
	for (const char *at = shown.text; *at != '\0'; at++)
		if (*at == '\t')
			tsv_buf_add_string(to, "', '");
		else
			tsv_buf_add_char(to, *at);
	tsv_buf_add_char(to, '\'');
}

void keys_free(struct keys *k)
{
	free(k->all);
	tsv_buf_free(&k->text);
	tsv_buf_free(&k->value);
	tsv_buf_free(&k->normal);
	*k = (struct keys){0};
}
