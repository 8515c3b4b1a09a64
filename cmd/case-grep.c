/* case-grep: keeps the records that match. */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/memory.h"
#include "match/selection.h"
#include "text/terminal.h"
#include "text/utf8.h"
#include "text/visible.h"
#include "tool/tool.h"

static const char help[] =
    "usage: case-grep [-vcqFwxiI] [-m N] [-f FIELDS] [-o FILE] PATTERN [FILE...]\n"
    "       case-grep [OPTIONS] [-e PATTERN]... [-r REGION]... [-W COND]... [FILE...]\n"
    "\n"
    "Keeps the records that match. PATTERN is a Perl-compatible regular expression,\n"
    "looked for in each field's value; ^ and $ are the field's ends.\n"
    "\n"
    "What is looked for; all must hold, and of one option given twice either:\n"
    "  -e, --regexp PATTERN       this pattern; may begin with a dash\n"
    "      --patterns-from FILE   the patterns in FILE, one a line; empty ones are skipped\n"
    "  -r, --region REGION        the region, by any of its names\n"
    "      --country, --city, --org, --speaker VALUE\n"
    "      --theme VALUE          one of the themes\n"
    "      --type, --kind VALUE   by any of its names\n"
    "                             these compare the whole value as -I does\n"
    "  -W, --where COND           FIELD OP VALUE, with OP one of\n"
    "                             =  !=            text, byte for byte; FIELD= is missing\n"
    "                             == !== < <= > >= numbers and dates (2014, 2014-05)\n"
    "                             ~  !~            a pattern, which -i and -I apply to\n"
    "      --any                  one condition of -W is enough\n"
    "\n"
    "How:\n"
    "  -f, --fields FIELDS        look for patterns in these columns only\n"
    "  -F, --fixed-strings        patterns are strings, not expressions\n"
    "  -w, --word                 match whole words only\n"
    "  -x, --whole                match whole fields only\n"
    "  -i, --ignore-case          STRASSE finds Straße\n"
    "  -I, --ignore-accents       sao finds São; case and composition are ignored too\n"
    "  -v, --invert-match         keep the records that do not match\n"
    "\n"
    "What is printed:\n"
    "  -c, --count                only the number of records\n"
    "  -q, --quiet                nothing; stop at the first match\n"
    "  -m, --max-count N          stop after N records\n"
    "      --no-header            leave the header out\n"
    "      --color[=WHEN]         mark what matched: auto (the default), always or never\n"
    "      --line-buffered        write each record as soon as it is found\n"
    "  -o, --output FILE          write to FILE, which is replaced when all went well\n"
    "  -h, --help                 print this help\n"
    "  -V, --version              print the version\n"
    "\n"
    "FILE - is standard input, which is also read when there is no FILE.\n"
    "Status: 0 something matched, 1 nothing did, 2 trouble.\n";

/* Arguments of an option that may stand more than once; borrowed. */
struct arguments {
	const char **all;
	size_t count;
	size_t capacity;
};

struct options {
	struct arguments patterns, files, conditions;
	struct arguments unknown; /* `region 'Europ'`, of values without a term; owned */
	struct regex_options how;
	const char *fields;
	const char *output;
	size_t most;
	enum when color;
	bool fixed;
	bool invert;
	bool count;
	bool quiet;
	bool headless;
	bool line_buffered;
};

static void add(struct arguments *a, const char *argument)
{
	a->all = mem_grow(a->all, &a->capacity, a->count + 1, sizeof(*a->all));
	a->all[a->count++] = argument;
}

/* Options of the catalogue get numbers from here on, by their column. */
enum { FROM = 256, ANY, COLOR, NO_HEADER, LINE_BUFFERED, CATALOGUE };

static const struct option own_options[] = {
    TOOL_LONG,
    {"regexp", required_argument, NULL, 'e'},
    {"patterns-from", required_argument, NULL, FROM},
    {"where", required_argument, NULL, 'W'},
    {"any", no_argument, NULL, ANY},
    {"fields", required_argument, NULL, 'f'},
    {"fixed-strings", no_argument, NULL, 'F'},
    {"word", no_argument, NULL, 'w'},
    {"whole", no_argument, NULL, 'x'},
    {"ignore-case", no_argument, NULL, 'i'},
    {"ignore-accents", no_argument, NULL, 'I'},
    {"invert-match", no_argument, NULL, 'v'},
    {"count", no_argument, NULL, 'c'},
    {"quiet", no_argument, NULL, 'q'},
    {"max-count", required_argument, NULL, 'm'},
    {"no-header", no_argument, NULL, NO_HEADER},
    {"color", optional_argument, NULL, COLOR},
    {"colour", optional_argument, NULL, COLOR},
    {"line-buffered", no_argument, NULL, LINE_BUFFERED}};

