/*
 * reshape: an imported file's records made records of the table.
 *
 * The order is one for all files:
 *
 *   names    columns without a name get one, names that stand twice are numbered
 *   rules    --gather makes the filled ones of several columns a list, --first takes the
 *            first filled one, --split makes a joined value a list, also of what the
 *            others made. What a rule was made of is left out; its column stands where
 *            the first of them stood
 *   map      columns are renamed (import/renaming.h)
 *   choose   the table's columns are laid out, with file and line where wanted
 *
 * It streams: a record costs its bytes and what stands in the table for it.
 */
#ifndef IMPORT_RESHAPE_H
#define IMPORT_RESHAPE_H

#include "import/import.h"

struct reshape_rule {
	enum { RESHAPE_GATHER, RESHAPE_FIRST, RESHAPE_SPLIT } kind;
	struct tsv_span name;	  /* of the column that it makes */
	const char *columns;	  /* of --gather and --first, a list; borrowed */
	struct tsv_buf separator; /* of --split, its escapes read; owned */
	bool used;		  /* a file had these columns */
};

/* Reads `NAME=COLUMNS` of the option, or `NAME=SEPARATOR` of --split. Returns 0, or -1
 * with e filled. */
int reshape_parse(struct reshape_rule *r, const char *option, const char *text,
		  struct tsv_error *e);

struct reshape_options {
	const struct import_options *import;
	struct reshape_rule *rules;
	size_t rule_count;
	struct renaming *renamings;
	size_t renaming_count;
	bool name_empty, unique_names;
	bool drop_empty;  /* leave columns out that have no name; a value there is an error */
	bool until_empty; /* end at the first record that has no value */
};

/* A column, made of those at these places of the file. */
struct reshape_column {
	size_t *places;
	size_t count;
	bool first;		   /* the first filled one, not all */
	const char *delimiter;	   /* of the list; NULL: it is none */
	struct tsv_span separator; /* of the elements in a value; empty: it is one */
};

struct reshape {
	const struct reshape_options *options; /* borrowed */
	struct importer *importer;	       /* whose columns they are; borrowed */
	struct tsv_header header;	       /* what the file's columns become */
	struct reshape_column *columns;
	size_t *origins; /* by column: the place in the file, of the first */
	size_t capacity;
	size_t *dropped; /* places in the file of columns left out */
	size_t dropped_count;
	size_t *wanted; /* by column of the table: ours, TSV_NONE or what is behind them */
	size_t wanted_count;
	bool same; /* records pass as they are */
	struct tsv_builder rows;
	struct tsv_buf list, scratch;
	size_t ended; /* the line of the empty record, or 0 */
};

/* The columns that tell where a record stood. */
extern const char *const reshape_place_names[2];

/* Plans what becomes of the columns of an importer, whose header was read and which counts
 * what is forgiven. */
void reshape_open(struct reshape *r, struct importer *im,
		  const struct reshape_options *options);

/* The error of a rule that no file had the columns of; h is a file's header. Returns 0,
 * or -1 with e filled. */
int reshape_check_used(const struct reshape_options *options, const struct tsv_header *h,
		       struct tsv_error *e);

/* Sets the columns of the table, of which the last two may tell file and line. */
void reshape_choose(struct reshape *r, const struct tsv_header *table, bool source);

/*
 * Lays out the importer's last batch, which then points into r until the next call.
 * Sets ended when it ends with the last record that counts. Returns 0, or -1 with e filled;
 * the batch has then those before the fault.
 */
int reshape_batch(struct reshape *r, struct tsv_batch *b, struct tsv_error *e);

void reshape_close(struct reshape *r);

#endif
