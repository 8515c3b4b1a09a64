/* The built-in vocabularies, as data/embed.c made them of the tables in data/. */
#include <math.h>

#include "schema/vocabulary.h"

#include "countries.inc"
#include "currencies.inc"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct vocabulary countries = {countries_text, countries_spellings,
					    COUNT(countries_spellings), countries_terms,
					    COUNT(countries_terms)};
static const struct vocabulary currencies = {currencies_text, currencies_spellings,
					     COUNT(currencies_spellings), currencies_terms,
					     COUNT(currencies_terms)};

const struct vocabulary *vocabulary_builtin(struct tsv_span name)
{
	if (tsv_span_equal(name, tsv_span_of("countries")))
		return &countries;
	if (tsv_span_equal(name, tsv_span_of("currencies")))
		return &currencies;
	return NULL;
}
