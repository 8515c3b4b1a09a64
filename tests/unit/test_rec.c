/* The rec format: names, fields, records, and there and back. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "import/import.h"
#include "render/render.h"
#include "text/rec.h"

/* What the reader makes of a text that comes in parts of that size: `name=value;` with
 * line ends as `/`, `|` behind a record, `!` and the line for an error. */
static void read_parts(const char *text, size_t size, struct tsv_buf *out)
{
	struct rec_reader r = {.file = "f"};
	struct tsv_error e = {0};
	struct tsv_span all = tsv_span_of(text), part;
	enum rec_item item = REC_TEXT;

	tsv_buf_clear(out);
	while (item == REC_TEXT && !r.ended) {
		part = tsv_span_make(all.data, all.size < size ? all.size : size);
		r.ended = all.size == 0;
		all = tsv_span_from(all, part.size);
		while ((item = rec_read(&r, &part, &e)) > REC_TEXT) {
			if (item == REC_RECORD) {
				tsv_buf_add_char(out, '|');
				continue;
			}
			tsv_buf_printf(out, "%zu ", r.line);
			tsv_buf_add_span(out, r.name);
			tsv_buf_add_char(out, '=');
			tsv_buf_add_span(out, r.value);
			tsv_buf_add_char(out, ';');
		}
	}
	for (size_t i = 0; i < out->size; i++)
		if (out->data[i] == '\n')
			out->data[i] = '/';
	if (item == REC_ERROR)
		tsv_buf_printf(out, "!%.*s", (int)strcspn(e.text, ";"), e.text);
	tsv_error_free(&e);
	rec_reader_free(&r);
}

static void fields_are_read(void **state)
{
	static const struct {
		const char *text, *items;
	} cases[] = {
	    {"", ""},
	    {"\n \n# remark\n\t\n", ""},
	    {"a: 1\n", "1 a=1;|"},
	    {"a: 1", "1 a=1;|"},
	    {"\na:1\nb_2:\tx \n\n\nC:\n", "2 a=1;3 b_2=x ;|6 C=;|"},
	    /* One blank is the separator's. */
	    {"a:   1\n", "1 a=  1;|"},
	    {"a: x: y\n", "1 a=x: y;|"},
	    {"a: 1\n+ 2\n+3\n+\n+  4\n", "1 a=1/2/3// 4;|"},
	    {"a:\n+ 2\n", "1 a=/2;|"},
	    /* A line goes on behind a backslash, whatever the next begins with. */
	    {"a: x\\\n+ y\\\n\n#z\nb: 1\n", "1 a=x+ y;5 b=1;|"},
	    {"a: x\\\\\ny\n", "1 a=x\\y;|"},
	    {"a: x\\", "1 a=x\\;|"},
	    /* One blank behind it keeps it. */
	    {"a: x\\ \n", "1 a=x\\;|"},
	    {"a: x\\  \n+ \\ \n+\\ \n", "1 a=x\\ /\\/\\;|"},
	    {"# remark \\\na: 1\n", "2 a=1;|"},
	    {"a: 1\n# remark\nb: 2\n  \nc: 3", "1 a=1;3 b=2;|5 c=3;|"},
	    {"%rec: t\n\na: 1\n", "1 %rec=t;|3 a=1;|"},
	    /* CRLF, if the first line has it. */
	    {"a: 1\r\n+ 2\r\n\r\nb: \\\r\nx\r\n", "1 a=1/2;|4 b=x;|"},
	    {"\r\na: 1\r", "2 a=1;|"},
	    {"a: 1\n+ 2\r\n", "1 a=1/2\r;|"},
	    /* No field. */
	    {"a: 1\nb\n", "1 a=1;!f:2: 'b' is no field"},
	    {"a : 1\n", "!f:1: 'a : 1' is no field"},
	    {"_a: 1\n", "!f:1: '_a: 1' is no field"},
	    {"1: 1\n", "!f:1: '1: 1' is no field"},
	    {" a: 1\n", "!f:1: ' a: 1' is no field"},
	    {": 1\n", "!f:1: ': 1' is no field"},
	    {"+ 1\n", "!f:1: '+ 1' is no field"},
	    {"a: 1\n# x\n+ 1\n", "1 a=1;!f:3: '+ 1' is no field"},
	    {"a: 1\\\n2\nx\n", "1 a=12;!f:3: 'x' is no field"},
	};
	struct tsv_buf items = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		for (size_t size = 1; size < 40; size += size < 4 ? 1 : 35) {
			read_parts(cases[i].text, size, &items);
			assert_span(tsv_buf_span(&items), cases[i].items);
		}
	tsv_buf_free(&items);
}

