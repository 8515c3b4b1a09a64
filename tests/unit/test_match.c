#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "prefilter/literal.h"
#include "prefilter/required.h"
#include "prefilter/sieve.h"
#include "prefilter/string_set.h"
#include "prefilter/syntax.h"
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
	struct tsv_buf field = {0};
	struct tsv_error e = {0};
	size_t place;

	if (fixed)
		pattern_add_fixed(p, tsv_span_of(pattern));
	else if (pattern_add_regex(p, tsv_span_of(pattern), &place, &e) < 0)
		fail_msg("%s: %s", pattern, e.text);
	pattern_prepare(p);
	tsv_escape_append(&field, value);
	tsv_buf_reserve(&field, 1);
	int got = pattern_match(p, tsv_buf_span(&field), &e);
	/* What passes the sieve must hold what matches. */
	if (got == 1 && pattern_sieves(p) &&
	    pattern_candidate(p, field.data, 0, field.size) == field.size)
		fail_msg("no candidate for '%s' in '%.*s'", pattern, (int)value.size,
			 value.data);
	tsv_buf_free(&field);
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

static void hard_patterns_end(void **state)
{
	struct pattern *p = pattern_new((struct regex_options){0});
	struct tsv_error e = {0};
	size_t place;

	(void)state;
	assert_int_equal(pattern_add_regex(p, tsv_span_of("(a+)+$"), &place, &e), 0);
	pattern_prepare(p);
	assert_int_equal(
	    pattern_match(
		p, tsv_span_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"), &e),
	    -1);
	assert_non_null(strstr(e.text, "takes too long"));
	tsv_error_free(&e);
	pattern_free(p);
}

static void collect(void *context, struct tsv_span string)
{
	struct tsv_buf *b = context;

	tsv_buf_add_span(b, string);
	tsv_buf_add_char(b, ';');
}

static void assert_required(const char *source, const char *want)
{
	struct tsv_buf b = {0};
	bool all = required_strings(tsv_span_of(source), collect, &b);

	if (want == NULL ? all : !all || !tsv_span_equal(tsv_buf_span(&b), tsv_span_of(want)))
		fail_msg("%s: not what it requires: %.*s", source, (int)b.size, b.data);
	tsv_buf_free(&b);
}

static void required_strings_are_found(void **state)
{
	(void)state;
	assert_required("abc", "abc;");
	assert_required("Seoul .* lighting", " lighting;");
	assert_required("ab*cde", "cde;");
	assert_required("abcd+e", "abcd;");
	assert_required("abcé?d", "abc;");
	assert_required("a{0}bcd{2}", "bc;");
	assert_required("(x|y)abc[d)]ef", "abc;");
	assert_required("foo|ba+r|z", "foo;ba;z;");
	assert_required("a\\.b", "a.b;");
	assert_required("a\\nbc", "bc;");
	assert_required("^abc$", "abc;");
	assert_required("foo|", NULL);
	assert_required("|foo", NULL);
	assert_required("a?", NULL);
	assert_required("(?i)abc", NULL);
	assert_required("(*UCP)abc", NULL);
	assert_required("((?x)a b)cd", NULL);
	assert_required("\\x61bc", NULL);
	assert_required("\\Qabc", NULL);
	assert_required("(abc)", NULL);
	assert_required("a{b", NULL);
}

/* Looks at every place; the plain definition of string_set_find(). */
static bool plain_find(char words[][8], size_t count, struct tsv_span text,
		       struct tsv_span *found)
{
	for (size_t at = 0; at <= text.size; at++) {
		bool any = false;
		for (size_t k = 0; k < count; k++) {
			struct tsv_span word = tsv_span_of(words[k]);
			if (!tsv_span_begins(tsv_span_from(text, at), word) ||
			    (any && found->size >= word.size))
				continue;
			*found = (struct tsv_span){text.data + at, word.size};
			any = true;
		}
		if (any)
			return true;
	}
	return false;
}

static void words_are_found_as_one_by_one(void **state)
{
	uint64_t seed = 11;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		char words[20][8] = {{0}}, text[64];
		size_t count = 1 + unit_random(&seed) % 20, size = unit_random(&seed) % 64;
		struct string_set w = {0};
		for (size_t k = 0; k < count; k++) {
			size_t length = (round % 3 != 0) + unit_random(&seed) % 6;
			for (size_t i = 0; i < length; i++)
				words[k][i] = (char)('a' + unit_random(&seed) % 3);
			string_set_add(&w, tsv_span_of(words[k]));
		}
		for (size_t i = 0; i < size; i++)
			text[i] = (char)('a' + unit_random(&seed) % 4);
		string_set_prepare(&w);
		struct tsv_span t = {text, size}, have = {0}, want = {0};
		bool found = string_set_find(&w, t, 0, &have);
		assert_int_equal(found, plain_find(words, count, t, &want));
		assert_int_equal(have.size, want.size);
		assert_ptr_equal(have.data, want.data);
		string_set_free(&w);
	}
}

