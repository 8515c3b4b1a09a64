#include "stats/report.h"

#include <stdlib.h>

#include "bytes/memory.h"

/* A group with what decides its place in most cases, so that sorting seldom
 * has to look at the keys themselves. */
struct rank {
	uint64_t count;
	uint64_t prefix; /* of the key, in the order of keys_compare() */
	const struct span *key;
};

/* The first bytes of a key as a number; TAB, which ends a column, is the lowest. */
static uint64_t prefix_of(struct span key)
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
	struct rank *ranks = mem_array(g->count, sizeof(*ranks));

	for (size_t i = 0; i < g->count; i++)
		ranks[i] = (struct rank){t->counts[i], prefix_of(g->keys[i]), &g->keys[i]};
	qsort(ranks, g->count, sizeof(*ranks), by_rank);
	return ranks;
}

/* Puts another pair of parentheses around a name, until no group of the data has
 * it; behind it are the TABs of the other columns, which stay empty. */
static void make_unique(struct buf *key, size_t tabs, const struct groups *g)
{
	while (groups_find(g, buf_span(key)) != GROUPS_NONE) {
		struct buf wrapped = {0};
		buf_add_char(&wrapped, '(');
		buf_add(&wrapped, key->data, key->size - tabs);
		buf_add_char(&wrapped, ')');
		buf_add(&wrapped, key->data + key->size - tabs, tabs);
		buf_free(key);
		*key = wrapped;
	}
}

/* The key of a line that is no group: its name, and nothing in the other columns. */
static struct span name_line(struct report *r, const struct tally *t, const char *name)
{
	size_t tabs = t->keys.by->count - 1;
	struct buf *key = &r->names[r->names[0].size != 0];

	buf_add_string(key, name);
	for (size_t j = 0; j < tabs; j++)
		buf_add_char(key, '\t');
	make_unique(key, tabs, &t->keys.groups);
	return buf_span(key);
}

static struct span name_rest(struct report *r, const struct tally *t, size_t others)
{
	struct buf name = {0};

	buf_printf(&name, others == 1 ? "(%zu other)" : "(%zu others)", others);
	buf_add_char(&name, '\0');
	struct span key = name_line(r, t, name.data);
	buf_free(&name);
	return key;
}

/* The name of a column that the report adds: with `_` behind it until it is new. */
static void add_column(struct header *h, const char *name)
{
	struct buf unique = {0};

	buf_add_string(&unique, name);
	while (header_find(h, buf_span(&unique)) < h->count)
		buf_add_char(&unique, '_');
	header_add(h, buf_span(&unique));
	buf_free(&unique);
}

static void make_header(struct report *r, const struct tally *t, const struct header *h)
{
	const struct fields *by = t->keys.by;

	for (size_t j = 0; j < by->count; j++)
		header_add(&r->header, h->columns[by->columns[j]].field);
	add_column(&r->header, "count");
	if (by->count != 0)
		add_column(&r->header, "share");
}

void report_make(struct report *r, const struct tally *t, const struct header *h,
		 const struct report_options *o)
{
	size_t groups = t->keys.groups.count;
	size_t shown = o->top < groups ? o->top : groups;
	struct rank *ranks = rank_groups(t);

	*r = (struct report){0};
	make_header(r, t, h);
	r->lines = mem_zeroed(shown + 2, sizeof(*r->lines));
	for (; r->count < shown; r->count++) {
		struct rank *rank = &ranks[r->count];
		r->lines[r->count] =
		    (struct report_line){*rank->key, REPORT_GROUP, rank->count,
					 (uint32_t)(rank->key - t->keys.groups.keys)};
	}
	if (shown < groups) {
		struct report_line *rest = &r->lines[r->count++];
		rest->kind = REPORT_REST;
		rest->key = name_rest(r, t, groups - shown);
		for (size_t i = shown; i < groups; i++)
			rest->count += ranks[i].count;
	}
	if (o->total)
		r->lines[r->count++] = (struct report_line){
		    name_line(r, t, "(total)"), REPORT_TOTAL, t->records, GROUPS_NONE};
	free(ranks);
}

/* Percent of all records, to one decimal, halves upwards; exact for any count. */
static void append_share(struct buf *out, uint64_t count, uint64_t all)
{
	__extension__ typedef unsigned __int128 wide;
	uint64_t permille =
	    all == 0 ? 0 : (uint64_t)(((wide)count * 2000 + all) / ((wide)all * 2));

	buf_printf(out, "%llu.%llu", (unsigned long long)(permille / 10),
		   (unsigned long long)(permille % 10));
}

void report_append(const struct report *r, const struct tally *t, struct buf *out)
{
	bool grouped = t->keys.by->count != 0;

	header_append(&r->header, out);
	for (size_t i = 0; i < r->count; i++) {
		const struct report_line *line = &r->lines[i];
		buf_add_span(out, line->key);
		buf_printf(out, grouped ? "\t%llu" : "%llu", (unsigned long long)line->count);
		if (grouped) {
			buf_add_char(out, '\t');
			append_share(out, line->count, t->records);
		}
		buf_add_char(out, '\n');
	}
}

void report_free(struct report *r)
{
	header_free(&r->header);
	free(r->lines);
	buf_free(&r->names[0]);
	buf_free(&r->names[1]);
}
