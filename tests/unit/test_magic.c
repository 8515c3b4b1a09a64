/* Kinds of files by their first bytes. */
#include "unit.h"

#include "text/magic.h"
#include "tsv/tsv.h"

static bool is_told(const char *bytes, size_t size)
{
	struct tsv_error e = {0};
	int status = magic_check("f", (struct tsv_span){bytes, size}, &e);

	assert_int_equal(status, e.text == NULL ? 0 : -1);
	tsv_error_free(&e);
	return status < 0;
}

static void a_mark_counts_when_it_is_whole(void **state)
{
	static const struct {
		const char *bytes;
		size_t size; /* of the mark */
	} marks[] = {
	    {"\x1F\x8B", 2},
	    {"BZh91AY&SY", 10},
	    {"PK\3\4", 4},
	    {"%PDF-", 5},
	    {"SQLite format 3", 16},
	    {"\xFD"
	     "7zXZ",
	     6},
	    {"<!DOCTYPE html>", 15},
	    {"\xEF\xBB\xBF\n <hTmL ", 11},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		for (size_t size = 0; size <= marks[i].size; size++)
			assert_int_equal(is_told(marks[i].bytes, size), size == marks[i].size);
}

static void text_is_no_kind(void **state)
{
	(void)state;
	assert_false(is_told("", 0));
	assert_false(is_told("\xEF\xBB\xBF", 3));
	assert_false(is_told(" \t\r\n", 4));
	assert_false(is_told("id,title\n", 9));
	assert_false(is_told("x<html>", 7));
	assert_false(is_told("BZh91 and more", 14));
}

static void utf_16_is_no_stream(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
		bool told;
	} texts[] = {
	    {"\xFF\xFE", 2, true}, {"\xFE\xFF", 2, true},      {"\0\0\xFE\xFF", 4, true},
	    {"a\0b\0", 4, true},   {"\0a\0b", 4, true},	       {"a\0b", 3, false},
	    {"a\0bc", 4, false},   {"\xEF\xBB\xBF", 3, false}, {"\0\0\0\0", 4, false},
	    {"id\t", 3, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct tsv_error e = {0};
		struct tsv_span first = {texts[i].bytes, texts[i].size};
		assert_int_equal(magic_check_utf8("f", first, &e), texts[i].told ? -1 : 0);
		tsv_error_free(&e);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_mark_counts_when_it_is_whole),
	    cmocka_unit_test(text_is_no_kind),
	    cmocka_unit_test(utf_16_is_no_stream),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
