#include "query/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdint.h>
#include <stdlib.h>

#include "prefilter/syntax.h"
#include "text/utf8.h"
#include "tsv/tsv.h"

/* Within these a match takes well under a second on slow machines too; honest
 * patterns on long fields stay far below them. */
#define MOST_STEPS 4000000
#define MOST_DEPTH 1000000
#define MOST_HEAP 16384U /* KiB */

#define JIT_STACK_FIRST ((size_t)32 * 1024)
#define JIT_STACK_MOST ((size_t)4 * 1024 * 1024)

/* The limits and the JIT's stack serve all expressions: matches do not overlap. */
static pcre2_match_context *context;
static pcre2_jit_stack *stack;

struct regex {
	pcre2_code *code;
	pcre2_match_data *data;
	bool jit;
};

static void *need(void *made)
{
	if (made == NULL)
		tsv_out_of_memory();
	return made;
}

static void prepare(void)
{
	if (context != NULL)
		return;
	context = need(pcre2_match_context_create(NULL));
	pcre2_set_match_limit(context, MOST_STEPS);
	pcre2_set_depth_limit(context, MOST_DEPTH);
	pcre2_set_heap_limit(context, MOST_HEAP);
	stack = pcre2_jit_stack_create(JIT_STACK_FIRST, JIT_STACK_MOST, NULL);
	if (stack != NULL)
		pcre2_jit_stack_assign(context, NULL, stack);
}

static pcre2_code *compile(struct tsv_span source, bool caseless, size_t *place,
			   struct tsv_error *e)
{
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF |
			   PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
	char message[256];
	int reason;

	if (caseless)
		options |= PCRE2_CASELESS;
	pcre2_code *code =
	    pcre2_compile((PCRE2_SPTR)source.data, source.size, options, &reason, place, NULL);
	if (code != NULL)
		return code;
	pcre2_get_error_message(reason, (PCRE2_UCHAR *)message, sizeof(message));
	tsv_error_set(e, "%s", message);
	return NULL;
}

/* Appends a letter of the expression, folded. Several that it folds to are held
 * together for a quantifier; a class, which holds single ones, keeps the letter. */
static void add_letter(struct tsv_buf *out, struct tsv_span letter, enum fold fold,
		       bool in_class)
{
	struct tsv_buf folded = {0};
	uint32_t code;

	fold_append(&folded, letter, fold);
	if (folded.size != 0 && utf8_decode(tsv_buf_span(&folded), &code) == folded.size)
		tsv_buf_add_span(out, tsv_buf_span(&folded));
	else if (in_class)
		tsv_buf_add_span(out, letter);
	else
		tsv_buf_printf(out, "(?:%.*s)", (int)folded.size, folded.data);
	tsv_buf_free(&folded);
}

/* Appends a quotation with what stands in it folded. */
static void add_quoted(struct tsv_buf *out, struct tsv_span quoted, enum fold fold)
{
	bool closed = quoted.size >= 4 && quoted.data[quoted.size - 1] == 'E' &&
		      quoted.data[quoted.size - 2] == '\\';
	size_t inner = quoted.size - (closed ? 4 : 2);

	tsv_buf_add_string(out, "\\Q");
	fold_append(out, (struct tsv_span){quoted.data + 2, inner}, fold);
	tsv_buf_add_string(out, "\\E");
}

/* Appends the expression with its letters beyond ASCII folded; PCRE2 ignores the
 * case of the others. */
static void fold_source(struct tsv_buf *out, struct tsv_span source, enum fold fold)
{
	const char *class_end = source.data;

	while (source.size != 0) {
		bool in_class = source.data < class_end;
		uint32_t code;
		size_t size = utf8_decode(source, &code);
		if (tsv_span_begins(source, tsv_span_of("\\Q"))) {
			size = syntax_quoted(source);
			add_quoted(out, (struct tsv_span){source.data, size}, fold);
		} else if (code >= 0x80 && code != UTF8_INVALID) {
			add_letter(out, (struct tsv_span){source.data, size}, fold, in_class);
		} else {
			if (code == '\\' && source.size > 1 &&
			    (unsigned char)source.data[1] < 0x80)
				size = 2;
			if (code == '[' && !in_class)
				class_end = source.data + syntax_class(source);
			tsv_buf_add(out, source.data, size);
		}
		source = tsv_span_from(source, size);
	}
}

