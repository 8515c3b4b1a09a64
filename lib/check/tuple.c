#include "check/tuple.h"

#include <stdlib.h>

#include "check/field.h"

void tuple_init(struct tuple *t, const struct schema *s, const size_t *places, size_t count)
{
	*t = (struct tuple){.schema = s, .count = count};
	t->columns = tsv_calloc(count, sizeof(const struct schema_column *));
	for (size_t k = 0; k < count; k++) {
		t->columns[k] = &s->columns[places[k]];
		if (k != 0)
			tsv_buf_add_char(&t->name, ',');
		tsv_escape_append(&t->name, tsv_span_of(t->columns[k]->name));
	}
}

size_t *tuple_places(const struct tuple *t, const struct tsv_header *h)
{
	size_t *places = tsv_alloc(t->count, sizeof(*places));

	for (size_t k = 0; k < t->count; k++)
		places[k] = tsv_header_find(h, tsv_span_of(t->columns[k]->name));
	return places;
}

bool tuple_append(struct tuple *t, const struct tsv_batch *b, size_t i, const size_t *places,
		  struct tsv_buf *out)
{
	size_t begin = out->size;

	for (size_t k = 0; k < t->count; k++) {
		struct tsv_span field = {0};
		if (places[k] != TSV_NONE)
			field = tsv_batch_field(b, i, places[k]);
		struct tsv_span value = field_trim(tsv_unescape(field, &t->value));
		if (schema_is_missing(t->schema, t->columns[k], value)) {
			out->size = begin;
			return false;
		}
		value = schema_normalise(t->columns[k], value, &t->normal);
		if (t->count == 1) {
			tsv_buf_add_span(out, value);
			break;
		}
		tsv_escape_append(out, value);
		tsv_buf_add_char(out, '\t');
	}
	return true;
}

struct tsv_span tuple_fields(struct tuple *t, const struct tsv_batch *b, size_t i,
			     const size_t *places)
{
	tsv_buf_clear(&t->value);
	for (size_t k = 0; k < t->count; k++) {
		if (k != 0)
			tsv_buf_add_char(&t->value, '\t');
		tsv_buf_add_span(&t->value, tsv_batch_field(b, i, places[k]));
	}
	return tsv_buf_span(&t->value);
}

void tuple_free(struct tuple *t)
{
	free(t->columns);
	tsv_buf_free(&t->name);
	tsv_buf_free(&t->value);
	tsv_buf_free(&t->normal);
	*t = (struct tuple){0};
}
