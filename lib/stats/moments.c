#include "stats/moments.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "stats/dtoa.h"

/* An integer of more digits than this is printed as a double. */
#define DIGITS_MAX 36

/* Doubles hold every integer up to here. */
#define EXACT ((int128)1 << 53)

struct moments_decimals {
	struct decimal sum, squares;
};

void moments_init(struct moments *m)
{
	*m = (struct moments){
	    .int_min = INT64_MAX, .int_max = INT64_MIN, .min = INFINITY, .max = -INFINITY};
}

static struct moments_decimals *decimals(struct moments *m)
{
	if (m->decimals == NULL) {
		m->decimals = tsv_alloc(1, sizeof(*m->decimals));
		decimal_init(&m->decimals->sum);
		decimal_init(&m->decimals->squares);
	}
	return m->decimals;
}

/* Is the number an integer of 64 bits, as it is written? */
static bool is_int(const struct number *n)
{
	return n->exact && n->exponent == 0 && n->mantissa <= INT64_MAX;
}

/* Lets the range take in a number. */
static void widen(struct moments *m, const struct number *n)
{
	if (is_int(n)) {
		int64_t value = (int64_t)n->mantissa * (n->negative ? -1 : 1);
		m->int_min = value < m->int_min ? value : m->int_min;
		m->int_max = value > m->int_max ? value : m->int_max;
		return;
	}
	double value = number_double(n);
	m->min = value < m->min ? value : m->min;
	m->max = value > m->max ? value : m->max;
}

bool moments_add(struct moments *m, struct tsv_span field, bool plain, double *value)
{
	struct number n;

	if (!number_parse(field, &n) || !isfinite(*value = number_double(&n))) {
		m->skipped++;
		return false;
	}
	*value += 0.0; /* no negative zero */
	if (!plain && is_int(&n) && n.mantissa < (uint64_t)MOMENTS_INT) {
		moments_add_int(m, (int64_t)n.mantissa * (n.negative ? -1 : 1));
		return true;
	}
	m->n++;
	decimal_add_number(&decimals(m)->sum, &decimals(m)->squares, &n);
	widen(m, &n);
	return true;
}

void moments_merge(struct moments *m, const struct moments *o)
{
	m->n += o->n;
	m->skipped += o->skipped;
	m->sum += o->sum;
	m->squares += o->squares;
	if (o->decimals != NULL) {
		decimal_add(&decimals(m)->sum, &o->decimals->sum);
		decimal_add(&decimals(m)->squares, &o->decimals->squares);
	}
	m->int_min = o->int_min < m->int_min ? o->int_min : m->int_min;
	m->int_max = o->int_max > m->int_max ? o->int_max : m->int_max;
	m->min = o->min < m->min ? o->min : m->min;
	m->max = o->max > m->max ? o->max : m->max;
}

/* All of the sum, to be freed. */
static struct decimal whole_sum(const struct moments *m)
{
	struct decimal d;

	decimal_init(&d);
	decimal_add_int(&d, m->sum);
	if (m->decimals != NULL)
		decimal_add(&d, &m->decimals->sum);
	return d;
}

static struct decimal whole_squares(const struct moments *m)
{
	struct decimal d;

	decimal_init(&d);
	decimal_add_int(&d, m->squares);
	if (m->decimals != NULL)
		decimal_add(&d, &m->decimals->squares);
	return d;
}

/* Is the sum an integer that a double holds exactly? Most are. */
static bool is_plain(const struct moments *m)
{
	return m->decimals == NULL && m->sum <= EXACT && m->sum >= -EXACT;
}

/* Appends the double nearest to a number divided by another; one that is beyond them
 * with an exponent that is, too. */
static void append_double(struct tsv_buf *out, const struct decimal *d, uint64_t divisor)
{
	double value = decimal_double(d, 0, divisor);

	if (isfinite(value)) {
		dtoa_append(out, value);
		return;
	}
	int exponent = decimal_magnitude(d) - 1;
	dtoa_append(out, decimal_double(d, -exponent, divisor));
	tsv_buf_printf(out, "e%d", exponent);
}

