/* Spreadsheets: values of cells, and files of other programs' making. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "import/sheet_value.h"
#include "tsv/tsv.h"

#define ROWS 500
#define COLUMNS 4

static void check_number(const char *text, const char *shown)
{
	struct tsv_buf out = {0};

	assert_true(sheet_add_number(&out, tsv_span_of(text)));
	assert_span(tsv_buf_span(&out), shown);
	tsv_buf_free(&out);
}

static void numbers_have_the_digits_that_are_shown(void **state)
{
	struct tsv_buf out = {0};

	(void)state;
	check_number("4014270163361", "4014270163361");
	check_number("4.0142701633610001E+12", "4014270163361");
	check_number("0.1", "0.1");
	check_number("0.30000000000000004", "0.3");
	check_number("0.99999999999999989", "1");
	check_number("-1.50", "-1.5");
	check_number("123456789012345678901234567890", "123456789012345678901234567890");
	check_number("-12", "-12");
	check_number("1E+20", "100000000000000000000");
	check_number("1.2345678901234567E-7", "0.000000123456789012346");
	check_number("1e308", "1e308");
	check_number("12e-30", "12e-30");
	check_number("0.0", "0");
	check_number("1e-9999999999999999999", "0");
	assert_false(sheet_add_number(&out, tsv_span_of("1e999")));
	assert_false(sheet_add_number(&out, tsv_span_of("1,5")));
	assert_false(sheet_add_number(&out, tsv_span_of("-")));
	assert_false(sheet_add_number(&out, tsv_span_of("")));
	assert_int_equal(out.size, 0);
}

static void check_date(const char *text, unsigned shows, bool from_1904, const char *shown)
{
	struct tsv_buf out = {0};

	assert_int_equal(sheet_add_date(&out, tsv_span_of(text), shows, from_1904),
			 *shown != '\0');
	assert_span(tsv_buf_span(&out), shown);
	tsv_buf_free(&out);
}

static void days_count_from_1900_or_1904(void **state)
{
	(void)state;
	check_date("1", SHEET_DATE, false, "1900-01-01");
	check_date("59", SHEET_DATE, false, "1900-02-28");
	check_date("60", SHEET_DATE, false, "1900-02-29");
	check_date("61", SHEET_DATE, false, "1900-03-01");
	check_date("41776", SHEET_DATE, false, "2014-05-17");
	check_date("2958465", SHEET_DATE, false, "9999-12-31");
	check_date("2958466", SHEET_DATE, false, "");
	check_date("-1", SHEET_DATE, false, "");
	check_date("0", SHEET_DATE, false, "");
	check_date("x", SHEET_DATE, false, "");
	check_date("0", SHEET_DATE, true, "1904-01-01");
	check_date("60", SHEET_DATE, true, "1904-03-01");
	check_date("40314", SHEET_DATE, true, "2014-05-17");
	check_date("2957003", SHEET_DATE, true, "9999-12-31");
	check_date("2957004", SHEET_DATE, true, "");
}

static void all_days_follow_each_other(void **state)
{
	/* Also what strptime() counts: 2000-02-29 is day 36585. */
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int year = 1900, month = 2, day = 0;

	(void)state;
	for (long number = 61; number <= 2958465; number++) {
		struct tsv_buf out = {0};
		char serial[16], wanted[64];
		bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
		if (++day > lengths[month] + (month == 1 && leap)) {
			day = 1;
			year += month == 11;
			month = (month + 1) % 12;
		}
		if (number % 7 != 0 && day < 28 && day > 1)
			continue;
		snprintf(serial, sizeof(serial), "%ld", number);
		snprintf(wanted, sizeof(wanted), "%04d-%02d-%02d", year, month + 1, day);
		assert_true(sheet_add_date(&out, tsv_span_of(serial), SHEET_DATE, false));
		assert_span(tsv_buf_span(&out), wanted);
		tsv_buf_free(&out);
	}
}

static void times_are_shown_as_their_format_says(void **state)
{
	const unsigned both = SHEET_DATE | SHEET_TIME;

	(void)state;
	check_date("41776.5", SHEET_DATE, false, "2014-05-17T12:00:00");
	check_date("41776", both, false, "2014-05-17T00:00:00");
	check_date("41776.4376736111", both, false, "2014-05-17T10:30:15");
	check_date("41776.437679398", both, false, "2014-05-17T10:30:15.500");
	check_date("41776.999999999", both, false, "2014-05-18T00:00:00");
	check_date("0.52083333333333337", SHEET_TIME, false, "12:30:00");
	check_date("0", SHEET_TIME, false, "00:00:00");
	check_date("0.5", both, false, "12:00:00");
	check_date("0.5", both, true, "1904-01-01T12:00:00");
	check_date("1.5", SHEET_TIME, false, "1900-01-01T12:00:00");
	check_date("1.5", SHEET_ELAPSED, false, "36:00:00");
	check_date("0.0625", SHEET_ELAPSED, false, "01:30:00");
}

