#include "import/sniff.h"

#include "import/lines.h"
#include "text/magic.h"
#include "text/rec.h"

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

/* Looks further into the text, up to LOOK. Returns 1, 0 when there is no more to see, or
 * -1 with e filled. */
static int look_on(struct decoder *d, struct tsv_span *text, struct tsv_error *e)
{
	size_t seen = text->size;

	if (seen > LOOK)
		return 0;
	if (decoder_peek(d, seen, text, e) < 0)
		return -1;
	return text->size != seen;
}

/* Cuts a line with its end off a text; false if the end is not there. */
static bool next_line(struct tsv_span *text, struct tsv_span *line)
{
	size_t size = 0;

	while (size < text->size && text->data[size] != '\n' && text->data[size] != '\r')
		size++;
	*line = (struct tsv_span){text->data, size};
	if (size == text->size)
		return false;
	*text = tsv_span_from(*text, size + 1);
	return true;
}

/* The delimiter that all lines below the first have, of which there are two at least. */
static char delimiter_below(struct tsv_span text)
{
	bool all[sizeof(delimiters) - 1];
	struct tsv_span line;
	size_t lines = 0;

	memset(all, 1, sizeof(all));
	next_line(&text, &line);
	while (next_line(&text, &line)) {
		for (size_t i = 0; line.size != 0 && i < sizeof(all); i++)
			all[i] = all[i] && tsv_span_has(line, delimiters[i]);
		lines += line.size != 0;
	}
	for (size_t i = 0; lines > 1 && i < sizeof(all); i++)
		if (all[i])
			return delimiters[i];
	return 0;
}

/* A header without a delimiter: is it above lines that have one? */
static int check_below(struct decoder *d, struct tsv_span text, struct tsv_error *e)
{
	char below[] = " ";
	int got;

	while ((got = look_on(d, &text, e)) > 0)
		;
	*below = delimiter_below(text);
	if (got < 0 || *below == '\0' || *below == ',')
		return got;
	return tsv_error_set(e,
			     "%s: the first line has no delimiter, all below it have '%s'; -d "
			     "'%s' splits there, -d , makes one column",
			     d->input.name, *below == '\t' ? "\\t" : below,
			     *below == '\t' ? "\\t" : below);
}

int sniff_delimiter(struct decoder *d, char *delimiter, struct tsv_error *e)
{
	size_t counts[sizeof(delimiters) - 1] = {0}, best = 0;
	struct tsv_span text = {0};
	int got;

	do
		got = look_on(d, &text, e);
	while (got > 0 && !count(text, counts));
	for (size_t i = 1; i < sizeof(delimiters) - 1; i++)
		if (counts[i] > counts[best])
			best = i;
	*delimiter = counts[best] == 0 ? ',' : delimiters[best];
	return got < 0 ? -1 : counts[best] == 0 ? check_below(d, text, e) : 0;
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
	bool ends;

	do {
		ends = next_line(&text, line);
		*line = trim(*line);
	} while (ends && line->size == 0);
	return ends;
}

int sniff_format(struct decoder *d, char delimiter, const struct import_format **format,
		 struct tsv_error *e)
{
	struct tsv_span text = {0}, line = {0};
	int got;

	do /* What is longer than this is no `Workshop:`. */
		got = look_on(d, &text, e);
	while (got > 0 && !first_line(text, &line) && line.size <= sizeof("Workshop:"));
	if (got < 0)
		return -1;
	if (line.size != 0 && (line.data[0] == '{' || line.data[0] == '['))
		*format = &import_json;
	else if (tsv_span_begins(line, tsv_span_of(REC_TYPE ":")))
		*format = &import_rec;
	else if (lines_is_workshop(line))
		*format = &import_programme;
	else if (delimiter != 0)
		*format = &import_csv;
	else if (sniff_delimiter(d, &delimiter, e) < 0)
		return -1;
	else
		*format = delimiter == '\t' && d->encoding == NULL ? &import_tsv : &import_csv;
	return 0;
}

static bool is_zip(struct tsv_span first)
{
	return tsv_span_begins(first, tsv_span_of("PK\3\4"));
}

/* An ods should begin with its type, which is not packed (ODF 1.3, part 2, 3.3). */
const struct import_format *sniff_packed(struct tsv_span first,
					 const struct import_format *named)
{
	static const char open_document[] = "mimetypeapplication/vnd.oasis";
	const size_t name = 30; /* of the first part, behind a header of this size */

	if (!is_zip(first))
		return NULL;
	if (first.size > name &&
	    tsv_span_begins(tsv_span_from(first, name), tsv_span_of(open_document)))
		return &import_ods;
	return named == &import_ods ? named : &import_xlsx;
}

int sniff_check_packed(const char *name, struct tsv_span first, struct tsv_error *e)
{
	if (is_zip(first))
		return 0;
	if (magic_check(name, first, e) < 0)
		return -1;
	return tsv_error_set(e,
			     "%s: no spreadsheet, which is a zip archive; if it is text, "
			     "name its format, as in -t csv",
			     name);
}
