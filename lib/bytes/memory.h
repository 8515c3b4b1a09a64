/*
 * memory: allocation that cannot fail.
 *
 * Running out of memory is the one failure that no caller can mend, so these
 * functions end the process with a message and status 2 instead of returning
 * NULL. Whoever receives the memory owns it and releases it with free().
 */
#ifndef BYTES_MEMORY_H
#define BYTES_MEMORY_H

#include <stddef.h>

/* An array of count items of size bytes each; the product is checked. */
void *mem_array(size_t count, size_t size);

/* The same, every byte zero. For one of many megabytes large pages are asked for. */
void *mem_zeroed(size_t count, size_t size);

/* Resizes an array that one of these functions returned (or NULL). */
void *mem_resize(void *array, size_t count, size_t size);

/*
 * Makes room for at least need items in a growing array of *capacity items;
 * grows by half or more, so that appending is linear. Returns the array.
 */
void *mem_grow(void *array, size_t *capacity, size_t need, size_t size);

/* A NUL-terminated copy of size bytes of data. */
char *mem_string(const char *data, size_t size);

#endif
