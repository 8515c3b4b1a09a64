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

/* Reads `-05`; false also when nothing but the end is there. */
static bool read_part(struct tsv_span *s, int32_t *value)
{
	if (s->size == 0 || s->data[0] != '-')
		return false;
	*s = tsv_span_from(*s, 1);
	return read_digits(s, 2, value);
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
	if (!read_part(&text, &month) || month < 1 || month > 12)
		return false;
	int32_t most = days_of(year / 10000, month);
	*d = (struct date){year + month * 100 + 1, year + month * 100 + most};
	if (text.size == 0)
		return true;
	if (!read_part(&text, &day) || day < 1 || day > most || text.size != 0)
		return false;
	d->first = d->last = year + month * 100 + day;
	return true;
}
