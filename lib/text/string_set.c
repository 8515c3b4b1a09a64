#include "text/string_set.h"

#include <stdlib.h>

#include "text/memmem.h"
#include "text/word.h"

/* How many of the window's last bytes the table looks at. */
#define MAX_GRAM 4

/* Places of the table, as a power of two: the jumps stay in the nearer caches. */
#define MIN_JUMP_BITS 8
#define MAX_JUMP_BITS 17

/* So many states, the first, have full rows of transitions, of 1 KiB each. */
#define MAX_ROWS 256

#define NONE SIZE_MAX

/* Strings that a state's bytes begin, of those sorted: from begin up to end. */
struct string_range {
	uint32_t begin, end;
};

void string_set_add(struct string_set *s, struct tsv_span string)
{
	size_t known = s->strings.count;

	if (tsv_dict_add(&s->strings, string) != known)
		return;
	if (known == 0 || string.size < s->shortest)
		s->shortest = string.size;
	if (string.size > s->longest)
		s->longest = string.size;
}

static int by_bytes(const void *a, const void *b)
{
	return tsv_span_compare(*(const struct tsv_span *)a, *(const struct tsv_span *)b);
}

static struct tsv_span *sorted_strings(const struct string_set *s)
{
	struct tsv_span *all = tsv_alloc(s->strings.count, sizeof(*all));

	for (size_t k = 0; k < s->strings.count; k++)
		all[k] = tsv_dict_key(&s->strings, k);
	if (s->strings.count != 0)
		qsort(all, s->strings.count, sizeof(*all), by_bytes);
	return all;
}

static void add_state(struct string_set *s, struct string_range **ranges,
		      struct string_range range, uint8_t label, size_t depth)
{
	size_t number = s->state_count++, capacity = s->state_capacity;

	if (s->state_count > UINT32_MAX)
		tsv_out_of_memory();
	s->states = tsv_grow(s->states, &s->state_capacity, s->state_count, sizeof(*s->states));
	if (s->state_capacity != capacity) {
		s->labels = tsv_realloc(s->labels, s->state_capacity, 1);
		*ranges = tsv_realloc(*ranges, s->state_capacity, sizeof(**ranges));
	}
	s->states[number] = (struct string_set_state){.depth = (uint32_t)depth};
	s->labels[number] = label;
	(*ranges)[number] = range;
}

/* Adds the children of a state: one for each byte that follows its own in a string. */
static void add_children(struct string_set *s, struct string_range **ranges, size_t parent,
			 const struct tsv_span *all)
{
	struct string_range range = (*ranges)[parent];
	uint32_t depth = s->states[parent].depth, i = range.begin;

	s->states[parent].children = (uint32_t)s->state_count;
	if (i < range.end && all[i].size == depth) {
		s->states[parent].output = (uint32_t)parent;
		i++;
	}
	while (i < range.end) {
		uint32_t begin = i;
		char byte = all[i].data[depth];
		while (i < range.end && all[i].data[depth] == byte)
			i++;
		add_state(s, ranges, (struct string_range){begin, i}, (uint8_t)byte, depth + 1);
	}
}

/* Makes the states in the order of their depth. One more state ends the last's children. */
static void build_trie(struct string_set *s)
{
	struct tsv_span *all = sorted_strings(s);
	struct string_range *ranges = NULL;

	add_state(s, &ranges, (struct string_range){0, (uint32_t)s->strings.count}, 0, 0);
	for (size_t i = 0; i < s->state_count; i++)
		add_children(s, &ranges, i, all);
	add_state(s, &ranges, (struct string_range){0, 0}, 0, 0);
	s->state_count--;
	s->states[s->state_count].children = (uint32_t)s->state_count;
	free(ranges);
	free(all);
}

/* The child of a state by that byte, or 0. */
static inline uint32_t child(const struct string_set *s, uint32_t state, uint8_t byte)
{
	uint32_t first = s->states[state].children, end = s->states[state + 1].children;
	const uint8_t *at = memchr(s->labels + first, byte, end - first);

	return at == NULL ? 0 : (uint32_t)(at - s->labels);
}

