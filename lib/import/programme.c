/*
 * The page of a forum's programme.
 *
 * A workshop is its mark, its title, its themes, then its entries, which entry.h
 * describes. Every block must have its place: what has none is reported, and so
 * is an entry that lacks something, which is not given.
 */
#include <stdlib.h>

#include "import/entry.h"
#include "import/import.h"
#include "import/outline.h"
#include "import/page.h"
#include "import/rows.h"
#include "schema/list.h"
#include "tsv/tsv.h"

static const char *const names[ENTRY_FIELDS] = {
    "id",   "kind",    "title", "region",   "country", "city",	  "org",
    "type", "speaker", "role",	"workshop", "themes",  "summary",
};

struct programme {
	struct page page;
	struct tsv_buf fields[ENTRY_FIELDS]; /* of the entry in the making */
	struct rows rows;
	size_t last; /* the number of the last case in this workshop */
	bool given;
	struct tsv_error error; /* of reading; told when all was given */
};

static void give_entry(struct programme *g)
{
	for (int i = 0; i < ENTRY_FIELDS; i++) {
		tsv_escape_append(&g->rows.data, tsv_buf_span(&g->fields[i]));
		rows_end_field(&g->rows);
	}
	rows_end_record(&g->rows);
}

/* Reads the entry of the lines from begin up to end. */
static void read_entry(struct programme *g, size_t begin, size_t end)
{
	for (int i = 0; i < ENTRY_FIELDS; i++)
		if (i != ENTRY_WORKSHOP && i != ENTRY_THEMES)
			tsv_buf_clear(&g->fields[i]);
	if (entry_read(g->fields, &g->page, begin, end))
		give_entry(g);
}

/* Reads a workshop's title and themes. */
static void read_workshop(struct programme *g, size_t begin, size_t end)
{
	const struct page *p = &g->page;
	size_t title = page_skip_numbers(p, begin + 1);
	struct tsv_buf *themes = &g->fields[ENTRY_THEMES];

	tsv_buf_clear(&g->fields[ENTRY_WORKSHOP]);
	tsv_buf_clear(themes);
	if (title >= end) {
		page_report(p, begin, "a workshop without a title", (struct tsv_span){0});
		return;
	}
	size_t theme = page_block_end(p, title);
	theme = theme < end ? theme : end;
	page_add_lines(p, title, theme, &g->fields[ENTRY_WORKSHOP]);
	for (; theme < end; theme++) {
		if (page_is_number(page_line(p, theme)))
			continue;
		if (themes->size != 0)
			tsv_buf_add_string(themes, LIST_SEPARATOR);
		tsv_buf_add_span(themes, page_line(p, theme));
	}
}

/* Reads what begins at line i. Returns where it ends. */
static size_t read_part(struct programme *g, size_t i)
{
	const struct page *p = &g->page;
	struct tsv_span line = page_line(p, i);
	size_t end;

	if (page_is_workshop(line)) {
		g->last = 0; /* the workshop's first case is expected now */
		end = outline_end(p, i, g->last);
		read_workshop(g, i, end);
	} else if (outline_begins_entry(p, i, g->last)) {
		if (outline_value(line) != 0)
			g->last = outline_value(line);
		end = outline_end(p, i, g->last);
		read_entry(g, i, end);
	} else {
		end = page_block_end(p, i);
		if (!page_is_number(line))
			page_report(p, i, "cannot place", line);
	}
	return end;
}

static int programme_open(struct importer *im, struct tsv_error *e)
{
	struct programme *g = tsv_calloc(1, sizeof(*g));

	(void)e;
	im->state = g;
	g->page.name = im->source.input.name;
	g->page.report = im->options->report;
	return 0;
}

static int programme_begin(struct importer *im, struct tsv_error *e)
{
	struct programme *g = im->state;

	if (page_read(&g->page, &im->source, &g->error) < 0 && g->page.count == 0) {
		*e = g->error;
		g->error = (struct tsv_error){0};
		return -1;
	}
	if (g->page.count == 0)
		return tsv_error_set(e, "%s: empty, no programme; did what made it fail?",
				     im->source.input.name);
	for (size_t i = 0; i < ENTRY_FIELDS; i++)
		tsv_header_add(&im->header, tsv_span_of(names[i]));
	return 0;
}

static int programme_next(struct importer *im, struct tsv_batch *block, struct tsv_error *e)
{
	struct programme *g = im->state;

	block->file = im->source.input.name;
	block->line = 0;
	rows_clear(&g->rows);
	if (!g->given) {
		g->given = true;
		for (size_t i = 0; i < g->page.count;)
			i = read_part(g, i);
		if (rows_block(&g->rows, ENTRY_FIELDS, block))
			return 1;
	}
	*e = g->error;
	g->error = (struct tsv_error){0};
	return e->text != NULL ? -1 : 0;
}

static void programme_end(struct importer *im)
{
	struct programme *g = im->state;

	page_free(&g->page);
	for (int i = 0; i < ENTRY_FIELDS; i++)
		tsv_buf_free(&g->fields[i]);
	rows_free(&g->rows);
	tsv_error_free(&g->error);
	free(g);
}

const struct import_format import_programme = {
    "programme", 0, programme_open, programme_begin, programme_next, programme_end};