static void sieves_find_the_same(void **state)
{
	uint64_t seed = 12;
	char *data = tsv_alloc(400, 1);

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct sieve s = {0};
		size_t places = 1 + unit_random(&seed) % SIEVE_PLACES;
		for (size_t k = 0; k < places; k++) {
			struct byteset set = {{0}};
			for (uint64_t n = 1 + unit_random(&seed) % 30; n != 0; n--)
				byteset_add(&set, (unsigned char)unit_random(&seed));
			sieve_add(&s, unit_random(&seed) % 5, &set);
		}
		size_t to = unit_random(&seed) % 400, from = unit_random(&seed) % (to + 1);
		for (size_t i = 0; i < 400; i++)
			data[i] = (char)unit_random(&seed);
		size_t want = sieve_find_portable(&s, data, from, to);
		size_t plain = from;
		for (; plain + s.reach < to; plain++) {
			bool all = true;
			for (size_t k = 0; k < places; k++)
				all &=
				    (s.belongs[(unsigned char)data[plain + s.offset[k]]] >> k &
				     1) != 0;
			if (all)
				break;
		}
		assert_int_equal(want, plain + s.reach < to ? plain : to);
#if defined(__x86_64__)
		if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
			assert_int_equal(sieve_find_avx2(&s, data, from, to), want);
#endif
	}
	free(data);
}

/* Nothing that folds to a string may slip through its sieve. */
static void sieves_miss_no_folded_text(void **state)
{
	static const char *const letters[] = {
	    "s", "S",  "ſ",	 "ß",	    "ẞ", "ﬀ", "f",	"ﬁ",	  "ﬃ",
	    "i", "İ",  "é",	 "e\u0301", "E", "k", "\u212A", "t",	  "ﬆ",
	    "q", "u",  "ü",	 "\u0323",  "α", "ᾳ", "Ω",	"\u2126", "д",
	    "Д", "가", "\u1100", "\u1161",  "n", "ñ", "≠",	"="};
	uint64_t seed = 13;

	(void)state;
	for (int round = 0; round < 1500; round++) {
		enum fold fold = round % 2 == 0 ? FOLD_CASE : FOLD_BASE;
		struct tsv_buf text = {0}, folded = {0};
		struct sieve s;
		for (uint64_t n = 1 + unit_random(&seed) % 5; n != 0; n--)
			tsv_buf_add_string(&text, letters[unit_random(&seed) % COUNT(letters)]);
		fold_append(&folded, tsv_buf_span(&text), fold);
		/* A part of it, from letter to letter, is what is looked for. */
		size_t begin = folded.size == 0 ? 0 : unit_random(&seed) % folded.size;
		size_t end =
		    begin + (folded.size == 0 ? 0 : unit_random(&seed) % (folded.size - begin));
		while (begin < folded.size && (folded.data[begin] & 0xC0) == 0x80)
			begin++;
		while (end < folded.size && (folded.data[end] & 0xC0) == 0x80)
			end++;
		if (begin < end) {
			struct tsv_span part = {folded.data + begin, end - begin};
			if (literal_sieve(&s, part, fold) &&
			    sieve_find(&s, text.data, 0, text.size) == text.size)
				fail_msg("'%.*s' slips through in '%.*s'", (int)part.size,
					 part.data, (int)text.size, text.data);
		}
		tsv_buf_free(&text);
		tsv_buf_free(&folded);
	}
}

