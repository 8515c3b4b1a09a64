#include "value/number.h"

#include <stdlib.h>

/* As many digits as always fit 64 bits. */
#define MAX_DIGITS 19

/* Beyond this an exponent is compared as text; no text is long enough to undo it. */
#define FAR ((int64_t)1 << 60)

/* So many digits fit 64 bits. */
#define COUNT_DIGITS 18

size_t number_digits(struct tsv_span text)
{
	size_t count = 0;

	while (count < text.size && number_is_digit(text.data[count]))
		count++;
	return count;
}

bool number_count(struct tsv_span text, uint64_t *count)
{
	size_t digits = number_digits(text);

	if (digits == 0 || digits < text.size || digits > COUNT_DIGITS)
		return false;
	*count = 0;
	for (size_t i = 0; i < digits; i++)
		*count = *count * 10 + (uint64_t)(text.data[i] - '0');
	return true;
}

/* Reads `e12`, `E-3` at the front of s into *exponent, clamped to FAR. */
static bool read_exponent(struct tsv_span *s, int64_t *exponent)
{
	int64_t value = 0;
	bool negative = false;

	*s = tsv_span_from(*s, 1);
	if (s->size != 0 && (s->data[0] == '-' || s->data[0] == '+')) {
		negative = s->data[0] == '-';
		*s = tsv_span_from(*s, 1);
	}
	if (s->size == 0)
		return false;
	for (; s->size != 0 && number_is_digit(s->data[0]); *s = tsv_span_from(*s, 1))
		value = value < FAR / 16 ? value * 10 + (s->data[0] - '0') : FAR;
	*exponent = negative ? -value : value;
	return true;
}

/* Reads digits and a point; what does not fit the mantissa moves its exponent. */
static bool read_digits(struct tsv_span *s, struct number *n)
{
	size_t digits = 0, significant = 0;
	bool point = false;

	for (; s->size != 0; *s = tsv_span_from(*s, 1)) {
		char byte = s->data[0];
		if (byte == '.' && !point) {
			point = true;
			continue;
		}
		if (!number_is_digit(byte))
			break;
		digits++;
		significant += significant != 0 || byte != '0';
		if (significant <= MAX_DIGITS) {
			n->mantissa = n->mantissa * 10 + (uint64_t)(byte - '0');
			n->exponent -= point;
		} else {
			n->exponent += !point;
			n->exact = n->exact && byte == '0';
		}
	}
	return digits != 0;
}

/* The digits and the point may have moved a clamped exponent a little. */
static bool is_far(const struct number *n)
{
	return n->exponent > FAR / 2 || n->exponent < -FAR / 2;
}

bool number_parse(struct tsv_span text, struct number *n)
{
	struct tsv_span s = text;
	int64_t exponent = 0;

	*n = (struct number){.exact = true, .text = text};
	if (s.size != 0 && (s.data[0] == '-' || s.data[0] == '+')) {
		n->negative = s.data[0] == '-';
		s = tsv_span_from(s, 1);
	}
	if (!read_digits(&s, n))
		return false;
	if (s.size != 0 && (s.data[0] == 'e' || s.data[0] == 'E') &&
	    !read_exponent(&s, &exponent))
		return false;
	n->exponent += exponent;
	n->exact = n->exact && !is_far(n);
	return s.size == 0;
}

static bool is_zero(const struct number *n)
{
	return n->mantissa == 0;
}

static int digits_of(uint64_t value)
{
	int digits = 1;

	while (value >= 10) {
		value /= 10;
		digits++;
	}
	return digits;
}

/* The power of ten above the first significant digit. */
static int64_t magnitude(const struct number *n)
{
	return n->exponent + digits_of(n->mantissa);
}

/* The magnitude before the exponent that is written; *written is that: `-12`, or empty. */
static int64_t magnitude_without(const struct number *n, struct tsv_span *written)
{
	struct tsv_span text = n->text;
	struct number rest;
	size_t i = 0;

	while (i < text.size && text.data[i] != 'e' && text.data[i] != 'E')
		i++;
	*written = tsv_span_from(text, i < text.size ? i + 1 : i);
	number_parse((struct tsv_span){text.data, i}, &rest);
	return magnitude(&rest);
}

