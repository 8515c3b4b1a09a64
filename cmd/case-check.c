/* case-check: what is wrong with tables, and what is sound in them. */
#include "check/check.h"
#include "check/infer.h"
#include "tool/tool.h"

#include <unistd.h>

static const char help[] =
    "usage: case-check [--schema FILE] [--good FILE] [--keep LEVEL] [-f FIELDS]\n"
    "                  [-k FIELDS] [-o FILE] [FILE...]\n"
    "       case-check --infer [-o FILE] [FILE...]\n"
    "\n"
    "Prints what is wrong with tables, as a table: file, line, key, column, problem, level\n"
    "(error, warning, note), expected, first (where a value that stands twice stood\n"
    "first), value. Looks at each byte, at the number of fields of each record, and at the\n"
    "values of columns that the catalogue knows.\n"
    "\n"
    "      --schema FILE    check values by this Table Schema, as case(5) tells\n"
    "      --infer          print the Table Schema of the tables instead, to be edited\n"
    "      --good FILE      keep the header and the sound records in FILE: those that\n"
    "                       have nothing but notes\n"
    "      --keep LEVEL     keep those with findings up to LEVEL (warning, or note);\n"
    "                       the status is that of findings above it\n"
    "  -f, --fields FIELDS  check the values of only these columns (a,b  a-c  *_id)\n"
    "  -k, --key FIELDS     name records by these columns (default: the schema's key)\n"
    "  -o, --output FILE    write to FILE, which is replaced when all went well\n"
    "  -h, --help           print this help\n"
    "  -V, --version        print the version\n"
    "\n"
    "A BOM, CRLF and a last line without LF are notes, and mended in what is kept. FILE -\n"
    "is standard input. Status: 0 sound, 1 findings (with --keep: above LEVEL), 2 trouble.\n";

struct options {
	const char *schema;
	const char *good;
	const char *fields;
	const char *key;
	const char *output;
	enum finding_level keep;
	bool keeps; /* --keep was given */
	bool infer;
};

static struct options parse_options(int argc, char **argv)
{
	enum { SCHEMA = 256, GOOD, KEEP, INFER };
	static const struct option longs[] = {TOOL_LONG,
					      {"schema", required_argument, NULL, SCHEMA},
					      {"good", required_argument, NULL, GOOD},
					      {"keep", required_argument, NULL, KEEP},
					      {"infer", no_argument, NULL, INFER},
					      {"fields", required_argument, NULL, 'f'},
					      {"key", required_argument, NULL, 'k'},
					      {NULL, 0, NULL, 0}};
	struct options o = {0};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "f:k:", longs)) != -1;) {
		switch (c) {
		case SCHEMA: o.schema = optarg; break;
		case GOOD: o.good = optarg; break;
		case KEEP:
			o.keeps = true;
			if (!finding_level_parse(optarg, &o.keep) || o.keep == FINDING_ERROR)
				tool_refuse("--keep takes note or warning, not '%s'", optarg);
			break;
		case INFER: o.infer = true; break;
		case 'f': o.fields = optarg; break;
		case 'k': o.key = optarg; break;
		case 'o': o.output = optarg; break;
		}
	}
	if (o.infer && (o.schema != NULL || o.good != NULL || o.keeps || o.fields != NULL ||
			o.key != NULL))
		tool_refuse("--infer goes with files and -o alone");
	return o;
}

/* Prints what a schema of the tables says. */
static int infer(int argc, char **argv, const char *output)
{
	struct tsv_error e = {0};
	struct tsv_table table;

	tool_table(&table, argv, (size_t)argc, output);
	tool_keep_operands(output);
	struct output *out = tool_output(output);
	tool_enter_sandbox();
	if (infer_schema(&table, out, &e) < 0)
		tool_fail(&e);
	tsv_table_close(&table);
	return tool_finish(STATUS_DONE);
}

static void open_files(struct check *c, int argc, char **argv, const char *output)
{
	struct tsv_error e = {0};

	tool_operands(argv, (size_t)argc, output);
	if (argc == 0 && isatty(STDIN_FILENO))
		tool_warn("reading a table from the terminal; end it with Ctrl-D (see --help)");
	if (check_open(c, argv, (size_t)argc, &e) < 0)
		tool_fail_open(argv, (size_t)argc, &e);
	tool_check_kinds(c->readers, c->count);
}

static void make_rules(struct check *c, const struct schema *schema, const struct options *o,
		       int argc, char **argv)
{
	struct tsv_error e = {0};
	struct tsv_columns fields;

	if (rules_init(&c->rules, schema, argv, (size_t)argc, &e) < 0)
		tool_fail(&e);
	if (o->fields == NULL)
		return;
	tool_columns(&fields, &c->header, o->fields, NULL);
	rules_choose(&c->rules, &c->header, &fields);
	tsv_columns_free(&fields);
}

/* A schema without a key leaves it to a column that is usually one. */
static int find_id(struct check *c, struct tsv_error *e)
{
	return tsv_header_find(&c->header, tsv_span_of("id")) == TSV_NONE
		   ? 0
		   : tsv_columns_parse(&c->key, &c->header, "id", e);
}

/* What findings name a record by: the columns asked for, else the schema's key. */
static void find_key(struct check *c, const struct schema *schema, const char *key)
{
	struct tsv_error e = {0};

	if (key != NULL ? tsv_columns_parse(&c->key, &c->header, key, &e) < 0
			: schema_key(schema, &c->header, &c->key) < 0 &&
			      schema->key.count == 0 && find_id(c, &e) < 0)
		tool_fail(&e);
}

/* One line on standard error, behind the findings; nothing when all is sound. */
static void summarize(const struct check *c, struct output *out)
{
	size_t count = findings_above(&c->findings, NULL);

	output_flush(out);
	if (count != 0)
		tool_warn("%zu finding%s; sound records: %zu of %zu", count, tool_plural(count),
			  c->records - c->unsound, c->records);
}

int main(int argc, char **argv)
{
	struct schema schema;
	struct check check;
	struct tsv_error e = {0};

	tool_start(argv, "case-check", help);
	struct options options = parse_options(argc, argv);
	tool_schema(&schema, options.schema, options.output);
	if (options.infer) {
		schema_close(&schema);
		return infer(argc - optind, argv + optind, options.output);
	}
	open_files(&check, argc - optind, argv + optind, options.output);
	tool_keep_operands(options.output);
	make_rules(&check, &schema, &options, argc - optind, argv + optind);
	check.keep = options.keep;
	find_key(&check, &schema, options.key);
	struct output *out = tool_output(options.output);
	struct output *good = options.good == NULL ? NULL : tool_second_output(options.good);
	tool_enter_sandbox();
	if (check_run(&check, out, good, &e) < 0)
		tool_fail(&e);
	summarize(&check, out);
	if (check.bad_header && good != NULL)
		tool_refuse("%s: not written, for the header is not sound; mend line 1",
			    options.good);
	size_t worse = findings_above(&check.findings, options.keeps ? &options.keep : NULL);
	enum status status = worse == 0 ? STATUS_DONE : STATUS_NONE;
	check_close(&check);
	schema_close(&schema);
	return tool_finish(status);
}
