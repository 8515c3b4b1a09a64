#include "link/corpus.h"

#include <math.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "text/fold.h"
#include "text/utf8.h"

/* The bytes before a key that say which column it is of. */
#define COLUMN sizeof(uint32_t)

enum kind_of_character { SEPARATOR, LETTER, DIGIT };

void corpus_init(struct corpus *c, size_t columns)
{
	*c = (struct corpus){.columns = columns};
}

static enum kind_of_character kind_of(uint32_t code)
{
	if (code < 0x80)
		return code >= '0' && code <= '9'		      ? DIGIT
		       : (code | 0x20) >= 'a' && (code | 0x20) <= 'z' ? LETTER
								      : SEPARATOR;
	if (code == UTF8_INVALID)
		return SEPARATOR;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME ? LETTER
	       : category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO
		   ? DIGIT
		   : SEPARATOR;
}

/* Takes the next run of characters of one kind off text. */
static struct tsv_span next_run(struct tsv_span *text, enum kind_of_character *kind)
{
	const char *begin = text->data;
	uint32_t code;

	for (size_t taken = 0; text->size != 0; *text = tsv_span_from(*text, taken)) {
		taken = utf8_decode(*text, &code);
		enum kind_of_character k = kind_of(code);
		if (text->data == begin)
			*kind = k;
		else if (k != *kind)
			break;
	}
	return tsv_span_between(begin, text->data);
}

static struct tsv_span without_zeros(struct tsv_span digits)
{
	while (digits.size > 1 && digits.data[0] == '0')
		digits = tsv_span_from(digits, 1);
	return digits;
}

/* Makes the folded text the key of its value: its column, then its words. */
static void make_key(struct corpus *c, uint32_t column, struct tsv_span text)
{
	enum kind_of_character kind = SEPARATOR;

	tsv_buf_clear(&c->key);
	tsv_buf_add(&c->key, (const char *)&column, COLUMN);
	while (text.size != 0) {
		struct tsv_span run = next_run(&text, &kind);
		if (kind == SEPARATOR)
			continue;
		if (c->key.size != COLUMN)
			tsv_buf_add_char(&c->key, ' ');
		tsv_buf_add_span(&c->key, kind == DIGIT ? without_zeros(run) : run);
	}
}

