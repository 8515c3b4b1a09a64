/*
 * pattern_file: patterns read from a file, one a line.
 *
 * A CR before a line's LF is dropped, and so are empty lines, which as patterns
 * would match everything.
 */
#ifndef QUERY_PATTERN_FILE_H
#define QUERY_PATTERN_FILE_H

#include "query/query.h"
#include "tsv/tsv.h"

/*
 * Adds the patterns in the file at path (`-` is standard input), as fixed strings
 * or expressions. Returns 0, or -1 with e filled, file and line included.
 */
int pattern_file_add(struct query *q, const char *path, bool fixed, struct tsv_error *e);

#endif
