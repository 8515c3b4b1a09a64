#include "stats/partial.h"

#include <math.h>
#include <stdlib.h>

#include "stats/report.h"
#include "tsv/tsv.h"

#define KIND "case-stats-1"
#define BY "by:"

/* The columns of one measure, in their order. */
enum { N, SKIPPED, SUM, SQUARES, MIN, MAX, SKETCH, MOST_COLUMNS };

static const char *const prefixes[] = {
    "n:", "skipped:", "sum:", "squares:", "min:", "max:", "sketch:"};

/* Columns of a measure; a sketch is the last. */
static size_t columns_of(enum measure_kind kind)
{
	return kind == MEASURE_SKETCH ? MOST_COLUMNS : SKETCH;
}

static void append_header(struct tsv_buf *out, const struct question *q)
{
	tsv_buf_add_string(out, KIND);
	for (size_t j = 0; j < q->by->count; j++) {
		tsv_buf_add_string(out, "\t" BY);
		tsv_buf_add_span(out, q->header->columns[q->by->places[j]].field);
	}
	tsv_buf_add_string(out, q->kind == MEASURE_SKETCH ? "\tcount\tpercentiles" : "\tcount");
	for (size_t j = 0; j < q->of->count; j++)
		for (size_t i = 0; i < columns_of(q->kind); i++) {
			tsv_buf_printf(out, "\t%s", prefixes[i]);
			tsv_buf_add_span(out, q->header->columns[q->of->places[j]].field);
		}
	tsv_buf_add_char(out, '\n');
}

static void append_sum(struct tsv_buf *out, const struct sum *s)
{
	struct big b;

	sum_big(s, &b);
	tsv_buf_add_char(out, '\t');
	big_append(out, &b);
}

static void append_measure(struct tsv_buf *out, const struct measure *m, enum measure_kind kind)
{
	const struct summary *s = &m->summary;

	tsv_buf_printf(out, "\t%llu\t%llu", (unsigned long long)s->n,
		       (unsigned long long)s->skipped);
	append_sum(out, &s->sum);
	append_sum(out, &s->squares);
	tsv_buf_add_char(out, '\t');
	summary_append_min(s, out);
	tsv_buf_add_char(out, '\t');
	summary_append_max(s, out);
	if (kind == MEASURE_SKETCH) {
		tsv_buf_add_char(out, '\t');
		sketch_append(out, &m->more.sketch);
	}
}

static void append_row(struct tsv_buf *out, const struct question *q, struct tsv_span key,
		       uint64_t count, const struct measure *measures, const struct percents *p)
{
	if (q->by->count != 0) {
		tsv_buf_add_char(out, '\t');
		tsv_buf_add_span(out, key);
	}
	tsv_buf_printf(out, "\t%llu", (unsigned long long)count);
	if (q->kind == MEASURE_SKETCH)
		tsv_buf_add_char(out, '\t');
	for (size_t i = 0; p != NULL && i < p->count; i++) {
		if (i != 0)
			tsv_buf_add_char(out, ',');
		percent_append(out, p->list[i]);
	}
	for (size_t j = 0; j < q->of->count; j++)
		append_measure(out, &measures[j], q->kind);
	tsv_buf_add_char(out, '\n');
}

void partial_append(struct tsv_buf *out, struct tally *t, const struct percents *p)
{
	struct report_options options = {.top = SIZE_MAX};
	struct report r;
	struct tsv_buf none = {0};

	append_header(out, &t->q);
	tally_complete(t);
	for (size_t j = 1; j < t->q.by->count; j++)
		tsv_buf_add_char(&none, '\t');
	tsv_buf_add_string(out, "total");
	append_row(out, &t->q, tsv_buf_span(&none), t->records, t->total,
		   t->q.kind == MEASURE_SKETCH ? p : NULL);
	report_make(&r, t, &options);
	for (size_t i = 0; t->q.by->count != 0 && i < r.count; i++) {
		tsv_buf_add_string(out, "group");
		append_row(out, &t->q, r.lines[i].key, r.lines[i].count, r.lines[i].measures,
			   NULL);
	}
	report_free(&r);
	tsv_buf_free(&none);
}

