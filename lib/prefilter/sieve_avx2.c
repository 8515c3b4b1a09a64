/* The AVX2 version of the sieve: 32 candidates a step. Whether a byte belongs is
 * looked up by its two halves (as in Hyperscan's Teddy and simdjson's classes). */
#include "prefilter/sieve.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,bmi")))

struct tables {
	__m256i low[SIEVE_PLACES], high[SIEVE_PLACES];
};

AVX2 static inline __m256i table(const uint8_t *half)
{
	return _mm256_broadcastsi128_si256(
	    _mm_loadu_si128((const __m128i *)(const void *)half));
}

/* Not zero where the byte may stand at place k. */
AVX2 static inline __m256i look_up(const struct tables *t, size_t k, const char *data)
{
	const __m256i half = _mm256_set1_epi8(0x0F);
	__m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)data);
	__m256i low = _mm256_shuffle_epi8(t->low[k], _mm256_and_si256(bytes, half));
	__m256i high = _mm256_shuffle_epi8(t->high[k],
					   _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half));

	return _mm256_cmpeq_epi8(_mm256_and_si256(low, high), _mm256_setzero_si256());
}

/* A bit for each of the 32 candidates from at on. */
AVX2 static inline uint32_t candidates(const struct sieve *s, const struct tables *t,
				       const char *at)
{
	__m256i fails = look_up(t, 0, at + s->offset[0]);

	if (s->places > 1)
		fails = _mm256_or_si256(fails, look_up(t, 1, at + s->offset[1]));
	if (s->places > 2)
		fails = _mm256_or_si256(fails, look_up(t, 2, at + s->offset[2]));
	return ~(uint32_t)_mm256_movemask_epi8(fails);
}

/* Tables of halves may let a few too many pass. */
AVX2 static inline int passes(const struct sieve *s, const char *at)
{
	for (size_t k = 0; k < s->places; k++)
		if ((s->belongs[(unsigned char)at[s->offset[k]]] >> k & 1) == 0)
			return 0;
	return 1;
}

AVX2 size_t sieve_find_avx2(const struct sieve *s, const char *data, size_t from, size_t to)
{
	struct tables t;
	size_t at = from;

	for (size_t k = 0; k < s->places; k++) {
		t.low[k] = table(s->low[k]);
		t.high[k] = table(s->high[k]);
	}
	for (; at < to && to - at >= 32 + s->reach; at += 32)
		for (uint32_t bits = candidates(s, &t, data + at); bits != 0;
		     bits = _blsr_u32(bits)) {
			size_t place = at + (size_t)__builtin_ctz(bits);
			if (passes(s, data + place))
				return place;
		}
	return sieve_find_portable(s, data, at, to);
}

#endif
