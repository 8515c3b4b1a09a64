#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "value/date.h"
#include "value/number.h"

static struct number number(const char *text)
{
	struct number n;

	assert_true(number_parse(tsv_span_of(text), &n));
	return n;
}

static void only_decimal_numbers_are_numbers(void **state)
{
	static const char *const good[] = {"0",	 "12",	"-0.5", ".5",	 "7.",
					   "+7", "1e3", "1E-3", "00012", "1e+05"};
	static const char *const bad[] = {"",	   "-",	  ".",	   "e5",      "1e", "1e+",
					  "0x10",  "inf", "nan",   " 1",      "1 ", "1,5",
					  "1.2.3", "--1", "1e5.0", "\xD9\xA1"};
	struct number n;

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_true(number_parse(tsv_span_of(good[i]), &n));
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(number_parse(tsv_span_of(bad[i]), &n));
}

/* Each number is less than the next; those in one line are equal. */
static void compared_exactly(void **state)
{
	static const char *const order[][4] = {
	    {"-1e2000000000000000000"},
	    {"-1e1000000000000000000", "-10e999999999999999999"},
	    {"-1e400"},
	    {"-12345678901234567891"},
	    {"-12345678901234567890", "-1234567890123456789e1"},
	    {"-1"},
	    {"-0.5", "-.5", "-5e-1"},
	    {"0", "-0", "0.000", "0e99"},
	    {"1e-2000000000000000000"},
	    {"1e-1000000000000000000", ".1e-0999999999999999999", "10e-1000000000000000001"},
	    {"1e-999999999999999999"},
	    {"1e-400"},
	    {"0.1"},
	    {"0.10000000000000000000000000001"},
	    {"1", "1.0", "10e-1", "0.0001e4"},
	    {"999.9"},
	    {"1000", "1e3", "1000.000", "0001e3"},
	    {"9007199254740992"},
	    {"9007199254740993"},
	    {"99999999999999999999", "99999999999999999999.0"},
	    {"100000000000000000000", "1e20", "0.1e21"},
	    {"100000000000000000001"},
	    {"1e400"},
	    {"1e576460752303423487"},
	    {"10e576460752303423487", "1e576460752303423488", ".1e576460752303423489"},
	    {"9.99e999999999999999999"},
	    {"1e1000000000000000000", "1e+01000000000000000000"},
	    {"1.1e1000000000000000000", "110e999999999999999998"},
	    {"1e2000000000000000000"},
	    {"1e9999999999999999999998"},
	    {"1e9999999999999999999999"},
	    {"1e10000000000000000000000", "10e9999999999999999999999"},
	};
	size_t rows = sizeof(order) / sizeof(order[0]);

	(void)state;
	for (size_t i = 0; i < rows; i++)
		for (size_t j = 0; j < rows; j++)
			for (size_t k = 0; k < 4 && order[i][k] != NULL; k++) {
				struct number a = number(order[i][k]), b = number(order[j][0]);
				int want = (i > j) - (i < j), got = number_compare(&a, &b);
				assert_int_equal((got > 0) - (got < 0), want);
				got = number_compare(&b, &a);
				assert_int_equal((got > 0) - (got < 0), -want);
			}
}

static void equal_numbers_have_one_normal_spelling(void **state)
{
	static const char *const rows[][2] = {
	    {"15", ".15e2"},
	    {"-0.0150e1", "-.15e0"},
	    {"+15.00", ".15e2"},
	    {"1e-3", ".1e-2"},
	    {"0.0e7", "0"},
	    {"-0", "0"},
	    {"99999999999999999999", ".99999999999999999999e20"},
	    {"99999999999999999999.0", ".99999999999999999999e20"},
	    {"000123456789012345678901234567890.5e-3", ".1234567890123456789012345678905e27"},
	};
	struct tsv_buf out = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct number n = number(rows[i][0]);
		tsv_buf_clear(&out);
		number_append_normal(&n, &out);
		assert_span(tsv_buf_span(&out), rows[i][1]);
	}
	tsv_buf_free(&out);
}

