#include "unit.h"

#include <stdbool.h>
#include <utf8proc.h>

#include "text/utf8.h"
#include "text/width.h"
#include "text/wrap.h"
#include "tsv/tsv.h"

static void assert_width(const char *text, size_t columns)
{
	size_t width = width_of(tsv_span_of(text));

	if (width != columns)
		fail_msg("'%s' takes %zu columns, not %zu", text, width, columns);
}

static void text_is_as_wide_as_it_is_shown(void **state)
{
	(void)state;
	assert_width("", 0);
	assert_width("Lima", 4);
	assert_width("a\\nb", 4);
	assert_width("Québec", 6);
	assert_width("Que\u0301bec", 6);
	assert_width("日本", 4);
	assert_width("서울", 4);
	assert_width("ﾃｽﾄ", 3);
	assert_width("ＡＢ", 4);
	assert_width("한", 2); /* from jamo */
	assert_width("\u200B", 0);
	assert_width("“–…”", 4);
}

static void emoji_take_two_columns(void **state)
{
	(void)state;
	assert_width("😀", 2);
	assert_width("👍🏽", 2);		      /* with a skin tone */
	assert_width("👩‍👩‍👧‍👦", 2); /* a family, joined */
	assert_width("🇫🇷", 2);			      /* a flag */
	assert_width("🇫🇷🇵🇪", 4);		      /* two of them */
	assert_width("\u2764\uFE0F", 2);	      /* a heart, as an emoji */
	assert_width("\u2764", 1);		      /* and as text */
	assert_width("1\uFE0F\u20E3", 2);	      /* a keycap */
	assert_width("a🏳️‍🌈b", 4);
	assert_width("🏃‍♂️", 2);
	assert_width("👩‍❤️‍👨", 2);
}

/* As wcwidth(3) of glibc adds them up, and as terminals move their cursor. */
static void vowel_signs_beside_their_letter_take_a_column(void **state)
{
	static const struct {
		const char *text;
		size_t columns;
	} cases[] = {
	    {"\u0e2a\u0e33", 2},			 /* Thai SO SUA, SARA AM */
	    {"\u0e19\u0e49\u0e33", 2},			 /* water: a tone mark takes none */
	    {"\u0e81\u0eb3", 2},			 /* Lao KO, AM */
	    {"\u0915\u093e", 2},			 /* Devanagari KA, AA */
	    {"\u0915\u093f", 2},			 /* KA, I, which is drawn before it */
	    {"\u0915\u0941", 1},			 /* KA, U, which is drawn below it */
	    {"\u0915\u094d\u0937", 2},			 /* KA, virama, SSA: one cluster */
	    {"\u0915\u094d\u200d\u0937", 2},		 /* the same with a joiner */
	    {"\u0939\u093f\u0928\u094d\u0926\u0940", 5}, /* the language's name */
	    {"\u0995\u09be", 2},			 /* Bengali KA, AA */
	    {"\u0b95\u0bca", 2},			 /* Tamil KA, O, on both sides of it */
	    {"\u1780\u17b6", 2},			 /* Khmer KA, AA */
	    {"\u1019\u103c\u1014\u103a", 3},		 /* Burmese, medial RA and asat */
	    {"\uff76\uff9e", 2},			 /* halfwidth kana, voiced */
	    {"\u1100\u1161\u11a8", 2},			 /* Hangul from jamo */
	    {"\u0600\u0661", 2},			 /* Arabic number sign, a digit */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_width(cases[i].text, cases[i].columns);
}

static void bytes_that_are_no_text_take_one(void **state)
{
	(void)state;
	assert_width("a\xFFz", 3);
	assert_width("\xC3", 1);
	assert_width("\xC3\x41", 2);
	assert_width("\xE5\xA4\x41", 2);
	assert_width("\x1B[1m", 3);
}

/* The short way must not say anything else than the long one. */
static void simple_characters_are_as_utf8proc_has_them(void **state)
{
	struct tsv_buf b = {0};
	size_t used;

	(void)state;
	for (uint32_t code = 0x20; code <= 0xFFFF; code++) {
		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		tsv_buf_clear(&b);
		utf8_append(&b, code);
		if (width_simple(tsv_buf_span(&b), 9, &used) != 0)
			assert_int_equal(used, utf8proc_charwidth((utf8proc_int32_t)code));
	}
	tsv_buf_free(&b);
}

static const char *const pieces[] = {
    "a",      " ",	"é",	  "e\u0301", "日", "서",     "😀",
    "\u0301", "\u200D", "\xFF",	  "\xC3",    "🇫",  "\uFE0F", "-",
    "。",     "「",	"\u1100", "\u1161",  "\\", "\n",     "longword"};

/* Some random text, the same in every run. */
static void make_text(struct tsv_buf *b, uint64_t *seed)
{
	tsv_buf_clear(b);
	for (size_t n = unit_random(seed) % 30; n != 0; n--)
		tsv_buf_add_string(
		    b, pieces[unit_random(seed) % (sizeof(pieces) / sizeof(pieces[0]))]);
}

static size_t width_by_cluster(struct tsv_span text)
{
	size_t total = 0, columns;

	while (text.size != 0) {
		text = tsv_span_from(text, width_cluster(text, &columns));
		total += columns;
	}
	return total;
}

static void cuts_fit(void **state)
{
	struct tsv_buf text = {0}, cut = {0};
	uint64_t seed = 1;
	size_t used;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		make_text(&text, &seed);
		size_t columns = unit_random(&seed) % 20, whole = width_of(tsv_buf_span(&text));
		assert_int_equal(whole, width_by_cluster(tsv_buf_span(&text)));
		size_t size = width_fit(tsv_buf_span(&text), columns, &used);
		assert_true(used <= columns);
		assert_int_equal(width_of((struct tsv_span){text.data, size}), used);
		tsv_buf_clear(&cut);
		size_t taken = width_append_cut(&cut, tsv_buf_span(&text), columns);
		assert_int_equal(taken, width_of(tsv_buf_span(&cut)));
		assert_true(width_of(tsv_buf_span(&cut)) <= columns);
		if (whole <= columns)
			assert_true(columns == 0 ||
				    tsv_span_equal(tsv_buf_span(&cut), tsv_buf_span(&text)));
	}
	tsv_buf_free(&text);
	tsv_buf_free(&cut);
}

