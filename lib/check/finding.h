/*
 * finding: a problem of a table, as a row of the table of findings.
 *
 * The columns are file, line, key (of the record; with several key columns key_NAME for
 * each), column, problem, first (where a value that stands twice stood first), value.
 * What a row says is clean text, whatever was found: bytes that a table must not hold
 * are made visible, and a long value is cut. A problem is the same text wherever it is
 * found, so that findings can be counted by it.
 */
#ifndef CHECK_FINDING_H
#define CHECK_FINDING_H

#include "io/output.h"
#include "tsv/tsv.h"

struct findings {
	struct output *out;
	/* Where what is being checked stands; set by who reads. */
	const char *file;
	size_t line;
	const struct tsv_batch *batch; /* NULL: a header, or no sound record */
	size_t record;		       /* in the batch */
	const size_t *key;	       /* its key's columns, or TSV_NONE */
	size_t key_count;
	bool unsound; /* something was found here that --good must not keep */
	size_t count;
	struct tsv_buf row;
};

/* Writes the header; key names the columns of the key, which may be none. */
void findings_header(struct findings *f, const struct tsv_header *h,
		     const struct tsv_columns *key);

/*
 * Adds a finding about a column (its field in the header; empty for the whole
 * line) and a value (a field as it stands in the stream), and calls what is being
 * checked unsound. The format makes the problem.
 */
void finding_add(struct findings *f, struct tsv_span column, struct tsv_span value,
		 const char *format, ...) TSV_PRINTF(4, 5);

/* The same for a value that stood on a line of a file before. */
void finding_add_twice(struct findings *f, struct tsv_span column, struct tsv_span value,
		       const char *file, size_t line);

/* The same for what readers forgive: the record stays sound. */
void finding_add_forgiven(struct findings *f, const char *problem);

void findings_free(struct findings *f);

#endif
