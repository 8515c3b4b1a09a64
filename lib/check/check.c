#include "check/check.h"

#include <stdlib.h>

#include "check/bad_byte.h"

/* One file while it is being checked. */
struct pass {
	struct check *check;
	struct tsv_reader *reader;
	struct output *good; /* NULL: nothing is kept */
	size_t *places;	     /* for each rule its column in this file */
	size_t *partners;    /* and its partner's */
	size_t *regions;     /* and that of the region that it must be in */
	size_t *layout;	     /* for each column of the union; NULL: the same columns */
	size_t *key;	     /* for each column of the key its column in this file */
	struct rule_context context;
};

int check_open(struct check *c, char *const *paths, size_t count, struct tsv_error *e)
{
	static char standard_input[] = "-";
	char *const none[] = {standard_input};

	if (count == 0) {
		paths = none;
		count = 1;
	}
	*c = (struct check){.readers = tsv_calloc(count, sizeof(*c->readers))};
	for (size_t i = 0; i < count; i++) {
		struct tsv_reader *r = &c->readers[i];
		struct tsv_input input;
		if (tsv_input_open(&input, paths[i], e) < 0 ||
		    tsv_reader_open_tolerant(r, input, e) < 0) {
			check_close(c);
			return -1;
		}
		c->count++;
		tsv_header_unite(&c->header, &r->header);
	}
	return 0;
}

/* Reports each kind of bad bytes in a field once. */
static void check_bytes(struct findings *f, struct tsv_span column, struct tsv_span field)
{
	unsigned reported = 0;
	struct bad_byte b;

	while (bad_byte_find(field, &b)) {
		struct tsv_span bytes = {field.data + b.offset, b.size};
		if ((reported >> b.kind & 1) == 0)
			finding_add(f, column, bytes, "%s", bad_byte_name(b.kind));
		reported |= 1U << b.kind;
		field = tsv_span_from(field, b.offset + b.size);
	}
}

static void check_names(struct findings *f, const struct tsv_header *h)
{
	for (size_t i = 0; i < h->count; i++) {
		const struct tsv_column *c = &h->columns[i];
		size_t first = tsv_header_find(h, c->name);
		if (c->name.size == 0)
			finding_add(f, (struct tsv_span){0}, (struct tsv_span){0},
				    "column %zu has no name", i + 1);
		else if (first < i)
			finding_add(f, c->field, (struct tsv_span){0},
				    "columns %zu and %zu have this name", first + 1, i + 1);
		check_bytes(f, c->field, c->field);
	}
}

/* Columns that a schema has and the file not, and the reverse. */
static void check_columns(struct findings *f, const struct tsv_header *h, const struct rules *r)
{
	struct tsv_dict asked = {0};
	struct tsv_buf field = {0};

	for (size_t i = 0; i < r->count; i++) {
		struct tsv_span name = tsv_span_of(r->items[i].column->name);
		tsv_dict_add(&asked, name);
		if (tsv_header_find(h, name) != TSV_NONE)
			continue;
		tsv_buf_clear(&field);
		tsv_escape_append(&field, name);
		finding_add(f, tsv_buf_span(&field), (struct tsv_span){0},
			    "the schema's column is missing");
	}
	for (size_t i = 0; i < h->count; i++)
		if (tsv_dict_find(&asked, h->columns[i].name) == TSV_NONE)
			finding_add(f, h->columns[i].field, (struct tsv_span){0},
				    "the schema has no such column");
	tsv_buf_free(&field);
	tsv_dict_free(&asked);
}

/* Reported where it begins, once a file. */
static void check_line_end(struct pass *p)
{
	struct findings *f = &p->check->findings;

	if (f->line == p->reader->crlf_line)
		finding_add_forgiven(f, "line ends with CRLF");
}

static void check_header(struct pass *p)
{
	struct check *c = p->check;
	struct findings *f = &c->findings;

	f->file = p->reader->input.name;
	f->line = 1;
	f->batch = NULL;
	f->key = p->key;
	if (p->reader->bom)
		finding_add_forgiven(f, "begins with a byte order mark");
	check_line_end(p);
	f->unsound = false;
	check_names(f, &p->reader->header);
	c->bad_header = c->bad_header || f->unsound;
	if (c->rules.exact)
		check_columns(f, &p->reader->header, &c->rules);
}

