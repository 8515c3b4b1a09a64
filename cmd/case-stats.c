/* case-stats: counts and sums up a table, group by group. */
#include <stdint.h>
#include <string.h>

#include "record/fields.h"
#include "render/render.h"
#include "stats/profile.h"
#include "stats/report.h"
#include "stats/tally.h"
#include "text/terminal.h"
#include "tool/tool.h"

static const char help[] =
    "usage: case-stats [-b FIELDS] [-T FORMAT] [--top N] [--total] [--width N]\n"
    "                  [-o FILE] [FILE...]\n"
    "       case-stats [-f FIELDS] [-T FORMAT] [-o FILE] [FILE...]\n"
    "\n"
    "Counts the records of a table by group; without -b, tells what each column holds.\n"
    "\n"
    "  -b, --by FIELDS        one line a group of equal values in these columns\n"
    "      --top N            only the N largest groups, the others as one line\n"
    "      --total            a last line for all records\n"
    "  -f, --fields FIELDS    without -b: only these columns\n"
    "  -T, --format FORMAT    tsv (default), table\n"
    "      --width N          columns of a line (table); else COLUMNS, the\n"
    "                         terminal's, or 80\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "FILE - is standard input, the default. Status: 0 done, 2 trouble.\n";

struct options {
	const char *by;
	const char *fields;
	const char *format;
	const char *output;
	struct report_options report;
	size_t width;
};

static struct options parse_options(int argc, char **argv)
{
	enum { TOP = 256, TOTAL, WIDTH };
	static const struct option longs[] = {TOOL_LONG,
					      {"by", required_argument, NULL, 'b'},
					      {"fields", required_argument, NULL, 'f'},
					      {"format", required_argument, NULL, 'T'},
					      {"top", required_argument, NULL, TOP},
					      {"total", no_argument, NULL, TOTAL},
					      {"width", required_argument, NULL, WIDTH},
					      {NULL, 0, NULL, 0}};
	struct options o = {.format = "tsv", .report.top = SIZE_MAX};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "b:f:T:", longs)) != -1;) {
		switch (c) {
		case 'b':
			o.by = optarg;
			break;
		case 'f':
			o.fields = optarg;
			break;
		case 'T':
			o.format = optarg;
			break;
		case TOP:
			o.report.top = tool_number("--top", optarg);
			break;
		case TOTAL:
			o.report.total = true;
			break;
		case WIDTH:
			o.width = tool_number("--width", optarg);
			break;
		case 'o':
			o.output = optarg;
			break;
		}
	}
	if (o.by == NULL && (o.report.top != SIZE_MAX || o.report.total))
		tool_refuse("--top and --total are about groups; give their columns by -b");
	if (o.by != NULL && o.fields != NULL)
		tool_refuse("-f chooses columns to profile, -b groups; give one of them");
	if (strcmp(o.format, "tsv") != 0 && strcmp(o.format, "table") != 0)
		tool_refuse("-T takes tsv or table, not '%s'", o.format);
	return o;
}

/* Prints a result, a table in memory, in the format asked for. */
static void print(const struct buf *result, const struct options *o, struct output *out)
{
	const struct renderer *renderer = renderer_find(o->format);
	struct render_options how = {.width = o->width, .terminal = false, .numbers = true};
	struct fields all;
	struct table table;
	struct error e = {0};

	if (renderer == NULL) {
		output_span(out, buf_span(result));
		return;
	}
	if (how.width == 0)
		how.width = terminal_width(out->fd);
	if (table_open_memory(&table, "the result", buf_span(result), &e) < 0)
		tool_fail(&e);
	fields_all(&all, &table.header);
	if (render_table(&table, &all, renderer, &how, out, &e) < 0)
		tool_fail(&e);
	fields_free(&all);
	table_close(&table);
}

static void choose(struct fields *f, const struct header *h, const char *list)
{
	struct error e = {0};

	if (list == NULL)
		fields_all(f, h);
	else if (fields_parse(f, h, list, &e) < 0)
		tool_fail(&e);
}

static void report(struct table *t, const struct fields *by, const struct options *o,
		   struct buf *result)
{
	struct tally tally;
	struct report lines;
	struct error e = {0};
	struct block b;
	int got;

	tally_begin(&tally, by, &t->header);
	while ((got = table_next(t, &b, &e)) > 0)
		tally_add(&tally, &b);
	if (got < 0)
		tool_fail(&e);
	report_make(&lines, &tally, &t->header, &o->report);
	report_append(&lines, &tally, result);
	report_free(&lines);
	tally_free(&tally);
}

static void profile(struct table *t, const struct fields *f, struct buf *result)
{
	struct profile p;
	struct error e = {0};
	struct block b;
	int got;

	profile_begin(&p, &t->header, f);
	while ((got = table_next(t, &b, &e)) > 0)
		profile_add(&p, &b);
	if (got < 0)
		tool_fail(&e);
	profile_append(&p, result);
	profile_free(&p);
}

int main(int argc, char **argv)
{
	struct table table;
	struct fields fields;
	struct buf result = {0};

	tool_start(argv, "case-stats", help);
	struct options options = parse_options(argc, argv);
	tool_table(&table, argv + optind, (size_t)(argc - optind));
	choose(&fields, &table.header, options.by != NULL ? options.by : options.fields);
	struct output *out = tool_output(options.output);
	tool_enter_sandbox();
	if (options.by != NULL)
		report(&table, &fields, &options, &result);
	else
		profile(&table, &fields, &result);
	print(&result, &options, out);
	buf_free(&result);
	fields_free(&fields);
	table_close(&table);
	return tool_finish(STATUS_DONE);
}
