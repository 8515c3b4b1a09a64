#include "render/card.h"

#include <stdlib.h>

#include "value/number.h"

/* A row: the columns that it is put together from, each with what stands before it. */
static const struct row {
	const char *label; /* NULL: the first column's own */
	struct part {
		enum role role; /* ROLE_NONE: no more */
		const char *before;
	} parts[3];
} rows[CARD_ROWS] = {
    [ROW_PLACE] = {"Place", {{ROLE_CITY, ""}, {ROLE_COUNTRY, ", "}, {ROLE_REGION, " · "}}},
    [ROW_KIND] = {NULL, {{ROLE_KIND, ""}}},
    [ROW_ORGANISATION] = {NULL, {{ROLE_ORGANISATION, ""}, {ROLE_TYPE, "\n"}}},
    [ROW_PERSON] = {NULL, {{ROLE_PERSON, ""}, {ROLE_FUNCTION, ", "}}},
    [ROW_EVENT] = {NULL, {{ROLE_EVENT, ""}}},
    [ROW_DATE] = {NULL, {{ROLE_DATE, ""}}},
    [ROW_AMOUNT] = {NULL, {{ROLE_AMOUNT, ""}, {ROLE_CURRENCY, " "}}},
    [ROW_TOPICS] = {NULL, {{ROLE_TOPICS, ""}}},
};

bool card_init(struct card *c, const struct render *r)
{
	size_t parts = 0;

	*c = (struct card){.others = tsv_alloc(r->fields->count, sizeof(*c->others))};
	for (size_t role = 0; role < ROLES; role++)
		c->at[role] = TSV_NONE;
	for (size_t j = 0; j < r->fields->count; j++) {
		enum role role = schema_role(r->options->schema, render_name(r, j));
		if (role == ROLE_NONE) {
			c->others[c->other_count++] = j;
			continue;
		}
		c->at[role] = j;
		parts += role != ROLE_KEY;
	}
	return c->at[ROLE_TITLE] != TSV_NONE && parts > 1;
}

struct tsv_span card_value(const struct card *c, enum role role, struct render *r,
			   const struct tsv_batch *b, size_t i)
{
	if (c->at[role] == TSV_NONE)
		return (struct tsv_span){0};
	return render_filled(r, b, i, c->at[role]);
}

void card_append_number(struct tsv_buf *out, struct tsv_span number)
{
	bool whole =
	    number.size != 0 && number_digits(number) == number.size && number.data[0] != '0';

	if (!whole) {
		tsv_buf_add_span(out, number);
		return;
	}
	for (size_t k = 0; k < number.size; k++) {
		if (k != 0 && (number.size - k) % 3 == 0)
			tsv_buf_add_char(out, ',');
		tsv_buf_add_char(out, number.data[k]);
	}
}

struct tsv_span card_usual_kind(const struct schema *s)
{
	const struct schema_column *c = schema_by_role(s, ROLE_KIND);

	return c == NULL || c->vocabulary == NULL || c->vocabulary->term_count == 0
		   ? (struct tsv_span){"", 0}
		   : vocabulary_name(c->vocabulary, 0);
}

static void append_list(struct tsv_buf *out, const struct schema_column *c,
			struct tsv_span rest)
{
	struct tsv_span element;
	size_t begin = out->size;

	while (schema_next_element(c, &rest, &element)) {
		if (out->size != begin)
			tsv_buf_add_string(out, " · ");
		tsv_buf_add_span(out, element);
	}
}

/* Appends a value as its role has it. */
static void append_value(const struct render *r, struct tsv_buf *out, enum role role,
			 struct tsv_span value)
{
	const struct schema *s = r->options->schema;

	if (role == ROLE_AMOUNT)
		card_append_number(out, value);
	else if (role == ROLE_TOPICS)
		append_list(out, schema_by_role(s, role), value);
	/* The kind is told only when it is not the usual one. */
	else if (role != ROLE_KIND || !tsv_span_equal(value, card_usual_kind(s)))
		tsv_buf_add_span(out, value);
}

struct tsv_span card_label(const struct schema *s, enum card_row row)
{
	const struct schema_column *c = schema_by_role(s, rows[row].parts[0].role);

	if (rows[row].label != NULL || c == NULL)
		return tsv_span_of(rows[row].label == NULL ? "" : rows[row].label);
	return schema_label(c, tsv_span_of(c->name));
}

void card_append_row(const struct card *c, enum card_row row, struct render *r,
		     const struct tsv_batch *b, size_t i, struct tsv_buf *out)
{
	const struct part *parts = rows[row].parts;
	size_t begin = out->size;

	for (size_t k = 0; k < 3 && parts[k].role != ROLE_NONE; k++) {
		struct tsv_span value = card_value(c, parts[k].role, r, b, i);
		if (value.size == 0)
			continue;
		if (out->size != begin)
			tsv_buf_add_string(out, parts[k].before);
		append_value(r, out, parts[k].role, value);
	}
}

void card_free(struct card *c)
{
	free(c->others);
}
