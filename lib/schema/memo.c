#include "schema/memo.h"

#include <stdlib.h>

#define MAX_WORDS 65536

struct vocabulary_meaning memo_find(struct memo *m, const struct vocabulary *v,
				    struct tsv_span word)
{
	if (m->words.count >= MAX_WORDS)
		memo_free(m);
	size_t known = m->words.count, number = tsv_dict_add(&m->words, word);
	if (number == known) {
		m->meanings =
		    tsv_grow(m->meanings, &m->capacity, known + 1, sizeof(*m->meanings));
		m->meanings[number] = vocabulary_find(v, word);
	}
	return m->meanings[number];
}

void memo_free(struct memo *m)
{
	tsv_dict_free(&m->words);
	free(m->meanings);
	*m = (struct memo){0};
}