void moments_append_sum(const struct moments *m, struct tsv_buf *out)
{
	if (is_plain(m)) {
		tsv_buf_printf(out, "%lld", (long long)m->sum);
		return;
	}
	struct decimal d = whole_sum(m);
	if (decimal_is_integer(&d) && decimal_magnitude(&d) <= DIGITS_MAX)
		decimal_append(out, &d);
	else
		append_double(out, &d, 1);
	decimal_free(&d);
}

void moments_append_mean(const struct moments *m, struct tsv_buf *out)
{
	if (m->n == 0)
		return;
	/* One division of exact numbers rounds right. */
	if (is_plain(m) && m->n <= (uint64_t)EXACT) {
		dtoa_append(out, (double)m->sum / (double)m->n);
		return;
	}
	struct decimal d = whole_sum(m);
	append_double(out, &d, m->n);
	decimal_free(&d);
}

/* n times the sum of squares less the square of the sum, exactly: n (n - 1) times the
 * variance. Returns whether 128 bits are enough for it. */
static bool small_spread(const struct moments *m, int128 *spread)
{
	double n = (double)m->n, sum = (double)m->sum, squares = (double)m->squares;

	/* Half of what fits, for the rounding of these. */
	if (m->decimals != NULL || n * squares > 0x1p126 || sum * sum > 0x1p126)
		return false;
	*spread = (int128)m->n * m->squares - m->sum * m->sum;
	return true;
}

/* The same for sums of any size, to be freed. */
static struct decimal large_spread(const struct moments *m)
{
	struct decimal spread = whole_squares(m), sum = whole_sum(m);

	decimal_spread(&spread, m->n, &sum);
	decimal_free(&sum);
	return spread;
}

/*
 * The root of the spread divided by n (n - 1), where that quotient may be beyond the
 * range of doubles: of 0.ddd or 0.0ddd and a power of 100.
 */
static double far_root(const struct decimal *spread, uint64_t n)
{
	char text[48];
	int half = (decimal_magnitude(spread) + 1) / 2;
	double scaled;

	if (decimal_sign(spread) == 0)
		return 0;
	while ((scaled = decimal_double(spread, -2 * half, (uint128)n * (n - 1))) < 0.01)
		half--;
	snprintf(text, sizeof(text), "%.17ge%d", sqrt(scaled), half);
	return strtod(text, NULL);
}

void moments_append_sd(const struct moments *m, struct tsv_buf *out)
{
	double pairs = (double)m->n * ((double)m->n - 1);
	int128 small;

	if (m->n < 2)
		return;
	if (small_spread(m, &small)) {
		dtoa_append(out, sqrt((double)small / pairs));
		return;
	}
	struct decimal spread = large_spread(m);
	double variance = decimal_double(&spread, 0, 1) / pairs;
	/* At the ends of the range the square is out of it, but the root may not be. */
	bool near = isfinite(variance) && variance > 1e-290;
	double sd = near ? sqrt(variance) : far_root(&spread, m->n);
	if (isfinite(sd))
		dtoa_append(out, sd);
	decimal_free(&spread);
}

/* Negative, zero or positive; exactly, also where doubles are sparse. */
static int compare(double a, int64_t b)
{
	if (a < -0x1p63 || a >= 0x1p63)
		return a < 0 ? -1 : 1;
	int64_t whole = (int64_t)floor(a);
	if (whole != b)
		return whole < b ? -1 : 1;
	return a > floor(a);
}

static bool min_is_int(const struct moments *m)
{
	return m->int_min <= m->int_max && compare(m->min, m->int_min) >= 0;
}

static bool max_is_int(const struct moments *m)
{
	return m->int_min <= m->int_max && compare(m->max, m->int_max) <= 0;
}

void moments_append_min(const struct moments *m, struct tsv_buf *out)
{
	if (m->n == 0)
		return;
	if (min_is_int(m))
		tsv_buf_printf(out, "%lld", (long long)m->int_min);
	else
		dtoa_append(out, m->min);
}

void moments_append_max(const struct moments *m, struct tsv_buf *out)
{
	if (m->n == 0)
		return;
	if (max_is_int(m))
		tsv_buf_printf(out, "%lld", (long long)m->int_max);
	else
		dtoa_append(out, m->max);
}

