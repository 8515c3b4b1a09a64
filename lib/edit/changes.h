/*
 * changes: what an edit changes, found by diff/.
 */
#ifndef EDIT_CHANGES_H
#define EDIT_CHANGES_H

#include "edit/edit.h"

/*
 * Finds the changes from the old records to those that were read, and counts the records
 * that changed. Those that are gone are noted unless they may be. Returns 0 or -1.
 */
int edit_changes(struct edit *d, const struct edit_records *r, struct tsv_error *e);

#endif
