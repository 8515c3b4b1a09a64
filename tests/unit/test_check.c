#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/memory.h"
#include "catalogue/currency.h"
#include "check/blemish.h"
#include "check/rule.h"
#include "check/unique.h"
#include "text/utf8.h"
#include "text/visible.h"

static void blemishes_are_told_apart(void **state)
{
	static const struct {
		const char *text;
		size_t offset, size;
		enum blemish_kind kind;
	} cases[] = {
	    {"plain \xC3\xA9\tnext\n\x01", 14, 1, BLEMISH_CONTROL},
	    {"a\\tb\\n\\r\\\\\\q", 10, 2, BLEMISH_ESCAPE},
	    {"ends\\\tx", 4, 1, BLEMISH_ESCAPE},
	    {"\\\xC3\xA9", 0, 1, BLEMISH_ESCAPE},
	    {"\x7F", 0, 1, BLEMISH_CONTROL},
	    {"1234567\x7F", 7, 1, BLEMISH_CONTROL},
	    {"\xC2\x9B", 0, 2, BLEMISH_CONTROL},
	    {"\xC2\xA0\xE2\x80\xAE", 2, 3, BLEMISH_DIRECTION},
	    {"\xD8\x9C", 0, 2, BLEMISH_DIRECTION},
	    {"\xE2\x80\xA8", 0, 3, BLEMISH_SEPARATOR},
	    {"x\xEF\xBB\xBFy", 1, 3, BLEMISH_BOM},
	    {"\xC3(", 0, 1, BLEMISH_BYTES},
	    {"\xED\xA0\x80", 0, 1, BLEMISH_BYTES},
	    {"abcdefgh\xFF", 8, 1, BLEMISH_BYTES},
	    {"a\rb", 1, 1, BLEMISH_CONTROL},
	};
	struct blemish b;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(blemish_find(span_of(cases[i].text), &b));
		assert_int_equal(b.offset, cases[i].offset);
		assert_int_equal(b.size, cases[i].size);
		assert_int_equal(b.kind, cases[i].kind);
	}
	assert_true(blemish_find((struct span){"a\0b", 3}, &b));
	assert_int_equal(b.kind, BLEMISH_NUL);
	assert_false(
	    blemish_find(span_of("S\xC3\xA3o\tPaulo \xE2\x80\x9C\xF0\x9F\x8E\x89\n"), &b));
	assert_false(blemish_find((struct span){NULL, 0}, &b));
}

