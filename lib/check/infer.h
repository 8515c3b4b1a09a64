/*
 * infer: the Table Schema of a table, from its values.
 *
 * It holds of the table that it was made from: case-check finds nothing there by it but
 * what is wrong under any schema. A type is one that all values have; a list is what a
 * delimiter splits in more than half of the values; an enum has at most twenty values, each
 * five times on average; a column is unique as far as 256 MiB of values tell. Words such as
 * NULL and - are taken for missing values, others, such as NA, only where all other values
 * are of a type.
 *
 * Memory is bounded; time is linear in the bytes.
 */
#ifndef CHECK_INFER_H
#define CHECK_INFER_H

#include "io/output.h"
#include "tsv/tsv.h"

/*
 * Reads the table and writes its schema, as JSON. Returns 0, or -1, also for the name of a
 * column that JSON cannot have.
 */
int infer_schema(struct tsv_table *t, struct output *out, struct tsv_error *e);

#endif
