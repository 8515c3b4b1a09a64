#include "text/regex.h"

#include <stdlib.h>

#include "text/regex_limits.h"
#include "text/regex_source.h"
#include "text/utf8.h"

struct regex {
	struct tsv_buf source; /* as it is compiled */
	bool caseless;
	bool jit;		    /* code can run there */
	pcre2_code *code, *counted; /* counted: NULL until it is needed */
	pcre2_match_data *data;
	pcre2_match_data *groups; /* of all of them; NULL until it is needed */
};

/* Tells what PCRE2 says behind what it is about. Returns -1. */
static int tell_reason(int reason, const char *about, struct tsv_error *e)
{
	char message[256];

	pcre2_get_error_message(reason, (PCRE2_UCHAR *)message, sizeof(message));
	return tsv_error_set(e, "%s%s", about, message);
}

static pcre2_code *compile(struct tsv_span source, uint32_t more, size_t *place,
			   struct tsv_error *e)
{
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF |
			   PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C | more;
	PCRE2_SPTR bytes = (PCRE2_SPTR)(source.size == 0 ? "" : source.data);
	int reason;
	pcre2_code *code =
	    pcre2_compile(bytes, source.size, options, &reason, place, regex_limits_compile());

	if (code == NULL)
		tell_reason(reason, "", e);
	return code;
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
		regex_source_build(built, source, options, ends[i]);
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
	struct regex *r = tsv_calloc(1, sizeof(*r));
	r->source = built;
	r->caseless = options.fold != FOLD_NONE;
	r->code = code;
	pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
	r->jit = has_jit(code);
	r->data = regex_limits_need(pcre2_match_data_create(1, regex_limits_memory()));
	return r;
}

/* Searches with a limit that the text's size leaves bounded; PCRE2_ERROR_MATCHLIMIT when
 * that does not do. */
static int search_limited(struct regex *r, struct tsv_span text, size_t from)
{
	pcre2_match_context *context = regex_limits_bounded(text);

	if (context == NULL)
		return PCRE2_ERROR_MATCHLIMIT;
	/* The same for the JIT, without checks that take as long as a short search. */
	int (*match)(const pcre2_code *, PCRE2_SPTR, size_t, size_t, uint32_t,
		     pcre2_match_data *, pcre2_match_context *) =
	    r->jit ? pcre2_jit_match : pcre2_match;
	return match(r->code, (PCRE2_SPTR)text.data, text.size, from, 0, r->data, context);
}

