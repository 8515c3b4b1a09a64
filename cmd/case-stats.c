/* case-stats: counts and sums up a table, group by group. */
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "render/bars.h"
#include "render/chart.h"
#include "render/render.h"
#include "render/svg.h"
#include "stats/partial.h"
#include "stats/profile.h"
#include "stats/report.h"
#include "stats/tally.h"
#include "text/terminal.h"
#include "tool/tool.h"
#include "tsv/tsv.h"

static const char help[] =
    "usage: case-stats [-b FIELDS] [-s FIELDS [-p P,...] [--approx]] [--top N] [--total]\n"
    "                  [-T FORMAT] [--width N] [-o FILE] [FILE...]\n"
    "       case-stats --partial [-b FIELDS] [-s FIELDS [--approx]] [-o FILE] [FILE...]\n"
    "       case-stats --merge [-p P,...] [--top N] [--total] [-T FORMAT] [FILE...]\n"
    "       case-stats [-f FIELDS] [-T FORMAT] [-o FILE] [FILE...]\n"
    "\n"
    "Counts the records of a table by group and sums up numbers; without -b and -s, tells\n"
    "what each column holds.\n"
    "\n"
    "  -b, --by FIELDS        one line a group of equal values in these columns, the\n"
    "                         largest first; a list counts for each of its elements\n"
    "  -s, --sum FIELDS       n, skipped (no number), sum (exact), mean, sd (of a\n"
    "                         sample), min and max of these columns\n"
    "  -p, --percentiles P,...  percentiles of the columns of -s, as 5,50,95: exact, by\n"
    "                         definition 7, as R, NumPy and spreadsheets have it\n"
    "      --approx           percentiles in constant memory, off by 0.39 percent at most\n"
    "      --top N            only the N largest groups, the others as one line\n"
    "      --total            a last line for all records\n"
    "      --partial          print a partial result, for --merge\n"
    "      --merge            add up partial results: as if their tables had been one\n"
    "  -f, --fields FIELDS    without -b and -s: only these columns\n"
    "  -T, --format FORMAT    tsv (default), table, json; bars, svg: a chart of the counts\n"
    "      --width N          columns of a line (table, bars); else COLUMNS, the\n"
    "                         terminal's, or 80\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "FILE - is standard input, the default. Status: 0 done, 2 trouble.\n";

struct options {
	const char *by;
	const char *of;
	const char *percentiles;
	const char *fields;
	const char *format;
	const char *output;
	struct report_options report;
	size_t width;
	bool approx;
	bool partial;
	bool merge;
};

static struct options parse_options(int argc, char **argv)
{
	enum { TOP = 256, TOTAL, WIDTH, APPROX, PARTIAL, MERGE };
	static const struct option longs[] = {TOOL_LONG,
					      {"by", required_argument, NULL, 'b'},
					      {"sum", required_argument, NULL, 's'},
					      {"percentiles", required_argument, NULL, 'p'},
					      {"fields", required_argument, NULL, 'f'},
					      {"format", required_argument, NULL, 'T'},
					      {"top", required_argument, NULL, TOP},
					      {"total", no_argument, NULL, TOTAL},
					      {"width", required_argument, NULL, WIDTH},
					      {"approx", no_argument, NULL, APPROX},
					      {"partial", no_argument, NULL, PARTIAL},
					      {"merge", no_argument, NULL, MERGE},
					      {NULL, 0, NULL, 0}};
	struct options o = {.format = "tsv", .report.top = SIZE_MAX};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "b:s:p:f:T:", longs)) != -1;) {
		switch (c) {
		case 'b':
			o.by = optarg;
			break;
		case 's':
			o.of = optarg;
			break;
		case 'p':
			o.percentiles = optarg;
			break;
		case 'f':
			o.fields = optarg;
			break;
		case 'T':
			o.format = optarg;
			break;
		case 'o':
			o.output = optarg;
			break;
		case TOP:
			o.report.top = tool_number("--top", optarg);
			break;
		case TOTAL:
			o.report.total = true;
			break;
		case WIDTH:
			o.width = tool_width(optarg);
			break;
		case APPROX:
			o.approx = true;
			break;
		case PARTIAL:
			o.partial = true;
			break;
		case MERGE:
			o.merge = true;
			break;
		}
	}
	return o;
}

