/* case-dupes: probable duplicates within a table, or between two. */
#include <stdlib.h>

#include "link/dupes.h"
#include "tool/tool.h"

static const char help[] =
    "usage: case-dupes [-k FIELDS] [--between FILE] [--one-to-one] [--min SCORE]\n"
    "                  [--block FIELDS] [--schema FILE] [-o FILE] [FILE...]\n"
    "\n"
    "Prints the records that probably tell of the same, as a table of pairs, best first:\n"
    "score (0 to 1), why (which fields are equal, near, differ or are missing), the keys\n"
    "of both, and where they stand.\n"
    "\n"
    "  -k, --key FIELDS       compare these columns (a,b  a-c  *_id; default: all but the "
    "key)\n"
    "      --between FILE     pair records of FILEs with records of this one\n"
    "      --one-to-one       give each record one partner at most, the best\n"
    "      --min SCORE        print pairs of at least this score (default: 0.5)\n"
    "      --block FIELDS     compare only records that are the same in these columns\n"
    "      --schema FILE      what columns mean: the key, terms, missing values\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "The score is the probability of a match, learned from the tables themselves. FILE -\n"
    "is standard input. Status: 0 done, with pairs or none, 2 trouble.\n";

enum { BETWEEN = 256, ONE_TO_ONE, MIN, BLOCK, SCHEMA };

struct options {
	struct dupes_options dupes;
	char *between;
	const char *schema;
	const char *output;
};

static unsigned parse_score(const char *text)
{
	char *end;
	double score = strtod(text, &end);

	if (end == text || *end != '\0' || !(score > 0 && score <= 1))
		tool_refuse("--min: %s is no score; it is a number above 0, up to 1", text);
	double thousandths = score * DUPES_ONE;
	return thousandths < 1 ? 1 : (unsigned)(thousandths + 0.5);
}

static struct options parse_options(int argc, char **argv)
{
	static const struct option longs[] = {TOOL_LONG,
					      {"key", required_argument, NULL, 'k'},
					      {"between", required_argument, NULL, BETWEEN},
					      {"one-to-one", no_argument, NULL, ONE_TO_ONE},
					      {"min", required_argument, NULL, MIN},
					      {"block", required_argument, NULL, BLOCK},
					      {"schema", required_argument, NULL, SCHEMA},
					      {NULL, 0, NULL, 0}};
	struct options o = {.dupes = {.min = DUPES_ONE / 2}};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "k:", longs)) != -1;) {
		switch (c) {
		case 'k':
			o.dupes.columns.fields = optarg;
			break;
		case BETWEEN:
			o.between = optarg;
			break;
		case ONE_TO_ONE:
			o.dupes.one_to_one = true;
			break;
		case MIN:
			o.dupes.min = parse_score(optarg);
			break;
		case BLOCK:
			o.dupes.columns.blocks = optarg;
			break;
		case SCHEMA:
			o.schema = optarg;
			break;
		case 'o':
			o.output = optarg;
			break;
		}
	}
	return o;
}

int main(int argc, char **argv)
{
	struct tsv_table table, other = {0};
	struct schema schema;
	struct tsv_error e = {0};

	tool_start(argv, "case-dupes", help);
	struct options options = parse_options(argc, argv);
	tool_schema(&schema, options.schema, options.output);
	options.dupes.columns.schema = &schema;
	tool_table(&table, argv + optind, (size_t)(argc - optind), options.output);
	if (options.between != NULL)
		tool_table(&other, &options.between, 1, options.output);
	tool_keep_operands(options.output);
	struct output *out = tool_output(options.output);
	tool_enter_sandbox();
	if (dupes_find(&table, options.between != NULL ? &other : NULL, &options.dupes, out,
		       &e) < 0)
		tool_fail(&e);
	tsv_table_close(&table);
	tsv_table_close(&other);
	schema_close(&schema);
	return tool_finish(STATUS_DONE);
}
