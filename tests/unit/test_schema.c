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
	assert_int_equal(s.key.count, 1);
	assert_string_equal(s.columns[s.key.places[0]].name, "id");
	assert_string_equal(schema_by_role(&s, ROLE_ORGANISATION)->title, "Organisation");
	for (enum role role = ROLE_KIND; role < ROLES; role++)
		assert_non_null(schema_by_role(&s, role));
	assert_null(schema_find(&s, tsv_span_of("none")));
	assert_string_equal(schema_find(&s, tsv_span_of("themes"))->delimiter, ";");
	assert_int_equal(s.match, SCHEMA_PARTIAL);
	schema_close(&s);
}

static void values_have_the_form_of_their_type(void **state)
{
	static const struct {
		const char *properties, *good, *bad;
	} cases[] = {
	    {"\"type\": \"number\"", "-1.5e3", "1,5"},
	    {"\"type\": \"number\"", "-1.23", "1.2.3"},
	    {"\"type\": \"number\"", "12678967.543233", "12 678"},
	    {"\"type\": \"number\"", "+100000.00", "100.000.00"},
	    {"\"type\": \"number\"", "210", "0x1F"},
	    {"\"type\": \"number\"", "1E+4", "1E"},
	    {"\"type\": \"number\"", "NaN", "NaNs"},
	    {"\"type\": \"number\"", "-inf", "+INF"},
	    {"\"type\": \"number\", \"format\": \"default\"", "INF", "infinity"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", "1.234,50",
	     "1,2,3"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"",
	     "-12.345.678", "1234.5"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", "1.234",
	     "1.5"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", "123.456,7",
	     "12.34.56"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", ",5", "..5"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", "1,2345",
	     "1,234.567"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", "+999",
	     "1234.567"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", "0,125",
	     "0.125"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", "12", "12."},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\"", "1.000",
	     "1..000"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \" \"", "1 234,5",
	     "1 234,5"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\", "
	     "\"bareNumber\": false",
	     "€ 1.234", ",.5 €"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\", "
	     "\"bareNumber\": false",
	     "€ 1.234,5", "€.5"},
	    {"\"type\": \"number\", \"decimalChar\": \",\"", "10,5", "10.5"},
	    {"\"type\": \"number\", \"groupChar\": \",\"", "100,000", "100 000"},
	    {"\"type\": \"number\", \"groupChar\": \"'\"", "10'000.5", "10,000.5"},
	    {"\"type\": \"number\", \"bareNumber\": false", "95%", "many"},
	    {"\"type\": \"number\", \"bareNumber\": false", "€95", "€"},
	    {"\"type\": \"number\", \"bareNumber\": false", "EUR 95", "EUR"},
	    {"\"type\": \"number\", \"bareNumber\": true", "95", "95%"},
	    {"\"type\": \"number\", \"bareNumber\": false, \"groupChar\": \" \"", "€ 1 000",
	     ""},
	    {"\"type\": \"integer\"", "-0012", "1.0"},
	    {"\"type\": \"integer\"", "+99999999999999999999999", "+"},
	    {"\"type\": \"integer\"", "0", "NaN"},
	    {"\"type\": \"integer\", \"bareNumber\": false", "12 kg", "1.5 kg"},
	    {"\"type\": \"integer\", \"groupChar\": \",\"", "100,000", "100.000"},
	    {"\"type\": \"boolean\"", "True", "yes"},
	    {"\"type\": \"boolean\"", "TRUE", "tRUE"},
	    {"\"type\": \"boolean\"", "0", "2"},
	    {"\"type\": \"boolean\"", "FALSE", "f"},
	    {"\"type\": \"boolean\", \"trueValues\": [\"yes\"], \"falseValues\": [\"no\"]",
	     "yes", "true"},
	    {"\"type\": \"boolean\", \"trueValues\": [\"yes\"]", "false", "no"},
	    {"\"type\": \"any\"", "1", NULL},
	    {"\"title\": \"no type is any\"", "x", NULL},
	    {"\"type\": \"string\", \"format\": \"email\"", "not looked into", NULL},
	    {"\"type\": \"string\", \"format\": \"uri\"", "://", NULL},
	    {"\"type\": \"string\", \"format\": \"uuid\"", "1", NULL},
	    {"\"type\": \"string\", \"format\": \"binary\"", "?", NULL},
	    {"\"type\": \"object\"", "{", NULL},
	    {"\"type\": \"array\"", "]", NULL},
	    {"\"type\": \"geojson\", \"format\": \"topojson\"", "{}", NULL},
	    {"\"type\": \"duration\"", "P1Y", NULL},
	    {"\"type\": \"date\"", "2014-01-09", "2014-01"},
	    {"\"type\": \"date\"", "2014-01-09", "2014-01-09 10:00:00"},
	    {"\"type\": \"date\"", "2000-02-29", "1900-02-29"},
	    {"\"type\": \"date\", \"format\": \"default\"", "2019-12-31", "31-12-2019"},
	    {"\"type\": \"date\", \"format\": \"any\"", "2014-01", "soon"},
	    {"\"type\": \"date\", \"format\": \"partial\"", "2010-08-25 16:50:37", "1"},
	    {"\"type\": \"date\", \"format\": \"partial\"", "2014-01", "2014-13"},
	    {"\"type\": \"date\", \"format\": \"%d/%m/%Y\"", "09/01/2014", "2014-01-09"},
	    {"\"type\": \"date\", \"format\": \"%d.%m.%Y\"", "9.1.2014", "31.2.2014"},
	    {"\"type\": \"date\", \"format\": \"fmt:%d/%m/%y\"", "21/11/06", "2006-11-21"},
	    {"\"type\": \"datetime\"", "2014-01-09T10:00:00Z", "10:00"},
	    {"\"type\": \"datetime\"", "2024-01-26T15:00:00", "2024-01-26"},
	    {"\"type\": \"datetime\"", "2024-01-26T15:00:00.300-05:00", "2024"},
	    {"\"type\": \"datetime\", \"format\": \"any\"", "2024-01-26 15:00", "x"},
	    {"\"type\": \"datetime\", \"format\": \"%d/%m/%Y %H:%M:%S\"", "12/11/2018 09:15:32",
	     "12/11/2018"},
	    {"\"type\": \"datetime\", \"format\": \"%Y-%m-%dT%H:%M\"", "2018-11-12T09:15",
	     "2018-11-12 09:15"},
	    {"\"type\": \"time\"", "10:00:00", "25 o'clock"},
	    {"\"type\": \"time\"", "15:00:00", "15:00"},
	    {"\"type\": \"time\"", "15:00:00.5Z", "24:01:00"},
	    {"\"type\": \"time\", \"format\": \"%H:%M\"", "15:00", "15:00:00"},
	    {"\"type\": \"year\"", "1989", "89"},
	    {"\"type\": \"year\"", "2024", "2024-01"},
	    {"\"type\": \"yearmonth\"", "1989-05", "1989"},
	    {"\"type\": \"yearmonth\"", "2024-12", "2024-13"},
	    {"\"type\": \"geopoint\"", "90.50, 45.50", "90.50"},
	    {"\"type\": \"geopoint\"", "90.50,45.50", "45.50, 90.50"},
	    {"\"type\": \"geopoint\"", "-180, 90", "181, 0"},
	    {"\"type\": \"geopoint\"", "180,-90", "0, x"},
	    {"\"type\": \"geopoint\", \"format\": \"default\"", "0,0", "0;0"},
	    {"\"type\": \"geopoint\", \"format\": \"array\"", "[90.50, 45.50]", "90.50, 45.50"},
	    {"\"type\": \"geopoint\", \"format\": \"array\"", "[0,-90]", "[0, 91]"},
	    {"\"type\": \"geopoint\", \"format\": \"array\"", "[1,2]", "[1, 2, 3]"},
	    {"\"type\": \"geopoint\", \"format\": \"array\"", "[1e1, 2]", "[\"1\", \"2\"]"},
	    {"\"type\": \"geopoint\", \"format\": \"object\"",
	     "{\"lon\": 90.50, \"lat\": 45.50}", "[90.50, 45.50]"},
	    {"\"type\": \"geopoint\", \"format\": \"object\"", "{\"lat\": 0, \"lon\": 180}",
	     "{\"lat\": 180, \"lon\": 0}"},
	    {"\"type\": \"geopoint\", \"format\": \"object\"", "{\"lat\":1,\"lon\":2}",
	     "{\"lat\": 1, \"lon\": 2, \"x\": 3}"},
	    {"\"type\": \"list\"", "a", NULL},
	    {"\"type\": \"list\", \"itemType\": \"integer\"", "12", "a"},
	    {"\"type\": \"list\", \"itemType\": \"date\"", "2024-01-26", "26.1.2024"},
	    {"\"type\": \"list\", \"itemType\": \"boolean\"", "true", "maybe"},
	    {"\"type\": \"list\", \"itemType\": \"number\"", "1.5", "1,5"},
	    {"\"type\": \"list\", \"itemType\": \"datetime\"", "2024-01-26T15:00:00",
	     "2024-01-26"},
	    {"\"type\": \"list\", \"itemType\": \"time\"", "15:00:00", "3 pm"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct schema s;
		open_field(&s, cases[i].properties);
		if (!schema_holds(&s.columns[0], tsv_span_of(cases[i].good)))
			fail_msg("%s: %s is refused", cases[i].properties, cases[i].good);
		if (cases[i].bad != NULL &&
		    schema_holds(&s.columns[0], tsv_span_of(cases[i].bad)))
			fail_msg("%s: %s is taken", cases[i].properties, cases[i].bad);
		schema_close(&s);
	}
}

/* The limit is one of the column's constraints; each value's order to it. */
static void limits_are_compared_by_type(void **state)
{
	static const struct {
		const char *properties, *below, *at, *above;
	} cases[] = {
	    {"\"type\": \"integer\", \"constraints\": {\"minimum\": 100}", "99", "0100",
	     "+101"},
	    {"\"type\": \"integer\", \"constraints\": {\"minimum\": \"100\"}", "-100", "100",
	     "1000000000000000000000"},
	    {"\"type\": \"number\", \"constraints\": {\"minimum\": 0.1}", "-inf", ".1", "INF"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"constraints\": {\"minimum\": "
	     "0.5}",
	     "0,49", "0,50", "1"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\", "
	     "\"constraints\": {\"minimum\": \"1.000,5\"}",
	     "1.000", "1000,50", "1.001"},
	    {"\"type\": \"number\", \"bareNumber\": false, \"constraints\": {\"minimum\": 5}",
	     "4%", "5%", "6%"},
	    {"\"type\": \"date\", \"constraints\": {\"minimum\": \"2014-01-09\"}", "2014-01-08",
	     "2014-01-09", "2014-01-10"},
	    {"\"type\": \"date\", \"format\": \"%d/%m/%Y\", \"constraints\": {\"minimum\": "
	     "\"09/01/2014\"}",
	     "31/12/2013", "09/01/2014", "01/02/2014"},
	    {"\"type\": \"datetime\", \"constraints\": {\"minimum\": \"2014-01-09T10:00:00\"}",
	     "2014-01-09T09:59:59", "2014-01-09T10:00:00Z", "2014-01-10T00:00:00"},
	    {"\"type\": \"time\", \"constraints\": {\"minimum\": \"10:00:00\"}", "09:59:59",
	     "10:00:00", "23:00:00"},
	    {"\"type\": \"year\", \"constraints\": {\"minimum\": 1999}", "1998", "1999",
	     "2000"},
	    {"\"type\": \"yearmonth\", \"constraints\": {\"minimum\": \"1999-12\"}", "1999-11",
	     "1999-12", "2000-01"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *const values[] = {cases[i].below, cases[i].at, cases[i].above};
		struct schema s;
		open_field(&s, cases[i].properties);
		for (int k = 0; k < 3; k++)
			if (schema_compare(&s.columns[0], tsv_span_of(values[k]),
					   &s.columns[0].limits[SCHEMA_MINIMUM]) != k - 1)
				fail_msg("%s: %s", cases[i].properties, values[k]);
		schema_close(&s);
	}
}

static void all_limits_may_be_given(void **state)
{
	struct schema s;

	(void)state;
	open_field(&s,
		   "\"type\": \"integer\", \"constraints\": {\"minimum\": 1, \"maximum\": 9, "
		   "\"exclusiveMinimum\": 0, \"exclusiveMaximum\": 10}");
	assert_string_equal(s.columns[0].limits[SCHEMA_MINIMUM].text, "1");
	assert_string_equal(s.columns[0].limits[SCHEMA_MAXIMUM].text, "9");
	assert_string_equal(s.columns[0].limits[SCHEMA_EXCLUSIVE_MINIMUM].text, "0");
	assert_string_equal(s.columns[0].limits[SCHEMA_EXCLUSIVE_MAXIMUM].text, "10");
	schema_close(&s);
}

/* JSON's own values mean the same whatever the column's form of them is. */
static void choices_are_values_of_the_type(void **state)
{
	static const struct {
		const char *properties, *in, *out;
	} cases[] = {
	    {"\"constraints\": {\"enum\": [\"apple\"]}", "apple", "Apple"},
	    {"\"type\": \"integer\", \"constraints\": {\"enum\": [1, \"2\"]}", "02", "3"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"constraints\": {\"enum\": [0.5]}",
	     "0,50", "0,6"},
	    {"\"type\": \"number\", \"decimalChar\": \",\", \"constraints\": {\"enum\": "
	     "[\"1,5\"]}",
	     "1,50", "15"},
	    {"\"type\": \"boolean\", \"trueValues\": [\"ja\"], \"constraints\": {\"enum\": "
	     "[true]}",
	     "ja", "false"},
	    {"\"type\": \"year\", \"constraints\": {\"enum\": [2020]}", "2020", "2021"},
	    {"\"categories\": [\"apple\", \"orange\"]", "orange", "kiwi"},
	    {"\"type\": \"integer\", \"categories\": [{\"value\": 0, \"label\": \"apple\"}]",
	     "0", "apple"},
	    {"\"categories\": [\"a\", \"b\"], \"constraints\": {\"enum\": [\"b\"]}", "b", "a"},
	};
	struct tsv_buf scratch = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct schema s;
		open_field(&s, cases[i].properties);
		const struct schema_column *c = &s.columns[0];
		if (tsv_dict_find(c->choices, schema_normalise(c, tsv_span_of(cases[i].in),
							       &scratch)) == TSV_NONE)
			fail_msg("%s: %s is refused", cases[i].properties, cases[i].in);
		if (tsv_dict_find(c->choices, schema_normalise(c, tsv_span_of(cases[i].out),
							       &scratch)) != TSV_NONE)
			fail_msg("%s: %s is taken", cases[i].properties, cases[i].out);
		schema_close(&s);
	}
	tsv_buf_free(&scratch);
}

/* A date is as long as its format names it. */
static void formats_name_days_months_or_years(void **state)
{
	static const struct {
		const char *format, *value;
		int32_t first, last;
	} cases[] = {
	    {"%d.%m.%Y", "3.5.2014", 20140503, 20140503},
	    {"%e %b %Y %H:%M", "3 May 2014 10:30", 20140503, 20140503},
	    {"%m/%Y", "05/2014", 20140501, 20140531},
	    {"%B %Y", "February 2016", 20160201, 20160229},
	    {"%Y%%", "2014%", 20140101, 20141231},
	};
	struct date d;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct schema s;
		char properties[80];
		snprintf(properties, sizeof(properties),
			 "\"type\": \"date\", \"format\": \"%s\"", cases[i].format);
		open_field(&s, properties);
		assert_true(schema_read_date(&s.columns[0], tsv_span_of(cases[i].value), &d));
		assert_int_equal(d.first, cases[i].first);
		assert_int_equal(d.last, cases[i].last);
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
	schema_close(&s);
	open_field(&s, "\"type\": \"list\"");
	rest = tsv_span_of("value1,value2");
	assert_true(schema_next_element(&s.columns[0], &rest, &element));
	assert_span(element, "value1");
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

/* The standard's example: a field's own words replace those of the table. */
static void a_field_has_its_own_missing_values(void **state)
{
	static const char text[] =
	    "{\"fields\": [{\"name\": \"column1\"}, {\"name\": \"column2\", \"missingValues\": "
	    "[\"-\"]}], \"missingValues\": [{\"value\": \"\", \"label\": \"OMITTED\"}, "
	    "\"NA\"]}";
	struct tsv_error e = {0};
	struct schema s;
	char *path = write_temporary(text);

	(void)state;
	assert_int_equal(schema_open(&s, path, &e), 0);
	assert_true(schema_is_missing(&s, &s.columns[0], tsv_span_of("NA")));
	assert_false(schema_is_missing(&s, &s.columns[0], tsv_span_of("-")));
	assert_true(schema_is_missing(&s, &s.columns[1], tsv_span_of("-")));
	assert_false(schema_is_missing(&s, &s.columns[1], tsv_span_of("NA")));
	schema_close(&s);
	unlink(path);
	free(path);
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
	    {"{\"fields\": [{\"name\": \"a\"}], \"primaryKey\": []}",
	     ": primaryKey must name columns"},
	    {"{\"fields\": [{\"name\": \"a\"}], \"uniqueKeys\": \"a\"}",
	     ": uniqueKeys must be a list of keys"},
	    {"{\"fields\": [{\"name\": \"a\"}], \"uniqueKeys\": [[\"a\", \"b\"]]}",
	     ": uniqueKeys names no field"},
	    {"{\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": [{\"fields\": \"a\", "
	     "\"reference\": {\"fields\": [\"b\", \"c\"]}}]}",
	     ": foreignKeys must have fields, and a reference with as many fields"},
	    {"{\"resources\": [{\"name\": \"t\", \"schema\": {\"fields\": [{\"name\": \"a\"}], "
	     "\"foreignKeys\": [{\"fields\": \"a\", \"reference\": {\"resource\": \"u\", "
	     "\"fields\": "
	     "\"b\"}}]}}]}",
	     ": foreignKeys refers to no table with a path in this package"},
	    {"{\"fields\": [{\"name\": \"a\"}], \"fieldsMatch\": \"some\"}",
	     ": fieldsMatch must be exact, equal, subset, superset or partial"},
	    {"{\"fields\": [{\"name\": \"a\", \"constraints\": {\"jsonSchema\": {}}}]}",
	     ": field 'a': jsonSchema is no constraint that is checked here; there are: "
	     "required, unique, enum, pattern, minimum, maximum, exclusiveMinimum, "
	     "exclusiveMaximum, minLength, maxLength"},
	    {"{\"fields\": [{\"name\": \"a\", \"constraints\": {\"minimum\": 1}}]}",
	     ": field 'a': minimum is for numbers, dates and times alone"},
	    {"{\"fields\": [{\"name\": \"a\", \"type\": \"integer\", \"constraints\": "
	     "{\"enum\": [1.5]}}]}",
	     ": field 'a': enum has a value that is not of the type"},
	    {"{\"fields\": [{\"name\": \"a\", \"type\": \"text\"}]}",
	     ": field 'a': type must be a type of Table Schema: string, integer, number, "
	     "boolean, date, datetime, time, year, yearmonth, list, geopoint, any, object, "
	     "array, geojson or duration"},
	    {"{\"fields\": [{\"name\": \"a\", \"delimiter\": \";\"}]}",
	     ": field 'a': delimiter is for the type list"},
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
	assert_int_equal(s.foreign_keys[0].path_count, 0);
	assert_int_equal(s.match, SCHEMA_EXACT);
	schema_close(&s);
	unlink(path);
	free(path);
}

/* The examples of the standard: keys of one and of several columns, in both forms. */
static void keys_name_columns(void **state)
{
	static const char text[] =
	    "{\"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}], "
	    "\"primaryKey\": [\"a\", \"c\"], \"uniqueKeys\": [[\"a\"], [\"a\", \"b\"], \"c\"]}";
	struct tsv_error e = {0};
	struct schema s;
	char *path = write_temporary(text);

	(void)state;
	assert_int_equal(schema_open(&s, path, &e), 0);
	assert_int_equal(s.key.count, 2);
	assert_int_equal(s.key.places[1], 2);
	assert_true(s.columns[0].required && !s.columns[1].required && s.columns[2].required);
	assert_int_equal(s.unique_key_count, 3);
	assert_int_equal(s.unique_keys[1].count, 2);
	assert_int_equal(s.unique_keys[2].places[0], 2);
	schema_close(&s);
	unlink(path);
	free(path);
}

/* Of another table of the package, or of a file beside a schema alone. */
static void foreign_keys_find_their_table(void **state)
{
	static const char *const texts[] = {
	    "{\"resources\": [{\"name\": \"codes\", \"path\": [\"x.tsv\", \"y.tsv\"], "
	    "\"schema\": "
	    "{\"fields\": [{\"name\": \"a\"}]}}, {\"name\": \"t\", \"schema\": {\"fields\": "
	    "[{\"name\": \"a\"}], \"foreignKeys\": [{\"fields\": [\"a\"], \"reference\": "
	    "{\"resource\": \"codes\", \"fields\": [\"a\"]}}]}}]}",
	    "{\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": [{\"fields\": \"a\", "
	    "\"reference\": "
	    "{\"resource\": \"x.tsv\", \"fields\": \"a\"}}]}"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct tsv_error e = {0};
		struct schema s;
		struct tsv_buf part = {0};
		char *path = write_temporary(texts[i]);
		tsv_buf_printf(&part, "%s%s", path, i == 0 ? "#t" : "");
		tsv_buf_add_char(&part, '\0');
		assert_int_equal(schema_open(&s, part.data, &e), 0);
		assert_int_equal(s.foreign_keys[0].path_count, 2 - i);
		assert_string_equal(s.foreign_keys[0].paths[0], "/tmp/x.tsv");
		schema_close(&s);
		unlink(path);
		free(path);
		tsv_buf_free(&part);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(builtin_names_roles),
	    cmocka_unit_test(values_have_the_form_of_their_type),
	    cmocka_unit_test(limits_are_compared_by_type),
	    cmocka_unit_test(all_limits_may_be_given),
	    cmocka_unit_test(choices_are_values_of_the_type),
	    cmocka_unit_test(formats_name_days_months_or_years),
	    cmocka_unit_test(lists_have_delimiters),
	    cmocka_unit_test(values_may_mean_that_there_is_none),
	    cmocka_unit_test(a_field_has_its_own_missing_values),
	    cmocka_unit_test(equal_values_are_normalised_alike),
	    cmocka_unit_test(countries_are_found_in_any_script),
	    cmocka_unit_test(a_memo_says_what_a_look_up_says),
	    cmocka_unit_test(currencies_are_found_withdrawn_ones_too),
	    cmocka_unit_test(what_is_wrong_is_told_with_its_place),
	    cmocka_unit_test(keys_name_columns),
	    cmocka_unit_test(foreign_keys_find_their_table),
	    cmocka_unit_test(a_package_with_one_table_is_its_schema),
	};

	return cmocka_run_group_tests_name("schema", tests, NULL, NULL);
}
