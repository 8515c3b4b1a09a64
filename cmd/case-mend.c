/* case-mend: mends values of the selected records, by a fixed list of cleanings. */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "mend/mend.h"
#include "tool/selection.h"

static const char help[] =
    "usage: case-mend STEP... [-e PATTERN]... [-W COND]... [-v] [--schema FILE]\n"
    "                 [--log FILE [-k FIELDS]] [-o FILE] [FILE...]\n"
    "\n"
    "Mends what case-check finds. The steps go over the records in the order given;\n"
    "a value that does not fit a step stays and is told.\n"
    "\n"
    "Steps; =FIELDS (a,b  a-c  *_id) says for which columns:\n"
    "      --set FIELD=VALUE            give all this value\n"
    "      --fill FIELD=VALUE           give those without a value this one\n"
    "      --empty WORD[=FIELDS]        take WORD for no value: NULL, NA, -\n"
    "      --trim[=FIELDS]              blanks: none at the ends, one between words\n"
    "      --terms[=FIELDS]             spell terms as the schema's vocabulary prefers\n"
    "      --dates ORDER[=FIELDS]       dates of the order dmy, mdy or ymd to ISO 8601\n"
    "      --numbers SIGN[=FIELDS]      amounts whose decimal sign is , or . to numbers\n"
    "      --map FIELD=TABLE            replace values by a table of two columns: from, to\n"
    "      --replace FIELD/REGEX/TEXT   replace each match; $1 is the first group's\n"
    "      --text FIELDS                HTML to plain text\n"
    "\n"
    "Which records, by case-grep's options; without these, all:\n"
    "  -e, --regexp PATTERN       that match\n"
    "      --patterns-from FILE   that match one of the patterns in FILE\n"
    "  -r, --region REGION        of the region\n"
    "      --country, --city, --org, --speaker, --theme, --type, --kind VALUE\n"
    "                             that hold the value\n"
    "  -W, --where COND           that fulfil FIELD OP VALUE\n"
    "      --any                  one condition of -W is enough\n"
    "  -f, --fields FIELDS        look for patterns in these columns only\n"
    "  -F, --fixed-strings        patterns are strings, not expressions\n"
    "  -E, -P                     no effect: patterns are Perl's already\n"
    "  -w, --word                 match whole words only\n"
    "  -x, --whole                match whole fields only\n"
    "  -i, --ignore-case          STRASSE finds Straße\n"
    "  -I, --ignore-accents       sao finds São\n"
    "  -v, --invert-match         the records that these do not select\n"
    "\n"
    "      --schema FILE      what columns mean; case(5) tells\n"
    "      --log FILE         write what changed to FILE, as case-diff prints it\n"
    "  -k, --key FIELDS       name records in it by these columns (default: the schema's\n"
    "                         key)\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "FILE - is standard input. Status: 0 all values fitted, 1 some did not, 2 trouble.\n";

enum { SET = 256, LOG = SET + CLEAN_TEXT + 1 };

/* Steps in the order of enum clean_kind, with numbers from SET on. */
static const struct option longs[] = {TOOL_LONG,
				      {"key", required_argument, NULL, 'k'},
				      {"log", required_argument, NULL, LOG},
				      {"set", required_argument, NULL, SET + CLEAN_SET},
				      {"fill", required_argument, NULL, SET + CLEAN_FILL},
				      {"empty", required_argument, NULL, SET + CLEAN_EMPTY},
				      {"trim", optional_argument, NULL, SET + CLEAN_TRIM},
				      {"terms", optional_argument, NULL, SET + CLEAN_TERMS},
				      {"dates", required_argument, NULL, SET + CLEAN_DATES},
				      {"numbers", required_argument, NULL, SET + CLEAN_NUMBERS},
				      {"map", required_argument, NULL, SET + CLEAN_MAP},
				      {"replace", required_argument, NULL, SET + CLEAN_REPLACE},
				      {"text", required_argument, NULL, SET + CLEAN_TEXT},
				      {NULL, 0, NULL, 0}};

struct options {
	struct step *steps; /* owned */
	size_t count;
	const char *log;
	const char *key;
	const char *output;
};

/* The option of a step, without its dashes. */
static const char *name_of(int option)
{
	const struct option *o = longs;

	while (o->val != option)
		o++;
	return o->name;
}

static struct options parse_options(int argc, char **argv, struct selection *s)
{
	struct options o = {.steps = tsv_calloc((size_t)argc, sizeof(*o.steps))};