/* A decimal number of few digits, with its exponent and point anywhere. */
static void random_number(uint64_t *seed, char *text, size_t size)
{
	int digits = (int)(unit_random(seed) % 3000), exponent = (int)(unit_random(seed) % 7);
	const char *sign = unit_random(seed) % 2 == 0 ? "-" : "";

	if (unit_random(seed) % 2 == 0)
		snprintf(text, size, "%s%d.%de%d", sign, digits / 100, digits % 100,
			 exponent - 3);
	else
		snprintf(text, size, "%s%de%d", sign, digits, exponent - 3);
}

/* Against strtod(3): equal numbers are the same double, and few digits are told apart. */
static void order_and_normal_spelling_agree(void **state)
{
	struct tsv_buf x = {0}, y = {0};
	uint64_t seed = 5;

	(void)state;
	for (size_t round = 0; round < 200000; round++) {
		char one[40], other[40];
		random_number(&seed, one, sizeof(one));
		random_number(&seed, other, sizeof(other));
		struct number a = number(one), b = number(other);
		double p = strtod(one, NULL), q = strtod(other, NULL);
		assert_int_equal(number_compare(&a, &b), (p > q) - (p < q));
		tsv_buf_clear(&x);
		tsv_buf_clear(&y);
		number_append_normal(&a, &x);
		number_append_normal(&b, &y);
		assert_int_equal(tsv_span_equal(tsv_buf_span(&x), tsv_buf_span(&y)),
				 number_compare(&a, &b) == 0);
	}
	tsv_buf_free(&x);
	tsv_buf_free(&y);
}

static void doubles_are_the_nearest(void **state)
{
	static const char *const texts[] = {"0.1",
					    "-2.5",
					    "1e22",
					    "1e23",
					    "123456789012345678",
					    "9007199254740993",
					    "4.9e-324",
					    "1e400",
					    "-0",
					    "0.30000000000000004",
					    "179769313486231570e291"};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct number n = number(texts[i]);
		double got = number_double(&n), want = strtod(texts[i], NULL);
		assert_memory_equal(&got, &want, sizeof(got));
	}
}

static void dates_are_intervals(void **state)
{
	static const char *const bad[] = {"",		"89",	       "1989-",	     "1989-13",
					  "1989-00",	"1989-02-29",  "1900-02-29", "1989-5",
					  "1989-05-32", "1989-05-17T", "1989/05"};
	struct date year, month, day, leap;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(date_parse(tsv_span_of(bad[i]), &year));
	assert_true(date_parse(tsv_span_of("1989"), &year));
	assert_true(date_parse(tsv_span_of("1989-05"), &month));
	assert_true(date_parse(tsv_span_of("1989-05-17"), &day));
	assert_true(date_parse(tsv_span_of("2000-02-29"), &leap));
	assert_true(date_within(month, year) && date_within(day, month));
	assert_false(date_within(year, month));
	assert_false(date_before(year, month));
	assert_true(date_before(year, leap));
}

static void date_times_are_the_days_that_they_name(void **state)
{
	static const char *const good[] = {
	    "2010-08-25 16:50:37",	 "2010-08-25T13:30:53Z",     "2010-08-25T16:50",
	    "2010-08-25t16:50z",	 "2010-08-25T23:59:60.125",  "2010-08-25T00:00:00,5+02",
	    "2010-08-25 16:50:37+02:00", "2010-08-25 16:50:37 UTC",  "2010-08-25T16:50-0330",
	    "2010-08-25 16:50:37 +0200", "2010-08-25T16:50:37.000Z",
	};
	static const char *const bad[] = {
	    "2010-08-25 ",	    "2010-08-25T",	     "2010-08-25T16",
	    "2010-08-25T24:00",	    "2010-08-25T16:60",	     "2010-08-25T16:50:61",
	    "2010-08-25T16:50:37.", "2010-08-25T16:50:37 ",  "2010-08-25T16:50+24",
	    "2010-08-25T16:50+2",   "2010-08-25T16:50+02:",  "2010-08-25T16:50+02:60",
	    "2010-08-25T16:50ZZ",   "2010-08-25T16:50Z+02",  "2010-08-25  16:50",
	    "2010-08T16:50",	    "2010-02-29T16:50:37Z",  "2010-08-25T16:50 CET",
	    "2010T16:50",	    "2010-08-25T16:50:37x0", "2010-08-25-16:50",
	};
	struct date d;

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_true(date_parse(tsv_span_of(good[i]), &d));
		assert_int_equal(d.first, 20100825);
		assert_int_equal(d.last, 20100825);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(date_parse(tsv_span_of(bad[i]), &d));
	assert_false(date_parse((struct tsv_span){"2010-08-25\00016:50", 16}, &d));
}

