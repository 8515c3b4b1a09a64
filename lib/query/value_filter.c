#include "query/value_filter.h"

#include <stdlib.h>
#include <string.h>

#include "schema/list.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "tsv/tsv.h"

void value_filter_init(struct value_filter *c, const struct catalogue_column *of)
{
	*c = (struct value_filter){.of = of};
}

static uint64_t size_bit(size_t size)
{
	return (uint64_t)1 << (size < 63 ? size : 63);
}

static void accept(struct value_filter *c, struct tsv_span value)
{
	struct tsv_buf folded = {0};

	fold_append(&folded, value, FOLD_BASE);
	tsv_buf_reserve(&folded, 1); /* an empty value needs a place too */
	c->accepted = tsv_grow(c->accepted, &c->capacity, c->count + 1, sizeof(*c->accepted));
	c->accepted[c->count++] = tsv_buf_span(&folded);
	c->sizes |= size_bit(folded.size);
}

bool value_filter_add(struct value_filter *c, struct tsv_span value)
{
	const struct vocabulary *v = c->of->vocabulary;
	const char *name = v == NULL ? NULL : vocabulary_find(v, value);

	memset(c->seen, 0, sizeof(c->seen));
	accept(c, value);
	for (size_t i = 0; name != NULL && i < v->count; i++) {
		if (v->terms[i].name != name)
			continue;
		accept(c, tsv_span_of(name));
		for (size_t j = 0; v->terms[i].synonyms[j] != NULL; j++)
			accept(c, tsv_span_of(v->terms[i].synonyms[j]));
	}
	return v == NULL || name != NULL;
}

int value_filter_resolve(struct value_filter *c, const struct tsv_header *h,
			 struct tsv_error *e)
{
	return tsv_header_need(h, tsv_span_of(c->of->name), &c->column, e);
}

bool value_filter_accepts(struct value_filter *c, struct tsv_span value)
{
	/* Folding leaves the size of ASCII as it is. */
	if ((c->sizes & size_bit(value.size)) == 0 && utf8_ascii(value) == value.size)
		return false;
	tsv_buf_clear(&c->folded);
	fold_append(&c->folded, value, FOLD_BASE);
	for (size_t i = 0; i < c->count; i++)
		if (tsv_span_equal(c->accepted[i], tsv_buf_span(&c->folded)))
			return true;
	return false;
}

bool value_filter_judge(struct value_filter *c, struct tsv_span field)
{
	struct tsv_span value = tsv_unescape(field, &c->value), element;
	bool some = false;

	if (c->of->kind != KIND_LIST)
		return value_filter_accepts(c, value);
	while (list_next(&value, &element)) {
		some = true;
		if (value_filter_accepts(c, element))
			return true;
	}
	/* As in a condition, a list without elements counts as an empty one. */
	return !some && value_filter_accepts(c, (struct tsv_span){"", 0});
}

void value_filter_apply(struct value_filter *c, const struct tsv_batch *b, struct filter *p)
{
	size_t left = 0;

	for (size_t i = 0; i < p->count; i++) {
		size_t record = p->records[i];
		p->records[left] = record;
		left += value_filter_holds(c, tsv_batch_field(b, record, c->column));
	}
	p->count = left;
}

void value_filter_free(struct value_filter *c)
{
	for (size_t i = 0; i < c->count; i++)
		free((char *)(uintptr_t)c->accepted[i].data);
	free(c->accepted);
	tsv_buf_free(&c->value);
	tsv_buf_free(&c->folded);
	*c = (struct value_filter){0};
}
