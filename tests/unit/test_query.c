/* What a record is asked: patterns, value filters, conditions, and the list of records that
 * they narrow down. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "query/filter.h"
#include "query/operand.h"
#include "query/pattern.h"
#include "query/value_filter.h"
#include "text/utf8.h"
#include "tsv/tsv.h"

static const char *const texts[] = {
    "",	     "a",	    "abc",	 "xabcx",      "one\ntwo", "one two", "tab\there",
    "naïve", "Straße",	    "STRASSE",	 "São Paulo",  "12.5",	   "a.c",     "back\\slash",
    "word",  "sword",	    "word-play", "word_play",  "end\n",	   "αβγ",     "aaaaab",
    "{1,2}", "a|b",	    "(x)",	 "2014-01-09", "x\ty\nz",  "Québec",  "the end",
    "#a",    "foo bar foo", "ſ",	 "ΣΊΣΥΦΟΣ",    "a\r\nb",   "ABC",     "\\n",
};

static const char *const patterns[] = {
    "",
    "a",
    "^a",
    "c$",
    "^abc$",
    "a.c",
    "b+",
    "one\\ntwo",
    "^two",
    "one.two",
    "\\t",
    "na.ve",
    "Stra",
    "(?i)straSSE",
    "\\d+",
    "\\d+\\.\\d",
    "a\\.c",
    "\\\\",
    "wor[dk]",
    "\\bword\\b",
    "end$",
    "\\p{Greek}+",
    "a{3,}b",
    "a{2}",
    "\\{1,2}",
    "a\\|b",
    "\\(x\\)",
    "^\\d{4}-\\d\\d",
    "x\\ty",
    "bec|Paulo",
    "(foo).*\\1",
    "[^a-z]",
    "[[:upper:]]",
    "\\w+ \\w+$",
    "fo*",
    "(?:ab|xa)bc",
    "(?=.*c)a",
    "ä|ï|ã",
    "\\S\\s\\S",
    "\\Qa.c\\E",
    "(?<!s)word",
    "b?c",
    "(ab)?c",
    "e.*d",
    "\\N+",
    "[]a]c?",
    "[\\]x]y?",
    "\\x61bc",
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static int matches(struct regex_options options, bool fixed, const char *pattern,
		   struct tsv_span value)
{
	struct pattern *p = pattern_new(options);
	struct tsv_error e = {0};
	size_t place;

	if (fixed)
		pattern_add_string(p, tsv_span_of(pattern));
	else if (pattern_add_regex(p, tsv_span_of(pattern), &place, &e) < 0)
		fail_msg("%s: %s", pattern, e.text);
	pattern_prepare(p);
	int got = pattern_match(p, value, &e);
	pattern_free(p);
	return got;
}

/* What grep says: the numbers of the texts that match, one a line. It reads them
 * ended by NUL, so that they may hold LF. */
static struct tsv_buf ask_grep(const char *option, const char *pattern)
{
	char name[] = "/tmp/caseutils-match-XXXXXX";
	int fd = mkstemp(name);
	struct tsv_buf command = {0}, answer = {0};

	assert_true(fd >= 0);
	for (size_t i = 0; i < COUNT(texts); i++)
		assert_int_equal(write(fd, texts[i], strlen(texts[i]) + 1),
				 (ssize_t)strlen(texts[i]) + 1);
	close(fd);
	setenv("PATTERN", pattern, 1);
	tsv_buf_printf(
	    &command,
	    "LC_ALL=C.UTF-8 grep -znP %s -e \"$PATTERN\" %s | tr '\\n\\000' '\\001\\n' | "
	    "cut -d : -f 1",
	    option, name);
	tsv_buf_add_char(&command, '\0');
	FILE *pipe = popen(command.data, "r");
	assert_non_null(pipe);
	size_t got = fread(tsv_buf_reserve(&answer, 4096), 1, 4096, pipe);
	answer.size += got;
	pclose(pipe);
	unlink(name);
	tsv_buf_free(&command);
	return answer;
}

static bool grep_is_perl(void)
{
	return system("printf 'a\\nb\\0' | LC_ALL=C.UTF-8 grep -zqP 'a\\nb' 2>/dev/null") == 0;
}

