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

static void all_are_added_but_for_a_second_one(void **state)
{
	static const size_t counts[] = {0, 1, 15, 16, 17, 33, 1000};
	static uint32_t values[1000];
	struct span keys[1000];

	(void)state;
	for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++)
		for (size_t twice = 0; twice <= counts[i]; twice += 1 + twice / 40) {
			struct known k = {0};
			size_t count = counts[i];
			uint64_t number = 7000;
			for (size_t j = 0; j < count; j++) {
				values[j] = (uint32_t)j;
				keys[j] = (struct span){(const char *)&values[j], 4};
			}
			/* The key at this place stands at half its number already. */
			if (twice != 0 && twice < count)
				keys[twice] = keys[twice / 2];
			size_t added = known_add_all(&k, keys, count, &number);
			bool clash = twice != 0 && twice < count;
			assert_int_equal(added, clash ? twice : count);
			assert_int_equal(number, clash ? 7000 + twice / 2 : 7000);
			assert_int_equal(k.count, added);
			for (size_t j = 0; j < added; j++) {
				assert_true(known_has(&k, keys[j], &number));
				assert_int_equal(number, 7000 + j);
			}
			known_free(&k);
		}
}

/* In the order of adding, in another, and with new ones between. */
static void keys_are_found_in_any_order(void **state)
{
	enum { MANY = 3000 };
	struct known k = {0};
	uint64_t seed = 9;

	(void)state;
	for (uint32_t i = 0; i < MANY; i++) {
		uint64_t number = i;
		assert_true(known_add(&k, (struct span){(const char *)&i, 4}, &number));
	}
	for (uint32_t round = 0; round < 3 * MANY; round++) {
		uint32_t i = round < MANY ? round : (uint32_t)(unit_random(&seed) % MANY);
		uint32_t added = MANY + round;
		uint64_t number = 0;
		assert_false(known_add(&k, (struct span){(const char *)&i, 4}, &number));
		assert_int_equal(number, i);
		number = added;
		if (round % 3 == 0)
			assert_true(
			    known_add(&k, (struct span){(const char *)&added, 4}, &number));
	}
	known_free(&k);
}

/* A seed as hash_seed() draws it, but the same ones in every run. */
static struct hash_seed next_seed(uint64_t *random)
{
	uint64_t start = unit_random(random);

	return (struct hash_seed){start, unit_random(random) | 1};
}

/* Every byte of a key of any length changes its hash. */
static void every_byte_is_hashed(void **state)
{
	uint64_t random = 3;
	struct hash_seed seed = next_seed(&random);
	char key[70];

	(void)state;
	memset(key, 'a', sizeof(key));
	for (size_t size = 1; size <= sizeof(key); size++)
		for (size_t at = 0; at < size; at++) {
			uint64_t before = hash_span(seed, (struct span){key, size});
			key[at] = 'b';
			assert_true(hash_span(seed, (struct span){key, size}) != before);
			key[at] = 'a';
		}
}

static void large_arrays_are_zero(void **state)
{
	size_t size = (size_t)20 << 20;
	char *array = mem_zeroed(size, 1);

	(void)state;
	for (size_t i = 0; i < size; i += 512)
		assert_int_equal(array[i], 0);
	assert_int_equal(array[size - 1], 0);
	free(array);
}

static void check_mixing(struct hash_seed seed)
{
	enum { MANY = 4096 };
	unsigned ones[64] = {0};

	for (uint64_t i = 0; i < MANY; i++) {
		uint64_t hash = hash_span(seed, (struct span){(const char *)&i, sizeof(i)});
		for (unsigned bit = 0; bit < 64; bit++)
			ones[bit] += (unsigned)(hash >> bit & 1);
	}
	for (unsigned bit = 0; bit < 64; bit++)
		assert_in_range(ones[bit], MANY / 3, MANY - MANY / 3);
}

/* Small numbers must not fall together: each bit of a hash is about half ones,
 * whatever a process draws. */
static void hashes_are_mixed(void **state)
{
	uint64_t random = 11;

	(void)state;
	for (unsigned i = 0; i < 200; i++)
		check_mixing(next_seed(&random));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_key_is_found_again_with_its_number),
	    cmocka_unit_test(every_byte_of_a_key_counts),
	    cmocka_unit_test(many_random_keys),
	    cmocka_unit_test(all_are_added_but_for_a_second_one),
	    cmocka_unit_test(keys_are_found_in_any_order),
	    cmocka_unit_test(every_byte_is_hashed),
	    cmocka_unit_test(large_arrays_are_zero),
	    cmocka_unit_test(hashes_are_mixed),
	};

	return cmocka_run_group_tests_name("known", tests, NULL, NULL);
}
