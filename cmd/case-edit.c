/* case-edit: lets records be edited as text, and applies what changed. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diff/columns.h"
#include "diff/patch.h"
#include "edit/edit.h"
#include "edit/next_key.h"
#include "io/lock.h"
#include "query/search.h"
#include "tool/selection.h"

static const char help[] =
    "usage: case-edit [SELECTION] [--new] [--delete] [-k FIELDS] [--schema FILE]\n"
    "                 [-o OUTPUT] [PATTERN] FILE\n"
    "\n"
    "Opens the records of FILE that case-grep would keep (all, if nothing says which) in an\n"
    "editor ($VISUAL, $EDITOR, else vi) as lines of name: value. What was changed there is\n"
    "checked, then applied to FILE as it stands by then, which is replaced as a whole.\n"
    "\n"
    "SELECTION is case-grep's options that say which records: -e, -W, -r, -v, -i, -I and\n"
    "others; see case-grep --help.\n"
    "\n"
    "      --new            add a record, with the next number as its key; no other is\n"
    "                       opened unless it is selected\n"
    "      --delete         remove the records that were removed from the text\n"
    "  -k, --key FIELDS     the columns that tell records apart (default: the schema's\n"
    "                       primaryKey)\n"
    "      --schema FILE    what columns mean, and what they must hold; case(5) tells\n"
    "  -o, --output OUTPUT  write the changed table to OUTPUT, and leave FILE as it is\n"
    "  -h, --help           print this help\n"
    "  -V, --version        print the version\n"
    "\n"
    "What is wrong stands in the text as remarks (#!), and it is opened again; an empty text\n"
    "or the same again gives up. Status: 0 done, 1 something was not applied, 2 trouble.\n";

/* So many changes that do not fit are told one by one. */
#define TOLD 10

struct options {
	char **file; /* the operand */
	const char *key;
	const char *output; /* where the table goes */
	bool apart;	    /* which is not FILE */
	bool new;
	bool delete;
};

/* To be known to what looks after its text, however the tool ends. */
static struct edit edit;

/* Removes the text, or tells where it is. */
static void leave_text(void)
{
	static char text[PATH_MAX + 100];

	if (edit.path == NULL)
		return;
	if (!edit.precious) {
		unlink(edit.path);
		return;
	}
	snprintf(text, sizeof(text), "the text is kept in %s", edit.path);
	tool_say(tsv_span_of(text));
}

static struct options parse_options(int argc, char **argv, struct selection *s)
{
	enum { NEW = 256, DELETE };
	static const struct option longs[] = {TOOL_LONG,
					      {"new", no_argument, NULL, NEW},
					      {"delete", no_argument, NULL, DELETE},
					      {"key", required_argument, NULL, 'k'},
					      {NULL, 0, NULL, 0}};
	struct options o = {0};

	selection_open(s, argc, argv, TOOL_SHORT "k:", longs);
	for (int c; (c = selection_option(s, argc, argv)) != -1;) {
		switch (c) {
		case NEW: o.new = true; break;
		case DELETE: o.delete = true; break;
		case 'k': o.key = optarg; break;
		case 'o': o.output = optarg; break;
		}
	}
	if (!selection_asks(s) && argc - optind == 2)
		arguments_add(&s->patterns, argv[optind++]);
	if (argc - optind != 1)
		tool_refuse("takes one FILE, and a PATTERN before it unless options say which "
			    "records; see case-edit --help");
	o.file = argv + optind;
	o.apart = o.output != NULL;
	if (!o.apart)
		o.output = *o.file;
	selection_build(s, o.output);
	return o;
}

/* What comes through a pipe or from a device cannot be replaced. */
static void check_file(const char *path)
{
	bool standard = strcmp(path, "-") == 0;
	struct stat is;

	if (!standard && stat(path, &is) != 0)
		return; /* told when it is opened */
	if (!standard && S_ISDIR(is.st_mode))
		tool_refuse("%s: is a directory; name the files in it", path);
	if (standard || !S_ISREG(is.st_mode))
		tool_refuse("%s: cannot be replaced; save the table in a file first",
			    standard ? "standard input" : path);
}

