/* case-show: shows a table to people and to other programs. */
#include <stdlib.h>
#include <unistd.h>

#include "render/render.h"
#include "render/template_file.h"
#include "text/terminal.h"
#include "tool/tool.h"
#include "value/date.h"

/* Prose in lines longer than this is hard to read, so a wide terminal is not filled. */
#define MEASURE 100

struct options {
	const char *format; /* NULL: what the output's name tells */
	const char *fields;
	const char *ids;
	const char *output;
	enum when color;
	struct render_options render; /* its width is 0 until it is known */
	const char *schema;
	const char *template;
	const struct template_kind *escape; /* NULL: what the template's name tells */
};

/* The records that --id asks for. */
struct wanted_ids {
	bool all; /* of them, without --id */
	size_t column;
	struct tsv_dict ids;
	bool *found; /* by number of an id; owned */
};

/* The help, in parts: behind each stand the names of the formats that have a place for
 * what it tells of. */
static const struct help_part {
	const char *text;
	unsigned uses;
} help_parts[] = {
    {"usage: case-show [-T FORMAT] [-f FIELDS] [--id ID,...] [--title TEXT] [--date DATE]\n"
     "                 [--width N] [--color[=WHEN]] [--numbers] [-d DELIMITER] [--bom]\n"
     "                 [--safe] [--template FILE [--escape KIND]] [-o FILE] [FILE...]\n"
     "\n"
     "Shows a table: cases as cards, any other table as lines of column: value.\n"
     "\n"
     "  -T, --format FORMAT    one of the formats below; else what the name of -o's FILE\n"
     "                         ends with tells, else text\n"
     "  -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)\n"
     "      --id ID,...        only the records whose id is one of these\n"
     "      --title TEXT       a title over the whole (",
     RENDER_TITLE},
    {")\n      --date DATE        a date under it, as 2026-05-17 (", RENDER_TITLE},
    {")\n      --width N          columns of a line (", RENDER_WIDTH},
    {"); else COLUMNS, the\n"
     "                         terminal's, or 80\n"
     "      --color[=WHEN]     bold and dim (",
     RENDER_COLOR},
    {"): auto (default), always or never\n"
     "      --numbers          numbers are written as such, not as strings (",
     RENDER_NUMBERS},
    {")\n  -d, --delimiter CHAR   between values, instead of a comma (", RENDER_CSV},
    {")\n      --bom              a byte order mark first, by which Excel knows UTF-8 (",
     RENDER_CSV},
    {")\n      --safe             an apostrophe before what a spreadsheet would calculate\n"
     "                         (",
     RENDER_CSV},
    {")\n      --template FILE    make the text that FILE, in Mustache, has for each record\n"
     "                         (",
     RENDER_TEMPLATE},
};

static const char help_escape[] =
    ")\n"
    "      --escape KIND      escape values for this, where FILE's ending does not tell\n"
    "                         (";

static const char help_end[] =
    ")\n"
    "      --schema FILE      what columns mean, as case(5) tells\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n";

static const char help_status[] =
    "\n"
    "FILE - is standard input, the default. Status: 0 done, 1 an ID was not found,\n"
    "2 trouble.\n";

static void make_help(struct tsv_buf *out)
{
	for (size_t i = 0; i < sizeof(help_parts) / sizeof(help_parts[0]); i++) {
		tsv_buf_add_string(out, help_parts[i].text);
		renderer_names(out, RENDER_SHOW, help_parts[i].uses);
	}
	tsv_buf_add_string(out, help_escape);
	template_kinds(out);
	tsv_buf_add_string(out, help_end);
	renderer_help(out, RENDER_SHOW);
	tsv_buf_add(out, help_status, sizeof(help_status)); /* and its NUL */
}

/* The names of the formats that have a place for something, for a last message. */
static const char *names(unsigned uses)
{
	struct tsv_buf list = {0};

	renderer_names(&list, RENDER_SHOW, uses);
	tsv_buf_add_char(&list, '\0');
	return list.data;
}

static const char *parse_date(const char *text)
{
	struct date date;

	if (!date_parse(tsv_span_of(text), &date))
		tool_refuse("--date takes a date as 2026, 2026-05 or 2026-05-17, not '%s'",
			    text);
	return text;
}

static const struct template_kind *find_kind(const char *name)
{
	const struct template_kind *kind = template_kind_find(name);
	struct tsv_buf list = {0};

	template_kinds(&list);
	tsv_buf_add_char(&list, '\0');
	if (kind == NULL)
		tool_refuse("--escape: no kind '%s'; there are: %s", name, list.data);
	tsv_buf_free(&list);
	return kind;
}

