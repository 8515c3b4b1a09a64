#include "stats/measure.h"

#include <stdlib.h>

#include "stats/decimal.h"

void measure_begin(struct measure *m)
{
	*m = (struct measure){0};
	summary_begin(&m->summary);
}

void measure_add_other(struct measure *m, enum measure_kind kind, struct tsv_span field)
{
	double value;

	if (summary_add(&m->summary, field, &value))
		measure_keep(m, kind, value);
}

void measure_merge(struct measure *m, const struct measure *other, enum measure_kind kind)
{
	summary_merge(&m->summary, &other->summary);
	if (kind == MEASURE_PERCENTILES)
		values_merge(&m->more.values, &other->more.values);
	else if (kind == MEASURE_SKETCH)
		sketch_merge(&m->more.sketch, &other->more.sketch);
}

static void append_percentiles(struct tsv_buf *out, const struct measure *m,
			       enum measure_kind kind, const struct percents *p)
{
	const struct summary *s = &m->summary;
	double *found = tsv_alloc(p->count, sizeof(*found));

	if (s->n != 0 && kind == MEASURE_PERCENTILES)
		values_percentiles(&m->more.values, p, found);
	else if (s->n != 0)
		sketch_percentiles(&m->more.sketch, p, summary_min(s), summary_max(s), found);
	for (size_t i = 0; i < p->count; i++) {
		tsv_buf_add_char(out, '\t');
		if (s->n != 0)
			decimal_append(out, found[i]);
	}
	free(found);
}

void measure_append(struct tsv_buf *out, const struct measure *m, enum measure_kind kind,
		    const struct percents *p)
{
	const struct summary *s = &m->summary;

	tsv_buf_printf(out, "%llu\t%llu\t", (unsigned long long)s->n,
		       (unsigned long long)s->skipped);
	summary_append_sum(s, out);
	tsv_buf_add_char(out, '\t');
	summary_append_mean(s, out);
	tsv_buf_add_char(out, '\t');
	summary_append_sd(s, out);
	tsv_buf_add_char(out, '\t');
	summary_append_min(s, out);
	tsv_buf_add_char(out, '\t');
	summary_append_max(s, out);
	if (p->count != 0)
		append_percentiles(out, m, kind, p);
}

void measure_free(struct measure *m, enum measure_kind kind)
{
	summary_free(&m->summary);
	if (kind == MEASURE_PERCENTILES)
		values_free(&m->more.values);
	else if (kind == MEASURE_SKETCH)
		sketch_free(&m->more.sketch);
}
