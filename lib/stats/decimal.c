#include "stats/decimal.h"

#include <math.h>
#include <stdlib.h>

_Static_assert(GMP_NUMB_BITS == 64, "a limb of GMP is a uint64_t");

/* Zeros that are written before an exponent is. */
#define ZEROS_MAX 30

/* Doubles end below 10 to this, and a count of numbers has at most so many digits. */
#define MAGNITUDE_MAX 309
#define COUNT_DIGITS 20

static void *reallocate(void *array, size_t old_size, size_t size)
{
	(void)old_size;
	return tsv_realloc(array, size, 1);
}

static void *allocate(size_t size)
{
	return tsv_alloc(size, 1);
}

static void release(void *array, size_t size)
{
	(void)size;
	free(array);
}

void decimal_init(struct decimal *d)
{
	mp_set_memory_functions(allocate, reallocate, release);
	mpz_init(d->digits);
	d->exponent = 0;
}

/* Multiplies by ten to the power. */
static void shift(mpz_t digits, unsigned long power)
{
	mpz_t ten;

	mpz_init(ten);
	mpz_ui_pow_ui(ten, 10, power);
	mpz_mul(digits, digits, ten);
	mpz_clear(ten);
}

/* An integer as GMP has it, which points to the limbs. */
static mpz_srcptr borrow(mpz_t digits, mp_limb_t limbs[2], uint128 value, bool negative)
{
	limbs[0] = (mp_limb_t)value;
	limbs[1] = (mp_limb_t)(value >> 64);
	mp_size_t count = limbs[1] != 0 ? 2 : limbs[0] != 0;
	return mpz_roinit_n(digits, limbs, negative ? -count : count);
}

/* Ten to a power below 39. */
static uint128 power_of_ten(int power)
{
	uint64_t low = 1;

	for (; power > 0 && power != 19; power--)
		low *= 10;
	return power == 0 ? low : (uint128)low * 10000000000000000000u;
}

/* Adds digits that stand at the exponent. */
static void add_at(struct decimal *d, const mpz_t digits, int exponent)
{
	mp_limb_t limbs[2];
	mpz_t factor;

	if (mpz_sgn(d->digits) == 0)
		d->exponent = exponent;
	if (exponent < d->exponent) {
		shift(d->digits, (unsigned long)(d->exponent - exponent));
		d->exponent = exponent;
	}
	int power = exponent - d->exponent;
	if (power < 20) { /* the factor is one limb */
		mpz_addmul_ui(d->digits, digits, (unsigned long)power_of_ten(power));
	} else if (power < 39) { /* two */
		mpz_addmul(d->digits, digits,
			   borrow(factor, limbs, power_of_ten(power), false));
	} else {
		mpz_init_set(factor, digits);
		shift(factor, (unsigned long)power);
		mpz_add(d->digits, d->digits, factor);
		mpz_clear(factor);
	}
}

/* Reads the digits of a number from the first that is not zero down to the power of ten.
 * Returns the power of the last one. */
static int read_digits(mpz_t digits, const struct number *n, int exponent_min)
{
	struct tsv_buf text = {0};
	struct tsv_span rest = n->text;
	int exponent = (int)n->exponent + 19; /* above the first; the mantissa has 19 */

	while (rest.data[0] < '1' || rest.data[0] > '9')
		rest = tsv_span_from(rest, 1);
	if (n->negative)
		tsv_buf_add_char(&text, '-');
	for (; rest.size != 0 && exponent > exponent_min; rest = tsv_span_from(rest, 1)) {
		if (rest.data[0] == '.')
			continue;
		if (rest.data[0] < '0' || rest.data[0] > '9')
			break;
		tsv_buf_add_char(&text, rest.data[0]);
		exponent--;
	}
	tsv_buf_add_char(&text, '\0');
	mpz_set_str(digits, text.data, 10);
	tsv_buf_free(&text);
	return exponent;
}

