/* json and jsonl: an object a record, one a line; as an array, or as JSON Lines. */
#include <stdlib.h>

#include "render/formats.h"
#include "text/encode.h"

struct json_keys {
	struct tsv_buf keys; /* what stands before each value, one after another */
	size_t *ends;	     /* of the keys */
};

static void init(struct render *r)
{
	struct json_keys *s = r->state;

	s->ends = tsv_alloc(r->fields->count, sizeof(*s->ends));
	for (size_t j = 0; j < r->fields->count; j++) {
		tsv_buf_add_char(&s->keys, j == 0 ? '{' : ',');
		encode_json_value(&s->keys, render_name(r, j), false);
		tsv_buf_add_char(&s->keys, ':');
		s->ends[j] = s->keys.size;
	}
}

/* A number that is missing is null; text is never taken for a number. */
static void append_value(struct render *r, const struct tsv_batch *b, size_t i, size_t j)
{
	struct tsv_span value = render_value(r, b, i, j);
	bool typed = r->is_number != NULL;
	bool number =
	    typed ? r->is_number[i * b->fields + r->fields->places[j]] : r->options->numbers;

	if (typed && number && value.size == 0)
		tsv_buf_add_string(&r->text, "null");
	else
		encode_json_value(&r->text, value, number);
}

static void append_object(struct render *r, const struct tsv_batch *b, size_t i)
{
	const struct json_keys *s = r->state;

	for (size_t j = 0, at = 0; j < r->fields->count; at = s->ends[j++]) {
		tsv_buf_add(&r->text, s->keys.data + at, s->ends[j] - at);
		append_value(r, b, i, j);
	}
	tsv_buf_add_char(&r->text, '}');
}

static int finish(struct render *r, bool whole, struct tsv_error *e)
{
	struct json_keys *s = r->state;

	(void)whole;
	(void)e;
	tsv_buf_free(&s->keys);
	free(s->ends);
	return 0;
}

static void record_line(struct render *r, const struct tsv_batch *b, size_t i)
{
	append_object(r, b, i);
	tsv_buf_add_char(&r->text, '\n');
}

static void record_element(struct render *r, const struct tsv_batch *b, size_t i)
{
	tsv_buf_add_string(&r->text, r->records == 0 ? "[\n" : ",\n");
	append_object(r, b, i);
}

/* An array that broke off is not closed, so that no reader takes it for whole. */
static int finish_array(struct render *r, bool whole, struct tsv_error *e)
{
	if (whole)
		tsv_buf_add_string(&r->text, r->records == 0 ? "[\n]" : "\n]");
	tsv_buf_add_char(&r->text, '\n');
	return finish(r, whole, e);
}

const struct renderer renderer_jsonl = {
    .name = "jsonl",
    .ending = ".jsonl",
    .help = "an object a line",
    .uses = RENDER_NUMBERS,
    .tools = RENDER_SHOW,
    .state = sizeof(struct json_keys),
    .init = init,
    .record = record_line,
    .finish = finish,
};

const struct renderer renderer_json = {
    .name = "json",
    .ending = ".json",
    .help = "an array of objects",
    .uses = RENDER_NUMBERS,
    .tools = RENDER_SHOW | RENDER_STATS,
    .state = sizeof(struct json_keys),
    .init = init,
    .record = record_element,
    .finish = finish_array,
};