/* Opens FILE as it stands now, and finds the key. */
static void open_table(struct tsv_table *t, struct tsv_columns *key, const struct options *o,
		       const struct schema *schema)
{
	struct tsv_error e = {0};

	tool_table(t, o->file, 1, o->output);
	if (diff_find_key(key, t, o->key, schema, &e) < 0)
		tool_fail(&e);
}

/* Keeps the header and the selected records. */
static void select_records(struct selection *s, const struct options *o, struct tsv_table *t,
			   struct output *old)
{
	bool none = o->new && !selection_asks(s);
	struct search search = {
	    .query = &s->query, .out = old, .max = none ? 0 : SIZE_MAX, .invert = s->invert};
	struct tsv_error e = {0};

	selection_resolve(s, &t->header);
	output_open_memory(old);
	search_header(&search, &t->header);
	if (search_run(&search, t, &e) < 0)
		tool_fail(&e);
	search_free(&search);
	bool found = search.count != 0 || o->new;
	if (!found)
		tool_warn("%s: no record is selected", *o->file);
	selection_report(s, found);
	if (!found)
		exit(STATUS_NONE);
}

static void propose_record(const struct options *o, const struct schema *schema)
{
	struct tsv_columns key;
	struct tsv_table t;
	struct tsv_buf next = {0};
	struct tsv_error e = {0};

	open_table(&t, &key, o, schema);
	if (key.count == 1 && next_key(&t, key.places[0], &next, &e) < 0)
		tool_fail(&e);
	edit_add_new(&edit, tsv_buf_span(&next));
	tsv_buf_free(&next);
	tsv_columns_free(&key);
	tsv_table_close(&t);
}

/* Reads what is to be edited. */
static void set_up(struct selection *s, const struct options *o, struct tsv_header *header,
		   struct output *old)
{
	struct tsv_columns key;
	struct tsv_table t;
	struct tsv_error e = {0};

	open_table(&t, &key, o, &s->schema);
	select_records(s, o, &t, old);
	tsv_header_unite(header, &t.header);
	edit = (struct edit){.file = *o->file,
			     .columns = {.header = header, .schema = &s->schema},
			     .key = o->key,
			     .old = tsv_buf_span(&old->held),
			     .may_remove = o->delete};
	if (edit_open(&edit, &key, &e) < 0)
		tool_fail(&e);
	tsv_columns_free(&key);
	tsv_table_close(&t);
	if (o->new)
		propose_record(o, &s->schema);
}

/* Tells the changes that FILE, as it is by now, did not take; of one record once for all that
 * have the same reason. */
static void tell_rejected(const struct patch *p, const char *file)
{
	struct tsv_span last = {0}, last_key = {0};
	size_t told = 0;

	for (size_t i = 0; i < p->rows.all.records; i++) {
		struct tsv_span why = patch_reason(p, i);
		struct tsv_span key = change_rows_key_field(&p->rows, i, 0);
		if (why.size == 0 ||
		    (tsv_span_equal(why, last) && tsv_span_equal(key, last_key)))
			continue;
		last = why;
		last_key = key;
		if (told++ < TOLD)
			tool_warn("%s: record '%s': %s", file, tsv_shorten(key).text,
				  tsv_shorten(why).text);
	}
	if (told > TOLD)
		tool_warn("%s: and %zu more", file, told - TOLD);
}

/* Tells how a new record comes in, once its text is mended. */
static void tell_cure(const struct options *o)
{
	if (o->new)
		tool_warn("to add it, mend the text, then: EDITOR='cp %s' case-edit --new %s",
			  edit.path, *o->file);
}

/* Would a record go without the one that takes its place? An edit that gives a record
 * another key removes one and adds one. */
static bool loses_record(const struct patch *p)
{
	for (size_t i = 0; i < p->rows.all.records && edit.removed != 0; i++)
		if (change_rows_get(&p->rows, i).change == CHANGE_ADDED &&
		    patch_reason(p, i).size != 0)
			return true;
	return false;
}

