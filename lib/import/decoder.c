#include "import/decoder.h"

#include <errno.h>
#include <strings.h>

#include "text/magic.h"
#include "text/utf8.h"

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

static int read_first(struct decoder *d, struct tsv_span *first, struct tsv_error *e)
{
	int got = 1;

	*first = (struct tsv_span){0};
	while (first->size < MAGIC_SIZE && got > 0)
		got = tsv_input_bytes(&d->input, first->size, first, e);
	d->back = first->size;
	return got < 0 ? -1 : 0;
}

/* Passes the mark, if there is one, and follows what it says. */
static bool take_mark(struct decoder *d, struct tsv_span first)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		if (!tsv_span_begins(first, (struct tsv_span){marks[i].bytes, marks[i].size}))
			continue;
		d->encoding = marks[i].encoding;
		d->back -= marks[i].size;
		return true;
	}
	return false;
}

static int open_converter(struct decoder *d, struct tsv_error *e)
{
	if (d->encoding == NULL)
		return 0;
	d->converter = iconv_open("UTF-8", d->encoding);
	if (d->converter != NO_CONVERTER)
		return 0;
	if (errno == ENOMEM)
		tsv_out_of_memory();
	if (errno != EINVAL)
		return tsv_error_errno(e, "encoding '%s'", d->encoding);
	return tsv_error_set(e, "unknown encoding '%s'; iconv -l lists those there are",
			     d->encoding);
}

int decoder_open(struct decoder *d, const char *path, struct tsv_span *first,
		 struct tsv_error *e)
{
	*d = (struct decoder){.converter = NO_CONVERTER, .line = 1};
	if (tsv_input_open(&d->input, path, e) < 0)
		return -1;
	if (read_first(d, first, e) == 0)
		return 0;
	decoder_close(d);
	return -1;
}

int decoder_start(struct decoder *d, struct tsv_span first, const char *encoding,
		  struct tsv_error *e)
{
	const char *guess;

	d->encoding = encoding;
	if (magic_check(d->input.name, first, e) < 0)
		return -1;
	if (!take_mark(d, first) && encoding == NULL && (guess = magic_utf16(first)) != NULL)
		return tsv_error_set(e, "%s: UTF-16 without a byte order mark? Try -E %s",
				     d->input.name, guess);
	return open_converter(d, e);
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

static void replace(struct decoder *d)
{
	utf8_append(&d->decoded, 0xFFFD);
	d->replaced++;
}

/* Copies text that is UTF-8 but for some bytes. Returns what it leaves, which is cut. */
static struct tsv_span mend(struct decoder *d, struct tsv_span bytes)
{
	uint32_t code;
	bool cut;

