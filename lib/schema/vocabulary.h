/*
 * vocabulary: the terms that a column may hold, one spelling each, with the
 * other spellings that people use for them.
 */
#ifndef SCHEMA_VOCABULARY_H
#define SCHEMA_VOCABULARY_H

#include <stddef.h>

#include "tsv/tsv.h"

struct term {
	const char *name;	     /* the spelling that is kept */
	const char *const *synonyms; /* ended by NULL */
};

struct vocabulary {
	const struct term *terms;
	size_t count;
};

extern const struct vocabulary vocabulary_kinds, vocabulary_regions, vocabulary_types;

/*
 * The term that a word means, compared as FOLD_BASE does (text/fold.h), by name
 * or synonym; NULL when there is none.
 */
const char *vocabulary_find(const struct vocabulary *v, struct tsv_span word);

/* The term whose name or synonym is nearest to word; NULL when none is near. */
const char *vocabulary_nearest(const struct vocabulary *v, struct tsv_span word);

#endif
