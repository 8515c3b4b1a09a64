#include "stats/result.h"

#include <stdlib.h>

#include "stats/dtoa.h"

/* What stands between values that are joined. */
#define JOINT " / "

/* Lines that are given at a time. */
#define LINES ((size_t)128)

/* A group with what decides its place in most cases, so that sorting seldom has to look
 * at the keys themselves. */
struct result_rank {
	uint64_t count;
	uint64_t prefix; /* of the key, in the order of group_by_compare() */
	size_t group;
	const struct tsv_dict *keys;
};

/* The first bytes of a key as a number; TAB, which ends a column, is the lowest. */
static uint64_t prefix_of(struct tsv_span key)
{
	uint64_t prefix = 0;

	for (size_t i = 0; i < 8; i++) {
		unsigned char byte = i < key.size ? (unsigned char)key.data[i] : '\t';
		prefix = prefix << 8 | (byte == '\t' ? 0u : byte < '\t' ? byte + 1u : byte);
	}
	return prefix;
}

static int by_rank(const void *a, const void *b)
{
	const struct result_rank *x = a, *y = b;

	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	if (x->prefix != y->prefix)
		return x->prefix < y->prefix ? -1 : 1;
	return group_by_compare(tsv_dict_key(x->keys, x->group),
				tsv_dict_key(y->keys, y->group));
}

static void rank_groups(struct result *r, const struct aggregation *a)
{
	const struct tsv_dict *keys = &a->groups.keys;

	r->ranks = tsv_alloc(keys->count, sizeof(*r->ranks));
	for (size_t i = 0; i < keys->count; i++)
		if (aggregation_has(a, i))
			r->ranks[r->groups++] = (struct result_rank){
			    a->counts[i], prefix_of(tsv_dict_key(keys, i)), i, keys};
	qsort(r->ranks, r->groups, sizeof(*r->ranks), by_rank);
}

/* Puts another pair of parentheses around a name, until no group of the data has it;
 * behind it are the TABs of the other columns, which stay empty. */
static void make_unique(struct tsv_buf *key, size_t tabs, const struct tsv_dict *keys)
{
	while (tsv_dict_find(keys, tsv_buf_span(key)) != TSV_NONE) {
		struct tsv_buf wrapped = {0};
		tsv_buf_add_char(&wrapped, '(');
		tsv_buf_add(&wrapped, key->data, key->size - tabs);
		tsv_buf_add_char(&wrapped, ')');
		tsv_buf_add(&wrapped, key->data + key->size - tabs, tabs);
		tsv_buf_free(key);
		*key = wrapped;
	}
}

/* Adds a line that is no group: its name, and nothing in the other columns. */
static struct result_line *add_last(struct result *r, enum result_kind kind)
{
	const struct group_by *g = &r->aggregation->groups;
	size_t place = r->count - r->shown, others = r->groups - r->shown;
	struct tsv_buf *name = &r->names[place];

	if (kind == RESULT_TOTAL)
		tsv_buf_add_string(name, "(total)");
	else
		tsv_buf_printf(name, others == 1 ? "(%zu other)" : "(%zu others)", others);
	for (size_t j = 1; j < g->columns->count; j++)
		tsv_buf_add_char(name, '\t');
	make_unique(name, g->columns->count - 1, &g->keys);
	r->last[place] = (struct result_line){.key = tsv_buf_span(name), .kind = kind};
	r->count++;
	return &r->last[place];
}

/* Adds the line of the groups that are not shown. */
static void add_rest(struct result *r)
{
	const struct aggregation *a = r->aggregation;
	struct result_line *line = add_last(r, RESULT_REST);
	size_t columns = a->query.of->count;

	line->aggregates = r->rest = tsv_alloc(columns, sizeof(*r->rest));
	for (size_t j = 0; j < columns; j++)
		aggregate_init(&r->rest[j]);
	for (size_t i = r->shown; i < r->groups; i++) {
		const struct aggregate *one = aggregation_of(a, r->ranks[i].group);
		line->count += r->ranks[i].count;
		for (size_t j = 0; j < columns; j++)
			aggregate_merge(&r->rest[j], &one[j], a->query.kind);
	}
}

