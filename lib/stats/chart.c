#include "stats/chart.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "record/escape.h"

/* The values of a key, joined; none is left out, lest two labels be alike. */
static void append_label(struct buf *label, const struct report_line *line)
{
	struct span rest = line->key;

	for (;;) {
		const char *tab = rest.size == 0 ? NULL : memchr(rest.data, '\t', rest.size);
		size_t size = tab == NULL ? rest.size : (size_t)(tab - rest.data);
		if (size == 0)
			buf_add_string(label, CHART_EMPTY);
		unescape_append(label, (struct span){rest.data, size});
		/* The name of a line that is no group fills the first column alone. */
		if (tab == NULL || line->kind != REPORT_GROUP)
			return;
		buf_add_string(label, CHART_JOIN);
		rest = span_from(rest, size + 1);
	}
}

void chart_make(struct chart *c, const struct report *r)
{
	const struct question *q = &r->tally->q;

	*c = (struct chart){.rows = mem_zeroed(r->count, sizeof(*c->rows)), .most = 1};
	for (size_t j = 0; j < q->by->count; j++) {
		if (j != 0)
			buf_add_string(&c->title, CHART_JOIN);
		buf_add_span(&c->title, q->header->columns[q->by->columns[j]].name);
	}
	for (; c->count < r->count; c->count++) {
		const struct report_line *line = &r->lines[c->count];
		struct chart_row *row = &c->rows[c->count];
		*row = (struct chart_row){.value = line->count, .kind = line->kind};
		append_label(&row->label, line);
		buf_printf(&row->count, "%llu", (unsigned long long)line->count);
		report_share(&row->share, line->count, r->tally->records);
		buf_add_char(&row->share, '%');
		if (row->kind != REPORT_TOTAL && row->value > c->most)
			c->most = row->value;
	}
}

void chart_free(struct chart *c)
{
	for (size_t i = 0; i < c->count; i++) {
		buf_free(&c->rows[i].label);
		buf_free(&c->rows[i].count);
		buf_free(&c->rows[i].share);
	}
	free(c->rows);
	buf_free(&c->title);
}
