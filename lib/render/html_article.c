/* The records of the page, each an article. */
#include "render/html.h"
#include "schema/list.h"
#include "text/encode.h"
#include "tsv/tsv.h"

void html_append_lines(struct tsv_buf *out, struct tsv_span value)
{
	for (;;) {
		const char *lf = value.size == 0 ? NULL : memchr(value.data, '\n', value.size);
		size_t size = lf == NULL ? value.size : (size_t)(lf - value.data);
		encode_html(out, (struct tsv_span){value.data, size});
		if (lf == NULL)
			return;
		tsv_buf_add_string(out, "<br>\n");
		value = tsv_span_from(value, size + 1);
	}
}

/* A link only where all of the value is an address of the web. */
static bool is_address(struct tsv_span value)
{
	if (!tsv_span_begins(value, tsv_span_of("https://")) &&
	    !tsv_span_begins(value, tsv_span_of("http://")))
		return false;
	for (size_t k = 0; k < value.size; k++)
		if (value.data[k] <= ' ' || value.data[k] >= 0x7F)
			return false;
	return true;
}

static void append_value(struct tsv_buf *out, struct tsv_span value)
{
	if (!is_address(value)) {
		html_append_lines(out, value);
		return;
	}
	tsv_buf_add_string(out, "<a rel=\"noopener noreferrer\" href=\"");
	encode_html(out, value);
	tsv_buf_add_string(out, "\">");
	encode_html(out, value);
	tsv_buf_add_string(out, "</a>");
}

/* Appends text as paragraphs: empty lines stand between two. */
static void append_paragraphs(struct tsv_buf *out, struct tsv_span value)
{
	tsv_buf_add_string(out, "<div class=\"prose\" dir=\"auto\">\n");
	while (value.size != 0) {
		const char *gap = memmem(value.data, value.size, "\n\n", 2);
		size_t size = gap == NULL ? value.size : (size_t)(gap - value.data);
		if (size != 0) {
			tsv_buf_add_string(out, "<p>");
			html_append_lines(out, (struct tsv_span){value.data, size});
			tsv_buf_add_string(out, "</p>\n");
		}
		value = tsv_span_from(value, gap == NULL ? size : size + 2);
	}
	tsv_buf_add_string(out, "</div>\n");
}

