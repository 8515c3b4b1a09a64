/*
 * The page of a forum's programme.
 *
 * A workshop is its mark, its title, its themes, then its entries. A case is its
 * number, title, place (region, country and perhaps city in one block),
 * paragraphs, organisation, type, speaker, role. The mediator's entry is `M`, a
 * title with the type behind a dash, organisation, place, paragraphs, speaker,
 * role. Other numbers are those of pages. Every block must have its place: an
 * entry that lacks one of these is reported and not given.
 */
#include <stdlib.h>
#include <string.h>

#include "bytes/memory.h"
#include "catalogue/vocabulary.h"
#include "import/import.h"
#include "import/page.h"
#include "import/rows.h"
#include "record/escape.h"
#include "record/list.h"
#include "text/fold.h"

enum {
	ID,
	KIND,
	TITLE,
	REGION,
	COUNTRY,
	CITY,
	ORG,
	TYPE,
	SPEAKER,
	ROLE,
	WORKSHOP,
	THEMES,
	SUMMARY,
	FIELDS
};

static const char *const names[FIELDS] = {"id",	      "kind",	"title",  "region",  "country",
					  "city",     "org",	"type",	  "speaker", "role",
					  "workshop", "themes", "summary"};

struct programme {
	struct importer *importer;
	struct page page;
	struct buf fields[FIELDS]; /* of the entry in the making */
	struct rows rows;
	size_t last; /* the number of the last case in this workshop */
	bool given;
	struct error error; /* of reading; told when all was given */
};

/* Says what is wrong at a line. */
static void report(const struct programme *g, size_t i, const char *what, struct span text)
{
	const struct page *p = &g->page;
	size_t line = i < p->count ? p->lines[i].number : p->lines[p->count - 1].number;
	struct buf b = {0};

	buf_printf(&b, "%s:%zu: %s", g->importer->source.input.name, line, what);
	if (text.size != 0)
		buf_printf(&b, " '%.*s%s'", (int)(text.size < 60 ? text.size : 60), text.data,
			   text.size < 60 ? "" : "...");
	buf_add_char(&b, '\0');
	g->importer->options->report(b.data);
	buf_free(&b);
}

/* The same for a word that a vocabulary lacks, with the nearest that it has. */
static void report_word(const struct programme *g, size_t i, const char *what,
			const struct vocabulary *v)
{
	struct span word = page_line(&g->page, i);
	const char *near = vocabulary_nearest(v, word);
	struct buf b = {0};

	buf_printf(&b, "no %s is named '%.*s'", what, (int)word.size, word.data);
	if (near != NULL)
		buf_printf(&b, ", did you mean '%s'?", near);
	buf_add_char(&b, '\0');
	report(g, i, b.data, (struct span){0});
	buf_free(&b);
}

/* Appends the lines from i up to end, joined. */
static void add_lines(struct programme *g, int field, size_t i, size_t end)
{
	struct buf *b = &g->fields[field];

	for (bool first = true; i < end; i++, first = false) {
		if (!first)
			buf_add_char(b, ' ');
		buf_add_span(b, page_line(&g->page, i));
	}
}

static bool is_number(const struct programme *g, size_t i)
{
	return page_is_number(page_line(&g->page, i));
}

/* The value of digits alone; 0 when the line is anything else. */
static size_t value_of(struct span line)
{
	size_t value = 0;

	for (size_t i = 0; i < line.size; i++) {
		if (line.data[i] < '0' || line.data[i] > '9' || value > 99999)
			return 0;
		value = value * 10 + (size_t)(line.data[i] - '0');
	}
	return value;
}

/* The next line from i that is no number. */
static size_t skip_numbers(const struct programme *g, size_t i)
{
	while (i < g->page.count && is_number(g, i))
		i++;
	return i;
}

/* Is the first word one for a mediator? */
static bool is_mediator(struct span line)
{
	const char *space = memchr(line.data, ' ', line.size);
	struct span word = {line.data, space == NULL ? line.size : (size_t)(space - line.data)};
	const char *kind = vocabulary_find(&vocabulary_kinds, word);

	return kind != NULL && strcmp(kind, "mediator") == 0;
}

/* Do a title and a place follow at i? */
static bool case_follows(const struct programme *g, size_t i, bool expected)
{
	const struct page *p = &g->page;

	if (i >= p->count || page_is_workshop(page_line(p, i)))
		return false;
	size_t place = skip_numbers(g, page_block_end(p, i));
	if (place >= p->count)
		return false;
	size_t lines = page_block_end(p, place) - place;
	return vocabulary_find(&vocabulary_regions, page_line(p, place)) != NULL ||
	       (expected && (lines == 2 || lines == 3));
}

