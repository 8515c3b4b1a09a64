#include "text/regex_syntax.h"

#include "text/utf8.h"

bool regex_is_alphanumeric(char byte)
{
	return ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || (byte >= '0' && byte <= '9');
}

/* How many bytes from i on are among these. */
static size_t run_of(struct tsv_span s, size_t i, const char *bytes)
{
	size_t begin = i;

	while (i < s.size && s.data[i] != '\0' && strchr(bytes, s.data[i]) != NULL)
		i++;
	return i - begin;
}

static bool is_at(struct tsv_span s, size_t i, const char *text)
{
	return i <= s.size && tsv_span_begins(tsv_span_from(s, i), tsv_span_of(text));
}

/* Ends the token after size bytes. */
static void finish(struct regex_lexer *l, struct regex_token *t, enum regex_token_kind kind,
		   size_t size)
{
	if (size > l->rest.size)
		size = l->rest.size;
	t->kind = kind;
	t->source = (struct tsv_span){l->rest.data, size};
	l->rest = tsv_span_from(l->rest, size);
}

/* Ends the token after the character that begins at skip, for which it stands. */
static void finish_letter(struct regex_lexer *l, struct regex_token *t, size_t skip)
{
	uint32_t code;
	size_t size = utf8_decode(tsv_span_from(l->rest, skip), &code);

	t->letter = (struct tsv_span){l->rest.data + skip, size};
	finish(l, t, l->in_class ? REGEX_MEMBER : REGEX_LETTER, skip + size);
}

/* The size of an escape that is no letter but matches something; 0: not known. */
static size_t atom_size(struct tsv_span s)
{
	static const char single[] = "dDwWsSvVhHRXbBAzZGKNntrfea";

	if (strchr(single, s.data[1]) != NULL)
		return 2;
	if (s.data[1] == 'c')
		return 3;
	if (s.data[1] >= '0' && s.data[1] <= '9')
		return 1 + run_of(s, 1, "0123456789");
	/* Perhaps too many digits: which of them are letters need not be known. */
	if (s.data[1] == 'x' && !is_at(s, 2, "{"))
		return 2 + run_of(s, 2, "0123456789abcdefABCDEF");
	if (strchr("pPx", s.data[1]) == NULL)
		return 0;
	const char *end = is_at(s, 2, "{") ? memchr(s.data, '}', s.size) : s.data + 2;
	return end == NULL ? 0 : (size_t)(end - s.data) + 1;
}

static void lex_escape(struct regex_lexer *l, struct regex_token *t)
{
	char byte = l->rest.size < 2 ? '\0' : l->rest.data[1];
	enum regex_token_kind kind = l->in_class ? REGEX_CLASS : REGEX_ATOM;

	if (byte == '\0') {
		finish(l, t, REGEX_UNKNOWN, 1);
	} else if (!regex_is_alphanumeric(byte)) {
		finish_letter(l, t, 1);
	} else {
		size_t size = atom_size(l->rest);
		finish(l, t, size == 0 ? REGEX_UNKNOWN : kind, size == 0 ? 2 : size);
	}
}

/* Takes `[` or `[^`, and a `]` that follows and is a member. */
static void open_class(struct regex_lexer *l, struct regex_token *t)
{
	size_t size = is_at(l->rest, 1, "^") ? 2 : 1;
	/* PCRE2 looks behind these for the `]`. */
	bool known = !is_at(l->rest, size, "\\E") && !is_at(l->rest, size, "\\Q");

	size += is_at(l->rest, size, "]");
	finish(l, t, known ? REGEX_CLASS : REGEX_UNKNOWN, size);
	l->in_class = true;
}

/* Takes what stands in a class. */
static void lex_member(struct regex_lexer *l, struct regex_token *t)
{
	char byte = l->rest.data[0];
	size_t name = 2 + run_of(l->rest, 2, "^<>abcdefghijklmnopqrstuvwxyz");

	if (byte == '\\') {
		lex_escape(l, t);
	} else if (byte == ']') {
		finish(l, t, REGEX_CLASS, 1);
		l->in_class = false;
	} else if (is_at(l->rest, 0, "[:") && is_at(l->rest, name, ":]")) {
		finish(l, t, REGEX_CLASS, name + 2);
	} else if (byte == '[' && run_of(l->rest, 1, ":.=") != 0) {
		finish(l, t, REGEX_UNKNOWN, 1);
	} else {
		finish_letter(l, t, 0);
	}
}

static void open_group(struct regex_lexer *l, struct regex_token *t)
{
	static const char *const starts[] = {"(?:", "(?=", "(?!", "(?<", "(?>", "(?|", "(?P<"};

	if (!is_at(l->rest, 1, "?") && !is_at(l->rest, 1, "*")) {
		finish(l, t, REGEX_OPEN, 1);
		return;
	}
	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (is_at(l->rest, 0, starts[i])) {
			finish(l, t, REGEX_OPEN, strlen(starts[i]));
			return;
		}
	finish(l, t, REGEX_UNKNOWN, 1);
}

static void lex_quantifier(struct regex_lexer *l, struct regex_token *t)
{
	size_t size = 1;

	if (l->rest.data[0] == '{') {
		size += run_of(l->rest, 1, "0123456789,");
		if (size == 1 || !is_at(l->rest, size, "}")) {
			finish(l, t, REGEX_UNKNOWN, 1);
			return;
		}
		size++;
	}
	size += is_at(l->rest, size, "?") || is_at(l->rest, size, "+");
	finish(l, t, REGEX_QUANTIFIER, size);
}

/* Passes the begins and ends of quotations. */
static void pass_quotes(struct regex_lexer *l)
{
	for (;;) {
		bool end = is_at(l->rest, 0, "\\E");
		if (!end && (l->quoted || !is_at(l->rest, 0, "\\Q")))
			return;
		l->quoted = !end;
		l->rest = tsv_span_from(l->rest, 2);
	}
}

bool regex_next(struct regex_lexer *l, struct regex_token *t)
{
	pass_quotes(l);
	if (l->rest.size == 0)
		return false;
	char byte = l->rest.data[0];
	if (l->quoted)
		finish_letter(l, t, 0);
	else if (l->in_class)
		lex_member(l, t);
	else if (byte == '\\')
		lex_escape(l, t);
	else if (byte == '[')
		open_class(l, t);
	else if (byte == '(')
		open_group(l, t);
	else if (byte == ')' || byte == '|')
		finish(l, t, byte == ')' ? REGEX_CLOSE : REGEX_OR, 1);
	else if (byte == '.' || byte == '^' || byte == '$')
		finish(l, t, REGEX_ATOM, 1);
	else if (byte == '*' || byte == '+' || byte == '?' || byte == '{')
		lex_quantifier(l, t);
	else
		finish_letter(l, t, 0);
	return true;
}

bool regex_is_string(struct tsv_span source, struct tsv_buf *string)
{
	struct regex_lexer l = {.rest = source};
	struct regex_token t;

	while (regex_next(&l, &t)) {
		if (t.kind != REGEX_LETTER)
			return false;
		tsv_buf_add_span(string, t.letter);
	}
	return true;
}
