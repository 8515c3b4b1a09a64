/*
 * catalogue: the one place that knows the columns of a catalogue of cases.
 *
 * Their kinds, options, rules and vocabularies. A column of any table counts as
 * one of these when it has its name; nothing else in the project is special.
 */
#ifndef SCHEMA_CATALOGUE_H
#define SCHEMA_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>

#include "schema/vocabulary.h"
#include "tsv/tsv.h"

enum kind {
	KIND_TEXT,
	KIND_NUMBER,
	KIND_DATE,
	KIND_LIST,
	KIND_CURRENCY, /* the code of a currency, ISO 4217 */
};

/*
 * Which part of a case a column is, for what shows or makes cases (cards, pages, imports)
 * and so names no column. Each role but ROLE_NONE has one column of the catalogue.
 */
enum role {
	ROLE_NONE,
	ROLE_KEY, /* tells records apart */
	ROLE_KIND,
	ROLE_TITLE,
	ROLE_REGION, /* the place, from wide to narrow */
	ROLE_COUNTRY,
	ROLE_CITY,
	ROLE_ORGANISATION,
	ROLE_TYPE, /* of the organisation */
	ROLE_PERSON,
	ROLE_FUNCTION, /* of the person */
	ROLE_EVENT,
	ROLE_TOPICS, /* a list */
	ROLE_DATE,
	ROLE_AMOUNT,
	ROLE_CURRENCY, /* of the amount */
	ROLE_TEXT,     /* prose of any length */
	ROLES,
};

struct catalogue_column {
	const char *name;
	const char *label; /* what people read instead of the name */
	enum role role;
	enum kind kind;
	const char *option;  /* long option that compares it, as `region`; or NULL */
	char letter;	     /* its short option, or 0 */
	bool required;	     /* may not be empty */
	bool unique;	     /* no value may stand twice */
	const char *partner; /* the column that is filled or empty as this one is, or NULL */
	const struct vocabulary *vocabulary; /* the words that it may hold, or NULL: any */
};

/* All columns in the catalogue's order; *count is set to how many. */
const struct catalogue_column *catalogue_columns(size_t *count);

/* The column of that name, or NULL when the catalogue has none. */
const struct catalogue_column *catalogue_column(struct tsv_span name);

/* The catalogue's column of that role, which is not ROLE_NONE. Costs a look at each. */
const struct catalogue_column *catalogue_by_role(enum role role);

/* The role of a column of that name; ROLE_NONE when the catalogue has none. */
enum role catalogue_role(struct tsv_span name);

/* Does a column of that name hold lists (schema/list.h)? */
bool catalogue_is_list(struct tsv_span name);

#endif
