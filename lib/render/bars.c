#include "render/bars.h"

#include <math.h>

#include "text/vis.h"
#include "text/width.h"

/* Between columns. */
#define GAP 2

/* Labels take at most this part of the width, unless all of them are shorter. */
#define LABELS(width) ((width)*2 / 5)

/* Names of columns are cut to this, unless the texts below are longer. */
#define NAME_MAX_COLUMNS 16

#define BAR_MIN 4

/* The columns of each part; 0: it is left out. */
struct columns {
	size_t label;
	size_t text;
	size_t note;
	size_t bar;
};

/* Text as it is shown: with nothing in it that moves the cursor. */
static struct tsv_span shown(const struct tsv_buf *text, struct tsv_buf *scratch)
{
	tsv_buf_clear(scratch);
	vis_append(scratch, tsv_buf_span(text));
	return tsv_buf_span(scratch);
}

static size_t width_shown(const struct tsv_buf *text)
{
	struct tsv_buf scratch = {0};
	size_t width = width_of(shown(text, &scratch));

	tsv_buf_free(&scratch);
	return width;
}

static size_t min(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t max(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t note_columns(size_t note)
{
	return note == 0 ? 0 : note + GAP;
}

/* What each part needs, before the width is looked at. */
static struct columns measure(const struct chart *c)
{
	struct columns need = {.label = width_shown(&c->label_name),
			       .text = min(width_shown(&c->text_name), NAME_MAX_COLUMNS),
			       .note = min(width_shown(&c->note_name), NAME_MAX_COLUMNS)};

	for (size_t i = 0; i < c->count; i++) {
		need.label = max(need.label, width_shown(&c->rows[i].label));
		need.text = max(need.text, width_shown(&c->rows[i].text));
		need.note = max(need.note, width_shown(&c->rows[i].note));
	}
	return need;
}

/* Deals the width out. */
static struct columns fit(const struct chart *c, size_t width)
{
	struct columns k = measure(c);
	size_t labels = LABELS(width);

	if (width < k.text + note_columns(k.note) + labels + 2 * GAP + BAR_MIN)
		k.note = 0;
	k.label = min(k.label, labels);
	size_t used = k.label + GAP + k.text + note_columns(k.note) + GAP;
	k.bar = width > used ? width - used : 0;
	if (k.bar == 0)
		k.label = width > k.text + GAP ? width - k.text - GAP : 0;
	return k;
}

/* Appends text cut to the columns; returns how many it takes. */
static size_t append_cut(struct tsv_buf *out, struct tsv_span text, size_t columns, bool blocks)
{
	size_t used;

	if (blocks || width_of(text) <= columns)
		return columns == 0 ? 0 : width_append_cut(out, text, columns);
	/* Where there are no blocks, there may be no ellipsis. */
	size_t dots = min(columns, 2);
	size_t size = width_fit(text, columns - dots, &used);
	tsv_buf_add(out, text.data, size);
	tsv_buf_add(out, "..", dots);
	return used + dots;
}

static void append_left(struct tsv_buf *out, const struct tsv_buf *text, size_t columns,
			bool blocks)
{
	struct tsv_buf scratch = {0};

	width_pad(out, columns - append_cut(out, shown(text, &scratch), columns, blocks));
	tsv_buf_free(&scratch);
}

static void append_right(struct tsv_buf *out, const struct tsv_buf *text, size_t columns,
			 bool blocks)
{
	struct tsv_buf scratch = {0}, cut = {0};
	size_t used = append_cut(&cut, shown(text, &scratch), columns, blocks);

	width_pad(out, columns - used);
	tsv_buf_add_span(out, tsv_buf_span(&cut));
	tsv_buf_free(&scratch);
	tsv_buf_free(&cut);
}

/* How many of the units a bar takes; one that is not empty has at least one. */
static size_t length_of(const struct chart *c, double value, size_t units)
{
	double zero = chart_place(c, 0, (double)units);
	size_t length = (size_t)(fabs(chart_place(c, value, (double)units) - zero) + 0.5);

	return length == 0 && value != 0 && units != 0 ? 1 : length;
}

static void append_bar(struct tsv_buf *out, const struct chart *c, double value, size_t columns,
		       bool blocks)
{
	static const char *const parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
	size_t unit = blocks ? 8 : 1;
	/* To the left of the place where bars begin, whole columns only. */
	size_t left = c->min < 0 ? length_of(c, c->min, columns) : 0;
	size_t length = value < 0
			    ? min(length_of(c, value, columns), left) * unit
			    : min(length_of(c, value, columns * unit), (columns - left) * unit);

	width_pad(out, value < 0 ? left - length / unit : left);
	for (size_t i = 0; i < length / unit; i++)
		tsv_buf_add_string(out, blocks ? "█" : "#");
	if (blocks)
		tsv_buf_add_string(out, parts[length % 8]);
}

/* Leaves no blanks at the end of the line. */
static void end_line(struct tsv_buf *out, size_t begin)
{
	while (out->size > begin && out->data[out->size - 1] == ' ')
		out->size--;
	tsv_buf_add_char(out, '\n');
}

static void append_texts(struct tsv_buf *out, const struct tsv_buf *label,
			 const struct tsv_buf *text, const struct tsv_buf *note,
			 const struct columns *k, bool blocks)
{
	append_left(out, label, k->label, blocks);
	width_pad(out, GAP);
	append_right(out, text, k->text, blocks);
	if (k->note != 0) {
		width_pad(out, GAP);
		append_right(out, note, k->note, blocks);
	}
}

void bars_append(struct tsv_buf *out, const struct chart *c, size_t width, bool blocks)
{
	struct columns k = fit(c, width);
	size_t begin = out->size;

	append_texts(out, &c->label_name, &c->text_name, &c->note_name, &k, blocks);
	end_line(out, begin);
	for (size_t i = 0; i < c->count; i++) {
		const struct chart_row *row = &c->rows[i];
		begin = out->size;
		append_texts(out, &row->label, &row->text, &row->note, &k, blocks);
		width_pad(out, GAP);
		if (row->kind != CHART_TOTAL)
			append_bar(out, c, row->value, k.bar, blocks);
		end_line(out, begin);
	}
}
