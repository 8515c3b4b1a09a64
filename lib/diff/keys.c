#include "diff/keys.h"

#include <stdlib.h>

/* So many keys are looked up at once. */
#define LOOK_UP 64

/* Finds a run of keys that follow each other as in the dictionary, looks up the next
 * few, and so on. */
static void number(struct diff_keys *k, size_t count, struct tsv_dict *dict, size_t *next)
{
	for (size_t i = 0, some; i < count; i += some) {
		while (i < count && *next < dict->count &&
		       tsv_span_equal(tsv_dict_key(dict, *next), k->made.all[i]))
			k->numbers[i++] = (*next)++;
		some = count - i < LOOK_UP ? count - i : LOOK_UP;
		tsv_dict_add_all(dict, k->made.all + i, some, k->numbers + i);
		if (some != 0)
			*next = k->numbers[i + some - 1] + 1;
	}
}

void diff_keys_add(struct diff_keys *k, const struct diff_columns *c, enum diff_side side,
		   const struct tsv_batch *b, struct tsv_dict *dict, size_t *next)
{
	k->numbers = tsv_grow(k->numbers, &k->capacity, b->records, sizeof(*k->numbers));
	keys_make(&k->made, &c->key[side], b);
	number(k, b->records, dict, next);
}

int diff_keys_twice(struct tsv_span key, const char *file, size_t first, size_t second,
		    struct tsv_error *e)
{
	struct tsv_buf quoted = {0};

	keys_quote(&quoted, key);
	tsv_buf_add_char(&quoted, '\0');
	tsv_error_set(e,
		      "%s:%zu: key %s stands on line %zu already; -k names columns that tell "
		      "records apart",
		      file, second, quoted.data, first);
	tsv_buf_free(&quoted);
	return -1;
}

void diff_keys_free(struct diff_keys *k)
{
	keys_free(&k->made);
	free(k->numbers);
	*k = (struct diff_keys){0};
}
