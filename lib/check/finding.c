#include "check/finding.h"

#include "check/bad_byte.h"
#include "text/vis.h"
#include "tsv/tsv.h"

/* A value is cut after about so many bytes. */
#define MOST ((size_t)200)

void findings_header(struct findings *f)
{
	output_string(f->out, "file\tline\tcolumn\tproblem\tvalue\n");
}

/* Appends bytes that are no blemish; a line that is shown whole may hold TABs. */
static void append_clean(struct tsv_buf *row, struct tsv_span s)
{
	for (size_t i = 0; i < s.size; i++)
		if (s.data[i] == '\t')
			tsv_buf_add_string(row, "\\t");
		else
			tsv_buf_add_char(row, s.data[i]);
}

/* The value without what is too much; cut before a character or an escape. */
static struct tsv_span shorten(struct tsv_span value)
{
	size_t size = MOST;

	if (value.size <= MOST)
		return value;
	while (size > MOST - 4 && ((unsigned char)value.data[size] & 0xC0) == 0x80)
		size--;
	while (size > 0 && value.data[size - 1] == '\\')
		size--;
	return (struct tsv_span){value.data, size};
}

static void append_value(struct tsv_buf *row, struct tsv_span value)
{
	struct tsv_span rest = shorten(value);
	bool cut = rest.size < value.size;
	struct bad_byte b;

	while (bad_byte_find(rest, &b)) {
		struct tsv_buf shown = {0};
		append_clean(row, (struct tsv_span){rest.data, b.offset});
		vis_append(&shown, (struct tsv_span){rest.data + b.offset, b.size});
		/* The mark is no control, yet as invisible as one. */
		if (b.kind == BAD_BOM) {
			tsv_buf_clear(&shown);
			tsv_buf_add_string(&shown, "\\ufeff");
		}
		tsv_escape_append(row, tsv_buf_span(&shown));
		tsv_buf_free(&shown);
		rest = tsv_span_from(rest, b.offset + b.size);
	}
	append_clean(row, rest);
	if (cut)
		tsv_buf_add_string(row, "…");
}

/* Begins a row with what is there for all: file, line and column. */
static void begin(struct findings *f, struct tsv_span column)
{
	tsv_buf_clear(&f->row);
	tsv_escape_append(&f->row, tsv_span_of(f->file));
	tsv_buf_printf(&f->row, "\t%zu\t", f->line);
	append_value(&f->row, column);
	tsv_buf_add_char(&f->row, '\t');
	f->count++;
}

static void end(struct findings *f, struct tsv_span value)
{
	tsv_buf_add_char(&f->row, '\t');
	append_value(&f->row, value);
	tsv_buf_add_char(&f->row, '\n');
	output_span(f->out, tsv_buf_span(&f->row));
}

void finding_add(struct findings *f, struct tsv_span column, struct tsv_span value,
		 const char *format, ...)
{
	struct tsv_buf problem = {0};
	va_list arguments;

	begin(f, column);
	va_start(arguments, format);
	tsv_buf_vprintf(&problem, format, arguments);
	va_end(arguments);
	tsv_escape_append(&f->row, tsv_buf_span(&problem));
	tsv_buf_free(&problem);
	end(f, value);
	f->unsound = true;
}

void finding_quirk(struct findings *f, const char *problem)
{
	begin(f, (struct tsv_span){0});
	tsv_buf_add_string(&f->row, problem);
	end(f, (struct tsv_span){0});
}

void findings_free(struct findings *f)
{
	tsv_buf_free(&f->row);
}
