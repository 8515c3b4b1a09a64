/* Changes applied to random tables, against a model that knows cells alone. */
#include "unit.h"

#include <stdlib.h>

#include "diff/diff.h"
#include "diff/patch.h"

#define KEYS 8
#define COLUMNS 5
#define VALUES 8

/* Each value in two spellings. */
static const char *const values[VALUES][2] = {{"", ""},
					      {"a", "a"},
					      {"b", "b"},
					      {"\\t", "\\t"},
					      {"x\r", "x\\r"},
					      {"\\q", "\\\\q"},
					      {"a\\nb\r\\r", "a\\nb\\r\\r"},
					      {"\xC3\xA9\xFF\x01", "\xC3\xA9\xFF\x01"}};
static const char *const keys[KEYS] = {"",     "1",	   "01",   "k\\tl",
				       "\\\\", "\\\\\\\\", "a\rb", "\xC3\xA9"};

struct model {
	bool column[COLUMNS];
	bool there[KEYS];
	unsigned char value[KEYS][COLUMNS]; /* 0 where there is no column or no record */
};

static size_t below(uint64_t *random, size_t n)
{
	return unit_random(random) % n;
}

static void empty_absent(struct model *m)
{
	for (size_t k = 0; k < KEYS; k++)
		for (size_t c = 0; c < COLUMNS; c++)
			if (!m->there[k] || !m->column[c])
				m->value[k][c] = 0;
}

static void make_model(struct model *m, uint64_t *random)
{
	for (size_t c = 0; c < COLUMNS; c++)
		m->column[c] = below(random, 4) != 0;
	for (size_t k = 0; k < KEYS; k++) {
		m->there[k] = below(random, 3) != 0;
		for (size_t c = 0; c < COLUMNS; c++)
			m->value[k][c] = (unsigned char)below(random, VALUES);
	}
	empty_absent(m);
}

/* Another table that was made from this one by a few changes. */
static void change_model(struct model *m, uint64_t *random)
{
	for (size_t n = below(random, 8); n > 0; n--) {
		size_t k = below(random, KEYS), c = below(random, COLUMNS);
		switch (below(random, 6)) {
		case 0: m->there[k] = !m->there[k]; break;
		case 1: m->column[c] = !m->column[c]; break;
		default: m->value[k][c] = (unsigned char)below(random, VALUES); break;
		}
	}
	empty_absent(m);
}

static void shuffle(size_t *order, size_t count, uint64_t *random)
{
	for (size_t i = 0; i < count; i++) {
		size_t j = below(random, i + 1);
		order[i] = order[j];
		order[j] = i;
	}
}

/* The key's columns are id, or id and k: the halves of a key's number. */
static const char *key_field(size_t k, size_t part, size_t parts)
{
	return keys[parts == 1 ? k : part == 0 ? k / 3 : k % 3];
}

static void add_line(struct tsv_buf *to, const char *const *fields, size_t count)
{
	for (size_t i = 0; i + 1 < count; i++) {
		tsv_buf_add_string(to, fields[i]);
		tsv_buf_add_char(to, '\t');
	}
	tsv_escape_last(to, tsv_span_of(fields[count - 1]));
	tsv_buf_add_char(to, '\n');
}

/* The model as a table, its records and columns in any order. */
static void write_model(const struct model *m, size_t parts, struct tsv_buf *to,
			uint64_t *random)
{
	static const char *const names[] = {"id", "k", "c0", "c\\\\1", "c 2", "key", "why"};
	size_t order[COLUMNS + 2], records[KEYS], count = 0;
	const char *fields[COLUMNS + 2];

	tsv_buf_clear(to);
	shuffle(order, COLUMNS + 2, random);
	shuffle(records, KEYS, random);
	for (size_t i = 0; i < COLUMNS + 2; i++)
		if (order[i] < 2 ? order[i] < parts : m->column[order[i] - 2])
			order[count++] = order[i];
	for (size_t i = 0; i < count; i++)
		fields[i] = names[order[i]];
	add_line(to, fields, count);
	for (size_t r = 0; r < KEYS; r++) {
		size_t k = records[r];
		for (size_t i = 0; i < count; i++)
			fields[i] = order[i] < 2
					? key_field(k, order[i], parts)
					: values[m->value[k][order[i] - 2]][below(random, 2)];
		if (m->there[k])
			add_line(to, fields, count);
	}
}

