#include "import/reshape.h"

#include <stdlib.h>

#include "import/list.h"
#include "text/memmem.h"

const char *const reshape_place_names[2] = {"source", "line"};

/* Stand for places behind the columns. */
#define SOURCE (SIZE_MAX - 2)
#define LINE (SIZE_MAX - 1)

int reshape_parse(struct reshape_rule *r, const char *option, const char *text,
		  struct tsv_error *e)
{
	const char *equals = strchr(text, '=');
	bool split = strcmp(option, "--split") == 0;

	if (equals == NULL || equals == text || equals[1] == '\0')
		return tsv_error_set(e, "%s takes %s, not '%s'", option,
				     split ? "FIELD=SEPARATOR, as in 'tags=,'"
					   : "NAME=FIELDS, as in 'tags=tags_*'",
				     text);
	*r = (struct reshape_rule){.name = tsv_span_between(text, equals),
				   .columns = equals + 1};
	r->kind = split				   ? RESHAPE_SPLIT
		  : strcmp(option, "--first") == 0 ? RESHAPE_FIRST
						   : RESHAPE_GATHER;
	if (split)
		tsv_unescape_append(&r->separator, tsv_span_of(equals + 1));
	return 0;
}

/* Adds a column of that name, which stands in the stream as field; takes the places. */
static struct reshape_column *add_column(struct reshape *r, struct tsv_span field,
					 size_t *places, size_t count)
{
	size_t capacity = r->capacity;

	tsv_header_add(&r->header, field);
	r->columns = tsv_grow(r->columns, &r->capacity, r->header.count, sizeof(*r->columns));
	r->origins = tsv_grow(r->origins, &capacity, r->header.count, sizeof(*r->origins));
	struct reshape_column *c = &r->columns[r->header.count - 1];
	*c = (struct reshape_column){.places = places, .count = count};
	r->origins[r->header.count - 1] = places[0];
	for (size_t i = 1; i < count; i++)
		if (places[i] < r->origins[r->header.count - 1])
			r->origins[r->header.count - 1] = places[i];
	return c;
}

/* Adds the column that a rule makes. */
static void add_made(struct reshape *r, const struct reshape_rule *rule, struct tsv_columns *of)
{
	struct tsv_buf field = {0};

	tsv_escape_append(&field, rule->name);
	struct reshape_column *c = add_column(r, tsv_buf_span(&field), of->places, of->count);
	c->first = rule->kind == RESHAPE_FIRST;
	if (!c->first)
		c->delimiter = import_list_delimiter(r->options->import, rule->name);
	of->places = NULL;
	tsv_buf_free(&field);
}

/* The columns that rules are of, and which rule's column stands at which place: each rule
 * has the next one at the same place. */
struct anchors {
	struct tsv_columns *of; /* by rule; a count of 0: it does not apply */
	size_t *first, *next;	/* by place, by rule: a rule or TSV_NONE */
	bool *taken;		/* by place */
};

static size_t least(const struct tsv_columns *c)
{
	size_t place = c->places[0];

	for (size_t i = 1; i < c->count; i++)
		place = c->places[i] < place ? c->places[i] : place;
	return place;
}

static void find_anchors(struct anchors *a, const struct tsv_header *h,
			 const struct reshape_options *o)
{
	struct tsv_error none = {0};

	*a = (struct anchors){.of = tsv_calloc(o->rule_count, sizeof(*a->of)),
			      .first = tsv_alloc(h->count, sizeof(*a->first)),
			      .next = tsv_alloc(o->rule_count, sizeof(*a->next)),
			      .taken = tsv_calloc(h->count, sizeof(*a->taken))};
	for (size_t i = 0; i < h->count; i++)
		a->first[i] = TSV_NONE;
	for (size_t k = o->rule_count; k-- > 0;) {
		struct reshape_rule *rule = &o->rules[k];
		if (rule->kind == RESHAPE_SPLIT ||
		    tsv_columns_parse(&a->of[k], h, rule->columns, &none) < 0)
			continue;
		rule->used = true;
		for (size_t i = 0; i < a->of[k].count; i++)
			a->taken[a->of[k].places[i]] = true;
		a->next[k] = a->first[least(&a->of[k])];
		a->first[least(&a->of[k])] = k;
	}
	tsv_error_free(&none);
}

static void free_anchors(struct anchors *a, size_t rules)
{
	for (size_t k = 0; k < rules; k++)
		tsv_columns_free(&a->of[k]);
	free(a->of);
	free(a->first);
	free(a->next);
	free(a->taken);
}

