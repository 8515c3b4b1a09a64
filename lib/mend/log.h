/*
 * log: what was mended, as a table of changes (diff/changes.h), so that case-patch can take
 * it back.
 *
 * A key may stand once in the table that is mended, and once in the mended one, else nobody
 * could tell which record a row is about. A record whose key changes is removed and added, as
 * case-diff has it; what is added comes last. Memory holds all keys with their places, and the
 * records whose key changed.
 */
#ifndef MEND_LOG_H
#define MEND_LOG_H

#include "io/output.h"
#include "schema/keys.h"
#include "tsv/tsv.h"

/* Where a key stands; the name of the file is borrowed. */
struct mend_log_place {
	const char *file;
	size_t line;
};

struct mend_log {
	struct output *out; /* borrowed, as the header */
	const struct tsv_header *header;
	struct tsv_columns key;
	struct key_columns key_columns;
	struct keys keys;	       /* of the batch */
	struct tsv_dict seen;	       /* all of them */
	struct mend_log_place *places; /* by number of a key; owned */
	size_t capacity;
	/* Of the records whose key changed: the keys that they had, and those that they got. */
	struct tsv_dict left, taken;
	struct keys new_keys;	 /* of one record */
	struct tsv_span *fields; /* of a mended record; owned, but not what they point to */
	size_t twice;		 /* the number in taken of a key that two of them got */
	struct tsv_buf row, added, old_key, new_key;
};

/*
 * Begins a log of a table with that header, by the key columns of a list, else by the
 * schema's primary key, without writing to out yet. Returns 0, or -1.
 */
int mend_log_open(struct mend_log *l, struct output *out, const struct schema *s,
		  const struct tsv_header *h, const char *key, struct tsv_error *e);

void mend_log_header(struct mend_log *l);

/* Looks at the keys of the next batch. Returns 0, or -1 for one that was there before. */
int mend_log_batch(struct mend_log *l, const struct tsv_batch *b, struct tsv_error *e);

/* Writes the changes of a record: by column whether it changed, and its new field. */
void mend_log_record(struct mend_log *l, const struct tsv_batch *b, size_t i,
		     const bool *changed, const struct tsv_buf *made);

/* Writes what is left. Returns 0, or -1 where two records have one key now. */
int mend_log_finish(struct mend_log *l, struct tsv_error *e);

void mend_log_close(struct mend_log *l);

#endif
