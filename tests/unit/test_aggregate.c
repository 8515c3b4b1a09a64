#include "unit.h"

#include "stats/partial.h"
#include "stats/result.h"

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

static void add_table(struct aggregation *a, struct tsv_table *table)
{
	struct tsv_error e = {0};
	struct tsv_batch b;

	while (tsv_table_next(table, &b, &e) > 0)
		aggregation_add(a, &b);
	assert_null(e.text);
}

struct asked {
	const char *by;
	const char *of;
	enum aggregate_kind kind;
	size_t top;
	bool total;
};

static void append_result(struct tsv_buf *out, struct aggregation *a,
			  const struct result_options *o)
{
	struct result r;
	struct tsv_batch b;

	result_init(&r, a, o);
	tsv_header_append(&r.cells.header, out);
	while (cells_next(&r.cells, &b))
		tsv_buf_add_span(out, tsv_batch_records(&b, 0, b.records));
	result_free(&r);
}

/* Aggregates records, and appends the result or, to be merged, the partial one. */
static void aggregate_records(struct tsv_span records, const struct asked *asked,
			      const struct quantiles *q, bool partial, bool plain,
			      struct tsv_buf *out)
{
	struct result_options o = {.top = asked->top, .total = asked->total, .quantiles = *q};
	struct tsv_buf text = {0};
	struct tsv_table table;
	struct tsv_columns by = {0}, of = {0};
	struct tsv_error e = {0};
	struct aggregation a;

	tsv_buf_add_string(&text, HEADER);
	tsv_buf_add_span(&text, records);
	assert_int_equal(tsv_table_open_memory(&table, "memory", tsv_buf_span(&text), &e), 0);
	if (*asked->by != '\0')
		assert_int_equal(tsv_columns_parse(&by, &table.header, asked->by, &e), 0);
	assert_int_equal(tsv_columns_parse(&of, &table.header, asked->of, &e), 0);
	aggregation_init(&a, (struct aggregation_query){&table.header, &by, &of, asked->kind,
							plain, unit_schema()});
	add_table(&a, &table);
	if (partial)
		partial_append(out, &a, q);
	else
		append_result(out, &a, &o);
	aggregation_free(&a);
	tsv_columns_free(&by);
	tsv_columns_free(&of);
	tsv_table_close(&table);
	tsv_buf_free(&text);
}

/* Merges parts and appends the result; the error, if they are refused. */
static void merge_parts(struct tsv_span parts, const struct asked *asked, struct tsv_buf *out)
{
	struct result_options o = {.top = asked->top, .total = asked->total};
	struct tsv_table table;
	struct partial p;
	struct tsv_error e = {0};
	struct aggregation a;

	assert_int_equal(tsv_table_open_memory(&table, "memory", parts, &e), 0);
	assert_int_equal(partial_init(&p, &table, &e), 0);
	aggregation_init(&a, partial_query(&p, unit_schema()));
	if (partial_merge(&p, &table, &a, &o.quantiles, &e) == 0)
		append_result(out, &a, &o);
	else
		tsv_buf_add_string(out, e.text);
	tsv_error_free(&e);
	quantiles_free(&o.quantiles);
	aggregation_free(&a);
	partial_free(&p);
	tsv_table_close(&table);
}

/* Cuts records at random lines, some parts empty, and appends the parts' results. */
static void cut(struct tsv_span records, const struct asked *asked, const struct quantiles *q,
		uint64_t *random, struct tsv_buf *parts)
{
	while (records.size != 0) {
		size_t size = unit_random(random) % (records.size + 1);
		while (size != 0 && size < records.size && records.data[size - 1] != '\n')
			size++;
		aggregate_records((struct tsv_span){records.data, size}, asked, q, true,
				  unit_random(random) % 2 != 0, parts);
		records = tsv_span_from(records, size);
	}
}

static const struct asked questions[] = {
    {"a", "m", AGGREGATE_MOMENTS, SIZE_MAX, false},
    {"a", "n", AGGREGATE_MOMENTS, 2, true},
    {"", "n,m", AGGREGATE_MOMENTS, SIZE_MAX, false},
    {"a,m", "n,m", AGGREGATE_SKETCH, 3, true},
    {"m,a", "n", AGGREGATE_SKETCH, SIZE_MAX, true},
    {"themes", "n", AGGREGATE_SKETCH, 2, true},
    {"themes,a", "m", AGGREGATE_MOMENTS, 0, true},
    {"", "n", AGGREGATE_SKETCH, SIZE_MAX, false},
};
#define QUESTIONS (sizeof(questions) / sizeof(questions[0]))

