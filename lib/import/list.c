#include "import/list.h"

#include "text/memmem.h"

bool list_add(struct tsv_buf *list, struct tsv_span element, const char *delimiter)
{
	element = tsv_span_trim(element);
	if (element.size == 0)
		return true;
	if (list->size != 0)
		tsv_buf_add_string(list, delimiter);
	tsv_buf_add_span(list, element);
	return memmem(element.data, element.size, delimiter, strlen(delimiter)) == NULL;
}
