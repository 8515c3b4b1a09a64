#include "import/entry.h"

#include <stdlib.h>

/* An entry's lines without the numbers among them. */
struct entry {
	const struct text_lines *text;
	struct tsv_buf *fields;
	size_t *lines; /* of the page */
	size_t count;
	size_t begin; /* the line of its mark */
};

/* Reports a word that a vocabulary lacks, with the nearest that it has. */
static void report_word(const struct entry *n, size_t i, const char *what, enum role role)
{
	const struct schema_column *c = schema_by_role(n->text->schema, role);
	const struct vocabulary *v = c == NULL ? NULL : c->vocabulary;
	struct tsv_span word = lines_get(n->text, i);
	size_t near = v == NULL ? TSV_NONE : vocabulary_suggest(v, word);
	struct tsv_buf b = {0};

	tsv_buf_printf(&b, "no %s is named", what);
	lines_quote(&b, word);
	if (near != TSV_NONE)
		tsv_buf_printf(&b, ", did you mean '%s'?",
			       tsv_shorten(vocabulary_name(v, near)).text);
	tsv_buf_add_char(&b, '\0');
	lines_report(n->text, i, b.data, (struct tsv_span){0});
	tsv_buf_free(&b);
}

static bool begins_block(const struct entry *n, size_t k)
{
	return k >= n->count || n->text->lines[n->lines[k]].begins_block;
}

/* Where the block of the entry's line k ends. */
static size_t block_end(const struct entry *n, size_t k)
{
	do
		k++;
	while (!begins_block(n, k));
	return k;
}

/* Where the block of the entry's line k begins, not before from. */
static size_t block_begin(const struct entry *n, size_t k, size_t from)
{
	while (k > from && !begins_block(n, k))
		k--;
	return k;
}

static void add_block(struct entry *n, enum role role, size_t k, size_t end)
{
	for (bool first = true; k < end; k++, first = false) {
		if (!first)
			tsv_buf_add_char(&n->fields[role], ' ');
		tsv_buf_add_span(&n->fields[role], lines_get(n->text, n->lines[k]));
	}
}

static void add_paragraphs(struct entry *n, size_t k, size_t end)
{
	while (k < end) {
		size_t stop = block_end(n, k);
		stop = stop < end ? stop : end;
		if (n->fields[ROLE_TEXT].size != 0)
			tsv_buf_add(&n->fields[ROLE_TEXT], "\n\n", 2);
		add_block(n, ROLE_TEXT, k, stop);
		k = stop;
	}
}

/* `Mr.Sory` is `Mr. Sory`. */
static void add_speaker(struct entry *n, size_t k, size_t end)
{
	static const char *const titles[] = {"Mr.",   "Ms.", "Mrs.", "Dr.",
					     "Prof.", "Sr.", "Sra."};
	struct tsv_buf *b = &n->fields[ROLE_PERSON], name;

	add_block(n, ROLE_PERSON, k, end);
	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++) {
		struct tsv_span title = tsv_span_of(titles[i]);
		if (b->size <= title.size || b->data[title.size] == ' ' ||
		    !tsv_span_begins(tsv_buf_span(b), title))
			continue;
		name = *b;
		*b = (struct tsv_buf){0};
		tsv_buf_add_span(b, title);
		tsv_buf_add_char(b, ' ');
		tsv_buf_add_span(b, tsv_span_from(tsv_buf_span(&name), title.size));
		tsv_buf_free(&name);
		return;
	}
}

/* Region, country and city from line k. Returns where the place ends, or 0. */
static size_t take_place(struct entry *n, size_t k)
{
	if (k >= n->count) {
		lines_report(n->text, n->begin, "no place in the entry",
			     lines_get(n->text, n->begin));
		return 0;
	}
	struct tsv_span region =
	    lines_term(n->text, ROLE_REGION, lines_get(n->text, n->lines[k]));
	size_t end = block_end(n, k);

	if (region.size == 0) {
		report_word(n, n->lines[k], "region", ROLE_REGION);
		return 0;
	}
	if (end - k < 2 || end - k > 3) {
		lines_report(n->text, n->lines[k],
			     "a place is a region, a country and perhaps a city, not",
			     lines_get(n->text, n->lines[end - 1]));
		return 0;
	}
	tsv_buf_add_span(&n->fields[ROLE_REGION], region);
	add_block(n, ROLE_COUNTRY, k + 1, k + 2);
	add_block(n, ROLE_CITY, k + 2, end);
	return end;
}

/* What stands behind the role has no place; the entry is sound for all that. */
static void report_rest(const struct entry *n, size_t k)
{
	for (; k < n->count; k = block_end(n, k))
		lines_report(n->text, n->lines[k], "cannot place, behind an entry's role,",
			     lines_get(n->text, n->lines[k]));
}

static struct tsv_span type_of(const struct entry *n, size_t k)
{
	return lines_term(n->text, ROLE_TYPE, lines_get(n->text, n->lines[k]));
}

/* The line with the organisation's type: the last that leaves room for a speaker
 * and a role, as a role may be named like a type. n->count when there is none. */
