/*
 * card: a catalogue's record as people read it.
 *
 * Which of the shown columns has which role in a case (schema/schema.h), and the
 * parts that are put together from several (`Lima, Peru · Latin America`). Text and
 * html share it. A table has cards when its title and another column that has a role
 * are shown, the key not counted.
 */
#ifndef RENDER_CARD_H
#define RENDER_CARD_H

#include "render/render.h"
#include "schema/schema.h"

struct card {
	size_t at[ROLES]; /* places in fields, or TSV_NONE */
	size_t *others;	  /* places of the columns that have no role; owned */
	size_t other_count;
};

/* Finds the roles of the shown columns. Returns whether there are cards. */
bool card_init(struct card *c, const struct render *r);

/* The value of the column of a role; empty when none is shown. As render_value(). */
struct tsv_span card_value(const struct card *c, enum role role, struct render *r,
			   const struct tsv_batch *b, size_t i);

/* The rows of a card, between title and text, in this order. */
enum card_row {
	ROW_PLACE,
	ROW_KIND, /* empty for a plain case */
	ROW_ORGANISATION,
	ROW_PERSON,
	ROW_EVENT,
	ROW_DATE,
	ROW_AMOUNT,
	ROW_TOPICS,
	CARD_ROWS,
};

/* What a row is called. */
struct tsv_span card_label(const struct schema *s, enum card_row row);

/* The kind of most records, the first term of that column; empty: there is none. */
struct tsv_span card_usual_kind(const struct schema *s);

/* Appends what the row says; nothing when its parts are empty. */
void card_append_row(const struct card *c, enum card_row row, struct render *r,
		     const struct tsv_batch *b, size_t i, struct tsv_buf *out);

/* Appends a whole number with commas between thousands, anything else as it is. */
void card_append_number(struct tsv_buf *out, struct tsv_span number);

void card_free(struct card *c);

#endif
