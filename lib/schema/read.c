/* Reads a Table Schema of Data Package v2, by jansson. */
#include "schema/read.h"

#include <stdio.h>
#include <stdlib.h>

#include "schema/builtin.h"

/* More than any schema with its terms has. */
#define SCHEMA_BYTES (64 << 20)

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static int read_field(struct schema_reading *in, const json_t *field)
{
	struct schema *s = in->schema;
	const json_t *name = json_object_get(field, "name");

	in->column = NULL;
	if (!json_is_string(name))
		return read_wrong(in, "fields", "must be a list of objects, each with a name");
	struct tsv_span text = tsv_span_of(json_string_value(name));
	if (tsv_dict_add(&s->places, text) < s->count)
		return tsv_error_set(in->e, "%s: two fields are named '%s'", in->path,
				     text.data);
	struct schema_column *c = in->column = &s->columns[s->count++];
	*c = (struct schema_column){.type = SCHEMA_STRING,
				    .decimal_char = '.',
				    .bare_number = true,
				    .max_length = SIZE_MAX};
	c->name = tsv_strndup(text.data, text.size);
	return read_field_properties(in, field);
}

/* "goesWith" says the same of both columns, whichever has it. */
static void pair_partners(struct schema *s)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct schema_column *c = &s->columns[i];
		size_t other = c->partner == NULL
				   ? TSV_NONE
				   : tsv_dict_find(&s->places, tsv_span_of(c->partner));
		if (other != TSV_NONE && s->columns[other].partner == NULL)
			s->columns[other].partner = tsv_strndup(c->name, strlen(c->name));
	}
}

static int read_fields(struct schema_reading *in, const json_t *fields)
{
	const json_t *field;
	size_t i;

	if (!json_is_array(fields) || json_array_size(fields) == 0)
		return read_wrong(in, "a table schema", "is an object with a list of fields");
	in->schema->columns = tsv_calloc(json_array_size(fields), sizeof(struct schema_column));
	json_array_foreach(fields, i, field)
	{
		if (read_field(in, field) < 0)
			return -1;
	}
	in->column = NULL;
	pair_partners(in->schema);
	return 0;
}

static int read_match(struct schema_reading *in, const char *name, const json_t *value,
		      void *to)
{
	static const char *const names[] = {
	    [SCHEMA_EXACT] = "exact",	  [SCHEMA_EQUAL] = "equal",
	    [SCHEMA_SUBSET] = "subset",	  [SCHEMA_SUPERSET] = "superset",
	    [SCHEMA_PARTIAL] = "partial",
	};
	const char *match = read_item(value, 0);

	for (size_t i = 0; match != NULL && i < COUNT(names); i++)
		if (strcmp(match, names[i]) == 0) {
			*(enum schema_match *)to = (enum schema_match)i;
			return 0;
		}
	return read_wrong(in, name, "must be exact, equal, subset, superset or partial");
}

static const struct schema_property table_properties[] = {
    {"fieldsMatch", read_match, offsetof(struct schema, match)},
    {"missingValues", read_missing_values, offsetof(struct schema, missing)},
    {"primaryKey", read_primary_key, 0},
    {"uniqueKeys", read_unique_keys, 0},
    {"foreignKeys", read_foreign_keys, 0},
};

static int read_schema(struct schema_reading *in, const json_t *object)
{
	if (read_fields(in, json_object_get(object, "fields")) < 0)
		return -1;
	return read_properties(in, table_properties, COUNT(table_properties), object,
			       in->schema);
}

/* The resources of a data package, with the way to name one. */
static int tell_resources(struct schema_reading *in, const json_t *resources)
{
	struct tsv_buf names = {0};
	const json_t *resource;
	size_t i;

	json_array_foreach(resources, i, resource)
	{
		const char *name = json_string_value(json_object_get(resource, "name"));
		tsv_buf_printf(&names, "%s%s", i == 0 ? "" : ", ", name == NULL ? "?" : name);
	}
	tsv_buf_add_char(&names, '\0');
	int status = tsv_error_set(
	    in->e, "%s: a data package with several tables; name one as %s#NAME: %s", in->path,
	    in->path, names.data);
	tsv_buf_free(&names);
	return status;
}

