/*
 * fit: which columns of a table find room in a line, and how wide each is.
 *
 * Numbers are never cut, for the rest of a number is another number. Other columns are
 * cut while they can still be read: to FIT_TIGHT columns when all of the table's columns
 * find room then, else to FIT_LEGIBLE. What finds no room then is left out, columns
 * without a value before others. The first column is always shown, the last when the
 * caller asks for it, then as many as fit, from the left.
 */
#ifndef RENDER_FIT_H
#define RENDER_FIT_H

#include <stdbool.h>
#include <stddef.h>

#define FIT_GAP 2 /* between two columns */
#define FIT_LEGIBLE 8
#define FIT_TIGHT 6

struct fit_column {
	size_t natural; /* width of its widest cell, the head too; at most the line's */
	size_t number;	/* width of its widest number; 0 if it has none */
	size_t width;	/* as it is laid out */
	bool empty;	/* it has no value: the first to be left out */
};

struct fit {
	size_t line;		    /* columns of a line, at least 1 */
	struct fit_column *columns; /* owned */
	size_t count;
	size_t *shown; /* places of the columns that are shown, in order; owned */
	size_t shown_count;
	size_t legible; /* a text is not cut below this to let more be shown */
};

/* All columns, with no width yet. */
void fit_init(struct fit *f, size_t count, size_t line);

/* Chooses the columns that are shown, and shares out the room. Linear in the columns. */
void fit_choose(struct fit *f, bool with_last);

/*
 * Makes room for a cell of a shown column that is wider than the column, as far as the
 * line has any: others may become narrower. Returns whether a width changed. Costs a few
 * looks at each shown column.
 */
bool fit_widen(struct fit *f, size_t column, size_t width, bool number);

/* Is the column shown? */
bool fit_shows(const struct fit *f, size_t column);

void fit_free(struct fit *f);

#endif
