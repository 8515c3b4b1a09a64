#include "tsv/tsv.h"

#include <stdint.h>
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

void tsv_remap_batch(struct tsv_remap *m, struct tsv_batch *b)
{
	size_t k = 0;

	if (m->places == NULL)
		return;
	m->bounds =
	    tsv_grow(m->bounds, &m->capacity, b->records * m->fields + 1, sizeof(*m->bounds));
	m->bounds[k++] = SIZE_MAX;
	tsv_buf_clear(&m->data);
	for (size_t i = 0; i < b->records; i++)
		for (size_t j = 0; j < m->fields; j++) {
			if (m->places[j] != TSV_NONE)
				tsv_buf_add_span(&m->data, tsv_batch_field(b, i, m->places[j]));
			m->bounds[k++] = m->data.size;
			tsv_buf_add_char(&m->data, j + 1 < m->fields ? '\t' : '\n');
		}
	b->data = m->data.data;
	b->fields = m->fields;
	b->bounds = m->bounds;
}

void tsv_remap_free(struct tsv_remap *m)
{
	free(m->places);
	free(m->bounds);
	tsv_buf_free(&m->data);
	*m = (struct tsv_remap){0};
}
