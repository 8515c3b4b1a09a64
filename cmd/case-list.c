/* case-list: prints catalogues as one table. */
#include <stdint.h>
#include <stdlib.h>

#include "schema/builtin.h"
#include "tool/tool.h"
#include "tsv/tsv.h"

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
	size_t most;
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
		case 'f':
			o.fields = optarg;
			break;
		case EXCLUDE:
			o.exclude = optarg;
			break;
		case 'm':
			o.most = tool_number("-m", optarg);
			o.limited = true;
			break;
		case COLUMNS:
			o.columns = true;
			break;
		case SOURCE:
			o.source = true;
			break;
		case 'o':
			o.output = optarg;
			break;
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
		tool_fail(&e);
}

static void choose_fields(struct tsv_columns *f, const struct options *o,
			  const struct tsv_header *h)
{
	const char *list = o->fields != NULL ? o->fields : o->exclude;
	struct tsv_error e = {0};

	if (list == NULL)
		tsv_columns_all(f, h);
	else if (tsv_columns_parse(f, h, list, &e) < 0)
		tool_fail(&e);
	if (o->exclude != NULL)
		tsv_columns_invert(f, h);
	if (f->count == 0)
		tool_refuse("--exclude leaves no column");
}

/* Adds the columns of --source, which the table must not have already. */
static void add_source(struct tsv_header *h)
{
	static const char *const names[] = {"source", "line"};

	for (size_t i = 0; i < 2; i++) {
		if (tsv_header_find(h, tsv_span_of(names[i])) != TSV_NONE)
			tool_refuse(
			    "the table has a column '%s' of its own; --source cannot add it",
			    names[i]);
		tsv_header_add(h, tsv_span_of(names[i]));
	}
}

static void print_columns(const struct tsv_header *h, struct output *out)
{
	for (size_t i = 0; i < h->count; i++) {
		output_span(out, h->columns[i].field);
		output_char(out, '\n');
	}
}

static void print_source(const struct tsv_batch *b, size_t i, struct output *out)
{
	struct tsv_buf name = {0};

	tsv_escape_append(&name, tsv_span_of(b->file));
	output_char(out, '\t');
	output_span(out, tsv_buf_span(&name));
	output_printf(out, "\t%zu", b->line + i);
	tsv_buf_free(&name);
}

/* Writes one record's chosen fields, and where it stood if that is asked for. */
static void print_record(const struct tsv_batch *b, size_t i, const struct tsv_columns *f,
			 const struct options *o, struct output *out)
{
	for (size_t j = 0; j < f->count; j++) {
		if (j != 0)
			output_char(out, '\t');
		output_span(out, tsv_batch_field(b, i, f->places[j]));
	}
	if (o->source)
		print_source(b, i, out);
	output_char(out, '\n');
}

static void print_records(struct tsv_table *t, const struct tsv_columns *f,
			  const struct options *o, struct output *out)
{
	bool untouched = o->fields == NULL && o->exclude == NULL && !o->source;
	size_t left = o->limited ? o->most : SIZE_MAX;
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got = 0;

	while (left != 0 && !output_failed(out) && (got = tsv_table_next(t, &b, &e)) > 0) {
		size_t count = b.records < left ? b.records : left;
		left -= count;
		if (untouched)
			output_span(out, tsv_batch_records(&b, 0, count));
		else
			for (size_t i = 0; i < count; i++)
				print_record(&b, i, f, o, out);
	}
	if (got < 0)
		tool_fail(&e);
}

/* The header of what is printed. */
static void make_header(struct tsv_header *shown, const struct tsv_header *h,
			const struct tsv_columns *f, bool source)
{
	*shown = (struct tsv_header){0};
	for (size_t j = 0; j < f->count; j++)
		tsv_header_add(shown, h->columns[f->places[j]].field);
	if (source)
		add_source(shown);
}

int main(int argc, char **argv)
{
	struct tsv_header shown;
	struct tsv_columns fields;
	struct tsv_table table;

	tool_start(argv, "case-list", help);
	struct options options = parse_options(argc, argv);
	open_catalogue(&table, argc - optind, argv + optind, options.output);
	choose_fields(&fields, &options, &table.header);
	make_header(&shown, &table.header, &fields, options.source);
	struct output *out = tool_output(options.output);
	tool_enter_sandbox();
	if (options.columns) {
		print_columns(&shown, out);
	} else {
		output_header(out, &shown);
		print_records(&table, &fields, &options, out);
	}
	tsv_header_free(&shown);
	tsv_columns_free(&fields);
	tsv_table_close(&table);
	return tool_finish(STATUS_DONE);
}
