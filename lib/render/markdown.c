/*
 * markdown: a table as GitHub's dialect has it; or, where one column of several is
 * chosen, a section a record, headed by the record's title (else its key, else its
 * number).
 */
#include "render/formats.h"
#include "text/encode.h"
#include "value/number.h"

struct markdown {
	bool sections;
	size_t heading; /* column of the header that heads a section, or TSV_NONE */
};

/* A backslash where the line would begin a heading, a list, a rule or a quote. */
static void append_line(struct tsv_buf *out, struct tsv_span line)
{
	line = tsv_span_trim(line);
	size_t digits = number_digits(line);
	if (digits != 0 && digits < line.size &&
	    (line.data[digits] == '.' || line.data[digits] == ')')) {
		tsv_buf_add(out, line.data, digits);
		line = tsv_span_from(line, digits);
		tsv_buf_add_char(out, '\\');
	} else if (line.size != 0 && strchr("#+-=", line.data[0]) != NULL) {
		tsv_buf_add_char(out, '\\');
	}
	encode_markdown(out, line);
}

/* Appends a value line by line, each as append has it, with what shall stand
 * between two. */
static void append_lines(struct tsv_buf *out, struct tsv_span value, const char *between,
			 void (*append)(struct tsv_buf *out, struct tsv_span line))
{
	struct tsv_span line;

	for (;;) {
		bool more = tsv_span_cut(&value, '\n', &line);
		append(out, line);
		if (!more)
			return;
		tsv_buf_add_string(out, between);
	}
}

static void append_cell(struct render *r, size_t j, struct tsv_span value)
{
	tsv_buf_add_string(&r->text, j == 0 ? "| " : " | ");
	append_lines(&r->text, value, "<br>", encode_markdown);
	if (j + 1 == r->fields->count)
		tsv_buf_add_string(&r->text, " |\n");
}

static void append_header(struct render *r)
{
	for (size_t j = 0; j < r->fields->count; j++)
		append_cell(r, j, render_label(r, j));
	for (size_t j = 0; j < r->fields->count; j++)
		tsv_buf_add_string(&r->text, schema_is_number(render_meaning(r, j)) ? "| ---: "
										    : "| --- ");
	tsv_buf_add_string(&r->text, "|\n");
}

static size_t find_role(const struct render *r, enum role role)
{
	const struct schema_column *c = schema_by_role(r->options->schema, role);

	return c == NULL ? TSV_NONE : tsv_header_find(r->header, tsv_span_of(c->name));
}

static void init(struct render *r)
{
	struct markdown *m = r->state;

	if (r->options->title != NULL) {
		tsv_buf_add_string(&r->text, "# ");
		encode_markdown(&r->text, tsv_span_of(r->options->title));
		tsv_buf_add_string(&r->text, "\n\n");
	}
	if (r->options->date != NULL)
		tsv_buf_printf(&r->text, "%s\n\n", r->options->date);
	/* A table that has just this column is a table. */
	m->sections = r->fields->count == 1 && r->header->count > 1;
	m->heading = find_role(r, ROLE_TITLE);
	if (m->heading == TSV_NONE)
		m->heading = find_role(r, ROLE_KEY);
	if (!m->sections)
		append_header(r);
}

static void append_section(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct markdown *m = r->state;
	struct tsv_span heading = {0};

	if (m->heading != TSV_NONE)
		heading = tsv_unescape(tsv_batch_field(b, i, m->heading), &r->scratch);
	tsv_buf_add_string(&r->text, r->records == 0 ? "## " : "\n## ");
	if (heading.size != 0)
		encode_markdown(&r->text, heading);
	else
		tsv_buf_printf(&r->text, "%zu", r->records + 1);
	tsv_buf_add_char(&r->text, '\n');
	struct tsv_span value = render_value(r, b, i, 0);
	if (value.size == 0 || r->fields->places[0] == m->heading)
		return;
	tsv_buf_add_char(&r->text, '\n');
	append_lines(&r->text, value, "\n", append_line);
	tsv_buf_add_char(&r->text, '\n');
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	const struct markdown *m = r->state;

	if (m->sections) {
		append_section(r, b, i);
		return;
	}
	for (size_t j = 0; j < r->fields->count; j++)
		append_cell(r, j, render_value(r, b, i, j));
}

const struct renderer renderer_markdown = {
    .name = "markdown",
    .ending = ".md",
    .help = "a table, or a section a record for a single column of -f",
    .uses = RENDER_TITLE,
    .tools = RENDER_SHOW,
    .state = sizeof(struct markdown),
    .init = init,
    .record = record,
};
