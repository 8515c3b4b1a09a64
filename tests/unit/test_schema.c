/* Reading Table Schemas, what types hold, vocabularies. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "schema/memo.h"
#include "schema/schema.h"

static char *write_temporary(const char *text)
{
	char *path = strdup("/tmp/caseutils-schema-XXXXXX");
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	assert_int_equal(close(fd), 0);
	return path;
}

/* The schema of one field with these properties, as `"type": "number"`. */
static void open_field(struct schema *s, const char *properties)
{
	struct tsv_buf text = {0};
	struct tsv_error e = {0};

	tsv_buf_printf(&text, "{\"fields\": [{\"name\": \"x\", %s}]}", properties);
	tsv_buf_add_char(&text, '\0');
	char *path = write_temporary(text.data);
	if (schema_open(s, path, &e) < 0)
		fail_msg("%s: %s", properties, e.text);
	unlink(path);
	free(path);
	tsv_buf_free(&text);
}

/* The error of a schema, without the name of the file; to be freed. */
static char *error_of(const char *text)
{
	struct schema s;
	struct tsv_error e = {0};
	char *path = write_temporary(text);

	assert_int_equal(schema_open(&s, path, &e), -1);
	assert_memory_equal(e.text, path, strlen(path));
	char *message = strdup(e.text + strlen(path));
	tsv_error_free(&e);
	unlink(path);
	free(path);
	return message;
}

static void builtin_names_roles(void **state)
{
	struct schema s;

	(void)state;
	schema_open_builtin(&s);
	assert_int_equal(s.count, 16);
	assert_int_equal(s.key_count, 1);
	assert_string_equal(s.columns[s.key[0]].name, "id");
	assert_string_equal(schema_by_role(&s, ROLE_ORGANISATION)->title, "Organisation");
	for (enum role role = ROLE_KIND; role < ROLES; role++)
		assert_non_null(schema_by_role(&s, role));
	assert_null(schema_find(&s, tsv_span_of("none")));
	assert_string_equal(schema_find(&s, tsv_span_of("themes"))->delimiter, ";");
	assert_false(s.exact);
	schema_close(&s);
}

