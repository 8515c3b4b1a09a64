#include "edit/edit.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "edit/changes.h"
#include "edit/findings.h"
#include "io/atomic_file.h"
#include "io/editor.h"
#include "io/spool.h"
#include "text/rec.h"

/* So often a program that edits in a person's place may try. */
#define ROUNDS 10

/* Notes records without a key, and keys that stand twice; lines are those of the records.
 * The keys are added to seen. */
static int note_keys(struct tsv_span table, const struct key_columns *key, const size_t *lines,
		     struct tsv_dict *seen, struct edit_notes *notes, struct tsv_error *e)
{
	struct tsv_table t;
	struct tsv_batch b;
	struct keys keys = {0};
	size_t record = 0;
	int got;

	if (tsv_table_open_memory(&t, "text", table, e) < 0)
		return -1;
	while ((got = tsv_table_next(&t, &b, e)) > 0) {
		keys_make(&keys, key, &b);
		for (size_t i = 0; i < b.records; i++, record++) {
			size_t line = lines == NULL ? record + 2 : lines[record];
			size_t known = seen->count;
			if (keys_is_missing(keys.all[i]))
				edit_notes_add(notes, line, "the key is missing");
			else if (tsv_dict_add(seen, keys.all[i]) < known)
				edit_notes_add(notes, line, "the key '%s' stands twice",
					       tsv_shorten(keys.all[i]).text);
		}
	}
	keys_free(&keys);
	tsv_table_close(&t);
	return got;
}

static bool has_new_key(const struct edit *d, const struct tsv_dict *in_text)
{
	for (size_t n = 0; n < in_text->count; n++)
		if (tsv_dict_find(&d->old_keys, tsv_dict_key(in_text, n)) == TSV_NONE)
			return true;
	return false;
}

/* Notes the keys of a text that are another record's in the file as it stands now: such a
 * record could not be added, but the one whose place it takes would go. All are different,
 * so that their numbers are those of the records. */
static int note_taken_keys(struct edit *d, const struct tsv_dict *in_text, const size_t *lines,
			   struct tsv_error *e)
{
	struct tsv_remap remap;
	struct tsv_table t;
	struct tsv_batch b;
	struct keys keys = {0};
	int got;

	if (!has_new_key(d, in_text))
		return 0;
	if (tsv_table_open(&t, &d->file, 1, e) < 0)
		return -1;
	tsv_remap_init(&remap, &t.header, d->columns.header);
	while ((got = tsv_table_next(&t, &b, e)) > 0) {
		tsv_remap_batch(&remap, &b);
		keys_make(&keys, &d->key_columns, &b);
		for (size_t i = 0; i < b.records; i++) {
			size_t record = tsv_dict_find(in_text, keys.all[i]);
			if (record != TSV_NONE &&
			    tsv_dict_find(&d->old_keys, keys.all[i]) == TSV_NONE)
				edit_notes_add(&d->notes, lines[record],
					       "the key '%s' is another record's in %s",
					       tsv_shorten(keys.all[i]).text,
					       tsv_shorten(tsv_span_of(d->file)).text);
		}
	}
	keys_free(&keys);
	tsv_remap_free(&remap);
	tsv_table_close(&t);
	return got;
}

int edit_open(struct edit *d, const struct tsv_columns *key, struct tsv_error *e)
{
	const struct tsv_header *h = d->columns.header;

	key_columns_add_all(&d->key_columns, key, h, d->columns.schema);
	rec_spell_names(h, &d->columns.names);
	if (note_keys(d->old, &d->key_columns, NULL, &d->old_keys, &d->notes, e) < 0)
		return -1;
	if (d->notes.count == 0)
		return 0;
	return tsv_error_set(e,
			     "%s: %s in a selected record; -k names columns that tell them "
			     "apart",
			     d->file, tsv_shorten(edit_note_text(&d->notes, 0)).text);
}

void edit_add_new(struct edit *d, struct tsv_span key)
{
	for (size_t j = 0; j < d->columns.header->count; j++) {
		bool is_key = d->key_columns.count == 1 && d->key_columns.places[0] == j;
		tsv_builder_add_value(&d->blank, is_key ? key : (struct tsv_span){0});
	}
	tsv_builder_end_record(&d->blank);
}

