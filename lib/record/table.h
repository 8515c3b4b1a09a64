/*
 * table: a tool's operands, read as one table.
 *
 * Its columns are the union of the operands' columns by name, in order of first
 * sight. Records of an operand that has just these columns pass untouched; those
 * of others are laid out anew, with empty fields where they have no such column.
 */
#ifndef RECORD_TABLE_H
#define RECORD_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "io/error.h"
#include "record/arrange.h"
#include "record/block.h"
#include "record/header.h"
#include "record/reader.h"

struct table {
	struct header header;
	struct reader *readers; /* one an operand; owned */
	size_t count;
	size_t current;
	struct arrangement arrangement; /* of the current operand's records */
	bool arranged;			/* it is prepared */
};

/*
 * Opens all operands and reads their headers. `-` is standard input; no operand
 * means it too. Returns 0, or -1 with e filled.
 */
int table_open(struct table *t, char *const *paths, size_t count, struct error *e);

/* A table of bytes in memory that stay the caller's and end with LF. */
int table_open_memory(struct table *t, const char *name, struct span bytes, struct error *e);

/* Gives the next records; returns 1, 0 at the end, or -1, as reader_next(). */
int table_next(struct table *t, struct block *block, struct error *e);

/* What to call the table in a message: its only operand, or "the table". */
const char *table_name(const struct table *t);

void table_close(struct table *t);

#endif
