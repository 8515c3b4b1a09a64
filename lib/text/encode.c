#include "text/encode.h"

#include <stdint.h>

#include "text/utf8.h"
#include "text/visible.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* Does the language take the character as it is? */
typedef bool keeps_fn(uint32_t code);

/* Appends what stands for a character that the language does not take. */
typedef void put_fn(struct buf *out, uint32_t code);

/* Inlined into each language's function, with its two in place. */
static inline void encode(struct buf *out, struct span text, keeps_fn *keeps, put_fn *put)
{
	while (text.size != 0) {
		size_t clean = 0, size = 0;
		uint32_t code = 0;

		while (clean < text.size) {
			code = (unsigned char)text.data[clean];
			size = code < 0x80 ? 1 : utf8_decode(span_from(text, clean), &code);
			if (!keeps(code))
				break;
			clean += size;
		}
		buf_add(out, text.data, clean);
		if (clean == text.size)
			return;
		put(out, code);
		text = span_from(text, clean + size);
	}
}

static inline bool json_keeps(uint32_t code)
{
	if (code < 0x7F)
		return code >= 0x20 && code != '"' && code != '\\';
	return !visible_hides(code);
}

static void json_put(struct buf *out, uint32_t code)
{
	static const char letters[] = "\bb\ff\nn\rr\tt\"\"\\\\";

	if (code == UTF8_INVALID) {
		buf_add_string(out, REPLACEMENT);
		return;
	}
	for (const char *l = letters; *l != '\0'; l += 2)
		if ((unsigned char)*l == code) {
			buf_add(out, (const char[]){'\\', l[1]}, 2);
			return;
		}
	/* All that is hidden lies in the basic plane. */
	buf_printf(out, "\\u%04x", (unsigned)code);
}

void encode_json(struct buf *out, struct span text)
{
	encode(out, text, json_keeps, json_put);
}

static inline bool html_keeps(uint32_t code)
{
	if (code >= 0x20 && code < 0x7F)
		return code != '<' && code != '>' && code != '&' && code != '"' && code != '\'';
	if (code < 0xA0)
		return code == '\n' || code == '\t';
	return code < 0xFFFE || (code != UTF8_INVALID && (code & 0xFFFE) != 0xFFFE);
}

static void html_put(struct buf *out, uint32_t code)
{
	switch (code) {
	case '<':
		buf_add_string(out, "&lt;");
		break;
	case '>':
		buf_add_string(out, "&gt;");
		break;
	case '&':
		buf_add_string(out, "&amp;");
		break;
	case '"':
		buf_add_string(out, "&quot;");
		break;
	case '\'':
		buf_add_string(out, "&#39;");
		break;
	case '\r':
		buf_add_char(out, '\n');
		break;
	default:
		buf_add_string(out, REPLACEMENT);
	}
}

void encode_html(struct buf *out, struct span text)
{
	encode(out, text, html_keeps, html_put);
}

static inline bool markdown_keeps(uint32_t code)
{
	switch (code) {
	case '\\':
	case '`':
	case '*':
	case '_':
	case '[':
	case ']':
	case '<':
	case '>':
	case '&':
	case '|':
	case '~':
	case '$':
	case '@':
	case '\n':
	case '\r':
	case '\t':
	case UTF8_INVALID:
		return false;
	default:
		return true;
	}
}

static void markdown_put(struct buf *out, uint32_t code)
{
	if (code == '<' || code == '>' || code == '&')
		html_put(out, code);
	else if (code == UTF8_INVALID)
		buf_add_string(out, REPLACEMENT);
	else if (code < 0x20)
		buf_add_char(out, ' ');
	else
		buf_add(out, (const char[]){'\\', (char)code}, 2);
}

void encode_markdown(struct buf *out, struct span text)
{
	encode(out, text, markdown_keeps, markdown_put);
}

/* Cuts the digits off the front; returns how many. */
static size_t skip_digits(struct span *s)
{
	size_t count = 0;

	while (count < s->size && s->data[count] >= '0' && s->data[count] <= '9')
		count++;
	*s = span_from(*s, count);
	return count;
}

/* Cuts off the first byte when it is one of these. */
static bool skip(struct span *s, const char *bytes)
{
	if (s->size == 0 || s->data[0] == '\0' || strchr(bytes, s->data[0]) == NULL)
		return false;
	*s = span_from(*s, 1);
	return true;
}

bool encode_is_json_number(struct span text)
{
	skip(&text, "-");
	/* A leading zero stands alone. */
	if (!skip(&text, "0") && skip_digits(&text) == 0)
		return false;
	if (skip(&text, ".") && skip_digits(&text) == 0)
		return false;
	if (skip(&text, "eE")) {
		skip(&text, "+-");
		if (skip_digits(&text) == 0)
			return false;
	}
	return text.size == 0;
}
