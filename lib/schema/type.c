/* What the types of a schema are: the forms of values, and reading them. */
#define _XOPEN_SOURCE 700 /* strptime */
#include "schema/schema.h"

#include <jansson.h>
#include <stdlib.h>
#include <strings.h>
#include <time.h>

#include "text/memmem.h"
#include "text/utf8.h"

static const char *const true_words[] = {"true", "True", "TRUE", "1"};
static const char *const false_words[] = {"false", "False", "FALSE", "0"};

static bool is_word(const struct tsv_dict *own, const char *const *usual, struct tsv_span value)
{
	if (own != NULL)
		return tsv_dict_find(own, value) != TSV_NONE;
	for (size_t i = 0; i < 4; i++)
		if (tsv_span_equal(value, tsv_span_of(usual[i])))
			return true;
	return false;
}

static bool is_integer(struct tsv_span text)
{
	if (text.size != 0 && (text.data[0] == '-' || text.data[0] == '+'))
		text = tsv_span_from(text, 1);
	return text.size != 0 && number_digits(text) == text.size;
}

/* What stands around a number that is not bare: `€ 12`, `95%`. */
static struct tsv_span bare(struct tsv_span value)
{
	while (value.size != 0 && !number_is_digit(value.data[0]) &&
	       strchr("+-.,", value.data[0]) == NULL)
		value = tsv_span_from(value, 1);
	while (value.size != 0 && !number_is_digit(value.data[value.size - 1]))
		value.size--;
	return value;
}

/* The size of the sign between groups that text begins with; 0: none. */
static size_t group_size(const struct schema_column *c, struct tsv_span text)
{
	uint32_t code;

	if (c->group_chars == NULL || text.size == 0)
		return 0;
	size_t size = utf8_decode(text, &code);
	return memmem(c->group_chars, strlen(c->group_chars), text.data, size) == NULL ? 0
										       : size;
}

/*
 * Moves the whole part off the front of *value: digits, perhaps in groups, of which the
 * first has one to three and no zero in front, and all others three. Returns whether it is
 * such a part; it may be empty.
 */
static bool take_whole(const struct schema_column *c, struct tsv_span *value,
		       struct tsv_buf *plain)
{
	size_t begin = plain->size, digits = 0, groups = 0, size;

	for (; value->size != 0; *value = tsv_span_from(*value, size)) {
		size = group_size(c, *value);
		if (size == 0 && !number_is_digit(value->data[0]))
			break;
		if (size == 0) {
			tsv_buf_add_char(plain, value->data[0]);
			digits++;
			size = 1;
		} else if (groups++ == 0 ? digits < 1 || digits > 3 || plain->data[begin] == '0'
					 : digits != 3) {
			return false;
		} else {
			digits = 0;
		}
	}
	return groups == 0 || digits == 3;
}

/* The value as number_parse() reads numbers: without groups, with a point. Empty when its
 * groups are not right. */
static struct tsv_span plain_number(const struct schema_column *c, struct tsv_span value,
				    struct tsv_buf *scratch)
{
	if (!c->bare_number)
		value = bare(value);
	tsv_buf_clear(scratch);
	if (value.size != 0 && (value.data[0] == '-' || value.data[0] == '+')) {
		tsv_buf_add_char(scratch, value.data[0]);
		value = tsv_span_from(value, 1);
	}
	if (!take_whole(c, &value, scratch))
		return (struct tsv_span){"", 0};
	for (size_t i = 0; i < value.size; i++) {
		char byte = value.data[i];
		tsv_buf_add_char(scratch, byte == c->decimal_char ? '.'
					  : byte == '.'		  ? '?'
								  : byte);
	}
	return tsv_buf_span(scratch);
}

bool schema_read_number(const struct schema_column *c, struct tsv_span value,
			struct tsv_buf *scratch, struct number *n)
{
	return number_parse(
	    schema_has_plain_numbers(c) ? value : plain_number(c, value, scratch), n);
}

/* Has the format a conversion of one of these letters? */
static bool has_conversion(const char *format, const char *letters)
{
	for (; *format != '\0'; format++) {
		if (*format != '%')
			continue;
		format += 1 + strspn(format + 1, "EO");
		if (*format == '\0')
			break;
		if (strchr(letters, *format) != NULL)
			return true;
	}
	return false;
}

/* Reads all of value by a pattern of strptime(3). Without a day it is a month, without
 * a month a year; the time does not count. */
