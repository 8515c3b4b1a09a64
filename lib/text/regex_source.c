#include "text/regex_source.h"

#include "text/regex_syntax.h"
#include "text/utf8.h"

/* Appends a letter so that it stands for itself. */
static void add_literal(struct tsv_buf *out, struct tsv_span letter)
{
	char byte = letter.data[0];

	if ((unsigned char)byte < 0x80 && !regex_is_alphanumeric(byte))
		tsv_buf_add_char(out, '\\');
	tsv_buf_add_span(out, letter);
}

/* Appends the letters of a string that an ordinary letter folds to; they are held
 * together for a quantifier. */
static void add_folded(struct tsv_buf *out, struct tsv_span folded)
{
	tsv_buf_add_string(out, "(?:");
	while (folded.size != 0) {
		uint32_t code;
		size_t size = utf8_decode(folded, &code);
		add_literal(out, (struct tsv_span){folded.data, size});
		folded = tsv_span_from(folded, size);
	}
	tsv_buf_add_char(out, ')');
}

/* Appends a letter beyond ASCII, folded; a class, which holds single ones, keeps it when
 * it folds to several. */
static void add_letter(struct tsv_buf *out, const struct regex_token *t, enum fold fold)
{
	struct tsv_buf folded = {0};
	uint32_t code;

	fold_append(&folded, t->letter, fold);
	if (folded.size != 0 && utf8_decode(tsv_buf_span(&folded), &code) == folded.size)
		add_literal(out, tsv_buf_span(&folded));
	else if (t->kind == REGEX_MEMBER)
		tsv_buf_add_span(out, t->letter);
	else
		add_folded(out, tsv_buf_span(&folded));
	tsv_buf_free(&folded);
}

/* Appends the expression with its letters beyond ASCII folded; PCRE2 ignores the
 * case of the others. */
static void fold_source(struct tsv_buf *out, struct tsv_span source, enum fold fold)
{
	struct regex_lexer l = {.rest = source};
	struct regex_token t;

	while (regex_next(&l, &t)) {
		bool letter = t.kind == REGEX_LETTER || t.kind == REGEX_MEMBER;
		if (letter && (unsigned char)t.letter.data[0] >= 0x80)
			add_letter(out, &t, fold);
		else if (letter && l.quoted)
			add_literal(out, t.letter);
		else
			tsv_buf_add_span(out, t.source);
	}
}

void regex_source_build(struct tsv_buf *out, struct tsv_span source,
			struct regex_options options, const char *end)
{
	tsv_buf_clear(out);
	if (options.whole)
		tsv_buf_add_string(out, "^(?:");
	if (options.word)
		tsv_buf_add_string(out, "(?<![\\w\\p{M}])(?:");
	if (options.fold == FOLD_NONE)
		tsv_buf_add_span(out, source);
	else
		fold_source(out, source, options.fold);
	if (options.word)
		tsv_buf_printf(out, "%s)(?![\\w\\p{M}])", end);
	if (options.whole)
		tsv_buf_printf(out, "%s)$", end);
}
