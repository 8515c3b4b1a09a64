/*
 * table: aligned columns, one record a line, no line wider than the width.
 *
 * The first records are held until enough are there to judge the columns: how wide
 * they are and which are numbers. Then records stream; a cell wider than any
 * before has the columns laid out anew, and what finds no room is cut. Columns that
 * find no room at all are named at the end.
 */
#include <stdlib.h>

#include "render/fit.h"
#include "render/formats.h"
#include "render/layout.h"
#include "text/width.h"
#include "value/number.h"

/* The look-ahead ends at the first of these. */
#define AHEAD_RECORDS 1000
#define AHEAD_CELLS ((size_t)256 * 1024)
#define AHEAD_BYTES ((size_t)1024 * 1024)

#define ELLIPSIS "\xE2\x80\xA6"
#define RULE "\xE2\x94\x80"

/* So many of the columns that find no room are named. */
#define MAX_NAMED 20

/* What the look-ahead finds out of a column. */
struct judgement {
	const struct schema_column *meaning; /* of the column, or NULL */
	bool number;			     /* every value looked at is a number */
	bool filled;			     /* there was a value */
};

/* A cell of a held record: a part of the held bytes. */
struct cell {
	size_t begin, size, wide;
};

struct table_state {
	struct fit fit;
	struct judgement *judged; /* one a field */
	bool streaming;		  /* the look-ahead is over */
	struct cell *cells;	  /* of the held records, one after another */
	size_t cell_count, cell_capacity;
	struct tsv_buf held;
	struct tsv_buf value, number;
};

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

/* Is a cell of column j a number, as the column writes them? */
static bool is_number(struct table_state *t, size_t j, struct tsv_span shown)
{
	struct number number;

	return schema_read_number(t->judged[j].meaning, shown, &t->number, &number);
}

/* Appends a cell that is wider than its column. Of a number nothing is shown, for a part
 * of it is another number. */
static size_t append_cut(struct render *r, size_t j, struct tsv_span shown, size_t width)
{
	if (is_number(r->state, j, shown))
		shown = tsv_span_of(ELLIPSIS);
	return width_append_cut(&r->text, shown, width);
}

/* Appends the cell of the shown column k. */
static void append_cell(struct render *r, size_t k, struct tsv_span shown, size_t wide)
{
	struct table_state *t = r->state;
	size_t j = t->fit.shown[k], width = t->fit.columns[j].width;
	bool right = t->judged[j].number, last = k + 1 == t->fit.shown_count;

	if (k != 0)
		tsv_buf_add(&r->text, "  ", FIT_GAP);
	if (wide > width) {
		wide = append_cut(r, j, shown, width);
		right = false;
	} else {
		if (right)
			width_pad(&r->text, width - wide);
		tsv_buf_add_span(&r->text, shown);
	}
	if (!right && !last)
		width_pad(&r->text, width - wide);
}

static void end_row(struct render *r)
{
	/* Empty cells at the end leave blanks that nobody sees but a script. */
	while (r->text.size != 0 && r->text.data[r->text.size - 1] == ' ')
		r->text.size--;
	tsv_buf_add_char(&r->text, '\n');
}

/* Appends a name cut in the middle, for names often differ at their ends only. */
static void append_middle_cut(struct tsv_buf *out, struct tsv_span name, size_t width)
{
	size_t end_width = (width - 1) / 2, whole = width_of(name), used, wide;
	size_t size = width_fit(name, width - 1 - end_width, &used);
	size_t end = width_fit(name, whole - end_width, &used);

	if (used < whole - end_width)
		end += width_cluster(tsv_span_from(name, end), &wide);
	tsv_buf_add(out, name.data, size);
	tsv_buf_add_string(out, ELLIPSIS);
	tsv_buf_add_span(out, tsv_span_from(name, end));
}

/* The head of column j: its label; where that is cut to what another one has, its number.
 * Lasts until the next value is shown. */
static struct tsv_span head_of(struct render *r, size_t j, struct tsv_dict *heads)
{
	struct table_state *t = r->state;
	struct tsv_span head = layout_value(r, render_label(r, j), true, &t->value);
	size_t width = t->fit.columns[j].width, known = heads->count;

	if (width_of(head) > width) {
		tsv_buf_clear(&r->scratch);
		append_middle_cut(&r->scratch, head, width);
		head = tsv_buf_span(&r->scratch);
	}
	if (tsv_dict_add(heads, head) != known) {
		tsv_buf_clear(&r->scratch);
		tsv_buf_printf(&r->scratch, "#%zu", r->fields->places[j] + 1);
		head = tsv_buf_span(&r->scratch);
	}
	return head;
}

static void append_heads(struct render *r)
{
	struct table_state *t = r->state;
	struct tsv_dict heads = {0};

	layout_style(r, STYLE_BOLD);
	for (size_t k = 0; k < t->fit.shown_count; k++) {
		struct tsv_span head = head_of(r, t->fit.shown[k], &heads);
		append_cell(r, k, head, width_of(head));
	}
	layout_style(r, STYLE_PLAIN);
	tsv_buf_add_char(&r->text, '\n');
	tsv_dict_free(&heads);
}

static void append_rules(struct render *r)
{
	const struct fit *f = &((struct table_state *)r->state)->fit;

	layout_style(r, STYLE_DIM);
	for (size_t k = 0; k < f->shown_count; k++) {
		if (k != 0)
			width_pad(&r->text, FIT_GAP);
		for (size_t n = 0; n < f->columns[f->shown[k]].width; n++)
			tsv_buf_add_string(&r->text, RULE);
	}
	layout_style(r, STYLE_PLAIN);
	tsv_buf_add_char(&r->text, '\n');
}

