/*
 * tool: what every tool does alike on the way in and out.
 *
 * The name in messages, the options that all have, the exit statuses, and the
 * opening of operands as one table. This is the only room of the library that
 * ends the process.
 */
#ifndef TOOL_TOOL_H
#define TOOL_TOOL_H

#include <getopt.h>

#include "io/output.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

#define CASEUTILS_VERSION TSV_VERSION

enum status {
	STATUS_DONE = 0,    /* and something matched, nothing wrong, no difference */
	STATUS_NONE = 1,    /* no match, findings, differences */
	STATUS_TROUBLE = 2, /* an error was told */
};

/* The options that every tool has, for getopt_long(). */
#define TOOL_SHORT ":hVo:"
#define TOOL_LONG \
	{"help", no_argument, NULL, 'h'}, {"version", no_argument, NULL, 'V'}, \
	{ \
		"output", required_argument, NULL, 'o' \
	}

/*
 * To be called first: makes sure that descriptors 0 to 2 are open, that as many as may
 * be can be opened, that a file which gets too large and memory that runs out are told,
 * and gives the tool its name in messages and its help text, which stay the caller's.
 */
void tool_start(char **argv, const char *name, const char *help);

/* Gives the help text of a tool that makes it when it runs, which may take memory. */
void tool_help(const char *help);

/* Has a text told behind an option that is none, as which there are; borrowed. */
void tool_option_cure(const char *text);

/*
 * The next option, as getopt_long() gives it, or -1 after the last. Handles
 * --help and --version, and refuses an option that is not in the tables.
 */
int tool_option(int argc, char **argv, const char *short_options,
		const struct option *long_options);

/*
 * A message on standard error: `name: text` on one line, controls in it made visible, cut
 * in the middle when it is very long.
 */
void tool_warn(const char *format, ...) TSV_PRINTF(1, 2);

/* What ends the word for so many: "s", or nothing for one. */
const char *tool_plural(size_t count);

/* The same as tool_warn() for a text, allocating nothing. */
void tool_say(struct tsv_span text);

/*
 * Has a function called when the process ends, also because memory ran out, but not by a
 * signal. It must allocate nothing. There is one at most.
 */
void tool_at_exit(void (*function)(void));

/* Tells the error and ends with STATUS_TROUBLE, keeping no half-written file. */
_Noreturn void tool_fail(struct tsv_error *e);

/* The same for a message of the tool's own. */
_Noreturn void tool_refuse(const char *format, ...) TSV_PRINTF(1, 2);

/*
 * What columns mean: the schema at path, else that of $CASES_SCHEMA, else the built-in
 * one. Refuses one that cannot be read. The output is as for tool_operands().
 */
void tool_schema(struct schema *s, const char *path, const char *output);

/* The argument of --schema, before the options are taken; NULL: there is none. */
const char *tool_schema_argument(int argc, char **argv);

/*
 * Finds the columns of a list, or all but those of exclude, or all when both are NULL
 * (tsv_columns_parse(), tsv_columns_exclude()); refuses a list that cannot be read.
 */
void tool_columns(struct tsv_columns *c, const struct tsv_header *h, const char *list,
		  const char *exclude);

/* The number that an option's argument must be, or refuses. */
size_t tool_number(const char *option, const char *text);

/* The columns of a line that --width's argument must be, 1 to TOOL_WIDEST, or refuses. */
#define TOOL_WIDEST 100000
size_t tool_width(const char *text);

/* The one ASCII character that -d's argument must be, also `\t`, or refuses. */
char tool_delimiter(const char *text);

/*
 * Names what is to be read as operands (none: standard input), before a file is opened.
 * Refuses what cannot be read as it stands: standard input that is closed, a pipe or
 * standard input a second time, and what the output is written to directly, for that
 * would be read again. The output is the path that tool_output() is given.
 */
void tool_operands(char *const *paths, size_t count, const char *output);

/* The same for a file that is read besides (a schema, patterns), which the output may
 * not replace either. */
void tool_reads(const char *path, const char *output);

/* The name of the input when there is just one, else NULL. */
const char *tool_only_input(void);

/*
 * Opens the operands as one table or fails, after tool_operands(); says what is waited
 * for at a terminal.
 */
void tool_table(struct tsv_table *t, char *const *paths, size_t count, const char *output);

/*
 * Sees whether what was just opened is a table: fails when it is another kind of file,
 * and warns when it is rather CSV or JSON. tool_table() does so.
 */
void tool_check_kinds(const struct tsv_reader *readers, size_t count);

/* Fails with the error of operands that could not be opened as tables, or with what they
 * are instead. */
_Noreturn void tool_fail_open(char *const *paths, size_t count, struct tsv_error *e);

/*
 * Refuses an operand as an output that is no catalogue (findings, a log, a report), which
 * would take its place. To be called once the operands are named.
 */
void tool_keep_operands(const char *output);

/*
 * Opens the tool's output (NULL or -: standard output) or fails. It is the one that
 * tool_fail() abandons. There is one a tool. What goes to a terminal is made visible
 * (vis_append_lines() of text/vis.h), whatever tool writes it.
 */
struct output *tool_output(const char *path);

/* The same for a file that a tool writes besides it, to be opened after it and after the
 * inputs were named; refuses a file that is another's, too. There is one at most. It gets
 * its place last. */
struct output *tool_second_output(const char *path);

/* Gives up what is not needed once inputs and output are open (io/sandbox.h). */
void tool_enter_sandbox(void);

/* The same, where another program is to be started yet. */
void tool_enter_sandbox_to_run(void);

/* Gives up the outputs, keeping no half-written file. Allocates nothing. */
void tool_abandon(void);

/* Completes the outputs and returns the status to exit with. */
int tool_finish(enum status status);

#endif
