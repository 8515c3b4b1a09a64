#include "stats/dtoa.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Beyond these powers of ten an exponent is written. */
#define PLAIN_MIN (-7)
#define PLAIN_MAX 21

/* As `d.ddde±x` with as few digits as read back. Fifteen always stand for a double of
 * their own, but near zero doubles are few and fewer digits will do. */
static int shortest(char *text, size_t size, double value)
{
	int length = 0;

	for (int digits = value < DBL_MIN ? 1 : 15; digits <= 17; digits++) {
		length = snprintf(text, size, "%.*e", digits - 1, value);
		if (strtod(text, NULL) == value)
			break;
	}
	return length;
}

/* The digits of such a text, zeros at the end left out, and the power of ten of the
 * first. */
static struct tsv_span digits_of(char *text, int length, int *exponent)
{
	char *e = memchr(text, 'e', (size_t)length);
	char *end = e;

	*exponent = atoi(e + 1);
	/* The first digit takes the place of the point. */
	if (text[1] == '.') {
		text[1] = text[0];
		text++;
	}
	while (end > text + 1 && end[-1] == '0')
		end--;
	return tsv_span_between(text, end);
}

static void add_zeros(struct tsv_buf *out, int count)
{
	for (; count > 0; count--)
		tsv_buf_add_char(out, '0');
}

/* Lays digits out, the first of them at that power of ten. */
static void lay_out(struct tsv_buf *out, struct tsv_span digits, int exponent)
{
	size_t whole = exponent < 0 ? 0 : (size_t)exponent + 1;

	if (exponent < PLAIN_MIN || exponent >= PLAIN_MAX) {
		tsv_buf_add(out, digits.data, 1);
		if (digits.size > 1)
			tsv_buf_add_char(out, '.');
		tsv_buf_add_span(out, tsv_span_from(digits, 1));
		tsv_buf_printf(out, "e%d", exponent);
	} else if (whole >= digits.size) {
		tsv_buf_add_span(out, digits);
		add_zeros(out, (int)(whole - digits.size));
	} else if (whole > 0) {
		tsv_buf_add(out, digits.data, whole);
		tsv_buf_add_char(out, '.');
		tsv_buf_add_span(out, tsv_span_from(digits, whole));
	} else {
		tsv_buf_add_string(out, "0.");
		add_zeros(out, -exponent - 1);
		tsv_buf_add_span(out, digits);
	}
}

void dtoa_append(struct tsv_buf *out, double value)
{
	char text[32];
	int exponent;

	/* Most are integers that a double holds exactly. */
	if (fabs(value) < 1e15 && value == floor(value)) {
		tsv_buf_printf(out, "%lld", (long long)value);
		return;
	}
	if (value < 0)
		tsv_buf_add_char(out, '-');
	int length = shortest(text, sizeof(text), fabs(value));
	struct tsv_span digits = digits_of(text, length, &exponent);
	lay_out(out, digits, exponent);
}
