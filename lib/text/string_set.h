/*
 * string_set: fixed strings, one or thousands, found in one pass.
 *
 * The strings make an Aho-Corasick automaton ("Efficient string matching", 1975): a trie
 * with failure links. Its states are numbered level by level, so that the children of a
 * state follow each other, a level is a range of numbers, and a state takes 17 bytes:
 * 5,000 words of ten bytes less than 1 MB. The first 256 states have full rows of
 * transitions, of 1 KiB each. At the root, a table as Wu and Manber have
 * it ("A fast algorithm for multi-pattern searching", 1994) tells from the last bytes of
 * a window, as long as the shortest string, how far it may move on.
 *
 * Cost: linear in the bytes of the strings to prepare (and sorting them), and in the
 * text to search, whatever the strings and the text: no byte is looked at more than a
 * few times. With `word`, times the number of strings that end at one place.
 */
#ifndef TEXT_STRING_SET_H
#define TEXT_STRING_SET_H

#include "tsv/tsv.h"

struct string_set_state {
	uint32_t children; /* the first; the next state's first ends them */
	uint32_t fail;	   /* the longest suffix of this that is a state */
	uint32_t output;   /* the longest suffix, or this, that is a string; 0: none */
	uint32_t depth;	   /* bytes from the root */
};

struct string_set {
	/* To be set before strings are added: */
	bool word;  /* no letter, mark, digit or `_` may touch an occurrence */
	bool whole; /* an occurrence must be all of the text */
	/* All zeros at first: */
	struct tsv_dict strings; /* the different ones */
	size_t shortest, longest;
	struct string_set_state *states; /* owned, as what follows */
	uint8_t *labels;		 /* the byte that leads to a state */
	size_t state_count;
	size_t state_capacity;
	uint32_t *rows; /* transitions of the first states, 256 each */
	uint32_t row_count;
	uint32_t shallow; /* states below this have fewer bytes than a gram */
	size_t gram;	  /* bytes that the table looks at */
	uint8_t *jumps;	  /* by a gram's hash: how far the window may move */
	unsigned jump_bits;
};

/* Adds a string, which is copied. */
void string_set_add(struct string_set *s, struct tsv_span string);

/* To be called once, after the last string_set_add() and before string_set_find(). */
void string_set_prepare(struct string_set *s);

/*
 * Finds the first occurrence that begins at from or later, the longest of those
 * that begin there. Returns whether there is one; *found is it.
 */
bool string_set_find(const struct string_set *s, struct tsv_span text, size_t from,
		     struct tsv_span *found);

void string_set_free(struct string_set *s);

#endif
