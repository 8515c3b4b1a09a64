#include "import/sniff.h"

#include <string.h>

#include "import/lines.h"

/* Where a header that has not ended by then is taken to end. */
#define LOOK ((size_t)64 * 1024)

/* In the order of preference: a comma may well be part of a name. */
static const char delimiters[] = "\t;|,";

/* May a quote behind this byte begin a field? */
static bool may_begin(char before)
{
	return before == '\n' || before == '\r' || strchr(delimiters, before) != NULL;
}

/* Counts each delimiter in the first record; false when its end is not there. */
static bool count(struct tsv_span text, size_t counts[])
{
	bool quoted = false, any = false;
	char before = '\n';

	memset(counts, 0, (sizeof(delimiters) - 1) * sizeof(*counts));
	for (size_t i = 0; i < text.size; i++) {
		char byte = text.data[i];
		if (byte == '"') {
			/* A doubled quote ends the quotes and begins them again. */
			quoted = !quoted && (may_begin(before) || before == '"');
		} else if (!quoted && (byte == '\n' || byte == '\r')) {
			if (any)
				return true;
		} else if (!quoted) {
			const char *found = byte == '\0' ? NULL : strchr(delimiters, byte);
			if (found != NULL)
				counts[found - delimiters]++;
		}
		any = any || (byte != '\n' && byte != '\r');
		before = byte;
	}
	return false;
}

int sniff_delimiter(struct decoder *d, char *delimiter, struct tsv_error *e)
{
	size_t counts[sizeof(delimiters) - 1], best = 0;
	struct tsv_span text = {0};

	for (;;) {
		size_t seen = text.size;
		if (decoder_peek(d, seen, &text, e) < 0)
			return -1;
		if (count(text, counts) || text.size == seen || text.size > LOOK)
			break;
	}
	for (size_t i = 1; i < sizeof(delimiters) - 1; i++)
		if (counts[i] > counts[best])
			best = i;
	*delimiter = counts[best] == 0 ? ',' : delimiters[best];
	return 0;
}

/* Without blanks around, also such as a page from the web has. */
static struct tsv_span trim(struct tsv_span line)
{
	static const char blank[] = "\xC2\xA0"; /* a no-break space */
	const size_t size = sizeof(blank) - 1;

	for (;;) {
		line = tsv_span_trim(line);
		if (tsv_span_begins(line, tsv_span_of(blank)))
			line = tsv_span_from(line, size);
		else if (line.size > size &&
			 memcmp(line.data + line.size - size, blank, size) == 0)
			line.size -= size;
		else
			return line;
	}
}

/* The first line that is not blank, or what is there of it; is its end there? */
static bool first_line(struct tsv_span text, struct tsv_span *line)
{
	bool ends = true;

	for (*line = (struct tsv_span){0}; line->size == 0 && text.size != 0;) {
		size_t size = 0;
		while (size < text.size && text.data[size] != '\r' && text.data[size] != '\n')
			size++;
		*line = trim((struct tsv_span){text.data, size});
		ends = size < text.size;
		text = tsv_span_from(text, ends ? size + 1 : size);
	}
	return ends && line->size != 0;
}

int sniff_format(struct decoder *d, const struct import_format **format, struct tsv_error *e)
{
	struct tsv_span text = {0}, line;
	char delimiter;

	for (;;) {
		size_t seen = text.size;
		if (decoder_peek(d, seen, &text, e) < 0)
			return -1;
		/* What is longer than this is no `Workshop:`. */
		if (first_line(text, &line) || line.size > sizeof("Workshop:") ||
		    text.size == seen || text.size > LOOK)
			break;
	}
	if (line.size != 0 && (line.data[0] == '{' || line.data[0] == '['))
		*format = &import_jsonl;
	else if (lines_is_workshop(line))
		*format = &import_programme;
	else if (sniff_delimiter(d, &delimiter, e) < 0)
		return -1;
	else
		*format = delimiter == '\t' && d->encoding == NULL ? &import_tsv : &import_csv;
	return 0;
}
