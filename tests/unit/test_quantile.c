#include "unit.h"

#include <math.h>
#include <stdlib.h>

#include "stats/quantile.h"
#include "stats/sketch.h"

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
	struct quantiles q = {0};
	struct tsv_error e = {0};

	(void)state;
	if (getenv("UNDER_VALGRIND") != NULL) {
		print_message("SKIPPED: valgrind computes a long double with 64 bits only\n");
		skip();
	}
	assert_int_equal(quantiles_add(&q, tsv_span_of(percentages), &e), 0);
	assert_int_equal(q.count, COUNT);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]) * 5; i++) {
		size_t count = sizes[i / 5];
		double *list = tsv_alloc(count, sizeof(*list)), found[COUNT];
		struct samples s = {0};
		for (size_t n = 0; n < count; n++)
			samples_add(&s, list[n] = random_value(&random, (int)(i % 5)));
		samples_quantiles(&s, &q, found);
		qsort(list, count, sizeof(*list), by_value);
		for (size_t j = 0; j < COUNT; j++) {
			double scale, wanted = defined(list, count, numbers[j], &scale);
			assert_true(fabs(found[j] - wanted) <= scale * 1e-15);
		}
		samples_free(&s);
		free(list);
	}
	quantiles_free(&q);
}

/* Random numbers as samples, as a sketch of the whole, and as sketches of two parts. */
struct sketched {
	struct samples samples;
	struct sketch whole, parts[2];
	double min[2], max[2]; /* of the parts */
	uint64_t counts[2];
};

static void sketch_random(struct sketched *s, uint64_t *random, int way, size_t count)
{
	*s = (struct sketched){.min = {INFINITY, INFINITY}, .max = {-INFINITY, -INFINITY}};
	for (size_t n = 0; n < count; n++) {
		double value =
		    way == 3 ? -random_value(random, 0) : fabs(random_value(random, way));
		size_t part = unit_random(random) % 2;
		samples_add(&s->samples, value);
		sketch_add(&s->whole, value);
		sketch_add(&s->parts[part], value);
		s->counts[part]++;
		s->min[part] = fmin(s->min[part], value);
		s->max[part] = fmax(s->max[part], value);
	}
}

static void free_sketched(struct sketched *s)
{
	samples_free(&s->samples);
	sketch_free(&s->whole);
	sketch_free(&s->parts[0]);
	sketch_free(&s->parts[1]);
}

static void sketches_keep_their_error(void **state)
{
	uint64_t random = 4;
	struct quantiles q = {0};
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(quantiles_add(&q, tsv_span_of(percentages), &e), 0);
	for (int way = 0; way < 4; way++) {
		struct sketched s;
		double found[COUNT], exact[COUNT];
		sketch_random(&s, &random, way, 20000);
		samples_quantiles(&s.samples, &q, exact);
		sketch_quantiles(&s.whole, &q, fmin(s.min[0], s.min[1]),
				 fmax(s.max[0], s.max[1]), found);
		for (size_t j = 0; j < COUNT; j++)
			assert_true(fabs(found[j] - exact[j]) <= fabs(exact[j]) / 256.9);
		free_sketched(&s);
	}
	quantiles_free(&q);
}

