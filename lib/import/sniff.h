/*
 * sniff: what a file is, by what it begins with.
 */
#ifndef IMPORT_SNIFF_H
#define IMPORT_SNIFF_H

#include "import/decoder.h"
#include "import/import.h"
#include "tsv/tsv.h"

/*
 * The delimiter of CSV: the one of TAB, `;`, `|` and comma that stands most often
 * in the header outside quotes (the first of these when several do); the comma
 * when none does. It depends on the header alone, so that the same bytes are
 * always read alike, however they come. Below a header without any, lines that all
 * have one are an error. Returns 0, or -1 with e filled.
 */
int sniff_delimiter(struct decoder *d, char *delimiter, struct tsv_error *e);

/*
 * The format of a text: jsonl when it begins with `{` or `[`, rec when it begins with
 * `%rec:`, programme when its first line is `Workshop`, tsv when it is UTF-8, as the stream is,
 * and its header tells that TAB is the delimiter, else csv. A delimiter that is known (not 0)
 * says csv. Returns 0, or -1 with e filled.
 */
int sniff_format(struct decoder *d, char delimiter, const struct import_format **format,
		 struct tsv_error *e);

/* The format of a spreadsheet that begins with these bytes, those of a zip archive, where
 * its name tells that format, or NULL; NULL for any other file. */
const struct import_format *sniff_packed(struct tsv_span first,
					 const struct import_format *named);

/* May a spreadsheet begin so? Returns 0, or -1 with e filled: what the file is instead. */
int sniff_check_packed(const char *name, struct tsv_span first, struct tsv_error *e);

#endif
