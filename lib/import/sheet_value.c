#include "import/sheet_value.h"

#include <math.h>
#include <stdio.h>

#include "value/date.h"
#include "value/number.h"

#define DIGITS 15
#define DAY 86400000 /* milliseconds */

/* 31 December 9999, counted from 1900; 1904 began so many days later. */
#define LAST_DAY 2958465
#define DAYS_TO_1904 1462

/* A day that never was, which the first spreadsheets had. */
#define LEAP_1900 60

/* Numbers with more zeros before or behind their digits are written with an exponent. */
#define ZEROS 20

static bool is_whole(struct tsv_span text)
{
	if (text.size != 0 && text.data[0] == '-')
		text = tsv_span_from(text, 1);
	return text.size != 0 && number_digits(text) == text.size;
}

/* Leaves the digits that count of what a file holds, a binary fraction, without zeros at
 * the end. Returns false when it holds no such number. */
static bool round_digits(struct number *n)
{
	double value = number_double(n);
	char text[32];

	if (isinf(value))
		return false;
	snprintf(text, sizeof(text), "%.*e", DIGITS - 1, value);
	number_parse(tsv_span_of(text), n);
	for (; n->mantissa != 0 && n->mantissa % 10 == 0; n->mantissa /= 10)
		n->exponent++;
	return true;
}

/* Appends the digits with a point or zeros, where the exponent says. */
static void add_plain(struct tsv_buf *out, struct tsv_span digits, int64_t exponent)
{
	int64_t before = (int64_t)digits.size + exponent; /* digits before the point */

	if (before <= 0)
		tsv_buf_add_string(out, "0.");
	for (int64_t i = before; i < 0; i++)
		tsv_buf_add_char(out, '0');
	for (size_t i = 0; i < digits.size; i++) {
		if (before > 0 && (int64_t)i == before)
			tsv_buf_add_char(out, '.');
		tsv_buf_add_char(out, digits.data[i]);
	}
	for (int64_t i = 0; i < exponent; i++)
		tsv_buf_add_char(out, '0');
}

bool sheet_add_number(struct tsv_buf *out, struct tsv_span text)
{
	struct tsv_buf digits = {0};
	struct number n;

	if (is_whole(text)) {
		tsv_buf_add_span(out, text);
		return true;
	}
	if (!number_parse(text, &n) || !round_digits(&n))
		return false;
	if (n.mantissa == 0) {
		tsv_buf_add_char(out, '0');
		return true;
	}
	if (n.negative)
		tsv_buf_add_char(out, '-');
	tsv_buf_printf(&digits, "%llu", (unsigned long long)n.mantissa);
	if (n.exponent > ZEROS || n.exponent + (int64_t)digits.size < -ZEROS) {
		tsv_buf_add_span(out, tsv_buf_span(&digits));
		tsv_buf_printf(out, "e%lld", (long long)n.exponent);
	} else {
		add_plain(out, tsv_buf_span(&digits), n.exponent);
	}
	tsv_buf_free(&digits);
	return true;
}