/* The proposed record, as a batch. Returns whether there is one. */
static bool get_blank(const struct edit *d, struct tsv_batch *b)
{
	return tsv_builder_batch(&d->blank, d->columns.header->count, b);
}

/* Makes the text that is edited first. */
static int make_text(struct edit *d, struct tsv_error *e)
{
	struct tsv_table t;
	struct tsv_batch b;
	int got;

	if (tsv_table_open_memory(&t, "text", d->old, e) < 0)
		return -1;
	tsv_buf_add_string(&d->bare,
			   "# What is saved is applied; an empty file changes nothing.\n"
			   "# A value goes on in lines that begin with +.\n\n");
	edit_text_begin(&d->columns, &d->bare);
	while ((got = tsv_table_next(&t, &b, e)) > 0)
		for (size_t i = 0; i < b.records; i++)
			edit_text_add(&d->columns, &b, i, &d->bare);
	tsv_table_close(&t);
	if (got == 0 && get_blank(d, &b))
		edit_text_add_new(&d->columns, &b, &d->bare);
	return got;
}

static int make_file(struct edit *d, struct tsv_error *e)
{
	static const char ending[] = ".rec";
	struct tsv_buf path = {0};

	tsv_buf_printf(&path, "%s/case-edit-XXXXXX%s", spool_folder(), ending);
	tsv_buf_add_char(&path, '\0');
	int fd = mkstemps(path.data, sizeof(ending) - 1);
	if (fd < 0) {
		tsv_error_errno(e, "%s: cannot make a file for the text", path.data);
		tsv_buf_free(&path);
		return -1;
	}
	close(fd);
	d->path = path.data;
	return 0;
}

/* Writes all of a text. Returns 0, or -1 with errno set. */
static int write_all(int fd, struct tsv_span text)
{
	while (text.size != 0) {
		ssize_t done = write(fd, text.data, text.size);
		if (done < 0 && errno != EINTR)
			return -1;
		text = tsv_span_from(text, done < 0 ? 0 : (size_t)done);
	}
	return 0;
}

/* Puts the text with its notes in its place, where what was there stays until it is whole.
 * Nothing is allocated while there is a file that would be left behind. */
static int write_text(struct edit *d, struct tsv_error *e)
{
	struct tsv_buf noted = {0};
	struct atomic_file file;

	edit_notes_insert(&d->notes, tsv_buf_span(&d->bare), &noted);
	int status = atomic_file_open(&file, d->path);
	if (status == 0)
		status = write_all(file.fd, tsv_buf_span(&noted));
	if (status == 0)
		status = atomic_file_commit(&file);
	if (status < 0)
		tsv_error_errno(e, "%s: cannot write", d->path);
	if (status < 0 && file.fd >= 0)
		atomic_file_discard(&file);
	tsv_buf_free(&noted);
	return status;
}

static int read_text(const struct edit *d, struct tsv_buf *text, struct tsv_error *e)
{
	struct tsv_input in;
	struct tsv_span bytes;
	struct stat is;
	int got;

	if (stat(d->path, &is) == 0 && !S_ISREG(is.st_mode))
		return tsv_error_set(e, "%s: is no regular file any more", d->path);
	if (tsv_input_open(&in, d->path, e) < 0)
		return -1;
	while ((got = tsv_input_bytes(&in, 0, &bytes, e)) > 0)
		tsv_buf_add_span(text, bytes);
	tsv_input_close(&in);
	return got;
}

/* Finds what is wrong with a text, and what it changes. */
static int look_at(struct edit *d, struct tsv_span text, struct tsv_error *e)
{
	struct edit_records r = {0};
	struct tsv_span blank;
	struct tsv_batch b;
	struct tsv_dict keys = {0};
	int status = 0;

	edit_notes_clear(&d->notes);
	bool proposed = get_blank(d, &b);
	if (proposed)
		blank = tsv_batch_records(&b, 0, 1);
	edit_text_read(&r, &d->columns, text, proposed ? &blank : NULL, &d->notes);
	if (d->notes.count == 0)
		status = note_keys(tsv_buf_span(&r.table), &d->key_columns, r.lines, &keys,
				   &d->notes, e);
	if (status == 0 && d->notes.count == 0)
		status = note_taken_keys(d, &keys, r.lines, e);
	if (status == 0 && d->notes.count == 0)
		status = edit_findings(&r, d->old, d->file, &d->columns, &d->key_columns,
				       &d->notes, e);
	if (status == 0 && d->notes.count == 0)
		status = edit_changes(d, &r, e);
	tsv_dict_free(&keys);
	edit_records_free(&r);
	return status;
}

