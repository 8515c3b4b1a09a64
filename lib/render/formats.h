/*
 * formats: the renderers that there are, each in the file of its name.
 */
#ifndef RENDER_FORMATS_H
#define RENDER_FORMATS_H

#include "render/render.h"

extern const struct renderer renderer_text;
extern const struct renderer renderer_table;
extern const struct renderer renderer_markdown;
extern const struct renderer renderer_html;
extern const struct renderer renderer_json;
extern const struct renderer renderer_jsonl;
extern const struct renderer renderer_csv;
extern const struct renderer renderer_rec;
extern const struct renderer renderer_xlsx;
extern const struct renderer renderer_geojson;
extern const struct renderer renderer_template;

#endif
