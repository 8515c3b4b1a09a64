/* Headers, column lists, builders and remaps, and the tolerant reader. */
#include "unit.h"

#include <stdlib.h>

#include "tsv/scan.h"
#include "tsv/tsv.h"

static struct tsv_header header(const char *line)
{
	struct tsv_header h = {0};

	tsv_header_split(&h, tsv_span_of(line));
	return h;
}

static void assert_batch(const struct tsv_batch *b, const char *records)
{
	assert_span(tsv_batch_records(b, 0, b->records), records);
}

static jmp_buf out_of_memory;

static void leave(void)
{
	longjmp(out_of_memory, 1);
}

/* A product that no size can hold is no memory, not a small piece of it. */
static void out_of_memory_ends_in_the_handler(void **state)
{
	static volatile size_t calls;

	(void)state;
	tsv_set_out_of_memory(leave);
	if (setjmp(out_of_memory) != 0)
		calls++;
	if (calls == 0)
		tsv_alloc(SIZE_MAX / 2, 4);
	if (calls == 1)
		tsv_realloc(NULL, SIZE_MAX, SIZE_MAX);
	tsv_set_out_of_memory(NULL);
	assert_int_equal(calls, 2);
}

/* Names stay where they are while others are added, and each is found. */
static void many_columns_are_found(void **state)
{
	enum { COUNT = 20000 };
	struct tsv_header h = {0}, united = {0};
	struct tsv_buf line = {0}, again = {0};

	(void)state;
	for (size_t i = 0; i < COUNT; i++)
		tsv_buf_printf(&line, "%scolumn\\t%zu", i == 0 ? "" : "\t", i);
	tsv_header_split(&h, tsv_buf_span(&line));
	struct tsv_span first = h.columns[0].name;
	tsv_header_unite(&united, &h);
	tsv_header_unite(&united, &h);
	tsv_header_add(&h, tsv_span_of("last"));
	assert_int_equal(united.count, COUNT);
	assert_ptr_equal(h.columns[0].name.data, first.data);
	assert_string_equal(h.columns[COUNT - 1].name.data, "column\t19999");
	for (size_t i = 0; i < COUNT; i++)
		assert_int_equal(tsv_header_find(&united, h.columns[i].name), i);
	tsv_header_append(&united, &again);
	tsv_buf_add_char(&line, '\n');
	assert_true(tsv_span_equal(tsv_buf_span(&line), tsv_buf_span(&again)));
	tsv_header_free(&h);
	tsv_header_free(&united);
	tsv_buf_free(&line);
	tsv_buf_free(&again);
}

/* A header may name a column twice; a union has it once, the first. */
static void names_are_united_once(void **state)
{
	struct tsv_header h = header("b"), twice = header("a\tb\ta\t\t");

	(void)state;
	assert_int_equal(tsv_header_find(&twice, tsv_span_of("a")), 0);
	assert_int_equal(tsv_header_find(&twice, tsv_span_of("")), 3);
	tsv_header_unite(&h, &twice);
	assert_int_equal(h.count, 3);
	assert_span(h.columns[1].name, "a");
	assert_int_equal(tsv_header_find(&h, tsv_span_of("")), 2);
	tsv_header_free(&h);
	tsv_header_free(&twice);
}

static void long_texts_are_shortened(void **state)
{
	char text[400];
	struct tsv_span all = {text, sizeof(text)};

	(void)state;
	assert_string_equal(tsv_shorten(tsv_span_of("short")).text, "short");
	assert_string_equal(tsv_shorten(tsv_span_make(NULL, 0)).text, "");
	memset(text, 'x', sizeof(text));
	assert_int_equal(strlen(tsv_shorten(tsv_span_make(text, 108)).text), 108);
	assert_int_equal(strlen(tsv_shorten(tsv_span_make(text, 109)).text), 108 + 3);
	/* Characters of four bytes stay whole; bytes that are none are not looked for. */
	for (size_t i = 0; i + 4 <= sizeof(text); i += 4)
		memcpy(text + i, "\xF0\x9F\x98\x80", 4);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(strlen(tsv_shorten(tsv_span_from(all, i)).text) % 4,
				 (3 + (4 - i) % 4) % 4);
	memset(text, '\x80', sizeof(text));
	assert_string_equal(tsv_shorten(all).text, "…");
}

