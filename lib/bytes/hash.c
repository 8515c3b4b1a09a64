#define _GNU_SOURCE
#include "bytes/hash.h"

#include <time.h>
#include <unistd.h>

struct hash_seed hash_seed(void)
{
	static struct hash_seed seed;

	/* Where the system gives no random bytes, the time has to do. */
	if (seed.factor == 0 && getentropy(&seed, sizeof(seed)) != 0)
		seed.start = (uint64_t)time(NULL) << 20 ^ (uint64_t)getpid();
	seed.factor |= 1;
	return seed;
}
