#include "check/check.h"

#include <stdint.h>
#include <stdlib.h>

#include "bytes/memory.h"
#include "check/blemish.h"

#define NO_COLUMN SIZE_MAX

/* The place of a record: its line, and above it the number of its file. */
#define LINE_BITS 40

/* One file while it is being checked. */
struct pass {
	struct check *check;
	struct stream *stream;
	struct output *good; /* NULL: nothing is kept */
	size_t *places;	     /* for each rule its column in this file */
	size_t *partners;    /* and its partner's */
	size_t *layout;	     /* for each column of the union; NULL: the same columns */
	struct visit visit;
	uint64_t file; /* its number, in the high bits of places */
};

int check_open(struct check *c, char *const *paths, size_t count, struct error *e)
{
	static char standard_input[] = "-";
	char *const none[] = {standard_input};

	if (count == 0) {
		paths = none;
		count = 1;
	}
	*c = (struct check){.streams = mem_zeroed(count, sizeof(*c->streams))};
	for (size_t i = 0; i < count; i++) {
		struct stream *s = &c->streams[i];
		if (stream_open(s, paths[i], e) < 0) {
			check_close(c);
			return -1;
		}
		c->count++;
		for (size_t j = 0; j < s->header.count; j++)
			if (header_find(&c->header, s->header.columns[j].name) ==
			    c->header.count)
				header_add(&c->header, s->header.columns[j].field);
	}
	return 0;
}

/* Tells each kind of blemish of a field once. */
static void check_bytes(struct findings *f, struct span column, struct span field)
{
	unsigned told = 0;
	struct blemish b;

	while (blemish_find(field, &b)) {
		struct span bytes = {field.data + b.offset, b.size};
		if ((told >> b.kind & 1) == 0)
			finding_add(f, column, bytes, "%s", blemish_name(b.kind));
		told |= 1U << b.kind;
		field = span_from(field, b.offset + b.size);
	}
}

static void check_names(struct findings *f, const struct header *h)
{
	for (size_t i = 0; i < h->count; i++) {
		const struct column *c = &h->columns[i];
		size_t first = header_find(h, c->name);
		if (c->name.size == 0)
			finding_add(f, (struct span){0}, (struct span){0},
				    "column %zu has no name", i + 1);
		else if (first < i)
			finding_add(f, c->field, (struct span){0},
				    "columns %zu and %zu have this name", first + 1, i + 1);
		check_bytes(f, c->field, c->field);
	}
}

/* Columns that a schema has and the file not, and the reverse. */
static void check_columns(struct findings *f, const struct header *h, const struct rules *r)
{
	struct header asked = {0};

	for (size_t i = 0; i < r->count; i++) {
		struct span name = span_of(r->items[i].name);
		header_add(&asked, name);
		if (header_find(h, name) == h->count)
			finding_add(f, name, (struct span){0},
				    "the schema's column is missing");
	}
	for (size_t i = 0; i < h->count; i++)
		if (header_find(&asked, h->columns[i].name) == asked.count)
			finding_add(f, h->columns[i].field, (struct span){0},
				    "the schema has no such column");
	header_free(&asked);
}

/* Told where it begins, once for a file. */
static void check_line_end(struct pass *p)
{
	struct findings *f = &p->check->findings;

	if (f->line == p->stream->crlf_line)
		finding_quirk(f, "line ends with CRLF");
}

static void check_header(struct pass *p)
{
	struct check *c = p->check;
	struct findings *f = &c->findings;

	f->file = p->stream->input.name;
	f->line = 1;
	if (p->stream->bom)
		finding_quirk(f, "begins with a byte order mark");
	check_line_end(p);
	f->unsound = false;
	check_names(f, &p->stream->header);
	c->bad_header = c->bad_header || f->unsound;
	if (c->rules.closed)
		check_columns(f, &p->stream->header, &c->rules);
}

/* `line 3`, or `line 3 of old.tsv` when that is another file. */
static void tell_place(struct buf *told, uint64_t place, uint64_t from, const void *context)
{
	const struct check *c = context;
	uint64_t file = place >> LINE_BITS, line = place & (((uint64_t)1 << LINE_BITS) - 1);

	buf_printf(told, "line %llu", (unsigned long long)line);
	if (file != from >> LINE_BITS)
		buf_printf(told, " of %s", c->streams[file].input.name);
}

/* A field that is empty: may it be? */
static void check_missing(struct pass *p, const struct rule *r, const struct block *b, size_t i,
			  size_t partner)
{
	struct findings *f = &p->check->findings;

	if (r->required)
		finding_add(f, p->visit.column, (struct span){0}, "missing");
	if (partner == NO_COLUMN || rules_missing(&p->check->rules, block_field(b, i, partner)))
		return;
	finding_add(f, p->visit.column, (struct span){0}, "missing, though there is a %s",
		    r->partner);
}

static int check_rules(struct pass *p, const struct block *b, size_t i, struct error *e)
{
	struct rules *rules = &p->check->rules;

	p->visit.place = p->file << LINE_BITS | (b->line + i);
	for (size_t k = 0; k < rules->count; k++) {
		if (p->places[k] == NO_COLUMN)
			continue;
		struct span field = block_field(b, i, p->places[k]);
		p->visit.column = p->stream->header.columns[p->places[k]].field;
		if (rules_missing(rules, field))
			check_missing(p, &rules->items[k], b, i, p->partners[k]);
		else if (rule_check(&rules->items[k], field, &p->visit, e) < 0)
			return -1;
	}
	return 0;
}