static void durations_are_times(void **state)
{
	struct tsv_buf out = {0};

	(void)state;
	assert_true(sheet_add_duration(&out, tsv_span_of("PT12H30M05S")));
	assert_true(sheet_add_duration(&out, tsv_span_of("P1DT1H")));
	assert_true(sheet_add_duration(&out, tsv_span_of("PT0.5S")));
	assert_span(tsv_buf_span(&out), "12:30:0525:00:0000:00:00.500");
	assert_false(sheet_add_duration(&out, tsv_span_of("12:30")));
	assert_false(sheet_add_duration(&out, tsv_span_of("PT1X")));
	assert_false(sheet_add_duration(&out, tsv_span_of("PT-1H")));
	assert_false(sheet_add_duration(&out, tsv_span_of("PT9999999999H")));
	assert_false(sheet_add_duration(&out, tsv_span_of("P")));
	tsv_buf_free(&out);
}

static void formats_show_what_they_name(void **state)
{
	static const struct {
		const char *code;
		unsigned shows;
	} codes[] = {
	    {"General", 0},
	    {"0.00E+00", 0},
	    {"#,##0.00\\ \"days\"", 0},
	    {"[Red]0;[Magenta]-0", 0},
	    {"[$-409]0.0", 0},
	    {"0_d", 0},
	    {"0*y", 0},
	    {"\"unclosed d", 0},
	    {"0;yyyy", 0},
	    {"yyyy\\-mm\\-dd", SHEET_DATE},
	    {"[$-F800]dddd\\,\\ mmmm", SHEET_DATE},
	    {"mmm", SHEET_DATE},
	    {"D.M.YY", SHEET_DATE},
	    {"h:mm AM/PM", SHEET_TIME},
	    {"mm:ss.0", SHEET_TIME},
	    {"dd/mm/yyyy\\ hh:mm", SHEET_DATE | SHEET_TIME},
	    {"[h]:mm:ss", SHEET_ELAPSED | SHEET_TIME},
	    {"[mm]", SHEET_ELAPSED},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (sheet_format_shows(codes[i].code) != codes[i].shows)
			fail_msg("%s: %u", codes[i].code, sheet_format_shows(codes[i].code));
	assert_int_equal(sheet_builtin_shows(0), 0);
	assert_int_equal(sheet_builtin_shows(14), SHEET_DATE);
	assert_int_equal(sheet_builtin_shows(22), SHEET_DATE | SHEET_TIME);
	assert_int_equal(sheet_builtin_shows(46), SHEET_ELAPSED);
	assert_int_equal(sheet_builtin_shows(49), 0);
}

/* A random table, no record of which is empty. */
static void write_table(const char *path)
{
	static const char *const pieces[] = {"a",	    "é",	  "\t",
					     "\n",	    "\r",	  "\\",
					     "_x0041_",	    "_",	  "x00",
					     "&<>\"",	    "\x01",	  "\xEF\xBF\xBF",
					     "😀",	    "=1+1",	  "007",
					     "1e5",	    "TRUE",	  " ",
					     "]]>",	    "2014-05-17", "_x005F_x0041_",
					     "\x7F\xC2\x85"};
	struct tsv_buf out = {0};
	uint64_t random = 11;

	tsv_buf_add_string(&out, "no\ta&b\t\\tc\td\n");
	for (int i = 1; i <= ROWS; i++)
		for (int j = 0; j < COLUMNS; j++) {
			uint64_t n = j == 0 ? 0 : unit_random(&random) % 6;
			if (j == 0)
				tsv_buf_printf(&out, "%d", i);
			for (; n > 0; n--)
				tsv_escape_append(
				    &out, tsv_span_of(pieces[unit_random(&random) % 22]));
			tsv_buf_add_char(&out, j + 1 < COLUMNS ? '\t' : '\n');
		}
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(out.data, 1, out.size, file), out.size);
	assert_int_equal(fclose(file), 0);
	tsv_buf_free(&out);
}

static void xlsx_comes_back(void **state)
{
	char folder[] = "/tmp/caseutils-sheet-XXXXXX", path[64], command[600];

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/t", folder);
	write_table(path);
	snprintf(
	    command, sizeof(command),
	    "cd %s && PATH=\"$BUILD:$PATH\" && case-show -T xlsx -o x.xlsx t && "
	    "case-import x.xlsx | cmp - t && case-show -T xlsx t | case-import | cmp - t && "
	    "case-show -T xlsx t | cmp - x.xlsx && rm t x.xlsx",
	    folder);
	assert_int_equal(system(command), 0);
	assert_int_equal(rmdir(folder), 0);
}

/* Those of programs that are installed, and of this one, which they read. */
static void files_of_other_programs_are_read(void **state)
{
	int status = system("for python in python3 /usr/bin/python3; do "
			    "command -v $python >/dev/null && "
			    "$python -c 'import openpyxl, xlsxwriter, odf' 2>/dev/null && "
			    "exec $python tests/sheets_alike.py \"$BUILD\"; done; exit 77");

	(void)state;
	if (status != -1 && WEXITSTATUS(status) == 77) {
		fprintf(stderr, "NOT TESTED: there is no Python with openpyxl, xlsxwriter and "
				"odfpy to make spreadsheets\n");
		skip();
	}
	assert_int_equal(status, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(numbers_have_the_digits_that_are_shown),
	    cmocka_unit_test(days_count_from_1900_or_1904),
	    cmocka_unit_test(all_days_follow_each_other),
	    cmocka_unit_test(times_are_shown_as_their_format_says),
	    cmocka_unit_test(durations_are_times),
	    cmocka_unit_test(formats_show_what_they_name),
	    cmocka_unit_test(xlsx_comes_back),
	    cmocka_unit_test(files_of_other_programs_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
