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
	for (; i < j && r->error.text == NULL; i++) {
		r->by->record(r, b, i);
		r->records++;
		if (r->text.size >= FLUSH_SIZE)
			render_flush(r);
	}
}

int render_finish(struct render *r, bool whole, struct tsv_error *e)
{
	bool sound = r->error.text == NULL;
	int status = r->by->finish == NULL ? 0 : r->by->finish(r, whole && sound, e);

	if (!sound) {
		tsv_error_free(e);
		*e = r->error;
		status = -1;
	}
	render_flush(r);
	tsv_buf_free(&r->text);
	tsv_buf_free(&r->scratch);
	free(r->state);
	return status;
}

struct tsv_span render_value(struct render *r, const struct tsv_batch *b, size_t i, size_t j)
{
	return tsv_unescape(tsv_batch_field(b, i, r->fields->places[j]), &r->scratch);
}

struct tsv_span render_filled(struct render *r, const struct tsv_batch *b, size_t i, size_t j)
{
	struct tsv_span value = render_value(r, b, i, j);

	if (schema_is_missing(r->options->schema, render_meaning(r, j), value))
		value.size = 0;
	return value;
}

const struct schema_column *render_meaning(const struct render *r, size_t j)
{
	return schema_find(r->options->schema, render_name(r, j));
}

struct tsv_span render_label(const struct render *r, size_t j)
{
	return schema_label(render_meaning(r, j), render_name(r, j));
}
