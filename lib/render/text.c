/* text: a card a case, or aligned `column: value` lines for any other table. */
#include "render/card.h"
#include "render/formats.h"
#include "render/layout.h"
#include "text/width.h"

struct text {
	struct card card;
	bool cards;
	size_t margin; /* columns before a card's body */
	size_t labels; /* columns of the names, with what follows them; 0: on their own line */
	struct tsv_buf value, shown;
};

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* The label of a column as it is printed. */
static struct tsv_span label_of(struct render *r, size_t j)
{
	struct text *t = r->state;

	return layout_value(r, render_label(r, j), true, &t->value);
}

/* The columns of the widest label, and of what follows it. */
static size_t widest_label(struct render *r)
{
	struct text *t = r->state;
	size_t widest = 0, count = t->cards ? t->card.other_count : r->fields->count;

	for (size_t row = ROW_PLACE + 1; t->cards && row < CARD_ROWS; row++)
		widest = larger(widest,
				width_of(card_label(r->options->schema, (enum card_row)row)));
	for (size_t k = 0; k < count; k++)
		widest =
		    larger(widest, width_of(label_of(r, t->cards ? t->card.others[k] : k)));
	return widest + 2;
}

static void init(struct render *r)
{
	struct text *t = r->state;
	size_t width = r->options->width;

	t->cards = card_init(&t->card, r);
	t->margin = width >= 40 ? 4 : width >= 20 ? 2 : 0;
	t->labels = widest_label(r);
	/* Values need room more than labels do. */
	if (t->labels > (width - t->margin) / 2)
		t->labels = 0;
	layout_heading(r);
}

/* Appends a label and what belongs to it, which is not empty. */
static void append_row(struct render *r, struct tsv_span label, struct tsv_span value,
		       size_t margin)
{
	struct text *t = r->state;
	struct tsv_span lines = layout_value(r, value, false, &t->shown);
	size_t at = margin + t->labels, used = width_of(label) + 2;

	width_pad(&r->text, margin);
	layout_style(r, STYLE_DIM);
	tsv_buf_add_span(&r->text, label);
	if (!t->cards)
		tsv_buf_add_char(&r->text, ':');
	layout_style(r, STYLE_PLAIN);
	if (t->labels == 0 && margin + used + width_of(lines) > r->options->width) {
		tsv_buf_add_char(&r->text, '\n');
		at = margin + 2 < r->options->width ? margin + 2 : 0;
		width_pad(&r->text, at);
	} else {
		size_t done = t->cards ? used - 2 : used - 1;
		width_pad(&r->text, (t->labels == 0 ? used : t->labels) - done);
		at = t->labels == 0 ? margin + used : at;
	}
	layout_wrapped(r, lines, at, at, STYLE_PLAIN);
}

static void append_column(struct render *r, const struct tsv_batch *b, size_t i, size_t j,
			  size_t margin)
{
	struct tsv_span value = render_filled(r, b, i, j);

	if (value.size == 0)
		return;
	append_row(r, label_of(r, j), value, margin);
}

static void append_title(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct text *t = r->state;
	size_t at = 0;

	if (t->card.at[ROLE_KEY] != TSV_NONE) {
		struct tsv_span id = render_filled(r, b, i, t->card.at[ROLE_KEY]);
		struct tsv_span shown = layout_value(r, id, true, &t->shown);
		at = width_of(shown);
		tsv_buf_add_span(&r->text, shown);
	}
	size_t title = at == 0 ? 0 : at + 1 >= t->margin ? at + 2 : t->margin;
	if (title > r->options->width / 2) {
		tsv_buf_add_char(&r->text, '\n');
		title = t->margin;
		at = 0;
	}
	width_pad(&r->text, title - at);
	struct tsv_span value = render_filled(r, b, i, t->card.at[ROLE_TITLE]);
	layout_wrapped(r, layout_value(r, value, true, &t->shown), title, t->margin,
		       STYLE_BOLD);
	if (value.size == 0)
		tsv_buf_add_char(&r->text, '\n');
}

/* A row of the card's own; the place has no label. Returns whether there is anything. */
static bool append_part(struct render *r, const struct tsv_batch *b, size_t i,
			enum card_row row)
{
	struct text *t = r->state;

	tsv_buf_clear(&t->value);
	card_append_row(&t->card, row, r, b, i, &t->value);
	if (t->value.size == 0)
		return false;
	if (row != ROW_PLACE) {
		append_row(r, card_label(r->options->schema, row), tsv_buf_span(&t->value),
			   t->margin);
		return true;
	}
	width_pad(&r->text, t->margin);
	layout_wrapped(r, layout_value(r, tsv_buf_span(&t->value), true, &t->shown), t->margin,
		       t->margin, STYLE_DIM);
	return true;
}

static void append_summary(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct text *t = r->state;
	struct tsv_span value = card_value(&t->card, ROLE_TEXT, r, b, i);

	if (value.size == 0)
		return;
	tsv_buf_add_char(&r->text, '\n');
	width_pad(&r->text, t->margin);
	layout_wrapped(r, layout_value(r, value, false, &t->shown), t->margin, t->margin,
		       STYLE_PLAIN);
}

static void append_card(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct text *t = r->state;

	append_title(r, b, i);
	append_part(r, b, i, ROW_PLACE);
	size_t before = r->text.size;
	tsv_buf_add_char(&r->text, '\n');
	for (size_t row = ROW_PLACE + 1; row < CARD_ROWS; row++)
		append_part(r, b, i, (enum card_row)row);
	for (size_t k = 0; k < t->card.other_count; k++)
		append_column(r, b, i, t->card.others[k], t->margin);
	if (r->text.size == before + 1)
		r->text.size = before; /* no rows, no blank line before them */
	append_summary(r, b, i);
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct text *t = r->state;

	if (r->records != 0)
		tsv_buf_add_char(&r->text, '\n');
	if (t->cards) {
		append_card(r, b, i);
		return;
	}
	size_t before = r->text.size;
	for (size_t j = 0; j < r->fields->count; j++)
		append_column(r, b, i, j, 0);
	if (r->text.size == before)
		tsv_buf_add_string(&r->text, "(empty)\n");
}

static int finish(struct render *r, bool whole, struct tsv_error *e)
{
	struct text *t = r->state;

	(void)whole;
	(void)e;
	card_free(&t->card);
	tsv_buf_free(&t->value);
	tsv_buf_free(&t->shown);
	return 0;
}

const struct renderer renderer_text = {
    .name = "text",
    .ending = ".txt",
    .help = "cases as cards, else lines of column: value",
    .uses = RENDER_TITLE | RENDER_WIDTH | RENDER_COLOR,
    .tools = RENDER_SHOW,
    .state = sizeof(struct text),
    .init = init,
    .record = record,
    .finish = finish,
};
