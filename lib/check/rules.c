#include "check/rules.h"

#include <stdlib.h>

static int rule_init(struct rule *r, const struct schema *s, const struct schema_column *c,
		     struct tsv_error *e)
{
	struct tsv_error reason = {0};
	size_t place = 0;

	*r = (struct rule){.column = c};
	if (c->unique)
		r->unique = tsv_calloc(1, sizeof(*r->unique));
	if (c->pattern == NULL)
		return 0;
	r->pattern = regex_new(tsv_span_of(c->pattern), (struct regex_options){.whole = true},
			       &place, &reason);
	if (r->pattern == NULL)
		tsv_error_set(e, "%s: field '%s': pattern, byte %zu: %s", s->name,
			      tsv_shorten(tsv_span_of(c->name)).text, place + 1, reason.text);
	tsv_error_free(&reason);
	return r->pattern == NULL ? -1 : 0;
}

int rules_init(struct rules *r, const struct schema *s, const struct tsv_header *h,
	       struct tsv_error *e)
{
	*r = (struct rules){.schema = s, .exact = s->exact};
	r->items = tsv_calloc(s->count, sizeof(*r->items));
	for (size_t i = 0; i < s->count; i++) {
		const struct schema_column *c = &s->columns[i];
		if (!s->exact && tsv_header_find(h, tsv_span_of(c->name)) == TSV_NONE)
			continue;
		if (rule_init(&r->items[r->count++], s, c, e) < 0) {
			rules_free(r);
			return -1;
		}
	}
	return 0;
}

void rules_choose(struct rules *r, const struct tsv_header *h, const struct tsv_columns *f)
{
	size_t kept = 0;

	for (size_t i = 0; i < r->count; i++)
		if (tsv_columns_has(f,
				    tsv_header_find(h, tsv_span_of(r->items[i].column->name))))
			r->items[kept++] = r->items[i];
		else
			rule_free(&r->items[i]);
	r->count = kept;
	r->exact = false;
}

bool rules_missing(const struct rules *r, const struct schema_column *c, struct tsv_span field)
{
	struct tsv_buf scratch = {0};

	if (field.size == 0)
		return true;
	bool missing = schema_is_missing(r->schema, c, tsv_unescape(field, &scratch));
	tsv_buf_free(&scratch);
	return missing;
}

void rules_free(struct rules *r)
{
	for (size_t i = 0; i < r->count; i++)
		rule_free(&r->items[i]);
	free(r->items);
	*r = (struct rules){0};
}
