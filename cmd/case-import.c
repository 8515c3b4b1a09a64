/* case-import: brings outside data in, as a table. */
#include <stdlib.h>
#include <unistd.h>

#include "import/import.h"
#include "import/renaming.h"
#include "tool/tool.h"

static const char help_head[] =
    "usage: case-import [-t FORMAT] [-d DELIMITER] [-E ENCODING] [--map NEW=OLD]...\n"
    "                   [--pad] [--raw] [--sheet SHEET] [-f FIELDS] [-o FILE]\n"
    "                   [FILE...]\n"
    "\n"
    "Reads tables in other formats and prints them as one table, whose columns are the\n"
    "union of theirs.\n"
    "\n"
    "  -t, --type FORMAT      what the FILEs are (also -T, --format); else the ending of\n"
    "                         FILE's name tells, or what it begins with\n"
    "  -d, --delimiter CHAR   between the fields of CSV (else the header tells which of\n"
    "                         comma, semicolon, TAB and | it is) or TSV (else TAB)\n"
    "  -E, --encoding NAME    of a file that has no byte order mark (as windows-1252);\n"
    "                         else UTF-8\n"
    "      --map NEW=OLD      rename the column OLD (or #3, the third) to NEW\n"
    "      --pad              fill records of CSV and TSV up that have too few fields\n"
    "      --raw              in TSV a backslash is only a backslash; else \\t \\n \\r \\\\\n"
    "                         are read as the stream reads them, and \\N as empty\n"
    "      --sheet SHEET      of a spreadsheet the sheet of this name, or this number from\n"
    "                         1; else the first, which is told when there are others\n"
    "  -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)\n"
    "      --schema FILE      what columns mean, as case(5) tells\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "FORMAT, and endings that tell it:\n";

static const char help_tail[] =
    "A .tsv file with a field that begins with a quote needs -t tsv or -t stream.\n"
    "\n"
    "An option that is of no use to any FILE's format is refused.\n"
    "FILE - is standard input, also when there is none. Status: 0 done, 2 trouble.\n";

struct options {
	struct import_options import;
	const char *schema;
	struct renaming *renamings;
	size_t renaming_count;
	size_t renaming_capacity;
	const char *fields;
	const char *output;
};

/* Something could not be placed; the rest is printed, but all is not well. */
static bool problems;

static void report(const char *problem)
{
	tool_warn("%s", problem);
	problems = true;
}

static void note(const char *text)
{
	tool_warn("%s", text);
}

static const struct import_format *parse_format(const char *name)
{
	const struct import_format *format = import_find(name);
	struct tsv_buf names = {0};

	if (format != NULL)
		return format;
	import_add_names(&names, 0);
	tsv_buf_add_char(&names, '\0');
	tool_refuse("no format '%s'; there are: %s", name, names.data);
}

static void add_renaming(struct options *o, const char *text)
{
	struct tsv_error e = {0};

	o->renamings = tsv_grow(o->renamings, &o->renaming_capacity, o->renaming_count + 1,
				sizeof(*o->renamings));
	if (renaming_parse(&o->renamings[o->renaming_count++], text, &e) < 0)
		tool_fail(&e);
}

static struct options parse_options(int argc, char **argv)
{
	enum { MAP = 256, PAD, RAW, SHEET, SCHEMA };
	static const struct option longs[] = {TOOL_LONG,
					      {"type", required_argument, NULL, 't'},
					      {"schema", required_argument, NULL, SCHEMA},
					      {"format", required_argument, NULL, 'T'},
					      {"delimiter", required_argument, NULL, 'd'},
					      {"encoding", required_argument, NULL, 'E'},
					      {"map", required_argument, NULL, MAP},
					      {"fields", required_argument, NULL, 'f'},
					      {"pad", no_argument, NULL, PAD},
					      {"raw", no_argument, NULL, RAW},
					      {"sheet", required_argument, NULL, SHEET},
					      {NULL, 0, NULL, 0}};
	struct options o = {
	    .import = {.report = report, .note = note, .plain = getenv("CASES_PLAIN") != NULL}};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "t:T:d:E:f:", longs)) != -1;) {
		switch (c) {
		case 't':
		case 'T': o.import.format = parse_format(optarg); break;
		case 'd': o.import.delimiter = tool_delimiter(optarg); break;
		case 'E': o.import.encoding = optarg; break;
		case SCHEMA: o.schema = optarg; break;
		case MAP: add_renaming(&o, optarg); break;
		case PAD: o.import.pad = true; break;
		case RAW: o.import.raw = true; break;
		case SHEET: o.import.sheet = optarg; break;
		case 'f': o.fields = optarg; break;
		case 'o': o.output = optarg; break;
		}
	}
	return o;
}

