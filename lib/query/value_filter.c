#include "query/value_filter.h"

#include "text/fold.h"
#include "text/utf8.h"

/* A message names the terms of a vocabulary that has no more than these. */
#define MAX_NAMED 40

void value_filter_init(struct value_filter *v, const struct schema *s,
		       const struct schema_column *of)
{
	*v = (struct value_filter){.schema = s, .of = of};
}

static const struct vocabulary *vocabulary_of(const struct value_filter *v)
{
	return v->of == NULL ? NULL : v->of->vocabulary;
}

static uint64_t size_bit(size_t size)
{
	return (uint64_t)1 << (size < 63 ? size : 63);
}

/* Folds a value as it is compared, into v->folded. */
static void fold(struct value_filter *v, struct tsv_span value)
{
	/* Of a term all spellings are known, so that a value needs no look-up. */
	if (v->of != NULL && v->of->vocabulary == NULL)
		value = schema_normalise(v->of, value, &v->normal);
	tsv_buf_clear(&v->folded);
	fold_append(&v->folded, value, FOLD_BASE);
}

static void accept(struct value_filter *v, struct tsv_span value)
{
	fold(v, value);
	tsv_dict_add(&v->accepted, tsv_buf_span(&v->folded));
	v->sizes |= size_bit(v->folded.size);
}

/* Appends the terms that there are, or the nearest one. */
static void append_terms(const struct vocabulary *known, struct tsv_span value,
			 struct tsv_buf *out)
{
	size_t near = vocabulary_suggest(known, value);

	if (near != TSV_NONE) {
		tsv_buf_printf(out, "; did you mean '%s'?",
			       tsv_shorten(vocabulary_name(known, near)).text);
		return;
	}
	for (size_t i = 0; i < known->term_count && known->term_count <= MAX_NAMED; i++) {
		tsv_buf_add_string(out, i == 0 ? "; there are: " : ", ");
		tsv_buf_add_span(out, vocabulary_name(known, i));
	}
}

static void note_unknown(struct value_filter *v, struct tsv_span value, bool ambiguous)
{
	const struct schema_column *of = v->of;

	if (ambiguous) {
		tsv_buf_printf(&v->unknown,
			       "several terms of %s are spelt '%s'; give the one meant: ",
			       of->name, tsv_shorten(value).text);
		vocabulary_append_meanings(of->vocabulary, value, &v->unknown);
	} else {
		tsv_buf_printf(&v->unknown, "no %s '%s' is known",
			       of->option == NULL ? of->name : of->option,
			       tsv_shorten(value).text);
		append_terms(of->vocabulary, value, &v->unknown);
	}
	tsv_buf_add_char(&v->unknown, '\0');
}

void value_filter_add(struct value_filter *v, struct tsv_span value)
{
	const struct vocabulary *known = vocabulary_of(v);

	memset(v->cache, 0, sizeof(v->cache));
	if (schema_is_missing(v->schema, v->of, value)) {
		accept(v, (struct tsv_span){"", 0});
		return;
	}
	accept(v, value);
	if (known == NULL)
		return;
	struct vocabulary_meaning meaning = vocabulary_find(known, value);
	if (meaning.term == TSV_NONE)
		note_unknown(v, value, meaning.ambiguous);
	for (size_t i = 0; meaning.term != TSV_NONE && i < known->spelling_count; i++)
		if (known->spellings[i].term == meaning.term)
			accept(v, vocabulary_spelling(known, i));
}

void value_filter_append_notes(const struct value_filter *v, struct tsv_buf *out)
{
	tsv_buf_add_span(out, tsv_buf_span(&v->unknown));
}

bool value_filter_accepts(struct value_filter *v, struct tsv_span value)
{
	bool as_written = v->of == NULL || !schema_has_values(v->of);

	/* Folding leaves the size of ASCII as it is. */
	if (as_written && (v->sizes & size_bit(value.size)) == 0 &&
	    utf8_ascii(value) == value.size)
		return false;
	fold(v, value);
	return tsv_dict_find(&v->accepted, tsv_buf_span(&v->folded)) != TSV_NONE;
}

bool value_filter_holds(struct value_filter *v, struct tsv_span field)
{
	struct tsv_span value = tsv_unescape(field, &v->value), element;
	bool some = false;

	if (schema_is_missing(v->schema, v->of, value))
		value.size = 0;
	while (schema_next_element(v->of, &value, &element)) {
		some = true;
		if (value_filter_accepts(v, element))
			return true;
	}
	/* As in a condition, a list without elements counts as an empty one. */
	return !some && value_filter_accepts(v, (struct tsv_span){"", 0});
}

/* The same as value_filter_holds(), from the cache where it can. */
static bool cached_holds(struct value_filter *v, struct tsv_span field)
{
	if (field.size > KEY128_MAX)
		return value_filter_holds(v, field);
	/* The golden ratio's fraction: the product's high bits depend on all bytes. */
	struct key128 key = key128_of(field);
	uint64_t hash = (key.low + key.high) * 0x9e3779b97f4a7c15U;
	struct value_filter_answer *a = &v->cache[hash >> (64 - VALUE_FILTER_CACHE_BITS)];
	if (a->place != field.size + 1 || !key128_equal(a->key, key))
		*a = (struct value_filter_answer){key, (uint32_t)field.size + 1,
						  value_filter_holds(v, field)};
	return a->holds;
}

void value_filter_apply(struct value_filter *v, const struct tsv_batch *b, struct filter *f)
{
	size_t left = 0;

	for (size_t i = 0; i < f->count; i++) {
		size_t record = f->records[i];
		f->records[left] = record;
		left += cached_holds(v, tsv_batch_field(b, record, v->column)) != v->negated;
	}
	f->count = left;
}

void value_filter_free(struct value_filter *v)
{
	tsv_dict_free(&v->accepted);
	tsv_buf_free(&v->value);
	tsv_buf_free(&v->normal);
	tsv_buf_free(&v->unknown);
	tsv_buf_free(&v->folded);
	*v = (struct value_filter){0};
}
