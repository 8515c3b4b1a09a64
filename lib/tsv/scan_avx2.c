/* The AVX2 version of scan's inner loop: 64 bytes a step, as bit masks. */
#include "tsv/scan.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <stdint.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

/* A bit for each byte of the 64 that is the same as in wanted. */
AVX2 static inline uint64_t equal_bytes(__m256i low, __m256i high, __m256i wanted)
{
	uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
	uint32_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));

	return first | (uint64_t)second << 32;
}

/* Writes the offsets of the lowest four set bits; returns the bits without them. */
AVX2 static inline uint64_t write_four(size_t *bounds, uint64_t bits, size_t base)
{
	bounds[0] = base + (size_t)_tzcnt_u64(bits);
	bits = _blsr_u64(bits);
	bounds[1] = base + (size_t)_tzcnt_u64(bits);
	bits = _blsr_u64(bits);
	bounds[2] = base + (size_t)_tzcnt_u64(bits);
	bits = _blsr_u64(bits);
	bounds[3] = base + (size_t)_tzcnt_u64(bits);
	return _blsr_u64(bits);
}

/* Notes the separators of the 64 bytes at an offset. A few offsets too many are
 * cheaper than a branch for each, and TSV_SCAN_SLACK leaves room for them. */
AVX2 static inline struct tsv_scan_found note(struct tsv_scan_found f, size_t *bounds,
					      const char *data, size_t offset)
{
	__m256i low = _mm256_loadu_si256((const __m256i *)(const void *)data);
	__m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(data + 32));
	uint64_t lfs = equal_bytes(low, high, _mm256_set1_epi8('\n'));
	uint64_t bits = equal_bytes(low, high, _mm256_set1_epi8('\t')) | lfs;
	size_t count = (size_t)_mm_popcnt_u64(bits);

	for (size_t *to = bounds + f.separators; bits != 0; to += 4)
		bits = write_four(to, bits, offset);
	return (struct tsv_scan_found){f.separators + count,
				       f.lfs + (size_t)_mm_popcnt_u64(lfs)};
}

AVX2 struct tsv_scan_found tsv_scan_find_avx2(size_t *bounds, const char *data, size_t from,
					      size_t to)
{
	struct tsv_scan_found found = {0, 0};
	char tail[64] = {0};
	size_t at = from;

	for (; to - at >= sizeof(tail); at += sizeof(tail))
		found = note(found, bounds, data + at, at);
	memcpy(tail, data + at, to - at);
	return note(found, bounds, tail, at);
}

#endif
