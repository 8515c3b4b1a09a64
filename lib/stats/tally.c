#include "stats/tally.h"

#include <stdlib.h>

#include "tsv/tsv.h"

/* Gives groups that are new their counts and measures. */
static void make_room(struct tally *t)
{
	size_t count = t->keys.groups.count, columns = t->q.of->count;

	if (t->ready == count)
		return;
	t->counts = tsv_grow(t->counts, &t->counts_capacity, count, sizeof(*t->counts));
	if (columns != 0)
		t->measures = tsv_grow(t->measures, &t->measures_capacity, count * columns,
				       sizeof(*t->measures));
	for (; t->ready < count; t->ready++) {
		t->counts[t->ready] = 0;
		for (size_t j = 0; j < columns; j++)
			measure_begin(&t->measures[t->ready * columns + j]);
	}
}

void tally_begin(struct tally *t, struct question q)
{
	*t = (struct tally){.q = q, .total = tsv_alloc(q.of->count, sizeof(*t->total))};
	keys_begin(&t->keys, q.by, q.header);
	for (size_t j = 0; j < q.of->count; j++)
		measure_begin(&t->total[j]);
	/* A record that is in several groups can only be counted once as it comes. */
	t->totalled = t->keys.any_list;
	make_room(t);
}

/* Adds numbers to the groups that the keys have just found. Made once for each kind,
 * so that the loop does not ask for it. */
static inline void add_numbers(struct tally *t, const struct tsv_batch *b, size_t j,
			       enum measure_kind kind)
{
	size_t column = t->q.of->places[j], columns = t->q.of->count;

	for (size_t i = 0; i < t->keys.count; i++) {
		struct measure *m = &t->measures[t->keys.numbers[i] * columns + j];
		measure_add(m, kind, tsv_batch_field(b, keys_record(&t->keys, i), column));
	}
}

/* Adds one column of numbers. */
static void add_column(struct tally *t, const struct tsv_batch *b, size_t j)
{
	size_t column = t->q.of->places[j];

	if (t->q.kind == MEASURE_PERCENTILES)
		add_numbers(t, b, j, MEASURE_PERCENTILES);
	else if (t->q.kind == MEASURE_SKETCH)
		add_numbers(t, b, j, MEASURE_SKETCH);
	else
		add_numbers(t, b, j, MEASURE_SUMMARY);
	for (size_t i = 0; t->keys.any_list && i < b->records; i++)
		measure_add(&t->total[j], t->q.kind, tsv_batch_field(b, i, column));
}

void tally_add(struct tally *t, const struct tsv_batch *b)
{
	keys_find(&t->keys, b);
	make_room(t);
	t->records += b->records;
	for (size_t i = 0; i < t->keys.count; i++)
		t->counts[t->keys.numbers[i]]++;
	for (size_t j = 0; j < t->q.of->count; j++)
		add_column(t, b, j);
}

uint32_t tally_place(struct tally *t, struct tsv_span key)
{
	uint32_t group = keys_place(&t->keys, key);

	make_room(t);
	return group;
}

void tally_complete(struct tally *t)
{
	if (t->totalled)
		return;
	for (uint32_t i = 0; i < t->keys.groups.count; i++)
		for (size_t j = 0; j < t->q.of->count; j++)
			measure_merge(&t->total[j], &tally_measures(t, i)[j], t->q.kind);
	t->totalled = true;
}

void tally_free(struct tally *t)
{
	for (size_t i = 0; i < t->ready * t->q.of->count; i++)
		measure_free(&t->measures[i], t->q.kind);
	for (size_t j = 0; j < t->q.of->count; j++)
		measure_free(&t->total[j], t->q.kind);
	free(t->measures);
	free(t->total);
	free(t->counts);
	keys_free(&t->keys);
}