/* One character after the other, without any short cut. */
static size_t first_blemish(struct span s)
{
	size_t i = 0;

	while (i < s.size) {
		struct span rest = span_from(s, i);
		uint32_t code;
		size_t size = utf8_decode(rest, &code);
		if (code == '\\') {
			if (rest.size < 2 || rest.data[1] == 0 ||
			    strchr("tnr\\", rest.data[1]) == NULL)
				return i;
			size = 2;
		} else if (code != '\t' && code != '\n' &&
			   (visible_hides(code) || code == 0xFEFF)) {
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
	struct buf text = {0};
	uint64_t seed = 11;

	(void)state;
	for (size_t round = 0; round < 100000; round++) {
		struct blemish b;
		buf_clear(&text);
		for (size_t i = 0; i < round % 24; i++)
			buf_add_string(&text, pieces[unit_random(&seed) % 18]);
		size_t place = first_blemish(buf_span(&text));
		assert_int_equal(blemish_find(buf_span(&text), &b), place < text.size);
		if (place < text.size)
			assert_int_equal(b.offset, place);
	}
	buf_free(&text);
}

static void add_number(struct unique *u, uint64_t number, uint64_t place, uint64_t expected)
{
	char digits[24];
	uint64_t at = place;

	snprintf(digits, sizeof(digits), "%llu", (unsigned long long)number);
	bool fresh = unique_add(u, span_of(digits), &at);
	assert_int_equal(fresh, expected == 0);
	assert_int_equal(at, expected == 0 ? place : expected);
}

static void serial_numbers_take_no_room(void **state)
{
	struct unique u = {0};

	(void)state;
	for (uint64_t i = 0; i < 100000; i++)
		add_number(&u, 500 + i, 2 + i, 0);
	assert_int_equal(u.values.count, 0);
	assert_int_equal(u.values.capacity, 0);
	add_number(&u, 777, 100002, 279);
	add_number(&u, 100499, 100003, 100001);
	unique_free(&u);
}

static void numbers_written_otherwise_are_others(void **state)
{
	struct unique u = {0};
	uint64_t place = 9;

	(void)state;
	add_number(&u, 7, 1, 0);
	assert_true(unique_add(&u, span_of("07"), &place));
	assert_true(unique_add(&u, span_of(""), &place));
	assert_true(unique_add(&u, span_of("999999999999999999999"), &place));
	assert_false(unique_add(&u, span_of("07"), &place));
	unique_free(&u);
}

/* Against a table of first places: runs up, runs down, jumps, repetitions. */
static void runs_and_single_values_agree(void **state)
{
	enum { MANY = 300000 };
	uint64_t *first = mem_zeroed(MANY, sizeof(*first)), seed = 3, place = 1;
	struct unique u = {0};

	(void)state;
	for (size_t round = 0; round < 400; round++) {
		uint64_t number = unit_random(&seed) % MANY;
		uint64_t length = unit_random(&seed) % (round % 3 == 0 ? 5000 : 40);
		bool down = round % 7 == 0;
		for (uint64_t i = 0; i < length && number < MANY; i++, place++) {
			add_number(&u, number, place, first[number]);
			if (first[number] == 0)
				first[number] = place;
			number = down ? number - 1 : number + 1;
		}
	}
	assert_true(u.run_count > 10);
	assert_true(u.values.count > 1000);
	unique_free(&u);
	free(first);
}

static void types_have_forms(void **state)
{
	static const struct {
		enum rule_type type;
		const char *good, *bad;
	} cases[] = {
	    {TYPE_NUMBER, "-1.5e3", "1,5"},
	    {TYPE_INTEGER, "-0012", "1.0"},
	    {TYPE_INTEGER, "+99999999999999999999999", "+"},
	    {TYPE_BOOLEAN, "True", "yes"},
	    {TYPE_PARTIAL_DATE, "2014-01", "2014-13"},
	    {TYPE_DATE, "2014-01-09", "2014-01"},
	    {TYPE_DATE, "2000-02-29", "1900-02-29"},
	    {TYPE_YEAR, "1989", "89"},
	    {TYPE_YEARMONTH, "1989-05", "1989"},
	    {TYPE_CURRENCY, "TND", "tnd"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(type_holds(cases[i].type, span_of(cases[i].good)));
		assert_false(type_holds(cases[i].type, span_of(cases[i].bad)));
	}
}

static void currencies(void **state)
{
	static const char *const known[] = {"AED", "EUR", "USD", "TND",
					    "ZWL", "DEM", "ADP", "ZWR"};
	static const char *const unknown[] = {"",    "EU",  "EURO", "XXX",
					      "XTS", "AAA", "ZZZ",  "eur"};

	(void)state;
	for (size_t i = 0; i < 8; i++) {
		assert_true(currency_known(span_of(known[i])));
		assert_false(currency_known(span_of(unknown[i])));
	}
	assert_string_equal(currency_meant(span_of("xof")), "XOF");
	assert_null(currency_meant(span_of("euro")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(blemishes_are_told_apart),
	    cmocka_unit_test(short_cuts_change_nothing),
	    cmocka_unit_test(serial_numbers_take_no_room),
	    cmocka_unit_test(numbers_written_otherwise_are_others),
	    cmocka_unit_test(runs_and_single_values_agree),
	    cmocka_unit_test(types_have_forms),
	    cmocka_unit_test(currencies),
	};

	return cmocka_run_group_tests_name("check", tests, NULL, NULL);
}
