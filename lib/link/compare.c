#include "link/compare.h"

#include <stdbool.h>

#include "link/alike.h"

/* So many words of each field that the other does not have are looked at for others of
 * another spelling; texts with more are alike by what they share or not at all. */
#define OTHERS_MAX ((size_t)24)

/* So many words that two records share are known when the next column is compared. */
#define SHARED_MAX ((size_t)32)

/* The least likeness of each level. */
static const double least[] = {
    [LEVEL_DIFFERS] = 0, [LEVEL_FAR] = 0.35, [LEVEL_SOME] = 0.6,
    [LEVEL_NEAR] = 0.8,	 [LEVEL_COMMON] = 1,
};

/* Words of one field that the other does not have. */
struct others {
	uint32_t terms[OTHERS_MAX];
	bool paired[OTHERS_MAX];
	size_t count;
};

/* A word of each field, and what their likeness adds to the weight shared. */
struct spelling_pair {
	size_t a;
	size_t b;
	double gain;
};

/* The words that two records share. */
struct shared_words {
	uint32_t words[SHARED_MAX];
	size_t count;
	size_t earlier; /* those of columns that were compared before */
};

/* Two fields that are compared. */
struct comparison {
	double shared; /* the weight of words that both have, in both */
	double weight_a;
	double weight_b;
	struct others only_a;
	struct others only_b;
};

static void add_other(struct others *o, uint32_t term)
{
	if (o->count < OTHERS_MAX) {
		o->paired[o->count] = false;
		o->terms[o->count++] = term;
	}
}

/* Was the word shared in a column that was compared before? */
static bool known(struct shared_words *s, uint32_t word)
{
	for (size_t i = 0; i < s->earlier; i++)
		if (s->words[i] == word)
			return true;
	if (s->count < SHARED_MAX)
		s->words[s->count++] = word;
	return false;
}

/* Merges the sorted terms of two values. */
static void merge(const struct corpus *c, uint32_t a, uint32_t b, struct shared_words *s,
		  struct comparison *to)
{
	size_t count_a, count_b, i = 0, j = 0;
	const uint32_t *x = corpus_terms(c, a, &count_a), *y = corpus_terms(c, b, &count_b);

	while (i < count_a || j < count_b) {
		bool take_a = j == count_b || (i < count_a && x[i] <= y[j]);
		bool take_b = i == count_a || (j < count_b && y[j] <= x[i]);
		uint32_t term = take_a ? x[i] : y[j];
		double weight = (double)c->weights[term];
		i += take_a;
		j += take_b;
		if (take_a && take_b && known(s, c->words[term]))
			continue;
		if (take_a && take_b)
			to->shared += 2 * weight;
		else
			add_other(take_a ? &to->only_a : &to->only_b, term);
		to->weight_a += take_a ? weight : 0;
		to->weight_b += take_b ? weight : 0;
	}
}

static double gain_of(const struct corpus *c, uint32_t a, uint32_t b)
{
	double alike = alike_words(corpus_word(c, a), corpus_word(c, b));

	return alike * ((double)c->weights[a] + (double)c->weights[b]);
}

/* The pair that gains most among words not paired yet; the first of equals. */
static struct spelling_pair best_pair(const struct spelling_pair *pairs, size_t count,
				      const struct others *a, const struct others *b)
{
	struct spelling_pair best = {0};

	for (size_t i = 0; i < count; i++)
		if (pairs[i].gain > best.gain && !a->paired[pairs[i].a] &&
		    !b->paired[pairs[i].b])
			best = pairs[i];
	return best;
}

/* What words of another spelling add to the weight shared. */
static double share_spellings(const struct corpus *c, struct others *a, struct others *b)
{
	struct spelling_pair pairs[OTHERS_MAX * OTHERS_MAX];
	size_t count = 0;
	double sum = 0;

	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++) {
			double gain = gain_of(c, a->terms[i], b->terms[j]);
			if (gain > 0)
				pairs[count++] = (struct spelling_pair){i, j, gain};
		}
	for (;;) {
		struct spelling_pair best = best_pair(pairs, count, a, b);
		if (best.gain <= 0)
			return sum;
		a->paired[best.a] = b->paired[best.b] = true;
		sum += best.gain;
	}
}

/*
 * The likeness of two values of a column, 0 to 1, and the mean weight of their words;
 * negative when all words of one are known from columns before.
 */
static double compare_values(const struct corpus *c, uint32_t a, uint32_t b,
			     struct shared_words *s, double *weight)
{
	struct comparison x;

	x.shared = x.weight_a = x.weight_b = 0;
	x.only_a.count = x.only_b.count = 0;
	merge(c, a, b, s, &x);
	double lighter = x.weight_a < x.weight_b ? x.weight_a : x.weight_b;
	*weight = (x.weight_a + x.weight_b) / 2;
	if (lighter <= 0)
		return -1;
	if (a == b)
		return 1;
	double shared = (x.shared + share_spellings(c, &x.only_a, &x.only_b)) / 2;
	double overlap = shared < lighter ? shared / lighter : 1;
	double likeness = (shared / *weight + overlap) / 2;
	double joined = alike_joined(corpus_text(c, a), corpus_text(c, b));
	return joined > likeness ? joined : likeness;
}

/*
 * Equal fields are LEVEL_EQUAL unless the pairs of all records that have this value, as
 * well, are more than half as many as there are records.
 */
static enum level level_of(const struct corpus *c, uint32_t a, uint32_t b, double likeness)
{
	uint64_t uses = c->uses[a];
	enum level l = LEVEL_COMMON;

	while (likeness < least[l])
		l--;
	if (l == LEVEL_COMMON && (a != b || uses * uses <= c->records))
		return LEVEL_EQUAL;
	return l;
}

void compare_records(const struct corpus *c, size_t a, size_t b, unsigned char *levels)
{
	double sum = 0, weights = 0, weight;
	struct shared_words s;

	s.count = 0;
	for (size_t k = 0; k < c->columns; k++) {
		size_t j = c->order[k];
		uint32_t x = corpus_cell(c, a, j), y = corpus_cell(c, b, j);
		levels[j] = LEVEL_MISSING;
		if (x == CORPUS_MISSING || y == CORPUS_MISSING)
			continue;
		s.earlier = s.count;
		double likeness = compare_values(c, x, y, &s, &weight);
		if (likeness < 0)
			continue;
		levels[j] = (unsigned char)level_of(c, x, y, likeness);
		sum += likeness * weight;
		weights += weight;
	}
	int tenths = weights > 0 ? (int)(sum / weights * COMPARE_TENTHS) : 0;
	levels[c->columns] =
	    (unsigned char)(tenths < COMPARE_TENTHS ? tenths : COMPARE_TENTHS - 1);
}
