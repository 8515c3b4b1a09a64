#include "stats/report.h"

#include <stdlib.h>

#include "tsv/tsv.h"

/* A group with what decides its place in most cases, so that sorting seldom
 * has to look at the keys themselves. */
struct rank {
	uint64_t count;
	uint64_t prefix; /* of the key, in the order of keys_compare() */
	const struct tsv_span *key;
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
	const struct rank *x = a, *y = b;

	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	if (x->prefix != y->prefix)
		return x->prefix < y->prefix ? -1 : 1;
	return keys_compare(*x->key, *y->key);
}

/* All groups of the tally, in the order of the report; the caller frees them. */
static struct rank *rank_groups(const struct tally *t)
{
	const struct groups *g = &t->keys.groups;
	struct rank *ranks = tsv_alloc(g->count, sizeof(*ranks));

	for (size_t i = 0; i < g->count; i++)
		ranks[i] = (struct rank){t->counts[i], prefix_of(g->keys[i]), &g->keys[i]};
	qsort(ranks, g->count, sizeof(*ranks), by_rank);
	return ranks;
}

static uint32_t group_of(const struct rank *rank, const struct tally *t)
{
	return (uint32_t)(rank->key - t->keys.groups.keys);
}

/* Puts another pair of parentheses around a name, until no group of the data has
 * it; behind it are the TABs of the other columns, which stay empty. */
static void make_unique(struct tsv_buf *key, size_t tabs, const struct groups *g)
{
	while (groups_find(g, tsv_buf_span(key)) != GROUPS_NONE) {
		struct tsv_buf wrapped = {0};
		tsv_buf_add_char(&wrapped, '(');
		tsv_buf_add(&wrapped, key->data, key->size - tabs);
		tsv_buf_add_char(&wrapped, ')');
		tsv_buf_add(&wrapped, key->data + key->size - tabs, tabs);
		tsv_buf_free(key);
		*key = wrapped;
	}
}

/* The key of a line that is no group: its name, and nothing in the other columns. */
static struct tsv_span name_line(struct report *r, const char *name)
{
	size_t tabs = r->tally->q.by->count - 1;
	struct tsv_buf *key = &r->names[r->names[0].size != 0];

	tsv_buf_add_string(key, name);
	for (size_t j = 0; j < tabs; j++)
		tsv_buf_add_char(key, '\t');
	make_unique(key, tabs, &r->tally->keys.groups);
	return tsv_buf_span(key);
}

/* Adds the line of the groups that are not shown. */
static void add_rest(struct report *r, const struct rank *ranks, size_t others)
{
	const struct tally *t = r->tally;
	struct report_line *line = &r->lines[r->count++];
	struct tsv_buf name = {0};

	tsv_buf_printf(&name, others == 1 ? "(%zu other)" : "(%zu others)", others);
	tsv_buf_add_char(&name, '\0');
	*line = (struct report_line){.key = name_line(r, name.data), .kind = REPORT_REST};
	tsv_buf_free(&name);
	line->measures = r->rest = tsv_alloc(t->q.of->count, sizeof(*r->rest));
	for (size_t j = 0; j < t->q.of->count; j++)
		measure_begin(&r->rest[j]);
	for (size_t i = 0; i < others; i++) {
		uint32_t group = group_of(&ranks[i], t);
		line->count += ranks[i].count;
		for (size_t j = 0; j < t->q.of->count; j++)
			measure_merge(&r->rest[j], &tally_measures(t, group)[j], t->q.kind);
	}
}

static void add_total(struct report *r, struct tally *t)
{
	tally_complete(t);
	r->lines[r->count++] =
	    (struct report_line){name_line(r, "(total)"), REPORT_TOTAL, t->records, t->total};
}

static void add_groups(struct report *r, const struct rank *ranks, size_t count)
{
	for (size_t i = 0; i < count; i++)
		r->lines[r->count++] = (struct report_line){
		    *ranks[i].key, REPORT_GROUP, ranks[i].count,
		    tally_measures(r->tally, group_of(&ranks[i], r->tally))};
}

