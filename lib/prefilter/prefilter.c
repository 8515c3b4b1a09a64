#include "prefilter/prefilter.h"

#include <stdlib.h>

#include "prefilter/literal.h"
#include "prefilter/required.h"
#include "text/memmem.h"
#include "text/regex_syntax.h"
#include "text/string_set.h"
#include "text/utf8.h"

/* How much of a field is folded on both sides of a candidate to confirm it, beyond the
 * string's size. */
#define NEARBY 32

struct prefilter {
	struct regex_options options;
	struct string_set strings; /* folded; of each pattern one, or one an alternative */
	struct tsv_span alone;	   /* the string, when there is one only */
	struct sieve sieve;	   /* for it */
	bool useless;		   /* a pattern may match anywhere */
	bool exact;		   /* each string is all of a pattern */
	struct tsv_buf folded;	   /* scratch */
};

struct prefilter *prefilter_new(struct regex_options options)
{
	struct prefilter *p = tsv_calloc(1, sizeof(*p));

	p->options = options;
	p->exact = !options.word && !options.whole;
	return p;
}

/* The longest part of a string that stands in the stream as it is, unescaped. */
static struct tsv_span unescaped_part(struct tsv_span string)
{
	struct tsv_span best = {string.data, 0};
	size_t begin = 0;

	for (size_t i = 0; i <= string.size; i++) {
		if (i < string.size && memchr("\t\n\r\\", string.data[i], 4) == NULL)
			continue;
		if (i - begin > best.size)
			best = (struct tsv_span){string.data + begin, i - begin};
		begin = i + 1;
	}
	return best;
}

void prefilter_add_string(struct prefilter *p, struct tsv_span string)
{
	tsv_buf_clear(&p->folded);
	fold_append(&p->folded, string, p->options.fold);
	struct tsv_span part = unescaped_part(tsv_buf_span(&p->folded));
	p->useless |= part.size == 0;
	p->exact &= part.size == p->folded.size;
	if (part.size != 0)
		string_set_add(&p->strings, part);
}

static void add_required(void *prefilter, struct tsv_span string)
{
	prefilter_add_string(prefilter, string);
}

void prefilter_add_regex(struct prefilter *p, struct tsv_span source)
{
	struct tsv_buf string = {0};

	if (regex_is_string(source, &string)) {
		prefilter_add_string(p, tsv_buf_span(&string));
	} else {
		p->exact = false;
		p->useless |= !required_strings(source, add_required, p);
	}
	tsv_buf_free(&string);
}

/* May letters of the string join with others into syllables? */
static bool may_join(struct tsv_span string)
{
	for (size_t i = 0; i < string.size; i++)
		if ((unsigned char)string.data[i] >= 0xE1)
			return true;
	return !utf8_valid(string);
}

bool prefilter_prepare(struct prefilter *p)
{
	size_t count = p->strings.strings.count;

	if (p->useless || count == 0)
		return false;
	if (count == 1) {
		p->alone = tsv_dict_key(&p->strings.strings, 0);
		p->exact &= p->options.fold == FOLD_NONE || !may_join(p->alone);
		return literal_sieve(&p->sieve, p->alone, p->options.fold);
	}
	/* Many are found in folded text only. */
	if (p->options.fold != FOLD_NONE)
		return false;
	string_set_prepare(&p->strings);
	return true;
}

/* Is a candidate for the string that is alone the string itself? */
static bool is_string(const struct prefilter *p, const char *data, size_t at, size_t to)
{
	return p->options.fold != FOLD_NONE ||
	       tsv_span_begins((struct tsv_span){data + at, to - at}, p->alone);
}

size_t prefilter_next(const struct prefilter *p, const char *data, size_t from, size_t to)
{
	struct tsv_span found, text = {data, to};

	if (p->alone.size == 0)
		return string_set_find(&p->strings, text, from, &found)
			   ? (size_t)(found.data - data)
			   : to;
	do
		from = sieve_find(&p->sieve, data, from, to);
	while (from < to && !is_string(p, data, from, to) && ++from < to);
	return from;
}

/* The part of a field around a place, whole letters at its begin. */
static struct tsv_span part_around(struct tsv_span field, size_t place, size_t reach)
{
	size_t begin = place > reach ? place - reach : 0;
	size_t end = field.size - place > reach ? place + reach : field.size;

	while (begin < end && utf8_continues(field.data[begin]))
		begin++;
	return (struct tsv_span){field.data + begin, end - begin};
}

bool prefilter_confirms(struct prefilter *p, struct tsv_span field, size_t place)
{
	if (!p->exact)
		return false;
	/* The begin may belong to an escape. */
	if (p->options.fold == FOLD_NONE)
		return place == 0 || field.data[place - 1] != '\\';
	struct tsv_span part = part_around(field, place, p->alone.size + NEARBY);
	if (tsv_span_has(part, '\\'))
		return false;
	tsv_buf_clear(&p->folded);
	fold_append(&p->folded, part, p->options.fold);
	return memmem(p->folded.data, p->folded.size, p->alone.data, p->alone.size) != NULL;
}

void prefilter_free(struct prefilter *p)
{
	if (p == NULL)
		return;
	string_set_free(&p->strings);
	tsv_buf_free(&p->folded);
	free(p);
}
