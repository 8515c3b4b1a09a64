/*
 * nearest: the name that a mistyped one was probably meant to be.
 */
#ifndef TEXT_NEAREST_H
#define TEXT_NEAREST_H

#include <stddef.h>

#include "bytes/span.h"

/*
 * The place among names of the one nearest to wanted, or count when none is near
 * enough to be worth suggesting. Distance is the number of bytes to insert,
 * delete, replace or swap with a neighbour (optimal string alignment), ASCII
 * case ignored; near enough is up to a third of the longer name, rounded up.
 */
size_t nearest(struct span wanted, const struct span *names, size_t count);

#endif
