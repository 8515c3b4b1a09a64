#include "diff/patch.h"

#include <stdlib.h>

#include "diff/keys.h"
#include "diff/patch_moves.h"
#include "diff/patch_record.h"

struct patching {
	struct patch *patch;
	const struct key_columns *key;
	struct output *out;	  /* or NULL */
	struct tsv_header header; /* the table's, then the columns that are added */
	size_t *columns;	  /* by row: the column that it names, or TSV_NONE; owned */
	size_t *remover;	  /* by column: the row that removes it, or TSV_NONE; owned */
	bool removes;		  /* one does */
	size_t *lines;		  /* by number of a key: where it stands in the table, or 0 */
	const char *file;	  /* for messages */
	struct patch_record record;
	struct patch_moves moves;
	struct tsv_buf line; /* of a record */
	struct tsv_buf held; /* the records, while it is not known which columns stay */
};

/* Rows in the order in which they are applied. */
static size_t row_number(const struct patching *g, size_t k)
{
	const struct change_rows *rows = &g->patch->rows;

	return rows->reverse ? rows->all.records - 1 - k : k;
}

static size_t find_column(const struct patching *g, struct tsv_span field)
{
	struct tsv_buf scratch = {0};
	size_t place = tsv_header_find(&g->header, tsv_unescape(field, &scratch));

	tsv_buf_free(&scratch);
	return place;
}

static void add_column(struct patching *g, size_t i, struct tsv_span field, size_t place)
{
	if (field.size == 0) {
		patch_reject(g->patch, i, "a column needs a name");
	} else if (place == TSV_NONE) {
		tsv_header_add(&g->header, field);
		g->patch->applied++;
	} else if (g->remover[place] != TSV_NONE) {
		g->remover[place] = TSV_NONE;
		g->patch->applied += 2;
	} else {
		g->patch->already++;
	}
}

/* That a column can go is known when all records are. */
static void remove_column(struct patching *g, size_t i, size_t place)
{
	if (place == TSV_NONE || g->remover[place] != TSV_NONE) {
		g->patch->already++;
	} else if (key_columns_has(g->key, place)) {
		patch_reject(g->patch, i, "the column is one of the key");
	} else {
		g->remover[place] = i;
		g->removes = true;
	}
}

/* Finds what columns the result has, and the column of each row. */
static void find_columns(struct patching *g, const struct tsv_header *h)
{
	const struct change_rows *rows = &g->patch->rows;
	size_t count = rows->all.records;

	tsv_header_unite(&g->header, h);
	g->remover = tsv_alloc(h->count + count, sizeof(*g->remover));
	for (size_t j = 0; j < h->count + count; j++)
		g->remover[j] = TSV_NONE;
	g->columns = tsv_alloc(count, sizeof(*g->columns));
	for (size_t k = 0; k < count; k++) {
		size_t i = row_number(g, k);
		struct change_row row = change_rows_get(rows, i);
		size_t place = find_column(g, row.field);
		if (row.change == CHANGE_COLUMN_ADDED)
			add_column(g, i, row.field, place);
		else if (row.change == CHANGE_COLUMN_REMOVED)
			remove_column(g, i, place);
	}
	for (size_t i = 0; i < count; i++)
		g->columns[i] = find_column(g, change_rows_get(rows, i).field);
}

static void write_lines(struct patching *g, struct tsv_span lines)
{
	if (g->removes)
		tsv_buf_add_span(&g->held, lines);
	else if (g->out != NULL)
		output_span(g->out, lines);
}

/* Writes the record that rows were applied to, if there is one. */
static int write_record(struct patching *g, struct tsv_error *e)
{
	const struct tsv_span *fields = g->record.fields;
	size_t last = g->header.count - 1;

	if (!g->record.present)
		return 0;
	if (patch_moves_take(&g->moves, &g->record, g->file, e) < 0)
		return -1;
	tsv_buf_clear(&g->line);
	for (size_t j = 0; j < last; j++) {
		tsv_buf_add_span(&g->line, fields[j]);
		tsv_buf_add_char(&g->line, '\t');
	}
	tsv_escape_last(&g->line, fields[last]);
	tsv_buf_add_char(&g->line, '\n');
	write_lines(g, tsv_buf_span(&g->line));
	return 0;
}