static bool is_chart(const struct options *o)
{
	return strcmp(o->format, "bars") == 0 || strcmp(o->format, "svg") == 0;
}

static bool is_cut(const struct options *o)
{
	return o->report.top != SIZE_MAX || o->report.total;
}

static void check_partial(const struct options *o)
{
	if (o->by == NULL && o->of == NULL && !o->merge)
		tool_refuse("a profile cannot be added up; give --partial with -b or -s");
	if (o->percentiles != NULL && !o->approx && !o->merge)
		tool_refuse("exact percentiles cannot be added up; give --approx too");
	if (is_cut(o) || strcmp(o->format, "tsv") != 0)
		tool_refuse("--top, --total and -T are for the whole; give them to --merge");
}

/* Refuses options that do not go together. */
static void check_options(const struct options *o)
{
	bool about = o->by != NULL || o->of != NULL;
	struct tsv_buf names = {0};

	if (renderer_find(o->format, RENDER_STATS) == NULL) {
		renderer_names(&names, RENDER_STATS, 0);
		tsv_buf_add_char(&names, '\0');
		tool_refuse("no format '%s'; there are: %s", o->format, names.data);
	}
	if (o->merge && (about || o->fields != NULL || o->approx))
		tool_refuse(
		    "--merge takes no -b, -s, -f, --approx: partial results know theirs");
	if (o->fields != NULL && about)
		tool_refuse("-f is for the profile; -b and -s name the columns of the rest");
	if (o->of == NULL && !o->merge && (o->percentiles != NULL || o->approx))
		tool_refuse("-p and --approx are about numbers; give their columns by -s");
	if (o->partial)
		check_partial(o);
	else if (o->approx && o->percentiles == NULL)
		tool_refuse("--approx is about percentiles; give them by -p");
	if (o->merge)
		return;
	if (o->by == NULL && is_cut(o))
		tool_refuse("--top and --total are about groups; give their columns by -b");
	if (o->by == NULL && is_chart(o))
		tool_refuse("-T %s charts groups; give their columns by -b", o->format);
}

static void choose(struct tsv_columns *f, const struct tsv_header *h, const char *list)
{
	struct tsv_error e = {0};

	if (tsv_columns_parse(f, h, list, &e) < 0)
		tool_fail(&e);
}

/* Prints a result, a table in memory, in the format asked for. */
static void print_table(struct tsv_span result, const struct options *o, struct output *out)
{
	const struct renderer *renderer = renderer_find(o->format, RENDER_STATS);
	struct render_options how = {.width = o->width, .numbers = true};
	struct tsv_columns all;
	struct tsv_table table;
	struct tsv_error e = {0};

	if (renderer->record == NULL) {
		output_span(out, result);
		return;
	}
	how.terminal = isatty(out->fd) == 1;
	if (how.width == 0)
		how.width = terminal_width(out->fd);
	if (tsv_table_open_memory(&table, "the result", result, &e) < 0)
		tool_fail(&e);
	tsv_columns_all(&all, &table.header);
	if (render_table(&table, &all, renderer, &how, out, &e) < 0)
		tool_fail(&e);
	tsv_columns_free(&all);
	tsv_table_close(&table);
}

static void print_chart(const struct report *r, const struct options *o, struct output *out)
{
	size_t width = o->width != 0 ? o->width : terminal_width(out->fd);
	struct tsv_buf result = {0};
	struct chart c;

	chart_make(&c, r);
	if (strcmp(o->format, "svg") == 0)
		svg_append(&result, &c);
	else
		bars_append(&result, &c, width, terminal_utf8());
	output_span(out, tsv_buf_span(&result));
	chart_free(&c);
	tsv_buf_free(&result);
}

/* Prints what the tally comes to. */
static void print_tally(struct tally *t, const struct options *o, struct output *out)
{
	struct tsv_buf result = {0};
	struct report r;

	if (o->partial) {
		partial_append(&result, t, &o->report.percents);
		output_span(out, tsv_buf_span(&result));
		tsv_buf_free(&result);
		return;
	}
	report_make(&r, t, &o->report);
	if (is_chart(o)) {
		print_chart(&r, o, out);
	} else {
		report_append(&r, &result);
		print_table(tsv_buf_span(&result), o, out);
	}
	report_free(&r);
	tsv_buf_free(&result);
}

