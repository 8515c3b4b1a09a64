#include "tsv/tsv.h"

#include <ctype.h>
#include <stdlib.h>

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

static size_t distance(struct tsv_span a, struct tsv_span b)
{
	size_t width = b.size + 1;
	size_t *rows = tsv_calloc(width, 3 * sizeof(*rows));
	size_t *row = rows, *last = rows + width, *before_last = rows + 2 * width;

	for (size_t j = 0; j < width; j++)
		row[j] = j;
	for (size_t i = 1; i <= a.size; i++) {
		size_t *free_row = before_last;
		before_last = last;
		last = row;
		row = free_row;
		next_row(a, b, i, before_last, last, row);
	}
	size_t result = row[b.size];
	free(rows);
	return result;
}

size_t tsv_suggest(struct tsv_span wanted, const struct tsv_span *names, size_t count)
{
	size_t best = TSV_NONE, best_distance = 0;

	for (size_t i = 0; i < count; i++) {
		size_t longer = wanted.size > names[i].size ? wanted.size : names[i].size;
		if (longer > LONGEST)
			continue;
		size_t d = distance(wanted, names[i]);
		if (d <= (longer + 2) / 3 && d < longer &&
		    (best == TSV_NONE || d < best_distance)) {
			best = i;
			best_distance = d;
		}
	}
	return best;
}
