#include "match/pattern.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "match/syntax.h"
#include "match/words.h"
#include "record/escape.h"
#include "text/utf8.h"

struct pattern {
	struct regex_options options;
	struct words words;
	struct regex **regexes; /* owned */
	size_t regex_count;
	size_t regex_capacity;
	struct buf value, folded; /* scratch */
};

struct pattern *pattern_new(struct regex_options options)
{
	struct pattern *p = mem_zeroed(1, sizeof(*p));

	p->options = options;
	p->words.word = options.word;
	p->words.whole = options.whole;
	return p;
}

void pattern_add_fixed(struct pattern *p, struct span text)
{
	buf_clear(&p->folded);
	fold_append(&p->folded, text, p->options.fold);
	words_add(&p->words, buf_span(&p->folded));
}

int pattern_add_regex(struct pattern *p, struct span source, size_t *place, struct error *e)
{
	/* What has no meaning beyond itself is found faster as a string. */
	if (syntax_is_plain(source) && utf8_valid(source)) {
		pattern_add_fixed(p, source);
		return 0;
	}
	struct regex *r = regex_new(source, p->options, place, e);
	if (r == NULL)
		return -1;
	p->regexes = mem_grow(p->regexes, &p->regex_capacity, p->regex_count + 1,
			      sizeof(struct regex *));
	p->regexes[p->regex_count++] = r;
	return 0;
}

void pattern_prepare(struct pattern *p)
{
	words_prepare(&p->words);
}

enum fold pattern_fold(const struct pattern *p)
{
	return p->options.fold;
}

/* The value to look in: unescaped, and folded unless that is left to PCRE2. */
static struct span prepare_value(struct pattern *p, struct span field)
{
	struct span value = unescape(field, &p->value);

	if (p->options.fold == FOLD_NONE)
		return value;
	/* Expressions ignore the case of ASCII themselves. */
	if (p->words.count == 0 && utf8_ascii(value) == value.size)
		return value;
	buf_clear(&p->folded);
	fold_append(&p->folded, value, p->options.fold);
	return buf_span(&p->folded);
}

int pattern_match(struct pattern *p, struct span field, struct error *e)
{
	struct span value = prepare_value(p, field), found;

	if (p->words.count != 0 && words_find(&p->words, value, 0, &found))
		return 1;
	for (size_t i = 0; i < p->regex_count; i++) {
		int got = regex_find(p->regexes[i], value, 0, &found, e);
		if (got != 0)
			return got;
	}
	return 0;
}

int pattern_find(struct pattern *p, struct span value, size_t from, struct span *found,
		 struct error *e)
{
	int any = p->words.count != 0 && words_find(&p->words, value, from, found);

	for (size_t i = 0; i < p->regex_count; i++) {
		struct span one;
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
	words_free(&p->words);
	buf_free(&p->value);
	buf_free(&p->folded);
	free(p);
}
