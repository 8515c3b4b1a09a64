#include "render/counter.h"

#include <stdlib.h>

size_t counter_add(struct counter *c, struct tsv_span value)
{
	size_t known = c->values.count, number = tsv_dict_add(&c->values, value);

	c->counts = tsv_grow(c->counts, &c->capacity, c->values.count, sizeof(*c->counts));
	if (number == known)
		c->counts[number] = 0;
	return ++c->counts[number];
}

static int by_count(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;

	if (x->count != y->count)
		return x->count < y->count ? 1 : -1;
	return tsv_span_compare(x->value, y->value);
}

struct counted *counter_sorted(const struct counter *c)
{
	struct counted *all = tsv_alloc(c->values.count, sizeof(*all));

	for (size_t k = 0; k < c->values.count; k++)
		all[k] = (struct counted){tsv_dict_key(&c->values, k), c->counts[k]};
	if (c->values.count != 0)
		qsort(all, c->values.count, sizeof(*all), by_count);
	return all;
}

void counter_free(struct counter *c)
{
	tsv_dict_free(&c->values);
	free(c->counts);
	*c = (struct counter){0};
}
