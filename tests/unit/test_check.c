#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "check/bad_byte.h"
#include "check/check.h"
#include "check/field.h"
#include "check/guess.h"
#include "check/infer.h"
#include "check/unique.h"
#include "text/utf8.h"
#include "text/vis.h"
#include "tsv/tsv.h"

static void kinds_are_told_apart(void **state)
{
	static const struct {
		const char *text;
		size_t offset, size;
		enum bad_byte_kind kind;
	} cases[] = {
	    {"plain \xC3\xA9\tnext\n\x01", 14, 1, BAD_CONTROL},
	    {"a\\tb\\n\\r\\\\\\q", 10, 2, BAD_ESCAPE},
	    {"ends\\\tx", 4, 1, BAD_ESCAPE},
	    {"\\\xC3\xA9", 0, 1, BAD_ESCAPE},
	    {"\x7F", 0, 1, BAD_CONTROL},
	    {"1234567\x7F", 7, 1, BAD_CONTROL},
	    {"\xC2\x9B", 0, 2, BAD_C1},
	    {"\xC2\xA0\xE2\x80\xAE", 2, 3, BAD_DIRECTION},
	    {"\xD8\x9C", 0, 2, BAD_DIRECTION},
	    {"\xE2\x80\xA8", 0, 3, BAD_SEPARATOR},
	    {"x\xEF\xBB\xBFy", 1, 3, BAD_BOM},
	    {"\xC3(", 0, 1, BAD_BYTES},
	    {"\xED\xA0\x80", 0, 1, BAD_BYTES},
	    {"abcdefgh\xFF", 8, 1, BAD_BYTES},
	    {"a\rb", 1, 1, BAD_CONTROL},
	};
	struct bad_byte b;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(bad_byte_find(tsv_span_of(cases[i].text), &b));
		assert_int_equal(b.offset, cases[i].offset);
		assert_int_equal(b.size, cases[i].size);
		assert_int_equal(b.kind, cases[i].kind);
	}
	assert_true(bad_byte_find((struct tsv_span){"a\0b", 3}, &b));
	assert_int_equal(b.kind, BAD_NUL);
	assert_false(
	    bad_byte_find(tsv_span_of("S\xC3\xA3o\tPaulo \xE2\x80\x9C\xF0\x9F\x8E\x89\n"), &b));
	assert_false(bad_byte_find((struct tsv_span){NULL, 0}, &b));
}

/* One character after the other, without any short cut. */
static size_t first_bad_byte(struct tsv_span s)
{
	size_t i = 0;

	while (i < s.size) {
		struct tsv_span rest = tsv_span_from(s, i);
		uint32_t code;
		size_t size = utf8_decode(rest, &code);
		if (code == '\\') {
			if (rest.size < 2 || rest.data[1] == 0 ||
			    strchr("tnr\\", rest.data[1]) == NULL)
				return i;
			size = 2;
		} else if (code != '\t' && code != '\n' &&
			   (vis_hides(code) || code == 0xFEFF)) {
			return i;
		}
		i += size;
	}
	return i;
}

static void short_cuts_change_nothing(void **state)
{
	static const char *const pieces[] = {
	    "a",
	    "bcdefgh",
	    "\t",
	    "\n",
	    "\\n",
	    "\\",
	    "\xC3\xA9",
	    "\xD8\x9C",
	    "\xD8\xA7",
	    "\xE2\x80\x9C",
	    "\xE2\x80\xAA",
	    "\x7F",
	    "\xC2\x85",
	    "\xFF",
	    "\xC3",
	    "\x1B",
	    "12345678",
	    "\xF0\x9F\x8E\x89",
	};
	struct tsv_buf text = {0};
	uint64_t seed = 11;

	(void)state;
	for (size_t round = 0; round < 100000; round++) {
		struct bad_byte b;
		tsv_buf_clear(&text);
		for (size_t i = 0; i < round % 24; i++)
			tsv_buf_add_string(&text, pieces[unit_random(&seed) % 18]);
		size_t place = first_bad_byte(tsv_buf_span(&text));
		assert_int_equal(bad_byte_find(tsv_buf_span(&text), &b), place < text.size);
		if (place < text.size)
			assert_int_equal(b.offset, place);
	}
	tsv_buf_free(&text);
}