/* Makes the columns of those of the file. */
static void plan_columns(struct reshape *r, const struct tsv_header *h)
{
	const struct reshape_options *o = r->options;
	struct anchors a;

	find_anchors(&a, h, o);
	for (size_t i = 0; i < h->count; i++) {
		for (size_t k = a.first[i]; k != TSV_NONE; k = a.next[k])
			add_made(r, &o->rules[k], &a.of[k]);
		if (a.taken[i])
			continue;
		size_t *place = tsv_alloc(1, sizeof(*place));
		*place = i;
		add_column(r, h->columns[i].field, place, 1);
	}
	free_anchors(&a, o->rule_count);
}

static void plan_splits(struct reshape *r)
{
	const struct reshape_options *o = r->options;

	for (size_t k = 0; k < o->rule_count; k++) {
		struct reshape_rule *rule = &o->rules[k];
		size_t column = tsv_header_find(&r->header, rule->name);
		if (rule->kind != RESHAPE_SPLIT || column == TSV_NONE)
			continue;
		rule->used = true;
		r->columns[column].separator = tsv_buf_span(&rule->separator);
		r->columns[column].delimiter = import_list_delimiter(o->import, rule->name);
	}
}

/* Leaves out the columns that have no name after all. */
static void drop_nameless(struct reshape *r)
{
	struct tsv_header kept = {0};

	r->dropped = tsv_alloc(r->header.count, sizeof(*r->dropped));
	for (size_t i = 0; i < r->header.count; i++) {
		struct reshape_column c = r->columns[i];
		if (r->header.columns[i].name.size == 0) {
			r->dropped[r->dropped_count++] = c.places[0];
			free(c.places);
			continue;
		}
		r->columns[kept.count] = c;
		r->origins[kept.count] = r->origins[i];
		tsv_header_add(&kept, r->header.columns[i].field);
	}
	tsv_header_free(&r->header);
	r->header = kept;
}

void reshape_open(struct reshape *r, struct importer *im, const struct reshape_options *options)
{
	const struct tsv_header *h = &im->header;
	struct tsv_header named = {0};

	*r = (struct reshape){.options = options, .importer = im};
	for (size_t i = 0; i < h->count; i++)
		tsv_header_add(&named, h->columns[i].field);
	if (options->name_empty)
		im->forgiven[IMPORT_NAMED] = renaming_fill_empty(&named);
	if (options->unique_names)
		im->forgiven[IMPORT_NUMBERED] = renaming_make_unique(&named);
	plan_columns(r, &named);
	plan_splits(r);
	renaming_apply(&r->header, options->renamings, options->renaming_count, r->origins,
		       h->count);
	if (options->drop_empty)
		drop_nameless(r);
	im->forgiven[IMPORT_DROPPED] = r->dropped_count;
	tsv_header_free(&named);
}

int reshape_check_used(const struct reshape_options *o, const struct tsv_header *h,
		       struct tsv_error *e)
{
	struct tsv_columns of;
	size_t place;

	for (size_t k = 0; k < o->rule_count; k++) {
		const struct reshape_rule *rule = &o->rules[k];
		if (rule->used)
			continue;
		if (rule->kind == RESHAPE_SPLIT)
			return tsv_header_need(h, rule->name, &place, e);
		return tsv_columns_parse(&of, h, rule->columns, e);
	}
	return 0;
}

void reshape_choose(struct reshape *r, const struct tsv_header *table, bool source)
{
	r->wanted = tsv_alloc(table->count, sizeof(*r->wanted));
	r->wanted_count = table->count;
	r->same = r->dropped_count == 0 && table->count == r->header.count;
	for (size_t j = 0; j < table->count; j++) {
		size_t place = tsv_header_find(&r->header, table->columns[j].name);
		for (size_t k = 0; source && k < 2; k++)
			if (tsv_span_equal(table->columns[j].name,
					   tsv_span_of(reshape_place_names[k])))
				place = k == 0 ? SOURCE : LINE;
		r->wanted[j] = place;
		r->same = r->same && place == j && r->columns[j].count == 1 &&
			  r->columns[j].places[0] == j && r->columns[j].delimiter == NULL;
	}
}

static bool is_blank(struct tsv_span field)
{
	return tsv_span_trim(field).size == 0;
}

static void add_element(struct reshape *r, const struct reshape_column *c,
			struct tsv_span element)
{
	r->importer->forgiven[IMPORT_UNLIKE] += !list_add(&r->list, element, c->delimiter);
}

