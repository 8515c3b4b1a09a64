#include "unit.h"

#include "render/mustache.h"

/* The view that the templates below are filled with. */
static void make_view(struct view *v)
{
	view_add(v, "name", tsv_span_of("<Ann & Bo>"));
	view_add(v, "empty", tsv_span_of(""));
	for (int i = 1; i <= 3; i++) {
		size_t item = view_open(v, "item");
		view_printf(v, "number", "%d", i);
		if (i == 2)
			view_add(v, "name", tsv_span_of("own"));
		view_close(v, item);
	}
	size_t list = view_open(v, "list");
	view_add(v, "element", tsv_span_of("x"));
	view_add(v, "element", tsv_span_of(""));
	view_add(v, "element", tsv_span_of("y"));
	view_close(v, list);
	view_close(v, view_open(v, "bare"));
	/* A list ends where another name stands. */
	view_add(v, "part", tsv_span_of("1"));
	view_add(v, "after", tsv_span_of("last"));
	view_add(v, "part", tsv_span_of("2"));
	/* A text and entries of its own. */
	size_t day = view_open(v, "day");
	tsv_buf_add_string(&v->text, "1971-05");
	view_add(v, "year", tsv_span_of("1971"));
	view_add(v, "month", tsv_span_of("05"));
	view_add(v, "of", tsv_span_of(""));
	view_close(v, day);
	size_t no = view_open(v, "no");
	tsv_buf_add_string(&v->text, "false");
	v->entries[no].is_false = true;
	view_close(v, no);
	view_add(v, "year", tsv_span_of("other"));
	view_add(v, "day.whole", tsv_span_of("whole"));
	view_add(v, "element", tsv_span_of("outer"));
}

struct filling {
	const char *template, *text;
};

static void assert_filled(const struct filling *cases, size_t count)
{
	struct view v = {0};
	struct tsv_buf out = {0};

	make_view(&v);
	for (size_t i = 0; i < count; i++) {
		struct tsv_error e = {0};
		struct mustache m;
		tsv_buf_clear(&out);
		if (mustache_parse(&m, "t", tsv_span_of(cases[i].template), &e) < 0)
			fail_msg("%s: %s", cases[i].template, e.text);
		mustache_render(&m, 0, m.count, &v, &out);
		if (!tsv_span_equal(tsv_buf_span(&out), tsv_span_of(cases[i].text)))
			fail_msg("%s makes '%.*s'", cases[i].template, (int)out.size, out.data);
		mustache_free(&m);
	}
	view_free(&v);
	tsv_buf_free(&out);
}

#define ASSERT_FILLED(cases) assert_filled(cases, sizeof(cases) / sizeof((cases)[0]))

static void values_are_put_in(void **state)
{
	static const struct filling cases[] = {
	    {"", ""},
	    {"no tag { {", "no tag { {"},
	    {"} }} }}}", "} }} }}}"},
	    {"{{name}}|{{ name }}|{{\tname\t}}",
	     "&lt;Ann &amp; Bo&gt;|&lt;Ann &amp; Bo&gt;|&lt;Ann &amp; Bo&gt;"},
	    {"{{{name}}}|{{&name}}|{{& name }}|{{{ name }}}",
	     "<Ann & Bo>|<Ann & Bo>|<Ann & Bo>|<Ann & Bo>"},
	    {"({{missing}}{{{missing}}}{{&missing}})", "()"},
	    {"{{number}}{{bare}}{{empty}}", ""},
	    {"  {{after}}\n", "  last\n"},
	    {" | {{after}} | ", " | last | "},
	    /* What is false has a text yet. */
	    {"{{no}}", "false"},
	    /* A list, as text. */
	    {"{{#list}}{{element}}{{/list}}", "x, y"},
	    /* `.` is what a section is about; at the top there is nothing. */
	    {"{{.}}", ""},
	    {"{{#name}}({{{.}}} {{{name}}}){{/name}}", "(<Ann & Bo> <Ann & Bo>)"},
	    {"{{#list}}{{#element}}{{#.}}{{.}}{{/.}}{{/element}}{{/list}}", "xy"},
	};

	(void)state;
	ASSERT_FILLED(cases);
}

static void names_with_dots_go_down(void **state)
{
	static const struct filling cases[] = {
	    {"{{day}} {{day.year}} {{{day.month}}}", "1971-05 1971 05"},
	    {"{{#day.year}}{{.}}{{/day.year}}{{^day.of}} none{{/day.of}}", "1971 none"},
	    {"{{#day}}{{year}}{{/day}} {{year}}", "1971 other"},
	    {"{{list.element}}", "x, y"},
	    /* A chain that breaks is nothing, also when a later name stands elsewhere. */
	    {"({{day.after}}{{missing.year}}{{day.year.month}}{{day.}}{{.day}}{{..}})", "()"},
	    {"{{#day}}({{day.name}}){{/day}}", "()"},
	    {"{{#item}}{{#day.month}}{{.}}{{/day.month}}{{/item}}", "050505"},
	    /* The whole name goes first. */
	    {"{{day.whole}}", "whole"},
	};

	(void)state;
	ASSERT_FILLED(cases);
}

