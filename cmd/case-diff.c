/* case-diff: what changed between two tables, by key and field. */
#include "diff/diff.h"
#include "tool/tool.h"

static const char help[] =
    "usage: case-diff [-k FIELDS] [-f FIELDS] [-o FILE] OLD NEW\n"
    "\n"
    "Prints what changed from table OLD to table NEW, as a table: change, key, field,\n"
    "old, new. The order of records and columns does not matter.\n"
    "\n"
    "  -k, --key FIELDS     the columns that tell records apart (default: id)\n"
    "  -f, --fields FIELDS  compare only these columns (a,b  a-c  *_id)\n"
    "  -o, --output FILE    write to FILE, which is replaced when all went well\n"
    "  -h, --help           print this help\n"
    "  -V, --version        print the version\n"
    "\n"
    "OLD or NEW may be -, standard input. Status: 0 no difference, 1 some, 2 trouble.\n";

struct options {
	const char *key;
	const char *fields;
	const char *output;
};

static struct options parse_options(int argc, char **argv)
{
	static const struct option longs[] = {TOOL_LONG,
					      {"key", required_argument, NULL, 'k'},
					      {"fields", required_argument, NULL, 'f'},
					      {NULL, 0, NULL, 0}};
	struct options o = {.key = "id"};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "k:f:", longs)) != -1;) {
		switch (c) {
		case 'k': o.key = optarg; break;
		case 'f': o.fields = optarg; break;
		case 'o': o.output = optarg; break;
		}
	}
	if (argc - optind != DIFF_SIDES)
		tool_refuse("takes two tables, OLD and NEW; see case-diff --help");
	if (strcmp(argv[optind], "-") == 0 && strcmp(argv[optind + 1], "-") == 0)
		tool_refuse("OLD and NEW cannot both be standard input");
	return o;
}

int main(int argc, char **argv)
{
	struct tsv_table old, new;
	struct tsv_table *const tables[DIFF_SIDES] = {&old, &new};
	struct diff_columns columns;
	struct tsv_error e = {0};

	tool_start(argv, "case-diff", help);
	struct options options = parse_options(argc, argv);
	tool_table(&old, argv + optind, 1, options.output);
	tool_table(&new, argv + optind + 1, 1, options.output);
	if (diff_columns_find(&columns, tables, options.key, options.fields, &e) < 0)
		tool_fail(&e);
	struct output *out = tool_output(options.output);
	tool_enter_sandbox();
	int differs = diff_tables(tables, &columns, DIFF_CHANGES, out, &e);
	if (differs < 0)
		tool_fail(&e);
	diff_columns_free(&columns);
	tsv_table_close(&old);
	tsv_table_close(&new);
	return tool_finish(differs ? STATUS_NONE : STATUS_DONE);
}
