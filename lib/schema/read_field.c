/* Reads what a Table Schema says of one field. */
#include "schema/read.h"

#include <stdio.h>
#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

int read_wrong(const struct reading *in, const char *property, const char *must)
{
	if (in->column == NULL)
		return tsv_error_set(in->e, "%s: %s %s", in->path, property, must);
	return tsv_error_set(in->e, "%s: field '%s': %s %s", in->path, in->column->name,
			     property, must);
}

static int need_string(struct reading *in, const char *name, const json_t *value, char **copy)
{
	if (!json_is_string(value))
		return read_wrong(in, name, "must be a string");
	free(*copy);
	*copy = tsv_strndup(json_string_value(value), json_string_length(value));
	return 0;
}

static int need_flag(struct reading *in, const char *name, const json_t *value, bool *flag)
{
	if (!json_is_boolean(value))
		return read_wrong(in, name, "must be true or false");
	*flag = json_is_true(value);
	return 0;
}

/*
 * The text that a JSON value has as a field. A number that jansson holds as a double
 * becomes the shortest text that means it.
 */
static int need_text(struct reading *in, const char *name, const json_t *value,
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

/* A list of values as a dictionary. */
static int need_words(struct reading *in, const char *name, const json_t *values,
		      struct tsv_dict *words)
{
	struct tsv_buf text = {0};
	const json_t *value;
	int status = 0;
	size_t i;

	if (!json_is_array(values))
		return read_wrong(in, name, "must be a list");
	json_array_foreach(values, i, value)
	{
		status = need_text(in, name, value, &text);
		if (status < 0)
			break;
		tsv_dict_add(words, tsv_buf_span(&text));
	}
	tsv_buf_free(&text);
	return status;
}

static struct tsv_dict *new_dict(void)
{
	return tsv_calloc(1, sizeof(struct tsv_dict));
}

int read_properties(struct reading *in, const struct property *known, size_t count,
		    const json_t *object)
{
	for (size_t i = 0; i < count; i++) {
		const json_t *value = json_object_get(object, known[i].name);
		if (value != NULL && known[i].read(in, known[i].name, value) < 0)
			return -1;
	}
	return 0;
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

static int find_type(struct reading *in, const char *name, const json_t *value,
		     enum schema_type *type)
{
	for (size_t i = 0; json_is_string(value) && i < COUNT(types); i++)
		if (strcmp(json_string_value(value), types[i].name) == 0) {
			*type = types[i].type;
			return 0;
		}
	return read_wrong(
	    in, name,
	    "must be a type of Table Schema: string, integer, number, boolean, date, "
	    "datetime, time, year, yearmonth, list, geopoint, any, object, array, "
	    "geojson or duration");
}

static int read_type(struct reading *in, const char *name, const json_t *value)
{
	if (!json_is_string(value) || strcmp(json_string_value(value), "list") != 0)
		return find_type(in, name, value, &in->column->type);
	free(in->column->delimiter);
	in->column->delimiter = tsv_strndup(",", 1);
	return 0;
}

static int read_item_type(struct reading *in, const char *name, const json_t *value)
{
	return find_type(in, name, value, &in->column->type);
}

static int read_delimiter(struct reading *in, const char *name, const json_t *value)
{
	if (in->column->delimiter == NULL)
		return read_wrong(in, name, "is for the type list");
	if (need_string(in, name, value, &in->column->delimiter) < 0)
		return -1;
	return *in->column->delimiter != '\0' ? 0 : read_wrong(in, name, "is empty");
}

static bool is_format(const json_t *value, const char *format)
{
	return strcmp(json_string_value(value), format) == 0;
}

static int read_format(struct reading *in, const char *name, const json_t *value)
{
	struct schema_column *c = in->column;

	if (!json_is_string(value))
		return read_wrong(in, name, "must be a string");
	if (is_format(value, "default") || is_format(value, "any"))
		return 0;
	if (c->type == SCHEMA_DATE && is_format(value, "partial")) {
		c->type = SCHEMA_PARTIAL_DATE;
		return 0;
	}
	if (c->type != SCHEMA_DATE && c->type != SCHEMA_DATETIME && c->type != SCHEMA_TIME)
		return 0; /* email, uri, …: what a string is, is not looked into */
	const char *format = json_string_value(value);
	if (strncmp(format, "fmt:", 4) == 0) /* as the first version of the standard had it */
		format += 4;
	if (strchr(format, '%') == NULL)
		return read_wrong(
		    in, name, "must be default, any, partial, or a pattern such as %d/%m/%Y");
	c->format = tsv_strndup(format, strlen(format));
	return 0;
}

static int read_decimal_char(struct reading *in, const char *name, const json_t *value)
{
	if (!json_is_string(value) || json_string_length(value) != 1)
		return read_wrong(in, name, "must be one character of ASCII");
	in->column->decimal_char = json_string_value(value)[0];
	return 0;
}

static int read_group_char(struct reading *in, const char *name, const json_t *value)
{
	return need_string(in, name, value, &in->column->group_chars);
}

static int read_bare_number(struct reading *in, const char *name, const json_t *value)
{
	return need_flag(in, name, value, &in->column->bare_number);
}

static int read_true_values(struct reading *in, const char *name, const json_t *value)
{
	return need_words(in, name, value, in->column->true_words = new_dict());
}

static int read_false_values(struct reading *in, const char *name, const json_t *value)
{
	return need_words(in, name, value, in->column->false_words = new_dict());
}

int read_missing_values(struct reading *in, const char *name, const json_t *values,
			struct tsv_dict *missing)
{
	struct tsv_buf text = {0};
	const json_t *value;
	int status = 0;
	size_t i;

	if (!json_is_array(values))
		return read_wrong(in, name, "must be a list of strings");
	json_array_foreach(values, i, value)
	{
		if (json_is_object(value))
			value = json_object_get(value, "value");
		status = need_text(in, name, value, &text);
		if (status < 0)
			break;
		tsv_dict_add(missing, tsv_buf_span(&text));
	}
	tsv_buf_free(&text);
	return status;
}

static int read_column_missing(struct reading *in, const char *name, const json_t *value)
{
	return read_missing_values(in, name, value, in->column->missing = new_dict());
}

/*
 * Constraints
 */

static int read_required(struct reading *in, const char *name, const json_t *value)
{
	return need_flag(in, name, value, &in->column->required);
}

static int read_unique(struct reading *in, const char *name, const json_t *value)
{
	return need_flag(in, name, value, &in->column->unique);
}

static int read_pattern(struct reading *in, const char *name, const json_t *value)
{
	return need_string(in, name, value, &in->column->pattern);
}

static int read_enum(struct reading *in, const char *name, const json_t *values)
{
	struct tsv_buf text = {0}, scratch = {0};
	struct schema_column *c = in->column;
	const json_t *value;
	int status = 0;
	size_t i;

	if (!json_is_array(values) || json_array_size(values) == 0)
		return read_wrong(in, name, "must be a list of values");
	c->choices = new_dict();
	json_array_foreach(values, i, value)
	{
		status = need_text(in, name, value, &text);
		if (status == 0 && !schema_holds(c, tsv_buf_span(&text)))
			status = read_wrong(in, name, "has a value that is not of the type");
		if (status < 0)
			break;
		tsv_dict_add(c->choices, schema_normalise(c, tsv_buf_span(&text), &scratch));
	}
	tsv_buf_free(&text);
	tsv_buf_free(&scratch);
	return status;
}

static int need_limit(struct reading *in, const char *name, const json_t *value,
		      struct schema_limit *limit)
{
	struct schema_column *c = in->column;
	struct tsv_buf text = {0}, scratch = {0};
	bool is_number = c->type == SCHEMA_NUMBER || c->type == SCHEMA_INTEGER;

	if (c->type == SCHEMA_STRING || c->type == SCHEMA_BOOLEAN || c->type == SCHEMA_ANY ||
	    c->type == SCHEMA_GEOPOINT || c->type == SCHEMA_TIME)
		return read_wrong(in, name, "is for numbers and dates alone");
	if (need_text(in, name, value, &text) < 0)
		return -1;
	limit->exclusive = strncmp(name, "exclusive", strlen("exclusive")) == 0;
	limit->text = tsv_strndup(text.data, text.size);
	struct tsv_span kept = {limit->text, text.size};
	bool good = schema_holds(c, kept) &&
		    (is_number ? number_parse(kept, &limit->number)
			      : schema_read_date(c, kept, &limit->date));
	tsv_buf_free(&text);
	tsv_buf_free(&scratch);
	return good ? 0 : read_wrong(in, name, "is not of the type");
}

static int read_minimum(struct reading *in, const char *name, const json_t *value)
{
	return need_limit(in, name, value, &in->column->minimum);
}

static int read_maximum(struct reading *in, const char *name, const json_t *value)
{
	return need_limit(in, name, value, &in->column->maximum);
}

static int need_length(struct reading *in, const char *name, const json_t *value,
		       size_t *length)
{
	if (!json_is_integer(value) || json_integer_value(value) < 0)
		return read_wrong(in, name, "must be a whole number");
	*length = (size_t)json_integer_value(value);
	return 0;
}

static int read_min_length(struct reading *in, const char *name, const json_t *value)
{
	return need_length(in, name, value, &in->column->min_length);
}

static int read_max_length(struct reading *in, const char *name, const json_t *value)
{
	return need_length(in, name, value, &in->column->max_length);
}

static const struct property constraints[] = {
    {"required", read_required},
    {"unique", read_unique},
    {"enum", read_enum},
    {"pattern", read_pattern},
    {"minimum", read_minimum},
    {"maximum", read_maximum},
    {"exclusiveMinimum", read_minimum},
    {"exclusiveMaximum", read_maximum},
    {"minLength", read_min_length},
    {"maxLength", read_max_length},
};

/* A constraint that is not known would be passed over in silence, so it is an error. */
static int read_constraints(struct reading *in, const char *name, const json_t *object)
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
	return read_properties(in, constraints, COUNT(constraints), object);
}

/*
 * Beyond the standard
 */

static int read_title(struct reading *in, const char *name, const json_t *value)
{
	return need_string(in, name, value, &in->column->title);
}

static int read_description(struct reading *in, const char *name, const json_t *value)
{
	return need_string(in, name, value, &in->column->description);
}

static int read_partner(struct reading *in, const char *name, const json_t *value)
{
	return need_string(in, name, value, &in->column->partner);
}

static int read_within(struct reading *in, const char *name, const json_t *value)
{
	return need_string(in, name, value, &in->column->within);
}

static int read_option(struct reading *in, const char *name, const json_t *value)
{
	return need_string(in, name, value, &in->column->option);
}

static int read_letter(struct reading *in, const char *name, const json_t *value)
{
	if (!json_is_string(value) || json_string_length(value) != 1)
		return read_wrong(in, name, "must be one letter");
	in->column->letter = json_string_value(value)[0];
	return 0;
}

static int read_role(struct reading *in, const char *name, const json_t *value)
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
			in->column->role = role;
			return 0;
		}
	return read_wrong(in, name,
			  "must be key, kind, title, region, country, city, organisation, "
			  "organisationType, person, personRole, event, themes, date, amount, "
			  "currency or text");
}

