#include "stats/cells.h"

#include <stdlib.h>

void cells_end(struct cells *c, bool number)
{
	c->bounds = tsv_grow(c->bounds, &c->bounds_capacity, c->count + 2, sizeof(*c->bounds));
	c->numbers =
	    tsv_grow(c->numbers, &c->numbers_capacity, c->count + 1, sizeof(*c->numbers));
	c->bounds[0] = SIZE_MAX;
	c->numbers[c->count++] = number;
	c->bounds[c->count] = c->text.size;
	tsv_buf_add_char(&c->text, c->count % c->header.count == 0 ? '\n' : '\t');
}

void cells_add_text(struct cells *c, struct tsv_span text)
{
	tsv_buf_add_span(&c->text, text);
	cells_end(c, false);
}

void cells_add_count(struct cells *c, uint64_t count)
{
	tsv_buf_printf(&c->text, "%llu", (unsigned long long)count);
	cells_end(c, true);
}

bool cells_next(struct cells *c, struct tsv_batch *b)
{
	tsv_buf_clear(&c->text);
	c->count = 0;
	c->add(c, c->from);
	*b = (struct tsv_batch){.file = "the result",
				.line = 2,
				.data = c->text.data,
				.records = c->count / c->header.count,
				.fields = c->header.count,
				.bounds = c->bounds};
	return c->count != 0;
}

void cells_free(struct cells *c)
{
	tsv_header_free(&c->header);
	tsv_buf_free(&c->text);
	free(c->bounds);
	free(c->numbers);
	*c = (struct cells){0};
}
