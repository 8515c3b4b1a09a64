#include "check/schema.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "tsv/tsv.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* What is being read, for messages. */
struct reading {
	const char *path;
	struct rule *rule; /* the field's; NULL outside of fields */
	struct tsv_error *e;
};

static const struct {
	const char *name;
	enum rule_type type;
} types[] = {
    {"string", TYPE_TEXT},     {"any", TYPE_TEXT},
    {"integer", TYPE_INTEGER}, {"number", TYPE_NUMBER},
    {"boolean", TYPE_BOOLEAN}, {"date", TYPE_DATE},
    {"year", TYPE_YEAR},       {"yearmonth", TYPE_YEARMONTH},
};

static int wrong(const struct reading *in, const char *what, const char *must)
{
	if (in->rule == NULL)
		return tsv_error_set(in->e, "%s: %s %s", in->path, what, must);
	return tsv_error_set(in->e, "%s: field '%s': %s %s", in->path, in->rule->name, what,
			     must);
}

/*
 * The text that a JSON value has as a field. A number that jansson holds as a
 * double becomes the shortest text that means it.
 */
static int text_of(const struct reading *in, const char *what, const json_t *value,
		   struct tsv_buf *text)
{
	tsv_buf_clear(text);
	if (json_is_string(value)) {
		tsv_buf_add(text, json_string_value(value), json_string_length(value));
	} else if (json_is_integer(value)) {
		tsv_buf_printf(text, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
	} else if (json_is_boolean(value)) {
		tsv_buf_add_string(text, json_is_true(value) ? "true" : "false");
	} else if (json_is_real(value)) {
		char digits[32];
		double number = json_real_value(value);
		for (int precision = 15; precision <= 17; precision++) {
			snprintf(digits, sizeof(digits), "%.*g", precision, number);
			if (strtod(digits, NULL) == number)
				break;
		}
		tsv_buf_add_string(text, digits);
	} else {
		return wrong(in, what, "must be a string or a number");
	}
	return 0;
}

static int read_flag(const struct reading *in, const json_t *value, const char *what,
		     bool *flag)
{
	if (!json_is_boolean(value))
		return wrong(in, what, "must be true or false");
	*flag = json_is_true(value);
	return 0;
}

static int read_required(const struct reading *in, const json_t *value)
{
	return read_flag(in, value, "required", &in->rule->required);
}

static void make_unique(struct rule *rule)
{
	if (rule->unique == NULL)
		rule->unique = tsv_calloc(1, sizeof(*rule->unique));
}

static int read_unique(const struct reading *in, const json_t *value)
{
	bool unique = false;

	if (read_flag(in, value, "unique", &unique) < 0)
		return -1;
	if (unique)
		make_unique(in->rule);
	return 0;
}

static int read_enum(const struct reading *in, const json_t *value)
{
	struct tsv_buf text = {0}, scratch = {0};
	enum rule_type type = in->rule->type;
	const json_t *choice;
	int status = 0;
	size_t i;

	if (!json_is_array(value) || json_array_size(value) == 0)
		return wrong(in, "enum", "must be a list of values");
	in->rule->choices = tsv_calloc(1, sizeof(*in->rule->choices));
	json_array_foreach(value, i, choice)
	{
		status = text_of(in, "enum", choice, &text);
		if (status == 0 && !type_holds(type, tsv_buf_span(&text)))
			status = wrong(in, "enum", "has a value that is not of the type");
		if (status < 0)
			break;
		tsv_dict_add(in->rule->choices, choice_of(type, tsv_buf_span(&text), &scratch));
	}
	tsv_buf_free(&scratch);
	tsv_buf_free(&text);
	return status;
}

static int read_pattern(const struct reading *in, const json_t *value)
{
	struct regex_options whole = {.whole = true};
	struct tsv_error reason = {0};
	size_t place;

	if (in->rule->type != TYPE_TEXT)
		return wrong(in, "pattern", "is for strings alone");
	if (!json_is_string(value))
		return wrong(in, "pattern", "must be a string");
	struct tsv_span source = {json_string_value(value), json_string_length(value)};
	in->rule->pattern = regex_new(source, whole, &place, &reason);
	if (in->rule->pattern == NULL)
		tsv_error_set(in->e, "%s: field '%s': pattern, byte %zu: %s", in->path,
			      in->rule->name, place + 1, reason.text);
	tsv_error_free(&reason);
	return in->rule->pattern == NULL ? -1 : 0;
}

static int read_limit(const struct reading *in, const json_t *value, const char *what,
		      struct limit *limit)
{
	struct tsv_buf text = {0};

