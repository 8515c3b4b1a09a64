/* What makes a search fast: it may miss nothing. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "prefilter/literal.h"
#include "prefilter/prefilter.h"
#include "prefilter/required.h"
#include "prefilter/sieve.h"
#include "query/query.h"
#include "text/utf8.h"
#include "tsv/tsv.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

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
		fail_msg("%s: not what it requires", source);
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
	assert_required("a\\\\bcd", "bcd;");
	assert_required("\\Qa.c+\\E+d", "a.c+;");
	assert_required("\\p{Lu}abc\\pL", "abc;");
	assert_required("(\\x61|b)cd", "cd;");
	assert_required("(\\c)b|a)cd", "cd;");
	assert_required("[]a[:alpha:]b]cd", "cd;");
	assert_required("[\\Q]\\Ea]cd", NULL);
	assert_required("[\\E]a]cd", NULL);
	assert_required("[a\\Q]\\E]cd", "cd;");
	assert_required("(a[)]|(b))cd", "cd;");
	assert_required("(?#a)cd", NULL);
	assert_required("(?<name>a)cd", "cd;");
	assert_required("^abc$", "abc;");
	assert_required("foo|", NULL);
	assert_required("|foo", NULL);
	assert_required("a?", NULL);
	assert_required("(?i)abc", NULL);
	assert_required("(*UCP)abc", NULL);
	assert_required("((?x)a b)cd", NULL);
	assert_required("\\x61bc", NULL);
	assert_required("\\Qabc", "abc;");
	assert_required("(abc)", NULL);
	assert_required("a{b", NULL);
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
	    "s",      "S",	"ſ",	   "ß", "ẞ", "ﬀ",      "f", "ﬁ", "ﬃ",  "i",
	    "İ",      "é",	"e\u0301", "E", "k", "\u212A", "t", "ﬆ", "q",  "u",
	    "ü",      "\u0323", "α",	   "ᾳ", "Ω", "\u2126", "д", "Д", "가", "\u1100",
	    "\u1161", "n",	"ñ",	   "≠", "=", "'",      "’", "ŉ", "-",  "–"};
	uint64_t seed = 13;
	int sieves = 0;

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
			bool made = literal_sieve(&s, part, fold);
			if (made && sieve_find(&s, text.data, 0, text.size) == text.size)
				fail_msg("'%s' slips through in '%s'", tsv_shorten(part).text,
					 tsv_shorten(tsv_buf_span(&text)).text);
			sieves += made;
		}
		tsv_buf_free(&text);
		tsv_buf_free(&folded);
	}
	assert_true(sieves > 500);
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

/* Letters of random fields and patterns: few, so that much matches. */
static const char *const pieces[] = {"a",    "b",   "B",    "é",  "e\u0301", "ß",  "ss",
				     "ﬀ",    "\\t", "\\\\", "12", " ",	     "_",  "\xFF",
				     "\xD6", "가",  "",	    "S",  "Ω",	     "ab", "t"};

static const char *const syntax[] = {".",    ".*",  "a+",   "[ab]", "(ab|é)", "|",	  "^",
				     "$",    "b?",  "\\w",  "\\d+", "[ß-é]",  "\\Qa.\\E", "\\.",
				     "\\\\", "\\t", "(?i)", "{2}",  "\\bab",  "[^a]*"};

static void add_pieces(struct tsv_buf *out, uint64_t *random, const char *const *from,
		       size_t count, size_t max)
{
	for (uint64_t n = unit_random(random) % (max + 1); n != 0; n--)
		tsv_buf_add_string(out, from[unit_random(random) % count]);
}

/* A table of three columns, most of its records with long runs of what matches nothing. */
static void add_table(struct tsv_buf *out, uint64_t *random)
{
	tsv_buf_add_string(out, "x\ty\tz\n");
	for (uint64_t n = 1 + unit_random(random) % 40; n != 0; n--)
		for (int k = 0; k < 3; k++) {
			add_pieces(out, random, pieces, COUNT(pieces), 4);
			if (unit_random(random) % 8 == 0)
				tsv_buf_add_string(out, "-----------------------------------");
			add_pieces(out, random, pieces, COUNT(pieces), 2);
			tsv_buf_add_char(out, k == 2 ? '\n' : '\t');
		}
}

/* A question of patterns, and what else may be asked with them. */
struct question {
	struct regex_options options;
	bool fixed;
	size_t count;
	struct tsv_buf patterns[6];
	const char *fields;
	const char *condition;
};

static void ask_random(struct question *a, uint64_t *random)
{
	static const char *const conditions[] = {NULL,	 NULL,	NULL,	"x~a",	"y!~[bé]",
						 "z=ab", "x:B", "y!:é", "x!=@y"};
	uint64_t how = unit_random(random);

	*a = (struct question){
	    .options = {.fold = (enum fold)(how % 3),
			.word = how >> 8 & how >> 9 & 1,
			.whole = (how >> 10 & how >> 11 & 1) != 0},
	    .fixed = (how >> 16) % 2,
	    .count = (how >> 20) % 2 == 0 ? 1 : 1 + (how >> 24) % COUNT(a->patterns),
	    .fields = (how >> 32) % 4 == 0 ? "y,z" : NULL,
	    .condition = conditions[(how >> 40) % COUNT(conditions)],
	};
	for (size_t i = 0; i < a->count; i++) {
		struct tsv_buf *p = &a->patterns[i], raw = {0};
		add_pieces(&raw, random, pieces, COUNT(pieces), 3);
		tsv_unescape_append(p, tsv_buf_span(&raw));
		if (!a->fixed) {
			add_pieces(p, random, syntax, COUNT(syntax), 2);
			add_pieces(p, random, pieces, COUNT(pieces), 2);
		}
		tsv_buf_free(&raw);
	}
}

