/* How conditions are written. */
#include <stdlib.h>

#include "query/condition.h"

#define OPERATORS "=!<>~"

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
    {.text = ":", .kind = RELATION_TERM},
    {.text = "!:", .kind = RELATION_TERM, .negated = true},
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

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* The first byte from at on that is one of stops and not behind a backslash, or the end. */
static const char *find_stop(const char *at, const char *stops)
{
	while (*at != '\0' && strchr(stops, *at) == NULL)
		at += at[0] == '\\' && at[1] != '\0' ? 2 : 1;
	return at;
}

/* Reads the name of a column up to end. */
static void read_name(struct tsv_buf *name, const char *at, const char *end)
{
	size_t kept = 0; /* up to here blanks belong to the name */

	tsv_buf_clear(name);
	while (at < end && is_blank(*at))
		at++;
	for (; at < end; at++) {
		bool taken = at[0] == '\\' && at + 1 < end;
		at += taken;
		tsv_buf_add_char(name, *at);
		if (taken || !is_blank(*at))
			kept = name->size;
	}
	name->size = kept;
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

/* Where the operator ends that begins there. */
static const char *end_of_operator(const char *at)
{
	const char *end = at + strspn(at, OPERATORS);

	if (end == at || (end == at + 1 && *at == '!'))
		end += *end == ':';
	return end;
}

/* Reads the operator at text[*place]; *place becomes where the value begins. */
static int read_operator(struct condition *c, size_t *place, struct tsv_error *e)
{
	const char *begin = c->text + *place, *end = end_of_operator(begin);
	bool apart = *place != 0 && is_blank(begin[-1]);

	if (end == begin)
		return tsv_error_set(e,
				     "no operator; there are = != == !== < <= > >= ~ !~ : !:");
	for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++) {
		const struct spelling *s = &spellings[i];
		if (!tsv_span_equal(tsv_span_between(begin, end), tsv_span_of(s->text)))
			continue;
		c->kind = s->kind;
		c->negated = s->negated;
		c->order = s->order;
		*place = (size_t)(end - c->text) + (apart && is_blank(*end));
		return 0;
	}
	return bad_operator(tsv_span_between(begin, end), e);
}

static int read_pattern(struct condition *c, size_t *place, struct tsv_error *e)
{
	size_t within = 0;

	c->pattern = pattern_new((struct regex_options){.fold = c->fold});
	if (pattern_add_regex(c->pattern, c->value, &within, e) < 0) {
		*place += within;
		return -1;
	}
	pattern_prepare(c->pattern);
	return 0;
}

static int read_operand(struct condition *c, struct tsv_error *e)
{
	const struct schema_column *of = schema_find(c->schema, tsv_buf_span(&c->column.name));

	if (operand_parse(&c->operand, of, tsv_span_trim(c->value)))
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

/* Reads `@FIELD`; of backslashes before the @ of a text the first is dropped. Returns
 * whether the value is a field's. */
static bool read_other(struct condition *c)
{
	const char *at = c->value.data + strspn(c->value.data, "\\");

	if (*at != '@' || at[1] == '\0' || c->kind == RELATION_MATCH)
		return false;
	if (at != c->value.data)
		c->value = tsv_span_from(c->value, 1);
	else
		read_name(&c->other.name, at + 1, c->value.data + c->value.size);
	return at == c->value.data && c->other.name.size != 0;
}

static void read_term(struct condition *c)
{
	struct tsv_span name = tsv_buf_span(&c->column.name);

	c->terms = tsv_alloc(1, sizeof(*c->terms));
	value_filter_init(c->terms, c->schema, schema_find(c->schema, name));
	c->terms->negated = c->negated;
	value_filter_add(c->terms, c->value);
}

static int read_value(struct condition *c, size_t *place, struct tsv_error *e)
{
	c->value = tsv_span_of(c->text + *place);
	if (read_other(c))
		return 0;
	switch (c->kind) {
	case RELATION_MATCH: return read_pattern(c, place, e);
	case RELATION_ORDER: return read_operand(c, e);
	case RELATION_TERM: read_term(c); return 0;
	case RELATION_TEXT: break;
	}
	return 0;
}

/* Reads all of a condition whose FIELD ends before text[*place]. */
static int read_from(struct condition *c, size_t *place, struct tsv_error *e)
{
	read_name(&c->column.name, c->text, c->text + *place);
	c->is_read = true;
	if (c->column.name.size == 0)
		return tsv_error_set(e, "no column before the operator");
	return read_operator(c, place, e) < 0 ? -1 : read_value(c, place, e);
}

int condition_parse(struct condition *c, const char *text, enum fold fold,
		    const struct schema *s, size_t *place, struct tsv_error *e)
{
	*c = (struct condition){.text = text, .fold = fold, .schema = s};
	*place = (size_t)(find_stop(text, OPERATORS) - text);
	/* Which of the colons belong to a name, the header tells. */
	if (find_stop(text, ":" OPERATORS) != text + *place || read_from(c, place, e) == 0)
		return 0;
	condition_free(c);
	return -1;
}

/* Where the name ends that a text begins with, written as read_name() reads it, and blanks
 * behind it; NULL: it does not begin so, or no operator follows. */
static const char *end_of_name(const char *text, struct tsv_span name)
{
	const char *at = text;

	while (is_blank(*at))
		at++;
	for (size_t i = 0; i < name.size; i++, at++) {
		at += at[0] == '\\' && at[1] != '\0';
		if (*at != name.data[i] || *at == '\0')
			return NULL;
	}
	while (is_blank(*at))
		at++;
	return *at != '\0' && strchr(":" OPERATORS, *at) != NULL ? at : NULL;
}

int condition_parse_by(struct condition *c, const struct tsv_header *h, struct tsv_error *e)
{
	const char *end = NULL, *at;
	size_t column = 0, place;

	for (size_t j = 0; j < h->count; j++) {
		at = end_of_name(c->text, h->columns[j].name);
		if (at == NULL || (end != NULL && at < end))
			continue;
		end = at;
		column = j;
	}
	if (c->is_read) {
		struct tsv_span name = tsv_buf_span(&c->column.name);
		if (end == NULL || tsv_span_equal(h->columns[column].name, name))
			return 0;
		struct condition again = {
		    .text = c->text, .fold = c->fold, .schema = c->schema};
		condition_free(c);
		*c = again;
	}
	/* Without a column, the usual operator is told of, else the first colon. */
	at = find_stop(c->text, OPERATORS);
	if (end == NULL)
		end = *at != '\0' ? at : find_stop(c->text, ":");
	place = (size_t)(end - c->text);
	return read_from(c, &place, e);
}
