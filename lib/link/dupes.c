#include "link/dupes.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "link/candidates.h"
#include "link/compare.h"
#include "link/groups.h"
#include "link/model.h"

/* A pair to print. */
struct dupe {
	struct candidate records;
	unsigned score;
};

/* What the levels of comparison are called, in the order in which they are told. */
static const struct {
	const char *name;
	enum level from;
	enum level to;
} reasons[] = {
    {"equal", LEVEL_COMMON, LEVEL_EQUAL},
    {"near", LEVEL_SOME, LEVEL_NEAR},
    {"differ", LEVEL_DIFFERS, LEVEL_FAR},
    {"missing", LEVEL_MISSING, LEVEL_MISSING},
};

static unsigned score_of(float odds)
{
	return (unsigned)lround(DUPES_ONE / (1 + exp(-(double)odds)));
}

static float odds_of(unsigned score)
{
	double p = ((double)score - 0.5) / DUPES_ONE;

	return (float)log(p / (1 - p));
}

static int compare_dupes(const void *a, const void *b)
{
	const struct dupe *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	if (x->records.a != y->records.a)
		return x->records.a < y->records.a ? -1 : 1;
	return (x->records.b > y->records.b) - (x->records.b < y->records.b);
}

/* The pairs of at least the score asked for, best first; the caller frees them. */
static struct dupe *list_dupes(const struct candidate *candidates, const struct score *scores,
			       size_t *count, unsigned min)
{
	struct dupe *all = tsv_alloc(*count, sizeof(*all));
	size_t kept = 0;

	for (size_t i = 0; i < *count; i++)
		if (score_of(scores[i].odds) >= min)
			all[kept++] = (struct dupe){candidates[i], score_of(scores[i].odds)};
	if (kept != 0)
		qsort(all, kept, sizeof(*all), compare_dupes);
	*count = kept;
	return all;
}

static struct dupe *score_pairs(const struct records *r, const struct dupes_options *o,
				size_t *count)
{
	struct candidate *candidates = candidates_find(&r->corpus, r->split, r->blocks, count);
	struct score *scores = tsv_alloc(*count, sizeof(*scores));

	model_score(&r->corpus, candidates, *count, scores);
	if (r->split == 0 && !o->one_to_one)
		groups_score(candidates, *count, r->corpus.records, odds_of(o->min), scores);
	struct dupe *all = list_dupes(candidates, scores, count, o->min);
	free(candidates);
	free(scores);
	return all;
}

/* Leaves each record the best of its pairs. */
static void match_one_to_one(struct dupe *all, size_t *count, size_t records)
{
	bool *taken = tsv_calloc(records, sizeof(*taken));
	size_t kept = 0;

	for (size_t i = 0; i < *count; i++) {
		struct candidate *c = &all[i].records;
		if (taken[c->a] || taken[c->b])
			continue;
		taken[c->a] = taken[c->b] = true;
		all[kept++] = all[i];
	}
	*count = kept;
	free(taken);
}

/* Writes `equal: a, b; near: c`: the columns whose levels each reason has. */
static void write_why(const struct records *r, const unsigned char *levels, struct output *out)
{
	const char *between = "";

	for (size_t k = 0; k < sizeof(reasons) / sizeof(*reasons); k++) {
		const char *before = ": ";
		for (size_t j = 0; j < r->names.count; j++) {
			if (levels[j] < reasons[k].from || levels[j] > reasons[k].to)
				continue;
			if (before[0] == ':')
				output_printf(out, "%s%s", between, reasons[k].name);
			output_string(out, before);
			output_span(out, r->names.columns[j].field);
			before = ", ";
			between = "; ";
		}
	}
}

static void write_dupe(const struct records *r, const struct dupe *d, unsigned char *levels,
		       struct output *out)
{
	size_t pair[] = {d->records.a, d->records.b};

	output_printf(out, "%u.%03u\t", d->score / DUPES_ONE, d->score % DUPES_ONE);
	compare_records(&r->corpus, pair[0], pair[1], levels);
	write_why(r, levels, out);
	for (size_t i = 0; i < 2; i++) {
		output_char(out, '\t');
		output_span(out, records_key(r, pair[i]));
	}
	for (size_t i = 0; i < 2; i++) {
		const struct record_origin *o = &r->origins[pair[i]];
		struct tsv_buf file = {0};
		tsv_escape_append(&file, tsv_span_of(o->file));
		output_char(out, '\t');
		output_span(out, tsv_buf_span(&file));
		output_printf(out, "\t%zu", o->line);
		tsv_buf_free(&file);
	}
	output_char(out, '\n');
}

int dupes_find(struct tsv_table *table, struct tsv_table *other, const struct dupes_options *o,
	       struct output *out, struct tsv_error *e)
{
	struct records r;
	size_t count = 0;

	if (records_read(&r, &o->columns, table, other, e) < 0) {
		records_free(&r);
		return -1;
	}
	struct dupe *all = score_pairs(&r, o, &count);
	if (o->one_to_one)
		match_one_to_one(all, &count, r.corpus.records);
	unsigned char *levels = tsv_alloc(r.names.count + 1, 1);
	output_string(out, "score\twhy\tkey_a\tkey_b\tfile_a\tline_a\tfile_b\tline_b\n");
	for (size_t i = 0; i < count && !output_failed(out); i++)
		write_dupe(&r, &all[i], levels, out);
	free(levels);
	free(all);
	records_free(&r);
	return 0;
}