/* The schema within a file: the file itself, or that of a data package's table. */
static int find_schema(struct schema_reading *in, const json_t *object, const char *part,
		       const json_t **schema)
{
	const json_t *resources = json_object_get(object, "resources"), *resource;
	size_t i;

	*schema = object;
	in->resources = resources;
	if (resources == NULL)
		return part == NULL ? 0
				    : read_wrong(in, part, "is the table of no data package");
	if (part == NULL && json_array_size(resources) != 1)
		return tell_resources(in, resources);
	json_array_foreach(resources, i, resource)
	{
		const char *name = json_string_value(json_object_get(resource, "name"));
		*schema = json_object_get(resource, "schema");
		if (part == NULL || (name != NULL && strcmp(name, part) == 0))
			return json_is_object(*schema)
				   ? 0
				   : read_wrong(in, "the table", "has no schema in this file");
	}
	return tell_resources(in, resources);
}

static int read_object(struct schema_reading *in, json_t *object, const json_error_t *reason,
		       const char *part)
{
	const json_t *schema;

	if (object == NULL)
		return tsv_error_set(in->e, "%s:%d: %s", in->path, reason->line, reason->text);
	return find_schema(in, object, part, &schema) < 0 ? -1 : read_schema(in, schema);
}

static void *allocate(size_t size)
{
	return tsv_alloc(size, 1);
}

/*
 * jansson goes on where an allocation fails, as if there were less; with ours none does.
 * Its seed is read while files may still be opened. case-import's JSON relies on both.
 */
static void prepare_jansson(void)
{
	json_set_alloc_funcs(allocate, free);
	json_object_seed(0);
}

/* A file whose end is out of sight, as /dev/zero, is none. */
struct bounded {
	FILE *file;
	size_t left; /* bytes */
};

static size_t read_bounded(void *buffer, size_t size, void *state)
{
	struct bounded *b = state;
	size_t got = fread(buffer, 1, size < b->left ? size : b->left, b->file);

	b->left -= got;
	return got;
}

/* Reads the JSON text of a file, then the part of it. */
static int read_json(struct schema_reading *in, FILE *file, const char *part)
{
	struct bounded bounded = {file, SCHEMA_BYTES + 1};
	json_error_t reason;
	json_t *object =
	    json_load_callback(read_bounded, &bounded, JSON_REJECT_DUPLICATES, &reason);
	int status;

	if (ferror(file) != 0)
		status = tsv_error_set(in->e, "%s: cannot be read", in->path);
	else if (bounded.left == 0)
		status = tsv_error_set(in->e, "%s: more than %d MiB, no schema", in->path,
				       SCHEMA_BYTES >> 20);
	else
		status = read_object(in, object, &reason, part);
	json_decref(object);
	return status;
}

int schema_open(struct schema *s, const char *path, struct tsv_error *e)
{
	const char *hash = strrchr(path, '#');
	char *file_name =
	    tsv_strndup(path, hash == NULL ? strlen(path) : (size_t)(hash - path));
	struct schema_reading in = {.schema = s, .path = file_name, .e = e};
	int status = -1;

	*s = (struct schema){.name = path};
	prepare_jansson();
	FILE *file = fopen(file_name, "r");
	if (file == NULL) {
		tsv_error_errno(e, "%s", file_name);
	} else {
		status = read_json(&in, file, hash == NULL ? NULL : hash + 1);
		fclose(file);
	}
	free(file_name);
	if (status < 0)
		schema_close(s);
	return status;
}

void schema_open_builtin(struct schema *s)
{
	struct tsv_span text = builtin_schema();
	struct tsv_error e = {0};
	struct schema_reading in = {.schema = s, .path = BUILTIN_NAME, .e = &e};
	json_error_t reason;

	*s = (struct schema){.name = BUILTIN_NAME};
	prepare_jansson();
	json_t *object = json_loadb(text.data, text.size, 0, &reason);
	if (read_object(&in, object, &reason, NULL) < 0)
		abort(); /* the tests read it */
	json_decref(object);
}
