#include "render/template_names.h"

#include <stdlib.h>

const char *const template_parts[TEMPLATE_PARTS] = {"year", "month", "day"};

/* What stands around a name, beside the page. */
enum { IN_RECORD = 1, IN_SECTION = 2, IN_LIST = 4, IN_DATE = 8 };

struct finding {
	struct template_names *names;
	struct mustache *m;
	const struct tsv_header *columns;
	const struct schema *schema;
	size_t *numbers; /* of each column: its place in used; owned */
	struct tsv_error *e;
};

static bool is_part(struct tsv_span name)
{
	for (size_t k = 0; k < TEMPLATE_PARTS; k++)
		if (tsv_span_equal(name, tsv_span_of(template_parts[k])))
			return true;
	return false;
}

/* Cuts `.year` and its like off the end of a name. */
static bool cut_part(struct tsv_span *name, struct tsv_span *part)
{
	for (size_t i = name->size; i-- != 0;) {
		if (name->data[i] != '.')
			continue;
		*part = tsv_span_from(*name, i + 1);
		name->size = i;
		return is_part(*part);
	}
	return false;
}

/* What is around the names in the section of a value. */
static unsigned within(const struct schema_column *c)
{
	return IN_SECTION | (schema_is_list(c) ? IN_LIST : 0U) |
	       (schema_is_date(c) ? IN_DATE : 0U);
}

static void use(struct finding *f, struct mustache_node *n, size_t column, struct tsv_span path)
{
	if (!tsv_columns_has(&f->names->used, column)) {
		f->numbers[column] = f->names->used.count;
		tsv_columns_add(&f->names->used, column);
	}
	n->place = TEMPLATE_COLUMNS + f->numbers[column];
	n->path = path;
}

/* Is the name a column's, or the part of one that holds dates? Adds to *around what is so
 * for the names in its section. */
static bool find_column(struct finding *f, struct mustache_node *n, unsigned *around)
{
	struct tsv_span name = n->text, part = {0};
	size_t column = tsv_header_find(f->columns, name);

	if (column == TSV_NONE && cut_part(&name, &part))
		column = tsv_header_find(f->columns, name);
	if (column == TSV_NONE)
		return false;
	const struct schema_column *c = schema_find(f->schema, name);
	if (part.size != 0 && (!schema_is_date(c) || schema_is_list(c)))
		return false;
	use(f, n, column, part);
	*around |= part.size != 0 ? IN_SECTION : within(c);
	return true;
}

/* Is it one of the names that an element, a date and the whole have? */
static bool is_own(struct tsv_span name, unsigned around)
{
	return ((around & IN_SECTION) != 0 && tsv_span_equal(name, tsv_span_of("."))) ||
	       ((around & IN_LIST) != 0 && tsv_span_equal(name, tsv_span_of("first"))) ||
	       ((around & IN_DATE) != 0 && is_part(name));
}

/* Is it a name of the whole? As find_column(). */
static bool find_common(struct mustache_node *n, unsigned *around)
{
	struct tsv_span name = n->text, title = tsv_span_of("title"),
			date = tsv_span_of("date");
	bool is_date = tsv_span_equal(name, date);

	if (!is_date && !tsv_span_equal(name, title) &&
	    !(cut_part(&name, &n->path) && tsv_span_equal(name, date)))
		return false;
	n->place = tsv_span_equal(name, title) ? TEMPLATE_TITLE : TEMPLATE_DATE;
	*around |= IN_SECTION | (is_date ? IN_DATE : 0U);
	return true;
}

static int refuse(struct finding *f, const struct mustache_node *n)
{
	struct tsv_error why = {0};
	size_t place;

	if (tsv_span_equal(n->text, tsv_span_of(".")))
		tsv_error_set(&why, "{{.}} is the value of a section, and stands in none");
	else if (tsv_span_equal(n->text, tsv_span_of("records")))
		tsv_error_set(&why, "{{#records}} stands once, and in no other section");
	else if (tsv_span_equal(n->text, tsv_span_of("first")) ||
		 tsv_header_need(f->columns, n->text, &place, &why) == 0)
		tsv_error_set(&why, "'%s' has a value only within {{#records}}",
			      tsv_shorten(n->text).text);
	mustache_refuse(f->m, n->text.data, f->e, "%s", why.text);
	tsv_error_free(&why);
	return -1;
}

/* Finds what a name is about; *inner becomes what is around the names in its section. */
static int find_name(struct finding *f, size_t node, unsigned around, unsigned *inner)
{
	struct mustache_node *n = &f->m->nodes[node];
	bool is_records = f->names->has_records && node == f->names->records.begin;

	*inner = around;
	if (is_records || (around == 0 && n->kind == MUSTACHE_INVERTED &&
			   tsv_span_equal(n->text, tsv_span_of("records")))) {
		*inner |= is_records ? IN_RECORD : 0U;
		return 0;
	}
	if (is_own(n->text, around)) {
		*inner |= IN_SECTION;
		return 0;
	}
	if ((around & IN_RECORD) != 0 && find_column(f, n, inner))
		return 0;
	if ((around & IN_RECORD) != 0 && tsv_span_equal(n->text, tsv_span_of("first"))) {
		*inner |= IN_SECTION;
		return 0;
	}
	return find_common(n, inner) ? 0 : refuse(f, n);
}

/* Sections are nested no deeper than MUSTACHE_DEPTH. */
static int find_names(struct finding *f, size_t begin, size_t end, unsigned around)
{
	for (size_t i = begin; i < end; i++) {
		const struct mustache_node *n = &f->m->nodes[i];
		unsigned inner;
		if (n->kind == MUSTACHE_TEXT)
			continue;
		if (find_name(f, i, around, &inner) < 0)
			return -1;
		if (n->kind < MUSTACHE_SECTION)
			continue;
		if (find_names(f, i + 1, n->end, n->kind == MUSTACHE_SECTION ? inner : around) <
		    0)
			return -1;
		i = n->end - 1;
	}
	return 0;
}

int template_names_find(struct template_names *n, struct mustache *m,
			const struct tsv_header *columns, const struct schema *s,
			struct tsv_error *e)
{
	struct finding f = {n, m, columns, s, NULL, e};

	*n = (struct template_names){0};
	tsv_columns_init(&n->used, columns);
	n->has_records = mustache_find(m, "records", &n->records);
	if (!n->has_records)
		n->records = (struct mustache_section){0, m->count};
	f.numbers = tsv_calloc(columns->count, sizeof(*f.numbers));
	int status = find_names(&f, 0, m->count, n->has_records ? 0 : IN_RECORD);
	free(f.numbers);
	return status;
}

void template_names_free(struct template_names *n)
{
	tsv_columns_free(&n->used);
}
