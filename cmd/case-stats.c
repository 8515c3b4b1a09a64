/* case-stats: counts and sums up a table, group by group. */
#include <stdlib.h>
#include <unistd.h>

#include "render/bars.h"
#include "render/render.h"
#include "render/svg.h"
#include "stats/partial.h"
#include "stats/profile.h"
#include "stats/result.h"
#include "text/terminal.h"
#include "tool/tool.h"

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
    "  -T, --format FORMAT    tsv (default), table, json; bars, svg: a chart of the\n"
    "                         counts, or of the sum of one column\n"
    "      --width N          columns of a line (table, bars); else COLUMNS, the\n"
    "                         terminal's, or 80\n"
    "      --schema FILE      what columns mean, as case(5) tells\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "FILE - is standard input, the default. Status: 0 done, 2 trouble.\n";

struct options {
	const char *by;
	const char *schema_file;
	const struct schema *schema;
	const char *of;
	const char *percentiles;
	const char *fields;
	const struct renderer *format;
	const char *output;
	struct result_options result;
	size_t width;
	int total, approx, partial, merge; /* set by getopt_long() */
	bool plain; /* CASES_PLAIN is set: the tests compare the ways of adding up */
};

static const struct renderer *format_of(const char *name)
{
	const struct renderer *format = renderer_find(name, RENDER_STATS);
	struct tsv_buf names = {0};

	if (format != NULL)
		return format;
	renderer_names(&names, RENDER_STATS, 0);
	tsv_buf_add_char(&names, '\0');
	tool_refuse("no format '%s'; there are: %s", name, names.data);
}

static struct options parse_options(int argc, char **argv)
{
	enum { TOP = 256, WIDTH, SCHEMA };
	struct options o = {.format = format_of("tsv"),
			    .result.top = SIZE_MAX,
			    .plain = getenv("CASES_PLAIN") != NULL};
	const struct option longs[] = {TOOL_LONG,
				       {"by", required_argument, NULL, 'b'},
				       {"sum", required_argument, NULL, 's'},
				       {"percentiles", required_argument, NULL, 'p'},
				       {"fields", required_argument, NULL, 'f'},
				       {"format", required_argument, NULL, 'T'},
				       {"top", required_argument, NULL, TOP},
				       {"width", required_argument, NULL, WIDTH},
				       {"schema", required_argument, NULL, SCHEMA},
				       {"total", no_argument, &o.total, true},
				       {"approx", no_argument, &o.approx, true},
				       {"partial", no_argument, &o.partial, true},
				       {"merge", no_argument, &o.merge, true},
				       {NULL, 0, NULL, 0}};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "b:s:p:f:T:", longs)) != -1;) {
		switch (c) {
		case 'b': o.by = optarg; break;
		case SCHEMA: o.schema_file = optarg; break;
		case 's': o.of = optarg; break;
		case 'p': o.percentiles = optarg; break;
		case 'f': o.fields = optarg; break;
		case 'T': o.format = format_of(optarg); break;
		case 'o': o.output = optarg; break;
		case TOP: o.result.top = tool_number("--top", optarg); break;
		case WIDTH: o.width = tool_width(optarg); break;
		}
	}
	o.result.total = o.total;
	return o;
}

static bool is_chart(const struct options *o)
{
	return strcmp(o->format->name, "bars") == 0 || strcmp(o->format->name, "svg") == 0;
}

static bool is_cut(const struct options *o)
{
	return o->result.top != SIZE_MAX || o->result.total;
}

static void check_partial(const struct options *o)
{
	if (o->by == NULL && o->of == NULL && !o->merge)
		tool_refuse("a profile cannot be added up; give --partial with -b or -s");
	if (o->percentiles != NULL && !o->approx && !o->merge)
		tool_refuse("exact percentiles cannot be added up; give --approx too");
	if (is_cut(o) || strcmp(o->format->name, "tsv") != 0)
		tool_refuse("--top, --total and -T are for the whole; give them to --merge");
}

/* Refuses options that do not go together. */
static void check_options(const struct options *o)
{
	bool about = o->by != NULL || o->of != NULL;

	if (o->merge && (about || o->fields != NULL || o->approx))
		tool_refuse(
		    "--merge takes no -b, -s, -f, --approx: partial results know theirs");
	if (o->fields != NULL && about)
		tool_refuse("-f is for the profile; -b and -s name the columns of the rest");
	if (o->of == NULL && !o->merge && (o->percentiles != NULL || o->approx))
		tool_refuse("-p and --approx are about numbers; give their columns by -s");
	if (o->percentiles != NULL && is_chart(o))
		tool_refuse("-T %s shows counts or one sum, no percentiles; leave -p out",
			    o->format->name);
	if (o->partial)
		check_partial(o);
	else if (o->approx && o->percentiles == NULL)
		tool_refuse("--approx is about percentiles; give them by -p");
	if (o->merge)
		return;
	if (o->by == NULL && is_cut(o))
		tool_refuse("--top and --total are about groups; give their columns by -b");
	if (o->by == NULL && is_chart(o))
		tool_refuse("-T %s charts groups; give their columns by -b", o->format->name);
}

