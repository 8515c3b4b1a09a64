/*
 * random: bits that nobody outside this process can guess.
 */
#ifndef TSV_RANDOM_H
#define TSV_RANDOM_H

#include <stddef.h>

/*
 * Fills size bytes, at most 256. Where the system has no random bytes to give, the time
 * and the process number serve.
 */
void tsv_random(unsigned char *bytes, size_t size);

#endif
