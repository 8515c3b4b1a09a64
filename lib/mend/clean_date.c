/* Foreign dates to the column's form. */
#include <time.h>

#include "mend/clean.h"
#include "value/date.h"
#include "value/number.h"

/* Up to three numbers with one kind of separator between them, and what follows. */
struct parts {
	struct tsv_span part[3];
	size_t count;
	struct tsv_span rest;
};

/* Reads the separator that text begins with, and blanks behind it. Returns its size, or 0. */
static size_t read_separator(struct tsv_span text, char *separator)
{
	size_t size = 1;

	if (text.size == 0 || memchr("/.- ", text.data[0], 4) == NULL ||
	    (*separator != 0 && text.data[0] != *separator))
		return 0;
	*separator = text.data[0];
	while (size < text.size && text.data[size] == ' ')
		size++;
	return size;
}

static bool split(struct tsv_span text, struct parts *p)
{
	char separator = 0;

	for (p->count = 0; p->count < 3;) {
		size_t digits = number_digits(text), size = 0;
		if (digits == 0 || digits > 4)
			return false;
		p->part[p->count++] = tsv_span_make(text.data, digits);
		p->rest = text = tsv_span_from(text, digits);
		if (p->count < 3)
			size = read_separator(text, &separator);
		if (size == 0)
			break;
		text = tsv_span_from(text, size);
	}
	return p->rest.size == 0 || p->count == 3;
}

/* Appends digits with zeros before them. */
static void append_padded(struct tsv_buf *out, struct tsv_span digits, size_t width)
{
	for (size_t i = digits.size; i < width; i++)
		tsv_buf_add_char(out, '0');
	tsv_buf_add_span(out, digits);
}

/* Appends the date in ISO 8601. Returns whether it has the form. */
static bool append_iso(enum clean_order order, struct tsv_span value, struct tsv_buf *out)
{
	/* By order and by how many parts there are: which part is year, month, day. */
	static const size_t places[][4][3] = {
	    [CLEAN_DMY] = {{0}, {0}, {1, 0}, {2, 1, 0}},
	    [CLEAN_MDY] = {{0}, {0}, {1, 0}, {2, 0, 1}},
	    [CLEAN_YMD] = {{0}, {0}, {0, 1}, {0, 1, 2}},
	};
	struct parts p;

	if (!split(value, &p))
		return false;
	const size_t *place = places[order][p.count];
	if (p.part[place[0]].size != 4) /* whose century is anyone's guess */
		return false;
	for (size_t i = 0; i < p.count; i++) {
		if (i != 0)
			tsv_buf_add_char(out, '-');
		append_padded(out, p.part[place[i]], i == 0 ? 4 : 2);
	}
	tsv_buf_add_span(out, p.rest);
	return true;
}

/* Appends a day in the form of strptime(3), unless it would be read as another. */
static bool append_form(const struct schema_column *meaning, struct date day,
			struct tsv_buf *out)
{
	struct tm parts = {.tm_year = day.first / 10000 - 1900,
			   .tm_mon = day.first / 100 % 100 - 1,
			   .tm_mday = day.first % 100,
			   .tm_hour = 12,
			   .tm_isdst = -1};
	/* The form is the user's: the compiler cannot check it. */
	size_t (*const write)(char *, size_t, const char *, const struct tm *) = strftime;
	struct date read;
	char text[256];

	mktime(&parts); /* the day of the week */
	size_t size = write(text, sizeof(text), meaning->format, &parts);
	struct tsv_span made = tsv_span_make(text, size);
	if (size == 0 || !schema_read_date(meaning, made, &read) || read.first != day.first)
		return false;
	tsv_buf_add_span(out, made);
	return true;
}

bool clean_date(enum clean_order order, const struct schema_column *meaning,
		struct tsv_span value, struct tsv_buf *out)
{
	struct tsv_buf iso = {0};
	struct date d;
	bool read;

	value = tsv_span_trim(value);
	if (schema_is_date(meaning) ? schema_holds(meaning, value) : date_parse(value, &d)) {
		tsv_buf_add_span(out, value);
		return true;
	}
	if (date_parse(value, &d))
		tsv_buf_add_span(&iso, value);
	else if (!append_iso(order, value, &iso) || !date_parse(tsv_buf_span(&iso), &d))
		tsv_buf_clear(&iso);
	if (iso.size == 0) {
		read = false;
	} else if (schema_is_date(meaning) && meaning->format != NULL) {
		read = iso.size == strlen("2014-01-09") && append_form(meaning, d, out);
	} else {
		tsv_buf_add_span(out, tsv_buf_span(&iso));
		read = !schema_is_date(meaning) || schema_holds(meaning, tsv_buf_span(&iso));
	}
	tsv_buf_free(&iso);
	return read;
}
