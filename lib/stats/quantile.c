#include "stats/quantile.h"

#include <math.h>
#include <stdlib.h>

#include "value/number.h"

/* Digits behind the point of a percentage. */
#define DECIMALS_MAX 9

static bool parse(struct tsv_span text, struct quantile *q)
{
	struct number n;

	if (!number_parse(text, &n) || !n.exact || (n.negative && n.mantissa != 0))
		return false;
	*q = (struct quantile){n.mantissa, 1};
	/* `50.0` is 50: the name of a percentage does not depend on how it is written. */
	for (; n.mantissa != 0 && n.exponent < 0 && q->units % 10 == 0; n.exponent++)
		q->units /= 10;
	if (n.mantissa != 0 && (n.exponent < -DECIMALS_MAX || n.exponent > 2))
		return false;
	for (; n.mantissa != 0 && n.exponent < 0; n.exponent++)
		q->scale *= 10;
	for (; n.mantissa != 0 && n.exponent > 0 && q->units <= 100; n.exponent--)
		q->units *= 10;
	return q->units <= 100 * q->scale;
}

static void append_name(struct tsv_buf *out, struct quantile q)
{
	tsv_buf_printf(out, "%llu", (unsigned long long)(q.units / q.scale));
	if (q.scale > 1)
		tsv_buf_add_char(out, '.');
	for (uint64_t scale = q.scale; scale > 1; scale /= 10)
		tsv_buf_add_char(out, (char)('0' + q.units % scale / (scale / 10)));
}

static void add(struct quantiles *q, struct quantile one)
{
	struct tsv_buf name = {0};

	append_name(&name, one);
	if (tsv_dict_add(&q->names, tsv_buf_span(&name)) == q->count) {
		q->list = tsv_grow(q->list, &q->capacity, q->count + 1, sizeof(one));
		q->list[q->count++] = one;
	}
	tsv_buf_free(&name);
}

static int refuse(struct tsv_span item, struct tsv_error *e)
{
	char *text = tsv_strndup(item.data, item.size);

	tsv_error_set(e,
		      "-p takes percentages from 0 to 100 with commas between, as 5,50,99.9, "
		      "not '%s'",
		      text);
	free(text);
	return -1;
}

int quantiles_add(struct quantiles *q, struct tsv_span text, struct tsv_error *e)
{
	struct quantile one;
	struct tsv_span item;
	bool more;

	do {
		more = tsv_span_cut(&text, ',', &item);
		if (!parse(item, &one))
			return refuse(item, e);
		add(q, one);
	} while (more);
	return 0;
}

void quantiles_free(struct quantiles *q)
{
	free(q->list);
	tsv_dict_free(&q->names);
	*q = (struct quantiles){0};
}

double quantile_rank(struct quantile q, uint64_t n, uint64_t *rank)
{
	__extension__ typedef unsigned __int128 wide;
	wide whole = (wide)100 * q.scale, place = (wide)(n - 1) * q.units;

	*rank = (uint64_t)(place / whole);
	return (double)(uint64_t)(place % whole) / (double)(uint64_t)whole;
}

double quantile_between(double low, double high, double fraction)
{
	double step = high - low;

	if (fraction == 0 || step == 0)
		return low;
	/* The step may be beyond the range although both ends are within it. */
	return isfinite(step) ? low + step * fraction : low * (1 - fraction) + high * fraction;
}

/*
 * A few numbers of the sorted list are wanted, not the list sorted. The keys are dealt to
 * buckets of equal width between the smallest and the largest; only buckets that hold a
 * wanted rank are looked into, in the same way. Each round leaves a 4096th of the range
 * of the keys, so that six rounds end with any data.
 */
#define BUCKET_BITS 12
#define BUCKETS ((size_t)1 << BUCKET_BITS)

/* Fewer than this are sorted. */
#define FEW ((size_t)256)

/* A rank of the sorted list, and the key that stands there. */
struct wanted {
	uint64_t rank;
	uint64_t key;
};

struct wanted_range {
	struct wanted *first; /* by rising rank */
	size_t count;
};

