#include "link/candidates.h"

#include <math.h>
#include <stdlib.h>

#include "tsv/tsv.h"

#define QGRAM ((size_t)4)

/* So many bytes of a word have q-grams: longer ones are keys, or text without blanks. */
#define WORD_MAX ((size_t)256)

/* Features of more records than this tell too little. */
#define RECORDS_MAX 500

/* Of a record, its rarest words are indexed with their q-grams, then its rarest
 * features. */
#define WORDS_MAX ((size_t)48)
#define FEATURES_MAX ((size_t)160)

struct feature {
	uint32_t number;
	uint32_t records;
};

/* Lists of numbers, one after the other: list k ends at ends[k]. */
struct lists {
	uint32_t *items; /* owned */
	size_t count;
	size_t capacity;
	size_t *ends; /* owned */
};

struct index {
	const struct corpus *corpus;
	size_t indexed;		 /* the records of the lists */
	struct lists of_terms;	 /* the features of each term, its word first */
	struct lists of_records; /* the features of each record, the rarest first */
	uint32_t *records;	 /* how many have each feature; owned */
	size_t features;
	double *norms;	    /* of records; owned */
	size_t *begins;	    /* where the list of each feature begins in postings; owned */
	uint32_t *postings; /* owned */
};

static void add_item(struct lists *l, uint32_t item)
{
	l->items = tsv_grow(l->items, &l->capacity, l->count + 1, sizeof(*l->items));
	l->items[l->count++] = item;
}

static const uint32_t *list(const struct lists *l, size_t k, size_t *count)
{
	size_t begin = k == 0 ? 0 : l->ends[k - 1];

	*count = l->ends[k] - begin;
	return *count == 0 ? NULL : l->items + begin;
}

static void free_lists(struct lists *l)
{
	free(l->items);
	free(l->ends);
}

/* The features of a word: itself, then its q-grams, of which one that stands twice is
 * listed twice. A q-gram is told from a word by what is before it. */
static void add_word(struct lists *l, struct tsv_dict *d, struct tsv_span word,
		     struct tsv_buf *scratch)
{
	tsv_buf_clear(scratch);
	tsv_buf_add_char(scratch, '^');
	tsv_buf_add_span(scratch, word);
	tsv_buf_add_char(scratch, '$');
	add_item(l, (uint32_t)tsv_dict_add(d, tsv_buf_span(scratch)));
	for (size_t i = 0; i + QGRAM <= scratch->size && i < WORD_MAX; i++) {
		char gram[1 + QGRAM] = {'#'};
		memcpy(gram + 1, scratch->data + i, QGRAM);
		add_item(l, (uint32_t)tsv_dict_add(d, (struct tsv_span){gram, sizeof(gram)}));
	}
}

static void list_features_of_terms(struct index *x)
{
	const struct corpus *c = x->corpus;
	struct tsv_dict features = {0};
	struct tsv_buf scratch = {0};

	x->of_terms.ends = tsv_alloc(c->terms.count, sizeof(size_t));
	for (uint32_t t = 0; t < c->terms.count; t++) {
		add_word(&x->of_terms, &features, corpus_word(c, t), &scratch);
		x->of_terms.ends[t] = x->of_terms.count;
	}
	x->features = features.count;
	tsv_buf_free(&scratch);
	tsv_dict_free(&features);
}

/* A loop over the fields of a record that are not missing. */
#define EACH_CELL(c, record, value) \
	for (size_t column_ = 0; column_ < (c)->columns; column_++) \
		if (((value) = corpus_cell(c, record, column_)) != CORPUS_MISSING)

/* Counts a record for each feature of a value, unless the feature was seen in it. */
static void count_value(struct index *x, uint32_t value, uint32_t record, uint32_t *seen)
{
	size_t terms, count;
	const uint32_t *term = corpus_terms(x->corpus, value, &terms);

	for (size_t i = 0; i < terms; i++) {
		const uint32_t *feature = list(&x->of_terms, term[i], &count);
		for (size_t k = 0; k < count; k++) {
			x->records[feature[k]] += seen[feature[k]] != record + 1;
			seen[feature[k]] = record + 1;
		}
	}
}

