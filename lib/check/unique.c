#include "check/unique.h"

#include <stdlib.h>

#include "bytes/memory.h"

/* Shorter runs become single values: finding them among many runs would cost more. */
#define LONG_RUN 1024

/* Is the value the one way to write a whole number (no sign, no leading zero)? */
static bool serial_number(struct span value, uint64_t *number)
{
	if (value.size == 0 || value.size > 18 || (value.data[0] == '0' && value.size > 1))
		return false;
	*number = 0;
	for (size_t i = 0; i < value.size; i++) {
		if (value.data[i] < '0' || value.data[i] > '9')
			return false;
		*number = *number * 10 + (uint64_t)(value.data[i] - '0');
	}
	return true;
}

static struct span write_number(uint64_t number, char digits[20])
{
	char *end = digits + 20, *at = end;

	do
		*--at = (char)('0' + number % 10);
	while ((number /= 10) != 0);
	return span_between(at, end);
}

static bool in_run(const struct serial *run, uint64_t number, uint64_t *place)
{
	if (number < run->first || number - run->first >= run->count)
		return false;
	*place = run->place + (number - run->first);
	return true;
}

/* How many of the runs begin at or below number. */
static size_t runs_below(const struct unique *u, uint64_t number)
{
	size_t low = 0, high = u->run_count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (u->runs[middle].first <= number)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool in_runs(const struct unique *u, uint64_t number, uint64_t *place)
{
	size_t below = u->run_count == 0 ? 0 : runs_below(u, number);

	return below != 0 && in_run(&u->runs[below - 1], number, place);
}

/* The run that went on until now has ended. */
static void put_away(struct unique *u)
{
	struct serial run = u->run;
	char digits[20];

	u->run.count = 0;
	if (run.count >= LONG_RUN) {
		size_t at = runs_below(u, run.first);
		u->runs = mem_grow(u->runs, &u->run_room, u->run_count + 1, sizeof(*u->runs));
		memmove(u->runs + at + 1, u->runs + at, (u->run_count - at) * sizeof(*u->runs));
		u->runs[at] = run;
		u->run_count++;
		return;
	}
	for (uint64_t i = 0; i < run.count; i++) {
		uint64_t place = run.place + i;
		known_add(&u->values, write_number(run.first + i, digits), &place);
	}
}

bool unique_add(struct unique *u, struct span value, uint64_t *place)
{
	uint64_t number, there = *place;

	if (!serial_number(value, &number))
		return known_add(&u->values, value, place);
	bool goes_on = u->run.count != 0 && number == u->run.first + u->run.count &&
		       *place == u->run.place + u->run.count;
	if (in_run(&u->run, number, place) || in_runs(u, number, place))
		return false;
	if (!goes_on)
		put_away(u);
	/* Only what the set does not have may begin or lengthen a run. */
	if (u->values.count != 0 && known_has(&u->values, value, place))
		return false;
	if (!goes_on)
		u->run = (struct serial){number, 0, there};
	u->run.count++;
	return true;
}

void unique_free(struct unique *u)
{
	known_free(&u->values);
	free(u->runs);
	*u = (struct unique){0};
}
