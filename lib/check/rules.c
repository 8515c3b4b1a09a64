#include "check/rules.h"

#include <stdlib.h>
#include <string.h>

#include "schema/catalogue.h"
#include "tsv/tsv.h"

struct rule *rules_add(struct rules *r, struct tsv_span name)
{
	r->items = tsv_grow(r->items, &r->capacity, r->count + 1, sizeof(*r->items));
	struct rule *rule = &r->items[r->count++];
	*rule = (struct rule){.name = tsv_strndup(name.data, name.size)};
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

void rules_of_catalogue(struct rules *r, const struct tsv_header *h)
{
	size_t count;
	const struct catalogue_column *columns = catalogue_columns(&count);

	for (size_t i = 0; i < count; i++) {
		const struct catalogue_column *c = &columns[i];
		const char *partner = c->partner;
		if (tsv_header_find(h, tsv_span_of(c->name)) == TSV_NONE)
			continue;
		struct rule *rule = rules_add(r, tsv_span_of(c->name));
		rule->type = type_of(c->kind);
		rule->list = c->kind == KIND_LIST;
		rule->required = c->required;
		rule->vocabulary = c->vocabulary;
		if (c->unique)
			rule->unique = tsv_calloc(1, sizeof(*rule->unique));
		if (partner != NULL && tsv_header_find(h, tsv_span_of(partner)) != TSV_NONE)
			rule->partner = tsv_strndup(partner, strlen(partner));
	}
}

void rules_choose(struct rules *r, const struct tsv_header *h, const struct tsv_columns *f)
{
	size_t kept = 0;

	for (size_t i = 0; i < r->count; i++)
		if (tsv_columns_has(f, tsv_header_find(h, tsv_span_of(r->items[i].name))))
			r->items[kept++] = r->items[i];
		else
			rule_free(&r->items[i]);
	r->count = kept;
	r->closed = false;
}

bool rules_missing(const struct rules *r, struct tsv_span field)
{
	struct tsv_buf scratch = {0};

	if (r->missing == NULL)
		return field.size == 0;
	bool missing = tsv_dict_find(r->missing, tsv_unescape(field, &scratch)) != TSV_NONE;
	tsv_buf_free(&scratch);
	return missing;
}

void rules_free(struct rules *r)
{
	for (size_t i = 0; i < r->count; i++)
		rule_free(&r->items[i]);
	if (r->missing != NULL)
		tsv_dict_free(r->missing);
	free(r->missing);
	free(r->items);
	*r = (struct rules){0};
}
