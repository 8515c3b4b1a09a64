#include "check/guess.h"

static bool any(struct tsv_span value)
{
	(void)value;
	return true;
}

static bool is_word(struct tsv_span value)
{
	return value.size > 1;
}

static bool is_likely_year(struct tsv_span value)
{
	return tsv_span_compare(value, tsv_span_of("1500")) >= 0 &&
	       tsv_span_compare(value, tsv_span_of("2100")) <= 0;
}

/* No code: a number without zeros in front, plus sign and words. */
static bool is_quantity(struct tsv_span value)
{
	struct number n;
	struct tsv_span digits = tsv_span_from(value, value.data[0] == '-');

	return number_parse(value, &n) && digits.data[0] != '+' &&
	       (digits.size < 2 || digits.data[0] != '0' || digits.data[1] == '.');
}

/* `1,5` is rather a number with a decimal comma. */
static bool has_points(struct tsv_span value)
{
	return tsv_span_has(value, '.');
}

/* The narrowest first. */
static const struct {
	struct schema_column column;
	bool (*likely)(struct tsv_span value);
} candidates[] = {
#define CANDIDATE(t, likely) \
	{ \
		{.type = (t), .decimal_char = '.', .bare_number = true}, likely \
	}
    CANDIDATE(SCHEMA_BOOLEAN, is_word),
    CANDIDATE(SCHEMA_YEAR, is_likely_year),
    CANDIDATE(SCHEMA_INTEGER, is_quantity),
    CANDIDATE(SCHEMA_NUMBER, is_quantity),
    CANDIDATE(SCHEMA_YEARMONTH, any),
    CANDIDATE(SCHEMA_DATE, any),
    CANDIDATE(SCHEMA_DATETIME, any),
    CANDIDATE(SCHEMA_PARTIAL_DATE, any),
    CANDIDATE(SCHEMA_TIME, any),
    CANDIDATE(SCHEMA_GEOPOINT, has_points),
    CANDIDATE(SCHEMA_GEOPOINT_ARRAY, any),
    CANDIDATE(SCHEMA_GEOPOINT_OBJECT, any),
};

#define CANDIDATES (sizeof(candidates) / sizeof(candidates[0]))

void guess_add(struct guess *g, struct tsv_span value)
{
	g->values++;
	for (size_t i = 0; i < CANDIDATES && g->excluded != (1U << CANDIDATES) - 1; i++)
		if ((g->excluded >> i & 1) == 0 &&
		    (!schema_holds(&candidates[i].column, value) ||
		     !candidates[i].likely(value)))
			g->excluded |= 1U << i;
}

enum schema_type guess_type(const struct guess *g)
{
	for (size_t i = 0; i < CANDIDATES && g->values != 0; i++)
		if ((g->excluded >> i & 1) == 0)
			return candidates[i].column.type;
	return SCHEMA_STRING;
}
