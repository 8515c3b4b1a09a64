#include "check/unique.h"

#include <stdlib.h>

/* A place is one word: the line, and above it the file. A line that does not fit, beyond
 * a million millions, is reported as the last one that does. */
#define LINE_BITS 40
#define LINE_MAX (((uint64_t)1 << LINE_BITS) - 1)

bool unique_add(struct unique *u, struct tsv_span value, struct unique_place *place)
{
	size_t count = u->values.count, number = tsv_dict_add(&u->values, value);

	if (number < count) {
		uint64_t first = u->places[number];
		*place = (struct unique_place){first >> LINE_BITS, first & LINE_MAX};
		return false;
	}
	u->places = tsv_grow(u->places, &u->capacity, count + 1, sizeof(*u->places));
	u->places[number] = (uint64_t)place->file << LINE_BITS |
			    (place->line < LINE_MAX ? place->line : LINE_MAX);
	return true;
}

void unique_free(struct unique *u)
{
	tsv_dict_free(&u->values);
	free(u->places);
	*u = (struct unique){0};
}
