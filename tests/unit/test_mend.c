/* Dates, numbers and HTML as they are mended, and what holds of every table that is. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "diff/diff.h"
#include "mend/markup.h"
#include "mend/mend.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct schema_column *read_schema(struct schema *s, const char *json)
{
	char path[] = "/tmp/caseutils-mend-XXXXXX";
	struct tsv_error e = {0};
	int fd = mkstemp(path);
	FILE *file = fdopen(fd, "w");

	assert_non_null(file);
	fputs(json, file);
	fclose(file);
	assert_int_equal(schema_open(s, path, &e), 0);
	remove(path);
	return s->columns;
}

static void assert_date(enum clean_order order, const struct schema_column *meaning,
			const char *value, const char *want)
{
	struct tsv_buf out = {0};

	if (clean_date(order, meaning, tsv_span_of(value), &out) != (want != NULL))
		fail_msg("%s", value);
	if (want != NULL)
		assert_span(tsv_buf_span(&out), want);
	tsv_buf_free(&out);
}

static void dates_are_read_in_their_order(void **state)
{
	(void)state;
	assert_date(CLEAN_DMY, NULL, "1/2/1989", "1989-02-01");
	assert_date(CLEAN_MDY, NULL, "1/2/1989", "1989-01-02");
	assert_date(CLEAN_YMD, NULL, "1989/1/2", "1989-01-02");
	assert_date(CLEAN_DMY, NULL, " 31. 12. 1999 ", "1999-12-31");
	assert_date(CLEAN_DMY, NULL, "12/1999", "1999-12");
	assert_date(CLEAN_YMD, NULL, "1999 12", "1999-12");
	assert_date(CLEAN_DMY, NULL, "29.2.2000 10:30", "2000-02-29 10:30");
	assert_date(CLEAN_DMY, NULL, "1989", "1989");
	assert_date(CLEAN_MDY, NULL, "1989-05-17T16:50Z", "1989-05-17T16:50Z");
	static const char *const others[] = {
	    "",		"/",	      "1/",	   "/1/2000",	"1/2/",	      "1//2000",
	    "1/2.2000", "29.2.1900",  "0/1/2000",  "1/2/20000", "1/2/2000/3", "12/1999 10:30",
	    "1/2/89",	"1/2/2000 x", "2000/1/31", "a/b/2000",	"01/002/2000"};
	for (size_t i = 0; i < COUNT(others); i++)
		assert_date(CLEAN_DMY, NULL, others[i], NULL);
}

/* What is no date of the day, the month or the year is none to a column of these. */
static void dates_have_the_form_of_the_column(void **state)
{
	struct schema s;
	const struct schema_column *c = read_schema(
	    &s,
	    "{\"fields\": [{\"name\": \"d\", \"type\": \"date\"},"
	    "{\"name\": \"m\", \"type\": \"yearmonth\"}, {\"name\": \"y\", \"type\": \"year\"},"
	    "{\"name\": \"f\", \"type\": \"date\", \"format\": \"%d %b %Y\"}]}");

	(void)state;
	assert_date(CLEAN_DMY, &c[0], "1/2/1989", "1989-02-01");
	assert_date(CLEAN_DMY, &c[0], "2/1989", NULL);
	assert_date(CLEAN_DMY, &c[0], "1/2/1989 10:00", NULL);
	assert_date(CLEAN_DMY, &c[1], "2/1989", "1989-02");
	assert_date(CLEAN_DMY, &c[1], "1/2/1989", NULL);
	assert_date(CLEAN_DMY, &c[2], "1989", "1989");
	assert_date(CLEAN_DMY, &c[3], "1/2/1989", "01 Feb 1989");
	assert_date(CLEAN_DMY, &c[3], "1989-02-01", "01 Feb 1989");
	assert_date(CLEAN_DMY, &c[3], "01 Feb 1989", "01 Feb 1989");
	assert_date(CLEAN_DMY, &c[3], "2/1989", NULL);
	schema_close(&s);
}

static void assert_number(char decimal, const struct schema_column *meaning, const char *value,
			  const char *want)
{
	struct tsv_buf out = {0};

	if (clean_number(decimal, meaning, tsv_span_of(value), &out) != (want != NULL))
		fail_msg("%s", value);
	if (want != NULL)
		assert_span(tsv_buf_span(&out), want);
	tsv_buf_free(&out);
}