/* Opens the files; refuses options that are of no use to any, before opening one
 * where that is known. */
static struct importer *open_files(char *const *paths, size_t count,
				   const struct import_options *options)
{
	struct importer *importers = tsv_calloc(count, sizeof(*importers));
	const struct import_format **formats = tsv_alloc(count, sizeof(const void *));
	struct tsv_error e = {0};
	bool known = true;

	for (size_t i = 0; i < count; i++) {
		formats[i] = options->format;
		if (formats[i] == NULL)
			formats[i] = import_find_ending(paths[i]);
		known = known && formats[i] != NULL;
	}
	if (known && import_check_options(options, formats, count, &e) < 0)
		tool_fail(&e);
	for (size_t i = 0; i < count; i++) {
		if (import_open(&importers[i], paths[i], options, &e) < 0)
			tool_fail(&e);
		formats[i] = importers[i].format;
	}
	if (import_check_options(options, formats, count, &e) < 0)
		tool_fail(&e);
	free(formats);
	return importers;
}

/* Each --map must have found its column somewhere. */
static void check_renamings(const struct options *o, const struct tsv_header *h)
{
	struct tsv_error e = {0};
	size_t place;

	for (size_t i = 0; i < o->renaming_count; i++)
		if (!o->renamings[i].used &&
		    tsv_header_need(h, o->renamings[i].old_name, &place, &e) < 0)
			tool_fail(&e);
}

/* Reads the headers and makes the table's of them. */
static void unite_headers(struct tsv_header *h, struct importer *importers, size_t count,
			  const struct options *o)
{
	struct tsv_error e = {0};

	*h = (struct tsv_header){0};
	for (size_t i = 0; i < count; i++) {
		struct importer *im = &importers[i];
		if (import_read_header(im, &e) < 0)
			tool_fail(&e);
		renaming_apply(&im->header, o->renamings, o->renaming_count);
		tsv_header_unite(h, &im->header);
	}
	check_renamings(o, h);
	for (size_t i = 0; i < count; i++)
		if (renaming_check_names(&importers[i].header, importers[i].decoder.input.name,
					 &e) < 0)
			tool_fail(&e);
}

/* Leaves only the columns that -f names. */
static void choose_fields(struct tsv_header *h, const char *list)
{
	struct tsv_header all = *h;
	struct tsv_columns fields;

	if (list == NULL)
		return;
	tool_columns(&fields, &all, list, NULL);
	*h = (struct tsv_header){0};
	tsv_columns_header(&fields, &all, h);
	tsv_columns_free(&fields);
	tsv_header_free(&all);
}

static void print_records(struct importer *im, const struct tsv_header *h, struct output *out)
{
	struct tsv_remap remap;
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got = 0;

	tsv_remap_init(&remap, &im->header, h);
	while (!output_failed(out) && (got = import_next(im, &b, &e)) > 0) {
		tsv_remap_batch(&remap, &b);
		output_span(out, tsv_batch_records(&b, 0, b.records));
	}
	if (got < 0)
		tool_fail(&e);
	tsv_remap_free(&remap);
	import_close(im);
}

int main(int argc, char **argv)
{
	static char standard_input[] = "-";
	char *const none[] = {standard_input};
	struct tsv_header header;
	struct schema schema;
	struct tsv_buf help = {0};

	tool_start(argv, "case-import", NULL);
	tsv_buf_add_string(&help, help_head);
	import_add_help(&help);
	tsv_buf_add(&help, help_tail, sizeof(help_tail));
	tool_help(help.data);
	struct options options = parse_options(argc, argv);
	tool_schema(&schema, options.schema, options.output);
	options.import.schema = &schema;
	size_t count = argc == optind ? 1 : (size_t)(argc - optind);
	if (argc == optind && isatty(STDIN_FILENO))
		tool_warn("reading from the terminal; end it with Ctrl-D (see --help)");
	tool_operands(argv + optind, (size_t)(argc - optind), options.output);
	struct importer *importers =
	    open_files(argc == optind ? none : argv + optind, count, &options.import);
	struct output *out = tool_output(options.output);
	tool_enter_sandbox();
	unite_headers(&header, importers, count, &options);
	choose_fields(&header, options.fields);
	output_header(out, &header);
	for (size_t i = 0; i < count; i++)
		print_records(&importers[i], &header, out);
	tsv_header_free(&header);
	schema_close(&schema);
	free(importers);
	free(options.renamings);
	return tool_finish(problems ? STATUS_TROUBLE : STATUS_DONE);
}