/* Is this number, of all that stand before one title, the case's? */
static bool is_case(const struct programme *g, size_t i)
{
	size_t title = skip_numbers(g, i), first = i;

	if (title == i || value_of(page_line(&g->page, i)) == 0)
		return false;
	while (first > 0 && is_number(g, first - 1))
		first--;
	size_t chosen = title - 1;
	bool expected = false;
	for (size_t j = first; j < title; j++)
		if (value_of(page_line(&g->page, j)) == g->last + 1) {
			chosen = j;
			expected = true;
		}
	return chosen == i && case_follows(g, title, expected);
}

static bool begins_entry(const struct programme *g, size_t i)
{
	const struct page *p = &g->page;

	if (!p->lines[i].begins_block)
		return false;
	if (span_equal(page_line(p, i), span_of("M"))) {
		size_t next = skip_numbers(g, i + 1);
		return next < p->count && is_mediator(page_line(p, next));
	}
	return is_case(g, i);
}

/* Where what begins behind i ends: at the next entry or workshop. */
static size_t find_end(const struct programme *g, size_t i)
{
	const struct page *p = &g->page;

	for (i++; i < p->count; i++)
		if (begins_entry(g, i) || page_is_workshop(page_line(p, i)))
			break;
	return i;
}

/* An entry's lines without the numbers among them. */
struct entry {
	size_t *lines;
	size_t count;
	size_t begin; /* the line of its mark */
};

static bool begins_block(const struct programme *g, const struct entry *n, size_t k)
{
	return k >= n->count || g->page.lines[n->lines[k]].begins_block;
}

/* Where the block of the entry's line k ends. */
static size_t block_end(const struct programme *g, const struct entry *n, size_t k)
{
	do
		k++;
	while (!begins_block(g, n, k));
	return k;
}

/* Where the block of the entry's line k begins, not before from. */
static size_t block_begin(const struct programme *g, const struct entry *n, size_t k,
			  size_t from)
{
	while (k > from && !begins_block(g, n, k))
		k--;
	return k;
}

static void add_block(struct programme *g, int field, const struct entry *n, size_t k,
		      size_t end)
{
	for (bool first = true; k < end; k++, first = false) {
		if (!first)
			buf_add_char(&g->fields[field], ' ');
		add_lines(g, field, n->lines[k], n->lines[k] + 1);
	}
}

static void add_paragraphs(struct programme *g, const struct entry *n, size_t k, size_t end)
{
	while (k < end) {
		size_t stop = block_end(g, n, k);
		stop = stop < end ? stop : end;
		if (g->fields[SUMMARY].size != 0)
			buf_add(&g->fields[SUMMARY], "\n\n", 2);
		add_block(g, SUMMARY, n, k, stop);
		k = stop;
	}
}

/* `Mr.Sory` is `Mr. Sory`. */
static void add_speaker(struct programme *g, const struct entry *n, size_t k, size_t end)
{
	static const char *const titles[] = {"Mr.",   "Ms.", "Mrs.", "Dr.",
					     "Prof.", "Sr.", "Sra."};
	struct buf *b = &g->fields[SPEAKER], name;

	add_block(g, SPEAKER, n, k, end);
	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++) {
		struct span title = span_of(titles[i]);
		if (b->size <= title.size || b->data[title.size] == ' ' ||
		    !span_begins(buf_span(b), title))
			continue;
		name = *b;
		*b = (struct buf){0};
		buf_add_span(b, title);
		buf_add_char(b, ' ');
		buf_add_span(b, span_from(buf_span(&name), title.size));
		buf_free(&name);
		return;
	}
}

/* Region, country and city from line k. Returns where the place ends, or 0. */
static size_t take_place(struct programme *g, const struct entry *n, size_t k)
{
	if (k >= n->count) {
		report(g, n->begin, "no place in the entry", page_line(&g->page, n->begin));
		return 0;
	}
	const char *region =
	    vocabulary_find(&vocabulary_regions, page_line(&g->page, n->lines[k]));
	size_t end = block_end(g, n, k);

	if (region == NULL) {
		report_word(g, n->lines[k], "region", &vocabulary_regions);
		return 0;
	}
	if (end - k < 2 || end - k > 3) {
		report(g, n->lines[k], "a place is a region, a country and perhaps a city, not",
		       page_line(&g->page, n->lines[end - 1]));
		return 0;
	}
	buf_add_string(&g->fields[REGION], region);
	add_block(g, COUNTRY, n, k + 1, k + 2);
	add_block(g, CITY, n, k + 2, end);
	return end;
}