static void amounts_become_numbers(void **state)
{
	static const char *const others[] = {
	    "", "-", "€", "1,2,3", "1.23", "1234.567.890", "1.234.56", "1 2", "1.234 5",
	    "0.123.4", "1.234'567", "12 kg", "1 EUR 2", "--1", "1-", "1,", "1.,5", "(1)", "95%",
	    "1. 234",
	    /* Magnitudes, and words that are codes of currencies in capitals. */
	    "5 T€", "M€ 5", "5 K$", "5 B$", "5 M$", "5 T$", "US€ 5", "5 All", "5 top", "5 eur",
	    "5,---", "5,5,-", "5.-", "5,5-"};

	(void)state;
	assert_number(',', NULL, "1.234,50", "1234.50");
	assert_number(',', NULL, "1 234 567", "1234567");
	assert_number(',', NULL, "1\u202f234,5 €", "1234.5");
	assert_number(',', NULL, "CHF 1’234.50", NULL);
	assert_number('.', NULL, "CHF 1’234.50", "1234.50");
	assert_number('.', NULL, "US$ 12", "12");
	assert_number('.', NULL, "R$ 12", "12");
	assert_number('.', NULL, "NZ$12", "12");
	assert_number('.', NULL, "12 HK$", "12");
	assert_number('.', NULL, "12 TOP", "12");
	assert_number('.', NULL, "12 yen", "12");
	assert_number(',', NULL, "10.000,-", "10000");
	assert_number(',', NULL, "5,-- €", "5");
	assert_number(',', NULL, "€ 5,\u2013", "5");
	assert_number('.', NULL, "Fr. 5.-", NULL);
	assert_number('.', NULL, "CHF 5.-", "5");
	assert_number('.', NULL, "$-12", "-12");
	assert_number('.', NULL, "-$12", "-12");
	assert_number('.', NULL, "\u2212 12 EUR", "-12");
	assert_number('.', NULL, "+12", "12");
	assert_number('.', NULL, "1e3", "1e3");
	assert_number(',', NULL, ",5", ".5");
	assert_number(',', NULL, "1,234", "1.2340");
	assert_number(',', NULL, "1.234", "1234");
	assert_number(',', NULL, "1.5", "1.5");
	assert_number(',', NULL, "0,125", "0.125");
	assert_number('.', NULL, "000", "000");
	for (size_t i = 0; i < COUNT(others); i++)
		if (strcmp(others[i], "1.23") != 0) /* a number already */
			assert_number(',', NULL, others[i], NULL);
}

static void numbers_have_the_form_of_the_column(void **state)
{
	struct schema s;
	const struct schema_column *c = read_schema(
	    &s, "{\"fields\": [{\"name\": \"i\", \"type\": \"integer\"},"
		"{\"name\": \"n\", \"type\": \"number\", \"decimalChar\": \",\"}]}");

	(void)state;
	assert_number('.', &c[0], "1,234.00", "1234");
	assert_number(',', &c[0], "1.000,00", "1000");
	assert_number('.', &c[0], "1.5", NULL);
	assert_number('.', &c[1], "1,234.5", "1234,5");
	assert_number('.', &c[1], "1.234", "1,2340"); /* 1,234 would be 1234 */
	assert_number('.', &c[1], "1,2340", "1,2340");
	assert_number(',', &c[1], "1,5", "1,5");
	schema_close(&s);
}

static void assert_text(const char *html, const char *want)
{
	struct tsv_buf out = {0};

	if (markup_append_text(&out, tsv_span_of(html)) != (want != NULL))
		fail_msg("%s", html);
	if (want != NULL)
		assert_span(tsv_buf_span(&out), want);
	tsv_buf_free(&out);
}

static void markup_becomes_text(void **state)
{
	(void)state;
	assert_text("<p>one</p>\n <p>two\n  three</p>", "one\n\ntwo three");
	assert_text("<P CLASS=x>one<BR>two", "one\ntwo");
	assert_text("<ul><li>one<li><p>two</ul>end", "- one\n\n- two\n\nend");
	assert_text("<table><tr><th>a<td>b<tr><td>c</table>", "a b\nc");
	assert_text("a<b>b</b>c <i> d </i> e", "abc d e");
	assert_text("<a href='>' title=\"</a>\">x</a>", "x");
	assert_text("x<!-- <p> --><!doctype html><?php a ?>y", "xy");
	assert_text("<script>a</scrip</SCRIPT >b<style>c", "b");
	assert_text("<pre>\ta\n  b</pre>", "\ta\n  b");
	assert_text("", "");
	assert_text("<p></p>", "");
}