static int compare_lines(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Appends `name=value` of each field of a record, values in one spelling. */
static void add_canonical(struct tsv_buf *to, const struct tsv_header *h,
			  const struct tsv_batch *b, size_t i)
{
	char **fields = tsv_alloc(h->count, sizeof(*fields));

	for (size_t j = 0; j < h->count; j++) {
		struct tsv_buf field = {0};
		tsv_buf_add_span(&field, h->columns[j].name);
		tsv_buf_add_char(&field, '=');
		if (b != NULL)
			tsv_escape_normalise(&field, tsv_batch_field(b, i, j));
		tsv_buf_add_char(&field, '\0');
		fields[j] = field.data;
	}
	qsort(fields, h->count, sizeof(*fields), compare_lines);
	for (size_t j = 0; j < h->count; j++) {
		tsv_buf_add_string(to, fields[j]);
		tsv_buf_add_char(to, '\t');
		free(fields[j]);
	}
	free(fields);
}

/* The same bytes for tables that differ in the order of records and columns alone. */
static void canonise(struct tsv_buf *text)
{
	struct tsv_table t;
	struct tsv_batch b;
	struct tsv_error e = {0};
	char *lines[KEYS * 2];
	size_t count = 0;

	assert_int_equal(tsv_table_open_memory(&t, "t", tsv_buf_span(text), &e), 0);
	tsv_buf_clear(text);
	add_canonical(text, &t.header, NULL, 0);
	while (tsv_table_next(&t, &b, &e) > 0)
		for (size_t i = 0; i < b.records; i++) {
			struct tsv_buf line = {0};
			add_canonical(&line, &t.header, &b, i);
			tsv_buf_add_char(&line, '\0');
			assert_true(count < KEYS * 2);
			lines[count++] = line.data;
		}
	qsort(lines, count, sizeof(*lines), compare_lines);
	for (size_t i = 0; i < count; i++) {
		tsv_buf_add_char(text, '\n');
		tsv_buf_add_string(text, lines[i]);
		free(lines[i]);
	}
	tsv_table_close(&t);
}

static void assert_same_table(struct tsv_buf *a, const struct model *m, size_t parts)
{
	struct tsv_buf expected = {0};
	uint64_t random = 1;

	write_model(m, parts, &expected, &random);
	canonise(&expected);
	canonise(a);
	tsv_buf_add_char(&expected, '\0');
	tsv_buf_add_char(a, '\0');
	assert_string_equal(a->data, expected.data);
	tsv_buf_free(&expected);
}

static void open_text(struct tsv_table *t, const struct tsv_buf *text)
{
	struct tsv_error e = {0};

	assert_int_equal(tsv_table_open_memory(t, "t", tsv_buf_span(text), &e), 0);
}

static void find_changes(const struct tsv_buf *a, const struct tsv_buf *b, size_t parts,
			 struct tsv_buf *changes)
{
	struct tsv_table old, new, *both[] = {&old, &new};
	struct output out = {.fd = -1};
	struct diff_columns c;
	struct tsv_error e = {0};

	open_text(&old, a);
	open_text(&new, b);
	assert_int_equal(
	    diff_columns_find(&c, both, parts == 1 ? "id" : "id,k", NULL, unit_schema(), &e),
	    0);
	assert_true(diff_tables(both, &c, DIFF_CHANGES, &out, &e) >= 0);
	tsv_buf_clear(changes);
	tsv_buf_add_span(changes, tsv_buf_span(&out.held));
	tsv_buf_free(&out.held);
	diff_columns_free(&c);
	tsv_table_close(&old);
	tsv_table_close(&new);
}

/* What became of the rows. */
struct outcome {
	size_t applied, already, rejected;
};

/* Patches a text, and replaces the changes by those that were rejected. */
static struct outcome patch(struct tsv_buf *text, struct tsv_buf *changes, size_t parts,
			    bool reverse)
{
	const struct tsv_span names[] = {tsv_span_of("id"), tsv_span_of("k")};
	struct tsv_table t, rows;
	struct tsv_columns patch_key;
	struct key_columns key = {0};
	struct patch p = {0};
	struct output out = {.fd = -1}, rejects;
	struct tsv_error e = {0};

	open_text(&t, text);
	open_text(&rows, changes);
	for (size_t j = 0; j < parts; j++)
		key_columns_add(&key, tsv_header_find(&t.header, names[j]), NULL);
	assert_int_equal(change_rows_key(&patch_key, &rows, &e), 0);
	assert_int_equal(change_rows_read(&p.rows, &rows, &patch_key, &e), 0);
	assert_int_equal(patch_apply(&p, &t, &key, reverse, &out, &e), 0);
	assert_int_equal(p.applied + p.already + p.rejected, p.rows.all.records);
	struct outcome o = {p.applied, p.already, p.rejected};
	output_open_memory(&rejects);
	patch_write_rejects(&p, &t.header, &key, &rejects);
	tsv_buf_clear(changes);
	tsv_buf_add_span(changes, tsv_buf_span(&rejects.held));
	tsv_buf_free(&rejects.held);
	tsv_buf_clear(text);
	tsv_buf_add_span(text, tsv_buf_span(&out.held));
	tsv_buf_free(&out.held);
	patch_free(&p);
	tsv_columns_free(&patch_key);
	key_columns_free(&key);
	tsv_table_close(&t);
	tsv_table_close(&rows);
	return o;
}

static void copy(struct tsv_buf *to, const struct tsv_buf *from)
{
	tsv_buf_clear(to);
	tsv_buf_add_span(to, tsv_buf_span(from));
}

/* patch(diff(a, b), a) = b; once more it changes nothing; taken back it is a. */
static void changes_make_one_table_of_the_other(void **state)
{
	struct tsv_buf a = {0}, b = {0}, changes = {0}, rows = {0}, result = {0};
	uint64_t random = 5;

	(void)state;
	for (size_t round = 0; round < 4000; round++) {
		size_t parts = 1 + round % 2;
		struct model old, new;
		make_model(&old, &random);
		new = old;
		if (round % 5 == 0)
			make_model(&new, &random);
		else
			change_model(&new, &random);
		write_model(&old, parts, &a, &random);
		write_model(&new, parts, &b, &random);
		find_changes(&a, &b, parts, &changes);

		copy(&rows, &changes);
		struct outcome o = patch(&a, &rows, parts, false);
		assert_int_equal(o.rejected + o.already, 0);
		copy(&rows, &changes);
		copy(&result, &a);
		o = patch(&result, &rows, parts, false);
		assert_int_equal(o.rejected + o.applied, 0);
		assert_int_equal(result.size, a.size);
		assert_memory_equal(result.data, a.data, a.size);
		assert_same_table(&a, &new, parts);

		copy(&rows, &changes);
		o = patch(&b, &rows, parts, true);
		assert_int_equal(o.rejected + o.already, 0);
		assert_same_table(&b, &old, parts);
	}
	tsv_buf_free(&a);
	tsv_buf_free(&b);
	tsv_buf_free(&changes);
	tsv_buf_free(&rows);
	tsv_buf_free(&result);
}

/* Is the record of one model that of the other? */
static bool same_record(const struct model *a, const struct model *b, size_t k)
{
	return a->there[k] == b->there[k] &&
	       memcmp(a->value[k], b->value[k], sizeof(a->value[k])) == 0;
}

/* Has the record no value in a column that the table lacks? */
static bool has_columns(const struct model *table, const struct model *m, size_t k)
{
	for (size_t c = 0; c < COLUMNS; c++)
		if (m->value[k][c] != 0 && !table->column[c])
			return false;
	return true;
}

/* The rows of a record that comes or goes. */
static size_t count_rows(const struct model *m, size_t k, size_t parts)
{
	size_t rows = parts;

	for (size_t c = 0; c < COLUMNS; c++)
		rows += m->value[k][c] != 0;
	return rows;
}

/* What becomes of a record, by the definition. Returns how many rows are rejected. */
static size_t patch_record_model(struct model *m, const struct model *old,
				 const struct model *new, size_t k, size_t parts)
{
	size_t rejected = 0;

	if (!old->there[k] && !new->there[k])
		return 0;
	if (!old->there[k] || !new->there[k]) {
		const struct model *told = old->there[k] ? old : new;
		if (new->there[k] ? m->there[k] && same_record(m, new, k) : !m->there[k])
			return 0;
		if (!has_columns(m, told, k) ||
		    (new->there[k] ? m->there[k] : !same_record(m, old, k)))
			return count_rows(told, k, parts);
		m->there[k] = new->there[k];
		memcpy(m->value[k], new->value[k], sizeof(m->value[k]));
		return 0;
	}
	for (size_t c = 0; c < COLUMNS; c++) {
		unsigned char *is = &m->value[k][c];
		if (old->value[k][c] == new->value[k][c] ||
		    (m->there[k] && *is == new->value[k][c]))
			continue;
		if (m->there[k] && m->column[c] && *is == old->value[k][c])
			*is = new->value[k][c];
		else
			rejected++;
	}
	return rejected;
}

static size_t patch_model(struct model *m, const struct model *old, const struct model *new,
			  size_t parts)
{
	size_t rejected = 0;

	for (size_t c = 0; c < COLUMNS; c++)
		m->column[c] |= new->column[c] && !old->column[c];
	for (size_t k = 0; k < KEYS; k++)
		rejected += patch_record_model(m, old, new, k, parts);
	for (size_t c = 0; c < COLUMNS; c++) {
		bool filled = false;
		if (!old->column[c] || new->column[c] || !m->column[c])
			continue;
		for (size_t k = 0; k < KEYS; k++)
			filled |= m->value[k][c] != 0;
		m->column[c] = filled;
		rejected += filled;
	}
	return rejected;
}

/* On another table just what fits is applied, and what is rejected stays so. */
static void what_does_not_fit_is_rejected(void **state)
{
	struct tsv_buf a = {0}, b = {0}, other = {0}, changes = {0};
	size_t rejected = 0, kept = 0;
	uint64_t random = 6;

	(void)state;
	for (size_t round = 0; round < 6000; round++) {
		size_t parts = 1 + round % 2;
		struct model old, new, third;
		make_model(&old, &random);
		new = third = old;
		change_model(&new, &random);
		change_model(&third, &random);
		write_model(&old, parts, &a, &random);
		write_model(&new, parts, &b, &random);
		write_model(&third, parts, &other, &random);
		find_changes(&a, &b, parts, &changes);

		struct outcome o = patch(&other, &changes, parts, false);
		assert_int_equal(o.rejected, patch_model(&third, &old, &new, parts));
		copy(&a, &other);
		assert_same_table(&a, &third, parts);
		rejected += o.rejected;
		o = patch(&other, &changes, parts, false);
		assert_int_equal(o.applied + o.already, 0);
		assert_same_table(&other, &third, parts);
		kept += o.rejected;
	}
	assert_int_equal(kept, rejected);
	assert_true(rejected > 6000);
	tsv_buf_free(&a);
	tsv_buf_free(&b);
	tsv_buf_free(&other);
	tsv_buf_free(&changes);
}

static void expect(const char *rows, const char *table, bool reverse, const char *result,
		   const char *rejects)
{
	struct tsv_buf text = {0}, changes = {0};

	tsv_buf_add_string(&text, table);
	tsv_buf_add_string(&changes, "change\tkey\tfield\told\tnew\n");
	tsv_buf_add_string(&changes, rows);
	patch(&text, &changes, 1, reverse);
	assert_span(tsv_buf_span(&text), result);
	assert_span(tsv_span_from(tsv_buf_span(&changes), strlen("change\tkey\tfield\told\tnew"
								 "\twhy\n")),
		    rejects);
	tsv_buf_free(&text);
	tsv_buf_free(&changes);
}

static void rows_of_a_record_are_applied_in_order(void **state)
{
	const char *twice = "changed\t1\ta\tx\ty\nchanged\t1\ta\ty\tz\n";
	const char *anew = "removed\t1\tid\t1\t\nremoved\t1\ta\tx\t\nadded\t1\tid\t\t1\n"
			   "changed\t1\ta\t\ty\n";

	(void)state;
	expect(twice, "id\ta\n1\tx\n", false, "id\ta\n1\tz\n", "");
	expect(twice, "id\ta\n1\tz\n", true, "id\ta\n1\tx\n", "");
	expect(anew, "id\ta\n1\tx\n", false, "id\ta\n1\ty\n", "");
	expect(anew, "id\ta\n1\ty\n", true, "id\ta\n1\tx\n", "");
}

static void a_key_may_change(void **state)
{
	const char *rows = "changed\t1\tid\t1\t2\nchanged\t1\ta\tx\ty\n";

	(void)state;
	expect(rows, "id\ta\n1\tx\n", false, "id\ta\n2\ty\n", "");
	expect(rows, "id\ta\n2\ty\n", true, "id\ta\n1\tx\n", "");
}

static void columns_come_and_go(void **state)
{
	const char *went = "column removed\t\ta\t\t\nchanged\t1\ta\tx\t\n";

	(void)state;
	expect(went, "a\tid\nx\t1\n", false, "id\n1\n", "");
	expect(went, "a\tid\nx\t1\ny\t2\n", false, "a\tid\n\t1\ny\t2\n",
	       "column removed\t\ta\t\t\trecords have a value in the column\n");
	expect("column removed\t\tid\t\t\n", "id\n1\n", false, "id\n1\n",
	       "column removed\t\tid\t\t\tthe column is one of the key\n");
	expect("column added\t\t\t\t\n", "id\n1\n", false, "id\n1\n",
	       "column added\t\t\t\t\ta column needs a name\n");
	expect("column removed\t\ta\t\t\ncolumn added\t\ta\t\t\n", "id\ta\n1\tx\n", false,
	       "id\ta\n1\tx\n", "");
	expect("column added\t\ta\\tb\t\t\n", "x\\r\tid\ty\r\n1\t2\t3\n", false,
	       "x\\r\tid\ty\ta\\tb\n1\t2\t3\t\n", "");
}

static void a_record_needs_all_of_its_rows(void **state)
{
	(void)state;
	expect("added\t2\ta\t\tx\n", "id\ta\n", false, "id\ta\n",
	       "added\t2\ta\t\tx\trows are missing that tell the record's key\n");
	expect("added\t2\tid\t\t2\nadded\t2\tb\t\tx\n", "id\ta\n", false, "id\ta\n",
	       "added\t2\tid\t\t2\tthe record needs a column that is not there\n"
	       "added\t2\tb\t\tx\tthe record needs a column that is not there\n");
	expect("added\t2\tid\t\t2\nadded\t2\ta\t\tx\nadded\t2\ta\t\ty\n", "id\ta\n", false,
	       "id\ta\n",
	       "added\t2\tid\t\t2\trows of the record tell different values of a column\n"
	       "added\t2\ta\t\tx\trows of the record tell different values of a column\n"
	       "added\t2\ta\t\ty\trows of the record tell different values of a column\n");
	expect("added\t2\tid\t\t2\nadded\t2\ta\t\tx\nadded\t2\ta\t\tx\n", "id\ta\n", false,
	       "id\ta\n2\tx\n", "");
	expect("removed\t2\tid\t2\t\n", "id\ta\n2\tx\n", false, "id\ta\n2\tx\n",
	       "removed\t2\tid\t2\t\ta is 'x'\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(changes_make_one_table_of_the_other),
	    cmocka_unit_test(what_does_not_fit_is_rejected),
	    cmocka_unit_test(rows_of_a_record_are_applied_in_order),
	    cmocka_unit_test(a_key_may_change),
	    cmocka_unit_test(columns_come_and_go),
	    cmocka_unit_test(a_record_needs_all_of_its_rows),
	};

	return cmocka_run_group_tests_name("patch", tests, NULL, NULL);
}
