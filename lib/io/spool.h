/*
 * spool: bytes put aside, to be written later than what comes after them.
 *
 * The first few megabytes are kept in memory, more goes to a file without a name in
 * spool_folder().
 */
#ifndef IO_SPOOL_H
#define IO_SPOOL_H

#include "tsv/tsv.h"

struct spool {
	int fd;		     /* of the file, or -1 */
	int no_file;	     /* errno that says why there is none */
	int failure;	     /* errno of the first failure, or 0 */
	bool spilled;	     /* the file has the start */
	bool reading;	     /* nothing is added any more */
	struct tsv_buf held; /* not in the file (yet), or read from it last */
};

/* The folder of temporary files: $TMPDIR, else /tmp. */
const char *spool_folder(void);

/*
 * To be called before the tool enters its sandbox, which opens no more files. That no
 * file can be made is an error only of what needs one.
 */
void spool_open(struct spool *s);

/* Adds bytes. What cannot be kept is dropped, and told by spool_next(). */
void spool_add(struct spool *s, struct tsv_span bytes);

/*
 * Gives all that was added, from the start, a part at a call; each lasts until the
 * next. Nothing may be added any more. Returns 1, 0 at the end, or -1 with e
 * filled when it could not be kept.
 */
int spool_next(struct spool *s, struct tsv_span *bytes, struct tsv_error *e);

void spool_close(struct spool *s);

#endif
