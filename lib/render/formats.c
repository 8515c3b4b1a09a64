#include "render/formats.h"

/* What case-stats makes of a result without a renderer: the stream itself, and charts. */
static const struct renderer tsv = {
    .name = "tsv", .tools = RENDER_STATS, .help = "the stream, for other tools"};
static const struct renderer bars = {.name = "bars",
				     .tools = RENDER_STATS,
				     .uses = RENDER_WIDTH,
				     .help = "a chart of the counts, or of one sum"};
static const struct renderer svg = {
    .name = "svg", .tools = RENDER_STATS, .ending = ".svg", .help = "the same as a picture"};

#ifdef LACKS_SPREADSHEETS
const struct renderer renderer_xlsx = {.name = "xlsx",
				       .ending = ".xlsx",
				       .uses = RENDER_NUMBERS | RENDER_PACKED,
				       .tools = RENDER_SHOW,
				       .help = "a spreadsheet (not built in)"};
#endif

/* All formats, in the order in which they are told. */
static const struct renderer *const formats[] = {
    &tsv,	    &renderer_text, &renderer_table, &renderer_markdown,
    &renderer_html, &renderer_json, &renderer_jsonl, &renderer_geojson,
    &renderer_csv,  &renderer_rec,  &renderer_xlsx,  &renderer_template,
    &bars,	    &svg,
};

#define COUNT (sizeof(formats) / sizeof(formats[0]))

const struct renderer *renderer_find(const char *name, unsigned tool)
{
	for (size_t i = 0; i < COUNT; i++)
		if ((formats[i]->tools & tool) != 0 && strcmp(formats[i]->name, name) == 0)
			return formats[i];
	return NULL;
}

const struct renderer *renderer_of_file(const char *path, unsigned tool)
{
	size_t size = strlen(path);

	for (size_t i = 0; i < COUNT; i++) {
		const char *ending = formats[i]->ending;
		size_t end = ending == NULL ? size : strlen(ending);
		if ((formats[i]->tools & tool) != 0 && end < size &&
		    strcmp(path + size - end, ending) == 0)
			return formats[i];
	}
	return NULL;
}

void renderer_names(struct tsv_buf *out, unsigned tool, unsigned uses)
{
	const char *between = "";

	for (size_t i = 0; i < COUNT; i++) {
		if ((formats[i]->tools & tool) == 0 || (formats[i]->uses & uses) != uses)
			continue;
		tsv_buf_printf(out, "%s%s", between, formats[i]->name);
		between = ", ";
	}
}

void renderer_help(struct tsv_buf *out, unsigned tool)
{
	tsv_buf_add_string(out, "Formats:\n");
	for (size_t i = 0; i < COUNT; i++)
		if ((formats[i]->tools & tool) != 0)
			tsv_buf_printf(out, "  %-10s  %s\n", formats[i]->name,
				       formats[i]->help);
}
