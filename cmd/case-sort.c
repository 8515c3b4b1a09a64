/* case-sort: keys by name for sort(1), which does the work. */
#include <locale.h>
#include <stdlib.h>

#include "io/subprocess.h"
#include "tool/tool.h"

static const char help[] =
    "usage: case-sort [-k FIELD[:LETTERS]]... [-u] [-o FILE] [FILE...]\n"
    "\n"
    "Sorts the records of tables by columns, with sort(1); the header stays first.\n"
    "\n"
    "  -k, --key FIELD[:LETTERS]\n"
    "                         sort by this column, and by the next -k what is equal in\n"
    "                         it; without -k by the whole record. LETTERS are sort(1)'s:\n"
    "                           n  as a number       g  as a number with an exponent\n"
    "                           V  as a version      f  lower case as upper case\n"
    "                           r  reversed          l  as the locale orders text\n"
    "  -u, --unique           keep the first of the records whose keys are equal\n"
    "  -o, --output FILE      write to FILE, which is replaced when all went well\n"
    "  -h, --help             print this help\n"
    "  -V, --version          print the version\n"
    "\n"
    "Equal records keep their order. Text is compared byte by byte, whatever the locale.\n"
    "Nothing is printed unless all of the input is sound. TMPDIR is where sort(1) keeps\n"
    "what does not fit in memory. FILE - is standard input. Status: 0 done, 2 trouble.\n";

static const char letters[] = "nrgVfl";

struct key {
	const char *text; /* as given */
	size_t column;
	const char *letters;
};

struct options {
	struct key *keys;
	size_t count;
	size_t capacity;
	const char *output;
	bool unique;
};

static void add_key(struct options *o, const char *text)
{
	o->keys = tsv_grow(o->keys, &o->capacity, o->count + 1, sizeof(*o->keys));
	o->keys[o->count++] = (struct key){.text = text, .letters = ""};
}

static struct options parse_options(int argc, char **argv)
{
	static const struct option longs[] = {TOOL_LONG,
					      {"key", required_argument, NULL, 'k'},
					      {"unique", no_argument, NULL, 'u'},
					      {NULL, 0, NULL, 0}};
	struct options o = {0};

	for (int c; (c = tool_option(argc, argv, TOOL_SHORT "k:u", longs)) != -1;) {
		switch (c) {
		case 'k': add_key(&o, optarg); break;
		case 'u': o.unique = true; break;
		case 'o': o.output = optarg; break;
		}
	}
	return o;
}

static bool has(const struct key *k, char letter)
{
	return strchr(k->letters, letter) != NULL;
}

static void check_letters(const struct key *k)
{
	size_t known = strspn(k->letters, letters);

	if (k->letters[known] != '\0')
		tool_refuse("-k %s: no order '%c'; there are: n r g V f l", k->text,
			    k->letters[known]);
	if (has(k, 'n') + has(k, 'g') + has(k, 'V') > 1)
		tool_refuse("-k %s: n, g and V exclude each other", k->text);
}

/* A column may have a colon in its name, so the whole text is tried first. */
static void find_column(struct key *k, const struct tsv_header *h)
{
	const char *colon = strrchr(k->text, ':');
	struct tsv_span name = tsv_span_of(k->text);
	struct tsv_error e = {0};

	k->column = tsv_header_find(h, name);
	if (k->column != TSV_NONE)
		return;
	if (colon != NULL) {
		name = tsv_span_between(k->text, colon);
		k->letters = colon + 1;
	}
	if (tsv_header_need(h, name, &k->column, &e) < 0)
		tool_fail(&e);
	check_letters(k);
}

static void find_columns(struct options *o, const struct tsv_header *h)
{
	for (size_t i = 0; i < o->count; i++)
		find_column(&o->keys[i], h);
}

/*
 * One sort(1) compares in one locale, so either all that is compared as text asks
 * for the locale or nothing does. Numbers are read alike in both.
 */