static bool read_by_format(const char *format, struct tsv_span value, struct date *d)
{
	char *text = tsv_strndup(value.data, value.size);
	struct tm parts = {.tm_mday = 1};
	size_t named = has_conversion(format, "deDFxcj") ? strlen("2014-01-09")
		       : has_conversion(format, "bBhm")	 ? strlen("2014-01")
							 : strlen("2014");
	char iso[32];

	const char *end = strptime(text, format, &parts);
	bool read = end != NULL && end == text + value.size;
	free(text);
	return read && strftime(iso, sizeof(iso), "%Y-%m-%d", &parts) == 10 &&
	       date_parse((struct tsv_span){iso, named}, d);
}

bool schema_read_date(const struct schema_column *c, struct tsv_span value, struct date *d)
{
	return schema_is_date(c) && c->format != NULL ? read_by_format(c->format, value, d)
						      : date_parse(value, d);
}

/* A date that names so many bytes of YYYY-MM-DD; a date-time too where it may be one. */
static bool is_date(const struct schema_column *c, struct tsv_span value, size_t size)
{
	struct date d;

	return schema_read_date(c, value, &d) &&
	       (c->format != NULL || size == 0 || value.size == size);
}

/* hh:mm:ss, with a fraction or a zone perhaps, as a date-time has it. */
static bool is_time(const struct schema_column *c, struct tsv_span value)
{
	struct tsv_buf whole = {0};
	struct tm parts = {0};
	struct date d;

	if (c->format != NULL) {
		char *text = tsv_strndup(value.data, value.size);
		const char *end = strptime(text, c->format, &parts);
		bool read = end != NULL && end == text + value.size;
		free(text);
		return read;
	}
	tsv_buf_add_string(&whole, "2000-01-01T");
	tsv_buf_add_span(&whole, value);
	bool read = value.size >= strlen("hh:mm:ss") && value.data[5] == ':' &&
		    date_parse(tsv_buf_span(&whole), &d);
	tsv_buf_free(&whole);
	return read;
}

static bool is_on_earth(double lon, double lat)
{
	return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
}

/* `lon, lat`, as the standard orders them. */
static bool is_geopoint(struct tsv_span value)
{
	struct tsv_span first;
	struct number lon, lat;

	return tsv_span_cut(&value, ',', &first) && number_parse(tsv_span_trim(first), &lon) &&
	       number_parse(tsv_span_trim(value), &lat) &&
	       is_on_earth(number_double(&lon), number_double(&lat));
}

/* The same in JSON: a list of two numbers, or an object with "lon" and "lat". */
static bool is_json_point(struct tsv_span value, bool list)
{
	json_error_t reason;
	json_t *point = json_loadb(value.data, value.size, JSON_REJECT_DUPLICATES, &reason);
	const json_t *lon = list ? json_array_get(point, 0) : json_object_get(point, "lon");
	const json_t *lat = list ? json_array_get(point, 1) : json_object_get(point, "lat");
	size_t size = list ? json_array_size(point) : json_object_size(point);
	bool good = size == 2 && json_is_number(lon) && json_is_number(lat) &&
		    is_on_earth(json_number_value(lon), json_number_value(lat));

	json_decref(point);
	return good;
}

/* What the standard has beside digits. */
static bool is_no_finite(struct tsv_span value)
{
	static const char *const words[] = {"NaN", "INF", "-INF"};

	for (size_t i = 0; i < 3; i++)
		if (value.size == strlen(words[i]) &&
		    strncasecmp(value.data, words[i], value.size) == 0)
			return true;
	return false;
}

static bool is_number(const struct schema_column *c, struct tsv_span value)
{
	struct tsv_buf scratch = {0};
	struct number n;
	bool read = schema_read_number(c, value, &scratch, &n);

	if (read && c->type == SCHEMA_INTEGER)
		read = is_integer(n.text);
	tsv_buf_free(&scratch);
	return read;
}

bool schema_holds(const struct schema_column *c, struct tsv_span value)
{
	switch (c->type) {
	case SCHEMA_NUMBER: return is_number(c, value) || is_no_finite(value);
	case SCHEMA_INTEGER: return is_number(c, value);
	case SCHEMA_BOOLEAN:
		return is_word(c->true_words, true_words, value) ||
		       is_word(c->false_words, false_words, value);
	case SCHEMA_PARTIAL_DATE: return is_date(c, value, 0);
	case SCHEMA_DATETIME:
		return is_date(c, value, 0) &&
		       (c->format != NULL || value.size > strlen("2014-01-09"));
	case SCHEMA_DATE: return is_date(c, value, strlen("2014-01-09"));
	case SCHEMA_YEAR: return is_date(c, value, strlen("2014"));
	case SCHEMA_YEARMONTH: return is_date(c, value, strlen("2014-01"));
	case SCHEMA_TIME: return is_time(c, value);
	case SCHEMA_GEOPOINT: return is_geopoint(value);
	case SCHEMA_GEOPOINT_ARRAY: return is_json_point(value, true);
	case SCHEMA_GEOPOINT_OBJECT: return is_json_point(value, false);
	case SCHEMA_STRING:
	case SCHEMA_ANY: break;
	}
	return true;
}