static void count_features(struct index *x)
{
	/* By feature, the last record that had it, plus one. */
	uint32_t *seen = tsv_calloc(x->features, sizeof(*seen)), value;

	x->records = tsv_calloc(x->features, sizeof(*x->records));
	for (uint32_t r = 0; r < x->corpus->records; r++)
		EACH_CELL(x->corpus, r, value)
	count_value(x, value, r, seen);
	free(seen);
}

static int compare_features(const void *a, const void *b)
{
	const struct feature *x = a, *y = b;

	if (x->records != y->records)
		return x->records < y->records ? -1 : 1;
	return (x->number > y->number) - (x->number < y->number);
}

/* Growing arrays that every record uses again. */
struct scratch {
	struct feature *words; /* of a record: the number is the term's */
	size_t word_capacity;
	struct feature *features;
	size_t feature_capacity;
};

/* The record's terms, by how rare their words are. Returns their number. */
static size_t rarest_words(const struct index *x, size_t record, struct scratch *s)
{
	uint32_t value;
	size_t count = 0, terms;

	EACH_CELL(x->corpus, record, value)
	{
		const uint32_t *term = corpus_terms(x->corpus, value, &terms);
		s->words =
		    tsv_grow(s->words, &s->word_capacity, count + terms, sizeof(*s->words));
		for (size_t i = 0; i < terms; i++) {
			size_t features;
			uint32_t word = *list(&x->of_terms, term[i], &features);
			s->words[count++] = (struct feature){term[i], x->records[word]};
		}
	}
	if (count != 0)
		qsort(s->words, count, sizeof(*s->words), compare_features);
	return count < WORDS_MAX ? count : WORDS_MAX;
}

/* Appends the record's rarest features to its list. */
static void choose_features(struct index *x, size_t record, struct scratch *s)
{
	size_t words = rarest_words(x, record, s), found = 0, count;

	for (size_t i = 0; i < words; i++) {
		const uint32_t *feature = list(&x->of_terms, s->words[i].number, &count);
		s->features = tsv_grow(s->features, &s->feature_capacity, found + count,
				       sizeof(*s->features));
		for (size_t k = 0; k < count; k++)
			if (x->records[feature[k]] > 1 && x->records[feature[k]] <= RECORDS_MAX)
				s->features[found++] =
				    (struct feature){feature[k], x->records[feature[k]]};
	}
	if (found != 0)
		qsort(s->features, found, sizeof(*s->features), compare_features);
	size_t before = x->of_records.count;
	for (size_t i = 0; i < found && x->of_records.count - before < FEATURES_MAX; i++)
		if (i == 0 || s->features[i].number != s->features[i - 1].number)
			add_item(&x->of_records, s->features[i].number);
	x->of_records.ends[record] = x->of_records.count;
}

static double weight_of(const struct index *x, uint32_t feature)
{
	return log((double)(x->corpus->records + 1) / (double)x->records[feature]);
}

static void list_features_of_records(struct index *x)
{
	size_t records = x->corpus->records, count;
	struct scratch s = {0};

	x->of_records.ends = tsv_alloc(records, sizeof(size_t));
	x->norms = tsv_calloc(records, sizeof(*x->norms));
	for (size_t r = 0; r < records; r++) {
		choose_features(x, r, &s);
		const uint32_t *feature = list(&x->of_records, r, &count);
		for (size_t k = 0; k < count; k++)
			x->norms[r] += weight_of(x, feature[k]) * weight_of(x, feature[k]);
		x->norms[r] = sqrt(x->norms[r]);
	}
	free(s.words);
	free(s.features);
}

