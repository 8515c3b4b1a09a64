#include "import/outline.h"

#include <string.h>

#include "schema/vocabulary.h"

size_t outline_value(struct tsv_span line)
{
	size_t value = 0;

	for (size_t i = 0; i < line.size; i++) {
		if (line.data[i] < '0' || line.data[i] > '9' || value > 99999)
			return 0;
		value = value * 10 + (size_t)(line.data[i] - '0');
	}
	return value;
}

/* Is the first word one for a mediator? */
static bool is_mediator(struct tsv_span line)
{
	const char *space = memchr(line.data, ' ', line.size);
	struct tsv_span word = {line.data,
				space == NULL ? line.size : (size_t)(space - line.data)};
	const char *kind = vocabulary_find(&vocabulary_kinds, word);

	return kind != NULL && strcmp(kind, "mediator") == 0;
}

/* Do a title and a place follow at i? */
static bool case_follows(const struct page *p, size_t i, bool expected)
{
	if (i >= p->count || page_is_workshop(page_line(p, i)))
		return false;
	size_t place = page_skip_numbers(p, page_block_end(p, i));
	if (place >= p->count)
		return false;
	size_t lines = page_block_end(p, place) - place;
	return vocabulary_find(&vocabulary_regions, page_line(p, place)) != NULL ||
	       (expected && (lines == 2 || lines == 3));
}

static bool is_number(const struct page *p, size_t i)
{
	return i < p->count && page_is_number(page_line(p, i));
}

/* Is this number, of all that stand before one title, the case's? Looks no further
 * than to the next that could be, as a page may hold numbers without end. */
static bool is_case(const struct page *p, size_t i, size_t last)
{
	size_t value = outline_value(page_line(p, i)), title = i + 1;
	bool expected = value == last + 1;

	if (value == 0 || (!expected && is_number(p, title)))
		return false;
	for (; is_number(p, title); title++)
		if (outline_value(page_line(p, title)) == last + 1)
			return false;
	for (; !expected && i > 0 && is_number(p, i - 1); i--)
		if (outline_value(page_line(p, i - 1)) == last + 1)
			return false;
	return case_follows(p, title, expected);
}

bool outline_begins_entry(const struct page *p, size_t i, size_t last)
{
	if (!p->lines[i].begins_block)
		return false;
	if (tsv_span_equal(page_line(p, i), tsv_span_of("M"))) {
		size_t next = page_skip_numbers(p, i + 1);
		return next < p->count && is_mediator(page_line(p, next));
	}
	return is_case(p, i, last);
}

size_t outline_end(const struct page *p, size_t i, size_t last)
{
	/* Numbers between an entry's mark and its title are pages', and begin nothing. */
	i = page_is_workshop(page_line(p, i)) ? i + 1 : page_skip_numbers(p, i + 1);
	for (; i < p->count; i++)
		if (outline_begins_entry(p, i, last) || page_is_workshop(page_line(p, i)))
			break;
	return i;
}
