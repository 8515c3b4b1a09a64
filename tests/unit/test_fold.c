#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "text/fold.h"
#include "text/utf8.h"
#include "tsv/tsv.h"

#define UNICODE "/usr/share/unicode/"

static void assert_same(const char *a, const char *b, enum fold fold)
{
	if (!fold_equal(tsv_span_of(a), tsv_span_of(b), fold))
		fail_msg("'%s' and '%s' do not fold alike", a, b);
}

static void assert_different(const char *a, const char *b, enum fold fold)
{
	if (fold_equal(tsv_span_of(a), tsv_span_of(b), fold))
		fail_msg("'%s' and '%s' fold alike", a, b);
}

static void case_is_ignored(void **state)
{
	(void)state;
	assert_same("STRASSE", "Straße", FOLD_CASE);
	assert_same("ΣΊΣΥΦΟΣ", "σίσυφος", FOLD_CASE);
	assert_same("ﬀ", "FF", FOLD_CASE);
	assert_same("K", "\u212A", FOLD_CASE);
	assert_same("ДА", "да", FOLD_CASE);
	assert_different("sao", "são", FOLD_CASE);
	assert_different("i", "ı", FOLD_CASE);
}

static void accents_are_ignored(void **state)
{
	(void)state;
	assert_same("sao paulo", "São Paulo", FOLD_BASE);
	assert_same("sao paulo", "Sa\u0303o Paulo", FOLD_BASE);
	assert_same("QUEBEC", "Québec", FOLD_BASE);
	assert_same("Malmö", "malmo", FOLD_BASE);
	assert_same("Việt Nam", "viet nam", FOLD_BASE);
	assert_same("İstanbul", "istanbul", FOLD_BASE);
	assert_same("strasse", "Straße", FOLD_BASE);
	assert_same("τωι", "τῷ", FOLD_BASE);
	assert_same("\u1FB3", "α\u0345", FOLD_BASE);
	assert_same("ὮΙ", "ᾦ", FOLD_CASE);
	assert_same("ὮΙ", "ᾦ", FOLD_BASE);
	assert_same("a\u0323\u0302", "a\u0302\u0323", FOLD_BASE);
	assert_different("ł", "l", FOLD_BASE);
}

static void signs_of_print_are_typed_ones(void **state)
{
	(void)state;
	assert_same("l'eau", "l’eau", FOLD_BASE);
	assert_same("l'eau", "l\u02BCeau", FOLD_BASE);
	assert_same("'n", "ŉ", FOLD_BASE);
	assert_same("'90", "‘90", FOLD_BASE);
	assert_same("Bouches-du-Rhône", "Bouches\u2010du\u2011Rhône", FOLD_BASE);
	assert_same("2014-2019", "2014–2019", FOLD_BASE);
	assert_same("-1", "\u22121", FOLD_BASE);
	assert_different("l'eau", "l’eau", FOLD_CASE);
	assert_different("a\"b", "a”b", FOLD_BASE);
}

/* Vowel signs make other words, and syllables are not parts of each other. */
static void letters_are_kept(void **state)
{
	struct tsv_buf b = {0};

	(void)state;
	assert_different("का", "क", FOLD_BASE);
	assert_different("가", "각", FOLD_BASE);
	assert_same("각", "\u1100\u1161\u11A8", FOLD_BASE);
	assert_same("각", "\uAC00\u11A8", FOLD_BASE);
	fold_append(&b, tsv_span_of("\u1100\u1161\u11A8"), FOLD_BASE);
	assert_span(tsv_buf_span(&b), "각");
	/* Only what one call appends is joined. */
	tsv_buf_clear(&b);
	fold_append(&b, tsv_span_of("\u1100"), FOLD_BASE);
	fold_append(&b, tsv_span_of("\u1161"), FOLD_BASE);
	assert_span(tsv_buf_span(&b), "\u1100\u1161");
	tsv_buf_free(&b);
}

