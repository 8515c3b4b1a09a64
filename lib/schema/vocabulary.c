#include "schema/vocabulary.h"

#include <math.h>
#include <stdlib.h>

#include "text/fold.h"
#include "text/utf8.h"

static struct tsv_span text_of(const struct vocabulary *v, struct vocabulary_text text)
{
	return (struct tsv_span){v->text + text.at, text.size};
}

struct tsv_span vocabulary_spelling(const struct vocabulary *v, size_t i)
{
	return text_of(v, v->spellings[i].folded);
}

/* The first spelling that does not come before the folded word. */
static size_t lower_bound(const struct vocabulary *v, struct tsv_span folded)
{
	size_t low = 0, high = v->spelling_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (tsv_span_compare(vocabulary_spelling(v, middle), folded) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct vocabulary_meaning vocabulary_find(const struct vocabulary *v, struct tsv_span word)
{
	struct vocabulary_meaning meaning = {.term = TSV_NONE};
	struct tsv_buf folded = {0};

	fold_append(&folded, word, FOLD_BASE);
	for (size_t i = lower_bound(v, tsv_buf_span(&folded)); i < v->spelling_count; i++) {
		if (!tsv_span_equal(vocabulary_spelling(v, i), tsv_buf_span(&folded)))
			break;
		if (meaning.term != TSV_NONE && meaning.term != v->spellings[i].term)
			meaning.ambiguous = true;
		meaning.term = v->spellings[i].term;
	}
	if (meaning.ambiguous)
		meaning.term = TSV_NONE;
	tsv_buf_free(&folded);
	return meaning;
}

/* May it be a code, such as GER? */
static bool is_short(struct tsv_span folded)
{
	size_t letters = 0;

	for (size_t i = 0; i < folded.size; i++)
		letters += !utf8_continues(folded.data[i]);
	return letters <= 3;
}

static size_t find_near(const struct vocabulary *v, struct tsv_span folded)
{
	struct tsv_span *all = tsv_alloc(v->spelling_count, sizeof(*all));

	for (size_t i = 0; i < v->spelling_count; i++)
		all[i] = vocabulary_spelling(v, i);
	size_t near = tsv_suggest(folded, all, v->spelling_count);
	free(all);
	return near == TSV_NONE ? TSV_NONE : v->spellings[near].term;
}

size_t vocabulary_suggest(const struct vocabulary *v, struct tsv_span word)
{
	struct tsv_buf folded = {0};
	size_t near = TSV_NONE;

	fold_append(&folded, word, FOLD_BASE);
	if (v->term_count <= VOCABULARY_FEW || !is_short(tsv_buf_span(&folded)))
		near = find_near(v, tsv_buf_span(&folded));
	tsv_buf_free(&folded);
	return near;
}

void vocabulary_append_meanings(const struct vocabulary *v, struct tsv_span word,
				struct tsv_buf *out)
{
	struct tsv_buf folded = {0};
	size_t last = TSV_NONE;

	fold_append(&folded, word, FOLD_BASE);
	for (size_t i = lower_bound(v, tsv_buf_span(&folded)); i < v->spelling_count; i++) {
		if (!tsv_span_equal(vocabulary_spelling(v, i), tsv_buf_span(&folded)))
			break;
		if (v->spellings[i].term == last)
			continue;
		tsv_buf_add_string(out, last == TSV_NONE ? "" : ", ");
		last = v->spellings[i].term;
		tsv_buf_add_span(out, vocabulary_name(v, last));
	}
	tsv_buf_free(&folded);
}

struct tsv_span vocabulary_name(const struct vocabulary *v, size_t term)
{
	return text_of(v, v->terms[term].name);
}

bool vocabulary_is_name(const struct vocabulary *v, size_t term, struct tsv_span word)
{
	return tsv_span_equal(vocabulary_name(v, term), word);
}

struct tsv_span vocabulary_regions(const struct vocabulary *v, size_t term)
{
	return text_of(v, v->terms[term].regions);
}

/* Appends to the text. More than 4 GiB of it would take as much memory before. */
static struct vocabulary_text add_text(struct vocabulary_builder *b, struct tsv_span text,
				       bool folded)
{
	size_t at = b->text.size;

	if (folded)
		fold_append(&b->text, text, FOLD_BASE);
	else
		tsv_buf_add_span(&b->text, text);
	if (b->text.size > UINT32_MAX)
		tsv_out_of_memory();
	return (struct vocabulary_text){(uint32_t)at, (uint32_t)(b->text.size - at)};
}

void vocabulary_add_term(struct vocabulary_builder *b, struct tsv_span name)
{
	b->terms = tsv_grow(b->terms, &b->term_capacity, b->term_count + 1, sizeof(*b->terms));
	b->terms[b->term_count++] =
	    (struct vocabulary_term){.name = add_text(b, name, false), .lat = NAN, .lon = NAN};
	vocabulary_add_spelling(b, name);
}

void vocabulary_add_spelling(struct vocabulary_builder *b, struct tsv_span word)
{
	b->spellings = tsv_grow(b->spellings, &b->spelling_capacity, b->spelling_count + 1,
				sizeof(*b->spellings));
	b->spellings[b->spelling_count++] = (struct vocabulary_spelling){
	    add_text(b, word, true), (uint32_t)(b->term_count - 1)};
}

/* qsort(3) passes no context. */
static const char *sorted_text;

static int by_folded(const void *a, const void *b)
{
	const struct vocabulary_spelling *x = a, *y = b;
	int order =
	    tsv_span_compare((struct tsv_span){sorted_text + x->folded.at, x->folded.size},
			     (struct tsv_span){sorted_text + y->folded.at, y->folded.size});

	return order != 0 ? order : (x->term > y->term) - (x->term < y->term);
}

struct vocabulary vocabulary_finish(struct vocabulary_builder *b)
{
	sorted_text = b->text.data;
	if (b->spelling_count != 0)
		qsort(b->spellings, b->spelling_count, sizeof(*b->spellings), by_folded);
	return (struct vocabulary){b->text.data, b->spellings, b->spelling_count, b->terms,
				   b->term_count};
}

void vocabulary_free(struct vocabulary_builder *b)
{
	tsv_buf_free(&b->text);
	free(b->spellings);
	free(b->terms);
	*b = (struct vocabulary_builder){0};
}
