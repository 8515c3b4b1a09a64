#include "import/nested.h"

#include <stdlib.h>

/* Objects so deep in others are not looked into. */
#define DEPTH 32

struct walk {
	struct nested *found;
	struct tsv_span text;
	const char *at;		     /* the path that is wanted, or NULL */
	size_t place, line;	     /* how far it was read */
	size_t depth;		     /* of braces and brackets */
	size_t array;		     /* the depth of the array that is passed, or 0 */
	struct tsv_span key;	     /* the string that was last */
	struct tsv_span path[DEPTH]; /* by depth of objects, from 1 on: keys on the way */
};

static void add_path(const struct walk *w, struct tsv_buf *out)
{
	for (size_t i = 1; i < w->depth; i++) {
		tsv_buf_add_span(out, w->path[i]);
		tsv_buf_add_char(out, '/');
	}
	tsv_buf_add_span(out, w->key);
}

/* Is the first thing in an array an object? The bracket is at the place. */
static bool has_object(const struct walk *w)
{
	size_t i = w->place + 1;

	while (i < w->text.size && strchr(" \t\r\n", w->text.data[i]) != NULL)
		i++;
	return i < w->text.size && w->text.data[i] == '{';
}

/* An array begins, in an object; is it one to be found? */
static void begin_array(struct walk *w)
{
	struct nested *n = w->found;
	struct tsv_buf path = {0};

	w->array = w->depth + 1;
	if (n->count >= NESTED_MAX || w->depth >= DEPTH || (w->at == NULL && !has_object(w)))
		return;
	add_path(w, &path);
	if (w->at != NULL && !tsv_span_equal(tsv_buf_span(&path), tsv_span_of(w->at))) {
		tsv_buf_free(&path);
		return;
	}
	n->arrays = tsv_grow(n->arrays, &n->capacity, n->count + 1, sizeof(*n->arrays));
	n->arrays[n->count++] = (struct nested_array){path, w->place, 0, w->line};
}

static void end_array(struct walk *w)
{
	struct nested *n = w->found;

	if (w->array != w->depth)
		return;
	w->array = 0;
	if (n->count != 0 && n->arrays[n->count - 1].size == 0)
		n->arrays[n->count - 1].size = w->place + 1 - n->arrays[n->count - 1].begin;
}

/* Passes a string, whose quote is at the place. */
static void pass_string(struct walk *w)
{
	size_t begin = ++w->place;

	while (w->place < w->text.size && w->text.data[w->place] != '"')
		w->place += w->text.data[w->place] == '\\' ? 2 : 1;
	if (w->place < w->text.size)
		w->key = tsv_span_between(w->text.data + begin, w->text.data + w->place);
}

static void read_byte(struct walk *w)
{
	switch (w->text.data[w->place]) {
	case '\n': w->line++; break;
	case '"': pass_string(w); break;
	case '{':
		if (w->array == 0 && w->depth < DEPTH)
			w->path[w->depth] = w->key;
		w->depth++;
		break;
	case '[':
		if (w->array == 0)
			begin_array(w);
		w->depth++;
		break;
	case ']': end_array(w); /* fall through */
	case '}': w->depth -= w->depth != 0; break;
	}
}

void nested_find(struct nested *n, struct tsv_span text, const char *at)
{
	struct walk w = {.found = n, .text = text, .at = at};

	for (; w.place < text.size; w.place++)
		read_byte(&w);
	if (n->count != 0 && n->arrays[n->count - 1].size == 0) /* never closed */
		tsv_buf_free(&n->arrays[--n->count].path);
}

void nested_free(struct nested *n)
{
	for (size_t i = 0; i < n->count; i++)
		tsv_buf_free(&n->arrays[i].path);
	free(n->arrays);
	*n = (struct nested){0};
}
