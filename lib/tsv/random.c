#include "tsv/random.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

void tsv_random(unsigned char *bytes, size_t size)
{
	if (getentropy(bytes, size) == 0)
		return;
	long long words[2] = {(long long)time(NULL), (long long)getpid()};
	memset(bytes, 0xA5, size);
	memcpy(bytes, words, size < sizeof(words) ? size : sizeof(words));
}
