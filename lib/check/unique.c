#include "check/unique.h"

#include <stdlib.h>

bool unique_add(struct unique *u, struct tsv_span value, uint64_t *place)
{
	size_t count = u->values.count, number = tsv_dict_add(&u->values, value);

	if (number < count) {
		*place = u->places[number];
		return false;
	}
	u->places = tsv_grow(u->places, &u->capacity, count + 1, sizeof(*u->places));
	u->places[number] = *place;
	return true;
}

void unique_free(struct unique *u)
{
	tsv_dict_free(&u->values);
	free(u->places);
	*u = (struct unique){0};
}
