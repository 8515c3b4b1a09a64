/*
 * libtsv: reads and writes tables in Linear TSV.
 *
 * A stream is UTF-8 text: a header line with the names of the columns, then one
 * record a line. LF ends a line, TAB separates fields; within a field `\t`, `\n`,
 * `\r` and `\\` stand for TAB, LF, CR and backslash (the text format of PostgreSQL's
 * COPY). A byte order mark, CRLF and a missing last LF are forgiven. tsv(3) shows a
 * program of a dozen lines.
 *
 * Conventions:
 * - A function that can fail returns -1 and fills a struct tsv_error; it never
 *   exits, prints, or sets a signal.
 * - Text is borrowed as a struct tsv_span: pointer and length, no NUL at its end.
 * - Every struct is ready for use when it is all zeros, or after its open function,
 *   and is released by its free or close function, which leaves it all zeros.
 * - Running out of memory ends in the handler of tsv_set_out_of_memory().
 * - Costs are linear in the bytes that pass, for any number of columns, unless a
 *   function says otherwise.
 */
#ifndef TSV_H
#define TSV_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define TSV_PRINTF(string, first) __attribute__((format(printf, string, first)))
#else
#define TSV_PRINTF(string, first)
#endif

/* No such place: what searches return when nothing is found. */
#define TSV_NONE SIZE_MAX

/*
 * Spans: borrowed runs of bytes. A span may hold any byte.
 */

struct tsv_span {
	const char *data;
	size_t size;
};

/* The bytes of a C string, without its NUL. */
static inline struct tsv_span tsv_span_of(const char *string)
{
	return (struct tsv_span){string, strlen(string)};
}

/* The bytes from begin up to end. */
static inline struct tsv_span tsv_span_between(const char *begin, const char *end)
{
	return (struct tsv_span){begin, (size_t)(end - begin)};
}

/* The span without its first n bytes; n is at most its size. */
static inline struct tsv_span tsv_span_from(struct tsv_span s, size_t n)
{
	return n == 0 ? s : (struct tsv_span){s.data + n, s.size - n};
}