/* Does the header name, at the place, a column with that prefix? Its name follows. */
static bool named(const struct tsv_header *h, size_t place, const char *prefix,
		  struct tsv_span *name)
{
	struct tsv_span before = tsv_span_of(prefix);

	if (place >= h->count || !tsv_span_begins(h->columns[place].field, before))
		return false;
	*name = tsv_span_from(h->columns[place].field, before.size);
	return true;
}

static bool is(const struct tsv_header *h, size_t place, const char *whole)
{
	return place < h->count && tsv_span_equal(h->columns[place].field, tsv_span_of(whole));
}

static void add_name(struct partial *p, struct tsv_columns *f, struct tsv_span name)
{
	f->places = tsv_grow(f->places, &f->capacity, f->count + 1, sizeof(*f->places));
	f->places[f->count++] = p->names.count;
	tsv_header_add(&p->names, name);
}

/* Reads the names of one measure's columns; false when they are not all there. */
static bool read_measure(struct partial *p, size_t *place)
{
	struct tsv_span name, first;

	if (!named(p->header, *place, prefixes[0], &first))
		return false;
	for (size_t i = 0; i < columns_of(p->kind); i++, ++*place)
		if (!named(p->header, *place, prefixes[i], &name) ||
		    !tsv_span_equal(name, first))
			return false;
	add_name(p, &p->of, first);
	return true;
}

static bool read_header(struct partial *p)
{
	struct tsv_span name;
	size_t place = 1;

	if (!is(p->header, 0, KIND))
		return false;
	for (; named(p->header, place, BY, &name); place++)
		add_name(p, &p->by, name);
	if (!is(p->header, place++, "count"))
		return false;
	p->kind = MEASURE_SUMMARY;
	if (is(p->header, place, "percentiles")) {
		p->percentiles = place++;
		p->kind = MEASURE_SKETCH;
	}
	while (place < p->header->count)
		if (!read_measure(p, &place))
			return false;
	return true;
}

int partial_begin(struct partial *p, const struct tsv_header *h, const char *file,
		  struct tsv_error *e)
{
	*p = (struct partial){.header = h};
	tsv_header_append(h, &p->line);
	if (read_header(p))
		return 0;
	partial_free(p);
	return tsv_error_set(
	    e, "%s:1: no partial result; --merge adds up what --partial printed", file);
}

struct question partial_question(const struct partial *p)
{
	return (struct question){&p->names, &p->by, &p->of, p->kind};
}

static bool read_count(struct tsv_span field, uint64_t *count)
{
	struct number n;

	if (!number_parse(field, &n) || !n.exact || n.exponent != 0 || n.negative)
		return false;
	*count = n.mantissa;
	return true;
}

/* Reads min or max, which only a summary without numbers lacks. */
static bool read_bound(struct tsv_span field, struct summary *s)
{
	struct number n;

	if (s->n == 0)
		return field.size == 0;
	if (!number_parse(field, &n) || !isfinite(number_double(&n)))
		return false;
	summary_widen(s, &n);
	return true;
}

static bool read_sum(struct tsv_span field, struct sum *s, int power)
{
	struct number n;

	return number_parse(field, &n) && sum_add_printed(s, &n, power);
}

/* Reads a measure whose columns begin at the place. */
static bool read_row(struct measure *m, const struct tsv_batch *b, size_t i, size_t place,
		     enum measure_kind kind)
{
	struct summary *s = &m->summary;