static size_t find_type(const struct entry *n, size_t from)
{
	for (size_t k = n->count; k-- > from;)
		if (k + 2 < n->count && type_of(n, k).size != 0)
			return k;
	for (size_t k = n->count; k-- > from;)
		if (type_of(n, k).size != 0)
			return k;
	return n->count;
}

/* Organisation, type, speaker and role around the type; false when one is missing. */
static bool take_tail(struct entry *n, size_t from)
{
	size_t type = find_type(n, from + 1);

	if (type == n->count && n->count >= from + 4) {
		report_word(n, n->lines[n->count - 3], "type of organisation", ROLE_TYPE);
		return false;
	}
	if (type + 2 >= n->count) {
		lines_report(n->text, n->begin,
			     type == n->count
				 ? "no organisation with its type in the entry"
				 : "no speaker with a role at the end of the entry",
			     lines_get(n->text, n->begin));
		return false;
	}
	size_t org = begins_block(n, type) ? block_begin(n, type - 1, from) : type - 1;
	add_paragraphs(n, from, org);
	add_block(n, ROLE_ORGANISATION, org, type);
	tsv_buf_add_span(&n->fields[ROLE_TYPE], type_of(n, type));
	add_speaker(n, type + 1, type + 2);
	size_t end = block_end(n, type + 2);
	add_block(n, ROLE_FUNCTION, type + 2, end);
	report_rest(n, end);
	return true;
}

static bool take_case(struct entry *n)
{
	tsv_buf_add_span(&n->fields[ROLE_KEY], lines_get(n->text, n->begin));
	tsv_buf_add_span(&n->fields[ROLE_KIND],
			 lines_term(n->text, ROLE_KIND, tsv_span_of("case")));
	size_t title = n->count == 0 ? 0 : block_end(n, 0);
	add_block(n, ROLE_TITLE, 0, title);
	size_t place = take_place(n, title);
	return place != 0 && take_tail(n, place);
}

/* The size of what stands before the dash in a line, and the type behind it. */
static size_t cut_type(const struct text_lines *t, struct tsv_span line, struct tsv_span *type)
{
	static const char *const dashes[] = {" - ", " \u2013 ", " \u2014 "};

	for (size_t i = line.size; i-- > 0;)
		for (size_t j = 0; j < 3; j++) {
			struct tsv_span dash = tsv_span_of(dashes[j]),
					rest = tsv_span_from(line, i);
			if (!tsv_span_begins(rest, dash))
				continue;
			*type = lines_term(t, ROLE_TYPE, tsv_span_from(rest, dash.size));
			if (type->size != 0)
				return i;
		}
	return line.size;
}

/* Title, type and organisation, up to the place, whose line *k becomes. */
static bool take_head(struct entry *n, size_t *k)
{
	struct tsv_span first = lines_get(n->text, n->lines[0]);
	struct tsv_span type = {0};
	size_t size = cut_type(n->text, first, &type), org = block_end(n, 0);

	tsv_buf_add(&n->fields[ROLE_TITLE], first.data, size);
	if (type.size == 0 && org < n->count)
		type = type_of(n, org++);
	if (type.size == 0) {
		lines_report(n->text, n->lines[0], "no type of organisation behind the dash in",
			     first);
		return false;
	}
	tsv_buf_add_span(&n->fields[ROLE_TYPE], type);
	*k = org < n->count ? block_end(n, org) : org;
	add_block(n, ROLE_ORGANISATION, org, *k);
	return true;
}

/* Paragraphs, speaker and role from line k, the last two a block each. */
static bool take_end(struct entry *n, size_t k)
{
	size_t role = n->count > k ? block_begin(n, n->count - 1, k) : k;
	size_t speaker = role > k ? block_begin(n, role - 1, k) : k;

	if (speaker == role) {
		lines_report(n->text, n->begin,
			     "no speaker with a role at the end of the entry",
			     lines_get(n->text, n->lines[0]));
		return false;
	}
	add_paragraphs(n, k, speaker);
	add_speaker(n, speaker, role);
	add_block(n, ROLE_FUNCTION, role, n->count);
	return true;
}

static bool take_mediator(struct entry *n)
{
	size_t k;

	tsv_buf_add_string(&n->fields[ROLE_KEY], "M");
	tsv_buf_add_span(&n->fields[ROLE_KIND],
			 lines_term(n->text, ROLE_KIND, tsv_span_of("mediator")));
	return take_head(n, &k) && (k = take_place(n, k)) != 0 && take_end(n, k);
}

bool entry_read(struct tsv_buf fields[], const struct text_lines *text, size_t begin,
		size_t end)
{
	struct entry n = {text, fields, tsv_alloc(end - begin, sizeof(size_t)), 0, begin};

	for (size_t i = begin + 1; i < end; i++)
		if (!lines_is_number(lines_get(text, i)))
			n.lines[n.count++] = i;
	bool mediator = tsv_span_equal(lines_get(text, begin), tsv_span_of("M"));
	bool whole = mediator ? take_mediator(&n) : take_case(&n);
	free(n.lines);
	return whole;
}
