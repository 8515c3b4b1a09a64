#include "render/card.h"

#include <stdlib.h>

#include "schema/list.h"
#include "tsv/tsv.h"

static const char *const names[CARD_PARTS] = {
    "id",      "kind", "title",	   "region", "country", "city",	  "org",      "type",
    "speaker", "role", "workshop", "themes", "since",	"budget", "currency", "summary"};

/* The part that a column of this name is, or CARD_PARTS. */
static size_t part_of(struct tsv_span name)
{
	size_t part = 0;

	while (part < CARD_PARTS && !tsv_span_equal(name, tsv_span_of(names[part])))
		part++;
	return part;
}

bool card_find(struct card *c, const struct render *r)
{
	size_t parts = 0;

	*c = (struct card){.others = tsv_alloc(r->fields->count, sizeof(*c->others))};
	for (size_t part = 0; part < CARD_PARTS; part++)
		c->at[part] = CARD_NONE;
	for (size_t j = 0; j < r->fields->count; j++) {
		size_t part = part_of(render_name(r, j));
		if (part == CARD_PARTS) {
			c->others[c->other_count++] = j;
			continue;
		}
		c->at[part] = j;
		parts += part != CARD_ID;
	}
	return c->at[CARD_TITLE] != CARD_NONE && parts > 1;
}

bool card_append(const struct card *c, enum card_part part, struct render *r,
		 const struct tsv_batch *b, size_t i, struct tsv_buf *out)
{
	if (c->at[part] == CARD_NONE)
		return false;
	struct tsv_span field = tsv_batch_field(b, i, r->fields->places[c->at[part]]);
	tsv_unescape_append(out, field);
	return field.size != 0;
}

/* Appends the part behind what stands there since begin, with a separator between. */
static void join(const struct card *c, enum card_part part, struct render *r,
		 const struct tsv_batch *b, size_t i, struct tsv_buf *out, size_t begin,
		 const char *separator)
{
	size_t before = out->size;

	if (out->size != begin)
		tsv_buf_add_string(out, separator);
	if (!card_append(c, part, r, b, i, out))
		out->size = before;
}

void card_append_number(struct tsv_buf *out, struct tsv_span number)
{
	for (size_t k = 0; k < number.size; k++)
		if (number.data[k] < '0' || number.data[k] > '9' || number.data[0] == '0') {
			tsv_buf_add_span(out, number);
			return;
		}
	for (size_t k = 0; k < number.size; k++) {
		if (k != 0 && (number.size - k) % 3 == 0)
			tsv_buf_add_char(out, ',');
		tsv_buf_add_char(out, number.data[k]);
	}
}

static void append_budget(const struct card *c, struct render *r, const struct tsv_batch *b,
			  size_t i, struct tsv_buf *out)
{
	size_t begin = out->size;

	if (c->at[CARD_BUDGET] != CARD_NONE)
		card_append_number(out, render_value(r, b, i, c->at[CARD_BUDGET]));
	join(c, CARD_CURRENCY, r, b, i, out, begin, " ");
}

static void append_themes(const struct card *c, struct render *r, const struct tsv_batch *b,
			  size_t i, struct tsv_buf *out)
{
	struct tsv_span rest = {0}, theme;
	size_t begin = out->size;

	if (c->at[CARD_THEMES] != CARD_NONE)
		rest = render_value(r, b, i, c->at[CARD_THEMES]);
	while (list_next(&rest, &theme)) {
		if (out->size != begin)
			tsv_buf_add_string(out, " · ");
		tsv_buf_add_span(out, theme);
	}
}

/* The kind is told only when it is none of the usual. */
static void append_kind(const struct card *c, struct render *r, const struct tsv_batch *b,
			size_t i, struct tsv_buf *out)
{
	size_t begin = out->size;

	card_append(c, CARD_KIND, r, b, i, out);
	if (tsv_span_equal(tsv_span_from(tsv_buf_span(out), begin), tsv_span_of("case")))
		out->size = begin;
}

const char *card_label(enum card_row row)
{
	static const char *const labels[CARD_ROWS] = {"Place",	 "Kind",     "Organisation",
						      "Speaker", "Workshop", "Since",
						      "Budget",	 "Themes"};

	return labels[row];
}

void card_append_row(const struct card *c, enum card_row row, struct render *r,
		     const struct tsv_batch *b, size_t i, struct tsv_buf *out)
{
	size_t begin = out->size;

	switch (row) {
	case ROW_PLACE:
		card_append(c, CARD_CITY, r, b, i, out);
		join(c, CARD_COUNTRY, r, b, i, out, begin, ", ");
		join(c, CARD_REGION, r, b, i, out, begin, " · ");
		break;
	case ROW_KIND:
		append_kind(c, r, b, i, out);
		break;
	case ROW_ORG:
		card_append(c, CARD_ORG, r, b, i, out);
		join(c, CARD_TYPE, r, b, i, out, begin, "\n");
		break;
	case ROW_SPEAKER:
		card_append(c, CARD_SPEAKER, r, b, i, out);
		join(c, CARD_ROLE, r, b, i, out, begin, ", ");
		break;
	case ROW_WORKSHOP:
		card_append(c, CARD_WORKSHOP, r, b, i, out);
		break;
	case ROW_SINCE:
		card_append(c, CARD_SINCE, r, b, i, out);
		break;
	case ROW_BUDGET:
		append_budget(c, r, b, i, out);
		break;
	case ROW_THEMES:
		append_themes(c, r, b, i, out);
		break;
	case CARD_ROWS:
		break;
	}
}

void card_free(struct card *c)
{
	free(c->others);
}
