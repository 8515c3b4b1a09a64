#include "text/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

#include "text/regex_syntax.h"
#include "text/utf8.h"

/*
 * The worst that an uncounted search does is to pass the whole text at each step of
 * each attempt, one from each place of the text. A text of size n may take STEPS / n / n
 * steps an attempt, which bounds that to about a second (0.5 to 8 passed bytes a
 * nanosecond); one that leaves fewer than MIN_STEPS is counted from the start. Usual
 * expressions take fewer.
 */
#define STEPS ((size_t)1 << 31)
#define MIN_STEPS 8
#define MAX_STEPS 4000000

/* What a counted search may do, in callouts, of 5 ns each under the JIT and ten times
 * that without; so many bytes passed cost as much as one. */
#define WORK ((size_t)1 << 26)
#define BYTES_PER_CALLOUT 4
#define SLOW 10

#define MAX_DEPTH 1000000
#define MAX_HEAP 16384U /* KiB */

#define JIT_STACK_MIN ((size_t)32 * 1024)
#define JIT_STACK_MAX ((size_t)4 * 1024 * 1024)

/* The contexts and the JIT's stack serve all expressions: searches do not overlap. */
static pcre2_match_context *context, *counted_context;
static size_t context_steps; /* that the first allows */
static pcre2_jit_stack *stack;

struct regex {
	struct tsv_buf source; /* as it is compiled */
	bool caseless;
	bool jit;		    /* code can run there */
	pcre2_code *code, *counted; /* counted: NULL until it is needed */
	pcre2_match_data *data;
};

/* What a counted search did. */
struct work {
	size_t done;
	size_t callout; /* what one costs */
	size_t place;	/* of the last callout */
};

static void *need(void *made)
{
	if (made == NULL)
		tsv_out_of_memory();
	return made;
}

static size_t distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* The size of the longest group: a reference to it may pass so many bytes. */
static size_t longest_group(const pcre2_callout_block *block)
{
	size_t longest = 0;

	for (size_t k = 1; k < block->capture_top; k++) {
		const size_t *ends = block->offset_vector + 2 * k;
		if (ends[0] != PCRE2_UNSET && distance(ends[0], ends[1]) > longest)
			longest = distance(ends[0], ends[1]);
	}
	return longest;
}

static int count_work(pcre2_callout_block *block, void *data)
{
	struct work *w = data;
	size_t bytes = distance(block->current_position, w->place) + longest_group(block);

	w->done += w->callout + bytes / BYTES_PER_CALLOUT;
	w->place = block->current_position;
	return w->done > WORK ? PCRE2_ERROR_MATCHLIMIT : 0;
}

static pcre2_match_context *new_context(void)
{
	pcre2_match_context *c = need(pcre2_match_context_create(NULL));

	pcre2_set_depth_limit(c, MAX_DEPTH);
	pcre2_set_heap_limit(c, MAX_HEAP);
	if (stack != NULL)
		pcre2_jit_stack_assign(c, NULL, stack);
	return c;
}

static void prepare_contexts(void)
{
	if (context != NULL)
		return;
	stack = pcre2_jit_stack_create(JIT_STACK_MIN, JIT_STACK_MAX, NULL);
	context = new_context();
	counted_context = new_context();
	pcre2_set_match_limit(counted_context, UINT32_MAX);
}

static pcre2_code *compile(struct tsv_span source, uint32_t more, size_t *place,
			   struct tsv_error *e)
{
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF |
			   PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C | more;
	PCRE2_SPTR bytes = (PCRE2_SPTR)(source.size == 0 ? "" : source.data);
	char message[256];
	int reason;
	pcre2_code *code = pcre2_compile(bytes, source.size, options, &reason, place, NULL);

	if (code != NULL)
		return code;
	pcre2_get_error_message(reason, (PCRE2_UCHAR *)message, sizeof(message));
	tsv_error_set(e, "%s", message);
	return NULL;
}

