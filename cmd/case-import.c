/* case-import: brings outside data in, as a table. */
#include <stdlib.h>
#include <unistd.h>

#include "import/import.h"
#include "import/sources.h"
#include "tool/tool.h"

static const char help_head[] =
    "usage: case-import [-t FORMAT] [-d DELIMITER] [-E ENCODING] [OPTION...]\n"
    "                   [--map NEW=OLD]... [-f FIELDS] [-o FILE] [FILE...]\n"
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
    "      --sheet SHEET      of a spreadsheet the sheet of this name, or this number from\n"
    "                         1; else the first, which is told when there are others\n"
    "\n"
    "What is forgiven, and counted on standard error:\n"
    "      --skip N           leave out N lines, or rows of a sheet, above the header\n"
    "      --until-empty      end at the first empty record\n"
    "      --pad              fill records of CSV and TSV up that have too few fields\n"
    "      --trim-ends        drop their empty fields beyond the last name\n"
    "      --blanks           drop blanks around their quotes\n"
    "      --escape CHAR      it stands before a quote within quotes (as \\)\n"
    "      --raw              in TSV a backslash is only a backslash; else \\t \\n \\r \\\\\n"
    "                         are read as the stream reads them, and \\N as empty\n"
    "      --replace-bad      U+FFFD for bytes that the encoding lacks\n"
    "      --rejects FILE     write records that cannot be read to FILE, and go on\n"
    "\n"
    "What becomes of the columns, in this order:\n"
    "      --at PATH          JSON: the array with the table in an object (data/items)\n"
    "      --flatten          JSON: objects within become columns (a/b)\n"
    "      --drop-empty       leave out columns with neither name nor value\n"
    "      --name-empty       name columns without a name by their place (column_3)\n"
    "      --unique-names     number names that stand twice (a, a_2)\n"
    "      --gather NEW=FIELDS\n"
    "                         the filled ones of these columns become a list\n"
    "      --first NEW=FIELDS the first filled one of these columns\n"
    "      --split FIELD=SEP  a value with SEP between elements becomes a list\n"
    "      --map NEW=OLD      rename the column OLD (or #3, the file's third) to NEW\n"
    "  -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)\n"
    "      --source           add the columns source and line: where a record stood\n"
    "\n"
    "      --schema FILE      what columns mean, as case(5) tells\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "Formats, and endings that tell them:\n";

static const char help_tail[] =
    "A .tsv file with a field that begins with a quote needs -t tsv or -t stream.\n"
    "\n"
    "An option that is of no use to any FILE's format is refused.\n"
    "FILE - is standard input, also when there is none. Status: 0 done, 1 records were\n"
    "rejected, 2 trouble.\n";

struct options {
	struct import_options import;
	struct reshape_options reshape;
	size_t rule_capacity, renaming_capacity;
	const char *schema;
	const char *fields;
	const char *output;
	const char *rejects;
	bool source;
};

/* Something could not be placed; the rest is printed, but all is not well. */
static bool problems;

static void report(const char *problem)
{
	tool_warn("%s", problem);
	problems = true;
}

/* All is well, but a person must know. */
static void note(const char *text)
{
	tool_warn("%s", text);
}

/* Where records that cannot be read go, and how many did. */
static struct output *rejects;
static size_t rejected;

