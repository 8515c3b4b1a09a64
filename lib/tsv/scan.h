/*
 * scan: finds the separators of records and checks their number.
 *
 * The index is a flat array of offsets, one for each TAB and LF. Because every
 * sound record of a table of n fields has exactly n separators (n - 1 TABs and
 * its LF), field j of record i is simply the (i * n + j)th of the block, and a
 * record with another number of fields shows as an LF in the wrong place.
 *
 * Versions exist for portable words, AVX2 and AVX-512. The first call chooses the fastest
 * that the processor has and that gives what the portable one gives for a few tricky
 * bytes. The library asks no environment: tests choose by tsv_scan_use().
 */
#ifndef TSV_SCAN_H
#define TSV_SCAN_H

#include <stdbool.h>
#include <stddef.h>

struct tsv_scan {
	/* Field k is what lies between bounds[k] and bounds[k + 1], both excluded.
	 * bounds[0] is (size_t)-1: the byte before the first. Owned. */
	size_t *bounds;
	size_t count;	 /* of bounds */
	size_t capacity; /* of bounds */
	size_t fields;	 /* of a sound record */
	size_t next_lf;	 /* the place in bounds where the next LF belongs */
};

/* Forgets what was found and expects records of this many fields (at least 1). */
void tsv_scan_init(struct tsv_scan *s, size_t fields);

/*
 * Indexes data, which must end with LF. Returns the number of sound records
 * before the first unsound one; they reach to bounds[records * fields], which is
 * the last byte of data when all are sound.
 */
size_t tsv_scan_records(struct tsv_scan *s, const char *data, size_t size);

void tsv_scan_free(struct tsv_scan *s);

/* Uses the version of that name, for tests. False when there is none that runs here. */
bool tsv_scan_use(const char *name);

struct tsv_scan_found {
	size_t separators;
	size_t lfs; /* of them */
};

/*
 * A version of the inner loop: writes the offset of each separator in data[from] up
 * to data[to] to bounds, which has room for to - from + TSV_SCAN_SLACK of them.
 */
typedef struct tsv_scan_found tsv_scan_find_fn(size_t *bounds, const char *data, size_t from,
					       size_t to);

#define TSV_SCAN_SLACK 64

tsv_scan_find_fn tsv_scan_find_portable;
#if defined(__x86_64__)
tsv_scan_find_fn tsv_scan_find_avx2, tsv_scan_find_avx512; /* where the processor has them */
#endif

/* Does it find in a few tricky bytes, from any offset, what the portable one finds? */
bool tsv_scan_agrees(tsv_scan_find_fn *find);

struct tsv_scan_version {
	const char *name;
	tsv_scan_find_fn *find;
	bool (*runs)(void); /* does the processor have what it needs? */
};

/* All that were built, the fastest first; the portable one, the last, always runs. */
extern const struct tsv_scan_version tsv_scan_versions[];
extern const size_t tsv_scan_version_count;

#endif