static void check_record_bytes(struct pass *p, const struct block *b, size_t i)
{
	for (size_t j = 0; j < b->fields; j++)
		check_bytes(&p->check->findings, p->stream->header.columns[j].field,
			    block_field(b, i, j));
}

/* Keeps the records from i up to j. */
static void keep(struct pass *p, const struct block *b, size_t i, size_t j)
{
	size_t fields = p->check->header.count;

	if (p->good == NULL || i == j)
		return;
	if (p->layout == NULL) {
		output_span(p->good, block_records(b, i, j));
		return;
	}
	for (; i < j; i++)
		for (size_t k = 0; k < fields; k++) {
			if (p->layout[k] != NO_COLUMN)
				output_span(p->good, block_field(b, i, p->layout[k]));
			output_char(p->good, k + 1 < fields ? '\t' : '\n');
		}
}

/* Where the first blemish of the block's records from i on is, in block->data. */
static size_t next_blemish(const struct block *b, size_t i)
{
	struct span rest = block_records(b, i, b->records);
	struct blemish found;

	if (!blemish_find(rest, &found))
		return SIZE_MAX;
	return (size_t)(rest.data - b->data) + found.offset;
}

static int check_block(struct pass *p, const struct block *b, struct error *e)
{
	struct findings *f = &p->check->findings;
	size_t blemish = next_blemish(b, 0), kept = 0;

	for (size_t i = 0; i < b->records; i++) {
		f->line = b->line + i;
		f->unsound = false;
		check_line_end(p);
		if (blemish < b->bounds[(i + 1) * b->fields]) {
			check_record_bytes(p, b, i);
			blemish = next_blemish(b, i + 1);
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

/* A line that has too many or too few fields. */
static void check_line(struct pass *p, struct span line)
{
	struct findings *f = &p->check->findings;
	size_t fields = p->stream->fields;

	f->line = p->stream->line;
	check_line_end(p);
	finding_add(f, (struct span){0}, line, "%zu field%s, expected %zu", fields,
		    fields == 1 ? "" : "s", p->stream->header.count);
	check_bytes(f, (struct span){0}, line);
	p->check->records++;
	p->check->unsound++;
}

static int check_stream(struct pass *p, struct error *e)
{
	struct output *out = p->check->findings.out;
	enum portion portion;
	struct block b;
	struct span line;

	check_header(p);
	while (!output_failed(out) &&
	       (portion = stream_next(p->stream, &b, &line, e)) != PORTION_END) {
		if (portion == PORTION_TROUBLE)
			return -1;
		if (portion == PORTION_LINE)
			check_line(p, line);
		else if (check_block(p, &b, e) < 0)
			return -1;
	}
	if (stream_unended(p->stream)) {
		p->check->findings.line = p->stream->next_line - 1;
		finding_quirk(&p->check->findings, "the last line has no end (LF)");
	}
	return 0;
}

static size_t place_of(const struct header *h, const char *name)
{
	size_t place = name == NULL ? h->count : header_find(h, span_of(name));

	return place == h->count ? NO_COLUMN : place;
}

/* Finds the columns of the rules in the file, and how its records are kept. */
static void begin_pass(struct pass *p)
{
	const struct header *h = &p->stream->header, *all = &p->check->header;
	const struct rules *r = &p->check->rules;

	p->places = mem_array(r->count, sizeof(*p->places));
	p->partners = mem_array(r->count, sizeof(*p->partners));
	for (size_t k = 0; k < r->count; k++) {
		p->places[k] = place_of(h, r->items[k].name);
		p->partners[k] = place_of(h, r->items[k].partner);
	}
	if (header_equal(h, all))
		return;
	p->layout = mem_array(all->count, sizeof(*p->layout));
	for (size_t k = 0; k < all->count; k++) {
		size_t place = header_find(h, all->columns[k].name);
		p->layout[k] = place == h->count ? NO_COLUMN : place;
	}
}

static void end_pass(struct pass *p)
{
	free(p->places);
	free(p->partners);
	free(p->layout);
	buf_free(&p->visit.scratch);
}

int check_run(struct check *c, struct output *out, struct output *good, struct error *e)
{
	int status = 0;

	c->findings.out = out;
	findings_header(&c->findings);
	if (good != NULL)
		header_write(&c->header, good);
	for (size_t i = 0; i < c->count && status == 0; i++) {
		struct pass p = {.check = c, .stream = &c->streams[i], .good = good, .file = i};
		p.visit =
		    (struct visit){.findings = &c->findings, .tell = tell_place, .context = c};
		begin_pass(&p);
		status = check_stream(&p, e);
		end_pass(&p);
	}
	return status;
}

void check_close(struct check *c)
{
	for (size_t i = 0; i < c->count; i++)
		stream_close(&c->streams[i]);
	free(c->streams);
	header_free(&c->header);
	rules_free(&c->rules);
	findings_free(&c->findings);
}
