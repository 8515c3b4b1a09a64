#include "check/record.h"

#include <stdlib.h>

#include "check/field.h"

static size_t place_of(const struct tsv_header *h, const char *name)
{
	return name == NULL ? TSV_NONE : tsv_header_find(h, tsv_span_of(name));
}

void record_checks_init(struct record_checks *c, struct rules *rules,
			const struct tsv_reader *readers, size_t number,
			struct findings *findings)
{
	const struct tsv_header *h = &readers[number].header;

	*c = (struct record_checks){
	    .rules = rules, .readers = readers, .number = number, .header = h};
	c->context.findings = findings;
	c->places = tsv_alloc(rules->count, sizeof(*c->places));
	c->partners = tsv_alloc(rules->count, sizeof(*c->partners));
	c->regions = tsv_alloc(rules->count, sizeof(*c->regions));
	c->skipped = tsv_calloc(rules->count, sizeof(*c->skipped));
	c->keys = tsv_alloc(rules->key_count, sizeof(size_t *));
	c->references = tsv_alloc(rules->reference_count, sizeof(size_t *));
	c->looked_at = tsv_alloc(h->count, sizeof(*c->looked_at));
	for (size_t k = 0; k < rules->count; k++) {
		const struct schema_column *column = rules->items[k].column;
		c->places[k] = place_of(h, column->name);
		c->partners[k] = place_of(h, column->partner);
		c->regions[k] = place_of(h, column->within);
	}
	for (size_t k = 0; k < rules->key_count; k++)
		c->keys[k] = tuple_places(&rules->keys[k].tuple, h);
	for (size_t k = 0; k < rules->reference_count; k++)
		c->references[k] = tuple_places(&rules->references[k].tuple, h);
	for (size_t j = 0; j < h->count; j++)
		c->looked_at[j] = rules_look_at(rules, h->columns[j].name);
}

void record_checks_batch(struct record_checks *c, const struct tsv_batch *b)
{
	for (size_t k = 0; k < c->rules->key_count; k++)
		unique_add(&c->rules->keys[k], b, c->keys[k], c->number);
}

/* A field without a value: may it be? */
static void check_missing(struct record_checks *c, const struct rule *r,
			  const struct tsv_batch *b, size_t i, size_t partner)
{
	struct findings *f = c->context.findings;
	struct finding missing = {.level = FINDING_ERROR, .column = c->context.column};

	missing.problem = "missing";
	if (r->column->required)
		finding_add(f, &missing);
	if (partner == TSV_NONE ||
	    rules_missing(c->rules, NULL, tsv_batch_field(b, i, partner)))
		return;
	missing.problem = "missing, though what it goes with is there";
	missing.expected = tsv_span_of(r->column->partner);
	finding_add(f, &missing);
}

/* Is the record's region one of the country's? */
static void check_within(struct record_checks *c, struct rule *r, const struct tsv_batch *b,
			 size_t i, size_t within)
{
	struct tsv_span field = tsv_batch_field(b, i, within);

	if (!rules_missing(c->rules, r->region, field))
		rule_check_within(r, field, &c->context);
}

/* Completes a finding about a tuple of the record, and adds it. */
static void add_tuple(struct record_checks *c, struct tuple *t, const size_t *places,
		      const struct tsv_batch *b, size_t i, struct finding finding)
{
	finding.level = FINDING_ERROR;
	finding.column = tsv_buf_span(&t->name);
	finding.value = tuple_fields(t, b, i, places);
	finding_add(c->context.findings, &finding);
}

/* Do values stand here that stood in a record before? */
static void check_keys(struct record_checks *c, const struct tsv_batch *b, size_t i)
{
	struct rules *rules = c->rules;
	struct tsv_buf first = {0};

	for (size_t k = 0; k < rules->key_count; k++) {
		struct unique *u = &rules->keys[k];
		if (u->firsts[i].line == 0)
			continue;
		tsv_buf_clear(&first);
		tsv_buf_printf(&first, "%s:%zu", c->readers[u->firsts[i].file].input.name,
			       u->firsts[i].line);
		add_tuple(
		    c, &u->tuple, c->keys[k], b, i,
		    (struct finding){.problem = "stands twice", .first = tsv_buf_span(&first)});
	}
	tsv_buf_free(&first);
}

/* Do the values stand in the table that they refer to? */
static void check_references(struct record_checks *c, const struct tsv_batch *b, size_t i)
{
	struct rules *rules = c->rules;

	for (size_t k = 0; k < rules->reference_count; k++) {
		struct reference *r = &rules->references[k];
		if (!reference_holds(r, b, i, c->references[k]))
			add_tuple(c, &r->tuple, c->references[k], b, i,
				  (struct finding){.problem = "not in the other table",
						   .expected = tsv_buf_span(&r->name)});
	}
}

static int check_rules(struct record_checks *c, const struct tsv_batch *b, size_t i,
		       struct tsv_error *e)
{
	struct rules *rules = c->rules;

	for (size_t k = 0; k < rules->count; k++) {
		struct rule *r = &rules->items[k];
		if (c->places[k] == TSV_NONE || c->skipped[k])
			continue;
		struct tsv_span field = tsv_batch_field(b, i, c->places[k]);
		c->context.column = c->header->columns[c->places[k]].field;
		if (rules_missing(rules, r->column, field)) {
			check_missing(c, r, b, i, c->partners[k]);
			continue;
		}
		if (rule_check(r, field, &c->context, e) < 0)
			return -1;
		if (c->regions[k] != TSV_NONE)
			check_within(c, r, b, i, c->regions[k]);
	}
	return 0;
}

static void check_bytes(struct record_checks *c, const struct tsv_batch *b, size_t i)
{
	for (size_t j = 0; j < b->fields; j++)
		field_check_bytes(c->context.findings, c->header->columns[j].field,
				  tsv_batch_field(b, i, j));
}

static void check_blanks(struct record_checks *c, const struct tsv_batch *b, size_t i)
{
	for (size_t j = 0; j < b->fields; j++)
		if (c->looked_at[j])
			field_check_blanks(c->context.findings, c->header->columns[j].field,
					   tsv_batch_field(b, i, j));
}

int record_check(struct record_checks *c, const struct tsv_batch *b, size_t i, bool bad,
		 struct tsv_error *e)
{
	if (bad)
		check_bytes(c, b, i);
	check_blanks(c, b, i);
	check_keys(c, b, i);
	if (check_rules(c, b, i, e) < 0)
		return -1;
	check_references(c, b, i);
	return 0;
}

void record_checks_free(struct record_checks *c)
{
	for (size_t k = 0; k < c->rules->key_count; k++)
		free(c->keys[k]);
	for (size_t k = 0; k < c->rules->reference_count; k++)
		free(c->references[k]);
	free(c->places);
	free(c->partners);
	free(c->regions);
	free(c->skipped);
	free(c->keys);
	free(c->references);
	free(c->looked_at);
	tsv_buf_free(&c->context.scratch);
}
