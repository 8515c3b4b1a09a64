/*
 * html: one page that needs nothing else, made from page.mustache. What stands before
 * the records (their number, the bars, the contents) is known only after the last of
 * them, so these are put aside until then.
 *
 * The page lets nothing in: its policy names the digests of its own style and
 * script, which make computes, and forbids all else.
 */
#include "render/html.h"

#include <stdlib.h>

#include "render/formats.h"

static const unsigned char template[] = {
#include "page.mustache.inc"
};

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

static void init(struct render *r)
{
	struct html *h = r->state;
	struct tsv_error e = {0};
	struct tsv_span text = {(const char *)template, sizeof(template)};

	h->cards = card_init(&h->card, r);
	spool_open(&h->articles);
	/* A template that is built in is right, or the first test tells. */
	if (mustache_parse(&h->page, "page.mustache", text, &e) < 0 ||
	    !mustache_find(&h->page, "contents", &h->contents) ||
	    !mustache_find(&h->page, "records", &h->records))
		abort();
}

/* Appends what the nodes from begin up to end make of the view. */
static void append(const struct html *h, size_t begin, size_t end, struct tsv_buf *out)
{
	mustache_render(&h->page, begin, end, &h->view, out);
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	view_clear(&h->view);
	html_add_record(r, b, i);
	append(h, h->contents.begin + 1, h->contents.end, &h->lines);
	tsv_buf_clear(&h->text);
	append(h, h->records.begin + 1, h->records.end, &h->text);
	spool_add(&h->articles, tsv_buf_span(&h->text));
	html_count(r, b, i);
}

static void add_page(struct render *r, bool whole)
{
	struct html *h = r->state;
	const char *name = h->cards ? "Cases" : "Records";
	const struct render_options *o = r->options;

	view_clear(&h->view);
	view_add(&h->view, "policy", tsv_span_of(policy));
	view_add(&h->view, "style", (struct tsv_span){(const char *)style, sizeof(style)});
	view_add(&h->view, "script", (struct tsv_span){(const char *)script, sizeof(script)});
	view_add(&h->view, "name", tsv_span_of(name));
	view_add(&h->view, "title", tsv_span_of(o->title == NULL ? name : o->title));
	view_add(&h->view, "date", tsv_span_of(o->date == NULL ? "" : o->date));
	view_add(&h->view, "empty", tsv_span_of(r->records == 0 ? "yes" : ""));
	view_add(&h->view, "broken", tsv_span_of(whole ? "" : "yes"));
	html_add_summary(r);
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

static void release(struct html *h)
{
	mustache_free(&h->page);
	card_free(&h->card);
	counter_free(&h->anchors);
	counter_free(&h->kinds);
	for (size_t k = 0; k < HTML_CHARTS; k++)
		counter_free(&h->charts[k]);
	spool_close(&h->articles);
	tsv_buf_free(&h->lines);
	view_free(&h->view);
	tsv_buf_free(&h->text);
	tsv_buf_free(&h->value);
}

static int finish(struct render *r, bool whole, struct tsv_error *e)
{
	struct html *h = r->state;

	add_page(r, whole);
	append(h, 0, h->contents.begin, &r->text);
	tsv_buf_add_span(&r->text, tsv_buf_span(&h->lines));
	append(h, h->contents.end, h->records.begin, &r->text);
	int status = append_articles(r, e);
	append(h, h->records.end, h->page.count, &r->text);
	release(h);
	return status;
}

const struct renderer renderer_html = {
    .name = "html",
    .ending = ".html",
    .help = "one page that needs nothing else",
    .uses = RENDER_TITLE,
    .tools = RENDER_SHOW,
    .state = sizeof(struct html),
    .init = init,
    .record = record,
    .finish = finish,
};