static void sections_are_repeated(void **state)
{
	static const struct filling cases[] = {
	    {"{{#item}}{{number}}{{/item}}", "123"},
	    {"{{# item }}{{number}}{{/\titem }}", "123"},
	    {"{{#item}}[{{name}}]{{/item}}",
	     "[&lt;Ann &amp; Bo&gt;][own][&lt;Ann &amp; Bo&gt;]"},
	    {"{{#list}}{{#element}}<{{.}}>{{/element}}{{/list}}", "<x><y>"},
	    {"{{#list}}once{{/list}}", "once"},
	    {"{{#empty}}no{{/empty}}{{#missing}}no{{/missing}}{{#bare}}no{{/bare}}", ""},
	    {"{{#no}}no{{/no}}{{^no}}yes{{/no}}", "yes"},
	    {"{{#item}}{{#item}}x{{/item}}{{/item}}", "xxxxxxxxx"},
	    {"{{#item}}1{{/item}}2{{#item}}3{{/item}}", "1112333"},
	    {"{{#part}}{{.}}{{/part}}{{after}}", "1last"},
	    /* Inverted. */
	    {"{{^empty}}a{{/empty}}{{^missing}}b{{/missing}}{{^bare}}c{{/bare}}", "abc"},
	    {"{{^item}}no{{/item}}{{^name}}no{{/name}}", ""},
	    {"{{#item}}{{^name}}no{{/name}}{{/item}}", ""},
	    {"{{^empty}}1{{^missing}}2{{/missing}}{{/empty}}3", "123"},
	};

	(void)state;
	ASSERT_FILLED(cases);
}

static void comments_are_nothing(void **state)
{
	static const struct filling cases[] = {
	    {"a{{! b }}c", "ac"},
	    {"a{{! of\nlines }}b", "ab"},
	    {"a {{!name}} b", "a  b"},
	    {"a{{!}}b", "ab"},
	    {"a\n  {{! of\n  lines\n}}\nb\n", "a\nb\n"},
	    {"a\r\n{{! c }}\r\nb", "a\r\nb"},
	};

	(void)state;
	ASSERT_FILLED(cases);
}

static void delimiters_are_set(void **state)
{
	static const struct filling cases[] = {
	    {"{{=<% %>=}}(<%after%>)", "(last)"},
	    {"({{=[ ]=}}[after])", "(last)"},
	    {"({{=| |=}}|after|)", "(last)"},
	    {"{{= @\t\n @ =}}@after@", "last"},
	    {"{{=<% %>=}}<%{name}%><%&name%>{{name}}", "<Ann & Bo><Ann & Bo>{{name}}"},
	    {"{{=<% %>=}}<%={{ }}=%>{{after}}", "last"},
	    {"{{#item}}{{=<% %>=}}<%number%> {{number}}.<%/item%>",
	     "1 {{number}}.2 {{number}}.3 {{number}}."},
	    {"{{=<% %>=}}<%! c %><%#after%><%.%><%/after%><%^after%>no<%/after%>", "last"},
	    /* Alone on a line, and not. */
	    {"a\n  {{=@ @=}}  \nb\n", "a\nb\n"},
	    {"a\r\n{{=@ @=}}\r\nb", "a\r\nb"},
	    {"  {{=@ @=}}\n=", "="},
	    {"=\n  {{=@ @=}}", "=\n"},
	    {"| {{=@ @=}} |\n", "|  |\n"},
	    {"  {{=@ @=}} @after@\n", "   last\n"},
	};

	(void)state;
	ASSERT_FILLED(cases);
}

static void a_tag_alone_takes_its_line(void **state)
{
	static const struct filling cases[] = {
	    {"a\n  {{! c }}  \nb\n", "a\nb\n"},
	    {"{{#item}}\n{{number}}\n{{/item}}\n", "1\n2\n3\n"},
	    {"{{#item}}\r\n{{number}}\r\n{{/item}}\r\n", "1\r\n2\r\n3\r\n"},
	    {"<\n\t{{#empty}}\n\t{{/empty}}\n>", "<\n>"},
	    {"|\n  {{#after}}\n|\n  {{/after}}\n|", "|\n|\n|"},
	    {"|\r\n{{^empty}}\r\n{{/empty}}\r\n|", "|\r\n|"},
	    {"  {{#after}}\n#{{/after}}\n/", "#\n/"},
	    {"#{{#after}}\n/\n  {{/after}}", "#\n/\n"},
	    {" {{^empty}}a{{/empty}}\n", " a\n"},
	    {" | {{^empty}}\t|\t{{/empty}} | \n", " | \t|\t | \n"},
	    {"a {{! c }}\n", "a \n"},
	    {"{{! c }} a\n", " a\n"},
	    {"  {{after}}\n", "  last\n"},
	    {"  {{{after}}}\n  {{&after}}\n", "  last\n  last\n"},
	    {"{{#name}}{{/name}}\nx", "\nx"},
	    {"{{#list}}\nx\n  {{/list}}", "x\n"},
	};

	(void)state;
	ASSERT_FILLED(cases);
}

