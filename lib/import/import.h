/*
 * import: files from outside, read as a header and batches of records.
 *
 * A value that the outside has is what the field given here means; nothing is
 * trimmed, guessed to be a number or re-typed. What fails is told after all
 * records before it were given.
 */
#ifndef IMPORT_IMPORT_H
#define IMPORT_IMPORT_H

#include "import/decoder.h"
#include "import/renaming.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct import_format;

/* The options that only some formats have a use for. */
enum {
	IMPORT_DELIMITER = 1,
	IMPORT_PAD = 2,
	IMPORT_RAW = 4,
	IMPORT_ENCODING = 8, /* also replace: the text is the decoder's */
	IMPORT_SHEET = 16,   /* it is packed, and no text to be decoded */
	IMPORT_ENDS = 32,
	IMPORT_QUOTES = 64, /* blanks and escape */
	IMPORT_REJECTS = 128,
	IMPORT_NESTED = 256, /* flatten and at */
	IMPORT_SKIP = 512,   /* of lines, which the decoder leaves out, or rows */
};

/* What was forgiven because an option said so, counted. */
enum import_forgiven {
	IMPORT_NAMED,	 /* columns without a name */
	IMPORT_NUMBERED, /* columns whose names stood twice */
	IMPORT_DROPPED,	 /* columns without name and value */
	IMPORT_PADDED,	 /* records */
	IMPORT_TRIMMED,	 /* records */
	IMPORT_BLANKS,	 /* fields with blanks around their quotes */
	IMPORT_REPLACED, /* bytes or characters that the encoding lacks */
	IMPORT_NO_LIST,	 /* arrays that cannot be lists and stay JSON */
	IMPORT_UNLIKE,	 /* elements that their list has as several */
	IMPORT_FORGIVEN
};

struct import_options {
	const struct schema *schema;	    /* what columns mean; borrowed */
	const struct import_format *format; /* NULL: told by the file's name, then its text */
	const char *encoding;		    /* for iconv; NULL: UTF-8 */
	const char *sheet;		    /* its name or number; NULL: the first */
	char delimiter;			    /* 0: told by the header of CSV; TAB of TSV */
	bool pad;			    /* fill records up that are too short */
	bool trim_ends;			    /* drop empty fields beyond the last name */
	bool raw;			    /* a backslash in quoted TSV is only itself */
	bool blanks;			    /* drop those around quotes */
	char escape;			    /* stands before a quote within quotes; 0: none */
	bool replace;			    /* U+FFFD for bytes that the encoding lacks */
	bool until_empty;		    /* a blank line is an empty record of CSV */
	size_t skip;			    /* lines before the header */
	bool flatten;			    /* objects in JSON become columns `a/b` */
	const char *at; /* where the array of JSON is, `data/items`; or NULL */
	bool lines;	/* keep where each record begins */
	bool plain;	/* read without shortcuts; for tests */
	const struct renaming *renamings; /* of columns that are lists; borrowed */
	size_t renaming_count;
	/* Is told what cannot be placed, as one line for a person; reading goes on. */
	void (*report)(const char *problem);
	/* Is told what a person should know, though all is well. */
	void (*note)(const char *text);
	/* Takes a record that cannot be read, its text and why; NULL: it is an error. */
	void (*reject)(const char *file, size_t line, const char *why, struct tsv_span text);
};

struct importer {
	const struct import_format *format;
	const struct import_options *options; /* borrowed */
	struct decoder decoder;
	struct tsv_header header;
	struct tsv_error error; /* what failed, to be told when its time comes */
	/* By record of the last batch where it begins, if options say so; NULL: each is a
	 * line of its own, from batch->line on. */
	const size_t *lines;
	size_t forgiven[IMPORT_FORGIVEN];
	char *note;  /* what a person must know of how the file was read, or NULL; owned */
	void *state; /* the format's own */
};

/*
 * A format is a file that defines one of these, and a line in the table of import.c;
 * --help, messages and the look-up by name read them. What fails sets the error.
 */
struct import_format {
	const char *names;   /* what -t calls it: one */
	const char *endings; /* of names of files: ".json .jsonl" */
	const char *help;    /* what it is, in one line */
	unsigned uses;	     /* options from those above */

	/* Makes the state, and opens what files the format needs for itself. */
	void (*open)(struct importer *im);

	/* Reads up to the first record and fills the header, whose names are not
	 * checked. It stays empty only if something failed. */
	void (*read_header)(struct importer *im);

	/* Gives the next records, at least one. Returns false at the end, and when
	 * something failed and there are none before it. */
	bool (*next)(struct importer *im, struct tsv_batch *batch);

	/* Frees the state; also called when another function failed. */
	void (*close)(struct importer *im);
};

extern const struct import_format import_csv, import_tsv, import_stream, import_json,
    import_jsonl, import_rec, import_xlsx, import_ods, import_programme;

/* The format of that name, or NULL. */
const struct import_format *import_find(const char *name);

/* Appends the names of the formats that have a use for an option (0: of all). */
void import_add_names(struct tsv_buf *out, unsigned use);

/* Appends a line of help for each format. */
void import_add_help(struct tsv_buf *out);

/* The format by the ending of a file's name, or NULL. */
const struct import_format *import_find_ending(const char *path);

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

/* Gives the next records, at least one. Returns 1, 0 at the end, or -1. */
int import_next(struct importer *im, struct tsv_batch *batch, struct tsv_error *e);

/*
 * For formats: gives a record that cannot be read to options->reject, `file:line: ` not in
 * why. Returns false, with im->error set, where there is none.
 */
bool import_reject(struct importer *im, size_t line, const char *why, struct tsv_span text);

/* For formats: what stands between the elements of a column of lists, by the schema. */
const char *import_list_delimiter(const struct import_options *options, struct tsv_span name);

/* Appends `3 records filled up with empty fields (--pad)`. */
void import_add_forgiven(struct tsv_buf *out, enum import_forgiven kind, size_t count);

/* Safe also after a failed import_open(). */
void import_close(struct importer *im);

#endif
