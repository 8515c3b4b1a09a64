/*
 * currency: the three-letter codes of currencies, ISO 4217.
 *
 * Sums of the past are in the currencies of the past, so that codes that have
 * been withdrawn since 1990 count too (the standard's list three); the codes for
 * testing and for no currency do not.
 */
#ifndef CATALOGUE_CURRENCY_H
#define CATALOGUE_CURRENCY_H

#include <stdbool.h>

#include "bytes/span.h"

/* Is it a code, in capitals? */
bool currency_known(struct span code);

/* The code that differs from word in case alone, or NULL. */
const char *currency_meant(struct span word);

#endif
