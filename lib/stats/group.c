#include "stats/group.h"

#include <stdlib.h>

/* Keys that are looked up together: few enough to stay in the nearest cache. */
#define RUN ((size_t)64)

/* The elements that a record has in one column; a column that is no list has one. */
struct group_column {
	const struct schema_column *meaning; /* or NULL; a list is cut into elements */
	bool escaped;			     /* its elements have to be escaped again */
	size_t begin, end;		     /* of them, among all elements */
	size_t current;			     /* the one of the key being built */
};

struct group_lists {
	struct group_column *columns; /* one for each that is grouped by; owned */
	struct tsv_span *elements;    /* of the record; owned */
	size_t element_count;
	size_t element_capacity;
	struct tsv_buf values; /* fields that were escaped */
	/* Keys that were built and not looked up yet, one after another in text. */
	size_t ends[RUN];
	size_t records[RUN];
	size_t pending;
	/* By number of a group: the last record that was put into it, counted over all
	 * batches from 1, so that an element that stands twice counts once. Owned. */
	size_t *last;
	size_t last_count;
	size_t last_capacity;
	size_t records_before; /* this batch */
};

static void init_lists(struct group_by *g)
{
	struct group_lists *l = tsv_calloc(1, sizeof(*l));

	l->columns = tsv_calloc(g->columns->count, sizeof(*l->columns));
	for (size_t j = 0; j < g->columns->count; j++)
		l->columns[j].meaning = g->meanings[j];
	g->lists = l;
}

void group_by_init(struct group_by *g, const struct tsv_columns *columns,
		   const struct tsv_header *h, const struct schema *s)
{
	*g = (struct group_by){.columns = columns, .schema = s, .adjoining = true};
	g->meanings = tsv_alloc(columns->count, sizeof(const struct schema_column *));
	g->terms = tsv_calloc(columns->count, sizeof(*g->terms));
	for (size_t j = 0; j < columns->count; j++) {
		const struct schema_column *meaning =
		    schema_find(s, h->columns[columns->places[j]].name);
		g->meanings[j] = meaning;
		g->any_list |= schema_is_list(meaning);
		g->any_meant |= (meaning != NULL && meaning->vocabulary != NULL) ||
				schema_has_missing(s, meaning);
		g->adjoining &= j == 0 || columns->places[j] == columns->places[j - 1] + 1;
	}
	if (g->any_list)
		init_lists(g);
	/* All records are one group, also when there are none. */
	if (columns->count == 0)
		tsv_dict_add(&g->keys, (struct tsv_span){NULL, 0});
}

/* Appends the j-th field of a key in its normal spelling: that of its term, or else the
 * one that the value has when it is escaped. Of a list it is an element. */
static void append_normal(struct group_by *g, size_t j, struct tsv_span field,
			  struct tsv_buf *out)
{
	const struct schema_column *c = g->meanings[j];
	const struct vocabulary *v = c == NULL ? NULL : c->vocabulary;
	struct tsv_span value = tsv_unescape(field, &g->value);
	size_t term = v == NULL ? TSV_NONE : memo_find(&g->terms[j], v, value).term;

	if (!schema_is_list(c) && schema_is_missing(g->schema, c, value))
		return;
	tsv_escape_append(out, term == TSV_NONE ? value : vocabulary_name(v, term));
}

/* The number of the normal spelling of a key. */
static size_t normal_number(struct group_by *g, size_t number)
{
	struct tsv_span rest = tsv_dict_key(&g->keys, number), field;
	struct tsv_buf normal = {0};

	for (size_t j = 0; j < g->columns->count; j++) {
		if (j != 0)
			tsv_buf_add_char(&normal, '\t');
		tsv_span_cut(&rest, '\t', &field);
		append_normal(g, j, field, &normal);
	}
	number = tsv_dict_add(&g->keys, tsv_buf_span(&normal));
	tsv_buf_free(&normal);
	return number;
}

/* Looks at a key that is new: is it spelt otherwise than normal? */
static void look_at(struct group_by *g, size_t number)
{
	size_t normal = number, first = g->normal == NULL ? 0 : number;
	struct tsv_span key = tsv_dict_key(&g->keys, number);

	/* A CR may stand as it is or escaped. */
	if (g->any_meant || tsv_span_has(key, '\\') || tsv_span_has(key, '\r'))
		normal = normal_number(g, number);
	if (normal == number && g->normal == NULL)
		return;
	g->normal = tsv_grow(g->normal, &g->normal_capacity, number + 1, sizeof(*g->normal));
	for (size_t i = first; i <= number; i++)
		g->normal[i] = i;
	g->normal[number] = normal;
}

