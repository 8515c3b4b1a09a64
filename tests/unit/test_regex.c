/* Regular expressions: their syntax, cut into tokens, and the limits of a search. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "text/regex.h"
#include "text/regex_syntax.h"
#include "tsv/tsv.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Each token's kind as a letter, and what it is written as. */
static void assert_tokens(const char *source, const char *want)
{
	static const char kinds[] = {
	    [REGEX_LETTER] = 'l', [REGEX_MEMBER] = 'm',	    [REGEX_CLASS] = 'c',
	    [REGEX_ATOM] = 'a',	  [REGEX_QUANTIFIER] = 'q', [REGEX_OR] = 'o',
	    [REGEX_OPEN] = '<',	  [REGEX_CLOSE] = '>',	    [REGEX_UNKNOWN] = '!'};
	struct regex_lexer l = {.rest = tsv_span_of(source)};
	struct regex_token t;
	struct tsv_buf have = {0};

	while (regex_next(&l, &t)) {
		tsv_buf_add_char(&have, kinds[t.kind]);
		tsv_buf_add_span(&have, t.source);
		tsv_buf_add_char(&have, ' ');
	}
	tsv_buf_add_char(&have, '\0');
	assert_string_equal(have.data, want);
	tsv_buf_free(&have);
}

static void expressions_are_cut_into_tokens(void **state)
{
	(void)state;
	assert_tokens("ab", "la lb ");
	assert_tokens("é\\.\\é", "lé l\\. l\\é ");
	assert_tokens("a+b*?c{2,3}+d{", "la q+ lb q*? lc q{2,3}+ ld !{ ");
	assert_tokens("^.$|\\d\\bx", "a^ a. a$ o| a\\d a\\b lx ");
	assert_tokens("(a)(?:b)(?<n>c)", "<( la >) <(?: lb >) <(?< ln l> lc >) ");
	assert_tokens("(?i)(*UCP)", "!( q? li >) !( q* lU lC lP >) ");
	assert_tokens("[abc]d", "c[ ma mb mc c] ld ");
	assert_tokens("[]a]d", "c[] ma c] ld ");
	assert_tokens("[^]a]d", "c[^] ma c] ld ");
	assert_tokens("[[:alpha:]x]d", "c[ c[:alpha:] mx c] ld ");
	assert_tokens("[[:a]", "c[ ![ m: ma c] ");
	assert_tokens("[\\]\\d\\c]]d", "c[ m\\] c\\d c\\c] c] ld ");
	assert_tokens("[\\E]]", "![ c] l] ");
	assert_tokens("\\Qa.\\\\Eb\\E+", "la l. l\\ lb q+ ");
	assert_tokens("[\\Qa]\\E]", "![ ma m] c] ");
	assert_tokens("\\x41b\\x{41}b\\p{Lu}\\pLb\\12b",
		      "a\\x41b a\\x{41} lb a\\p{Lu} a\\pL lb a\\12 lb ");
	assert_tokens("\\k<a>\\g1\\o{1}", "!\\k l< la l> !\\g l1 !\\o q{1} ");
}

static void strings_are_told_from_expressions(void **state)
{
	struct tsv_buf b = {0};

	(void)state;
	assert_true(regex_is_string(tsv_span_of("a\\.b\\Q.*\\E"), &b));
	assert_span(tsv_buf_span(&b), "a.b.*");
	assert_true(regex_is_string(tsv_span_of(""), &b));
	assert_false(regex_is_string(tsv_span_of("a.b"), &b));
	assert_false(regex_is_string(tsv_span_of("a|b"), &b));
	assert_false(regex_is_string(tsv_span_of("\\"), &b));
	tsv_buf_free(&b);
}

static int find(const char *source, struct regex_options options, struct tsv_span text,
		struct tsv_error *e)
{
	struct tsv_span found;
	size_t place;
	struct regex *r = regex_new(tsv_span_of(source), options, &place, e);

