/* The dictionary, against a plain search and on keys made to collide. */
#include "unit.h"

#include <stdio.h>

#include "tsv/tsv.h"

static void numbers_are_in_order(void **state)
{
	struct tsv_dict d = {0};

	(void)state;
	assert_int_equal(tsv_dict_find(&d, tsv_span_of("a")), TSV_NONE);
	assert_int_equal(tsv_dict_add(&d, tsv_span_of("a")), 0);
	assert_int_equal(tsv_dict_add(&d, tsv_span_of("")), 1);
	assert_int_equal(tsv_dict_add(&d, tsv_span_of("b")), 2);
	assert_int_equal(tsv_dict_add(&d, tsv_span_of("a")), 0);
	assert_int_equal(tsv_dict_find(&d, tsv_span_of("")), 1);
	assert_int_equal(tsv_dict_find(&d, tsv_span_of("c")), TSV_NONE);
	assert_int_equal(d.count, 3);
	assert_int_equal(tsv_dict_key(&d, 1).size, 0);
	assert_memory_equal(tsv_dict_key(&d, 2).data, "b", 1);
	tsv_dict_free(&d);
}

/* Keys of all sizes that differ in their size alone, or in one byte. */
static void every_byte_counts(void **state)
{
	static const size_t sizes = 300;
	struct tsv_dict d = {0};
	char bytes[300] = {0};

	(void)state;
	for (size_t size = 0; size < sizes; size++)
		assert_int_equal(tsv_dict_add(&d, (struct tsv_span){bytes, size}), size);
	for (size_t i = 0; i < sizes; i++) {
		bytes[i] = 1;
		assert_int_equal(tsv_dict_add(&d, (struct tsv_span){bytes, sizes}), sizes + i);
		bytes[i] = 0;
	}
	for (size_t size = 0; size < sizes; size++)
		assert_int_equal(tsv_dict_find(&d, (struct tsv_span){bytes, size}), size);
	tsv_dict_free(&d);
}

/* Short keys are compared in another way: each size, and each byte that may differ. */
static void every_byte_of_short_keys_counts(void **state)
{
	struct tsv_dict d = {0};
	char bytes[80];
	size_t count = 0;

	(void)state;
	memset(bytes, 'a', sizeof(bytes));
	for (size_t size = 0; size <= sizeof(bytes); size++) {
		struct tsv_span key = {bytes, size};
		assert_int_equal(tsv_dict_add(&d, key), count++);
		for (size_t at = 0; at < size; at++) {
			bytes[at] = 'b';
			assert_int_equal(tsv_dict_find(&d, key), TSV_NONE);
			assert_int_equal(tsv_dict_add(&d, key), count);
			assert_int_equal(tsv_dict_find(&d, key), count++);
			bytes[at] = 'a';
		}
	}
	tsv_dict_free(&d);
}

/* Key i of the many below: seven digits, shuffled. */
static struct tsv_span many_key(size_t i, char *text)
{
	int size = snprintf(text, 24, "%zu", i * 7919 % 1000003);

	return (struct tsv_span){text, (size_t)size};
}

static void many_keys_one_by_one_and_in_batches(void **state)
{
	enum { COUNT = 200000, BATCH = 1000 };
	static char texts[BATCH][24];
	static struct tsv_span keys[BATCH];
	static size_t numbers[BATCH];
	struct tsv_dict one = {0}, batch = {0};

	(void)state;
	for (size_t i = 0; i < COUNT; i += BATCH) {
		for (size_t j = 0; j < BATCH; j++) {
			keys[j] = many_key(i + j, texts[j]);
			assert_int_equal(tsv_dict_add(&one, keys[j]), i + j);
		}
		tsv_dict_add_all(&batch, keys, BATCH, numbers);
		for (size_t j = 0; j < BATCH; j++)
			assert_int_equal(numbers[j], i + j);
	}
	/* Once more: nothing is new, also twice within a batch. */
	for (size_t j = 0; j < BATCH; j++)
		keys[j] = many_key(j / 2, texts[j]);
	tsv_dict_add_all(&batch, keys, BATCH, numbers);
	for (size_t j = 0; j < BATCH; j++)
		assert_int_equal(numbers[j], j / 2);
	assert_int_equal(batch.count, COUNT);
	tsv_dict_free(&one);
	tsv_dict_free(&batch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(numbers_are_in_order),
	    cmocka_unit_test(every_byte_counts),
	    cmocka_unit_test(every_byte_of_short_keys_counts),
	    cmocka_unit_test(many_keys_one_by_one_and_in_batches),
	};

	return cmocka_run_group_tests_name("dict", tests, NULL, NULL);
}
