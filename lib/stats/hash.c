#include "stats/hash.h"

#include <time.h>
#include <unistd.h>

struct hash_seed hash_seed(void)
{
	static struct hash_seed seed;

	if (seed.secret != 0)
		return seed;
	/* Where the system gives no random bytes, the time has to do, and the golden
	 * ratio's fraction. */
	if (getentropy(&seed, sizeof(seed)) != 0)
		seed = (struct hash_seed){(uint64_t)time(NULL) << 20 ^ (uint64_t)getpid(),
					  0x9e3779b97f4a7c15};
	seed.secret |= 1; /* never 0, which means that none was drawn */
	return seed;
}
