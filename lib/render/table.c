/*
 * table: aligned columns, one record a line, no line wider than the width.
 *
 * The first records are held until enough are there to judge the columns: how wide
 * they are and which are numbers. Then records stream; a cell wider than any
 * before has the columns laid out anew, and what finds no room is cut.
 */
#include <stdlib.h>

#include "render/formats.h"
#include "render/layout.h"
#include "text/width.h"
#include "tsv/tsv.h"
#include "value/number.h"

/* The look-ahead ends at the first of these. */
#define AHEAD_RECORDS 1000
#define AHEAD_BYTES ((size_t)1024 * 1024)

#define GAP 2		    /* columns between two columns */
#define LEGIBLE 8	    /* a column is not made narrower than this to let more be shown */
#define MORE "\xE2\x80\xA6" /* stands for the columns that find no room */
#define RULE "\xE2\x94\x80"

struct measure {
	size_t natural; /* of the widest cell so far, at most the whole width */
	size_t width;	/* as laid out */
	bool number;	/* every value looked at is a number */
	bool filled;	/* there was a value */
};

/* A cell of a held record: a part of the held bytes. */
struct cell {
	size_t begin, size, wide;
};

struct table_state {
	struct measure *columns; /* one a field */
	size_t shown;		 /* how many of them find room */
	size_t layouts;		 /* how often the room was shared out */
	bool streaming;		 /* the look-ahead is over */
	struct cell *cells;	 /* of the held records, one after another */
	size_t cell_count, cell_capacity;
	struct tsv_buf held;
	struct tsv_buf value;
};

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Field j as it is shown, and its width, or any number above the whole width. */
static struct tsv_span cell_of(struct render *r, const struct tsv_batch *b, size_t i, size_t j,
			       size_t *wide)
{
	struct table_state *t = r->state;
	struct tsv_span field = tsv_batch_field(b, i, r->fields->places[j]);
	size_t width = r->options->width, size = width_simple(field, width + 1, wide);

	if (size == field.size || *wide > width)
		return field;
	struct tsv_span shown =
	    layout_value(r, tsv_unescape(field, &r->scratch), true, &t->value);
	size = width_fit(shown, width, wide);
	*wide += size < shown.size;
	return shown;
}

/* The sum of the widths of the first count columns when none is above limit. */
static size_t sum(const struct table_state *t, size_t count, size_t limit)
{
	size_t total = 0;

	for (size_t j = 0; j < count; j++)
		total += least(t->columns[j].natural, limit);
	return total;
}

/* The columns that the sign for columns left out takes; none where it has no room. */
static size_t more(const struct render *r)
{
	const struct table_state *t = r->state;

	return t->shown < r->fields->count && r->options->width > GAP + 1 ? GAP + 1 : 0;
}

/* Shares out the room for the shown columns: none is cut while a wider one can
 * give. What is over after that goes to the first. */
static void lay_out(struct render *r)
{
	struct table_state *t = r->state;
	size_t gaps = GAP * (t->shown - 1) + more(r);
	size_t room = r->options->width > gaps ? r->options->width - gaps : 1, limit = 1;

	for (size_t step = room; step != 0; step /= 2)
		while (sum(t, t->shown, limit + step) <= room && limit + step <= room)
			limit += step;
	size_t total = sum(t, t->shown, limit), over = room > total ? room - total : 0;
	for (size_t j = 0; j < t->shown; j++) {
		struct measure *c = &t->columns[j];
		bool more = c->natural > limit && over != 0;
		c->width = least(c->natural, limit) + more;
		over -= more;
	}
	t->layouts++;
}

/* Finds how many columns can be shown with room to be read. */
static void choose_columns(struct render *r)
{
	struct table_state *t = r->state;
	size_t width = r->options->width, count = r->fields->count;

	for (t->shown = count; t->shown > 1; t->shown--) {
		size_t gaps = GAP * (t->shown - 1) + more(r);
		if (gaps + sum(t, t->shown, LEGIBLE) <= width)
			break;
	}
}

static void append_cell(struct render *r, size_t j, struct tsv_span shown, size_t wide)
{
	struct table_state *t = r->state;
	const struct measure *c = &t->columns[j];
	bool last = j + 1 == t->shown && t->shown == r->fields->count;

	if (j != 0)
		tsv_buf_add(&r->text, "  ", GAP);
	if (wide > c->width) {
		wide = width_append_cut(&r->text, shown, c->width);
		if (!last)
			width_pad(&r->text, c->width - wide);
		return;
	}
	if (c->number)
		width_pad(&r->text, c->width - wide);
	tsv_buf_add_span(&r->text, shown);
	if (!c->number && !last)
		width_pad(&r->text, c->width - wide);
}