static struct schema_vocabulary *add_vocabulary(struct schema *s)
{
	s->vocabularies = tsv_realloc(s->vocabularies, s->vocabulary_count + 1,
				      sizeof(struct schema_vocabulary *));
	return s->vocabularies[s->vocabulary_count++] =
		   tsv_calloc(1, sizeof(struct schema_vocabulary));
}

/* A term: a string, or an object with "term" and its other spellings in "also". */
static int read_term(struct reading *in, const char *name, const json_t *value,
		     struct vocabulary_builder *v)
{
	const json_t *term = json_is_object(value) ? json_object_get(value, "term") : value;
	const json_t *also = json_object_get(value, "also"), *spelling;
	size_t i;

	if (!json_is_string(term) || json_string_length(term) == 0)
		return read_wrong(in, name,
				  "must be a list of terms, or of objects with a term");
	vocabulary_add_term(v, tsv_span_of(json_string_value(term)));
	json_array_foreach(also, i, spelling)
	{
		if (!json_is_string(spelling))
			return read_wrong(in, name, "has a spelling that is no string");
		vocabulary_add_spelling(v, tsv_span_of(json_string_value(spelling)));
	}
	return 0;
}

/* A table beside the schema: a term in the first column, its spellings behind it. */
static int read_term_file(struct reading *in, const char *file, struct vocabulary_builder *v)
{
	const char *slash = strrchr(in->path, '/');
	struct tsv_buf path = {0}, value = {0};
	struct tsv_table t = {0};
	struct tsv_batch b;

	if (slash != NULL && *file != '/')
		tsv_buf_add(&path, in->path, (size_t)(slash + 1 - in->path));
	tsv_buf_add(&path, file, strlen(file) + 1);
	int got = tsv_table_open(&t, &path.data, 1, in->e);
	while (got >= 0 && (got = tsv_table_next(&t, &b, in->e)) > 0)
		for (size_t i = 0; i < b.records; i++)
			for (size_t j = 0; j < b.fields; j++) {
				struct tsv_span word =
				    tsv_unescape(tsv_batch_field(&b, i, j), &value);
				if (j == 0)
					vocabulary_add_term(v, word);
				else if (word.size != 0)
					vocabulary_add_spelling(v, word);
			}
	tsv_table_close(&t);
	tsv_buf_free(&value);
	tsv_buf_free(&path);
	return got;
}

