#include "render/chart.h"

#include <stdlib.h>

struct chart_row *chart_add(struct chart *c, enum chart_kind kind, double value)
{
	c->rows = tsv_grow(c->rows, &c->capacity, c->count + 1, sizeof(*c->rows));
	struct chart_row *row = &c->rows[c->count++];
	*row = (struct chart_row){.kind = kind, .value = value};
	if (kind != CHART_TOTAL) {
		c->min = value < c->min ? value : c->min;
		c->max = value > c->max ? value : c->max;
	}
	return row;
}

double chart_place(const struct chart *c, double value, double units)
{
	double from_left = value - c->min, all = c->max - c->min;

	/* Sums near the end of the range; what is lost of such is not to be seen. */
	if (all > 0x1p900) {
		from_left = value * 0x1p-200 - c->min * 0x1p-200;
		all = c->max * 0x1p-200 - c->min * 0x1p-200;
	}
	return all == 0 ? 0 : from_left * units / all;
}

void chart_free(struct chart *c)
{
	for (size_t i = 0; i < c->count; i++) {
		tsv_buf_free(&c->rows[i].label);
		tsv_buf_free(&c->rows[i].text);
		tsv_buf_free(&c->rows[i].note);
	}
	free(c->rows);
	tsv_buf_free(&c->caption);
	tsv_buf_free(&c->label_name);
	tsv_buf_free(&c->text_name);
	tsv_buf_free(&c->note_name);
	*c = (struct chart){0};
}
