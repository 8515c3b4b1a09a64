/*
 * csv_reader: CSV as records, by libcsv and the lexer, which is faster.
 *
 * A record with a fault goes to import_reject() where records that cannot be read are
 * collected, and reading goes on behind it.
 */
#ifndef IMPORT_CSV_READER_H
#define IMPORT_CSV_READER_H

#include <csv.h>

#include "import/dialect.h"
#include "import/import.h"
#include "import/lexer.h"

struct csv_reader {
	struct importer *importer;
	struct csv_parser parser;
	struct dialect dialect;
	struct lexer lexer;
	struct tsv_span text; /* read last */
	size_t at;	      /* how far it was looked at */
	size_t begin;	      /* where the record in the making begins in it */
	struct tsv_buf held;  /* the text when that began in an earlier one */
	size_t empty;	      /* fields of it that may be left out */
	size_t seen, again;   /* bytes: of earlier texts; that were read twice */
	struct tsv_builder rows;
	struct tsv_error fault; /* of the record in the making */
	size_t record_line;	/* where the record in the making began */
	size_t record;		/* its number; the header is 0 */
	char last_end; /* what ended the last record of libcsv: CR, LF, or 0 within one */
	bool between;  /* nothing came after that end */
	bool ended;
};

/* Prepares to read an importer's text. lexer and dialect are still to be set. */
void csv_reader_init(struct csv_reader *c, struct importer *im);

/* Reads the header. When there is none, or it has a fault, record stays 0. */
void csv_reader_header(struct csv_reader *c);

/* Reads on; rows are the records until the next call. Sets the importer's error when the
 * file has a fault. */
void csv_reader_next(struct csv_reader *c);

void csv_reader_free(struct csv_reader *c);

#endif