static void reject(const char *file, size_t line, const char *why, struct tsv_span text)
{
	struct tsv_buf record = {0};

	tsv_escape_append(&record, tsv_span_of(file));
	tsv_buf_printf(&record, "\t%zu\t", line);
	tsv_escape_append(&record, tsv_span_of(why));
	tsv_buf_add_char(&record, '\t');
	tsv_escape_append(&record, text);
	tsv_buf_add_char(&record, '\n');
	output_span(rejects, tsv_buf_span(&record));
	tsv_buf_free(&record);
	rejected++;
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

static char parse_escape(const char *text)
{
	if (strcmp(text, "\\\\") == 0)
		return '\\';
	if (strlen(text) != 1 || strchr("\"\r\n", *text) != NULL)
		tool_refuse("--escape takes one ASCII character, not '%s'", text);
	return *text;
}

static void add_renaming(struct options *o, const char *text)
{
	struct reshape_options *r = &o->reshape;
	struct tsv_error e = {0};

	r->renamings = tsv_grow(r->renamings, &o->renaming_capacity, r->renaming_count + 1,
				sizeof(*r->renamings));
	if (renaming_parse(&r->renamings[r->renaming_count++], text, &e) < 0)
		tool_fail(&e);
}

static void add_rule(struct options *o, const char *option, const char *text)
{
	struct reshape_options *r = &o->reshape;
	struct tsv_error e = {0};

	r->rules = tsv_grow(r->rules, &o->rule_capacity, r->rule_count + 1, sizeof(*r->rules));
	if (reshape_parse(&r->rules[r->rule_count++], option, text, &e) < 0)
		tool_fail(&e);
}

enum {
	MAP = 256,
	PAD,
	RAW,
	SCHEMA,
	SKIP,
	UNTIL,
	TRIM,
	BLANKS,
	ESCAPE,
	REPLACE,
	REJECTS,
	AT,
	FLATTEN,
	DROP,
	NAME,
	UNIQUE,
	GATHER,
	FIRST,
	SPLIT,
	SOURCE,
	SHEET
};

/* The options that say what becomes of records and columns. */
static void take_option(struct options *o, int option)
{
	switch (option) {
	case MAP: add_renaming(o, optarg); break;
	case SHEET: o->import.sheet = optarg; break;
	case PAD: o->import.pad = true; break;
	case RAW: o->import.raw = true; break;
	case SKIP: o->import.skip = tool_number("--skip", optarg); break;
	case UNTIL:
		o->import.until_empty = o->reshape.until_empty = o->import.lines = true;
		break;
	case TRIM: o->import.trim_ends = true; break;
	case BLANKS: o->import.blanks = true; break;
	case ESCAPE: o->import.escape = parse_escape(optarg); break;
	case REPLACE: o->import.replace = true; break;
	case REJECTS:
		o->rejects = optarg;
		o->import.reject = reject;
		break;
	case AT: o->import.at = optarg; break;
	case FLATTEN: o->import.flatten = true; break;
	case DROP: o->reshape.drop_empty = o->import.lines = true; break;
	case NAME: o->reshape.name_empty = true; break;
	case UNIQUE: o->reshape.unique_names = true; break;
	case GATHER: add_rule(o, "--gather", optarg); break;
	case FIRST: add_rule(o, "--first", optarg); break;
	case SPLIT: add_rule(o, "--split", optarg); break;
	case SOURCE: o->source = o->import.lines = true; break;
	}
}

static struct options parse_options(int argc, char **argv)
{
	static const struct option longs[] = {TOOL_LONG,
					      {"type", required_argument, NULL, 't'},
					      {"schema", required_argument, NULL, SCHEMA},
					      {"format", required_argument, NULL, 'T'},
					      {"delimiter", required_argument, NULL, 'd'},
					      {"encoding", required_argument, NULL, 'E'},
					      {"map", required_argument, NULL, MAP},
					      {"fields", required_argument, NULL, 'f'},
					      {"sheet", required_argument, NULL, SHEET},
					      {"pad", no_argument, NULL, PAD},
					      {"raw", no_argument, NULL, RAW},
					      {"sheet", required_argument, NULL, SHEET},
					      {"skip", required_argument, NULL, SKIP},
					      {"until-empty", no_argument, NULL, UNTIL},
					      {"trim-ends", no_argument, NULL, TRIM},
					      {"blanks", no_argument, NULL, BLANKS},
					      {"escape", required_argument, NULL, ESCAPE},
					      {"replace-bad", no_argument, NULL, REPLACE},
					      {"rejects", required_argument, NULL, REJECTS},
					      {"at", required_argument, NULL, AT},
					      {"flatten", no_argument, NULL, FLATTEN},
					      {"drop-empty", no_argument, NULL, DROP},
					      {"name-empty", no_argument, NULL, NAME},
					      {"unique-names", no_argument, NULL, UNIQUE},
					      {"gather", required_argument, NULL, GATHER},
					      {"first", required_argument, NULL, FIRST},
					      {"split", required_argument, NULL, SPLIT},
					      {"source", no_argument, NULL, SOURCE},
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
		case 'f': o.fields = optarg; break;
		case 'o': o.output = optarg; break;
		default: take_option(&o, c);
		}
	}
	if (o.reshape.drop_empty && o.reshape.name_empty)
		tool_refuse("--drop-empty and --name-empty are two answers; give one of them");
	o.import.renamings = o.reshape.renamings;
	o.import.renaming_count = o.reshape.renaming_count;
	return o;
}

