#include "unit.h"

#include <stdlib.h>

#include "stats/groups.h"
#include "stats/partial.h"
#include "stats/report.h"
#include "tsv/tsv.h"
#include "value/number.h"

static void groups_are_told_apart(void **state)
{
	struct groups g;
	char key[80];

	(void)state;
	groups_begin(&g);
	/* Each length, and each place in which two keys may differ. */
	memset(key, 'a', sizeof(key));
	for (size_t size = 0; size < sizeof(key); size++)
		for (size_t at = 0; at <= size; at++) {
			char kept = at < size ? key[at] : 0;
			if (at < size)
				key[at] = 'b';
			assert_int_equal(groups_find(&g, (struct tsv_span){key, size}),
					 GROUPS_NONE);
			size_t number = g.count;
			assert_int_equal(groups_place(&g, (struct tsv_span){key, size}),
					 number);
			assert_int_equal(groups_find(&g, (struct tsv_span){key, size}), number);
			if (at < size)
				key[at] = kept;
		}
	assert_int_equal(groups_find(&g, tsv_span_of("")), 0);
	groups_free(&g);
}

static void many_groups_are_found_again(void **state)
{
	struct groups g;
	uint32_t count = 200000;

	(void)state;
	groups_begin(&g);
	for (int round = 0; round < 2; round++)
		for (uint32_t i = 0; i < count; i++) {
			struct tsv_span key = {(const char *)&i, sizeof(i)};
			assert_int_equal(groups_place(&g, key), i);
		}
	assert_int_equal(g.count, count);
	groups_free(&g);
}