static inline bool tsv_span_equal(struct tsv_span a, struct tsv_span b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

static inline bool tsv_span_begins(struct tsv_span s, struct tsv_span prefix)
{
	return s.size >= prefix.size &&
	       tsv_span_equal((struct tsv_span){s.data, prefix.size}, prefix);
}

/* Does the span hold this byte? */
static inline bool tsv_span_has(struct tsv_span s, char byte)
{
	return s.size != 0 && memchr(s.data, byte, s.size) != NULL;
}

/* Order of bytes, a prefix first: negative, zero or positive, as memcmp(3). */
int tsv_span_compare(struct tsv_span a, struct tsv_span b);

/* The span without the blanks (space, TAB) around it. */
struct tsv_span tsv_span_trim(struct tsv_span s);

/*
 * Memory: allocation that cannot fail. What these return is released by free(3).
 */

/*
 * Sets what is called when memory runs out. The handler must not return (it exits or
 * jumps); without one, abort(3) is called.
 */
void tsv_set_out_of_memory(void (*handler)(void));

/* Calls the handler. */
_Noreturn void tsv_out_of_memory(void);

/* An array of count items of size bytes; the product is checked. */
void *tsv_alloc(size_t count, size_t size);

/* The same, all zeros. Large ones ask the system for large pages. */
void *tsv_calloc(size_t count, size_t size);

/* Resizes an array that one of these functions returned, or NULL. */
void *tsv_realloc(void *array, size_t count, size_t size);

/*
 * Enlarges an array of *capacity items to hold at least need, by half or more, so
 * that appending costs constant time on average. Returns the array.
 */
void *tsv_grow(void *array, size_t *capacity, size_t need, size_t size);

/* A copy of size bytes with a NUL behind them. */
char *tsv_strndup(const char *data, size_t size);

/*
 * Buffers: growing runs of bytes. A pointer into a buffer lasts until the next call
 * that appends. Appending costs constant time a byte on average.
 */

struct tsv_buf {
	char *data; /* owned */
	size_t size;
	size_t capacity;
};

/* Makes room for extra more bytes; returns where they go. */
char *tsv_buf_reserve(struct tsv_buf *b, size_t extra);

/* Appends what printf(3) would print. */
void tsv_buf_printf(struct tsv_buf *b, const char *format, ...) TSV_PRINTF(2, 3);
void tsv_buf_vprintf(struct tsv_buf *b, const char *format, va_list arguments) TSV_PRINTF(2, 0);

void tsv_buf_free(struct tsv_buf *b);

static inline void tsv_buf_add(struct tsv_buf *b, const char *data, size_t size)
{
	if (size == 0)
		return;
	memcpy(b->capacity - b->size >= size ? b->data + b->size : tsv_buf_reserve(b, size),
	       data, size);
	b->size += size;
}

static inline void tsv_buf_add_span(struct tsv_buf *b, struct tsv_span s)
{
	tsv_buf_add(b, s.data, s.size);
}

static inline void tsv_buf_add_string(struct tsv_buf *b, const char *string)
{
	tsv_buf_add(b, string, strlen(string));
}

static inline void tsv_buf_add_char(struct tsv_buf *b, char byte)
{
	tsv_buf_add(b, &byte, 1);
}

static inline void tsv_buf_clear(struct tsv_buf *b)
{
	b->size = 0;
}

static inline struct tsv_span tsv_buf_span(const struct tsv_buf *b)
{
	return (struct tsv_span){b->data, b->size};
}

/*
 * Errors: one line for a person, `file:line: what is wrong; the cure`.
 */

struct tsv_error {
	char *text; /* NULL: no error; owned */
};

/* Sets the text as printf(3) would, dropping an earlier one. Returns -1. */
int tsv_error_set(struct tsv_error *e, const char *format, ...) TSV_PRINTF(2, 3);

/* The same, with `: ` and the text of errno behind it (for EMFILE also the cure). */
int tsv_error_errno(struct tsv_error *e, const char *format, ...) TSV_PRINTF(2, 3);

void tsv_error_free(struct tsv_error *e);

/*
 * Escapes: a field as it stands in the stream, and the value that it means. A
 * backslash before another byte than t, n, r and backslash is kept as it is.
 */

/* Appends the value of a field. */
void tsv_unescape_append(struct tsv_buf *out, struct tsv_span field);

/*
 * The value of a field: the field itself when it holds no backslash, else built in
 * scratch, which is cleared first. Lasts as long as both.
 */
static inline struct tsv_span tsv_unescape(struct tsv_span field, struct tsv_buf *scratch)
{
	if (!tsv_span_has(field, '\\'))
		return field;
	tsv_buf_clear(scratch);
	tsv_unescape_append(scratch, field);
	return tsv_buf_span(scratch);
}

/* Appends a value as a field: TAB, LF, CR and backslash are escaped. */
void tsv_escape_append(struct tsv_buf *out, struct tsv_span value);

/* Appends a field in its one normal spelling: fields of one value are the same bytes. */
void tsv_escape_normalise(struct tsv_buf *out, struct tsv_span field);

/*
 * Dictionaries: distinct keys, numbered 0, 1, 2 … in the order in which they are added.
 * Values go into arrays of the caller's, by number. Keys are copied and cost their size
 * and about twenty bytes. A look-up takes constant time on average, whatever the keys:
 * each process hashes with random bits of its own (xxHash, XXH3 with a secret). Numbers
 * do not depend on them.
 */

struct tsv_dict {
	uint64_t *slots; /* owned; a power of two of them, or NULL */
	size_t slot_count;
	size_t count; /* of keys */
	size_t *ends; /* where each key ends in bytes; owned */
	size_t ends_capacity;
	struct tsv_buf bytes; /* the keys, one after the other */
};

/* The number of a key, which is added if it is new: then it is the former count. */
size_t tsv_dict_add(struct tsv_dict *d, struct tsv_span key);

/*
 * The same for many keys, numbers[i] becoming that of keys[i]: faster for large
 * dictionaries, whose slots are fetched ahead.
 */
void tsv_dict_add_all(struct tsv_dict *d, const struct tsv_span *keys, size_t count,
		      size_t *numbers);

/* The number of a key, or TSV_NONE. */
size_t tsv_dict_find(const struct tsv_dict *d, struct tsv_span key);

/* The key of a number below count. Lasts until the next one is added. */
static inline struct tsv_span tsv_dict_key(const struct tsv_dict *d, size_t number)
{
	size_t begin = number == 0 ? 0 : d->ends[number - 1];

	/* The bytes of keys that are all empty may be NULL: add no offset to it. */
	return tsv_span_from((struct tsv_span){d->bytes.data, d->ends[number]}, begin);
}

void tsv_dict_free(struct tsv_dict *d);

/*
 * Headers: the columns of a table, in order.
 */

struct tsv_column {
	struct tsv_span field; /* the name as it stands in the stream */
	struct tsv_span name;  /* its value: what users call it; a NUL stands behind it */
	char *text;	       /* of both; owned */
};

struct tsv_header {
	struct tsv_column *columns; /* owned */
	size_t count;
	size_t capacity;
	struct tsv_dict names; /* the different ones */
	size_t *firsts;	       /* by number of a name: its first place; owned */
	size_t firsts_capacity;
};

/* Adds the columns of a header line without its LF, whatever they are called. */
void tsv_header_split(struct tsv_header *h, struct tsv_span line);

/*
 * Are the names sound? A column without a name and a name that stands twice are errors,
 * told with the name of the file. Returns 0 or -1.
 */
int tsv_header_check(const struct tsv_header *h, const char *file, struct tsv_error *e);

/* Adds a column whose name stands in the stream as field. */
void tsv_header_add(struct tsv_header *h, struct tsv_span field);

/* Adds the columns of other that h does not have. */
void tsv_header_unite(struct tsv_header *h, const struct tsv_header *other);

/* The place of the column of that name (the first of them), or TSV_NONE. */
size_t tsv_header_find(const struct tsv_header *h, struct tsv_span name);

/*
 * The same, but an unknown name is an error that lists the columns and suggests one.
 * Returns 0 with *place set, or -1.
 */
int tsv_header_need(const struct tsv_header *h, struct tsv_span name, size_t *place,
		    struct tsv_error *e);

/* The same names in the same order? */
bool tsv_header_equal(const struct tsv_header *a, const struct tsv_header *b);

/* Appends the header line, with its LF. */
void tsv_header_append(const struct tsv_header *h, struct tsv_buf *line);

void tsv_header_free(struct tsv_header *h);

/*
 * The place among names of the one that wanted was probably meant to be, or TSV_NONE.
 * Names within a third of the longer one's size are near enough, by the number of bytes
 * to insert, delete, replace or swap (optimal string alignment), ASCII case ignored.
 * Costs the product of the sizes for each name of up to 200 bytes.
 */
size_t tsv_suggest(struct tsv_span wanted, const struct tsv_span *names, size_t count);

/*
 * Column lists: columns chosen by a user, `id,city-budget,*_url`. Items are names,
 * ranges in the header's order (`a-c`, `a-` to the last, `-c` from the first) and globs.
 * A name that holds a dash is found before a range is tried; `\,` is a comma in a name.
 * A column is taken once, where it is first named.
 */

struct tsv_columns {
	size_t *places; /* in the header, in the order asked for; owned */
	size_t count;
	size_t capacity;
	size_t header_count; /* the header's columns */
	bool *has;	     /* by place: is it among them? owned */
};

/* Finds the columns of a list. Returns 0, or -1 for an item that names none. */
int tsv_columns_parse(struct tsv_columns *c, const struct tsv_header *h, const char *list,
		      struct tsv_error *e);

/* All columns, in order. */
void tsv_columns_all(struct tsv_columns *c, const struct tsv_header *h);

/* All columns but those of c, which it replaces. */
void tsv_columns_invert(struct tsv_columns *c, const struct tsv_header *h);

/* Is the column at that place of the header among them? */
bool tsv_columns_has(const struct tsv_columns *c, size_t place);

void tsv_columns_free(struct tsv_columns *c);

/*
 * Batches: some records of a table with their fields found, borrowed from what read
 * them until the next read. Each record has the same number of fields.
 */

struct tsv_batch {
	const char *file; /* where the records stand, for messages */
	size_t line;	  /* of the first record; each record is one line */
	const char *data; /* the records, each ended by LF */
	size_t records;
	size_t fields; /* of each record */
	/* Field k, counted over the batch, lies between bounds[k] and bounds[k + 1], both
	 * excluded; bounds[0] is -1, the byte before the first. */
	const size_t *bounds;
};

/* Field j of record i, as it stands in the stream. */
static inline struct tsv_span tsv_batch_field(const struct tsv_batch *b, size_t i, size_t j)
{
	const size_t *bound = b->bounds + i * b->fields + j;

	return (struct tsv_span){b->data + (bound[0] + 1), bound[1] - (bound[0] + 1)};
}

/* The records from i up to j, each with its LF. */
static inline struct tsv_span tsv_batch_records(const struct tsv_batch *b, size_t i, size_t j)
{
	size_t begin = b->bounds[i * b->fields] + 1, end = b->bounds[j * b->fields] + 1;

	return (struct tsv_span){b->data + begin, end - begin};
}

/* Record i without its LF. */
static inline struct tsv_span tsv_batch_record(const struct tsv_batch *b, size_t i)
{
	struct tsv_span record = tsv_batch_records(b, i, i + 1);

	record.size--;
	return record;
}

/*
 * Remaps: records laid out as another header has its columns. A column that they lack
 * is an empty field.
 */

struct tsv_remap {
	size_t *places; /* of each wanted column, or TSV_NONE; NULL: all as they are; owned */
	size_t fields;	/* of a record as wanted */
	struct tsv_buf data;
	size_t *bounds;	 /* owned */
	size_t capacity; /* of bounds */
};

/* Prepares records of one header to be laid out as another. */
void tsv_remap_init(struct tsv_remap *m, const struct tsv_header *from,
		    const struct tsv_header *to);

/*
 * Lays out a batch's records, unless the headers are equal. The batch then points into
 * the remap and lasts until the next call.
 */
void tsv_remap_batch(struct tsv_remap *m, struct tsv_batch *b);

void tsv_remap_free(struct tsv_remap *m);

/*
 * Inputs: a file, a pipe or memory, read as whole lines. What has come is given as soon
 * as it holds a whole line. Memory is that of the longest line and a constant.
 */

struct tsv_input {
	const char *name; /* for messages; borrowed */
	int fd;		  /* -1: memory */
	char *data;	  /* owned */
	size_t capacity;
	size_t begin; /* what is not given yet: data[begin] up to data[end] */
	size_t end;
	bool ended;    /* nothing more to read */
	bool lf_added; /* the last line had no LF of its own */
};

/*
 * Opens the file at path, which must outlive the input; `-` is standard input. Returns
 * 0, or -1 (also for a directory).
 */
int tsv_input_open(struct tsv_input *in, const char *path, struct tsv_error *e);

/* An input of a copy of bytes. */
void tsv_input_memory(struct tsv_input *in, const char *name, struct tsv_span bytes);

/*
 * Gives the next lines, as many as are there, at least one; each ends with LF (one is
 * added after a last line without). They may be changed in place and last until the
 * next call. Returns 1, 0 at the end, or -1.
 */
int tsv_input_lines(struct tsv_input *in, struct tsv_span *lines, struct tsv_error *e);

/* The same for one line. */
int tsv_input_line(struct tsv_input *in, struct tsv_span *line, struct tsv_error *e);

/*
 * Gives bytes as they come, at least one, for formats whose records are not lines. The
 * last `back` bytes given before come once more, in front. Returns 1, 0 when nothing
 * more follows, also if back is not 0, or -1.
 */
int tsv_input_bytes(struct tsv_input *in, size_t back, struct tsv_span *bytes,
		    struct tsv_error *e);

void tsv_input_close(struct tsv_input *in);

/*
 * Readers: one input as a header and batches of records.
 */

struct tsv_reader {
	struct tsv_input input;
	struct tsv_header header;
	struct tsv_scan *scan; /* owned */
	struct tsv_span rest;  /* lines that were read and not given yet */
	size_t next_line;
	/* What was forgiven so far: */
	bool bom;
	size_t crlf_line; /* the first line that ends with CRLF, or 0 */
};

/* What a reader gives; the first three are as other functions return them. */
enum tsv_item {
	TSV_ERROR = -1,
	TSV_END = 0,
	TSV_RECORDS = 1,
	TSV_BAD_RECORD = 2, /* a batch of one record with another number of fields */
};

/*
 * Reads the header from an input, which the reader takes over and closes. Returns 0, or
 * -1: an input without a header, a column without a name and a name that stands twice
 * are errors.
 */
int tsv_reader_open(struct tsv_reader *r, struct tsv_input input, struct tsv_error *e);

/* The same for a header as it is: names may be empty or stand twice. */
int tsv_reader_open_tolerant(struct tsv_reader *r, struct tsv_input input, struct tsv_error *e);

/*
 * Gives the next records, at least one. Returns 1, 0 at the end, or -1; a record with a
 * wrong number of fields is an error, told after those before it were given.
 */
int tsv_reader_next(struct tsv_reader *r, struct tsv_batch *b, struct tsv_error *e);

/* The same, but a record with a wrong number of fields is given as it is. */
enum tsv_item tsv_reader_next_item(struct tsv_reader *r, struct tsv_batch *b,
				   struct tsv_error *e);

void tsv_reader_close(struct tsv_reader *r);

/*
 * Tables: one table out of many files. Its columns are the union of theirs by name, in
 * order of first sight. Records of a file that has just these columns pass untouched,
 * others are laid out anew, with empty fields for the columns that they lack.
 */

struct tsv_table {
	struct tsv_header header;
	struct tsv_reader *readers; /* one a file; owned */
	size_t count;
	size_t current;
	struct tsv_remap remap; /* of the current file's records */
	bool remapped;		/* it is prepared */
};

/*
 * Opens all files and reads their headers. `-` is standard input, and so is no file at
 * all. Returns 0, or -1.
 */
int tsv_table_open(struct tsv_table *t, char *const *paths, size_t count, struct tsv_error *e);

/* A table of a copy of bytes. */
int tsv_table_open_memory(struct tsv_table *t, const char *name, struct tsv_span bytes,
			  struct tsv_error *e);

/* Gives the next records; returns 1, 0 at the end, or -1, as tsv_reader_next(). */
int tsv_table_next(struct tsv_table *t, struct tsv_batch *batch, struct tsv_error *e);

/* What to call the table in a message: its only file, or "the table". */
const char *tsv_table_name(const struct tsv_table *t);

void tsv_table_close(struct tsv_table *t);

#ifdef __cplusplus
}
#endif

#endif
