#include "unit.h"

#include <stdlib.h>

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
	    {"-1e400"},
	    {"-12345678901234567891"},
	    {"-12345678901234567890", "-1234567890123456789e1"},
	    {"-1"},
	    {"-0.5", "-.5", "-5e-1"},
	    {"0", "-0", "0.000", "0e99"},
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
	    {"1e9999999999999999999999"},
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

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(only_decimal_numbers_are_numbers),
	    cmocka_unit_test(compared_exactly),
	    cmocka_unit_test(doubles_are_the_nearest),
	};

	return cmocka_run_group_tests_name("number", tests, NULL, NULL);
}
