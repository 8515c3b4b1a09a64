#include "text/fold.h"

#include <utf8proc.h>

#include "text/utf8.h"

/* Code points that one can fold to; Unicode's longest canonical expansion is 4. */
#define MAX_CODES 32

/* Code points below this are folded once and remembered: the alphabets and
 * all signs that plain_sign() knows. */
#define REMEMBERED 0x2220

/* Hangul's letters and syllables (Unicode, section 3.12). */
enum { L_BASE = 0x1100, V_BASE = 0x1161, T_BASE = 0x11A7, S_BASE = 0xAC00 };
enum { L_COUNT = 19, V_COUNT = 21, T_COUNT = 28, S_COUNT = L_COUNT * V_COUNT * T_COUNT };

/* What a code point folds to. */
struct folded {
	unsigned char size; /* one more than of bytes; 0: not known yet */
	char bytes[7];
};

static bool is_mark(uint32_t code)
{
	const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)code);

	return p->combining_class != 0 || p->category == UTF8PROC_CATEGORY_ME;
}

/* The sign that is typed for one of print, or the code point itself. */
static uint32_t plain_sign(uint32_t code)
{
	switch (code) {
	case 0x02BC: /* the apostrophe as a letter */
	case 0x2018:
	case 0x2019:
	case 0x201B: return '\'';
	case 0x2010: /* hyphens, dashes, the minus sign */
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2015:
	case 0x2212: return '-';
	default: return code;
	}
}

static size_t decompose(uint32_t code, int options, uint32_t *codes)
{
	utf8proc_int32_t made[MAX_CODES];
	utf8proc_ssize_t count = utf8proc_decompose_char(
	    (utf8proc_int32_t)code, made, MAX_CODES, (utf8proc_option_t)options, NULL);

	if (count < 0 || count > MAX_CODES)
		return 0;
	for (utf8proc_ssize_t i = 0; i < count; i++)
		codes[i] = (uint32_t)made[i];
	return (size_t)count;
}

/* Case is folded first, so that what is the same but for case stays so: it makes a
 * letter of the iota below. Letters that marks hid are folded again. */
static void fold_base(struct tsv_buf *out, uint32_t code)
{
	uint32_t letters[MAX_CODES], parts[MAX_CODES];
	size_t count = decompose(code, UTF8PROC_CASEFOLD, letters);

	for (size_t i = 0; i < count; i++) {
		size_t more =
		    decompose(letters[i], UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, parts);
		for (size_t j = 0; j < more; j++)
			if (!is_mark(parts[j]))
				utf8_append(out, plain_sign(parts[j]));
	}
}

static void fold_case(struct tsv_buf *out, uint32_t code)
{
	uint32_t folded[MAX_CODES];
	size_t count = decompose(code, UTF8PROC_CASEFOLD, folded);

	for (size_t i = 0; i < count; i++)
		utf8_append(out, folded[i]);
}

/* The same through the memory of what was folded before. */
static void fold_remembered(struct tsv_buf *out, uint32_t code, enum fold fold)
{
	static struct folded memory[2][REMEMBERED];
	struct folded *f = &memory[fold == FOLD_BASE][code];
	size_t before = out->size;

	if (f->size != 0) {
		tsv_buf_add(out, f->bytes, (size_t)f->size - 1);
		return;
	}
	if (fold == FOLD_BASE)
		fold_base(out, code);
	else
		fold_case(out, code);
	size_t size = out->size - before;
	if (size > sizeof(f->bytes))
		return;
	if (size != 0)
		memcpy(f->bytes, out->data + before, size);
	f->size = (unsigned char)(size + 1);
}

/* Does the code point fold to itself? May say no wrongly. */
static bool is_folded(uint32_t code, enum fold fold)
{
	const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)code);

	if (p->casefold_seqindex != UINT16_MAX)
		return false;
	return fold == FOLD_CASE || (code >= S_BASE && code < S_BASE + S_COUNT) ||
	       (p->decomp_seqindex == UINT16_MAX && p->combining_class == 0 &&
		p->category != UTF8PROC_CATEGORY_ME);
}

/* The code point of three bytes that out ends with, if it does so behind start. */
static uint32_t last_code(const struct tsv_buf *out, size_t start)
{
	uint32_t code;

	if (out->size - start < 3)
		return UTF8_INVALID;
	return utf8_decode((struct tsv_span){out->data + out->size - 3, 3}, &code) == 3
		   ? code
		   : UTF8_INVALID;
}