/* Appends the day of that number, counted from 1900. */
static void add_day(struct tsv_buf *out, int32_t number)
{
	int32_t day = 19000229;

	/* 30 December 1899 is day 0 of what comes behind the one that never was. */
	if (number != LEAP_1900)
		day = date_of_number(date_number(18991230) + number + (number < LEAP_1900));
	tsv_buf_printf(out, "%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100);
}

/* Appends hours, minutes and seconds of so many milliseconds. */
static void add_time(struct tsv_buf *out, int64_t time)
{
	tsv_buf_printf(out, "%02lld:%02d:%02d", (long long)(time / 3600000),
		       (int)(time / 60000 % 60), (int)(time / 1000 % 60));
	if (time % 1000 != 0)
		tsv_buf_printf(out, ".%03d", (int)(time % 1000));
}

bool sheet_add_date(struct tsv_buf *out, struct tsv_span text, unsigned shows, bool from_1904)
{
	struct number n;

	if (!number_parse(text, &n))
		return false;
	double value = number_double(&n);
	if (!(value >= 0 && value <= LAST_DAY + 1))
		return false;
	int64_t all = (int64_t)(value * DAY + 0.5), day = all / DAY, time = all % DAY;
	if ((shows & SHEET_ELAPSED) != 0) {
		add_time(out, all);
		return true;
	}
	/* Nothing is dated by the day before the first, unless it is the first of 1904. */
	bool dated = day != 0 || (from_1904 && (shows & SHEET_DATE) != 0);
	bool timed = time != 0 || (shows & SHEET_TIME) != 0;
	day += from_1904 ? DAYS_TO_1904 : 0;
	if (day > LAST_DAY || (!dated && !timed))
		return false;
	if (dated)
		add_day(out, (int32_t)day);
	if (dated && timed)
		tsv_buf_add_char(out, 'T');
	if (timed)
		add_time(out, time);
	return true;
}

/* Cuts a number with its unit off, at most max; 0 when another unit follows. */
static bool cut_part(struct tsv_span *rest, char unit, double *value)
{
	struct tsv_span after = *rest, part;
	struct number n;

	*value = 0;
	if (!tsv_span_has(*rest, unit))
		return true;
	tsv_span_cut(&after, unit, &part);
	if (!number_parse(part, &n) || n.negative)
		return false;
	*value = number_double(&n);
	*rest = after;
	return *value < LAST_DAY;
}

bool sheet_add_duration(struct tsv_buf *out, struct tsv_span text)
{
	double days, hours, minutes, seconds;

	if (text.size < 2 || text.data[0] != 'P')
		return false;
	text = tsv_span_from(text, 1);
	if (!cut_part(&text, 'D', &days) || text.size == 0 || text.data[0] != 'T')
		return false;
	text = tsv_span_from(text, 1);
	if (!cut_part(&text, 'H', &hours) || !cut_part(&text, 'M', &minutes) ||
	    !cut_part(&text, 'S', &seconds) || text.size != 0)
		return false;
	add_time(out,
		 (int64_t)((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + 0.5));
	return true;
}

/* What stands in brackets: a colour, a condition, a language, or a time beyond a day. */
static bool is_elapsed(const char *bracket)
{
	size_t letters = strspn(bracket + 1, "hHmMsS");

	return letters != 0 && bracket[1 + letters] == ']';
}

/* Where what begins here ends, which is no letter of a date: quoted or escaped text, a
 * bracket, AM/PM; else the character itself. */
static const char *skip_text(const char *at)
{
	const char *end = at;

	if (*at == '"')
		end = strchr(at + 1, '"');
	else if (*at == '[')
		end = strchr(at, ']');
	else if (*at == '\\' || *at == '_' || *at == '*')
		end = at + (at[1] != '\0');
	else if (strncmp(at, "AM/PM", 5) == 0 || strncmp(at, "am/pm", 5) == 0)
		end = at + 4;
	return end == NULL ? at + strlen(at) - 1 : end;
}

unsigned sheet_format_shows(const char *code)
{
	unsigned shows = 0;
	bool month = false; /* or minute */

	for (const char *at = code; *at != '\0' && *at != ';'; at++) {
		if (*at == '[' && is_elapsed(at))
			shows |= SHEET_ELAPSED;
		if (strchr("yYdD", *at) != NULL)
			shows |= SHEET_DATE;
		else if (strchr("hHsS", *at) != NULL)
			shows |= SHEET_TIME;
		else if (*at == 'm' || *at == 'M')
			month = true;
		at = skip_text(at);
	}
	return month && (shows & (SHEET_TIME | SHEET_ELAPSED)) == 0 ? shows | SHEET_DATE
								    : shows;
}

unsigned sheet_builtin_shows(size_t number)
{
	static const struct {
		size_t first, last;
		unsigned shows;
	} formats[] = {
	    {14, 17, SHEET_DATE}, {18, 21, SHEET_TIME},	   {22, 22, SHEET_DATE | SHEET_TIME},
	    {27, 31, SHEET_DATE}, {32, 33, SHEET_TIME},	   {34, 36, SHEET_DATE},
	    {45, 45, SHEET_TIME}, {46, 46, SHEET_ELAPSED}, {47, 47, SHEET_TIME},
	    {50, 58, SHEET_DATE}};

	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		if (number >= formats[i].first && number <= formats[i].last)
			return formats[i].shows;
	return 0;
}
