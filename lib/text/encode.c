#include "text/encode.h"

#include "text/utf8.h"
#include "text/vis.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* Does the language take the character as it is? */
typedef bool keeps_fn(uint32_t code);

/* Appends what stands for a character that the language does not take. */
typedef void put_fn(struct tsv_buf *out, uint32_t code);

/* Inlined into each language's function, with its two in place. */
static inline void encode(struct tsv_buf *out, struct tsv_span text, keeps_fn *keeps,
			  put_fn *put)
{
	while (text.size != 0) {
		size_t clean = 0, size = 0;
		uint32_t code = 0;

		while (clean < text.size) {
			code = (unsigned char)text.data[clean];
			size = code < 0x80 ? 1 : utf8_decode(tsv_span_from(text, clean), &code);
			if (!keeps(code))
				break;
			clean += size;
		}
		tsv_buf_add(out, text.data, clean);
		if (clean == text.size)
			return;
		put(out, code);
		text = tsv_span_from(text, clean + size);
	}
}

static inline bool json_keeps(uint32_t code)
{
	if (code < 0x7F)
		return code >= 0x20 && code != '"' && code != '\\';
	return !vis_hides(code);
}

static void json_put(struct tsv_buf *out, uint32_t code)
{
	static const char letters[] = "\bb\ff\nn\rr\tt\"\"\\\\";

	if (code == UTF8_INVALID) {
		tsv_buf_add_string(out, REPLACEMENT);
		return;
	}
	for (const char *l = letters; *l != '\0'; l += 2)
		if ((unsigned char)*l == code) {
			tsv_buf_add(out, (const char[]){'\\', l[1]}, 2);
			return;
		}
	/* All that is hidden lies in the basic plane. */
	tsv_buf_printf(out, "\\u%04x", (unsigned)code);
}

void encode_json(struct tsv_buf *out, struct tsv_span text)
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

static void html_put(struct tsv_buf *out, uint32_t code)
{
	switch (code) {
	case '<': tsv_buf_add_string(out, "&lt;"); break;
	case '>': tsv_buf_add_string(out, "&gt;"); break;
	case '&': tsv_buf_add_string(out, "&amp;"); break;
	case '"': tsv_buf_add_string(out, "&quot;"); break;
	case '\'': tsv_buf_add_string(out, "&#39;"); break;
	case '\r': tsv_buf_add_char(out, '\n'); break;
	default: tsv_buf_add_string(out, REPLACEMENT);
	}
}

void encode_html(struct tsv_buf *out, struct tsv_span text)
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
	case UTF8_INVALID: return false;
	default: return true;
	}
}

static void markdown_put(struct tsv_buf *out, uint32_t code)
{
	if (code == '<' || code == '>' || code == '&')
		html_put(out, code);
	else if (code == UTF8_INVALID)
		tsv_buf_add_string(out, REPLACEMENT);
	else if (code < 0x20)
		tsv_buf_add_char(out, ' ');
	else
		tsv_buf_add(out, (const char[]){'\\', (char)code}, 2);
}

void encode_markdown(struct tsv_buf *out, struct tsv_span text)
{
	encode(out, text, markdown_keeps, markdown_put);
}

/* Blanks at the front of a line, and = # * : ; | - there, begin a construct, as [ { ' _ ~
 * and URLs do anywhere. */
static inline bool wiki_keeps(uint32_t code)
{
	if (code < 0x20 || code == UTF8_INVALID)
		return false;
	return code >= 0x7F || strchr("<>&\"'[]{}|~=#*:;_-+!", (int)code) == NULL;
}

static void wiki_put(struct tsv_buf *out, uint32_t code)
{
	if (code == UTF8_INVALID || code == 0)
		tsv_buf_add_string(out, REPLACEMENT);
	else if (code < 0x20)
		tsv_buf_add_char(out, ' ');
	else
		tsv_buf_printf(out, "&#%u;", (unsigned)code);
}

void encode_wiki(struct tsv_buf *out, struct tsv_span text)
{
	if (text.size != 0 && text.data[0] == ' ') {
		tsv_buf_add_string(out, "&#32;");
		text = tsv_span_from(text, 1);
	}
	encode(out, text, wiki_keeps, wiki_put);
}

