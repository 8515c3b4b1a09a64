/* What is no table, told as what it is. */
#include "tool/tool.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text/magic.h"

/* Fails if the bytes that a file begins with are those of another kind. */
static void check_kind(const char *name, struct tsv_span first)
{
	struct tsv_error e = {0};

	if (magic_check(name, first, &e) < 0 || magic_check_utf8(name, first, &e) < 0)
		tool_fail(&e);
}

/* What a text is whose lines have one field, or NULL: JSON, or CSV where the first record
 * has what stands in the header, too. */
static const char *text_kind(struct tsv_span header, struct tsv_span rest)
{
	static const char *const delimiters[] = {",", ";", "|"};
	struct tsv_span record;

	if (tsv_span_begins(header, tsv_span_of("{")) ||
	    tsv_span_begins(header, tsv_span_of("[")))
		return "{";
	tsv_span_cut(&rest, '\n', &record);
	for (size_t i = 0; i < 3; i++)
		if (tsv_span_has(header, *delimiters[i]) &&
		    (record.size == 0 || tsv_span_has(record, *delimiters[i])))
			return delimiters[i];
	return NULL;
}

static void check_reader(const struct tsv_reader *r)
{
	const struct tsv_input *in = &r->input;
	const char *kind = NULL;

	if (in->offset != in->begin)
		return; /* the begin is not there any more */
	check_kind(in->name, (struct tsv_span){in->data, in->end});
	if (r->header.count == 1)
		kind = text_kind(r->header.columns[0].name,
				 (struct tsv_span){in->data + in->begin, in->end - in->begin});
	if (kind == NULL)
		return;
	if (*kind == '{')
		tool_warn("%s: one column, '%s'; is it JSON? case-import reads it", in->name,
			  tsv_shorten(r->header.columns[0].name).text);
	else
		tool_warn("%s: one column, whose name holds '%s'; is it CSV? case-import reads "
			  "it",
			  in->name, kind);
}

void tool_check_kinds(const struct tsv_reader *readers, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check_reader(&readers[i]);
}

/* The first bytes of a regular file, also where it is standard input; else none. */
static struct tsv_span read_first(const char *path, char *bytes)
{
	bool standard = strcmp(path, "-") == 0;
	struct stat status;
	ssize_t got = 0;

	if ((standard ? fstat(STDIN_FILENO, &status) : stat(path, &status)) != 0 ||
	    !S_ISREG(status.st_mode))
		return (struct tsv_span){0};
	int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	if (fd >= 0)
		got = pread(fd, bytes, MAGIC_SIZE, 0);
	if (fd > STDIN_FILENO)
		close(fd);
	return (struct tsv_span){bytes, got > 0 ? (size_t)got : 0};
}

void tool_fail_open(char *const *paths, size_t count, struct tsv_error *e)
{
	char bytes[MAGIC_SIZE];

	for (size_t i = 0; i < (count == 0 ? 1 : count); i++) {
		const char *path = count == 0 ? "-" : paths[i];
		bool standard = strcmp(path, "-") == 0;
		check_kind(standard ? "standard input" : path, read_first(path, bytes));
	}
	tool_fail(e);
}