	tsv_buf_clear(&d->decoded);
	for (;;) {
		size_t sound = sound_size(bytes, &cut);
		tsv_buf_add(&d->decoded, bytes.data, sound);
		bytes = tsv_span_from(bytes, sound);
		if (bytes.size == 0 || (cut && !d->ended))
			return bytes;
		bytes = tsv_span_from(bytes, utf8_decode(bytes, &code));
		replace(d);
	}
}

/* Text that is UTF-8 already. */
static void check(struct decoder *d, struct tsv_span bytes, struct tsv_span *text)
{
	bool cut;

	*text = (struct tsv_span){bytes.data, sound_size(bytes, &cut)};
	d->back = bytes.size - text->size;
	d->faulty = d->back != 0 && (!cut || d->ended);
	if (!d->faulty || !d->replaces)
		return;
	d->faulty = false;
	d->back = mend(d, bytes).size;
	*text = tsv_buf_span(&d->decoded);
}

/* How many bytes iconv's encoding takes for a character, at least. */
static size_t unit_of(const char *encoding)
{
	bool two =
	    strncasecmp(encoding, "UTF-16", 6) == 0 || strncasecmp(encoding, "UCS-2", 5) == 0;
	bool four =
	    strncasecmp(encoding, "UTF-32", 6) == 0 || strncasecmp(encoding, "UCS-4", 5) == 0;

	return four ? 4 : two ? 2 : 1;
}

/* Passes what iconv stopped at, or, where the text ends, all that is left. */
static void pass(struct decoder *d, char **in, size_t *left)
{
	size_t size = errno == EINVAL ? *left : unit_of(d->encoding);

	size = size < *left ? size : *left;
	*in += size;
	*left -= size;
	replace(d);
}

static void convert(struct decoder *d, struct tsv_span bytes, struct tsv_span *text)
{
	/* iconv's interface is older than const; it does not write there. */
	char *in = d->input.data + (bytes.data - d->input.data);
	size_t left = bytes.size;

	tsv_buf_clear(&d->decoded);
	while (left != 0) {
		char *out = tsv_buf_reserve(&d->decoded, 2 * left + 16);
		size_t room = d->decoded.capacity - d->decoded.size;
		size_t done = iconv(d->converter, &in, &left, &out, &room);
		d->decoded.size = (size_t)(out - d->decoded.data);
		if (done != (size_t)-1 || errno == E2BIG)
			continue;
		d->faulty = errno != EINVAL || d->ended;
		if (!d->faulty || !d->replaces)
			break;
		d->faulty = false;
		pass(d, &in, &left);
	}
	d->back = left;
	*text = tsv_buf_span(&d->decoded);
}

static int faulty(const struct decoder *d, struct tsv_error *e)
{
	if (d->encoding != NULL)
		return tsv_error_set(e,
				     "%s:%zu: not sound %s; is it whole, is -E right? "
				     "--replace-bad puts U+FFFD there",
				     d->input.name, d->line, d->encoding);
	return tsv_error_set(e,
			     "%s:%zu: not UTF-8; name the encoding, as in -E windows-1252, or "
			     "--replace-bad puts U+FFFD there",
			     d->input.name, d->line);
}

/* Counts in parts of one size, which compilers turn into a few instructions. */
static size_t count_lines(struct tsv_span text)
{
	enum { PART = 64 };
	size_t lines = 0, i = 0;

	for (; text.size - i >= PART; i += PART) {
		unsigned char found = 0;
		for (size_t j = 0; j < PART; j++)
			found = (unsigned char)(found + (text.data[i + j] == '\n'));
		lines += found;
	}
	for (; i < text.size; i++)
		lines += text.data[i] == '\n';
	return lines;
}

/* Reads and decodes; as decoder_next(), but for what is ahead. */
static int decode_next(struct decoder *d, struct tsv_span *text, struct tsv_error *e)
{
	struct tsv_span bytes;

	*text = (struct tsv_span){0};
	while (text->size == 0 && !d->faulty) {
		int got = d->ended ? 0 : tsv_input_bytes(&d->input, d->back, &bytes, e);
		if (got < 0)
			return -1;
		if (d->ended || (got == 0 && d->back == 0))
			return 0;
		d->ended = got == 0;
		if (d->encoding == NULL)
			check(d, bytes, text);
		else
			convert(d, bytes, text);
	}
	d->line += count_lines(*text);
	return text->size != 0 ? 1 : faulty(d, e);
}

int decoder_peek(struct decoder *d, size_t size, struct tsv_span *text, struct tsv_error *e)
{
	struct tsv_span more;
	int got = 1;

	while (d->ahead.size <= size && !d->faulty && (got = decode_next(d, &more, e)) > 0)
		tsv_buf_add_span(&d->ahead, more);
	*text = tsv_buf_span(&d->ahead);
	/* A fault is told when what lies before it was read. */
	return got < 0 && d->ahead.size == 0 ? -1 : 0;
}

int decoder_next(struct decoder *d, struct tsv_span *text, struct tsv_error *e)
{
	if (d->ahead.size == 0)
		return decode_next(d, text, e);
	/* decoded is free to hold it: what it held was added to what is ahead. */
	struct tsv_buf held = d->decoded;
	d->decoded = d->ahead;
	d->ahead = held;
	tsv_buf_clear(&d->ahead);
	*text = tsv_buf_span(&d->decoded);
	return 1;
}

/* Cuts a line off a text; *cr tells that a CR ended the last one, so that LF ends it, too.
 * Returns whether the line's end is there. */
static bool cut_line(struct tsv_span *text, bool *cr)
{
	const char *at = text->data, *end = at + text->size;

	at += *cr && *at == '\n';
	*cr = false;
	while (at < end && *at != '\n' && *at != '\r')
		at++;
	bool found = at < end;
	*cr = found && *at == '\r';
	*text = tsv_span_between(at + found, end);
	return found;
}

int decoder_skip(struct decoder *d, size_t lines, struct tsv_error *e)
{
	struct tsv_span text = {0};
	bool cr = false;
	int got = 1;

	while (d->skipped < lines || (cr && text.size == 0)) {
		if (text.size == 0 && (got = decoder_next(d, &text, e)) <= 0)
			break;
		if (d->skipped < lines)
			d->skipped += cut_line(&text, &cr);
	}
	text = tsv_span_from(text, cr && text.size != 0 && *text.data == '\n');
	tsv_buf_add_span(&d->ahead, text);
	return got < 0 ? -1 : 0;
}

int decoder_release(struct decoder *d, struct tsv_input *input, struct tsv_error *e)
{
	if (d->encoding != NULL)
		return tsv_error_set(e, "%s: the stream is UTF-8, not %s; take -t tsv",
				     d->input.name, d->encoding);
	*input = d->input;
	input->begin -= d->back;
	d->input = (struct tsv_input){.name = d->input.name, .fd = -1};
	return 0;
}

void decoder_close(struct decoder *d)
{
	if (d->converter != NO_CONVERTER)
		iconv_close(d->converter);
	d->converter = NO_CONVERTER;
	tsv_buf_free(&d->decoded);
	tsv_buf_free(&d->ahead);
	tsv_input_close(&d->input);
}
