/*
 * card: a catalogue's record as people read it.
 *
 * Which of the chosen columns is which part of a card, and the parts that are put
 * together from several (`Lima, Peru · Latin America`). Text and html share it.
 * A table has cards when its title and another of the catalogue's columns are
 * shown.
 */
#ifndef RENDER_CARD_H
#define RENDER_CARD_H

#include <stdbool.h>
#include <stddef.h>

#include "render/render.h"

enum card_part {
	CARD_ID,
	CARD_KIND,
	CARD_TITLE,
	CARD_REGION,
	CARD_COUNTRY,
	CARD_CITY,
	CARD_ORG,
	CARD_TYPE,
	CARD_SPEAKER,
	CARD_ROLE,
	CARD_WORKSHOP,
	CARD_THEMES,
	CARD_SINCE,
	CARD_BUDGET,
	CARD_CURRENCY,
	CARD_SUMMARY,
	CARD_PARTS,
};

#define CARD_NONE ((size_t)-1)

struct card {
	size_t at[CARD_PARTS]; /* places in fields, or CARD_NONE */
	size_t *others;	       /* places of the columns that no card has; owned */
	size_t other_count;
};

/* Finds the parts among the chosen columns. Returns whether there are cards. */
bool card_find(struct card *c, const struct render *r);

/* Appends the value of a part; nothing when it is not shown. Returns whether it is there. */
bool card_append(const struct card *c, enum card_part part, struct render *r,
		 const struct tsv_batch *b, size_t i, struct tsv_buf *out);

/* The rows between place and summary, each put together from some parts. */
enum card_row {
	ROW_PLACE,
	ROW_KIND, /* empty for a plain case */
	ROW_ORG,
	ROW_SPEAKER,
	ROW_WORKSHOP,
	ROW_SINCE,
	ROW_BUDGET,
	ROW_THEMES,
	CARD_ROWS,
};

/* What a row is called. */
const char *card_label(enum card_row row);

/* Appends what the row says; nothing when its parts are empty. */
void card_append_row(const struct card *c, enum card_row row, struct render *r,
		     const struct tsv_batch *b, size_t i, struct tsv_buf *out);

/* Appends a whole number with commas between thousands;
 * anything else as it is. */
void card_append_number(struct tsv_buf *out, struct tsv_span number);

void card_free(struct card *c);

#endif
