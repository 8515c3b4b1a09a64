/* case-list: prints catalogues as one table. */
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "schema/builtin.h"
#include "tool/tool.h"

static const char help[] =
    "usage: case-list [-f FIELDS] [--exclude FIELDS] [-m N] [--columns] [--source]\n"
    "                 [-o FILE] [FILE...]\n"
    "\n"
    "Prints catalogues as one table: the FILEs, else $CASES, else the built-in cases.\n"
    "\n"
    "  -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)\n"
    "      --exclude FIELDS   all columns but these\n"
    "  -m, --max-count N      stop after N records\n"
    "      --columns          print the names of the columns, one a line\n"
    "      --source           add the columns source and line: where a record stood\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "FILE - is standard input. Status: 0 done, 2 trouble.\n";

struct options {
	const char *fields;
	const char *exclude;
	const char *output;
	size_t max;
	bool limited;
	bool columns;
	bool source;
};

static struct options parse_options(int argc, char **argv)
{
	enum { EXCLUDE = 256, COLUMNS, SOURCE };
	static const struct option longs[] = {TOOL_LONG,
					      {"fields", required_argument, NULL, 'f'},
					      {"exclude", required_argument, NULL, EXCLUDE},
					      {"max-count", required_argument, NULL, 'm'},
					      {"columns", no_argument, NULL, COLUMNS},
					      {"source", no_argument, NULL, SOURCE},
					      {NULL, 0, NULL, 0}};
	struct options o = {0};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "f:m:", longs)) != -1;) {
		switch (c) {
		case 'f': o.fields = optarg; break;
		case EXCLUDE: o.exclude = optarg; break;
		case 'm':
			o.max = tool_number("-m", optarg);
			o.limited = true;
			break;
		case COLUMNS: o.columns = true; break;
		case SOURCE: o.source = true; break;
		case 'o': o.output = optarg; break;
		}
	}
	if (o.fields != NULL && o.exclude != NULL)
		tool_refuse("-f and --exclude say the same thing twice; give one of them");
	return o;
}

static void open_catalogue(struct tsv_table *t, int argc, char **argv, const char *output)
{
	char *cases = getenv("CASES");
	size_t count = (size_t)argc;
	struct tsv_error e = {0};

	if (argc == 0 && cases != NULL && *cases != '\0') {
		argv = &cases;
		count = 1;
	}
	if (count != 0)
		tool_operands(argv, count, output);
	if (count != 0 ? tsv_table_open(t, argv, count, &e)
		       : tsv_table_open_memory(t, BUILTIN_NAME, builtin_catalogue(), &e))
		tool_fail_open(argv, count, &e);
	tool_check_kinds(t->readers, t->count);
}

/* The warning that a pipe is not read: data waits in it, or something may still write. */
static void warn_of_pipe(const struct options *o)
{
	bool chooses = o->fields != NULL || o->exclude != NULL || o->limited || o->source;
	struct pollfd pipe = {.fd = STDIN_FILENO, .events = POLLIN};
	struct stat status;

	if (!chooses || fstat(STDIN_FILENO, &status) != 0 || !S_ISFIFO(status.st_mode) ||
	    poll(&pipe, 1, 0) < 0)
		return;
	if ((pipe.revents & POLLIN) != 0 || (pipe.revents & POLLHUP) == 0)
		tool_warn("standard input is not read; give - to read it, or use case-cut to "
			  "choose columns in a pipe");
}

/* The columns that --source adds behind the table's own. */
static const char *const source_names[] = {"source", "line"};

/* Chooses the columns of --source, too, where the user did not name them. */
static void add_source(struct tsv_columns *c, const struct tsv_header *all, size_t own)
{
	for (size_t i = 0; i < 2; i++) {
		size_t place = tsv_header_find(all, tsv_span_of(source_names[i]));
		if (place < own && tsv_columns_has(c, place))
			tool_refuse(
			    "the table has a column '%s' of its own; --source cannot add it",
			    source_names[i]);
		tsv_columns_add(c, own + i);
	}
}

/* Chooses columns and makes the header of what is printed. */
static void choose_columns(struct tsv_columns *c, struct tsv_header *shown,
			   const struct tsv_header *h, const struct options *o)
{
	struct tsv_header with_source = {0};
	size_t own = h->count;

	if (o->source) {
		tsv_header_unite(&with_source, h);
		for (size_t i = 0; i < 2; i++)
			tsv_header_add(&with_source, tsv_span_of(source_names[i]));
		h = &with_source;
	}
	tool_columns(c, h, o->fields, o->exclude);
	if (o->source && o->exclude == NULL)
		add_source(c, h, own);
	tsv_columns_header(c, h, shown);
	tsv_header_free(&with_source);
}

static void print_columns(const struct tsv_header *h, struct output *out)
{
	for (size_t i = 0; i < h->count; i++) {
		output_span(out, h->columns[i].field);
		output_char(out, '\n');
	}
}

/* Adds a record's chosen columns, of which two may tell where it stood. */
static void add_record(struct tsv_builder *to, const struct tsv_batch *b, size_t i,
		       const struct tsv_columns *c)
{
	for (size_t j = 0; j < c->count; j++) {
		size_t place = c->places[j];
		if (place < b->fields) {
			tsv_builder_add_field(to, tsv_batch_field(b, i, place));
		} else if (place == b->fields) {
			tsv_builder_add_value(to, tsv_span_of(b->file));
		} else {
			tsv_buf_printf(&to->data, "%zu", b->line + i);
			tsv_builder_end_field(to);
		}
	}
	tsv_builder_end_record(to);
}

/* Lays out a batch with the columns of --source. */
static void add_places(struct tsv_builder *to, struct tsv_batch *b, const struct tsv_columns *c)
{
	tsv_builder_clear(to);
	for (size_t i = 0; i < b->records; i++)
		add_record(to, b, i, c);
	tsv_builder_batch(to, c->count, b);
}

static void print_records(struct tsv_table *t, const struct tsv_columns *c,
			  const struct options *o, struct output *out)
{
	size_t left = o->limited ? o->max : SIZE_MAX;
	struct tsv_builder placed = {0};
	struct tsv_remap remap = {0};
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got = 0;

	if (!o->source)
		tsv_remap_init_columns(&remap, c);
	while (left != 0 && !output_failed(out) && (got = tsv_table_next(t, &b, &e)) > 0) {
		b.records = b.records < left ? b.records : left;
		left -= b.records;
		if (o->source)
			add_places(&placed, &b, c);
		else
			tsv_remap_batch(&remap, &b);
		output_span(out, tsv_batch_records(&b, 0, b.records));
	}
	if (got < 0)
		tool_fail(&e);
	tsv_builder_free(&placed);
	tsv_remap_free(&remap);
}

int main(int argc, char **argv)
{
	struct tsv_header shown = {0};
	struct tsv_columns columns;
	struct tsv_table table;

	tool_start(argv, "case-list", help);
	struct options options = parse_options(argc, argv);
	if (argc == optind)
		warn_of_pipe(&options);
	open_catalogue(&table, argc - optind, argv + optind, options.output);
	choose_columns(&columns, &shown, &table.header, &options);
	struct output *out = tool_output(options.output);
	tool_enter_sandbox();
	if (options.columns) {
		print_columns(&shown, out);
	} else {
		output_header(out, &shown);
		print_records(&table, &columns, &options, out);
	}
	tsv_header_free(&shown);
	tsv_columns_free(&columns);
	tsv_table_close(&table);
	return tool_finish(STATUS_DONE);
}