static void assert_lines(const char *text, size_t columns, const char *lines)
{
	struct tsv_span rest = tsv_span_of(text), line;
	struct tsv_buf all = {0};

	while (wrap_line(&rest, columns, &line)) {
		tsv_buf_add_span(&all, line);
		tsv_buf_add_char(&all, '|');
	}
	assert_span(tsv_buf_span(&all), lines);
	tsv_buf_free(&all);
}

static void lines_break_where_readers_expect_it(void **state)
{
	(void)state;
	assert_lines("", 5, "");
	assert_lines("a b c", 5, "a b c|");
	assert_lines("one two three", 7, "one two|three|");
	assert_lines("one  two", 4, "one|two|");
	assert_lines("longerword", 4, "long|erwo|rd|");
	assert_lines("a longerword", 4, "a|long|erwo|rd|");
	assert_lines("a\n\nb", 5, "a||b|");
	assert_lines("a\n", 5, "a|");
	assert_lines("public-private", 10, "public-|private|");
	assert_lines("-5 and -6", 3, "-5|and|-6|");
	assert_lines("10\u00A0km off", 6, "10\u00A0km|off|");
	assert_lines("word—word", 6, "word—|word|");
}

static void ideographs_break_without_blanks(void **state)
{
	(void)state;
	assert_lines("日本語日本語", 6, "日本語|日本語|");
	assert_lines("日本語。日本", 6, "日本|語。日|本|");
	assert_lines("日本「語」日", 6, "日本|「語」|日|");
	assert_lines("キャッチ", 4, "キャ|ッチ|");
	assert_lines("서울시 예산", 6, "서울시|예산|");
	assert_lines("日", 1, "日|");
}

static bool is_one_cluster(struct tsv_span text)
{
	size_t columns;

	return width_cluster(text, &columns) == text.size;
}

/* Whatever the text: no line is too wide, nothing but blanks is lost. */
static void lines_hold_all_that_is_no_blank(void **state)
{
	struct tsv_buf text = {0}, kept = {0}, there = {0};
	uint64_t seed = 2;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		make_text(&text, &seed);
		size_t columns = 2 + unit_random(&seed) % 20;
		struct tsv_span rest = tsv_buf_span(&text), line;
		tsv_buf_clear(&kept);
		tsv_buf_clear(&there);
		while (wrap_line(&rest, columns, &line)) {
			assert_true(width_of(line) <= columns || is_one_cluster(line));
			for (size_t k = 0; k < line.size; k++)
				if (line.data[k] != ' ')
					tsv_buf_add_char(&kept, line.data[k]);
		}
		for (size_t k = 0; k < text.size; k++)
			if (text.data[k] != ' ' && text.data[k] != '\n')
				tsv_buf_add_char(&there, text.data[k]);
		assert_true(tsv_span_equal(tsv_buf_span(&kept), tsv_buf_span(&there)));
	}
	tsv_buf_free(&text);
	tsv_buf_free(&kept);
	tsv_buf_free(&there);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(text_is_as_wide_as_it_is_shown),
	    cmocka_unit_test(emoji_take_two_columns),
	    cmocka_unit_test(vowel_signs_beside_their_letter_take_a_column),
	    cmocka_unit_test(bytes_that_are_no_text_take_one),
	    cmocka_unit_test(simple_characters_are_as_utf8proc_has_them),
	    cmocka_unit_test(cuts_fit),
	    cmocka_unit_test(lines_break_where_readers_expect_it),
	    cmocka_unit_test(ideographs_break_without_blanks),
	    cmocka_unit_test(lines_hold_all_that_is_no_blank),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
