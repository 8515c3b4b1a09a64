#include "render/census.h"

#include <search.h>
#include <stdlib.h>

#include "tsv/tsv.h"

static int by_value(const void *a, const void *b)
{
	const struct census_group *x = a, *y = b;

	return tsv_span_compare(x->value, y->value);
}

static int by_count(const void *a, const void *b)
{
	const struct census_group *const *x = a, *const *y = b;

	if ((*x)->count != (*y)->count)
		return (*x)->count < (*y)->count ? 1 : -1;
	return tsv_span_compare((*x)->value, (*y)->value);
}

static struct census_group *add_group(struct census *t, struct tsv_span value)
{
	struct census_group *g = tsv_alloc(1, sizeof(*g) + value.size);
	char *bytes = (char *)(g + 1);

	if (value.size != 0)
		memcpy(bytes, value.data, value.size);
	*g = (struct census_group){{bytes, value.size}, 0};
	t->groups = tsv_grow(t->groups, &t->capacity, t->count + 1, sizeof(*t->groups));
	return t->groups[t->count++] = g;
}

struct census_group *census_add(struct census *t, struct tsv_span value)
{
	struct census_group wanted = {value, 0};
	struct census_group **found = tfind(&wanted, &t->tree, by_value);

	if (found == NULL)
		found = tsearch(add_group(t, value), &t->tree, by_value);
	if (found == NULL)
		tsv_out_of_memory();
	(*found)->count++;
	return *found;
}

void census_sort(struct census *t)
{
	if (t->count != 0)
		qsort(t->groups, t->count, sizeof(*t->groups), by_count);
}

void census_free(struct census *t)
{
	for (size_t i = 0; i < t->count; i++) {
		tdelete(t->groups[i], &t->tree, by_value);
		free(t->groups[i]);
	}
	free(t->groups);
	*t = (struct census){0};
}
