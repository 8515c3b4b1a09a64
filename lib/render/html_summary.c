/* What the page tells of all its records: how many there are, and of which. */
#include <stdio.h>

#include "render/html.h"
#include "schema/vocabulary.h"
#include "text/encode.h"

/* Groups that have a bar of their own; the rest share one line. */
#define MOST_BARS 12

static const struct {
	enum card_part part;
	const char *caption;
	const char *one, *many;
} bars[HTML_BARS] = {
    {CARD_REGION, "By region", "region", "regions"},
    {CARD_TYPE, "By type of organisation", "type", "types"},
    {CARD_COUNTRY, "By country", "country", "countries"},
};

static void count_part(struct render *r, const struct tsv_batch *b, size_t i,
		       enum card_part part, struct census *census)
{
	struct html *h = r->state;

	if (h->card.at[part] != CARD_NONE)
		census_add(census, render_value(r, b, i, h->card.at[part]));
}

void html_count(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	count_part(r, b, i, CARD_KIND, &h->kinds);
	for (size_t k = 0; k < HTML_BARS; k++)
		count_part(r, b, i, bars[k].part, &h->bars[k]);
}

/* Are there kinds of records other than cases? */
static bool is_mixed(const struct html *h)
{
	return h->kinds.count > 1 ||
	       (h->kinds.count == 1 &&
		!tsv_span_equal(h->kinds.groups[0]->value, tsv_span_of("case")));
}

const char *html_noun(const struct html *h, bool many)
{
	if (!h->cards)
		return many ? "records" : "record";
	if (is_mixed(h))
		return many ? "entries" : "entry";
	return many ? "cases" : "case";
}

/* The group of the empty value does not count as one. */
static size_t filled(const struct census *t)
{
	size_t count = 0;

	for (size_t k = 0; k < t->count; k++)
		count += t->groups[k]->value.size != 0;
	return count;
}

static void append_count(struct tsv_buf *out, size_t count)
{
	char digits[32];
	int size = snprintf(digits, sizeof(digits), "%zu", count);

	card_append_number(out, (struct tsv_span){digits, (size_t)size});
}

/* `: 6 cases, 1 mediator`; a kind of the catalogue's own has a plural. */
static void append_kinds(struct render *r)
{
	struct html *h = r->state;

	census_sort(&h->kinds);
	for (size_t k = 0; k < h->kinds.count; k++) {
		const struct census_group *g = h->kinds.groups[k];
		bool own = vocabulary_find(&vocabulary_kinds, g->value) != NULL;
		tsv_buf_add_string(&r->text, k == 0 ? ": " : ", ");
		append_count(&r->text, g->count);
		tsv_buf_add_char(&r->text, ' ');
		encode_html(&r->text,
			    g->value.size == 0 ? tsv_span_of("of no kind") : g->value);
		if (own && g->count != 1)
			tsv_buf_add_char(&r->text, 's');
	}
}

void html_append_lead(struct render *r)
{
	struct html *h = r->state;
	bool any = false;

	tsv_buf_add_string(&r->text, "<p>");
	append_count(&r->text, r->records);
	tsv_buf_printf(&r->text, " %s", html_noun(h, r->records != 1));
	if (h->cards && is_mixed(h))
		append_kinds(r);
	for (size_t k = HTML_BARS; k-- > 0;) {
		size_t count = filled(&h->bars[k]);
		if (bars[k].part == CARD_TYPE || count == 0)
			continue;
		tsv_buf_add_string(&r->text, any ? " in " : "; ");
		append_count(&r->text, count);
		tsv_buf_printf(&r->text, " %s", count == 1 ? bars[k].one : bars[k].many);
		any = true;
	}
	tsv_buf_add_string(&r->text, "</p>\n");
}

static void append_bar(struct tsv_buf *out, struct tsv_span label, bool rest, size_t count,
		       size_t largest)
{
	tsv_buf_printf(out, "<tr%s><th scope=\"row\" dir=\"auto\">",
		       rest ? " class=\"rest\"" : "");
	html_append_lines(out, label);
	tsv_buf_add_string(out, "</th><td>");
	/* Thousandths: the same digits everywhere. */
	size_t width = count * 1000 / largest;
	if (!rest)
		tsv_buf_printf(out,
			       "<svg viewBox=\"0 0 1000 1\" preserveAspectRatio=\"none\" "
			       "aria-hidden=\"true\"><rect width=\"%zu\" height=\"1\"/></svg>",
			       width);
	tsv_buf_add_string(out, "</td><td>");
	append_count(out, count);
	tsv_buf_add_string(out, "</td></tr>\n");
}

/* The bars of one column: a table whose rows are the groups. */
static void append_table(struct tsv_buf *out, struct census *t, const char *caption)
{
	size_t shown = t->count > MOST_BARS ? MOST_BARS - 1 : t->count, rest = 0;
	char label[64];

	census_sort(t);
	tsv_buf_printf(out, "<table>\n<caption>%s</caption>\n", caption);
	for (size_t k = 0; k < shown; k++) {
		const struct census_group *g = t->groups[k];
		bool none = g->value.size == 0;
		append_bar(out, none ? tsv_span_of("not given") : g->value, false, g->count,
			   t->groups[0]->count);
	}
	for (size_t k = shown; k < t->count; k++)
		rest += t->groups[k]->count;
	if (rest != 0) {
		snprintf(label, sizeof(label), "%zu others", t->count - shown);
		append_bar(out, tsv_span_of(label), true, rest, t->groups[0]->count);
	}
	tsv_buf_add_string(out, "</table>\n");
}

void html_append_bars(struct render *r)
{
	struct html *h = r->state;
	bool any = false;

	for (size_t k = 0; k < HTML_BARS; k++) {
		if (filled(&h->bars[k]) == 0)
			continue;
		if (!any)
			tsv_buf_add_string(&r->text,
					   "<section aria-label=\"Summary\">\n"
					   "<h2>Summary</h2>\n<div class=\"bars\">\n");
		any = true;
		append_table(&r->text, &h->bars[k], bars[k].caption);
	}
	if (any)
		tsv_buf_add_string(&r->text, "</div>\n</section>\n");
}
