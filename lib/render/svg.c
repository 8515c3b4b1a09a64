#include "render/svg.h"

#include "text/encode.h"
#include "text/vis.h"
#include "text/width.h"

/* In the picture's units, which are pixels where it is shown at its own size. */
#define MARGIN 16
#define HEADING 40
#define ROW 28
#define BASE 19 /* of a row's text */
#define BAR_HEIGHT 18
#define BAR_WIDTH 480
#define GAP 8

/* About what a character of the sans-serif text takes; readers' fonts differ. */
#define CHARACTER 8

/* Labels are cut behind this many columns; the whole is told on hovering. */
#define LABEL_COLUMNS 40

/* Contrast of text to ground is above 7:1 in both schemes, of bars above 3:1. */
static const char style[] =
    "<style>\n"
    "svg { color-scheme: light dark }\n"
    "text { font: 14px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", "
    "sans-serif; fill: #1c2024 }\n"
    ".heading { font-weight: 600 }\n"
    ".label { text-anchor: end }\n"
    ".ground { fill: #ffffff }\n"
    ".bar { fill: #2f6db5 }\n"
    ".rest { fill: #8a929b }\n"
    ".axis { stroke: #8a929b }\n"
    "@media (prefers-color-scheme: dark) {\n"
    "text { fill: #e8eaed }\n"
    ".ground { fill: #16191d }\n"
    ".bar { fill: #6aa5e8 }\n"
    ".rest { fill: #7d858e }\n"
    "}\n"
    "</style>\n";

struct layout {
	size_t bars;  /* where the place for bars begins */
	size_t width; /* of the picture */
	size_t height;
};

/* The columns of a label as it is shown. */
static size_t label_columns(const struct chart_row *row)
{
	struct tsv_buf clean = {0};

	vis_append(&clean, tsv_buf_span(&row->label));
	size_t columns = width_of(tsv_buf_span(&clean));
	tsv_buf_free(&clean);
	return columns;
}

static struct layout lay_out(const struct chart *c)
{
	size_t label = 0, text = 0;

	for (size_t i = 0; i < c->count; i++) {
		size_t columns = label_columns(&c->rows[i]);
		size_t size = c->rows[i].text.size + c->rows[i].note.size + 3;
		label = columns > label ? columns : label;
		text = size > text ? size : text;
	}
	if (label > LABEL_COLUMNS)
		label = LABEL_COLUMNS;
	size_t bars = MARGIN + label * CHARACTER + GAP;
	return (struct layout){bars, bars + BAR_WIDTH + GAP + text * CHARACTER + MARGIN,
			       HEADING + c->count * ROW + MARGIN};
}

/* Text as content; what must not be looked at is made visible first. */
static void append_text(struct tsv_buf *out, struct tsv_span text, size_t columns)
{
	struct tsv_buf clean = {0}, cut = {0};

	vis_append(&clean, text);
	width_append_cut(&cut, tsv_buf_span(&clean), columns);
	encode_html(out, tsv_buf_span(&cut));
	tsv_buf_free(&clean);
	tsv_buf_free(&cut);
}

/* Of a pixel, so that no locale gets in. */
#define THOUSAND 1000

/* A value's place along the bars, in thousandths from the left. */
static unsigned place_of(const struct chart *c, double value)
{
	return (unsigned)chart_place(c, value, BAR_WIDTH * THOUSAND);
}

/* Where bars begin, in whole pixels from the left. */
static unsigned zero_of(const struct chart *c)
{
	return (place_of(c, 0) + THOUSAND / 2) / THOUSAND;
}

static void append_thousandths(struct tsv_buf *out, size_t pixels, unsigned thousandths)
{
	tsv_buf_printf(out, "%zu.%03u", pixels + thousandths / THOUSAND,
		       thousandths % THOUSAND);
}

static void append_bar(struct tsv_buf *out, const struct chart *c, const struct chart_row *row,
		       size_t top, const struct layout *l)
{
	unsigned place = place_of(c, row->value), zero = zero_of(c) * THOUSAND;

	tsv_buf_printf(out, "<rect class=\"%s\" x=\"",
		       row->kind == CHART_REST ? "rest" : "bar");
	if (place < zero)
		append_thousandths(out, l->bars, place);
	else
		tsv_buf_printf(out, "%zu", l->bars + zero_of(c));
	tsv_buf_printf(out, "\" y=\"%zu\" height=\"%d\" width=\"", top + (ROW - BAR_HEIGHT) / 2,
		       BAR_HEIGHT);
	append_thousandths(out, 0, place < zero ? zero - place : place - zero);
	tsv_buf_add_string(out, "\"/>\n");
}

/* The text of a row stands behind its bar, or where it begins. */
static void append_value(struct tsv_buf *out, const struct chart *c,
			 const struct chart_row *row, size_t base, const struct layout *l)
{
	bool right = row->kind != CHART_TOTAL && row->value > 0;

	tsv_buf_printf(out, "<text y=\"%zu\" x=\"", base);
	append_thousandths(out, l->bars + GAP,
			   right ? place_of(c, row->value) : zero_of(c) * THOUSAND);
	tsv_buf_add_string(out, "\">");
	append_text(out, tsv_buf_span(&row->text), SIZE_MAX);
	if (row->note.size != 0) {
		tsv_buf_add_string(out, " (");
		append_text(out, tsv_buf_span(&row->note), SIZE_MAX);
		tsv_buf_add_char(out, ')');
	}
	tsv_buf_add_string(out, "</text>\n");
}

static void append_row(struct tsv_buf *out, const struct chart *c, size_t i,
		       const struct layout *l)
{
	const struct chart_row *row = &c->rows[i];
	size_t top = HEADING + i * ROW, base = top + BASE;

	tsv_buf_add_string(out, "<g>\n<title>");
	append_text(out, tsv_buf_span(&row->label), SIZE_MAX);
	tsv_buf_add_string(out, "</title>\n");
	if (row->kind != CHART_TOTAL)
		append_bar(out, c, row, top, l);
	tsv_buf_printf(out, "<text class=\"label\" x=\"%zu\" y=\"%zu\">", l->bars - GAP, base);
	append_text(out, tsv_buf_span(&row->label), LABEL_COLUMNS);
	tsv_buf_add_string(out, "</text>\n");
	append_value(out, c, row, base, l);
	tsv_buf_add_string(out, "</g>\n");
}

void svg_append(struct tsv_buf *out, const struct chart *c)
{
	struct layout l = lay_out(c);

	tsv_buf_printf(
	    out,
	    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%zu\" height=\"%zu\" "
	    "viewBox=\"0 0 %zu %zu\" aria-labelledby=\"title\">\n<title id=\"title\">",
	    l.width, l.height, l.width, l.height);
	append_text(out, tsv_buf_span(&c->caption), SIZE_MAX);
	tsv_buf_printf(out,
		       "</title>\n%s<rect class=\"ground\" width=\"%zu\" height=\"%zu\"/>\n",
		       style, l.width, l.height);
	tsv_buf_printf(out, "<text class=\"heading\" x=\"%d\" y=\"%d\">", MARGIN,
		       MARGIN + BASE / 2);
	append_text(out, tsv_buf_span(&c->caption), SIZE_MAX);
	tsv_buf_add_string(out, "</text>\n");
	for (size_t i = 0; i < c->count; i++)
		append_row(out, c, i, &l);
	tsv_buf_printf(out, "<path class=\"axis\" d=\"M%zu %dV%zu\"/>\n</svg>\n",
		       l.bars + zero_of(c), HEADING, l.height - MARGIN);
}
