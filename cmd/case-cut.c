/* case-cut: columns of a stream, chosen, ordered and renamed. */
#include <stdlib.h>

#include "tool/tool.h"

static const char help[] =
    "usage: case-cut -f FIELDS | --exclude FIELDS [--rename NEW=OLD]... [-o FILE]\n"
    "                [FILE...]\n"
    "\n"
    "Prints columns of the FILEs, or of standard input: chosen, ordered, renamed.\n"
    "\n"
    "  -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)\n"
    "      --exclude FIELDS   all columns but these\n"
    "      --rename NEW=OLD   print the column OLD under the name NEW; alone, all\n"
    "                         columns are kept (may be given again)\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "FIELDS and OLD are names as the FILEs have them. FILE - is standard input. Status:\n"
    "0 done, 2 trouble.\n";

struct options {
	const char *fields;
	const char *exclude;
	const char *output;
	const char **renames;
	size_t rename_count;
};

static struct options parse_options(int argc, char **argv)
{
	enum { EXCLUDE = 256, RENAME };
	static const struct option longs[] = {TOOL_LONG,
					      {"fields", required_argument, NULL, 'f'},
					      {"exclude", required_argument, NULL, EXCLUDE},
					      {"rename", required_argument, NULL, RENAME},
					      {NULL, 0, NULL, 0}};
	struct options o = {.renames = tsv_calloc((size_t)argc, sizeof(*o.renames))};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "f:", longs)) != -1;) {
		switch (c) {
		case 'f': o.fields = optarg; break;
		case EXCLUDE: o.exclude = optarg; break;
		case RENAME: o.renames[o.rename_count++] = optarg; break;
		case 'o': o.output = optarg; break;
		}
	}
	if (o.fields != NULL && o.exclude != NULL)
		tool_refuse("-f and --exclude say the same thing twice; give one of them");
	if (o.fields == NULL && o.exclude == NULL && o.rename_count == 0)
		tool_refuse("-f, --exclude or --rename says which columns; give one of them");
	return o;
}

/*
 * Splits NEW=OLD where OLD is a column, for names may hold `=`. Returns the column's
 * place and sets the new name.
 */
static size_t parse_rename(const char *text, const struct tsv_header *h,
			   struct tsv_span *new_name)
{
	const char *first = strchr(text, '=');
	struct tsv_error e = {0};
	size_t place = TSV_NONE;

	if (first == NULL || first == text || first[1] == '\0')
		tool_refuse("--rename takes NEW=OLD, as in place=city, not '%s'", text);
	for (const char *at = first; at != NULL && place == TSV_NONE;
	     at = strchr(at + 1, '=')) {
		*new_name = tsv_span_between(text, at);
		place = tsv_header_find(h, tsv_span_of(at + 1));
	}
	if (place == TSV_NONE && tsv_header_need(h, tsv_span_of(first + 1), &place, &e) < 0)
		tool_fail(&e);
	return place;
}

/* The new names, by place in the table's header; without data where there is none. */
static struct tsv_span *parse_renames(const struct options *o, const struct tsv_header *h,
				      const struct tsv_columns *c)
{
	struct tsv_span *names = tsv_calloc(h->count, sizeof(*names)), name;

	for (size_t i = 0; i < o->rename_count; i++) {
		size_t place = parse_rename(o->renames[i], h, &name);
		if (!tsv_columns_has(c, place))
			tool_refuse("--rename %s: the column is not kept; choose it, too",
				    o->renames[i]);
		if (names[place].data != NULL)
			tool_refuse("--rename %s: the column has a new name already",
				    o->renames[i]);
		names[place] = name;
	}
	return names;
}

/* Makes the header of what is printed. */
static void make_header(struct tsv_header *shown, const struct tsv_header *h,
			const struct tsv_columns *c, const struct options *o)
{
	struct tsv_span *names = parse_renames(o, h, c);
	struct tsv_buf field = {0};

	for (size_t j = 0; j < c->count; j++) {
		size_t place = c->places[j];
		tsv_buf_clear(&field);
		if (names[place].data != NULL)
			tsv_escape_append(&field, names[place]);
		else
			tsv_buf_add_span(&field, h->columns[place].field);
		tsv_header_add(shown, tsv_buf_span(&field));
		if (tsv_header_find(shown, shown->columns[j].name) != j)
			tool_refuse("two columns would be named '%s'; rename one of them",
				    tsv_shorten(shown->columns[j].name).text);
	}
	tsv_buf_free(&field);
	free(names);
}

static void print_records(struct tsv_table *t, const struct tsv_columns *c, struct output *out)
{
	struct tsv_error e = {0};
	struct tsv_remap remap;
	struct tsv_batch b;
	int got = 0;

	tsv_remap_init_columns(&remap, c);
	while (!output_failed(out) && (got = tsv_table_next(t, &b, &e)) > 0) {
		tsv_remap_batch(&remap, &b);
		output_span(out, tsv_batch_records(&b, 0, b.records));
	}
	if (got < 0)
		tool_fail(&e);
	tsv_remap_free(&remap);
}

int main(int argc, char **argv)
{
	struct tsv_header shown = {0};
	struct tsv_columns columns;
	struct tsv_table table;

	tool_start(argv, "case-cut", help);
	struct options options = parse_options(argc, argv);
	tool_table(&table, argv + optind, (size_t)(argc - optind), options.output);
	tool_columns(&columns, &table.header, options.fields, options.exclude);
	make_header(&shown, &table.header, &columns, &options);
	struct output *out = tool_output(options.output);
	tool_enter_sandbox();
	output_header(out, &shown);
	print_records(&table, &columns, out);
	tsv_header_free(&shown);
	tsv_columns_free(&columns);
	tsv_table_close(&table);
	free(options.renames);
	return tool_finish(STATUS_DONE);
}