static struct options parse_options(int argc, char **argv)
{
	enum { IDS = 256, TITLE, DATE, WIDTH, COLOR, NUMBERS, BOM, SAFE };
	enum { SCHEMA = SAFE + 1, TEMPLATE, ESCAPE };
	static const struct option longs[] = {TOOL_LONG,
					      {"format", required_argument, NULL, 'T'},
					      {"fields", required_argument, NULL, 'f'},
					      {"id", required_argument, NULL, IDS},
					      {"schema", required_argument, NULL, SCHEMA},
					      {"title", required_argument, NULL, TITLE},
					      {"date", required_argument, NULL, DATE},
					      {"width", required_argument, NULL, WIDTH},
					      {"color", optional_argument, NULL, COLOR},
					      {"numbers", no_argument, NULL, NUMBERS},
					      {"delimiter", required_argument, NULL, 'd'},
					      {"bom", no_argument, NULL, BOM},
					      {"safe", no_argument, NULL, SAFE},
					      {"template", required_argument, NULL, TEMPLATE},
					      {"escape", required_argument, NULL, ESCAPE},
					      {NULL, 0, NULL, 0}};
	struct options o = {0};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "T:f:d:", longs)) != -1;) {
		switch (c) {
		case 'T': o.format = optarg; break;
		case 'f': o.fields = optarg; break;
		case 'o': o.output = optarg; break;
		case SCHEMA: o.schema = optarg; break;
		case IDS: o.ids = optarg; break;
		case TITLE: o.render.title = optarg; break;
		case DATE: o.render.date = parse_date(optarg); break;
		case WIDTH: o.render.width = tool_width(optarg); break;
		case COLOR:
			if (!terminal_when_parse(optarg, &o.color))
				tool_refuse("--color takes auto, always or never, not '%s'",
					    optarg);
			break;
		case NUMBERS: o.render.numbers = true; break;
		case 'd': o.render.delimiter = tool_delimiter(optarg); break;
		case BOM: o.render.bom = true; break;
		case SAFE: o.render.safe = true; break;
		case TEMPLATE: o.template = optarg; break;
		case ESCAPE: o.escape = find_kind(optarg); break;
		}
	}
	return o;
}

static void check_template(const struct options *o, const struct renderer *format)
{
	bool filled = (format->uses & RENDER_TEMPLATE) != 0;

	if (!filled && (o->template != NULL || o->escape != NULL))
		tool_refuse("%s is for %s, not for %s",
			    o->template != NULL ? "--template" : "--escape",
			    names(RENDER_TEMPLATE), format->name);
	if (filled && o->template == NULL)
		tool_refuse("%s needs a file, by --template", format->name);
}

/* Refuses options that the format has no place for, and a format that was not built in. */
static void check_uses(const struct options *o, const struct renderer *format)
{
	bool titled = o->render.title != NULL || o->render.date != NULL;
	if (titled && (format->uses & RENDER_TITLE) == 0)
		tool_refuse("%s has no place for a title or date; they are for %s",
			    format->name, names(RENDER_TITLE));
	if (o->render.numbers && (format->uses & RENDER_NUMBERS) == 0)
		tool_refuse("--numbers is for %s, not for %s", names(RENDER_NUMBERS),
			    format->name);
	const char *csv = o->render.delimiter != 0 ? "-d"
			  : o->render.bom	   ? "--bom"
			  : o->render.safe	   ? "--safe"
						   : NULL;
	if (csv != NULL && (format->uses & RENDER_CSV) == 0)
		tool_refuse("%s is for %s, not for %s", csv, names(RENDER_CSV), format->name);
	if (format->init == NULL)
		tool_refuse("case-show was built without %s; install zlib1g-dev, "
			    "libminizip-dev and libexpat1-dev, and build it anew",
			    format->name);
}

/* Refuses an output whose name promises what it would not be. */
static void refuse_ending(const char *path)
{
	const char *name = path == NULL ? NULL : strrchr(path, '/');

	name = name == NULL ? path : name + 1;
	const char *ending = name == NULL ? NULL : strrchr(name, '.');
	if (ending == NULL || ending == name)
		return;
	if (strcmp(ending, ".tsv") == 0 || strcmp(ending, ".tab") == 0)
		tool_refuse(
		    "%s: case-list -o writes a table as it is; for another format give -T",
		    path);
	tool_refuse("%s: no format has names that end with '%s'; give one by -T: %s", path,
		    ending, names(0));
}

static const struct renderer *find_format(const struct options *o)
{
	const struct renderer *format = NULL;

	if (o->format != NULL)
		format = renderer_find(o->format, RENDER_SHOW);
	else if (o->template != NULL)
		format = renderer_find("template", RENDER_SHOW);
	else if (o->output != NULL)
		format = renderer_of_file(o->output, RENDER_SHOW);
	if (o->format == NULL && format == NULL) {
		refuse_ending(o->output);
		format = renderer_find("text", RENDER_SHOW);
	}
	if (format == NULL)
		tool_refuse("no format '%s'; there are: %s", o->format, names(0));
	check_uses(o, format);
	check_template(o, format);
	return format;
}

static void open_template(struct template *t, const struct options *o)
{
	struct tsv_error e = {0};

	if (o->template == NULL)
		return;
	tool_reads(o->template, o->output);
	if (template_open(t, o->template, o->escape, &e) < 0)
		tool_fail(&e);
}

