#include <string.h>

#include "render/formats.h"

/* All formats, in the order in which they are told. */
static const struct renderer *const renderers[] = {
    &renderer_text, &renderer_table, &renderer_markdown, &renderer_html,
    &renderer_json, &renderer_jsonl, &renderer_csv,
};

#define COUNT (sizeof(renderers) / sizeof(renderers[0]))

const struct renderer *renderer_find(const char *name)
{
	for (size_t i = 0; i < COUNT; i++)
		if (strcmp(renderers[i]->name, name) == 0)
			return renderers[i];
	return NULL;
}

void renderer_names(struct tsv_buf *out)
{
	for (size_t i = 0; i < COUNT; i++)
		tsv_buf_printf(out, "%s%s", i == 0 ? "" : ", ", renderers[i]->name);
}