static int search_counted(struct regex *r, struct tsv_span text, size_t from, uint32_t how)
{
	bool slow = how == PCRE2_NO_JIT || !has_jit(r->counted);
	struct regex_work w;

	return pcre2_match(r->counted, (PCRE2_SPTR)text.data, text.size, from, how, r->data,
			   regex_limits_counting(&w, from, slow));
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
	if (reason == PCRE2_ERROR_MATCHLIMIT || reason == PCRE2_ERROR_DEPTHLIMIT ||
	    reason == PCRE2_ERROR_HEAPLIMIT)
		return tsv_error_set(
		    e, "the pattern takes too long on this field; make it simpler "
		       "(fewer parts that repeat, none within another)");
	return tell_reason(reason, "the pattern fails on this field: ", e);
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

/* Appends what the template makes of the match in data, which code found in text. On an
 * error its place in the template is where. */
static int append_made(const pcre2_code *code, pcre2_match_data *data, struct tsv_span text,
		       struct tsv_span template, struct tsv_buf *out, size_t *where)
{
	const uint32_t how = PCRE2_SUBSTITUTE_MATCHED | PCRE2_SUBSTITUTE_REPLACEMENT_ONLY |
			     PCRE2_SUBSTITUTE_EXTENDED | PCRE2_SUBSTITUTE_UNSET_EMPTY |
			     PCRE2_SUBSTITUTE_OVERFLOW_LENGTH;
	size_t guess = template.size + 64, size = guess;
	int got = PCRE2_ERROR_NOMEMORY;

	for (int try = 0; try < 2 && got == PCRE2_ERROR_NOMEMORY; try++, guess = size) {
		if (out->size + guess > REGEX_MADE_MAX)
			return PCRE2_ERROR_NOMEMORY;
		char *to = tsv_buf_reserve(out, size = guess);
		got = pcre2_substitute(code, (PCRE2_SPTR)text.data, text.size, 0, how, data,
				       NULL, (PCRE2_SPTR) template.data, template.size,
				       (PCRE2_UCHAR *)to, &size);
		if (got == PCRE2_ERROR_NOMEMORY && size <= guess)
			tsv_out_of_memory(); /* else the text needs more */
	}
	if (got >= 0)
		out->size += size;
	*where = size;
	return got;
}

int regex_check_template(const struct regex *r, struct tsv_span template, size_t *place,
			 struct tsv_error *e)
{
	struct tsv_buf source = {0}, made = {0};
	struct tsv_span none = {"", 0};
	int got = 0;

	/* It has the same groups, and matches nothing at all. */
	tsv_buf_printf(&source, "|");
	tsv_buf_add_span(&source, tsv_buf_span(&r->source));
	pcre2_code *code = compile(tsv_buf_span(&source), 0, place, e);
	if (code != NULL) {
		pcre2_match_data *data =
		    regex_limits_need(pcre2_match_data_create_from_pattern(code, NULL));
		if (pcre2_match(code, (PCRE2_SPTR)none.data, 0, 0, 0, data, NULL) > 0)
			got = append_made(code, data, none, template, &made, place);
		pcre2_match_data_free(data);
		pcre2_code_free(code);
	}
	tsv_buf_free(&source);
	tsv_buf_free(&made);
	return got < 0 ? tell_reason(got, "", e) : 0;
}

/* Appends text with its matches replaced, all of them counted as one search. */
static int substitute(struct regex *r, struct tsv_span text, struct tsv_span template,
		      struct tsv_buf *out)
{
	size_t at = 0, from = 0, where;
	const size_t *ends = pcre2_get_ovector_pointer(r->groups);
	bool valid = utf8_valid(text);
	struct regex_work w;
	uint32_t code;
	int got = 0;

	pcre2_match_context *counting = regex_limits_counting(&w, 0, !has_jit(r->counted));
	while (from <= text.size) {
		got = pcre2_match(r->counted, (PCRE2_SPTR)text.data, text.size, from,
				  valid ? PCRE2_NO_UTF_CHECK : 0, r->groups, counting);
		/* What is not UTF-8 is looked through each time. */
		if (!valid)
			regex_limits_add(&w, text);
		if (got < 0)
			break;
		if (ends[0] < at || ends[1] < ends[0])
			return PCRE2_ERROR_BADSUBSPATTERN; /* \K in a look-around */
		tsv_buf_add(out, text.data + at, ends[0] - at);
		got = append_made(r->counted, r->groups, text, template, out, &where);
		if (got < 0)
			return got;
		at = from = ends[1];
		if (ends[0] == ends[1]) /* goes on behind the next character */
			from += from == text.size
				    ? 1
				    : utf8_decode(tsv_span_from(text, from), &code);
	}
	tsv_buf_add_span(out, tsv_span_from(text, at));
	return got == PCRE2_ERROR_NOMATCH ? 0 : got;
}

int regex_substitute(struct regex *r, struct tsv_span text, struct tsv_span template,
		     struct tsv_buf *out, struct tsv_error *e)
{
	struct tsv_span found;
	int got = regex_find(r, text, 0, &found, e);

	if (text.data == NULL)
		text.data = "";
	if (got <= 0) {
		tsv_buf_add_span(out, text);
		return got;
	}
	compile_counted(r);
	if (r->groups == NULL)
		r->groups =
		    regex_limits_need(pcre2_match_data_create_from_pattern(r->code, NULL));
	got = r->counted == NULL ? PCRE2_ERROR_MATCHLIMIT : substitute(r, text, template, out);
	if (got == PCRE2_ERROR_NOMEMORY)
		return tsv_error_set(e, "the text that replaces becomes too long; make the "
					"expression match less of it");
	return got < 0 ? search_failed(got, e) : 1;
}

void regex_free(struct regex *r)
{
	if (r == NULL)
		return;
	pcre2_code_free(r->code);
	pcre2_code_free(r->counted);
	pcre2_match_data_free(r->data);
	pcre2_match_data_free(r->groups);
	tsv_buf_free(&r->source);
	free(r);
}