static size_t width_of_output(const struct options *o, const struct output *out)
{
	return o->width != 0 ? o->width : terminal_width(out->fd);
}

/* Prints a result or a profile as it stands in a stream. */
static void print_plain(struct cells *c, struct output *out)
{
	struct tsv_batch b;

	output_header(out, &c->header);
	while (!output_failed(out) && cells_next(c, &b))
		output_span(out, tsv_batch_records(&b, 0, b.records));
}

/* The same in the format asked for; the schema labels the columns. */
static void print(struct cells *c, const struct options *o, const struct schema *labels,
		  struct output *out)
{
	struct render_options how = {.schema = labels,
				     .width = width_of_output(o, out),
				     .terminal = isatty(out->fd) == 1};
	struct tsv_columns all = {0};
	struct tsv_error e = {0};
	struct tsv_batch b;
	struct render r;

	if (o->format->record == NULL) {
		print_plain(c, out);
		return;
	}
	tsv_columns_all(&all, &c->header);
	render_init(&r, o->format, &c->header, &all, &how, out);
	while (!output_failed(out) && cells_next(c, &b)) {
		r.is_number = c->numbers;
		render_records(&r, &b, 0, b.records);
	}
	if (render_finish(&r, true, &e) < 0)
		tool_fail(&e);
	tsv_columns_free(&all);
}

/* A chart shows the sum of the one column of numbers, or else the counts. */
static void check_chart(const struct aggregation_query *q, const struct options *o)
{
	if (is_chart(o) && q->of->count > 1)
		tool_refuse("-T %s shows the sum of one column, not of %zu; give one by -s",
			    o->format->name, q->of->count);
}

static void add_row(struct chart *c, const struct result *r, const struct result_line *line)
{
	static const enum chart_kind kinds[] = {CHART_BAR, CHART_REST, CHART_TOTAL};
	bool sums = r->aggregation->query.of->count != 0;
	const struct moments *m = sums ? &line->aggregates[0].moments : NULL;
	double value = sums ? moments_sum(m) : (double)line->count;
	struct chart_row *row = chart_add(c, kinds[line->kind], value);

	result_append_values(line, &row->label);
	tsv_buf_printf(sums ? &row->note : &row->text, "%llu", (unsigned long long)line->count);
	if (sums) {
		moments_append_sum(m, &row->text);
	} else {
		result_append_share(r, line->count, &row->note);
		tsv_buf_add_char(&row->note, '%');
	}
}

static void name_chart(struct chart *c, const struct result *r)
{
	const struct aggregation_query *q = &r->aggregation->query;
	bool sums = q->of->count != 0;

	result_append_names(r, &c->label_name);
	if (sums)
		tsv_buf_add_span(&c->text_name, q->header->columns[q->of->places[0]].name);
	tsv_buf_add_string(&c->text_name, sums ? "_sum" : "count");
	tsv_buf_add_string(&c->note_name, sums ? "count" : "share");
	tsv_buf_add_span(&c->caption, tsv_buf_span(&c->text_name));
	tsv_buf_add_string(&c->caption, sums ? " (count) by " : " by ");
	tsv_buf_add_span(&c->caption, tsv_buf_span(&c->label_name));
}

static void print_chart(const struct result *r, const struct options *o, struct output *out)
{
	struct tsv_buf text = {0};
	struct chart c = {0};

	name_chart(&c, r);
	for (size_t i = 0; i < r->count; i++) {
		struct result_line line = result_line(r, i);
		add_row(&c, r, &line);
	}
	if (strcmp(o->format->name, "svg") == 0)
		svg_append(&text, &c);
	else
		bars_append(&text, &c, width_of_output(o, out), terminal_utf8());
	output_span(out, tsv_buf_span(&text));
	chart_free(&c);
	tsv_buf_free(&text);
}

/* Prints what the aggregation comes to. */
static void print_aggregation(struct aggregation *a, const struct options *o,
			      struct output *out)
{
	struct tsv_buf text = {0};
	struct result r;

