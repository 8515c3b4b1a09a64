/*
 * import: files from outside, read as a header and batches of records.
 *
 * An importer is a source of records as a reader is one: it fills a
 * header, then gives batches. Every format has the same three functions and one
 * place in the table of formats. A value that the outside has is what the field
 * given here means; nothing is trimmed, guessed to be a number or re-typed.
 */
#ifndef IMPORT_IMPORT_H
#define IMPORT_IMPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "import/decoder.h"
#include "tsv/tsv.h"

struct import_format;

/* The options that only some formats have a use for. */
enum {
	IMPORT_DELIMITER = 1,
	IMPORT_PAD = 2,
	IMPORT_RAW = 4,
};

struct import_options {
	const struct import_format *format; /* NULL: told by the file's name, then its text */
	const char *encoding;		    /* for iconv; NULL: UTF-8 */
	char delimiter;			    /* 0: told by the header of CSV; TAB of TSV */
	bool pad;			    /* fill records up that are too short */
	bool raw;			    /* a backslash in quoted TSV is only itself */
	bool plain;			    /* read without shortcuts; for tests */
	/* Is told what cannot be placed, as one line for a person; reading goes on. */
	void (*report)(const char *problem);
};

struct importer {
	const struct import_format *format;
	const struct import_options *options; /* borrowed */
	struct decoder decoder;
	struct tsv_header header;
	void *state; /* the format's own */
};

struct import_format {
	const char *name; /* what -t calls it */
	unsigned uses;	  /* options from those above */

	/* Makes the state, and opens what files the format needs for itself. Returns 0,
	 * or -1 with e filled. */
	int (*open)(struct importer *im, struct tsv_error *e);

	/* Reads up to the first record and fills the header, whose names are not
	 * checked. Returns 0, or -1 with e filled. */
	int (*begin)(struct importer *im, struct tsv_error *e);

	/* Gives the next records, at least one. Returns 1, 0 at the end, or -1 with e
	 * filled, after all records before the fault were given. */
	int (*next)(struct importer *im, struct tsv_batch *batch, struct tsv_error *e);

	/* Frees the state; also called when another function failed. */
	void (*end)(struct importer *im);
};

extern const struct import_format import_csv, import_tsv, import_jsonl, import_programme;

/* The format of that name, or NULL. */
const struct import_format *import_find(const char *name);

/* The names of all formats, for a message. */
const char *import_names(void);

/* The format of the file at path as far as options and its name tell, else NULL. */
const struct import_format *import_expected(const char *path,
					    const struct import_options *options);

/*
 * Is each option of use to at least one of these formats, of which there is one
 * or more? Returns 0, or -1 with e filled.
 */
int import_check_options(const struct import_options *options,
			 const struct import_format *const *formats, size_t count,
			 struct tsv_error *e);

/*
 * Opens the file at path (`-`: standard input); from here on no other file is
 * opened. path and options must outlive the importer. Returns 0 or -1.
 */
int import_open(struct importer *im, const char *path, const struct import_options *options,
		struct tsv_error *e);

/* Reads the header. Returns 0 or -1. */
int import_read_header(struct importer *im, struct tsv_error *e);

/* Gives the next records; as the format's next(). */
int import_next(struct importer *im, struct tsv_batch *batch, struct tsv_error *e);

/* Safe also after a failed import_open(). */
void import_close(struct importer *im);

#endif