/* Names the columns that found no room. */
static void append_left_out(struct render *r)
{
	struct table_state *t = r->state;
	size_t left_out = r->fields->count - t->fit.shown_count, named = 0;

	if (left_out == 0)
		return;
	tsv_buf_clear(&r->scratch);
	tsv_buf_add_string(&r->scratch, ELLIPSIS " not shown: ");
	for (size_t j = 0; j < r->fields->count && named < MAX_NAMED; j++) {
		if (fit_shows(&t->fit, j))
			continue;
		tsv_buf_add_string(&r->scratch, named++ == 0 ? "" : ", ");
		tsv_buf_add_span(&r->scratch,
				 layout_value(r, render_name(r, j), true, &t->value));
	}
	if (named < left_out)
		tsv_buf_printf(&r->scratch, " and %zu more", left_out - named);
	layout_wrapped(r, tsv_buf_span(&r->scratch), 0, 0, STYLE_DIM);
}

/* Is what the last column holds worth keeping? Prose cut short says nothing. */
static bool keeps_last(const struct render *r)
{
	return schema_role(r->options->schema, render_name(r, r->fields->count - 1)) !=
	       ROLE_TEXT;
}

/* Writes the records that are held. */
static void append_held(struct render *r)
{
	struct table_state *t = r->state;
	size_t count = r->fields->count;

	for (size_t row = 0; row < t->cell_count; row += count) {
		for (size_t k = 0; k < t->fit.shown_count; k++) {
			const struct cell *c = &t->cells[row + t->fit.shown[k]];
			struct tsv_span shown = {0};
			if (c->size != 0)
				shown = (struct tsv_span){t->held.data + c->begin, c->size};
			append_cell(r, k, shown, c->wide);
		}
		end_row(r);
	}
}

/* Ends the look-ahead: the columns are judged, and what is held is written. */
static void end_look_ahead(struct render *r)
{
	struct table_state *t = r->state;

	for (size_t j = 0; j < r->fields->count; j++) {
		struct judgement *c = &t->judged[j];
		c->number = c->number && c->filled;
		t->fit.columns[j].empty = !c->filled && t->cell_count != 0;
	}
	fit_choose(&t->fit, keeps_last(r));
	append_heads(r);
	append_rules(r);
	append_held(r);
	t->streaming = true;
	t->cell_count = 0;
	tsv_buf_free(&t->held);
}

/* Looks at a cell: how wide it is, and whether it is a number. */
static void judge(struct render *r, size_t j, struct tsv_span shown, size_t wide)
{
	struct table_state *t = r->state;
	struct fit_column *c = &t->fit.columns[j];
	struct judgement *judged = &t->judged[j];

	if (wide > c->natural)
		c->natural = wide < t->fit.line ? wide : t->fit.line;
	if (schema_is_missing(r->options->schema, judged->meaning, shown))
		return;
	judged->filled = true;
	if (!is_number(t, j, shown))
		judged->number = false;
	else if (wide > c->number)
		c->number = wide;
}

/* Keeps a record until the columns are judged. */
static void hold(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct table_state *t = r->state;
	size_t wide;

	t->cells = tsv_grow(t->cells, &t->cell_capacity, t->cell_count + r->fields->count,
			    sizeof(*t->cells));
	for (size_t j = 0; j < r->fields->count; j++) {
		struct tsv_span shown = cell_of(r, b, i, j, &wide);
		t->cells[t->cell_count++] = (struct cell){t->held.size, shown.size, wide};
		tsv_buf_add_span(&t->held, shown);
		judge(r, j, shown, wide);
	}
	if (r->records + 1 >= AHEAD_RECORDS || t->cell_count >= AHEAD_CELLS ||
	    t->held.size >= AHEAD_BYTES)
		end_look_ahead(r);
}

/* Appends a record. Returns whether the columns were laid out anew on the way. */
static bool append_record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct table_state *t = r->state;
	bool changed = false;
	size_t wide;

	for (size_t k = 0; k < t->fit.shown_count; k++) {
		size_t j = t->fit.shown[k];
		struct tsv_span shown = cell_of(r, b, i, j, &wide);
		if (wide > t->fit.columns[j].width)
			changed =
			    fit_widen(&t->fit, j, wide, is_number(t, j, shown)) || changed;
		append_cell(r, k, shown, wide);
	}
	return changed;
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct table_state *t = r->state;
	size_t begin = r->text.size;

	if (!t->streaming) {
		hold(r, b, i);
		return;
	}
	/* A column that grows may narrow one that is written already. */
	while (append_record(r, b, i))
		r->text.size = begin;
	end_row(r);
}

static void init(struct render *r)
{
	struct table_state *t = r->state;

	fit_init(&t->fit, r->fields->count, r->options->width);
	t->judged = tsv_calloc(r->fields->count, sizeof(*t->judged));
	for (size_t j = 0; j < r->fields->count; j++) {
		struct tsv_span label = layout_value(r, render_label(r, j), true, &t->value);
		t->judged[j].meaning = render_meaning(r, j);
		t->judged[j].number = true;
		judge(r, j, (struct tsv_span){0}, width_of(label));
	}
}

static int finish(struct render *r, bool whole, struct tsv_error *e)
{
	struct table_state *t = r->state;

	(void)whole;
	(void)e;
	if (!t->streaming)
		end_look_ahead(r);
	append_left_out(r);
	fit_free(&t->fit);
	free(t->judged);
	free(t->cells);
	tsv_buf_free(&t->value);
	tsv_buf_free(&t->number);
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