/* Builds the query; false when a pattern is none. */
static bool build(struct query *q, const struct question *a, bool prefilter)
{
	struct tsv_error e = {0};
	size_t place;
	bool sound = true;

	query_use_patterns(q, a->options, prefilter);
	for (size_t i = 0; sound && i < a->count; i++)
		sound = query_add_pattern(q, tsv_buf_span(&a->patterns[i]), a->fixed, &place,
					  &e) == 0;
	if (sound && a->condition != NULL)
		sound = query_add_condition(q, a->condition, a->options.fold, &place, &e) == 0;
	tsv_error_free(&e);
	return sound;
}

/* Appends the numbers of the records that are selected. */
static void answer(struct tsv_buf *out, struct query *q, const struct question *a,
		   struct tsv_span bytes)
{
	struct tsv_table t;
	struct tsv_error e = {0};
	struct tsv_batch b;
	struct filter f = {0};

	query_prepare_patterns(q);
	assert_int_equal(tsv_table_open_memory(&t, "t", bytes, &e), 0);
	assert_int_equal(query_resolve(q, &t.header, a->fields, &e), 0);
	while (tsv_table_next(&t, &b, &e) > 0)
		for (size_t begin = 0; begin < b.records; begin += 7) {
			filter_init(&f, begin, b.records - begin < 7 ? b.records : begin + 7);
			assert_int_equal(query_run(q, &b, &f, &e), 0);
			for (size_t i = 0; i < f.count; i++)
				tsv_buf_printf(out, "%zu ", f.records[i]);
		}
	filter_free(&f);
	tsv_table_close(&t);
}

static void searches_find_the_same_without_it(void **state)
{
	uint64_t random = 21;
	size_t used = 0, found = 0;

	(void)state;
	for (int round = 0; round < 8000; round++) {
		struct tsv_buf table = {0}, with = {0}, without = {0};
		struct query fast = {.schema = unit_schema()}, plain = fast;
		struct question a;
		add_table(&table, &random);
		ask_random(&a, &random);
		if (build(&fast, &a, true) && build(&plain, &a, false)) {
			answer(&with, &fast, &a, tsv_buf_span(&table));
			answer(&without, &plain, &a, tsv_buf_span(&table));
			used += fast.prefilter != NULL;
			found += fast.prefilter != NULL && with.size != 0;
			if (!tsv_span_equal(tsv_buf_span(&with), tsv_buf_span(&without))) {
				tsv_buf_add_char(&a.patterns[0], '\0');
				fail_msg("round %d: '%s' and %zu more: other records", round,
					 a.patterns[0].data, a.count - 1);
			}
		}
		query_free(&fast);
		query_free(&plain);
		for (size_t i = 0; i < a.count; i++)
			tsv_buf_free(&a.patterns[i]);
		tsv_buf_free(&table);
		tsv_buf_free(&with);
		tsv_buf_free(&without);
	}
	/* The test is about something. */
	assert_true(used > 2500);
	assert_true(found > 500);
}

/* A syllable may go on where the look around a candidate ends. */
static void syllables_are_seen_whole(void **state)
{
	(void)state;
	for (size_t filler = 0; filler < 80; filler++) {
		struct question a = {.options = {.fold = FOLD_BASE}, .fixed = true, .count = 1};
		struct tsv_buf table = {0}, selected = {0};
		struct query q = {.schema = unit_schema()};
		tsv_buf_add_string(&a.patterns[0], "a가");
		tsv_buf_add_string(&table, "x\na");
		for (size_t i = 0; i < filler; i++)
			tsv_buf_add_char(&table, '-');
		tsv_buf_add_string(&table, "a\u1100\u1161\u11A8\n");
		assert_true(build(&q, &a, true));
		answer(&selected, &q, &a, tsv_buf_span(&table));
		assert_non_null(q.prefilter);
		assert_int_equal(selected.size, 0);
		query_free(&q);
		tsv_buf_free(&a.patterns[0]);
		tsv_buf_free(&table);
	}
}

/* What case-grep prints does not change. */
static void golden_cases_pass_without_it(void **state)
{
	(void)state;
	if (getenv("BUILD") == NULL || getenv("TOOLS") == NULL) {
		print_message("SKIPPED: no BUILD and no TOOLS, which make check sets\n");
		skip();
	}
	unsetenv("UPDATE");
	setenv("CASES_PREFILTER", "off", 1);
	setenv("ONLY", "case-grep: ", 1);
	assert_int_equal(system("said=$(\"$BUILD/tests/test_golden\" 2>&1) || "
				"{ printf '%s\\n' \"$said\" | grep -v '^\\['; exit 1; }"),
			 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(required_strings_are_found),
	    cmocka_unit_test(sieves_find_the_same),
	    cmocka_unit_test(sieves_miss_no_folded_text),
	    cmocka_unit_test(sieves_know_every_code_point),
	    cmocka_unit_test(searches_find_the_same_without_it),
	    cmocka_unit_test(syllables_are_seen_whole),
	    cmocka_unit_test(golden_cases_pass_without_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
