#include <ctype.h>
#include <string.h>

#include <utf8proc.h>

#include "golden_form.h"

static const char *next_line(const char *line, const char *end)
{
	const char *lf = memchr(line, '\n', (size_t)(end - line));

	return lf == NULL ? end : lf + 1;
}

static int starts(const char *line, const char *end, const char *with)
{
	size_t size = strlen(with);

	return (size_t)(end - line) >= size && memcmp(line, with, size) == 0;
}

static int ends(const char *line, const char *end, const char *with)
{
	size_t size = strlen(with);

	return (size_t)(end - line) >= size && memcmp(end - size, with, size) == 0;
}

static int is_command(const char *line, const char *end)
{
	return starts(line, end, "  $ ");
}

static int is_continuation(const char *line, const char *end)
{
	return starts(line, end, "  > ") || starts(line, end, "  >\n");
}

/* Where the output ends that stands here; an empty line within it is a line of it. */
static const char *skip_output(const char *line, const char *end)
{
	const char *last = line;

	for (; line < end && (*line == '\n' || *line == ' ') && !is_command(line, end);
	     line = next_line(line, end))
		if (*line != '\n')
			last = next_line(line, end);
	return last;
}

struct golden_part golden_part(const char *line, const char *end)
{
	struct golden_part part = {GOLDEN_TEXT, line, next_line(line, end), NULL};

	part.next = part.end;
	if (is_command(line, end)) {
		part.kind = GOLDEN_COMMAND;
		while (is_continuation(part.end, end))
			part.end = next_line(part.end, end);
		part.next = skip_output(part.end, end);
	} else if (*line != '\n' && *line != ' ' && *line != '#') {
		part.kind = GOLDEN_NAME;
	}
	return part;
}

void golden_put_command(FILE *to, const struct golden_part *command)
{
	const char *line, *next;

	for (line = command->begin; line < command->end; line = next) {
		next = next_line(line, command->end);
		line += next - line < 4 + 1 ? 3 : 4; /* "  >" of an empty line */
		fwrite(line, 1, (size_t)(next - line), to);
	}
}

/* The bytes of the character here, negative unless a text file shows it as it is. */
static ptrdiff_t plain_character(const char *at, const char *end)
{
	utf8proc_int32_t c;
	ptrdiff_t size = utf8proc_iterate((const utf8proc_uint8_t *)at, end - at, &c);

	if (size < 0)
		return -1;
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return c == '\t' ? size : -size;
	case UTF8PROC_CATEGORY_ZS:
		return c == ' ' ? size : -size;
	default:
		return size;
	}
}

/* Whether a line of output would be read as a command, an error or statuses. */
static int is_mistakable(const char *line, const char *end)
{
	static const char *const marks[] = {"$", ">", "2>"};
	size_t size = (size_t)(end - line);

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (starts(line, end, marks[i]) &&
		    (size == strlen(marks[i]) || line[strlen(marks[i])] == ' '))
			return 1;
	return size > 1 && line[0] == '[' && isdigit((unsigned char)line[1]);
}

static int is_plain(const char *line, const char *end)
{
	if (is_mistakable(line, end) || ends(line, end, " ") || ends(line, end, "\t") ||
	    ends(line, end, " (esc)") || ends(line, end, " (no-eol)"))
		return 0;
	for (ptrdiff_t size = 0; line < end; line += size)
		if ((size = plain_character(line, end)) < 0)
			return 0;
	return 1;
}

/* Writes the line so that nothing of it is unseen or mistaken. */
static void put_escaped(FILE *to, const char *line, const char *end)
{
	int is_hidden = is_mistakable(line, end);

	for (const char *at = line; at < end; is_hidden = 0) {
		ptrdiff_t size = plain_character(at, end);
		const char *next = at + (size < 0 ? -size : size);
		is_hidden |= size < 0 || (*at == ' ' && next == end);
		if (*at == '\\')
			fputs("\\\\", to);
		else if (*at == '\r')
			fputs("\\r", to);
		else if (*at == '\t' && next == end)
			fputs("\\t", to);
		else if (!is_hidden)
			fwrite(at, 1, (size_t)size, to);
		else
			for (const char *byte = at; byte < next; byte++)
				fprintf(to, "\\x%02x", (unsigned char)*byte);
		at = next;
	}
}

void golden_put_output(FILE *to, const char *mark, const char *text, size_t size)
{
	const char *end = text + size;

	for (const char *line = text, *next; line < end; line = next) {
		next = next_line(line, end);
		const char *lf = next[-1] == '\n' ? next - 1 : next;
		if (lf == next || (lf == line && next == end) || !is_plain(line, lf)) {
			fprintf(to, "  %s", mark);
			put_escaped(to, line, lf);
			fputs(lf == next ? " (no-eol)\n" : " (esc)\n", to);
		} else if (lf == line) { /* no blanks at the end of a line */
			fputs(*mark == '\0' ? "\n" : "  2>\n", to);
		} else {
			fprintf(to, "  %s", mark);
			fwrite(line, 1, (size_t)(next - line), to);
		}
	}
}
