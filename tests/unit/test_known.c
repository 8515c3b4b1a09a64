#include "unit.h"

#include <stdlib.h>

#include "bytes/hash.h"
#include "bytes/known.h"
#include "bytes/memory.h"

static void a_key_is_found_again_with_its_number(void **state)
{
	struct known k = {0};
	uint64_t number = 7;

	(void)state;
	assert_true(known_add(&k, span_of("a"), &number));
	number = UINT64_MAX;
	assert_true(known_add(&k, span_of("b"), &number));
	number = 9;
	assert_false(known_add(&k, span_of("a"), &number));
	assert_int_equal(number, 7);
	assert_false(known_add(&k, span_of("b"), &number));
	assert_true(number == UINT64_MAX);
	assert_int_equal(k.count, 2);
	known_free(&k);
}

/* Keys that differ in length or in a NUL alone are others. */
static void every_byte_of_a_key_counts(void **state)
{
	static const char zeros[100];
	struct known k = {0};

	(void)state;
	for (uint64_t size = 0; size <= sizeof(zeros); size++) {
		uint64_t number = size;
		assert_true(known_add(&k, (struct span){zeros, size}, &number));
	}
	for (uint64_t size = 0; size <= sizeof(zeros); size++) {
		uint64_t number = UINT64_MAX;
		assert_false(known_add(&k, (struct span){zeros, size}, &number));
		assert_int_equal(number, size);
	}
	known_free(&k);
}

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/* Against sorting: as many keys as there are different values. */
static void many_random_keys(void **state)
{
	enum { MANY = 200000 };
	uint64_t *values = mem_array(MANY, sizeof(*values)), seed = 5;
	struct known k = {0};
	size_t different = 0;

	(void)state;
	for (size_t i = 0; i < MANY; i++) {
		values[i] = unit_random(&seed) % 150000;
		struct span key = {(const char *)&values[i], sizeof(values[i])};
		uint64_t number = values[i];
		if (!known_add(&k, key, &number))
			assert_int_equal(number, values[i]);
	}
	qsort(values, MANY, sizeof(*values), by_value);
	for (size_t i = 0; i < MANY; i++)
		different += i == 0 || values[i] != values[i - 1];
	assert_int_equal(k.count, different);
	known_free(&k);
	free(values);
}

/* Small numbers must not fall together: each bit of a hash is about half ones. */
static void hashes_are_mixed(void **state)
{
	enum { MANY = 4096 };
	unsigned ones[64] = {0};

	(void)state;
	for (uint64_t i = 0; i < MANY; i++) {
		uint64_t hash =
		    hash_span(hash_seed(), (struct span){(const char *)&i, sizeof(i)});
		for (unsigned bit = 0; bit < 64; bit++)
			ones[bit] += (unsigned)(hash >> bit & 1);
	}
	for (unsigned bit = 0; bit < 64; bit++)
		assert_in_range(ones[bit], MANY / 3, MANY - MANY / 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_key_is_found_again_with_its_number),
	    cmocka_unit_test(every_byte_of_a_key_counts),
	    cmocka_unit_test(many_random_keys),
	    cmocka_unit_test(hashes_are_mixed),
	};

	return cmocka_run_group_tests_name("known", tests, NULL, NULL);
}