static void the_last_field_keeps_its_cr(void **state)
{
	static const char *const pairs[][2] = {
	    {"", ""},
	    {"a", "a"},
	    {"\ra", "\ra"},
	    {"a\r", "a\\r"},
	    {"a\\\r", "a\\\\\\r"},
	    {"\\t\r", "\\t\\r"},
	};
	struct tsv_buf out = {0}, value = {0}, same = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		tsv_buf_clear(&out);
		tsv_buf_clear(&value);
		tsv_escape_last(&out, tsv_span_of(pairs[i][0]));
		assert_span(tsv_buf_span(&out), pairs[i][1]);
		tsv_unescape_append(&value, tsv_span_of(pairs[i][0]));
		assert_true(tsv_span_equal(tsv_unescape(tsv_buf_span(&out), &same),
					   tsv_buf_span(&value)));
	}
	/* Two spellings of one value are one. */
	tsv_buf_clear(&out);
	tsv_escape_normalise(&out, tsv_span_of("a\rb"));
	assert_span(tsv_buf_span(&out), "a\\rb");
	tsv_buf_free(&out);
	tsv_buf_free(&value);
	tsv_buf_free(&same);

	struct tsv_header h = header("a\tb\r");
	tsv_header_append(&h, &out);
	assert_span(tsv_buf_span(&out), "a\tb\\r\n");
	tsv_header_free(&h);
	tsv_buf_free(&out);
}

static void columns_are_excluded_and_added(void **state)
{
	struct tsv_header h = header("a\tb\tc"), chosen = {0};
	struct tsv_columns c;
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(tsv_columns_exclude(&c, &h, "b", &e), 0);
	tsv_columns_add(&c, 0);
	tsv_columns_add(&c, 1);
	tsv_columns_header(&c, &h, &chosen);
	assert_int_equal(chosen.count, 3);
	assert_span(chosen.columns[1].name, "c");
	assert_span(chosen.columns[2].name, "b");
	tsv_columns_free(&c);
	assert_int_equal(tsv_columns_exclude(&c, &h, "a-", &e), -1);
	assert_string_equal(e.text, "no column is left when 'a-' is excluded");
	assert_int_equal(tsv_columns_parse(&c, &h, NULL, &e), 0);
	assert_int_equal(c.count, 3);
	tsv_columns_free(&c);
	tsv_header_free(&h);
	tsv_header_free(&chosen);
	tsv_error_free(&e);
}

static void builders_keep_what_is_unfinished(void **state)
{
	struct tsv_builder r = {0};
	struct tsv_batch b = {0};

	(void)state;
	assert_int_equal(tsv_builder_fields(&r), 0);
	assert_false(tsv_builder_batch(&r, 2, &b));
	tsv_builder_clear(&r);
	tsv_builder_drop_record(&r);
	tsv_builder_add_value(&r, tsv_span_of("a\tb"));
	tsv_builder_add_field(&r, tsv_span_make(NULL, 0));
	tsv_builder_end_record(&r);
	tsv_builder_add_field(&r, tsv_span_of("dropped"));
	tsv_builder_drop_record(&r);
	tsv_builder_add_field(&r, tsv_span_of("\\n"));
	tsv_builder_add_field(&r, tsv_span_of("c\r"));
	tsv_builder_end_record(&r);
	tsv_buf_add_string(&r.data, "begun");
	tsv_builder_end_field(&r);

	assert_true(tsv_builder_batch(&r, 2, &b));
	assert_int_equal(b.records, 2);
	assert_batch(&b, "a\\tb\t\n\\n\tc\\r\n");
	assert_span(tsv_batch_field(&b, 0, 1), "");
	assert_span(tsv_batch_field(&b, 1, 0), "\\n");
	assert_span(tsv_batch_field(&b, 1, 1), "c\\r");

	tsv_builder_clear(&r);
	assert_false(tsv_builder_batch(&r, 2, &b));
	assert_int_equal(tsv_builder_fields(&r), 1);
	assert_span(tsv_builder_field(&r, 0), "begun");
	tsv_builder_add_field(&r, tsv_span_of("ended"));
	tsv_builder_end_record(&r);
	assert_true(tsv_builder_batch(&r, 2, &b));
	assert_batch(&b, "begun\tended\n");
	assert_span(tsv_batch_field(&b, 0, 1), "ended");
	tsv_builder_free(&r);
}

/* The only batch of a table in memory. */
static struct tsv_batch read_all(struct tsv_table *t, const char *text)
{
	struct tsv_error e = {0};
	struct tsv_batch b;

	assert_int_equal(tsv_table_open_memory(t, "memory", tsv_span_of(text), &e), 0);
	assert_int_equal(tsv_table_next(t, &b, &e), 1);
	return b;
}