/* Makes it record i of a batch. */
static void take_record(struct patching *g, const struct tsv_batch *b, size_t i)
{
	for (size_t j = 0; j < b->fields; j++)
		g->record.fields[j] = tsv_batch_field(b, i, j);
	g->record.present = true;
}

/* Applies the rows of a key to record i, which has it. */
static int patch_one(struct patching *g, const struct tsv_batch *b, size_t i, size_t number,
		     struct tsv_error *e)
{
	if (g->lines[number] != 0)
		return diff_keys_twice(tsv_dict_key(&g->patch->rows.keys, number), b->file,
				       g->lines[number], b->line + i, e);
	g->lines[number] = b->line + i;
	take_record(g, b, i);
	patch_record_apply(&g->record, g->patch->rows.first[number]);
	return write_record(g, e);
}

/* Looks at record i, which may have a key that another record gets. */
static int look_at(struct patching *g, const struct tsv_batch *b, size_t i, struct tsv_span key,
		   bool named, struct tsv_error *e)
{
	if (tsv_dict_find(&g->moves.keys, key) == TSV_NONE)
		return 0;
	take_record(g, b, i);
	patch_moves_look(&g->moves, &g->record, key);
	return named ? 0 : patch_moves_take(&g->moves, &g->record, g->file, e);
}

/* Records that no row names pass in runs. The batch has all columns. */
static int patch_batch(struct patching *g, const struct tsv_batch *b,
		       const struct tsv_span *keys, struct tsv_error *e)
{
	const struct change_rows *rows = &g->patch->rows;
	size_t passed = 0;

	for (size_t i = 0; i < b->records; i++) {
		size_t number = tsv_dict_find(&rows->keys, keys[i]);
		bool named = number != TSV_NONE && rows->first[number] != TSV_NONE;
		if (g->moves.keys.count != 0 && look_at(g, b, i, keys[i], named, e) < 0)
			return -1;
		if (!named)
			continue;
		write_lines(g, tsv_batch_records(b, passed, i));
		if (patch_one(g, b, i, number, e) < 0)
			return -1;
		passed = i + 1;
	}
	write_lines(g, tsv_batch_records(b, passed, b->records));
	return 0;
}

static int patch_table(struct patching *g, struct tsv_table *t, struct tsv_error *e)
{
	struct tsv_remap remap;
	struct keys keys = {0};
	struct tsv_batch b;
	int got = 1;

	tsv_remap_init(&remap, &t->header, &g->header);
	while ((g->out == NULL || !output_failed(g->out)) && got > 0 &&
	       (got = tsv_table_next(t, &b, e)) > 0) {
		keys_make(&keys, g->key, &b);
		tsv_remap_batch(&remap, &b);
		if (patch_batch(g, &b, keys.all, e) < 0)
			got = -1;
	}
	tsv_remap_free(&remap);
	keys_free(&keys);
	return got < 0 ? -1 : 0;
}

/* The rows whose record the table does not have. */
static int patch_absent(struct patching *g, struct tsv_error *e)
{
	const struct change_rows *rows = &g->patch->rows;

	for (size_t n = 0; n < rows->keys.count; n++) {
		if (g->lines[n] != 0 || rows->first[n] == TSV_NONE)
			continue;
		if (patch_moves_made(&g->moves, &g->record, n)) {
			for (size_t i = rows->first[n]; i != TSV_NONE; i = rows->next[i])
				g->patch->already++;
			continue;
		}
		patch_record_clear(&g->record);
		patch_record_apply(&g->record, rows->first[n]);
		if (write_record(g, e) < 0)
			return -1;
	}
	return 0;
}

/* Keeps the columns that would go, but that a record has a value in. */
static void keep_filled(struct patching *g)
{
	struct tsv_span rest = tsv_buf_span(&g->held), line, field;
	bool *filled = tsv_calloc(g->header.count, sizeof(*filled));

	while (tsv_span_cut(&rest, '\n', &line))
		for (size_t j = 0; j < g->header.count; j++) {
			tsv_span_cut(&line, '\t', &field);
			filled[j] |= field.size != 0;
		}
	for (size_t j = 0; j < g->header.count; j++) {
		if (g->remover[j] == TSV_NONE)
			continue;
		if (!filled[j]) {
			g->patch->applied++;
			continue;
		}
		patch_reject(g->patch, g->remover[j], "records have a value in the column");
		g->remover[j] = TSV_NONE;
	}
	free(filled);
}