double moments_sum(const struct moments *m)
{
	struct decimal d = whole_sum(m);
	double sum = decimal_double(&d, 0, 1);

	decimal_free(&d);
	return sum;
}

double moments_min(const struct moments *m)
{
	return (min_is_int(m) ? (double)m->int_min : m->min) + 0.0;
}

double moments_max(const struct moments *m)
{
	return (max_is_int(m) ? (double)m->int_max : m->max) + 0.0;
}

static void append_exact(struct tsv_buf *out, int128 whole, bool fits, struct decimal d)
{
	if (fits && whole == (int64_t)whole)
		tsv_buf_printf(out, "%lld", (long long)whole);
	else
		decimal_append(out, &d);
	decimal_free(&d);
}

void moments_append_exact_sum(const struct moments *m, struct tsv_buf *out)
{
	append_exact(out, m->sum, m->decimals == NULL, whole_sum(m));
}

void moments_append_exact_squares(const struct moments *m, struct tsv_buf *out)
{
	append_exact(out, m->squares, m->decimals == NULL, whole_squares(m));
}

/* Reads a sum into whole, or into d, which is made if it has to be. */
static int read_sum(struct tsv_span field, int128 *whole, struct moments *m, bool squares)
{
	struct number n;

	if (!number_parse(field, &n))
		return -1;
	if (n.exact && n.exponent == 0) {
		*whole = n.negative ? -(int128)n.mantissa : (int128)n.mantissa;
		return 0;
	}
	struct moments_decimals *d = decimals(m);
	return decimal_add_text(squares ? &d->squares : &d->sum, &n, squares ? 2 : 1);
}

/* Reads an end of the range, which only moments without numbers lack. */
static int read_end(struct moments *m, struct tsv_span field)
{
	struct number n;

	if (m->n == 0)
		return field.size == 0 ? 0 : -1;
	if (!number_parse(field, &n) || !isfinite(number_double(&n)))
		return -1;
	widen(m, &n);
	return 0;
}

/* Can n numbers have such sums: is their spread not negative, their mean in the range? */
static bool is_possible(const struct moments *m)
{
	int128 small;

	if (m->n == 0)
		return m->decimals == NULL && m->sum == 0 && m->squares == 0;
	struct decimal sum = whole_sum(m);
	double mean = decimal_double(&sum, 0, m->n);
	decimal_free(&sum);
	/* The digits that a sum leaves out may move its mean by a bit. */
	if (mean < nextafter(moments_min(m), -INFINITY) ||
	    mean > nextafter(moments_max(m), INFINITY))
		return false;
	if (small_spread(m, &small))
		return small >= 0;
	struct decimal spread = large_spread(m);
	bool possible = decimal_sign(&spread) >= 0;
	decimal_free(&spread);
	return possible;
}

int moments_read(struct moments *m, struct tsv_span sum, struct tsv_span squares,
		 struct tsv_span min, struct tsv_span max)
{
	struct number least, greatest;

	if (read_sum(sum, &m->sum, m, false) < 0 ||
	    read_sum(squares, &m->squares, m, true) < 0 || read_end(m, min) < 0 ||
	    read_end(m, max) < 0)
		return -1;
	if (m->n != 0 && number_parse(min, &least) && number_parse(max, &greatest) &&
	    number_compare(&least, &greatest) > 0)
		return -1;
	return is_possible(m) ? 0 : -1;
}

bool moments_equal(const struct moments *a, const struct moments *b)
{
	struct decimal sums[2] = {whole_sum(a), whole_sum(b)};
	struct decimal squares[2] = {whole_squares(a), whole_squares(b)};
	bool equal = a->n == b->n && a->skipped == b->skipped &&
		     decimal_equal(&sums[0], &sums[1]) &&
		     decimal_equal(&squares[0], &squares[1]);

	for (size_t i = 0; i < 2; i++) {
		decimal_free(&sums[i]);
		decimal_free(&squares[i]);
	}
	return equal && (a->n == 0 || (moments_min(a) == moments_min(b) &&
				       moments_max(a) == moments_max(b)));
}

void moments_free(struct moments *m)
{
	if (m->decimals == NULL)
		return;
	decimal_free(&m->decimals->sum);
	decimal_free(&m->decimals->squares);
	free(m->decimals);
	m->decimals = NULL;
}
