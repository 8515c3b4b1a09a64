/*
 * read: the parts of reading a schema, which read.c and read_field.c share.
 */
#ifndef SCHEMA_READ_H
#define SCHEMA_READ_H

#include <jansson.h>

#include "schema/schema.h"

/* What is being read, for messages. */
struct schema_reading {
	struct schema *schema;
	const char *path;
	struct schema_column *column; /* NULL: outside of the fields */
	struct tsv_error *e;
};

/* Reads the value of a property to its member. Returns 0 or -1. */
typedef int schema_reader(struct schema_reading *in, const char *name, const json_t *value,
			  void *to);

/* A property, what reads its value, and the member's place in the struct. */
struct schema_property {
	const char *name;
	schema_reader *read;
	size_t offset;
};

/* Sets the error about a property: `FILE: field 'NAME': PROPERTY MUST`. Returns -1. */
int read_wrong(const struct schema_reading *in, const char *property, const char *must);

/*
 * Calls the reader of each property that the object has, in the order of the table, for a
 * member of the struct at base. Properties that are not in it only describe. Returns 0 or
 * -1.
 */
int read_properties(struct schema_reading *in, const struct schema_property *known,
		    size_t count, const json_t *object, void *base);

/* Readers: values that mean none (strings, or objects with a value), the terms of a column. */
schema_reader read_missing_values, read_vocabulary;

/* Reads what a field says of the column, whose name is set. Returns 0 or -1. */
int read_field_properties(struct schema_reading *in, const json_t *field);

#endif