/* A short way of reading integers says what the long one says. */
static void integers_are_read_alike(void **state)
{
	static const char bytes[] = "0123456789012345678901234567890123456789-+.e/: \xB5";
	uint64_t random = 6;

	(void)state;
	for (int i = 0; i < 300000; i++) {
		char text[20];
		size_t size = unit_random(&random) % sizeof(text);
		/* Mostly digits, so that many are integers. */
		size_t choice = i % 3 == 0 ? sizeof(bytes) - 1 : 41;
		for (size_t j = 0; j < size; j++)
			text[j] = bytes[unit_random(&random) % choice];
		struct number n;
		int64_t whole;
		bool is = number_parse((struct tsv_span){text, size}, &n) && n.exponent == 0 &&
			  memchr(text, '.', size) == NULL && memchr(text, 'e', size) == NULL &&
			  text[0] != '+' && size - (text[0] == '-') <= 16;
		assert_int_equal(number_whole((struct tsv_span){text, size}, &whole), is);
		if (is)
			assert_int_equal(whole, n.negative ? -(int64_t)n.mantissa
							   : (int64_t)n.mantissa);
	}
}

/* From 1 March of the year 0 to the end of 9999 each day is the one behind the last. */
static void days_are_numbered_without_a_gap(void **state)
{
	int32_t last = 229;
	struct date d;
	char text[16];

	(void)state;
	for (int32_t number = 0; last != 99991231; number++) {
		int32_t day = date_of_number(number);
		assert_true(day > last);
		assert_int_equal(date_number(day), number);
		snprintf(text, sizeof(text), "%04d-%02d-%02d", (int)(day / 10000),
			 (int)(day / 100 % 100), (int)(day % 100));
		assert_true(date_parse(tsv_span_of(text), &d));
		last = day;
	}
	assert_int_equal(date_number(99991231), 3652364);
	assert_int_equal(date_number(18991230), 693899);
}

static void counts_are_digits_alone(void **state)
{
	static const char *const bad[] = {
	    "", "-1", "+1", "1.", " 1", "1a", "1234567890123456789"};
	uint64_t count;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(number_count(tsv_span_of(bad[i]), &count));
	assert_true(number_count(tsv_span_of("007"), &count));
	assert_int_equal(count, 7);
	assert_true(number_count(tsv_span_of("999999999999999999"), &count));
	assert_true(count == 999999999999999999);
	assert_int_equal(number_digits(tsv_span_of("12a3")), 2);
	assert_int_equal(number_digits(tsv_span_of("")), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(integers_are_read_alike),
	    cmocka_unit_test(only_decimal_numbers_are_numbers),
	    cmocka_unit_test(compared_exactly),
	    cmocka_unit_test(equal_numbers_have_one_normal_spelling),
	    cmocka_unit_test(order_and_normal_spelling_agree),
	    cmocka_unit_test(doubles_are_the_nearest),
	    cmocka_unit_test(dates_are_intervals),
	    cmocka_unit_test(date_times_are_the_days_that_they_name),
	    cmocka_unit_test(days_are_numbered_without_a_gap),
	    cmocka_unit_test(counts_are_digits_alone),
	};

	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