/* Tells what became of the changes, and lets FILE get them. Returns the status to end with. */
static int settle(const struct options *o, const struct patch *p, const struct lock *lock)
{
	const char *file = *o->file;

	tell_rejected(p, file);
	if (p->rejected != 0)
		tell_cure(o);
	if (!o->apart && !lock_holds(lock, file))
		tool_refuse("%s: was written by another program meanwhile; edit it again",
			    file);
	bool loses = loses_record(p);
	if (loses)
		tool_warn("%s: nothing is applied: records that cannot be added would be lost "
			  "with those that were removed",
			  file);
	if (loses || (!o->apart && p->applied == 0))
		tool_abandon();
	int status = tool_finish(p->rejected != 0 ? STATUS_NONE : STATUS_DONE);
	if (status != STATUS_DONE)
		return status;
	if (p->applied != 0 && !loses)
		tool_warn("%s: %zu changed, %zu added, %zu removed", file, edit.changed,
			  edit.added, edit.removed);
	edit_drop_text(&edit);
	return status;
}

/* Applies the changes to FILE as it stands now. Returns the status to end with. */
static int apply(const struct options *o, const struct schema *schema)
{
	struct key_columns key = {0};
	struct tsv_columns places;
	struct patch p = {.rows = edit.changes};
	struct tsv_table t;
	struct lock lock;
	struct tsv_error e = {0};

	edit.changes = (struct change_rows){0};
	if (lock_take(&lock, *o->file, &e) < 0)
		tool_fail(&e);
	open_table(&t, &places, o, schema);
	key_columns_add_all(&key, &places, &t.header, schema);
	p.rows.key_count = key.count; /* also where nothing changed */
	struct output *out = tool_output(o->output);
	/* The text is removed from the folder of temporary files in the end. */
	tool_enter_sandbox_to_run();
	if (patch_apply(&p, &t, &key, false, out, &e) < 0)
		tool_fail(&e);
	int status = settle(o, &p, &lock);
	key_columns_free(&key);
	tsv_columns_free(&places);
	patch_free(&p);
	tsv_table_close(&t);
	lock_release(&lock);
	return status;
}

/* Tells what was still wrong when the text was given up. */
static void tell_notes(const struct options *o)
{
	const char *file = *o->file;
	size_t count = edit.notes.count;

	for (size_t i = 0; i < count && i < TOLD; i++)
		tool_warn("%s: %s", file, tsv_shorten(edit_note_text(&edit.notes, i)).text);
	if (count > TOLD)
		tool_warn("%s: and %zu more", file, count - TOLD);
	tool_warn("the text was left as it is; nothing is changed");
	tell_cure(o);
}

int main(int argc, char **argv)
{
	struct selection selection;
	struct tsv_header header = {0};
	struct output old;
	struct tsv_error e = {0};

	tool_start(argv, "case-edit", help);
	struct options o = parse_options(argc, argv, &selection);
	check_file(*o.file);
	set_up(&selection, &o, &header, &old);
	tool_at_exit(leave_text);
	enum edit_end end = edit_run(&edit, &e);
	if (end == EDIT_ERROR)
		tool_fail(&e);
	if (end == EDIT_EMPTIED)
		tool_warn("the text is empty; nothing is changed");
	if (end == EDIT_GIVEN_UP)
		tell_notes(&o);
	if (end == EDIT_AGAIN) {
		tool_warn("the editor leaves something wrong in the text each time");
		tell_notes(&o);
	}
	int status = end == EDIT_UNCHANGED ? STATUS_DONE : STATUS_NONE;
	if (end == EDIT_CHANGED || (end == EDIT_UNCHANGED && o.apart))
		status = apply(&o, &selection.schema);
	leave_text();
	edit_close(&edit);
	tsv_header_free(&header);
	tsv_buf_free(&old.held);
	selection_close(&selection);
	return status;
}
