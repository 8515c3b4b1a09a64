#include "prefilter/required.h"

#include "text/regex_syntax.h"

/* What is read of an alternative. */
struct alternative {
	struct tsv_buf run;  /* the string being read */
	struct tsv_buf best; /* the longest so far */
	size_t last;	     /* size of the run's last letter, which a quantifier applies to */
	size_t depth;	     /* of groups that are open; what stands in them is passed over */
};

static void end_run(struct alternative *r)
{
	if (r->run.size > r->best.size) {
		tsv_buf_clear(&r->best);
		tsv_buf_add_span(&r->best, tsv_buf_span(&r->run));
	}
	tsv_buf_clear(&r->run);
	r->last = 0;
}

/* A letter for which an escape stands in the stream is left out. */
static void read_letter(struct alternative *r, struct tsv_span letter)
{
	if (memchr("\t\n\r\\", letter.data[0], 4) != NULL) {
		end_run(r);
		return;
	}
	tsv_buf_add_span(&r->run, letter);
	r->last = letter.size;
}

/* What a quantifier applies to may be missing, or repeated. */
static void read_quantifier(struct alternative *r, struct tsv_span quantifier)
{
	if (quantifier.data[0] != '+')
		r->run.size -= r->last;
	end_run(r);
}

/* Reads a token of an alternative. Returns false when no string is sure. */
static bool read_token(struct alternative *r, const struct regex_token *t)
{
	if (t->kind == REGEX_UNKNOWN || (t->kind == REGEX_CLOSE && r->depth == 0))
		return false;
	if (t->kind == REGEX_OPEN)
		r->depth++;
	if (t->kind == REGEX_LETTER && r->depth == 0)
		read_letter(r, t->letter);
	else if (t->kind == REGEX_QUANTIFIER)
		read_quantifier(r, t->source);
	else
		end_run(r);
	if (t->kind == REGEX_CLOSE)
		r->depth--;
	return true;
}

/* Ends an alternative: gives its string. Returns false when it has none. */
static bool end_alternative(struct alternative *r, required_found *found, void *context)
{
	end_run(r);
	if (r->best.size == 0 || r->depth != 0)
		return false;
	found(context, tsv_buf_span(&r->best));
	tsv_buf_clear(&r->best);
	return true;
}

bool required_strings(struct tsv_span source, required_found *found, void *context)
{
	struct regex_lexer l = {.rest = source};
	struct alternative r = {.depth = 0};
	struct regex_token t;
	bool all = true;

	while (all && regex_next(&l, &t)) {
		if (t.kind == REGEX_OR && r.depth == 0)
			all = end_alternative(&r, found, context);
		else
			all = read_token(&r, &t);
	}
	all = all && end_alternative(&r, found, context);
	tsv_buf_free(&r.run);
	tsv_buf_free(&r.best);
	return all;
}
