#include "import/sections.h"

size_t sections_value(struct tsv_span line)
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
static bool is_mediator(const struct text_lines *t, struct tsv_span line)
{
	struct tsv_span mediator = lines_term(t, ROLE_KIND, tsv_span_of("mediator")), word;

	tsv_span_cut(&line, ' ', &word);
	return mediator.size != 0 && tsv_span_equal(lines_term(t, ROLE_KIND, word), mediator);
}

/* Do a title and a place follow at i? */
static bool case_follows(const struct text_lines *t, size_t i, bool expected)
{
	if (i >= t->count || lines_is_workshop(lines_get(t, i)))
		return false;
	size_t place = lines_skip_numbers(t, lines_block_end(t, i));
	if (place >= t->count)
		return false;
	size_t lines = lines_block_end(t, place) - place;
	return lines_term(t, ROLE_REGION, lines_get(t, place)).size != 0 ||
	       (expected && (lines == 2 || lines == 3));
}

static bool is_number(const struct text_lines *t, size_t i)
{
	return i < t->count && lines_is_number(lines_get(t, i));
}

/* Is this number, of all that stand before one title, the case's? Looks no further
 * than to the next that could be, as a page may hold numbers without end. */
static bool is_case(const struct text_lines *t, size_t i, size_t last)
{
	size_t value = sections_value(lines_get(t, i)), title = i + 1;
	bool expected = value == last + 1;

	if (value == 0 || (!expected && is_number(t, title)))
		return false;
	for (; is_number(t, title); title++)
		if (sections_value(lines_get(t, title)) == last + 1)
			return false;
	for (; !expected && i > 0 && is_number(t, i - 1); i--)
		if (sections_value(lines_get(t, i - 1)) == last + 1)
			return false;
	return case_follows(t, title, expected);
}

bool sections_begins_entry(const struct text_lines *t, size_t i, size_t last)
{
	if (!t->lines[i].begins_block)
		return false;
	if (tsv_span_equal(lines_get(t, i), tsv_span_of("M"))) {
		size_t next = lines_skip_numbers(t, i + 1);
		return next < t->count && is_mediator(t, lines_get(t, next));
	}
	return is_case(t, i, last);
}

size_t sections_end(const struct text_lines *t, size_t i, size_t last)
{
	/* Numbers between an entry's mark and its title are pages', and begin nothing. */
	i = lines_is_workshop(lines_get(t, i)) ? i + 1 : lines_skip_numbers(t, i + 1);
	for (; i < t->count; i++)
		if (sections_begins_entry(t, i, last) || lines_is_workshop(lines_get(t, i)))
			break;
	return i;
}
