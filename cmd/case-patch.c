/* case-patch: applies a table of changes to a table. */
#include "diff/columns.h"
#include "diff/patch.h"
#include "tool/tool.h"

static const char help[] =
    "usage: case-patch [-R] [-k FIELDS] [--rejects FILE] [--dry-run] [--schema FILE]\n"
    "                  [-o FILE] PATCH [FILE]\n"
    "\n"
    "Applies PATCH, changes as case-diff prints them, to the table FILE, or to standard\n"
    "input. A change that does not fit is left out and told: its field is not `old`, or\n"
    "its record is missing or is another. One that was made already is fine.\n"
    "\n"
    "  -R, --reverse       take the changes back\n"
    "  -k, --key FIELDS    the columns that tell records apart (default: those that PATCH\n"
    "                      names, else the schema's primaryKey)\n"
    "      --rejects FILE  write the changes that do not fit to FILE, with a column why\n"
    "      --dry-run       tell what would be done, and print no table\n"
    "      --schema FILE   what columns mean: the key, and which keys are the same\n"
    "  -o, --output FILE   write to FILE, which is replaced when all went well\n"
    "  -h, --help          print this help\n"
    "  -V, --version       print the version\n"
    "\n"
    "PATCH or FILE may be -, standard input. Status: 0 all changes are made, 1 some did not\n"
    "fit, 2 trouble.\n";

/* So many changes that do not fit are told one by one. */
#define TOLD 10

struct options {
	const char *key;
	const char *rejects;
	const char *schema;
	const char *output;
	bool reverse;
	bool dry_run;
};

static struct options parse_options(int argc, char **argv)
{
	enum { REJECTS = 256, DRY_RUN, SCHEMA };
	static const struct option longs[] = {TOOL_LONG,
					      {"reverse", no_argument, NULL, 'R'},
					      {"key", required_argument, NULL, 'k'},
					      {"rejects", required_argument, NULL, REJECTS},
					      {"dry-run", no_argument, NULL, DRY_RUN},
					      {"schema", required_argument, NULL, SCHEMA},
					      {NULL, 0, NULL, 0}};
	struct options o = {0};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "Rk:", longs)) != -1;) {
		switch (c) {
		case 'R': o.reverse = true; break;
		case 'k': o.key = optarg; break;
		case REJECTS: o.rejects = optarg; break;
		case DRY_RUN: o.dry_run = true; break;
		case SCHEMA: o.schema = optarg; break;
		case 'o': o.output = optarg; break;
		}
	}
	if (o.dry_run && o.output != NULL)
		tool_refuse("--dry-run writes no table; leave -o or --dry-run out");
	if (argc == optind || argc - optind > 2)
		tool_refuse("takes the changes, PATCH, and one FILE; see case-patch --help");
	if (strcmp(argv[optind], "-") == 0 &&
	    (argc - optind == 1 || strcmp(argv[optind + 1], "-") == 0))
		tool_refuse("PATCH and FILE cannot both be standard input");
	return o;
}

/* Finds the columns of FILE that a patch names as key_NAME. */
static void find_named_key(struct tsv_columns *key, const struct tsv_columns *patch_key,
			   const struct tsv_table *patch, const struct tsv_table *t)
{
	struct tsv_error e = {0};
	size_t place;

	tsv_columns_init(key, &t->header);
	for (size_t j = 0; j < patch_key->count; j++) {
		struct tsv_span name = patch->header.columns[patch_key->places[j]].name;
		name = tsv_span_from(name, strlen("key_"));
		if (tsv_header_need(&t->header, name, &place, &e) < 0)
			tool_refuse("%s: %s", tsv_table_name(t), e.text);
		tsv_columns_add(key, place);
	}
}

/* The key's columns in FILE, in the order that the patch has. */
static void find_key(struct tsv_columns *key, const struct tsv_columns *patch_key,
		     const struct tsv_table *patch, const struct tsv_table *t,
		     const struct options *o, const struct schema *schema)
{
	struct tsv_columns asked = {0};
	struct tsv_error e = {0};
	bool named = !tsv_span_equal(patch->header.columns[patch_key->places[0]].name,
				     tsv_span_of("key"));

	if ((!named || o->key != NULL) && diff_find_key(&asked, t, o->key, schema, &e) < 0)
		tool_fail(&e);
	if (!named) {
		if (asked.count != 1)
			tool_refuse("%s has one key column; -k names the one of %s",
				    tsv_table_name(patch), tsv_table_name(t));
		*key = asked;
		return;
	}
	find_named_key(key, patch_key, patch, t);
	bool same = o->key == NULL || asked.count == key->count;
	for (size_t j = 0; j < asked.count; j++)
		same &= tsv_columns_has(key, asked.places[j]);
	if (!same)
		tool_refuse("%s names another key than -k; leave -k out",
			    tsv_table_name(patch));
	tsv_columns_free(&asked);
}

/* Finds the columns of the key in PATCH, and makes the key by which records are found. */
static void make_key(struct key_columns *key, struct tsv_columns *patch_key,
		     const struct tsv_table *patch, const struct tsv_table *t,
		     const struct options *o, const struct schema *schema)
{
	struct tsv_columns places;
	struct tsv_error e = {0};

	if (change_rows_key(patch_key, patch, &e) < 0)
		tool_fail(&e);
	find_key(&places, patch_key, patch, t, o, schema);
	key_columns_add_all(key, &places, &t->header, schema);
	tsv_columns_free(&places);
}