/* Finds the numbers of keys; fields that need it get their normal spelling. */
static void find_keys(struct group_by *g, const struct tsv_span *keys, size_t count,
		      size_t *numbers)
{
	tsv_dict_add_all(&g->keys, keys, count, numbers);
	for (; g->normal_count < g->keys.count; g->normal_count++)
		look_at(g, g->normal_count);
	for (size_t i = 0; g->normal != NULL && i < count; i++)
		numbers[i] = g->normal[numbers[i]];
}

/* Copies a field that lies before end; up to 16 bytes behind it may be written. */
static inline char *copy(char *to, struct tsv_span field, const char *end)
{
	/* Most are short, and a copy of a fixed size needs no call. */
	if (field.size <= 16 && end - field.data >= 16)
		memcpy(to, field.data, 16);
	else
		memcpy(to, field.data, field.size);
	return to + field.size;
}

/* The keys of records whose columns do not stand side by side. */
static void join(struct group_by *g, const struct tsv_batch *b, size_t first, size_t count,
		 struct tsv_span *keys)
{
	struct tsv_span records = tsv_batch_records(b, first, first + count);
	const char *end = records.data + records.size;

	tsv_buf_clear(&g->text);
	/* A key is a part of its record, in another order. */
	char *at = tsv_buf_reserve(&g->text, records.size + 16);
	for (size_t i = 0; i < count; i++) {
		keys[i].data = at;
		for (size_t j = 0; j < g->columns->count; j++) {
			size_t place = g->columns->places[j];
			at = copy(at, tsv_batch_field(b, first + i, place), end);
			*at++ = '\t';
		}
		at--;
		keys[i].size = (size_t)(at - keys[i].data);
	}
}

/* The keys of records that hold them as they are. */
static void borrow(const struct group_by *g, const struct tsv_batch *b, size_t first,
		   size_t count, struct tsv_span *keys)
{
	size_t left = g->columns->places[0], right = left + g->columns->count;

	for (size_t i = 0; i < count; i++) {
		const size_t *bounds = b->bounds + (first + i) * b->fields;
		keys[i] =
		    tsv_span_between(b->data + (bounds[left] + 1), b->data + bounds[right]);
	}
}

static void find_run(struct group_by *g, const struct tsv_batch *b, size_t first, size_t count)
{
	struct tsv_span keys[RUN];

	if (g->adjoining)
		borrow(g, b, first, count, keys);
	else
		join(g, b, first, count, keys);
	find_keys(g, keys, count, g->numbers + first);
}

static void reserve(struct group_by *g, size_t need)
{
	g->numbers = tsv_grow(g->numbers, &g->numbers_capacity, need, sizeof(*g->numbers));
	if (g->any_list)
		g->records =
		    tsv_grow(g->records, &g->records_capacity, need, sizeof(*g->records));
}

/* Makes room for the records of all groups. */
static void reserve_last(struct group_lists *l, size_t groups)
{
	l->last = tsv_grow(l->last, &l->last_capacity, groups, sizeof(*l->last));
	for (; l->last_count < groups; l->last_count++)
		l->last[l->last_count] = 0;
}

/* Looks up the keys that were built. */
static void find_pending(struct group_by *g)
{
	struct group_lists *l = g->lists;
	struct tsv_span keys[RUN];
	size_t numbers[RUN];

	for (size_t i = 0, begin = 0; i < l->pending; begin = l->ends[i++]) {
		keys[i] = tsv_span_from(tsv_buf_span(&g->text), begin);
		keys[i].size = l->ends[i] - begin;
	}
	find_keys(g, keys, l->pending, numbers);
	reserve(g, g->count + l->pending);
	reserve_last(l, g->keys.count);
	for (size_t i = 0; i < l->pending; i++) {
		size_t record = l->records_before + l->records[i] + 1;
		if (l->last[numbers[i]] == record)
			continue;
		l->last[numbers[i]] = record;
		g->numbers[g->count] = numbers[i];
		g->records[g->count++] = l->records[i];
	}
	l->pending = 0;
	tsv_buf_clear(&g->text);
}

static void add_element(struct group_lists *l, struct tsv_span element)
{
	if (l->element_count == l->element_capacity)
		l->elements = tsv_grow(l->elements, &l->element_capacity, l->element_count + 1,
				       sizeof(*l->elements));
	l->elements[l->element_count++] = element;
}

/* Finds the elements of a value. */
static void split(struct group_lists *l, struct group_column *c, const struct schema *s,
		  struct tsv_span value)
{
	struct tsv_span element;

