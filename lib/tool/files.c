/* The files that a tool reads and writes. */
#include "tool/tool.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/sandbox.h"
#include "io/spool.h"
#include "text/vis.h"

struct input {
	const char *name; /* for messages; borrowed */
	struct stat status;
	bool is_operand;
};

static struct input *inputs;
static size_t input_count, input_capacity;
static struct output first = {.fd = -1}, second = {.fd = -1};

static const char standard_input[] = "standard input";

static bool is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* It is open for writing alone when it was closed: see open_standard(). */
static void check_standard_input(void)
{
	int flags = fcntl(STDIN_FILENO, F_GETFL);

	if (flags < 0 || (flags & O_ACCMODE) == O_WRONLY)
		tool_refuse("%s: closed; name a FILE, or redirect one to it", standard_input);
}

/* Refuses a pipe or standard input that was given before: its bytes come once. */
static void check_read_once(const struct input *in)
{
	static struct tsv_dict seen;
	bool standard = in->name == standard_input;
	uintmax_t key[] = {in->status.st_dev, in->status.st_ino, standard};
	size_t count = seen.count;

	if (S_ISFIFO(in->status.st_mode) || S_ISSOCK(in->status.st_mode))
		key[2] = true;
	else if (!standard)
		return;
	if (tsv_dict_add(&seen, (struct tsv_span){(const char *)key, sizeof(key)}) < count)
		tool_refuse("%s: is given twice, but can be read once; save it in a file "
			    "first",
			    in->name);
}

/*
 * Refuses an input that is the output, too. One that is written to directly would be
 * read again; an operand may be replaced once all was read, another input may not.
 */
static void check_apart(const struct input *in, const char *output)
{
	struct stat out;
	bool standard = output_is_standard(output);

	if ((standard ? fstat(STDOUT_FILENO, &out) : stat(output, &out)) != 0 ||
	    !is_same(&in->status, &out) || S_ISCHR(out.st_mode) || S_ISSOCK(out.st_mode))
		return;
	if (standard && in->is_operand)
		tool_refuse("%s: is the output, too; write it by -o, which replaces a file "
			    "when all went well",
			    in->name);
	if (!S_ISREG(out.st_mode) || !in->is_operand)
		tool_refuse("%s: is the output, too; give each a file of its own", in->name);
}

static void add_input(const char *path, bool is_operand, const char *output)
{
	bool standard = strcmp(path, "-") == 0;
	struct input in = {.name = standard ? standard_input : path, .is_operand = is_operand};

	if (standard)
		check_standard_input();
	if ((standard ? fstat(STDIN_FILENO, &in.status) : stat(path, &in.status)) != 0)
		return; /* told when it is opened */
	check_read_once(&in);
	check_apart(&in, output);
	inputs = tsv_grow(inputs, &input_capacity, input_count + 1, sizeof(*inputs));
	inputs[input_count++] = in;
}

void tool_reads(const char *path, const char *output)
{
	add_input(path, false, output);
}

void tool_operands(char *const *paths, size_t count, const char *output)
{
	if (count == 0)
		add_input("-", true, output);
	for (size_t i = 0; i < count; i++)
		add_input(paths[i], true, output);
}

void tool_schema(struct schema *s, const char *path, const char *output)
{
	const char *given = path != NULL ? path : getenv("CASES_SCHEMA");
	struct tsv_error e = {0};

	if (given == NULL || *given == '\0') {
		schema_open_builtin(s);
		return;
	}
	add_input(given, false, output);
	if (schema_open(s, given, &e) < 0)
		tool_fail(&e);
}

const char *tool_schema_argument(int argc, char **argv)
{
	static const char option[] = "--schema";
	const char *found = NULL;

	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strcmp(argv[i], option) == 0 && i + 1 < argc)
			found = argv[i + 1];
		else if (strncmp(argv[i], option, strlen(option)) == 0 &&
			 argv[i][strlen(option)] == '=')
			found = argv[i] + strlen(option) + 1;
	}
	return found;
}

const char *tool_only_input(void)
{
	return input_count == 1 ? inputs[0].name : NULL;
}

void tool_table(struct tsv_table *t, char *const *paths, size_t count, const char *output)
{
	struct tsv_error e = {0};

	tool_operands(paths, count, output);
	if (count == 0 && isatty(STDIN_FILENO))
		tool_warn("reading a table from the terminal; end it with Ctrl-D (see --help)");
	if (tsv_table_open(t, paths, count, &e) < 0)
		tool_fail_open(paths, count, &e);
	tool_check_kinds(t->readers, t->count);
}

static void open_output(struct output *out, const char *path)
{
	struct tsv_error e = {0};

	if (output_open(out, path, &e) < 0)
		tool_fail(&e);
	if (isatty(out->fd))
		out->filter = vis_append_lines;
}

void tool_keep_operands(const char *output)
{
	struct stat out;

	if (output_is_standard(output) || stat(output, &out) != 0 || !S_ISREG(out.st_mode))
		return;
	for (size_t i = 0; i < input_count; i++)
		if (inputs[i].is_operand && is_same(&inputs[i].status, &out))
			tool_refuse("%s: is read, and what is written there would replace it; "
				    "give another file",
				    output);
}

struct output *tool_output(const char *path)
{
	open_output(&first, path);
	return &first;
}

struct output *tool_second_output(const char *path)
{
	for (size_t i = 0; i < input_count; i++)
		check_apart(&inputs[i], path);
	open_output(&second, path);
	if (output_same(&first, &second))
		tool_refuse("%s: is the file of another output, too; give each its own", path);
	return &second;
}

/* The folder in which the output gets its place; -1: it has it. */
static int folder_of(const struct output *out)
{
	return out->file.path == NULL ? -1 : out->file.folder;
}

static void enter_sandbox(const char *scratch)
{
	sandbox_enter(&(struct sandbox){.folders = {folder_of(&first), folder_of(&second)},
					.scratch = scratch});
}

void tool_enter_sandbox(void)
{
	enter_sandbox(NULL);
}

void tool_enter_sandbox_to_run(void)
{
	enter_sandbox(spool_folder());
}

void tool_abandon(void)
{
	output_abandon(&first);
	output_abandon(&second);
}

/* Nobody reads the output any more: end as a closed pipe ends any filter. */
static void end_unread(void)
{
	signal(SIGPIPE, SIG_DFL);
	raise(SIGPIPE);
}

/* Completes an output. A failure is told. */
static bool complete(struct output *out)
{
	struct tsv_error e = {0};

	if (out->fd < 0 || output_close(out, &e) == 0)
		return true;
	tool_warn("%s", e.text);
	tsv_error_free(&e);
	return false;
}

int tool_finish(enum status status)
{
	output_flush(&first);
	if (output_failed(&first))
		output_abandon(&second);
	if (output_unread(&first))
		end_unread();
	output_flush(&second);
	if (output_failed(&second))
		output_abandon(&first);
	/* The second may replace an operand: that must be kept while what is told of it
	 * is not in its place. */
	bool done = complete(&first);
	if (!done)
		output_abandon(&second);
	return complete(&second) && done ? (int)status : STATUS_TROUBLE;
}
