#include "tool/tool.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "text/utf8.h"
#include "text/vis.h"
#include "tsv/scan.h"

/* A message is cut to this many bytes: names come from the input, of any length. */
#define MAX_MESSAGE ((size_t)2000)

static const char *tool_name, *help_text, *option_cure = "";
static void (*at_exit)(void);

/* An unopened descriptor would be given to the first file that is opened, and
 * messages would be written into it. */
static void open_standard(void)
{
	/* The wrong way round: what is read or written there must fail and be told. */
	static const int modes[] = {O_WRONLY, O_RDONLY, O_WRONLY};

	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", modes[fd]) != fd)
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

/* Where the next character of UTF-8 begins, at this place or behind it. */
static size_t next_character(struct tsv_span text, size_t at)
{
	for (int i = 0; i < 3 && at < text.size; i++, at++)
		if (!utf8_continues(text.data[at]))
			break;
	return at;
}

/*
 * Appends a message. The middle of a long one is cut out, for the file stands at its
 * start and the cure at its end.
 */
static void append_bounded(struct tsv_buf *line, struct tsv_span text)
{
	if (text.size <= MAX_MESSAGE) {
		vis_append(line, text);
		return;
	}
	vis_append(line, (struct tsv_span){text.data, next_character(text, MAX_MESSAGE / 2)});
	tsv_buf_add_string(line, "…");
	vis_append(line,
		   tsv_span_from(text, next_character(text, text.size - MAX_MESSAGE / 2)));
}

void tool_say(struct tsv_span text)
{
	/* A byte becomes four at most, and the name is short. */
	static char storage[4 * MAX_MESSAGE + 100];
	struct tsv_buf line = {.data = storage, .capacity = sizeof(storage)};

	tsv_buf_add_string(&line, tool_name);
	tsv_buf_add_string(&line, ": ");
	append_bounded(&line, text);
	tsv_buf_add_char(&line, '\n');
	for (struct tsv_span rest = tsv_buf_span(&line); rest.size != 0;) {
		ssize_t done = write(STDERR_FILENO, rest.data, rest.size);
		if (done > 0)
			rest = tsv_span_from(rest, (size_t)done);
		else if (done == 0 || errno != EINTR)
			break; /* there is no one left to tell */
	}
}

/* Memory ran out. */
static void out_of_memory(void)
{
	static char text[PATH_MAX + 100];
	const char *input = tool_only_input();

	tool_abandon();
	snprintf(text, sizeof(text),
		 "%s%sout of memory; give the tool more, or a smaller table",
		 input == NULL ? "" : input, input == NULL ? "" : ": ");
	tool_say(tsv_span_of(text));
	if (at_exit != NULL)
		at_exit();
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
	signal(SIGXFSZ, SIG_IGN); /* so that a write fails, which is told */
	tool_name = name;
	help_text = help;
	tsv_set_out_of_memory(out_of_memory);
	opterr = 0; /* messages are ours */
	use_scan(getenv("TSV_SCAN"));
}

void tool_help(const char *help)
{
	help_text = help;
}

void tool_at_exit(void (*function)(void))
{
	at_exit = function;
	atexit(function);
}

void tool_warn(const char *format, ...)
{
	struct tsv_buf text = {0};
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&text, format, arguments);
	va_end(arguments);
	tool_say(tsv_buf_span(&text));
	tsv_buf_free(&text);
}

const char *tool_plural(size_t count)
{
	return count == 1 ? "" : "s";
}

void tool_fail(struct tsv_error *e)
{
	tool_abandon();
	tool_say(tsv_span_of(e->text));
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
	const char *cure = answer == ':' ? "" : option_cure;

	if (optopt != 0 && strncmp(typed, "--", 2) != 0)
		tool_refuse("-%c %s; see %s --help%s", optopt, fault, tool_name, cure);
	tool_refuse("%s %s; see %s --help%s", typed, fault, tool_name, cure);
}

void tool_option_cure(const char *text)
{
	option_cure = text;
}

int tool_option(int argc, char **argv, const char *short_options,
		const struct option *long_options)
{
	int option = getopt_long(argc, argv, short_options, long_options, NULL);

	switch (option) {
	case 'h': print_and_exit(help_text);
	case 'V': {
		struct tsv_buf text = {0};
		tsv_buf_printf(&text, "%s (caseutils) " CASEUTILS_VERSION "\n", tool_name);
		tsv_buf_add_char(&text, '\0');
		print_and_exit(text.data);
	}
	case '?':
	case ':': bad_option(option, argv);
	default: return option;
	}
}

void tool_columns(struct tsv_columns *c, const struct tsv_header *h, const char *list,
		  const char *exclude)
{
	struct tsv_error e = {0};

	if (exclude != NULL ? tsv_columns_exclude(c, h, exclude, &e) < 0
			    : tsv_columns_parse(c, h, list, &e) < 0)
		tool_fail(&e);
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

char tool_delimiter(const char *text)
{
	if (strcmp(text, "\\t") == 0)
		return '\t';
	if (strlen(text) != 1 || strchr("\"\r\n\\", *text) != NULL)
		tool_refuse("-d takes one ASCII character, not '%s'", text);
	return *text;
}

size_t tool_width(const char *text)
{
	size_t width = tool_number("--width", text);

	if (width == 0 || width > TOOL_WIDEST)
		tool_refuse("--width takes 1 to %d, not %s", TOOL_WIDEST, text);
	return width;
}
