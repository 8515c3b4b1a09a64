/*
 * libtsv: reads and writes tables in Linear TSV.
 *
 * A stream is UTF-8 text: a header line with the names of the columns, then one
 * record a line. LF ends a line, TAB separates fields; within a field `\t`, `\n`,
 * `\r` and `\\` stand for TAB, LF, CR and backslash (the text format of PostgreSQL's
 * COPY). A byte order mark, CRLF and a missing last LF are forgiven.
 *
 * Most programs open a table and take its records in batches: tsv_table_open(),
 * tsv_header_need(), tsv_table_next(), tsv_batch_field(). tsv(3) shows one of a dozen
 * lines. The sections go from the bytes up to the tables:
 *
 *   spans, memory, buffers, errors     bytes, borrowed and owned
 *   escapes, dictionaries              values, and what they are looked up in
 *   headers, column lists              columns
 *   batches, builders, remaps          records, as they are read, made, laid out anew
 *   inputs, readers, tables            where they come from
 *
 * Conventions:
 * - A function that can fail returns -1 and fills a struct tsv_error. None exits,
 *   prints, sets a signal or reads the environment.
 * - Text is borrowed as a struct tsv_span: pointer and length, no NUL at its end.
 * - A struct is ready for use when it is all zeros, or after its init or open function,
 *   and is released by its free or close function, which leaves it all zeros. After an
 *   open function that failed there is nothing to release.
 * - Members are for reading, unless it says otherwise; the functions write them.
 * - Running out of memory ends in the handler of tsv_set_out_of_memory().
 * - Costs are linear in the bytes that pass, for any number of columns, unless a
 *   function says otherwise.
 * - Threads may use different structs at the same time.
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
#define TSV_NORETURN __attribute__((noreturn))
/* The shared library exports what is declared here, and nothing else. */
#pragma GCC visibility push(default)
#else
#define TSV_PRINTF(string, first)
#define TSV_NORETURN
#endif

#define TSV_VERSION "0.1.0"

/* No such place: what searches return when nothing is found. */
#define TSV_NONE SIZE_MAX

/*
 * Spans: borrowed runs of bytes. A span may hold any byte.
 */

struct tsv_span {
	const char *data;
	size_t size;
};

/* The size bytes from data on; NULL with 0 is an empty span, too. */
static inline struct tsv_span tsv_span_make(const char *data, size_t size)
{
	struct tsv_span s = {data, size};

	return s;
}

/* The bytes of a C string, without its NUL. */
static inline struct tsv_span tsv_span_of(const char *string)
{
	return tsv_span_make(string, strlen(string));
}

/* The bytes from begin up to end. */
static inline struct tsv_span tsv_span_between(const char *begin, const char *end)
{
	return tsv_span_make(begin, (size_t)(end - begin));
}

/* The span without its first n bytes; n is at most its size. */
static inline struct tsv_span tsv_span_from(struct tsv_span s, size_t n)
{
	return n == 0 ? s : tsv_span_make(s.data + n, s.size - n);
}