/* The rules of the id of the built-in schema: one column of text. */
static void unique_init(struct unique *u, struct schema *s)
{
	size_t place = 0;

	schema_open_builtin(s);
	*u = (struct unique){0};
	tuple_init(&u->tuple, s, &place, 1);
}

static void places_are_kept_up_to_their_limits(void **state)
{
	struct tsv_builder records = {0};
	struct tsv_batch b = {.line = SIZE_MAX};
	struct schema s;
	struct unique u;
	size_t place = 0;

	(void)state;
	unique_init(&u, &s);
	tsv_builder_add_value(&records, tsv_span_of("07"));
	tsv_builder_end_record(&records);
	assert_true(tsv_builder_batch(&records, 1, &b));
	unique_add(&u, &b, &place, ((size_t)1 << 24) - 1);
	assert_int_equal(u.firsts[0].line, 0);
	b.line = 1;
	unique_add(&u, &b, &place, 0);
	assert_int_equal(u.firsts[0].file, ((size_t)1 << 24) - 1);
	assert_int_equal(u.firsts[0].line, ((uint64_t)1 << 40) - 1);
	tsv_builder_free(&records);
	unique_free(&u);
	schema_close(&s);
}

/* Numbers up, down, with jumps, repetitions, blanks around, and none. */
static void add_numbers(struct tsv_builder *records, uint64_t *numbers, size_t count,
			uint64_t *seed)
{
	uint64_t number = unit_random(seed) % 30000;

	for (size_t i = 0; i < count; i++) {
		char digits[32];
		uint64_t kind = unit_random(seed) % 16;
		number = kind == 0 ? unit_random(seed) % 30000 : number + (kind == 1 ? 0 : 1);
		numbers[i] = kind == 2 ? 0 : number + 1; /* 0: no value */
		snprintf(digits, sizeof(digits), kind == 3 ? " %llu\u00A0" : "%llu",
			 (unsigned long long)number);
		tsv_builder_add_value(records, tsv_span_of(kind == 2 ? "" : digits));
		tsv_builder_end_record(records);
	}
}

/* Against a plain table of first places, in batches of any size. */
static void values_are_found_where_they_stood_first(void **state)
{
	enum { MANY = 100000, BATCH = 500 };
	size_t *first = tsv_calloc(MANY, sizeof(*first)), place = 0, line = 1, twice = 0;
	uint64_t seed = 3, numbers[BATCH];
	struct schema s;
	struct unique u;

	(void)state;
	unique_init(&u, &s);
	for (size_t round = 0; round < 400; round++) {
		struct tsv_builder records = {0};
		struct tsv_batch b = {.line = line};
		size_t count = 1 + unit_random(&seed) % BATCH;
		add_numbers(&records, numbers, count, &seed);
		assert_true(tsv_builder_batch(&records, 1, &b));
		unique_add(&u, &b, &place, 3);
		for (size_t i = 0; i < count; i++, line++) {
			size_t expected = numbers[i] == 0 ? 0 : first[numbers[i]];
			assert_int_equal(u.firsts[i].line, expected);
			assert_int_equal(expected == 0 ? 3 : u.firsts[i].file, 3);
			twice += expected != 0;
			if (expected == 0)
				first[numbers[i]] = line;
		}
		tsv_builder_free(&records);
	}
	assert_true(twice > 1000 && u.values.count > 1000);
	unique_free(&u);
	schema_close(&s);
	free(first);
}

