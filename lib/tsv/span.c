#include "tsv/tsv.h"

int tsv_span_compare(struct tsv_span a, struct tsv_span b)
{
	size_t common = a.size < b.size ? a.size : b.size;
	int order = common == 0 ? 0 : memcmp(a.data, b.data, common);

	if (order != 0)
		return order;
	return (a.size > b.size) - (a.size < b.size);
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

struct tsv_span tsv_span_trim(struct tsv_span s)
{
	while (s.size != 0 && is_blank(s.data[0]))
		s = tsv_span_from(s, 1);
	while (s.size != 0 && is_blank(s.data[s.size - 1]))
		s.size--;
	return s;
}

bool tsv_span_cut(struct tsv_span *rest, char separator, struct tsv_span *part)
{
	const char *at = rest->size == 0 ? NULL : memchr(rest->data, separator, rest->size);

	*part = at == NULL ? *rest : tsv_span_between(rest->data, at);
	*rest = tsv_span_from(*rest, part->size + (at != NULL));
	return at != NULL;
}