/* Adds the elements of a value. */
static void add_elements(struct reshape *r, const struct reshape_column *c,
			 struct tsv_span value)
{
	const char *found;

	while (c->separator.size != 0 && value.size != 0 &&
	       (found = memmem(value.data, value.size, c->separator.data, c->separator.size)) !=
		   NULL) {
		add_element(r, c, tsv_span_between(value.data, found));
		value = tsv_span_from(value, (size_t)(found - value.data) + c->separator.size);
	}
	add_element(r, c, value);
}

/* Adds the field that a column makes of those of the file. */
static void add_made_field(struct reshape *r, const struct tsv_batch *b, size_t i,
			   const struct reshape_column *c)
{
	struct tsv_span field = {0};

	tsv_buf_clear(&r->list);
	for (size_t k = 0; k < c->count; k++) {
		field = tsv_batch_field(b, i, c->places[k]);
		if (c->delimiter != NULL && !is_blank(field))
			add_elements(r, c, tsv_unescape(field, &r->scratch));
		if (c->first && !is_blank(field))
			break;
	}
	if (c->delimiter != NULL)
		tsv_builder_add_value(&r->rows, tsv_buf_span(&r->list));
	else
		tsv_builder_add_field(&r->rows, is_blank(field) ? (struct tsv_span){0} : field);
}

static void add_record(struct reshape *r, const struct tsv_batch *b, size_t i, size_t line)
{
	for (size_t j = 0; j < r->wanted_count; j++) {
		size_t place = r->wanted[j];
		if (place == SOURCE) {
			tsv_builder_add_value(&r->rows, tsv_span_of(b->file));
		} else if (place == LINE) {
			tsv_buf_printf(&r->rows.data, "%zu", line);
			tsv_builder_end_field(&r->rows);
		} else if (place == TSV_NONE) {
			tsv_builder_add_field(&r->rows, (struct tsv_span){0});
		} else {
			const struct reshape_column *c = &r->columns[place];
			if (c->count == 1 && c->delimiter == NULL)
				tsv_builder_add_field(&r->rows,
						      tsv_batch_field(b, i, c->places[0]));
			else
				add_made_field(r, b, i, c);
		}
	}
	tsv_builder_end_record(&r->rows);
}

/* Has no column that is left out a value? */
static int check_dropped(const struct reshape *r, const struct tsv_batch *b, size_t i,
			 size_t line, struct tsv_error *e)
{
	for (size_t k = 0; k < r->dropped_count; k++) {
		struct tsv_span field = tsv_batch_field(b, i, r->dropped[k]);
		if (!is_blank(field))
			return tsv_error_set(
			    e,
			    "%s:%zu: column %zu has no name, but the value '%s'; --map "
			    "NAME=#%zu or --name-empty keeps it",
			    b->file, line, r->dropped[k] + 1, tsv_shorten(field).text,
			    r->dropped[k] + 1);
	}
	return 0;
}

/* How many records there are before the first empty one. */
static size_t count_filled(const struct tsv_batch *b)
{
	size_t i = 0;

	while (i < b->records && tsv_batch_record(b, i).size != b->fields - 1)
		i++;
	return i;
}

int reshape_batch(struct reshape *r, struct tsv_batch *b, struct tsv_error *e)
{
	const size_t *lines = r->importer->lines;
	size_t line = b->line, records = b->records;
	int status = 0;

	if (r->options->until_empty)
		b->records = count_filled(b);
	if (b->records < records)
		r->ended = lines == NULL ? line + b->records : lines[b->records];
	if (r->same)
		return status;
	tsv_builder_clear(&r->rows);
	for (size_t i = 0; i < b->records; i++) {
		line = lines == NULL ? b->line + i : lines[i];
		if (r->dropped_count != 0 && check_dropped(r, b, i, line, e) < 0) {
			status = -1;
			break;
		}
		add_record(r, b, i, line);
	}
	tsv_builder_batch(&r->rows, r->wanted_count, b);
	return status;
}

void reshape_close(struct reshape *r)
{
	for (size_t i = 0; i < r->header.count; i++)
		free(r->columns[i].places);
	free(r->columns);
	free(r->origins);
	free(r->dropped);
	free(r->wanted);
	tsv_header_free(&r->header);
	tsv_builder_free(&r->rows);
	tsv_buf_free(&r->list);
	tsv_buf_free(&r->scratch);
}
