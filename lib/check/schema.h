/*
 * schema: rules from a Frictionless Table Schema (JSON, by jansson).
 *
 * Of the standard (specs.frictionlessdata.io/table-schema) these are checked:
 * the types string, integer, number, boolean, date, year, yearmonth (and any);
 * the constraints required, unique, enum, pattern, minimum, maximum, minLength,
 * maxLength; missingValues; a primaryKey of one column. What would change the
 * meaning and is not known here is an error, never passed over; what only
 * describes (title, description, example) is.
 */
#ifndef CHECK_SCHEMA_H
#define CHECK_SCHEMA_H

#include "check/rules.h"
#include "tsv/tsv.h"

/* Reads the schema at path; the rules are all zeros before. Returns 0 or -1. */
int schema_read(struct rules *r, const char *path, struct tsv_error *e);

#endif
