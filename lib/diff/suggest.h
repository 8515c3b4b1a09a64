/*
 * suggest: columns that tell a table's records apart, for the message that others do not.
 */
#ifndef DIFF_SUGGEST_H
#define DIFF_SUGGEST_H

#include "diff/columns.h"

/*
 * Appends to the error columns, else pairs of columns, that both tables have and that tell
 * apart the records of the one on that side: its first 65,536 or 16 MiB. Reads that table
 * from its start again, if it is a regular file, so that nothing else can be done with it.
 * Of c the tables and the schema are looked at. Time is linear in the bytes that are read.
 */
void diff_suggest_keys(const struct diff_columns *c, enum diff_side side, struct tsv_error *e);

#endif