/* The letters, digits, dots, dashes of a value; any other byte as `_` and its number. */
static void append_name(struct tsv_buf *out, struct tsv_span value)
{
	for (size_t k = 0; k < value.size; k++) {
		unsigned char byte = (unsigned char)value.data[k], letter = byte | 0x20;
		if ((letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9') ||
		    byte == '.' || byte == '-')
			tsv_buf_add_char(out, value.data[k]);
		else
			tsv_buf_printf(out, "_%02x", byte);
	}
}

/* Names the place of the record in the page, after its id, so that a link to it
 * lasts; a name that is taken gets a number. */
static void make_anchor(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;
	size_t id = h->card.at[CARD_ID];
	struct tsv_span value =
	    id == CARD_NONE ? (struct tsv_span){0} : render_value(r, b, i, id);

	tsv_buf_clear(&h->anchor);
	tsv_buf_add_string(&h->anchor, h->cards ? "case-" : "record-");
	if (value.size != 0)
		append_name(&h->anchor, value);
	else
		tsv_buf_printf(&h->anchor, "_%zu", r->records + 1);
	size_t seen = census_add(&h->anchors, tsv_buf_span(&h->anchor))->count;
	if (seen > 1)
		tsv_buf_printf(&h->anchor, "_%zu", seen);
}

static void append_part(struct render *r, const struct tsv_batch *b, size_t i,
			enum card_part part, struct tsv_buf *out)
{
	struct html *h = r->state;

	tsv_buf_clear(&h->value);
	card_append(&h->card, part, r, b, i, &h->value);
	html_append_lines(out, tsv_buf_span(&h->value));
}

/* The line above the title, a link to the record itself: `case 5`, `mediator M`. */
static void append_tag(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;
	struct tsv_buf *out = &h->article;

	tsv_buf_add_string(out, "<p class=\"tag\" dir=\"auto\"><a href=\"#");
	tsv_buf_add_span(out, tsv_buf_span(&h->anchor));
	tsv_buf_add_string(out, "\"><span class=\"kind\">");
	size_t before = out->size;
	append_part(r, b, i, CARD_KIND, out);
	if (out->size == before)
		tsv_buf_add_string(out, h->cards ? "case" : "record");
	tsv_buf_add_string(out, "</span> <span class=\"id\">");
	before = out->size;
	append_part(r, b, i, CARD_ID, out);
	if (out->size == before)
		tsv_buf_printf(out, "%zu", r->records + 1);
	tsv_buf_add_string(out, "</span></a></p>\n");
}

/* The organisation, its type below it. */
static void append_organisation(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;
	struct tsv_buf *out = &h->article;

	append_part(r, b, i, CARD_ORG, out);
	tsv_buf_clear(&h->value);
	if (!card_append(&h->card, CARD_TYPE, r, b, i, &h->value))
		return;
	tsv_buf_add_string(out, "<small dir=\"auto\">");
	html_append_lines(out, tsv_buf_span(&h->value));
	tsv_buf_add_string(out, "</small>");
}

static void append_themes(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;
	struct tsv_span rest = render_value(r, b, i, h->card.at[CARD_THEMES]), theme;

	tsv_buf_add_string(&h->article, "<ul>");
	while (list_next(&rest, &theme)) {
		tsv_buf_add_string(&h->article, "<li dir=\"auto\">");
		html_append_lines(&h->article, theme);
		tsv_buf_add_string(&h->article, "</li>");
	}
	tsv_buf_add_string(&h->article, "</ul>");
}

static void append_row(struct render *r, const struct tsv_batch *b, size_t i, enum card_row row)
{
	struct html *h = r->state;
	struct tsv_buf *out = &h->article;

	tsv_buf_clear(&h->value);
	card_append_row(&h->card, row, r, b, i, &h->value);
	if (h->value.size == 0)
		return;
	tsv_buf_printf(out, "<dt>%s</dt><dd dir=\"auto\">", card_label(row));
	if (row == ROW_ORG)
		append_organisation(r, b, i);
	else if (row == ROW_THEMES)
		append_themes(r, b, i);
	else
		append_value(out, tsv_buf_span(&h->value));
	tsv_buf_add_string(out, "</dd>\n");
}

static void append_column(struct render *r, const struct tsv_batch *b, size_t i, size_t j)
{
	struct html *h = r->state;
	struct tsv_span value = render_value(r, b, i, j);

	if (value.size == 0)
		return;
	tsv_buf_add_string(&h->article, "<dt dir=\"auto\">");
	encode_html(&h->article, render_name(r, j));
	tsv_buf_add_string(&h->article, "</dt><dd dir=\"auto\">");
	append_value(&h->article, value);
	tsv_buf_add_string(&h->article, "</dd>\n");
}

static void append_place(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	tsv_buf_clear(&h->value);
	card_append_row(&h->card, ROW_PLACE, r, b, i, &h->value);
	if (h->value.size == 0)
		return;
	tsv_buf_add_string(&h->article, "<p class=\"place\" dir=\"auto\">");
	encode_html(&h->article, tsv_buf_span(&h->value));
	tsv_buf_add_string(&h->article, "</p>\n");
	tsv_buf_add_string(&h->contents, "<small dir=\"auto\">");
	encode_html(&h->contents, tsv_buf_span(&h->value));
	tsv_buf_add_string(&h->contents, "</small>");
}

/* The heading, in the contents too, where its line stays open for the place. */
static void append_heading(struct render *r, struct tsv_span heading)
{
	struct html *h = r->state;

	tsv_buf_add_string(&h->article, "<h3 dir=\"auto\">");
	size_t text = h->article.size;
	if (heading.size != 0)
		encode_html(&h->article, heading);
	else
		tsv_buf_printf(&h->article, "%s %zu", h->cards ? "Case" : "Record",
			       r->records + 1);
	size_t end = h->article.size;
	tsv_buf_add_string(&h->article, "</h3>\n");
	tsv_buf_add_string(&h->contents, "<li><a dir=\"auto\" href=\"#");
	tsv_buf_add_span(&h->contents, tsv_buf_span(&h->anchor));
	tsv_buf_add_string(&h->contents, "\">");
	tsv_buf_add(&h->contents, h->article.data + text, end - text);
	tsv_buf_add_string(&h->contents, "</a>");
}

static void append_card(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	append_tag(r, b, i);
	append_heading(r, render_value(r, b, i, h->card.at[CARD_TITLE]));
	append_place(r, b, i);
	tsv_buf_add_string(&h->article, "<dl>\n");
	size_t before = h->article.size;
	for (size_t row = ROW_KIND + 1; row < CARD_ROWS; row++)
		append_row(r, b, i, (enum card_row)row);
	for (size_t k = 0; k < h->card.other_count; k++)
		append_column(r, b, i, h->card.others[k]);
	if (h->article.size == before)
		h->article.size -= strlen("<dl>\n");
	else
		tsv_buf_add_string(&h->article, "</dl>\n");
	if (h->card.at[CARD_SUMMARY] == CARD_NONE)
		return;
	struct tsv_span summary = render_value(r, b, i, h->card.at[CARD_SUMMARY]);
	if (summary.size != 0)
		append_paragraphs(&h->article, summary);
}

/* A record of any other table: headed by its first column. */
static void append_record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	append_tag(r, b, i);
	append_heading(r, render_value(r, b, i, 0));
	tsv_buf_add_string(&h->article, "<dl>\n");
	for (size_t j = 1; j < r->fields->count; j++)
		append_column(r, b, i, j);
	tsv_buf_add_string(&h->article, "</dl>\n");
}

void html_append_article(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	make_anchor(r, b, i);
	tsv_buf_add_string(&h->article, "<article class=\"card\" id=\"");
	tsv_buf_add_span(&h->article, tsv_buf_span(&h->anchor));
	tsv_buf_add_string(&h->article, "\">\n");
	if (h->cards)
		append_card(r, b, i);
	else
		append_record(r, b, i);
	tsv_buf_add_string(&h->article, "</article>\n");
	tsv_buf_add_string(&h->contents, "</li>\n");
}
