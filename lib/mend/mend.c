#include "mend/mend.h"

#include <stdlib.h>

static void prepare(struct mend *m, const struct tsv_header *h)
{
	m->column_count = h->count;
	m->mended = tsv_calloc(h->count, sizeof(*m->mended));
	m->changed = tsv_calloc(h->count, sizeof(*m->changed));
	m->made = tsv_calloc(h->count, sizeof(*m->made));
	m->meanings = tsv_calloc(h->count, sizeof(const struct schema_column *));
	for (size_t j = 0; j < h->count; j++)
		m->meanings[j] = schema_find(m->schema, h->columns[j].name);
	for (size_t k = 0; k < m->count; k++)
		for (size_t c = 0; c < m->steps[k].columns.count; c++)
			m->mended[m->steps[k].columns.places[c]] = true;
}

/* Where a field stands, for messages. */
struct place {
	const struct tsv_header *header;
	const struct tsv_batch *batch;
	size_t record, column;
};

/* Counts a value; the first is kept as an example. */
static void count_value(size_t *count, struct tsv_buf *example, const struct place *p,
			struct tsv_span value)
{
	if ((*count)++ != 0)
		return;
	tsv_buf_printf(
	    example, "%s:%zu: column '%s': '%s'", p->batch->file, p->batch->line + p->record,
	    tsv_shorten(p->header->columns[p->column].name).text, tsv_shorten(value).text);
	tsv_buf_add_char(example, '\0');
}

/* Makes out what all steps make of a value. What does not fit is counted where there is
 * something to change yet. */
static int apply_steps(struct mend *m, const struct place *p, struct tsv_span value, bool count,
		       struct tsv_buf *out, struct tsv_error *e)
{
	tsv_buf_clear(out);
	tsv_buf_add_span(out, value);
	for (size_t k = 0; k < m->count; k++) {
		struct step *s = &m->steps[k];
		if (!tsv_columns_has(&s->columns, p->column))
			continue;
		tsv_buf_clear(&m->spare);
		int fits = clean_value(&s->clean, m->schema, m->meanings[p->column],
				       tsv_buf_span(out), &m->spare, e);
		if (fits < 0)
			return -1;
		if (fits == 0 && count)
			count_value(&s->unfit, &s->example, p, tsv_buf_span(out));
		struct tsv_buf made = m->spare;
		m->spare = *out;
		*out = made;
	}
	return 0;
}

/* Mends a field. Returns 1 when it changed, 0, or -1. */
static int mend_field(struct mend *m, const struct place *p, struct tsv_error *e)
{
	struct tsv_span field = tsv_batch_field(p->batch, p->record, p->column);
	struct tsv_span value = tsv_unescape(field, &m->scratch);

	if (apply_steps(m, p, value, true, &m->once, e) < 0)
		return -1;
	struct tsv_span once = tsv_buf_span(&m->once);
	if (tsv_span_equal(value, once))
		return 0;
	if (apply_steps(m, p, once, false, &m->twice, e) < 0)
		return -1;
	if (!tsv_span_equal(once, tsv_buf_span(&m->twice))) {
		count_value(&m->unsettled, &m->unsettled_example, p, value);
		return 0;
	}
	tsv_buf_clear(&m->made[p->column]);
	tsv_escape_append(&m->made[p->column], once);
	return 1;
}

/* Mends the fields of a record. Returns how many changed, or -1 with file and line. */
static int mend_record(struct mend *m, struct place *p, size_t *count, struct tsv_error *e)
{
	struct tsv_error inner = {0};

	*count = 0;
	for (p->column = 0; p->column < m->column_count; p->column++) {
		if (!m->mended[p->column])
			continue;
		int changed = mend_field(m, p, &inner);
		if (changed < 0) {
			tsv_error_set(e, "%s:%zu: column '%s': %s", p->batch->file,
				      p->batch->line + p->record,
				      tsv_shorten(p->header->columns[p->column].name).text,
				      inner.text);
			tsv_error_free(&inner);
			return -1;
		}
		m->changed[p->column] = changed != 0;
		*count += (size_t)changed;
	}
	return 0;
}

static void write_changed(struct mend *m, const struct tsv_batch *b, size_t i)
{
	for (size_t j = 0; j < m->column_count; j++) {
		output_span(m->out, m->changed[j] ? tsv_buf_span(&m->made[j])
						  : tsv_batch_field(b, i, j));
		output_char(m->out, j + 1 < m->column_count ? '\t' : '\n');
	}
}

/* Selects the records of the batch to be mended, up to filter.end. */
static int select_records(struct mend *m, const struct tsv_batch *b, struct tsv_error *e)
{
	filter_init(&m->filter, 0, b->records);
	int status = query_run(m->query, b, &m->filter, e);
	if (m->invert)
		filter_invert(&m->filter);
	return status;
}

/* Mends those that are selected, and writes all up to filter.end. */
static int mend_selected(struct mend *m, const struct tsv_header *h, const struct tsv_batch *b,
			 struct tsv_error *e)
{
	size_t written = 0, end = m->filter.end, count;
	int status = 0;

	m->selected += m->filter.count;
	for (size_t k = 0; k < m->filter.count; k++) {
		size_t i = m->filter.records[k];
		status = mend_record(m, &(struct place){h, b, i, 0}, &count, e);
		if (status < 0) {
			end = i;
			break;
		}
		if (count == 0)
			continue;
		m->fields += count;
		m->records++;
		output_span(m->out, tsv_batch_records(b, written, i));
		write_changed(m, b, i);
		written = i + 1;
		if (m->log != NULL)
			mend_log_record(m->log, b, i, m->changed, m->made);
	}
	output_span(m->out, tsv_batch_records(b, written, end));
	return status;
}

static int mend_batch(struct mend *m, const struct tsv_header *h, const struct tsv_batch *b,
		      struct tsv_error *e)
{
	if (m->log != NULL && mend_log_batch(m->log, b, e) < 0)
		return -1;
	int status = select_records(m, b, e);
	/* Where both fail, it is mending that fails first. */
	return mend_selected(m, h, b, e) < 0 ? -1 : status;
}

int mend_run(struct mend *m, struct tsv_table *t, struct tsv_error *e)
{
	struct tsv_batch b;
	int got = 0;

	prepare(m, &t->header);
	output_header(m->out, &t->header);
	if (m->log != NULL)
		mend_log_header(m->log);
	while (got >= 0 && !output_failed(m->out) && (got = tsv_table_next(t, &b, e)) > 0)
		got = mend_batch(m, &t->header, &b, e);
	if (got >= 0 && m->log != NULL)
		got = mend_log_finish(m->log, e);
	return got < 0 ? -1 : 0;
}

void mend_free(struct mend *m)
{
	for (size_t j = 0; j < m->column_count; j++)
		tsv_buf_free(&m->made[j]);
	free(m->mended);
	free(m->changed);
	free(m->made);
	free(m->meanings);
	filter_free(&m->filter);
	tsv_buf_free(&m->unsettled_example);
	tsv_buf_free(&m->scratch);
	tsv_buf_free(&m->once);
	tsv_buf_free(&m->twice);
	tsv_buf_free(&m->spare);
	*m = (struct mend){0};
}
