#include "unit.h"

#include <stdlib.h>

#include "stats/group.h"

/* A table in memory, grouped by some of its columns. */
struct grouped {
	struct tsv_table table;
	struct tsv_columns by;
	struct group_by groups;
	struct tsv_buf pairs; /* record:key of all records, in order */
};

static void group_table(struct grouped *g, struct tsv_span text, const char *by)
{
	struct tsv_error e = {0};
	struct tsv_batch b;
	size_t before = 0;

	*g = (struct grouped){0};
	assert_int_equal(tsv_table_open_memory(&g->table, "memory", text, &e), 0);
	assert_int_equal(tsv_columns_parse(&g->by, &g->table.header, by, &e), 0);
	group_by_init(&g->groups, &g->by, &g->table.header, unit_schema());
	for (; tsv_table_next(&g->table, &b, &e) > 0; before += b.records) {
		group_by_find(&g->groups, &b);
		for (size_t i = 0; i < g->groups.count; i++) {
			tsv_buf_printf(&g->pairs,
				       "%zu:", before + group_by_record(&g->groups, i));
			tsv_buf_add_span(&g->pairs,
					 tsv_dict_key(&g->groups.keys, g->groups.numbers[i]));
			tsv_buf_add_char(&g->pairs, '|');
		}
	}
	assert_null(e.text);
}

static void free_grouped(struct grouped *g)
{
	group_by_free(&g->groups);
	tsv_columns_free(&g->by);
	tsv_table_close(&g->table);
	tsv_buf_free(&g->pairs);
}

static void check_pairs(const char *table, const char *by, const char *pairs)
{
	struct grouped g;

	group_table(&g, tsv_span_of(table), by);
	assert_span(tsv_buf_span(&g.pairs), pairs);
	free_grouped(&g);
}

static void records_are_grouped_by_columns(void **state)
{
	static const char table[] = "a\tb\tc\nx\ty\tz\nx\t\tz\nx\ty\tq\n";

	(void)state;
	check_pairs(table, "b", "0:y|1:|2:y|");
	check_pairs(table, "a,b", "0:x\ty|1:x\t|2:x\ty|");
	check_pairs(table, "b,a", "0:y\tx|1:\tx|2:y\tx|");
	check_pairs(table, "a,c", "0:x\tz|1:x\tz|2:x\tq|");
	check_pairs("a\n", "a", "");
}

static void elements_of_lists_are_groups(void **state)
{
	(void)state;
	check_pairs("themes\tb\nx; y; x\t1\n;\t2\ny\t3\n", "themes", "0:x|0:y|1:|2:y|");
	check_pairs("themes\tb\nx;y\t1\n", "b,themes", "0:1\tx|0:1\ty|");
	check_pairs("themes\tb\nx;\\ty\t\\\\\n", "themes,b", "0:x\t\\\\|0:y\t\\\\|");
}

/* One value is one key, however it is escaped and whichever spelling comes first. */
static void spellings_of_a_value_are_one_key(void **state)
{
	(void)state;
	check_pairs("a\tb\nx\\qy\t1\nx\\\\qy\t1\nx\ty\n", "a", "0:x\\\\qy|1:x\\\\qy|2:x|");
	check_pairs("a\tb\nx\\\\qy\t1\nx\\qy\t1\n", "b,a", "0:1\tx\\\\qy|1:1\tx\\\\qy|");
	check_pairs("a\tb\nx\ry\t1\nx\\ry\t1\n", "a", "0:x\\ry|1:x\\ry|");
	check_pairs("themes\tb\nx\ry; z\t1\nx\\ry\t1\n", "themes", "0:x\\ry|0:z|1:x\\ry|");
	check_pairs("themes\nx\\qy\nx\\\\qy; z\n", "themes", "0:x\\\\qy|1:x\\\\qy|1:z|");
}

/* More records and keys than are looked up together, against each key on its own. */
static void many_records_are_grouped(void **state)
{
	static const char *const columns[] = {"a", "b,a", "a,b", "b"};
	uint64_t random = 11;

	(void)state;
	for (size_t round = 0; round < 8; round++) {
		struct tsv_buf text = {0}, expected = {0};
		struct grouped g;
		const char *by = columns[round % 4];
		tsv_buf_add_string(&text, "a\tb\n");
		for (unsigned i = 0; i < 3000; i++) {
			unsigned a =
			    (unsigned)(unit_random(&random) % (round < 4 ? 9 : 100000));
			unsigned b = (unsigned)(unit_random(&random) % 3);
			tsv_buf_printf(&text, "key-of-%u\t%u\n", a, b);
			tsv_buf_printf(&expected, "%u:", i);
			for (const char *c = by; *c != '\0'; c++)
				if (*c == ',')
					tsv_buf_add_char(&expected, '\t');
				else if (*c == 'a')
					tsv_buf_printf(&expected, "key-of-%u", a);
				else
					tsv_buf_printf(&expected, "%u", b);
			tsv_buf_add_char(&expected, '|');
		}
		group_table(&g, tsv_buf_span(&text), by);
		assert_true(tsv_span_equal(tsv_buf_span(&g.pairs), tsv_buf_span(&expected)));
		free_grouped(&g);
		tsv_buf_free(&text);
		tsv_buf_free(&expected);
	}
}

static void keys_are_in_order_by_column(void **state)
{
	static const char *const order[] = {"",	      "\t",	"\tb",	"a\t",	     "a\tz",
					    "a\1\ta", "a b\ta", "ab\t", "\xC3\xA9\t"};

	(void)state;
	for (size_t i = 1; i < sizeof(order) / sizeof(order[0]); i++) {
		struct tsv_span a = tsv_span_of(order[i - 1]), b = tsv_span_of(order[i]);
		assert_true(group_by_compare(a, b) < 0);
		assert_true(group_by_compare(b, a) > 0);
		assert_int_equal(group_by_compare(b, b), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(records_are_grouped_by_columns),
	    cmocka_unit_test(elements_of_lists_are_groups),
	    cmocka_unit_test(spellings_of_a_value_are_one_key),
	    cmocka_unit_test(many_records_are_grouped),
	    cmocka_unit_test(keys_are_in_order_by_column),
	};

	return cmocka_run_group_tests_name("group", tests, NULL, NULL);
}