/* Appends a letter so that it stands for itself. */
static void add_literal(struct tsv_buf *out, struct tsv_span letter)
{
	char byte = letter.data[0];
	bool alphanumeric =
	    ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || (byte >= '0' && byte <= '9');

	if ((unsigned char)byte < 0x80 && !alphanumeric)
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
static pcre2_code *compile_built(struct tsv_buf *built, struct tsv_span source,
				 struct regex_options options, struct tsv_error *e)
{
	/* A comment, as (?x) allows it, swallows what is added, up to an LF; and so does
	 * a `\Q` without its `\E`. */
	static const char *const ends[] = {"", "\n", "\\E"};
	uint32_t caseless = options.fold == FOLD_NONE ? 0 : PCRE2_CASELESS;
	pcre2_code *code = NULL;
	size_t unused;

	for (size_t i = 0; code == NULL && i < sizeof(ends) / sizeof(ends[0]); i++) {
		build(built, source, options, ends[i]);
		code = compile(tsv_buf_span(built), caseless, &unused, e);
	}
	return code;
}

static bool has_jit(const pcre2_code *code)
{
	size_t size = 0;

	pcre2_pattern_info(code, PCRE2_INFO_JITSIZE, &size);
	return size != 0;
}

struct regex *regex_new(struct tsv_span source, struct regex_options options, size_t *place,
			struct tsv_error *e)
{
	struct tsv_buf built = {0};
	/* As written first: the place of a mistake is then the user's. */
	pcre2_code *code =
	    compile(source, options.fold == FOLD_NONE ? 0 : PCRE2_CASELESS, place, e);

	if (code == NULL)
		return NULL;
	if (options.fold == FOLD_NONE && !options.word && !options.whole) {
		tsv_buf_add_span(&built, source);
	} else {
		pcre2_code_free(code);
		*place = 0;
		code = compile_built(&built, source, options, e);
	}
	if (code == NULL) {
		tsv_buf_free(&built);
		return NULL;
	}
	tsv_error_free(e);
	prepare_contexts();
	struct regex *r = tsv_calloc(1, sizeof(*r));
	r->source = built;
	r->caseless = options.fold != FOLD_NONE;
	r->code = code;
	pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
	r->jit = has_jit(code);
	r->data = need(pcre2_match_data_create(1, NULL));
	return r;
}

/* Searches with a limit that the text's size leaves bounded; PCRE2_ERROR_MATCHLIMIT when
 * that does not do. */
static int search_limited(struct regex *r, struct tsv_span text, size_t from)
{
	size_t steps = MAX_STEPS;

	if (text.size > UINT16_MAX)
		return PCRE2_ERROR_MATCHLIMIT;
	if (text.size * text.size > STEPS / MAX_STEPS)
		steps = STEPS / (text.size * text.size);
	if (steps < MIN_STEPS)
		return PCRE2_ERROR_MATCHLIMIT;
	if (steps != context_steps)
		pcre2_set_match_limit(context, (uint32_t)(context_steps = steps));
	/* The same for the JIT, without checks that take as long as a short search. */
	int (*match)(const pcre2_code *, PCRE2_SPTR, size_t, size_t, uint32_t,
		     pcre2_match_data *, pcre2_match_context *) =
	    r->jit ? pcre2_jit_match : pcre2_match;
	return match(r->code, (PCRE2_SPTR)text.data, text.size, from, 0, r->data, context);
}

static int search_counted(struct regex *r, struct tsv_span text, size_t from, uint32_t how)
{
	bool slow = how == PCRE2_NO_JIT || !has_jit(r->counted);
	struct work w = {.callout = slow ? SLOW : 1, .place = from};

	pcre2_set_callout(counted_context, count_work, &w);
	return pcre2_match(r->counted, (PCRE2_SPTR)text.data, text.size, from, how, r->data,
			   counted_context);
}

static void compile_counted(struct regex *r)
{
	uint32_t more = PCRE2_AUTO_CALLOUT | (r->caseless ? PCRE2_CASELESS : 0);
	struct tsv_error e = {0};
	size_t place;

	if (r->counted != NULL)
		return;
	r->counted = compile(tsv_buf_span(&r->source), more, &place, &e);
	tsv_error_free(&e);
	if (r->counted != NULL)
		pcre2_jit_compile(r->counted, PCRE2_JIT_COMPLETE);
}

static int search(struct regex *r, struct tsv_span text, size_t from)
{
	int got = search_limited(r, text, from);

	if (got != PCRE2_ERROR_MATCHLIMIT && got != PCRE2_ERROR_JIT_STACKLIMIT)
		return got;
	compile_counted(r);
	if (r->counted == NULL) /* too large with callouts */
		return PCRE2_ERROR_MATCHLIMIT;
	got = search_counted(r, text, from, 0);
	/* What needs a deeper stack than the JIT has can still go the slow way. */
	if (got == PCRE2_ERROR_JIT_STACKLIMIT)
		got = search_counted(r, text, from, PCRE2_NO_JIT);
	return got;
}

static int search_failed(int reason, struct tsv_error *e)
{
	char message[256];

	if (reason == PCRE2_ERROR_MATCHLIMIT || reason == PCRE2_ERROR_DEPTHLIMIT ||
	    reason == PCRE2_ERROR_HEAPLIMIT)
		return tsv_error_set(
		    e, "the pattern takes too long on this field; make it simpler "
		       "(fewer parts that repeat, none within another)");
	pcre2_get_error_message(reason, (PCRE2_UCHAR *)message, sizeof(message));
	return tsv_error_set(e, "the pattern fails on this field: %s", message);
}

int regex_find(struct regex *r, struct tsv_span text, size_t from, struct tsv_span *found,
	       struct tsv_error *e)
{
	if (text.data == NULL)
		text.data = ""; /* an empty buffer's */
	int got = search(r, text, from);
	if (got == PCRE2_ERROR_NOMATCH)
		return 0;
	if (got < 0)
		return search_failed(got, e);
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
	pcre2_code_free(r->counted);
	pcre2_match_data_free(r->data);
	tsv_buf_free(&r->source);
	free(r);
}
