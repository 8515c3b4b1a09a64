#include "render/chart.h"

#include <stdlib.h>

#include "tsv/tsv.h"

/* The values of a key, joined; none is left out, lest two labels be alike. */
static void append_label(struct tsv_buf *label, const struct report_line *line)
{
	struct tsv_span rest = line->key;

	for (;;) {
		const char *tab = rest.size == 0 ? NULL : memchr(rest.data, '\t', rest.size);
		size_t size = tab == NULL ? rest.size : (size_t)(tab - rest.data);
		if (size == 0)
			tsv_buf_add_string(label, CHART_EMPTY);
		tsv_unescape_append(label, (struct tsv_span){rest.data, size});
		/* The name of a line that is no group fills the first column alone. */
		if (tab == NULL || line->kind != REPORT_GROUP)
			return;
		tsv_buf_add_string(label, CHART_JOIN);
		rest = tsv_span_from(rest, size + 1);
	}
}

void chart_make(struct chart *c, const struct report *r)
{
	const struct question *q = &r->tally->q;

	*c = (struct chart){.rows = tsv_calloc(r->count, sizeof(*c->rows)), .most = 1};
	for (size_t j = 0; j < q->by->count; j++) {
		if (j != 0)
			tsv_buf_add_string(&c->title, CHART_JOIN);
		tsv_buf_add_span(&c->title, q->header->columns[q->by->places[j]].name);
	}
	for (; c->count < r->count; c->count++) {
		const struct report_line *line = &r->lines[c->count];
		struct chart_row *row = &c->rows[c->count];
		*row = (struct chart_row){.value = line->count, .kind = line->kind};
		append_label(&row->label, line);
		tsv_buf_printf(&row->count, "%llu", (unsigned long long)line->count);
		report_share(&row->share, line->count, r->tally->records);
		tsv_buf_add_char(&row->share, '%');
		if (row->kind != REPORT_TOTAL && row->value > c->most)
			c->most = row->value;
	}
}

void chart_free(struct chart *c)
{
	for (size_t i = 0; i < c->count; i++) {
		tsv_buf_free(&c->rows[i].label);
		tsv_buf_free(&c->rows[i].count);
		tsv_buf_free(&c->rows[i].share);
	}
	free(c->rows);
	tsv_buf_free(&c->title);
}
