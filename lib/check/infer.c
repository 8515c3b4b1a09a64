#include "check/infer.h"

#include <jansson.h>
#include <stdlib.h>
#include <strings.h>

#include "check/infer_column.h"
#include "text/utf8.h"

/* The different values of all columns take so many bytes, and of one more batch. */
#define MAX_MEMORY ((size_t)256 * 1024 * 1024)

/* Columns give up from the last one on, for a key mostly stands in front. */
static void limit_memory(struct infer_column *columns, size_t count)
{
	size_t memory = 0;

	for (size_t j = 0; j < count; j++)
		memory += infer_column_memory(&columns[j]);
	for (size_t j = count; j-- > 0 && memory > MAX_MEMORY;) {
		memory -= infer_column_memory(&columns[j]);
		infer_column_forget(&columns[j]);
	}
}

static int read_values(struct tsv_table *t, struct infer_column *columns, struct tsv_error *e)
{
	struct tsv_batch b;
	int got;

	while ((got = tsv_table_next(t, &b, e)) > 0) {
		for (size_t i = 0; i < b.records; i++)
			for (size_t j = 0; j < b.fields; j++)
				infer_column_add(&columns[j], tsv_batch_field(&b, i, j));
		limit_memory(columns, t->header.count);
	}
	return got;
}

static json_t *string(struct tsv_span text)
{
	return json_stringn_nocheck(text.data, text.size);
}

/* `start_date` is `Start date`. */
static json_t *title_of(struct tsv_span name)
{
	struct tsv_buf title = {0};

	for (size_t i = 0; i < name.size; i++) {
		char byte = name.data[i] == '_' ? ' ' : name.data[i];
		bool small = i == 0 && byte >= 'a' && byte <= 'z';
		tsv_buf_add_char(&title, small ? (char)(byte - 'a' + 'A') : byte);
	}
	json_t *made = string(tsv_buf_span(&title));
	tsv_buf_free(&title);
	return made;
}

/* A type as a schema writes it, with its format. */
static void set_type(json_t *field, const char *key, enum schema_type type)
{
	static const struct {
		const char *type, *format;
	} names[] = {
	    [SCHEMA_STRING] = {"string", NULL},
	    [SCHEMA_INTEGER] = {"integer", NULL},
	    [SCHEMA_NUMBER] = {"number", NULL},
	    [SCHEMA_BOOLEAN] = {"boolean", NULL},
	    [SCHEMA_DATE] = {"date", NULL},
	    [SCHEMA_PARTIAL_DATE] = {"date", "partial"},
	    [SCHEMA_DATETIME] = {"datetime", NULL},
	    [SCHEMA_TIME] = {"time", NULL},
	    [SCHEMA_YEAR] = {"year", NULL},
	    [SCHEMA_YEARMONTH] = {"yearmonth", NULL},
	    [SCHEMA_GEOPOINT] = {"geopoint", NULL},
	    [SCHEMA_GEOPOINT_ARRAY] = {"geopoint", "array"},
	    [SCHEMA_GEOPOINT_OBJECT] = {"geopoint", "object"},
	};

	json_object_set_new(field, key, json_string(names[type].type));
	if (names[type].format != NULL)
		json_object_set_new(field, "format", json_string(names[type].format));
}

/* The type of a list's elements, of those that "itemType" may be. */
static enum schema_type item_type(const struct infer_list *l)
{
	enum schema_type type = guess_type(&l->guess);

	if (type == SCHEMA_YEAR)
		return SCHEMA_INTEGER;
	return type == SCHEMA_INTEGER || type == SCHEMA_NUMBER || type == SCHEMA_BOOLEAN ||
		       type == SCHEMA_DATE || type == SCHEMA_DATETIME || type == SCHEMA_TIME
		   ? type
		   : SCHEMA_STRING;
}

static void set_types(json_t *field, const struct infer_column *c)
{
	size_t list = infer_column_list(c);

	if (list == INFER_DELIMITERS) {
		set_type(field, "type", infer_column_type(c));
		return;
	}
	json_object_set_new(field, "type", json_string("list"));
	json_object_set_new(field, "delimiter", json_string(infer_delimiters[list]));
	set_type(field, "itemType", item_type(&c->lists[list]));
}