	if (schema_is_missing(s, c->meaning, value))
		value.size = 0;
	c->begin = c->current = l->element_count;
	if (!schema_is_list(c->meaning))
		add_element(l, value);
	while (schema_is_list(c->meaning) && schema_next_element(c->meaning, &value, &element))
		add_element(l, element);
	if (l->element_count == c->begin)
		add_element(l, (struct tsv_span){"", 0});
	c->end = l->element_count;
}

/* Finds the elements of all columns of a record. */
static void split_record(struct group_by *g, const struct tsv_batch *b, size_t record)
{
	struct group_lists *l = g->lists;
	size_t escaped = 0;

	for (size_t j = 0; j < g->columns->count; j++) {
		struct tsv_span field = tsv_batch_field(b, record, g->columns->places[j]);
		l->columns[j].escaped = tsv_span_has(field, '\\');
		escaped += l->columns[j].escaped ? field.size : 0;
	}
	/* Room for their values, which elements point to. */
	tsv_buf_clear(&l->values);
	if (escaped != 0)
		tsv_buf_reserve(&l->values, escaped);
	l->element_count = 0;
	for (size_t j = 0; j < g->columns->count; j++) {
		struct tsv_span field = tsv_batch_field(b, record, g->columns->places[j]);
		size_t begin = l->values.size;
		if (l->columns[j].escaped) {
			tsv_unescape_append(&l->values, field);
			field = tsv_span_from(tsv_buf_span(&l->values), begin);
		}
		split(l, &l->columns[j], g->schema, field);
	}
}

/* Builds the key of the current elements. */
static void build(struct group_by *g, size_t record)
{
	struct group_lists *l = g->lists;

	for (size_t j = 0; j < g->columns->count; j++) {
		const struct group_column *c = &l->columns[j];
		if (j != 0)
			tsv_buf_add_char(&g->text, '\t');
		if (c->escaped)
			tsv_escape_append(&g->text, l->elements[c->current]);
		else
			tsv_buf_add_span(&g->text, l->elements[c->current]);
	}
	l->records[l->pending] = record;
	l->ends[l->pending++] = g->text.size;
	if (l->pending == RUN)
		find_pending(g);
}

/* Goes on to the next combination of elements, the last column first. */
static bool next_combination(const struct group_by *g)
{
	for (size_t j = g->columns->count; j-- > 0;) {
		struct group_column *c = &g->lists->columns[j];
		if (++c->current < c->end)
			return true;
		c->current = c->begin;
	}
	return false;
}

static void find_lists(struct group_by *g, const struct tsv_batch *b)
{
	for (size_t i = 0; i < b->records; i++) {
		split_record(g, b, i);
		do
			build(g, i);
		while (next_combination(g));
	}
	find_pending(g);
	g->lists->records_before += b->records;
}

void group_by_find(struct group_by *g, const struct tsv_batch *b)
{
	g->count = 0;
	reserve(g, b->records);
	if (g->any_list) {
		find_lists(g, b);
		return;
	}
	g->count = b->records;
	if (g->columns->count == 0) {
		memset(g->numbers, 0, b->records * sizeof(*g->numbers));
		return;
	}
	for (size_t i = 0; i < b->records; i += RUN)
		find_run(g, b, i, b->records - i < RUN ? b->records - i : RUN);
}

size_t group_by_add(struct group_by *g, struct tsv_span key)
{
	size_t number;

	find_keys(g, &key, 1, &number);
	return number;
}

int group_by_compare(struct tsv_span a, struct tsv_span b)
{
	size_t common = a.size < b.size ? a.size : b.size;

	for (size_t i = 0; i < common; i++) {
		if (a.data[i] == b.data[i])
			continue;
		/* A field that ends comes before one that goes on, with any byte. */
		if (a.data[i] == '\t' || b.data[i] == '\t')
			return a.data[i] == '\t' ? -1 : 1;
		return (unsigned char)a.data[i] < (unsigned char)b.data[i] ? -1 : 1;
	}
	return (a.size > b.size) - (a.size < b.size);
}

static void free_lists(struct group_lists *l)
{
	if (l == NULL)
		return;
	free(l->columns);
	free(l->elements);
	free(l->last);
	tsv_buf_free(&l->values);
	free(l);
}

void group_by_free(struct group_by *g)
{
	for (size_t j = 0; j < g->columns->count && g->terms != NULL; j++)
		memo_free(&g->terms[j]);
	free(g->terms);
	free(g->meanings);
	tsv_dict_free(&g->keys);
	free(g->numbers);
	free(g->records);
	free(g->normal);
	free_lists(g->lists);
	tsv_buf_free(&g->value);
	tsv_buf_free(&g->text);
	*g = (struct group_by){0};
}
