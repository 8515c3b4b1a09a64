#include "stats/values.h"

#include <stdlib.h>
#include <string.h>

/*
 * Percentiles need a few numbers of the sorted list, not the list sorted. The
 * numbers are dealt to buckets of equal width between the least and the greatest;
 * only the buckets that hold a wanted rank are looked into, in the same way. Width is
 * measured in the bits of a double, whose order as integers is that of the numbers:
 * each round leaves a 4096th of the range, so six rounds end with any data.
 */
#define BUCKET_BITS 12
#define BUCKETS ((size_t)1 << BUCKET_BITS)

/* Fewer than this are sorted. */
#define FEW 256

/* A rank of the sorted list, and the number that stands there. */
struct wanted {
	uint64_t rank;
	double value;
};

struct wanted_range {
	struct wanted *first;
	size_t count;
};

/* Integers in the order of the doubles. */
static uint64_t key_of(double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof(bits));
	return bits >> 63 ? ~bits : bits | (uint64_t)1 << 63;
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static int by_rank(const void *a, const void *b)
{
	const struct wanted *x = a, *y = b;

	return (x->rank > y->rank) - (x->rank < y->rank);
}

static void pick_sorted(const double *list, size_t count, uint64_t base, struct wanted_range w)
{
	double sorted[FEW];

	memcpy(sorted, list, count * sizeof(*list));
	qsort(sorted, count, sizeof(*sorted), by_value);
	for (size_t i = 0; i < w.count; i++)
		w.first[i].value = sorted[w.first[i].rank - base];
}

/* How numbers are dealt: by their keys, from the least. */
struct deal {
	uint64_t least;
	int shift;
};

static struct deal deal_of(const double *list, size_t count)
{
	uint64_t least = UINT64_MAX, greatest = 0;
	struct deal d = {0};

	for (size_t i = 0; i < count; i++) {
		uint64_t key = key_of(list[i]);
		least = key < least ? key : least;
		greatest = key > greatest ? key : greatest;
	}
	d.least = least;
	while ((greatest - least) >> d.shift >= BUCKETS)
		d.shift++;
	return d;
}

static size_t bucket_of(struct deal d, double value)
{
	return (size_t)((key_of(value) - d.least) >> d.shift);
}

static void pick(const double *list, size_t count, uint64_t base, struct wanted_range w);

/* Looks into one bucket, whose first number has the rank base. */
static void pick_in(const double *list, struct deal d, size_t bucket, size_t held,
		    uint64_t base, struct wanted_range w)
{
	double *members = tsv_alloc(held, sizeof(*members));
	size_t found = 0;

	for (size_t i = 0; found < held; i++)
		if (bucket_of(d, list[i]) == bucket)
			members[found++] = list[i];
	/* A bucket one key wide holds equal numbers. */
	if (d.shift == 0)
		for (size_t i = 0; i < w.count; i++)
			w.first[i].value = members[0];
	else
		pick(members, held, base, w);
	free(members);
}

/* Finds the numbers at the wanted ranks, which are sorted; the least number has the
 * rank base. */
static void pick(const double *list, size_t count, uint64_t base, struct wanted_range w)
{
	if (count <= FEW) {
		pick_sorted(list, count, base, w);
		return;
	}
	struct deal d = deal_of(list, count);
	size_t *held = tsv_calloc(BUCKETS, sizeof(*held));
	for (size_t i = 0; i < count; i++)
		held[bucket_of(d, list[i])]++;
	for (size_t bucket = 0; w.count != 0; base += held[bucket++]) {
		struct wanted_range here = {w.first, 0};
		while (here.count < w.count && w.first[here.count].rank - base < held[bucket])
			here.count++;
		if (here.count != 0)
			pick_in(list, d, bucket, held[bucket], base, here);
		w = (struct wanted_range){w.first + here.count, w.count - here.count};
	}
	free(held);
}

void values_merge(struct values *v, const struct values *other)
{
	if (other->count == 0)
		return;
	v->list = tsv_grow(v->list, &v->capacity, v->count + other->count, sizeof(*v->list));
	memcpy(v->list + v->count, other->list, other->count * sizeof(*v->list));
	v->count += other->count;
}

/* The value found for a rank. */
static double value_at(const struct wanted *w, size_t count, uint64_t rank)
{
	struct wanted key = {.rank = rank};
	const struct wanted *found = bsearch(&key, w, count, sizeof(key), by_rank);

	return found->value;
}

void values_percentiles(const struct values *v, const struct percents *p, double *percentiles)
{
	struct wanted *wanted = tsv_alloc(p->count * 2, sizeof(*wanted));
	size_t count = p->count * 2;
	uint64_t rank;

	for (size_t i = 0; i < p->count; i++) {
		percent_rank(p->list[i], v->count, &rank);
		wanted[2 * i].rank = rank;
		wanted[2 * i + 1].rank = rank + 1 < v->count ? rank + 1 : rank;
	}
	qsort(wanted, count, sizeof(*wanted), by_rank);
	pick(v->list, v->count, 0, (struct wanted_range){wanted, count});
	for (size_t i = 0; i < p->count; i++) {
		double fraction = percent_rank(p->list[i], v->count, &rank);
		double low = value_at(wanted, count, rank);
		uint64_t next = rank + 1 < v->count ? rank + 1 : rank;
		percentiles[i] = percent_between(low, value_at(wanted, count, next), fraction);
	}
	free(wanted);
}

void values_free(struct values *v)
{
	free(v->list);
	*v = (struct values){0};
}
