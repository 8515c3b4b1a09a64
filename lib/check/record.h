/*
 * record: what is wrong with the records of one file.
 */
#ifndef CHECK_RECORD_H
#define CHECK_RECORD_H

#include "check/finding.h"
#include "check/rules.h"
#include "tsv/tsv.h"

/* Where the rules' columns are in a file. */
struct record_checks {
	struct rules *rules;		  /* borrowed, as are the next three */
	const struct tsv_reader *readers; /* of all files, for their names */
	size_t number;			  /* of this file */
	const struct tsv_header *header;
	size_t *places;	     /* for each rule its column in this file */
	size_t *partners;    /* and its partner's */
	size_t *regions;     /* and that of the region that it must be in */
	bool *skipped;	     /* and whether that column is another's (check/trial.h) */
	size_t **keys;	     /* for each key its columns */
	size_t **references; /* for each foreign key its columns */
	bool *looked_at;     /* for each column of the file: its values matter */
	struct rule_context context;
};

/* Finds the columns in the file of that number. */
void record_checks_init(struct record_checks *c, struct rules *rules,
			const struct tsv_reader *readers, size_t number,
			struct findings *findings);

/* To be called for each batch before its records. */
void record_checks_batch(struct record_checks *c, const struct tsv_batch *b);

/*
 * Adds what is wrong with record i of the batch to the findings; bad says that it holds a
 * bad byte. Returns 0, or -1 with e filled when a pattern gives up.
 */
int record_check(struct record_checks *c, const struct tsv_batch *b, size_t i, bool bad,
		 struct tsv_error *e);

void record_checks_free(struct record_checks *c);

#endif