static void profile(struct tsv_table *t, const struct options *o)
{
	struct tsv_columns f = {0};
	struct tsv_buf result = {0};
	struct profile p;
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got;

	if (o->fields == NULL)
		tsv_columns_all(&f, &t->header);
	else
		choose(&f, &t->header, o->fields);
	struct output *out = tool_output(o->output);
	tool_enter_sandbox();
	profile_begin(&p, &t->header, &f);
	while ((got = tsv_table_next(t, &b, &e)) > 0)
		profile_add(&p, &b);
	if (got < 0)
		tool_fail(&e);
	profile_append(&p, &result);
	print_table(tsv_buf_span(&result), o, out);
	profile_free(&p);
	tsv_buf_free(&result);
	tsv_columns_free(&f);
}

static enum measure_kind kind_of(const struct options *o)
{
	if (o->approx)
		return MEASURE_SKETCH;
	return o->percentiles != NULL ? MEASURE_PERCENTILES : MEASURE_SUMMARY;
}

static void count(struct tsv_table *t, const struct options *o)
{
	struct tsv_columns by = {0}, of = {0};
	struct tally tally;
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got;

	if (o->by != NULL)
		choose(&by, &t->header, o->by);
	if (o->of != NULL)
		choose(&of, &t->header, o->of);
	struct output *out = tool_output(o->output);
	tool_enter_sandbox();
	tally_begin(&tally, (struct question){&t->header, &by, &of, kind_of(o)});
	while ((got = tsv_table_next(t, &b, &e)) > 0)
		tally_add(&tally, &b);
	if (got < 0)
		tool_fail(&e);
	print_tally(&tally, o, out);
	tally_free(&tally);
	tsv_columns_free(&by);
	tsv_columns_free(&of);
}

/* All tables must be about the same; refuses what cannot be done with that. */
static void begin_merge(struct partial *p, const struct tsv_table *t, const struct options *o)
{
	struct tsv_error e = {0};

	for (size_t i = 1; i < t->count; i++)
		if (!tsv_header_equal(&t->readers[i].header, &t->readers[0].header))
			tool_refuse("%s: not about the same as %s; merge those of one question",
				    t->readers[i].input.name, t->readers[0].input.name);
	if (partial_begin(p, &t->header, t->readers[0].input.name, &e) < 0)
		tool_fail(&e);
	if (o->percentiles != NULL && p->kind != MEASURE_SKETCH)
		tool_refuse("the partial results have no percentiles; make them with --approx");
	if (p->by.count == 0 && !o->partial && (is_cut(o) || is_chart(o)))
		tool_refuse("the partial results have no groups; make them with -b");
}

static void merge(struct tsv_table *t, struct options *o)
{
	struct percents *asked = o->percentiles == NULL ? &o->report.percents : NULL;
	struct partial p;
	struct tally tally;
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got;

	begin_merge(&p, t, o);
	struct output *out = tool_output(o->output);
	tool_enter_sandbox();
	tally_begin(&tally, partial_question(&p));
	while ((got = tsv_table_next(t, &b, &e)) > 0)
		if ((got = partial_add(&p, &tally, &b, asked, &e)) < 0)
			break;
	if (got < 0)
		tool_fail(&e);
	print_tally(&tally, o, out);
	tally_free(&tally);
	partial_free(&p);
}

int main(int argc, char **argv)
{
	struct tsv_table table;
	struct tsv_error e = {0};

	tool_start(argv, "case-stats", help);
	struct options options = parse_options(argc, argv);
	check_options(&options);
	if (options.percentiles != NULL &&
	    percents_add(&options.report.percents, tsv_span_of(options.percentiles), &e) < 0)
		tool_fail(&e);
	tool_table(&table, argv + optind, (size_t)(argc - optind), options.output);
	if (options.merge)
		merge(&table, &options);
	else if (options.by != NULL || options.of != NULL)
		count(&table, &options);
	else
		profile(&table, &options);
	percents_free(&options.report.percents);
	tsv_table_close(&table);
	return tool_finish(STATUS_DONE);
}
