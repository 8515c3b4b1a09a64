/*
 * sheet: a spreadsheet's cells as a header and records.
 *
 * The first row with a value, below those that are skipped, is the header; the table has the
 * columns from its first name to its last. A row without a value is no record, but the first
 * is an empty one where the table ends there (until_empty). A value beside these columns is
 * an error, for it would be lost. Memory is that of a portion's records.
 *
 * xlsx.c and ods.c have a struct that begins with this one for their state; their handlers
 * call sheet_begin_row(), sheet_add_cell() and sheet_end_row() as they meet cells.
 */
#ifndef IMPORT_SHEET_H
#define IMPORT_SHEET_H

#include "import/import.h"
#include "import/sheet_xml.h"

/* What a sheet may have at most, as spreadsheets have it. */
#define SHEET_ROWS 1048576
#define SHEET_COLUMNS 16384

struct sheet {
	struct importer *importer;
	struct zip zip;
	struct xml cells;      /* of the part that holds them */
	struct tsv_dict names; /* of the sheets, in order */
	size_t chosen;	       /* of them, by place */
	struct tsv_builder rows;
	size_t row;    /* the one being read, from 1 */
	size_t below;  /* the one behind the last with a value */
	size_t *lines; /* the rows of the records, where they are kept; owned */
	size_t line_capacity;
	size_t first; /* the header's first column, from 0 */
	bool given;   /* the complete records */
	bool ended;
};

/* Opens the archive of the importer. What fails sets its error. */
void sheet_open(struct sheet *s, struct importer *im);

/*
 * Chooses the sheet that the options name, by name or number from 1, of s->names; else
 * the one at a place, and tells so when there are others. Returns 0 or -1.
 */
int sheet_choose(struct sheet *s, size_t otherwise);

/* Tells that a sheet of several was taken without being named. */
void sheet_tell_choice(const struct sheet *s);

void sheet_begin_row(struct sheet *s, size_t row);

/* Adds a cell of the row, further to the right than the last one; the field is as it
 * stands in a stream. Empty ones need not be added. */
void sheet_add_cell(struct sheet *s, size_t column, struct tsv_span field);

/* Ends the row, which stands that many times, one below the other. */
void sheet_end_row(struct sheet *s, size_t times);

/* Sets the error of a cell. */
void sheet_refuse_cell(struct sheet *s, size_t column, const char *what);

/* Reads up to the header, and on; as the format's functions of these names. */
void sheet_read_header(struct sheet *s);
bool sheet_next(struct sheet *s, struct tsv_batch *batch);

/* Frees all but the struct. */
void sheet_close(struct sheet *s);

/* The functions of the formats. */
void xlsx_open(struct importer *im);
void xlsx_read_header(struct importer *im);
bool xlsx_next(struct importer *im, struct tsv_batch *batch);
void xlsx_close(struct importer *im);
void ods_open(struct importer *im);
void ods_read_header(struct importer *im);
bool ods_next(struct importer *im, struct tsv_batch *batch);
void ods_close(struct importer *im);

#endif
