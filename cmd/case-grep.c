/* case-grep: keeps the records that match. */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "query/search.h"
#include "text/terminal.h"
#include "tool/selection.h"

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
    "                             :  !:            as -I compares; a term in any spelling\n"
    "                             VALUE @FIELD is that of another column, \\@ a mere @\n"
    "      --any                  one condition of -W is enough\n"
    "\n"
    "How:\n"
    "  -f, --fields FIELDS        look for patterns in these columns only\n"
    "  -F, --fixed-strings        patterns are strings, not expressions\n"
    "  -E, -P                     no effect: patterns are Perl's already\n"
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

struct options {
	const char *output;
	size_t max;
	enum when color;
	bool count;
	bool quiet;
	bool headless;
	bool line_buffered;
	bool by_option; /* what to look for was given by options: operands are files */
};

/* Refuses what only grep has, and says what does it here. */
static _Noreturn void refuse_of_grep(int option)
{
	tool_refuse("-%c: let case-list say where records stand: "
		    "case-list --source FILE... | case-grep PATTERN",
		    option);
}

enum { COLOR = 256, NO_HEADER, LINE_BUFFERED };

static void take_option(struct options *o, int option)
{
	switch (option) {
	case 'c': o->count = true; break;
	case 'q': o->quiet = true; break;
	case NO_HEADER: o->headless = true; break;
	case LINE_BUFFERED: o->line_buffered = true; break;
	case 'm': o->max = tool_number("-m", optarg); break;
	case 'o': o->output = optarg; break;
	case COLOR:
		if (!terminal_when_parse(optarg, &o->color))
			tool_refuse("--color takes auto, always or never, not '%s'", optarg);
		break;
	default: refuse_of_grep(option);
	}
}

static struct options parse_options(int argc, char **argv, struct selection *s)
{
	static const struct option longs[] = {
	    TOOL_LONG,
	    {"count", no_argument, NULL, 'c'},
	    {"quiet", no_argument, NULL, 'q'},
	    {"max-count", required_argument, NULL, 'm'},
	    {"no-header", no_argument, NULL, NO_HEADER},
	    {"color", optional_argument, NULL, COLOR},
	    {"colour", optional_argument, NULL, COLOR},
	    {"line-buffered", no_argument, NULL, LINE_BUFFERED},
	    {NULL, 0, NULL, 0}};
	struct options o = {.max = SIZE_MAX};

	selection_open(s, argc, argv, TOOL_SHORT "cqm:nl", longs);
	for (int c; (c = selection_option(s, argc, argv)) != -1;)
		take_option(&o, c);
	o.by_option = selection_asks(s);
	if (!o.by_option && optind == argc)
		tool_refuse("nothing to look for; see case-grep --help");
	if (!o.by_option)
		arguments_add(&s->patterns, argv[optind++]);
	selection_build(s, o.output);
	return o;
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

static void set_up(struct search *s, const struct options *o, struct selection *of)
{
	*s = (struct search){.query = &of->query,
			     .out = tool_output(o->output),
			     .max = o->quiet && o->max > 1 ? 1 : o->max,
			     .invert = of->invert,
			     .silent = o->count || o->quiet};
	s->color = terminal_color(s->out->fd, o->color);
	s->prompt = o->line_buffered || isatty(s->out->fd);
}

int main(int argc, char **argv)
{
	struct selection selection;
	struct search search;
	struct tsv_table table;
	struct tsv_error e = {0};

	tool_start(argv, "case-grep", help);
	struct options o = parse_options(argc, argv, &selection);
	char **files = argv + optind;
	int file_count = argc - optind;
	if (o.by_option && !o.quiet && file_count > 0)
		check_first(files[0]);
	bool dropped = o.quiet && drop_unreadable(files, &file_count);
	/* What -q is redirected to may be an operand: nothing is written. */
	tool_table(&table, files, (size_t)file_count, o.quiet ? "/dev/null" : o.output);
	selection_resolve(&selection, &table.header);
	set_up(&search, &o, &selection);
	tool_enter_sandbox();
	if (!search.silent && !o.headless)
		search_header(&search, &table.header);
	if (search_run(&search, &table, &e) < 0)
		tool_fail(&e);
	if (o.count && !o.quiet)
		output_printf(search.out, "%zu\n", search.count);
	selection_report(&selection, search.count != 0);
	enum status status = search.count != 0 ? STATUS_DONE
			     : dropped	       ? STATUS_TROUBLE
					       : STATUS_NONE;
	search_free(&search);
	selection_close(&selection);
	tsv_table_close(&table);
	return tool_finish(status);
}
