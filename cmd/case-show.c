/* case-show: shows a table to people and to other programs. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "render/render.h"
#include "text/terminal.h"
#include "tool/tool.h"
#include "tsv/tsv.h"
#include "value/date.h"

static const char help[] =
    "usage: case-show [-T FORMAT] [-f FIELDS] [--id ID,...] [--title TEXT] [--date DATE]\n"
    "                 [--width N] [--color[=WHEN]] [--numbers] [-o FILE] [FILE...]\n"
    "\n"
    "Shows a table: cases as cards, any other table as lines of column: value.\n"
    "\n"
    "  -T, --format FORMAT    text (default), table, markdown, html, json, jsonl, csv\n"
    "  -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)\n"
    "      --id ID,...        only the records whose column id is one of these\n"
    "      --title TEXT       a title over the whole (text, markdown, html)\n"
    "      --date DATE        a date under it, as 2026-05-17 (text, markdown, html)\n"
    "      --width N          columns of a line (text, table); else COLUMNS, the\n"
    "                         terminal's, or 80\n"
    "      --color[=WHEN]     bold and dim: auto (default), always or never\n"
    "      --numbers          numbers are written as such, not as strings (json, jsonl)\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "FILE - is standard input, the default. Status: 0 done, 1 an ID was not found,\n"
    "2 trouble.\n";

/* Prose in lines longer than this is hard to read, so a wide terminal is not filled. */
#define MEASURE 100

struct options {
	const char *format;
	const char *fields;
	const char *ids;
	const char *output;
	enum when color;
	struct render_options render; /* its width is 0 until it is known */
};

/* A record that --id asks for. */
struct wanted {
	struct tsv_span id;
	bool found;
};

struct query {
	struct wanted *ids; /* NULL: every record */
	size_t count;
	size_t column;
};

static const char *parse_date(const char *text)
{
	struct date date;

	if (!date_parse(tsv_span_of(text), &date))
		tool_refuse("--date takes a date as 2026, 2026-05 or 2026-05-17, not '%s'",
			    text);
	return text;
}

static struct options parse_options(int argc, char **argv)
{
	enum { IDS = 256, TITLE, DATE, WIDTH, COLOR, NUMBERS };
	static const struct option longs[] = {TOOL_LONG,
					      {"format", required_argument, NULL, 'T'},
					      {"fields", required_argument, NULL, 'f'},
					      {"id", required_argument, NULL, IDS},
					      {"title", required_argument, NULL, TITLE},
					      {"date", required_argument, NULL, DATE},
					      {"width", required_argument, NULL, WIDTH},
					      {"color", optional_argument, NULL, COLOR},
					      {"numbers", no_argument, NULL, NUMBERS},
					      {NULL, 0, NULL, 0}};
	struct options o = {.format = "text"};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "T:f:", longs)) != -1;) {
		switch (c) {
		case 'T':
			o.format = optarg;
			break;
		case 'f':
			o.fields = optarg;
			break;
		case 'o':
			o.output = optarg;
			break;
		case IDS:
			o.ids = optarg;
			break;
		case TITLE:
			o.render.title = optarg;
			break;
		case DATE:
			o.render.date = parse_date(optarg);
			break;
		case WIDTH:
			o.render.width = tool_width(optarg);
			break;
		case COLOR:
			if (!terminal_when_parse(optarg, &o.color))
				tool_refuse("--color takes auto, always or never, not '%s'",
					    optarg);
			break;
		case NUMBERS:
			o.render.numbers = true;
			break;
		}
	}
	return o;
}

static const struct renderer *find_format(const struct options *o)
{
	const struct renderer *format = renderer_find(o->format);
	struct tsv_buf names = {0};

	if (format == NULL) {
		renderer_names(&names);
		tool_refuse("no format '%s'; there are: %.*s", o->format, (int)names.size,
			    names.data);
	}
	bool titled = o->render.title != NULL || o->render.date != NULL;
	if (titled && (format->uses & RENDER_TITLE) == 0)
		tool_refuse(
		    "%s has no place for a title or date; they are for text, markdown and html",
		    format->name);
	if (o->render.numbers && (format->uses & RENDER_NUMBERS) == 0)
		tool_refuse("--numbers is for json and jsonl, not for %s", format->name);
	return format;
}

