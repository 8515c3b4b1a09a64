/*
 * list: the elements of a field that holds several, `Women; Youth`.
 */
#ifndef SCHEMA_LIST_H
#define SCHEMA_LIST_H

#include <stdbool.h>

#include "tsv/tsv.h"

/* What stands between two elements when a list is written. */
#define LIST_SEPARATOR "; "

/*
 * Cuts the next element off *rest: what comes before the next `;`, without the
 * blanks around it. Elements that are empty are skipped. Returns false when none
 * is left; an empty list has none.
 */
static inline bool list_next(struct tsv_span *rest, struct tsv_span *element)
{
	while (rest->size != 0) {
		const char *end = memchr(rest->data, ';', rest->size);
		size_t size = end == NULL ? rest->size : (size_t)(end - rest->data);
		*element = tsv_span_trim((struct tsv_span){rest->data, size});
		*rest = tsv_span_from(*rest, end == NULL ? size : size + 1);
		if (element->size != 0)
			return true;
	}
	return false;
}

#endif
