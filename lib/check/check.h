/*
 * check: looks for all that is wrong with tables, line by line.
 *
 * Findings come in the order of lines; on one line first what is wrong with its bytes and
 * keys, then what the rules of its columns say. Records whose findings are of no high level
 * can be kept, in clean form: no BOM, LF at each line's end.
 *
 * Memory grows with the longest line, and with the values of unique columns and of those
 * that foreign keys refer to; time with the bytes and the findings.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "check/finding.h"
#include "check/rules.h"
#include "io/output.h"

struct check {
	struct tsv_reader *readers; /* one a file; owned */
	size_t count;
	struct tsv_header header; /* the union of all columns, by name */
	/* To be filled before check_run(): */
	struct rules rules;
	struct tsv_columns key;	 /* of the union: what findings name a record by */
	enum finding_level keep; /* the worst that a record may have to be kept */
	struct findings findings;
	size_t records;	 /* seen, sound or not */
	size_t unsound;	 /* of them: not to be kept */
	bool bad_header; /* some header has no sound form */
};

/* Opens the files and reads their headers; no file is standard input. Returns 0 or -1. */
int check_open(struct check *c, char *const *paths, size_t count, struct tsv_error *e);

/* The same for one table, of a copy of bytes. */
int check_open_memory(struct check *c, const char *name, struct tsv_span bytes,
		      struct tsv_error *e);

/*
 * Checks all: findings go to out, sound records to good unless it is NULL or a
 * header has no sound form. Returns 0, or -1 with e filled.
 */
int check_run(struct check *c, struct output *out, struct output *good, struct tsv_error *e);

void check_close(struct check *c);

#endif