/* grep's ^ and $ know of lines, and its classes may be of ASCII alone. */
static bool is_read_otherwise(const char *option, const char *pattern, const char *text)
{
	bool ascii = utf8_ascii(tsv_span_of(text)) == strlen(text);
	bool classes = strstr(pattern, "\\w") != NULL || strstr(pattern, "\\b") != NULL ||
		       strstr(pattern, "[[:") != NULL || strcmp(option, "-w") == 0;

	if (!ascii && classes)
		return true;
	return strchr(text, '\n') != NULL &&
	       (strpbrk(pattern, "^$") != NULL || strcmp(option, "-x") == 0);
}

static void compare_with_grep(const char *option, struct regex_options options)
{
	if (!grep_is_perl()) {
		print_message("SKIPPED: this grep has no -P\n");
		skip();
	}
	for (size_t i = 0; i < COUNT(patterns); i++) {
		struct tsv_buf answer = ask_grep(option, patterns[i]);
		tsv_buf_add_char(&answer, '\0');
		const char *at = answer.data;
		for (size_t j = 0; j < COUNT(texts); j++) {
			char *end;
			size_t number = strtoul(at, &end, 10);
			int want = number == j + 1;
			if (want)
				at = end + 1;
			if (is_read_otherwise(option, patterns[i], texts[j]))
				continue;
			if (matches(options, false, patterns[i], tsv_span_of(texts[j])) != want)
				fail_msg("'%s' on '%s': grep %s says %d", patterns[i], texts[j],
					 option, want);
		}
		tsv_buf_free(&answer);
	}
}

static void patterns_match_as_grep_says(void **state)
{
	(void)state;
	compare_with_grep("", (struct regex_options){0});
}

static void words_match_as_grep_says(void **state)
{
	(void)state;
	compare_with_grep("-w", (struct regex_options){.word = true});
}

static void wholes_match_as_grep_says(void **state)
{
	(void)state;
	compare_with_grep("-x", (struct regex_options){.whole = true});
}

static void ends_are_the_fields(void **state)
{
	const struct regex_options none = {0};

	(void)state;
	assert_int_equal(matches(none, false, "two$", tsv_span_of("one\ntwo")), 1);
	assert_int_equal(matches(none, false, "one$", tsv_span_of("one\ntwo")), 0);
	assert_int_equal(matches(none, false, "one$", tsv_span_of("one\n")), 0);
	assert_int_equal(matches(none, false, "^two", tsv_span_of("one\ntwo")), 0);
	assert_int_equal(matches(none, false, "^$", tsv_span_of("\n")), 0);
	assert_int_equal(matches(none, false, "x", (struct tsv_span){"a\0x", 3}), 1);
	assert_int_equal(matches(none, false, "a.x", (struct tsv_span){"a\0x", 3}), 1);
	assert_int_equal(matches(none, false, "b",
				 tsv_span_of("\xFF\xC3"
					     "b")),
			 1);
}

/* Does the filter leave a record of that one field? Asked through its cache. */
static bool is_left(struct value_filter *v, struct tsv_span field)
{
	size_t bounds[] = {SIZE_MAX, field.size};
	struct tsv_batch b = {.data = field.data, .records = 1, .fields = 1, .bounds = bounds};
	struct filter f = {0};

	filter_init(&f, 0, 1);
	filter_all(&f);
	value_filter_apply(v, &b, &f);
	size_t left = f.count;
	filter_free(&f);
	return left == 1;
}

static void value_filters_remember_rightly(void **state)
{
	static const char *const pieces[] = {"Europe", "eur", "\xC3\xA9", "e\xCC\x81",
					     "\\t",    "",    "PE",	  "; ",
					     "Asia",   "asi", "A"};
	const struct schema_column *columns[] = {
	    schema_find(unit_schema(), tsv_span_of("region")),
	    schema_find(unit_schema(), tsv_span_of("themes"))};
	uint64_t random = 20;
	struct value_filter v;
	size_t held = 0;

	(void)state;
	for (size_t k = 0; k < 2; k++) {
		value_filter_init(&v, unit_schema(), columns[k]);
		value_filter_add(&v, tsv_span_of("Europe"));
		value_filter_add(&v, tsv_span_of("\xC3\x89"));
		for (int i = 0; i < 20000; i++) {
			char field[64];
			size_t size = 0;
			for (int j = 0; j < 3; j++)
				size += (size_t)sprintf(field + size, "%s",
							pieces[unit_random(&random) % 11]);
			struct tsv_span all = {field, size};
			bool holds = value_filter_holds(&v, all);
			/* The second time it is remembered for certain. */
			assert_int_equal(is_left(&v, all), holds);
			assert_int_equal(is_left(&v, all), holds);
			held += holds;
		}
		/* Another value makes what was seen untrue. */
		assert_false(is_left(&v, tsv_span_of("asi")));
		value_filter_add(&v, tsv_span_of("asi"));
		assert_true(is_left(&v, tsv_span_of("asi")));
		value_filter_free(&v);
	}
	assert_true(held > 500);
}