/* A field without a value: may it be? */
static void check_missing(struct pass *p, const struct rule *r, const struct tsv_batch *b,
			  size_t i, size_t partner)
{
	struct findings *f = &p->check->findings;

	if (r->column->required)
		finding_add(f, p->context.column, (struct tsv_span){0}, "missing");
	if (partner == TSV_NONE ||
	    rules_missing(&p->check->rules, NULL, tsv_batch_field(b, i, partner)))
		return;
	finding_add(f, p->context.column, (struct tsv_span){0}, "missing, though there is a %s",
		    tsv_shorten(tsv_span_of(r->column->partner)).text);
}

/* Is the region that the record names one of the country's? What is unknown is told
 * elsewhere. */
static void check_within(struct pass *p, struct rule *r, const struct tsv_batch *b, size_t i,
			 size_t within)
{
	const struct schema *s = p->check->rules.schema;
	const struct schema_column *region = schema_find(s, tsv_span_of(r->column->within));
	const struct vocabulary *v = r->column->vocabulary;
	struct tsv_span name = tsv_batch_field(b, i, within);

	if (v == NULL || region == NULL || region->vocabulary == NULL || name.size == 0)
		return;
	size_t term = memo_find(&r->words, v, p->context.field).term;
	size_t place = memo_find(&r->regions, region->vocabulary, name).term;
	if (term != TSV_NONE && place != TSV_NONE &&
	    !schema_is_within(v, term, vocabulary_name(region->vocabulary, place)))
		finding_add(&p->check->findings, p->context.column, p->context.field,
			    "is in %s", tsv_shorten(vocabulary_regions(v, term)).text);
}

static int check_rules(struct pass *p, const struct tsv_batch *b, size_t i, struct tsv_error *e)
{
	struct rules *rules = &p->check->rules;

	for (size_t k = 0; k < rules->count; k++) {
		struct rule *r = &rules->items[k];
		if (p->places[k] == TSV_NONE)
			continue;
		struct tsv_span field = tsv_batch_field(b, i, p->places[k]);
		p->context.column = p->reader->header.columns[p->places[k]].field;
		if (rules_missing(rules, r->column, field)) {
			check_missing(p, r, b, i, p->partners[k]);
			continue;
		}
		if (rule_check(r, field, &p->context, e) < 0)
			return -1;
		if (p->regions[k] != TSV_NONE)
			check_within(p, r, b, i, p->regions[k]);
	}
	return 0;
}

static void check_record_bytes(struct pass *p, const struct tsv_batch *b, size_t i)
{
	for (size_t j = 0; j < b->fields; j++)
		check_bytes(&p->check->findings, p->reader->header.columns[j].field,
			    tsv_batch_field(b, i, j));
}

/* Keeps the records from i up to j. */
static void keep(struct pass *p, const struct tsv_batch *b, size_t i, size_t j)
{
	size_t fields = p->check->header.count;

	if (p->good == NULL || i == j)
		return;
	if (p->layout == NULL) {
		output_span(p->good, tsv_batch_records(b, i, j));
		return;
	}
	for (; i < j; i++)
		for (size_t k = 0; k < fields; k++) {
			if (p->layout[k] != TSV_NONE)
				output_span(p->good, tsv_batch_field(b, i, p->layout[k]));
			output_char(p->good, k + 1 < fields ? '\t' : '\n');
		}
}

/* Where the first bad byte of the batch's records from i on is, in b->data. */
static size_t next_bad_byte(const struct tsv_batch *b, size_t i)
{
	struct tsv_span rest = tsv_batch_records(b, i, b->records);
	struct bad_byte found;

	if (!bad_byte_find(rest, &found))
		return SIZE_MAX;
	return (size_t)(rest.data - b->data) + found.offset;
}

static int check_batch(struct pass *p, const struct tsv_batch *b, struct tsv_error *e)
{
	struct findings *f = &p->check->findings;
	size_t bad = next_bad_byte(b, 0), kept = 0;

	f->batch = b;
	for (size_t i = 0; i < b->records; i++) {
		f->line = b->line + i;
		f->record = i;
		f->unsound = false;
		check_line_end(p);
		if (bad < b->bounds[(i + 1) * b->fields]) {
			check_record_bytes(p, b, i);
			bad = next_bad_byte(b, i + 1);
		}
		if (check_rules(p, b, i, e) < 0)
			return -1;
		if (!f->unsound)
			continue;
		p->check->unsound++;
		keep(p, b, kept, i);
		kept = i + 1;
	}
	p->check->records += b->records;
	keep(p, b, kept, b->records);
	return 0;
}

