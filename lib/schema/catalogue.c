#include "schema/catalogue.h"

/* The order is that of the columns in data/cases.tsv. */
static const struct catalogue_column columns[] = {
    {.name = "id", .label = "Id", .role = ROLE_KEY, .required = true, .unique = true},
    {.name = "kind",
     .label = "Kind",
     .role = ROLE_KIND,
     .option = "kind",
     .vocabulary = &vocabulary_kinds},
    {.name = "title", .label = "Title", .role = ROLE_TITLE, .required = true},
    {.name = "region",
     .label = "Region",
     .role = ROLE_REGION,
     .option = "region",
     .letter = 'r',
     .vocabulary = &vocabulary_regions},
    {.name = "country", .label = "Country", .role = ROLE_COUNTRY, .option = "country"},
    {.name = "city", .label = "City", .role = ROLE_CITY, .option = "city"},
    {.name = "org", .label = "Organisation", .role = ROLE_ORGANISATION, .option = "org"},
    {.name = "type",
     .label = "Type of organisation",
     .role = ROLE_TYPE,
     .option = "type",
     .vocabulary = &vocabulary_types},
    {.name = "speaker", .label = "Speaker", .role = ROLE_PERSON, .option = "speaker"},
    {.name = "role", .label = "Role", .role = ROLE_FUNCTION},
    {.name = "workshop", .label = "Workshop", .role = ROLE_EVENT},
    {.name = "themes",
     .label = "Themes",
     .role = ROLE_TOPICS,
     .kind = KIND_LIST,
     .option = "theme"},
    {.name = "since", .label = "Since", .role = ROLE_DATE, .kind = KIND_DATE},
    {.name = "budget",
     .label = "Budget",
     .role = ROLE_AMOUNT,
     .kind = KIND_NUMBER,
     .partner = "currency"},
    {.name = "currency",
     .label = "Currency",
     .role = ROLE_CURRENCY,
     .kind = KIND_CURRENCY,
     .partner = "budget"},
    {.name = "summary", .label = "Summary", .role = ROLE_TEXT},
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

enum role catalogue_role(struct tsv_span name)
{
	const struct catalogue_column *c = catalogue_column(name);

	return c == NULL ? ROLE_NONE : c->role;
}

bool catalogue_is_list(struct tsv_span name)
{
	const struct catalogue_column *c = catalogue_column(name);

	return c != NULL && c->kind == KIND_LIST;
}
