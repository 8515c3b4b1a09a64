#include "check/infer_column.h"

#include "check/field.h"
#include "text/utf8.h"

/* An enum has so many values at most, each so often on average, and none so long. */
#define MAX_CHOICES 20
#define MIN_REPEATED 5
#define MAX_CHOICE_SIZE 100

/* Until so many values no list is given up for being none. */
#define LIST_TRIAL 1000
#define MAX_ELEMENTS 1000
#define MAX_ELEMENT_SIZE 60

/* What a value costs in a dictionary beside its bytes. */
#define VALUE_COST 40

const char *const infer_delimiters[INFER_DELIMITERS] = {";", "|", ","};

/* Words for no value: the first ones in any column, the others where all other values are
 * of a type. */
static const char *const words[] = {
    "NULL", "null", "N/A", "n/a", "#N/A", "-",	     "--",	"–", "—", "NA",
    "na",   "None", "nil", "NaN", "nan",  "unknown", "Unknown", "?", ".",
};

#define WORDS (sizeof(words) / sizeof(words[0]))
#define IN_ANY_COLUMN 9

static size_t find_word(struct tsv_span value)
{
	size_t i = 0;

	while (i < WORDS && !tsv_span_equal(value, tsv_span_of(words[i])))
		i++;
	return i;
}

static bool elements_repeat(const struct infer_list *l)
{
	return l->distinct.count * 2 <= l->elements && l->distinct.count < MAX_ELEMENTS;
}

static void add_element(struct infer_list *l, struct tsv_span element)
{
	l->elements++;
	l->excluded = l->excluded || element.size > MAX_ELEMENT_SIZE;
	guess_add(&l->guess, element);
	if (l->distinct.count < MAX_ELEMENTS)
		tsv_dict_add(&l->distinct, element);
}

static void add_list(struct infer_list *l, const char *delimiter, size_t values,
		     struct tsv_span value)
{
	const struct schema_column list = {.delimiter = (char *)(uintptr_t)delimiter};
	struct tsv_span rest = value, element;
	struct tsv_dict seen = {0};

	if (tsv_span_has(value, *delimiter)) {
		l->split++;
		while (!l->excluded && schema_next_element(&list, &rest, &element)) {
			size_t known = seen.count;
			l->excluded = tsv_dict_add(&seen, element) < known;
			add_element(l, element);
		}
		l->longest = seen.count > l->longest ? seen.count : l->longest;
		tsv_dict_free(&seen);
	} else {
		add_element(l, field_trim(value));
	}
	if (values > LIST_TRIAL && l->split * 2 < values && !elements_repeat(l))
		l->excluded = true;
	if (l->excluded)
		tsv_dict_free(&l->distinct);
}

static void add_country(struct infer_column *c, struct tsv_span value)
{
	const struct vocabulary *v = vocabulary_builtin(tsv_span_of("countries"));
	size_t term = memo_find(&c->terms, v, value).term;

	c->no_countries = term == TSV_NONE || !vocabulary_is_name(v, term, value);
	if (c->no_countries)
		memo_free(&c->terms);
}

static void add_few(struct infer_column *c, struct tsv_span value)
{
	tsv_dict_add(&c->few, value);
	c->many = c->few.count > MAX_CHOICES || value.size > MAX_CHOICE_SIZE ||
		  !utf8_valid(value) || tsv_span_has(value, '\0');
	if (c->many)
		tsv_dict_free(&c->few);
}

/* Numbers of one value are the same, and blanks at the ends do not count, as in checks. */
static void add_unique(struct infer_column *c, struct tsv_span value)
{
	struct tsv_buf normal = {0};
	size_t known = c->all.count;
	struct number n;

	value = field_trim(value);
	if (number_parse(value, &n)) {
		number_append_normal(&n, &normal);
		value = tsv_buf_span(&normal);
	}
	if (tsv_dict_add(&c->all, value) < known)
		infer_column_forget(c);
	tsv_buf_free(&normal);
}

void infer_column_add(struct infer_column *c, struct tsv_span field)
{
	struct tsv_buf scratch = {0};
	struct tsv_span value = tsv_unescape(field, &scratch);
	size_t word = find_word(value);

	if (word < WORDS)
		c->words |= 1U << word;
	if (value.size == 0 || word < IN_ANY_COLUMN) {
		c->missing++;
	} else {
		c->values++;
		if (word == WORDS)
			guess_add(&c->guess, value);
		for (size_t k = 0; k < INFER_DELIMITERS; k++)
			if (!c->lists[k].excluded)
				add_list(&c->lists[k], infer_delimiters[k], c->values, value);
		if (!c->no_countries)
			add_country(c, value);
		if (!c->many)
			add_few(c, value);
		if (!c->twice)
			add_unique(c, value);
	}
	tsv_buf_free(&scratch);
}

size_t infer_column_memory(const struct infer_column *c)
{
	return c->all.bytes.size + c->all.count * VALUE_COST;
}

void infer_column_forget(struct infer_column *c)
{
	tsv_dict_free(&c->all);
	c->twice = true;
}

enum schema_type infer_column_type(const struct infer_column *c)
{
	return guess_type(&c->guess);
}

size_t infer_column_list(const struct infer_column *c)
{
	for (size_t k = 0; k < INFER_DELIMITERS; k++) {
		const struct infer_list *l = &c->lists[k];
		bool mostly = l->split * 2 > c->values, again = elements_repeat(l);
		/* Sentences, decimals and `Surname, Name` have commas, too. */
		bool good = *infer_delimiters[k] == ','
				? mostly && again && l->longest > 2 &&
				      guess_type(&l->guess) == SCHEMA_STRING
				: mostly || (again && l->split > 1);
		if (infer_column_type(c) == SCHEMA_STRING && !l->excluded && good)
			return k;
	}
	return INFER_DELIMITERS;
}

const char *infer_column_word(const struct infer_column *c, size_t i)
{
	size_t count = infer_column_type(c) == SCHEMA_STRING ? IN_ANY_COLUMN : WORDS;

	for (size_t word = 0; word < count; word++)
		if ((c->words >> word & 1) != 0 && i-- == 0)
			return words[word];
	return NULL;
}

bool infer_column_is_required(const struct infer_column *c)
{
	return c->missing == 0 && c->values != 0 && infer_column_word(c, 0) == NULL;
}

bool infer_column_is_unique(const struct infer_column *c)
{
	/* Booleans have several spellings. */
	return !c->twice && c->values > 1 && infer_column_type(c) != SCHEMA_BOOLEAN &&
	       infer_column_list(c) == INFER_DELIMITERS;
}

bool infer_column_is_countries(const struct infer_column *c)
{
	return !c->no_countries && (c->many || c->few.count > 1);
}

bool infer_column_is_enum(const struct infer_column *c)
{
	return !c->many && c->few.count != 0 && infer_column_type(c) == SCHEMA_STRING &&
	       infer_column_list(c) == INFER_DELIMITERS && !infer_column_is_countries(c) &&
	       c->values >= c->few.count * MIN_REPEATED;
}

void infer_column_free(struct infer_column *c)
{
	for (size_t k = 0; k < INFER_DELIMITERS; k++)
		tsv_dict_free(&c->lists[k].distinct);
	tsv_dict_free(&c->few);
	tsv_dict_free(&c->all);
	memo_free(&c->terms);
	*c = (struct infer_column){0};
}