static void references_become_characters(void **state)
{
	(void)state;
	assert_text("&lt;&AMP;&amp;&eacute;&Eacute;&#233;&#xe9;&#XE9;", "<&AMP;&éÉééé");
	assert_text("&euro;&#8364;&#128;&hearts;&apos;&thetasym;&Aacute;&zwnj;",
		    "€€€♥'ϑÁ\u200c");
	assert_text("&;&#;&#x;&#0;&#xD800;&#x110000;&#99999999999;&amp", "&;&#;&#x;&#0;&#xD800;"
									 "&#x110000;&#9999999"
									 "9999;&amp");
	assert_text("&#27;&#10;&toolongtobeone;", "&#27;\n&toolongtobeone;");
}

static void text_that_is_no_markup_stays(void **state)
{
	(void)state;
	assert_text("a < b, c<d; e > f & g", "a < b, c<d; e > f & g");
	assert_text("  two  blanks\n", "  two  blanks\n");
	assert_text("<p>a<b", "a<b");
	assert_text("<", "<");
	assert_text("<me@b.org> <http://b.org>", "<me@b.org> <http://b.org>");
	assert_text("<o:p>x</o:p><my-tag/>y<hr/ >z", "xy\n\nz");
	assert_text("</", "</");
	assert_text("<!-- a", "<!-- a");
	assert_text("<a href=\"x>y", "<a href=\"x>y");
	assert_text("\xff<b>\xc3</b>", "\xff\xc3");
}

/* Tags that never end would be looked through again and again. */
static void unfinished_tags_are_no_markup(void **state)
{
	struct tsv_buf html = {0};

	(void)state;
	/* The `>` is in quotes, whichever tag begins. */
	for (size_t i = 0; i <= MARKUP_UNFINISHED_MAX; i++)
		tsv_buf_add_string(&html, "<a b=' c=\"' d='");
	tsv_buf_add_string(&html, ">");
	tsv_buf_add_char(&html, '\0');
	assert_text(html.data, NULL);
	tsv_buf_free(&html);
}

/* Steps for random tables; what they write is as the others leave it. */
static const struct {
	const char *option;
	const char *text;
	enum clean_kind kind;
} some_steps[] = {
    {"set", "kind=case", CLEAN_SET},
    {"fill", "city=none", CLEAN_FILL},
    {"empty", "NULL", CLEAN_EMPTY},
    {"empty", "-=city", CLEAN_EMPTY},
    {"trim", NULL, CLEAN_TRIM},
    {"terms", NULL, CLEAN_TERMS},
    {"dates", "dmy", CLEAN_DATES},
    {"dates", "mdy", CLEAN_DATES},
    {"dates", "ymd=since", CLEAN_DATES},
    {"numbers", ",", CLEAN_NUMBERS},
    {"numbers", ".", CLEAN_NUMBERS},
    {"replace", "city/a/b", CLEAN_REPLACE},
    {"replace", "city/^/x", CLEAN_REPLACE},
    {"replace", "since/\\//.", CLEAN_REPLACE},
    {"text", "summary", CLEAN_TEXT},
    {"text", "*", CLEAN_TEXT},
};

static const char header[] = "id\tkind\tcountry\tcity\tsince\tbudget\tsummary\n";

static void append_value(struct tsv_buf *out, uint64_t *random)
{
	static const char *const pieces[] = {
	    "Peru",   "Pérou", "perú ", "NULL",	 "-",	"a",	 "  ",	"\u00a0", "17/5/1989",
	    "5/1989", "1989",  "12",	"1.234", ",5",	"1,234", " €",	"EUR ",	  "<p>",
	    "&amp;",  "&lt;",  "<b>x",	"\\n",	 "\\t", "\\\\",	 "\\x", "</p>",	  "\xff"};

	for (size_t count = unit_random(random) % 4; count > 0; count--)
		tsv_buf_add_string(out, pieces[unit_random(random) % COUNT(pieces)]);
}

