/* case-grep: keeps the records that match. */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "query/pattern_file.h"
#include "query/search.h"
#include "text/caret.h"
#include "text/terminal.h"
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
    "  -E, -P                     accepted, as grep has them; change nothing\n"
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
    "      --schema FILE          what columns mean; case(5) tells\n"
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
	struct arguments unknown; /* what to say of values without a term; owned */
	struct regex_options how;
	const char *fields;
	const char *output;
	size_t max;
	enum when color;
	bool fixed;
	bool invert;
	bool count;
	bool quiet;
	bool headless;
	bool line_buffered;
	bool by_option; /* what to look for was given by options: operands are files */
};

static void add(struct arguments *a, const char *argument)
{
	a->all = tsv_grow(a->all, &a->capacity, a->count + 1, sizeof(*a->all));
	a->all[a->count++] = argument;
}

/* Options of the catalogue get numbers from here on, by their column. */
enum { FROM = 256, ANY, COLOR, NO_HEADER, LINE_BUFFERED, SCHEMA, CATALOGUE };

static const struct option own_options[] = {TOOL_LONG,
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
					    {"line-buffered", no_argument, NULL, LINE_BUFFERED},
					    {"schema", required_argument, NULL, SCHEMA}};

#define OWN (sizeof(own_options) / sizeof(own_options[0]))

/* The tool's own options and one for each column that the catalogue has one for. */
static struct option *all_options(const struct schema *s, struct tsv_buf *shorts)
{
	const struct schema_column *c = s->columns;
	struct option *all = tsv_calloc(OWN + s->count + 1, sizeof(*all));
	size_t count = OWN;

	memcpy(all, own_options, sizeof(own_options));
	tsv_buf_add_string(shorts, TOOL_SHORT "e:W:f:FEPGwxiIvcqm:nl");
	for (size_t i = 0; i < s->count; i++) {
		if (c[i].option != NULL)
			all[count++] = (struct option){c[i].option, required_argument, NULL,
						       CATALOGUE + (int)i};
		if (c[i].letter != 0)
			tsv_buf_printf(shorts, "%c:", c[i].letter);
	}
	tsv_buf_add_char(shorts, '\0');
	return all;
}

/* The column that an option compares; NULL for an option of another kind. */
static const struct schema_column *compared_column(const struct schema *s, int option)
{
	const struct schema_column *c = s->columns;

	for (size_t i = 0; i < s->count; i++)
		if (option == CATALOGUE + (int)i || (c[i].letter != 0 && option == c[i].letter))
			return &c[i];
	return NULL;
}

static void choose(struct options *o, const struct schema *s, struct query *q, int option)
{
	const struct schema_column *of = compared_column(s, option);
	struct tsv_buf said = {0};

	if (of == NULL || query_add_value(q, of, tsv_span_of(optarg)))
		return;
	value_filter_tell_unknown(of, tsv_span_of(optarg), &said);
	tsv_buf_add_char(&said, '\0');
	add(&o->unknown, said.data);
}

/* The options that only set something. */
static bool set_switch(struct options *o, struct query *q, int option)
{
	switch (option) {
	case 'F': return o->fixed = true;
	case 'E':
	case 'P': return true; /* what patterns are in any case */
	case 'w': return o->how.word = true;
	case 'x': return o->how.whole = true;
	case 'i': o->how.fold = FOLD_CASE; return true;
	case 'I': o->how.fold = FOLD_BASE; return true;
	case 'v': return o->invert = true;
	case 'c': return o->count = true;
	case 'q': return o->quiet = true;
	case ANY: return q->any = true;
	case NO_HEADER: return o->headless = true;
	case LINE_BUFFERED: return o->line_buffered = true;
	default: return false;
	}
}

/* Refuses what only grep has, and says what does it here. */
static void refuse_of_grep(int option)
{
	switch (option) {
	case 'G':
		tool_refuse(
		    "-G: patterns are Perl's: write ( ) { } + ? | without the backslash, "
		    "or -F for a string");
	case 'l':
	case 'n':
		tool_refuse("-%c: let case-list say where records stand: "
			    "case-list --source FILE... | case-grep PATTERN",
			    option);
	}
}

static void take_option(struct options *o, const struct schema *s, struct query *q, int option)
{
	switch (option) {
	case 'e': add(&o->patterns, optarg); break;
	case FROM: add(&o->files, optarg); break;
	case 'W': add(&o->conditions, optarg); break;
	case 'f': o->fields = optarg; break;
	case 'm': o->max = tool_number("-m", optarg); break;
	case 'o': o->output = optarg; break;
	case SCHEMA: break; /* was looked for before */
	case COLOR:
		if (!terminal_when_parse(optarg, &o->color))
			tool_refuse("--color takes auto, always or never, not '%s'", optarg);
		break;
	default:
		refuse_of_grep(option);
		if (!set_switch(o, q, option))
			choose(o, s, q, option);
	}
}

static struct options parse_options(int argc, char **argv, const struct schema *s,
				    struct query *q)
{
	struct options o = {.max = SIZE_MAX};
	struct tsv_buf shorts = {0};
	struct option *longs = all_options(s, &shorts);

	for (int c; (c = tool_option(argc, argv, shorts.data, longs)) != -1;)
		take_option(&o, s, q, c);
	free(longs);
	tsv_buf_free(&shorts);
	o.by_option =
	    o.patterns.count + o.files.count + o.conditions.count + q->value_filter_count != 0;
	if (!o.by_option && optind == argc)
		tool_refuse("nothing to look for; see case-grep --help");
	if (!o.by_option)
		add(&o.patterns, argv[optind++]);
	return o;
}

