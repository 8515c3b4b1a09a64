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
#include "import/lines.h"
#include "import/sections.h"
#include "schema/schema.h"

/* What a programme tells of a case, in the order of the table's columns. */
static const enum role roles[] = {
    ROLE_KEY,	ROLE_KIND,	   ROLE_TITLE, ROLE_REGION, ROLE_COUNTRY,
    ROLE_CITY,	ROLE_ORGANISATION, ROLE_TYPE,  ROLE_PERSON, ROLE_FUNCTION,
    ROLE_EVENT, ROLE_TOPICS,	   ROLE_TEXT,
};

#define COLUMNS (sizeof(roles) / sizeof(roles[0]))

struct programme {
	struct text_lines lines;
	struct tsv_buf fields[ROLES]; /* of the entry in the making, by role */
	struct tsv_builder rows;
	size_t *begins, capacity; /* of the entries: their lines */
	size_t last;		  /* the number of the last case in this workshop */
	bool given;
};

static void give_entry(struct programme *g, size_t line)
{
	g->begins = tsv_grow(g->begins, &g->capacity, g->rows.records + 1, sizeof(*g->begins));
	g->begins[g->rows.records] = line;
	for (size_t i = 0; i < COLUMNS; i++) {
		tsv_escape_append(&g->rows.data, tsv_buf_span(&g->fields[roles[i]]));
		tsv_builder_end_field(&g->rows);
	}
	tsv_builder_end_record(&g->rows);
}

/* Reads the entry of the lines from begin up to end. */
static void read_entry(struct programme *g, size_t begin, size_t end)
{
	for (size_t i = 0; i < ROLES; i++)
		if (i != ROLE_EVENT && i != ROLE_TOPICS)
			tsv_buf_clear(&g->fields[i]);
	if (entry_read(g->fields, &g->lines, begin, end))
		give_entry(g, g->lines.lines[begin].number);
}

/* What stands between two themes. */
static void append_delimiter(const struct programme *g, struct tsv_buf *out)
{
	const struct schema_column *c = schema_by_role(g->lines.schema, ROLE_TOPICS);

	tsv_buf_printf(out, "%s ", schema_is_list(c) ? c->delimiter : ";");
}

/* Reads a workshop's title and themes. */
static void read_workshop(struct programme *g, size_t begin, size_t end)
{
	const struct text_lines *t = &g->lines;
	size_t title = lines_skip_numbers(t, begin + 1);
	struct tsv_buf *themes = &g->fields[ROLE_TOPICS];

	tsv_buf_clear(&g->fields[ROLE_EVENT]);
	tsv_buf_clear(themes);
	if (title >= end) {
		lines_report(t, begin, "a workshop without a title", (struct tsv_span){0});
		return;
	}
	size_t theme = lines_block_end(t, title);
	theme = theme < end ? theme : end;
	lines_join(t, title, theme, &g->fields[ROLE_EVENT]);
	for (; theme < end; theme++) {
		if (lines_is_number(lines_get(t, theme)))
			continue;
		if (themes->size != 0)
			append_delimiter(g, themes);
		tsv_buf_add_span(themes, lines_get(t, theme));
	}
}

/* Reads what begins at line i. Returns where it ends. */
static size_t read_part(struct programme *g, size_t i)
{
	const struct text_lines *t = &g->lines;
	struct tsv_span line = lines_get(t, i);
	size_t end;

	if (lines_is_workshop(line)) {
		g->last = 0; /* the workshop's first case is expected now */
		end = sections_end(t, i, g->last);
		read_workshop(g, i, end);
	} else if (sections_begins_entry(t, i, g->last)) {
		if (sections_value(line) != 0)
			g->last = sections_value(line);
		end = sections_end(t, i, g->last);
		read_entry(g, i, end);
	} else {
		end = lines_block_end(t, i);
		if (!lines_is_number(line))
			lines_report(t, i, "cannot place", line);
	}
	return end;
}

static void programme_open(struct importer *im)
{
	struct programme *g = tsv_calloc(1, sizeof(*g));

	im->state = g;
	g->lines.name = im->decoder.input.name;
	g->lines.report = im->options->report;
	g->lines.schema = im->options->schema;
}

/* Adds the column of a role, which the schema must have. */
static void add_column(struct importer *im, enum role role)
{
	const struct schema_column *c = schema_by_role(im->options->schema, role);

	if (c != NULL)
		tsv_header_add(&im->header, tsv_span_of(c->name));
	else if (im->error.text == NULL)
		tsv_error_set(&im->error,
			      "%s: a programme needs a schema with columns of all roles",
			      im->options->schema->name);
}

static void programme_read_header(struct importer *im)
{
	struct programme *g = im->state;

	lines_read(&g->lines, &im->decoder, &im->error);
	if (g->lines.count == 0 && im->error.text == NULL)
		tsv_error_set(&im->error, "%s: empty, no programme; did what made it fail?",
			      im->decoder.input.name);
	for (size_t i = 0; g->lines.count != 0 && i < COLUMNS; i++)
		add_column(im, roles[i]);
}

static bool programme_next(struct importer *im, struct tsv_batch *batch)
{
	struct programme *g = im->state;

	batch->line = 0;
	tsv_builder_clear(&g->rows);
	for (size_t i = 0; !g->given && i < g->lines.count;)
		i = read_part(g, i);
	g->given = true;
	im->lines = g->begins;
	return tsv_builder_batch(&g->rows, COLUMNS, batch);
}

static void programme_close(struct importer *im)
{
	struct programme *g = im->state;

	lines_free(&g->lines);
	for (size_t i = 0; i < ROLES; i++)
		tsv_buf_free(&g->fields[i]);
	tsv_builder_free(&g->rows);
	free(g->begins);
	free(g);
}

const struct import_format import_programme = {
    .names = "programme",
    .endings = "",
    .help = "the page of a forum's programme",
    .uses = IMPORT_ENCODING,
    .open = programme_open,
    .read_header = programme_read_header,
    .next = programme_next,
    .close = programme_close,
};
