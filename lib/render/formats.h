/*
 * formats: the renderers there are, each in the file of its name.
 */
#ifndef RENDER_FORMATS_H
#define RENDER_FORMATS_H

#include "render/render.h"

extern const struct renderer renderer_text;
extern const struct renderer renderer_table;

#endif