static void blanks_are_found_at_the_ends_alone(void **state)
{
	static const struct {
		const char *value, *trimmed;
	} cases[] = {
	    {"a", "a"},
	    {" a b ", "a b"},
	    {"\ta\n", "a"},
	    {"\u00A0", ""},
	    {"a\u202F\r", "a"},
	    {"", ""},
	    {"\xC2\xA1\xC2\xA0x", "\xC2\xA1\xC2\xA0x"},
	    {"\xC2", "\xC2"},
	    {"   ", ""},
	    {"\xE2\x80\xAFz\xE2", "z\xE2"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct findings f = {0};
		struct tsv_buf field = {0};
		assert_span(field_trim(tsv_span_of(cases[i].value)), cases[i].trimmed);
		tsv_escape_append(&field, tsv_span_of(cases[i].value));
		field_check_blanks(&f, tsv_span_of("x"), tsv_buf_span(&field));
		assert_int_equal(f.counts[FINDING_WARNING],
				 strcmp(cases[i].value, cases[i].trimmed) != 0);
		tsv_buf_free(&field);
	}
}

static void the_narrowest_type_of_all_values_is_guessed(void **state)
{
	static const struct {
		const char *values[3];
		enum schema_type type;
	} cases[] = {
	    {{"1", "-20", "0"}, SCHEMA_INTEGER},
	    {{"1", "2.50", "1e3"}, SCHEMA_NUMBER},
	    {{"0.5", "-0.25", "3"}, SCHEMA_NUMBER},
	    {{"007", "008", "010"}, SCHEMA_STRING},
	    {{"+49", "+50", "+51"}, SCHEMA_STRING},
	    {{"1", "NaN", "2"}, SCHEMA_STRING},
	    {{"1,5", "2,5", "3"}, SCHEMA_STRING},
	    {{"1989", "2024", "1500"}, SCHEMA_YEAR},
	    {{"1989", "2024", "1499"}, SCHEMA_INTEGER},
	    {{"1989", "2024-02", "1999"}, SCHEMA_PARTIAL_DATE},
	    {{"1989-01", "2024-02", "1999-12"}, SCHEMA_YEARMONTH},
	    {{"1989-01-31", "2024-02-29", "1999-12-01"}, SCHEMA_DATE},
	    {{"1989-01-31", "2023-02-29", "1999-12-01"}, SCHEMA_STRING},
	    {{"2024-01-26T15:00:00", "2024-01-26 15:00", "2024-01-26T15:00:00Z"},
	     SCHEMA_DATETIME},
	    {{"15:00:00", "00:00:00", "23:59:59.5"}, SCHEMA_TIME},
	    {{"true", "False", "TRUE"}, SCHEMA_BOOLEAN},
	    {{"0", "1", "0"}, SCHEMA_INTEGER},
	    {{"true", "0", "1"}, SCHEMA_STRING},
	    {{"90.5, 45.5", "0.0,0", "-1.5,2"}, SCHEMA_GEOPOINT},
	    {{"[1, 2]", "[0,0]", "[-180, 90]"}, SCHEMA_GEOPOINT_ARRAY},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct guess g = {0};
		assert_int_equal(guess_type(&g), SCHEMA_STRING);
		for (size_t k = 0; k < 3; k++)
			guess_add(&g, tsv_span_of(cases[i].values[k]));
		if (guess_type(&g) != cases[i].type)
			fail_msg("%s: %d", cases[i].values[0], (int)guess_type(&g));
	}
}

/* A value of a column of that kind; kinds mix, so that columns have exceptions. */
static void add_value(struct tsv_buf *line, uint64_t kind, uint64_t *seed)
{
	static const char *const words[] = {
	    "NULL", "-", "NA", "n/a", "a",   "b",   "Lima", "true", "false",
	    "True", "0", "1",  "007", "+1",  "1e3", "INF",  "NaN",  "unknown",
	    ".",    "?", "--", "a,b", "b|a", ";",   "a;a",  "a; b"};
	unsigned n = (unsigned)(unit_random(seed) % 40);

	if (unit_random(seed) % 50 == 0)
		kind = unit_random(seed) % 16;
	switch (kind) {
	case 0: tsv_buf_printf(line, "%u", n); break;
	case 1: tsv_buf_printf(line, "%llu", (unsigned long long)unit_random(seed)); break;
	case 2: tsv_buf_printf(line, "%u.%u", n, n / 4 * 10); break;
	case 3: tsv_buf_printf(line, "%u", 1490 + n); break;
	case 4: tsv_buf_printf(line, "19%02u-%02u", n, n % 13 + 1); break;
	case 5: tsv_buf_printf(line, "20%02u-%02u-%02u", n, n % 12 + 1, n % 30 + 1); break;
	case 6: tsv_buf_printf(line, "2020-01-01T%02u:00:00", n % 25); break;
	case 7: tsv_buf_printf(line, "%02u:%02u:00", n % 24, n); break;
	case 8: tsv_buf_printf(line, "%u.5, %u.25", n * 4, n * 2); break;
	case 9: tsv_buf_printf(line, "%u;%u;x%u", n % 5, n % 7 + 5, n); break;
	case 10: tsv_buf_printf(line, "a%u, b%u", n % 3, n % 4); break;
	case 11: tsv_buf_printf(line, "%u|%u", n, n + 1); break;
	case 12: tsv_buf_printf(line, "[%u.5,%u]", n, n); break;
	case 13: tsv_buf_printf(line, "%c", 'a' + (char)(n % 4)); break;
	case 14: break;
	default: tsv_buf_add_string(line, words[n % 26]); break;
	}
}

static void make_table(struct tsv_buf *table, uint64_t *seed)
{
	size_t columns = 1 + unit_random(seed) % 6, records = unit_random(seed) % 60;
	uint64_t kinds[6];

	for (size_t j = 0; j < columns; j++) {
		kinds[j] = unit_random(seed) % 16;
		tsv_buf_printf(table, "%s%c_%zu", j == 0 ? "" : "\t",
			       'a' + (char)(unit_random(seed) % 2), j);
	}
	for (size_t i = 0; i < records; i++)
		for (size_t j = 0; j < columns; j++) {
			tsv_buf_add_char(table, j == 0 ? '\n' : '\t');
			add_value(table, kinds[j], seed);
		}
	tsv_buf_add_char(table, '\n');
}

static void write_file(const char *path, struct tsv_span bytes)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes.data, 1, bytes.size, file), bytes.size);
	assert_int_equal(fclose(file), 0);
}

