#include "edit/next_key.h"

#include <inttypes.h>

/* So many digits fit. */
#define DIGITS 18

/* Reads a whole number of digits alone. */
static bool read_number(struct tsv_span field, uint64_t *number)
{
	*number = 0;
	for (size_t i = 0; i < field.size; i++) {
		if (field.data[i] < '0' || field.data[i] > '9')
			return false;
		*number = *number * 10 + (uint64_t)(field.data[i] - '0');
	}
	return field.size != 0 && field.size <= DIGITS;
}

int next_key(struct tsv_table *t, size_t place, struct tsv_buf *key, struct tsv_error *e)
{
	uint64_t largest = 0, number;
	bool any = false, found = false;
	struct tsv_batch b;
	int got;

	while ((got = tsv_table_next(t, &b, e)) > 0) {
		any = true;
		for (size_t i = 0; i < b.records; i++) {
			if (!read_number(tsv_batch_field(&b, i, place), &number))
				continue;
			found = true;
			largest = number > largest ? number : largest;
		}
	}
	if (got == 0 && (found || !any))
		tsv_buf_printf(key, "%" PRIu64, largest + 1);
	return got;
}
