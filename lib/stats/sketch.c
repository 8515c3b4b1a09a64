#include "stats/sketch.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

/* Bits of the mantissa that tell one bucket from the next: 2^7 for each power of 2. */
#define KEPT_BITS 7
#define DROPPED_BITS (52 - KEPT_BITS)

#define FIRST_BUCKETS 16

static int32_t index_of(double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof(bits));
	int32_t index = (int32_t)(bits << 1 >> 1 >> DROPPED_BITS);
	if (index < 1 << KEPT_BITS)
		return 0; /* zero, or as good as */
	return bits >> 63 ? -index : index;
}

/* Where a bucket that is not below zero begins. */
static double bound_of(int32_t index)
{
	uint64_t bits = (uint64_t)index << DROPPED_BITS;
	double bound;

	memcpy(&bound, &bits, sizeof(bound));
	return bound;
}

/* The number that stands for a bucket: equally far, in proportion, from both ends. */
static double value_of(int32_t index)
{
	if (index == 0)
		return 0;
	double low = bound_of(abs(index)), high = bound_of(abs(index) + 1);
	double value = 2 * low / (1 + low / high);
	return index < 0 ? -value : value;
}

/* The bucket of that index, or the free one where it belongs. */
static struct sketch_bucket *find(const struct sketch *s, int32_t index)
{
	/* Neighbours are used together: let them be neighbours here. */
	uint32_t i = (uint32_t)index & (s->capacity - 1);

	while (s->buckets[i].count != 0 && s->buckets[i].index != index)
		i = (i + 1) & (s->capacity - 1);
	return &s->buckets[i];
}

static void widen(struct sketch *s)
{
	struct sketch old = *s;

	s->capacity = old.capacity == 0 ? FIRST_BUCKETS : old.capacity * 2;
	s->buckets = tsv_calloc(s->capacity, sizeof(*s->buckets));
	for (uint32_t i = 0; i < old.capacity; i++)
		if (old.buckets[i].count != 0)
			*find(s, old.buckets[i].index) = old.buckets[i];
	free(old.buckets);
}

static void add(struct sketch *s, int32_t index, uint64_t count)
{
	if (s->used >= s->capacity / 2)
		widen(s);
	struct sketch_bucket *b = find(s, index);
	s->used += b->count == 0;
	b->index = index;
	b->count += count;
}

void sketch_add(struct sketch *s, double value)
{
	add(s, index_of(value), 1);
}

uint64_t sketch_count(const struct sketch *s)
{
	uint64_t all = 0;

	for (uint32_t i = 0; i < s->capacity; i++)
		all += s->buckets[i].count;
	return all;
}

void sketch_merge(struct sketch *s, const struct sketch *other)
{
	for (uint32_t i = 0; i < other->capacity; i++)
		if (other->buckets[i].count != 0)
			add(s, other->buckets[i].index, other->buckets[i].count);
}

static int by_index(const void *a, const void *b)
{
	const struct sketch_bucket *x = a, *y = b;

	return (x->index > y->index) - (x->index < y->index);
}

/* The buckets that are used, by rising index; the caller frees them. */
static struct sketch_bucket *sorted(const struct sketch *s)
{
	struct sketch_bucket *list = tsv_alloc(s->used, sizeof(*list));
	size_t count = 0;

	for (uint32_t i = 0; i < s->capacity; i++)
		if (s->buckets[i].count != 0)
			list[count++] = s->buckets[i];
	qsort(list, count, sizeof(*list), by_index);
	return list;
}

/* The sketch with its buckets sorted, to be asked for ranks. */
struct ranked {
	struct sketch_bucket *list;
	size_t used;
	uint64_t all;
	double min, max;
};

/* The number at a rank; the first and the last are known exactly. */
static double value_at(const struct ranked *r, uint64_t rank)
{
	size_t i = 0;

	if (rank == 0 || rank == r->all - 1)
		return rank == 0 ? r->min : r->max;
	for (; i + 1 < r->used && rank >= r->list[i].count; i++)
		rank -= r->list[i].count;
	return fmin(fmax(value_of(r->list[i].index), r->min), r->max);
}

void sketch_quantiles(const struct sketch *s, const struct quantiles *q, double min, double max,
		      double *values)
{
	struct ranked r = {sorted(s), s->used, sketch_count(s), min, max};
	uint64_t rank;

	for (size_t i = 0; i < q->count; i++) {
		double fraction = quantile_rank(q->list[i], r.all, &rank);
		double low = value_at(&r, rank);
		double high = value_at(&r, rank + 1 < r.all ? rank + 1 : rank);
		values[i] = quantile_between(low, high, fraction);
	}
	free(r.list);
}

void sketch_append(struct tsv_buf *out, const struct sketch *s)
{
	struct sketch_bucket *list = sorted(s);

	for (uint32_t i = 0; i < s->used; i++)
		tsv_buf_printf(out, "%s%ld:%llu", i == 0 ? "" : " ", (long)list[i].index,
			       (unsigned long long)list[i].count);
	free(list);
}

/* Reads an integer, of at most 18 digits, that ends before the byte `end`. */
static int read_int(struct tsv_span *text, char end, int64_t *value)
{
	bool negative = text->size != 0 && text->data[0] == '-';
	size_t i = negative;

	*value = 0;
	for (; i < text->size && text->data[i] != end; i++) {
		if (text->data[i] < '0' || text->data[i] > '9' || i - negative >= 18)
			return -1;
		*value = *value * 10 + (text->data[i] - '0');
	}
	if (i == negative)
		return -1;
	*text = tsv_span_from(*text, i < text->size ? i + 1 : i);
	*value = negative ? -*value : *value;
	return 0;
}

int sketch_read(struct sketch *s, struct tsv_span text, uint64_t n, double min, double max)
{
	int64_t first = 0, last = 0, index, count;
	uint64_t all = 0;

	while (text.size != 0) {
		if (read_int(&text, ':', &index) < 0 || read_int(&text, ' ', &count) < 0)
			return -1;
		/* Indices rise, and the counts come to n. */
		if (count <= 0 || (uint64_t)count > n - all || (all != 0 && index <= last))
			return -1;
		first = all == 0 ? index : first;
		last = index;
		if (first < index_of(-DBL_MAX) || last > index_of(DBL_MAX))
			return -1;
		all += (uint64_t)count;
		add(s, (int32_t)index, (uint64_t)count);
	}
	return all == n && (n == 0 || (first == index_of(min) && last == index_of(max))) ? 0
											 : -1;
}

void sketch_free(struct sketch *s)
{
	free(s->buckets);
	*s = (struct sketch){0};
}
