/*
 * json_value: a value that jansson read of what the splitter marked, as a field.
 */
#ifndef IMPORT_JSON_VALUE_H
#define IMPORT_JSON_VALUE_H

#include <jansson.h>

#include "tsv/tsv.h"

/*
 * Appends the value: text as it is, a number as it was written, nothing for null, an array
 * of these as a list with the delimiter, all else as compact JSON. Such an array, too, if
 * an element holds the delimiter: then it returns false.
 */
bool json_value_add(struct tsv_buf *out, json_t *value, const char *delimiter);

#endif