static void add_total(struct result *r, struct aggregation *a)
{
	struct result_line *line = add_last(r, RESULT_TOTAL);

	aggregation_complete(a);
	line->count = a->records;
	line->aggregates = a->total;
}

/* Adds a column named by the three parts, with `_` behind them until it is new. */
static void add_column(struct tsv_header *h, struct tsv_span column, const char *what,
		       struct tsv_span quantile)
{
	struct tsv_buf name = {0}, value = {0};

	tsv_buf_add_span(&name, column);
	tsv_buf_add_string(&name, what);
	tsv_buf_add_span(&name, quantile);
	tsv_unescape_append(&value, tsv_buf_span(&name));
	while (tsv_header_find(h, tsv_buf_span(&value)) != TSV_NONE) {
		tsv_buf_add_char(&name, '_');
		tsv_buf_add_char(&value, '_');
	}
	tsv_header_add(h, tsv_buf_span(&name));
	tsv_buf_free(&name);
	tsv_buf_free(&value);
}

static void add_columns_of(struct result *r, struct tsv_span column)
{
	static const char *const names[] = {"_n",  "_skipped", "_sum", "_mean",
					    "_sd", "_min",     "_max"};
	const struct quantiles *q = &r->options->quantiles;
	struct tsv_span none = {"", 0};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		add_column(&r->cells.header, column, names[i], none);
	for (size_t i = 0; i < q->count; i++)
		add_column(&r->cells.header, column, "_p", tsv_dict_key(&q->names, i));
}

static void make_header(struct result *r)
{
	const struct aggregation_query *q = &r->aggregation->query;
	struct tsv_span none = {"", 0};

	for (size_t j = 0; j < q->by->count; j++)
		tsv_header_add(&r->cells.header, q->header->columns[q->by->places[j]].field);
	add_column(&r->cells.header, none, "count", none);
	if (q->by->count != 0)
		add_column(&r->cells.header, none, "share", none);
	for (size_t j = 0; j < q->of->count; j++)
		add_columns_of(r, q->header->columns[q->of->places[j]].field);
}

struct result_line result_line(const struct result *r, size_t i)
{
	if (i >= r->shown)
		return r->last[i - r->shown];
	size_t group = r->ranks[i].group;
	return (struct result_line){tsv_dict_key(&r->aggregation->groups.keys, group),
				    RESULT_GROUP, r->ranks[i].count,
				    aggregation_of(r->aggregation, group)};
}

void result_append_names(const struct result *r, struct tsv_buf *out)
{
	const struct aggregation_query *q = &r->aggregation->query;

	for (size_t j = 0; j < q->by->count; j++) {
		if (j != 0)
			tsv_buf_add_string(out, JOINT);
		struct tsv_span name = q->header->columns[q->by->places[j]].name;
		tsv_buf_add_span(out, schema_label(schema_find(q->schema, name), name));
	}
}

/* Empty values are not left out, lest two keys look alike. */
void result_append_values(const struct result_line *line, struct tsv_buf *out)
{
	struct tsv_span rest = line->key, field;

	for (;;) {
		bool more = tsv_span_cut(&rest, '\t', &field);
		if (field.size == 0)
			tsv_buf_add_string(out, "(empty)");
		tsv_unescape_append(out, field);
		/* The name of a line that is no group fills the first column alone. */
		if (!more || line->kind != RESULT_GROUP)
			return;
		tsv_buf_add_string(out, JOINT);
	}
}