static inline bool tex_keeps(uint32_t code)
{
	if (code < 0x20 || code == 0x7F || code == UTF8_INVALID)
		return false;
	return code >= 0x7F || strchr("\\{}$&#^_~%\"<>|[]*`", (int)code) == NULL;
}

static void tex_put(struct tsv_buf *out, uint32_t code)
{
	switch (code) {
	case '\\': tsv_buf_add_string(out, "\\textbackslash{}"); break;
	/* BibTeX counts braces, also those behind a backslash. */
	case '{': tsv_buf_add_string(out, "\\textbraceleft{}"); break;
	case '}': tsv_buf_add_string(out, "\\textbraceright{}"); break;
	case '^': tsv_buf_add_string(out, "\\textasciicircum{}"); break;
	case '~': tsv_buf_add_string(out, "\\textasciitilde{}"); break;
	case '<': tsv_buf_add_string(out, "\\textless{}"); break;
	case '>': tsv_buf_add_string(out, "\\textgreater{}"); break;
	case '|': tsv_buf_add_string(out, "\\textbar{}"); break;
	case '"': tsv_buf_add_string(out, "\\char34{}"); break;
	/* Behind a command, as \\, these are its argument; ?` is another letter. */
	case '[':
	case ']':
	case '*':
	case '`': tsv_buf_add(out, (const char[]){'{', (char)code, '}'}, 3); break;
	case '\t':
	case '\n':
	case '\r': tsv_buf_add_char(out, ' '); break;
	case '$':
	case '&':
	case '#':
	case '_':
	case '%': tsv_buf_add(out, (const char[]){'\\', (char)code}, 2); break;
	default: tsv_buf_add_string(out, REPLACEMENT);
	}
}

void encode_tex(struct tsv_buf *out, struct tsv_span text)
{
	encode(out, text, tex_keeps, tex_put);
}

static inline bool ics_keeps(uint32_t code)
{
	if (code < 0x20 || code == 0x7F || code == UTF8_INVALID)
		return code == '\t';
	return code != '\\' && code != ';' && code != ',';
}

static void ics_put(struct tsv_buf *out, uint32_t code)
{
	if (code == '\n')
		tsv_buf_add_string(out, "\\n");
	else if (code == '\r')
		tsv_buf_add_char(out, ' ');
	else if (code == '\\' || code == ';' || code == ',')
		tsv_buf_add(out, (const char[]){'\\', (char)code}, 2);
	else
		tsv_buf_add_string(out, REPLACEMENT);
}

void encode_ics(struct tsv_buf *out, struct tsv_span text)
{
	encode(out, text, ics_keeps, ics_put);
}

void encode_ics_lines(struct tsv_buf *out, struct tsv_span text, size_t *column)
{
	uint32_t code;

	while (text.size != 0) {
		size_t size = utf8_decode(text, &code);
		if (code == '\n') {
			tsv_buf_add_string(out, "\r\n");
			*column = 0;
		} else if (code != '\r') {
			if (*column + size > 75) {
				tsv_buf_add_string(out, "\r\n ");
				*column = 1;
			}
			tsv_buf_add(out, text.data, size);
			*column += size;
		}
		text = tsv_span_from(text, size);
	}
}

/* Cuts the digits off the front; returns how many. */
static size_t skip_digits(struct tsv_span *s)
{
	size_t count = 0;

	while (count < s->size && s->data[count] >= '0' && s->data[count] <= '9')
		count++;
	*s = tsv_span_from(*s, count);
	return count;
}

/* Cuts off the first byte when it is one of these. */
static bool skip(struct tsv_span *s, const char *bytes)
{
	if (s->size == 0 || s->data[0] == '\0' || strchr(bytes, s->data[0]) == NULL)
		return false;
	*s = tsv_span_from(*s, 1);
	return true;
}

bool encode_is_json_number(struct tsv_span text)
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

void encode_json_value(struct tsv_buf *out, struct tsv_span text, bool may_be_number)
{
	if (may_be_number && encode_is_json_number(text)) {
		tsv_buf_add_span(out, text);
		return;
	}
	tsv_buf_add_char(out, '"');
	encode_json(out, text);
	tsv_buf_add_char(out, '"');
}
