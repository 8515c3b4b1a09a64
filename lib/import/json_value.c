#include "import/json_value.h"

#include "import/list.h"
#include "import/splitter.h"
#include "text/encode.h"

/* The text of a string without its mark; a number's is as it was written. */
static struct tsv_span text_of(const json_t *value)
{
	return (struct tsv_span){json_string_value(value) + 1, json_string_length(value) - 1};
}

static bool is_number(const json_t *value)
{
	return json_is_string(value) && json_string_value(value)[0] == SPLITTER_NUMBER;
}

static void add_string(struct tsv_buf *out, struct tsv_span text)
{
	tsv_buf_add_char(out, '"');
	encode_json(out, text);
	tsv_buf_add_char(out, '"');
}

static void add_json(struct tsv_buf *out, json_t *value);

static void add_object(struct tsv_buf *out, json_t *object)
{
	const char *key, *between = "{";
	json_t *value;

	json_object_foreach(object, key, value)
	{
		tsv_buf_add_string(out, between);
		add_string(out, tsv_span_of(key + 1));
		tsv_buf_add_char(out, ':');
		add_json(out, value);
		between = ",";
	}
	tsv_buf_add_string(out, json_object_size(object) == 0 ? "{}" : "}");
}

static void add_array(struct tsv_buf *out, json_t *array)
{
	json_t *value;
	size_t i;

	tsv_buf_add_char(out, '[');
	json_array_foreach(array, i, value)
	{
		if (i != 0)
			tsv_buf_add_char(out, ',');
		add_json(out, value);
	}
	tsv_buf_add_char(out, ']');
}

/* Appends a value as compact JSON. jansson has bounded the depth. */
static void add_json(struct tsv_buf *out, json_t *value)
{
	if (json_is_object(value))
		add_object(out, value);
	else if (json_is_array(value))
		add_array(out, value);
	else if (is_number(value))
		tsv_buf_add_span(out, text_of(value));
	else if (json_is_string(value))
		add_string(out, text_of(value));
	else
		tsv_buf_add_string(out, json_is_null(value)   ? "null"
					: json_is_true(value) ? "true"
							      : "false");
}

/* The text of a scalar; false for what is none. */
static bool scalar_of(json_t *value, struct tsv_span *text)
{
	*text = json_is_string(value)  ? text_of(value)
		: json_is_true(value)  ? tsv_span_of("true")
		: json_is_false(value) ? tsv_span_of("false")
				       : (struct tsv_span){0};
	return !json_is_object(value) && !json_is_array(value);
}

/* Appends an array of scalars as a list. Returns false if it cannot be one; *scalars tells
 * whether they are. */
static bool add_list(struct tsv_buf *list, json_t *array, const char *delimiter, bool *scalars)
{
	struct tsv_span text;
	bool whole = true;
	json_t *value;
	size_t i;

	*scalars = true;
	json_array_foreach(array, i, value)
	{
		*scalars = *scalars && scalar_of(value, &text);
		whole = whole && *scalars && list_add(list, text, delimiter);
	}
	return whole;
}

bool json_value_add(struct tsv_buf *out, json_t *value, const char *delimiter)
{
	struct tsv_buf text = {0};
	struct tsv_span scalar;
	bool scalars = false;

	if (scalar_of(value, &scalar)) {
		tsv_escape_append(out, scalar);
		return true;
	}
	bool list = json_is_array(value) && add_list(&text, value, delimiter, &scalars);
	if (!list) {
		tsv_buf_clear(&text);
		add_json(&text, value);
	}
	tsv_escape_append(out, tsv_buf_span(&text));
	tsv_buf_free(&text);
	return list || !scalars;
}
