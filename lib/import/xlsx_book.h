/*
 * xlsx_book: what an xlsx file holds beside its cells: which sheets there are and where,
 * the strings that cells share, what the styles of numbers show.
 *
 * ECMA-376, part 1 (SpreadsheetML, 18) and part 2 (relationships of parts). Elements are
 * known by their names without prefix, so that strict and transitional files are read alike.
 */
#ifndef IMPORT_XLSX_BOOK_H
#define IMPORT_XLSX_BOOK_H

#include "import/zip.h"
#include "tsv/tsv.h"

/* Where one part points to: `rId1` of a type at a place. */
struct xlsx_relations {
	struct tsv_dict ids;
	char **types, **targets; /* by number of an id; owned */
	size_t types_capacity, targets_capacity;
	const char *folder; /* of the part; borrowed */
};

/* The text of a string, in runs perhaps, without what is only a reading of it. */
struct xlsx_text {
	struct tsv_buf value; /* as XML has it, see xlsx_add_value() */
	bool in_run, in_reading;
};

struct xlsx_book {
	bool from_1904;
	struct tsv_dict sheets; /* their names */
	char **parts;		/* of each sheet; owned */
	size_t parts_capacity;
	size_t first_visible;	/* of them */
	struct tsv_buf strings; /* as fields, one after the other */
	size_t *ends;		/* of each; owned */
	size_t string_count, ends_capacity;
	unsigned *shows; /* by style of a cell: sheet_format_shows(); owned */
	size_t style_count, shows_capacity;
	/* While it is read: */
	struct xlsx_relations relations;
	struct xlsx_text text;
	unsigned *formats; /* by number in format_ids; owned */
	struct tsv_dict format_ids;
	size_t formats_capacity;
	bool in_cell_styles;
};

/* Reads all this. Returns 0, or -1 with e filled. */
int xlsx_book_read(struct xlsx_book *b, struct zip *z, struct tsv_error *e);

void xlsx_book_free(struct xlsx_book *b);

/* String i as it stands in a stream, i below the count. */
struct tsv_span xlsx_book_string(const struct xlsx_book *b, size_t i);

/* What a truth value of XML Schema (part 2, 3.2.2) says. */
enum xlsx_truth { XLSX_FALSE, XLSX_TRUE, XLSX_NEITHER };

enum xlsx_truth xlsx_truth(struct tsv_span text);

/* What happens within a string's element. */
void xlsx_text_begin(struct xlsx_text *t, const char *local);
void xlsx_text_end(struct xlsx_text *t, const char *local);
void xlsx_text_add(struct xlsx_text *t, struct tsv_span text);

/* Appends a string as a field: `_x000D_` stands for a character that XML cannot hold. */
void xlsx_add_value(struct tsv_buf *field, struct tsv_span text);

#endif