	if (r == NULL)
		fail_msg("%s: %s", source, e->text);
	int got = regex_find(r, text, 0, &found, e);
	regex_free(r);
	return got;
}

static bool holds(const char *source, struct regex_options options, const char *text)
{
	struct tsv_error e = {0};
	int got = find(source, options, tsv_span_of(text), &e);

	tsv_error_free(&e);
	return got > 0;
}

static void letters_of_expressions_are_folded(void **state)
{
	const struct regex_options base = {.fold = FOLD_BASE}, word = {.word = true};

	(void)state;
	assert_true(holds("É+t", base, "eeet"));
	assert_true(holds("ß{2}$", base, "ssss"));
	assert_true(holds("\\é", base, "e"));
	assert_true(holds("\\Qé.\\E+$", base, "e.."));
	assert_false(holds("\\Q.\\E", base, "x"));
	assert_true(holds("[é]", base, "e"));
	assert_false(holds("\\Q≠\\E", base, "x"));
	/* What is added stands neither in a quotation nor in a comment. */
	assert_true(holds("a+\\Qb.", word, "aab."));
	assert_true(holds("(?x)a+ # b", word, "aa"));
	assert_true(holds("(*NO_JIT)Lima", (struct regex_options){0}, "Lima"));
}

/* A text of one piece, again and again. */
static struct tsv_buf repeated(const char *piece, size_t size)
{
	struct tsv_buf b = {0};

	while (b.size < size)
		tsv_buf_add_string(&b, piece);
	return b;
}

/* Each would take minutes to centuries. */
static void hard_searches_end(void **state)
{
	static const struct {
		const char *source, *piece;
		size_t size;
	} hard[] = {
	    {"(a+)+[#%]", "a", 60},
	    {"(a+)+[#%]", "a", 4000},
	    {"(a|aa)+[#%]", "a", 500000},
	    {"(?:(?=\\w*)(?=\\w*)[aé]){8}[#%]", "a", 500000},
	    {"b.*a.*a[^ab]", "ab", 500000},
	    {"b\\w*+[#%]", "ab", 500000},
	    {"(?i)(a+|é+)\\1+[#%]", "a", 500000},
	    {"(*NO_JIT)(a+)+[#%]", "a", 60},
	    {"(*NO_JIT)b.*a.*a[^ab]", "ab", 500000},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(hard); i++) {
		struct tsv_buf text = repeated(hard[i].piece, hard[i].size);
		struct tsv_error e = {0};
		int got =
		    find(hard[i].source, (struct regex_options){0}, tsv_buf_span(&text), &e);
		if (got != -1)
			fail_msg("%s: %d", hard[i].source, got);
		assert_non_null(strstr(e.text, "takes too long"));
		tsv_error_free(&e);
		tsv_buf_free(&text);
	}
}

/* Long fields are searched to their end by what is not hard. */
static void honest_searches_are_not_refused(void **state)
{
	static const char *const sources[] = {
	    "end$",	 "\\w+ing",   "the.*end",    "(?:\\w+ )+end", "[^ ]+ (\\w+) \\1 ?",
	    "(a|b)*end", "\\bend\\b", "(?:a|e|.)*+$"};
	struct tsv_buf text = repeated("the lighting of the the street ", 200000);

	(void)state;
	tsv_buf_add_string(&text, "and end");
	for (size_t i = 0; i < COUNT(sources); i++) {
		struct tsv_error e = {0};
		if (find(sources[i], (struct regex_options){0}, tsv_buf_span(&text), &e) != 1)
			fail_msg("%s: %s", sources[i], e.text);
	}
	tsv_buf_free(&text);
}

