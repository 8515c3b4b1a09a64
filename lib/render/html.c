/*
 * html: one page that needs nothing else. What stands before the records (their
 * number, the bars, the contents) is known only after the last of them, so these
 * are put aside until then.
 *
 * The page lets nothing in: its policy names the digests of its own style and
 * script, which make computes, and forbids all else.
 */
#include "render/html.h"

#include "render/formats.h"
#include "text/encode.h"

static const unsigned char style[] = {
#include "page.css.inc"
};

static const unsigned char script[] = {
#include "page.js.inc"
};

static const char policy[] = "default-src 'none'; style-src '"
#include "page.css.hash"
			     "'; script-src '"
#include "page.js.hash"
			     "'; base-uri 'none'; form-action 'none'; "
			     "require-trusted-types-for 'script'; trusted-types 'none'";

static void begin(struct render *r)
{
	struct html *h = r->state;

	h->cards = card_find(&h->card, r);
	spool_open(&h->articles);
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	tsv_buf_clear(&h->article);
	html_append_article(r, b, i);
	spool_add(&h->articles, tsv_buf_span(&h->article));
	html_count(r, b, i);
}

static struct tsv_span title_of(const struct render *r)
{
	const struct html *h = r->state;

	if (r->options->title != NULL)
		return tsv_span_of(r->options->title);
	return tsv_span_of(h->cards ? "Cases" : "Records");
}

static void append_head(struct render *r)
{
	struct tsv_buf *out = &r->text;

	tsv_buf_printf(
	    out,
	    "<!doctype html>\n"
	    "<html lang=\"en\">\n"
	    "<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n"
	    "<title>",
	    policy);
	encode_html(out, title_of(r));
	tsv_buf_add_string(out, "</title>\n<style>");
	tsv_buf_add(out, (const char *)style, sizeof(style));
	tsv_buf_add_string(out, "</style>\n</head>\n<body>\n"
				"<a class=\"skip\" href=\"#records\">Skip to the records</a>\n"
				"<header class=\"head\">\n<h1 dir=\"auto\">");
	encode_html(out, title_of(r));
	tsv_buf_add_string(out, "</h1>\n");
	if (r->options->date != NULL) {
		tsv_buf_add_string(out, "<p><time>");
		encode_html(out, tsv_span_of(r->options->date));
		tsv_buf_add_string(out, "</time></p>\n");
	}
	html_append_lead(r);
	tsv_buf_add_string(out, "</header>\n");
}

/* The search box, which the script shows, and the contents. */
static void append_side(struct render *r)
{
	struct html *h = r->state;

	tsv_buf_printf(
	    &r->text,
	    "<div class=\"page\">\n<div class=\"side\">\n"
	    "<form class=\"search\" id=\"search\" role=\"search\" hidden>\n"
	    "<label for=\"q\">Search</label>\n"
	    "<input type=\"search\" id=\"q\" autocomplete=\"off\" spellcheck=\"false\" "
	    "aria-keyshortcuts=\"/\" aria-controls=\"records\">\n"
	    "<output id=\"count\" for=\"q\" data-one=\"%s\" data-many=\"%s\"></output>\n"
	    "</form>\n",
	    html_noun(h, false), html_noun(h, true));
	if (r->records != 0) {
		tsv_buf_add_string(&r->text,
				   "<nav class=\"contents\" aria-label=\"Contents\">\n"
				   "<details id=\"contents\" open>\n"
				   "<summary>Contents</summary>\n<ol>\n");
		tsv_buf_add_span(&r->text, tsv_buf_span(&h->contents));
		tsv_buf_add_string(&r->text, "</ol>\n</details>\n</nav>\n");
	}
	tsv_buf_add_string(&r->text, "</div>\n");
}

static int append_articles(struct render *r, struct tsv_error *e)
{
	struct html *h = r->state;
	struct tsv_span part;
	int got;

	while ((got = spool_next(&h->articles, &part, e)) > 0) {
		tsv_buf_add_span(&r->text, part);
		render_flush(r);
	}
	return got;
}

static void append_tail(struct render *r)
{
	tsv_buf_add_string(&r->text, "</section>\n</main>\n</div>\n<script>");
	tsv_buf_add(&r->text, (const char *)script, sizeof(script));
	tsv_buf_add_string(&r->text, "</script>\n</body>\n</html>\n");
}

static void release(struct html *h)
{
	card_free(&h->card);
	census_free(&h->anchors);
	census_free(&h->kinds);
	for (size_t k = 0; k < HTML_BARS; k++)
		census_free(&h->bars[k]);
	spool_close(&h->articles);
	tsv_buf_free(&h->contents);
	tsv_buf_free(&h->article);
	tsv_buf_free(&h->anchor);
	tsv_buf_free(&h->value);
}

static int end(struct render *r, bool whole, struct tsv_error *e)
{
	struct html *h = r->state;

	append_head(r);
	append_side(r);
	tsv_buf_add_string(&r->text, "<main>\n");
	if (!whole)
		tsv_buf_add_string(&r->text,
				   "<p class=\"broken\">The input broke off with an error: "
				   "this page is not complete.</p>\n");
	html_append_bars(r);
	tsv_buf_printf(&r->text,
		       "<section id=\"records\" aria-label=\"Records\">\n<h2>%s</h2>\n",
		       h->cards ? "Cases" : "Records");
	int status = append_articles(r, e);
	append_tail(r);
	release(h);
	return status;
}

const struct renderer renderer_html = {
    .name = "html",
    .uses = RENDER_TITLE,
    .state = sizeof(struct html),
    .begin = begin,
    .record = record,
    .end = end,
};
