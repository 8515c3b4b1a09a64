#include "diff/key.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "record/escape.h"

void key_append(struct buf *key, size_t j, struct span field)
{
	if (j != 0)
		buf_add_char(key, '\t');
	escape_normalise(key, field);
}

void key_list_make(struct key_list *k, const struct columns *c, enum side side,
		   const struct block *b)
{
	const char *at;

	k->all = mem_grow(k->all, &k->capacity, b->records, sizeof(*k->all));
	buf_clear(&k->text);
	for (size_t i = 0; i < b->records; i++) {
		size_t begin = k->text.size;
		for (size_t j = 0; j < c->key_count; j++)
			key_append(&k->text, j, block_field(b, i, c->keys[j].place[side]));
		k->all[i].size = k->text.size - begin;
	}
	/* The text stays where it is from here on; it may be empty. */
	at = k->text.size == 0 ? "" : k->text.data;
	for (size_t i = 0; i < b->records; at += k->all[i++].size)
		k->all[i].data = at;
}

int key_twice(struct span key, const char *file, uint64_t first, uint64_t second,
	      struct error *e)
{
	struct buf text = {0};

	for (size_t i = 0; i < key.size; i++)
		if (key.data[i] == '\t')
			buf_add_string(&text, "', '");
		else
			buf_add_char(&text, key.data[i]);
	error_set(e,
		  "%s:%llu: key '%.*s' stands on line %llu already; -k names columns that "
		  "tell records apart",
		  file, (unsigned long long)second, (int)text.size, text.data,
		  (unsigned long long)first);
	buf_free(&text);
	return -1;
}

void key_list_free(struct key_list *k)
{
	free(k->all);
	buf_free(&k->text);
	*k = (struct key_list){0};
}
