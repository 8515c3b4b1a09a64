/* unit: what every test file needs of cmocka, and comparisons of spans. */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "schema/schema.h"
#include "tsv/tsv.h"

/* The span holds just the bytes of the string. */
#define assert_span(bytes, string) \
	do { \
		struct tsv_span bytes_ = (bytes); \
		assert_int_equal(bytes_.size, strlen(string)); \
		if (bytes_.size != 0) \
			assert_memory_equal(bytes_.data, string, bytes_.size); \
	} while (0)

/* A random number, the same ones in every run (splitmix64). */
static inline uint64_t unit_random(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

/* The built-in schema, read once. */
static inline const struct schema *unit_schema(void)
{
	static struct schema schema;

	if (schema.count == 0)
		schema_open_builtin(&schema);
	return &schema;
}

#endif
