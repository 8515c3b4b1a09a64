#include "stats/big.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Zeros that are written before an exponent is. */
#define MOST_ZEROS 30

static const char zeros[MOST_ZEROS + 1] = "000000000000000000000000000000";

static void trim(struct big *b)
{
	while (b->count != 0 && b->limbs[b->count - 1] == 0)
		b->count--;
	if (b->count == 0)
		b->negative = false;
}

/* Makes each limb positive and below the base. Returns what goes beyond the last. */
static int128 carry(struct big *b, const int128 *limbs, size_t count, int sign)
{
	int128 over = 0;

	for (size_t i = 0; i < count; i++) {
		/* Limbs may be as large as 128 bits allow: no sum of two whole ones. */
		int128 low = limbs[i] % (int128)BIG_BASE * sign + over % (int128)BIG_BASE;
		over = limbs[i] / (int128)BIG_BASE * sign + over / (int128)BIG_BASE;
		int128 rest = low % (int128)BIG_BASE;
		over += low / (int128)BIG_BASE;
		if (rest < 0) {
			rest += (int128)BIG_BASE;
			over--;
		}
		b->limbs[i] = (uint64_t)rest;
	}
	return over;
}

void big_make(struct big *b, const int128 *limbs, size_t count, int exponent)
{
	b->negative = false;
	b->exponent = exponent;
	int128 over = carry(b, limbs, count, 1);
	/* A negative number shows as a negative carry: do it over with the other sign. */
	if (over < 0) {
		b->negative = true;
		over = carry(b, limbs, count, -1);
	}
	for (b->count = count; over != 0; over /= (int128)BIG_BASE)
		b->limbs[b->count++] = (uint64_t)(over % (int128)BIG_BASE);
	trim(b);
}

void big_times(struct big *b, uint64_t factor)
{
	uint128 over = 0;

	for (size_t i = 0; i < b->count; i++) {
		over += (uint128)b->limbs[i] * factor;
		b->limbs[i] = (uint64_t)(over % BIG_BASE);
		over /= BIG_BASE;
	}
	for (; over != 0; over /= BIG_BASE)
		b->limbs[b->count++] = (uint64_t)(over % BIG_BASE);
	trim(b);
}

void big_square(struct big *square, const struct big *b)
{
	*square = (struct big){.count = b->count * 2, .exponent = b->exponent * 2};
	for (size_t i = 0; i < b->count; i++) {
		uint128 over = 0;
		for (size_t j = 0; j < b->count; j++) {
			over += (uint128)b->limbs[i] * b->limbs[j] + square->limbs[i + j];
			square->limbs[i + j] = (uint64_t)(over % BIG_BASE);
			over /= BIG_BASE;
		}
		square->limbs[i + b->count] = (uint64_t)over;
	}
	trim(square);
}

/* Adds zero limbs below, until the exponent is not above the one wanted. */
static void lower(struct big *b, int exponent)
{
	size_t more =
	    b->exponent > exponent ? (size_t)(b->exponent - exponent) / BIG_DIGITS : 0;

	if (b->count != 0 && more != 0) {
		memmove(b->limbs + more, b->limbs, b->count * sizeof(*b->limbs));
		memset(b->limbs, 0, more * sizeof(*b->limbs));
		b->count += more;
	}
	b->exponent -= (int)more * BIG_DIGITS;
}

void big_subtract(struct big *a, const struct big *b)
{
	uint64_t borrow = 0;

	if (b->count == 0)
		return;
	lower(a, b->exponent);
	size_t place = (size_t)(b->exponent - a->exponent) / BIG_DIGITS;
	for (size_t i = place; i < a->count; i++) {
		uint64_t less = borrow + (i - place < b->count ? b->limbs[i - place] : 0);
		borrow = a->limbs[i] < less;
		a->limbs[i] += (borrow ? BIG_BASE : 0) - less;
	}
	trim(a);
}