/* The same bytes? */
static inline bool tsv_span_equal(struct tsv_span a, struct tsv_span b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

/* Does the span begin with prefix? */
static inline bool tsv_span_begins(struct tsv_span s, struct tsv_span prefix)
{
	return s.size >= prefix.size &&
	       tsv_span_equal(tsv_span_make(s.data, prefix.size), prefix);
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
 * Cuts the part before the next separator off *rest, and the separator. Returns whether
 * there was one; else the part is all that was left.
 */
bool tsv_span_cut(struct tsv_span *rest, char separator, struct tsv_span *part);

/*
 * Memory: allocation that does not return without memory. What these functions return
 * is released by free(3).
 */

/*
 * Sets what is called when memory runs out, for all threads. The handler must not
 * return (it exits or jumps) and must not allocate, nor call a function that does;
 * without one, abort(3) is called.
 */
void tsv_set_out_of_memory(void (*handler)(void));

/* Calls the handler. */
TSV_NORETURN void tsv_out_of_memory(void);

/* An array of count items of size bytes; the product is checked. */
void *tsv_alloc(size_t count, size_t size);

/* The same, all zeros; one of 8 MiB or more asks the system for large pages. */
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

/* Enlarges the buffer for extra more bytes. */
void tsv_buf_grow(struct tsv_buf *b, size_t extra);

/* Makes room for extra more bytes; returns where they go. The caller adds to the size. */
static inline char *tsv_buf_reserve(struct tsv_buf *b, size_t extra)
{
	if (b->capacity - b->size <= extra)
		tsv_buf_grow(b, extra);
	return b->data + b->size;
}

/* Appends bytes. */
static inline void tsv_buf_add(struct tsv_buf *b, const char *data, size_t size)
{
	if (size != 0)
		memcpy(tsv_buf_reserve(b, size), data, size);
	b->size += size;
}

static inline void tsv_buf_add_span(struct tsv_buf *b, struct tsv_span s)
{
	tsv_buf_add(b, s.data, s.size);
}

/* Appends a C string without its NUL. */
static inline void tsv_buf_add_string(struct tsv_buf *b, const char *string)
{
	tsv_buf_add(b, string, strlen(string));
}

static inline void tsv_buf_add_char(struct tsv_buf *b, char byte)
{
	tsv_buf_add(b, &byte, 1);
}

/* Appends what printf(3) would print, or nothing where it fails. */
void tsv_buf_printf(struct tsv_buf *b, const char *format, ...) TSV_PRINTF(2, 3);
void tsv_buf_vprintf(struct tsv_buf *b, const char *format, va_list arguments) TSV_PRINTF(2, 0);

/* All bytes; lasts until one is appended. */
static inline struct tsv_span tsv_buf_span(const struct tsv_buf *b)
{
	return tsv_span_make(b->data, b->size);
}

/* Drops the bytes and keeps the room. */
static inline void tsv_buf_clear(struct tsv_buf *b)
{
	b->size = 0;
}

void tsv_buf_free(struct tsv_buf *b);

/*
 * Errors: one line for a person, `file:line: what is wrong; the cure`.
 */

struct tsv_error {
	char *text; /* NULL: no error; owned */
};

/* Sets the text as printf(3) would, freeing an earlier one. Returns -1. */
int tsv_error_set(struct tsv_error *e, const char *format, ...) TSV_PRINTF(2, 3);

/* The same, with `: ` and the text of errno behind it (for EMFILE also the cure). */
int tsv_error_errno(struct tsv_error *e, const char *format, ...) TSV_PRINTF(2, 3);

void tsv_error_free(struct tsv_error *e);

/*
 * Text of any length as a message shows it: the first hundred bytes or so, up to a whole
 * character, with `…` where more follows. `tsv_shorten(name).text` is an argument for %s.
 */
struct tsv_short {
	char text[112];
};

struct tsv_short tsv_shorten(struct tsv_span text);

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
 * Appends a field that is the last of its line, as it stands unless it ends with CR: then
 * it is normalised, since CR and LF together would be taken for the end of the line.
 */
void tsv_escape_last(struct tsv_buf *out, struct tsv_span field);

/*
 * Dictionaries: distinct keys, numbered 0, 1, 2 … in the order in which they are added.
 * Values go into arrays of the caller's, by number. Keys are copied; each costs its size
 * and 20 to 40 bytes. A look-up takes constant time on average, whatever the keys: each
 * process hashes with random bits of its own (xxHash, XXH3 with a secret). Numbers do not
 * depend on them. More than 2^32 - 2 keys are out of memory.
 */

struct tsv_dict {
	size_t count;	      /* of keys */
	struct tsv_buf bytes; /* the keys, one after the other */
	size_t *ends;	      /* where each key ends in bytes; owned */
	size_t ends_capacity;
	uint64_t *slots; /* owned; a power of two of them, or NULL */
	size_t slot_count;
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

	return tsv_span_from(tsv_span_make(d->bytes.data, d->ends[number]), begin);
}

void tsv_dict_free(struct tsv_dict *d);

/*
 * Headers: the columns of a table, in order. A column is called by its place, from 0.
 */

struct tsv_column {
	struct tsv_span field; /* the name as it stands in the stream */
	struct tsv_span name;  /* its value: what users call it; a NUL stands behind it */
};

struct tsv_header {
	struct tsv_column *columns; /* owned; their text, too */
	size_t count;
	size_t capacity;
	struct tsv_text *texts; /* the bytes of the names; owned */
	struct tsv_dict names;	/* the different ones */
	size_t *firsts;		/* by number of a name: its first place; owned */
	size_t firsts_capacity;
};

/* Adds a column whose name stands in the stream as field. */
void tsv_header_add(struct tsv_header *h, struct tsv_span field);

/* Adds the columns of a header line without its LF, whatever they are called. */
void tsv_header_split(struct tsv_header *h, struct tsv_span line);

/* Adds the columns of other that h does not have. */
void tsv_header_unite(struct tsv_header *h, const struct tsv_header *other);

/*
 * Are the names sound? A column without a name and a name that stands twice are errors,
 * told with the name of the file. Returns 0 or -1.
 */
int tsv_header_check(const struct tsv_header *h, const char *file, struct tsv_error *e);

/* The place of the column of that name (the first of them), or TSV_NONE. Constant time. */
size_t tsv_header_find(const struct tsv_header *h, struct tsv_span name);

/*
 * The same, but an unknown name is an error that names the nearest column and, up to
 * some hundred bytes, those that there are. Returns 0 with *place set, or -1.
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
 * Names are near enough when at most a quarter of the longer one's bytes are wrong, and one
 * of three: to be inserted, deleted, replaced or swapped (optimal string alignment), ASCII
 * case ignored.
 * Costs the product of the sizes for each name of about wanted's size; names of more
 * than 200 bytes are passed over.
 */
size_t tsv_suggest(struct tsv_span wanted, const struct tsv_span *names, size_t count);

/*
 * Column lists: columns chosen by a user, `id,city-budget,*_url`. Items are names,
 * ranges in the header's order (`a-c`, `a-` to the last, `-c` from the first) and globs
 * (fnmatch(3)). A name that holds a dash is found before a range is tried; `\,` is a
 * comma in a name. A column is taken once, where it is first named.
 */

struct tsv_columns {
	size_t *places; /* in the header, in the order asked for; owned */
	size_t count;
	size_t capacity;
	bool *has; /* by place: is it among them? owned */
	size_t header_count;
};

/*
 * Finds the columns of a list; NULL: all. Returns 0, or -1 for an item that names none.
 * A glob costs a comparison with each name of the header.
 */
int tsv_columns_parse(struct tsv_columns *c, const struct tsv_header *h, const char *list,
		      struct tsv_error *e);

/* All columns but those of a list, in the header's order. Returns 0, or -1, also when
 * none is left. */
int tsv_columns_exclude(struct tsv_columns *c, const struct tsv_header *h, const char *list,
			struct tsv_error *e);

/* All columns, in order. */
void tsv_columns_all(struct tsv_columns *c, const struct tsv_header *h);

/* No columns yet, of that header. */
void tsv_columns_init(struct tsv_columns *c, const struct tsv_header *h);

/* Adds the column at a place of the header that the list was made for, unless it is among
 * them. Constant time on average. */
void tsv_columns_add(struct tsv_columns *c, size_t place);

/* Is the column at that place of the header among them? Constant time. */
bool tsv_columns_has(const struct tsv_columns *c, size_t place);

/* Adds these columns of h to another header. */
void tsv_columns_header(const struct tsv_columns *c, const struct tsv_header *h,
			struct tsv_header *to);

void tsv_columns_free(struct tsv_columns *c);

/*
 * Batches: some records of a table with their fields found. They are borrowed from what
 * gave them and last until its next call. Each record has the same number of fields, and
 * none ends with CR.
 */

struct tsv_batch {
	const char *file; /* where the records stand, for messages */
	size_t line;	  /* of the first record; each record is one line */
	const char *data; /* the records, each ended by LF */
	size_t records;	  /* may be made smaller, to forget the last ones */
	size_t fields;	  /* of each record */
	/* Field k, counted over the batch, lies between bounds[k] and bounds[k + 1], both
	 * excluded; bounds[0] is SIZE_MAX, the byte before the first. */
	const size_t *bounds;
};

/* Field j of record i, as it stands in the stream. */
static inline struct tsv_span tsv_batch_field(const struct tsv_batch *b, size_t i, size_t j)
{
	const size_t *bound = b->bounds + i * b->fields + j;

	return tsv_span_make(b->data + (bound[0] + 1), bound[1] - (bound[0] + 1));
}

/* The records from i up to j, each with its LF. */
static inline struct tsv_span tsv_batch_records(const struct tsv_batch *b, size_t i, size_t j)
{
	size_t begin = b->bounds[i * b->fields] + 1, end = b->bounds[j * b->fields] + 1;

	return tsv_span_make(b->data + begin, end - begin);
}

/* Record i without its LF. */
static inline struct tsv_span tsv_batch_record(const struct tsv_batch *b, size_t i)
{
	struct tsv_span record = tsv_batch_records(b, i, i + 1);

	record.size--;
	return record;
}

/*
 * Builders: batches made field by field. Complete records are given as a batch, and the
 * fields of an unfinished one stay for the next. A field costs its bytes and eight more.
 */

struct tsv_builder {
	/* Complete records, then the fields of the unfinished one; the bytes of the next
	 * field may be appended before tsv_builder_end_field(). */
	struct tsv_buf data;
	size_t *bounds;	 /* as a batch's; owned */
	size_t count;	 /* of bounds */
	size_t capacity; /* of bounds */
	size_t complete; /* of bounds: those of complete records and the first */
	size_t records;	 /* complete ones */
};

/* Makes room for so many more fields with so many bytes, to spare steps of growth. */
void tsv_builder_reserve(struct tsv_builder *r, size_t fields, size_t bytes);

/* Adds a field as it stands in a stream. */
static inline void tsv_builder_add_field(struct tsv_builder *r, struct tsv_span field)
{
	if (r->count == r->capacity || r->data.capacity - r->data.size <= field.size)
		tsv_builder_reserve(r, 1, field.size + 1);
	char *to = r->data.data + r->data.size;
	if (field.size != 0)
		memcpy(to, field.data, field.size);
	to[field.size] = '\t';
	r->data.size += field.size;
	r->bounds[r->count++] = r->data.size++;
}

/* Ends a field whose bytes, as they stand in a stream, were appended to data. */
static inline void tsv_builder_end_field(struct tsv_builder *r)
{
	if (r->count == r->capacity || r->data.capacity == r->data.size)
		tsv_builder_reserve(r, 1, 1);
	r->data.data[r->data.size] = '\t';
	r->bounds[r->count++] = r->data.size++;
}

/* Adds a field of that value, escaped. */
static inline void tsv_builder_add_value(struct tsv_builder *r, struct tsv_span value)
{
	tsv_escape_append(&r->data, value);
	tsv_builder_end_field(r);
}

/* How many fields the unfinished record has. */
static inline size_t tsv_builder_fields(const struct tsv_builder *r)
{
	return r->count - r->complete;
}

/* Field j of the unfinished record. Lasts until a byte is appended. */
struct tsv_span tsv_builder_field(const struct tsv_builder *r, size_t j);

/* Escapes a CR at the end of the unfinished record, as tsv_escape_last() does. */
void tsv_builder_escape_cr(struct tsv_builder *r);

/* Completes the record, which has at least one field. */
static inline void tsv_builder_end_record(struct tsv_builder *r)
{
	if (r->data.size > 1 && r->data.data[r->data.size - 2] == '\r')
		tsv_builder_escape_cr(r);
	r->data.data[r->data.size - 1] = '\n';
	r->complete = r->count;
	r->records++;
}

/* Drops the fields of the unfinished record. */
void tsv_builder_drop_record(struct tsv_builder *r);

/*
 * Gives the complete records, of that many fields each, if there are any: sets what is
 * in data, and leaves the batch's file and line. They last until tsv_builder_clear().
 */
bool tsv_builder_batch(const struct tsv_builder *r, size_t fields, struct tsv_batch *b);

/* Drops the complete records. */
void tsv_builder_clear(struct tsv_builder *r);

void tsv_builder_free(struct tsv_builder *r);

/*
 * Remaps: records laid out with other columns, each field's bytes kept.
 */

struct tsv_remap {
	size_t *places; /* of each wanted column, or TSV_NONE; NULL: as they are; owned */
	size_t fields;	/* of a record as wanted */
	struct tsv_builder records;
};

/* From one header to another: a column that `from` lacks becomes an empty field. */
void tsv_remap_init(struct tsv_remap *m, const struct tsv_header *from,
		    const struct tsv_header *to);

/* To chosen columns. */
void tsv_remap_init_columns(struct tsv_remap *m, const struct tsv_columns *c);

/*
 * Lays out a batch's records, unless that would change nothing. The batch then points
 * into the remap and lasts until the next call.
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
	uint64_t offset; /* of data[begin], counted from where the input was opened */
	uint64_t limit;	 /* lines that begin here or later are not given; 0: all are */
	bool ended;	 /* nothing more to read */
	bool lf_added;	 /* the last line had no LF of its own */
};

/*
 * Opens the file at path, which must outlive the input; `-` is standard input. Returns
 * 0, or -1 (also for a directory).
 */
int tsv_input_open(struct tsv_input *in, const char *path, struct tsv_error *e);

/*
 * Refuses paths of which one could not be read as it stands, because an earlier one
 * reads it: standard input, a FIFO or a device that is given twice. To be called before
 * the first is opened, when several are open at the same time. Returns 0 or -1.
 */
int tsv_input_check_paths(char *const *paths, size_t count, struct tsv_error *e);

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

/*
 * Takes back the last `size` bytes that tsv_input_bytes() gave, to be given again by the
 * next call, of whatever form.
 */
void tsv_input_unread(struct tsv_input *in, size_t size);

/* The size of a regular file or of memory. Returns 0, or -1 for any other input. */
int tsv_input_size(const struct tsv_input *in, uint64_t *size, struct tsv_error *e);

/* Goes on at an offset. Returns 0, or -1 (also for what cannot be sought, as a pipe). */
int tsv_input_seek(struct tsv_input *in, uint64_t offset, struct tsv_error *e);

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
	uint64_t uncounted; /* where the range begins whose lines are not counted, or 0 */
	/* What was forgiven so far: */
	bool bom;
	size_t crlf_line; /* the first line that ends with CRLF, or 0 */
};