/* What replaces the matches of an expression in text; NULL: an error. */
static void assert_replaced(const char *source, const char *template, const char *text,
			    const char *want)
{
	struct tsv_error e = {0};
	struct tsv_buf out = {0};
	size_t place;
	struct regex *r = regex_new(tsv_span_of(source), (struct regex_options){0}, &place, &e);

	assert_non_null(r);
	assert_int_equal(regex_check_template(r, tsv_span_of(template), &place, &e), 0);
	int got = regex_substitute(r, tsv_span_of(text), tsv_span_of(template), &out, &e);
	assert_int_equal(got < 0, want == NULL);
	if (want != NULL)
		assert_span(tsv_buf_span(&out), want);
	tsv_error_free(&e);
	tsv_buf_free(&out);
	regex_free(r);
}

static void matches_are_replaced(void **state)
{
	(void)state;
	assert_replaced("a", "b", "banana", "bbnbnb");
	assert_replaced("(\\w+) (\\w+)", "$2 ${1}", "one two, three four",
			"two one, four three");
	assert_replaced("(?<x>a)|b", "<${x}>", "ab", "<a><>");
	assert_replaced("(a)", "\\U$1$$\\/\\n", "a", "A$/\n");
	assert_replaced("", "-", "aé", "-a-é-");
	assert_replaced("a*", "x", "baac", "xbxxcx");
	assert_replaced("^|$", "'", "x", "'x'");
	assert_replaced("x", "y", "", "");
	assert_replaced("é", "e", "\xffé\xc3",
			"\xff"
			"e\xc3");
	assert_replaced("$", "end", "\xff",
			"\xff"
			"end");
	assert_replaced("a(?=b)", "", "abab", "bb");
	assert_replaced("f\\Ko", "0", "foo", "f0o");
}

static void wrong_templates_are_told(void **state)
{
	static const char *const wrong[] = {"$2", "${x}", "${1", "$", "${1:+a"};
	struct tsv_error e = {0};
	size_t place;
	struct regex *r = regex_new(tsv_span_of("(a)"), (struct regex_options){0}, &place, &e);

	(void)state;
	for (size_t i = 0; i < COUNT(wrong); i++)
		if (regex_check_template(r, tsv_span_of(wrong[i]), &place, &e) == 0)
			fail_msg("%s", wrong[i]);
	tsv_error_free(&e);
	regex_free(r);
}

/* Long texts take linear time, also where they are not UTF-8, and what makes more text than
 * there may be ends. */
static void replacing_ends(void **state)
{
	struct tsv_buf text = repeated("a ", 400000), out = {0};
	struct tsv_error e = {0};
	size_t place;
	struct regex *r = regex_new(tsv_span_of("a"), (struct regex_options){0}, &place, &e);
	struct regex *all =
	    regex_new(tsv_span_of("(?=(.*))"), (struct regex_options){0}, &place, &e);

	(void)state;
	assert_int_equal(regex_substitute(r, tsv_buf_span(&text), tsv_span_of("bc"), &out, &e),
			 1);
	assert_int_equal(out.size, text.size / 2 * 3);
	tsv_buf_clear(&out);
	assert_int_equal(
	    regex_substitute(all, tsv_buf_span(&text), tsv_span_of("$1"), &out, &e), -1);
	tsv_buf_add_char(&text, '\xff');
	tsv_buf_clear(&out);
	assert_int_equal(regex_substitute(r, tsv_buf_span(&text), tsv_span_of("b"), &out, &e),
			 -1);
	regex_free(r);
	regex_free(all);
	tsv_error_free(&e);
	tsv_buf_free(&text);
	tsv_buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(expressions_are_cut_into_tokens),
	    cmocka_unit_test(strings_are_told_from_expressions),
	    cmocka_unit_test(letters_of_expressions_are_folded),
	    cmocka_unit_test(hard_searches_end),
	    cmocka_unit_test(honest_searches_are_not_refused),
	    cmocka_unit_test(matches_are_replaced),
	    cmocka_unit_test(wrong_templates_are_told),
	    cmocka_unit_test(replacing_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
