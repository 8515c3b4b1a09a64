#include "check/bad_byte.h"

#include "text/utf8.h"
#include "text/vis.h"

#define EACH 0x0101010101010101U
#define HIGH 0x8080808080808080U

/* The high bit of each byte of word that equals byte; exact. */
static uint64_t equal_bytes(uint64_t word, unsigned char byte)
{
	word ^= EACH * byte;
	return ~(((word & ~HIGH) + ~HIGH) | word | ~HIGH);
}

/*
 * The high bit of each byte of word that is a control other than TAB and LF, a
 * backslash, or above ASCII. Exact up to the first such byte: adding one carries
 * into the high bit for DEL, and from a byte above ASCII into those behind it.
 */
static uint64_t suspects(uint64_t word)
{
	uint64_t control = ~((word | HIGH) - EACH * 0x20) & HIGH;
	uint64_t separator = equal_bytes(word, '\t') | equal_bytes(word, '\n');

	return ((word | (word + EACH)) & HIGH) | (control & ~separator) |
	       equal_bytes(word, '\\');
}

static bool plain(unsigned char byte)
{
	return (byte >= 0x20 && byte < 0x7F && byte != '\\') || byte == '\t' || byte == '\n';
}

/* How many bytes from the start need no closer look. */
static size_t plain_run(struct tsv_span s)
{
	size_t i = 0;

	for (; s.size - i >= 8; i += 8) {
		uint64_t word;
		memcpy(&word, s.data + i, 8);
		word = suspects(word);
		if (word == 0)
			continue;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
		return i + (size_t)__builtin_ctzll(word) / 8;
#else
		break;
#endif
	}
	while (i < s.size && plain((unsigned char)s.data[i]))
		i++;
	return i;
}

/* Does s begin with a letter of two bytes, as most beyond ASCII are? U+0080 to
 * U+00BF, with the C1 controls, and what begins like U+061C are left out. */
static bool two_byte_letter(struct tsv_span s)
{
	unsigned char first = (unsigned char)s.data[0];

	return first >= 0xC3 && first <= 0xDF && first != 0xD8 && s.size > 1 &&
	       utf8_continues(s.data[1]);
}

static enum bad_byte_kind kind_of(uint32_t code)
{
	if (code == UTF8_INVALID)
		return BAD_BYTES;
	if (code == 0)
		return BAD_NUL;
	if (code < 0xA0)
		return code < 0x80 ? BAD_CONTROL : BAD_C1;
	if (code == 0x2028 || code == 0x2029)
		return BAD_SEPARATOR;
	return code == 0xFEFF ? BAD_BOM : BAD_DIRECTION;
}

/* Does s, which begins with a byte that is not plain, begin with a bad one? Its
 * size is set in either case. */
static bool is_bad(struct tsv_span s, struct bad_byte *b)
{
	if (s.data[0] == '\\') {
		b->kind = BAD_ESCAPE;
		b->size = s.size > 1 && s.data[1] > ' ' ? 2 : 1;
		bool known = b->size == 2 && memchr("tnr\\", s.data[1], 4) != NULL;
		return !known;
	}
	uint32_t code;
	b->size = utf8_decode(s, &code);
	if (!vis_hides(code) && code != 0xFEFF)
		return false;
	b->kind = kind_of(code);
	return true;
}

bool bad_byte_find(struct tsv_span s, struct bad_byte *found)
{
	for (size_t i = 0;; i += found->size) {
		i += plain_run(tsv_span_from(s, i));
		if (i == s.size)
			return false;
		found->offset = i;
		found->size = 2;
		if (two_byte_letter(tsv_span_from(s, i)))
			continue;
		if (is_bad(tsv_span_from(s, i), found))
			return true;
	}
}

const char *bad_byte_name(enum bad_byte_kind kind)
{
	static const char *const names[] = {
	    [BAD_BYTES] = "not UTF-8",
	    [BAD_NUL] = "NUL byte",
	    [BAD_CONTROL] = "control character",
	    [BAD_C1] = "C1 control character: was another encoding meant?",
	    [BAD_DIRECTION] = "bidirectional control",
	    [BAD_SEPARATOR] = "line separator within a field",
	    [BAD_BOM] = "byte order mark within the table",
	    [BAD_ESCAPE] = "unknown escape",
	};

	return names[kind];
}
