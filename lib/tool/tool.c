#include "tool/tool.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/sandbox.h"
#include "text/vis.h"
#include "tsv/scan.h"

static const char *tool_name, *tool_help;
static struct output tool_out = {.fd = -1}, tool_second = {.fd = -1};

/* An unopened descriptor would be given to the first file that is opened, and
 * messages would be written into it. */
static void open_standard(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
			/* For reading alone: writing to it must fail and be told. */
			if (open("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY) != fd)
				_exit(STATUS_TROUBLE);
}

/* All operands are open at a time, and the soft limit is often 256 or 1024. */
static void raise_descriptors(void)
{
	struct rlimit files;

	if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == files.rlim_max)
		return;
	files.rlim_cur = files.rlim_max;
	setrlimit(RLIMIT_NOFILE, &files); /* may fail: then the limit stays */
}

/* Memory ran out: nothing that allocates may be called. */
static void out_of_memory(void)
{
	static const char text[] = ": out of memory; give the tool more, or a smaller table\n";

	output_abandon(&tool_out);
	output_abandon(&tool_second);
	/* When standard error itself fails, there is no one left to tell. */
	if (write(STDERR_FILENO, tool_name, strlen(tool_name)) < 0 ||
	    write(STDERR_FILENO, text, sizeof(text) - 1) < 0)
		_exit(STATUS_TROUBLE);
	_exit(STATUS_TROUBLE);
}

/* Lets tests choose how separators are found. */
static void use_scan(const char *version)
{
	if (version != NULL && !tsv_scan_use(version))
		tool_refuse("TSV_SCAN=%s: does not run here", version);
}

void tool_start(char **argv, const char *name, const char *help)
{
	(void)argv;
	open_standard();
	raise_descriptors();
	tool_name = name;
	tool_help = help;
	tsv_set_out_of_memory(out_of_memory);
	opterr = 0; /* messages are ours */
	use_scan(getenv("TSV_SCAN"));
}

static void say(const char *text)
{
	struct tsv_buf raw = {0}, line = {0};

	tsv_buf_printf(&raw, "%s: %s", tool_name, text);
	vis_append(&line, tsv_buf_span(&raw));
	tsv_buf_add_char(&line, '\n');
	/* When standard error itself fails, there is no one left to tell. */
	for (size_t at = 0; at < line.size;) {
		ssize_t done = write(STDERR_FILENO, line.data + at, line.size - at);
		if (done <= 0)
			break;
		at += (size_t)done;
	}
	tsv_buf_free(&raw);
	tsv_buf_free(&line);
}

void tool_warn(const char *format, ...)
{
	struct tsv_buf text = {0};
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&text, format, arguments);
	va_end(arguments);
	tsv_buf_add_char(&text, '\0');
	say(text.data);
	tsv_buf_free(&text);
}

/* Nobody reads the output any more: end as a closed pipe ends any filter. */
static void end_unread(void)
{
	signal(SIGPIPE, SIG_DFL);
	raise(SIGPIPE);
}

void tool_fail(struct tsv_error *e)
{
	output_abandon(&tool_out);
	output_abandon(&tool_second);
	say(e->text);
	tsv_error_free(e);
	exit(STATUS_TROUBLE);
}

void tool_refuse(const char *format, ...)
{
	struct tsv_buf text = {0};
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&text, format, arguments);
	va_end(arguments);
	tsv_buf_add_char(&text, '\0');
	tool_fail(&(struct tsv_error){text.data});
}

static _Noreturn void print_and_exit(const char *text)
{
	output_string(tool_output(NULL), text);
	exit(tool_finish(STATUS_DONE));
}

/* What the user typed that getopt did not take. */
static _Noreturn void bad_option(int answer, char **argv)
{
	const char *fault = answer == ':' ? "needs an argument" : "is no option, or is misused";
	const char *typed = argv[optind - 1];

	if (optopt != 0 && strncmp(typed, "--", 2) != 0)
		tool_refuse("-%c %s; see %s --help", optopt, fault, tool_name);
	tool_refuse("%s %s; see %s --help", typed, fault, tool_name);
}

