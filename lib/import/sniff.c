#include "import/sniff.h"

#include <string.h>
#include <strings.h>

/* Where a header that has not ended by then is taken to end. */
#define LOOK ((size_t)64 * 1024)

/* In the order of preference: a comma may well be part of a name. */
static const char delimiters[] = "\t;|,";

static const struct ending {
	const char *ending;
	const struct import_format *format;
} endings[] = {
    {".csv", &import_csv},    {".tsv", &import_tsv},	 {".tab", &import_tsv},
    {".json", &import_jsonl}, {".jsonl", &import_jsonl}, {".ndjson", &import_jsonl},
};

/* May a quote behind this byte begin a field? */
static bool may_begin(char before)
{
	return before == '\n' || before == '\r' || strchr(delimiters, before) != NULL;
}

/* Counts each delimiter in the first record; false when its end is not there. */
static bool count(struct span text, size_t counts[])
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

int sniff_delimiter(struct source *s, char *delimiter, struct error *e)
{
	size_t counts[sizeof(delimiters) - 1], best = 0;
	struct span text = {0};

	for (;;) {
		size_t seen = text.size;
		if (source_peek(s, seen, &text, e) < 0)
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

const struct import_format *sniff_name(const char *name)
{
	size_t size = strlen(name);

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		size_t part = strlen(endings[i].ending);
		if (size > part && strcasecmp(name + size - part, endings[i].ending) == 0)
			return endings[i].format;
	}
	return NULL;
}

/* The first line that is not blank, or what is there of it. */
static struct span first_line(struct span text)
{
	size_t size = 0;

	while (text.size != 0 && strchr(" \t\r\n", text.data[0]) != NULL)
		text = span_from(text, 1);
	while (size < text.size && text.data[size] != '\r' && text.data[size] != '\n')
		size++;
	return (struct span){text.data, size};
}

int sniff_format(struct source *s, const struct import_format **format, struct error *e)
{
	static const char workshop[] = "workshop";
	struct span text = {0}, line;

	if ((*format = sniff_name(s->input.name)) != NULL)
		return 0;
	for (;;) {
		size_t seen = text.size;
		if (source_peek(s, seen, &text, e) < 0)
			return -1;
		line = first_line(text);
		/* A byte behind the word tells whether it is all of the line. */
		if (line.size >= sizeof(workshop) || text.size == seen || text.size > LOOK ||
		    (line.size != 0 && line.data + line.size < text.data + text.size))
			break;
	}
	line = span_trim(line);
	if (line.size != 0 && (line.data[0] == '{' || line.data[0] == '['))
		*format = &import_jsonl;
	else if (line.size == sizeof(workshop) - 1 &&
		 strncasecmp(line.data, workshop, line.size) == 0)
		*format = &import_programme;
	else
		*format = &import_csv;
	return 0;
}