/* The state after one more byte. */
static inline uint32_t next_state(const struct string_set *s, uint32_t state, uint8_t byte)
{
	while (state >= s->row_count) {
		uint32_t next = child(s, state, byte);
		if (next != 0)
			return next;
		state = s->states[state].fail;
	}
	return s->rows[(size_t)state * 256 + byte];
}

/* Fills the row of a state, if it has one. The row of a shorter suffix is there. */
static void fill_row(struct string_set *s, uint32_t state)
{
	const uint32_t *suffix = s->rows + (size_t)s->states[state].fail * 256;

	if (state >= s->row_count)
		return;
	for (unsigned byte = 0; byte < 256; byte++) {
		uint32_t next = child(s, state, (uint8_t)byte);
		s->rows[(size_t)state * 256 + byte] = next != 0 ? next : suffix[byte];
	}
}

static void build_links(struct string_set *s)
{
	s->row_count = s->state_count < MAX_ROWS ? (uint32_t)s->state_count : MAX_ROWS;
	s->rows = tsv_calloc((size_t)s->row_count * 256, sizeof(*s->rows));
	for (uint32_t parent = 0; parent < s->state_count; parent++) {
		fill_row(s, parent);
		for (uint32_t i = s->states[parent].children;
		     i < s->states[parent + 1].children; i++) {
			struct string_set_state *state = &s->states[i];
			if (parent != 0)
				state->fail =
				    next_state(s, s->states[parent].fail, s->labels[i]);
			if (state->output == 0)
				state->output = s->states[state->fail].output;
		}
	}
}

/* The table's place for the size bytes before end; inlined with a size that is known,
 * since most of a search's time is spent here. */
static inline uint32_t gram_hash(const char *end, size_t size, unsigned bits)
{
	const unsigned char *p = (const unsigned char *)end;
	uint32_t value = p[-1];

	if (size > 1)
		value |= (uint32_t)p[-2] << 8;
	if (size > 2)
		value |= (uint32_t)p[-3] << 16;
	if (size > 3)
		value |= (uint32_t)p[-4] << 24;
	return (value * 2654435761U) >> (32 - bits);
}

/* Enters a string's first bytes, as many as the shortest has. */
static void enter(struct string_set *s, struct tsv_span string)
{
	for (size_t end = s->gram; end <= s->shortest; end++) {
		uint8_t *jump = &s->jumps[gram_hash(string.data + end, s->gram, s->jump_bits)];
		if (*jump > s->shortest - end)
			*jump = (uint8_t)(s->shortest - end);
	}
}

static void build_jumps(struct string_set *s)
{
	s->gram = s->shortest < MAX_GRAM ? s->shortest : MAX_GRAM;
	if (s->gram == 0)
		return;
	size_t max =
	    s->shortest - s->gram + 1 < UINT8_MAX ? s->shortest - s->gram + 1 : UINT8_MAX;
	s->jump_bits = MIN_JUMP_BITS;
	while (s->jump_bits < MAX_JUMP_BITS &&
	       (size_t)1 << s->jump_bits < 16 * s->strings.count * max)
		s->jump_bits++;
	s->jumps = tsv_alloc((size_t)1 << s->jump_bits, 1);
	memset(s->jumps, (int)max, (size_t)1 << s->jump_bits);
	for (size_t k = 0; k < s->strings.count; k++)
		enter(s, tsv_dict_key(&s->strings, k));
	while (s->shallow < s->state_count && s->states[s->shallow].depth < s->gram)
		s->shallow++;
}

/* One string that may stand anywhere is left to memmem(3). */
static bool is_single(const struct string_set *s)
{
	return s->strings.count == 1 && !s->word;
}

void string_set_prepare(struct string_set *s)
{
	if (s->whole || s->strings.count == 0 || is_single(s))
		return;
	if (s->strings.count > UINT32_MAX)
		tsv_out_of_memory();
	build_trie(s);
	build_links(s);
	build_jumps(s);
}