/* The digit with i others behind it, with the number's sign; 0 before the first. */
static int64_t signed_digit(struct tsv_span integer, size_t i)
{
	if (i >= integer.size || !number_is_digit(integer.data[integer.size - 1 - i]))
		return 0;
	int64_t digit = integer.data[integer.size - 1 - i] - '0';
	return integer.data[0] == '-' ? -digit : digit;
}

/*
 * Compares magnitudes of which one is far. The difference of the exponents is made from
 * the first digit on; once it is far itself, no digit behind can bring it back.
 */
static int compare_far(const struct number *a, const struct number *b)
{
	struct tsv_span x, y;
	int64_t rest = magnitude_without(a, &x) - magnitude_without(b, &y), difference = 0;
	size_t i = x.size > y.size ? x.size : y.size;

	while (i-- > 0 && difference < FAR / 16 && difference > -FAR / 16)
		difference = difference * 10 + signed_digit(x, i) - signed_digit(y, i);
	difference += rest;
	return (difference > 0) - (difference < 0);
}

static int compare_magnitudes(const struct number *a, const struct number *b)
{
	if (is_far(a) || is_far(b))
		return compare_far(a, b);
	int64_t x = magnitude(a), y = magnitude(b);
	return (x > y) - (x < y);
}

/* The next significant digit of a number's text; 0 once they are used up. */
static char next_digit(struct tsv_span *s)
{
	while (s->size != 0 && s->data[0] == '.')
		*s = tsv_span_from(*s, 1);
	if (s->size == 0 || !number_is_digit(s->data[0]))
		return '0';
	char digit = s->data[0];
	*s = tsv_span_from(*s, 1);
	return digit;
}

static struct tsv_span significant(struct tsv_span s)
{
	while (s.size != 0 && (s.data[0] < '1' || s.data[0] > '9'))
		s = tsv_span_from(s, 1);
	return s;
}

/* Compares numbers of the same magnitude digit by digit. */
static int compare_digits(struct tsv_span a, struct tsv_span b)
{
	a = significant(a);
	b = significant(b);
	for (size_t left = a.size > b.size ? a.size : b.size; left != 0; left--) {
		char x = next_digit(&a), y = next_digit(&b);
		if (x != y)
			return x < y ? -1 : 1;
	}
	return 0;
}

/* Compares without signs; neither is zero. */
static int compare_sizes(const struct number *a, const struct number *b)
{
	if (a->exact && b->exact && a->exponent == b->exponent)
		return (a->mantissa > b->mantissa) - (a->mantissa < b->mantissa);
	int order = compare_magnitudes(a, b);
	return order != 0 ? order : compare_digits(a->text, b->text);
}

int number_compare(const struct number *a, const struct number *b)
{
	int x = is_zero(a) ? 0 : a->negative ? -1 : 1;
	int y = is_zero(b) ? 0 : b->negative ? -1 : 1;

	if (x != y || x == 0)
		return (x > y) - (x < y);
	return x * compare_sizes(a, b);
}

void number_append_normal(const struct number *n, struct tsv_buf *out)
{
	struct tsv_span rest = significant(n->text);

	if (is_zero(n)) {
		tsv_buf_add_char(out, '0');
		return;
	}
	if (is_far(n)) {
		tsv_buf_add_span(out, n->text);
		return;
	}
	tsv_buf_add_string(out, n->negative ? "-." : ".");
	while (rest.size != 0 && (number_is_digit(rest.data[0]) || rest.data[0] == '.'))
		tsv_buf_add_char(out, next_digit(&rest));
	while (out->data[out->size - 1] == '0')
		out->size--;
	tsv_buf_printf(out, "e%lld", (long long)magnitude(n));
}

double number_double(const struct number *n)
{
	/* Powers of ten that a double holds exactly. */
	static const double tens[] = {1e0,  1e1,  1e2,	1e3,  1e4,  1e5,  1e6,	1e7,
				      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
				      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

	/* One operation on exact operands rounds right (Clinger, "How to read
	 * floating point numbers accurately"). */
	if (n->exact && n->mantissa <= (uint64_t)1 << 53 && n->exponent >= -22 &&
	    n->exponent <= 22) {
		double value = (double)n->mantissa;
		value =
		    n->exponent < 0 ? value / tens[-n->exponent] : value * tens[n->exponent];
		return n->negative ? -value : value;
	}
	char *text = tsv_strndup(n->text.data, n->text.size);
	double value = strtod(text, NULL);
	free(text);
	return value;
}
