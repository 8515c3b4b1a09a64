#include "tsv/scan.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "tsv/tsv.h"

/*
 * Bytes indexed between two looks at the room that the index has: few at first, for what
 * is indexed behind an unsound record is lost.
 */
#define CHUNK_MIN ((size_t)256)
#define CHUNK_MAX ((size_t)16 * 1024)

static bool always(void)
{
	return true;
}

#if defined(__x86_64__)
static bool has_avx512(void)
{
	return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
	       __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("popcnt");
}

static bool has_avx2(void)
{
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
	       __builtin_cpu_supports("popcnt");
}
#endif

const struct tsv_scan_version tsv_scan_versions[] = {
#if defined(__x86_64__)
    {"AVX-512", tsv_scan_find_avx512, has_avx512},
    {"AVX2", tsv_scan_find_avx2, has_avx2},
#endif
    {"portable", tsv_scan_find_portable, always},
};

const size_t tsv_scan_version_count = sizeof(tsv_scan_versions) / sizeof(tsv_scan_versions[0]);

/* Separators, bytes that differ from one in a bit or by one, and all others. */
static void fill_tricky(char *data, size_t size)
{
	static const char near[] = {'\t',   '\n',   '\x08', '\x0b', '\x0d', '\x01', '\0',
				    '\x89', '\x8a', '\x7f', '\xff', '\n',   '\t'};

	for (size_t i = 0; i < size; i++)
		data[i] = i % 3 == 0 ? (char)(i * 7) : near[i * 5 / 3 % sizeof(near)];
}

bool tsv_scan_agrees(tsv_scan_find_fn *find)
{
	char data[64 * 5 + 13];
	size_t want[sizeof(data) + TSV_SCAN_SLACK], have[sizeof(data) + TSV_SCAN_SLACK];

	fill_tricky(data, sizeof(data));
	for (size_t from = 0; from < sizeof(data); from += 31) {
		struct tsv_scan_found a =
		    tsv_scan_find_portable(want, data, from, sizeof(data));
		struct tsv_scan_found b = find(have, data, from, sizeof(data));
		if (a.separators != b.separators || a.lfs != b.lfs ||
		    memcmp(want, have, a.separators * sizeof(*want)) != 0)
			return false;
	}
	return true;
}

static bool works(const struct tsv_scan_version *version)
{
	return version->runs() && tsv_scan_agrees(version->find);
}

/* The version that is used; NULL: not chosen yet. */
static tsv_scan_find_fn *_Atomic used;

/* Threads may do this at the same time, and choose the same. */
static tsv_scan_find_fn *choose(void)
{
	const struct tsv_scan_version *version = tsv_scan_versions;

	while (!works(version) && version->find != tsv_scan_find_portable)
		version++;
	used = version->find;
	return version->find;
}

bool tsv_scan_use(const char *name)
{
	for (size_t i = 0; i < tsv_scan_version_count; i++)
		if (strcmp(tsv_scan_versions[i].name, name) == 0 &&
		    works(&tsv_scan_versions[i])) {
			used = tsv_scan_versions[i].find;
			return true;
		}
	return false;
}

/* The high bit of each byte of word that is zero. */
static uint64_t zero_bytes(uint64_t word)
{
	const uint64_t low = 0x7f7f7f7f7f7f7f7f;

	return ~(((word & low) + low) | word | low);
}

static uint64_t separators(uint64_t word)
{
	const uint64_t each = 0x0101010101010101;

	return zero_bytes(word ^ (each * '\t')) | zero_bytes(word ^ (each * '\n'));
}

struct tsv_scan_found tsv_scan_find_portable(size_t *bounds, const char *data, size_t from,
					     size_t to)
{
	struct tsv_scan_found found = {0, 0};

	for (size_t at = from, end; at < to; at = end) {
		uint64_t word;
		end = to - at < sizeof(word) ? to : at + sizeof(word);
		if (end - at == sizeof(word)) {
			memcpy(&word, data + at, sizeof(word));
			if (separators(word) == 0)
				continue;
		}
		for (size_t i = at; i < end; i++) {
			/* Written in any case, and kept when it is one. */
			bounds[found.separators] = i;
			found.separators += data[i] == '\t' || data[i] == '\n';
			found.lfs += data[i] == '\n';
		}
	}
	return found;
}

/*
 * Every record is sound when an LF stands wherever one belongs and there are no more
 * of them: both are seen without a branch for each separator.
 */
static int all_sound(struct tsv_scan *s, const char *data, struct tsv_scan_found found)
{
	size_t end = s->count + found.separators, k = s->next_lf, expected = 0;
	unsigned char wrong = 0;

	for (; k < end; k += s->fields, expected++)
		wrong |= (unsigned char)(data[s->bounds[k]] ^ '\n');
	if (wrong != 0 || expected != found.lfs)
		return 0;
	s->next_lf = k;
	s->count = end;
	return 1;
}

/* Counts the records before the first that is not sound; all_sound() has seen that
 * there is one. */
static void count_sound(struct tsv_scan *s, const char *data)
{
	for (;; s->count++) {
		int belongs = s->count == s->next_lf;
		if ((data[s->bounds[s->count]] == '\n') != belongs)
			return;
		s->next_lf += belongs ? s->fields : 0;
	}
}

void tsv_scan_init(struct tsv_scan *s, size_t fields)
{
	s->bounds = tsv_grow(s->bounds, &s->capacity, 1, sizeof(*s->bounds));
	s->bounds[0] = SIZE_MAX;
	s->count = 1;
	s->fields = fields;
	s->next_lf = fields;
}

size_t tsv_scan_records(struct tsv_scan *s, const char *data, size_t size)
{
	tsv_scan_find_fn *find = atomic_load_explicit(&used, memory_order_relaxed);
	size_t chunk = CHUNK_MIN;

	if (find == NULL)
		find = choose();
	for (size_t from = 0, to; from < size; from = to) {
		to = size - from > chunk ? from + chunk : size;
		chunk = chunk < CHUNK_MAX ? 2 * chunk : CHUNK_MAX;
		s->bounds = tsv_grow(s->bounds, &s->capacity,
				     s->count + to - from + TSV_SCAN_SLACK, sizeof(*s->bounds));
		struct tsv_scan_found found = find(s->bounds + s->count, data, from, to);
		if (!all_sound(s, data, found)) {
			count_sound(s, data);
			break;
		}
	}
	return s->next_lf / s->fields - 1;
}

void tsv_scan_free(struct tsv_scan *s)
{
	free(s->bounds);
	*s = (struct tsv_scan){0};
}
