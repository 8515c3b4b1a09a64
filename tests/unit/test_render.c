#include "unit.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "render/counter.h"
#include "render/fit.h"
#include "render/formats.h"
#include "render/layout.h"
#include "text/width.h"

static void values_are_counted(void **state)
{
	struct counter c = {0};

	(void)state;
	assert_int_equal(counter_add(&c, tsv_span_of("b")), 1);
	assert_int_equal(counter_add(&c, tsv_span_of("a")), 1);
	assert_int_equal(counter_add(&c, tsv_span_of("c")), 1);
	assert_int_equal(counter_add(&c, tsv_span_of("c")), 2);
	struct counted *all = counter_sorted(&c);
	assert_int_equal(c.values.count, 3);
	assert_span(all[0].value, "c");
	assert_int_equal(all[0].count, 2);
	assert_span(all[1].value, "a");
	assert_span(all[2].value, "b");
	free(all);
	counter_free(&c);
}

/* Random columns: lines are never too wide, numbers never cut. */
static void columns_fit_the_line(void **state)
{
	uint64_t seed = 3;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct fit f;
		size_t count = 1 + unit_random(&seed) % 12, line = 1 + unit_random(&seed) % 90;
		fit_init(&f, count, line);
		for (size_t j = 0; j < count; j++) {
			f.columns[j].natural = 1 + unit_random(&seed) % 40 % line;
			if (unit_random(&seed) % 3 == 0)
				f.columns[j].number = f.columns[j].natural;
		}
		fit_choose(&f, unit_random(&seed) % 2 == 0);
		for (int late = 0; late < 4; late++) {
			size_t used = FIT_GAP * (f.shown_count - 1);
			assert_true(f.shown_count >= 1 && f.shown[0] == 0);
			for (size_t k = 0; k < f.shown_count; k++) {
				const struct fit_column *c = &f.columns[f.shown[k]];
				used += c->width;
				assert_true(fit_shows(&f, f.shown[k]));
				assert_true(c->width >= 1 && c->width <= c->natural);
				assert_true(c->width >= c->number || c->width == line);
				assert_true(k == 0 || f.shown[k] > f.shown[k - 1]);
			}
			assert_true(used <= line);
			fit_widen(&f, f.shown[unit_random(&seed) % f.shown_count],
				  1 + unit_random(&seed) % 60, unit_random(&seed) % 2 == 0);
		}
		fit_free(&f);
	}
}

static void assert_shown(size_t line, bool with_last, size_t count, const size_t *widths,
			 const char *shown)
{
	struct tsv_buf places = {0};
	struct fit f;

	fit_init(&f, count, line);
	for (size_t j = 0; j < count; j++)
		f.columns[j].natural = widths[j];
	fit_choose(&f, with_last);
	for (size_t k = 0; k < f.shown_count; k++)
		tsv_buf_printf(&places, "%zu ", f.shown[k]);
	assert_span(tsv_buf_span(&places), shown);
	tsv_buf_free(&places);
	fit_free(&f);
}

static void columns_are_chosen(void **state)
{
	static const size_t wide[] = {20, 20, 20, 20}, mixed[] = {20, 20, 20, 3};

	(void)state;
	assert_shown(86, true, 4, wide, "0 1 2 3 ");
	assert_shown(30, true, 4, wide, "0 1 2 3 "); /* six each */
	assert_shown(29, true, 4, wide, "0 1 3 ");
	assert_shown(29, false, 4, wide, "0 1 2 ");
	assert_shown(18, true, 4, wide, "0 3 ");
	assert_shown(17, true, 4, wide, "0 ");
	assert_shown(24, false, 4, mixed, "0 1 3 "); /* what fits behind what does not */
	assert_shown(1, true, 4, wide, "0 ");
}

/* Each format tells what it is; names and endings differ. */
static void formats_are_told_apart(void **state)
{
	struct tsv_buf names = {0};
	const struct renderer *r = renderer_find("json", RENDER_STATS);

	(void)state;
	assert_ptr_equal(r, &renderer_json);
	assert_null(renderer_find("html", RENDER_STATS));
	assert_null(renderer_find("svg", RENDER_SHOW));
	assert_null(renderer_find("", RENDER_SHOW));
	assert_ptr_equal(renderer_of_file("a.b/c.jsonl", RENDER_SHOW), &renderer_jsonl);
	assert_null(renderer_of_file(".json", RENDER_SHOW));
	assert_null(renderer_of_file("json", RENDER_SHOW));
	renderer_names(&names, RENDER_SHOW, RENDER_TITLE);
	assert_span(tsv_buf_span(&names), "text, markdown, html, template");
	tsv_buf_clear(&names);
	renderer_help(&names, RENDER_STATS);
	assert_true(tsv_span_begins(tsv_buf_span(&names), tsv_span_of("Formats:\n  tsv ")));
	tsv_buf_free(&names);
}

