#include "text/memmem.h"

void *memmem_plain(const void *text, size_t text_size, const void *part, size_t part_size)
{
	const char *from = text, *first = part;

	while (text_size >= part_size) {
		char *at = memchr(from, *first, text_size - part_size + 1);
		if (at == NULL || memcmp(at, part, part_size) == 0)
			return at;
		text_size -= (size_t)(at + 1 - from);
		from = at + 1;
	}
	return NULL;
}