static int by_key(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static int by_rank(const void *a, const void *b)
{
	const struct wanted *x = a, *y = b;

	return (x->rank > y->rank) - (x->rank < y->rank);
}

static void select_sorted(const uint64_t *keys, size_t count, uint64_t base,
			  struct wanted_range w)
{
	uint64_t sorted[FEW];

	memcpy(sorted, keys, count * sizeof(*keys));
	qsort(sorted, count, sizeof(*sorted), by_key);
	for (size_t i = 0; i < w.count; i++)
		w.first[i].key = sorted[w.first[i].rank - base];
}

/* How keys are dealt: by their distance from the smallest. */
struct buckets {
	uint64_t min;
	int shift;
};

static struct buckets deal(const uint64_t *keys, size_t count)
{
	uint64_t min = UINT64_MAX, max = 0;
	struct buckets b = {0};

	for (size_t i = 0; i < count; i++) {
		min = keys[i] < min ? keys[i] : min;
		max = keys[i] > max ? keys[i] : max;
	}
	b.min = min;
	while ((max - min) >> b.shift >= BUCKETS)
		b.shift++;
	return b;
}

static size_t bucket_of(struct buckets b, uint64_t key)
{
	return (size_t)((key - b.min) >> b.shift);
}

static void select_keys(const uint64_t *keys, size_t count, uint64_t base,
			struct wanted_range w);

/* Looks into one bucket of so many keys, the first of which has the rank base. */
static void select_in(const uint64_t *keys, struct buckets b, size_t bucket, size_t count,
		      uint64_t base, struct wanted_range w)
{
	uint64_t *members = tsv_alloc(count, sizeof(*members));
	size_t found = 0;

	for (size_t i = 0; found < count; i++)
		if (bucket_of(b, keys[i]) == bucket)
			members[found++] = keys[i];
	/* A bucket one key wide holds equal numbers. */
	for (size_t i = 0; b.shift == 0 && i < w.count; i++)
		w.first[i].key = members[0];
	if (b.shift != 0)
		select_keys(members, count, base, w);
	free(members);
}

/* Finds the keys at the wanted ranks; the smallest has the rank base. */
static void select_keys(const uint64_t *keys, size_t count, uint64_t base,
			struct wanted_range w)
{
	if (count <= FEW) {
		select_sorted(keys, count, base, w);
		return;
	}
	struct buckets b = deal(keys, count);
	size_t *counts = tsv_calloc(BUCKETS, sizeof(*counts));
	for (size_t i = 0; i < count; i++)
		counts[bucket_of(b, keys[i])]++;
	for (size_t bucket = 0; w.count != 0; base += counts[bucket++]) {
		struct wanted_range here = {w.first, 0};
		while (here.count < w.count && w.first[here.count].rank - base < counts[bucket])
			here.count++;
		if (here.count != 0)
			select_in(keys, b, bucket, counts[bucket], base, here);
		w = (struct wanted_range){w.first + here.count, w.count - here.count};
	}
	free(counts);
}

void samples_merge(struct samples *s, const struct samples *other)
{
	if (other->count == 0)
		return;
	s->keys = tsv_grow(s->keys, &s->capacity, s->count + other->count, sizeof(*s->keys));
	memcpy(s->keys + s->count, other->keys, other->count * sizeof(*s->keys));
	s->count += other->count;
}

/* The number found for a rank. */
static double value_at(const struct wanted *w, size_t count, uint64_t rank)
{
	struct wanted key = {.rank = rank};
	const struct wanted *found = bsearch(&key, w, count, sizeof(key), by_rank);
	uint64_t bits = found->key >> 63 != 0 ? found->key & INT64_MAX : ~found->key;
	double value;

	memcpy(&value, &bits, sizeof(value));
	return value;
}

void samples_quantiles(const struct samples *s, const struct quantiles *q, double *values)
{
	struct wanted *wanted = tsv_alloc(q->count * 2, sizeof(*wanted));
	size_t count = q->count * 2;
	uint64_t rank, last = s->count - 1;

	for (size_t i = 0; i < q->count; i++) {
		quantile_rank(q->list[i], s->count, &rank);
		wanted[2 * i].rank = rank;
		wanted[2 * i + 1].rank = rank < last ? rank + 1 : rank;
	}
	qsort(wanted, count, sizeof(*wanted), by_rank);
	select_keys(s->keys, s->count, 0, (struct wanted_range){wanted, count});
	for (size_t i = 0; i < q->count; i++) {
		double fraction = quantile_rank(q->list[i], s->count, &rank);
		double low = value_at(wanted, count, rank);
		double high = value_at(wanted, count, rank < last ? rank + 1 : rank);
		values[i] = quantile_between(low, high, fraction);
	}
	free(wanted);
}

void samples_free(struct samples *s)
{
	free(s->keys);
	*s = (struct samples){0};
}