static void random_records(struct tsv_buf *records, uint64_t *random)
{
	for (uint64_t n = 1 + unit_random(random) % 60; n != 0; n--)
		random_record(records, random);
}

static void parts_merge_to_the_whole(void **state)
{
	uint64_t random = 8;
	struct tsv_error e = {0};

	(void)state;
	for (size_t round = 0; round < 160; round++) {
		const struct asked *asked = &questions[round % QUESTIONS];
		struct tsv_buf records = {0}, whole = {0}, parts = {0}, merged = {0};
		struct quantiles q = {0};
		if (asked->kind == AGGREGATE_SKETCH)
			assert_int_equal(quantiles_add(&q, tsv_span_of("5,50,99.9"), &e), 0);
		random_records(&records, &random);
		aggregate_records(tsv_buf_span(&records), asked, &q, false, false, &whole);
		cut(tsv_buf_span(&records), asked, &q, &random, &parts);
		merge_parts(tsv_buf_span(&parts), asked, &merged);
		tsv_buf_add_char(&whole, '\0');
		assert_span(tsv_buf_span(&merged), whole.data);
		quantiles_free(&q);
		tsv_buf_free(&records);
		tsv_buf_free(&whole);
		tsv_buf_free(&parts);
		tsv_buf_free(&merged);
	}
}

/* With and without the fast path of integers. */
static void both_ways_of_adding_say_the_same(void **state)
{
	uint64_t random = 12;
	struct tsv_error e = {0};

	(void)state;
	for (size_t round = 0; round < 80; round++) {
		const struct asked *asked = &questions[round % QUESTIONS];
		struct tsv_buf records = {0}, fast = {0}, plain = {0};
		struct quantiles q = {0};
		bool partial = round % 3 == 0;
		if (asked->kind == AGGREGATE_SKETCH)
			assert_int_equal(quantiles_add(&q, tsv_span_of("5,50,99.9"), &e), 0);
		random_records(&records, &random);
		aggregate_records(tsv_buf_span(&records), asked, &q, partial, false, &fast);
		aggregate_records(tsv_buf_span(&records), asked, &q, partial, true, &plain);
		tsv_buf_add_char(&fast, '\0');
		assert_span(tsv_buf_span(&plain), fast.data);
		quantiles_free(&q);
		tsv_buf_free(&records);
		tsv_buf_free(&fast);
		tsv_buf_free(&plain);
	}
}

/* A part that lacks any of its lines, or has one twice, is refused: the header apart. */
static void parts_without_a_line_are_refused(void **state)
{
	uint64_t random = 13;
	struct tsv_buf records = {0};
	struct quantiles q = {0};

	(void)state;
	for (int i = 0; i < 40; i++)
		random_record(&records, &random);
	for (size_t k = 0; k < QUESTIONS; k++) {
		struct tsv_buf part = {0};
		size_t begin = 0;
		aggregate_records(tsv_buf_span(&records), &questions[k], &q, true, false,
				  &part);
		for (size_t end; begin < part.size; begin = end) {
			struct tsv_span rest = tsv_span_from(tsv_buf_span(&part), begin);
			end = begin +
			      (size_t)((const char *)memchr(rest.data, '\n', rest.size) -
				       rest.data) +
			      1;
			if (begin == 0)
				continue;
			struct tsv_buf cut_part = {0}, message = {0};
			tsv_buf_add(&cut_part, part.data, begin);
			tsv_buf_add(&cut_part, part.data + end, part.size - end);
			merge_parts(tsv_buf_span(&cut_part), &questions[k], &message);
			assert_true(
			    tsv_span_begins(tsv_buf_span(&message), tsv_span_of("memory:")));
			tsv_buf_free(&cut_part);
			tsv_buf_free(&message);
		}
		tsv_buf_free(&part);
	}
	tsv_buf_free(&records);
}

#define PART \
	"case-stats-2\tby:a\tgroups\tcount\tn:x\tskipped:x\tsum:x\tsquares:x\tmin:x\tmax:x\n"