static void assert_bad_template(const char *template, const char *error)
{
	struct tsv_error e = {0};
	struct mustache m;

	assert_int_equal(mustache_parse(&m, "t", tsv_span_of(template), &e), -1);
	assert_string_equal(e.text, error);
	tsv_error_free(&e);
	mustache_free(&m);
}

static void bad_templates_are_told_with_their_line(void **state)
{
	static const char unclosed[] = "a tag is not closed; write }} behind it";
	static const char delimiters[] = "t:1: delimiters are set as by {{=<% %>=}}, each of 1 "
					 "to 16 bytes and without =";
	struct tsv_buf deep = {0}, message = {0};

	(void)state;
	tsv_buf_printf(&message, "t:2: %s", unclosed);
	tsv_buf_add_char(&message, '\0');
	assert_bad_template("a\n{{b", message.data);
	message.data[2] = '1';
	assert_bad_template("{{{b}}", message.data);
	assert_bad_template("{{", message.data);
	assert_bad_template("{{=<% %>=}}<%b}}", message.data);
	assert_bad_template("{{! b", message.data);
	assert_bad_template("\n\n{{#b}}\n{{c}}\n",
			    "t:3: the section 'b' is not closed; write {{/b}} behind it");
	assert_bad_template("a\n{{/b}}\n",
			    "t:2: {{/b}} closes no section; write {{#b}} before it");
	assert_bad_template("{{#a}}\n{{#b}}\n{{/a}}{{/b}}",
			    "t:3: {{/a}} stands where {{/b}} is due");
	assert_bad_template("{{> b}}",
			    "t:1: partials are not known; write the text of 'b' here");
	assert_bad_template("a\n{{ }}", "t:2: a tag has no name; write one between {{ and }}");
	assert_bad_template("{{=<%=}}", delimiters);
	assert_bad_template("{{=a b c=}}", delimiters);
	assert_bad_template("{{=a= b=}}", delimiters);
	assert_bad_template("{{=12345678901234567 b=}}", delimiters);
	for (int i = 0; i <= MUSTACHE_DEPTH; i++)
		tsv_buf_add_string(&deep, "{{#a}}");
	tsv_buf_add_char(&deep, '\0');
	assert_bad_template(deep.data,
			    "t:1: sections stand within one another more than 32 deep");
	tsv_buf_free(&deep);
	tsv_buf_free(&message);
}

static void sections_at_the_top_are_found(void **state)
{
	const char *text = "{{#a}}{{#list}}no{{/list}}{{/a}}<{{#list}}{{.}}{{/list}}>";
	struct mustache m;
	struct mustache_section s;
	struct tsv_error e = {0};
	struct view v = {0};
	struct tsv_buf out = {0};

	(void)state;
	assert_int_equal(mustache_parse(&m, "t", tsv_span_of(text), &e), 0);
	assert_false(mustache_find(&m, "missing", &s));
	assert_true(mustache_find(&m, "list", &s));
	mustache_render(&m, 0, s.begin, &v, &out);
	mustache_render(&m, s.end, m.count, &v, &out);
	assert_span(tsv_buf_span(&out), "<>");
	mustache_free(&m);
	view_free(&v);
	tsv_buf_free(&out);
}

/* Any bytes are a template or an error, and take no more than they have. */
static void any_bytes_are_read(void **state)
{
	static const char *const parts[] = {"{{", "}}", "{",	 "}",	"#a", "/a",
					    "^a", "=",	"<% %>", "=}}", "!",  "&",
					    "a",  ".",	" ",	 "\n",	"\r", "\0"};
	uint64_t seed = 7;
	struct view v = {0};

	(void)state;
	make_view(&v);
	for (int round = 0; round < 20000; round++) {
		struct tsv_buf text = {0}, out = {0};
		struct tsv_error e = {0};
		struct mustache m;
		for (size_t n = unit_random(&seed) % 20; n != 0; n--) {
			const char *part =
			    parts[unit_random(&seed) % (sizeof(parts) / sizeof(parts[0]))];
			tsv_buf_add(&text, part, *part == '\0' ? 1 : strlen(part));
		}
		if (mustache_parse(&m, "t", tsv_buf_span(&text), &e) == 0)
			mustache_render(&m, 0, m.count, &v, &out);
		else
			assert_non_null(e.text);
		tsv_error_free(&e);
		mustache_free(&m);
		tsv_buf_free(&text);
		tsv_buf_free(&out);
	}
	view_free(&v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(values_are_put_in),
	    cmocka_unit_test(names_with_dots_go_down),
	    cmocka_unit_test(sections_are_repeated),
	    cmocka_unit_test(comments_are_nothing),
	    cmocka_unit_test(delimiters_are_set),
	    cmocka_unit_test(a_tag_alone_takes_its_line),
	    cmocka_unit_test(bad_templates_are_told_with_their_line),
	    cmocka_unit_test(sections_at_the_top_are_found),
	    cmocka_unit_test(any_bytes_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
