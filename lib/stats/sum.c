#include "stats/sum.h"

#include <stdlib.h>
#include <string.h>

#include "tsv/tsv.h"

/* Limb 0 is worth 10^-9, so that integers and sums of money share it. */
#define SHIFT 9

/* A limb beyond this hands its upper digits to the next: so much more than this may
 * be added at once. */
#define FULL ((int128)BIG_BASE * BIG_BASE * 50)

/* Digits of numbers below this are left out. */
#define LEAST_OF_NUMBER (-1100)

/* Doubles end below 10 to this, and a count of numbers has at most so many digits. */
#define MAX_MAGNITUDE 309
#define COUNT_DIGITS 20

/* The digits of a sum that was printed, with those that a looser check lets pass. */
#define PRINTED_DIGITS(power) ((power) * (MAX_MAGNITUDE - LEAST_OF_NUMBER) + 2 * COUNT_DIGITS)

/* summary.c squares a sum, and multiplies a sum of squares by a count. */
_Static_assert(PRINTED_DIGITS(1) / BIG_DIGITS + 3 <= BIG_LIMBS / 2, "room for a square");
_Static_assert(PRINTED_DIGITS(2) / BIG_DIGITS + 12 <= BIG_LIMBS, "room for a variance");

/* Digits of a number, at most 19, and where they stand. */
struct piece {
	uint64_t digits;
	int exponent;
};

#define PIECES 180

/* The limb of that place, which is made if it is not there. */
static int128 *limb_at(struct sum *s, int place)
{
	int low = s->count == 0 || place < s->low ? place : s->low;
	int high = s->count == 0 || place >= s->low + s->count ? place + 1 : s->low + s->count;

	if (high - low > s->count) {
		int128 *limbs = tsv_calloc((size_t)(high - low), sizeof(*limbs));
		if (s->count != 0)
			memcpy(limbs + (s->low - low), s->limbs,
			       (size_t)s->count * sizeof(*limbs));
		free(s->limbs);
		s->limbs = limbs;
		s->low = low;
		s->count = high - low;
	}
	return &s->limbs[place - s->low];
}

static void add_to_limb(struct sum *s, int place, int128 value)
{
	for (; value != 0; place++) {
		int128 *limb = limb_at(s, place);
		*limb += value;
		value = 0;
		if (*limb > FULL || *limb < -FULL) {
			value = *limb / (int128)BIG_BASE;
			*limb %= (int128)BIG_BASE;
		}
	}
}

void sum_add(struct sum *s, int128 value, int exponent)
{
	static const int64_t powers[BIG_DIGITS] = {1,
						   10,
						   100,
						   1000,
						   10000,
						   100000,
						   1000000,
						   10000000,
						   100000000,
						   1000000000,
						   10000000000,
						   100000000000,
						   1000000000000,
						   10000000000000,
						   100000000000000,
						   1000000000000000,
						   10000000000000000,
						   100000000000000000};
	const int zero = SHIFT + (1 - SUM_LEAST / BIG_DIGITS) * BIG_DIGITS;
	int from_least = exponent + zero; /* not negative, for the division */
	int place = from_least / BIG_DIGITS - zero / BIG_DIGITS;
	int128 power = powers[from_least % BIG_DIGITS];

	if (value == (int64_t)value) {
		add_to_limb(s, place, value * power);
		return;
	}
	/* Both products are below 10^38, and a limb has room for as much. */
	add_to_limb(s, place, value % (int128)BIG_BASE * power);
	add_to_limb(s, place + 1, value / (int128)BIG_BASE * power);
}

/* Cuts a number whose digits do not fit one piece. Returns how many pieces. */
static size_t cut_digits(const struct number *n, struct piece *pieces, int least)
{
	int exponent = (int)n->exponent + 19; /* of the last digit read; n has 19 of them */
	struct tsv_span rest = n->text;
	size_t count = 0, digits = 0;

	while (rest.size != 0 && (rest.data[0] < '1' || rest.data[0] > '9'))
		rest = tsv_span_from(rest, 1);
	for (; rest.size != 0; rest = tsv_span_from(rest, 1)) {
		char byte = rest.data[0];
		if (byte == '.')
			continue;
		if (byte < '0' || byte > '9' || exponent <= least || count == PIECES - 1)
			break;
		struct piece *p = &pieces[count];
		*p = digits == 0 ? (struct piece){0} : *p;
		*p = (struct piece){p->digits * 10 + (uint64_t)(byte - '0'), --exponent};
		digits = (digits + 1) % BIG_DIGITS;
		count += digits == 0;
	}
	return count + (digits != 0);
}

static size_t cut(const struct number *n, struct piece *pieces, int least)
{
	if (n->mantissa == 0 || n->exponent < least)
		return 0;
	if (!n->exact)
		return cut_digits(n, pieces, least);
	pieces[0] = (struct piece){n->mantissa, (int)n->exponent};
	return 1;
}

void sum_add_number(struct sum *s, struct sum *squares, const struct number *n)
{
	struct piece pieces[PIECES];
	size_t count = cut(n, pieces, LEAST_OF_NUMBER);

	for (size_t i = 0; i < count; i++) {
		int128 digits = pieces[i].digits;
		sum_add(s, n->negative ? -digits : digits, pieces[i].exponent);
		sum_add(squares, digits * digits, pieces[i].exponent * 2);
		for (size_t j = 0; j < i; j++)
			for (int twice = 0; twice < 2; twice++)
				sum_add(squares, digits * pieces[j].digits,
					pieces[i].exponent + pieces[j].exponent);
	}
}

bool sum_add_printed(struct sum *s, const struct number *n, int power)
{
	struct piece pieces[PIECES];

	if (n->negative && n->mantissa != 0 && power == 2)
		return false;
	if (n->exact && n->exponent == 0) {
		sum_add_whole(s, n->negative ? -(int128)n->mantissa : n->mantissa);
		return true;
	}
	if (n->exponent > power * MAX_MAGNITUDE + COUNT_DIGITS)
		return false;
	size_t count = cut(n, pieces, SUM_LEAST);
	if (n->mantissa != 0 &&
	    (count == 0 || pieces[count - 1].exponent < power * LEAST_OF_NUMBER))
		return false;
	for (size_t i = 0; i < count; i++) {
		int128 digits = pieces[i].digits;
		sum_add(s, n->negative ? -digits : digits, pieces[i].exponent);
	}
	return true;
}

/* May another integer of this size be added to it? */
static bool is_small(int128 whole)
{
	return whole < FULL && whole > -FULL;
}

void sum_merge(struct sum *s, const struct sum *other)
{
	if (is_small(s->whole) && is_small(other->whole))
		s->whole += other->whole;
	else
		sum_add(s, other->whole, 0);
	for (int i = 0; i < other->count; i++) {
		add_to_limb(s, other->low + i, other->limbs[i] % (int128)BIG_BASE);
		add_to_limb(s, other->low + i + 1, other->limbs[i] / (int128)BIG_BASE);
	}
}

void sum_big(const struct sum *s, struct big *b)
{
	struct sum all = {0};

	if (s->count == 0) {
		big_make(b, &s->whole, 1, 0);
		return;
	}
	sum_merge(&all, s);
	sum_add(&all, all.whole, 0);
	big_make(b, all.limbs, (size_t)all.count, all.low * BIG_DIGITS - SHIFT);
	sum_free(&all);
}

void sum_free(struct sum *s)
{
	free(s->limbs);
	*s = (struct sum){0};
}
