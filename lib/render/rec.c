/*
 * rec: records as GNU recutils has them (text/rec.h).
 *
 * An empty field is left out; a record without any value has its first one, empty.
 */
#include "text/rec.h"
#include "render/formats.h"

struct rec_fields {
	struct tsv_header names; /* of the columns, as rec spells them */
};

static void init(struct render *r)
{
	struct rec_fields *s = r->state;
	struct tsv_header shown = {0};

	tsv_columns_header(r->fields, r->header, &shown);
	rec_spell_names(&shown, &s->names);
	rec_append_descriptor(&r->text, &shown, &s->names);
	tsv_header_free(&shown);
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	const struct rec_fields *s = r->state;

	tsv_buf_add_char(&r->text, '\n');
	size_t begin = r->text.size;
	for (size_t j = 0; j < r->fields->count; j++) {
		struct tsv_span value = render_value(r, b, i, j);
		if (value.size != 0)
			rec_append_field(&r->text, s->names.columns[j].name, value);
	}
	if (r->text.size == begin)
		rec_append_field(&r->text, s->names.columns[0].name, (struct tsv_span){0});
}

static int finish(struct render *r, bool whole, struct tsv_error *e)
{
	struct rec_fields *s = r->state;

	(void)whole;
	(void)e;
	tsv_header_free(&s->names);
	return 0;
}

const struct renderer renderer_rec = {
    .name = "rec",
    .ending = ".rec",
    .help = "as GNU recutils has it: lines of name: value",
    .tools = RENDER_SHOW,
    .state = sizeof(struct rec_fields),
    .init = init,
    .record = record,
    .finish = finish,
};