static void end_row(struct render *r)
{
	if (more(r) != 0)
		tsv_buf_add_string(&r->text, "  " MORE);
	/* Empty cells at the end leave blanks that nobody sees but a script. */
	while (r->text.size != 0 && r->text.data[r->text.size - 1] == ' ')
		r->text.size--;
	tsv_buf_add_char(&r->text, '\n');
}

static void append_header(struct render *r)
{
	struct table_state *t = r->state;

	layout_style(r, STYLE_BOLD);
	for (size_t j = 0; j < t->shown; j++) {
		struct tsv_span name = layout_value(r, render_name(r, j), true, &t->value);
		append_cell(r, j, name, width_of(name));
	}
	if (more(r) != 0)
		tsv_buf_add_string(&r->text, "  " MORE);
	layout_style(r, STYLE_PLAIN);
	tsv_buf_add_char(&r->text, '\n');
	layout_style(r, STYLE_DIM);
	for (size_t j = 0; j < t->shown; j++) {
		if (j != 0)
			width_pad(&r->text, GAP);
		for (size_t k = 0; k < t->columns[j].width; k++)
			tsv_buf_add_string(&r->text, RULE);
	}
	layout_style(r, STYLE_PLAIN);
	tsv_buf_add_char(&r->text, '\n');
}

/* Ends the look-ahead: the columns are judged, and what is held is written. */
static void write_held(struct render *r)
{
	struct table_state *t = r->state;
	size_t count = r->fields->count;

	for (size_t j = 0; j < count; j++)
		t->columns[j].number = t->columns[j].number && t->columns[j].filled;
	choose_columns(r);
	lay_out(r);
	append_header(r);
	for (size_t k = 0; k < t->cell_count; k++) {
		const struct cell *c = &t->cells[k];
		struct tsv_span shown = {t->held.data + c->begin, c->size};
		if (k % count < t->shown)
			append_cell(r, k % count, shown, c->wide);
		if (k % count + 1 == count)
			end_row(r);
	}
	t->streaming = true;
	t->cell_count = 0;
	tsv_buf_free(&t->held);
}

/* Keeps a record until the columns are judged. */
static void hold(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct table_state *t = r->state;
	struct number number;
	size_t wide;

	t->cells = tsv_grow(t->cells, &t->cell_capacity, t->cell_count + r->fields->count,
			    sizeof(*t->cells));
	for (size_t j = 0; j < r->fields->count; j++) {
		struct measure *c = &t->columns[j];
		struct tsv_span shown = cell_of(r, b, i, j, &wide);
		t->cells[t->cell_count++] = (struct cell){t->held.size, shown.size, wide};
		tsv_buf_add_span(&t->held, shown);
		c->natural = least(wide > c->natural ? wide : c->natural, r->options->width);
		c->filled = c->filled || shown.size != 0;
		c->number = c->number && (shown.size == 0 || number_parse(shown, &number));
	}
	if (r->records + 1 >= AHEAD_RECORDS || t->held.size >= AHEAD_BYTES)
		write_held(r);
}

/* Makes room for a cell wider than any before in its column, as far as there is. */
static void widen(struct render *r, size_t j, size_t wide)
{
	struct table_state *t = r->state;
	size_t natural = least(wide, r->options->width);

	if (natural <= t->columns[j].natural)
		return;
	t->columns[j].natural = natural;
	lay_out(r);
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct table_state *t = r->state;
	size_t wide;

	if (!t->streaming) {
		hold(r, b, i);
		return;
	}
	size_t begin = r->text.size, laid_out;
	do {
		/* A column that grows may narrow one that is written already. */
		laid_out = t->layouts;
		r->text.size = begin;
		for (size_t j = 0; j < t->shown; j++) {
			struct tsv_span shown = cell_of(r, b, i, j, &wide);
			if (wide > t->columns[j].width)
				widen(r, j, wide);
			append_cell(r, j, shown, wide);
		}
	} while (laid_out != t->layouts);
	end_row(r);
}

static void init(struct render *r)
{
	struct table_state *t = r->state;

	t->columns = tsv_calloc(r->fields->count, sizeof(*t->columns));
	for (size_t j = 0; j < r->fields->count; j++) {
		size_t wide = width_of(layout_value(r, render_name(r, j), true, &t->value));
		t->columns[j] =
		    (struct measure){.natural = least(wide, r->options->width), .number = true};
	}
}

static int finish(struct render *r, bool whole, struct tsv_error *e)
{
	struct table_state *t = r->state;

	(void)whole;
	(void)e;
	if (!t->streaming)
		write_held(r);
	free(t->columns);
	free(t->cells);
	tsv_buf_free(&t->value);
	return 0;
}

const struct renderer renderer_table = {
    .name = "table",
    .help = "aligned columns",
    .uses = RENDER_WIDTH | RENDER_COLOR,
    .tools = RENDER_SHOW | RENDER_STATS,
    .state = sizeof(struct table_state),
    .init = init,
    .record = record,
    .finish = finish,
};