/* What stands behind the role has no place; the entry is sound for all that. */
static void report_rest(struct programme *g, const struct entry *n, size_t k)
{
	for (; k < n->count; k = block_end(g, n, k))
		report(g, n->lines[k], "cannot place, behind an entry's role,",
		       page_line(&g->page, n->lines[k]));
}

static const char *type_of(const struct programme *g, const struct entry *n, size_t k)
{
	return vocabulary_find(&vocabulary_types, page_line(&g->page, n->lines[k]));
}

/* The line with the organisation's type: the last that leaves room for a speaker
 * and a role, as a role may be named like a type. n->count when there is none. */
static size_t find_type(const struct programme *g, const struct entry *n, size_t from)
{
	for (size_t k = n->count; k-- > from;)
		if (k + 2 < n->count && type_of(g, n, k) != NULL)
			return k;
	for (size_t k = n->count; k-- > from;)
		if (type_of(g, n, k) != NULL)
			return k;
	return n->count;
}

/* Organisation, type, speaker and role around the type; 0 when one is missing. */
static bool take_tail(struct programme *g, const struct entry *n, size_t from)
{
	size_t type = find_type(g, n, from + 1);

	if (type == n->count && n->count >= from + 4) {
		report_word(g, n->lines[n->count - 3], "type of organisation",
			    &vocabulary_types);
		return false;
	}
	if (type + 2 >= n->count) {
		report(g, n->begin,
		       type == n->count ? "no organisation with its type in the entry"
					: "no speaker with a role at the end of the entry",
		       page_line(&g->page, n->begin));
		return false;
	}
	size_t org = begins_block(g, n, type) ? block_begin(g, n, type - 1, from) : type - 1;
	add_paragraphs(g, n, from, org);
	add_block(g, ORG, n, org, type);
	buf_add_string(&g->fields[TYPE], type_of(g, n, type));
	add_speaker(g, n, type + 1, type + 2);
	size_t end = block_end(g, n, type + 2);
	add_block(g, ROLE, n, type + 2, end);
	report_rest(g, n, end);
	return true;
}

static bool take_case(struct programme *g, const struct entry *n)
{
	buf_add_span(&g->fields[ID], page_line(&g->page, n->begin));
	buf_add_string(&g->fields[KIND], "case");
	size_t title = n->count == 0 ? 0 : block_end(g, n, 0);
	add_block(g, TITLE, n, 0, title);
	size_t place = take_place(g, n, title);
	return place != 0 && take_tail(g, n, place);
}

/* The size of what stands before the dash in a line, and the type behind it. */
static size_t cut_type(struct span line, const char **type)
{
	static const char *const dashes[] = {" - ", " \u2013 ", " \u2014 "};

	for (size_t i = line.size; i-- > 0;)
		for (size_t j = 0; j < 3; j++) {
			struct span dash = span_of(dashes[j]), rest = span_from(line, i);
			if (!span_begins(rest, dash))
				continue;
			*type = vocabulary_find(&vocabulary_types, span_from(rest, dash.size));
			if (*type != NULL)
				return i;
		}
	return line.size;
}

static bool take_mediator(struct programme *g, const struct entry *n)
{
	struct span first = page_line(&g->page, n->lines[0]);
	const char *type = NULL;
	size_t size = cut_type(first, &type), k = block_end(g, n, 0);

	buf_add_string(&g->fields[ID], "M");
	buf_add_string(&g->fields[KIND], "mediator");
	buf_add(&g->fields[TITLE], first.data, size);
	if (type == NULL && k < n->count)
		type = type_of(g, n, k++);
	if (type == NULL) {
		report(g, n->lines[0], "no type of organisation behind the dash in", first);
		return false;
	}
	buf_add_string(&g->fields[TYPE], type);
	size_t place = k < n->count ? block_end(g, n, k) : k;
	add_block(g, ORG, n, k, place);
	k = take_place(g, n, place);
	if (k == 0)
		return false;
	size_t role = n->count > k ? block_begin(g, n, n->count - 1, k) : k;
	size_t speaker = role > k ? block_begin(g, n, role - 1, k) : k;
	if (speaker == role) {
		report(g, n->begin, "no speaker with a role at the end of the entry", first);
		return false;
	}
	add_paragraphs(g, n, k, speaker);
	add_speaker(g, n, speaker, role);
	add_block(g, ROLE, n, role, n->count);
	return true;
}

