#include "text/magic.h"

#include <strings.h>

struct kind {
	const char *bytes; /* with `?` for any */
	size_t size;
	size_t place;
	const char *name;
	const char *cure;
};

#define BYTES(string) string, sizeof(string) - 1

/* Those that begin like others, before these. */
static const struct kind kinds[] = {
    {BYTES("\x1F\x8B"), 0, "packed by gzip", "unpack it first: gzip -dc"},
    {BYTES("BZh?1AY&SY"), 0, "packed by bzip2", "unpack it first: bzip2 -dc"},
    {BYTES("\xFD"
	   "7zXZ\0"),
     0, "packed by xz", "unpack it first: xz -dc"},
    {BYTES("\x28\xB5\x2F\xFD"), 0, "packed by zstd", "unpack it first: zstd -dc"},
    {BYTES("mimetypeapplication/vnd.oas"), 30, "an OpenDocument file (ods, odt)",
     "case-import -t ods reads a sheet"},
    {BYTES("[Content_Types].xml"), 30, "an Office file (xlsx, docx)",
     "case-import -t xlsx reads a sheet"},
    {BYTES("PK\3\4"), 0, "a zip archive", "unpack it first: unzip -p"},
    {BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), 0, 
     "an old Office file (xls, doc), or one with a password",
     "save it as xlsx without a password"},
    {BYTES("%PDF-"), 0, "a PDF document", "get its table as CSV"},
    {BYTES("SQLite format 3\0"), 0, "an SQLite database",
     "print a table of it: sqlite3 -header -csv"},
};

static bool has_bytes(struct tsv_span first, const struct kind *kind)
{
	if (first.size < kind->place + kind->size)
		return false;
	for (size_t i = 0; i < kind->size; i++)
		if (kind->bytes[i] != '?' && kind->bytes[i] != first.data[kind->place + i])
			return false;
	return true;
}

/* Behind a byte order mark and white space. */
static bool is_html(struct tsv_span first)
{
	static const char *const begins[] = {"<!doctype html", "<html"};
	static const char mark[] = "\xEF\xBB\xBF";

	if (tsv_span_begins(first, tsv_span_of(mark)))
		first = tsv_span_from(first, sizeof(mark) - 1);
	while (first.size != 0 && memchr(" \t\r\n", *first.data, 4) != NULL)
		first = tsv_span_from(first, 1);
	for (size_t i = 0; i < sizeof(begins) / sizeof(begins[0]); i++)
		if (first.size > strlen(begins[i]) &&
		    strncasecmp(first.data, begins[i], strlen(begins[i])) == 0)
			return true;
	return false;
}

int magic_check(const char *name, struct tsv_span first, struct tsv_error *e)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (has_bytes(first, &kinds[i]))
			return tsv_error_set(e, "%s: %s, no table; %s", name, kinds[i].name,
					     kinds[i].cure);
	if (is_html(first))
		return tsv_error_set(e,
				     "%s: an HTML page, no table; is it a message that came "
				     "in place of the file?",
				     name);
	return 0;
}

int magic_check_utf8(const char *name, struct tsv_span first, struct tsv_error *e)
{
	const char *unmarked = magic_utf16(first);
	bool marked = tsv_span_begins(first, tsv_span_of("\xFF\xFE")) ||
		      tsv_span_begins(first, tsv_span_of("\xFE\xFF")) ||
		      tsv_span_begins(first, (struct tsv_span){BYTES("\0\0\xFE\xFF")});

	if (marked)
		return tsv_error_set(e, "%s: text in UTF-16 or UTF-32; case-import reads it",
				     name);
	if (unmarked != NULL)
		return tsv_error_set(e, "%s: text in UTF-16; case-import -E %s reads it", name,
				     unmarked);
	return 0;
}

const char *magic_utf16(struct tsv_span first)
{
	if (first.size < 4)
		return NULL;
	bool odd = first.data[1] == 0 && first.data[3] == 0;
	bool even = first.data[0] == 0 && first.data[2] == 0;
	return odd && !even ? "UTF-16LE" : even && !odd ? "UTF-16BE" : NULL;
}
