#include "check/reference.h"

#include <stdlib.h>

static int open_input(const struct reference *r, const char *path, struct tsv_input *input,
		      struct tsv_error *e)
{
	bool own = r->key->path_count == 0;
	uint64_t size;

	if (!own || strcmp(path, "-") != 0) {
		if (tsv_input_open(input, path, e) < 0)
			return -1;
		if (!own || tsv_input_size(input, &size, e) == 0)
			return 0;
		tsv_input_close(input);
	}
	return tsv_error_set(e,
			     "%s: a foreign key to the table itself needs a file that can be "
			     "read twice; save it in one first",
			     strcmp(path, "-") == 0 ? "standard input" : path);
}

static int need_columns(const struct reference *r, const struct tsv_reader *reader,
			struct tsv_error *e)
{
	struct tsv_error reason = {0};
	size_t place;
	int status = 0;

	for (size_t k = 0; k < r->key->count && status == 0; k++)
		status = tsv_header_need(&reader->header, tsv_span_of(r->key->other[k]), &place,
					 &reason);
	if (status < 0)
		tsv_error_set(e, "%s: the table of a foreign key: %s", reader->input.name,
			      reason.text);
	tsv_error_free(&reason);
	return status;
}

static int open_file(struct reference *r, const char *path, struct tsv_error *e)
{
	struct tsv_reader *reader = &r->readers[r->reader_count];
	struct tsv_input input;

	if (open_input(r, path, &input, e) < 0)
		return -1;
	if (r->key->path_count == 0 ? tsv_reader_open_tolerant(reader, input, e) < 0
				    : tsv_reader_open(reader, input, e) < 0)
		return -1;
	r->reader_count++;
	return need_columns(r, reader, e);
}

static void make_name(struct reference *r, const char *path)
{
	tsv_buf_printf(&r->name, "%s:", path);
	for (size_t k = 0; k < r->key->count; k++)
		tsv_buf_printf(&r->name, "%s%s", k == 0 ? "" : ",", r->key->other[k]);
}

int reference_open(struct reference *r, const struct schema *s,
		   const struct schema_foreign_key *key, char *const *paths, size_t count,
		   struct tsv_error *e)
{
	static char standard_input[] = "-";
	char *const none[] = {standard_input};
	size_t *places = tsv_calloc(key->count, sizeof(*places));

	for (size_t k = 0; k < key->count; k++)
		places[k] = tsv_dict_find(&s->places, tsv_span_of(key->columns[k]));
	*r = (struct reference){.key = key};
	tuple_init(&r->tuple, s, places, key->count);
	free(places);
	if (key->path_count != 0) {
		paths = key->paths;
		count = key->path_count;
	} else if (count == 0) {
		paths = none;
		count = 1;
	}
	make_name(r, paths[0]);
	r->readers = tsv_calloc(count, sizeof(*r->readers));
	for (size_t i = 0; i < count; i++)
		if (open_file(r, paths[i], e) < 0) {
			reference_free(r);
			return -1;
		}
	return 0;
}

/* Of another table each record must be sound; of this one they are told elsewhere. */
static enum tsv_item next_records(const struct reference *r, struct tsv_reader *reader,
				  struct tsv_batch *b, struct tsv_error *e)
{
	return r->key->path_count == 0 ? tsv_reader_next_item(reader, b, e)
				       : (enum tsv_item)tsv_reader_next(reader, b, e);
}

static int read_file(struct reference *r, struct tsv_reader *reader, struct tsv_error *e)
{
	size_t *places = tsv_alloc(r->key->count, sizeof(*places));
	enum tsv_item item;
	struct tsv_batch b;

	for (size_t k = 0; k < r->key->count; k++)
		places[k] = tsv_header_find(&reader->header, tsv_span_of(r->key->other[k]));
	while ((item = next_records(r, reader, &b, e)) > TSV_END)
		for (size_t i = 0; item == TSV_RECORDS && i < b.records; i++) {
			tsv_buf_clear(&r->scratch);
			if (tuple_append(&r->tuple, &b, i, places, &r->scratch))
				tsv_dict_add(&r->values, tsv_buf_span(&r->scratch));
		}
	free(places);
	return item == TSV_ERROR ? -1 : 0;
}

int reference_read(struct reference *r, struct tsv_error *e)
{
	for (size_t i = 0; i < r->reader_count; i++)
		if (read_file(r, &r->readers[i], e) < 0)
			return -1;
	return 0;
}

bool reference_holds(struct reference *r, const struct tsv_batch *b, size_t i,
		     const size_t *places)
{
	tsv_buf_clear(&r->scratch);
	return !tuple_append(&r->tuple, b, i, places, &r->scratch) ||
	       tsv_dict_find(&r->values, tsv_buf_span(&r->scratch)) != TSV_NONE;
}

void reference_free(struct reference *r)
{
	for (size_t i = 0; i < r->reader_count; i++)
		tsv_reader_close(&r->readers[i]);
	free(r->readers);
	tuple_free(&r->tuple);
	tsv_buf_free(&r->name);
	tsv_dict_free(&r->values);
	tsv_buf_free(&r->scratch);
	*r = (struct reference){0};
}