	if (in->rule->type == TYPE_TEXT || in->rule->type == TYPE_BOOLEAN)
		return wrong(in, what, "is for numbers and dates alone");
	int status = text_of(in, what, value, &text);
	if (status == 0 && !limit_set(limit, in->rule->type, tsv_buf_span(&text)))
		status = wrong(in, what, "is not of the type");
	tsv_buf_free(&text);
	return status;
}

static int read_minimum(const struct reading *in, const json_t *value)
{
	return read_limit(in, value, "minimum", &in->rule->minimum);
}

static int read_maximum(const struct reading *in, const json_t *value)
{
	return read_limit(in, value, "maximum", &in->rule->maximum);
}

static int read_length(const struct reading *in, const json_t *value, const char *what,
		       size_t *length)
{
	if (in->rule->type != TYPE_TEXT)
		return wrong(in, what, "is for strings alone");
	if (!json_is_integer(value) || json_integer_value(value) < 0)
		return wrong(in, what, "must be a whole number");
	*length = (size_t)json_integer_value(value);
	return 0;
}

static int read_min_length(const struct reading *in, const json_t *value)
{
	return read_length(in, value, "minLength", &in->rule->min_length);
}

static int read_max_length(const struct reading *in, const json_t *value)
{
	in->rule->has_max_length = true;
	return read_length(in, value, "maxLength", &in->rule->max_length);
}

static int read_constraints(const struct reading *in, json_t *constraints)
{
	static const struct {
		const char *name;
		int (*read)(const struct reading *in, const json_t *value);
	} known[] = {
	    {"required", read_required},
	    {"unique", read_unique},
	    {"enum", read_enum},
	    {"pattern", read_pattern},
	    {"minimum", read_minimum},
	    {"maximum", read_maximum},
	    {"minLength", read_min_length},
	    {"maxLength", read_max_length},
	};
	const char *name;
	json_t *value;

	if (!json_is_object(constraints))
		return wrong(in, "constraints", "must be an object");
	json_object_foreach(constraints, name, value)
	{
		size_t i = 0;
		while (i < COUNT(known) && strcmp(name, known[i].name) != 0)
			i++;
		if (i == COUNT(known))
			return wrong(
			    in, name,
			    "is no constraint that is checked here; there are: required, "
			    "unique, enum, pattern, minimum, maximum, minLength, maxLength");
		if (known[i].read(in, value) < 0)
			return -1;
	}
	return 0;
}

static int read_type(const struct reading *in, const json_t *type)
{
	if (type == NULL)
		return 0;
	for (size_t i = 0; json_is_string(type) && i < COUNT(types); i++)
		if (strcmp(json_string_value(type), types[i].name) == 0) {
			in->rule->type = types[i].type;
			return 0;
		}
	return wrong(in, "type",
		     "must be one of those that are checked here: string, integer, number, "
		     "boolean, date, year, yearmonth, any");
}

/* Properties that change what a value means, in ways not known here. */
static int refuse_variants(const struct reading *in, const json_t *field)
{
	static const char *const names[] = {"decimalChar", "groupChar",	  "bareNumber",
					    "trueValues",  "falseValues", "missingValues"};
	const json_t *format = json_object_get(field, "format");

	if (format != NULL &&
	    (!json_is_string(format) || strcmp(json_string_value(format), "default") != 0))
		return wrong(in, "format", "other than default is not checked here");
	for (size_t i = 0; i < COUNT(names); i++)
		if (json_object_get(field, names[i]) != NULL)
			return wrong(in, names[i], "is not known here");
	return 0;
}

static int read_field(struct reading *in, struct rules *r, const json_t *field)
{
	const json_t *name = json_object_get(field, "name");
	json_t *constraints = json_object_get(field, "constraints");

	in->rule = NULL;
	if (!json_is_string(name))
		return wrong(in, "fields", "must be a list of objects, each with a name");
	struct tsv_span text = {json_string_value(name), json_string_length(name)};
	for (size_t i = 0; i < r->count; i++)
		if (tsv_span_equal(text, tsv_span_of(r->items[i].name)))
			return tsv_error_set(in->e, "%s: two fields are named '%s'", in->path,
					     r->items[i].name);
	in->rule = rules_add(r, text);
	if (read_type(in, json_object_get(field, "type")) < 0 || refuse_variants(in, field) < 0)
		return -1;
	return constraints == NULL ? 0 : read_constraints(in, constraints);
}

static int read_missing(struct reading *in, struct rules *r, const json_t *values)
{
	struct tsv_buf text = {0};
	const json_t *value;
	int status = 0;
	size_t i;

	if (values == NULL)
		return 0;
	if (!json_is_array(values))
		return wrong(in, "missingValues", "must be a list of strings");
	r->missing = tsv_calloc(1, sizeof(*r->missing));
	json_array_foreach(values, i, value)
	{
		status = text_of(in, "missingValues", value, &text);
		if (status < 0)
			break;
		tsv_dict_add(r->missing, tsv_buf_span(&text));
	}
	tsv_buf_free(&text);
	return status;
}

static int read_primary_key(struct reading *in, struct rules *r, const json_t *key)
{
	if (key == NULL)
		return 0;
	if (json_array_size(key) == 1)
		key = json_array_get(key, 0);
	if (!json_is_string(key))
		return wrong(in, "primaryKey", "of other than one column is not known here");
	for (size_t i = 0; i < r->count; i++)
		if (strcmp(json_string_value(key), r->items[i].name) == 0) {
			r->items[i].required = true;
			make_unique(&r->items[i]);
			return 0;
		}
	return wrong(in, "primaryKey", "names no field");
}

static int read_schema(struct reading *in, struct rules *r, const json_t *schema)
{
	const json_t *fields = json_object_get(schema, "fields"), *field;
	size_t i;

	if (!json_is_array(fields) || json_array_size(fields) == 0)
		return wrong(in, "a table schema", "is an object with a list of fields");
	json_array_foreach(fields, i, field) if (read_field(in, r, field) < 0) return -1;
	in->rule = NULL;
	if (json_object_get(schema, "foreignKeys") != NULL)
		return wrong(in, "foreignKeys", "is not known here");
	if (read_missing(in, r, json_object_get(schema, "missingValues")) < 0)
		return -1;
	return read_primary_key(in, r, json_object_get(schema, "primaryKey"));
}

int schema_read(struct rules *r, const char *path, struct tsv_error *e)
{
	struct reading in = {.path = path, .e = e};
	json_error_t reason;

	*r = (struct rules){.closed = true};
	FILE *file = fopen(path, "r");
	if (file == NULL)
		return tsv_error_errno(e, "%s", path);
	json_t *schema = json_loadf(file, JSON_REJECT_DUPLICATES, &reason);
	bool unread = ferror(file) != 0;
	fclose(file);
	if (unread)
		return tsv_error_set(e, "%s: cannot be read", path);
	if (schema == NULL)
		return tsv_error_set(e, "%s:%d: %s", path, reason.line, reason.text);
	int status = read_schema(&in, r, schema);
	json_decref(schema);
	if (status < 0)
		rules_free(r);
	return status;
}