static bool choose_locale(const struct options *o)
{
	bool locale = false, bytes = false;

	for (size_t i = 0; i < o->count; i++) {
		const struct key *k = &o->keys[i];
		locale = locale || has(k, 'l');
		bytes = bytes || !(has(k, 'l') || has(k, 'n') || has(k, 'g') || has(k, 'V'));
	}
	if (locale && bytes)
		tool_refuse("-k: one key has 'l' and another is compared byte by byte; "
			    "give 'l' to all keys that are text or to none");
	return locale;
}

static void set_variable(const char *name, const char *value)
{
	if (setenv(name, value, 1) != 0)
		tsv_out_of_memory();
}

/* What the locale says of order and letters; numbers and messages stay as in C. */
static void keep_locale(int category, const char *variable)
{
	const char *name = setlocale(category, "");

	if (name == NULL)
		tool_refuse("-k: the locale of the environment (LC_ALL, %s or LANG) "
			    "is not installed",
			    variable);
	set_variable(variable, name);
}

static void set_environment(bool locale)
{
	if (!locale) {
		set_variable("LC_ALL", "C");
		return;
	}
	keep_locale(LC_COLLATE, "LC_COLLATE");
	keep_locale(LC_CTYPE, "LC_CTYPE");
	set_variable("LC_NUMERIC", "C");
	set_variable("LC_MESSAGES", "C");
	unsetenv("LC_ALL");
}

/* -k3,3nr: the letters without the one that is ours. */
static char *key_argument(const struct key *k)
{
	struct tsv_buf text = {0};

	tsv_buf_printf(&text, "-k%zu,%zu", k->column + 1, k->column + 1);
	for (const char *letter = k->letters; *letter != '\0'; letter++)
		if (*letter != 'l')
			tsv_buf_add_char(&text, *letter);
	tsv_buf_add_char(&text, '\0');
	return text.data;
}

static void start_sort(struct subprocess *sort, const struct options *o)
{
	static char name[] = "sort", stable[] = "-s", tab[] = "-t\t", unique[] = "-u";
	char **arguments = tsv_calloc(o->count + 5, sizeof(*arguments));
	size_t count = 0;
	struct tsv_error e = {0};

	arguments[count++] = name;
	arguments[count++] = stable;
	arguments[count++] = tab;
	if (o->unique)
		arguments[count++] = unique;
	for (size_t i = 0; i < o->count; i++)
		arguments[count + i] = key_argument(&o->keys[i]);
	if (subprocess_start(sort, arguments, &e) < 0)
		tool_fail(&e);
	for (size_t i = 0; i < o->count; i++)
		free(arguments[count + i]);
	free(arguments);
}

/* Hands all records to sort(1). */
static void feed(struct subprocess *sort, struct tsv_table *t)
{
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got;

	while ((got = tsv_table_next(t, &b, &e)) > 0)
		if (subprocess_write(sort, tsv_batch_records(&b, 0, b.records), &e) < 0)
			tool_fail(&e);
	if (got < 0) {
		subprocess_stop(sort);
		tool_fail(&e);
	}
}

/*
 * Prints the sorted records. The header waits for the first of them: alone, it would
 * look like a table without records when sort(1) fails.
 */
static void print(struct subprocess *sort, const struct tsv_header *h, struct output *out)
{
	struct tsv_error e = {0};
	struct tsv_span records;
	int got = subprocess_read(sort, &records, &e);

	if (got >= 0)
		output_header(out, h);
	for (; got > 0 && !output_failed(out); got = subprocess_read(sort, &records, &e))
		output_span(out, records);
	if (got < 0)
		tool_fail(&e);
	subprocess_stop(sort);
}

int main(int argc, char **argv)
{
	struct subprocess sort;
	struct tsv_table table;

	tool_start(argv, "case-sort", help);
	struct options options = parse_options(argc, argv);
	tool_table(&table, argv + optind, (size_t)(argc - optind), options.output);
	find_columns(&options, &table.header);
	set_environment(choose_locale(&options));
	struct output *out = tool_output(options.output);
	tool_enter_sandbox_to_run();
	start_sort(&sort, &options);
	feed(&sort, &table);
	print(&sort, &table.header, out);
	tsv_table_close(&table);
	free(options.keys);
	return tool_finish(STATUS_DONE);
}
