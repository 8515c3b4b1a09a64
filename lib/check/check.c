#include "check/check.h"

#include <stdlib.h>

#include "check/bad_byte.h"
#include "check/check_header.h"
#include "check/field.h"
#include "check/record.h"
#include "check/trial.h"

/* One file while it is being checked. */
struct pass {
	struct check *check;
	struct tsv_reader *reader;
	struct output *good; /* NULL: nothing is kept */
	struct record_checks records;
	size_t *layout; /* for each column of the union; NULL: the same columns */
	size_t *key;	/* for each column of the key its column in this file */
};

/* Reads the header of an input, for which there is a place. Returns 0 or -1. */
static int add_input(struct check *c, struct tsv_input input, struct tsv_error *e)
{
	struct tsv_reader *r = &c->readers[c->count];

	if (tsv_reader_open_tolerant(r, input, e) < 0)
		return -1;
	c->count++;
	tsv_header_unite(&c->header, &r->header);
	return 0;
}

int check_open(struct check *c, char *const *paths, size_t count, struct tsv_error *e)
{
	static char standard_input[] = "-";
	char *const none[] = {standard_input};
	struct tsv_input input;

	if (count == 0) {
		paths = none;
		count = 1;
	}
	*c = (struct check){.readers = tsv_calloc(count, sizeof(*c->readers))};
	for (size_t i = 0; i < count; i++)
		if (tsv_input_open(&input, paths[i], e) < 0 || add_input(c, input, e) < 0) {
			check_close(c);
			return -1;
		}
	return 0;
}

int check_open_memory(struct check *c, const char *name, struct tsv_span bytes,
		      struct tsv_error *e)
{
	struct tsv_input input;

	*c = (struct check){.readers = tsv_calloc(1, sizeof(*c->readers))};
	tsv_input_memory(&input, name, bytes);
	if (add_input(c, input, e) < 0) {
		check_close(c);
		return -1;
	}
	return 0;
}

/* Adds what is forgiven by all readers, about the whole line. */
static void add_forgiven(struct findings *f, const char *problem)
{
	finding_add(f, &(struct finding){.level = FINDING_NOTE, .problem = problem});
}

/* Reported where it begins, once a file. */
static void check_line_end(struct pass *p)
{
	struct findings *f = &p->check->findings;

	if (f->line == p->reader->crlf_line)
		add_forgiven(f, "line ends with CRLF");
}

/* Asks, once a file, what the columns are whose rules do not hold here. */
static void add_skipped(struct pass *p)
{
	const struct rules *r = &p->check->rules;

	for (size_t k = 0; k < r->count; k++) {
		const struct schema_column *c = r->items[k].column;
		struct finding finding = {.level = FINDING_WARNING};
		if (!p->records.skipped[k])
			continue;
		finding.problem = "nearly no value fits: is this the catalogue's column?";
		finding.column = p->reader->header.columns[p->records.places[k]].field;
		finding.expected = schema_label(c, tsv_span_of(c->name));
		finding_add(&p->check->findings, &finding);
	}
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
		add_forgiven(f, "begins with a byte order mark");
	check_line_end(p);
	if (!check_header_names(f, &p->reader->header))
		c->bad_header = true;
	check_header_columns(f, &p->reader->header, &c->rules);
	add_skipped(p);
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
	size_t next_bad = next_bad_byte(b, 0), kept = 0;

	record_checks_batch(&p->records, b);
	f->batch = b;
	for (size_t i = 0; i < b->records; i++) {
		f->line = b->line + i;
		f->record = i;
		f->worst = FINDING_NOTE;
		check_line_end(p);
		bool bad = next_bad < b->bounds[(i + 1) * b->fields];
		if (bad)
			next_bad = next_bad_byte(b, i + 1);
		if (record_check(&p->records, b, i, bad, e) < 0)
			return -1;
		if (f->worst <= p->check->keep)
			continue;
		p->check->unsound++;
		keep(p, b, kept, i);
		kept = i + 1;
	}
	p->check->records += b->records;
	keep(p, b, kept, b->records);
	return 0;
}

/* A record with too many or too few fields, which is never kept. */
static void check_bad_record(struct pass *p, const struct tsv_batch *b)
{
	struct findings *f = &p->check->findings;
	struct tsv_span record = tsv_batch_record(b, 0);
	size_t fields = p->reader->header.count;
	struct tsv_buf expected = {0};

	f->line = b->line;
	f->batch = NULL;
	check_line_end(p);
	tsv_buf_printf(&expected, "%zu field%s", fields, fields == 1 ? "" : "s");
	finding_add(f, &(struct finding){.level = FINDING_ERROR,
					 .problem = b->fields < fields ? "too few fields"
								       : "too many fields",
					 .expected = tsv_buf_span(&expected),
					 .value = record});
	tsv_buf_free(&expected);
	field_check_bytes(f, (struct tsv_span){0}, record);
	p->check->records++;
	p->check->unsound++;
}

static int check_file(struct pass *p, struct tsv_error *e)
{
	struct findings *f = &p->check->findings;
	enum tsv_item item;
	struct tsv_batch b;

	/* One look at the columns' names is not enough where they may be anyone's. */
	if (p->check->rules.schema->match == SCHEMA_PARTIAL &&
	    trial_run(&p->check->rules, p->reader, p->records.places, p->records.skipped, e) <
		0)
		return -1;
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
		add_forgiven(f, "the last line has no end (LF)");
	}
	return 0;
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
static void pass_init(struct pass *p, size_t number)
{
	const struct tsv_header *h = &p->reader->header, *all = &p->check->header;
	const struct tsv_columns *key = &p->check->key;

	record_checks_init(&p->records, &p->check->rules, p->check->readers, number,
			   &p->check->findings);
	p->key = places_of(h, all, key->places, key->count);
	if (!tsv_header_equal(h, all))
		p->layout = places_of(h, all, NULL, all->count);
}

static void pass_free(struct pass *p)
{
	record_checks_free(&p->records);
	free(p->key);
	free(p->layout);
}

int check_run(struct check *c, struct output *out, struct output *good, struct tsv_error *e)
{
	struct findings *f = &c->findings;
	int status = 0;

	if (rules_read_references(&c->rules, e) < 0)
		return -1;
	f->out = out;
	f->key_count = c->key.count;
	findings_header(f, &c->header, &c->key);
	if (good != NULL)
		output_header(good, &c->header);
	for (size_t i = 0; i < c->count && status == 0; i++) {
		struct pass p = {.check = c, .reader = &c->readers[i], .good = good};
		pass_init(&p, i);
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
