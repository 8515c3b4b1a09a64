#include "render/render.h"

#include <stdlib.h>

/* The size at which text is handed to the output. */
#define FLUSH_SIZE ((size_t)64 * 1024)

void render_flush(struct render *r)
{
	/* Formats that write escapes of their own have made all others visible. */
	if ((r->by->uses & RENDER_COLOR) != 0)
		output_raw(r->out, tsv_buf_span(&r->text));
	else
		output_span(r->out, tsv_buf_span(&r->text));
	tsv_buf_clear(&r->text);
}

void render_init(struct render *r, const struct renderer *by, const struct tsv_header *h,
		 const struct tsv_columns *f, const struct render_options *o,
		 struct output *out)
{
	*r = (struct render){.by = by, .header = h, .fields = f, .options = o, .out = out};
	r->state = tsv_calloc(1, by->state);
	by->init(r);
}

void render_records(struct render *r, const struct tsv_batch *b, size_t i, size_t j)
{
	for (; i < j; i++) {
		r->by->record(r, b, i);
		r->records++;
		if (r->text.size >= FLUSH_SIZE)
			render_flush(r);
	}
}

int render_finish(struct render *r, bool whole, struct tsv_error *e)
{
	int status = r->by->finish(r, whole, e);

	render_flush(r);
	tsv_buf_free(&r->text);
	tsv_buf_free(&r->scratch);
	free(r->state);
	return status;
}

int render_table(struct tsv_table *t, const struct tsv_columns *f, const struct renderer *by,
		 const struct render_options *o, struct output *out, struct tsv_error *e)
{
	struct render r;
	struct tsv_batch b;
	int got = 0;

	render_init(&r, by, &t->header, f, o, out);
	while (!output_failed(out) && (got = tsv_table_next(t, &b, e)) > 0)
		render_records(&r, &b, 0, b.records);
	struct tsv_error *ending = got < 0 ? &(struct tsv_error){0} : e;
	int status = render_finish(&r, got == 0, ending);
	if (got < 0)
		tsv_error_free(ending);
	return got < 0 ? -1 : status;
}

struct tsv_span render_value(struct render *r, const struct tsv_batch *b, size_t i, size_t j)
{
	return tsv_unescape(tsv_batch_field(b, i, r->fields->places[j]), &r->scratch);
}
