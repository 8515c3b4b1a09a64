#include "mend/step.h"

#include <stdlib.h>

/* What the argument of each is, and which columns it is for when it names none. */
static const char *const forms[] = {
    [CLEAN_SET] = "FIELD=VALUE",
    [CLEAN_FILL] = "FIELD=VALUE",
    [CLEAN_EMPTY] = "WORD[=FIELDS]",
    [CLEAN_TRIM] = "[FIELDS]",
    [CLEAN_TERMS] = "[FIELDS]",
    [CLEAN_DATES] = "dmy, mdy or ymd, perhaps =FIELDS",
    [CLEAN_NUMBERS] = ", or ., perhaps =FIELDS",
    [CLEAN_MAP] = "FIELD=TABLE",
    [CLEAN_REPLACE] = "FIELD/REGEX/TEXT",
    [CLEAN_TEXT] = "FIELDS",
};

static int refuse(const struct step *s, struct tsv_error *e)
{
	return tsv_error_set(e, "--%s takes %s, not '%s'", s->option, forms[s->clean.kind],
			     tsv_shorten(tsv_span_of(s->text)).text);
}

/* The next such sign in text, at or behind from, that no backslash stands before. */
static const char *next_sign(const char *from, char sign)
{
	for (; *from != '\0' && *from != sign; from++)
		if (*from == '\\' && from[1] != '\0')
			from++;
	return *from == '\0' ? NULL : from;
}

/* A name without the backslashes before signs. */
static void append_name(struct tsv_buf *name, struct tsv_span text, char sign)
{
	for (size_t i = 0; i < text.size; i++) {
		i += text.data[i] == '\\' && i + 1 < text.size && text.data[i + 1] == sign;
		tsv_buf_add_char(name, text.data[i]);
	}
}

/* Finds the column before a sign; *rest becomes what stands behind it. */
static int split_field(struct step *s, const struct tsv_header *h, char sign, const char **rest,
		       struct tsv_error *e)
{
	const char *first = next_sign(s->text, sign);
	struct tsv_buf name = {0};
	size_t place = TSV_NONE;

	if (first == NULL || first == s->text)
		return refuse(s, e);
	for (const char *at = first; at != NULL && place == TSV_NONE;
	     at = next_sign(at + 1, sign)) {
		tsv_buf_clear(&name);
		append_name(&name, tsv_span_between(s->text, at), sign);
		place = tsv_header_find(h, tsv_buf_span(&name));
		*rest = at + 1;
	}
	if (place == TSV_NONE) {
		tsv_buf_clear(&name);
		append_name(&name, tsv_span_between(s->text, first), sign);
		tsv_header_need(h, tsv_buf_span(&name), &place, e);
	} else {
		tsv_columns_init(&s->columns, h);
		tsv_columns_add(&s->columns, place);
	}
	tsv_buf_free(&name);
	return s->columns.count == 0 ? -1 : 0;
}

/* Is the cleaning for a column of that meaning when the user names none? */
static bool is_for(enum clean_kind kind, const struct schema_column *meaning)
{
	switch (kind) {
	case CLEAN_TERMS: return meaning != NULL && meaning->vocabulary != NULL;
	case CLEAN_DATES: return schema_is_date(meaning);
	case CLEAN_NUMBERS: return schema_is_number(meaning);
	default: return true;
	}
}

/* Terms need a vocabulary, also where the user names the columns. */
static int check_vocabularies(const struct step *s, const struct schema *schema,
			      const struct tsv_header *h, struct tsv_error *e)
{
	for (size_t k = 0; s->clean.kind == CLEAN_TERMS && k < s->columns.count; k++) {
		struct tsv_span name = h->columns[s->columns.places[k]].name;
		if (!is_for(CLEAN_TERMS, schema_find(schema, name)))
			return tsv_error_set(
			    e,
			    "--%s: the schema has no vocabulary for the column "
			    "'%s'; --schema names another",
			    s->option, tsv_shorten(name).text);
	}
	return 0;
}

/* The columns of a list, or those that the cleaning is for. */
static int find_columns(struct step *s, const struct schema *schema, const struct tsv_header *h,
			const char *list, struct tsv_error *e)
{
	if (list != NULL)
		return tsv_columns_parse(&s->columns, h, list, e) < 0
			   ? -1
			   : check_vocabularies(s, schema, h, e);
	tsv_columns_init(&s->columns, h);
	for (size_t j = 0; j < h->count; j++)
		if (is_for(s->clean.kind, schema_find(schema, h->columns[j].name)))
			tsv_columns_add(&s->columns, j);
	if (s->columns.count != 0)
		return 0;
	return tsv_error_set(e,
			     "--%s: by the schema this is for no column of the table; --schema "
			     "names another%s",
			     s->option,
			     s->clean.kind == CLEAN_TERMS ? "" : ", or name columns behind =");
}

static int read_order(struct step *s, struct tsv_span word, struct tsv_error *e)
{
	static const char *const names[] = {
	    [CLEAN_DMY] = "dmy", [CLEAN_MDY] = "mdy", [CLEAN_YMD] = "ymd"};

	for (s->clean.order = CLEAN_DMY; s->clean.order <= CLEAN_YMD; s->clean.order++)
		if (tsv_span_equal(word, tsv_span_of(names[s->clean.order])))
			return 0;
	return refuse(s, e);
}

static int read_word(struct step *s, struct tsv_span word, struct tsv_error *e)
{
	s->clean.word = word;
	if (s->clean.kind == CLEAN_DATES)
		return read_order(s, word, e);
	if (word.size == 0 ||
	    (s->clean.kind == CLEAN_NUMBERS &&
	     (word.size != 1 || (word.data[0] != ',' && word.data[0] != '.'))))
		return refuse(s, e);
	s->clean.decimal = word.data[0];
	return 0;
}

