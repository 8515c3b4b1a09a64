/*
 * read: what the files read*.c, which read a schema, have of each other.
 */
#ifndef SCHEMA_READ_H
#define SCHEMA_READ_H

#include <jansson.h>

#include "schema/schema.h"

/* What is being read, for messages. */
struct schema_reading {
	struct schema *schema;
	const char *path;
	const json_t *resources;      /* of the data package that the schema is in, or NULL */
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
 * member of the struct at base. Properties that are not in it only describe, and one whose
 * name is near to one of these (tsv_suggest()) is an error. Returns 0 or -1.
 */
int read_properties(struct schema_reading *in, const struct schema_property *known,
		    size_t count, const json_t *object, void *base);

/* The i-th of a list of strings, or of a string as such a list; NULL: there is none. */
const char *read_item(const json_t *list, size_t i);

/*
 * The path of a regular file that a property names, which stands beside the schema or below,
 * as Data Package v2 has it ("path"), so that a schema of others reads nothing else. Owned by
 * the caller; NULL with the error set. One that is missing is told when it is opened.
 */
char *read_path(const struct schema_reading *in, const char *property, const char *file);

/*
 * Appends the text that a JSON value has as a field to a cleared buffer. A number that
 * jansson holds as a double becomes the shortest text that means it. Returns 0 or -1.
 */
int read_text(struct schema_reading *in, const char *name, const json_t *value,
	      struct tsv_buf *text);

/* Readers: a text (a char *, owned), a bool, a list of values as schema_normalise() has
 * them (a struct tsv_dict *, owned), constraints (of the column). */
schema_reader read_string, read_flag, read_choices, read_constraints;

/* Readers: keys of the table, to the schema. */
schema_reader read_primary_key, read_unique_keys, read_foreign_keys;

/* Readers: values that mean none (strings, or objects with a value), the terms of a column. */
schema_reader read_missing_values, read_vocabulary;

/* Reads what a field says of the column, whose name is set. Returns 0 or -1. */
int read_field_properties(struct schema_reading *in, const json_t *field);

#endif
