#include "tsv/tsv.h"

#include <ctype.h>

/* Longer names are not compared: the work is the product of the lengths. */
#define LONGEST 200

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static int lower(char byte)
{
	return tolower((unsigned char)byte);
}

/* Fills row i of the table of distances from the two rows before it. */
static void next_row(struct tsv_span a, struct tsv_span b, size_t i, const size_t *before_last,
		     const size_t *last, size_t *row)
{
	row[0] = i;
	for (size_t j = 1; j <= b.size; j++) {
		int x = lower(a.data[i - 1]), y = lower(b.data[j - 1]);
		row[j] = least(least(last[j], row[j - 1]) + 1, last[j - 1] + (x != y));
		if (i > 1 && j > 1 && x == lower(b.data[j - 2]) && y == lower(a.data[i - 2]))
			row[j] = least(row[j], before_last[j - 2] + 1);
	}
}

/* The number of edits between two spans of at most LONGEST bytes. */
static size_t distance(struct tsv_span a, struct tsv_span b)
{
	size_t rows[3][LONGEST + 1];
	size_t *row = rows[0], *last = rows[1], *before_last = rows[2];

	for (size_t j = 0; j <= b.size; j++)
		row[j] = j;
	for (size_t i = 1; i <= a.size; i++) {
		size_t *free_row = before_last;
		before_last = last;
		last = row;
		row = free_row;
		next_row(a, b, i, before_last, last, row);
	}
	return row[b.size];
}

static size_t errors_allowed(size_t size)
{
	return size == 3 ? 1 : size / 4;
}

size_t tsv_suggest(struct tsv_span wanted, const struct tsv_span *names, size_t count)
{
	size_t best = TSV_NONE, best_distance = SIZE_MAX;

	for (size_t i = 0; i < count && best_distance != 0; i++) {
		size_t longer = wanted.size > names[i].size ? wanted.size : names[i].size;
		size_t shorter = wanted.size + names[i].size - longer;
		size_t near = errors_allowed(longer);
		/* What is longer has to be inserted. */
		if (longer > LONGEST || longer - shorter > near)
			continue;
		size_t d = distance(wanted, names[i]);
		if (d <= near && d < longer && d < best_distance) {
			best = i;
			best_distance = d;
		}
	}
	return best;
}