/* Reads `WORD=FIELDS`: the last sign separates, but for one behind which a column's whole
 * name stands. */
static int read_list(struct step *s, const struct schema *schema, const struct tsv_header *h,
		     struct tsv_error *e)
{
	const char *last = NULL;
	struct tsv_buf list = {0};
	size_t place = TSV_NONE;

	for (const char *at = next_sign(s->text, '='); at != NULL && place == TSV_NONE;
	     at = next_sign(at + 1, '=')) {
		tsv_buf_clear(&list);
		append_name(&list, tsv_span_of(at + 1), '=');
		place = tsv_header_find(h, tsv_buf_span(&list));
		last = at;
	}
	tsv_buf_add_char(&list, '\0');
	int status = read_word(
	    s, last == NULL ? tsv_span_of(s->text) : tsv_span_between(s->text, last), e);
	if (status == 0 && place == TSV_NONE) {
		status = find_columns(s, schema, h, last == NULL ? NULL : list.data, e);
	} else if (status == 0) {
		tsv_columns_init(&s->columns, h);
		tsv_columns_add(&s->columns, place);
	}
	tsv_buf_free(&list);
	return status;
}

/* Tells what is wrong with a part of the argument, and where. */
static int refuse_part(const struct step *s, const char *part, size_t place,
		       struct tsv_error *inner, struct tsv_error *e)
{
	tsv_error_set(e, "--%s '%s': %s, byte %zu: %s", s->option,
		      tsv_shorten(tsv_span_of(s->text)).text, part, place + 1, inner->text);
	tsv_error_free(inner);
	return -1;
}

/* Reads REGEX/TEXT, behind which a slash may stand, as sed(1) has it. */
static int read_replacement(struct step *s, const char *text, struct tsv_error *e)
{
	const char *slash = next_sign(text, '/'), *end;
	struct tsv_error inner = {0};
	size_t place = 0;

	if (slash == NULL)
		return refuse(s, e);
	end = next_sign(slash + 1, '/');
	if (end != NULL && end[1] != '\0')
		return tsv_error_set(e, "--%s '%s': a slash within the parts is written \\/",
				     s->option, tsv_shorten(tsv_span_of(s->text)).text);
	s->clean.regex = regex_new(tsv_span_between(text, slash),
				   (struct regex_options){.fold = FOLD_NONE}, &place, &inner);
	if (s->clean.regex == NULL)
		return refuse_part(s, "REGEX", place, &inner, e);
	s->clean.word = end == NULL ? tsv_span_of(slash + 1) : tsv_span_between(slash + 1, end);
	if (regex_check_template(s->clean.regex, s->clean.word, &place, &inner) < 0)
		return refuse_part(s, "TEXT", place, &inner, e);
	tsv_error_free(&inner);
	return 0;
}

int step_resolve(struct step *s, const struct schema *schema, const struct tsv_header *h,
		 struct tsv_error *e)
{
	const char *rest;

	switch (s->clean.kind) {
	case CLEAN_SET:
	case CLEAN_FILL:
	case CLEAN_MAP:
		if (split_field(s, h, '=', &rest, e) < 0)
			return -1;
		s->clean.word = tsv_span_of(rest);
		s->table = s->clean.kind == CLEAN_MAP ? rest : NULL;
		return *rest == '\0' && s->clean.kind != CLEAN_SET ? refuse(s, e) : 0;
	case CLEAN_REPLACE:
		return split_field(s, h, '/', &rest, e) < 0 ? -1 : read_replacement(s, rest, e);
	case CLEAN_TRIM:
	case CLEAN_TERMS:
	case CLEAN_TEXT: return find_columns(s, schema, h, s->text, e);
	case CLEAN_EMPTY:
	case CLEAN_DATES:
	case CLEAN_NUMBERS: break;
	}
	return read_list(s, schema, h, e);
}

/* Adds the rows of a batch. */
static int add_rows(struct clean *c, const struct tsv_batch *b, struct tsv_error *e)
{
	struct tsv_buf value = {0};
	int status = 0;

	for (size_t i = 0; i < b->records && status == 0; i++) {
		size_t known = c->from.count;
		struct tsv_span from = tsv_unescape(tsv_batch_field(b, i, 0), &value);
		if (tsv_dict_add(&c->from, from) < known) {
			status = tsv_error_set(e, "%s:%zu: '%s' stands twice; keep one of them",
					       b->file, b->line + i, tsv_shorten(from).text);
			break;
		}
		c->numbers =
		    tsv_grow(c->numbers, &c->number_capacity, known + 1, sizeof(*c->numbers));
		c->numbers[known] =
		    tsv_dict_add(&c->to, tsv_unescape(tsv_batch_field(b, i, 1), &value));
	}
	tsv_buf_free(&value);
	return status;
}

int step_read_table(struct step *s, struct tsv_error *e)
{
	char *path = tsv_strndup(s->table, strlen(s->table));
	struct tsv_table t;
	struct tsv_batch b;
	int got = tsv_table_open(&t, &path, 1, e);

	if (got == 0) {
		if (t.header.count != 2)
			got = tsv_error_set(e,
					    "%s: a map has two columns, from and to, not %zu; "
					    "case-cut -f chooses them",
					    s->table, t.header.count);
		while (got == 0 && (got = tsv_table_next(&t, &b, e)) > 0)
			got = add_rows(&s->clean, &b, e);
		tsv_table_close(&t);
	}
	free(path);
	return got;
}

void step_free(struct step *s)
{
	clean_free(&s->clean);
	tsv_columns_free(&s->columns);
	tsv_buf_free(&s->example);
	*s = (struct step){0};
}
