/* partial: parts are read, checked and merged. */
#include <stdlib.h>

#include "stats/partial.h"
#include "value/number.h"

/* What was read of the part that is not ended yet. */
struct part {
	bool ended;	      /* by its total */
	uint64_t groups;      /* so far */
	uint64_t count;	      /* of their records */
	uint64_t count_max;   /* of the largest */
	struct moments *sums; /* of them all, one for each column of numbers; owned */
};

struct merge {
	const struct partial *partial;
	struct aggregation *aggregation;
	struct quantiles *asked;
	uint64_t members; /* counts of all groups of all parts: none is larger */
	struct part part;
	struct aggregate *read; /* of one record; owned */
};

static bool read_count(struct tsv_span field, uint64_t *count)
{
	return number_count(field, count) && (field.data[0] != '0' || field.size == 1);
}

/* Reads the aggregate of count records whose columns begin at the place. */
static bool read_aggregate(struct aggregate *a, const struct tsv_batch *b, size_t i,
			   size_t place, uint64_t count, enum aggregate_kind kind)
{
	struct moments *m = &a->moments;

	if (!read_count(tsv_batch_field(b, i, place + PARTIAL_N), &m->n) ||
	    !read_count(tsv_batch_field(b, i, place + PARTIAL_SKIPPED), &m->skipped) ||
	    m->n + m->skipped != count)
		return false;
	if (moments_read(m, tsv_batch_field(b, i, place + PARTIAL_SUM),
			 tsv_batch_field(b, i, place + PARTIAL_SQUARES),
			 tsv_batch_field(b, i, place + PARTIAL_MIN),
			 tsv_batch_field(b, i, place + PARTIAL_MAX)) < 0)
		return false;
	if (kind != AGGREGATE_SKETCH)
		return true;
	double min = m->n == 0 ? 0 : moments_min(m), max = m->n == 0 ? 0 : moments_max(m);
	return sketch_read(&a->quantiles.sketch, tsv_batch_field(b, i, place + PARTIAL_SKETCH),
			   m->n, min, max) == 0;
}

/* Reads all aggregates of a record into m->read. */
static bool read_aggregates(struct merge *m, const struct tsv_batch *b, size_t i,
			    uint64_t count)
{
	const struct partial *p = m->partial;
	size_t columns = partial_columns(p->kind);
	size_t place = p->header->count - p->of.count * columns;

	for (size_t j = 0; j < p->of.count; j++, place += columns) {
		aggregate_free(&m->read[j], p->kind);
		aggregate_init(&m->read[j]);
		if (!read_aggregate(&m->read[j], b, i, place, count, p->kind))
			return false;
	}
	return true;
}

static void merge_read(const struct merge *m, struct aggregate *to)
{
	for (size_t j = 0; j < m->partial->of.count; j++)
		aggregate_merge(&to[j], &m->read[j], m->partial->kind);
}

/* Begins the next part. */
static void begin_part(struct merge *m, bool ended)
{
	struct part *part = &m->part;

	*part = (struct part){.ended = ended, .sums = part->sums};
	for (size_t j = 0; j < m->partial->of.count; j++) {
		moments_free(&part->sums[j]);
		moments_init(&part->sums[j]);
	}
}

/* What is wrong with a record. */
enum wrong { RIGHT, FOREIGN, CUT, CONTRADICTION, TOO_LARGE };

static enum wrong add_group(struct merge *m, const struct tsv_batch *b, size_t i,
			    uint64_t count)
{
	const struct partial *p = m->partial;
	struct part *part = &m->part;

	if (p->by.count == 0 || count == 0 ||
	    tsv_batch_field(b, i, p->by.count + 1).size != 0 ||
	    !read_aggregates(m, b, i, count))
		return FOREIGN;
	if (__builtin_add_overflow(m->members, count, &m->members))
		return TOO_LARGE;
	part->ended = false;
	part->groups++;
	part->count += count;
	part->count_max = count > part->count_max ? count : part->count_max;
	struct tsv_span last = tsv_batch_field(b, i, p->by.count);
	struct tsv_span key =
	    tsv_span_between(tsv_batch_field(b, i, 1).data, last.data + last.size);
	size_t group = aggregation_group(m->aggregation, key);
	m->aggregation->counts[group] += count;
	merge_read(m, aggregation_of(m->aggregation, group));
	for (size_t j = 0; j < p->of.count; j++)
		moments_merge(&part->sums[j], &m->read[j].moments);
	return RIGHT;
}

/*
 * Do the groups come to this total? Records that are in several groups, as elements of
 * lists, count for each, but each is in one at least.
 */
static bool agrees(const struct merge *m, uint64_t count)
{
	const struct part *part = &m->part;
	bool lists = m->aggregation->groups.any_list;

	if (part->count_max > count || (lists ? part->count < count : part->count != count))
		return false;
	for (size_t j = 0; j < m->partial->of.count; j++) {
		const struct moments *total = &m->read[j].moments, *sum = &part->sums[j];
		if (lists ? sum->n < total->n || sum->skipped < total->skipped
			  : !moments_equal(sum, total))
			return false;
	}
	return true;
}

