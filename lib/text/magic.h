/*
 * magic: kinds of files that are no table of text, told by their first bytes as file(1)
 * does.
 *
 * Their marks are those of RFC 1952 (gzip), the .ZIP File Format Specification 4.3.7, the
 * OpenDocument format (part 2, 3.3), RFC 8878 (zstd), ISO 32000 (PDF), the formats of xz,
 * bzip2, SQLite and Compound File Binary (xls), and what the HTML standard has pages begin
 * with.
 */
#ifndef TEXT_MAGIC_H
#define TEXT_MAGIC_H

#include "tsv/tsv.h"

/* As many bytes as tell all kinds. */
#define MAGIC_SIZE 64

/*
 * Is the file with that name and those first bytes one of them? Returns 0 if not, else
 * -1 with e filled: what it is, and how to get a table out of it.
 */
int magic_check(const char *name, struct tsv_span first, struct tsv_error *e);

/* Is it text in UTF-16 or UTF-32, which the stream is not? The same. */
int magic_check_utf8(const char *name, struct tsv_span first, struct tsv_error *e);

/* UTF-16 by ASCII characters at its begin, each with a NUL, which no text has; its name
 * for iconv, or NULL. */
const char *magic_utf16(struct tsv_span first);

#endif
