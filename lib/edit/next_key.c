#include "edit/next_key.h"

#include <inttypes.h>

#include "value/number.h"

int next_key(struct tsv_table *t, size_t place, struct tsv_buf *key, struct tsv_error *e)
{
	uint64_t largest = 0, number;
	size_t digits = 0; /* of the largest, with its zeros; 0: there is none */
	bool any = false;
	struct tsv_batch b;
	int got;

	while ((got = tsv_table_next(t, &b, e)) > 0) {
		any = true;
		for (size_t i = 0; i < b.records; i++) {
			struct tsv_span field = tsv_batch_field(&b, i, place);
			if (!number_count(field, &number) || (digits != 0 && number < largest))
				continue;
			largest = number;
			digits = field.size;
		}
	}
	if (got == 0 && (digits != 0 || !any))
		tsv_buf_printf(key, "%0*" PRIu64, (int)digits, largest + 1);
	return got;
}
