#define _GNU_SOURCE
#include "bytes/memory.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static _Noreturn void out_of_memory(void)
{
	static const char message[] = "caseutils: out of memory\n";

	/* Nothing is left to be done when standard error fails too. */
	if (write(STDERR_FILENO, message, sizeof(message) - 1) < 0)
		_exit(2);
	_exit(2);
}

void *mem_resize(void *array, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		out_of_memory();
	/* Never ask for nothing: NULL would then be an answer, not a failure. */
	void *resized = realloc(array, count * size == 0 ? 1 : count * size);
	if (resized == NULL)
		out_of_memory();
	return resized;
}

void *mem_array(size_t count, size_t size)
{
	return mem_resize(NULL, count, size);
}

/* An array of this size is worth larger pages. */
#define LARGE ((size_t)8 << 20)

/*
 * A large table that is looked up here and there is slow in small pages, whose
 * addresses have to be looked up themselves. So larger ones are asked for; what the
 * system makes of that is its own affair. Arrays that grow are left as they are:
 * moving their pages was measured to cost more than it saves.
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

void *mem_zeroed(size_t count, size_t size)
{
	void *array = calloc(count == 0 ? 1 : count, size);
	if (array == NULL)
		out_of_memory();
	ask_for_large_pages(array, count * size);
	return array;
}

void *mem_grow(void *array, size_t *capacity, size_t need, size_t size)
{
	if (need <= *capacity)
		return array;
	size_t grown = *capacity + *capacity / 2 + 16;
	*capacity = grown < need ? need : grown;
	return mem_resize(array, *capacity, size);
}

char *mem_string(const char *data, size_t size)
{
	if (size == SIZE_MAX)
		out_of_memory();
	char *copy = mem_array(size + 1, 1);
	if (size != 0)
		memcpy(copy, data, size);
	copy[size] = '\0';
	return copy;
}
