#include "unit.h"

#include "diff/columns.h"
#include "diff/diff.h"
#include "diff/keys.h"
#include "diff/row_index.h"

struct pair {
	struct tsv_table old, new;
	struct tsv_table *both[DIFF_SIDES];
};

/* Opens two tables; their text outlives them. */
static void open_pair(struct pair *p, const char *old, const char *new)
{
	struct tsv_error e = {0};

	p->both[DIFF_OLD] = &p->old;
	p->both[DIFF_NEW] = &p->new;
	assert_int_equal(tsv_table_open_memory(&p->old, "old", tsv_span_of(old), &e), 0);
	assert_int_equal(tsv_table_open_memory(&p->new, "new", tsv_span_of(new), &e), 0);
}

static void close_pair(struct pair *p)
{
	tsv_table_close(&p->old);
	tsv_table_close(&p->new);
}

static void columns_are_found_by_name(void **state)
{
	struct pair p;
	struct diff_columns c;
	struct tsv_error e = {0};

	(void)state;
	open_pair(&p, "id\ta\tgone\n", "came\ta\tid\n");
	assert_int_equal(diff_columns_find(&c, p.both, "id", NULL, unit_schema(), &e), 0);
	assert_int_equal(c.key_count, 1);
	assert_int_equal(c.keys[0].place[DIFF_NEW], 2);
	assert_int_equal(c.other_count, 3);
	assert_span(c.others[0].field, "a");
	assert_span(c.others[1].field, "gone");
	assert_true(c.others[1].place[DIFF_NEW] == TSV_NONE);
	assert_span(c.others[2].field, "came");
	assert_true(c.others[2].place[DIFF_OLD] == TSV_NONE);
	diff_columns_free(&c);
	assert_int_equal(diff_columns_find(&c, p.both, "*", NULL, unit_schema(), &e), -1);
	assert_string_equal(e.text, "new: no column 'gone'; there are: came, a, id; -k names "
				    "the columns of the key");
	tsv_error_free(&e);
	close_pair(&p);
}

static void keys_are_numbered(void **state)
{
	struct pair p;
	struct diff_columns c;
	struct diff_keys keys = {0};
	struct tsv_dict dict = {0};
	struct tsv_batch b;
	struct tsv_error e = {0};
	size_t next = 0;

	(void)state;
	open_pair(&p, "k\tid\nx\\q\t1\n\t2\nx\\\\q\t1\n", "id\tk\n1\tx\\\\q\n3\t\n2\t\n");
	assert_int_equal(diff_columns_find(&c, p.both, "id,k", NULL, unit_schema(), &e), 0);
	assert_int_equal(tsv_table_next(&p.new, &b, &e), 1);
	diff_keys_add(&keys, &c, DIFF_NEW, &b, &dict, &next);
	assert_int_equal(dict.count, 3);
	next = 0;
	assert_int_equal(tsv_table_next(&p.old, &b, &e), 1);
	diff_keys_add(&keys, &c, DIFF_OLD, &b, &dict, &next);
	assert_span(keys.made.all[0], "1\tx\\\\q");
	assert_int_equal(keys.numbers[0], 0);
	assert_int_equal(keys.numbers[1], 2);
	assert_int_equal(keys.numbers[2], 0);
	assert_int_equal(dict.count, 3);
	diff_keys_free(&keys);
	tsv_dict_free(&dict);
	diff_columns_free(&c);
	close_pair(&p);
}

/* Runs that follow the dictionary, and jumps, find the same as look-ups one by one. */
static void runs_change_no_number(void **state)
{
	struct tsv_buf old = {0}, new = {0};
	uint64_t seed = 7;

	(void)state;
	tsv_buf_add_string(&new, "id\n");
	for (int i = 0; i < 3000; i++)
		tsv_buf_printf(&new, "%d\n", i);
	tsv_buf_add_string(&old, "id\n");
	for (uint64_t run = 0; run < 300; run++) {
		uint64_t at = unit_random(&seed) % 4000;
		for (uint64_t i = unit_random(&seed) % 40; i > 0; i--)
			tsv_buf_printf(&old, "%llu\n", (unsigned long long)at++);
	}
	tsv_buf_add_char(&old, '\0');
	tsv_buf_add_char(&new, '\0');

	struct pair p;
	struct diff_columns c;
	struct row_index x;
	struct diff_keys keys = {0};
	struct tsv_dict plain = {0};
	struct tsv_batch b;
	struct tsv_error e = {0};
	size_t next = 0;
	open_pair(&p, old.data, new.data);
	assert_int_equal(diff_columns_find(&c, p.both, "id", NULL, unit_schema(), &e), 0);
	assert_int_equal(row_index_read(&x, &p.new, &c, &e), 0);
	assert_int_equal(x.count, 3000);
	for (size_t i = 0; i < x.count; i++)
		tsv_dict_add(&plain, tsv_dict_key(&x.keys, i));
	while (tsv_table_next(&p.old, &b, &e) > 0) {
		diff_keys_add(&keys, &c, DIFF_OLD, &b, &x.keys, &next);
		for (size_t i = 0; i < b.records; i++)
			assert_int_equal(keys.numbers[i],
					 tsv_dict_add(&plain, tsv_batch_field(&b, i, 0)));
	}
	assert_true(plain.count > 3000);
	diff_keys_free(&keys);
	row_index_free(&x);
	tsv_dict_free(&plain);
	diff_columns_free(&c);
	close_pair(&p);
	tsv_buf_free(&old);
	tsv_buf_free(&new);
}

