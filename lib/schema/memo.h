/*
 * memo: the meanings of words that were looked up before.
 *
 * A look-up in a vocabulary folds the word and searches; in a column most words have
 * been there before, and cost one look into a dictionary. What is kept is forgotten when
 * there are too many different words, so that memory is bounded.
 */
#ifndef SCHEMA_MEMO_H
#define SCHEMA_MEMO_H

#include "schema/vocabulary.h"
#include "tsv/tsv.h"

/* All zeros is an empty memo. */
struct memo {
	struct tsv_dict words;
	struct vocabulary_meaning *meanings; /* by number of word; owned */
	size_t capacity;
};

/* As vocabulary_find(), of the one vocabulary that the memo is for. */
struct vocabulary_meaning memo_find(struct memo *m, const struct vocabulary *v,
				    struct tsv_span word);

void memo_free(struct memo *m);

#endif