static void keys_are_in_order_by_column(void **state)
{
	static const char *const order[] = {"",	      "\t",	"\tb",	"a\t",	     "a\tz",
					    "a\1\ta", "a b\ta", "ab\t", "\xC3\xA9\t"};

	(void)state;
	for (size_t i = 1; i < sizeof(order) / sizeof(order[0]); i++) {
		struct tsv_span a = tsv_span_of(order[i - 1]), b = tsv_span_of(order[i]);
		assert_true(keys_compare(a, b) < 0);
		assert_true(keys_compare(b, a) > 0);
		assert_int_equal(keys_compare(b, b), 0);
	}
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

/* A table of random records: few groups or many, a list, numbers of all kinds. */
static void random_record(struct tsv_buf *out, uint64_t *random)
{
	static const char *const words[] = {"",	       "x",	   "y; z",   "x; y; x",
					    "\\t",     "a\\q",	   "a\\\\q", "\xC3\xA9",
					    "(total)", "(1 other)"};
	uint64_t r = unit_random(random);

	tsv_buf_printf(out, "%s\t%s\t", words[r % 10], words[r / 10 % 10]);
	switch (r / 100 % 6) {
	case 0:
		tsv_buf_printf(out, "%llu", (unsigned long long)(r >> 40));
		break;
	case 1:
		tsv_buf_printf(out, "-%llu.%02llu", (unsigned long long)(r >> 50),
			       (unsigned long long)(r >> 30 & 63));
		break;
	case 2:
		tsv_buf_printf(out, "%llue%d", (unsigned long long)(r >> 32),
			       (int)(r >> 20 & 127) - 64);
		break;
	case 3:
		tsv_buf_printf(out, "%llu%llu", (unsigned long long)r, (unsigned long long)r);
		break;
	case 4:
		tsv_buf_add_string(out, "none");
		break;
	default:
		break;
	}
	tsv_buf_printf(out, "\t%llu\n", (unsigned long long)(r >> 60));
}

#define HEADER "a\tthemes\tn\tm\n"

static void add_table(struct tally *t, struct tsv_table *table)
{
	struct tsv_error e = {0};
	struct tsv_batch b;

	while (tsv_table_next(table, &b, &e) > 0)
		tally_add(t, &b);
	assert_null(e.text);
}

struct asked {
	const char *by;
	const char *of;
	enum measure_kind kind;
	size_t top;
	bool total;
};

/* Tallies records, and appends the report or, to be merged, the partial result. */
static void tally_records(struct tsv_span records, const struct asked *asked,
			  const struct percents *p, bool partial, struct tsv_buf *out)
{
	struct report_options o = {.top = asked->top, .total = asked->total, .percents = *p};
	struct tsv_buf text = {0};
	struct tsv_table table;
	struct tsv_columns by = {0}, of = {0};
	struct tsv_error e = {0};
	struct tally t;
	struct report r;

	tsv_buf_add_string(&text, HEADER);
	tsv_buf_add_span(&text, records);
	assert_int_equal(tsv_table_open_memory(&table, "memory", tsv_buf_span(&text), &e), 0);
	assert_int_equal(tsv_columns_parse(&by, &table.header, asked->by, &e), 0);
	assert_int_equal(tsv_columns_parse(&of, &table.header, asked->of, &e), 0);
	tally_begin(&t, (struct question){&table.header, &by, &of, asked->kind});
	add_table(&t, &table);
	if (partial) {
		partial_append(out, &t, p);
	} else {
		report_make(&r, &t, &o);
		report_append(&r, out);
		report_free(&r);
	}
	tally_free(&t);
	tsv_columns_free(&by);
	tsv_columns_free(&of);
	tsv_table_close(&table);
	tsv_buf_free(&text);
}

static void merge_parts(struct tsv_span parts, const struct asked *asked, struct tsv_buf *out)
{
	struct report_options o = {.top = asked->top, .total = asked->total};
	struct tsv_table table;
	struct partial p;
	struct tsv_error e = {0};
	struct tsv_batch b;
	struct tally t;
	struct report r;

	assert_int_equal(tsv_table_open_memory(&table, "memory", parts, &e), 0);
	assert_int_equal(partial_begin(&p, &table.header, "memory", &e), 0);
	tally_begin(&t, partial_question(&p));
	while (tsv_table_next(&table, &b, &e) > 0)
		assert_int_equal(partial_add(&p, &t, &b, &o.percents, &e), 0);
	assert_null(e.text);
	report_make(&r, &t, &o);
	report_append(&r, out);
	report_free(&r);
	percents_free(&o.percents);
	tally_free(&t);
	partial_free(&p);
	tsv_table_close(&table);
}

/* Cuts records at random lines, some parts empty, and appends the parts' results. */
static void cut(struct tsv_span records, const struct asked *asked, const struct percents *p,
		uint64_t *random, struct tsv_buf *parts)
{
	while (records.size != 0) {
		size_t size = unit_random(random) % (records.size + 1);
		while (size != 0 && size < records.size && records.data[size - 1] != '\n')
			size++;
		tally_records((struct tsv_span){records.data, size}, asked, p, true, parts);
		records = tsv_span_from(records, size);
	}
}

static void parts_merge_to_the_whole(void **state)
{
	static const struct asked questions[] = {
	    {"a", "m", MEASURE_SUMMARY, SIZE_MAX, false},
	    {"a", "n", MEASURE_SUMMARY, 2, true},
	    {"a,m", "n,m", MEASURE_SKETCH, 3, true},
	    {"m,a", "n", MEASURE_SKETCH, SIZE_MAX, true},
	    {"themes", "n", MEASURE_SKETCH, 2, true},
	    {"themes,a", "m", MEASURE_SUMMARY, 0, true},
	};
	const size_t count = sizeof(questions) / sizeof(questions[0]);
	uint64_t random = 8;
	struct tsv_error e = {0};

	(void)state;
	for (size_t round = 0; round < 120; round++) {
		const struct asked *asked = &questions[round % count];
		struct tsv_buf records = {0}, whole = {0}, parts = {0}, merged = {0};
		struct percents p = {0};
		if (asked->kind == MEASURE_SKETCH)
			assert_int_equal(percents_add(&p, tsv_span_of("5,50,99.9"), &e), 0);
		for (uint64_t n = 1 + unit_random(&random) % 60; n != 0; n--)
			random_record(&records, &random);
		tally_records(tsv_buf_span(&records), asked, &p, false, &whole);
		cut(tsv_buf_span(&records), asked, &p, &random, &parts);
		merge_parts(tsv_buf_span(&parts), asked, &merged);
		tsv_buf_add_char(&whole, '\0');
		assert_span(tsv_buf_span(&merged), whole.data);
		percents_free(&p);
		tsv_buf_free(&records);
		tsv_buf_free(&whole);
		tsv_buf_free(&parts);
		tsv_buf_free(&merged);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(groups_are_told_apart),
	    cmocka_unit_test(many_groups_are_found_again),
	    cmocka_unit_test(keys_are_in_order_by_column),
	    cmocka_unit_test(integers_are_read_alike),
	    cmocka_unit_test(parts_merge_to_the_whole),
	};

	return cmocka_run_group_tests_name("tally", tests, NULL, NULL);
}