static void bytes_that_are_not_text_are_kept(void **state)
{
	struct tsv_buf b = {0};

	(void)state;
	fold_append(&b, tsv_span_of("\xC3(ABCDEFGH\xFF\xE2\x82ZÉ"), FOLD_BASE);
	assert_span(tsv_buf_span(&b), "\xC3(abcdefgh\xFF\xE2\x82ze");
	tsv_buf_clear(&b);
	fold_append(&b, (struct tsv_span){"A\0B", 3}, FOLD_CASE);
	assert_int_equal(b.size, 3);
	assert_memory_equal(b.data, "a\0b", 3);
	/* A mark between bytes that would be a letter without it. */
	tsv_buf_clear(&b);
	fold_append(&b, tsv_span_of("a\xD6\xB3 \xD6\xD6\xB3\xD6\xB3\xB3"), FOLD_BASE);
	assert_span(tsv_buf_span(&b), "a \xD6\xD6\xB3\xB3");
	tsv_buf_clear(&b);
	fold_append(&b,
		    tsv_span_of("\xD6"
				"a\u0301"),
		    FOLD_BASE);
	assert_span(tsv_buf_span(&b), "\xD6"
				      "a");
	tsv_buf_free(&b);
}

static struct tsv_buf folded_code(uint32_t code, enum fold fold)
{
	struct tsv_buf letter = {0}, folded = {0};

	utf8_append(&letter, code);
	fold_append(&folded, tsv_buf_span(&letter), fold);
	tsv_buf_free(&letter);
	return folded;
}

/* Case as the library folds it, one code point at a time. */
static void check_case(uint32_t code, struct tsv_span folded)
{
	utf8proc_int32_t codes[32];
	utf8proc_ssize_t count =
	    utf8proc_decompose_char((utf8proc_int32_t)code, codes, 32, UTF8PROC_CASEFOLD, NULL);
	struct tsv_buf plain = {0};

	for (utf8proc_ssize_t i = 0; i < count; i++)
		utf8_append(&plain, (uint32_t)codes[i]);
	if (!tsv_span_equal(folded, tsv_buf_span(&plain)))
		fail_msg("U+%04X does not fold as the library folds it", (unsigned)code);
	tsv_buf_free(&plain);
}

static void check_base(uint32_t code, struct tsv_span folded)
{
	static const int forms[] = {UTF8PROC_STABLE | UTF8PROC_DECOMPOSE,
				    UTF8PROC_STABLE | UTF8PROC_COMPOSE};
	struct tsv_buf letter = {0};

	utf8_append(&letter, code);
	for (size_t i = 0; i < 2; i++) {
		utf8proc_uint8_t *form = NULL;
		utf8proc_ssize_t size = utf8proc_map((const utf8proc_uint8_t *)letter.data,
						     (utf8proc_ssize_t)letter.size, &form,
						     (utf8proc_option_t)forms[i]);
		struct tsv_buf other = {0};
		assert_true(size >= 0);
		fold_append(&other, (struct tsv_span){(const char *)form, (size_t)size},
			    FOLD_BASE);
		if (!tsv_span_equal(folded, tsv_buf_span(&other)))
			fail_msg("U+%04X folds unlike its other form", (unsigned)code);
		tsv_buf_free(&other);
		free(form);
	}
	tsv_buf_free(&letter);
}

static void every_code_point_folds_once(void **state)
{
	(void)state;
	for (uint32_t code = 0; code <= 0x10FFFF; code++) {
		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		for (enum fold fold = FOLD_CASE; fold <= FOLD_BASE; fold++) {
			struct tsv_buf once = folded_code(code, fold), twice = {0};
			fold_append(&twice, tsv_buf_span(&once), fold);
			if (!tsv_span_equal(tsv_buf_span(&once), tsv_buf_span(&twice)))
				fail_msg("U+%04X folds on when folded again", (unsigned)code);
			if (fold == FOLD_CASE)
				check_case(code, tsv_buf_span(&once));
			else
				check_base(code, tsv_buf_span(&once));
			tsv_buf_free(&once);
			tsv_buf_free(&twice);
		}
	}
}

