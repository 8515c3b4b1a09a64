/*
 * spool: bytes put aside, to be written later than what comes after them.
 *
 * The first few megabytes are kept in memory, more goes to a file without a name
 * in $TMPDIR (else /tmp). Where no file can be made all is kept in memory.
 */
#ifndef IO_SPOOL_H
#define IO_SPOOL_H

#include "tsv/tsv.h"

struct spool {
	int fd;		     /* of the file, or -1 */
	struct tsv_buf held; /* not in the file (yet) */
	int failure;	     /* errno of the first failure, or 0 */
	int reading;	     /* 0: still written; 1: from the file; 2: from memory */
};

/* To be called before the tool enters its sandbox, which opens no more files. */
void spool_open(struct spool *s);

void spool_add(struct spool *s, struct tsv_span bytes);

/*
 * Gives all that was added, from the start, a part at a call; each lasts until the
 * next. Nothing may be added any more. Returns 1, 0 at the end, or -1 with e
 * filled when it could not be kept.
 */
int spool_next(struct spool *s, struct tsv_span *bytes, struct tsv_error *e);

void spool_close(struct spool *s);

#endif
