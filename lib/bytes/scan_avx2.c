/* The AVX2 version of scan's inner loop: 64 bytes a step, as two bit masks. */
#include "bytes/scan.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <stdint.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

struct masks {
	uint64_t separators; /* a bit for each TAB or LF */
	uint64_t lfs;
};

AVX2 static inline struct masks masks_of(const char *data)
{
	const __m256i tab = _mm256_set1_epi8('\t'), lf = _mm256_set1_epi8('\n');
	__m256i low = _mm256_loadu_si256((const __m256i *)(const void *)data);
	__m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(data + 32));
	uint32_t lf_low = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, lf));
	uint32_t lf_high = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, lf));
	uint32_t tab_low = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, tab));
	uint32_t tab_high = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, tab));
	uint64_t lfs = lf_low | (uint64_t)lf_high << 32;

	return (struct masks){lfs | tab_low | (uint64_t)tab_high << 32, lfs};
}

/* Writes the offsets of the set bits, four at a time: a few too many are cheaper
 * than a branch for each, and SCAN_SLACK leaves room for them. */
AVX2 static inline void write_bounds(size_t *bounds, uint64_t bits, size_t base)
{
	while (bits != 0) {
		for (int i = 0; i < 4; i++) {
			bounds[i] = base + (size_t)_tzcnt_u64(bits);
			bits = _blsr_u64(bits);
		}
		bounds += 4;
	}
}

/* Every LF must be the separator that is expected to be one. */
AVX2 static inline int in_place(struct scan *s, struct masks m)
{
	for (uint64_t lfs = m.lfs; lfs != 0; lfs = _blsr_u64(lfs)) {
		uint64_t before = m.separators & (_blsi_u64(lfs) - 1);
		if (s->count + (size_t)_mm_popcnt_u64(before) != s->next_lf)
			return 0;
		s->next_lf += s->fields;
	}
	return 1;
}

AVX2 int scan_chunk_avx2(struct scan *s, const char *data, size_t from, size_t to)
{
	for (size_t at = from; at < to; at += 64) {
		struct masks m;
		if (to - at >= 64) {
			m = masks_of(data + at);
		} else {
			char tail[64] = {0};
			memcpy(tail, data + at, to - at);
			m = masks_of(tail);
		}
		write_bounds(s->bounds + s->count, m.separators, at);
		if (!in_place(s, m))
			return 0;
		s->count += (size_t)_mm_popcnt_u64(m.separators);
	}
	return 1;
}

#endif