/* A code point that FOLD_BASE drops or that folds to ASCII is known to the sieve. */
static void sieves_know_every_code_point(void **state)
{
	struct tsv_buf text = {0}, folded = {0};
	struct sieve marks, letters[26];

	(void)state;
	assert_true(literal_sieve(&marks, tsv_span_of("qq"), FOLD_BASE));
	for (int i = 0; i < 26; i++)
		assert_true(literal_sieve(
		    &letters[i], (struct tsv_span){&"abcdefghijklmnopqrstuvwxyz"[i], 1},
		    FOLD_BASE));
	for (uint32_t code = 0x80; code <= 0x10FFFF; code++) {
		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		tsv_buf_clear(&text);
		tsv_buf_clear(&folded);
		tsv_buf_add_char(&text, 'q');
		utf8_append(&text, code);
		tsv_buf_add_char(&text, 'q');
		fold_append(&folded, tsv_span_from(tsv_buf_span(&text), 1), FOLD_BASE);
		bool dropped = folded.size == 1;
		if (dropped && sieve_find(&marks, text.data, 0, text.size) == text.size)
			fail_msg("U+%04X is a mark that the sieve does not know",
				 (unsigned)code);
		for (size_t i = 0; i + 1 < folded.size; i++)
			if (folded.data[i] >= 'a' && folded.data[i] <= 'z' &&
			    sieve_find(&letters[folded.data[i] - 'a'], text.data, 1,
				       text.size - 1) == text.size - 1)
				fail_msg("U+%04X holds a letter unknown to the sieve",
					 (unsigned)code);
	}
	tsv_buf_free(&text);
	tsv_buf_free(&folded);
}

static void classes_and_groups_end(void **state)
{
	(void)state;
	assert_int_equal(syntax_class(tsv_span_of("[abc]d")), 5);
	assert_int_equal(syntax_class(tsv_span_of("[]a]d")), 4);
	assert_int_equal(syntax_class(tsv_span_of("[^]a]d")), 5);
	assert_int_equal(syntax_class(tsv_span_of("[[:alpha:]x]d")), 12);
	assert_int_equal(syntax_class(tsv_span_of("[\\]]d")), 4);
	assert_int_equal(syntax_group(tsv_span_of("(a(b)[)]\\))c")), 11);
	assert_int_equal(syntax_group(tsv_span_of("(a")), 0);
	assert_int_equal(syntax_group(tsv_span_of("(?#a)")), 0);
}

static void choices_remember_rightly(void **state)
{
	static const char *const pieces[] = {"Europe", "eur", "\xC3\xA9", "e\xCC\x81",
					     "\\t",    "",    "PE",	  "; ",
					     "Asia",   "asi", "A"};
	const struct catalogue_column *columns[] = {catalogue_column(tsv_span_of("region")),
						    catalogue_column(tsv_span_of("themes"))};
	uint64_t random = 20;
	struct value_filter c;
	size_t held = 0;

	(void)state;
	for (size_t k = 0; k < 2; k++) {
		value_filter_init(&c, columns[k]);
		value_filter_add(&c, tsv_span_of("Europe"));
		value_filter_add(&c, tsv_span_of("\xC3\x89"));
		for (int i = 0; i < 20000; i++) {
			char field[64];
			size_t size = 0;
			for (int j = 0; j < 3; j++)
				size += (size_t)sprintf(field + size, "%s",
							pieces[unit_random(&random) % 11]);
			bool holds = value_filter_judge(&c, (struct tsv_span){field, size});
			/* The second time it is remembered for certain. */
			assert_int_equal(value_filter_holds(&c, (struct tsv_span){field, size}),
					 holds);
			assert_int_equal(value_filter_holds(&c, (struct tsv_span){field, size}),
					 holds);
			held += holds;
		}
		/* Another value makes what was seen untrue. */
		assert_false(value_filter_holds(&c, tsv_span_of("asi")));
		value_filter_add(&c, tsv_span_of("asi"));
		assert_true(value_filter_holds(&c, tsv_span_of("asi")));
		value_filter_free(&c);
	}
	assert_true(held > 500);
}

