#include "query/pattern.h"

#include <stdlib.h>

#include "text/regex_syntax.h"
#include "text/string_set.h"
#include "text/utf8.h"

struct pattern {
	struct regex_options options;
	struct string_set strings; /* folded */
	struct regex **regexes;	   /* owned */
	size_t regex_count;
	size_t regex_capacity;
	struct tsv_buf folded; /* scratch */
};

struct pattern *pattern_new(struct regex_options options)
{
	struct pattern *p = tsv_calloc(1, sizeof(*p));

	p->options = options;
	p->strings.word = options.word;
	p->strings.whole = options.whole;
	return p;
}

void pattern_add_string(struct pattern *p, struct tsv_span string)
{
	tsv_buf_clear(&p->folded);
	fold_append(&p->folded, string, p->options.fold);
	string_set_add(&p->strings, tsv_buf_span(&p->folded));
}

/* Adds an expression that stands for one string as that, which is found faster. */
static bool add_plain(struct pattern *p, struct tsv_span source)
{
	struct tsv_buf string = {0};
	bool plain = regex_is_string(source, &string) && utf8_valid(source);

	if (plain)
		pattern_add_string(p, tsv_buf_span(&string));
	tsv_buf_free(&string);
	return plain;
}

int pattern_add_regex(struct pattern *p, struct tsv_span source, size_t *place,
		      struct tsv_error *e)
{
	if (add_plain(p, source))
		return 0;
	struct regex *r = regex_new(source, p->options, place, e);
	if (r == NULL)
		return -1;
	p->regexes = tsv_grow(p->regexes, &p->regex_capacity, p->regex_count + 1,
			      sizeof(struct regex *));
	p->regexes[p->regex_count++] = r;
	return 0;
}

void pattern_prepare(struct pattern *p)
{
	string_set_prepare(&p->strings);
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
	if (p->strings.strings.count == 0 && utf8_ascii(value) == value.size)
		return value;
	tsv_buf_clear(&p->folded);
	fold_append(&p->folded, value, p->options.fold);
	return tsv_buf_span(&p->folded);
}

int pattern_match(struct pattern *p, struct tsv_span value, struct tsv_error *e)
{
	struct tsv_span text = fold_value(p, value), found;

	if (p->strings.strings.count != 0 && string_set_find(&p->strings, text, 0, &found))
		return 1;
	for (size_t i = 0; i < p->regex_count; i++) {
		int got = regex_find(p->regexes[i], text, 0, &found, e);
		if (got != 0)
			return got;
	}
	return 0;
}

int pattern_find(struct pattern *p, struct tsv_span value, size_t from, struct tsv_span *found,
		 struct tsv_error *e)
{
	int any = string_set_find(&p->strings, value, from, found);

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
	string_set_free(&p->strings);
	tsv_buf_free(&p->folded);
	free(p);
}
