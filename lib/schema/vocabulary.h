/*
 * vocabulary: the terms that a column may hold, one preferred spelling each, with the
 * other spellings that people use for them.
 *
 * Spellings are compared folded (FOLD_BASE of text/fold.h), so that case, accents and
 * composition do not count. A spelling that several terms have is ambiguous: it means none
 * of them, and is told. A look-up costs one fold and a binary search.
 *
 * Countries and currencies are built in. They are tables made at build time from
 * data/countries.tsv and data/currencies.tsv, folded and sorted, without a pointer: a
 * program that does not look at them does not even load them.
 */
#ifndef SCHEMA_VOCABULARY_H
#define SCHEMA_VOCABULARY_H

#include "tsv/tsv.h"

/* Bytes of the vocabulary's text. */
struct vocabulary_text {
	uint32_t at, size;
};

struct vocabulary_spelling {
	struct vocabulary_text folded;
	uint32_t term;
};

struct vocabulary_term {
	struct vocabulary_text name;	/* the preferred spelling */
	struct vocabulary_text regions; /* of a country: a list, the usual one first */
	float lat, lon;			/* of a country: a point in it; NAN: none */
};

struct vocabulary {
	const char *text;
	const struct vocabulary_spelling *spellings; /* in the order of folded text */
	size_t spelling_count;
	const struct vocabulary_term *terms;
	size_t term_count;
};

/* What a spelling means. */
struct vocabulary_meaning {
	size_t term;	/* TSV_NONE: nothing, or several terms */
	bool ambiguous; /* several */
};

/* The built-in one of that name (`countries`, `currencies`), or NULL. */
const struct vocabulary *vocabulary_builtin(struct tsv_span name);

struct vocabulary_meaning vocabulary_find(const struct vocabulary *v, struct tsv_span word);

/*
 * The term with the spelling nearest to word, or TSV_NONE. Near is what tsv_suggest() finds:
 * at most a quarter of it is wrong. A word of up to three letters may be a code of another
 * list, and is near to none where there are more than VOCABULARY_FEW terms. Costs a
 * comparison with each spelling.
 */
#define VOCABULARY_FEW 40
size_t vocabulary_suggest(const struct vocabulary *v, struct tsv_span word);

/* The preferred spelling of a term. */
struct tsv_span vocabulary_name(const struct vocabulary *v, size_t term);

/* A spelling by its place, folded. */
struct tsv_span vocabulary_spelling(const struct vocabulary *v, size_t i);

/* Is it the preferred spelling, byte for byte? */
bool vocabulary_is_name(const struct vocabulary *v, size_t term, struct tsv_span word);

/* Appends the terms that have a spelling, with `, ` between. */
void vocabulary_append_meanings(const struct vocabulary *v, struct tsv_span word,
				struct tsv_buf *out);

/* The regions of a country as a list, the usual one first; empty for other terms. */
struct tsv_span vocabulary_regions(const struct vocabulary *v, size_t term);

/*
 * A vocabulary that is being made. All zeros is an empty one; finish gives a vocabulary
 * that borrows from it.
 */
struct vocabulary_builder {
	struct tsv_buf text;
	struct vocabulary_spelling *spellings; /* owned */
	size_t spelling_count, spelling_capacity;
	struct vocabulary_term *terms; /* owned */
	size_t term_count, term_capacity;
};

/* Adds a term, or another spelling of the last one. */
void vocabulary_add_term(struct vocabulary_builder *b, struct tsv_span name);
void vocabulary_add_spelling(struct vocabulary_builder *b, struct tsv_span spelling);

struct vocabulary vocabulary_finish(struct vocabulary_builder *b);

void vocabulary_free(struct vocabulary_builder *b);

#endif