/* Numbers compare as their exact values, whole ones by a short way. */
static void numbers_compare_exactly(void **state)
{
	static const char *const ascending[][3] = {{"-1e9"},
						   {"-8"},
						   {"-7", "-7.0"},
						   {"0", "-0", "0e5"},
						   {"6"},
						   {"7", "007", "70e-1"},
						   {"8"},
						   {"2014"},
						   {"9007199254740992"},
						   {"9007199254740993"},
						   {"99999999999999999999"},
						   {"1e99"}};
	static const bool wanted[][3] = {
	    /* by the sign of the comparison: below, same, above */
	    [ORDER_SAME] = {false, true, false},  [ORDER_OTHER] = {true, false, true},
	    [ORDER_BELOW] = {true, false, false}, [ORDER_AT_MOST] = {true, true, false},
	    [ORDER_ABOVE] = {false, false, true}, [ORDER_AT_LEAST] = {false, true, true}};
	const size_t count = COUNT(ascending) * 3;

	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++) {
			const char *a = ascending[i / 3][i % 3], *b = ascending[j / 3][j % 3];
			struct operand o = {0};
			if (a == NULL || b == NULL)
				continue;
			assert_true(operand_parse(&o, NULL, tsv_span_of(b)));
			int sign = (i / 3 > j / 3) - (i / 3 < j / 3);
			for (int order = ORDER_SAME; order <= ORDER_AT_LEAST; order++)
				if (operand_holds(&o, (enum order)order, tsv_span_of(a)) !=
				    wanted[order][sign + 1])
					fail_msg("%s and %s", a, b);
		}
}

static void what_is_no_number_does_not_compare(void **state)
{
	static const char *const others[] = {"x", "", "2014-05", "7 "};
	struct operand o = {0};

	(void)state;
	assert_true(operand_parse(&o, NULL, tsv_span_of("7")));
	for (size_t i = 0; i < COUNT(others); i++)
		for (int order = ORDER_SAME; order <= ORDER_AT_LEAST; order++)
			assert_false(
			    operand_holds(&o, (enum order)order, tsv_span_of(others[i])));
}

/* Holds of even numbers; fails on the number given. */
static int even_before(void *context, const struct tsv_batch *b, size_t record,
		       struct tsv_error *e)
{
	(void)b;
	if (record == *(size_t *)context)
		return tsv_error_set(e, "%zu", record);
	return record % 2 == 0;
}

static void a_predicate_that_fails_ends_the_part(void **state)
{
	struct filter f = {0};
	size_t stops[] = {17, 13, 14};

	(void)state;
	filter_init(&f, 10, 20);
	filter_all(&f);
	assert_int_equal(f.count, 10);
	filter_apply(&f, NULL, even_before, &stops[0]);
	assert_int_equal(f.end, 17);
	assert_int_equal(f.count, 4);			/* 10 12 14 16 */
	filter_apply(&f, NULL, even_before, &stops[1]); /* is not asked of it any more */
	assert_int_equal(f.end, 17);
	assert_string_equal(f.error.text, "17");
	filter_apply(&f, NULL, even_before, &stops[2]);
	assert_int_equal(f.end, 14);
	assert_string_equal(f.error.text, "14");
	assert_int_equal(f.count, 2);
	assert_int_equal(f.records[1], 12);
	filter_init(&f, 0, 2);
	assert_int_equal(f.end, 2);
	assert_null(f.error.text);
	filter_free(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(patterns_match_as_grep_says),
	    cmocka_unit_test(words_match_as_grep_says),
	    cmocka_unit_test(wholes_match_as_grep_says),
	    cmocka_unit_test(ends_are_the_fields),
	    cmocka_unit_test(value_filters_remember_rightly),
	    cmocka_unit_test(numbers_compare_exactly),
	    cmocka_unit_test(what_is_no_number_does_not_compare),
	    cmocka_unit_test(a_predicate_that_fails_ends_the_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