static void set_missing_values(json_t *field, const struct infer_column *c)
{
	json_t *values = json_array();
	const char *word;

	json_array_append_new(values, json_string(""));
	for (size_t i = 0; (word = infer_column_word(c, i)) != NULL; i++)
		json_array_append_new(values, json_string(word));
	if (json_array_size(values) > 1)
		json_object_set(field, "missingValues", values);
	json_decref(values);
}

static void set_constraints(json_t *field, const struct infer_column *c, bool key)
{
	json_t *constraints = json_object(), *choices = json_array();

	if (infer_column_is_required(c))
		json_object_set_new(constraints, "required", json_true());
	if (key)
		json_object_set_new(constraints, "unique", json_true());
	for (size_t i = 0; infer_column_is_enum(c) && i < c->few.count; i++)
		json_array_append_new(choices, string(tsv_dict_key(&c->few, i)));
	if (json_array_size(choices) != 0)
		json_object_set(constraints, "enum", choices);
	if (json_object_size(constraints) != 0)
		json_object_set(field, "constraints", constraints);
	json_decref(choices);
	json_decref(constraints);
}

/* The first column that can be the key, `id` before others. */
static size_t find_key(const struct tsv_header *h, const struct infer_column *columns)
{
	size_t key = TSV_NONE;

	for (size_t j = h->count; j-- > 0;)
		if (infer_column_is_required(&columns[j]) &&
		    infer_column_is_unique(&columns[j]) &&
		    (key == TSV_NONE || strcasecmp(h->columns[key].name.data, "id") != 0))
			key = j;
	return key;
}

static json_t *make_schema(const struct tsv_header *h, const struct infer_column *columns,
			   const char *match)
{
	json_t *schema = json_object(), *fields = json_array();
	size_t key = find_key(h, columns);

	json_object_set_new(
	    schema, "$schema",
	    json_string("https://datapackage.org/profiles/2.0/tableschema.json"));
	json_object_set_new(schema, "fields", fields);
	for (size_t j = 0; j < h->count; j++) {
		struct tsv_span name = h->columns[j].name;
		json_t *field = json_object();
		json_object_set_new(field, "name", string(name));
		set_types(field, &columns[j]);
		json_object_set_new(field, "title", title_of(name));
		set_missing_values(field, &columns[j]);
		if (infer_column_is_countries(&columns[j]))
			json_object_set_new(field, "vocabulary", json_string("countries"));
		set_constraints(field, &columns[j], j == key);
		json_array_append_new(fields, field);
	}
	json_object_set_new(schema, "fieldsMatch", json_string(match));
	if (key != TSV_NONE)
		json_object_set_new(schema, "primaryKey",
				    json_pack("[o]", string(h->columns[key].name)));
	return schema;
}

/* Do all files have all columns? To be asked while they are open. */
static const char *match_of(const struct tsv_table *t)
{
	for (size_t i = 0; i < t->count; i++)
		if (t->readers[i].header.count != t->header.count)
			return "superset";
	return "equal";
}

static int check_names(const struct tsv_table *t, struct tsv_error *e)
{
	for (size_t j = 0; j < t->header.count; j++) {
		struct tsv_span name = t->header.columns[j].name;
		if (!utf8_valid(name) || tsv_span_has(name, '\0'))
			return tsv_error_set(e,
					     "%s: the name of column %zu is no text that a "
					     "schema can have; see case-check",
					     tsv_table_name(t), j + 1);
	}
	return 0;
}

int infer_schema(struct tsv_table *t, struct output *out, struct tsv_error *e)
{
	struct infer_column *columns = tsv_calloc(t->header.count, sizeof(*columns));
	const char *match = match_of(t);
	int status = check_names(t, e);

	if (status == 0)
		status = read_values(t, columns, e);
	if (status == 0) {
		json_t *schema = make_schema(&t->header, columns, match);
		char *text = json_dumps(schema, JSON_INDENT(1));
		output_string(out, text);
		output_char(out, '\n');
		free(text);
		json_decref(schema);
	}
	for (size_t j = 0; j < t->header.count; j++)
		infer_column_free(&columns[j]);
	free(columns);
	return status;
}
