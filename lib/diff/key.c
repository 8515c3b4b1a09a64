#include "diff/key.h"

#include <stdlib.h>

#include "tsv/tsv.h"

void key_append(struct tsv_buf *key, size_t j, struct tsv_span field)
{
	if (j != 0)
		tsv_buf_add_char(key, '\t');
	tsv_escape_normalise(key, field);
}

void key_list_make(struct key_list *k, const struct columns *c, enum side side,
		   const struct tsv_batch *b)
{
	const char *at;

	k->all = tsv_grow(k->all, &k->capacity, b->records, sizeof(*k->all));
	tsv_buf_clear(&k->text);
	for (size_t i = 0; i < b->records; i++) {
		size_t begin = k->text.size;
		for (size_t j = 0; j < c->key_count; j++)
			key_append(&k->text, j, tsv_batch_field(b, i, c->keys[j].place[side]));
		k->all[i].size = k->text.size - begin;
	}
	/* The text stays where it is from here on; it may be empty. */
	at = k->text.size == 0 ? "" : k->text.data;
	for (size_t i = 0; i < b->records; at += k->all[i++].size)
		k->all[i].data = at;
}

int key_twice(struct tsv_span key, const char *file, uint64_t first, uint64_t second,
	      struct tsv_error *e)
{
	struct tsv_buf text = {0};

	for (size_t i = 0; i < key.size; i++)
		if (key.data[i] == '\t')
			tsv_buf_add_string(&text, "', '");
		else
			tsv_buf_add_char(&text, key.data[i]);
	tsv_error_set(e,
		      "%s:%llu: key '%.*s' stands on line %llu already; -k names columns that "
		      "tell records apart",
		      file, (unsigned long long)second, (int)text.size, text.data,
		      (unsigned long long)first);
	tsv_buf_free(&text);
	return -1;
}

void key_list_free(struct key_list *k)
{
	free(k->all);
	tsv_buf_free(&k->text);
	*k = (struct key_list){0};
}
