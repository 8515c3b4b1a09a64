#include "render/fit.h"

#include <stdlib.h>

#include "tsv/tsv.h"

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

void fit_init(struct fit *f, size_t count, size_t line)
{
	*f = (struct fit){.line = line, .count = count, .legible = FIT_LEGIBLE};
	f->columns = tsv_calloc(count, sizeof(*f->columns));
	/* Each takes a column and a gap at least. */
	f->shown = tsv_alloc(smaller(count, line), sizeof(*f->shown));
}

/* The width of a column when text is cut to a limit. */
static size_t limited(const struct fit_column *c, size_t limit)
{
	return larger(c->number, smaller(c->natural, limit));
}

/* What the line takes with its texts cut to a limit. */
static size_t total(const struct fit *f, size_t limit)
{
	size_t sum = f->shown_count == 0 ? 0 : FIT_GAP * (f->shown_count - 1);

	for (size_t k = 0; k < f->shown_count; k++)
		sum += limited(&f->columns[f->shown[k]], limit);
	return sum;
}

/* Shares out the room: none is cut while a wider one can give. What is over after that
 * goes to the first. Returns whether a width changed. */
static bool share(struct fit *f)
{
	size_t limit = 1;
	bool changed = false;

	for (size_t step = f->line; step != 0; step /= 2)
		while (limit + step <= f->line && total(f, limit + step) <= f->line)
			limit += step;
	size_t used = total(f, limit), over = f->line > used ? f->line - used : 0;
	for (size_t k = 0; k < f->shown_count; k++) {
		struct fit_column *c = &f->columns[f->shown[k]];
		size_t width = limited(c, limit);
		if (c->natural > width && over != 0) {
			width++;
			over--;
		}
		/* Only a single column can be wider than the line. */
		width = smaller(width, f->line);
		changed = changed || width != c->width;
		c->width = width;
	}
	return changed;
}

/* Do all columns (but empty ones) find room when texts are cut to the limit? */
static bool all_fit(const struct fit *f, size_t limit, bool but_empty)
{
	size_t used = 0;

	for (size_t j = 0; j < f->count && used <= f->line; j++)
		if (j == 0 || !but_empty || !f->columns[j].empty)
			used += limited(&f->columns[j], limit) + (j == 0 ? 0 : FIT_GAP);
	return used <= f->line;
}

void fit_choose(struct fit *f, bool with_last)
{
	size_t last = f->count - 1, used = 0, kept = 0;

	bool but_empty = !all_fit(f, FIT_TIGHT, false);

	f->legible = FIT_LEGIBLE;
	while (f->legible > FIT_TIGHT && !all_fit(f, f->legible, but_empty))
		f->legible--;
	if (!all_fit(f, f->legible, but_empty))
		f->legible = FIT_LEGIBLE;
	used = limited(&f->columns[0], f->legible);
	/* Room for the last is put by. */
	if (with_last && last != 0)
		kept = FIT_GAP + limited(&f->columns[last], f->legible);
	if (used + kept > f->line)
		kept = 0;
	f->shown_count = 0;
	f->shown[f->shown_count++] = 0;
	for (size_t j = 1; j < f->count; j++) {
		size_t need = FIT_GAP + limited(&f->columns[j], f->legible);
		kept = j == last ? 0 : kept;
		if (used + need + kept > f->line || (but_empty && f->columns[j].empty))
			continue;
		f->shown[f->shown_count++] = j;
		used += need;
	}
	share(f);
}

bool fit_widen(struct fit *f, size_t column, size_t width, bool number)
{
	struct fit_column *c = &f->columns[column];
	struct fit_column before = *c;

	c->natural = larger(c->natural, smaller(width, f->line));
	if (number) {
		c->number = larger(c->number, width);
		if (total(f, f->legible) > f->line)
			c->number = before.number; /* there is no room for it */
	}
	if (c->natural == before.natural && c->number == before.number)
		return false;
	return share(f);
}

bool fit_shows(const struct fit *f, size_t column)
{
	size_t low = 0, high = f->shown_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (f->shown[middle] < column)
			low = middle + 1;
		else
			high = middle;
	}
	return low < f->shown_count && f->shown[low] == column;
}

void fit_free(struct fit *f)
{
	free(f->columns);
	free(f->shown);
	*f = (struct fit){0};
}