static void records_are_laid_out_anew(void **state)
{
	struct tsv_header to = header("c\tx\ta");
	struct tsv_remap m;
	struct tsv_table t;
	struct tsv_columns c;
	struct tsv_error e = {0};
	struct tsv_batch b = read_all(&t, "a\tb\tc\n1\r\t2\t3\n\t\\q\t\"6\n");

	(void)state;
	tsv_remap_init(&m, &t.header, &to);
	struct tsv_batch wanted = b;
	tsv_remap_batch(&m, &wanted);
	assert_batch(&wanted, "3\t\t1\\r\n\"6\t\t\n");
	assert_span(tsv_batch_field(&wanted, 0, 2), "1\\r");
	assert_string_equal(wanted.file, "memory");
	assert_int_equal(wanted.line, 2);
	tsv_remap_free(&m);

	assert_int_equal(tsv_columns_parse(&c, &t.header, "b-c", &e), 0);
	tsv_remap_init_columns(&m, &c);
	wanted = b;
	wanted.records = 1;
	tsv_remap_batch(&m, &wanted);
	assert_batch(&wanted, "2\t3\n");
	tsv_remap_free(&m);
	tsv_columns_free(&c);

	/* All columns in order: nothing is copied. */
	tsv_columns_all(&c, &t.header);
	tsv_remap_init_columns(&m, &c);
	wanted = b;
	tsv_remap_batch(&m, &wanted);
	assert_ptr_equal(wanted.data, b.data);
	tsv_remap_free(&m);
	tsv_columns_free(&c);
	tsv_header_free(&to);
	tsv_table_close(&t);
}

/* Makes a batch of random fields, four a record. */
static void make_fields(struct tsv_builder *r, struct tsv_batch *b, uint64_t *seed)
{
	size_t count = 4 * (1 + unit_random(seed) % 50);

	for (size_t k = 0; k < count; k++) {
		char field[40];
		size_t size = unit_random(seed) % sizeof(field);
		for (size_t i = 0; i < size; i++)
			field[i] = "xyz\r\\t"[unit_random(seed) % 6];
		tsv_builder_add_field(r, tsv_span_make(field, size));
		if (k % 4 == 3)
			tsv_builder_end_record(r);
	}
	assert_true(tsv_builder_batch(r, 4, b));
}

/* Two fields have the same value. */
static void assert_values(struct tsv_span a, struct tsv_span b)
{
	struct tsv_buf one = {0}, other = {0};

	assert_true(tsv_span_equal(tsv_unescape(a, &one), tsv_unescape(b, &other)));
	tsv_buf_free(&one);
	tsv_buf_free(&other);
}

/* Whatever columns are written, the next stage reads the values that stood there. */
static void projections_are_read_again(void **state)
{
	struct tsv_header h = header("a\tb\tc\td");
	uint64_t seed = 11;

	(void)state;
	for (size_t round = 0; round < 300; round++) {
		struct tsv_columns c;
		struct tsv_remap m;
		struct tsv_builder r = {0};
		struct tsv_batch from = {0}, to, again;
		struct tsv_header shown = {0};
		struct tsv_buf text = {0};
		struct tsv_table t;
		struct tsv_error e = {0};

		make_fields(&r, &from, &seed);
		assert_int_equal(tsv_columns_parse(&c, &h, &"d,b,a,c"[2 * (round % 4)], &e), 0);
		tsv_columns_header(&c, &h, &shown);
		tsv_header_append(&shown, &text);
		tsv_remap_init_columns(&m, &c);
		to = from;
		tsv_remap_batch(&m, &to);
		tsv_buf_add_span(&text, tsv_batch_records(&to, 0, to.records));
		assert_int_equal(tsv_table_open_memory(&t, "memory", tsv_buf_span(&text), &e),
				 0);
		assert_int_equal(tsv_table_next(&t, &again, &e), 1);
		assert_int_equal(again.records, from.records);
		for (size_t i = 0; i < from.records; i++)
			for (size_t j = 0; j < c.count; j++)
				assert_values(tsv_batch_field(&again, i, j),
					      tsv_batch_field(&from, i, c.places[j]));
		tsv_table_close(&t);
		tsv_buf_free(&text);
		tsv_header_free(&shown);
		tsv_remap_free(&m);
		tsv_columns_free(&c);
		tsv_builder_free(&r);
	}
	tsv_header_free(&h);
}

