#include "query/pattern.h"

#include <stdlib.h>

#include "prefilter/literal.h"
#include "prefilter/required.h"
#include "prefilter/string_set.h"
#include "prefilter/syntax.h"
#include "text/utf8.h"
#include "tsv/tsv.h"

struct pattern {
	struct regex_options options;
	struct string_set words;
	struct regex **regexes; /* owned */
	size_t regex_count;
	size_t regex_capacity;
	/* Strings of which one is in every field that matches, unless a pattern is
	 * loose: then any field may match. */
	struct string_set needles;
	struct sieve sieve; /* for the needle that is alone */
	bool loose;
	bool local;		      /* see matches_locally() */
	struct tsv_buf value, folded; /* scratch */
};

struct pattern *pattern_new(struct regex_options options)
{
	struct pattern *p = tsv_calloc(1, sizeof(*p));

	p->options = options;
	p->words.word = options.word;
	p->words.whole = options.whole;
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

static void add_needle(void *pattern, struct tsv_span string)
{
	struct pattern *p = pattern;
	struct tsv_buf folded = {0};

	fold_append(&folded, string, p->options.fold);
	struct tsv_span needle = unescaped_part(tsv_buf_span(&folded));
	string_set_add(&p->needles, needle);
	p->loose |= needle.size == 0;
	tsv_buf_free(&folded);
}

void pattern_add_fixed(struct pattern *p, struct tsv_span text)
{
	tsv_buf_clear(&p->folded);
	fold_append(&p->folded, text, p->options.fold);
	string_set_add(&p->words, tsv_buf_span(&p->folded));
	add_needle(p, text);
}

int pattern_add_regex(struct pattern *p, struct tsv_span source, size_t *place,
		      struct tsv_error *e)
{
	/* What has no meaning beyond itself is found faster as a string. */
	if (syntax_is_plain(source) && utf8_valid(source)) {
		pattern_add_fixed(p, source);
		return 0;
	}
	struct regex *r = regex_new(source, p->options, place, e);
	if (r == NULL)
		return -1;
	p->regexes = tsv_grow(p->regexes, &p->regex_capacity, p->regex_count + 1,
			      sizeof(struct regex *));
	p->regexes[p->regex_count++] = r;
	if (!required_strings(source, add_needle, p))
		p->loose = true;
	return 0;
}

/* Can a look at a part of a field show that it matches? Not where what stands
 * around the match counts, nor where letters join into syllables. */
static bool matches_locally(const struct pattern *p)
{
	struct tsv_span needle =
	    p->words.count == 1 ? p->words.all[0] : (struct tsv_span){"", 0};

	if (p->options.fold == FOLD_NONE || p->options.word || p->options.whole ||
	    p->regex_count != 0 || needle.size == 0)
		return false;
	for (size_t i = 0; i < needle.size; i++)
		if ((unsigned char)needle.data[i] >= 0xE1)
			return false;
	return utf8_valid(needle);
}

void pattern_prepare(struct pattern *p)
{
	string_set_prepare(&p->words);
	string_set_prepare(&p->needles);
	p->local = matches_locally(p);
	if (p->needles.count == 1 && !p->loose)
		p->loose = !literal_sieve(&p->sieve, p->needles.all[0], p->options.fold);
	else if (p->options.fold != FOLD_NONE)
		p->loose = true; /* many are looked for in folded fields only */
}

bool pattern_sieves(const struct pattern *p)
{
	return !p->loose && p->needles.count != 0;
}

/* A candidate for a needle that need not be folded is the needle itself. */
static bool is_needle(const struct pattern *p, const char *data, size_t at, size_t to)
{
	struct tsv_span needle = p->needles.all[0];

	return p->options.fold != FOLD_NONE ||
	       (to - at >= needle.size && memcmp(data + at, needle.data, needle.size) == 0);
}

size_t pattern_candidate(const struct pattern *p, const char *data, size_t from, size_t to)
{
	struct tsv_span found;

	if (p->needles.count > 1)
		return string_set_find(&p->needles, (struct tsv_span){data, to}, from, &found)
			   ? (size_t)(found.data - data)
			   : to;
	do
		from = sieve_find(&p->sieve, data, from, to);
	while (from < to && !is_needle(p, data, from, to) && ++from < to);
	return from;
}

enum fold pattern_fold(const struct pattern *p)
{
	return p->options.fold;
}

/* The text to look in: the value, folded unless that can be left to PCRE2. */
static struct tsv_span fold_value(struct pattern *p, struct tsv_span value)
{
	if (p->options.fold == FOLD_NONE)
		return value;
	/* Expressions ignore the case of ASCII themselves. */
	if (p->words.count == 0 && utf8_ascii(value) == value.size)
		return value;
	tsv_buf_clear(&p->folded);
	fold_append(&p->folded, value, p->options.fold);
	return tsv_buf_span(&p->folded);
}

int pattern_match_value(struct pattern *p, struct tsv_span value, struct tsv_error *e)
{
	struct tsv_span text = fold_value(p, value), found;

	if (p->words.count != 0 && string_set_find(&p->words, text, 0, &found))
		return 1;
	for (size_t i = 0; i < p->regex_count; i++) {
		int got = regex_find(p->regexes[i], text, 0, &found, e);
		if (got != 0)
			return got;
	}
	return 0;
}

int pattern_match(struct pattern *p, struct tsv_span field, struct tsv_error *e)
{
	return pattern_match_value(p, tsv_unescape(field, &p->value), e);
}

/* How much of a field is folded around a candidate before all of it is. */
#define NEARBY 32

/* The part of a field around a place, whole letters at its begin. */
static struct tsv_span part_around(struct tsv_span field, size_t place, size_t reach)
{
	size_t begin = place > reach ? place - reach : 0;
	size_t end = field.size - place > reach ? place + reach : field.size;

	while (begin < end && (field.data[begin] & 0xC0) == 0x80)
		begin++;
	return (struct tsv_span){field.data + begin, end - begin};
}

int pattern_match_at(struct pattern *p, struct tsv_span field, size_t place,
		     struct tsv_error *e)
{
	struct tsv_span found;

	if (p->local) {
		struct tsv_span part = part_around(field, place, p->words.longest + NEARBY);
		tsv_buf_clear(&p->folded);
		if (!tsv_span_has(part, '\\')) {
			fold_append(&p->folded, part, p->options.fold);
			if (string_set_find(&p->words, tsv_buf_span(&p->folded), 0, &found))
				return 1;
		}
	}
	return pattern_match(p, field, e);
}

int pattern_find(struct pattern *p, struct tsv_span value, size_t from, struct tsv_span *found,
		 struct tsv_error *e)
{
	int any = p->words.count != 0 && string_set_find(&p->words, value, from, found);

	for (size_t i = 0; i < p->regex_count; i++) {
		struct tsv_span one;
		int got = regex_find(p->regexes[i], value, from, &one, e);
		if (got < 0)
			return -1;
		if (got > 0 && (any == 0 || one.data < found->data ||
				(one.data == found->data && one.size > found->size)))
			*found = one;
		any |= got;
	}
	return any;
}

void pattern_free(struct pattern *p)
{
	if (p == NULL)
		return;
	for (size_t i = 0; i < p->regex_count; i++)
		regex_free(p->regexes[i]);
	free(p->regexes);
	string_set_free(&p->words);
	string_set_free(&p->needles);
	tsv_buf_free(&p->value);
	tsv_buf_free(&p->folded);
	free(p);
}