/* Appends what a row is about: the key of its record, or its column. */
static void append_subject(const struct patch *p, size_t i, struct tsv_buf *to)
{
	struct change_row row = change_rows_get(&p->rows, i);
	bool column = row.change == CHANGE_COLUMN_ADDED || row.change == CHANGE_COLUMN_REMOVED;

	tsv_buf_printf(to, "%s '", column ? "column" : "key");
	for (size_t j = 0; j < p->rows.key_count && !column; j++)
		tsv_buf_printf(to, "%s%s", j == 0 ? "" : "', '",
			       tsv_shorten(change_rows_key_field(&p->rows, i, j)).text);
	tsv_buf_printf(to, "%s'", column ? tsv_shorten(row.field).text : "");
	tsv_buf_add_char(to, '\0');
}

/* The records that rows are about, and those of them with a row that does not fit. */
struct records {
	size_t all, rejected;
};

/* The first row of a chain that does not fit, or TSV_NONE. */
static size_t find_reject(const struct patch *p, size_t i)
{
	while (i != TSV_NONE && patch_reason(p, i).size == 0)
		i = p->rows.next[i];
	return i;
}

/* Tells one row that does not fit, by its line in the patch. */
static void tell_reject(const struct patch *p, size_t i, const char *name)
{
	struct tsv_buf subject = {0};

	append_subject(p, i, &subject);
	tool_warn("%s:%zu: %s: %s", name, i + 2, subject.data,
		  tsv_shorten(patch_reason(p, i)).text);
	tsv_buf_free(&subject);
}

/* Tells the columns that do not fit, then the first records, each once. */
static void tell_rejects(const struct patch *p, const char *name)
{
	const struct change_rows *rows = &p->rows;
	size_t told = 0;

	for (size_t i = 0; i < rows->all.records && told < TOLD; i++) {
		enum change change = change_rows_get(rows, i).change;
		bool column = change == CHANGE_COLUMN_ADDED || change == CHANGE_COLUMN_REMOVED;
		if (!column || patch_reason(p, i).size == 0)
			continue;
		tell_reject(p, i, name);
		told++;
	}
	for (size_t n = 0; n < rows->keys.count && told < TOLD; n++) {
		size_t i = find_reject(p, rows->first[n]);
		if (i == TSV_NONE)
			continue;
		tell_reject(p, i, name);
		told++;
	}
}

static struct records count_records(const struct patch *p)
{
	struct records count = {0};

	for (size_t n = 0; n < p->rows.keys.count; n++) {
		count.all += p->rows.first[n] != TSV_NONE;
		count.rejected += find_reject(p, p->rows.first[n]) != TSV_NONE;
	}
	return count;
}

/* Tells on standard error, behind the table, what did not fit. */
static void summarize(const struct patch *p, const struct options *o, const char *name,
		      struct output *out)
{
	struct records records = count_records(p);
	bool apart = o->rejects != NULL;

	output_flush(out);
	if (output_failed(out))
		return; /* the rest was not even looked at */
	if (p->rejected != 0 && !apart)
		tell_rejects(p, name);
	if (o->dry_run)
		tool_warn("fields that would be made: %zu; made already: %zu; that do not fit: "
			  "%zu, in %zu of %zu records",
			  p->applied, p->already, p->rejected, records.rejected, records.all);
	else if (p->rejected != 0)
		tool_warn("changes did not fit: %zu of %zu fields, in %zu of %zu records%s%s",
			  p->rejected, p->rows.all.records, records.rejected, records.all,
			  apart ? "; they are in " : "", apart ? o->rejects : "");
}

int main(int argc, char **argv)
{
	struct tsv_table patch_table, t;
	struct tsv_columns patch_key;
	struct key_columns key = {0};
	struct schema schema;
	struct patch p = {0};
	struct tsv_error e = {0};

	tool_start(argv, "case-patch", help);
	struct options o = parse_options(argc, argv);
	tool_schema(&schema, o.schema, o.output);
	tool_table(&patch_table, argv + optind, 1, o.output);
	tool_table(&t, argv + optind + 1, (size_t)(argc - optind - 1), o.output);
	make_key(&key, &patch_key, &patch_table, &t, &o, &schema);
	const char *name = tsv_table_name(&patch_table); /* also when it was read */
	struct output *out = tool_output(o.output);
	tool_keep_operands(o.rejects);
	struct output *rejects = o.rejects == NULL ? NULL : tool_second_output(o.rejects);
	tool_enter_sandbox();
	if (change_rows_read(&p.rows, &patch_table, &patch_key, &e) < 0 ||
	    patch_apply(&p, &t, &key, o.reverse, o.dry_run ? NULL : out, &e) < 0)
		tool_fail(&e);
	if (rejects != NULL)
		patch_write_rejects(&p, &t.header, &key, rejects);
	summarize(&p, &o, name, out);
	enum status status = p.rejected == 0 ? STATUS_DONE : STATUS_NONE;
	patch_free(&p);
	key_columns_free(&key);
	tsv_columns_free(&patch_key);
	tsv_table_close(&patch_table);
	tsv_table_close(&t);
	schema_close(&schema);
	return tool_finish(status);
}
