/*
 * corpus: the compared fields of many records, as words with weights.
 *
 * A field is folded (case, accents) and cut into words: runs of letters, and runs of
 * digits without the zeros before them; all else only separates. A field without a word
 * is missing. Words are counted in each column by itself, as terms, for Smith tells more
 * among cities than among surnames. A term weighs ln(1 + n / df), n being the records
 * that have the column and df those that have the term in it: the inverse document
 * frequency of information retrieval.
 *
 * A column tells how many words its fields have on average, for comparisons begin with the
 * shortest: a city's name in a title says nothing new where the cities are the same.
 *
 * Fields that are the same are kept once, as a value; memory is that of the distinct
 * values and four bytes a field.
 */
#ifndef LINK_CORPUS_H
#define LINK_CORPUS_H

#include <stddef.h>
#include <stdint.h>

#include "tsv/tsv.h"

#define CORPUS_MISSING UINT32_MAX

/* The most records, a margin below what their numbers can count. */
#define CORPUS_MAX ((size_t)1 << 31)

struct corpus {
	size_t columns;
	size_t records;
	uint32_t *cells; /* by record and column: a value, or CORPUS_MISSING; owned */
	size_t cells_capacity;
	size_t next; /* the place of the next field */

	struct tsv_dict values; /* the column, then the words with blanks between them */
	uint32_t *value_terms;	/* the terms of all values, each value's sorted; owned */
	size_t value_terms_count;
	size_t value_terms_capacity;
	size_t *value_ends; /* where each value's terms end; owned */
	size_t value_ends_capacity;

	struct tsv_dict terms;	/* the column, then the word */
	float *weights;		/* of terms; owned */
	uint32_t *words;	/* of terms: the number of the word, in any column; owned */
	uint32_t *uses;		/* of values: the records that have it; owned */
	size_t *order;		/* the columns, the shortest fields first; owned */
	struct tsv_buf scratch; /* of a field being added */
	struct tsv_buf folded;
	struct tsv_buf key;
};

/* A corpus of records of that many columns, at least one. */
void corpus_init(struct corpus *c, size_t columns);

/* Adds the next field's value; records are added field by field. */
void corpus_add(struct corpus *c, struct tsv_span value);

/* Sets weights, words, uses and order, once all fields are added. */
void corpus_weigh(struct corpus *c);

/* The value of a field, or CORPUS_MISSING. */
static inline uint32_t corpus_cell(const struct corpus *c, size_t record, size_t column)
{
	return c->cells[record * c->columns + column];
}

/* The words of a value, with blanks between them. */
struct tsv_span corpus_text(const struct corpus *c, uint32_t value);

/* The terms of a value, in ascending order, one that stands twice twice. */
const uint32_t *corpus_terms(const struct corpus *c, uint32_t value, size_t *count);

/* The word of a term. */
struct tsv_span corpus_word(const struct corpus *c, uint32_t term);

void corpus_free(struct corpus *c);

#endif
