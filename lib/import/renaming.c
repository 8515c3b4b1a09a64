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

/* The column that a renaming is of, or the count. */
static size_t find_column(const struct tsv_header *h, struct tsv_span old_name,
			  const size_t *now, size_t places)
{
	size_t column = tsv_header_find(h, old_name), place;

	if (column != TSV_NONE)
		return column;
	place = place_of(old_name, places);
	return place == places ? h->count : now[place];
}

/* By place in the file the column that stands for it, or the count. */
static size_t *invert(const struct tsv_header *h, const size_t *origins, size_t places)
{
	size_t *now = tsv_alloc(places, sizeof(*now));

	for (size_t p = 0; p < places; p++)
		now[p] = origins == NULL ? p : h->count;
	for (size_t i = 0; origins != NULL && i < h->count; i++)
		now[origins[i]] = i;
	return now;
}

/* Makes the names those of another header. */
static void replace(struct tsv_header *h, struct tsv_header with)
{
	tsv_header_free(h);
	*h = with;
}

void renaming_apply(struct tsv_header *h, struct renaming *renamings, size_t count,
		    const size_t *origins, size_t places)
{
	const struct renaming **by_column;
	struct tsv_header renamed = {0};
	struct tsv_buf field = {0};

	if (count == 0)
		return;
	/* All are found before one is renamed, so that two can change their names. */
	size_t *now = invert(h, origins, places);
	by_column = tsv_calloc(h->count, sizeof(const struct renaming *));
	for (size_t i = 0; i < count; i++) {
		size_t column = find_column(h, renamings[i].old_name, now, places);
		renamings[i].used |= column < h->count;
		if (column < h->count)
			by_column[column] = &renamings[i];
	}
	for (size_t i = 0; i < h->count; i++) {
		tsv_buf_clear(&field);
		if (by_column[i] == NULL)
			tsv_buf_add_span(&field, h->columns[i].field);
		else
			tsv_escape_append(&field, by_column[i]->new_name);
		tsv_header_add(&renamed, tsv_buf_span(&field));
	}
	replace(h, renamed);
	free(by_column);
	free(now);
	tsv_buf_free(&field);
}

size_t renaming_fill_empty(struct tsv_header *h)
{
	struct tsv_header filled = {0};
	struct tsv_buf name = {0};
	size_t count = 0;

	for (size_t i = 0; i < h->count; i++) {
		tsv_buf_clear(&name);
		tsv_buf_add_span(&name, h->columns[i].field);
		count += name.size == 0;
		if (name.size == 0)
			tsv_buf_printf(&name, "column_%zu", i + 1);
		tsv_header_add(&filled, tsv_buf_span(&name));
	}
	replace(h, filled);
	tsv_buf_free(&name);
	return count;
}

/* Appends a number to a field, the next that makes a name which is new. */
static void add_number(struct tsv_buf *name, struct tsv_span field, size_t *number,
		       struct tsv_dict *names)
{
	struct tsv_buf value = {0};
	size_t known = names->count;

	do {
		tsv_buf_clear(name);
		tsv_buf_add_span(name, field);
		tsv_buf_printf(name, "_%zu", *number = *number == 0 ? 2 : *number + 1);
	} while (tsv_dict_add(names, tsv_unescape(tsv_buf_span(name), &value)) < known);
	tsv_buf_free(&value);
}

size_t renaming_make_unique(struct tsv_header *h)
{
	size_t *numbers = tsv_calloc(h->names.count, sizeof(*numbers)), count = 0;
	struct tsv_header unique = {0};
	struct tsv_dict names = {0};
	struct tsv_buf name = {0};

	for (size_t i = 0; i < h->count; i++)
		tsv_dict_add(&names, h->columns[i].name);
	for (size_t i = 0; i < h->count; i++) {
		struct tsv_column c = h->columns[i];
		tsv_buf_clear(&name);
		tsv_buf_add_span(&name, c.field);
		if (c.name.size != 0 && tsv_header_find(h, c.name) < i) {
			add_number(&name, c.field, &numbers[tsv_dict_find(&h->names, c.name)],
				   &names);
			count++;
		}
		tsv_header_add(&unique, tsv_buf_span(&name));
	}
	replace(h, unique);
	free(numbers);
	tsv_dict_free(&names);
	tsv_buf_free(&name);
	return count;
}

/* A message lists columns until they take so many bytes. */
#define MANY_COLUMNS 400

/* What a table does not take of the names. */
struct faults {
	struct tsv_buf nameless, doubled;
	size_t first_nameless, first_doubled; /* places in the file, from 1; 0: none */
};

static void list_nameless(struct faults *f, size_t place)
{
	if (f->nameless.size < MANY_COLUMNS)
		tsv_buf_printf(&f->nameless, "%s%zu", f->first_nameless == 0 ? "" : ", ",
			       place);
	else if (f->nameless.data[f->nameless.size - 1] != '.')
		tsv_buf_add_string(&f->nameless, ", ...");
	f->first_nameless = f->first_nameless == 0 ? place : f->first_nameless;
}

static void list_doubled(struct faults *f, size_t first, size_t place, struct tsv_span name)
{
	if (f->doubled.size < MANY_COLUMNS)
		tsv_buf_printf(&f->doubled, "%s%zu and %zu ('%s')",
			       f->first_doubled == 0 ? "" : ", ", first, place,
			       tsv_shorten(name).text);
	else if (f->doubled.data[f->doubled.size - 1] != '.')
		tsv_buf_add_string(&f->doubled, ", ...");
	f->first_doubled = f->first_doubled == 0 ? place : f->first_doubled;
}

static int tell(struct faults *f, const char *file, struct tsv_error *e)
{
	struct tsv_buf text = {0};
	bool both = f->first_nameless != 0 && f->first_doubled != 0;

	if (f->first_nameless == 0 && f->first_doubled == 0)
		return 0;
	tsv_buf_add_char(&f->nameless, '\0');
	tsv_buf_add_char(&f->doubled, '\0');
	if (f->first_nameless != 0)
		tsv_buf_printf(
		    &text,
		    "columns without a name: %s; --map NAME=#%zu names one, --name-empty "
		    "all, --drop-empty leaves out those without value",
		    f->nameless.data, f->first_nameless);
	if (f->first_doubled != 0)
		tsv_buf_printf(&text,
			       "%scolumns of one name: %s; --map NEW=#%zu renames one, "
			       "--unique-names numbers all",
			       both ? "; " : "", f->doubled.data, f->first_doubled);
	tsv_buf_add_char(&text, '\0');
	tsv_error_set(e, "%s: %s", file, text.data);
	tsv_buf_free(&text);
	return -1;
}

int renaming_check_names(const struct tsv_header *h, const size_t *origins,
			 const struct tsv_header *chosen, const char *file, struct tsv_error *e)
{
	struct faults f = {0};

	for (size_t i = 0; i < h->count; i++) {
		struct tsv_span name = h->columns[i].name;
		size_t first = tsv_header_find(h, name);
		if (chosen != NULL && tsv_header_find(chosen, name) == TSV_NONE)
			continue;
		if (name.size == 0)
			list_nameless(&f, (origins == NULL ? i : origins[i]) + 1);
		else if (first < i)
			list_doubled(&f, (origins == NULL ? first : origins[first]) + 1,
				     (origins == NULL ? i : origins[i]) + 1, name);
	}
	int status = tell(&f, file, e);
	tsv_buf_free(&f.nameless);
	tsv_buf_free(&f.doubled);
	return status;
}