static void print_records(struct sources *s, struct output *out)
{
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got = 1;

	while (got > 0 && !output_failed(out)) {
		b.records = 0;
		got = sources_next(s, &b, &e);
		if (b.records != 0)
			output_span(out, tsv_batch_records(&b, 0, b.records));
	}
	if (got < 0)
		tool_fail(&e);
}

/* Tells once what was forgiven in all files. */
static void tell_forgiven(const struct sources *s)
{
	struct tsv_buf text = {0};

	for (enum import_forgiven kind = 0; kind < IMPORT_FORGIVEN; kind++) {
		size_t count = sources_forgiven(s, kind);
		if (count == 0)
			continue;
		tsv_buf_clear(&text);
		import_add_forgiven(&text, kind, count);
		tsv_buf_add_char(&text, '\0');
		tool_warn("%s", text.data);
	}
	tsv_buf_free(&text);
}

static void free_options(struct options *o)
{
	for (size_t i = 0; i < o->reshape.rule_count; i++)
		tsv_buf_free(&o->reshape.rules[i].separator);
	free(o->reshape.rules);
	free(o->reshape.renamings);
}

static enum status status_of(const struct options *o)
{
	if (rejected != 0)
		tool_warn("%zu record%s that cannot be read: see %s", rejected,
			  rejected == 1 ? "" : "s", o->rejects);
	return problems ? STATUS_TROUBLE : rejected != 0 ? STATUS_NONE : STATUS_DONE;
}

/* Opens what is read and written, in the order that lets one be told from the other. */
static struct output *open_all(struct sources *s, int argc, char **argv,
			       const struct options *o)
{
	static char standard_input[] = "-";
	char *const none[] = {standard_input};
	struct tsv_error e = {0};

	if (argc == 0 && isatty(STDIN_FILENO))
		tool_warn("reading from the terminal; end it with Ctrl-D (see --help)");
	tool_operands(argv, (size_t)argc, o->output);
	if (sources_open(s, argc == 0 ? none : argv, argc == 0 ? 1 : (size_t)argc, &o->import,
			 &e) < 0)
		tool_fail(&e);
	struct output *out = tool_output(o->output);
	tool_keep_operands(o->rejects);
	if (o->rejects != NULL) {
		rejects = tool_second_output(o->rejects);
		output_string(rejects, "file\tline\tproblem\trecord\n");
	}
	return out;
}

int main(int argc, char **argv)
{
	struct sources sources;
	struct schema schema;
	struct tsv_buf help = {0};
	struct tsv_error e = {0};

	tool_start(argv, "case-import", NULL);
	tsv_buf_add_string(&help, help_head);
	import_add_help(&help);
	tsv_buf_add(&help, help_tail, sizeof(help_tail));
	tool_help(help.data);
	struct options options = parse_options(argc, argv);
	tool_schema(&schema, options.schema, options.output);
	options.import.schema = &schema;
	options.reshape.import = &options.import;
	struct output *out = open_all(&sources, argc - optind, argv + optind, &options);
	tool_enter_sandbox();
	if (sources_read_headers(&sources, &options.reshape, options.fields, options.source,
				 &e) < 0)
		tool_fail(&e);
	output_header(out, &sources.header);
	print_records(&sources, out);
	tell_forgiven(&sources);
	sources_close(&sources);
	schema_close(&schema);
	free_options(&options);
	return tool_finish(status_of(&options));
}
