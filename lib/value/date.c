#include "value/date.h"

/* Reads exactly count digits at the front of *s. */
static bool read_digits(struct tsv_span *s, size_t count, int32_t *value)
{
	if (s->size < count)
		return false;
	*value = 0;
	for (size_t i = 0; i < count; i++) {
		if (s->data[i] < '0' || s->data[i] > '9')
			return false;
		*value = *value * 10 + (s->data[i] - '0');
	}
	*s = tsv_span_from(*s, count);
	return true;
}

static int32_t days_of(int32_t year, int32_t month)
{
	static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

/* Drops the byte at the front of *s if it is one of these. Returns whether it was. */
static bool skip_one(struct tsv_span *s, const char *bytes)
{
	if (s->size == 0 || s->data[0] == '\0' || strchr(bytes, s->data[0]) == NULL)
		return false;
	*s = tsv_span_from(*s, 1);
	return true;
}

/* Reads a mark and two digits up to max: `-05`, `:30`. */
static bool read_part(struct tsv_span *s, const char *mark, int32_t max, int32_t *value)
{
	return skip_one(s, mark) && read_digits(s, 2, value) && *value <= max;
}

/* Reads `Z`, `+02`, `+0200`, `-03:30`, which may stand behind a blank, or ` UTC`. */
static bool read_zone(struct tsv_span s)
{
	int32_t part;

	skip_one(&s, " ");
	if (tsv_span_equal(s, tsv_span_of("Z")) || tsv_span_equal(s, tsv_span_of("z")) ||
	    tsv_span_equal(s, tsv_span_of("UTC")))
		return true;
	if (!read_part(&s, "+-", 23, &part))
		return false;
	if (s.size == 0)
		return true;
	skip_one(&s, ":");
	return read_digits(&s, 2, &part) && part <= 59 && s.size == 0;
}

/* Is all of s a time of day: `T16:50`, ` 16:50:37.5`, with or without a zone? */
static bool is_time(struct tsv_span s)
{
	int32_t part;

	if (!read_part(&s, "Tt ", 23, &part) || !read_part(&s, ":", 59, &part))
		return false;
	if (s.size != 0 && s.data[0] == ':') {
		if (!read_part(&s, ":", 60, &part))
			return false;
		if (skip_one(&s, ".,") && !skip_one(&s, "0123456789"))
			return false;
		while (skip_one(&s, "0123456789"))
			;
	}
	return s.size == 0 || read_zone(s);
}

bool date_parse(struct tsv_span text, struct date *d)
{
	int32_t year, month, day;

	if (!read_digits(&text, 4, &year))
		return false;
	year *= 10000;
	*d = (struct date){year + 101, year + 1231};
	if (text.size == 0)
		return true;
	if (!read_part(&text, "-", 12, &month) || month < 1)
		return false;
	int32_t last = days_of(year / 10000, month);
	*d = (struct date){year + month * 100 + 1, year + month * 100 + last};
	if (text.size == 0)
		return true;
	if (!read_part(&text, "-", last, &day) || day < 1)
		return false;
	d->first = d->last = year + month * 100 + day;
	return text.size == 0 || is_time(text);
}

int32_t date_number(int32_t day)
{
	int32_t year = day / 10000, month = day / 100 % 100;

	year -= month < 3;
	month += month < 3 ? 9 : -3;
	return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 +
	       day % 100 - 1;
}

int32_t date_of_number(int32_t number)
{
	int32_t of_era = number % 146097;
	int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int32_t month = (5 * of_year + 2) / 153, day = of_year - (153 * month + 2) / 5 + 1;

	year += number / 146097 * 400 + (month >= 10);
	return year * 10000 + (month < 10 ? month + 3 : month - 9) * 100 + day;
}