void result_append_share(const struct result *r, uint64_t count, struct tsv_buf *out)
{
	uint64_t all = r->aggregation->records;
	uint128 doubled = all == 0 ? 0 : ((uint128)count * 2000 + all) / all;
	uint64_t permille = (uint64_t)(doubled / 2);

	tsv_buf_printf(out, "%llu.%llu", (unsigned long long)(permille / 10),
		       (unsigned long long)(permille % 10));
}

static void add_key(struct result *r, struct tsv_span key)
{
	struct tsv_span field;

	for (size_t j = 0; j < r->aggregation->query.by->count; j++) {
		tsv_span_cut(&key, '\t', &field);
		cells_add_text(&r->cells, field);
	}
}

static void add_aggregate(struct result *r, const struct aggregate *a)
{
	static void (*const append[])(const struct moments *, struct tsv_buf *) = {
	    moments_append_sum, moments_append_mean, moments_append_sd, moments_append_min,
	    moments_append_max};
	const struct quantiles *q = &r->options->quantiles;

	cells_add_count(&r->cells, a->moments.n);
	cells_add_count(&r->cells, a->moments.skipped);
	for (size_t i = 0; i < sizeof(append) / sizeof(append[0]); i++) {
		append[i](&a->moments, &r->cells.made.data);
		cells_end(&r->cells, true);
	}
	if (a->moments.n != 0 && q->count != 0)
		aggregate_quantiles(a, r->aggregation->query.kind, q, r->quantiles);
	for (size_t i = 0; i < q->count; i++) {
		if (a->moments.n != 0)
			dtoa_append(&r->cells.made.data, r->quantiles[i]);
		cells_end(&r->cells, true);
	}
}

static void add_line(struct result *r, struct result_line line)
{
	const struct aggregation_query *q = &r->aggregation->query;

	add_key(r, line.key);
	cells_add_count(&r->cells, line.count);
	if (q->by->count != 0) {
		result_append_share(r, line.count, &r->cells.made.data);
		cells_end(&r->cells, true);
	}
	for (size_t j = 0; j < q->of->count; j++)
		add_aggregate(r, &line.aggregates[j]);
}

/* Adds the next lines to the cells. */
static void add_lines(struct cells *c, void *from)
{
	struct result *r = from;
	const struct tsv_dict *keys = &r->aggregation->groups.keys;
	size_t left = r->count - r->next, end = r->next + (left < LINES ? left : LINES);
	size_t groups = end < r->shown ? end : r->shown;

	(void)c;
	/* In their order, groups lie anywhere in memory: fetch what these lines read. The
	 * loops stand here, since gcc drops calls of functions that only prefetch. */
	for (size_t i = r->next; i < groups; i++)
		__builtin_prefetch(&keys->ends[r->ranks[i].group]);
	for (size_t i = r->next; i < groups; i++) {
		struct result_line line = result_line(r, i);
		__builtin_prefetch(line.key.data);
		__builtin_prefetch(line.aggregates);
	}
	while (r->next < end)
		add_line(r, result_line(r, r->next++));
}

void result_init(struct result *r, struct aggregation *a, const struct result_options *o)
{
	*r = (struct result){.aggregation = a, .options = o};
	r->cells.add = add_lines;
	r->cells.from = r;
	make_header(r);
	rank_groups(r, a);
	r->quantiles = tsv_alloc(o->quantiles.count, sizeof(*r->quantiles));
	r->count = r->shown = o->top < r->groups ? o->top : r->groups;
	if (r->shown < r->groups)
		add_rest(r);
	if (o->total)
		add_total(r, a);
}

void result_free(struct result *r)
{
	for (size_t j = 0; r->rest != NULL && j < r->aggregation->query.of->count; j++)
		aggregate_free(&r->rest[j], r->aggregation->query.kind);
	free(r->rest);
	free(r->ranks);
	free(r->quantiles);
	cells_free(&r->cells);
	tsv_buf_free(&r->names[0]);
	tsv_buf_free(&r->names[1]);
}