/* Turns the lists of the indexed records round: the records of each feature, in order. */
static void list_postings(struct index *x)
{
	size_t count;

	x->begins = tsv_calloc(x->features + 2, sizeof(*x->begins));
	for (size_t r = 0; r < x->indexed; r++) {
		const uint32_t *feature = list(&x->of_records, r, &count);
		for (size_t k = 0; k < count; k++)
			x->begins[feature[k] + 2]++;
	}
	for (size_t f = 0; f < x->features; f++)
		x->begins[f + 2] += x->begins[f + 1];
	x->postings = tsv_alloc(x->begins[x->features + 1], sizeof(*x->postings));
	for (size_t r = 0; r < x->indexed; r++) {
		const uint32_t *feature = list(&x->of_records, r, &count);
		for (size_t k = 0; k < count; k++)
			x->postings[x->begins[feature[k] + 1]++] = (uint32_t)r;
	}
}

/* A record that shares features with the one looked up. */
struct near {
	uint32_t record;
	double cosine;
};

struct lookup_state {
	double *products;  /* by record: of the features seen so far; owned */
	struct near *near; /* those whose product is not 0; owned */
	size_t count;
};

/* Adds up the products of a record with those before it that are indexed. */
static void look_up(const struct index *x, size_t record, struct lookup_state *s)
{
	size_t count, left = CANDIDATES_LOOKED_AT;
	const uint32_t *feature = list(&x->of_records, record, &count);

	s->count = 0;
	for (size_t k = 0; k < count && left > 0; k++) {
		double weight = weight_of(x, feature[k]);
		size_t end = x->begins[feature[k] + 1];
		for (size_t i = x->begins[feature[k]]; i < end && left > 0; i++, left--) {
			uint32_t other = x->postings[i];
			if (other >= record)
				break;
			if (s->products[other] == 0)
				s->near[s->count++].record = other;
			s->products[other] += weight * weight;
		}
	}
}

static int compare_near(const void *a, const void *b)
{
	const struct near *x = a, *y = b;

	if (x->cosine != y->cosine)
		return x->cosine > y->cosine ? -1 : 1;
	return (x->record > y->record) - (x->record < y->record);
}

/* Leaves those that are near enough and of the same block, the nearest first. */
static size_t rank(const struct index *x, size_t record, const size_t *blocks,
		   struct lookup_state *s)
{
	size_t kept = 0;

	for (size_t i = 0; i < s->count; i++) {
		uint32_t other = s->near[i].record;
		double cosine = s->products[other] / (x->norms[record] * x->norms[other]);
		s->products[other] = 0;
		if (cosine >= CANDIDATES_COSINE &&
		    (blocks == NULL || blocks[other] == blocks[record]))
			s->near[kept++] = (struct near){other, cosine};
	}
	if (kept != 0)
		qsort(s->near, kept, sizeof(*s->near), compare_near);
	return kept < CANDIDATES_MAX ? kept : CANDIDATES_MAX;
}

static struct candidate *find_all(const struct index *x, size_t first, const size_t *blocks,
				  size_t *count)
{
	struct lookup_state s = {.products = tsv_calloc(x->indexed, sizeof(double)),
				 .near = tsv_alloc(x->indexed, sizeof(struct near))};
	struct candidate *all = NULL;
	size_t capacity = 0;

	*count = 0;
	for (size_t r = first; r < x->corpus->records; r++) {
		look_up(x, r, &s);
		size_t kept = rank(x, r, blocks, &s);
		all = tsv_grow(all, &capacity, *count + kept, sizeof(*all));
		for (size_t i = 0; i < kept; i++)
			all[(*count)++] = (struct candidate){s.near[i].record, (uint32_t)r};
	}
	free(s.products);
	free(s.near);
	return all;
}

struct candidate *candidates_find(const struct corpus *c, size_t split, const size_t *blocks,
				  size_t *count)
{
	struct index x = {.corpus = c, .indexed = split != 0 ? split : c->records};

	list_features_of_terms(&x);
	count_features(&x);
	list_features_of_records(&x);
	list_postings(&x);
	struct candidate *all = find_all(&x, split, blocks, count);
	free_lists(&x.of_terms);
	free_lists(&x.of_records);
	free(x.records);
	free(x.norms);
	free(x.begins);
	free(x.postings);
	return all;
}