#define FOREIGN \
	"no partial result of the kind that the header names; damaged, or about something " \
	"else?"
#define CONTRADICTION \
	"this total is not that of the groups before it: the partial result was cut or " \
	"altered; make it again"
#define CUT "the partial result before this line has no total: it was cut; make it again"

static void contradictions_are_told(void **state)
{
	static const struct {
		const char *part, *told;
	} known[] = {
	    {PART "group\tg\t\t2\t1\t1\t5\t25\t5\t5\ntotal\t\t1\t2\t1\t1\t5\t25\t5\t5\n",
	     "a\tcount\tshare\tx_n\tx_skipped\tx_sum\tx_mean\tx_sd\tx_min\tx_max\n"
	     "g\t2\t100.0\t1\t1\t5\t5\t\t5\t5\n"},
	    {PART "total\t\t0\t0\t0\t0\t0\t0\t\t\n",
	     "a\tcount\tshare\tx_n\tx_skipped\tx_sum\tx_mean\tx_sd\tx_min\tx_max\n"},
	    {PART, "memory:2: " CUT},
	    {PART "group\tg\t\t2\t1\t1\t5\t25\t5\t5\n", "memory:3: " CUT},
	    {PART PART "total\t\t0\t0\t0\t0\t0\t0\t\t\n", "memory:2: " CUT},
	    {PART "group\tg\t\t5\t5\t0\t5\t5\t1\t1\ntotal\t\t1\t1\t1\t0\t1\t1\t1\t1\n",
	     "memory:3: " CONTRADICTION},
	    {PART "group\tg\t\t2\t1\t1\t5\t25\t5\t5\ntotal\t\t2\t2\t1\t1\t5\t25\t5\t5\n",
	     "memory:3: " CONTRADICTION},
	    {PART "group\tg\t\t2\t1\t1\t5\t25\t5\t5\ntotal\t\t1\t2\t1\t1\t6\t36\t6\t6\n",
	     "memory:3: " CONTRADICTION},
	    {PART "group\tg\t\t2\t2\t1\t5\t25\t5\t5\n", "memory:2: " FOREIGN},
	    {PART "group\tg\t\t0\t0\t0\t0\t0\t\t\n", "memory:2: " FOREIGN},
	    {PART "group\tg\t1\t2\t1\t1\t5\t25\t5\t5\n", "memory:2: " FOREIGN},
	    {PART "group\tg\t\t02\t1\t1\t5\t25\t5\t5\n", "memory:2: " FOREIGN},
	    {PART "group\tg\t\t2\t1e0\t1\t5\t25\t5\t5\n", "memory:2: " FOREIGN},
	    {PART "group\tg\t\t2\t1\t1\t5\t24\t5\t5\n", "memory:2: " FOREIGN},
	    {PART "total\tg\t0\t0\t0\t0\t0\t0\t\t\n", "memory:2: " FOREIGN},
	    {PART "sum\tg\t0\t0\t0\t0\t0\t0\t\t\n", "memory:2: " FOREIGN},
	};
	const struct asked asked = {.top = SIZE_MAX};

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct tsv_buf out = {0};
		merge_parts(tsv_span_of(known[i].part), &asked, &out);
		assert_span(tsv_buf_span(&out), known[i].told);
		tsv_buf_free(&out);
	}
}

static void counts_that_overflow_are_told(void **state)
{
	const struct asked asked = {.top = SIZE_MAX};
	struct tsv_buf parts = {0}, out = {0};

	(void)state;
	for (int i = 0; i < 19; i++)
		tsv_buf_add_string(&parts, "case-stats-2\tby:a\tgroups\tcount\n"
					   "group\tg\t\t999999999999999999\n"
					   "total\t\t1\t999999999999999999\n");
	merge_parts(tsv_buf_span(&parts), &asked, &out);
	assert_span(tsv_buf_span(&out), "memory:56: these counts are too large to be added up");
	tsv_buf_free(&parts);
	tsv_buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(parts_merge_to_the_whole),
	    cmocka_unit_test(both_ways_of_adding_say_the_same),
	    cmocka_unit_test(parts_without_a_line_are_refused),
	    cmocka_unit_test(contradictions_are_told),
	    cmocka_unit_test(counts_that_overflow_are_told),
	};

	return cmocka_run_group_tests_name("aggregate", tests, NULL, NULL);
}
