#include "edit/next_key.h"

#include <inttypes.h>

#include "value/number.h"

int next_key(struct tsv_table *t, size_t place, struct tsv_buf *key, struct tsv_error *e)
{
	uint64_t largest = 0, number;
	bool any = false, found = false;
	struct tsv_batch b;
	int got;

	while ((got = tsv_table_next(t, &b, e)) > 0) {
		any = true;
		for (size_t i = 0; i < b.records; i++) {
			if (!number_count(tsv_batch_field(&b, i, place), &number))
				continue;
			found = true;
			largest = number > largest ? number : largest;
		}
	}
	if (got == 0 && (found || !any))
		tsv_buf_printf(key, "%" PRIu64, largest + 1);
	return got;
}
