#include "match/choice.h"

#include <stdlib.h>
#include <string.h>

#include "bytes/memory.h"
#include "record/escape.h"
#include "record/list.h"
#include "text/fold.h"
#include "text/utf8.h"

void choice_begin(struct choice *c, const struct catalogue_column *of)
{
	*c = (struct choice){.of = of};
}

static uint64_t size_bit(size_t size)
{
	return (uint64_t)1 << (size < 63 ? size : 63);
}

static void accept(struct choice *c, struct span value)
{
	struct buf folded = {0};

	fold_append(&folded, value, FOLD_BASE);
	buf_room(&folded, 1); /* an empty value needs a place too */
	c->accepted = mem_grow(c->accepted, &c->capacity, c->count + 1, sizeof(*c->accepted));
	c->accepted[c->count++] = buf_span(&folded);
	c->sizes |= size_bit(folded.size);
}

bool choice_add(struct choice *c, struct span value)
{
	const struct vocabulary *v = c->of->vocabulary;
	const char *name = v == NULL ? NULL : vocabulary_find(v, value);

	memset(c->seen, 0, sizeof(c->seen));
	accept(c, value);
	for (size_t i = 0; name != NULL && i < v->count; i++) {
		if (v->terms[i].name != name)
			continue;
		accept(c, span_of(name));
		for (size_t j = 0; v->terms[i].synonyms[j] != NULL; j++)
			accept(c, span_of(v->terms[i].synonyms[j]));
	}
	return v == NULL || name != NULL;
}

int choice_resolve(struct choice *c, const struct header *h, struct error *e)
{
	return header_need(h, span_of(c->of->name), &c->column, e);
}

bool choice_accepts(struct choice *c, struct span value)
{
	/* Folding leaves the size of ASCII as it is. */
	if ((c->sizes & size_bit(value.size)) == 0 && utf8_ascii(value) == value.size)
		return false;
	buf_clear(&c->folded);
	fold_append(&c->folded, value, FOLD_BASE);
	for (size_t i = 0; i < c->count; i++)
		if (span_equal(c->accepted[i], buf_span(&c->folded)))
			return true;
	return false;
}

bool choice_judge(struct choice *c, struct span field)
{
	struct span value = unescape(field, &c->value), element;
	bool some = false;

	if (c->of->kind != KIND_LIST)
		return choice_accepts(c, value);
	while (list_next(&value, &element)) {
		some = true;
		if (choice_accepts(c, element))
			return true;
	}
	/* As in a condition, a list without elements counts as an empty one. */
	return !some && choice_accepts(c, (struct span){"", 0});
}

void choice_narrow(struct choice *c, const struct block *b, struct picked *p)
{
	size_t left = 0;

	for (size_t i = 0; i < p->count; i++) {
		size_t record = p->records[i];
		p->records[left] = record;
		left += choice_holds(c, block_field(b, record, c->column));
	}
	p->count = left;
}

void choice_free(struct choice *c)
{
	for (size_t i = 0; i < c->count; i++)
		free((char *)(uintptr_t)c->accepted[i].data);
	free(c->accepted);
	buf_free(&c->value);
	buf_free(&c->folded);
	*c = (struct choice){0};
}
