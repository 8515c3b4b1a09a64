#include "import/sources.h"

#include <stdlib.h>

/* The format of each file as far as its name tells it. Returns whether all are known. */
static bool guess_formats(const struct import_format **formats, char *const *paths,
			  size_t count, const struct import_options *options)
{
	bool known = true;

	for (size_t i = 0; i < count; i++) {
		formats[i] = options->format;
		if (formats[i] == NULL)
			formats[i] = import_find_ending(paths[i]);
		known = known && formats[i] != NULL;
	}
	return known;
}

int sources_open(struct sources *s, char *const *paths, size_t count,
		 const struct import_options *options, struct tsv_error *e)
{
	const struct import_format **formats = tsv_alloc(count, sizeof(const void *));
	bool known = guess_formats(formats, paths, count, options);
	int status = known ? import_check_options(options, formats, count, e) : 0;

	*s = (struct sources){.all = tsv_calloc(count, sizeof(*s->all))};
	while (status == 0 && s->count < count) {
		struct importer *im = &s->all[s->count].importer;
		status = import_open(im, paths[s->count], options, e);
		formats[s->count++] = im->format;
	}
	if (status == 0) /* what a file begins with may tell more than its name */
		status = import_check_options(options, formats, count, e);
	free(formats);
	if (status < 0)
		sources_close(s);
	return status;
}

/* Each --map, --gather, --first, --split must have found its columns somewhere. */
static int check_used(const struct sources *s, const struct reshape_options *o,
		      struct tsv_error *e)
{
	size_t place;

	if (reshape_check_used(o, &s->all[0].importer.header, e) < 0)
		return -1;
	for (size_t i = 0; i < o->renaming_count; i++)
		if (!o->renamings[i].used &&
		    tsv_header_need(&s->header, o->renamings[i].old_name, &place, e) < 0)
			return -1;
	return 0;
}

/* Adds the columns that tell the place. */
static int add_place(struct tsv_header *h, struct tsv_error *e)
{
	for (size_t k = 0; k < 2; k++) {
		const char *name = reshape_place_names[k];
		if (tsv_header_find(h, tsv_span_of(name)) != TSV_NONE)
			return tsv_error_set(e,
					     "there is a column '%s' already, which --source "
					     "would add; --map NEW=%s renames it",
					     name, name);
		tsv_header_add(h, tsv_span_of(name));
	}
	return 0;
}

/* Leaves only the columns that the list names, among them perhaps those of the place. */
static int choose(struct tsv_header *h, const char *list, bool place, struct tsv_error *e)
{
	struct tsv_header all = {0}, chosen = {0};
	struct tsv_columns fields;

	for (size_t i = 0; i < h->count; i++)
		if (list == NULL || h->columns[i].name.size != 0)
			tsv_header_add(&all, h->columns[i].field);
	int status = place ? add_place(&all, e) : 0;
	if (status == 0)
		status = tsv_columns_parse(&fields, &all, list, e);
	if (status == 0) {
		for (size_t k = 0; place && k < 2; k++)
			tsv_columns_add(&fields, all.count - 2 + k);
		tsv_columns_header(&fields, &all, &chosen);
		tsv_columns_free(&fields);
		tsv_header_free(h);
		*h = chosen;
	}
	tsv_header_free(&all);
	return status;
}

int sources_read_headers(struct sources *s, const struct reshape_options *options,
			 const char *fields, bool place, struct tsv_error *e)
{
	for (size_t i = 0; i < s->count; i++) {
		struct source *from = &s->all[i];
		if (import_read_header(&from->importer, e) < 0)
			return -1;
		reshape_open(&from->reshape, &from->importer, options);
		tsv_header_unite(&s->header, &from->reshape.header);
	}
	if (check_used(s, options, e) < 0 || choose(&s->header, fields, place, e) < 0)
		return -1;
	for (size_t i = 0; i < s->count; i++) {
		struct reshape *r = &s->all[i].reshape;
		if (renaming_check_names(&r->header, r->origins,
					 fields == NULL ? NULL : &s->header,
					 s->all[i].importer.decoder.input.name, e) < 0)
			return -1;
		reshape_choose(r, &s->header, place);
	}
	return 0;
}

/* Tells what a person must know of how a file was read, which is then closed. */
static void end_file(struct source *from)
{
	void (*note)(const char *) = from->importer.options->note;
	struct tsv_buf text = {0};

	if (from->importer.note != NULL)
		note(from->importer.note);
	if (from->reshape.ended != 0) {
		tsv_buf_printf(&text, "%s: read up to line %zu, which is empty (--until-empty)",
			       from->importer.decoder.input.name, from->reshape.ended);
		tsv_buf_add_char(&text, '\0');
		note(text.data);
		tsv_buf_free(&text);
	}
	import_close(&from->importer);
}

int sources_next(struct sources *s, struct tsv_batch *b, struct tsv_error *e)
{
	while (s->current < s->count) {
		struct source *from = &s->all[s->current];
		int got = from->reshape.ended != 0 ? 0 : import_next(&from->importer, b, e);
		if (got < 0)
			return -1;
		if (got == 0) {
			end_file(from);
			s->current++;
			continue;
		}
		if (reshape_batch(&from->reshape, b, e) < 0)
			return -1;
		return 1;
	}
	return 0;
}

size_t sources_forgiven(const struct sources *s, enum import_forgiven kind)
{
	size_t sum = 0;

	for (size_t i = 0; i < s->count; i++)
		sum += s->all[i].importer.forgiven[kind];
	return sum;
}

void sources_close(struct sources *s)
{
	for (size_t i = 0; i < s->count; i++) {
		reshape_close(&s->all[i].reshape);
		import_close(&s->all[i].importer);
	}
	free(s->all);
	tsv_header_free(&s->header);
	*s = (struct sources){0};
}
