/*
 * currency: the three-letter codes of currencies, ISO 4217.
 *
 * Sums of the past are in the currencies of the past, so that codes that have
 * been withdrawn since 1990 count too (the standard's list three); the codes for
 * testing and for no currency do not.
 */
#ifndef SCHEMA_CURRENCY_H
#define SCHEMA_CURRENCY_H

#include <stdbool.h>

#include "tsv/tsv.h"

/* Is it a code, in capitals? */
bool currency_known(struct tsv_span code);

/* The code that differs from word in case alone, or NULL. */
const char *currency_meant(struct tsv_span word);

#endif