/* Written and read, and merged, a sketch is that of the whole. */
static void sketches_merge_to_the_whole(void **state)
{
	uint64_t random = 5;

	(void)state;
	for (int way = 0; way < 4; way++) {
		struct sketched s;
		struct tsv_buf whole = {0}, text = {0};
		struct sketch merged = {0};
		sketch_random(&s, &random, way, 5000);
		sketch_append(&whole, &s.whole);
		for (size_t i = 0; i < 2; i++) {
			struct sketch part = {0};
			tsv_buf_clear(&text);
			sketch_append(&text, &s.parts[i]);
			assert_int_equal(sketch_read(&part, tsv_buf_span(&text), s.counts[i],
						     s.min[i], s.max[i]),
					 0);
			sketch_merge(&merged, &part);
			sketch_free(&part);
		}
		tsv_buf_clear(&text);
		sketch_append(&text, &merged);
		assert_true(tsv_span_equal(tsv_buf_span(&whole), tsv_buf_span(&text)));
		assert_int_equal(sketch_count(&merged), 5000);
		sketch_free(&merged);
		tsv_buf_free(&whole);
		tsv_buf_free(&text);
		free_sketched(&s);
	}
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

/* 131200 is the bucket of 3, 131072 that of 2. */
static void damaged_sketches_are_refused(void **state)
{
	static const struct {
		const char *text;
		bool sound;
	} known[] = {{"131072:1 131136:2", true},
		     {"131072:1 131136:2 ", true}, /* a blank at the end is harmless */
		     {"", false},
		     {"1", false},
		     {"131072:", false},
		     {":1", false},
		     {"x:1", false},
		     {"131072:1,131136:2", false},
		     {"131072:1  131136:2", false},
		     {"131072:0 131136:3", false},
		     {"131072:-1 131136:4", false},
		     {"131072:1 131136:1", false},
		     {"131072:1 131136:3", false},
		     {"131072:1 131100:1 131100:1", false},
		     {"131136:2 131072:1", false},
		     {"131073:1 131136:2", false},
		     {"131072:1 131135:2", false},
		     {"-262016:1 131136:2", false},
		     {"131072:1 262016:2", false},
		     {"131072:999999999999999999 131136:2", false},
		     {"99999999999999999999:1", false}};

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct sketch s = {0};
		int status = sketch_read(&s, tsv_span_of(known[i].text), 3, 2, 3);
		assert_int_equal(status, known[i].sound ? 0 : -1);
		sketch_free(&s);
	}
}

/* Counts that come to 2^64 and n would be taken for n. */
static void counts_that_wrap_are_refused(void **state)
{
	struct tsv_buf text = {0};
	struct sketch s = {0};

	(void)state;
	for (int i = 0; i < 18; i++)
		tsv_buf_printf(&text, "%d:999999999999999999 ", 131072 + i);
	tsv_buf_add_string(&text, "131136:446744073709551637");
	assert_int_equal(sketch_read(&s, tsv_buf_span(&text), 3, 2, 3), -1);
	sketch_free(&s);
	tsv_buf_free(&text);
}

static void percentages_are_read_and_named(void **state)
{
	struct quantiles q = {0};
	struct tsv_error e = {0};
	struct tsv_buf names = {0};

	(void)state;
	assert_int_equal(
	    quantiles_add(&q, tsv_span_of("50,5e1,50.0,0.50,1e2,99.999999999,0"), &e), 0);
	for (size_t i = 0; i < q.count; i++) {
		tsv_buf_add_span(&names, tsv_dict_key(&q.names, i));
		tsv_buf_add_char(&names, ' ');
	}
	assert_span(tsv_buf_span(&names), "50 0.5 100 99.999999999 0 ");
	tsv_buf_free(&names);
	quantiles_free(&q);
	static const char *const bad[] = {"", ",", "5,", "100.1", "-1", "x", "1e3", "1e-10"};
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(quantiles_add(&q, tsv_span_of(bad[i]), &e), -1);
		assert_non_null(e.text);
	}
	tsv_error_free(&e);
	quantiles_free(&q);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(are_those_of_the_definition),
	    cmocka_unit_test(sketches_keep_their_error),
	    cmocka_unit_test(sketches_merge_to_the_whole),
	    cmocka_unit_test(sketches_stay_small),
	    cmocka_unit_test(damaged_sketches_are_refused),
	    cmocka_unit_test(counts_that_wrap_are_refused),
	    cmocka_unit_test(percentages_are_read_and_named),
	};

	return cmocka_run_group_tests_name("quantile", tests, NULL, NULL);
}
