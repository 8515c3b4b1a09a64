/*
 * edit: records given to an editor, and what became of them as a table of changes.
 *
 *	edit_open(&d, ...) with the columns and the old records
 *	edit_add_new(&d, ...)
 *	edit_run(&d, &e) == EDIT_CHANGED: d.changes is to be applied
 *	edit_drop_text(&d) when all was
 *	edit_close(&d)
 *
 * The text is a file in spool_folder() that its owner alone can read. It stays while
 * something in it was not applied.
 */
#ifndef EDIT_EDIT_H
#define EDIT_EDIT_H

#include "diff/change_rows.h"
#include "edit/notes.h"
#include "edit/text.h"
#include "schema/keys.h"
#include "tsv/tsv.h"

struct edit {
	/* To be set: */
	char *file;		     /* whose records they are */
	struct edit_columns columns; /* header and schema */
	const char *key;	     /* a list of columns; NULL: the schema's */
	struct tsv_span old;	     /* the records, as a table */
	bool may_remove;	     /* records may be left out of the text */
	/* All zeros at first: */
	struct key_columns key_columns;
	struct tsv_dict old_keys; /* of the old records */
	struct tsv_builder blank; /* the new record as it is proposed, if one is */
	bool precious; /* the text may hold what was written into it: it must not be lost */
	char *path;    /* of the text; NULL: there is none (any more) */
	struct tsv_buf bare;		/* the text as it came back last, without notes */
	struct edit_notes notes;	/* that stand in it */
	struct change_rows changes;	/* not indexed yet; to be taken by who applies them */
	size_t changed, added, removed; /* records */
};

/* Takes the columns of the key in the header. Returns 0, or -1: the records have
 * no key that tells them apart. */
int edit_open(struct edit *d, const struct tsv_columns *key, struct tsv_error *e);

/* Proposes a new record with that key, which may be empty; the key is one column. */
void edit_add_new(struct edit *d, struct tsv_span key);

enum edit_end {
	EDIT_ERROR = -1,
	EDIT_UNCHANGED, /* the records are as they were */
	EDIT_EMPTIED,	/* the text was emptied: nothing is to be done */
	EDIT_GIVEN_UP,	/* what was noted was left as it is */
	EDIT_CHANGED,
	EDIT_AGAIN, /* something is still noted after many rounds without a person */
};

/* Lets the text be edited, again as long as something in it is noted; without a terminal as
 * standard input not for ever, as a program can make the same fault again. */
enum edit_end edit_run(struct edit *d, struct tsv_error *e);

/* Removes the text. */
void edit_drop_text(struct edit *d);

void edit_close(struct edit *d);

#endif
