#include "render/layout.h"

#include "text/utf8.h"
#include "text/vis.h"
#include "text/width.h"
#include "text/wrap.h"

/* Does the byte, as a code point, move to another line or column? */
static bool moves(uint32_t code)
{
	return code >= '\t' && code <= '\r';
}

/* How many bytes from the start may stand as they are. */
static size_t clean(struct tsv_span value, bool one_line, bool terminal)
{
	size_t at = 0;
	uint32_t code;

	while (at < value.size) {
		unsigned char byte = (unsigned char)value.data[at];
		size_t size = 1;
		if (byte == '\n' ? one_line : moves(byte))
			break;
		if (terminal && (byte < 0x20 || byte >= 0x7F) && byte != '\n') {
			size = utf8_decode(tsv_span_from(value, at), &code);
			if (vis_hides(code))
				break;
		}
		at += size;
	}
	return at;
}

static void append_clean(struct render *r, struct tsv_buf *out, struct tsv_span value,
			 bool one_line)
{
	uint32_t code;

	while (value.size != 0) {
		size_t size = clean(value, one_line, r->options->terminal);
		tsv_buf_add(out, value.data, size);
		value = tsv_span_from(value, size);
		if (value.size == 0)
			break;
		size = utf8_decode(value, &code);
		if (code == '\r' && value.size > 1 && value.data[1] == '\n')
			; /* CR LF is one line end */
		else if (moves(code))
			tsv_buf_add_char(out, code == '\r' && !one_line ? '\n' : ' ');
		else
			vis_append(out, (struct tsv_span){value.data, size});
		value = tsv_span_from(value, size);
	}
}

struct tsv_span layout_value(struct render *r, struct tsv_span value, bool one_line,
			     struct tsv_buf *scratch)
{
	if (clean(value, one_line, r->options->terminal) == value.size)
		return value;
	tsv_buf_clear(scratch);
	append_clean(r, scratch, value, one_line);
	return tsv_buf_span(scratch);
}

void layout_style(struct render *r, enum style style)
{
	static const char *const codes[] = {"\033[0m", "\033[1m", "\033[2m"};

	if (r->options->color)
		tsv_buf_add_string(&r->text, codes[style]);
}

static void styled(struct render *r, struct tsv_span line, enum style style)
{
	if (style != STYLE_PLAIN)
		layout_style(r, style);
	tsv_buf_add_span(&r->text, line);
	if (style != STYLE_PLAIN)
		layout_style(r, STYLE_PLAIN);
}

void layout_wrapped(struct render *r, struct tsv_span lines, size_t first, size_t indent,
		    enum style style)
{
	size_t width = r->options->width, from = first;
	const char *start = lines.data;
	struct tsv_span line;

	for (; wrap_line(&lines, width > from ? width - from : 1, &line); from = indent) {
		if (line.data != start && line.size != 0)
			width_pad(&r->text, indent);
		if (line.size != 0)
			styled(r, line, style);
		tsv_buf_add_char(&r->text, '\n');
	}
}

void layout_heading(struct render *r)
{
	const char *const lines[] = {r->options->title, r->options->date};
	bool any = false;

	for (size_t i = 0; i < 2; i++) {
		if (lines[i] == NULL)
			continue;
		struct tsv_span line =
		    layout_value(r, tsv_span_of(lines[i]), true, &r->scratch);
		layout_wrapped(r, line, 0, 0, i == 0 ? STYLE_BOLD : STYLE_DIM);
		any = true;
	}
	if (any)
		tsv_buf_add_char(&r->text, '\n');
}
