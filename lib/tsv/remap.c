#include "tsv/tsv.h"

#include <stdlib.h>

void tsv_remap_init(struct tsv_remap *m, const struct tsv_header *from,
		    const struct tsv_header *to)
{
	*m = (struct tsv_remap){.fields = to->count};
	if (tsv_header_equal(from, to))
		return;
	m->places = tsv_alloc(to->count, sizeof(*m->places));
	for (size_t i = 0; i < to->count; i++)
		m->places[i] = tsv_header_find(from, to->columns[i].name);
}

/* All columns, in the header's order? */
static bool are_all(const struct tsv_columns *c)
{
	for (size_t j = 0; j < c->count; j++)
		if (c->places[j] != j)
			return false;
	return c->count == c->header_count;
}

void tsv_remap_init_columns(struct tsv_remap *m, const struct tsv_columns *c)
{
	*m = (struct tsv_remap){.fields = c->count};
	if (are_all(c))
		return;
	m->places = tsv_alloc(c->count, sizeof(*m->places));
	memcpy(m->places, c->places, c->count * sizeof(*m->places));
}

static void add_record(struct tsv_remap *m, const struct tsv_batch *b, size_t i)
{
	static const struct tsv_span empty;

	for (size_t j = 0; j < m->fields; j++)
		tsv_builder_add_field(&m->records, m->places[j] == TSV_NONE
						       ? empty
						       : tsv_batch_field(b, i, m->places[j]));
	tsv_builder_end_record(&m->records);
}

void tsv_remap_batch(struct tsv_remap *m, struct tsv_batch *b)
{
	if (m->places == NULL)
		return;
	tsv_builder_clear(&m->records);
	for (size_t i = 0; i < b->records; i++)
		add_record(m, b, i);
	tsv_builder_batch(&m->records, m->fields, b);
}

void tsv_remap_free(struct tsv_remap *m)
{
	free(m->places);
	tsv_builder_free(&m->records);
	*m = (struct tsv_remap){0};
}
