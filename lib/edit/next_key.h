/*
 * next_key: the number that a new record gets.
 */
#ifndef EDIT_NEXT_KEY_H
#define EDIT_NEXT_KEY_H

#include "tsv/tsv.h"

/*
 * Reads a table to its end and appends one more than the largest whole number in the column
 * at that place; nothing where there are records, but no number among their values. Leading
 * zeros stay: 063 comes after 062. Numbers of more than 18 digits are passed over. Returns 0 or
 * -1.
 */
int next_key(struct tsv_table *t, size_t place, struct tsv_buf *key, struct tsv_error *e);

#endif