/* Reads `0041 0301 ...` up to something else as UTF-8. */
static const char *read_codes(const char *at, struct tsv_buf *text)
{
	for (;;) {
		char *end;
		unsigned long code = strtoul(at, &end, 16);
		if (end == at)
			return at;
		utf8_append(text, (uint32_t)code);
		at = end;
	}
}

static FILE *unicode_file(const char *command)
{
	FILE *file = popen(command, "r");
	int first = file == NULL ? EOF : fgetc(file);

	if (first != EOF) {
		ungetc(first, file);
		return file;
	}
	if (file != NULL)
		pclose(file);
	print_message("SKIPPED: '%s' gives nothing; install unicode-data and bzip2\n", command);
	skip();
	return NULL;
}

/* CaseFolding.txt: `code; status; mapping; # name`; C and F are full folding. */
static void unicode_case_folding(void **state)
{
	FILE *file = unicode_file("cat " UNICODE "CaseFolding.txt 2>/dev/null");
	char line[512];
	unsigned checked = 0;

	(void)state;
	while (fgets(line, sizeof(line), file) != NULL) {
		char *end;
		unsigned long code = strtoul(line, &end, 16);
		if (end == line || (end[2] != 'C' && end[2] != 'F'))
			continue;
		struct tsv_buf folded = folded_code((uint32_t)code, FOLD_CASE), want = {0};
		read_codes(end + 4, &want);
		if (!tsv_span_equal(tsv_buf_span(&folded), tsv_buf_span(&want)))
			fail_msg("not as Unicode folds: %s", line);
		tsv_buf_free(&folded);
		tsv_buf_free(&want);
		checked++;
	}
	pclose(file);
	assert_true(checked > 1000);
}

/* NormalizationTest.txt: the first three columns are forms of the same text. */
static void unicode_normal_forms(void **state)
{
	FILE *file = unicode_file("bzcat " UNICODE "NormalizationTest.txt.bz2 2>/dev/null || "
				  "cat " UNICODE "NormalizationTest.txt 2>/dev/null");
	char line[1024];
	unsigned checked = 0;

	(void)state;
	while (fgets(line, sizeof(line), file) != NULL) {
		struct tsv_buf form[3] = {{0}, {0}, {0}};
		const char *at = line;
		if (*line == '#' || *line == '@')
			continue;
		for (size_t i = 0; i < 3; i++)
			at = read_codes(at, &form[i]) + 1;
		for (size_t i = 1; i < 3; i++)
			if (!fold_equal(tsv_buf_span(&form[0]), tsv_buf_span(&form[i]),
					FOLD_BASE))
				fail_msg("forms fold differently: %s", line);
		for (size_t i = 0; i < 3; i++)
			tsv_buf_free(&form[i]);
		checked++;
	}
	pclose(file);
	assert_true(checked > 10000);
}

/* Cutting text between letters changes nothing, at any length and alignment. */
static void parts_fold_as_the_whole(void **state)
{
	static const char *const letters[] = {"A",    "b", "É", "ß", "예", "\xF0\x90\x90\x80",
					      "\xFF", "Z", "Ω", " "};
	uint64_t seed = 4;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct tsv_buf text = {0}, whole = {0}, parts = {0};
		for (uint64_t n = unit_random(&seed) % 40; n != 0; n--) {
			const char *letter = letters[unit_random(&seed) % 10];
			tsv_buf_add_string(&text, letter);
			fold_append(&parts, tsv_span_of(letter), FOLD_BASE);
		}
		fold_append(&whole, tsv_buf_span(&text), FOLD_BASE);
		assert_int_equal(whole.size, parts.size);
		if (whole.size != 0)
			assert_memory_equal(whole.data, parts.data, whole.size);
		tsv_buf_free(&text);
		tsv_buf_free(&whole);
		tsv_buf_free(&parts);
	}
}

