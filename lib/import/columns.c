#include "import/columns.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "bytes/memory.h"
#include "record/escape.h"

int columns_parse(struct renaming *r, const char *text, struct error *e)
{
	const char *equals = strchr(text, '=');

	if (equals == NULL || equals == text || equals[1] == '\0')
		return error_set(e, "--map takes NEW=OLD, as in region=Continent, not '%s'",
				 text);
	*r = (struct renaming){span_between(text, equals), span_of(equals + 1), false};
	return 0;
}

/* The place that `#3` names, from 0, or count. */
static size_t place_of(struct span text, size_t count)
{
	size_t place = 0;

	if (text.size < 2 || text.data[0] != '#')
		return count;
	for (size_t i = 1; i < text.size; i++) {
		if (text.data[i] < '0' || text.data[i] > '9' || place > count)
			return count;
		place = place * 10 + (size_t)(text.data[i] - '0');
	}
	return place == 0 || place > count ? count : place - 1;
}

static void rename_column(struct header *h, size_t place, struct span name)
{
	struct header one = {0};
	struct column *column = &h->columns[place], old = *column;
	struct buf raw = {0};

	escape_append(&raw, name);
	header_add(&one, buf_span(&raw));
	*column = one.columns[0];
	one.columns[0] = old;
	header_free(&one);
	buf_free(&raw);
}

void columns_rename(struct header *h, struct renaming *renamings, size_t count)
{
	/* All are found before one is renamed, so that two can change their names. */
	size_t *places = mem_array(count, sizeof(*places));

	for (size_t i = 0; i < count; i++) {
		places[i] = header_find(h, renamings[i].old_name);
		if (places[i] == h->count)
			places[i] = place_of(renamings[i].old_name, h->count);
		renamings[i].used |= places[i] < h->count;
	}
	for (size_t i = 0; i < count; i++)
		if (places[i] < h->count)
			rename_column(h, places[i], renamings[i].new_name);
	free(places);
}

/* By name, then by place. */
static int by_name(const void *a, const void *b)
{
	const struct column *x = *(const struct column *const *)a;
	const struct column *y = *(const struct column *const *)b;
	int order = span_compare(x->name, y->name);

	return order != 0 ? order : (x > y) - (x < y);
}

/* The first in order of the columns that have the name of one before; or NULL. */
static const struct column *find_twin(const struct header *h, const struct column **first)
{
	const struct column **sorted = mem_array(h->count, sizeof(const struct column *));
	const struct column *twin = NULL;

	for (size_t i = 0; i < h->count; i++)
		sorted[i] = &h->columns[i];
	qsort(sorted, h->count, sizeof(const struct column *), by_name);
	for (size_t i = 1; i < h->count; i++) {
		if (!span_equal(sorted[i - 1]->name, sorted[i]->name) ||
		    (twin != NULL && twin < sorted[i]))
			continue;
		twin = sorted[i];
		*first = sorted[i - 1];
	}
	free(sorted);
	return twin;
}

int columns_check(const struct header *h, const char *file, struct error *e)
{
	const struct column *first = NULL;

	for (size_t i = 0; i < h->count; i++)
		if (h->columns[i].name.size == 0)
			return error_set(
			    e, "%s: column %zu has no name; give it one: --map NAME=#%zu", file,
			    i + 1, i + 1);
	const struct column *twin = find_twin(h, &first);
	if (twin == NULL)
		return 0;
	size_t place = (size_t)(twin - h->columns) + 1;
	return error_set(e,
			 "%s: columns %zu and %zu are both named '%s'; rename one: "
			 "--map NEW=#%zu",
			 file, (size_t)(first - h->columns) + 1, place, twin->text, place);
}