/* Renders a table in memory; appends what is printed. */
static void show(struct tsv_buf *out, const char *table, const struct renderer *by,
		 const struct render_options *o)
{
	char path[] = "/tmp/caseutils-test.XXXXXX", bytes[4096];
	struct tsv_error e = {0};
	struct tsv_columns all;
	struct tsv_table t;
	struct tsv_batch b;
	struct output to;
	struct render r;
	int fd = mkstemp(path);
	ssize_t got;

	assert_true(fd >= 0);
	assert_int_equal(output_open(&to, path, &e), 0);
	assert_int_equal(tsv_table_open_memory(&t, "test", tsv_span_of(table), &e), 0);
	tsv_columns_all(&all, &t.header);
	render_init(&r, by, &t.header, &all, o, &to);
	while (tsv_table_next(&t, &b, &e) > 0)
		render_records(&r, &b, 0, b.records);
	assert_int_equal(render_finish(&r, true, &e), 0);
	assert_int_equal(output_close(&to, &e), 0);
	close(fd);
	fd = open(path, O_RDONLY);
	while ((got = read(fd, bytes, sizeof(bytes))) > 0)
		tsv_buf_add(out, bytes, (size_t)got);
	close(fd);
	unlink(path);
	tsv_columns_free(&all);
	tsv_table_close(&t);
}

/* Whatever the table: no line of it is wider than it may be. */
static void lines_of_tables_are_not_too_wide(void **state)
{
	static const char *const cells[] = {"",	      "a",	"12", "-1.5e300", "longer text",
					    "日本語", "\\t\\n", "ส้ำ"};
	struct tsv_buf table = {0}, out = {0};
	uint64_t seed = 5;

	(void)state;
	for (int round = 0; round < 300; round++) {
		size_t columns = 1 + unit_random(&seed) % 8;
		tsv_buf_clear(&table);
		for (size_t j = 0; j < columns; j++)
			tsv_buf_printf(&table, "%scolumn_%zu", j == 0 ? "" : "\t", j);
		for (size_t k = unit_random(&seed) % 5; k != 0; k--)
			for (size_t j = 0; j < columns; j++)
				tsv_buf_printf(&table, "%c%s", j == 0 ? '\n' : '\t',
					       cells[unit_random(&seed) % 8]);
		tsv_buf_add(&table, "\n", 2);
		struct render_options o = {.schema = unit_schema(),
					   .width = 2 + unit_random(&seed) % 60};
		tsv_buf_clear(&out);
		show(&out, table.data, &renderer_table, &o);
		for (struct tsv_span rest = tsv_buf_span(&out); rest.size != 0;) {
			size_t size =
			    (size_t)((char *)memchr(rest.data, '\n', rest.size) - rest.data);
			assert_true(width_of((struct tsv_span){rest.data, size}) <= o.width);
			rest = tsv_span_from(rest, size + 1);
		}
	}
	tsv_buf_free(&table);
	tsv_buf_free(&out);
}

static void values_stand_in_lines(void **state)
{
	struct render_options o = {.schema = unit_schema(), .terminal = true};
	struct render r = {.options = &o};
	struct tsv_span value = tsv_span_of("a\tb\r\nc\rd\033\xC2\x9B");
	struct tsv_buf scratch = {0};

	(void)state;
	assert_span(layout_value(&r, value, true, &scratch), "a b c d\\x1b\\x9b");
	assert_span(layout_value(&r, value, false, &scratch), "a b\nc\nd\\x1b\\x9b");
	o.terminal = false;
	assert_span(layout_value(&r, value, true, &scratch), "a b c d\033\xC2\x9B");
	value = tsv_span_of("clean \xFF");
	assert_ptr_equal(layout_value(&r, value, true, &scratch).data, value.data);
	tsv_buf_free(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(values_are_counted),
	    cmocka_unit_test(columns_fit_the_line),
	    cmocka_unit_test(columns_are_chosen),
	    cmocka_unit_test(formats_are_told_apart),
	    cmocka_unit_test(lines_of_tables_are_not_too_wide),
	    cmocka_unit_test(values_stand_in_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