const char *schema_type_words(const struct schema_column *c)
{
	static const char *const words[] = {
	    [SCHEMA_STRING] = "text",
	    [SCHEMA_ANY] = "text",
	    [SCHEMA_NUMBER] = "a number",
	    [SCHEMA_INTEGER] = "a whole number",
	    [SCHEMA_BOOLEAN] = "a word for true or false, as the schema has them",
	    [SCHEMA_PARTIAL_DATE] = "a date (YYYY, YYYY-MM or YYYY-MM-DD)",
	    [SCHEMA_DATE] = "a date (YYYY-MM-DD)",
	    [SCHEMA_DATETIME] = "a date with a time (YYYY-MM-DDThh:mm:ssZ)",
	    [SCHEMA_TIME] = "a time (hh:mm:ss)",
	    [SCHEMA_YEAR] = "a year (YYYY)",
	    [SCHEMA_YEARMONTH] = "a month (YYYY-MM)",
	    [SCHEMA_GEOPOINT] = "a point (lon, lat)",
	    [SCHEMA_GEOPOINT_ARRAY] = "a point ([lon, lat])",
	    [SCHEMA_GEOPOINT_OBJECT] = "a point ({\"lon\": …, \"lat\": …})",
	};

	return words[c->type];
}

/* The time of day of a date-time, as text: hh:mm:ss. */
static struct tsv_span time_of(struct tsv_span value)
{
	size_t size = strlen("2014-01-09T");

	value = tsv_span_from(value, value.size < size ? value.size : size);
	return (struct tsv_span){value.data, value.size < 8 ? value.size : 8};
}

static int compare_dates(const struct schema_column *c, struct tsv_span value,
			 const struct schema_limit *limit)
{
	struct date d;

	if (!schema_read_date(c, value, &d))
		return 0;
	if (date_before(d, limit->date) || date_before(limit->date, d))
		return date_before(d, limit->date) ? -1 : 1;
	return c->type == SCHEMA_DATETIME && c->format == NULL
		   ? tsv_span_compare(time_of(value), time_of(tsv_span_of(limit->text)))
		   : 0;
}

int schema_compare(const struct schema_column *c, struct tsv_span value,
		   const struct schema_limit *limit)
{
	struct tsv_buf scratch = {0};
	struct number n;
	int order = 0;

	if (!schema_is_number(c))
		order = c->type == SCHEMA_TIME
			    ? tsv_span_compare(value, tsv_span_of(limit->text))
			    : compare_dates(c, value, limit);
	else if (schema_read_number(c, value, &scratch, &n))
		order = number_compare(&n, &limit->number);
	else if (strncasecmp(value.data, "NaN", value.size) != 0)
		order = value.data[0] == '-' ? -1 : 1;
	tsv_buf_free(&scratch);
	return (order > 0) - (order < 0);
}

static struct tsv_span normal_number(const struct schema_column *c, struct tsv_span value,
				     struct tsv_buf *scratch)
{
	struct tsv_buf plain = {0};
	struct number n;
	bool read = schema_read_number(c, value, &plain, &n);

	if (read) {
		tsv_buf_clear(scratch);
		number_append_normal(&n, scratch);
	}
	tsv_buf_free(&plain);
	return read ? tsv_buf_span(scratch) : value;
}

struct tsv_span schema_normalise(const struct schema_column *c, struct tsv_span value,
				 struct tsv_buf *scratch)
{
	if (c == NULL)
		return value;
	if (schema_is_number(c))
		return normal_number(c, value, scratch);
	if (c->type == SCHEMA_BOOLEAN && is_word(c->true_words, true_words, value))
		return tsv_span_of("true");
	if (c->type == SCHEMA_BOOLEAN && is_word(c->false_words, false_words, value))
		return tsv_span_of("false");
	if (c->vocabulary == NULL)
		return value;
	value = tsv_span_trim(value);
	size_t term = vocabulary_find(c->vocabulary, value).term;
	return term == TSV_NONE ? value : vocabulary_name(c->vocabulary, term);
}