/* Where the search stands. */
struct scan {
	struct tsv_span text;
	size_t begin;	    /* no occurrence that is not found yet begins before this */
	size_t found, size; /* the best occurrence so far; found: NONE */
};

/* The first place from on where a string may begin; text.size when there is none. */
static inline size_t skip(const struct string_set *s, struct tsv_span text, size_t from,
			  size_t gram)
{
	size_t end = from + s->shortest;

	while (end <= text.size) {
		size_t jump = s->jumps[gram_hash(text.data + end, gram, s->jump_bits)];
		if (jump == 0)
			return end - s->shortest;
		end += jump;
	}
	return text.size;
}

static size_t next_begin(const struct string_set *s, struct tsv_span text, size_t from)
{
	if (s->gram == MAX_GRAM)
		return skip(s, text, from, MAX_GRAM);
	return s->gram == 0 ? from : skip(s, text, from, s->gram);
}

/* Notes the longest string that ends at the place if it is better than the best, or with
 * `word` the longest of those that stand alone. */
static void note(const struct string_set *s, struct scan *at, uint32_t state, size_t end)
{
	for (uint32_t k = s->states[state].output;; k = s->states[s->states[k].fail].output) {
		size_t size = s->states[k].depth;
		/* The root stands for the empty string, if that is one of them. */
		if ((k == 0 && s->shortest != 0) || end - size > at->found)
			return;
		if (!s->word || word_stands_alone(at->text, end - size, size)) {
			at->found = end - size;
			at->size = size;
			return;
		}
		if (k == 0)
			return;
	}
}

/*
 * Runs the automaton from the begin on, until the best occurrence is sure or so few bytes
 * of a string stand before the place that the table is faster. Leaves at->begin behind
 * what need not be looked at again.
 */
static void run(const struct string_set *s, struct scan *at)
{
	size_t end = at->begin;
	uint32_t state = 0;

	if (s->shortest == 0)
		note(s, at, state, end);
	while (end < at->text.size) {
		state = next_state(s, state, (uint8_t)at->text.data[end++]);
		size_t begin = end - s->states[state].depth;
		if (begin != at->begin) {
			if (begin > at->found)
				return;
			if (at->found == NONE) {
				at->begin = begin;
				if (state < s->shallow)
					return;
			}
		}
		if (s->states[state].output != 0 || s->shortest == 0)
			note(s, at, state, end);
	}
	at->begin = end;
}

static bool find_single(struct tsv_span string, struct tsv_span text, size_t from,
			struct tsv_span *found)
{
	const char *at = text.data + from;

	if (string.size != 0)
		at = memmem(at, text.size - from, string.data, string.size);
	*found = (struct tsv_span){at, string.size};
	return at != NULL;
}

bool string_set_find(const struct string_set *s, struct tsv_span text, size_t from,
		     struct tsv_span *found)
{
	struct scan at = {.text = text, .begin = from, .found = NONE};

	if (text.data == NULL)
		at.text.data = ""; /* an empty buffer's */
	if (s->whole) {
		*found = at.text;
		return from == 0 && tsv_dict_find(&s->strings, at.text) != TSV_NONE;
	}
	if (s->strings.count == 0)
		return false;
	if (is_single(s))
		return find_single(tsv_dict_key(&s->strings, 0), at.text, from, found);
	do {
		at.begin = next_begin(s, at.text, at.begin);
		if (at.text.size - at.begin < s->shortest)
			return false;
		run(s, &at);
	} while (at.found == NONE && at.begin < at.text.size);
	if (at.found == NONE)
		return false;
	*found = (struct tsv_span){at.text.data + at.found, at.size};
	return true;
}

void string_set_free(struct string_set *s)
{
	tsv_dict_free(&s->strings);
	free(s->states);
	free(s->labels);
	free(s->rows);
	free(s->jumps);
	*s = (struct string_set){0};
}
