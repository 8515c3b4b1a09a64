#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "check/bad_byte.h"
#include "check/rule.h"
#include "check/unique.h"
#include "text/utf8.h"
#include "text/vis.h"
#include "tsv/tsv.h"

static void kinds_are_told_apart(void **state)
{
	static const struct {
		const char *text;
		size_t offset, size;
		enum bad_byte_kind kind;
	} cases[] = {
	    {"plain \xC3\xA9\tnext\n\x01", 14, 1, BAD_CONTROL},
	    {"a\\tb\\n\\r\\\\\\q", 10, 2, BAD_ESCAPE},
	    {"ends\\\tx", 4, 1, BAD_ESCAPE},
	    {"\\\xC3\xA9", 0, 1, BAD_ESCAPE},
	    {"\x7F", 0, 1, BAD_CONTROL},
	    {"1234567\x7F", 7, 1, BAD_CONTROL},
	    {"\xC2\x9B", 0, 2, BAD_CONTROL},
	    {"\xC2\xA0\xE2\x80\xAE", 2, 3, BAD_DIRECTION},
	    {"\xD8\x9C", 0, 2, BAD_DIRECTION},
	    {"\xE2\x80\xA8", 0, 3, BAD_SEPARATOR},
	    {"x\xEF\xBB\xBFy", 1, 3, BAD_BOM},
	    {"\xC3(", 0, 1, BAD_BYTES},
	    {"\xED\xA0\x80", 0, 1, BAD_BYTES},
	    {"abcdefgh\xFF", 8, 1, BAD_BYTES},
	    {"a\rb", 1, 1, BAD_CONTROL},
	};
	struct bad_byte b;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(bad_byte_find(tsv_span_of(cases[i].text), &b));
		assert_int_equal(b.offset, cases[i].offset);
		assert_int_equal(b.size, cases[i].size);
		assert_int_equal(b.kind, cases[i].kind);
	}
	assert_true(bad_byte_find((struct tsv_span){"a\0b", 3}, &b));
	assert_int_equal(b.kind, BAD_NUL);
	assert_false(
	    bad_byte_find(tsv_span_of("S\xC3\xA3o\tPaulo \xE2\x80\x9C\xF0\x9F\x8E\x89\n"), &b));
	assert_false(bad_byte_find((struct tsv_span){NULL, 0}, &b));
}

/* One character after the other, without any short cut. */
static size_t first_bad_byte(struct tsv_span s)
{
	size_t i = 0;

	while (i < s.size) {
		struct tsv_span rest = tsv_span_from(s, i);
		uint32_t code;
		size_t size = utf8_decode(rest, &code);
		if (code == '\\') {
			if (rest.size < 2 || rest.data[1] == 0 ||
			    strchr("tnr\\", rest.data[1]) == NULL)
				return i;
			size = 2;
		} else if (code != '\t' && code != '\n' &&
			   (vis_hides(code) || code == 0xFEFF)) {
			return i;
		}
		i += size;
	}
	return i;
}

static void short_cuts_change_nothing(void **state)
{
	static const char *const pieces[] = {
	    "a",
	    "bcdefgh",
	    "\t",
	    "\n",
	    "\\n",
	    "\\",
	    "\xC3\xA9",
	    "\xD8\x9C",
	    "\xD8\xA7",
	    "\xE2\x80\x9C",
	    "\xE2\x80\xAA",
	    "\x7F",
	    "\xC2\x85",
	    "\xFF",
	    "\xC3",
	    "\x1B",
	    "12345678",
	    "\xF0\x9F\x8E\x89",
	};
	struct tsv_buf text = {0};
	uint64_t seed = 11;

	(void)state;
	for (size_t round = 0; round < 100000; round++) {
		struct bad_byte b;
		tsv_buf_clear(&text);
		for (size_t i = 0; i < round % 24; i++)
			tsv_buf_add_string(&text, pieces[unit_random(&seed) % 18]);
		size_t place = first_bad_byte(tsv_buf_span(&text));
		assert_int_equal(bad_byte_find(tsv_buf_span(&text), &b), place < text.size);
		if (place < text.size)
			assert_int_equal(b.offset, place);
	}
	tsv_buf_free(&text);
}

static void add_number(struct unique *u, uint64_t number, size_t line, size_t expected)
{
	struct unique_place place = {3, line};
	char digits[24];

	snprintf(digits, sizeof(digits), "%llu", (unsigned long long)number);
	assert_int_equal(unique_add(u, tsv_span_of(digits), &place), expected == 0);
	assert_int_equal(place.file, 3);
	assert_int_equal(place.line, expected == 0 ? line : expected);
}

static void places_are_kept_up_to_their_limits(void **state)
{
	struct unique u = {0};
	struct unique_place place = {((size_t)1 << 24) - 1, SIZE_MAX}, other = {0, 1};

	(void)state;
	assert_true(unique_add(&u, tsv_span_of(""), &place));
	assert_true(unique_add(&u, tsv_span_of("07"), &place));
	assert_false(unique_add(&u, tsv_span_of(""), &other));
	assert_int_equal(other.file, place.file);
	assert_int_equal(other.line, ((uint64_t)1 << 40) - 1);
	unique_free(&u);
}

/* Against a plain table of first places: numbers up, down, with jumps and repetitions. */
static void values_are_found_where_they_stood_first(void **state)
{
	enum { MANY = 300000 };
	size_t *first = tsv_calloc(MANY, sizeof(*first)), line = 1;
	uint64_t seed = 3;
	struct unique u = {0};

	(void)state;
	for (size_t round = 0; round < 400; round++) {
		uint64_t number = unit_random(&seed) % MANY;
		uint64_t length = unit_random(&seed) % (round % 3 == 0 ? 5000 : 40);
		bool down = round % 7 == 0;
		for (uint64_t i = 0; i < length && number < MANY; i++, line++) {
			add_number(&u, number, line, first[number]);
			if (first[number] == 0)
				first[number] = line;
			number = down ? number - 1 : number + 1;
		}
	}
	assert_true(u.values.count > 1000);
	unique_free(&u);
	free(first);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(kinds_are_told_apart),
	    cmocka_unit_test(short_cuts_change_nothing),
	    cmocka_unit_test(places_are_kept_up_to_their_limits),
	    cmocka_unit_test(values_are_found_where_they_stood_first),
	};

	return cmocka_run_group_tests_name("check", tests, NULL, NULL);
}
