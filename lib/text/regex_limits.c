#include "text/regex_limits.h"

#include <stdlib.h>

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

void *regex_limits_need(void *made)
{
	if (made == NULL)
		tsv_out_of_memory();
	return made;
}

static void *take_memory(size_t size, void *unused)
{
	(void)unused;
	return tsv_alloc(size, 1);
}

static void give_back(void *memory, void *unused)
{
	(void)unused;
	free(memory);
}

pcre2_general_context *regex_limits_memory(void)
{
	static pcre2_general_context *general;

	if (general == NULL)
		general = regex_limits_need(
		    pcre2_general_context_create(take_memory, give_back, NULL));
	return general;
}

pcre2_compile_context *regex_limits_compile(void)
{
	static pcre2_compile_context *compile;

	if (compile == NULL)
		compile =
		    regex_limits_need(pcre2_compile_context_create(regex_limits_memory()));
	return compile;
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
	struct regex_work *w = data;
	size_t bytes = distance(block->current_position, w->place) + longest_group(block);

	w->done += w->callout + bytes / BYTES_PER_CALLOUT;
	w->place = block->current_position;
	return w->done > WORK ? PCRE2_ERROR_MATCHLIMIT : 0;
}

static pcre2_match_context *new_context(void)
{
	pcre2_match_context *c =
	    regex_limits_need(pcre2_match_context_create(regex_limits_memory()));

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
	stack = pcre2_jit_stack_create(JIT_STACK_MIN, JIT_STACK_MAX, regex_limits_memory());
	context = new_context();
	counted_context = new_context();
	pcre2_set_match_limit(counted_context, UINT32_MAX);
}

pcre2_match_context *regex_limits_bounded(struct tsv_span text)
{
	size_t steps = MAX_STEPS;

	if (text.size > UINT16_MAX)
		return NULL;
	if (text.size * text.size > STEPS / MAX_STEPS)
		steps = STEPS / (text.size * text.size);
	if (steps < MIN_STEPS)
		return NULL;
	prepare_contexts();
	if (steps != context_steps)
		pcre2_set_match_limit(context, (uint32_t)(context_steps = steps));
	return context;
}

pcre2_match_context *regex_limits_counting(struct regex_work *w, size_t from, bool slow)
{
	prepare_contexts();
	*w = (struct regex_work){.callout = slow ? SLOW : 1, .place = from};
	pcre2_set_callout(counted_context, count_work, w);
	return counted_context;
}

void regex_limits_add(struct regex_work *w, struct tsv_span text)
{
	w->done += text.size / BYTES_PER_CALLOUT;
}
