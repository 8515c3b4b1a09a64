/*
 * unique: has a value been there before, and where?
 *
 * Values are kept as bytes/known.h keeps them, but for whole numbers that follow
 * one another on lines that do, as the ids of an export mostly do: a run of them
 * takes the room of one, however long it is. All zeros is ready for use.
 */
#ifndef CHECK_UNIQUE_H
#define CHECK_UNIQUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bytes/known.h"
#include "bytes/span.h"

/* The numbers first, first + 1, … on the places place, place + 1, … */
struct serial {
	uint64_t first;
	uint64_t count;
	uint64_t place;
};

struct unique {
	struct known values;
	struct serial run;   /* the one that may go on */
	struct serial *runs; /* long ones that ended, by first; owned */
	size_t run_count;
	size_t run_room;
};

/*
 * Notes a value and its place. Returns true; or false when it was there, and
 * *place becomes where. Places go up by one from record to record of a file.
 */
bool unique_add(struct unique *u, struct span value, uint64_t *place);

void unique_free(struct unique *u);

#endif
