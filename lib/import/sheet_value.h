/*
 * sheet_value: the values of spreadsheets' cells as text.
 *
 * Numbers have the digits that a spreadsheet shows: 15 of them count, what more a file
 * holds is how a binary fraction is written down (0.30000000000000004 is 0.3). Only whole
 * numbers that are written out keep all theirs, which may be an identifier.
 */
#ifndef IMPORT_SHEET_VALUE_H
#define IMPORT_SHEET_VALUE_H

#include "tsv/tsv.h"

/* What a number's format shows; 0: a number. */
enum {
	SHEET_DATE = 1,
	SHEET_TIME = 2,
	SHEET_ELAPSED = 4, /* hours, or less, beyond a day: [h]:mm */
};

/* Appends a number. Returns false, with nothing appended, when it is none. */
bool sheet_add_number(struct tsv_buf *out, struct tsv_span text);

/*
 * Appends the days since the start of 1900 or 1904, with their fraction, as a date, a time
 * or both (ISO 8601), as the format shows it but so that nothing is lost: a date with a
 * time of day has it. 29 February 1900, which spreadsheets believe in, is given as it is
 * shown. Returns false, with nothing appended, when it is no date of the years up to 9999.
 */
bool sheet_add_date(struct tsv_buf *out, struct tsv_span text, unsigned shows, bool from_1904);

/* Appends a duration of ISO 8601 (`PT12H30M00S`) as a time, `12:30:00`; false as above. */
bool sheet_add_duration(struct tsv_buf *out, struct tsv_span text);

/* What a format shows, by its code (ECMA-376, part 1, 18.8.31), as `yyyy\-mm\-dd`. */
unsigned sheet_format_shows(const char *code);

/* The same for a format that is built in, by its number (18.8.30). */
unsigned sheet_builtin_shows(size_t number);

#endif
