/* What the page tells of all its records: how many there are, and of which. */
#include <stdio.h>
#include <stdlib.h>

#include "render/html.h"

/* Groups that have a bar of their own; the rest share one line. */
#define MAX_BARS 12

static const enum role chart_roles[HTML_CHARTS] = {ROLE_REGION, ROLE_TYPE, ROLE_COUNTRY};

/* Counts a value, or its term. */
static void count_value(struct render *r, const struct tsv_batch *b, size_t i, enum role role,
			struct counter *counter)
{
	struct html *h = r->state;
	size_t j = h->card.at[role];

	if (j == TSV_NONE)
		return;
	struct tsv_span value = card_value(&h->card, role, r, b, i);
	counter_add(counter, schema_normalise(render_meaning(r, j), value, &h->value));
}

void html_count(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	count_value(r, b, i, ROLE_KIND, &h->kinds);
	for (size_t k = 0; k < HTML_CHARTS; k++)
		count_value(r, b, i, chart_roles[k], &h->charts[k]);
}

/* Are there kinds of records other than cases? */
static bool is_mixed(const struct html *h, struct tsv_span usual)
{
	return h->kinds.values.count > 1 ||
	       (h->kinds.values.count == 1 &&
		tsv_dict_find(&h->kinds.values, usual) == TSV_NONE);
}

/* Adds what the records are called. */
static void add_noun(struct render *r, const char *name, bool many)
{
	struct html *h = r->state;
	struct tsv_buf *out = &h->view.text;
	struct tsv_span usual = card_usual_kind(r->options->schema);
	size_t entry = view_open(&h->view, name);

	if (h->cards && is_mixed(h, usual)) {
		tsv_buf_add_string(out, many ? "entries" : "entry");
	} else {
		tsv_buf_add_span(out,
				 h->cards && usual.size != 0 ? usual : tsv_span_of("record"));
		tsv_buf_add_string(out, many ? "s" : "");
	}
	view_close(&h->view, entry);
}

/* How many values there are; the empty one does not count. */
static size_t filled(const struct counter *c)
{
	bool empty = tsv_dict_find(&c->values, (struct tsv_span){0}) != TSV_NONE;

	return c->values.count - empty;
}

static void append_count(struct tsv_buf *out, size_t count)
{
	char digits[32];
	int size = snprintf(digits, sizeof(digits), "%zu", count);

	card_append_number(out, (struct tsv_span){digits, (size_t)size});
}

/* A count with the name of what is counted. */
static void add_count(struct view *v, const char *name, size_t count, const char *counted)
{
	size_t entry = view_open(v, name);

	append_count(&v->text, count);
	if (*counted != '\0')
		tsv_buf_printf(&v->text, " %s", counted);
	view_close(v, entry);
}

/* Is it a term of the column of kinds? */
static bool is_known_kind(const struct schema *s, struct tsv_span kind)
{
	const struct schema_column *c = schema_by_role(s, ROLE_KIND);

	return c != NULL && c->vocabulary != NULL &&
	       vocabulary_find(c->vocabulary, kind).term != TSV_NONE;
}

/* `6 cases, 1 mediator`; a kind that the schema knows has a plural. */
static void add_kinds(struct html *h, const struct schema *s)
{
	struct tsv_buf *out = &h->view.text;
	struct counted *kinds = counter_sorted(&h->kinds);
	size_t entry = view_open(&h->view, "kinds");

	for (size_t k = 0; k < h->kinds.values.count; k++) {
		struct tsv_span kind = kinds[k].value;
		if (k != 0)
			tsv_buf_add_string(out, ", ");
		append_count(out, kinds[k].count);
		tsv_buf_add_char(out, ' ');
		tsv_buf_add_span(out, kind.size == 0 ? tsv_span_of("of no kind") : kind);
		if (kinds[k].count != 1 && is_known_kind(s, kind))
			tsv_buf_add_char(out, 's');
	}
	view_close(&h->view, entry);
	free(kinds);
}

/* A row of the chart; its width is in thousandths of the longest. */
static void add_bar(struct view *v, const char *name, struct tsv_span label, size_t count,
		    size_t max)
{
	size_t bar = view_open(v, name), entry = view_open(v, "label");

	html_append_lines(&v->text, label);
	view_close(v, entry);
	view_printf(v, "width", "%zu", count * 1000 / max);
	add_count(v, "count", count, "");
	view_close(v, bar);
}

static void add_chart(struct view *v, const struct counter *c,
		      const struct schema_column *column)
{
	size_t count = c->values.count, rest = 0,
	       shown = count > MAX_BARS ? MAX_BARS - 1 : count;
	struct counted *all = counter_sorted(c);
	size_t chart = view_open(v, "chart");
	char label[64];

	view_add(v, "caption", schema_label(column, tsv_span_of(column->name)));
	for (size_t k = 0; k < shown; k++) {
		struct tsv_span value = all[k].value;
		add_bar(v, "bar", value.size == 0 ? tsv_span_of("not given") : value,
			all[k].count, all[0].count);
	}
	for (size_t k = shown; k < count; k++)
		rest += all[k].count;
	snprintf(label, sizeof(label), "%zu others", count - shown);
	if (rest != 0)
		add_bar(v, "rest", tsv_span_of(label), rest, all[0].count);
	view_close(v, chart);
	free(all);
}

void html_add_summary(struct render *r)
{
	struct html *h = r->state;
	struct view *v = &h->view;
	const struct schema *s = r->options->schema;
	size_t regions = filled(&h->charts[CHART_REGION]);
	size_t countries = filled(&h->charts[CHART_COUNTRY]);

	add_count(v, "count", r->records, "");
	add_noun(r, "noun", r->records != 1);
	add_noun(r, "one", false);
	add_noun(r, "many", true);
	if (h->cards && is_mixed(h, card_usual_kind(s)))
		add_kinds(h, s);
	if (countries != 0)
		add_count(v, "countries", countries, countries == 1 ? "country" : "countries");
	if (regions != 0)
		add_count(v, "regions", regions, regions == 1 ? "region" : "regions");
	size_t summary = view_open(v, "summary");
	for (size_t k = 0; k < HTML_CHARTS; k++)
		if (filled(&h->charts[k]) != 0)
			add_chart(v, &h->charts[k], schema_by_role(s, chart_roles[k]));
	view_close(v, summary);
}