/* Adds the percentages that a total names to those asked for. */
static bool read_quantiles(const struct merge *m, const struct tsv_batch *b, size_t i)
{
	struct tsv_error ignored = {0};

	if (m->partial->kind != AGGREGATE_SKETCH || m->asked == NULL)
		return true;
	struct tsv_span list = tsv_batch_field(b, i, m->partial->by.count + 3);
	if (list.size == 0 || quantiles_add(m->asked, list, &ignored) == 0)
		return true;
	tsv_error_free(&ignored);
	return false;
}

static enum wrong add_total(struct merge *m, const struct tsv_batch *b, size_t i,
			    uint64_t count)
{
	const struct partial *p = m->partial;
	struct aggregation *a = m->aggregation;
	uint64_t groups;

	for (size_t j = 0; j < p->by.count; j++)
		if (tsv_batch_field(b, i, 1 + j).size != 0)
			return FOREIGN;
	if (!read_count(tsv_batch_field(b, i, p->by.count + 1), &groups) ||
	    !read_aggregates(m, b, i, count) || !read_quantiles(m, b, i))
		return FOREIGN;
	if (groups != m->part.groups || (p->by.count != 0 && !agrees(m, count)))
		return CONTRADICTION;
	if (__builtin_add_overflow(a->records, count, &a->records))
		return TOO_LARGE;
	merge_read(m, a->total);
	/* Without columns to group by, the total is the one group that there is. */
	if (p->by.count == 0) {
		a->counts[0] = a->records;
		merge_read(m, a->aggregates);
	}
	begin_part(m, true);
	return RIGHT;
}

static enum wrong add_record(struct merge *m, const struct tsv_batch *b, size_t i)
{
	const struct partial *p = m->partial;
	struct tsv_span kind = tsv_batch_field(b, i, 0), record = tsv_batch_record(b, i);
	struct tsv_span header = {p->line.data, p->line.size - 1};
	uint64_t count;

	if (tsv_span_equal(record, header)) {
		bool ended = m->part.ended;
		begin_part(m, false);
		return ended ? RIGHT : CUT;
	}
	if (!read_count(tsv_batch_field(b, i, p->by.count + 2), &count))
		return FOREIGN;
	if (tsv_span_equal(kind, tsv_span_of(PARTIAL_GROUP)))
		return add_group(m, b, i, count);
	if (tsv_span_equal(kind, tsv_span_of(PARTIAL_TOTAL)))
		return add_total(m, b, i, count);
	return FOREIGN;
}

static int refuse(const char *file, size_t line, enum wrong wrong, struct tsv_error *e)
{
	static const char *const texts[] = {
	    [FOREIGN] = "no partial result of the kind that the header names; damaged, or "
			"about something else?",
	    [CUT] = "the partial result before this line has no total: it was cut; make it "
		    "again",
	    [CONTRADICTION] = "this total is not that of the groups before it: the partial "
			      "result was cut or altered; make it again",
	    [TOO_LARGE] = "these counts are too large to be added up"};

	return tsv_error_set(e, "%s:%zu: %s", file, line, texts[wrong]);
}

/* Merges the parts of one file. */
static int merge_file(struct merge *m, struct tsv_reader *r, struct tsv_error *e)
{
	struct tsv_batch b;
	size_t line = 2; /* the next */
	int got;

	begin_part(m, false);
	while ((got = tsv_reader_next(r, &b, e)) > 0) {
		for (size_t i = 0; i < b.records; i++) {
			enum wrong wrong = add_record(m, &b, i);
			if (wrong != RIGHT)
				return refuse(b.file, b.line + i, wrong, e);
		}
		line = b.line + b.records;
	}
	if (got == 0 && !m->part.ended)
		return refuse(r->input.name, line, CUT, e);
	return got;
}

int partial_merge(const struct partial *p, struct tsv_table *t, struct aggregation *a,
		  struct quantiles *asked, struct tsv_error *e)
{
	struct merge m = {.partial = p, .aggregation = a, .asked = asked};
	int status = 0;

	m.read = tsv_alloc(p->of.count, sizeof(*m.read));
	m.part.sums = tsv_alloc(p->of.count, sizeof(*m.part.sums));
	for (size_t j = 0; j < p->of.count; j++) {
		aggregate_init(&m.read[j]);
		moments_init(&m.part.sums[j]);
	}
	/* A total is of its part's records, however many groups they are in. */
	a->totalled = true;
	for (size_t i = 0; status == 0 && i < t->count; i++)
		status = merge_file(&m, &t->readers[i], e);
	for (size_t j = 0; j < p->of.count; j++) {
		aggregate_free(&m.read[j], p->kind);
		moments_free(&m.part.sums[j]);
	}
	free(m.read);
	free(m.part.sums);
	return status;
}