static void infer(char *const *paths, size_t count, const char *schema)
{
	struct tsv_error e = {0};
	struct tsv_table t;
	struct output out;

	assert_int_equal(tsv_table_open(&t, paths, count, &e), 0);
	assert_int_equal(output_open(&out, schema, &e), 0);
	assert_int_equal(infer_schema(&t, &out, &e), 0);
	assert_int_equal(output_close(&out, &e), 0);
	tsv_table_close(&t);
}

/* The number of findings, which go to a file. */
static size_t check(char *const *paths, size_t count, const char *schema, const char *findings)
{
	struct tsv_error e = {0};
	struct schema s;
	struct check c;
	struct output out;

	if (schema_open(&s, schema, &e) < 0)
		fail_msg("%s", e.text);
	assert_int_equal(check_open(&c, paths, count, &e), 0);
	assert_int_equal(rules_init(&c.rules, &s, paths, count, &e), 0);
	assert_int_equal(output_open(&out, findings, &e), 0);
	assert_int_equal(check_run(&c, &out, NULL, &e), 0);
	assert_int_equal(output_close(&out, &e), 0);
	size_t found = findings_above(&c.findings, NULL);
	check_close(&c);
	schema_close(&s);
	return found;
}

/* Of one file, and of two that may have different columns. */
static void a_table_is_sound_by_its_inferred_schema(void **state)
{
	char folder[] = "/tmp/caseutils-check-XXXXXX";
	uint64_t seed = 17;

	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(chdir(folder), 0);
	for (size_t round = 0; round < 1500; round++) {
		static char one[] = "one", two[] = "two";
		char *const paths[] = {one, two};
		size_t count = 1 + round % 2;
		for (size_t i = 0; i < count; i++) {
			struct tsv_buf table = {0};
			make_table(&table, &seed);
			write_file(paths[i], tsv_buf_span(&table));
			tsv_buf_free(&table);
		}
		infer(paths, count, "schema");
		if (check(paths, count, "schema", "findings") != 0)
			fail_msg("round %zu: see %s", round, folder);
	}
	static const char *const names[] = {"one", "two", "schema", "findings"};
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(unlink(names[i]), 0);
	assert_int_equal(chdir("/"), 0);
	assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(kinds_are_told_apart),
	    cmocka_unit_test(short_cuts_change_nothing),
	    cmocka_unit_test(places_are_kept_up_to_their_limits),
	    cmocka_unit_test(the_narrowest_type_of_all_values_is_guessed),
	    cmocka_unit_test(a_table_is_sound_by_its_inferred_schema),
	    cmocka_unit_test(blanks_are_found_at_the_ends_alone),
	    cmocka_unit_test(values_are_found_where_they_stood_first),
	};

	return cmocka_run_group_tests_name("check", tests, NULL, NULL);
}