/* Adds a number whose digits do not fit its mantissa. Returns the power of the last. */
static int add_long(struct decimal *d, struct decimal *squares, const struct number *n,
		    int exponent_min)
{
	mpz_t digits;

	mpz_init(digits);
	int exponent = read_digits(digits, n, exponent_min);
	add_at(d, digits, exponent);
	if (squares != NULL) {
		mpz_mul(digits, digits, digits);
		add_at(squares, digits, exponent * 2);
	}
	mpz_clear(digits);
	return exponent;
}

void decimal_add_number(struct decimal *d, struct decimal *squares, const struct number *n)
{
	mp_limb_t limbs[2];
	mpz_t digits;

	if (n->mantissa == 0 || n->exponent < DECIMAL_NUMBER_MIN)
		return;
	if (!n->exact) {
		add_long(d, squares, n, DECIMAL_NUMBER_MIN);
		return;
	}
	int exponent = (int)n->exponent;
	add_at(d, borrow(digits, limbs, n->mantissa, n->negative), exponent);
	uint128 square = (uint128)n->mantissa * n->mantissa;
	add_at(squares, borrow(digits, limbs, square, false), exponent * 2);
}

int decimal_add_text(struct decimal *d, const struct number *n, int power)
{
	int exponent_min = power * DECIMAL_NUMBER_MIN;
	mp_limb_t limbs[2];
	mpz_t digits;

	if (n->mantissa == 0)
		return 0;
	if (n->exponent < exponent_min || n->exponent > power * MAGNITUDE_MAX + COUNT_DIGITS)
		return -1;
	if (!n->exact)
		return add_long(d, NULL, n, exponent_min - 1) < exponent_min ? -1 : 0;
	add_at(d, borrow(digits, limbs, n->mantissa, n->negative), (int)n->exponent);
	return 0;
}

void decimal_add_int(struct decimal *d, int128 value)
{
	uint128 size = value < 0 ? -(uint128)value : (uint128)value;
	mp_limb_t limbs[2];
	mpz_t digits;

	if (value != 0)
		add_at(d, borrow(digits, limbs, size, value < 0), 0);
}

void decimal_add(struct decimal *d, const struct decimal *other)
{
	if (mpz_sgn(other->digits) != 0)
		add_at(d, other->digits, other->exponent);
}

void decimal_spread(struct decimal *d, uint64_t n, const struct decimal *other)
{
	mpz_t square;

	mpz_init(square);
	mpz_mul(square, other->digits, other->digits);
	mpz_neg(square, square);
	mpz_mul_ui(d->digits, d->digits, n);
	add_at(d, square, other->exponent * 2);
	mpz_clear(square);
}

int decimal_sign(const struct decimal *d)
{
	return mpz_sgn(d->digits);
}

bool decimal_equal(const struct decimal *a, const struct decimal *b)
{
	struct decimal difference;

	decimal_init(&difference);
	decimal_add(&difference, a);
	mpz_neg(difference.digits, difference.digits);
	decimal_add(&difference, b);
	bool equal = mpz_sgn(difference.digits) == 0;
	decimal_free(&difference);
	return equal;
}

bool decimal_is_integer(const struct decimal *d)
{
	mpz_t one;

	if (d->exponent >= 0)
		return true;
	mpz_init_set_ui(one, 1);
	shift(one, (unsigned long)-d->exponent);
	bool is = mpz_divisible_p(d->digits, one) != 0;
	mpz_clear(one);
	return is;
}

/* The decimal digits of an integer that is not negative. */
static void append_digits(struct tsv_buf *out, const mpz_t digits)
{
	char *text = tsv_buf_reserve(out, mpz_sizeinbase(digits, 10) + 2);

	mpz_get_str(text, 10, digits);
	out->size += strlen(text);
}

int decimal_magnitude(const struct decimal *d)
{
	struct tsv_buf text = {0};
	mpz_t size;

	if (mpz_sgn(d->digits) == 0)
		return 1;
	append_digits(&text, mpz_roinit_n(size, mpz_limbs_read(d->digits),
					  (mp_size_t)mpz_size(d->digits)));
	int magnitude = (int)text.size + d->exponent;
	tsv_buf_free(&text);
	return magnitude;
}

