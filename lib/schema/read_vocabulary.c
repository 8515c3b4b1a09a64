/* Reads the terms of a column, which stand in the schema or in a file beside it. */
#include <stdlib.h>

#include "schema/read.h"

static struct schema_vocabulary *add_vocabulary(struct schema *s)
{
	s->vocabularies = tsv_realloc(s->vocabularies, s->vocabulary_count + 1,
				      sizeof(struct schema_vocabulary *));
	return s->vocabularies[s->vocabulary_count++] =
		   tsv_calloc(1, sizeof(struct schema_vocabulary));
}

/* A term: a string, or an object with "term" and its other spellings in "also". */
static int read_term(struct schema_reading *in, const char *name, const json_t *value,
		     struct vocabulary_builder *v)
{
	const json_t *term = json_is_object(value) ? json_object_get(value, "term") : value;
	const json_t *also = json_object_get(value, "also"), *spelling;
	size_t i;

	if (!json_is_string(term) || json_string_length(term) == 0)
		return read_wrong(in, name,
				  "must be a list of terms, or of objects with a term");
	vocabulary_add_term(v, tsv_span_of(json_string_value(term)));
	json_array_foreach(also, i, spelling)
	{
		if (!json_is_string(spelling))
			return read_wrong(in, name, "has a spelling that is no string");
		vocabulary_add_spelling(v, tsv_span_of(json_string_value(spelling)));
	}
	return 0;
}

/* A table beside the schema: a term in the first column, its spellings behind it. */
static int read_term_file(struct schema_reading *in, const char *name, const char *file,
			  struct vocabulary_builder *v)
{
	char *path = read_path(in, name, file);
	struct tsv_buf value = {0};
	struct tsv_table t = {0};
	struct tsv_batch b;

	if (path == NULL)
		return -1;
	int got = tsv_table_open(&t, &path, 1, in->e);
	while (got >= 0 && (got = tsv_table_next(&t, &b, in->e)) > 0)
		for (size_t i = 0; i < b.records; i++)
			for (size_t j = 0; j < b.fields; j++) {
				struct tsv_span word =
				    tsv_unescape(tsv_batch_field(&b, i, j), &value);
				if (j == 0)
					vocabulary_add_term(v, word);
				else if (word.size != 0)
					vocabulary_add_spelling(v, word);
			}
	tsv_table_close(&t);
	tsv_buf_free(&value);
	free(path);
	return got;
}

int read_vocabulary(struct schema_reading *in, const char *name, const json_t *value, void *to)
{
	const struct vocabulary **vocabulary = to;
	const json_t *term;
	int status = 0;
	size_t i;

	if (json_is_string(value)) {
		struct tsv_span word = tsv_span_of(json_string_value(value));
		*vocabulary = vocabulary_builtin(word);
		if (*vocabulary != NULL)
			return 0;
	} else if (!json_is_array(value)) {
		return read_wrong(
		    in, name, "must be a list of terms, a TSV file, countries or currencies");
	}
	struct schema_vocabulary *v = add_vocabulary(in->schema);
	if (json_is_string(value))
		status = read_term_file(in, name, json_string_value(value), &v->builder);
	json_array_foreach(value, i, term)
	{
		if (read_term(in, name, term, &v->builder) < 0)
			return -1;
	}
	v->vocabulary = vocabulary_finish(&v->builder);
	*vocabulary = &v->vocabulary;
	return status;
}
