#include "prefilter/literal.h"

#include <stdlib.h>

#include "text/utf8.h"

/* Letters of a string that are looked at: among so many there is a rare one. */
#define MAX_LETTERS 64

/* How often a byte is met in a thousand of text, roughly: of any Western language,
 * with tables' digits and punctuation. It only has to tell rare from frequent. */
static unsigned frequency(unsigned char byte)
{
	static const unsigned char small[] = {70, 12, 28, 32, 95, 14, 14, 28, 62, 3,  7, 40, 24,
					      58, 62, 20, 3,  55, 56, 64, 28, 9,  13, 3, 12, 4};

	if (byte >= 'a' && byte <= 'z')
		return small[byte - 'a'];
	if (byte >= 'A' && byte <= 'Z')
		return 1U + small[byte - 'A'] / 16U;
	if (byte == ' ')
		return 140;
	if (byte >= '0' && byte <= '9')
		return 14;
	if (byte >= 0xC3 && byte <= 0xC5)
		return 8;
	return byte >= 0x80 ? 2 : 4;
}

static unsigned set_frequency(const struct byteset *s)
{
	unsigned sum = 0;

	for (int byte = 0; byte < 256; byte++)
		if (byteset_has(s, (unsigned char)byte))
			sum += frequency((unsigned char)byte);
	return sum;
}

/* The place of the least frequent byte that is not among the chosen. */
static size_t rarest(struct tsv_span string, const size_t *chosen, size_t count)
{
	size_t best = string.size;

	for (size_t i = 0; i < string.size; i++) {
		bool taken = false;
		for (size_t k = 0; k < count; k++)
			taken |= chosen[k] == i;
		if (!taken &&
		    (best == string.size || frequency((unsigned char)string.data[i]) <
						frequency((unsigned char)string.data[best])))
			best = i;
	}
	return best;
}

static bool exact_sieve(struct sieve *s, struct tsv_span string)
{
	size_t chosen[SIEVE_PLACES];
	size_t places = string.size < SIEVE_PLACES ? string.size : SIEVE_PLACES;

	if (string.size > MAX_LETTERS)
		string.size = MAX_LETTERS;
	for (size_t k = 0; k < places; k++) {
		struct byteset byte = {{0}};
		chosen[k] = rarest(string, chosen, k);
		byteset_add(&byte, (unsigned char)string.data[chosen[k]]);
		sieve_add(s, chosen[k], &byte);
	}
	return places != 0;
}

/* A letter of the string, and what text may have for it. */
struct letter {
	uint32_t code;
	/* First bytes of what folds to it, or to what begins with it; last bytes of
	 * what ends with it; first bytes of what has it anywhere. */
	struct byteset begins, ends, holds;
	bool plain;  /* only ASCII of one byte folds to it, and to nothing else with it */
	bool joined; /* one code point folds to it and the next together */
	bool opaque; /* what folds to it is not known by one code point */
};

/* Ranges of code points; without those of which none folds to another. */
struct code_range {
	uint32_t first, last;
};

/* Beyond these nothing folds to what holds ASCII. */
static const struct code_range ascii_ranges[] = {
    {0x80, 0x37F}, {0x1E00, 0x22FF}, {0xFB00, 0xFB06}};

static const struct code_range all_ranges[] = {
    {0x80, 0x33FF}, {0xA000, 0xABFF}, {0xF900, 0xFFFF}, {0x10000, 0x1FFFF}, {0x2F800, 0x2FA1F}};

/* First bytes of the code points that FOLD_BASE drops. */
static const unsigned char mark_leads[] = {0xCC, 0xCD, 0xD2, 0xD6, 0xD7, 0xD8,
					   0xD9, 0xDB, 0xDC, 0xDD, 0xDF, 0xE0,
					   0xE1, 0xE2, 0xE3, 0xEA, 0xEF, 0xF0};

/* Notes that a letter stands at [j] in what raw folds to, which is of count codes. */
static void note(struct letter *l, struct tsv_span raw, size_t j, size_t count)
{
	byteset_add(&l->holds, (unsigned char)raw.data[0]);
	if (j == 0)
		byteset_add(&l->begins, (unsigned char)raw.data[0]);
	if (j + 1 == count)
		byteset_add(&l->ends, (unsigned char)raw.data[raw.size - 1]);
	l->plain = false;
}

/* Notes what one code point of a text can stand for. */
static void note_variant(struct letter *letters, size_t count, uint32_t code, enum fold fold,
			 struct tsv_buf *raw, struct tsv_buf *folded)
{
	uint32_t codes[32];
	size_t more = 0;

