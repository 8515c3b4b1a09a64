#include "check/rules.h"

#include <stdlib.h>
#include <string.h>

#include "bytes/memory.h"
#include "catalogue/catalogue.h"
#include "record/escape.h"

struct rule *rules_add(struct rules *r, struct span name)
{
	r->items = mem_grow(r->items, &r->capacity, r->count + 1, sizeof(*r->items));
	struct rule *rule = &r->items[r->count++];
	*rule = (struct rule){.name = mem_string(name.data, name.size)};
	return rule;
}

static enum rule_type type_of(enum kind kind)
{
	switch (kind) {
	case KIND_NUMBER:
		return TYPE_NUMBER;
	case KIND_DATE:
		return TYPE_PARTIAL_DATE;
	case KIND_CURRENCY:
		return TYPE_CURRENCY;
	case KIND_TEXT:
	case KIND_LIST:
		break;
	}
	return TYPE_TEXT;
}

void rules_of_catalogue(struct rules *r, const struct header *h)
{
	size_t count;
	const struct catalogue_column *columns = catalogue_columns(&count);

	for (size_t i = 0; i < count; i++) {
		const struct catalogue_column *c = &columns[i];
		const char *partner = c->partner;
		if (header_find(h, span_of(c->name)) == h->count)
			continue;
		struct rule *rule = rules_add(r, span_of(c->name));
		rule->type = type_of(c->kind);
		rule->list = c->kind == KIND_LIST;
		rule->required = c->required;
		rule->vocabulary = c->vocabulary;
		if (c->unique)
			rule->unique = mem_zeroed(1, sizeof(*rule->unique));
		if (partner != NULL && header_find(h, span_of(partner)) < h->count)
			rule->partner = mem_string(partner, strlen(partner));
	}
}

void rules_choose(struct rules *r, const struct header *h, const struct fields *f)
{
	size_t kept = 0;

	for (size_t i = 0; i < r->count; i++)
		if (fields_has(f, header_find(h, span_of(r->items[i].name))))
			r->items[kept++] = r->items[i];
		else
			rule_free(&r->items[i]);
	r->count = kept;
	r->closed = false;
}

bool rules_missing(const struct rules *r, struct span field)
{
	struct buf scratch = {0};
	uint64_t unused;

	if (r->missing == NULL)
		return field.size == 0;
	bool missing = known_has(r->missing, unescape(field, &scratch), &unused);
	buf_free(&scratch);
	return missing;
}

void rules_free(struct rules *r)
{
	for (size_t i = 0; i < r->count; i++)
		rule_free(&r->items[i]);
	if (r->missing != NULL)
		known_free(r->missing);
	free(r->missing);
	free(r->items);
	*r = (struct rules){0};
}
