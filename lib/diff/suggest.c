#include "diff/suggest.h"

#include <stdlib.h>

#define SAMPLE_RECORDS 65536
#define SAMPLE_BYTES ((size_t)16 * 1024 * 1024)
/* So many columns, of the most distinct values, are tried in pairs. */
#define PAIRED 8
/* So many keys are named. */
#define NAMED 3

struct sample {
	const struct tsv_header *header;
	const struct schema *schema;
	struct tsv_columns common; /* that the other table has, too */
	struct tsv_builder records;
	struct tsv_batch batch; /* all records, their common columns */
	struct tsv_buf text;	/* the suggestion */
	size_t named;
};

/* Reads the start of a table, through its input. */
static void read_records(struct sample *s, struct tsv_table *t)
{
	struct tsv_reader *of_table = &t->readers[t->current], r;
	struct tsv_input input = of_table->input;
	struct tsv_error e = {0};
	struct tsv_batch b;

	of_table->input = (struct tsv_input){.fd = -1};
	if (tsv_input_seek(&input, 0, &e) < 0)
		tsv_input_close(&input);
	else if (tsv_reader_open(&r, input, &e) == 0) {
		while (s->records.records < SAMPLE_RECORDS &&
		       s->records.data.size < SAMPLE_BYTES && tsv_reader_next(&r, &b, &e) > 0)
			for (size_t i = 0; i < b.records; i++) {
				for (size_t j = 0; j < s->common.count; j++)
					tsv_builder_add_field(
					    &s->records,
					    tsv_batch_field(&b, i, s->common.places[j]));
				tsv_builder_end_record(&s->records);
			}
		tsv_reader_close(&r);
	}
	tsv_error_free(&e);
}

static void add_key(const struct sample *s, struct key_columns *key, size_t j)
{
	struct tsv_span name = s->header->columns[s->common.places[j]].name;

	key_columns_add(key, j, schema_find(s->schema, name));
}

/* How many different keys one or two columns make; 0 when some record has none. */
static size_t count_keys(const struct sample *s, size_t j, size_t other)
{
	size_t count = s->batch.records, *numbers = tsv_alloc(count, sizeof(*numbers));
	struct key_columns key = {0};
	struct keys keys = {0};
	struct tsv_dict dict = {0};

	add_key(s, &key, j);
	if (other != TSV_NONE)
		add_key(s, &key, other);
	keys_make(&keys, &key, &s->batch);
	tsv_dict_add_all(&dict, keys.all, count, numbers);
	size_t distinct = dict.count;
	for (size_t i = 0; i < dict.count; i++)
		if (keys_is_missing(tsv_dict_key(&dict, i)))
			distinct = 0;
	tsv_dict_free(&dict);
	keys_free(&keys);
	key_columns_free(&key);
	free(numbers);
	return distinct;
}

/* Appends a name as a list of columns has it. */
static void append_name(struct sample *s, size_t j)
{
	struct tsv_short name = tsv_shorten(s->header->columns[s->common.places[j]].name);

	for (const char *at = name.text; *at != '\0'; at++) {
		if (*at == ',')
			tsv_buf_add_char(&s->text, '\\');
		tsv_buf_add_char(&s->text, *at);
	}
}

static void name_key(struct sample *s, size_t j, size_t other)
{
	tsv_buf_add_string(&s->text, s->named++ == 0 ? ", as '" : "' or '");
	append_name(s, j);
	if (other != TSV_NONE) {
		tsv_buf_add_char(&s->text, ',');
		append_name(s, other);
	}
}

/* Puts a column among those of the most distinct values, the best first. */
static void rank(size_t best[PAIRED], size_t *count, const size_t *distinct, size_t j)
{
	size_t at = *count < PAIRED ? (*count)++ : PAIRED;

	for (; at > 0 && distinct[best[at - 1]] < distinct[j]; at--)
		if (at < PAIRED)
			best[at] = best[at - 1];
	if (at < PAIRED)
		best[at] = j;
}

static void name_keys(struct sample *s)
{
	size_t *distinct = tsv_alloc(s->common.count, sizeof(*distinct));
	size_t best[PAIRED], paired = 0;

	for (size_t j = 0; j < s->common.count && s->named < NAMED; j++) {
		distinct[j] = count_keys(s, j, TSV_NONE);
		if (distinct[j] == s->batch.records)
			name_key(s, j, TSV_NONE);
		rank(best, &paired, distinct, j);
	}
	for (size_t a = 0; a < paired && s->named == 0; a++)
		for (size_t b = 0; b < a && s->named == 0; b++)
			if (count_keys(s, best[b], best[a]) == s->batch.records)
				name_key(s, best[b], best[a]);
	free(distinct);
}

void diff_suggest_keys(const struct diff_columns *c, enum diff_side side, struct tsv_error *e)
{
	struct tsv_table *t = c->tables[side];
	const struct tsv_header *other = &c->tables[1 - side]->header;
	struct sample s = {.header = &t->header, .schema = c->schema};
	uint64_t size;
	struct tsv_error ignored = {0};

	if (t->current == t->count ||
	    tsv_input_size(&t->readers[t->current].input, &size, &ignored) < 0) {
		tsv_error_free(&ignored);
		return;
	}
	tsv_columns_init(&s.common, s.header);
	for (size_t j = 0; j < s.header->count; j++)
		if (tsv_header_find(other, s.header->columns[j].name) != TSV_NONE)
			tsv_columns_add(&s.common, j);
	if (s.common.count != 0)
		read_records(&s, t);
	if (tsv_builder_batch(&s.records, s.common.count, &s.batch) && s.batch.records > 1)
		name_keys(&s);
	if (s.named != 0) {
		tsv_buf_add_string(&s.text, "'");
		tsv_buf_add_char(&s.text, '\0');
		tsv_error_set(e, "%s%s", e->text, s.text.data);
	}
	tsv_buf_free(&s.text);
	tsv_builder_free(&s.records);
	tsv_columns_free(&s.common);
}
