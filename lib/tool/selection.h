/*
 * selection: the options that say which records, alike in every tool that has them, and
 * the query that they make.
 *
 * The schema adds one option for each column that it has one for, so it is read before
 * the options are. What cannot be understood is refused.
 */
#ifndef TOOL_SELECTION_H
#define TOOL_SELECTION_H

#include "query/query.h"
#include "tool/tool.h"

/* Arguments of an option that may stand more than once. */
struct arguments {
	const char **all; /* owned; the texts are borrowed */
	size_t count;
	size_t capacity;
};

void arguments_add(struct arguments *a, const char *argument);

/* Numbers of options without a letter: a selection's have these, a tool's lower ones. */
enum { SELECTION_FIRST = 1024 };

struct selection {
	struct schema schema;
	struct query query; /* points to the schema: a selection stays in its place */
	const char *fields; /* of -f, or NULL */
	bool invert;	    /* of -v: the records that the query does not select */
	struct arguments patterns, files, conditions;
	struct regex_options how;
	bool fixed;
	struct tsv_buf letters; /* of all options, for getopt_long() */
	struct tsv_buf cure;	/* names the options of a schema that is not built in */
	struct option *options; /* owned; the tool's own first */
	size_t tool_options;	/* how many those are */
};

/*
 * Reads the schema and makes the tables of options: the tool's own, letters and an array
 * that ends with zeros, then a selection's.
 */
void selection_open(struct selection *s, int argc, char **argv, const char *letters,
		    const struct option *own);

/* The next option that is not the selection's own, as tool_option(). */
int selection_option(struct selection *s, int argc, char **argv);

/* Is anything looked for? */
bool selection_asks(const struct selection *s);

/* Makes the query, once all options are taken. The output is as for tool_operands(). */
void selection_build(struct selection *s, const char *output);

/* Finds the columns, or fails. */
void selection_resolve(struct selection *s, const struct tsv_header *h);

/* After the run: warns of what a user may not expect, as query_append_notes(). */
void selection_report(const struct selection *s, bool found);

void selection_close(struct selection *s);

#endif
