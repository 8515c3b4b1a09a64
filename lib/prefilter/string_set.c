#include "prefilter/string_set.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text/utf8.h"
#include "tsv/tsv.h"

/* Places of the table, as a power of two: the jumps stay in the nearer caches. */
#define TABLE_BITS 16
#define TABLE ((size_t)1 << TABLE_BITS)

/* How many of the window's last bytes the table looks at. */
#define GRAM 4

/* Strings are kept by offset until all are there: the buffer may move. */
void string_set_add(struct string_set *w, struct tsv_span word)
{
	w->all = tsv_grow(w->all, &w->capacity, w->count + 1, sizeof(*w->all));
	w->all[w->count++] = (struct tsv_span){NULL, word.size};
	tsv_buf_add_span(&w->bytes, word);
}

/* The table's place for the size bytes before end; inlined with a size that is
 * known, since all the search's time is spent here. */
static inline uint32_t gram_hash(const char *end, size_t size)
{
	const unsigned char *p = (const unsigned char *)end;
	uint32_t value = p[-1];

	if (size > 1)
		value |= (uint32_t)p[-2] << 8;
	if (size > 2)
		value |= (uint32_t)p[-3] << 16;
	if (size > 3)
		value |= (uint32_t)p[-4] << 24;
	return (value * 2654435761U) >> (32 - TABLE_BITS);
}

static size_t gram_size(const struct string_set *w)
{
	return w->shortest < GRAM ? w->shortest : GRAM;
}

/* Enters a string's first bytes, as many as the shortest has. */
static void enter(struct string_set *w, size_t k, size_t gram, size_t most)
{
	for (size_t end = gram; end <= w->shortest; end++) {
		uint32_t place = gram_hash(w->all[k].data + end, gram);
		size_t jump = w->shortest - end;
		if (jump > most)
			jump = most;
		if (w->jumps[place] > jump)
			w->jumps[place] = (uint8_t)jump;
		if (end == w->shortest) {
			w->nexts[k] = w->heads[place];
			w->heads[place] = (uint32_t)k + 1;
		}
	}
}

static void build_table(struct string_set *w)
{
	size_t gram = gram_size(w);
	size_t most = w->shortest - gram + 1 < UINT8_MAX ? w->shortest - gram + 1 : UINT8_MAX;

	w->jumps = tsv_alloc(TABLE, 1);
	memset(w->jumps, (int)most, TABLE);
	w->heads = tsv_calloc(TABLE, sizeof(*w->heads));
	w->nexts = tsv_calloc(w->count, sizeof(*w->nexts));
	for (size_t k = 0; k < w->count; k++)
		enter(w, k, gram, most);
}

void string_set_prepare(struct string_set *w)
{
	/* Strings that are all empty have no bytes. */
	const char *at = w->bytes.data == NULL ? "" : w->bytes.data;

	w->shortest = w->count == 0 ? 0 : w->all[0].size;
	for (size_t k = 0; k < w->count; k++) {
		w->all[k].data = at;
		at += w->all[k].size;
		if (w->all[k].size < w->shortest)
			w->shortest = w->all[k].size;
		if (w->all[k].size > w->longest)
			w->longest = w->all[k].size;
	}
	/* An empty string occurs everywhere; no table is needed to see that. */
	if (w->count > 1 && w->shortest != 0)
		build_table(w);
}

/* Is this code point part of a word? The same as the regular expressions' [\w\p{M}]. */
static bool is_word(uint32_t code)
{
	if (code < 0x80)
		return code == '_' || (code >= '0' && code <= '9') ||
		       ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
	if (code == UTF8_INVALID)
		return false;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/* The code point that ends where s does. */
static uint32_t last_code(struct tsv_span s)
{
	uint32_t code;
	size_t size = 1;

	while (size < 4 && size < s.size && (s.data[s.size - size] & 0xC0) == 0x80)
		size++;
	return utf8_decode(tsv_span_from(s, s.size - size), &code) == size ? code
									   : UTF8_INVALID;
}

/* Do the edges of an occurrence fit? */
static bool fits(const struct string_set *w, struct tsv_span text, size_t begin, size_t size)
{
	struct tsv_span after = tsv_span_from(text, begin + size);
	uint32_t code;

	if (w->whole)
		return begin == 0 && after.size == 0;
	if (!w->word)
		return true;
	if (begin != 0 && is_word(last_code((struct tsv_span){text.data, begin})))
		return false;
	if (after.size == 0)
		return true;
	utf8_decode(after, &code);
	return !is_word(code);
}

/* The longest string of the chain that stands at begin; 0 sized when none does. */
static bool longest_at(const struct string_set *w, uint32_t head, struct tsv_span text,
		       size_t begin, struct tsv_span *found)
{
	struct tsv_span rest = tsv_span_from(text, begin);
	bool any = false;

	for (uint32_t k = head; k != 0; k = w->nexts[k - 1]) {
		struct tsv_span word = w->all[k - 1];
		if ((any && word.size <= found->size) || !tsv_span_begins(rest, word) ||
		    !fits(w, text, begin, word.size))
			continue;
		*found = (struct tsv_span){rest.data, word.size};
		any = true;
	}
	return any;
}

/* The first place from end on at which the window may end with a string's bytes. */
static inline size_t next_stop(const uint8_t *jumps, struct tsv_span text, size_t end,
			       size_t gram)
{
	while (end <= text.size) {
		size_t jump = jumps[gram_hash(text.data + end, gram)];
		if (jump == 0)
			break;
		end += jump;
	}
	return end;
}

static bool find_many(const struct string_set *w, struct tsv_span text, size_t from,
		      struct tsv_span *found)
{
	size_t gram = gram_size(w), end = from + w->shortest;

	for (;; end++) {
		if (gram == GRAM)
			end = next_stop(w->jumps, text, end, GRAM);
		else
			end = next_stop(w->jumps, text, end, gram);
		if (end > text.size)
			return false;
		uint32_t head = w->heads[gram_hash(text.data + end, gram)];
		if (longest_at(w, head, text, end - w->shortest, found))
			return true;
	}
}

/* One string, or several of which one is empty. */
static bool find_each(const struct string_set *w, size_t k, struct tsv_span text, size_t from,
		      struct tsv_span *found)
{
	struct tsv_span word = w->all[k];

	for (; from + word.size <= text.size; from++) {
		const char *at = text.data + from;
		if (word.size != 0)
			at = memmem(at, text.size - from, word.data, word.size);
		if (at == NULL)
			return false;
		from = (size_t)(at - text.data);
		if (fits(w, text, from, word.size)) {
			*found = (struct tsv_span){at, word.size};
			return true;
		}
	}
	return false;
}

bool string_set_find(const struct string_set *w, struct tsv_span text, size_t from,
		     struct tsv_span *found)
{
	struct tsv_span one;
	bool any = false;

	if (text.data == NULL)
		text.data = ""; /* an empty buffer's */
	if (w->jumps != NULL)
		return find_many(w, text, from, found);
	for (size_t k = 0; k < w->count; k++) {
		if (!find_each(w, k, text, from, &one))
			continue;
		if (!any || one.data < found->data ||
		    (one.data == found->data && one.size > found->size))
			*found = one;
		any = true;
	}
	return any;
}

void string_set_free(struct string_set *w)
{
	free(w->all);
	free(w->jumps);
	free(w->heads);
	free(w->nexts);
	tsv_buf_free(&w->bytes);
	*w = (struct string_set){0};
}