static void a_tolerant_reader_gives_all(void **state)
{
	struct tsv_input input;
	struct tsv_reader r;
	struct tsv_batch b;
	struct tsv_error e = {0};

	(void)state;
	tsv_input_memory(&input, "memory",
			 tsv_span_of("a\t\ta\n1\t2\t3\n4\n\r\n5\t6\t7\t8\r\r\n9\t10\t11"));
	assert_int_equal(tsv_reader_open_tolerant(&r, input, &e), 0);
	assert_int_equal(r.header.count, 3);
	assert_int_equal(tsv_header_find(&r.header, tsv_span_of("a")), 0);
	assert_int_equal(tsv_reader_next_item(&r, &b, &e), TSV_RECORDS);
	assert_batch(&b, "1\t2\t3\n");
	assert_int_equal(tsv_reader_next_item(&r, &b, &e), TSV_BAD_RECORD);
	assert_batch(&b, "4\n");
	assert_int_equal(tsv_reader_next_item(&r, &b, &e), TSV_BAD_RECORD);
	assert_batch(&b, "\n");
	assert_int_equal(b.line, 4);
	assert_int_equal(tsv_reader_next_item(&r, &b, &e), TSV_BAD_RECORD);
	assert_int_equal(b.fields, 4);
	assert_span(tsv_batch_field(&b, 0, 3), "8");
	assert_int_equal(tsv_reader_next_item(&r, &b, &e), TSV_RECORDS);
	assert_batch(&b, "9\t10\t11\n");
	assert_int_equal(tsv_reader_next_item(&r, &b, &e), TSV_END);
	assert_int_equal(r.crlf_line, 4);
	assert_true(r.input.lf_added);
	tsv_reader_close(&r);
}

static void names_that_were_meant(void **state)
{
	const struct tsv_span names[] = {tsv_span_of("region"), tsv_span_of("country"),
					 tsv_span_of("since"), tsv_span_of("")};

	(void)state;
	assert_int_equal(tsv_suggest(tsv_span_of("regoin"), names, 4), 0);
	assert_int_equal(tsv_suggest(tsv_span_of("SINC"), names, 4), 2);
	assert_int_equal(tsv_suggest(tsv_span_of("countryes"), names, 4), 1);
	assert_int_equal(tsv_suggest(tsv_span_of("countrysid"), names, 4), TSV_NONE);
	assert_int_equal(tsv_suggest(tsv_span_make(NULL, 0), names, 4), TSV_NONE);
}

/* A version that takes each byte of 0x89 for a TAB. */
static struct tsv_scan_found find_wrongly(size_t *bounds, const char *data, size_t from,
					  size_t to)
{
	struct tsv_scan_found found = {0, 0};

	for (size_t i = from; i < to; i++) {
		bool lf = data[i] == '\n';
		if (lf || (data[i] & 0x7F) == '\t')
			bounds[found.separators++] = i;
		found.lfs += lf;
	}
	return found;
}

static void versions_that_err_are_seen(void **state)
{
	(void)state;
	assert_true(tsv_scan_agrees(tsv_scan_find_portable));
	assert_false(tsv_scan_agrees(find_wrongly));
}

/* The version that is asked for is used, when there is one of that name. */
static void versions_are_used(void **state)
{
	struct tsv_scan s = {0};

	(void)state;
	assert_false(tsv_scan_use("abacus"));
	for (size_t i = 0; i < tsv_scan_version_count; i++) {
		const struct tsv_scan_version *version = &tsv_scan_versions[i];
		assert_true(tsv_scan_use(version->name) == version->runs());
		tsv_scan_init(&s, 2);
		assert_int_equal(tsv_scan_records(&s, "a\tb\nc\td\n", 8), 2);
	}
	tsv_scan_free(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(out_of_memory_ends_in_the_handler),
	    cmocka_unit_test(many_columns_are_found),
	    cmocka_unit_test(names_are_united_once),
	    cmocka_unit_test(long_texts_are_shortened),
	    cmocka_unit_test(the_last_field_keeps_its_cr),
	    cmocka_unit_test(columns_are_excluded_and_added),
	    cmocka_unit_test(builders_keep_what_is_unfinished),
	    cmocka_unit_test(records_are_laid_out_anew),
	    cmocka_unit_test(projections_are_read_again),
	    cmocka_unit_test(a_tolerant_reader_gives_all),
	    cmocka_unit_test(names_that_were_meant),
	    cmocka_unit_test(versions_that_err_are_seen),
	    cmocka_unit_test(versions_are_used),
	};

	return cmocka_run_group_tests_name("tsv", tests, NULL, NULL);
}
