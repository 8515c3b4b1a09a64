/*
 * finding: a problem of a table, as a row of the table of findings.
 *
 * The columns are file, line, key (of the record; with several key columns key_NAME for
 * each), column, problem, level, expected (what should stand there, where that is known),
 * first (where a value that stands twice stood first), value. What a row says is clean
 * text, whatever was found: bytes that a table must not hold are made visible, and a long
 * value is cut. A problem is the same text wherever it is found, so that findings can be
 * counted by it.
 */
#ifndef CHECK_FINDING_H
#define CHECK_FINDING_H

#include "io/output.h"
#include "tsv/tsv.h"

enum finding_level {
	FINDING_NOTE,	 /* what all tools forgive, or what is about no record */
	FINDING_WARNING, /* the value is understood, but should be written otherwise */
	FINDING_ERROR,
	FINDING_LEVELS
};

struct finding {
	enum finding_level level;
	const char *problem;
	struct tsv_span column;	  /* its field in the header; empty: the whole line */
	struct tsv_span expected; /* a value */
	struct tsv_span first;	  /* text */
	struct tsv_span value;	  /* a field as it stands in the stream, or a part of it */
};

struct findings {
	struct output *out; /* NULL: they are counted alone */
	/* Where what is being checked stands; set by who reads. */
	const char *file;
	size_t line;
	const struct tsv_batch *batch; /* NULL: a header, or no sound record */
	size_t record;		       /* in the batch */
	const size_t *key;	       /* its key's columns, or TSV_NONE */
	size_t key_count;
	enum finding_level worst; /* of the record, or less than any where it has none */
	size_t counts[FINDING_LEVELS];
	struct tsv_buf row;
};

/* The level of that name. Returns whether there is one. */
bool finding_level_parse(const char *name, enum finding_level *level);

/* Writes the header; key names the columns of the key, which may be none. */
void findings_header(struct findings *f, const struct tsv_header *h,
		     const struct tsv_columns *key);

/* Adds a finding about what is being checked. What it points to is not kept. */
void finding_add(struct findings *f, const struct finding *finding);

/* How many there are of levels above that one; of all without a level (NULL). */
size_t findings_above(const struct findings *f, const enum finding_level *level);

void findings_free(struct findings *f);

#endif