static void records_are_kept_whole(void **state)
{
	struct pair p;
	struct diff_columns c;
	struct row_index x;
	struct tsv_span fields[3];
	struct tsv_error e = {0};

	(void)state;
	open_pair(&p, "id\n", "a\tid\tb\n\t1\t\nx\\t\t2\ty\n\t\t\n");
	assert_int_equal(diff_columns_find(&c, p.both, "id", NULL, unit_schema(), &e), 0);
	assert_int_equal(row_index_read(&x, &p.new, &c, &e), 0);
	assert_int_equal(x.count, 3);
	assert_span(row_index_record(&x, 0), "\t1\t\n");
	assert_span(row_index_record(&x, 1), "x\\t\t2\ty\n");
	row_index_split(&x, 1, fields);
	assert_span(fields[0], "x\\t");
	assert_span(fields[2], "y");
	row_index_split(&x, 2, fields);
	assert_int_equal(fields[0].size + fields[1].size + fields[2].size, 0);
	row_index_free(&x);
	diff_columns_free(&c);
	close_pair(&p);
}

static int difference(const char *old, const char *new, struct tsv_error *e)
{
	struct pair p;
	struct diff_columns c;
	struct output out;

	open_pair(&p, old, new);
	assert_int_equal(diff_columns_find(&c, p.both, "id", NULL, unit_schema(), e), 0);
	assert_int_equal(output_open(&out, "/dev/null", e), 0);
	int differs = diff_tables(p.both, &c, DIFF_CHANGES, &out, e);
	if (differs >= 0)
		assert_int_equal(output_close(&out, e), 0);
	else
		output_abandon(&out);
	diff_columns_free(&c);
	close_pair(&p);
	return differs;
}

static void differences_are_told(void **state)
{
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(difference("id\ta\n1\tx\n2\ty\n", "a\tid\ny\t2\nx\t1\n", &e), 0);
	assert_int_equal(difference("id\ta\n1\t\\q\n", "id\ta\n1\t\\\\q\n", &e), 0);
	assert_int_equal(difference("id\n", "id\ta\n", &e), 1);
	assert_int_equal(difference("id\n1\n", "id\n", &e), 1);
	assert_int_equal(difference("id\n", "id\n1\n", &e), 1);
	assert_int_equal(difference("id\ta\n1\t\n", "id\ta\n1\tx\n", &e), 1);
	assert_int_equal(difference("id\n5\n1\n5\n", "id\n", &e), -1);
	assert_string_equal(e.text, "old:4: key '5' stands on line 2 already; -k names columns "
				    "that tell records apart");
	assert_int_equal(difference("id\n", "id\n1\n5\n5\n", &e), -1);
	assert_string_equal(e.text, "new:4: key '5' stands on line 3 already; -k names columns "
				    "that tell records apart");
	tsv_error_free(&e);
}

static void long_keys_are_cut_in_messages(void **state)
{
	struct tsv_buf key = {0};
	struct tsv_error e = {0};

	(void)state;
	for (int i = 0; i < 100000; i++)
		tsv_buf_add_string(&key, "aé");
	diff_keys_twice(tsv_buf_span(&key), "f", 2, 3, &e);
	assert_true(strlen(e.text) < 250);
	assert_non_null(strstr(e.text, "aé…' stands on line 2"));
	tsv_error_free(&e);
	diff_keys_twice(tsv_span_of("a\tb"), "f", 2, 3, &e);
	assert_non_null(strstr(e.text, "key 'a', 'b' stands"));
	tsv_error_free(&e);
	tsv_buf_free(&key);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(columns_are_found_by_name),
	    cmocka_unit_test(keys_are_numbered),
	    cmocka_unit_test(runs_change_no_number),
	    cmocka_unit_test(records_are_kept_whole),
	    cmocka_unit_test(differences_are_told),
	    cmocka_unit_test(long_keys_are_cut_in_messages),
	};

	return cmocka_run_group_tests_name("diff", tests, NULL, NULL);
}
