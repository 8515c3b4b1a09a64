#include "import/source.h"

#include <errno.h>
#include <string.h>

#include "text/utf8.h"

/* As long as the longest mark, and enough to see what UTF-16 looks like. */
#define FIRST 4

/* What iconv_open() returns when it fails. */
#define NO_CONVERTER ((iconv_t)-1)

/* The marks; UTF-32LE's, which begins with UTF-16LE's, before that. */
static const struct mark {
	const char *bytes;
	size_t size;
	const char *encoding; /* NULL: UTF-8 */
} marks[] = {
    {"\xEF\xBB\xBF", 3, NULL},	     {"\xFF\xFE\0\0", 4, "UTF-32LE"},
    {"\0\0\xFE\xFF", 4, "UTF-32BE"}, {"\xFF\xFE", 2, "UTF-16LE"},
    {"\xFE\xFF", 2, "UTF-16BE"},
};

static int read_first(struct source *s, struct tsv_span *first, struct tsv_error *e)
{
	int got = 1;

	*first = (struct tsv_span){0};
	while (first->size < FIRST && got > 0)
		got = tsv_input_bytes(&s->input, first->size, first, e);
	s->back = first->size;
	return got < 0 ? -1 : 0;
}

/* Passes the mark, if there is one, and follows what it says. */
static bool take_mark(struct source *s, struct tsv_span first)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		if (!tsv_span_begins(first, (struct tsv_span){marks[i].bytes, marks[i].size}))
			continue;
		s->encoding = marks[i].encoding;
		s->back -= marks[i].size;
		return true;
	}
	return false;
}

/* ASCII in UTF-16 has a NUL in every other byte, which no text has. */
static const char *unmarked(struct tsv_span first)
{
	if (first.size < FIRST)
		return NULL;
	bool odd = first.data[1] == 0 && first.data[3] == 0;
	bool even = first.data[0] == 0 && first.data[2] == 0;
	return odd && !even ? "UTF-16LE" : even && !odd ? "UTF-16BE" : NULL;
}

static int open_converter(struct source *s, struct tsv_error *e)
{
	if (s->encoding == NULL)
		return 0;
	s->converter = iconv_open("UTF-8", s->encoding);
	if (s->converter != NO_CONVERTER)
		return 0;
	return tsv_error_set(e, "unknown encoding '%s'; iconv -l lists those there are",
			     s->encoding);
}

int source_open(struct source *s, const char *path, const char *encoding, struct tsv_error *e)
{
	const char *guess;
	struct tsv_span first;

	*s = (struct source){.encoding = encoding, .converter = NO_CONVERTER, .line = 1};
	if (tsv_input_open(&s->input, path, e) < 0)
		return -1;
	int status = read_first(s, &first, e);
	if (status == 0 && !take_mark(s, first) && encoding == NULL &&
	    (guess = unmarked(first)) != NULL)
		status = tsv_error_set(e, "%s: UTF-16 without a byte order mark? Try -E %s",
				       s->input.name, guess);
	if (status == 0)
		status = open_converter(s, e);
	if (status < 0)
		source_close(s);
	return status;
}

/* How many bytes of text are whole code points of UTF-8; *cut when it ends within one. */
static size_t sound_size(struct tsv_span text, bool *cut)
{
	struct tsv_span rest = text;
	uint32_t code;

	*cut = false;
	for (;;) {
		rest = tsv_span_from(rest, utf8_ascii(rest));
		if (rest.size == 0)
			return text.size;
		size_t size = utf8_decode(rest, &code);
		if (code == UTF8_INVALID) {
			unsigned char first = (unsigned char)rest.data[0];
			*cut = size == rest.size && first >= 0xC2 && first <= 0xF4;
			return text.size - rest.size;
		}
		rest = tsv_span_from(rest, size);
	}
}

/* Text that is UTF-8 already. */
static void check(struct source *s, struct tsv_span bytes, struct tsv_span *text)
{
	bool cut;

	*text = (struct tsv_span){bytes.data, sound_size(bytes, &cut)};
	s->back = bytes.size - text->size;
	s->faulty = s->back != 0 && (!cut || s->ended);
}

static void convert(struct source *s, struct tsv_span bytes, struct tsv_span *text)
{
	/* iconv's interface is older than const; it does not write there. */
	char *in = s->input.data + (bytes.data - s->input.data);
	size_t left = bytes.size;

	tsv_buf_clear(&s->decoded);
	while (left != 0) {
		char *out = tsv_buf_reserve(&s->decoded, 2 * left + 16);
		size_t room = s->decoded.capacity - s->decoded.size;
		size_t done = iconv(s->converter, &in, &left, &out, &room);
		s->decoded.size = (size_t)(out - s->decoded.data);
		if (done != (size_t)-1 || errno == E2BIG)
			continue;
		s->faulty = errno != EINVAL || s->ended;
		break;
	}
	s->back = left;
	*text = tsv_buf_span(&s->decoded);
}

static int faulty(const struct source *s, struct tsv_error *e)
{
	if (s->encoding != NULL)
		return tsv_error_set(e, "%s:%zu: not sound %s; is it whole, is -E right?",
				     s->input.name, s->line, s->encoding);
	return tsv_error_set(e, "%s:%zu: not UTF-8; name the encoding, as in -E windows-1252",
			     s->input.name, s->line);
}

/* Reads and decodes; as source_next(), but for what is ahead. */
static int decode_next(struct source *s, struct tsv_span *text, struct tsv_error *e)
{
	struct tsv_span bytes;

	*text = (struct tsv_span){0};
	while (text->size == 0 && !s->faulty) {
		int got = s->ended ? 0 : tsv_input_bytes(&s->input, s->back, &bytes, e);
		if (got < 0)
			return -1;
		if (s->ended || (got == 0 && s->back == 0))
			return 0;
		s->ended = got == 0;
		if (s->encoding == NULL)
			check(s, bytes, text);
		else
			convert(s, bytes, text);
	}
	return text->size != 0 ? 1 : faulty(s, e);
}

int source_peek(struct source *s, size_t size, struct tsv_span *text, struct tsv_error *e)
{
	struct tsv_span more;
	int got = 1;

	while (s->ahead.size <= size && !s->faulty && (got = decode_next(s, &more, e)) > 0)
		tsv_buf_add_span(&s->ahead, more);
	*text = tsv_buf_span(&s->ahead);
	/* A fault is told when what lies before it was read. */
	return got < 0 && s->ahead.size == 0 ? -1 : 0;
}

int source_next(struct source *s, struct tsv_span *text, struct tsv_error *e)
{
	if (s->ahead.size == 0)
		return decode_next(s, text, e);
	/* decoded is free to hold it: what it held was added to what is ahead. */
	struct tsv_buf held = s->decoded;
	s->decoded = s->ahead;
	s->ahead = held;
	tsv_buf_clear(&s->ahead);
	*text = tsv_buf_span(&s->decoded);
	return 1;
}

void source_close(struct source *s)
{
	if (s->converter != NO_CONVERTER)
		iconv_close(s->converter);
	tsv_buf_free(&s->decoded);
	tsv_buf_free(&s->ahead);
	tsv_input_close(&s->input);
}
