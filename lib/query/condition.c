#include "query/condition.h"

#include "value/key128_inline.h"

/* Bytes of a wrong operator that an error shows. */

struct spelling {
	const char *text;
	enum relation kind;
	bool negated;
	enum order order;
};

static const struct spelling spellings[] = {
    {.text = "=", .kind = RELATION_TEXT},
    {.text = "!=", .kind = RELATION_TEXT, .negated = true},
    {.text = "~", .kind = RELATION_MATCH},
    {.text = "!~", .kind = RELATION_MATCH, .negated = true},
    {.text = "==", .kind = RELATION_ORDER, .order = ORDER_SAME},
    {.text = "!==", .kind = RELATION_ORDER, .order = ORDER_OTHER},
    {.text = "<", .kind = RELATION_ORDER, .order = ORDER_BELOW},
    {.text = "<=", .kind = RELATION_ORDER, .order = ORDER_AT_MOST},
    {.text = ">", .kind = RELATION_ORDER, .order = ORDER_ABOVE},
    {.text = ">=", .kind = RELATION_ORDER, .order = ORDER_AT_LEAST},
};

/* What people write who come from elsewhere. */
static const char *const mistaken[][2] = {
    {"=>", ">="}, {"=<", "<="}, {"=~", "~"},  {"<>", "!="}, {"===", "="}, {"~=", "~"},
    {"!", "!="},  {"=!", "!="}, {"><", "!="}, {"==~", "~"}, {"~~", "~"},
};

static bool is_operator(char byte)
{
	return byte != '\0' && strchr("=!<>~", byte) != NULL;
}

/* Reads the column's name; returns where the operator begins. */
static const char *read_field(struct condition *c, const char *at)
{
	size_t kept = 0; /* up to here blanks belong to the name */

	while (*at == ' ' || *at == '\t')
		at++;
	for (; *at != '\0' && !is_operator(*at); at++) {
		bool taken = at[0] == '\\' && at[1] != '\0';
		at += taken;
		tsv_buf_add_char(&c->field, *at);
		if (taken || (*at != ' ' && *at != '\t'))
			kept = c->field.size;
	}
	c->field.size = kept;
	return at;
}

static int bad_operator(struct tsv_span found, struct tsv_error *e)
{
	for (size_t i = 0; i < sizeof(mistaken) / sizeof(mistaken[0]); i++)
		if (tsv_span_equal(found, tsv_span_of(mistaken[i][0])))
			return tsv_error_set(
			    e,
			    "'%s' is no operator, write '%s' (a value that begins "
			    "so needs blanks: FIELD = VALUE)",
			    mistaken[i][0], mistaken[i][1]);
	return tsv_error_set(e,
			     "'%s' is no operator; a value that begins so needs blanks: "
			     "FIELD = VALUE",
			     tsv_shorten(found).text);
}

/* Reads the operator at text[*place]; *place becomes where the value begins. */
static int read_operator(struct condition *c, const char *text, size_t *place,
			 struct tsv_error *e)
{
	const char *begin = text + *place, *end = begin;
	bool apart = *place != 0 && (begin[-1] == ' ' || begin[-1] == '\t');

	while (is_operator(*end))
		end++;
	if (end == begin)
		return tsv_error_set(e, "no operator; there are = != == !== < <= > >= ~ !~");
	for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++) {
		const struct spelling *s = &spellings[i];
		if (!tsv_span_equal(tsv_span_between(begin, end), tsv_span_of(s->text)))
			continue;
		c->kind = s->kind;
		c->negated = s->negated;
		c->order = s->order;
		*place = (size_t)(end - text) + (apart && (*end == ' ' || *end == '\t'));
		return 0;
	}
	return bad_operator(tsv_span_between(begin, end), e);
}

static int read_pattern(struct condition *c, enum fold fold, size_t *place, struct tsv_error *e)
{
	size_t within = 0;

	c->pattern = pattern_new((struct regex_options){.fold = fold});
	if (pattern_add_regex(c->pattern, c->value, &within, e) < 0) {
		*place += within;
		return -1;
	}
	pattern_prepare(c->pattern);
	return 0;
}

static int read_value(struct condition *c, const char *text, enum fold fold, size_t *place,
		      struct tsv_error *e)
{
	c->value = tsv_span_of(text + *place);
	if (c->kind == RELATION_MATCH)
		return read_pattern(c, fold, place, e);
	if (c->kind == RELATION_TEXT || operand_parse(&c->operand, tsv_span_trim(c->value)))
		return 0;
	if (c->order == ORDER_SAME || c->order == ORDER_OTHER)
		return tsv_error_set(
		    e,
		    "no number and no date to compare with; text is compared by "
		    "'%s'",
		    c->order == ORDER_SAME ? "=" : "!=");
	return tsv_error_set(
	    e, "no number and no date (2014, 2014-01, 2014-01-09) to compare with");
}