#define OWN (sizeof(own_options) / sizeof(own_options[0]))

/* The tool's own options and one for each column that the catalogue has one for. */
static struct option *all_options(struct buf *shorts)
{
	size_t columns;
	const struct catalogue_column *c = catalogue_columns(&columns);
	struct option *all = mem_zeroed(OWN + columns + 1, sizeof(*all));
	size_t count = OWN;

	memcpy(all, own_options, sizeof(own_options));
	buf_add_string(shorts, TOOL_SHORT "e:W:f:FwxiIvcqm:");
	for (size_t i = 0; i < columns; i++) {
		if (c[i].option != NULL)
			all[count++] = (struct option){c[i].option, required_argument, NULL,
						       CATALOGUE + (int)i};
		if (c[i].letter != 0)
			buf_printf(shorts, "%c:", c[i].letter);
	}
	buf_add_char(shorts, '\0');
	return all;
}

/* The column that an option compares; NULL for an option of another kind. */
static const struct catalogue_column *compared_column(int option)
{
	size_t columns;
	const struct catalogue_column *c = catalogue_columns(&columns);

	for (size_t i = 0; i < columns; i++)
		if (option == CATALOGUE + (int)i || (c[i].letter != 0 && option == c[i].letter))
			return &c[i];
	return NULL;
}

/* Notes what to say about a value that no term has, in case nothing is found. */
static void note_unknown(struct options *o, const struct catalogue_column *of,
			 const char *value)
{
	const char *near = vocabulary_nearest(of->vocabulary, span_of(value));
	struct buf text = {0};

	buf_printf(&text, "no %s '%s' is known", of->option, value);
	if (near != NULL)
		buf_printf(&text, "; did you mean '%s'?", near);
	else
		for (size_t i = 0; i < of->vocabulary->count; i++)
			buf_printf(&text, "%s%s", i == 0 ? "; there are: " : ", ",
				   of->vocabulary->terms[i].name);
	buf_add_char(&text, '\0');
	add(&o->unknown, text.data);
}

static void choose(struct options *o, struct selection *s, int option)
{
	const struct catalogue_column *of = compared_column(option);

	if (of != NULL && !selection_choose(s, of, span_of(optarg)))
		note_unknown(o, of, optarg);
}

/* The options that only set something. */
static bool set_switch(struct options *o, struct selection *s, int option)
{
	switch (option) {
	case 'F':
		return o->fixed = true;
	case 'w':
		return o->how.word = true;
	case 'x':
		return o->how.whole = true;
	case 'i':
		o->how.fold = FOLD_CASE;
		return true;
	case 'I':
		o->how.fold = FOLD_BASE;
		return true;
	case 'v':
		return o->invert = true;
	case 'c':
		return o->count = true;
	case 'q':
		return o->quiet = true;
	case ANY:
		return s->any = true;
	case NO_HEADER:
		return o->headless = true;
	case LINE_BUFFERED:
		return o->line_buffered = true;
	default:
		return false;
	}
}

static void take_option(struct options *o, struct selection *s, int option)
{
	switch (option) {
	case 'e':
		add(&o->patterns, optarg);
		break;
	case FROM:
		add(&o->files, optarg);
		break;
	case 'W':
		add(&o->conditions, optarg);
		break;
	case 'f':
		o->fields = optarg;
		break;
	case 'm':
		o->most = tool_number("-m", optarg);
		break;
	case 'o':
		o->output = optarg;
		break;
	case COLOR:
		if (!when_parse(optarg, &o->color))
			tool_refuse("--color takes auto, always or never, not '%s'", optarg);
		break;
	default:
		if (!set_switch(o, s, option))
			choose(o, s, option);
	}
}

static struct options parse_options(int argc, char **argv, struct selection *s)
{
	struct options o = {.most = SIZE_MAX};
	struct buf shorts = {0};
	struct option *longs = all_options(&shorts);

	for (int c; (c = tool_option(argc, argv, shorts.data, longs)) != -1;)
		take_option(&o, s, c);
	free(longs);
	buf_free(&shorts);
	bool given =
	    o.patterns.count + o.files.count + o.conditions.count + s->choice_count != 0;
	if (!given && optind == argc)
		tool_refuse("nothing to look for; see case-grep --help");
	if (!given)
		add(&o.patterns, argv[optind++]);
	return o;
}

/* Tells what is wrong with an argument, and shows where. */
static _Noreturn void refuse_at(const char *what, const char *text, size_t place,
				const struct error *e)
{
	struct buf before = {0};
	size_t width = 0;

	visible_append(&before, (struct span){text, place});
	for (size_t i = 0; i < before.size; i++)
		width += (before.data[i] & 0xC0) != 0x80;
	tool_warn("%s: %s", what, e->text);
	tool_warn("    %s", text);
	tool_refuse("    %*s^", (int)width, "");
}

