/*
 * lines: a page of text as lines in blocks.
 *
 * Blank lines divide blocks. Blanks around lines are dropped, runs of blanks are
 * one space; a no-break space is a blank. A line that is a mark by itself (a
 * number, which may be a case's or a page's, `M`, `Workshop`) is a block of its
 * own also where no blank line stands beside it.
 */
#ifndef IMPORT_LINES_H
#define IMPORT_LINES_H

#include "import/decoder.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct line {
	size_t begin, size; /* in text */
	size_t number;
	bool begins_block;
};

struct text_lines {
	const struct schema *schema;	     /* whose terms are looked for; borrowed */
	const char *name;		     /* of the file, for messages; borrowed */
	void (*report)(const char *problem); /* is told what has no place, as one line */
	struct tsv_buf text;		     /* all lines, without their ends */
	struct line *lines;
	size_t count;
	size_t capacity;
};

/* Reads all of a source into a page that has name and report. Returns 0, or -1 with e filled
 * and what came before. */
int lines_read(struct text_lines *t, struct decoder *d, struct tsv_error *e);

static inline struct tsv_span lines_get(const struct text_lines *t, size_t i)
{
	return (struct tsv_span){t->text.data + t->lines[i].begin, t->lines[i].size};
}

/* Where the block that line i is in ends. */
size_t lines_block_end(const struct text_lines *t, size_t i);

/* The next line from i that is no number. */
size_t lines_skip_numbers(const struct text_lines *t, size_t i);

/* Appends the lines from i up to end, with a space between. */
void lines_join(const struct text_lines *t, size_t i, size_t end, struct tsv_buf *out);

/* Appends a blank and the text in quotes, cut when it is long, for a message. */
void lines_quote(struct tsv_buf *out, struct tsv_span text);

/* Reports what is wrong at line i (or behind the last), and the text if there is one. */
void lines_report(const struct text_lines *t, size_t i, const char *what, struct tsv_span text);

/* Is the line a number alone, perhaps dressed as a page's (`- 3 -`, `Page 3`, `3/9`)? */
bool lines_is_number(struct tsv_span line);

bool lines_is_workshop(struct tsv_span line);

void lines_free(struct text_lines *t);

/* The term that a word means in the column with that role; empty: none. */
struct tsv_span lines_term(const struct text_lines *t, enum role role, struct tsv_span word);

#endif
