/* Duplicates: words that are alike, records compared, candidates, and pairs in groups. */
#include "unit.h"

#include <stdlib.h>

#include "link/alike.h"
#include "link/candidates.h"
#include "link/compare.h"
#include "link/corpus.h"
#include "link/groups.h"

static int percent(double alike)
{
	return (int)(alike * 100 + 0.5);
}

static int words(const char *a, const char *b)
{
	double there = alike_words(tsv_span_of(a), tsv_span_of(b));

	assert_true(there == alike_words(tsv_span_of(b), tsv_span_of(a)));
	return percent(there);
}

static void words_are_alike(void **state)
{
	(void)state;
	assert_int_equal(words("maria", "maria"), 100);
	assert_int_equal(words("maria", "m"), 80);
	assert_int_equal(words("maria", "n"), 0);
	assert_int_equal(words("proceedings", "proc"), 85);
	assert_int_equal(words("pr", "proceedings"), 0);
	assert_int_equal(words("maria", "mario"), 80);
	assert_int_equal(words("maria", "mraia"), 80);
	assert_int_equal(words("maria", "maia"), 80);
	assert_int_equal(words("maria", "moria"), 80);
	assert_int_equal(words("mora", "maria"), 0);
	assert_int_equal(words("participatory", "particpatori"), 85);
	assert_int_equal(words("the", "teh"), 67);
	assert_int_equal(words("to", "of"), 0);
	/* An initial is a letter, not a byte. */
	assert_int_equal(words("мария", "м"), 80);
}

static void numbers_that_differ_are_others(void **state)
{
	(void)state;
	assert_int_equal(words("3", "3"), 100);
	assert_int_equal(words("3", "4"), 0);
	assert_int_equal(words("1989", "1988"), 0);
	assert_int_equal(words("19890517", "19890571"), 50);
	assert_int_equal(words("19890517", "19890615"), 0);
	assert_int_equal(words("1", "1st"), 0);
}

static int joined(const char *a, const char *b)
{
	return percent(alike_joined(tsv_span_of(a), tsv_span_of(b)));
}

static void words_may_be_joined(void **state)
{
	(void)state;
	assert_int_equal(joined("pridhamstreet", "pridham street"), 100);
	assert_int_equal(joined("pridham street", "pridhamstret"), 92);
	assert_int_equal(joined("unit 1 street", "unit 2 street"), 0);
	assert_int_equal(joined("a b", "ab"), 0);
}

/* The distance by its definition, for two words of four letters out of two. */
static size_t plain_errors(const char *a, size_t m, const char *b, size_t n)
{
	size_t best, other;

	if (m == 0 || n == 0)
		return m + n;
	best = plain_errors(a, m - 1, b, n - 1) + (a[m - 1] != b[n - 1]);
	other = plain_errors(a, m - 1, b, n) + 1;
	best = other < best ? other : best;
	other = plain_errors(a, m, b, n - 1) + 1;
	best = other < best ? other : best;
	if (m > 1 && n > 1 && a[m - 1] == b[n - 2] && a[m - 2] == b[n - 1]) {
		other = plain_errors(a, m - 2, b, n - 2) + 1;
		best = other < best ? other : best;
	}
	return best;
}

static void errors_are_counted_as_defined(void **state)
{
	enum { SIZE = 8 };
	uint64_t random = 1;
	char a[SIZE], b[SIZE];

	(void)state;
	for (int round = 0; round < 300; round++) {
		for (size_t i = 0; i < SIZE; i++) {
			a[i] = (char)('a' + unit_random(&random) % 3);
			b[i] = unit_random(&random) % 3 == 0
				   ? (char)('a' + unit_random(&random) % 3)
				   : a[i];
		}
		size_t errors = plain_errors(a, SIZE, b, SIZE);
		int expected = errors <= SIZE / 4 ? percent(1 - (double)errors / SIZE) : 0;
		double alike =
		    alike_words((struct tsv_span){a, SIZE}, (struct tsv_span){b, SIZE});
		assert_int_equal(percent(alike), expected);
	}
}

/* A corpus of records of two columns, given as title, city, title, city … NULL. */
static void fill(struct corpus *c, const char *const *fields)
{
	corpus_init(c, 2);
	for (; *fields != NULL; fields++)
		corpus_add(c, tsv_span_of(*fields));
	corpus_weigh(c);
}

static void fields_become_words(void **state)
{
	static const char *const fields[] = {"São-Paulo, no. 007", "x", "SAO PAULO NO 7", " .",
					     NULL};
	struct corpus c;

	(void)state;
	fill(&c, fields);
	assert_int_equal(c.records, 2);
	assert_span(corpus_text(&c, corpus_cell(&c, 0, 0)), "sao paulo no 7");
	assert_int_equal(corpus_cell(&c, 0, 0), corpus_cell(&c, 1, 0));
	assert_int_equal(corpus_cell(&c, 1, 1), CORPUS_MISSING);
	assert_int_equal(c.order[0], 1);
	corpus_free(&c);
}

