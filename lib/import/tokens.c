#include "import/tokens.h"

#include <stdint.h>
#include <stdlib.h>

#include "tsv/tsv.h"

/* Bytes looked at at once, so that the places found in them stay near. */
#define CHUNK ((size_t)4 * 1024)

/* Runs up to this size are copied as if they had it. */
#define SHORT ((size_t)16)

struct run {
	size_t begin; /* in the text, or in what is carried */
	size_t size;
};

void tokens_begin(struct tokens *t, char delimiter, bool escapes)
{
	*t = (struct tokens){.delimiter = delimiter, .escapes = escapes};
	t->kinds['\\'] = TOKEN_BACKSLASH;
	t->kinds['\t'] = TOKEN_TAB;
	t->kinds['"'] = TOKEN_QUOTE;
	t->kinds['\r'] = TOKEN_CR;
	t->kinds['\n'] = TOKEN_LF;
	t->kinds[(unsigned char)delimiter] = TOKEN_DELIMITER;
}

/* Notes where the bytes of text are that are tokens of their own. Returns how many. */
static size_t find_places(const struct tokens *t, struct tsv_span text, uint16_t *places)
{
	size_t count = 0;

	/* Without a branch: where a field ends cannot be guessed. */
	for (size_t i = 0; i < text.size; i++) {
		places[count] = (uint16_t)i;
		count += t->kinds[(unsigned char)text.data[i]] != 0;
	}
	return count;
}

/* Adds the token of a run and the run, if it has any bytes. */
static inline void add_run(struct tokens *t, size_t begin, size_t end)
{
	t->list[t->count] = TOKEN_RUN;
	t->runs[t->end] = (struct run){begin, end - begin};
	t->count += end != begin;
	t->end += end != begin;
}

void tokens_add(struct tokens *t, struct tsv_span text)
{
	uint16_t places[CHUNK];
	size_t begin = 0; /* of the run in the making */

	t->list = tsv_grow(t->list, &t->room, text.size + 1, 1);
	/* At least every other token is no run. */
	t->runs =
	    tsv_grow(t->runs, &t->runs_room, t->end + text.size / 2 + 1, sizeof(*t->runs));
	t->text = text;
	t->count = t->lines = 0;
	for (size_t from = 0; from < text.size; from += CHUNK) {
		struct tsv_span chunk = tsv_span_from(text, from);
		chunk.size = chunk.size < CHUNK ? chunk.size : CHUNK;
		size_t count = find_places(t, chunk, places);
		for (size_t i = 0; i < count; i++) {
			size_t place = from + places[i];
			char kind = (char)t->kinds[(unsigned char)text.data[place]];
			add_run(t, begin, place);
			t->list[t->count++] = kind;
			t->lines += kind == TOKEN_LF;
			begin = place + 1;
		}
	}
	add_run(t, begin, text.size);
}

/* What the run that is next was taken from. */
static struct tsv_span base_of(const struct tokens *t)
{
	return t->next < t->carried_end ? tsv_buf_span(&t->carried) : t->text;
}

/* Appends the run that is next. */
static inline void append_run(struct tokens *t, struct tsv_buf *out)
{
	struct tsv_span base = base_of(t);
	struct run run = t->runs[t->next++];
	char *room = tsv_buf_reserve(out, run.size + SHORT);

	/* A fixed size is copied at once; what follows the run is written over. */
	if (run.size <= SHORT && base.size - run.begin >= SHORT)
		memcpy(room, base.data + run.begin, SHORT);
	else
		memcpy(room, base.data + run.begin, run.size);
	out->size += run.size;
}

/* The byte behind a backslash, when it is the first of the run that is next. */
static char letter_ahead(const struct tokens *t, struct tsv_span field, size_t i)
{
	if (i + 1 >= field.size || field.data[i + 1] != TOKEN_RUN)
		return 0;
	return base_of(t).data[t->runs[t->next].begin];
}

/* Is the backslash at i part of an escape that the stream has, too? */
static bool is_escape(const struct tokens *t, struct tsv_span field, size_t i)
{
	char letter = letter_ahead(t, field, i);

	return letter == 't' || letter == 'n' || letter == 'r';
}

/* `\N` as a whole field is how a database writes that there is no value. */
static bool is_null(const struct tokens *t, struct tsv_span field)
{
	return field.size == 2 && field.data[0] == TOKEN_BACKSLASH &&
	       letter_ahead(t, field, 0) == 'N' && t->runs[t->next].size == 1;
}

static void add_token(const struct tokens *t, char token, struct tsv_buf *out)
{
	switch (token) {
	case TOKEN_TAB:
		tsv_buf_add(out, "\\t", 2);
		break;
	case TOKEN_CR:
		tsv_buf_add(out, "\\r", 2);
		break;
	case TOKEN_LF:
		tsv_buf_add(out, "\\n", 2);
		break;
	case TOKEN_BACKSLASH:
		tsv_buf_add(out, "\\\\", 2);
		break;
	case TOKEN_DELIMITER:
		if (t->delimiter == '\t')
			tsv_buf_add(out, "\\t", 2);
		else
			tsv_buf_add_char(out, t->delimiter);
		break;
	default:
		tsv_buf_add_char(out, '"');
	}
}

/* A backslash where it escapes. Returns how many tokens it took. */
static size_t add_escape(const struct tokens *t, struct tsv_span field, size_t i,
			 struct tsv_buf *out)
{
	bool doubled = i + 1 < field.size && field.data[i + 1] == TOKEN_BACKSLASH;

	if (is_escape(t, field, i))
		tsv_buf_add_char(out, '\\');
	else
		tsv_buf_add(out, "\\\\", 2);
	return doubled ? 2 : 1;
}

void tokens_field(struct tokens *t, struct tsv_span field, struct tsv_buf *out)
{
	if (field.size == 1 && field.data[0] == TOKEN_RUN) {
		append_run(t, out);
		return;
	}
	if (t->escapes && is_null(t, field)) {
		t->next++;
		return;
	}
	for (size_t i = 0; i < field.size; i++) {
		char token = field.data[i];
		if (token == TOKEN_RUN)
			append_run(t, out);
		else if (token == TOKEN_BACKSLASH && t->escapes)
			i += add_escape(t, field, i, out) - 1;
		else
			add_token(t, token, out);
	}
}

void tokens_carry(struct tokens *t)
{
	/* A field fetches all its runs, so those carried are left all or none. */
	if (t->next >= t->carried_end) {
		t->carried_end = t->next;
		tsv_buf_clear(&t->carried);
	}
	for (size_t i = t->carried_end; i < t->end; i++) {
		struct run *run = &t->runs[i];
		size_t begin = t->carried.size;
		tsv_buf_add(&t->carried, t->text.data + run->begin, run->size);
		run->begin = begin;
	}
	t->end -= t->next;
	if (t->end != 0)
		memmove(t->runs, t->runs + t->next, t->end * sizeof(*t->runs));
	t->next = 0;
	t->carried_end = t->end;
}

void tokens_free(struct tokens *t)
{
	free(t->list);
	free(t->runs);
	tsv_buf_free(&t->carried);
}