static void give_entry(struct programme *g)
{
	for (int i = 0; i < FIELDS; i++) {
		escape_append(&g->rows.data, buf_span(&g->fields[i]));
		rows_end_field(&g->rows);
	}
	rows_end_record(&g->rows);
}

/* Reads the entry of the lines from begin up to end. */
static void read_entry(struct programme *g, size_t begin, size_t end)
{
	struct entry n = {.lines = mem_array(end - begin, sizeof(size_t)), .begin = begin};
	bool mediator = span_equal(page_line(&g->page, begin), span_of("M"));

	for (int i = 0; i < FIELDS; i++)
		if (i != WORKSHOP && i != THEMES)
			buf_clear(&g->fields[i]);
	for (size_t i = begin + 1; i < end; i++)
		if (!is_number(g, i))
			n.lines[n.count++] = i;
	if (!mediator)
		g->last = value_of(page_line(&g->page, begin));
	if (mediator ? take_mediator(g, &n) : take_case(g, &n))
		give_entry(g);
	free(n.lines);
}

/* Reads a workshop's title and themes. */
static void read_workshop(struct programme *g, size_t begin, size_t end)
{
	size_t title = skip_numbers(g, begin + 1);

	buf_clear(&g->fields[WORKSHOP]);
	buf_clear(&g->fields[THEMES]);
	g->last = 0;
	if (title >= end) {
		report(g, begin, "a workshop without a title", (struct span){0});
		return;
	}
	size_t theme = page_block_end(&g->page, title);
	theme = theme < end ? theme : end;
	add_lines(g, WORKSHOP, title, theme);
	for (; theme < end; theme++) {
		if (is_number(g, theme))
			continue;
		if (g->fields[THEMES].size != 0)
			buf_add_string(&g->fields[THEMES], LIST_SEPARATOR);
		add_lines(g, THEMES, theme, theme + 1);
	}
}

static void read_page(struct programme *g)
{
	const struct page *p = &g->page;

	for (size_t i = 0, end; i < p->count; i = end) {
		bool workshop = page_is_workshop(page_line(p, i));
		end = workshop ? i + 1 : page_block_end(p, i);
		if (workshop) {
			g->last = 0; /* the workshop's first case is expected now */
			end = find_end(g, i);
			read_workshop(g, i, end);
		} else if (begins_entry(g, i)) {
			size_t before = g->last;
			if (value_of(page_line(p, i)) != 0)
				g->last = value_of(page_line(p, i));
			end = find_end(g, i);
			g->last = before;
			read_entry(g, i, end);
		} else if (!is_number(g, i)) {
			report(g, i, "cannot place", page_line(p, i));
		}
	}
}

static int programme_open(struct importer *im, struct error *e)
{
	struct programme *g = mem_zeroed(1, sizeof(*g));

	(void)e;
	im->state = g;
	g->importer = im;
	return 0;
}

static int programme_begin(struct importer *im, struct error *e)
{
	struct programme *g = im->state;

	if (page_read(&g->page, &im->source, &g->error) < 0 && g->page.count == 0) {
		*e = g->error;
		g->error = (struct error){0};
		return -1;
	}
	if (g->page.count == 0)
		return error_set(e, "%s: empty, no programme; did what made it fail?",
				 im->source.input.name);
	for (size_t i = 0; i < FIELDS; i++)
		header_add(&im->header, span_of(names[i]));
	return 0;
}

static int programme_next(struct importer *im, struct block *block, struct error *e)
{
	struct programme *g = im->state;

	block->file = im->source.input.name;
	block->line = 0;
	rows_clear(&g->rows);
	if (!g->given) {
		g->given = true;
		read_page(g);
		if (rows_block(&g->rows, FIELDS, block))
			return 1;
	}
	*e = g->error;
	g->error = (struct error){0};
	return e->text != NULL ? -1 : 0;
}

static void programme_end(struct importer *im)
{
	struct programme *g = im->state;

	page_free(&g->page);
	for (int i = 0; i < FIELDS; i++)
		buf_free(&g->fields[i]);
	rows_free(&g->rows);
	error_free(&g->error);
	free(g);
}

const struct import_format import_programme = {"programme", programme_open, programme_begin,
					       programme_next, programme_end};
