#include "schema/catalogue.h"

/* The order is that of the columns in data/cases.tsv. */
static const struct catalogue_column columns[] = {
    {.name = "id", .role = ROLE_KEY, .required = true, .unique = true},
    {.name = "kind", .role = ROLE_KIND, .option = "kind", .vocabulary = &vocabulary_kinds},
    {.name = "title", .role = ROLE_TITLE, .required = true},
    {.name = "region",
     .role = ROLE_REGION,
     .option = "region",
     .letter = 'r',
     .vocabulary = &vocabulary_regions},
    {.name = "country", .role = ROLE_COUNTRY, .option = "country"},
    {.name = "city", .role = ROLE_CITY, .option = "city"},
    {.name = "org", .role = ROLE_ORGANISATION, .option = "org"},
    {.name = "type", .role = ROLE_TYPE, .option = "type", .vocabulary = &vocabulary_types},
    {.name = "speaker", .role = ROLE_PERSON, .option = "speaker"},
    {.name = "role", .role = ROLE_FUNCTION},
    {.name = "workshop", .role = ROLE_EVENT},
    {.name = "themes", .role = ROLE_TOPICS, .kind = KIND_LIST, .option = "theme"},
    {.name = "since", .role = ROLE_DATE, .kind = KIND_DATE},
    {.name = "budget", .role = ROLE_AMOUNT, .kind = KIND_NUMBER, .partner = "currency"},
    {.name = "currency", .role = ROLE_CURRENCY, .kind = KIND_CURRENCY, .partner = "budget"},
    {.name = "summary", .role = ROLE_TEXT},
};

const struct catalogue_column *catalogue_columns(size_t *count)
{
	*count = sizeof(columns) / sizeof(columns[0]);
	return columns;
}

const struct catalogue_column *catalogue_column(struct tsv_span name)
{
	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		if (tsv_span_equal(name, tsv_span_of(columns[i].name)))
			return &columns[i];
	return NULL;
}

const struct catalogue_column *catalogue_by_role(enum role role)
{
	const struct catalogue_column *c = columns;

	while (c->role != role)
		c++;
	return c;
}

bool catalogue_is_list(struct tsv_span name)
{
	const struct catalogue_column *c = catalogue_column(name);

	return c != NULL && c->kind == KIND_LIST;
}
