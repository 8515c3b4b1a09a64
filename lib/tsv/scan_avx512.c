/* The AVX-512 version of scan's inner loop: 64 bytes a step; one instruction of VBMI2
 * moves the places of the separators together. */
#include "tsv/scan.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <stdint.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vbmi2,popcnt")))

/* Writes eight offsets, each the base and one byte. */
AVX512 static inline void write_eight(size_t *bounds, __m128i bytes, __m512i base)
{
	_mm512_storeu_si512(bounds, _mm512_add_epi64(base, _mm512_cvtepu8_epi64(bytes)));
}

/* Writes the offsets of the set bits: sixteen at once, which are seldom too few, and
 * TSV_SCAN_SLACK leaves room for those that are too many. */
AVX512 static inline void write_bounds(size_t *bounds, uint64_t bits, size_t count, size_t base)
{
	const __m512i places = _mm512_set_epi64(
	    0x3f3e3d3c3b3a3938, 0x3736353433323130, 0x2f2e2d2c2b2a2928, 0x2726252423222120,
	    0x1f1e1d1c1b1a1918, 0x1716151413121110, 0x0f0e0d0c0b0a0908, 0x0706050403020100);
	__m512i found = _mm512_maskz_compress_epi8(bits, places);
	__m128i first = _mm512_castsi512_si128(found);
	__m512i from = _mm512_set1_epi64((long long)base);
	uint8_t all[64];

	write_eight(bounds, first, from);
	write_eight(bounds + 8, _mm_srli_si128(first, 8), from);
	if (count <= 16)
		return;
	_mm512_storeu_si512(all, found);
	for (size_t i = 16; i < count; i++)
		bounds[i] = base + all[i];
}

/* Notes the separators of the 64 bytes at an offset. */
AVX512 static inline struct tsv_scan_found note(struct tsv_scan_found f, size_t *bounds,
						__m512i bytes, size_t offset)
{
	uint64_t lfs = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n'));
	uint64_t bits = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\t')) | lfs;
	size_t count = (size_t)_mm_popcnt_u64(bits);

	if (bits != 0)
		write_bounds(bounds + f.separators, bits, count, offset);
	return (struct tsv_scan_found){f.separators + count,
				       f.lfs + (size_t)_mm_popcnt_u64(lfs)};
}

AVX512 struct tsv_scan_found tsv_scan_find_avx512(size_t *bounds, const char *data, size_t from,
						  size_t to)
{
	struct tsv_scan_found found = {0, 0};
	size_t at = from;

	for (; to - at >= 64; at += 64)
		found = note(found, bounds, _mm512_loadu_si512(data + at), at);
	__mmask64 left = ((uint64_t)1 << (to - at)) - 1; /* bytes that are not there are 0 */
	return note(found, bounds, _mm512_maskz_loadu_epi8(left, data + at), at);
}

#endif
