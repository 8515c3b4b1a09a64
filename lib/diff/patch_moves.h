/*
 * patch_moves: records that get another key by rows of a patch.
 *
 * No other record of the result may have such a key. Only these keys are held.
 */
#ifndef DIFF_PATCH_MOVES_H
#define DIFF_PATCH_MOVES_H

#include "diff/patch_record.h"

/* All zeros at first. */
struct patch_moves {
	struct tsv_dict keys; /* that records get */
	size_t *from;	      /* by number of such a key: that of the record's; owned */
	bool *taken;	      /* by the same: a record of the result has it; owned */
	bool *made;	      /* by the same: a record is as it is to become; owned */
	struct keys scratch;
};

/* Finds the keys that records get. The fields of the record are overwritten. */
void patch_moves_find(struct patch_moves *m, struct patch_record *r);

/* Looks at a record as it is, with this key: the rows that make it may be applied already. */
void patch_moves_look(struct patch_moves *m, const struct patch_record *r, struct tsv_span key);

/* Has the record with that number of a key become another one already? */
bool patch_moves_made(const struct patch_moves *m, struct patch_record *r, size_t number);

/* Notes that the result has the record. Returns 0, or -1: another one has its key. */
int patch_moves_take(struct patch_moves *m, const struct patch_record *r, const char *file,
		     struct tsv_error *e);

void patch_moves_free(struct patch_moves *m);

#endif
