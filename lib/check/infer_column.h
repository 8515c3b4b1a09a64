/*
 * infer_column: what is seen of the values of one column, to infer its schema.
 */
#ifndef CHECK_INFER_COLUMN_H
#define CHECK_INFER_COLUMN_H

#include "check/guess.h"
#include "schema/memo.h"
#include "tsv/tsv.h"

/* The values as lists with one delimiter. */
struct infer_list {
	bool excluded;
	size_t split; /* so many values hold the delimiter */
	size_t elements;
	size_t longest;	    /* so many elements has a value at most */
	struct guess guess; /* of the elements */
	struct tsv_dict distinct;
};

#define INFER_DELIMITERS 3

extern const char *const infer_delimiters[INFER_DELIMITERS];

/* All zeros at first. */
struct infer_column {
	size_t missing;	    /* fields that are empty, or words for no value in any column */
	size_t values;	    /* the others */
	unsigned words;	    /* which words for no value were seen, one bit each */
	struct guess guess; /* of the values that are no such word */
	struct infer_list lists[INFER_DELIMITERS];
	struct tsv_dict few; /* the different values, while there are few */
	bool many;
	struct tsv_dict all; /* the different values, while none stood twice */
	bool twice;	     /* one did, or there were too many to tell */
	struct memo terms;   /* of countries, while all values are some */
	bool no_countries;
};

/* Takes a field into account, as it stands in the stream. */
void infer_column_add(struct infer_column *c, struct tsv_span field);

/* About how many bytes the different values take. */
size_t infer_column_memory(const struct infer_column *c);

/* Frees them, and gives up to tell whether the values are unique. */
void infer_column_forget(struct infer_column *c);

/* The type of the values; of lists it is SCHEMA_STRING. */
enum schema_type infer_column_type(const struct infer_column *c);

/* The list that the values are, or INFER_DELIMITERS. */
size_t infer_column_list(const struct infer_column *c);

bool infer_column_is_required(const struct infer_column *c);
bool infer_column_is_unique(const struct infer_column *c);
bool infer_column_is_countries(const struct infer_column *c);
bool infer_column_is_enum(const struct infer_column *c);

/* The i-th of the words for no value that stand in the column; NULL: no more. */
const char *infer_column_word(const struct infer_column *c, size_t i);

void infer_column_free(struct infer_column *c);

#endif
