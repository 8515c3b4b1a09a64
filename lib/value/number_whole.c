
#include "value/number.h"

/* One to eight digits, with zeros before them to make eight, as a word whose lowest
 * byte is the first. */
static uint64_t number_load_short(const char *at, size_t size)
{
	uint64_t word = 0;

	if (size >= 4) { /* two loads that overlap, without a branch on the size */
		uint32_t first, last;
		memcpy(&first, at, 4);
		memcpy(&last, at + size - 4, 4);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
		first = __builtin_bswap32(first);
		last = __builtin_bswap32(last);
#endif
		word = first | (uint64_t)last << (size - 4) * 8;
	} else {
		for (size_t i = 0; i < size; i++)
			word |= (uint64_t)(unsigned char)at[i] << i * 8;
	}
	return word << (8 - size) * 8 | (uint64_t)0x0030303030303030 >> (size - 1) * 8;
}

/* Eight digits at once: pairs, then fours, then all, as Daniel Lemire tells it
 * ("Quickly parsing eight digits", lemire.me). Returns whether they are digits. */
static bool number_eight(uint64_t word, uint32_t *value)
{
	word ^= 0x3030303030303030;
	bool digits = ((word | (word + 0x7676767676767676)) & 0x8080808080808080) == 0;

	word = word * 10 + (word >> 8);
	word = ((word & 0x000000FF000000FF) * 0x000F424000000064 +
		((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001) >>
	       32;
	*value = (uint32_t)word;
	return digits;
}

bool number_whole(struct tsv_span text, int64_t *value)
{
	bool negative = text.size != 0 && text.data[0] == '-';
	size_t size = text.size - negative;
	uint32_t low, high = 0;

	if (size == 0 || size > 16)
		return false;
	const char *at = text.data + negative;
	if (size > 8 && !number_eight(number_load_short(at, size - 8), &high))
		return false;
	at += size > 8 ? size - 8 : 0;
	if (!number_eight(number_load_short(at, size > 8 ? 8 : size), &low))
		return false;
	*value = (int64_t)high * 100000000 + low;
	*value = negative ? -*value : *value;
	return true;
}
