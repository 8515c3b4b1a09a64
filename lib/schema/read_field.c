/* Reads what a Table Schema says of one field. */
#include "schema/read.h"

#include <stdio.h>
#include <stdlib.h>

/* No table of them has more. */
#define MAX_PROPERTIES 32

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

int read_wrong(const struct schema_reading *in, const char *property, const char *must)
{
	if (in->column == NULL)
		return tsv_error_set(in->e, "%s: %s %s", in->path, property, must);
	return tsv_error_set(in->e, "%s: field '%s': %s %s", in->path, in->column->name,
			     property, must);
}

int read_string(struct schema_reading *in, const char *name, const json_t *value, void *to)
{
	char **copy = to;

	if (!json_is_string(value))
		return read_wrong(in, name, "must be a string");
	free(*copy);
	*copy = tsv_strndup(json_string_value(value), json_string_length(value));
	return 0;
}

int read_flag(struct schema_reading *in, const char *name, const json_t *value, void *to)
{
	if (!json_is_boolean(value))
		return read_wrong(in, name, "must be true or false");
	*(bool *)to = json_is_true(value);
	return 0;
}

int read_text(struct schema_reading *in, const char *name, const json_t *value,
	      struct tsv_buf *text)
{
	char digits[32];

	tsv_buf_clear(text);
	if (json_is_string(value)) {
		tsv_buf_add(text, json_string_value(value), json_string_length(value));
	} else if (json_is_integer(value)) {
		tsv_buf_printf(text, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
	} else if (json_is_boolean(value)) {
		tsv_buf_add_string(text, json_is_true(value) ? "true" : "false");
	} else if (json_is_real(value)) {
		for (int precision = 15; precision <= 17; precision++) {
			snprintf(digits, sizeof(digits), "%.*g", precision,
				 json_real_value(value));
			if (strtod(digits, NULL) == json_real_value(value))
				break;
		}
		tsv_buf_add_string(text, digits);
	} else {
		return read_wrong(in, name, "must be a string or a number");
	}
	return 0;
}

/* Reads a list of values; where they may have labels, as objects with a value, too. */
static int need_list(struct schema_reading *in, const char *name, const json_t *values,
		     struct tsv_dict **to, bool labels)
{
	struct tsv_buf text = {0};
	const json_t *value;
	int status = 0;
	size_t i;

