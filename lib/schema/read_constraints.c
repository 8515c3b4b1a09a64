/* Reads what a Table Schema asks of the values of a field. */
#include <stdlib.h>

#include "schema/read.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/*
 * Appends a value of the schema as schema_normalise() has values: JSON's own numbers and
 * booleans mean the same in every column, whatever its decimalChar and trueValues.
 */
static int need_value(struct schema_reading *in, const char *name, const json_t *value,
		      struct tsv_buf *normal)
{
	struct schema_column *c = in->column;
	struct tsv_buf text = {0}, scratch = {0};
	struct number n;

	int status = read_text(in, name, value, &text);
	struct tsv_span plain = tsv_buf_span(&text);
	if (status == 0 && json_is_number(value) && schema_is_number(c) &&
	    number_parse(plain, &n) && (c->type == SCHEMA_NUMBER || json_is_integer(value)))
		number_append_normal(&n, normal);
	else if (status == 0 && json_is_boolean(value) && c->type == SCHEMA_BOOLEAN)
		tsv_buf_add_span(normal, plain);
	else if (status == 0 && !schema_holds(c, plain))
		status = read_wrong(in, name, "has a value that is not of the type");
	else if (status == 0)
		tsv_buf_add_span(normal, schema_normalise(c, plain, &scratch));
	tsv_buf_free(&text);
	tsv_buf_free(&scratch);
	return status;
}

/* The values of "enum", or of "categories", which may be objects with a value. */
int read_choices(struct schema_reading *in, const char *name, const json_t *values, void *to)
{
	struct tsv_dict **choices = to;
	struct tsv_buf normal = {0};
	const json_t *value;
	int status = 0;
	size_t i;

	if (!json_is_array(values) || json_array_size(values) == 0)
		return read_wrong(in, name, "must be a list of values");
	if (*choices == NULL)
		*choices = tsv_calloc(1, sizeof(**choices));
	tsv_dict_free(*choices); /* "enum" has some of the "categories" */
	json_array_foreach(values, i, value)
	{
		tsv_buf_clear(&normal);
		if (json_is_object(value))
			value = json_object_get(value, "value");
		status = need_value(in, name, value, &normal);
		if (status < 0)
			break;
		tsv_dict_add(*choices, tsv_buf_span(&normal));
	}
	tsv_buf_free(&normal);
	return status;
}

/* The text of a limit, a number in its plain form. Returns whether it is of the type. */
static bool limit_text(const struct schema_column *c, const json_t *value, struct tsv_span text,
		       struct tsv_buf *plain)
{
	struct tsv_buf scratch = {0};
	struct number n;
	bool good = schema_holds(c, text);

	if (!schema_is_number(c)) {
		tsv_buf_add_span(plain, text);
		return good;
	}
	good = json_is_number(value) ? number_parse(text, &n)
				     : good && schema_read_number(c, text, &scratch, &n);
	if (good)
		tsv_buf_add_span(plain, n.text);
	tsv_buf_free(&scratch);
	return good;
}

static bool has_order(const struct schema_column *c)
{
	return schema_is_number(c) || schema_is_date(c) ||
	       (c->type == SCHEMA_TIME && c->format == NULL);
}

static int read_limit(struct schema_reading *in, const char *name, const json_t *value,
		      void *to)
{
	struct schema_limit *limit = to;
	struct schema_column *c = in->column;
	struct tsv_buf text = {0}, plain = {0};

	if (!has_order(c))
		return read_wrong(in, name, "is for numbers, dates and times alone");
	bool good = read_text(in, name, value, &text) == 0;
	if (good && !limit_text(c, value, tsv_buf_span(&text), &plain)) {
		read_wrong(in, name, "is not of the type");
		good = false;
	}
	if (good) {
		limit->text = tsv_strndup(plain.data, plain.size);
		struct tsv_span kept = {limit->text, plain.size};
		good = schema_is_number(c) ? number_parse(kept, &limit->number)
		       : schema_is_date(c) ? schema_read_date(c, kept, &limit->date)
					   : true;
	}
	tsv_buf_free(&text);
	tsv_buf_free(&plain);
	return good ? 0 : -1;
}

static int read_length(struct schema_reading *in, const char *name, const json_t *value,
		       void *to)
{
	if (!json_is_integer(value) || json_integer_value(value) < 0)
		return read_wrong(in, name, "must be a whole number");
	*(size_t *)to = (size_t)json_integer_value(value);
	return 0;
}

static const struct schema_property constraints[] = {
    {"required", read_flag, offsetof(struct schema_column, required)},
    {"unique", read_flag, offsetof(struct schema_column, unique)},
    {"enum", read_choices, offsetof(struct schema_column, choices)},
    {"pattern", read_string, offsetof(struct schema_column, pattern)},
    {"minimum", read_limit, offsetof(struct schema_column, limits[SCHEMA_MINIMUM])},
    {"maximum", read_limit, offsetof(struct schema_column, limits[SCHEMA_MAXIMUM])},
    {"exclusiveMinimum", read_limit,
     offsetof(struct schema_column, limits[SCHEMA_EXCLUSIVE_MINIMUM])},
    {"exclusiveMaximum", read_limit,
     offsetof(struct schema_column, limits[SCHEMA_EXCLUSIVE_MAXIMUM])},
    {"minLength", read_length, offsetof(struct schema_column, min_length)},
    {"maxLength", read_length, offsetof(struct schema_column, max_length)},
};

/* A constraint that is not known would be passed over in silence, so it is an error. */
int read_constraints(struct schema_reading *in, const char *name, const json_t *object,
		     void *to)
{
	const char *key;
	json_t *value;

	if (!json_is_object(object))
		return read_wrong(in, name, "must be an object");
	json_object_foreach((json_t *)(uintptr_t)object, key, value)
	{
		size_t i = 0;
		while (i < COUNT(constraints) && strcmp(key, constraints[i].name) != 0)
			i++;
		if (i == COUNT(constraints))
			return read_wrong(
			    in, key,
			    "is no constraint that is checked here; there are: required, "
			    "unique, enum, pattern, minimum, maximum, exclusiveMinimum, "
			    "exclusiveMaximum, minLength, maxLength");
	}
	return read_properties(in, constraints, COUNT(constraints), object, to);
}