int condition_parse(struct condition *c, const char *text, enum fold fold, size_t *place,
		    struct tsv_error *e)
{
	*c = (struct condition){0};
	*place = (size_t)(read_field(c, text) - text);
	if (c->field.size == 0) {
		tsv_error_set(e, "no column before the operator");
	} else if (read_operator(c, text, place, e) == 0 &&
		   read_value(c, text, fold, place, e) == 0) {
		return 0;
	}
	condition_free(c);
	return -1;
}

/* Does the stream write the value with an escape? No other field can mean one that
 * it writes without. */
static bool is_escaped(struct tsv_span value)
{
	return tsv_span_has(value, '\\') || tsv_span_has(value, '\t') ||
	       tsv_span_has(value, '\n') || tsv_span_has(value, '\r');
}

int condition_resolve(struct condition *c, const struct schema *s, const struct tsv_header *h,
		      struct tsv_error *e)
{
	c->meaning = schema_find(s, tsv_buf_span(&c->field));
	c->plain =
	    c->kind == RELATION_TEXT && !schema_is_list(c->meaning) && !is_escaped(c->value);
	return tsv_header_need(h, tsv_buf_span(&c->field), &c->column, e);
}

int condition_fulfils(struct condition *c, struct tsv_span value, struct tsv_error *e)
{
	switch (c->kind) {
	case RELATION_TEXT: return tsv_span_equal(value, c->value);
	case RELATION_ORDER: return operand_holds(&c->operand, c->order, value);
	default: return pattern_match(c->pattern, value, e);
	}
}

/* Of a list with elements: `!==` is about all of them, the others about any. */
static int any_fulfils(struct condition *c, struct tsv_span list, struct tsv_error *e)
{
	bool all = c->kind == RELATION_ORDER && c->order == ORDER_OTHER;
	bool any = false;
	struct tsv_span element;

	while (schema_next_element(c->meaning, &list, &element)) {
		int got = condition_fulfils(c, element, e);
		if (got < 0)
			return -1;
		any |= got != 0;
		if (all && got == 0 && operand_holds(&c->operand, ORDER_SAME, element))
			return 0;
		if (any && !all)
			return 1;
	}
	return any;
}

int condition_holds(struct condition *c, struct tsv_span field, struct tsv_error *e)
{
	if (c->plain)
		return tsv_span_equal(field, c->value) != c->negated;
	/* What an escape stands for is in no number and in no date. */
	if (c->kind == RELATION_ORDER && !schema_is_list(c->meaning))
		return operand_holds(&c->operand, c->order, field);
	struct tsv_span value = tsv_unescape(field, &c->scratch), rest = value, element;
	int got;

	if (schema_is_list(c->meaning) && schema_next_element(c->meaning, &rest, &element))
		got = any_fulfils(c, value, e);
	else
		got = condition_fulfils(
		    c, schema_is_list(c->meaning) ? (struct tsv_span){"", 0} : value, e);
	return got < 0 ? -1 : got != c->negated;
}

/* For a condition that is plain and whose value is short. Without a branch on whether a
 * field is the value, which cannot be predicted. */
static void apply_short(const struct condition *c, const struct tsv_batch *b, struct filter *f)
{
	struct key128 wanted = key128_of(c->value);
	size_t left = 0;

	for (size_t i = 0; i < f->count; i++) {
		size_t record = f->records[i];
		struct tsv_span field = tsv_batch_field(b, record, c->column);
		bool same = field.size == c->value.size;
		same &= key128_equal(key128_of(field), wanted);
		f->records[left] = record;
		left += same != c->negated;
	}
	f->count = left;
}

/* For a comparison of numbers or dates, which cannot fail. */
static void apply_order(const struct condition *c, const struct tsv_batch *b, struct filter *f)
{
	size_t left = 0;

	for (size_t i = 0; i < f->count; i++) {
		size_t record = f->records[i];
		struct tsv_span field = tsv_batch_field(b, record, c->column);
		f->records[left] = record;
		left += operand_holds(&c->operand, c->order, field);
	}
	f->count = left;
}

static int field_holds(void *condition, const struct tsv_batch *b, size_t record,
		       struct tsv_error *e)
{
	struct condition *c = condition;

	return condition_holds(c, tsv_batch_field(b, record, c->column), e);
}

void condition_apply(struct condition *c, const struct tsv_batch *b, struct filter *f)
{
	if (c->plain && c->value.size <= KEY128_MAX)
		apply_short(c, b, f);
	else if (c->kind == RELATION_ORDER && !schema_is_list(c->meaning))
		apply_order(c, b, f);
	else
		filter_apply(f, b, field_holds, c);
}

void condition_free(struct condition *c)
{
	tsv_buf_free(&c->field);
	tsv_buf_free(&c->scratch);
	pattern_free(c->pattern);
	*c = (struct condition){0};
}