static void names_are_spelt(void **state)
{
	static const char *const names[][2] = {
	    {"title_en", "title_en"},
	    {"title/en", "title_en_2"},
	    {"title en", "title_en_3"},
	    {"a_5", "a_5"},
	    {"a!", "a_"},
	    {"a?", "a__6"},
	    {"é", "c_"},
	    {"ü", "c__8"},
	    {"2014", "c_2014"},
	    {"_x", "c__x"},
	    {"%rec", "c_rec"},
	    {"a  b", "a_b"},
	    {"c__14", "c__14"},
	    {"ö", "c__14_"},
	};
	struct tsv_header h = {0}, spelt = {0};
	size_t count = sizeof(names) / sizeof(names[0]);

	(void)state;
	for (size_t i = 0; i < count; i++)
		tsv_header_add(&h, tsv_span_of(names[i][0]));
	rec_spell_names(&h, &spelt);
	assert_int_equal(spelt.count, count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(spelt.columns[i].name.data, names[i][1]);
	tsv_header_free(&h);
	tsv_header_free(&spelt);
}

/* Pieces that names and values are made of. */
static const char *const pieces[] = {"a",    "B_", "\n",   "\n", " ", "\t",   "\\",
				     "\\",   "\r", "\r\n", "+",	 "#", "%rec", ":",
				     "id: ", "é",  "2",	   "_",	 ",", "\\n"};

#define PIECES (sizeof(pieces) / sizeof(pieces[0]))

static void add_text(struct tsv_buf *table, uint64_t *seed, uint64_t max)
{
	struct tsv_buf text = {0};

	for (uint64_t n = unit_random(seed) % (max + 1); n > 0; n--)
		tsv_buf_add_string(&text, pieces[unit_random(seed) % PIECES]);
	tsv_escape_append(table, tsv_buf_span(&text));
	tsv_buf_free(&text);
}

/* A table with up to four columns and three records. */
static void make_table(struct tsv_buf *table, uint64_t *seed)
{
	size_t columns = 1 + unit_random(seed) % 4, records = unit_random(seed) % 4;

	tsv_buf_clear(table);
	for (size_t i = 0; i < columns; i++) {
		tsv_buf_add_string(table, i == 0 ? "" : "\t");
		add_text(table, seed, 3);
		/* No name is empty, and none stands twice. */
		tsv_buf_printf(table, unit_random(seed) % 2 == 0 ? "%zu" : "!%zu", i);
	}
	for (size_t i = 0; i < records * columns; i++) {
		tsv_buf_add_string(table, i % columns == 0 ? "\n" : "\t");
		add_text(table, seed, unit_random(seed) % 2 == 0 ? 0 : 6);
	}
	tsv_buf_add_char(table, '\n');
}

static void show(struct tsv_span table, struct tsv_buf *rec)
{
	struct render_options options = {.schema = unit_schema()};
	struct output out = {.fd = -1};
	struct tsv_error e = {0};
	struct tsv_columns all;
	struct tsv_table t;
	struct tsv_batch b;
	struct render r;

	assert_int_equal(tsv_table_open_memory(&t, "t", table, &e), 0);
	tsv_columns_all(&all, &t.header);
	render_init(&r, renderer_find("rec", RENDER_SHOW), &t.header, &all, &options, &out);
	while (tsv_table_next(&t, &b, &e) > 0)
		render_records(&r, &b, 0, b.records);
	assert_int_equal(render_finish(&r, true, &e), 0);
	assert_null(e.text);
	tsv_columns_free(&all);
	tsv_table_close(&t);
	tsv_buf_clear(rec);
	tsv_buf_add_span(rec, tsv_buf_span(&out.held));
	tsv_buf_free(&out.held);
}

static char path[] = "/tmp/caseutils-rec-XXXXXX";

static void import(struct tsv_span rec, struct tsv_buf *table)
{
	struct import_options options = {.schema = unit_schema()};
	struct tsv_error e = {0};
	struct importer im;
	struct tsv_batch b;

	unlink(path);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(rec.data, 1, rec.size, file), rec.size);
	assert_int_equal(fclose(file), 0);
	tsv_buf_clear(table);
	assert_int_equal(import_open(&im, path, &options, &e), 0);
	assert_int_equal(import_read_header(&im, &e), 0);
	tsv_header_append(&im.header, table);
	while (import_next(&im, &b, &e) > 0)
		tsv_buf_add_span(table, tsv_batch_records(&b, 0, b.records));
	assert_null(e.text);
	import_close(&im);
}

static void a_table_comes_back(void **state)
{
	struct tsv_buf table = {0}, rec = {0}, back = {0};
	uint64_t seed = 31;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		make_table(&table, &seed);
		show(tsv_buf_span(&table), &rec);
		import(tsv_buf_span(&rec), &back);
		assert_int_equal(table.size, back.size);
		assert_memory_equal(table.data, back.data, table.size);
	}
	tsv_buf_free(&table);
	tsv_buf_free(&rec);
	tsv_buf_free(&back);
}

static int set_up(void **state)
{
	int fd = mkstemp(path);

	(void)state;
	return fd < 0 ? -1 : close(fd);
}

static int tear_down(void **state)
{
	(void)state;
	return unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(fields_are_read),
	    cmocka_unit_test(names_are_spelt),
	    cmocka_unit_test(a_table_comes_back),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
