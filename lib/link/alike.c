#include "link/alike.h"

#include <stdint.h>
#include <string.h>

#include "text/utf8.h"
#include "value/number.h"

#define INITIAL 0.8
#define ABBREVIATION 0.85
#define ABBREVIATION_MIN 3
#define LONG_NUMBER 5
#define NUMBER_WITH_ERROR 0.5

static size_t min3(size_t a, size_t b, size_t c)
{
	size_t least = a < b ? a : b;

	return least < c ? least : c;
}

/* The set of a word's bytes, as a Bloom filter of one hash. */
static uint64_t bytes_of(struct tsv_span s)
{
	uint64_t set = 0;

	for (size_t i = 0; i < s.size; i++)
		set |= (uint64_t)1 << ((unsigned char)s.data[i] & 63);
	return set;
}

static unsigned differences(uint64_t a, uint64_t b)
{
	return (unsigned)__builtin_popcountll(a ^ b);
}

/* One row of the table of errors between all beginnings of a and b: those within limit
 * of the diagonal, for what is farther off it has more errors. Returns the least. */
static size_t fill_row(size_t *row, const size_t *above, const size_t *before,
		       struct tsv_span a, struct tsv_span b, size_t i, size_t limit)
{
	size_t first = i > limit ? i - limit : 1,
	       last = i + limit < b.size ? i + limit : b.size;
	size_t least = row[first - 1] = first == 1 ? i : limit + 1;

	for (size_t j = first; j <= last; j++) {
		size_t errors = min3(above[j - 1] + (a.data[i - 1] != b.data[j - 1]),
				     above[j] + 1, row[j - 1] + 1);
		if (i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] &&
		    a.data[i - 2] == b.data[j - 1] && before[j - 2] + 1 < errors)
			errors = before[j - 2] + 1;
		row[j] = errors;
		least = errors < least ? errors : least;
	}
	return least;
}

/* The errors between two texts of up to ALIKE_MAX bytes, or more than limit when there
 * are more; a is the shorter one. */
static size_t count_errors(struct tsv_span a, struct tsv_span b, size_t limit)
{
	size_t rows[3][ALIKE_MAX + 1];

	if (b.size - a.size > limit || differences(bytes_of(a), bytes_of(b)) > 2 * limit)
		return limit + 1;
	for (size_t j = 0; j <= b.size; j++) {
		rows[0][j] = j;
		rows[1][j] = rows[2][j] = limit + 1;
	}
	for (size_t i = 1; i <= a.size; i++) {
		size_t least =
		    fill_row(rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3], a, b, i, limit);
		if (least > limit)
			return least;
	}
	return rows[a.size % 3][b.size];
}

static double alike_numbers(struct tsv_span a, struct tsv_span b)
{
	return b.size >= LONG_NUMBER && count_errors(a, b, 1) <= 1 ? NUMBER_WITH_ERROR : 0;
}

static bool is_one_letter(struct tsv_span s)
{
	uint32_t code;

	return utf8_decode(s, &code) == s.size;
}

static size_t errors_allowed(size_t size)
{
	return size == 3 ? 1 : size / 4;
}

static double alike_letters(struct tsv_span a, struct tsv_span b, size_t limit)
{
	size_t errors = limit == 0 ? 1 : count_errors(a, b, limit);

	return errors <= limit ? 1 - (double)errors / (double)b.size : 0;
}

double alike_words(struct tsv_span a, struct tsv_span b)
{
	if (a.size > b.size) {
		struct tsv_span longer = a;
		a = b;
		b = longer;
	}
	if (tsv_span_equal(a, b))
		return 1;
	if (b.size > ALIKE_MAX || number_is_digit(a.data[0]) != number_is_digit(b.data[0]))
		return 0;
	if (number_is_digit(a.data[0]))
		return alike_numbers(a, b);
	if (is_one_letter(a))
		return tsv_span_begins(b, a) ? INITIAL : 0;
	if (a.size >= ABBREVIATION_MIN && tsv_span_begins(b, a))
		return ABBREVIATION;
	return alike_letters(a, b, errors_allowed(b.size));
}

/* Leaves the blanks out; the span is empty when it would be too long or has a digit. */
static struct tsv_span join(struct tsv_span text, char *to)
{
	size_t size = 0;

	for (size_t i = 0; i < text.size; i++) {
		if (text.data[i] == ' ')
			continue;
		if (size == ALIKE_MAX || number_is_digit(text.data[i]))
			return (struct tsv_span){to, 0};
		to[size++] = text.data[i];
	}
	return (struct tsv_span){to, size};
}

double alike_joined(struct tsv_span a, struct tsv_span b)
{
	char joined[2][ALIKE_MAX];
	struct tsv_span x = {0}, y = {0};

	/* With their blanks, which are fewer than half, one is too long for the other. */
	if (a.size > 3 * b.size || b.size > 3 * a.size)
		return 0;
	x = join(a, joined[0]);
	y = x.size == 0 ? x : join(b, joined[1]);
	if (x.size == 0 || y.size == 0 || (x.size < 4 && y.size < 4))
		return 0;
	return x.size <= y.size ? alike_letters(x, y, y.size / 4)
				: alike_letters(y, x, x.size / 4);
}