/* Completes what depends on where the output goes. */
static void fit_output(struct render_options *render, const struct options *o,
		       const struct renderer *format, const struct output *out)
{
	*render = o->render;
	render->terminal = isatty(out->fd) == 1;
	if (render->terminal && (format->uses & RENDER_PACKED) != 0)
		tool_refuse("%s is no text for a terminal; write it to a file by -o",
			    format->name);
	render->color = terminal_color(out->fd, o->color);
	if (render->width == 0) {
		render->width = terminal_width(out->fd);
		if (strcmp(format->name, "text") == 0 && render->width > MEASURE)
			render->width = MEASURE;
	}
}

/* Adds the items of the list of --id. */
static void add_ids(struct tsv_dict *ids, const char *list)
{
	struct tsv_span rest = tsv_span_of(list), id;
	bool more;

	do {
		more = tsv_span_cut(&rest, ',', &id);
		if (id.size == 0)
			tool_refuse("--id: the list '%s' has an empty item", list);
		tsv_dict_add(ids, id);
	} while (more);
}

static void select_ids(struct wanted_ids *s, const char *list, const struct schema *schema,
		       const struct tsv_header *h)
{
	struct tsv_error e = {0};

	*s = (struct wanted_ids){.all = list == NULL};
	if (s->all)
		return;
	if (schema->key.count != 1)
		tool_refuse("--id needs a schema whose primary key is one column");
	if (tsv_header_need(h, tsv_span_of(schema->columns[schema->key.places[0]].name),
			    &s->column, &e) < 0)
		tool_fail(&e);
	add_ids(&s->ids, list);
	s->found = tsv_calloc(s->ids.count, sizeof(*s->found));
}

static bool is_selected(struct wanted_ids *s, const struct tsv_batch *b, size_t i,
			struct tsv_buf *scratch)
{
	struct tsv_span id = tsv_unescape(tsv_batch_field(b, i, s->column), scratch);
	size_t number = tsv_dict_find(&s->ids, id);

	if (number != TSV_NONE)
		s->found[number] = true;
	return number != TSV_NONE;
}

static void show_batch(struct render *r, const struct tsv_batch *b, struct wanted_ids *s,
		       struct tsv_buf *scratch)
{
	if (s->all) {
		render_records(r, b, 0, b->records);
		return;
	}
	for (size_t i = 0; i < b->records; i++)
		if (is_selected(s, b, i, scratch))
			render_records(r, b, i, i + 1);
}

static void show(struct render *r, struct tsv_table *t, struct wanted_ids *s)
{
	struct tsv_error e = {0}, ending = {0};
	struct tsv_buf scratch = {0};
	struct tsv_batch b;
	int got = 0;

	while (!output_failed(r->out) && r->error.text == NULL &&
	       (got = tsv_table_next(t, &b, &e)) > 0)
		show_batch(r, &b, s, &scratch);
	int finished = render_finish(r, got >= 0, &ending);
	if (got < 0)
		tool_fail(&e);
	if (finished < 0)
		tool_fail(&ending);
	tsv_buf_free(&scratch);
}

/* Tells the ids that no record had. */
static enum status check_found(struct wanted_ids *s)
{
	enum status status = STATUS_DONE;
	struct tsv_buf id = {0};

	for (size_t k = 0; k < s->ids.count; k++) {
		if (s->found[k])
			continue;
		tsv_buf_clear(&id);
		tsv_buf_add_span(&id, tsv_dict_key(&s->ids, k));
		tsv_buf_add_char(&id, '\0');
		tool_warn("no record has the id '%s'", id.data);
		status = STATUS_NONE;
	}
	tsv_buf_free(&id);
	tsv_dict_free(&s->ids);
	free(s->found);
	return status;
}

int main(int argc, char **argv)
{
	struct schema schema;
	struct render_options how;
	struct wanted_ids wanted;
	struct tsv_columns fields;
	struct render render;
	struct tsv_table table;
	struct tsv_buf help = {0};
	struct template template = {0};

	tool_start(argv, "case-show", NULL);
	make_help(&help);
	tool_help(help.data);
	struct options options = parse_options(argc, argv);
	const struct renderer *format = find_format(&options);
	tool_schema(&schema, options.schema, options.output);
	open_template(&template, &options);
	tool_table(&table, argv + optind, (size_t)(argc - optind), options.output);
	tool_keep_operands(options.output);
	tool_columns(&fields, &table.header, options.fields, NULL);
	select_ids(&wanted, options.ids, &schema, &table.header);
	struct output *out = tool_output(options.output);
	fit_output(&how, &options, format, out);
	how.schema = &schema;
	how.template = &template;
	render_init(&render, format, &table.header, &fields, &how, out);
	tool_enter_sandbox();
	show(&render, &table, &wanted);
	enum status status = check_found(&wanted);
	tsv_columns_free(&fields);
	tsv_table_close(&table);
	schema_close(&schema);
	template_close(&template);
	tsv_buf_free(&help);
	return tool_finish(status);
}