/* Writes a held line without the columns that go. */
static void write_kept(const struct patching *g, struct tsv_span line, struct tsv_buf *to)
{
	struct tsv_span field, last = {0};
	size_t kept = 0;

	tsv_buf_clear(to);
	for (size_t j = 0; j < g->header.count; j++) {
		tsv_span_cut(&line, '\t', &field);
		if (g->remover[j] != TSV_NONE)
			continue;
		if (kept++ != 0) {
			tsv_buf_add_span(to, last);
			tsv_buf_add_char(to, '\t');
		}
		last = field;
	}
	tsv_escape_last(to, last);
	tsv_buf_add_char(to, '\n');
}

static void write_held(struct patching *g)
{
	struct tsv_span rest = tsv_buf_span(&g->held), line;
	struct tsv_header kept = {0};

	for (size_t j = 0; j < g->header.count; j++)
		if (g->remover[j] == TSV_NONE)
			tsv_header_add(&kept, g->header.columns[j].field);
	output_header(g->out, &kept);
	tsv_header_free(&kept);
	while (tsv_span_cut(&rest, '\n', &line)) {
		write_kept(g, line, &g->line);
		output_span(g->out, tsv_buf_span(&g->line));
	}
}

static int run(struct patching *g, struct tsv_table *t, struct tsv_error *e)
{
	if (!g->removes && g->out != NULL)
		output_header(g->out, &g->header);
	if (patch_table(g, t, e) < 0 || patch_absent(g, e) < 0)
		return -1;
	if (g->removes) {
		keep_filled(g);
		if (g->out != NULL)
			write_held(g);
	}
	return 0;
}

static void free_patching(struct patching *g)
{
	tsv_header_free(&g->header);
	free(g->columns);
	free(g->remover);
	free(g->lines);
	patch_record_free(&g->record);
	patch_moves_free(&g->moves);
	tsv_buf_free(&g->line);
	tsv_buf_free(&g->held);
}

int patch_apply(struct patch *p, struct tsv_table *t, const struct key_columns *key,
		bool reverse, struct output *out, struct tsv_error *e)
{
	struct patching g = {.patch = p, .key = key, .out = out, .file = tsv_table_name(t)};

	change_rows_index(&p->rows, &t->header, key, reverse);
	p->reason = tsv_alloc(p->rows.all.records, sizeof(*p->reason));
	for (size_t i = 0; i < p->rows.all.records; i++)
		p->reason[i] = TSV_NONE;
	find_columns(&g, &t->header);
	g.lines = tsv_calloc(p->rows.keys.count, sizeof(*g.lines));
	g.record = (struct patch_record){
	    .patch = p, .header = &g.header, .key = key, .columns = g.columns};
	patch_record_init(&g.record);
	patch_moves_find(&g.moves, &g.record);
	int status = run(&g, t, e);
	free_patching(&g);
	return status;
}

struct tsv_span patch_reason(const struct patch *p, size_t i)
{
	return p->reason[i] == TSV_NONE ? (struct tsv_span){0}
					: tsv_dict_key(&p->reasons, p->reason[i]);
}

void patch_write_rejects(const struct patch *p, const struct tsv_header *h,
			 const struct key_columns *key, struct output *out)
{
	struct tsv_buf header = {0};

	changes_header(&header, h, key);
	tsv_buf_add_string(&header, "\twhy\n");
	output_span(out, tsv_buf_span(&header));
	tsv_buf_free(&header);
	for (size_t i = 0; i < p->rows.all.records; i++) {
		struct tsv_span reason = patch_reason(p, i);
		if (reason.size == 0)
			continue;
		output_span(out, tsv_batch_record(&p->rows.all, i));
		output_char(out, '\t');
		output_span(out, reason);
		output_char(out, '\n');
	}
}

void patch_free(struct patch *p)
{
	change_rows_free(&p->rows);
	tsv_dict_free(&p->reasons);
	free(p->reason);
	*p = (struct patch){0};
}
