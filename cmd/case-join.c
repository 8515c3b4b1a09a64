/* case-join: adds another table's columns to each record, by key. */
#include <stdlib.h>

#include "link/join.h"
#include "tool/tool.h"

static const char help[] =
    "usage: case-join -k KEY[=OTHER]... [-f FIELDS] [--inner | --anti] [--many] [-I]\n"
    "                 [--schema FILE] [-o FILE] OTHER [FILE...]\n"
    "\n"
    "Adds the columns of table OTHER to each record of FILE whose key stands in OTHER.\n"
    "Records keep their order and their bytes; without a partner they get empty fields.\n"
    "\n"
    "  -k, --key KEY[=OTHER]  the column that joins, and its name in OTHER; several are\n"
    "                         one key; an empty key has no partner\n"
    "  -f, --fields FIELDS    add these columns of OTHER (a,b  a-c  *_id); else all but\n"
    "                         the key's\n"
    "      --inner            only records that have a partner\n"
    "      --anti             only records that have none, and add nothing\n"
    "      --many             a key may stand in several records of OTHER: one record each\n"
    "  -I, --ignore-accents   keys are the same without regard to case and accents\n"
    "      --schema FILE      what columns mean: terms and numbers are compared as such\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "OTHER or FILE may be -, standard input. Status: 0 all records had a partner, 1 some\n"
    "had none, 2 trouble.\n";

struct options {
	const char **keys; /* owned; the texts are the caller's */
	size_t key_count;
	const char *fields;
	const char *schema;
	const char *output;
	enum join_kind kind;
	bool many;
	bool fold;
};

static void set_kind(struct options *o, enum join_kind kind)
{
	if (o->kind != JOIN_LEFT && o->kind != kind)
		tool_refuse("--inner and --anti exclude each other");
	o->kind = kind;
}

static struct options parse_options(int argc, char **argv)
{
	enum { INNER = 256, ANTI, MANY, SCHEMA };
	static const struct option longs[] = {TOOL_LONG,
					      {"key", required_argument, NULL, 'k'},
					      {"fields", required_argument, NULL, 'f'},
					      {"inner", no_argument, NULL, INNER},
					      {"anti", no_argument, NULL, ANTI},
					      {"many", no_argument, NULL, MANY},
					      {"ignore-accents", no_argument, NULL, 'I'},
					      {"schema", required_argument, NULL, SCHEMA},
					      {NULL, 0, NULL, 0}};
	struct options o = {.keys = tsv_calloc((size_t)argc, sizeof(const char *))};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "k:f:I", longs)) != -1;) {
		switch (c) {
		case 'k': o.keys[o.key_count++] = optarg; break;
		case 'f': o.fields = optarg; break;
		case INNER: set_kind(&o, JOIN_INNER); break;
		case ANTI: set_kind(&o, JOIN_ANTI); break;
		case MANY: o.many = true; break;
		case 'I': o.fold = true; break;
		case SCHEMA: o.schema = optarg; break;
		case 'o': o.output = optarg; break;
		}
	}
	if (o.key_count == 0)
		tool_refuse("-k names the column that joins; see case-join --help");
	if (optind == argc)
		tool_refuse("takes the table OTHER, then the records; see case-join --help");
	return o;
}

/* Finds `name`, or `name=other`, in both tables: the whole text is tried first. */
static void add_key(struct join *j, const char *text, const struct schema *schema,
		    const struct tsv_table *left, const struct tsv_table *other)
{
	const char *equals = strchr(text, '=');
	struct tsv_span mine = tsv_span_of(text), theirs = mine;
	struct tsv_error e = {0};
	size_t place, other_place;

	if (equals != NULL && tsv_header_find(&left->header, mine) == TSV_NONE) {
		mine = tsv_span_between(text, equals);
		theirs = tsv_span_of(equals + 1);
	}
	if (tsv_header_need(&left->header, mine, &place, &e) < 0)
		tool_refuse("%s: %s", tsv_table_name(left), e.text);
	if (tsv_header_need(&other->header, theirs, &other_place, &e) < 0)
		tool_refuse("%s: %s%s", tsv_table_name(other), e.text,
			    equals == NULL ? "; -k KEY=OTHER gives its name there" : "");
	const struct schema_column *meaning = schema_find(schema, mine);
	key_columns_add(&j->left_key, place, meaning);
	key_columns_add(&j->other_key, other_place, meaning);
}

static void choose_added(struct join *j, const char *fields, const struct tsv_header *other)
{
	if (fields != NULL) {
		tool_columns(&j->added, other, fields, NULL);
		return;
	}
	tsv_columns_init(&j->added, other);
	for (size_t k = 0; k < other->count; k++)
		if (!key_columns_has(&j->other_key, k))
			tsv_columns_add(&j->added, k);
}

/* Says how the tables are joined, by which columns, and what is added. */
static void set_up(struct join *j, const struct options *o, const struct schema *schema,
		   const struct tsv_table *left, const struct tsv_table *other)
{
	enum fold fold = o->fold ? FOLD_BASE : FOLD_NONE;

	*j = (struct join){.kind = o->kind,
			   .many = o->many,
			   .left_key = {.fold = fold, .schema = schema},
			   .other_key = {.fold = fold, .schema = schema}};
	for (size_t i = 0; i < o->key_count; i++)
		add_key(j, o->keys[i], schema, left, other);
	choose_added(j, o->fields, &other->header);
}

/* What has another name in the result is told: who reads it must know. */
static void report_renamed(const struct join *j, const struct tsv_header *left,
			   const struct tsv_header *other, const struct tsv_header *result)
{
	for (size_t k = 0; left->count + k < result->count; k++) {
		struct tsv_span was = other->columns[j->added.places[k]].name;
		struct tsv_span is = result->columns[left->count + k].name;
		if (!tsv_span_equal(was, is))
			tool_warn("both tables have a column '%s'; that of OTHER is '%s'",
				  was.data, is.data);
	}
}

static void report_unmatched(struct join *j)
{
	tsv_buf_add_char(&j->first_unmatched, '\0');
	tool_warn("%zu record%s had no partner, the first with the key %s%s", j->unmatched,
		  tool_plural(j->unmatched), j->first_unmatched.data,
		  j->kind == JOIN_ANTI ? "" : "; --anti prints them");
}

int main(int argc, char **argv)
{
	struct tsv_table left, other;
	struct tsv_header header = {0};
	struct tsv_error e = {0};
	struct schema schema;
	struct join j;

	tool_start(argv, "case-join", help);
	struct options o = parse_options(argc, argv);
	tool_schema(&schema, o.schema, o.output);
	tool_table(&other, argv + optind, 1, o.output);
	tool_table(&left, argv + optind + 1, (size_t)(argc - optind - 1), o.output);
	set_up(&j, &o, &schema, &left, &other);
	struct output *out = tool_output(o.output);
	tool_enter_sandbox();
	if (join_read(&j, &other, &e) < 0)
		tool_fail(&e);
	join_header(&j, &left.header, &other.header, &header);
	report_renamed(&j, &left.header, &other.header, &header);
	output_header(out, &header);
	if (join_run(&j, &left, out, &e) < 0)
		tool_fail(&e);
	output_flush(out); /* what is told comes behind the records */
	if (j.unmatched != 0)
		report_unmatched(&j);
	enum status status = j.unmatched == 0 ? STATUS_DONE : STATUS_NONE;
	join_free(&j);
	tsv_header_free(&header);
	tsv_table_close(&left);
	tsv_table_close(&other);
	schema_close(&schema);
	free(o.keys);
	return tool_finish(status);
}
