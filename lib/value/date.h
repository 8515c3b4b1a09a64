/*
 * date: calendar dates that may be partial, `1989`, `1989-05`, `1989-05-17`.
 *
 * A date is the interval of days that it names (ISO 8601's calendar, Gregorian
 * throughout). Comparisons are of intervals: `before` means wholly before, and
 * a date equals another when it lies within it.
 *
 * A date-time is the day that it names: `1989-05-17T16:50`, `1989-05-17 16:50:37.5
 * +02:00`. It is checked, and then neither it nor its zone makes a difference.
 */
#ifndef VALUE_DATE_H
#define VALUE_DATE_H

#include "tsv/tsv.h"

/* Days as year * 10000 + month * 100 + day: their order is the calendar's. */
struct date {
	int32_t first;
	int32_t last;
};

/* Reads all of text as a date or date-time with a year of four digits. Returns whether
 * it is one. */
bool date_parse(struct tsv_span text, struct date *d);

/*
 * The number of a day as struct date has it, and the day of a number: those since 1 March of
 * the year 0. With years that begin in March a leap day is a year's last, and eras of 400
 * years are alike (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). Numbers are
 * not negative.
 */
int32_t date_number(int32_t day);
int32_t date_of_number(int32_t number);

static inline bool date_before(struct date a, struct date b)
{
	return a.last < b.first;
}

static inline bool date_within(struct date a, struct date b)
{
	return a.first >= b.first && a.last <= b.last;
}

#endif
