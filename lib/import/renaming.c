#include "import/renaming.h"

#include <stdlib.h>

int renaming_parse(struct renaming *r, const char *text, struct tsv_error *e)
{
	const char *equals = strchr(text, '=');

	if (equals == NULL || equals == text || equals[1] == '\0')
		return tsv_error_set(e, "--map takes NEW=OLD, as in region=Continent, not '%s'",
				     text);
	*r = (struct renaming){tsv_span_between(text, equals), tsv_span_of(equals + 1), false};
	return 0;
}

/* The place that `#3` names, from 0, or count. */
static size_t place_of(struct tsv_span text, size_t count)
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

void renaming_apply(struct tsv_header *h, struct renaming *renamings, size_t count)
{
	const struct renaming **by_place;
	struct tsv_header renamed = {0};
	struct tsv_buf field = {0};

	if (count == 0)
		return;
	/* All are found before one is renamed, so that two can change their names. */
	by_place = tsv_calloc(h->count, sizeof(const struct renaming *));
	for (size_t i = 0; i < count; i++) {
		size_t place = tsv_header_find(h, renamings[i].old_name);
		if (place == TSV_NONE)
			place = place_of(renamings[i].old_name, h->count);
		renamings[i].used |= place < h->count;
		if (place < h->count)
			by_place[place] = &renamings[i];
	}
	for (size_t i = 0; i < h->count; i++) {
		tsv_buf_clear(&field);
		if (by_place[i] == NULL)
			tsv_buf_add_span(&field, h->columns[i].field);
		else
			tsv_escape_append(&field, by_place[i]->new_name);
		tsv_header_add(&renamed, tsv_buf_span(&field));
	}
	tsv_header_free(h);
	*h = renamed;
	free(by_place);
	tsv_buf_free(&field);
}

int renaming_check_names(const struct tsv_header *h, const char *file, struct tsv_error *e)
{
	for (size_t i = 0; i < h->count; i++)
		if (h->columns[i].name.size == 0)
			return tsv_error_set(
			    e, "%s: column %zu has no name; give it one: --map NAME=#%zu", file,
			    i + 1, i + 1);
	for (size_t i = 0; i < h->count; i++) {
		size_t first = tsv_header_find(h, h->columns[i].name);
		if (first < i)
			return tsv_error_set(e,
					     "%s: columns %zu and %zu are both named '%s'; "
					     "rename one: --map NEW=#%zu",
					     file, first + 1, i + 1, h->columns[i].name.data,
					     i + 1);
	}
	return 0;
}
