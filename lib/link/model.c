#include "link/model.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "tsv/tsv.h"
#include "value/number.h"

#define ROUNDS 40

/* The share of matches that is assumed before anything is known. */
#define MATCHES 0.1

/* What is expected of a column's levels in matches, and for how many pairs that counts. */
static const double expected[LEVELS] = {
    [LEVEL_DIFFERS] = 0.08, [LEVEL_FAR] = 0.04,	  [LEVEL_SOME] = 0.08,
    [LEVEL_NEAR] = 0.25,    [LEVEL_COMMON] = 0.2, [LEVEL_EQUAL] = 0.35,
};
#define EXPECTED_PAIRS 5.0
#define PAIRS_A_LEVEL 0.5

/* At most so many matches may differ in a column, or in one of numbers: one in which nine
 * of ten values are. */
#define DIFFERING_MAX 0.5
#define DIFFERING_NUMBERS_MAX 0.05

/* What the mean likeness of the whole record adds to the log odds: nothing at EVEN tenths,
 * and so much for each tenth above. */
#define EVEN 5.5
#define FOR_A_TENTH 1.0

/* By level; that of what is missing is not used. */
struct distribution {
	double m[LEVELS];
	double u[LEVELS];
	double weights[LEVELS]; /* ln(m / u) */
	double differing_max;	/* of m, for what differs */
};

struct model {
	size_t columns;
	struct distribution *of; /* by column; owned */
	double matches;		 /* their share */

	struct tsv_dict results; /* of comparisons: the levels as compare_records() has them */
	double *pairs;		 /* with each result; owned */
	size_t pairs_capacity;
	double *odds; /* the log odds of each result; owned */
};

static const unsigned char *levels_of(const struct model *m, size_t result)
{
	return (const unsigned char *)tsv_dict_key(&m->results, result).data;
}

static uint32_t add_result(struct model *m, const unsigned char *levels)
{
	size_t known = m->results.count;
	size_t result =
	    tsv_dict_add(&m->results, (struct tsv_span){(const char *)levels, m->columns + 1});

	m->pairs = tsv_grow(m->pairs, &m->pairs_capacity, result + 1, sizeof(*m->pairs));
	m->pairs[result] = result == known ? 1 : m->pairs[result] + 1;
	return (uint32_t)result;
}

static bool is_number(struct tsv_span text)
{
	return number_digits(text) == text.size;
}

static bool has_numbers(const struct corpus *c, size_t column)
{
	size_t fields = 0, numbers = 0;

	for (size_t r = 0; r < c->records; r++) {
		uint32_t value = corpus_cell(c, r, column);
		fields += value != CORPUS_MISSING;
		numbers += value != CORPUS_MISSING && is_number(corpus_text(c, value));
	}
	return numbers * 10 >= fields * 9;
}

/* Starts from what is expected of matches, and takes all candidates for the others. */
static void start(struct model *m, const struct corpus *c)
{
	m->matches = MATCHES;
	m->odds = tsv_calloc(m->results.count, sizeof(*m->odds));
	m->of = tsv_calloc(m->columns, sizeof(*m->of));
	for (size_t r = 0; r < m->results.count; r++)
		m->odds[r] = -HUGE_VAL;
	for (size_t j = 0; j < m->columns; j++)
		m->of[j].differing_max =
		    has_numbers(c, j) ? DIFFERING_NUMBERS_MAX : DIFFERING_MAX;
}

static double probability(double log_odds)
{
	return 1 / (1 + exp(-log_odds));
}

/* Counts the levels of a column: m of what matches, u of the rest. */
static void count_levels(const struct model *m, size_t column, struct distribution *d)
{
	*d = (struct distribution){.differing_max = d->differing_max};
	for (size_t r = 0; r < m->results.count; r++) {
		unsigned char level = levels_of(m, r)[column];
		double match = probability(m->odds[r]);
		d->m[level] += m->pairs[r] * match;
		d->u[level] += m->pairs[r] * (1 - match);
	}
}

/* Scales the levels of what differs down to what they may come to. */
static void limit_differing(struct distribution *d)
{
	double differing = d->m[LEVEL_DIFFERS] + d->m[LEVEL_FAR], max = d->differing_max;

	if (differing <= max)
		return;
	for (int l = LEVEL_DIFFERS; l < LEVELS; l++)
		d->m[l] *= l <= LEVEL_FAR ? max / differing : (1 - max) / (1 - differing);
}

static void estimate_column(const struct model *m, size_t column)
{
	struct distribution *d = &m->of[column];
	double all_m = EXPECTED_PAIRS, all_u = PAIRS_A_LEVEL * (LEVELS - 1);

	count_levels(m, column, d);
	for (int l = LEVEL_DIFFERS; l < LEVELS; l++) {
		all_m += d->m[l];
		all_u += d->u[l];
	}
	for (int l = LEVEL_DIFFERS; l < LEVELS; l++) {
		d->m[l] = (d->m[l] + EXPECTED_PAIRS * expected[l]) / all_m;
		d->u[l] = (d->u[l] + PAIRS_A_LEVEL) / all_u;
	}
	limit_differing(d);
	d->weights[LEVEL_MISSING] = 0;
	for (int l = LEVEL_DIFFERS; l < LEVELS; l++)
		d->weights[l] = log(d->m[l] / d->u[l]);
}

/* The log odds of each result, and the share of matches that comes to. */
static void expect(struct model *m)
{
	double prior = log(m->matches / (1 - m->matches)), matches = 1, all = 2;

	for (size_t r = 0; r < m->results.count; r++) {
		const unsigned char *levels = levels_of(m, r);
		double odds = prior + FOR_A_TENTH * (levels[m->columns] + 0.5 - EVEN);
		for (size_t j = 0; j < m->columns; j++)
			odds += m->of[j].weights[levels[j]];
		m->odds[r] = odds;
		matches += m->pairs[r] * probability(odds);
		all += m->pairs[r];
	}
	m->matches = matches / all;
}

static void fit(struct model *m, const struct corpus *c)
{
	start(m, c);
	for (int round = 0; round < ROUNDS; round++) {
		for (size_t j = 0; j < m->columns; j++)
			estimate_column(m, j);
		expect(m);
	}
}

/* How many columns were compared. */
static float evidence(const struct model *m, size_t result)
{
	const unsigned char *levels = levels_of(m, result);
	size_t count = 0;

	for (size_t j = 0; j < m->columns; j++)
		count += levels[j] != LEVEL_MISSING;
	return count == 0 ? 1 : (float)count;
}

void model_score(const struct corpus *c, const struct candidate *candidates, size_t count,
		 struct score *scores)
{
	struct model m = {.columns = c->columns};
	unsigned char *levels = tsv_alloc(c->columns + 1, 1);
	uint32_t *results = tsv_alloc(count, sizeof(*results));

	for (size_t i = 0; i < count; i++) {
		compare_records(c, candidates[i].a, candidates[i].b, levels);
		results[i] = add_result(&m, levels);
	}
	fit(&m, c);
	for (size_t i = 0; i < count; i++)
		scores[i] = (struct score){(float)m.odds[results[i]], evidence(&m, results[i])};
	free(levels);
	free(results);
	free(m.of);
	free(m.pairs);
	free(m.odds);
	tsv_dict_free(&m.results);
}