static int compare_terms(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Keeps the terms of a new value, whose key is given. */
static void add_terms(struct corpus *c, uint32_t column, struct tsv_span key)
{
	struct tsv_span rest = tsv_span_from(key, COLUMN);
	size_t begin = c->value_terms_count;

	while (rest.size != 0) {
		const char *blank = memchr(rest.data, ' ', rest.size);
		struct tsv_span word = {rest.data, blank != NULL ? (size_t)(blank - rest.data)
								 : rest.size};
		tsv_buf_clear(&c->scratch);
		tsv_buf_add(&c->scratch, (const char *)&column, COLUMN);
		tsv_buf_add_span(&c->scratch, word);
		c->value_terms = tsv_grow(c->value_terms, &c->value_terms_capacity,
					  c->value_terms_count + 1, sizeof(*c->value_terms));
		c->value_terms[c->value_terms_count++] =
		    (uint32_t)tsv_dict_add(&c->terms, tsv_buf_span(&c->scratch));
		rest = tsv_span_from(rest, word.size + (blank != NULL));
	}
	qsort(c->value_terms + begin, c->value_terms_count - begin, sizeof(*c->value_terms),
	      compare_terms);
	c->value_ends = tsv_grow(c->value_ends, &c->value_ends_capacity, c->values.count,
				 sizeof(*c->value_ends));
	c->value_ends[c->values.count - 1] = c->value_terms_count;
}

static void add_cell(struct corpus *c, size_t place, uint32_t value)
{
	c->cells = tsv_grow(c->cells, &c->cells_capacity, place + 1, sizeof(*c->cells));
	c->cells[place] = value;
	c->records = (place + 1) / c->columns;
	c->next = place + 1;
}

void corpus_add(struct corpus *c, struct tsv_span value)
{
	uint32_t column = (uint32_t)(c->next % c->columns);
	size_t known = c->values.count;

	tsv_buf_clear(&c->folded);
	fold_append(&c->folded, value, FOLD_BASE);
	make_key(c, column, tsv_buf_span(&c->folded));
	if (c->key.size == COLUMN) {
		add_cell(c, c->next, CORPUS_MISSING);
		return;
	}
	size_t number = tsv_dict_add(&c->values, tsv_buf_span(&c->key));
	if (number == known)
		add_terms(c, column, tsv_buf_span(&c->key));
	add_cell(c, c->next, (uint32_t)number);
}

static void count_uses(struct corpus *c)
{
	c->uses = tsv_calloc(c->values.count, sizeof(*c->uses));
	for (size_t i = 0; i < c->records * c->columns; i++)
		if (c->cells[i] != CORPUS_MISSING)
			c->uses[c->cells[i]]++;
}

static uint32_t column_of(struct tsv_span key)
{
	uint32_t column;

	memcpy(&column, key.data, COLUMN);
	return column;
}

/* How many fields a column has, and words in them. */
struct filled {
	size_t fields;
	size_t words;
};

/* Counts the records that have each term, and what each column has. */
static void count_terms(const struct corpus *c, size_t *records, struct filled *filled)
{
	for (uint32_t v = 0; v < c->values.count; v++) {
		size_t count;
		const uint32_t *terms = corpus_terms(c, v, &count);
		struct filled *f = &filled[column_of(tsv_dict_key(&c->values, v))];
		f->fields += c->uses[v];
		f->words += c->uses[v] * count;
		for (size_t i = 0; i < count; i++)
			if (i == 0 || terms[i] != terms[i - 1])
				records[terms[i]] += c->uses[v];
	}
}

static double mean_words(const struct filled *f)
{
	return f->fields == 0 ? 0 : (double)f->words / (double)f->fields;
}

/* Insertion sort: a table has few columns that are compared, and equals keep their order. */
static void order_columns(struct corpus *c, const struct filled *filled)
{
	c->order = tsv_alloc(c->columns, sizeof(*c->order));
	for (size_t j = 0; j < c->columns; j++) {
		size_t k = j;
		for (; k > 0 && mean_words(&filled[c->order[k - 1]]) > mean_words(&filled[j]);
		     k--)
			c->order[k] = c->order[k - 1];
		c->order[k] = j;
	}
}

static void number_words(struct corpus *c)
{
	struct tsv_dict words = {0};

	c->words = tsv_alloc(c->terms.count, sizeof(*c->words));
	for (uint32_t t = 0; t < c->terms.count; t++)
		c->words[t] = (uint32_t)tsv_dict_add(&words, corpus_word(c, t));
	tsv_dict_free(&words);
}

void corpus_weigh(struct corpus *c)
{
	size_t *records = tsv_calloc(c->terms.count, sizeof(*records));
	struct filled *filled = tsv_calloc(c->columns, sizeof(*filled));

	count_uses(c);
	count_terms(c, records, filled);
	c->weights = tsv_alloc(c->terms.count, sizeof(*c->weights));
	for (uint32_t t = 0; t < c->terms.count; t++) {
		size_t fields = filled[column_of(tsv_dict_key(&c->terms, t))].fields;
		c->weights[t] = (float)log1p((double)fields / (double)records[t]);
	}
	order_columns(c, filled);
	number_words(c);
	free(records);
	free(filled);
}

struct tsv_span corpus_text(const struct corpus *c, uint32_t value)
{
	return tsv_span_from(tsv_dict_key(&c->values, value), COLUMN);
}

const uint32_t *corpus_terms(const struct corpus *c, uint32_t value, size_t *count)
{
	size_t begin = value == 0 ? 0 : c->value_ends[value - 1];

	*count = c->value_ends[value] - begin;
	return c->value_terms + begin;
}

struct tsv_span corpus_word(const struct corpus *c, uint32_t term)
{
	return tsv_span_from(tsv_dict_key(&c->terms, term), COLUMN);
}

void corpus_free(struct corpus *c)
{
	free(c->cells);
	tsv_dict_free(&c->values);
	free(c->value_terms);
	free(c->value_ends);
	tsv_dict_free(&c->terms);
	free(c->weights);
	free(c->words);
	free(c->uses);
	free(c->order);
	tsv_buf_free(&c->scratch);
	tsv_buf_free(&c->folded);
	tsv_buf_free(&c->key);
	*c = (struct corpus){0};
}