/* The short way to compare whole numbers says what the long one says. */
static void numbers_compare_alike(void **state)
{
	static const char *const words[] = {"0",
					    "-0",
					    "7",
					    "007",
					    "+7",
					    "7.0",
					    "70e-1",
					    "-7",
					    "6",
					    "8",
					    "2014",
					    "2014-05",
					    "x",
					    "",
					    "1e99",
					    "-1e9",
					    "9007199254740993",
					    "9007199254740992",
					    "99999999999999999999"};
	const size_t count = sizeof(words) / sizeof(words[0]);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		struct operand o;
		if (!operand_parse(&o, tsv_span_of(words[i])))
			continue;
		for (size_t j = 0; j < count; j++)
			for (int order = ORDER_SAME; order <= ORDER_AT_LEAST; order++)
				assert_int_equal(
				    operand_holds(&o, (enum order)order, tsv_span_of(words[j])),
				    operand_judge(&o, (enum order)order,
						  tsv_span_of(words[j])));
	}
}

/* Holds of even numbers; cannot be answered of the number asked. */
static int even_before(void *asked, const struct tsv_batch *b, size_t record,
		       struct tsv_error *e)
{
	(void)b;
	if (record == *(size_t *)asked)
		return tsv_error_set(e, "%zu", record);
	return record % 2 == 0;
}

static void what_cannot_be_answered_ends_the_list(void **state)
{
	struct filter p = {0};
	size_t stops[] = {17, 13, 14};

	(void)state;
	filter_init(&p, 10, 20);
	filter_all(&p);
	assert_int_equal(p.count, 10);
	filter_apply(&p, NULL, even_before, &stops[0]);
	assert_int_equal(p.end, 17);
	assert_int_equal(p.count, 4);			/* 10 12 14 16 */
	filter_apply(&p, NULL, even_before, &stops[1]); /* is not asked of it any more */
	assert_int_equal(p.end, 17);
	assert_string_equal(p.why.text, "17");
	filter_apply(&p, NULL, even_before, &stops[2]);
	assert_int_equal(p.end, 14);
	assert_string_equal(p.why.text, "14");
	assert_int_equal(p.count, 2);
	assert_int_equal(p.records[1], 12);
	filter_init(&p, 0, 2);
	assert_int_equal(p.end, 2);
	assert_null(p.why.text);
	filter_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(patterns_match_as_grep_says),
	    cmocka_unit_test(words_match_as_grep_says),
	    cmocka_unit_test(wholes_match_as_grep_says),
	    cmocka_unit_test(ends_are_the_fields),
	    cmocka_unit_test(hard_patterns_end),
	    cmocka_unit_test(required_strings_are_found),
	    cmocka_unit_test(words_are_found_as_one_by_one),
	    cmocka_unit_test(sieves_find_the_same),
	    cmocka_unit_test(sieves_miss_no_folded_text),
	    cmocka_unit_test(sieves_know_every_code_point),
	    cmocka_unit_test(classes_and_groups_end),
	    cmocka_unit_test(choices_remember_rightly),
	    cmocka_unit_test(numbers_compare_alike),
	    cmocka_unit_test(what_cannot_be_answered_ends_the_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
