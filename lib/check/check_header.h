/*
 * check_header: what is wrong with the header of a file.
 */
#ifndef CHECK_CHECK_HEADER_H
#define CHECK_CHECK_HEADER_H

#include "check/finding.h"
#include "check/rules.h"
#include "tsv/tsv.h"

/* Adds columns without a name, or of one name, and bad bytes in names. Returns whether
 * there are none, so that the header can stand before records. */
bool check_header_names(struct findings *f, const struct tsv_header *h);

/* Adds columns that the schema asks for and the file lacks, and the reverse. */
void check_header_columns(struct findings *f, const struct tsv_header *h,
			  const struct rules *r);

#endif
