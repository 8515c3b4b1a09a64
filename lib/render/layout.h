/*
 * layout: what the renderers of lines (text, table) share.
 */
#ifndef RENDER_LAYOUT_H
#define RENDER_LAYOUT_H

#include "render/render.h"

enum style {
	STYLE_PLAIN,
	STYLE_BOLD,
	STYLE_DIM,
};

/*
 * A value as it may stand in lines: TAB, CR, VT and FF become blanks, LF too where one
 * line is wanted; for a terminal what must not reach it is made visible. All other
 * bytes are kept. It is the value itself when that is clean, else in scratch. Measure
 * this, not the value: it may be wider.
 */
struct tsv_span layout_value(struct render *r, struct tsv_span value, bool one_line,
			     struct tsv_buf *scratch);

/* Begins and ends a style, where colour may be written. */
void layout_style(struct render *r, enum style style);

/*
 * Appends lines that were made by layout_value(), wrapped to the width, each
 * indented but the first, which begins where the line stands: at column first.
 */
void layout_wrapped(struct render *r, struct tsv_span lines, size_t first, size_t indent,
		    enum style style);

/* Appends the title and the date that are over the whole, if any. */
void layout_heading(struct render *r);

#endif