	selection_open(s, argc, argv, TOOL_SHORT "k:", longs);
	for (int c; (c = selection_option(s, argc, argv)) != -1;) {
		switch (c) {
		case 'k': o.key = optarg; break;
		case 'o': o.output = optarg; break;
		case LOG: o.log = optarg; break;
		default:
			o.steps[o.count++] =
			    (struct step){.option = name_of(c),
					  .text = optarg,
					  .clean.kind = (enum clean_kind)(c - SET)};
		}
	}
	if (o.count == 0)
		tool_refuse("no step says what to mend; see case-mend --help");
	if (o.key != NULL && o.log == NULL)
		tool_refuse("-k names records in the log; give --log FILE, too");
	selection_build(s, o.output);
	return o;
}

/* Finds the columns of the steps, and reads the tables of maps. */
static void resolve_steps(struct options *o, const struct schema *schema,
			  const struct tsv_header *h)
{
	struct tsv_error e = {0};

	for (size_t k = 0; k < o->count; k++) {
		struct step *s = &o->steps[k];
		if (step_resolve(s, schema, h, &e) < 0)
			tool_fail(&e);
		if (s->table == NULL)
			continue;
		tool_reads(s->table, o->output);
		if (step_read_table(s, &e) < 0)
			tool_fail(&e);
	}
}

/* Says what is mended in which records; opens the outputs. */
static void set_up(struct mend *m, struct mend_log *log, const struct options *o,
		   struct selection *s, const struct tsv_header *h)
{
	struct tsv_error e = {0};

	*m = (struct mend){.steps = o->steps,
			   .count = o->count,
			   .schema = &s->schema,
			   .query = &s->query,
			   .invert = s->invert,
			   .log = o->log == NULL ? NULL : log,
			   .out = tool_output(o->output)};
	tool_keep_operands(o->log);
	if (o->log != NULL &&
	    mend_log_open(log, tool_second_output(o->log), &s->schema, h, o->key, &e) < 0)
		tool_fail(&e);
}

static void free_steps(struct options *o)
{
	for (size_t k = 0; k < o->count; k++)
		step_free(&o->steps[k]);
	free(o->steps);
}

static bool all_fitted(const struct mend *m)
{
	bool fitted = m->unsettled == 0;

	for (size_t k = 0; k < m->count; k++)
		fitted = fitted && m->steps[k].unfit == 0;
	return fitted;
}

/* Tells what was done. */
static void report(const struct mend *m)
{
	if (m->fields != 0)
		tool_warn("%zu field%s in %zu record%s changed", m->fields,
			  tool_plural(m->fields), m->records, tool_plural(m->records));
	for (size_t k = 0; k < m->count; k++) {
		const struct step *s = &m->steps[k];
		if (s->unfit != 0)
			tool_warn("--%s%s%s: %zu value%s did not fit; the first: %s", s->option,
				  s->text == NULL ? "" : " ", s->text == NULL ? "" : s->text,
				  s->unfit, tool_plural(s->unfit), s->example.data);
	}
	if (m->unsettled != 0)
		tool_warn(
		    "%zu field%s left alone, which mending again would change again; give "
		    "the steps in another order, or change them; the first: %s",
		    m->unsettled, m->unsettled == 1 ? " was" : "s were",
		    m->unsettled_example.data);
}

/* An operand that is no file, behind a step of which the fields are optional, may be its
 * fields: they stand behind an equals sign. */
static void check_operands(const struct options *o, char *const *paths, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool like_file = strpbrk(paths[i], "/.") != NULL || strcmp(paths[i], "-") == 0;
		if (like_file || access(paths[i], F_OK) == 0 || errno != ENOENT)
			continue;
		for (size_t k = 0; k < o->count; k++)
			if (o->steps[k].text == NULL)
				tool_refuse(
				    "%s: No such file or directory; if these are fields, "
				    "write --%s=%s",
				    paths[i], o->steps[k].option, paths[i]);
	}
}

int main(int argc, char **argv)
{
	struct selection selection;
	struct mend_log log = {0};
	struct tsv_table table;
	struct mend m;
	struct tsv_error e = {0};

	tool_start(argv, "case-mend", help);
	struct options o = parse_options(argc, argv, &selection);
	check_operands(&o, argv + optind, (size_t)(argc - optind));
	tool_table(&table, argv + optind, (size_t)(argc - optind), o.output);
	selection_resolve(&selection, &table.header);
	resolve_steps(&o, &selection.schema, &table.header);
	set_up(&m, &log, &o, &selection, &table.header);
	tool_enter_sandbox();
	if (mend_run(&m, &table, &e) < 0)
		tool_fail(&e);
	int status = tool_finish(all_fitted(&m) ? STATUS_DONE : STATUS_NONE);
	if (status != STATUS_TROUBLE) {
		report(&m);
		if (m.selected == 0 && selection_asks(&selection))
			tool_warn("no record is selected; nothing is mended");
		selection_report(&selection, m.selected != 0);
	}
	mend_log_close(&log);
	mend_free(&m);
	free_steps(&o);
	tsv_table_close(&table);
	selection_close(&selection);
	return status;
}
