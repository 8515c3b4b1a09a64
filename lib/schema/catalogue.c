#include "schema/catalogue.h"

/* The order is that of the columns in data/cases.tsv. */
static const struct catalogue_column columns[] = {
    {.name = "id", .required = true, .unique = true},
    {.name = "kind", .option = "kind", .vocabulary = &vocabulary_kinds},
    {.name = "title", .required = true},
    {.name = "region", .option = "region", .letter = 'r', .vocabulary = &vocabulary_regions},
    {.name = "country", .option = "country"},
    {.name = "city", .option = "city"},
    {.name = "org", .option = "org"},
    {.name = "type", .option = "type", .vocabulary = &vocabulary_types},
    {.name = "speaker", .option = "speaker"},
    {.name = "role"},
    {.name = "workshop"},
    {.name = "themes", .kind = KIND_LIST, .option = "theme"},
    {.name = "since", .kind = KIND_DATE},
    {.name = "budget", .kind = KIND_NUMBER, .partner = "currency"},
    {.name = "currency", .kind = KIND_CURRENCY, .partner = "budget"},
    {.name = "summary"},
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

bool catalogue_is_list(struct tsv_span name)
{
	const struct catalogue_column *c = catalogue_column(name);

	return c != NULL && c->kind == KIND_LIST;
}
