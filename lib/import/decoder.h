/*
 * decoder: the bytes of a file from outside, as UTF-8.
 *
 * A byte order mark says that a file is UTF-8, UTF-16 or UTF-32, and is not part
 * of its text; it counts more than the encoding that the user named, which is for
 * the files that cannot tell. Without either the bytes must be UTF-8. Other
 * encodings are iconv's work.
 */
#ifndef IMPORT_DECODER_H
#define IMPORT_DECODER_H

#include <iconv.h>

#include "tsv/tsv.h"

struct decoder {
	struct tsv_input input;
	const char *encoding;	/* what iconv reads; NULL: UTF-8, passed on as it is */
	iconv_t converter;	/* (iconv_t)-1 until one is opened for the encoding */
	size_t back;		/* bytes of the input that were read but not used yet */
	struct tsv_buf decoded; /* what iconv made of the last ones */
	struct tsv_buf ahead;	/* text that was looked at but not given yet */
	bool faulty;		/* what comes next cannot be decoded */
	bool ended;
	bool replaces;	 /* the caller's: U+FFFD stands for what cannot be decoded */
	size_t replaced; /* how many stand in the text */
	size_t line;	 /* behind all text that was decoded */
	size_t skipped;	 /* lines, by decoder_skip() */
};

/*
 * Opens the file at path (`-`: standard input) and gives its first bytes, which tell what
 * it is; opens no file later. Returns 0, or -1 with e filled.
 */
int decoder_open(struct decoder *d, const char *path, struct tsv_span *first,
		 struct tsv_error *e);

/* Prepares to decode it from these first bytes on. encoding may be NULL. Returns 0, or -1
 * with e filled. */
int decoder_start(struct decoder *d, struct tsv_span first, const char *encoding,
		  struct tsv_error *e);

/*
 * Leaves out lines at the start, which end with LF, CRLF or CR; fewer when the text ends
 * before. To be called before the text is looked at. Returns 0, or -1 with e filled.
 */
int decoder_skip(struct decoder *d, size_t lines, struct tsv_error *e);

/*
 * Gives the text ahead without taking it: more than so many bytes of it, or all
 * that is left. Returns 0, or -1 with e filled.
 */
int decoder_peek(struct decoder *d, size_t size, struct tsv_span *text, struct tsv_error *e);

/*
 * Gives the next text, at least one byte; it lasts until the next call. What
 * cannot be decoded is an error after all before it was given. Returns 1, 0 at
 * the end, or -1 with e filled.
 */
int decoder_next(struct decoder *d, struct tsv_span *text, struct tsv_error *e);

/*
 * Gives up the input with all that was read of it, for another reader of UTF-8; to be
 * called before the first text is looked at. Returns 0, or -1 with e filled when the
 * input is in another encoding.
 */
int decoder_release(struct decoder *d, struct tsv_input *input, struct tsv_error *e);

void decoder_close(struct decoder *d);

#endif
