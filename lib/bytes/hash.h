/*
 * hash: 64 well-mixed bits of a run of bytes, for tables in memory.
 *
 * Each process mixes in random bits of its own, so that nobody can choose keys
 * that fall together. Nothing that is printed may depend on a hash.
 */
#ifndef BYTES_HASH_H
#define BYTES_HASH_H

#include <stdint.h>

#include "bytes/span.h"

uint64_t hash_span(struct span s);

#endif