/* Joins a vowel or a final consonant with what stands before it; false if it cannot. */
static bool join_hangul(struct tsv_buf *out, size_t start, uint32_t code)
{
	uint32_t before = last_code(out, start);

	if (code >= V_BASE && code < V_BASE + V_COUNT && before - L_BASE < L_COUNT)
		code = S_BASE + ((before - L_BASE) * V_COUNT + (code - V_BASE)) * T_COUNT;
	else if (code > T_BASE && code < T_BASE + T_COUNT && before - S_BASE < S_COUNT &&
		 (before - S_BASE) % T_COUNT == 0)
		code = before + (code - T_BASE);
	else
		return false;
	out->size -= 3;
	utf8_append(out, code);
	return true;
}

static void fold_code(struct tsv_buf *out, size_t start, struct tsv_span letter, uint32_t code,
		      enum fold fold)
{
	if (fold == FOLD_BASE && code - V_BASE < T_BASE + T_COUNT - V_BASE &&
	    join_hangul(out, start, code))
		return;
	if (code < REMEMBERED)
		fold_remembered(out, code, fold);
	else if (code == UTF8_INVALID || is_folded(code, fold))
		tsv_buf_add_span(out, letter);
	else if (fold == FOLD_BASE)
		fold_base(out, code);
	else
		fold_case(out, code);
}

#define EACH ((uint64_t)0x0101010101010101)

/* Eight bytes, those that are capital ASCII letters made small. */
static uint64_t lower(uint64_t word)
{
	uint64_t seven = word & (EACH * 0x7F);
	uint64_t above = seven + EACH * (0x7F - 'Z'), from = seven + EACH * (0x80 - 'A');

	return word | ((from & ~above & ~word & (EACH * 0x80)) >> 2);
}

/* How many bytes of a word, in the text's order, are ASCII. */
static size_t ascii_in(uint64_t word)
{
	uint64_t high = word & (EACH * 0x80);

	if (high == 0)
		return 8;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	return (size_t)__builtin_ctzll(high) / 8;
#else
	return (size_t)__builtin_clzll(high) / 8;
#endif
}

/* Appends the ASCII that text begins with, folded; returns its size. */
static size_t fold_ascii(struct tsv_buf *out, struct tsv_span text)
{
	/* Whole words are stored: some bytes too many are overwritten later. */
	char *to = out->capacity - out->size >= text.size + 8
		       ? out->data + out->size
		       : tsv_buf_reserve(out, text.size + 8);
	size_t i = 0;

	while (i < text.size) {
		uint64_t word = 0;
		size_t left = text.size - i < 8 ? text.size - i : 8;
		if (left == 8)
			memcpy(&word, text.data + i, 8);
		else
			memcpy(&word, text.data + i, left);
		size_t ascii = ascii_in(word);
		word = lower(word);
		memcpy(to + i, &word, 8);
		i += ascii < left ? ascii : left;
		if (ascii < left)
			break;
	}
	out->size += i;
	return i;
}

void fold_append(struct tsv_buf *out, struct tsv_span text, enum fold fold)
{
	size_t start = out->size;
	uint32_t code = 0, before = 0;

	if (fold == FOLD_NONE) {
		tsv_buf_add_span(out, text);
		return;
	}
	for (;; before = code) {
		size_t ascii = fold_ascii(out, text);
		text = tsv_span_from(text, ascii);
		if (text.size == 0)
			return;
		struct tsv_span letter = {text.data, utf8_decode(text, &code)};
		size_t size = out->size;
		fold_code(out, start, letter, code, fold);
		/* Without a mark between them, bytes that are not UTF-8 might become so. */
		if (out->size == size && before == UTF8_INVALID && ascii == 0)
			tsv_buf_add_span(out, letter);
		text = tsv_span_from(text, letter.size);
	}
}

bool fold_equal(struct tsv_span a, struct tsv_span b, enum fold fold)
{
	struct tsv_buf x = {0}, y = {0};

	fold_append(&x, a, fold);
	fold_append(&y, b, fold);
	bool equal = tsv_span_equal(tsv_buf_span(&x), tsv_buf_span(&y));
	tsv_buf_free(&x);
	tsv_buf_free(&y);
	return equal;
}
