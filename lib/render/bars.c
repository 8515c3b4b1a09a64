#include "render/bars.h"

#include "stats/big.h"
#include "text/vis.h"
#include "text/width.h"

/* Between columns. */
#define GAP 2

/* Labels take at most this part of the width, unless all of them are shorter. */
#define LABELS(width) ((width)*2 / 5)

#define LEAST_BAR 4

/* The columns of each part; 0: it is left out. */
struct columns {
	size_t label;
	size_t count;
	size_t share;
	size_t bar;
};

/* A label as it is shown: with nothing in it that moves the cursor. */
static struct tsv_span shown(struct tsv_span label, struct tsv_buf *scratch)
{
	tsv_buf_clear(scratch);
	vis_append(scratch, label);
	return tsv_buf_span(scratch);
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t share_columns(size_t share)
{
	return share == 0 ? 0 : share + GAP;
}

/* What each part needs, before the width is looked at. */
static struct columns measure(const struct chart *c)
{
	struct tsv_buf scratch = {0};
	struct columns need = {.label = width_of(shown(tsv_buf_span(&c->title), &scratch)),
			       .count = sizeof("count") - 1,
			       .share = sizeof("share") - 1};

	for (size_t i = 0; i < c->count; i++) {
		struct tsv_span label = shown(tsv_buf_span(&c->rows[i].label), &scratch);
		need.label = larger(need.label, width_of(label));
		need.count = larger(need.count, c->rows[i].count.size);
		need.share = larger(need.share, c->rows[i].share.size);
	}
	tsv_buf_free(&scratch);
	return need;
}

/* Deals the width out. */
static struct columns fit(const struct chart *c, size_t width)
{
	struct columns k = measure(c);
	size_t most = LABELS(width);

	if (width < k.count + share_columns(k.share) + most + 2 * GAP + LEAST_BAR)
		k.share = 0;
	k.label = k.label > most ? most : k.label;
	size_t used = k.label + GAP + k.count + share_columns(k.share) + GAP;
	k.bar = width > used ? width - used : 0;
	if (k.bar == 0)
		k.label = width > k.count + GAP ? width - k.count - GAP : 0;
	return k;
}

/* Appends text cut and filled up to the columns. */
static void append_cut(struct tsv_buf *out, struct tsv_span text, size_t columns, bool blocks)
{
	size_t used;

	if (blocks || width_of(text) <= columns) {
		used = columns == 0 ? 0 : width_append_cut(out, text, columns);
	} else {
		/* Where there are no blocks, there may be no ellipsis. */
		size_t dots = columns < 2 ? columns : 2;
		size_t size = width_fit(text, columns - dots, &used);
		tsv_buf_add(out, text.data, size);
		tsv_buf_add(out, "..", dots);
		used += dots;
	}
	width_pad(out, columns - used);
}

static void append_right(struct tsv_buf *out, struct tsv_span text, size_t columns)
{
	width_pad(out, columns - text.size);
	tsv_buf_add_span(out, text);
}

/* A bar of so many eighths of a column; one that is not empty has at least one. */
static void append_bar(struct tsv_buf *out, const struct chart *c, uint64_t value,
		       size_t columns, bool blocks)
{
	static const char *const parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
	size_t unit = blocks ? 8 : 1;
	uint128 scaled = (uint128)value * columns * unit * 2 + c->most;
	size_t length = (size_t)(scaled / ((uint128)c->most * 2));

	if (length == 0 && value != 0 && columns != 0)
		length = 1;
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

static void append_texts(struct tsv_buf *out, struct tsv_span label, struct tsv_span count,
			 struct tsv_span share, const struct columns *k, bool blocks)
{
	struct tsv_buf scratch = {0};

	append_cut(out, shown(label, &scratch), k->label, blocks);
	width_pad(out, GAP);
	append_right(out, count, k->count);
	if (k->share != 0) {
		width_pad(out, GAP);
		append_right(out, share, k->share);
	}
	tsv_buf_free(&scratch);
}

void bars_append(struct tsv_buf *out, const struct chart *c, size_t width, bool blocks)
{
	struct columns k = fit(c, width);
	size_t begin = out->size;

	append_texts(out, tsv_buf_span(&c->title), tsv_span_of("count"), tsv_span_of("share"),
		     &k, blocks);
	end_line(out, begin);
	for (size_t i = 0; i < c->count; i++) {
		const struct chart_row *row = &c->rows[i];
		begin = out->size;
		append_texts(out, tsv_buf_span(&row->label), tsv_buf_span(&row->count),
			     tsv_buf_span(&row->share), &k, blocks);
		width_pad(out, GAP);
		if (row->kind != REPORT_TOTAL)
			append_bar(out, c, row->value, k.bar, blocks);
		end_line(out, begin);
	}
}
