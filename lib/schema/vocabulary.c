#include "schema/vocabulary.h"

#include "text/fold.h"
#include "tsv/tsv.h"

#include <stdlib.h>

#define VOCABULARY(terms) \
	{ \
		terms, sizeof(terms) / sizeof((terms)[0]) \
	}

static const struct term kinds[] = {
    {"case", (const char *const[]){"cases", NULL}},
    {"mediator", (const char *const[]){"moderator", NULL}},
};

static const struct term regions[] = {
    {"Africa", (const char *const[]){"Afrique", "Afrika", "África", NULL}},
    {"Asia", (const char *const[]){"Asie", "Asien", "Asia & the Pacific",
				   "Asia and the Pacific", "Asia-Pacific", NULL}},
    {"Europe", (const char *const[]){"Europa", "EU", NULL}},
    {"Latin America",
     (const char *const[]){"Latin America & the Caribbean", "Latin America and the Caribbean",
			   "LatAm", "América Latina", "Latinoamérica", "Amérique latine",
			   "South America", "Central America", NULL}},
    {"North America", (const char *const[]){"Northern America", "Amérique du Nord",
					    "América del Norte", "Norteamérica", NULL}},
    {"Middle East", (const char *const[]){"Near East", "Moyen-Orient", "Oriente Medio", NULL}},
    {"Oceania", (const char *const[]){"Océanie", "Oceanía", "Australasia", "Pacific", NULL}},
};

static const struct term types[] = {
    {"Government and public agency",
     (const char *const[]){"Government and public agencies", "Governments and public agencies",
			   "Government or public agency", "Public agency", "Government", NULL}},
    {"Social and Solidarity Economy Organization",
     (const char *const[]){"Social and Solidarity Economy Organizations",
			   "Social and Solidarity Economy Organisation",
			   "Social and Solidarity Economy Organisations", "SSE organization",
			   "SSE organizations", "SSE organisation", "SSE organisations", NULL}},
    {"University and research center",
     (const char *const[]){
	 "University and research centre", "Universities and research centers",
	 "Universities and research centres", "University", "Academic institution", NULL}},
    {"International organization",
     (const char *const[]){"International organizations", "International organisation",
			   "International organisations", NULL}},
    {"Network", (const char *const[]){"Networks", "Association", "Federation", NULL}},
    {"Company", (const char *const[]){"Companies", "Business", "Private company", NULL}},
};

const struct vocabulary vocabulary_kinds = VOCABULARY(kinds);
const struct vocabulary vocabulary_regions = VOCABULARY(regions);
const struct vocabulary vocabulary_types = VOCABULARY(types);

const char *vocabulary_find(const struct vocabulary *v, struct tsv_span word)
{
	for (size_t i = 0; i < v->count; i++) {
		const struct term *t = &v->terms[i];
		if (fold_equal(word, tsv_span_of(t->name), FOLD_BASE))
			return t->name;
		for (size_t j = 0; t->synonyms[j] != NULL; j++)
			if (fold_equal(word, tsv_span_of(t->synonyms[j]), FOLD_BASE))
				return t->name;
	}
	return NULL;
}

/* All spellings, each with the term it means. Returns how many. */
static size_t spellings(const struct vocabulary *v, struct tsv_span **words,
			const char ***names)
{
	size_t count = 0, words_room = 0, names_room = 0;

	*words = NULL;
	*names = NULL;
	for (size_t i = 0; i < v->count; i++) {
		const char *word = v->terms[i].name;
		for (size_t j = 0; word != NULL; word = v->terms[i].synonyms[j++]) {
			*words = tsv_grow(*words, &words_room, count + 1, sizeof(**words));
			*names = tsv_grow(*names, &names_room, count + 1, sizeof(**names));
			(*words)[count] = tsv_span_of(word);
			(*names)[count++] = v->terms[i].name;
		}
	}
	return count;
}

const char *vocabulary_nearest(const struct vocabulary *v, struct tsv_span word)
{
	struct tsv_span *words;
	const char **names;
	size_t count = spellings(v, &words, &names);
	size_t place = tsv_suggest(word, words, count);
	const char *name = place == TSV_NONE ? NULL : names[place];

	free(words);
	free(names);
	return name;
}