static void append_table(struct tsv_buf *out, size_t records, uint64_t *random)
{
	tsv_buf_add_string(out, header);
	for (size_t i = 0; i < records; i++) {
		tsv_buf_printf(out, "%s%zu", unit_random(random) % 8 == 0 ? " " : "", i);
		for (size_t j = 0; j < 6; j++) {
			tsv_buf_add_char(out, '\t');
			append_value(out, random);
		}
		tsv_buf_add_char(out, '\n');
	}
}

static size_t choose_steps(struct step *steps, uint64_t *random)
{
	size_t count = 1 + unit_random(random) % 4;

	for (size_t k = 0; k < count; k++) {
		size_t i = unit_random(random) % COUNT(some_steps);
		steps[k] = (struct step){.option = some_steps[i].option,
					 .text = some_steps[i].text,
					 .clean.kind = some_steps[i].kind};
	}
	return count;
}

/* Mends a table of few records; returns how many fields changed. */
static size_t mend(struct tsv_span table, struct step *steps, size_t count, struct query *query,
		   struct output *out, struct output *log_out)
{
	struct mend_log log = {0};
	struct mend m = {.steps = steps,
			 .count = count,
			 .schema = unit_schema(),
			 .query = query,
			 .out = out,
			 .log = log_out == NULL ? NULL : &log};
	struct tsv_error e = {0};
	struct tsv_table t;

	assert_int_equal(tsv_table_open_memory(&t, "table", table, &e), 0);
	assert_int_equal(query_resolve(query, &t.header, NULL, &e), 0);
	for (size_t k = 0; k < count; k++)
		if (step_resolve(&steps[k], unit_schema(), &t.header, &e) < 0)
			fail_msg("%s", e.text);
	if (log_out != NULL)
		assert_int_equal(
		    mend_log_open(&log, log_out, unit_schema(), &t.header, NULL, &e), 0);
	if (mend_run(&m, &t, &e) < 0)
		fail_msg("%s", e.text);
	size_t fields = m.fields;
	mend_log_close(&log);
	mend_free(&m);
	tsv_table_close(&t);
	return fields;
}

static void free_steps(struct step *steps, size_t count)
{
	for (size_t k = 0; k < count; k++)
		step_free(&steps[k]);
}

static size_t count_lines(struct tsv_span text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.size; i++)
		count += text.data[i] == '\n';
	return count;
}

/* What case-diff would print of the two. */
static void assert_differs_by(struct tsv_span old, struct tsv_span new, struct tsv_span log)
{
	struct output out = {.fd = -1};
	struct diff_columns columns;
	struct tsv_error e = {0};
	struct tsv_table a, b;
	struct tsv_table *const tables[DIFF_SIDES] = {&a, &b};

	assert_int_equal(tsv_table_open_memory(&a, "old", old, &e), 0);
	assert_int_equal(tsv_table_open_memory(&b, "new", new, &e), 0);
	assert_int_equal(diff_columns_find(&columns, tables, "id", NULL, unit_schema(), &e), 0);
	assert_true(diff_tables(tables, &columns, DIFF_CHANGES, &out, &e) >= 0);
	assert_true(tsv_span_equal(tsv_buf_span(&out.held), log));
	diff_columns_free(&columns);
	tsv_table_close(&a);
	tsv_table_close(&b);
	tsv_buf_free(&out.held);
}

static void mending_again_changes_nothing(void **state)
{
	uint64_t random = 7;

	(void)state;
	for (size_t round = 0; round < 3000; round++) {
		struct output once = {.fd = -1}, twice = {.fd = -1}, log = {.fd = -1};
		struct tsv_buf table = {0};
		struct query query = {.schema = unit_schema()}, again = query;
		struct step steps[4], same[4];

		append_table(&table, unit_random(&random) % 12, &random);
		size_t count = choose_steps(steps, &random);
		memcpy(same, steps, sizeof(same));
		mend(tsv_buf_span(&table), steps, count, &query, &once, &log);
		assert_int_equal(
		    mend(tsv_buf_span(&once.held), same, count, &again, &twice, NULL), 0);
		assert_true(
		    tsv_span_equal(tsv_buf_span(&once.held), tsv_buf_span(&twice.held)));
		assert_differs_by(tsv_buf_span(&table), tsv_buf_span(&once.held),
				  tsv_buf_span(&log.held));
		free_steps(steps, count);
		free_steps(same, count);
		query_free(&query);
		query_free(&again);
		tsv_buf_free(&table);
		tsv_buf_free(&once.held);
		tsv_buf_free(&twice.held);
		tsv_buf_free(&log.held);
	}
}