	tsv_buf_clear(raw);
	tsv_buf_clear(folded);
	utf8_append(raw, code);
	fold_append(folded, tsv_buf_span(raw), fold);
	if (tsv_span_equal(tsv_buf_span(raw), tsv_buf_span(folded)))
		return;
	for (struct tsv_span s = tsv_buf_span(folded); s.size != 0 && more < 32; more++)
		s = tsv_span_from(s, utf8_decode(s, &codes[more]));
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < more; j++) {
			if (codes[j] != letters[i].code)
				continue;
			note(&letters[i], tsv_buf_span(raw), j, more);
			if (j + 1 < more && i + 1 < count &&
			    codes[j + 1] == letters[i + 1].code)
				letters[i].joined = true;
		}
}

static void init_letter(struct letter *l, struct tsv_span text, uint32_t code, enum fold fold)
{
	*l = (struct letter){.code = code, .plain = code < 0x80};
	byteset_add(&l->begins, (unsigned char)text.data[0]);
	byteset_add(&l->ends, (unsigned char)text.data[text.size - 1]);
	if (code >= 'a' && code <= 'z') {
		byteset_add(&l->begins, (unsigned char)(code - 'a' + 'A'));
		byteset_add(&l->ends, (unsigned char)(code - 'a' + 'A'));
	}
	l->holds = l->begins;
	/* Hangul is written as letters or as syllables. */
	l->opaque = (fold == FOLD_BASE && ((code >= 0x1100 && code <= 0x11FF) ||
					   (code >= 0xAC00 && code <= 0xD7A3))) ||
		    code == UTF8_INVALID;
}

/* Fills letters from the string; returns how many there are. */
static size_t find_letters(struct letter *letters, struct tsv_span string, enum fold fold)
{
	const struct code_range *ranges = ascii_ranges;
	size_t count = 0, range_count = sizeof(ascii_ranges) / sizeof(ascii_ranges[0]);
	struct tsv_buf raw = {0}, folded = {0};

	if (utf8_ascii(string) != string.size) {
		ranges = all_ranges;
		range_count = sizeof(all_ranges) / sizeof(all_ranges[0]);
	}
	while (string.size != 0 && count < MAX_LETTERS) {
		uint32_t code;
		size_t size = utf8_decode(string, &code);
		init_letter(&letters[count++], (struct tsv_span){string.data, size}, code,
			    fold);
		string = tsv_span_from(string, size);
	}
	for (size_t r = 0; r < range_count; r++)
		for (uint32_t code = ranges[r].first; code <= ranges[r].last; code++)
			note_variant(letters, count, code, fold, &raw, &folded);
	tsv_buf_free(&raw);
	tsv_buf_free(&folded);
	return count;
}

/* Letters i to i + size - 1 as places of a sieve: what ends the first, all of
 * those between, what begins the last. */
struct window {
	size_t first, size;
	double passes; /* of a thousand bytes, how many */
	struct byteset sets[SIEVE_PLACES];
};

static bool measure(struct window *w, const struct letter *letters, enum fold fold)
{
	w->passes = 1000;
	for (size_t k = 0; k < w->size; k++) {
		const struct letter *l = &letters[w->first + k];
		bool last = k + 1 == w->size, between = k != 0 && !last;
		if (l->opaque || (!last && l->joined))
			return false;
		if (between && (!l->plain || fold == FOLD_BASE))
			return false;
		w->sets[k] = w->size == 1 ? l->holds : last ? l->begins : l->ends;
		if (k != 0 && fold == FOLD_BASE)
			for (size_t i = 0; i < sizeof(mark_leads); i++)
				byteset_add(&w->sets[k], mark_leads[i]);
		w->passes *= set_frequency(&w->sets[k]) / 1000.0;
	}
	return true;
}

bool literal_sieve(struct sieve *s, struct tsv_span string, enum fold fold)
{
	*s = (struct sieve){0};
	if (fold == FOLD_NONE)
		return exact_sieve(s, string);
	struct letter *letters = tsv_alloc(MAX_LETTERS, sizeof(*letters));
	size_t count = find_letters(letters, string, fold);
	struct window best = {.passes = 1000};
	for (size_t first = 0; first < count; first++)
		for (size_t size = 1; size <= SIEVE_PLACES && first + size <= count; size++) {
			struct window w = {.first = first, .size = size};
			if (measure(&w, letters, fold) && w.passes < best.passes)
				best = w;
		}
	for (size_t k = 0; k < best.size; k++)
		sieve_add(s, k, &best.sets[k]);
	free(letters);
	return best.size != 0;
}
