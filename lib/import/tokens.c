#include "import/tokens.h"

#include <stdlib.h>

#include "bytes/memory.h"

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

void tokens_add(struct tokens *t, struct span text)
{
	const char *at = text.data, *end = text.data + text.size;

	t->list = mem_grow(t->list, &t->room, text.size, 1);
	/* At least every other token is no run. */
	t->runs =
	    mem_grow(t->runs, &t->runs_room, t->end + text.size / 2 + 1, sizeof(*t->runs));
	char *token = t->list;
	struct run *run = t->runs + t->end;
	t->text = text.data;
	t->lines = 0;
	while (at < end) {
		const char *begin = at;
		unsigned char kind = 0;
		while (at < end && (kind = t->kinds[(unsigned char)*at]) == 0)
			at++;
		if (at > begin) {
			*token++ = TOKEN_RUN;
			*run++ =
			    (struct run){(size_t)(begin - text.data), (size_t)(at - begin)};
		}
		if (at == end)
			break;
		*token++ = (char)kind;
		t->lines += kind == TOKEN_LF;
		at++;
	}
	t->count = (size_t)(token - t->list);
	t->end = (size_t)(run - t->runs);
}

/* Fetches the run that is next. */
static struct span fetch(struct tokens *t)
{
	struct run run = t->runs[t->next];
	const char *base = t->next < t->carried_end ? t->carried.data : t->text;

	t->next++;
	return (struct span){base + run.begin, run.size};
}

/* The byte behind a backslash, when it is the first of the run that is next. */
static char letter_ahead(const struct tokens *t, struct span field, size_t i)
{
	if (i + 1 >= field.size || field.data[i + 1] != TOKEN_RUN)
		return 0;
	struct run run = t->runs[t->next];
	const char *base = t->next < t->carried_end ? t->carried.data : t->text;
	return base[run.begin];
}

/* Is the backslash at i part of an escape that the stream has, too? */
static bool is_escape(const struct tokens *t, struct span field, size_t i)
{
	char letter = letter_ahead(t, field, i);

	return letter == 't' || letter == 'n' || letter == 'r';
}

/* `\N` as a whole field is how a database writes that there is no value. */
static bool is_null(const struct tokens *t, struct span field)
{
	return field.size == 2 && field.data[0] == TOKEN_BACKSLASH &&
	       letter_ahead(t, field, 0) == 'N' && t->runs[t->next].size == 1;
}

static void add_token(const struct tokens *t, char token, struct buf *out)
{
	switch (token) {
	case TOKEN_TAB:
		buf_add(out, "\\t", 2);
		break;
	case TOKEN_CR:
		buf_add(out, "\\r", 2);
		break;
	case TOKEN_LF:
		buf_add(out, "\\n", 2);
		break;
	case TOKEN_BACKSLASH:
		buf_add(out, "\\\\", 2);
		break;
	case TOKEN_DELIMITER:
		if (t->delimiter == '\t')
			buf_add(out, "\\t", 2);
		else
			buf_add_char(out, t->delimiter);
		break;
	default:
		buf_add_char(out, '"');
	}
}

/* A backslash where it escapes. Returns how many tokens it took. */
static size_t add_escape(const struct tokens *t, struct span field, size_t i, struct buf *out)
{
	bool doubled = i + 1 < field.size && field.data[i + 1] == TOKEN_BACKSLASH;

	if (is_escape(t, field, i))
		buf_add_char(out, '\\');
	else
		buf_add(out, "\\\\", 2);
	return doubled ? 2 : 1;
}

void tokens_field(struct tokens *t, struct span field, struct buf *out)
{
	if (t->escapes && is_null(t, field)) {
		t->next++;
		return;
	}
	for (size_t i = 0; i < field.size; i++) {
		char token = field.data[i];
		if (token == TOKEN_RUN)
			buf_add_span(out, fetch(t));
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
		buf_clear(&t->carried);
	}
	for (size_t i = t->carried_end; i < t->end; i++) {
		struct run *run = &t->runs[i];
		size_t begin = t->carried.size;
		buf_add(&t->carried, t->text + run->begin, run->size);
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
	buf_free(&t->carried);
}
