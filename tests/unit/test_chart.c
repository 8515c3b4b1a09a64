#include "unit.h"

#include "render/bars.h"
#include "render/chart.h"
#include "render/svg.h"

static void add_row(struct chart *c, enum chart_kind kind, double value, const char *text)
{
	struct chart_row *row = chart_add(c, kind, value);

	tsv_buf_add_string(&row->label, text);
	tsv_buf_add_string(&row->text, text);
}

static void places_lie_between_the_ends(void **state)
{
	struct chart c = {0};

	(void)state;
	assert_true(chart_place(&c, 0, 480) == 0);
	add_row(&c, CHART_BAR, 3, "3");
	add_row(&c, CHART_REST, 12, "12");
	add_row(&c, CHART_TOTAL, 15, "15");
	assert_true(chart_place(&c, 0, 480) == 0);
	assert_true(chart_place(&c, 3, 480) == 120);
	assert_true(chart_place(&c, 12, 480) == 480);
	add_row(&c, CHART_BAR, -4, "-4");
	assert_true(chart_place(&c, 0, 480) == 120);
	assert_true(chart_place(&c, -4, 480) == 0);
	chart_free(&c);
	/* Further apart than a double can say. */
	add_row(&c, CHART_BAR, 1.5e308, "a");
	add_row(&c, CHART_BAR, -1.5e308, "b");
	assert_true(chart_place(&c, 0, 480) == 240);
	assert_true(chart_place(&c, 1.5e308, 480) == 480);
	chart_free(&c);
}

/* A row without a note, and a chart without names, are drawn, too. */
static void charts_need_no_notes(void **state)
{
	struct chart c = {0};
	struct tsv_buf text = {0};

	(void)state;
	add_row(&c, CHART_BAR, 1, "one");
	add_row(&c, CHART_BAR, 4, "four");
	bars_append(&text, &c, 30, false);
	assert_span(tsv_buf_span(&text), "\n"
					 "one    one  #####\n"
					 "four  four  ##################\n");
	tsv_buf_clear(&text);
	svg_append(&text, &c);
	tsv_buf_add_char(&text, '\0');
	assert_non_null(strstr(text.data, ">four</text>\n</g>"));
	tsv_buf_free(&text);
	chart_free(&c);
}

/* No line is wider than the width as long as the texts have room, whatever is in it. */
static void lines_keep_to_the_width(void **state)
{
	(void)state;
	for (size_t width = 8; width <= 60; width++) {
		struct chart c = {0};
		struct tsv_buf text = {0};
		tsv_buf_add_string(&c.label_name, "a long name of labels");
		tsv_buf_add_string(&c.text_name, "sum");
		tsv_buf_add_string(&c.note_name, "a long name of notes");
		add_row(&c, CHART_BAR, 123, "123");
		add_row(&c, CHART_REST, -50, "-50");
		bars_append(&text, &c, width, false);
		for (const char *at = text.data, *lf; at < text.data + text.size; at = lf + 1) {
			lf = memchr(at, '\n', (size_t)(text.data + text.size - at));
			assert_in_range(lf - at, 0, width);
		}
		tsv_buf_free(&text);
		chart_free(&c);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(places_lie_between_the_ends),
	    cmocka_unit_test(charts_need_no_notes),
	    cmocka_unit_test(lines_keep_to_the_width),
	};

	return cmocka_run_group_tests_name("chart", tests, NULL, NULL);
}