static void values_have_the_form_of_their_type(void **state)
{
	static const struct {
		const char *properties, *good, *bad;
	} cases[] = {
	    {"\"type\": \"number\"", "-1.5e3", "1,5"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", "1.234,50",
	     "1,2,3"},
	    {"\"type\": \"number\", \"bareNumber\": false", "95%", "many"},
	    {"\"type\": \"number\", \"bareNumber\": false, \"groupChar\": \" \"", "€ 1 000",
	     ""},
	    {"\"type\": \"integer\"", "-0012", "1.0"},
	    {"\"type\": \"integer\"", "+99999999999999999999999", "+"},
	    {"\"type\": \"boolean\"", "True", "yes"},
	    {"\"type\": \"boolean\", \"trueValues\": [\"yes\"], \"falseValues\": [\"no\"]",
	     "yes", "true"},
	    {"\"type\": \"date\"", "2014-01-09", "2014-01"},
	    {"\"type\": \"date\"", "2014-01-09", "2014-01-09 10:00:00"},
	    {"\"type\": \"date\"", "2000-02-29", "1900-02-29"},
	    {"\"type\": \"datetime\"", "2014-01-09T10:00:00Z", "10:00"},
	    {"\"type\": \"time\"", "10:00:00", "25 o'clock"},
	    {"\"type\": \"date\", \"format\": \"partial\"", "2010-08-25 16:50:37", "1"},
	    {"\"type\": \"date\", \"format\": \"partial\"", "2014-01", "2014-13"},
	    {"\"type\": \"date\", \"format\": \"%d/%m/%Y\"", "09/01/2014", "2014-01-09"},
	    {"\"type\": \"date\", \"format\": \"%d.%m.%Y\"", "9.1.2014", "31.2.2014"},
	    {"\"type\": \"year\"", "1989", "89"},
	    {"\"type\": \"yearmonth\"", "1989-05", "1989"},
	    {"\"type\": \"geopoint\"", "90.50, 45.50", "90.50"},
	    {"\"type\": \"list\", \"itemType\": \"integer\"", "12", "a"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct schema s;
		open_field(&s, cases[i].properties);
		if (!schema_holds(&s.columns[0], tsv_span_of(cases[i].good)))
			fail_msg("%s: %s is refused", cases[i].properties, cases[i].good);
		if (schema_holds(&s.columns[0], tsv_span_of(cases[i].bad)))
			fail_msg("%s: %s is taken", cases[i].properties, cases[i].bad);
		schema_close(&s);
	}
}

static void lists_have_delimiters(void **state)
{
	struct schema s;
	struct tsv_span rest = tsv_span_of(" a || b||||c"), element;

	(void)state;
	open_field(&s, "\"type\": \"list\", \"delimiter\": \"||\"");
	assert_true(schema_next_element(&s.columns[0], &rest, &element));
	assert_span(element, "a");
	assert_true(schema_next_element(&s.columns[0], &rest, &element));
	assert_span(element, "b");
	assert_true(schema_next_element(&s.columns[0], &rest, &element));
	assert_span(element, "c");
	assert_false(schema_next_element(&s.columns[0], &rest, &element));
	rest = tsv_span_of("a; b");
	assert_true(schema_next_element(NULL, &rest, &element));
	assert_span(element, "a; b");
	assert_false(schema_next_element(NULL, &rest, &element));
	schema_close(&s);
}

static void values_may_mean_that_there_is_none(void **state)
{
	struct schema s;

	(void)state;
	open_field(&s, "\"missingValues\": [\"-\", {\"value\": \"NA\", \"label\": \"none\"}]");
	assert_true(schema_is_missing(&s, &s.columns[0], tsv_span_of("-")));
	assert_true(schema_is_missing(&s, &s.columns[0], tsv_span_of("NA")));
	assert_true(schema_is_missing(&s, NULL, tsv_span_of("")));
	assert_false(schema_is_missing(&s, NULL, tsv_span_of("-")));
	schema_close(&s);
}

static void equal_values_are_normalised_alike(void **state)
{
	static const struct {
		const char *properties, *one, *other;
		bool same;
	} cases[] = {
	    {"\"type\": \"integer\"", "1", "+01", true},
	    {"\"type\": \"integer\"", "1", "-1", false},
	    {"\"type\": \"number\"", "1", "10e-1", true},
	    {"\"type\": \"number\"", "99999999999999999999", "99999999999999999999.00", true},
	    {"\"type\": \"number\"", "99999999999999999999", "99999999999999999998", false},
	    {"\"type\": \"number\"", "0", "-0.0", true},
	    {"\"type\": \"number\", \"decimalChar\": \",\"", "1,50", "1,5", true},
	    {"\"type\": \"boolean\"", "TRUE", "1", true},
	    {"\"type\": \"boolean\"", "0", "false", true},
	    {"\"type\": \"boolean\"", "0", "1", false},
	    {"\"type\": \"string\"", "1", "01", false},
	    {"\"vocabulary\": [{\"term\": \"Blue\", \"also\": [\"bleu\"]}]", "BLEU", "blue",
	     true},
	    {"\"vocabulary\": [\"Red\"]", "pink", "rosa", false},
	};
	struct tsv_buf one = {0}, other = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct schema s;
		open_field(&s, cases[i].properties);
		struct tsv_span a =
		    schema_normalise(&s.columns[0], tsv_span_of(cases[i].one), &one);
		struct tsv_span b =
		    schema_normalise(&s.columns[0], tsv_span_of(cases[i].other), &other);
		if (tsv_span_equal(a, b) != cases[i].same)
			fail_msg("%s: %s and %s", cases[i].properties, cases[i].one,
				 cases[i].other);
		schema_close(&s);
	}
	tsv_buf_free(&one);
	tsv_buf_free(&other);
}

static void countries_are_found_in_any_script(void **state)
{
	static const char *const spain[] = {"Spain", "Espagne", "スペイン",
					    "ESP",   "es",	"España"};
	static const char *const others[][2] = {{"USA", "United States"},
						{"Holland", "Netherlands"},
						{"UK", "United Kingdom"},
						{"Burma", "Myanmar (Burma)"},
						{"Ivory Coast", "Côte d’Ivoire"},
						{"cote d'ivoire", "Côte d’Ivoire"},
						{"Czech Republic", "Czechia"},
						{"Republic of Korea", "South Korea"},
						{"Pérou", "Peru"},
						{"Belgien", "Belgium"},
						{"中国", "China"}};
	const struct vocabulary *v = vocabulary_builtin(tsv_span_of("countries"));

	(void)state;
	for (size_t i = 0; i < sizeof(spain) / sizeof(spain[0]); i++) {
		size_t term = vocabulary_find(v, tsv_span_of(spain[i])).term;
		if (term == TSV_NONE)
			fail_msg("%s is unknown", spain[i]);
		assert_span(vocabulary_name(v, term), "Spain");
	}
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		size_t term = vocabulary_find(v, tsv_span_of(others[i][0])).term;
		if (term == TSV_NONE)
			fail_msg("%s is unknown", others[i][0]);
		assert_span(vocabulary_name(v, term), others[i][1]);
	}
	assert_true(vocabulary_find(v, tsv_span_of("Kongo")).ambiguous);
	assert_int_equal(vocabulary_find(v, tsv_span_of("Kongo")).term, TSV_NONE);
	assert_int_equal(vocabulary_find(v, tsv_span_of("Atlantis")).term, TSV_NONE);
	assert_span(vocabulary_name(v, vocabulary_suggest(v, tsv_span_of("Frnace"))), "France");
}

