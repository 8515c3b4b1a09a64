/* Sets of strings, against a search that tries each string at each place. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "text/string_set.h"
#include "text/word.h"
#include "tsv/tsv.h"

#define MAX_STRINGS 20

/* The definition of string_set_find(). */
static bool plain_find(const struct string_set *s, struct tsv_span text, size_t from,
		       struct tsv_span *found)
{
	for (size_t at = from; at <= text.size; at++) {
		bool any = false;
		for (size_t k = 0; k < s->strings.count; k++) {
			struct tsv_span string = tsv_dict_key(&s->strings, k);
			if (!tsv_span_begins(tsv_span_from(text, at), string) ||
			    (any && found->size >= string.size) ||
			    (s->whole && (at != 0 || string.size != text.size)) ||
			    (s->word && !word_stands_alone(text, at, string.size)))
				continue;
			*found = (struct tsv_span){text.data + at, string.size};
			any = true;
		}
		if (any)
			return true;
	}
	return false;
}

/* Bytes of which few are different, with some that end words. */
static size_t random_bytes(char *out, size_t size, const char *letters, uint64_t *random)
{
	size_t count = strlen(letters);

	for (size_t i = 0; i < size; i++)
		out[i] = letters[unit_random(random) % count];
	return size;
}

static void compare_finds(const struct string_set *s, struct tsv_span text)
{
	for (size_t from = 0; from <= text.size; from++) {
		struct tsv_span have = {0}, want = {0};
		bool found = string_set_find(s, text, from, &have);
		assert_int_equal(found, plain_find(s, text, from, &want));
		if (!found)
			continue;
		assert_int_equal(have.size, want.size);
		assert_ptr_equal(have.data, want.data);
	}
}

static void strings_are_found_as_one_by_one(void **state)
{
	static const char *const letters[] = {"abc", "ab", "ab-", "a_ \xC3\xA9", "abcdefgh"};
	uint64_t random = 11;

	(void)state;
	for (int round = 0; round < 10000; round++) {
		char string[16], text[64];
		const char *from = letters[unit_random(&random) % 5];
		size_t count = 1 + unit_random(&random) % MAX_STRINGS;
		size_t shortest = unit_random(&random) % 7;
		struct string_set s = {.word = round % 3 == 1, .whole = round % 16 == 2};
		for (size_t k = 0; k < count; k++) {
			size_t size = shortest + unit_random(&random) % 6;
			random_bytes(string, size, from, &random);
			string_set_add(&s, (struct tsv_span){string, size});
		}
		string_set_prepare(&s);
		size_t size = random_bytes(text, unit_random(&random) % 64, from, &random);
		compare_finds(&s, (struct tsv_span){text, size});
		string_set_free(&s);
	}
}

static void no_string_is_found_in_a_set_of_none(void **state)
{
	struct string_set s = {0};
	struct tsv_span found;

	(void)state;
	string_set_prepare(&s);
	assert_false(string_set_find(&s, tsv_span_of("abc"), 0, &found));
	string_set_free(&s);
	string_set_add(&s, (struct tsv_span){NULL, 0});
	string_set_prepare(&s);
	assert_true(string_set_find(&s, (struct tsv_span){NULL, 0}, 0, &found));
	assert_int_equal(found.size, 0);
	string_set_free(&s);
}

/* All bytes may stand in strings, and a state may have all of them as children. */
static void every_byte_may_begin_and_follow(void **state)
{
	struct string_set s = {0};
	char string[3] = {0}, text[5] = "zzzzz";
	struct tsv_span found;

	(void)state;
	for (int a = 0; a < 256; a++)
		for (int b = 0; b < 256; b++) {
			string[0] = (char)a;
			string[1] = (char)b;
			string[2] = (char)(a ^ b);
			string_set_add(&s, (struct tsv_span){string, 3});
		}
	string_set_prepare(&s);
	for (int a = 0; a < 256; a++) {
		memcpy(text + 1, (char[]){(char)a, (char)200, (char)(a ^ 200)}, 3);
		assert_true(string_set_find(&s, (struct tsv_span){text, 5}, 1, &found));
		assert_ptr_equal(found.data, text + 1);
		assert_int_equal(found.size, 3);
	}
	string_set_free(&s);
}

/* Strings and texts that make other methods try each string at each place, or each byte
 * again and again: what is looked at twice per byte would take minutes. */
static void hard_sets_take_linear_time(void **state)
{
	const size_t size = (size_t)4 << 20;
	char *text = tsv_alloc(size, 1), string[64];

	(void)state;
	for (int kind = 0; kind < 3; kind++) {
		struct string_set s = {.word = kind == 2};
		struct tsv_span found;
		for (int k = 0; k < 5000; k++) {
			int length =
			    kind == 0 ? sprintf(string, "en%05d", k)
				      : sprintf(string, "%.*sb%d", 20 + k % 20,
						"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", k);
			string_set_add(&s, (struct tsv_span){string, (size_t)length});
		}
		string_set_prepare(&s);
		for (size_t i = 0; i < size; i++)
			text[i] = kind == 0 ? "en00"[i % 4] : 'a';
		assert_false(string_set_find(&s, (struct tsv_span){text, size}, 0, &found));
		string_set_free(&s);
	}
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(strings_are_found_as_one_by_one),
	    cmocka_unit_test(no_string_is_found_in_a_set_of_none),
	    cmocka_unit_test(every_byte_may_begin_and_follow),
	    cmocka_unit_test(hard_sets_take_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
