#include "check/finding.h"

#include "check/blemish.h"
#include "record/escape.h"
#include "text/visible.h"

/* A value is cut after about so many bytes. */
#define MOST ((size_t)200)

void findings_header(struct findings *f)
{
	output_string(f->out, "file\tline\tcolumn\tproblem\tvalue\n");
}

/* Appends bytes that are no blemish; a line that is shown whole may hold TABs. */
static void append_clean(struct buf *row, struct span s)
{
	for (size_t i = 0; i < s.size; i++)
		if (s.data[i] == '\t')
			buf_add_string(row, "\\t");
		else
			buf_add_char(row, s.data[i]);
}

/* The value without what is too much; cut before a character or an escape. */
static struct span shorten(struct span value)
{
	size_t size = MOST;

	if (value.size <= MOST)
		return value;
	while (size > MOST - 4 && ((unsigned char)value.data[size] & 0xC0) == 0x80)
		size--;
	while (size > 0 && value.data[size - 1] == '\\')
		size--;
	return (struct span){value.data, size};
}

static void append_value(struct buf *row, struct span value)
{
	struct span rest = shorten(value);
	bool cut = rest.size < value.size;
	struct blemish b;

	while (blemish_find(rest, &b)) {
		struct buf shown = {0};
		append_clean(row, (struct span){rest.data, b.offset});
		visible_append(&shown, (struct span){rest.data + b.offset, b.size});
		/* The mark is no control, yet as invisible as one. */
		if (b.kind == BLEMISH_BOM) {
			buf_clear(&shown);
			buf_add_string(&shown, "\\ufeff");
		}
		escape_append(row, buf_span(&shown));
		buf_free(&shown);
		rest = span_from(rest, b.offset + b.size);
	}
	append_clean(row, rest);
	if (cut)
		buf_add_string(row, "…");
}

/* Begins a row with what is there for all: file, line and column. */
static void begin(struct findings *f, struct span column)
{
	buf_clear(&f->row);
	escape_append(&f->row, span_of(f->file));
	buf_printf(&f->row, "\t%zu\t", f->line);
	append_value(&f->row, column);
	buf_add_char(&f->row, '\t');
	f->count++;
}

static void end(struct findings *f, struct span value)
{
	buf_add_char(&f->row, '\t');
	append_value(&f->row, value);
	buf_add_char(&f->row, '\n');
	output_span(f->out, buf_span(&f->row));
}

void finding_add(struct findings *f, struct span column, struct span value, const char *format,
		 ...)
{
	struct buf problem = {0};
	va_list arguments;

	begin(f, column);
	va_start(arguments, format);
	buf_vprintf(&problem, format, arguments);
	va_end(arguments);
	escape_append(&f->row, buf_span(&problem));
	buf_free(&problem);
	end(f, value);
	f->unsound = true;
}

void finding_quirk(struct findings *f, const char *problem)
{
	begin(f, (struct span){0});
	buf_add_string(&f->row, problem);
	end(f, (struct span){0});
}

void findings_free(struct findings *f)
{
	buf_free(&f->row);
}