/* What a reader gives; the first three are as other functions return them. */
enum tsv_item {
	TSV_ERROR = -1,
	TSV_END = 0,
	TSV_RECORDS = 1,
	TSV_BAD_RECORD = 2 /* a batch of one record with another number of fields */
};

/*
 * Reads the header from an input, which the reader takes over and closes, also when it
 * fails. Returns 0, or -1: an input without a header, a column without a name and a name
 * that stands twice are errors.
 */
int tsv_reader_open(struct tsv_reader *r, struct tsv_input input, struct tsv_error *e);

/* The same for a header as it is: names may be empty or stand twice. */
int tsv_reader_open_tolerant(struct tsv_reader *r, struct tsv_input input, struct tsv_error *e);

/*
 * Leaves, of a regular file that was just opened, only the records that begin at an
 * offset from begin up to end: each record is in just one of the ranges that divide a
 * file. To be called before the first record is read. Costs the bytes up to the first
 * record of the range. A batch's lines are then counted as if that were the file's
 * first; an error tells the true one. Returns 0, or -1 (also for what is no regular file).
 */
int tsv_reader_range(struct tsv_reader *r, uint64_t begin, uint64_t end, struct tsv_error *e);

/*
 * Makes the lines of the batches to come those of the file. Costs the bytes before the
 * range, which are read once. Returns 0 or -1.
 */
int tsv_reader_count_lines(struct tsv_reader *r, struct tsv_error *e);

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
 * others are laid out anew, with empty fields for the columns that they lack. All files
 * are open until they were read.
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
 * all. The paths must outlive the table. Returns 0 or -1.
 */
int tsv_table_open(struct tsv_table *t, char *const *paths, size_t count, struct tsv_error *e);

/* A table of a copy of bytes. */
int tsv_table_open_memory(struct tsv_table *t, const char *name, struct tsv_span bytes,
			  struct tsv_error *e);

/*
 * Leaves one of several parts, counted from 1, of the bytes of all files, which must be
 * regular: parts 1 to parts, one after the other, have all records once and in order.
 * Else as tsv_reader_range().
 */
int tsv_table_part(struct tsv_table *t, size_t part, size_t parts, struct tsv_error *e);

/* Gives the next records; returns 1, 0 at the end, or -1, as tsv_reader_next(). */
int tsv_table_next(struct tsv_table *t, struct tsv_batch *b, struct tsv_error *e);

/* What to call the table in a message before it was read: its only file, or "the table". */
const char *tsv_table_name(const struct tsv_table *t);

void tsv_table_close(struct tsv_table *t);

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif

#endif