/*
 * The double nearest to a fraction of positive numbers. The quotient is computed to 63
 * or 64 bits, or as many as a double of that size has and two more; its last bit stands
 * for all that follow, so that rounding once rounds right.
 */
static double divide(mpz_t above, mpz_t below)
{
	long bits = (long)mpz_sizeinbase(above, 2) - (long)mpz_sizeinbase(below, 2);
	long shifted = 63 - bits < 1076 ? 63 - bits : 1076; /* a double ends at 2^-1074 */

	if (shifted > 0)
		mpz_mul_2exp(above, above, (mp_bitcnt_t)shifted);
	else
		mpz_mul_2exp(below, below, (mp_bitcnt_t)-shifted);
	mpz_tdiv_qr(above, below, above, below);
	uint64_t quotient = mpz_get_ui(above) | (mpz_sgn(below) != 0);
	int dropped = 2; /* bits that a double has no room for */
	while (quotient >> dropped >= (uint64_t)1 << 53)
		dropped++;
	uint64_t kept = quotient >> dropped, rest = quotient - (kept << dropped);
	uint64_t half = (uint64_t)1 << (dropped - 1);
	kept += rest > half || (rest == half && kept % 2 != 0);
	return ldexp((double)kept, dropped - (int)shifted);
}

double decimal_double(const struct decimal *d, int exponent, uint128 divisor)
{
	mp_limb_t limbs[2];
	mpz_t above, below, borrowed;

	if (mpz_sgn(d->digits) == 0)
		return 0;
	mpz_init(above);
	mpz_abs(above, d->digits);
	mpz_init_set(below, borrow(borrowed, limbs, divisor, false));
	exponent += d->exponent;
	if (exponent > 0)
		shift(above, (unsigned long)exponent);
	else if (exponent < 0)
		shift(below, (unsigned long)-exponent);
	double value = divide(above, below);
	mpz_clear(above);
	mpz_clear(below);
	return mpz_sgn(d->digits) < 0 ? -value : value;
}

static void append_zeros(struct tsv_buf *out, int count)
{
	for (; count > 0; count--)
		tsv_buf_add_char(out, '0');
}

/* Lays digits out, of which so many stand before the point. */
static void lay_out(struct tsv_buf *out, struct tsv_span digits, int whole)
{
	int size = (int)digits.size;

	if (whole > size + ZEROS_MAX || whole < -ZEROS_MAX) {
		tsv_buf_add_span(out, digits);
		tsv_buf_printf(out, "e%d", whole - size);
	} else if (whole >= size) {
		tsv_buf_add_span(out, digits);
		append_zeros(out, whole - size);
	} else if (whole > 0) {
		tsv_buf_add(out, digits.data, (size_t)whole);
		tsv_buf_add_char(out, '.');
		tsv_buf_add_span(out, tsv_span_from(digits, (size_t)whole));
	} else {
		tsv_buf_add_string(out, "0.");
		append_zeros(out, -whole);
		tsv_buf_add_span(out, digits);
	}
}

void decimal_append(struct tsv_buf *out, const struct decimal *d)
{
	struct tsv_buf text = {0};

	if (mpz_sgn(d->digits) == 0) {
		tsv_buf_add_char(out, '0');
		return;
	}
	append_digits(&text, d->digits);
	struct tsv_span digits = tsv_buf_span(&text);
	if (mpz_sgn(d->digits) < 0) {
		tsv_buf_add_char(out, '-');
		digits = tsv_span_from(digits, 1);
	}
	int whole = (int)digits.size + d->exponent;
	while (digits.data[digits.size - 1] == '0')
		digits.size--;
	lay_out(out, digits, whole);
	tsv_buf_free(&text);
}

void decimal_free(struct decimal *d)
{
	mpz_clear(d->digits);
}