static void add_pattern(struct selection *s, const struct options *o, const char *text)
{
	struct error e = {0};
	size_t place = 0;

	if (o->fixed)
		pattern_add_fixed(s->pattern, span_of(text));
	else if (pattern_add_regex(s->pattern, span_of(text), &place, &e) < 0)
		refuse_at("bad pattern", text, place, &e);
}

static void add_patterns_from(struct selection *s, const struct options *o, const char *path)
{
	struct input in;
	struct span line;
	struct error e = {0};
	int got;

	if (input_open(&in, path, &e) < 0)
		tool_fail(&e);
	while ((got = input_line(&in, &line, &e)) > 0) {
		line.size -= line.size > 1 && line.data[line.size - 2] == '\r' ? 2 : 1;
		char *text = mem_string(line.data, line.size);
		if (line.size != 0)
			add_pattern(s, o, text);
		free(text);
	}
	if (got < 0)
		tool_fail(&e);
	input_close(&in);
}

/* All that can be found wrong before a table is read is found here. */
static void build_selection(struct selection *s, const struct options *o)
{
	struct error e = {0};
	size_t place = 0;

	for (size_t i = 0; i < o->conditions.count; i++)
		if (selection_add_condition(s, o->conditions.all[i], o->how.fold, &place, &e) <
		    0)
			refuse_at("bad condition", o->conditions.all[i], place, &e);
	if (o->patterns.count + o->files.count == 0)
		return;
	s->pattern = pattern_new(o->how);
	for (size_t i = 0; i < o->patterns.count; i++)
		add_pattern(s, o, o->patterns.all[i]);
	for (size_t i = 0; i < o->files.count; i++)
		add_patterns_from(s, o, o->files.all[i]);
	pattern_prepare(s->pattern);
}

/* What is kept, and how it is written. */
struct keeper {
	const struct options *o;
	struct selection *selection;
	struct output *out;
	bool silent; /* only the number counts */
	size_t count;
	const struct block *block;
	size_t begin, end; /* records of the block that are kept and not written yet */
};

static void write_run(struct keeper *k)
{
	if (k->begin != k->end)
		output_span(k->out, block_records(k->block, k->begin, k->end));
	k->begin = k->end;
}

/* Keeps the records from i up to j, as far as -m allows. */
static void keep(struct keeper *k, size_t i, size_t j)
{
	if (j - i > k->o->most - k->count)
		j = i + (k->o->most - k->count);
	k->count += j - i;
	if (k->silent || i == j)
		return;
	if (i != k->end) {
		write_run(k);
		k->begin = i;
	}
	k->end = j;
}

static bool done(const struct keeper *k)
{
	return k->count == k->o->most || (k->o->quiet && k->count != 0) ||
	       output_failed(k->out);
}

static int search_block(struct keeper *k, const struct block *b, struct error *e)
{
	int got = 0;

	k->block = b;
	k->begin = k->end = 0;
	for (size_t i = 0, found; got == 0 && i < b->records && !done(k); i = found + 1) {
		got = selection_next(k->selection, b, i, &found, e);
		if (k->o->invert)
			keep(k, i, found);
		else if (got == 0 && found < b->records)
			keep(k, found, found + 1);
	}
	write_run(k);
	if (k->o->line_buffered)
		output_flush(k->out);
	return got;
}

static void search(struct keeper *k, struct table *t)
{
	struct error e = {0};
	struct block b;
	int got = 0;

	while (!done(k) && (got = table_next(t, &b, &e)) > 0)
		if ((got = search_block(k, &b, &e)) < 0)
			break;
	if (got < 0 && !(k->o->quiet && k->count != 0))
		tool_fail(&e);
	error_free(&e);
}

int main(int argc, char **argv)
{
	struct selection selection = {0};
	struct table table;
	struct error e = {0};

	tool_start(argv, "case-grep", help);
	struct options o = parse_options(argc, argv, &selection);
	build_selection(&selection, &o);
	tool_table(&table, argv + optind, (size_t)(argc - optind));
	if (selection_resolve(&selection, &table.header, o.fields, &e) < 0)
		tool_fail(&e);
	struct output *out = tool_output(o.output);
	tool_enter_sandbox();
	struct keeper k = {&o, &selection, out, o.count || o.quiet, 0, NULL, 0, 0};
	if (!k.silent && !o.headless)
		header_write(&table.header, out);
	search(&k, &table);
	if (o.count && !o.quiet)
		output_printf(out, "%zu\n", k.count);
	for (size_t i = 0; k.count == 0 && i < o.unknown.count; i++)
		tool_warn("%s", o.unknown.all[i]);
	selection_free(&selection);
	table_close(&table);
	return tool_finish(k.count != 0 ? STATUS_DONE : STATUS_NONE);
}
