#include "stats/summary.h"

#include <math.h>

#include "stats/decimal.h"

/* An integer of more digits than this is printed as a double. */
#define MOST_DIGITS 36

/* Doubles hold every integer up to here. */
#define EXACT ((int128)1 << 53)

void summary_begin(struct summary *s)
{
	*s = (struct summary){.least_whole = INT64_MAX,
			      .greatest_whole = INT64_MIN,
			      .least = INFINITY,
			      .greatest = -INFINITY};
}

/* Is the number an integer of 64 bits, as it is written? */
static bool fits_whole(const struct number *n)
{
	return n->exact && n->exponent == 0 && n->mantissa <= INT64_MAX;
}

void summary_widen(struct summary *s, const struct number *n)
{
	if (fits_whole(n)) {
		int64_t value = (int64_t)n->mantissa * (n->negative ? -1 : 1);
		s->least_whole = value < s->least_whole ? value : s->least_whole;
		s->greatest_whole = value > s->greatest_whole ? value : s->greatest_whole;
		return;
	}
	double value = number_double(n);
	s->least = value < s->least ? value : s->least;
	s->greatest = value > s->greatest ? value : s->greatest;
}

bool summary_add(struct summary *s, struct tsv_span field, double *value)
{
	struct number n;

	if (!number_parse(field, &n) || !isfinite(*value = number_double(&n))) {
		s->skipped++;
		return false;
	}
	*value += 0.0; /* no negative zero */
	if (fits_whole(&n) && n.mantissa < SUMMARY_WHOLE) {
		summary_add_whole(s, (int64_t)n.mantissa * (n.negative ? -1 : 1));
		return true;
	}
	s->n++;
	sum_add_number(&s->sum, &s->squares, &n);
	summary_widen(s, &n);
	return true;
}

void summary_merge(struct summary *s, const struct summary *o)
{
	s->n += o->n;
	s->skipped += o->skipped;
	sum_merge(&s->sum, &o->sum);
	sum_merge(&s->squares, &o->squares);
	s->least_whole = o->least_whole < s->least_whole ? o->least_whole : s->least_whole;
	s->greatest_whole =
	    o->greatest_whole > s->greatest_whole ? o->greatest_whole : s->greatest_whole;
	s->least = o->least < s->least ? o->least : s->least;
	s->greatest = o->greatest > s->greatest ? o->greatest : s->greatest;
}

/* Is the sum held as an integer that a double holds exactly? Most are. */
static bool is_plain(const struct sum *s)
{
	return s->count == 0 && s->whole <= EXACT && s->whole >= -EXACT;
}

/* Appends the nearest double; a number that is beyond them as one with an exponent
 * that is, too. */
static void append_double(struct tsv_buf *out, const struct big *b)
{
	double value = big_double(b);
	struct big first = *b;

	if (isfinite(value)) {
		decimal_append(out, value);
		return;
	}
	first.exponent -= big_magnitude(b) - 1;
	decimal_append(out, big_double(&first));
	tsv_buf_printf(out, "e%d", big_magnitude(b) - 1);
}

void summary_append_sum(const struct summary *s, struct tsv_buf *out)
{
	struct big b;

	if (is_plain(&s->sum)) {
		tsv_buf_printf(out, "%lld", (long long)s->sum.whole);
		return;
	}
	sum_big(&s->sum, &b);
	if (big_is_integer(&b) && big_magnitude(&b) <= MOST_DIGITS)
		big_append(out, &b);
	else
		append_double(out, &b);
}

void summary_append_mean(const struct summary *s, struct tsv_buf *out)
{
	struct big b;

	if (s->n == 0)
		return;
	/* One division of exact numbers rounds right. */
	if (is_plain(&s->sum) && s->n <= (uint64_t)EXACT) {
		decimal_append(out, (double)s->sum.whole / (double)s->n);
		return;
	}
	sum_big(&s->sum, &b);
	big_divide(&b, s->n);
	append_double(out, &b);
}

/* n times the sum of squares less the square of the sum, exactly: n (n - 1) times
 * the variance. Returns whether 128 bits are enough for it. */
static bool small_spread(const struct summary *s, int128 *spread)
{
	if (s->sum.count != 0 || s->squares.count != 0)
		return false;
	double n = (double)s->n, sum = (double)s->sum.whole, squares = (double)s->squares.whole;
	/* Half of what fits, for the rounding of these. */
	if (n * squares > 0x1p126 || sum * sum > 0x1p126)
		return false;
	*spread = (int128)s->n * s->squares.whole - s->sum.whole * s->sum.whole;
	if (*spread < 0) /* only what was made up can come to this */
		*spread = 0;
	return true;
}

/* The same for sums of any size. */
static void large_spread(const struct summary *s, struct big *spread)
{
	struct big sum, square;

	sum_big(&s->squares, spread);
	big_times(spread, s->n);
	/* Limbs of both must stand at multiples of BIG_DIGITS. */
	if (spread->exponent % BIG_DIGITS != 0) {
		big_times(spread, BIG_BASE / 1000000000);
		spread->exponent -= BIG_DIGITS / 2;
	}
	sum_big(&s->sum, &sum);
	big_square(&square, &sum);
	big_subtract(spread, &square);
}

void summary_append_sd(const struct summary *s, struct tsv_buf *out)
{
	double pairs = (double)s->n * ((double)s->n - 1);
	struct big b;
	int128 spread;

	if (s->n < 2)
		return;
	if (small_spread(s, &spread)) {
		decimal_append(out, sqrt((double)spread / pairs));
		return;
	}
	large_spread(s, &b);
	double variance = big_double(&b) / pairs;
	if (isfinite(variance) && variance > 1e-290) {
		decimal_append(out, sqrt(variance));
		return;
	}
	/* At the ends of the range the square is out of it, but the root may not be. */
	big_divide(&b, s->n);
	big_divide(&b, s->n - 1);
	double sd = big_root(&b);
	if (isfinite(sd))
		decimal_append(out, sd);
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

static bool has_whole(const struct summary *s)
{
	return s->least_whole <= s->greatest_whole;
}

static bool least_is_whole(const struct summary *s)
{
	return has_whole(s) && compare(s->least, s->least_whole) >= 0;
}

static bool greatest_is_whole(const struct summary *s)
{
	return has_whole(s) && compare(s->greatest, s->greatest_whole) <= 0;
}

void summary_append_min(const struct summary *s, struct tsv_buf *out)
{
	if (s->n == 0)
		return;
	if (least_is_whole(s))
		tsv_buf_printf(out, "%lld", (long long)s->least_whole);
	else
		decimal_append(out, s->least);
}

void summary_append_max(const struct summary *s, struct tsv_buf *out)
{
	if (s->n == 0)
		return;
	if (greatest_is_whole(s))
		tsv_buf_printf(out, "%lld", (long long)s->greatest_whole);
	else
		decimal_append(out, s->greatest);
}

double summary_min(const struct summary *s)
{
	return (least_is_whole(s) ? (double)s->least_whole : s->least) + 0.0;
}

double summary_max(const struct summary *s)
{
	return (greatest_is_whole(s) ? (double)s->greatest_whole : s->greatest) + 0.0;
}

void summary_free(struct summary *s)
{
	sum_free(&s->sum);
	sum_free(&s->squares);
}
