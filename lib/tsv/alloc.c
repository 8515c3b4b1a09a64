#include "tsv/tsv.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static void (*out_of_memory)(void);

void tsv_set_out_of_memory(void (*handler)(void))
{
	out_of_memory = handler;
}

void tsv_out_of_memory(void)
{
	if (out_of_memory != NULL)
		out_of_memory();
	abort();
}

void *tsv_realloc(void *array, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		tsv_out_of_memory();
	/* Never ask for nothing: NULL would then be an answer, not a failure. */
	void *resized = realloc(array, count * size == 0 ? 1 : count * size);
	if (resized == NULL)
		tsv_out_of_memory();
	return resized;
}

void *tsv_alloc(size_t count, size_t size)
{
	return tsv_realloc(NULL, count, size);
}

/* An array of this size is worth larger pages. */
#define LARGE ((size_t)8 << 20)

/*
 * A large table that is looked up here and there is slow in small pages, since each
 * look-up misses the cache of page addresses. Arrays that grow keep small pages:
 * moving them was measured to cost more than it saves.
 */
static void ask_for_large_pages(void *array, size_t size)
{
#ifdef MADV_HUGEPAGE
	int kept = errno;

	if (size < LARGE)
		return;
	uintptr_t within = (uintptr_t)array % (uintptr_t)sysconf(_SC_PAGESIZE);
	madvise((void *)((uintptr_t)array - within), within + size, MADV_HUGEPAGE);
	errno = kept;
#else
	(void)array, (void)size;
#endif
}

void *tsv_calloc(size_t count, size_t size)
{
	void *array = calloc(count == 0 ? 1 : count, size == 0 ? 1 : size);

	if (array == NULL)
		tsv_out_of_memory();
	ask_for_large_pages(array, count * size);
	return array;
}

void *tsv_grow(void *array, size_t *capacity, size_t need, size_t size)
{
	if (need <= *capacity)
		return array;
	size_t grown = *capacity + *capacity / 2 + 16;
	*capacity = grown < need ? need : grown;
	return tsv_realloc(array, *capacity, size);
}

char *tsv_strndup(const char *data, size_t size)
{
	if (size == SIZE_MAX)
		tsv_out_of_memory();
	char *copy = tsv_alloc(size + 1, 1);
	if (size != 0)
		memcpy(copy, data, size);
	copy[size] = '\0';
	return copy;
}
