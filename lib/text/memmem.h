/*
 * memmem: memmem(3), which POSIX has since 2024, for a C library without it.
 *
 * The Makefile asks the C library. What stands here costs the product of the sizes where
 * the part nearly stands at many places; memmem(3) mostly does better.
 */
#ifndef TEXT_MEMMEM_H
#define TEXT_MEMMEM_H

#include <stddef.h>
#include <string.h>

/* Where part, of a byte at least, first stands in text, or NULL. */
void *memmem_plain(const void *text, size_t text_size, const void *part, size_t part_size);

#ifdef LACKS_MEMMEM
#define memmem memmem_plain
#endif

#endif