/* Tells what is wrong with an argument, and shows where. */
static _Noreturn void refuse_at(const char *what, const char *text, size_t place,
				const struct tsv_error *e)
{
	struct tsv_buf shown = {0};
	size_t column = caret_append(&shown, tsv_span_of(text), place);

	tsv_buf_add_char(&shown, '\0');
	tool_warn("%s: %s", what, e->text);
	tool_warn("    %s", shown.data);
	tool_refuse("    %*s^", (int)column, "");
}

/* All that can be found wrong before a table is read is found here. */
static void build_query(struct query *q, const struct options *o)
{
	const char *prefilter = getenv("CASES_PREFILTER");
	struct tsv_error e = {0};
	size_t place = 0;

	for (size_t i = 0; i < o->conditions.count; i++)
		if (query_add_condition(q, o->conditions.all[i], o->how.fold, &place, &e) < 0)
			refuse_at("bad condition", o->conditions.all[i], place, &e);
	if (o->patterns.count + o->files.count == 0)
		return;
	/* The tests compare what is found with what is found without the prefilter. */
	query_use_patterns(q, o->how, prefilter == NULL || strcmp(prefilter, "off") != 0);
	for (size_t i = 0; i < o->patterns.count; i++)
		if (query_add_pattern(q, tsv_span_of(o->patterns.all[i]), o->fixed, &place,
				      &e) < 0)
			refuse_at("bad pattern", o->patterns.all[i], place, &e);
	for (size_t i = 0; i < o->files.count; i++)
		tool_reads(o->files.all[i], o->output);
	for (size_t i = 0; i < o->files.count; i++)
		if (pattern_file_add(q, o->files.all[i], o->fixed, &e) < 0)
			tool_fail(&e);
	query_prepare_patterns(q);
}

/* Can the file be read? Returns 0, or -1 with e filled. A pipe is not tried: what opens it
 * and closes it again ends it for its writer. */
static int try_file(const char *path, struct tsv_error *e)
{
	struct stat is;
	struct tsv_input in;

	if (strcmp(path, "-") == 0 || (stat(path, &is) == 0 && S_ISFIFO(is.st_mode)))
		return 0;
	if (tsv_input_open(&in, path, e) < 0)
		return -1;
	tsv_input_close(&in);
	return 0;
}

/* With -q a match counts for more than a file that cannot be read: such files are
 * told and left out, unless none would be left. Returns whether there was one. */
static bool drop_unreadable(char **paths, int *count)
{
	struct tsv_error e = {0};
	int kept = 0;

	for (int i = 0; i < *count; i++) {
		if (try_file(paths[i], &e) < 0)
			tool_warn("%s", e.text);
		else
			paths[kept++] = paths[i];
	}
	tsv_error_free(&e);
	bool dropped = kept != *count;
	if (dropped && kept == 0)
		exit(STATUS_TROUBLE);
	*count = kept;
	return dropped;
}

/* Whoever wrote a pattern where a file is expected is told how it is given. */
static void check_first(const char *path)
{
	if (strcmp(path, "-") != 0 && access(path, F_OK) != 0)
		tool_refuse("%s: no such file; beside options that say what to look for, a "
			    "pattern is given by -e",
			    path);
}

static void set_up(struct search *s, const struct options *o, struct query *q)
{
	*s = (struct search){.query = q,
			     .out = tool_output(o->output),
			     .max = o->quiet && o->max > 1 ? 1 : o->max,
			     .invert = o->invert,
			     .silent = o->count || o->quiet};
	s->color = terminal_color(s->out->fd, o->color);
	s->prompt = o->line_buffered || isatty(s->out->fd);
}

int main(int argc, char **argv)
{
	struct query query = {0};
	struct schema schema;
	struct search search;
	struct tsv_table table;
	struct tsv_error e = {0};

	tool_start(argv, "case-grep", help);
	/* Which options there are, the schema says, so it is looked for first. */
	tool_schema(&schema, tool_schema_argument(argc, argv), NULL);
	struct options o = parse_options(argc, argv, &schema, &query);
	char **files = argv + optind;
	int file_count = argc - optind;
	build_query(&query, &o);
	if (o.by_option && !o.quiet && file_count > 0)
		check_first(files[0]);
	bool dropped = o.quiet && drop_unreadable(files, &file_count);
	/* What -q is redirected to may be an operand: nothing is written. */
	tool_table(&table, files, (size_t)file_count, o.quiet ? "/dev/null" : o.output);
	if (query_resolve(&query, &schema, &table.header, o.fields, &e) < 0)
		tool_fail(&e);
	set_up(&search, &o, &query);
	tool_enter_sandbox();
	if (!search.silent && !o.headless)
		search_header(&search, &table.header);
	if (search_run(&search, &table, &e) < 0)
		tool_fail(&e);
	if (o.count && !o.quiet)
		output_printf(search.out, "%zu\n", search.count);
	for (size_t i = 0; search.count == 0 && i < o.unknown.count; i++)
		tool_warn("%s", o.unknown.all[i]);
	enum status status = search.count != 0 ? STATUS_DONE
			     : dropped	       ? STATUS_TROUBLE
					       : STATUS_NONE;
	search_free(&search);
	query_free(&query);
	schema_close(&schema);
	tsv_table_close(&table);
	return tool_finish(status);
}
