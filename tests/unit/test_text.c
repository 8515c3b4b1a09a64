#include "unit.h"

#include "text/memmem.h"
#include "text/utf8.h"
#include "text/vis.h"
#include "tsv/tsv.h"

static void every_code_point_there_and_back(void **state)
{
	struct tsv_buf b = {0};
	uint32_t decoded;

	(void)state;
	for (uint32_t code = 0; code <= 0x10FFFF; code++) {
		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		tsv_buf_clear(&b);
		utf8_append(&b, code);
		assert_int_equal(utf8_decode(tsv_buf_span(&b), &decoded), b.size);
		assert_int_equal(decoded, code);
	}
	tsv_buf_free(&b);
}

static void ill_formed_bytes_are_told(void **state)
{
	static const struct {
		const char *bytes;
		size_t part; /* of the maximal ill-formed part */
	} cases[] = {
	    {"\x80", 1},	 {"\xC0\xAF", 1},
	    {"\xC3", 1},	 {"\xE0\x80\x80", 1},
	    {"\xED\xA0\x80", 1}, {"\xE2\x82", 2},
	    {"\xF0\x9F\x98", 3}, {"\xF4\x90\x80\x80", 1},
	    {"\xF5\x80", 1},	 {"\xE2\x82\x41", 2},
	    {"\xFF", 1},
	};
	uint32_t code;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(utf8_decode(tsv_span_of(cases[i].bytes), &code),
				 cases[i].part);
		assert_int_equal(code, UTF8_INVALID);
		assert_false(utf8_valid(tsv_span_of(cases[i].bytes)));
	}
	assert_true(
	    utf8_valid(tsv_span_of("Perú, 서울, \xF0\x9F\x98\x80 and a long run of ASCII")));
	assert_false(utf8_valid(tsv_span_of("a long run of ASCII, and then \xFF")));
}

static struct tsv_span shown(struct tsv_buf *b, struct tsv_span text)
{
	tsv_buf_clear(b);
	vis_append(b, text);
	return tsv_buf_span(b);
}

static void controls_are_made_visible(void **state)
{
	struct tsv_buf b = {0};

	(void)state;
	assert_span(shown(&b, tsv_span_of("Perú 서울")), "Perú 서울");
	assert_span(shown(&b, tsv_span_of("\x1b[31mred\x7f")), "\\x1b[31mred\\x7f");
	assert_span(shown(&b, (struct tsv_span){"a\0b\n", 4}), "a\\x00b\\x0a");
	assert_span(shown(&b, tsv_span_of("\xC2\x9B"
					  "1m")),
		    "\\x9b1m");
	assert_span(shown(&b, tsv_span_of("\xE2\x80\xAE")), "\\u202e");
	assert_span(shown(&b, tsv_span_of("x\xE2\x82y\xFF")), "x\\xe2\\x82y\\xff");
	tsv_buf_free(&b);
}

static void the_nearest_name_is_suggested(void **state)
{
	const struct tsv_span names[] = {
	    {"region", 6}, {"country", 7}, {"since", 5}, {"id", 2}};

	(void)state;
	assert_int_equal(tsv_suggest(tsv_span_of("regoin"), names, 4), 0);
	assert_int_equal(tsv_suggest(tsv_span_of("Countri"), names, 4), 1);
	assert_int_equal(tsv_suggest(tsv_span_of("sinc"), names, 4), 2);
	assert_int_equal(tsv_suggest(tsv_span_of("budget"), names, 4), TSV_NONE);
	assert_int_equal(tsv_suggest(tsv_span_of(""), names, 4), TSV_NONE);
}

/* Of few different bytes, so that parts nearly stand at many places. */
static void parts_are_found(void **state)
{
	uint64_t seed = 21;
	char text[40], part[5];

	(void)state;
	for (int round = 0; round < 20000; round++) {
		size_t text_size = unit_random(&seed) % sizeof(text);
		size_t part_size = 1 + unit_random(&seed) % sizeof(part), at = 0;
		for (size_t i = 0; i < sizeof(text); i++)
			text[i] = (char)('a' + unit_random(&seed) % 2);
		for (size_t i = 0; i < part_size; i++)
			part[i] = (char)('a' + unit_random(&seed) % 2);
		while (at + part_size <= text_size && memcmp(text + at, part, part_size) != 0)
			at++;
		assert_ptr_equal(memmem_plain(text, text_size, part, part_size),
				 at + part_size <= text_size ? text + at : NULL);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_code_point_there_and_back),
	    cmocka_unit_test(ill_formed_bytes_are_told),
	    cmocka_unit_test(controls_are_made_visible),
	    cmocka_unit_test(the_nearest_name_is_suggested),
	    cmocka_unit_test(parts_are_found),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
