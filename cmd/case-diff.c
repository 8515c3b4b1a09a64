/* case-diff: what changed between two tables, by key and field. */
#include "diff/diff.h"
#include "tool/tool.h"

static const char help[] =
    "usage: case-diff [-k FIELDS] [-f FIELDS] [--records WHICH] [--schema FILE] [-o FILE]\n"
    "                 OLD NEW\n"
    "\n"
    "Prints what changed from table OLD to table NEW, as a table: change, key, field,\n"
    "old, new, which case-patch applies. The order of records and columns does not\n"
    "matter.\n"
    "\n"
    "  -k, --key FIELDS     the columns that tell records apart (default: the schema's\n"
    "                       primaryKey)\n"
    "  -f, --fields FIELDS  compare only these columns (a,b  a-c  *_id)\n"
    "      --records WHICH  print records instead: those added or removed, or of those\n"
    "                       that changed the old or the new ones\n"
    "      --schema FILE    what columns mean: the key, and which keys are the same\n"
    "  -o, --output FILE    write to FILE, which is replaced when all went well\n"
    "  -h, --help           print this help\n"
    "  -V, --version        print the version\n"
    "\n"
    "OLD or NEW may be -, standard input. Status: 0 no difference, 1 some, 2 trouble.\n";

struct options {
	const char *key;
	const char *fields;
	const char *schema;
	const char *output;
	enum diff_view view;
};

static enum diff_view find_view(const char *name)
{
	static const char *const views[] = {[DIFF_ADDED] = "added",
					    [DIFF_REMOVED] = "removed",
					    [DIFF_CHANGED_OLD] = "old",
					    [DIFF_CHANGED_NEW] = "new"};

	for (enum diff_view v = DIFF_ADDED; v <= DIFF_CHANGED_NEW; v++)
		if (strcmp(name, views[v]) == 0)
			return v;
	tool_refuse("--records %s: there are: added, removed, old, new", name);
}

static struct options parse_options(int argc, char **argv)
{
	enum { RECORDS = 256, SCHEMA };
	static const struct option longs[] = {TOOL_LONG,
					      {"key", required_argument, NULL, 'k'},
					      {"fields", required_argument, NULL, 'f'},
					      {"records", required_argument, NULL, RECORDS},
					      {"schema", required_argument, NULL, SCHEMA},
					      {NULL, 0, NULL, 0}};
	struct options o = {.view = DIFF_CHANGES};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "k:f:", longs)) != -1;) {
		switch (c) {
		case 'k': o.key = optarg; break;
		case 'f': o.fields = optarg; break;
		case RECORDS: o.view = find_view(optarg); break;
		case SCHEMA: o.schema = optarg; break;
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
	struct schema schema;
	struct tsv_error e = {0};

	tool_start(argv, "case-diff", help);
	struct options options = parse_options(argc, argv);
	tool_schema(&schema, options.schema, options.output);
	tool_table(&old, argv + optind, 1, options.output);
	tool_table(&new, argv + optind + 1, 1, options.output);
	tool_keep_operands(options.output);
	if (diff_columns_find(&columns, tables, options.key, options.fields, &schema, &e) < 0)
		tool_fail(&e);
	struct output *out = tool_output(options.output);
	tool_enter_sandbox();
	int differs = diff_tables(tables, &columns, options.view, out, &e);
	if (differs < 0)
		tool_fail(&e);
	diff_columns_free(&columns);
	tsv_table_close(&old);
	tsv_table_close(&new);
	schema_close(&schema);
	return tool_finish(differs ? STATUS_NONE : STATUS_DONE);
}
