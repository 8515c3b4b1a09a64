/*
 * regex_syntax: a regular expression cut into tokens.
 *
 * The one place that looks at PCRE2's syntax (pcre2pattern(3)). It knows as much as is
 * needed to fold an expression's letters (text/regex.h) and to find the strings that a
 * match requires (prefilter/required.h). Its users may rely on two things: a letter
 * token stands for that letter, and what is not understood is REGEX_UNKNOWN.
 *
 * The expression must be one that PCRE2 compiles. Cost: linear in its size.
 */
#ifndef TEXT_REGEX_SYNTAX_H
#define TEXT_REGEX_SYNTAX_H

#include "tsv/tsv.h"

enum regex_token_kind {
	REGEX_LETTER,	  /* a character that stands for itself, escaped or not */
	REGEX_MEMBER,	  /* the same within a class */
	REGEX_CLASS,	  /* anything else of a class: its begin, its end, `\d` */
	REGEX_ATOM,	  /* anything else that matches something: `.`, `^`, `\d` */
	REGEX_QUANTIFIER, /* `+`, `*?`, `{2,3}`: of the token or group before it */
	REGEX_OR,	  /* `|` */
	REGEX_OPEN,	  /* of a group that changes no meaning but its own */
	REGEX_CLOSE,
	REGEX_UNKNOWN, /* may mean anything, for what follows too: `(?i)`, `\k` */
};

struct regex_token {
	enum regex_token_kind kind;
	struct tsv_span source; /* the token as written; borrowed, as all spans here */
	struct tsv_span letter; /* of REGEX_LETTER and REGEX_MEMBER: the character */
};

struct regex_lexer {
	struct tsv_span rest; /* to be set; all else zeros */
	bool in_class;
	bool quoted; /* between `\Q` and `\E`, which are no tokens */
};

/* Is it an ASCII letter or digit? A backslash before any other byte takes it as it is. */
bool regex_is_alphanumeric(char byte);

/* Takes the next token off. Returns false at the end. */
bool regex_next(struct regex_lexer *l, struct regex_token *t);

/*
 * Does the expression stand for one string? If so it is appended to string; else some
 * of it may have been.
 */
bool regex_is_string(struct tsv_span source, struct tsv_buf *string);

#endif
