#include "tool/selection.h"

#include <stdlib.h>

#include "query/pattern_file.h"
#include "schema/builtin.h"
#include "text/caret.h"

/* Options of the schema get numbers from COLUMN on, by their column. */
enum { FROM = SELECTION_FIRST, ANY, SCHEMA, COLUMN };

static const char own_letters[] = "e:W:f:FEPGwxiIv";

static const struct option own_options[] = {
    {"regexp", required_argument, NULL, 'e'}, {"patterns-from", required_argument, NULL, FROM},
    {"where", required_argument, NULL, 'W'},  {"any", no_argument, NULL, ANY},
    {"fields", required_argument, NULL, 'f'}, {"fixed-strings", no_argument, NULL, 'F'},
    {"word", no_argument, NULL, 'w'},	      {"whole", no_argument, NULL, 'x'},
    {"ignore-case", no_argument, NULL, 'i'},  {"ignore-accents", no_argument, NULL, 'I'},
    {"invert-match", no_argument, NULL, 'v'}, {"schema", required_argument, NULL, SCHEMA}};

#define OWN (sizeof(own_options) / sizeof(own_options[0]))

void arguments_add(struct arguments *a, const char *argument)
{
	a->all = tsv_grow(a->all, &a->capacity, a->count + 1, sizeof(*a->all));
	a->all[a->count++] = argument;
}

/* The tool's options, a selection's, and one for each column that the schema has one for. */
static void make_options(struct selection *s, const char *letters, const struct option *tools)
{
	const struct schema_column *c = s->schema.columns;
	size_t count = 0;

	while (tools[count].name != NULL)
		count++;
	s->options = tsv_calloc(count + OWN + s->schema.count + 1, sizeof(*s->options));
	memcpy(s->options, tools, count * sizeof(*tools));
	memcpy(s->options + count, own_options, sizeof(own_options));
	s->tool_options = count;
	count += OWN;
	tsv_buf_add_string(&s->letters, letters);
	tsv_buf_add_string(&s->letters, own_letters);
	for (size_t i = 0; i < s->schema.count; i++) {
		if (c[i].option != NULL)
			s->options[count++] = (struct option){c[i].option, required_argument,
							      NULL, COLUMN + (int)i};
		if (c[i].letter != 0)
			tsv_buf_printf(&s->letters, "%c:", c[i].letter);
	}
	tsv_buf_add_char(&s->letters, '\0');
}

/* Names the options that the schema has, for one that knows those of another. */
static void make_cure(struct selection *s)
{
	const struct schema_column *c = s->schema.columns;
	bool any = false;

	tsv_buf_printf(&s->cure, "; the options of %s:", s->schema.name);
	for (size_t i = 0; i < s->schema.count; i++) {
		if (c[i].option == NULL)
			continue;
		tsv_buf_printf(&s->cure, "%s --%s", any ? "," : "", c[i].option);
		any = true;
	}
	tsv_buf_add_string(&s->cure, any ? "" : " none");
	tsv_buf_add_char(&s->cure, '\0');
	tool_option_cure(s->cure.data);
}

void selection_open(struct selection *s, int argc, char **argv, const char *letters,
		    const struct option *own)
{
	*s = (struct selection){.query.schema = &s->schema};
	tool_schema(&s->schema, tool_schema_argument(argc, argv), NULL);
	make_options(s, letters, own);
	if (strcmp(s->schema.name, BUILTIN_NAME) != 0)
		make_cure(s);
}

/* The column that an option compares; NULL for an option of another kind. */
static const struct schema_column *compared_column(const struct schema *s, int option)
{
	const struct schema_column *c = s->columns;

	for (size_t i = 0; i < s->count; i++)
		if (option == COLUMN + (int)i || (c[i].letter != 0 && option == c[i].letter))
			return &c[i];
	return NULL;
}

/* Takes an option of the schema. Returns whether it is one. */
static bool choose(struct selection *s, int option)
{
	const struct schema_column *of = compared_column(&s->schema, option);

	if (of != NULL)
		query_add_value(&s->query, of, tsv_span_of(optarg));
	return of != NULL;
}