static int read_vocabulary(struct reading *in, const char *name, const json_t *value)
{
	const json_t *term;
	int status = 0;
	size_t i;

	if (json_is_string(value)) {
		struct tsv_span word = tsv_span_of(json_string_value(value));
		in->column->vocabulary = vocabulary_builtin(word);
		if (in->column->vocabulary != NULL)
			return 0;
	} else if (!json_is_array(value)) {
		return read_wrong(
		    in, name, "must be a list of terms, a TSV file, countries or currencies");
	}
	struct schema_vocabulary *v = add_vocabulary(in->schema);
	if (json_is_string(value))
		status = read_term_file(in, json_string_value(value), &v->builder);
	json_array_foreach(value, i, term)
	{
		if (read_term(in, name, term, &v->builder) < 0)
			return -1;
	}
	v->vocabulary = vocabulary_finish(&v->builder);
	in->column->vocabulary = &v->vocabulary;
	return status;
}

/* The type first, then how it is written: what comes later needs what comes before. */
static const struct property properties[] = {
    {"type", read_type},
    {"itemType", read_item_type},
    {"delimiter", read_delimiter},
    {"format", read_format},
    {"decimalChar", read_decimal_char},
    {"groupChar", read_group_char},
    {"bareNumber", read_bare_number},
    {"trueValues", read_true_values},
    {"falseValues", read_false_values},
    {"missingValues", read_column_missing},
    {"title", read_title},
    {"description", read_description},
    {"role", read_role},
    {"vocabulary", read_vocabulary},
    {"goesWith", read_partner},
    {"within", read_within},
    {"option", read_option},
    {"letter", read_letter},
    {"constraints", read_constraints},
};

int read_field_properties(struct reading *in, const json_t *field)
{
	return read_properties(in, properties, COUNT(properties), field);
}