static bool is_blank(struct tsv_span text)
{
	for (size_t i = 0; i < text.size; i++)
		if (strchr(" \t\r\n", text.data[i]) == NULL || text.data[i] == '\0')
			return false;
	return true;
}

/* Makes out the text without notes, and without the byte order mark of some editors. */
static void strip(struct tsv_span text, struct tsv_buf *out)
{
	static const char mark[] = "\xef\xbb\xbf";
	struct edit_notes none = {0};

	if (tsv_span_begins(text, tsv_span_of(mark)))
		text = tsv_span_from(text, sizeof(mark) - 1);
	tsv_buf_clear(out);
	edit_notes_insert(&none, text, out);
}

/* What is to be done about what came back. Notes do not count as a part of it. */
static enum edit_end judge(struct edit *d, struct tsv_span text, struct tsv_error *e)
{
	struct tsv_buf bare = {0};

	strip(text, &bare);
	bool same = tsv_span_equal(tsv_buf_span(&bare), tsv_buf_span(&d->bare));
	bool empty = is_blank(tsv_buf_span(&bare));
	tsv_buf_free(&d->bare);
	d->bare = bare;
	if (empty)
		return EDIT_EMPTIED;
	if (same)
		return d->notes.count == 0 ? EDIT_UNCHANGED : EDIT_GIVEN_UP;
	if (look_at(d, tsv_buf_span(&bare), e) < 0)
		return EDIT_ERROR;
	if (d->notes.count != 0)
		return EDIT_AGAIN;
	return d->changed + d->added + d->removed == 0 ? EDIT_UNCHANGED : EDIT_CHANGED;
}

/* Is there anything in the text that was not given to the editor? */
static bool was_changed(const struct edit *d, struct tsv_span text)
{
	struct tsv_buf bare = {0};

	strip(text, &bare);
	bool same = tsv_span_equal(tsv_buf_span(&bare), tsv_buf_span(&d->bare));
	tsv_buf_free(&bare);
	return d->notes.count != 0 || (!same && access(d->path, F_OK) == 0);
}

/* Lets the text be edited once. */
static enum edit_end edit_once(struct edit *d, struct tsv_error *e)
{
	struct tsv_error reading = {0};
	struct tsv_buf text = {0};
	enum edit_end end = EDIT_ERROR;

	if (write_text(d, e) < 0)
		return EDIT_ERROR;
	d->precious = true;
	int edited = editor_run(d->path, e);
	int read = read_text(d, &text, edited < 0 ? &reading : e);
	if (edited == 0 && read == 0)
		end = judge(d, tsv_buf_span(&text), e);
	else
		d->precious = was_changed(d, tsv_buf_span(&text));
	tsv_error_free(&reading);
	tsv_buf_free(&text);
	return end;
}

enum edit_end edit_run(struct edit *d, struct tsv_error *e)
{
	enum edit_end end;
	size_t rounds = 0;

	if (make_text(d, e) < 0 || make_file(d, e) < 0)
		return EDIT_ERROR;
	do
		end = edit_once(d, e);
	while (end == EDIT_AGAIN && (++rounds < ROUNDS || isatty(STDIN_FILENO) == 1));
	if (end == EDIT_UNCHANGED || end == EDIT_EMPTIED)
		edit_drop_text(d);
	/* It is kept with its notes, also if they were removed. */
	bool noted = end == EDIT_GIVEN_UP || end == EDIT_AGAIN;
	return noted && write_text(d, e) < 0 ? EDIT_ERROR : end;
}

void edit_drop_text(struct edit *d)
{
	if (d->path != NULL)
		unlink(d->path);
	free(d->path);
	d->path = NULL;
}

void edit_close(struct edit *d)
{
	free(d->path);
	key_columns_free(&d->key_columns);
	tsv_dict_free(&d->old_keys);
	tsv_header_free(&d->columns.names);
	tsv_builder_free(&d->blank);
	tsv_buf_free(&d->bare);
	change_rows_free(&d->changes);
	edit_notes_free(&d->notes);
	*d = (struct edit){0};
}