	if (!json_is_array(values))
		return read_wrong(in, name,
				  labels ? "must be a list of strings" : "must be a list");
	*to = tsv_calloc(1, sizeof(**to));
	json_array_foreach(values, i, value)
	{
		if (labels && json_is_object(value))
			value = json_object_get(value, "value");
		status = read_text(in, name, value, &text);
		if (status < 0)
			break;
		tsv_dict_add(*to, tsv_buf_span(&text));
	}
	tsv_buf_free(&text);
	return status;
}

static int read_words(struct schema_reading *in, const char *name, const json_t *values,
		      void *to)
{
	return need_list(in, name, values, to, false);
}

int read_missing_values(struct schema_reading *in, const char *name, const json_t *values,
			void *to)
{
	return need_list(in, name, values, to, true);
}

/* Refuses a property that is not known but near to one that is: it was meant. */
static int check_names(struct schema_reading *in, const struct schema_property *known,
		       size_t count, const json_t *object)
{
	json_t *all = (json_t *)(uintptr_t)object; /* the iterator takes no const */
	struct tsv_span names[MAX_PROPERTIES];
	const char *name;
	json_t *value;

	for (size_t i = 0; i < count; i++)
		names[i] = tsv_span_of(known[i].name);
	json_object_foreach(all, name, value)
	{
		size_t near = tsv_suggest(tsv_span_of(name), names, count);
		if (near != TSV_NONE && strcmp(name, known[near].name) != 0)
			return tsv_error_set(
			    in->e, "%s: no property '%s' is known, did you mean '%s'?",
			    in->path, tsv_shorten(tsv_span_of(name)).text, known[near].name);
	}
	return 0;
}

int read_properties(struct schema_reading *in, const struct schema_property *known,
		    size_t count, const json_t *object, void *base)
{
	for (size_t i = 0; i < count; i++) {
		const json_t *value = json_object_get(object, known[i].name);
		void *to = (char *)base + known[i].offset;
		if (value != NULL && known[i].read(in, known[i].name, value, to) < 0)
			return -1;
	}
	return check_names(in, known, count, object);
}

/*
 * Types
 */

static const struct {
	const char *name;
	enum schema_type type;
} types[] = {
    {"string", SCHEMA_STRING},	     {"any", SCHEMA_ANY},	    {"integer", SCHEMA_INTEGER},
    {"number", SCHEMA_NUMBER},	     {"boolean", SCHEMA_BOOLEAN},   {"date", SCHEMA_DATE},
    {"datetime", SCHEMA_DATETIME},   {"time", SCHEMA_TIME},	    {"year", SCHEMA_YEAR},
    {"yearmonth", SCHEMA_YEARMONTH}, {"geopoint", SCHEMA_GEOPOINT}, {"object", SCHEMA_STRING},
    {"array", SCHEMA_STRING},	     {"geojson", SCHEMA_STRING},    {"duration", SCHEMA_STRING},
};

static int read_item_type(struct schema_reading *in, const char *name, const json_t *value,
			  void *to)
{
	for (size_t i = 0; json_is_string(value) && i < COUNT(types); i++)
		if (strcmp(json_string_value(value), types[i].name) == 0) {
			*(enum schema_type *)to = types[i].type;
			return 0;
		}
	return read_wrong(
	    in, name,
	    "must be a type of Table Schema: string, integer, number, boolean, date, "
	    "datetime, time, year, yearmonth, list, geopoint, any, object, array, "
	    "geojson or duration");
}

static int read_type(struct schema_reading *in, const char *name, const json_t *value, void *to)
{
	if (!json_is_string(value) || strcmp(json_string_value(value), "list") != 0)
		return read_item_type(in, name, value, to);
	free(in->column->delimiter);
	in->column->delimiter = tsv_strndup(",", 1);
	return 0;
}

static int read_delimiter(struct schema_reading *in, const char *name, const json_t *value,
			  void *to)
{
	if (in->column->delimiter == NULL)
		return read_wrong(in, name, "is for the type list");
	if (read_string(in, name, value, to) < 0)
		return -1;
	return *in->column->delimiter != '\0' ? 0 : read_wrong(in, name, "is empty");
}

/* Formats that are types of their own. */
static const struct {
	enum schema_type of;
	const char *format;
	enum schema_type type;
} formats[] = {
    {SCHEMA_DATE, "partial", SCHEMA_PARTIAL_DATE},
    {SCHEMA_DATE, "any", SCHEMA_PARTIAL_DATE},
    {SCHEMA_GEOPOINT, "array", SCHEMA_GEOPOINT_ARRAY},
    {SCHEMA_GEOPOINT, "object", SCHEMA_GEOPOINT_OBJECT},
};

static bool is_format(const json_t *value, const char *format)
{
	return strcmp(json_string_value(value), format) == 0;
}

static int read_format(struct schema_reading *in, const char *name, const json_t *value,
		       void *to)
{
	struct schema_column *c = in->column;

	if (!json_is_string(value))
		return read_wrong(in, name, "must be a string");
	for (size_t i = 0; i < COUNT(formats); i++)
		if (c->type == formats[i].of && is_format(value, formats[i].format)) {
			c->type = formats[i].type;
			return 0;
		}
	if (is_format(value, "default") || is_format(value, "any"))
		return 0;
	if (c->type != SCHEMA_DATE && c->type != SCHEMA_DATETIME && c->type != SCHEMA_TIME)
		return 0; /* email, uri, …: what a string is, is not looked into */
	const char *format = json_string_value(value);
	if (strncmp(format, "fmt:", 4) == 0) /* as the first version of the standard had it */
		format += 4;
	if (strchr(format, '%') == NULL)
		return read_wrong(
		    in, name, "must be default, any, partial, or a pattern such as %d/%m/%Y");
	*(char **)to = tsv_strndup(format, strlen(format));
	return 0;
}

static int read_byte(struct schema_reading *in, const char *name, const json_t *value, void *to)
{
	if (!json_is_string(value) || json_string_length(value) != 1)
		return read_wrong(in, name, "must be one character of ASCII");
	*(char *)to = json_string_value(value)[0];
	return 0;
}

/*
 * Beyond the standard
 */

static int read_letter(struct schema_reading *in, const char *name, const json_t *value,
		       void *to)
{
	if (!json_is_string(value) || json_string_length(value) != 1)
		return read_wrong(in, name, "must be one letter");
	*(char *)to = json_string_value(value)[0];
	return 0;
}

static int read_role(struct schema_reading *in, const char *name, const json_t *value, void *to)
{
	static const char *const roles[ROLES] = {
	    [ROLE_KEY] = "key",
	    [ROLE_KIND] = "kind",
	    [ROLE_TITLE] = "title",
	    [ROLE_REGION] = "region",
	    [ROLE_COUNTRY] = "country",
	    [ROLE_CITY] = "city",
	    [ROLE_ORGANISATION] = "organisation",
	    [ROLE_TYPE] = "organisationType",
	    [ROLE_PERSON] = "person",
	    [ROLE_FUNCTION] = "personRole",
	    [ROLE_EVENT] = "event",
	    [ROLE_TOPICS] = "themes",
	    [ROLE_DATE] = "date",
	    [ROLE_AMOUNT] = "amount",
	    [ROLE_CURRENCY] = "currency",
	    [ROLE_TEXT] = "text",
	};

	for (enum role role = ROLE_KEY; json_is_string(value) && role < ROLES; role++)
		if (strcmp(json_string_value(value), roles[role]) == 0) {
			*(enum role *)to = role;
			return 0;
		}
	return read_wrong(in, name,
			  "must be key, kind, title, region, country, city, organisation, "
			  "organisationType, person, personRole, event, themes, date, amount, "
			  "currency or text");
}

/* The type first, then how it is written: what comes later needs what comes before. */
static const struct schema_property properties[] = {
    {"type", read_type, offsetof(struct schema_column, type)},
    {"itemType", read_item_type, offsetof(struct schema_column, type)},
    {"delimiter", read_delimiter, offsetof(struct schema_column, delimiter)},
    {"format", read_format, offsetof(struct schema_column, format)},
    {"decimalChar", read_byte, offsetof(struct schema_column, decimal_char)},
    {"groupChar", read_string, offsetof(struct schema_column, group_chars)},
    {"bareNumber", read_flag, offsetof(struct schema_column, bare_number)},
    {"trueValues", read_words, offsetof(struct schema_column, true_words)},
    {"falseValues", read_words, offsetof(struct schema_column, false_words)},
    {"missingValues", read_missing_values, offsetof(struct schema_column, missing)},
    {"categories", read_choices, offsetof(struct schema_column, choices)},
    {"title", read_string, offsetof(struct schema_column, title)},
    {"description", read_string, offsetof(struct schema_column, description)},
    {"role", read_role, offsetof(struct schema_column, role)},
    {"vocabulary", read_vocabulary, offsetof(struct schema_column, vocabulary)},
    {"goesWith", read_string, offsetof(struct schema_column, partner)},
    {"within", read_string, offsetof(struct schema_column, within)},
    {"option", read_string, offsetof(struct schema_column, option)},
    {"letter", read_letter, offsetof(struct schema_column, letter)},
    {"constraints", read_constraints, 0},
};

int read_field_properties(struct schema_reading *in, const json_t *field)
{
	return read_properties(in, properties, COUNT(properties), field, in->column);
}