	if (!read_count(tsv_batch_field(b, i, place + N), &s->n) ||
	    !read_count(tsv_batch_field(b, i, place + SKIPPED), &s->skipped) ||
	    !read_sum(tsv_batch_field(b, i, place + SUM), &s->sum, 1) ||
	    !read_sum(tsv_batch_field(b, i, place + SQUARES), &s->squares, 2) ||
	    !read_bound(tsv_batch_field(b, i, place + MIN), s) ||
	    !read_bound(tsv_batch_field(b, i, place + MAX), s))
		return false;
	if (kind != MEASURE_SKETCH)
		return true;
	return sketch_read(&m->more.sketch, tsv_batch_field(b, i, place + SKETCH)) == 0 &&
	       sketch_count(&m->more.sketch) == s->n;
}

/* Adds the measures of a row to those of a group or the total. */
static bool add_measures(const struct partial *p, struct measure *to, const struct tsv_batch *b,
			 size_t i)
{
	size_t place = p->header->count - p->of.count * columns_of(p->kind);
	bool sound = true;

	for (size_t j = 0; sound && j < p->of.count; j++, place += columns_of(p->kind)) {
		struct measure part;
		measure_begin(&part);
		sound = read_row(&part, b, i, place, p->kind);
		if (sound)
			measure_merge(&to[j], &part, p->kind);
		measure_free(&part, p->kind);
	}
	return sound;
}

static bool add_total(const struct partial *p, struct tally *t, const struct tsv_batch *b,
		      size_t i, uint64_t count, struct percents *asked)
{
	struct tsv_span list = {0};
	struct tsv_error ignored = {0};

	t->records += count;
	t->totalled = true;
	if (p->by.count == 0)
		t->counts[0] += count;
	if (p->percentiles != 0)
		list = tsv_batch_field(b, i, p->percentiles);
	if (asked != NULL && list.size != 0 && percents_add(asked, list, &ignored) < 0) {
		tsv_error_free(&ignored);
		return false;
	}
	if (!add_measures(p, t->total, b, i))
		return false;
	/* Without groups, the total is the one group that there is. */
	return p->by.count != 0 || add_measures(p, t->measures, b, i);
}

static bool add_group(const struct partial *p, struct tally *t, const struct tsv_batch *b,
		      size_t i, uint64_t count)
{
	if (p->by.count == 0)
		return false;
	const char *begin = tsv_batch_field(b, i, 1).data;
	struct tsv_span last = tsv_batch_field(b, i, p->by.count);
	uint32_t group = tally_place(t, tsv_span_between(begin, last.data + last.size));

	t->counts[group] += count;
	return add_measures(p, tally_measures(t, group), b, i);
}

static bool add_row(const struct partial *p, struct tally *t, const struct tsv_batch *b,
		    size_t i, struct percents *asked)
{
	struct tsv_span kind = tsv_batch_field(b, i, 0), record = tsv_batch_record(b, i);
	uint64_t count;

	if (tsv_span_equal(kind, tsv_span_of(KIND)))
		return tsv_span_equal(record,
				      (struct tsv_span){p->line.data, p->line.size - 1});
	if (!read_count(tsv_batch_field(b, i, p->by.count + 1), &count))
		return false;
	if (tsv_span_equal(kind, tsv_span_of("total")))
		return add_total(p, t, b, i, count, asked);
	return tsv_span_equal(kind, tsv_span_of("group")) && add_group(p, t, b, i, count);
}

int partial_add(const struct partial *p, struct tally *t, const struct tsv_batch *b,
		struct percents *asked, struct tsv_error *e)
{
	for (size_t i = 0; i < b->records; i++)
		if (!add_row(p, t, b, i, asked))
			return tsv_error_set(e,
					     "%s:%zu: no partial result of the kind that the "
					     "header names; damaged, or about something else?",
					     b->file, b->line + i);
	return 0;
}

void partial_free(struct partial *p)
{
	tsv_buf_free(&p->line);
	tsv_header_free(&p->names);
	tsv_columns_free(&p->by);
	tsv_columns_free(&p->of);
}
