/*
 * read: the parts of reading a schema, which read.c and read_field.c share.
 */
#ifndef SCHEMA_READ_H
#define SCHEMA_READ_H

#include <jansson.h>

#include "schema/schema.h"

/* What is being read, for messages. */
struct reading {
	struct schema *schema;
	const char *path;
	struct schema_column *column; /* NULL: outside of the fields */
	struct tsv_error *e;
};

/* A property, and what reads its value. */
struct property {
	const char *name;
	int (*read)(struct reading *in, const char *name, const json_t *value);
};

/* Sets the error about a property: `FILE: field 'NAME': PROPERTY MUST`. Returns -1. */
int read_wrong(const struct reading *in, const char *property, const char *must);

/*
 * Calls the reader of each property that the object has, in the order of the table.
 * Properties that are not in it only describe. Returns 0 or -1.
 */
int read_properties(struct reading *in, const struct property *known, size_t count,
		    const json_t *object);

/* Reads a list of missing values: strings, or objects with a value. Returns 0 or -1. */
int read_missing_values(struct reading *in, const char *name, const json_t *values,
			struct tsv_dict *missing);

/* Reads what a field says of the column, whose name is set. Returns 0 or -1. */
int read_field_properties(struct reading *in, const json_t *field);

#endif