/* The line that rest begins with, and its LF. */
static struct tsv_span next_line(struct tsv_span *rest)
{
	const char *lf = memchr(rest->data, '\n', rest->size);
	struct tsv_span line = tsv_span_between(rest->data, lf + 1);

	*rest = tsv_span_from(*rest, line.size);
	return line;
}

static void records_that_are_not_selected_stay(void **state)
{
	uint64_t random = 8;

	(void)state;
	for (size_t round = 0; round < 1000; round++) {
		struct output out = {.fd = -1};
		struct tsv_buf table = {0};
		struct query query = {.schema = unit_schema()};
		struct step steps[4];
		struct tsv_error e = {0};
		size_t place, number = 0;

		append_table(&table, 20, &random);
		size_t count = choose_steps(steps, &random);
		assert_int_equal(query_add_condition(&query, "id>=10", FOLD_NONE, &place, &e),
				 0);
		mend(tsv_buf_span(&table), steps, count, &query, &out, NULL);
		struct tsv_span old = tsv_buf_span(&table), new = tsv_buf_span(&out.held);
		for (; number <= 10; number++)
			assert_true(tsv_span_equal(next_line(&old), next_line(&new)));
		assert_int_equal(count_lines(old), count_lines(new));
		free_steps(steps, count);
		query_free(&query);
		tsv_buf_free(&table);
		tsv_buf_free(&out.held);
	}
}

/* Does a value of that column stand as a check wants it? */
static bool is_sound(const char *column, struct tsv_span value)
{
	const struct schema_column *c = schema_find(unit_schema(), tsv_span_of(column));

	if (schema_is_missing(unit_schema(), c, value))
		return true;
	if (c->vocabulary == NULL)
		return schema_holds(c, value);
	size_t term = vocabulary_find(c->vocabulary, value).term;
	return term != TSV_NONE && vocabulary_is_name(c->vocabulary, term, value);
}

static void what_fits_is_sound(void **state)
{
	static const char *const columns[] = {"country", "since", "budget"};
	uint64_t random = 9;
	size_t fitted = 0;

	(void)state;
	for (size_t round = 0; round < 6000; round++) {
		const char *column = columns[round % 3];
		struct output out = {.fd = -1};
		struct tsv_buf table = {0};
		struct query query = {.schema = unit_schema()};
		struct step steps[] = {{.option = "trim", .clean.kind = CLEAN_TRIM},
				       {.option = "x", .clean.kind = CLEAN_TERMS}};

		steps[1].clean.kind = round % 3 == 0   ? CLEAN_TERMS
				      : round % 3 == 1 ? CLEAN_DATES
						       : CLEAN_NUMBERS;
		steps[1].text = round % 3 == 0 ? NULL : round % 3 == 1 ? "dmy" : ",";
		tsv_buf_printf(&table, "%s\n", column);
		append_value(&table, &random);
		tsv_buf_add_char(&table, '\n');
		mend(tsv_buf_span(&table), steps, 2, &query, &out, NULL);
		struct tsv_span rest = tsv_buf_span(&out.held);
		next_line(&rest);
		struct tsv_span value = next_line(&rest);
		value.size--;
		if (steps[1].unfit == 0) {
			fitted++;
			if (!is_sound(column, value))
				fail_msg("%s", table.data);
		}
		free_steps(steps, 2);
		query_free(&query);
		tsv_buf_free(&table);
		tsv_buf_free(&out.held);
	}
	assert_true(fitted > 2000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(dates_are_read_in_their_order),
	    cmocka_unit_test(dates_have_the_form_of_the_column),
	    cmocka_unit_test(amounts_become_numbers),
	    cmocka_unit_test(numbers_have_the_form_of_the_column),
	    cmocka_unit_test(markup_becomes_text),
	    cmocka_unit_test(references_become_characters),
	    cmocka_unit_test(text_that_is_no_markup_stays),
	    cmocka_unit_test(unfinished_tags_are_no_markup),
	    cmocka_unit_test(mending_again_changes_nothing),
	    cmocka_unit_test(records_that_are_not_selected_stay),
	    cmocka_unit_test(what_fits_is_sound),
	};

	return cmocka_run_group_tests_name("mend", tests, NULL, NULL);
}
