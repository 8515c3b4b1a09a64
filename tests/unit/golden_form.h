/*
 * golden_form: the form in which golden cases are written, see tests/README.md.
 *
 * A file is read in parts: a line of text, or a command with all its lines and the
 * output that stands below it. Expected output is never decoded: what came out is
 * written in the same form, and the texts are compared.
 */
#ifndef GOLDEN_FORM_H
#define GOLDEN_FORM_H

#include <stddef.h>
#include <stdio.h>

enum golden_kind { GOLDEN_TEXT, GOLDEN_NAME, GOLDEN_COMMAND };

struct golden_part {
	enum golden_kind kind;
	const char *begin, *end; /* the line, or all lines of a command */
	const char *next;	 /* the next part: a command's output ends there */
};

/* The part at a line's begin; it borrows the text, which ends at end. */
struct golden_part golden_part(const char *line, const char *end);

/* Writes the command as bash reads it. */
void golden_put_command(FILE *to, const struct golden_part *command);

/* Writes what came out, each line behind the mark ("", or "2> " for errors). */
void golden_put_output(FILE *to, const char *mark, const char *text, size_t size);

#endif