int tool_option(int argc, char **argv, const char *short_options,
		const struct option *long_options)
{
	int option = getopt_long(argc, argv, short_options, long_options, NULL);

	switch (option) {
	case 'h':
		print_and_exit(tool_help);
	case 'V': {
		struct tsv_buf text = {0};
		tsv_buf_printf(&text, "%s (caseutils) " CASEUTILS_VERSION "\n", tool_name);
		tsv_buf_add_char(&text, '\0');
		print_and_exit(text.data);
	}
	case '?':
	case ':':
		bad_option(option, argv);
	default:
		return option;
	}
}

size_t tool_number(const char *option, const char *text)
{
	size_t number = 0;

	for (const char *at = text; *at != '\0'; at++) {
		if (*at < '0' || *at > '9' || number > (SIZE_MAX - 9) / 10)
			tool_refuse("%s takes a whole number, not '%s'", option, text);
		number = number * 10 + (size_t)(*at - '0');
	}
	if (*text == '\0')
		tool_refuse("%s takes a whole number, not ''", option);
	return number;
}

size_t tool_width(const char *text)
{
	size_t width = tool_number("--width", text);

	if (width == 0 || width > TOOL_WIDEST)
		tool_refuse("--width takes 1 to %d, not %s", TOOL_WIDEST, text);
	return width;
}

/* Refuses an operand that is the regular file which standard output writes to. */
static void check_apart(const char *path, const struct stat *out)
{
	bool standard = strcmp(path, "-") == 0;
	struct stat in;

	if ((standard ? fstat(STDIN_FILENO, &in) : stat(path, &in)) != 0)
		return; /* told when it is opened */
	if (S_ISREG(in.st_mode) && in.st_dev == out->st_dev && in.st_ino == out->st_ino)
		tool_refuse("%s: is the output, too; write it by -o, which replaces a file "
			    "when all went well",
			    standard ? "standard input" : path);
}

void tool_operands(char *const *paths, size_t count, const char *output)
{
	struct tsv_error e = {0};
	struct stat out;

	if (tsv_input_check_paths(paths, count, &e) < 0)
		tool_fail(&e);
	if (output != NULL || fstat(STDOUT_FILENO, &out) != 0)
		return;
	if (count == 0)
		check_apart("-", &out);
	for (size_t i = 0; i < count; i++)
		check_apart(paths[i], &out);
}

void tool_table(struct tsv_table *t, char *const *paths, size_t count, const char *output)
{
	struct tsv_error e = {0};

	tool_operands(paths, count, output);
	if (count == 0 && isatty(STDIN_FILENO))
		tool_warn("reading a table from the terminal; end it with Ctrl-D (see --help)");
	if (tsv_table_open(t, paths, count, &e) < 0)
		tool_fail(&e);
}

static void open_output(struct output *out, const char *path)
{
	struct tsv_error e = {0};

	if (output_open(out, path, &e) < 0)
		tool_fail(&e);
	if (isatty(out->fd))
		out->filter = vis_append_lines;
}

struct output *tool_output(const char *path)
{
	open_output(&tool_out, path);
	return &tool_out;
}

struct output *tool_second_output(const char *path)
{
	open_output(&tool_second, path);
	if (output_same(&tool_out, &tool_second))
		tool_refuse("%s: is the file of another output, too; give each its own", path);
	return &tool_second;
}

void tool_enter_sandbox(void)
{
	struct tsv_buf scratch = {0}, second = {0};

	sandbox_enter(output_directory(&tool_out, &scratch),
		      output_directory(&tool_second, &second));
	tsv_buf_free(&scratch);
	tsv_buf_free(&second);
}

/* Completes an output. A failure is told. */
static bool complete(struct output *out)
{
	struct tsv_error e = {0};

	if (out->fd < 0 || output_close(out, &e) == 0)
		return true;
	say(e.text);
	tsv_error_free(&e);
	return false;
}

int tool_finish(enum status status)
{
	output_flush(&tool_out);
	if (output_failed(&tool_out))
		output_abandon(&tool_second);
	if (output_unread(&tool_out))
		end_unread();
	output_flush(&tool_second);
	if (output_failed(&tool_second))
		output_abandon(&tool_out);
	/* The second may replace an operand: that must be kept while what is told of it
	 * is not in its place. */
	bool done = complete(&tool_out);
	if (!done)
		output_abandon(&tool_second);
	return complete(&tool_second) && done ? (int)status : STATUS_TROUBLE;
}