/* Adds a column named by the three parts, with `_` behind them until it is new. */
static void add_column(struct tsv_header *h, struct tsv_span column, const char *what,
		       const struct percent *p)
{
	struct tsv_buf name = {0}, value = {0};

	tsv_buf_add_span(&name, column);
	tsv_buf_add_string(&name, what);
	if (p != NULL)
		percent_append(&name, *p);
	tsv_unescape_append(&value, tsv_buf_span(&name));
	while (tsv_header_find(h, tsv_buf_span(&value)) != TSV_NONE) {
		tsv_buf_add_char(&name, '_');
		tsv_buf_add_char(&value, '_');
	}
	tsv_header_add(h, tsv_buf_span(&name));
	tsv_buf_free(&name);
	tsv_buf_free(&value);
}

static void add_measure_columns(struct report *r, struct tsv_span column)
{
	static const char *const names[] = {"_n",  "_skipped", "_sum", "_mean",
					    "_sd", "_min",     "_max"};
	const struct percents *p = &r->options->percents;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		add_column(&r->header, column, names[i], NULL);
	for (size_t i = 0; i < p->count; i++)
		add_column(&r->header, column, "_p", &p->list[i]);
}

static void make_header(struct report *r)
{
	const struct question *q = &r->tally->q;
	struct tsv_span none = {"", 0};

	for (size_t j = 0; j < q->by->count; j++)
		tsv_header_add(&r->header, q->header->columns[q->by->places[j]].field);
	add_column(&r->header, none, "count", NULL);
	if (q->by->count != 0)
		add_column(&r->header, none, "share", NULL);
	for (size_t j = 0; j < q->of->count; j++)
		add_measure_columns(r, q->header->columns[q->of->places[j]].field);
}

void report_make(struct report *r, struct tally *t, const struct report_options *o)
{
	size_t groups = t->keys.groups.count;
	size_t shown = o->top < groups ? o->top : groups;
	struct rank *ranks = rank_groups(t);

	*r = (struct report){.tally = t, .options = o};
	make_header(r);
	r->lines = tsv_alloc(shown + 2, sizeof(*r->lines));
	add_groups(r, ranks, shown);
	if (shown < groups)
		add_rest(r, ranks + shown, groups - shown);
	if (o->total)
		add_total(r, t);
	free(ranks);
}

void report_share(struct tsv_buf *out, uint64_t count, uint64_t all)
{
	uint128 doubled = all == 0 ? 0 : ((uint128)count * 2000 + all) / all;
	uint64_t permille = (uint64_t)(doubled / 2);

	tsv_buf_printf(out, "%llu.%llu", (unsigned long long)(permille / 10),
		       (unsigned long long)(permille % 10));
}

static void append_line(const struct report *r, const struct report_line *line,
			struct tsv_buf *out)
{
	const struct question *q = &r->tally->q;
	bool grouped = q->by->count != 0;

	tsv_buf_add_span(out, line->key);
	tsv_buf_printf(out, grouped ? "\t%llu" : "%llu", (unsigned long long)line->count);
	if (grouped) {
		tsv_buf_add_char(out, '\t');
		report_share(out, line->count, r->tally->records);
	}
	for (size_t j = 0; j < q->of->count; j++) {
		tsv_buf_add_char(out, '\t');
		measure_append(out, &line->measures[j], q->kind, &r->options->percents);
	}
	tsv_buf_add_char(out, '\n');
}

void report_append(const struct report *r, struct tsv_buf *out)
{
	tsv_header_append(&r->header, out);
	for (size_t i = 0; i < r->count; i++)
		append_line(r, &r->lines[i], out);
}

void report_free(struct report *r)
{
	for (size_t j = 0; r->rest != NULL && j < r->tally->q.of->count; j++)
		measure_free(&r->rest[j], r->tally->q.kind);
	free(r->rest);
	tsv_header_free(&r->header);
	free(r->lines);
	tsv_buf_free(&r->names[0]);
	tsv_buf_free(&r->names[1]);
}
