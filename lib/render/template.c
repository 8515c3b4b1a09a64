/*
 * template: text made by a user's template. What stands around its section of records is
 * written once, before the first record and behind the last; without such a section all of
 * it is made of each record.
 *
 * A view has the values of the columns that the template names, no others.
 */
#include <stdlib.h>

#include "render/formats.h"
#include "render/template_file.h"
#include "render/template_names.h"

struct filled {
	struct tsv_header columns; /* that are shown */
	struct template_names names;
	const struct schema_column **meanings; /* of the columns that are named; owned */
	struct view view;
	struct tsv_buf text;
	size_t column; /* of the line that was begun, for iCalendar */
};

static void init(struct render *r)
{
	struct filled *s = r->state;
	struct mustache *m = &r->options->template->mustache;

	tsv_columns_header(r->fields, r->header, &s->columns);
	if (template_names_find(&s->names, m, &s->columns, r->options->schema, &r->error) < 0)
		return;
	s->view.index =
	    tsv_calloc(TEMPLATE_COLUMNS + s->names.used.count, sizeof(*s->view.index));
	s->meanings = tsv_calloc(s->names.used.count, sizeof(struct schema_column *));
	for (size_t k = 0; k < s->names.used.count; k++)
		s->meanings[k] =
		    schema_find(r->options->schema, render_name(r, s->names.used.places[k]));
}

static void add_parts(struct view *v, const struct schema_column *c, struct tsv_span value)
{
	struct date d = {0};
	bool read = schema_read_date(c, value, &d);
	bool known[] = {read, read && d.first / 100 == d.last / 100, read && d.first == d.last};
	int parts[] = {d.first / 10000, d.first / 100 % 100, d.first % 100};

	for (size_t k = 0; k < TEMPLATE_PARTS; k++)
		if (known[k])
			view_printf(v, template_parts[k], k == PART_YEAR ? "%04d" : "%02d",
				    parts[k]);
		else
			view_add(v, template_parts[k], (struct tsv_span){0});
}

static bool is_false(const struct schema_column *c, struct tsv_span value)
{
	struct tsv_buf unused = {0};

	return c != NULL && c->type == SCHEMA_BOOLEAN &&
	       tsv_span_equal(schema_normalise(c, value, &unused), tsv_span_of("false"));
}

/* Adds a value, or the element of that number (from 1) of a list. */
static void add_value(struct view *v, struct tsv_span name, const struct schema_column *c,
		      struct tsv_span value, size_t number)
{
	size_t entry = view_open_span(v, name);

	tsv_buf_add_span(&v->text, value);
	v->entries[entry].is_false = is_false(c, value);
	if (number != 0)
		view_add(v, "first", tsv_span_of(number == 1 ? "true" : ""));
	if (schema_is_date(c) && value.size != 0)
		add_parts(v, c, value);
	view_close(v, entry);
}

/* Adds the values of the column of that number among those that are named. */
static void add_column(struct render *r, const struct tsv_batch *b, size_t i, size_t k)
{
	struct filled *s = r->state;
	size_t place = s->names.used.places[k], number = 0;
	struct tsv_span value = render_value(r, b, i, place), name = render_name(r, place);
	const struct schema_column *c = s->meanings[k];

	if (schema_is_missing(r->options->schema, c, value))
		value = (struct tsv_span){0};
	s->view.index[TEMPLATE_COLUMNS + k] = s->view.count;
	if (schema_is_list(c)) {
		struct tsv_span element;
		while (schema_next_element(c, &value, &element))
			add_value(&s->view, name, c, element, ++number);
	}
	if (number == 0)
		add_value(&s->view, name, c, value, 0);
}

/* Adds what is said of the whole. */
static void add_whole(struct render *r)
{
	static const struct schema_column date = {.type = SCHEMA_DATE};
	const struct render_options *o = r->options;
	struct filled *s = r->state;

	s->view.index[TEMPLATE_TITLE] = s->view.count;
	view_add(&s->view, "title", tsv_span_of(o->title == NULL ? "" : o->title));
	s->view.index[TEMPLATE_DATE] = s->view.count;
	add_value(&s->view, tsv_span_of("date"), &date,
		  tsv_span_of(o->date == NULL ? "" : o->date), 0);
}

/* Appends what the nodes from begin up to end make of the view. */
static void append(struct render *r, size_t begin, size_t end)
{
	struct filled *s = r->state;
	const struct template *t = r->options->template;

	if (!t->kind->ics) {
		mustache_render(&t->mustache, begin, end, &s->view, &r->text);
		return;
	}
	tsv_buf_clear(&s->text);
	mustache_render(&t->mustache, begin, end, &s->view, &s->text);
	encode_ics_lines(&r->text, tsv_buf_span(&s->text), &s->column);
}

/* Appends a part of what stands around the records; are there any? */
static void append_around(struct render *r, size_t begin, size_t end, bool any)
{
	struct filled *s = r->state;

	view_clear(&s->view);
	view_add(&s->view, "records", tsv_span_of(any ? "true" : ""));
	add_whole(r);
	append(r, begin, end);
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct filled *s = r->state;
	const struct template_names *n = &s->names;

	if (r->records == 0 && n->has_records)
		append_around(r, 0, n->records.begin, true);
	view_clear(&s->view);
	view_add(&s->view, "first", tsv_span_of(r->records == 0 ? "true" : ""));
	add_whole(r);
	/* A column of the name that stands last is no further element of it. */
	view_add(&s->view, "", (struct tsv_span){0});
	for (size_t k = 0; k < n->used.count; k++)
		add_column(r, b, i, k);
	append(r, n->records.begin + n->has_records, n->records.end);
}

static int finish(struct render *r, bool whole, struct tsv_error *e)
{
	struct filled *s = r->state;
	const struct template_names *n = &s->names;

	(void)e;
	if (whole && n->has_records) {
		bool any = r->records != 0;
		if (!any)
			append_around(r, 0, n->records.begin, any);
		append_around(r, n->records.end, r->options->template->mustache.count, any);
	}
	template_names_free(&s->names);
	tsv_header_free(&s->columns);
	free(s->meanings);
	free(s->view.index);
	view_free(&s->view);
	tsv_buf_free(&s->text);
	return 0;
}

const struct renderer renderer_template = {
    .name = "template",
    .help = "what the template of --template makes of each record",
    .uses = RENDER_TITLE | RENDER_TEMPLATE,
    .tools = RENDER_SHOW,
    .state = sizeof(struct filled),
    .init = init,
    .record = record,
    .finish = finish,
};