/* Also when so many words were looked up that the memo has forgotten the first ones. */
static void a_memo_says_what_a_look_up_says(void **state)
{
	const struct vocabulary *v = vocabulary_builtin(tsv_span_of("countries"));
	struct memo m = {0};
	uint64_t random = 5;

	(void)state;
	for (size_t i = 0; i < 200000; i++) {
		char word[24];
		struct tsv_span known =
		    vocabulary_spelling(v, unit_random(&random) % v->spelling_count);
		snprintf(word, sizeof(word), "word %zu",
			 (size_t)(unit_random(&random) % 90000));
		struct tsv_span asked = i % 2 == 0 ? known : tsv_span_of(word);
		struct vocabulary_meaning a = memo_find(&m, v, asked);
		struct vocabulary_meaning b = vocabulary_find(v, asked);
		assert_true(a.term == b.term && a.ambiguous == b.ambiguous);
	}
	memo_free(&m);
}

static void currencies_are_found_withdrawn_ones_too(void **state)
{
	static const char *const codes[] = {"EUR", "tnd", "GHP", "BEC", "ROK",
					    "UYP", "VNC", "XAD", "DEM", "UYN"};
	const struct vocabulary *v = vocabulary_builtin(tsv_span_of("currencies"));

	(void)state;
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (vocabulary_find(v, tsv_span_of(codes[i])).term == TSV_NONE)
			fail_msg("%s is unknown", codes[i]);
	assert_int_equal(vocabulary_find(v, tsv_span_of("XXX")).term, TSV_NONE);
}

static void what_is_wrong_is_told_with_its_place(void **state)
{
	static const struct {
		const char *text, *error;
	} cases[] = {
	    {"{\n\"fields\": [\n", ":3: ']' expected near end of file"},
	    {"[]", ": a table schema is an object with a list of fields"},
	    {"{\"fields\": [{\"type\": \"string\"}]}",
	     ": fields must be a list of objects, each with a name"},
	    {"{\"fields\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}",
	     ": two fields are named 'a'"},
	    {"{\"fields\": [{\"name\": \"a\", \"constraints\": {\"odd\": true}}]}",
	     ": field 'a': odd is no constraint that is checked here; there are: required, "
	     "unique, enum, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, "
	     "minLength, maxLength"},
	    {"{\"fields\": [{\"name\": \"a\", \"type\": \"date\", \"format\": \"dmy\"}]}",
	     ": field 'a': format must be default, any, partial, or a pattern such as "
	     "%d/%m/%Y"},
	    {"{\"fields\": [{\"name\": \"a\"}], \"primaryKey\": [\"b\"]}",
	     ": primaryKey names no field"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char *message = error_of(cases[i].text);
		assert_string_equal(message, cases[i].error);
		free(message);
	}
	char *message = error_of("{\"resources\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");
	assert_non_null(strstr(message, "several tables; name one as "));
	assert_non_null(strstr(message, "#NAME: a, b"));
	free(message);
}

static void a_package_with_one_table_is_its_schema(void **state)
{
	static const char text[] =
	    "{\"resources\": [{\"name\": \"t\", \"schema\": {\"fields\": "
	    "[{\"name\": \"a\", \"type\": \"year\"}], \"foreignKeys\": "
	    "[{\"fields\": \"a\", \"reference\": {\"resource\": \"\", "
	    "\"fields\": \"a\"}}]}}]}";
	struct tsv_error e = {0};
	struct schema s;
	char *path = write_temporary(text);

	(void)state;
	assert_int_equal(schema_open(&s, path, &e), 0);
	assert_int_equal(s.columns[0].type, SCHEMA_YEAR);
	assert_int_equal(s.foreign_key_count, 1);
	assert_true(s.exact);
	schema_close(&s);
	unlink(path);
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(builtin_names_roles),
	    cmocka_unit_test(values_have_the_form_of_their_type),
	    cmocka_unit_test(lists_have_delimiters),
	    cmocka_unit_test(values_may_mean_that_there_is_none),
	    cmocka_unit_test(equal_values_are_normalised_alike),
	    cmocka_unit_test(countries_are_found_in_any_script),
	    cmocka_unit_test(a_memo_says_what_a_look_up_says),
	    cmocka_unit_test(currencies_are_found_withdrawn_ones_too),
	    cmocka_unit_test(what_is_wrong_is_told_with_its_place),
	    cmocka_unit_test(a_package_with_one_table_is_its_schema),
	};

	return cmocka_run_group_tests_name("schema", tests, NULL, NULL);
}
