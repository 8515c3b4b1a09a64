/*
 * finding: a problem of a table, as a row of the table of findings.
 *
 * The columns are file, line, column, problem, value. What a row says is clean
 * text, whatever was found: bytes that a table must not hold are made visible
 * in value, and a long value is cut.
 */
#ifndef CHECK_FINDING_H
#define CHECK_FINDING_H

#include <stdbool.h>
#include <stddef.h>

#include "io/output.h"
#include "tsv/tsv.h"

struct findings {
	struct output *out;
	/* Where what is being checked stands; set by who reads. */
	const char *file;
	size_t line;
	bool unsound; /* something was found here that --good must not keep */
	size_t count;
	struct tsv_buf row;
};

void findings_header(struct findings *f);

/*
 * Adds a finding about a column (its field in the header; empty for the whole
 * line) and a value (a field as it stands in the stream), and calls what is being
 * checked unsound. The format makes the problem.
 */
void finding_add(struct findings *f, struct tsv_span column, struct tsv_span value,
		 const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The same for what readers forgive: the record stays sound. */
void finding_quirk(struct findings *f, const char *problem);

void findings_free(struct findings *f);

#endif
