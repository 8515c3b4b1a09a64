/* The values of a record of the page. */
#include "render/html.h"
#include "text/encode.h"
#include "text/memmem.h"

void html_append_lines(struct tsv_buf *out, struct tsv_span value)
{
	struct tsv_span line;

	for (;;) {
		bool more = tsv_span_cut(&value, '\n', &line);
		encode_html(out, line);
		if (!more)
			return;
		tsv_buf_add_string(out, "<br>\n");
	}
}

static void add_lines(struct view *v, const char *name, struct tsv_span value)
{
	size_t entry = view_open(v, name);

	html_append_lines(&v->text, value);
	view_close(v, entry);
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

static void add_value(struct view *v, struct tsv_span value)
{
	if (is_address(value))
		view_add(v, "address", value);
	else
		add_lines(v, "text", value);
}

/* Text as paragraphs: empty lines stand between two. */
static void add_prose(struct view *v, struct tsv_span value)
{
	size_t prose = view_open(v, "prose");

	while (value.size != 0) {
		const char *gap = memmem(value.data, value.size, "\n\n", 2);
		size_t size = gap == NULL ? value.size : (size_t)(gap - value.data);
		add_lines(v, "paragraph", (struct tsv_span){value.data, size});
		value = tsv_span_from(value, gap == NULL ? size : size + 2);
	}
	view_close(v, prose);
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

/* Names the place of the record in the page, after its key, so that a link to it
 * lasts; a name that is taken gets a number. */
static void add_anchor(struct render *r, struct tsv_span key)
{
	struct html *h = r->state;
	struct view *v = &h->view;
	size_t entry = view_open(v, "anchor"), begin = v->text.size;

	tsv_buf_add_string(&v->text, h->cards ? "case-" : "record-");
	if (key.size != 0)
		append_name(&v->text, key);
	else
		tsv_buf_printf(&v->text, "_%zu", r->records + 1);
	size_t seen = counter_add(&h->anchors, tsv_span_from(tsv_buf_span(&v->text), begin));
	if (seen > 1)
		tsv_buf_printf(&v->text, "_%zu", seen);
	view_close(v, entry);
}

/* The heading of a record without a title: `Case 3`. */
static void add_heading(struct render *r)
{
	struct html *h = r->state;
	struct tsv_span usual = card_usual_kind(r->options->schema);
	struct tsv_span noun = h->cards && usual.size != 0 ? usual : tsv_span_of("record");
	size_t entry = view_open(&h->view, "heading"), begin = h->view.text.size;

	tsv_buf_add_span(&h->view.text, noun);
	if (h->view.text.data[begin] >= 'a' && h->view.text.data[begin] <= 'z')
		h->view.text.data[begin] -= 'a' - 'A';
	tsv_buf_printf(&h->view.text, " %zu", r->records + 1);
	view_close(&h->view, entry);
}

/* What the record is called: `case 5`, `mediator M`, and its heading. */
static void add_names(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;
	struct tsv_span value = card_value(&h->card, ROLE_KEY, r, b, i);

	add_anchor(r, value);
	if (value.size != 0)
		add_lines(&h->view, "id", value);
	else
		view_printf(&h->view, "id", "%zu", r->records + 1);
	value = card_value(&h->card, ROLE_KIND, r, b, i);
	if (value.size == 0)
		value = h->cards ? card_usual_kind(r->options->schema) : (struct tsv_span){0};
	if (value.size == 0)
		value = tsv_span_of("record");
	add_lines(&h->view, "kind", value);
	value = render_filled(r, b, i, h->cards ? h->card.at[ROLE_TITLE] : 0);
	if (value.size != 0)
		view_add(&h->view, "heading", value);
	else
		add_heading(r);
}

static void add_list(struct view *v, const struct schema_column *c, struct tsv_span rest)
{
	struct tsv_span element;
	size_t list = view_open(v, "list");

	while (schema_next_element(c, &rest, &element))
		add_lines(v, "element", element);
	view_close(v, list);
}

static void add_row(struct render *r, const struct tsv_batch *b, size_t i, enum card_row row)
{
	struct html *h = r->state;
	struct view *v = &h->view;

	tsv_buf_clear(&h->value);
	card_append_row(&h->card, row, r, b, i, &h->value);
	if (h->value.size == 0)
		return;
	size_t entry = view_open(v, "row");
	view_add(v, "label", card_label(r->options->schema, row));
	if (row == ROW_ORGANISATION) {
		add_lines(v, "text", card_value(&h->card, ROLE_ORGANISATION, r, b, i));
		add_lines(v, "small", card_value(&h->card, ROLE_TYPE, r, b, i));
	} else if (row == ROW_TOPICS) {
		add_list(v, schema_by_role(r->options->schema, ROLE_TOPICS),
			 card_value(&h->card, ROLE_TOPICS, r, b, i));
	} else {
		add_value(v, tsv_buf_span(&h->value));
	}
	view_close(v, entry);
}

static void add_column(struct render *r, const struct tsv_batch *b, size_t i, size_t j)
{
	struct html *h = r->state;
	struct tsv_span value = render_filled(r, b, i, j);

	if (value.size == 0)
		return;
	size_t entry = view_open(&h->view, "row");
	view_add(&h->view, "label", render_label(r, j));
	add_value(&h->view, value);
	view_close(&h->view, entry);
}

static void add_card(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	tsv_buf_clear(&h->value);
	card_append_row(&h->card, ROW_PLACE, r, b, i, &h->value);
	view_add(&h->view, "place", tsv_buf_span(&h->value));
	size_t rows = view_open(&h->view, "rows");
	for (size_t row = ROW_KIND + 1; row < CARD_ROWS; row++)
		add_row(r, b, i, (enum card_row)row);
	for (size_t k = 0; k < h->card.other_count; k++)
		add_column(r, b, i, h->card.others[k]);
	view_close(&h->view, rows);
	add_prose(&h->view, card_value(&h->card, ROLE_TEXT, r, b, i));
}

void html_add_record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct html *h = r->state;

	add_names(r, b, i);
	if (h->cards) {
		add_card(r, b, i);
		return;
	}
	/* A record of any other table is headed by its first column. */
	size_t rows = view_open(&h->view, "rows");
	for (size_t j = 1; j < r->fields->count; j++)
		add_column(r, b, i, j);
	view_close(&h->view, rows);
}
