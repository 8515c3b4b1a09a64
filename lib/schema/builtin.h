/*
 * builtin: data/cases.tsv as bytes within the program, so that case-list works
 * from any directory with no file installed. The bytes are made by make.
 */
#ifndef SCHEMA_BUILTIN_H
#define SCHEMA_BUILTIN_H

#include "tsv/tsv.h"

/* What --source and messages call it. */
#define BUILTIN_NAME "built-in"

/* The whole table, header included, ended by LF. */
struct tsv_span builtin_catalogue(void);

/* What its columns mean (schema/schema.h): data/cases.schema.json. */
struct tsv_span builtin_schema(void);

#endif