/* Takes an option that only sets something. Returns whether it is one. */
static bool set_switch(struct selection *s, int option)
{
	switch (option) {
	case 'F': s->fixed = true; break;
	case 'E':
	case 'P': break; /* what patterns are in any case */
	case 'w': s->how.word = true; break;
	case 'x': s->how.whole = true; break;
	case 'i': s->how.fold = FOLD_CASE; break;
	case 'I': s->how.fold = FOLD_BASE; break;
	case 'v': s->invert = true; break;
	case ANY: s->query.any = true; break;
	case SCHEMA: break; /* was looked for before */
	default: return false;
	}
	return true;
}

static bool take(struct selection *s, int option)
{
	switch (option) {
	case 'e': arguments_add(&s->patterns, optarg); return true;
	case FROM: arguments_add(&s->files, optarg); return true;
	case 'W': arguments_add(&s->conditions, optarg); return true;
	case 'f': s->fields = optarg; return true;
	case 'G':
		tool_refuse(
		    "-G: patterns are Perl's: write ( ) { } + ? | without the backslash, "
		    "or -F for a string");
	default: return set_switch(s, option);
	}
}

/* Is it one of the tool's own? Those come first, whatever a schema calls its options. */
static bool is_of_tool(const struct selection *s, int option)
{
	for (size_t i = 0; i < s->tool_options; i++)
		if (s->options[i].val == option)
			return true;
	return false;
}

int selection_option(struct selection *s, int argc, char **argv)
{
	int option;

	do
		option = tool_option(argc, argv, s->letters.data, s->options);
	while (option != -1 && !is_of_tool(s, option) &&
	       (take(s, option) || choose(s, option)));
	return option;
}

bool selection_asks(const struct selection *s)
{
	return s->patterns.count + s->files.count + s->conditions.count +
		   s->query.value_filter_count !=
	       0;
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

static void add_patterns(struct selection *s, const char *output)
{
	const char *prefilter = getenv("CASES_PREFILTER");
	struct tsv_error e = {0};
	size_t place = 0;

	/* The tests compare what is found with what is found without the prefilter. */
	query_use_patterns(&s->query, s->how,
			   prefilter == NULL || strcmp(prefilter, "off") != 0);
	for (size_t i = 0; i < s->patterns.count; i++)
		if (query_add_pattern(&s->query, tsv_span_of(s->patterns.all[i]), s->fixed,
				      &place, &e) < 0)
			refuse_at("bad pattern", s->patterns.all[i], place, &e);
	for (size_t i = 0; i < s->files.count; i++)
		tool_reads(s->files.all[i], output);
	for (size_t i = 0; i < s->files.count; i++)
		if (pattern_file_add(&s->query, s->files.all[i], s->fixed, &e) < 0)
			tool_fail(&e);
	query_prepare_patterns(&s->query);
}

void selection_build(struct selection *s, const char *output)
{
	struct tsv_error e = {0};
	size_t place = 0;

	for (size_t i = 0; i < s->conditions.count; i++)
		if (query_add_condition(&s->query, s->conditions.all[i], s->how.fold, &place,
					&e) < 0)
			refuse_at("bad condition", s->conditions.all[i], place, &e);
	if (s->patterns.count + s->files.count != 0)
		add_patterns(s, output);
}

void selection_resolve(struct selection *s, const struct tsv_header *h)
{
	struct tsv_error e = {0};

	if (query_resolve(&s->query, h, s->fields, &e) < 0)
		tool_fail(&e);
}

void selection_report(const struct selection *s, bool found)
{
	struct tsv_buf notes = {0};

	query_append_notes(&s->query, found, &notes);
	for (size_t at = 0; at < notes.size; at += strlen(notes.data + at) + 1)
		tool_warn("%s", notes.data + at);
	tsv_buf_free(&notes);
}

void selection_close(struct selection *s)
{
	query_free(&s->query);
	schema_close(&s->schema);
	free(s->patterns.all);
	free(s->files.all);
	free(s->conditions.all);
	tsv_buf_free(&s->letters);
	tsv_buf_free(&s->cure);
	free(s->options);
}