	if (o->partial) {
		partial_append(&text, a, &o->result.quantiles);
		output_span(out, tsv_buf_span(&text));
		tsv_buf_free(&text);
		return;
	}
	result_init(&r, a, &o->result);
	if (is_chart(o))
		print_chart(&r, o, out);
	else
		print(&r.cells, o, o->schema, out);
	result_free(&r);
}

/* Tells of columns in which most of what is there is no number. */
static void warn(const struct aggregation *a)
{
	struct tsv_error e = {0};

	for (size_t j = 0; j < a->query.of->count; j++)
		if (aggregation_check(a, j, &e) < 0)
			tool_warn("%s", e.text);
	tsv_error_free(&e);
}

static void print_profile(struct tsv_table *t, const struct options *o)
{
	static const struct schema none; /* a profile's columns are no catalogue's */
	struct tsv_columns columns = {0};
	struct profile p;
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got;

	tool_columns(&columns, &t->header, o->fields, NULL);
	struct output *out = tool_output(o->output);
	tool_enter_sandbox();
	profile_init(&p, &t->header, &columns, o->schema);
	while ((got = tsv_table_next(t, &b, &e)) > 0)
		profile_add(&p, &b);
	if (got < 0)
		tool_fail(&e);
	print(&p.cells, o, &none, out);
	profile_free(&p);
	tsv_columns_free(&columns);
}

static enum aggregate_kind kind_of(const struct options *o)
{
	if (o->approx)
		return AGGREGATE_SKETCH;
	return o->percentiles != NULL ? AGGREGATE_SAMPLES : AGGREGATE_MOMENTS;
}

static void count(struct tsv_table *t, const struct options *o)
{
	struct tsv_columns by = {0}, of = {0};
	struct aggregation_query query = {&t->header, &by,	&of,
					  kind_of(o), o->plain, o->schema};
	struct aggregation a;
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got;

	if (o->by != NULL)
		tool_columns(&by, &t->header, o->by, NULL);
	if (o->of != NULL)
		tool_columns(&of, &t->header, o->of, NULL);
	check_chart(&query, o);
	struct output *out = tool_output(o->output);
	tool_enter_sandbox();
	aggregation_init(&a, query);
	while ((got = tsv_table_next(t, &b, &e)) > 0)
		aggregation_add(&a, &b);
	if (got < 0)
		tool_fail(&e);
	warn(&a);
	print_aggregation(&a, o, out);
	aggregation_free(&a);
	tsv_columns_free(&by);
	tsv_columns_free(&of);
}

/* Refuses what cannot be done with the partial results. */
static void check_merge(const struct partial *p, const struct options *o)
{
	struct aggregation_query query = partial_query(p, o->schema);

	if (o->percentiles != NULL && p->kind != AGGREGATE_SKETCH)
		tool_refuse("the partial results have no percentiles; make them with --approx");
	if (p->by.count == 0 && !o->partial && (is_cut(o) || is_chart(o)))
		tool_refuse("the partial results have no groups; make them with -b");
	check_chart(&query, o);
}

static void merge(struct tsv_table *t, struct options *o)
{
	struct quantiles *asked = o->percentiles == NULL ? &o->result.quantiles : NULL;
	struct partial p;
	struct aggregation a;
	struct tsv_error e = {0};

	if (partial_init(&p, t, &e) < 0)
		tool_fail(&e);
	check_merge(&p, o);
	struct output *out = tool_output(o->output);
	tool_enter_sandbox();
	aggregation_init(&a, partial_query(&p, o->schema));
	if (partial_merge(&p, t, &a, asked, &e) < 0)
		tool_fail(&e);
	print_aggregation(&a, o, out);
	aggregation_free(&a);
	partial_free(&p);
}

int main(int argc, char **argv)
{
	struct schema schema;
	struct tsv_table table;
	struct tsv_error e = {0};

	tool_start(argv, "case-stats", help);
	struct options options = parse_options(argc, argv);
	check_options(&options);
	if (options.percentiles != NULL &&
	    quantiles_add(&options.result.quantiles, tsv_span_of(options.percentiles), &e) < 0)
		tool_fail(&e);
	tool_schema(&schema, options.schema_file, options.output);
	options.schema = &schema;
	tool_table(&table, argv + optind, (size_t)(argc - optind), options.output);
	tool_keep_operands(options.output);
	if (options.merge)
		merge(&table, &options);
	else if (options.by != NULL || options.of != NULL)
		count(&table, &options);
	else
		print_profile(&table, &options);
	quantiles_free(&options.result.quantiles);
	tsv_table_close(&table);
	schema_close(&schema);
	return tool_finish(STATUS_DONE);
}