void big_divide(struct big *b, uint64_t divisor)
{
	uint128 rest = 0;

	/* Five limbs more than the number's own, of which the division may use up
	 * one at the top and the first may be nearly empty. */
	if (b->count != 0 && b->count < BIG_LIMBS - 6)
		lower(b, b->exponent - 6 * BIG_DIGITS);
	for (size_t i = b->count; i-- > 0;) {
		rest = rest * BIG_BASE + b->limbs[i];
		b->limbs[i] = (uint64_t)(rest / divisor);
		rest %= divisor;
	}
	if (rest != 0 && b->limbs[0] % 10 == 0)
		b->limbs[0]++;
	trim(b);
}

/* The digits of the integer, without the zeros at its end, which *exponent takes. */
static void append_digits(struct tsv_buf *out, const struct big *b, int *exponent)
{
	size_t from = out->size;

	for (size_t i = b->count; i-- > 0;)
		tsv_buf_printf(out, i + 1 == b->count ? "%llu" : "%018llu",
			       (unsigned long long)b->limbs[i]);
	*exponent = b->exponent;
	for (; out->size > from && out->data[out->size - 1] == '0'; out->size--)
		++*exponent;
}

/* How many zeros the integer ends with; it is not zero. */
static int zeros_of(const struct big *b)
{
	int count = 0;
	size_t i = 0;

	for (; b->limbs[i] == 0; i++)
		count += BIG_DIGITS;
	for (uint64_t limb = b->limbs[i]; limb % 10 == 0; limb /= 10)
		count++;
	return count;
}

bool big_is_integer(const struct big *b)
{
	return b->count == 0 || b->exponent + zeros_of(b) >= 0;
}

int big_magnitude(const struct big *b)
{
	if (b->count == 0)
		return 1;
	int digits = (int)(b->count - 1) * BIG_DIGITS + b->exponent;
	for (uint64_t limb = b->limbs[b->count - 1]; limb != 0; limb /= 10)
		digits++;
	return digits;
}

/* strtod() rounds right for any number of digits. */
static double to_double(const struct tsv_buf *text)
{
	return strtod(text->data, NULL);
}

double big_double(const struct big *b)
{
	struct tsv_buf text = {0};
	int exponent;

	if (b->count == 0)
		return 0;
	append_digits(&text, b, &exponent);
	tsv_buf_printf(&text, "e%d", exponent);
	tsv_buf_add_char(&text, '\0');
	double value = to_double(&text);
	tsv_buf_free(&text);
	return b->negative ? -value : value;
}

double big_root(const struct big *b)
{
	struct tsv_buf text = {0};
	int exponent, magnitude = big_magnitude(b);

	if (b->count == 0)
		return 0;
	/* The root of 0.ddd or 0.0ddd, then half the exponent, which is even. */
	tsv_buf_add_string(&text, magnitude % 2 == 0 ? "0." : "0.0");
	append_digits(&text, b, &exponent);
	tsv_buf_add_char(&text, '\0');
	double root = sqrt(to_double(&text));
	tsv_buf_clear(&text);
	tsv_buf_printf(&text, "%.17ge%d", root, (magnitude + (magnitude % 2 != 0)) / 2);
	tsv_buf_add_char(&text, '\0');
	root = to_double(&text);
	tsv_buf_free(&text);
	return root;
}

void big_append(struct tsv_buf *out, const struct big *b)
{
	struct tsv_buf digits = {0};
	int exponent;

	if (b->count == 0) {
		tsv_buf_add_char(out, '0');
		return;
	}
	append_digits(&digits, b, &exponent);
	int size = (int)digits.size, whole = size + exponent;
	if (b->negative)
		tsv_buf_add_char(out, '-');
	if (whole > size + MOST_ZEROS || whole < -MOST_ZEROS) {
		tsv_buf_printf(out, "%.*se%d", size, digits.data, exponent);
	} else if (exponent >= 0) {
		tsv_buf_printf(out, "%.*s%.*s", size, digits.data, exponent, zeros);
	} else if (whole > 0) {
		tsv_buf_printf(out, "%.*s.%.*s", whole, digits.data, size - whole,
			       digits.data + whole);
	} else {
		tsv_buf_printf(out, "0.%.*s%.*s", -whole, zeros, size, digits.data);
	}
	tsv_buf_free(&digits);
}