/* A record with too many or too few fields. */
static void check_bad_record(struct pass *p, const struct tsv_batch *b)
{
	struct findings *f = &p->check->findings;
	struct tsv_span record = tsv_batch_record(b, 0);

	f->line = b->line;
	f->batch = NULL;
	check_line_end(p);
	finding_add(f, (struct tsv_span){0}, record, "%zu field%s, expected %zu", b->fields,
		    b->fields == 1 ? "" : "s", p->reader->header.count);
	check_bytes(f, (struct tsv_span){0}, record);
	p->check->records++;
	p->check->unsound++;
}

static int check_file(struct pass *p, struct tsv_error *e)
{
	struct findings *f = &p->check->findings;
	enum tsv_item item;
	struct tsv_batch b;

	check_header(p);
	while (!output_failed(f->out) &&
	       (item = tsv_reader_next_item(p->reader, &b, e)) != TSV_END) {
		if (item == TSV_ERROR)
			return -1;
		if (item == TSV_BAD_RECORD)
			check_bad_record(p, &b);
		else if (check_batch(p, &b, e) < 0)
			return -1;
	}
	if (p->reader->input.lf_added) {
		f->line = p->reader->next_line - 1;
		f->batch = NULL;
		finding_add_forgiven(f, "the last line has no end (LF)");
	}
	return 0;
}

static size_t place_of(const struct tsv_header *h, const char *name)
{
	return name == NULL ? TSV_NONE : tsv_header_find(h, tsv_span_of(name));
}

/* Where the columns of the list, which is of the union, are in a file. */
static size_t *places_of(const struct tsv_header *h, const struct tsv_header *all,
			 const size_t *list, size_t count)
{
	size_t *places = tsv_alloc(count, sizeof(*places));

	for (size_t k = 0; k < count; k++)
		places[k] = tsv_header_find(h, all->columns[list == NULL ? k : list[k]].name);
	return places;
}

/* Finds the columns of the rules in the file, and how its records are kept. */
static void pass_init(struct pass *p)
{
	const struct tsv_header *h = &p->reader->header, *all = &p->check->header;
	const struct rules *r = &p->check->rules;
	const struct tsv_columns *key = &p->check->key;

	p->places = tsv_alloc(r->count, sizeof(*p->places));
	p->partners = tsv_alloc(r->count, sizeof(*p->partners));
	p->regions = tsv_alloc(r->count, sizeof(*p->regions));
	for (size_t k = 0; k < r->count; k++) {
		p->places[k] = place_of(h, r->items[k].column->name);
		p->partners[k] = place_of(h, r->items[k].column->partner);
		p->regions[k] = place_of(h, r->items[k].column->within);
	}
	p->key = places_of(h, all, key->places, key->count);
	if (!tsv_header_equal(h, all))
		p->layout = places_of(h, all, NULL, all->count);
}

static void pass_free(struct pass *p)
{
	free(p->places);
	free(p->partners);
	free(p->regions);
	free(p->key);
	free(p->layout);
	tsv_buf_free(&p->context.scratch);
}

int check_run(struct check *c, struct output *out, struct output *good, struct tsv_error *e)
{
	struct findings *f = &c->findings;
	int status = 0;

	f->out = out;
	f->key_count = c->key.count;
	findings_header(f, &c->header, &c->key);
	if (good != NULL)
		output_header(good, &c->header);
	for (size_t i = 0; i < c->count && status == 0; i++) {
		struct pass p = {.check = c, .reader = &c->readers[i], .good = good};
		p.context =
		    (struct rule_context){.findings = f, .readers = c->readers, .file = i};
		pass_init(&p);
		status = check_file(&p, e);
		pass_free(&p);
	}
	return status;
}

void check_close(struct check *c)
{
	for (size_t i = 0; i < c->count; i++)
		tsv_reader_close(&c->readers[i]);
	free(c->readers);
	tsv_header_free(&c->header);
	tsv_columns_free(&c->key);
	rules_free(&c->rules);
	findings_free(&c->findings);
}