/* Completes what depends on where the output goes. */
static void fit_output(struct render_options *render, const struct options *o,
		       const struct output *out)
{
	*render = o->render;
	render->terminal = isatty(out->fd) == 1;
	render->color = terminal_color(out->fd, o->color);
	if (render->width == 0) {
		render->width = terminal_width(out->fd);
		if (strcmp(o->format, "text") == 0 && render->width > MEASURE)
			render->width = MEASURE;
	}
}

static void choose_fields(struct tsv_columns *f, const struct options *o,
			  const struct tsv_header *h)
{
	struct tsv_error e = {0};

	if (o->fields == NULL)
		tsv_columns_all(f, h);
	else if (tsv_columns_parse(f, h, o->fields, &e) < 0)
		tool_fail(&e);
}

/* Cuts the list of --id at its commas. */
static void select_ids(struct query *s, const char *list, const struct tsv_header *h)
{
	size_t capacity = 0;
	struct tsv_error e = {0};

	*s = (struct query){0};
	if (list == NULL)
		return;
	if (tsv_header_need(h, tsv_span_of("id"), &s->column, &e) < 0)
		tool_fail(&e);
	for (struct tsv_span rest = tsv_span_of(list);;) {
		const char *comma = rest.size == 0 ? NULL : memchr(rest.data, ',', rest.size);
		size_t size = comma == NULL ? rest.size : (size_t)(comma - rest.data);
		if (size == 0)
			tool_refuse("--id: the list '%s' has an empty item", list);
		s->ids = tsv_grow(s->ids, &capacity, s->count + 1, sizeof(*s->ids));
		s->ids[s->count++] = (struct wanted){{rest.data, size}, false};
		if (comma == NULL)
			return;
		rest = tsv_span_from(rest, size + 1);
	}
}

static bool is_selected(struct query *s, const struct tsv_batch *b, size_t i,
			struct tsv_buf *scratch)
{
	struct tsv_span id = tsv_unescape(tsv_batch_field(b, i, s->column), scratch);

	for (size_t k = 0; k < s->count; k++)
		if (tsv_span_equal(s->ids[k].id, id))
			return s->ids[k].found = true;
	return false;
}

static void show_block(struct render *r, const struct tsv_batch *b, struct query *s,
		       struct tsv_buf *scratch)
{
	if (s->ids == NULL) {
		render_records(r, b, 0, b->records);
		return;
	}
	for (size_t i = 0; i < b->records; i++)
		if (is_selected(s, b, i, scratch))
			render_records(r, b, i, i + 1);
}

static void show(struct render *r, struct tsv_table *t, struct query *s)
{
	struct tsv_error e = {0}, ending = {0};
	struct tsv_buf scratch = {0};
	struct tsv_batch b;
	int got = 0;

	while (!output_failed(r->out) && (got = tsv_table_next(t, &b, &e)) > 0)
		show_block(r, &b, s, &scratch);
	int ended = render_end(r, got >= 0, &ending);
	if (got < 0)
		tool_fail(&e);
	if (ended < 0)
		tool_fail(&ending);
	tsv_buf_free(&scratch);
}

/* Tells the ids that no record had. */
static enum status check_found(struct query *s)
{
	enum status status = STATUS_DONE;

	for (size_t k = 0; k < s->count; k++)
		if (!s->ids[k].found) {
			tool_warn("no record has the id '%.*s'", (int)s->ids[k].id.size,
				  s->ids[k].id.data);
			status = STATUS_NONE;
		}
	free(s->ids);
	return status;
}

int main(int argc, char **argv)
{
	struct render_options how;
	struct query selection;
	struct tsv_columns fields;
	struct render render;
	struct tsv_table table;

	tool_start(argv, "case-show", help);
	struct options options = parse_options(argc, argv);
	const struct renderer *format = find_format(&options);
	tool_table(&table, argv + optind, (size_t)(argc - optind), options.output);
	choose_fields(&fields, &options, &table.header);
	select_ids(&selection, options.ids, &table.header);
	struct output *out = tool_output(options.output);
	fit_output(&how, &options, out);
	render_begin(&render, format, &table.header, &fields, &how, out);
	tool_enter_sandbox();
	show(&render, &table, &selection);
	enum status status = check_found(&selection);
	tsv_columns_free(&fields);
	tsv_table_close(&table);
	return tool_finish(status);
}