/* The expression as it is compiled; end comes between it and what is added. */
static void build(struct tsv_buf *out, struct tsv_span source, struct regex_options options,
		  const char *end)
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

/* Compiles the expression with what the options add to it. */
static pcre2_code *compile_built(struct tsv_span source, struct regex_options options,
				 struct tsv_error *e)
{
	bool caseless = options.fold != FOLD_NONE;
	struct tsv_buf built = {0};
	size_t unused;

	build(&built, source, options, "");
	pcre2_code *code = compile(tsv_buf_span(&built), caseless, &unused, e);
	if (code == NULL) {
		/* A comment, as (?x) allows it, swallows what is added, up to an LF. */
		build(&built, source, options, "\n");
		code = compile(tsv_buf_span(&built), caseless, &unused, e);
	}
	tsv_buf_free(&built);
	return code;
}

struct regex *regex_new(struct tsv_span source, struct regex_options options, size_t *place,
			struct tsv_error *e)
{
	/* As written first: the place of a mistake is then the user's. */
	pcre2_code *code = compile(source, options.fold != FOLD_NONE, place, e);

	if (code != NULL && (options.fold != FOLD_NONE || options.word || options.whole)) {
		pcre2_code_free(code);
		*place = 0;
		code = compile_built(source, options, e);
	}
	if (code == NULL)
		return NULL;
	tsv_error_free(e);
	prepare();
	struct regex *r = tsv_calloc(1, sizeof(*r));
	r->code = code;
	r->jit = pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0;
	r->data = need(pcre2_match_data_create(1, NULL));
	return r;
}

static int too_hard(int reason, struct tsv_error *e)
{
	char message[256];

	if (reason == PCRE2_ERROR_MATCHLIMIT || reason == PCRE2_ERROR_DEPTHLIMIT ||
	    reason == PCRE2_ERROR_HEAPLIMIT)
		return tsv_error_set(
		    e, "the pattern takes too long on this field; make it simpler "
		       "(no repeated group that repeats within)");
	pcre2_get_error_message(reason, (PCRE2_UCHAR *)message, sizeof(message));
	return tsv_error_set(e, "the pattern fails on this field: %s", message);
}

int regex_find(struct regex *r, struct tsv_span text, size_t from, struct tsv_span *found,
	       struct tsv_error *e)
{
	PCRE2_SPTR subject = (PCRE2_SPTR)(text.size == 0 ? "" : text.data);
	int got = PCRE2_ERROR_JIT_STACKLIMIT;

	if (r->jit)
		got = pcre2_jit_match(r->code, subject, text.size, from, 0, r->data, context);
	/* What needs a deeper stack than the JIT has can still go the slow way. */
	if (got == PCRE2_ERROR_JIT_STACKLIMIT)
		got = pcre2_match(r->code, subject, text.size, from, PCRE2_NO_JIT, r->data,
				  context);
	if (got == PCRE2_ERROR_NOMATCH)
		return 0;
	if (got < 0)
		return too_hard(got, e);
	const size_t *ends = pcre2_get_ovector_pointer(r->data);
	/* \K in a lookahead can put the beginning behind the end. */
	size_t begin = ends[0] < ends[1] ? ends[0] : ends[1];
	*found = (struct tsv_span){text.data + begin, ends[1] - begin};
	return 1;
}

void regex_free(struct regex *r)
{
	if (r == NULL)
		return;
	pcre2_code_free(r->code);
	pcre2_match_data_free(r->data);
	free(r);
}
