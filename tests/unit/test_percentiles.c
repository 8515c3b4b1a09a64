#include "unit.h"

#include <math.h>
#include <stdlib.h>

#include "stats/percent.h"
#include "stats/sketch.h"
#include "stats/values.h"

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The definition, word for word: all sorted, h = (n - 1) p, and what lies there. Sets
 * *scale to the size of what it lies between. */
static double defined(const double *sorted, size_t n, long double p, double *scale)
{
	long double h = (long double)(n - 1) * p / 100;
	size_t low = (size_t)floorl(h);

	*scale = fabs(sorted[low]);
	if (low + 1 >= n)
		return sorted[n - 1];
	*scale += fabs(sorted[low + 1]);
	return (double)(sorted[low] + (h - (long double)low) * ((long double)sorted[low + 1] -
								(long double)sorted[low]));
}

/* Some ways in which numbers come. */
static double random_value(uint64_t *random, int way)
{
	uint64_t bits = unit_random(random);
	double value;

	switch (way) {
	case 0: /* integers of a budget's size */
		return (double)(bits % 80000000);
	case 1: /* few different ones */
		return (double)(bits % 3);
	case 2: /* any double */
		do {
			bits = unit_random(random);
			memcpy(&value, &bits, sizeof(value));
		} while (!isfinite(value) || fabs(value) > 1e300);
		return value;
	case 3: /* all within a hair's breadth, and one far away */
		return bits % 1000 == 0 ? -1e300 : 1 + (double)(bits % 64) * 0x1p-52;
	default: /* both signs */
		return (double)(int64_t)bits / 1e10;
	}
}

static const char percentages[] = "0,0.1,5,25,50,75,95,99.99,100";
static const long double numbers[] = {0, 0.1L, 5, 25, 50, 75, 95, 99.99L, 100};
#define COUNT (sizeof(numbers) / sizeof(numbers[0]))

static void are_those_of_the_definition(void **state)
{
	static const size_t sizes[] = {1, 2, 3, 10, 255, 256, 257, 1000, 30011};
	uint64_t random = 3;
	struct percents p = {0};
	struct tsv_error e = {0};

	(void)state;
	if (getenv("UNDER_VALGRIND") != NULL) {
		print_message("SKIPPED: valgrind computes a long double with 64 bits only\n");
		skip();
	}
	assert_int_equal(percents_add(&p, tsv_span_of(percentages), &e), 0);
	assert_int_equal(p.count, COUNT);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]) * 5; i++) {
		struct values v = {0};
		double found[COUNT];
		for (size_t n = 0; n < sizes[i / 5]; n++)
			values_add(&v, random_value(&random, (int)(i % 5)));
		values_percentiles(&v, &p, found);
		qsort(v.list, v.count, sizeof(*v.list), by_value);
		for (size_t j = 0; j < COUNT; j++) {
			double scale, wanted = defined(v.list, v.count, numbers[j], &scale);
			assert_true(fabs(found[j] - wanted) <= scale * 1e-15);
		}
		values_free(&v);
	}
	percents_free(&p);
}

/* The two ends of the percentile's place, as the sketch may have them. */
static void check_sketched(double found, double exact)
{
	assert_true(fabs(found - exact) <= fabs(exact) / 256.9);
}

static void sketches_keep_their_error(void **state)
{
	uint64_t random = 4;
	struct percents p = {0};
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(percents_add(&p, tsv_span_of(percentages), &e), 0);
	for (int way = 0; way < 4; way++) {
		struct values v = {0};
		struct sketch whole = {0}, parts[2] = {{0}, {0}};
		double found[COUNT], exact[COUNT];
		struct tsv_buf one = {0}, other = {0};
		for (size_t n = 0; n < 20000; n++) {
			double value = way == 3 ? -random_value(&random, 0)
						: fabs(random_value(&random, way));
			values_add(&v, value);
			sketch_add(&whole, value);
			sketch_add(&parts[unit_random(&random) % 2], value);
		}
		values_percentiles(&v, &p, exact);
		qsort(v.list, v.count, sizeof(*v.list), by_value);
		sketch_percentiles(&whole, &p, v.list[0], v.list[v.count - 1], found);
		for (size_t j = 0; j < COUNT; j++)
			check_sketched(found[j], exact[j]);
		/* Merged, and written and read, it is the same. */
		sketch_append(&one, &whole);
		sketch_append(&other, &parts[0]);
		assert_int_equal(sketch_read(&parts[1], tsv_buf_span(&other)), 0);
		tsv_buf_clear(&other);
		sketch_append(&other, &parts[1]);
		assert_true(tsv_span_equal(tsv_buf_span(&one), tsv_buf_span(&other)));
		assert_int_equal(sketch_count(&parts[1]), 20000);
		tsv_buf_free(&one);
		tsv_buf_free(&other);
		sketch_free(&whole);
		sketch_free(&parts[0]);
		sketch_free(&parts[1]);
		values_free(&v);
	}
	percents_free(&p);
}

static void sketches_stay_small(void **state)
{
	uint64_t random = 5;
	struct sketch s = {0};

	(void)state;
	for (int i = 0; i < 1000000; i++)
		sketch_add(&s, 1 + (double)(unit_random(&random) % 1000000));
	assert_true(s.capacity <= 8192);
	sketch_free(&s);
}

static void damaged_sketches_are_refused(void **state)
{
	static const char *const bad[] = {
	    "1",    "1:",	"1:0",	    ":1",	 "x:1",	 "1:2,3:4",
	    "1:-1", "1:2  3:4", "262016:1", "-262016:1", "1:1 ", "99999999999999999999:1"};

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct sketch s = {0};
		int status = sketch_read(&s, tsv_span_of(bad[i]));
		/* A blank at the end is harmless. */
		assert_int_equal(status, strcmp(bad[i], "1:1 ") == 0 ? 0 : -1);
		sketch_free(&s);
	}
}

static void percentages_are_read_and_named(void **state)
{
	struct percents p = {0};
	struct tsv_error e = {0};
	struct tsv_buf names = {0};

	(void)state;
	assert_int_equal(
	    percents_add(&p, tsv_span_of("50,5e1,50.0,0.50,1e2,99.999999999,0"), &e), 0);
	for (size_t i = 0; i < p.count; i++) {
		percent_append(&names, p.list[i]);
		tsv_buf_add_char(&names, ' ');
	}
	assert_span(tsv_buf_span(&names), "50 0.5 100 99.999999999 0 ");
	tsv_buf_free(&names);
	percents_free(&p);
	static const char *const bad[] = {"", ",", "5,", "100.1", "-1", "x", "1e3", "1e-10"};
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(percents_add(&p, tsv_span_of(bad[i]), &e), -1);
		assert_non_null(e.text);
	}
	tsv_error_free(&e);
	percents_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(are_those_of_the_definition),
	    cmocka_unit_test(sketches_keep_their_error),
	    cmocka_unit_test(sketches_stay_small),
	    cmocka_unit_test(damaged_sketches_are_refused),
	    cmocka_unit_test(percentages_are_read_and_named),
	};

	return cmocka_run_group_tests_name("percentiles", tests, NULL, NULL);
}