static void levels_are_told(void **state)
{
	static const char *const fields[] = {"climate assembly",
					     "Paris",
					     "Assembly climate",
					     "Pariss",
					     "forest forum",
					     "Rome",
					     "climate assembly of the town",
					     "",
					     NULL};
	struct corpus c;
	unsigned char levels[3];

	(void)state;
	fill(&c, fields);
	compare_records(&c, 0, 1, levels);
	assert_int_equal(levels[0], LEVEL_EQUAL);
	assert_int_equal(levels[1], LEVEL_NEAR);
	assert_int_equal(levels[2], 9);
	compare_records(&c, 0, 2, levels);
	assert_int_equal(levels[0], LEVEL_DIFFERS);
	assert_int_equal(levels[1], LEVEL_DIFFERS);
	assert_int_equal(levels[2], 0);
	compare_records(&c, 0, 3, levels);
	assert_int_equal(levels[0], LEVEL_SOME);
	assert_int_equal(levels[1], LEVEL_MISSING);
	corpus_free(&c);
}

/* Titles share the city alone, which the cities have told. */
static void a_word_counts_in_one_column(void **state)
{
	static const char *const fields[] = {
	    "forum of Paris", "Paris", "assembly in Paris", "Paris", "Paris", "Paris", NULL};
	struct corpus c;
	unsigned char levels[3];

	(void)state;
	fill(&c, fields);
	compare_records(&c, 0, 1, levels);
	assert_int_equal(levels[0], LEVEL_DIFFERS);
	compare_records(&c, 0, 2, levels);
	assert_int_equal(levels[0], LEVEL_MISSING);
	corpus_free(&c);
}

static void candidates_share_rare_words(void **state)
{
	static const char *const fields[] = {"red fox",	 "a", "blue whale", "b", "old oak", "c",
					     "red foxx", "d", NULL};
	static const size_t blocks[] = {0, 0, 0, 1};
	struct corpus c;
	size_t count;

	(void)state;
	fill(&c, fields);
	struct candidate *all = candidates_find(&c, 0, NULL, &count);
	assert_int_equal(count, 1);
	assert_int_equal(all[0].a, 0);
	assert_int_equal(all[0].b, 3);
	free(all);
	free(candidates_find(&c, 1, NULL, &count));
	assert_int_equal(count, 1);
	free(candidates_find(&c, 3, blocks, &count));
	assert_int_equal(count, 0);
	corpus_free(&c);
}

static void nothing_rare_has_no_candidates(void **state)
{
	static const char *const nothing[] = {NULL};
	static const char *const fields[] = {"a", "", "", "", "b", "c", NULL};
	struct corpus c;
	size_t count;

	(void)state;
	fill(&c, nothing);
	free(candidates_find(&c, 0, NULL, &count));
	assert_int_equal(count, 0);
	corpus_free(&c);
	fill(&c, fields);
	free(candidates_find(&c, 0, NULL, &count));
	assert_int_equal(count, 0);
	corpus_free(&c);
}

/* Three records agree with each other, and a fourth with one of them only. */
static void pairs_have_to_agree(void **state)
{
	static const struct candidate pairs[] = {{0, 1}, {0, 2}, {1, 2},
						 {2, 3}, {1, 3}, {4, 5}};
	struct score scores[] = {{4, 1}, {4, 1}, {-1, 1}, {1, 1}, {-7, 1}, {3, 1}};

	(void)state;
	groups_score(pairs, 6, 6, 0, scores);
	assert_true(scores[0].odds == 4.0f);
	assert_true(scores[1].odds == 1.5f && scores[2].odds == 1.5f);
	/* (1 - 7 - 8) / 3: no candidate is worse than one that is unlikely. */
	assert_true(scores[3].odds < -4.6f && scores[3].odds > -4.7f);
	assert_true(scores[5].odds == 3.0f);
}

static void pairs_weigh_by_their_columns(void **state)
{
	static const struct candidate pairs[] = {{0, 1}, {0, 2}, {1, 2}};
	struct score scores[] = {{6, 2}, {2, 1}, {-4, 3}};

	(void)state;
	groups_score(pairs, 3, 3, 0, scores);
	assert_true(scores[1].odds == -2.5f && scores[2].odds == -2.5f);
}

/* More records hang together than a group may have: weaker pairs are cut first. */
static void large_groups_are_split(void **state)
{
	enum { COUNT = 3000 };
	struct candidate *pairs = tsv_alloc(COUNT, sizeof(*pairs));
	struct score *scores = tsv_alloc(COUNT, sizeof(*scores));

	(void)state;
	for (uint32_t i = 0; i < COUNT; i++) {
		pairs[i] = (struct candidate){i, i + 1};
		scores[i] = (struct score){i % 2 == 0 ? 7.5f : 0.5f, 1};
	}
	groups_score(pairs, COUNT, COUNT + 1, 0, scores);
	for (size_t i = 0; i < COUNT; i++)
		assert_true(scores[i].odds == (i % 2 == 0 ? 7.5f : 0.5f));
	free(pairs);
	free(scores);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_alike),
	    cmocka_unit_test(numbers_that_differ_are_others),
	    cmocka_unit_test(words_may_be_joined),
	    cmocka_unit_test(errors_are_counted_as_defined),
	    cmocka_unit_test(fields_become_words),
	    cmocka_unit_test(levels_are_told),
	    cmocka_unit_test(a_word_counts_in_one_column),
	    cmocka_unit_test(candidates_share_rare_words),
	    cmocka_unit_test(nothing_rare_has_no_candidates),
	    cmocka_unit_test(pairs_have_to_agree),
	    cmocka_unit_test(pairs_weigh_by_their_columns),
	    cmocka_unit_test(large_groups_are_split),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
