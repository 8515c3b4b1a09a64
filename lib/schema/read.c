/* Reads a Table Schema of Data Package v2, by jansson. */
#include "schema/read.h"

#include <stdio.h>
#include <stdlib.h>

#include "schema/builtin.h"

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
	return 0;
}

/* A string, or a list of strings, as a list. Returns the item, or NULL. */
static const char *item(const json_t *list, size_t i)
{
	return json_string_value(json_is_array(list) ? json_array_get(list, i) : list);
}

static size_t item_count(const json_t *list)
{
	return json_is_array(list) ? json_array_size(list) : json_is_string(list);
}

static int read_primary_key(struct schema_reading *in, const char *name, const json_t *key,
			    void *to)
{
	struct schema *s = to;

	s->key_count = item_count(key);
	s->key = tsv_calloc(s->key_count, sizeof(*s->key));
	for (size_t i = 0; i < s->key_count; i++) {
		const char *column = item(key, i);
		s->key[i] =
		    column == NULL ? TSV_NONE : tsv_dict_find(&s->places, tsv_span_of(column));
		if (s->key[i] == TSV_NONE)
			return read_wrong(in, name, "names no field");
		s->columns[s->key[i]].required = true;
		s->columns[s->key[i]].unique |= s->key_count == 1;
	}
	return s->key_count != 0 ? 0 : read_wrong(in, name, "must name columns");
}

static int read_foreign_key(struct schema_reading *in, const char *name, const json_t *key,
			    struct schema_foreign_key *k)
{
	const json_t *columns = json_object_get(key, "fields");
	const json_t *reference = json_object_get(key, "reference");
	const json_t *other = json_object_get(reference, "fields");
	const json_t *resource = json_object_get(reference, "resource");
	size_t count = item_count(columns);

	if (count == 0 || count != item_count(other))
		return read_wrong(in, name,
				  "must have fields, and a reference with as many fields");
	k->columns = tsv_calloc(count, sizeof(char *));
	k->other = tsv_calloc(count, sizeof(char *));
	k->count = count;
	k->resource = tsv_strndup(json_string_value(resource),
				  json_is_string(resource) ? json_string_length(resource) : 0);
	for (size_t i = 0; i < count; i++) {
		if (item(columns, i) == NULL || item(other, i) == NULL ||
		    tsv_dict_find(&in->schema->places, tsv_span_of(item(columns, i))) ==
			TSV_NONE)
			return read_wrong(in, name, "names no field");
		k->columns[i] = tsv_strndup(item(columns, i), strlen(item(columns, i)));
		k->other[i] = tsv_strndup(item(other, i), strlen(item(other, i)));
	}
	return 0;
}

static int read_foreign_keys(struct schema_reading *in, const char *name, const json_t *keys,
			     void *to)
{
	struct schema *s = to;
	const json_t *key;
	size_t i;

	if (!json_is_array(keys))
		return read_wrong(in, name, "must be a list");
	s->foreign_keys = tsv_calloc(json_array_size(keys), sizeof(*s->foreign_keys));
	json_array_foreach(keys, i, key)
	{
		if (read_foreign_key(in, name, key, &s->foreign_keys[s->foreign_key_count++]) <
		    0)
			return -1;
	}
	return 0;
}

/* "exact" and "equal" ask for just these columns; the others allow more or fewer. */
static int read_match(struct schema_reading *in, const char *name, const json_t *value,
		      void *to)
{
	const char *match = item(value, 0);

	if (match == NULL)
		return read_wrong(in, name,
				  "must be exact, equal, subset, superset or partial");
	*(bool *)to = strcmp(match, "exact") == 0 || strcmp(match, "equal") == 0;
	return 0;
}

static const struct schema_property table_properties[] = {
    {"fieldsMatch", read_match, offsetof(struct schema, exact)},
    {"missingValues", read_missing_values, offsetof(struct schema, missing)},
    {"primaryKey", read_primary_key, 0},
    {"foreignKeys", read_foreign_keys, 0},
};

static int read_schema(struct schema_reading *in, const json_t *object)
{
	in->schema->exact = true; /* the standard's default */
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

int schema_open(struct schema *s, const char *path, struct tsv_error *e)
{
	const char *hash = strrchr(path, '#');
	char *file_name =
	    tsv_strndup(path, hash == NULL ? strlen(path) : (size_t)(hash - path));
	struct schema_reading in = {.schema = s, .path = file_name, .e = e};
	json_error_t reason;
	int status = -1;

	*s = (struct schema){.name = path};
	prepare_jansson();
	FILE *file = fopen(file_name, "r");
	if (file == NULL) {
		tsv_error_errno(e, "%s", file_name);
	} else {
		json_t *object = json_loadf(file, JSON_REJECT_DUPLICATES, &reason);
		status = ferror(file) != 0 ? tsv_error_set(e, "%s: cannot be read", file_name)
					   : read_object(&in, object, &reason,
							 hash == NULL ? NULL : hash + 1);
		json_decref(object);
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