/* Random bytes, most of them of a few characters and their parts. */
static struct tsv_buf random_text(uint64_t *seed, size_t max)
{
	static const char *const parts[] = {"\xD6",
					    "\xB3",
					    "\xCC\x81",
					    "\xCD\x85",
					    "\xE1\x84\x80",
					    "\xE1\x85\xA1",
					    "\xE1\xBE",
					    "ᾦ",
					    "ὮΙ",
					    "ι",
					    "ς",
					    "é",
					    "É",
					    "S",
					    "ß",
					    "\xF0\x9F",
					    "ﬁ",
					    "İ",
					    "\xE2\x84",
					    "가",
					    "K"};
	struct tsv_buf text = {0};

	for (uint64_t n = unit_random(seed) % max; n != 0; n--) {
		if (unit_random(seed) % 8 == 0)
			tsv_buf_add_char(&text, (char)unit_random(seed));
		else
			tsv_buf_add_string(&text, parts[unit_random(seed) % 21]);
	}
	return text;
}

static void what_is_folded_stays_so(void **state)
{
	uint64_t seed = 5;

	(void)state;
	for (int round = 0; round < 100000; round++) {
		enum fold fold = round % 2 == 0 ? FOLD_CASE : FOLD_BASE;
		struct tsv_buf text = random_text(&seed, 12), once = {0}, twice = {0};
		fold_append(&once, tsv_buf_span(&text), fold);
		fold_append(&twice, tsv_buf_span(&once), fold);
		if (!tsv_span_equal(tsv_buf_span(&once), tsv_buf_span(&twice)))
			fail_msg("round %d: folds on when folded again", round);
		tsv_buf_free(&text);
		tsv_buf_free(&once);
		tsv_buf_free(&twice);
	}
}

static bool folded_has(struct tsv_span text, struct tsv_span part, enum fold fold)
{
	struct tsv_buf x = {0}, y = {0};
	bool has = false;

	fold_append(&x, text, fold);
	fold_append(&y, part, fold);
	for (size_t i = 0; !has && i + y.size <= x.size; i++)
		has = tsv_span_begins(tsv_span_from(tsv_buf_span(&x), i), tsv_buf_span(&y));
	tsv_buf_free(&x);
	tsv_buf_free(&y);
	return has;
}

/* What is the same but for case is the same but for case and accents. */
static void base_finds_what_case_finds(void **state)
{
	static const char *const letters[] = {
	    "ᾦ", "ὮΙ", "ι",	 "ς", "Σ",	"é",  "É",  "e\u0301",
	    "S", "ß",  "ss",	 "ﬁ", "FI",	"İ",  "i",  "\u0345",
	    "K", "k",  "\u212A", "ώ", "\u0344", "가", "각", "ǰ"};
	uint64_t seed = 6;
	size_t found = 0;

	(void)state;
	for (int round = 0; round < 200000; round++) {
		struct tsv_buf text = {0}, part = {0};
		for (uint64_t n = unit_random(&seed) % 6; n != 0; n--)
			tsv_buf_add_string(&text, letters[unit_random(&seed) % 24]);
		for (uint64_t n = 1 + unit_random(&seed) % 2; n != 0; n--)
			tsv_buf_add_string(&part, letters[unit_random(&seed) % 24]);
		if (folded_has(tsv_buf_span(&text), tsv_buf_span(&part), FOLD_CASE)) {
			found++;
			if (!folded_has(tsv_buf_span(&text), tsv_buf_span(&part), FOLD_BASE))
				fail_msg("round %d: lost", round);
		}
		tsv_buf_free(&text);
		tsv_buf_free(&part);
	}
	assert_true(found > 5000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(case_is_ignored),
	    cmocka_unit_test(accents_are_ignored),
	    cmocka_unit_test(signs_of_print_are_typed_ones),
	    cmocka_unit_test(letters_are_kept),
	    cmocka_unit_test(bytes_that_are_not_text_are_kept),
	    cmocka_unit_test(every_code_point_folds_once),
	    cmocka_unit_test(unicode_case_folding),
	    cmocka_unit_test(unicode_normal_forms),
	    cmocka_unit_test(parts_fold_as_the_whole),
	    cmocka_unit_test(what_is_folded_stays_so),
	    cmocka_unit_test(base_finds_what_case_finds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
