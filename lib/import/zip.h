/*
 * zip: the parts of a zip archive, by minizip, one open at a time.
 *
 * Nothing is ever written by a name that an archive holds. What it unpacks to is bounded
 * by its own size: ZIP_FREE bytes and ZIP_RATIO times the archive, all parts together, so
 * that time and memory stay linear in the input. Who makes more of the parts than they
 * hold, by repeating what stands there once, has it counted by zip_spend().
 */
#ifndef IMPORT_ZIP_H
#define IMPORT_ZIP_H

#include "tsv/tsv.h"

/* Sheets come to a tenth or a twentieth of their XML; those that repeat one row to less
 * than a hundredth. Deflate's best is 1/1032. */
#define ZIP_FREE ((uint64_t)64 << 20)
#define ZIP_RATIO 200

/* Of an archive that cannot be sought, as a pipe, which is held in memory. */
#define ZIP_HELD ((uint64_t)256 << 20)

struct zip {
	const char *name;  /* of the file, for messages; borrowed */
	int fd;		   /* of the file; -1: it is held */
	uint64_t size, at; /* of the archive, and where minizip is in it */
	/* A portion of the archive, or all of it, and where it begins. */
	struct tsv_buf window;
	uint64_t begin;
	uint64_t left; /* what may be unpacked yet */
	int failure;   /* errno of a failed read, or 0 */
	void *archive; /* minizip's; NULL: none is open */
	bool part_open;
	struct tsv_buf part; /* the name of the one opened last, with a NUL */
	char *bytes;	     /* of it, given last; owned */
};

/*
 * Opens the archive that an input holds, whose last `back` bytes were only looked at. A
 * regular file is read where it stands; the input must outlive the archive. Returns 0,
 * or -1 with e filled.
 */
int zip_open(struct zip *z, struct tsv_input *in, size_t back, struct tsv_error *e);

/*
 * Opens a part by its name, in which case does not count. Returns 1, 0 when there is
 * none, or -1 with e filled. Costs a step for each part.
 */
int zip_open_part(struct zip *z, const char *name, struct tsv_error *e);

/* Gives the next bytes of the part; they last until the next call. Returns 1, 0 at the
 * end, when all of it was found sound, or -1 with e filled. */
int zip_next(struct zip *z, struct tsv_span *bytes, struct tsv_error *e);

void zip_close_part(struct zip *z);

/* Counts bytes as unpacked. Returns 0, or -1 with e filled when there are too many. */
int zip_spend(struct zip *z, uint64_t bytes, struct tsv_error *e);

/* Safe also after a failed zip_open(). */
void zip_close(struct zip *z);

#endif
