#include "unit.h"

#include <jansson.h>

#include "text/encode.h"
#include "text/utf8.h"
#include "text/vis.h"
#include "tsv/tsv.h"

static void assert_encoded(encode_fn *encode, const char *text, const char *expected)
{
	struct tsv_buf b = {0};

	encode(&b, tsv_span_of(text));
	assert_span(tsv_buf_span(&b), expected);
	tsv_buf_free(&b);
}

static void json_escapes_what_it_must(void **state)
{
	struct tsv_buf b = {0};

	(void)state;
	assert_encoded(encode_json, "", "");
	assert_encoded(encode_json, "São “Paulo”", "São “Paulo”");
	assert_encoded(encode_json, "a\"b\\c", "a\\\"b\\\\c");
	assert_encoded(encode_json, "\t\n\r\b\f", "\\t\\n\\r\\b\\f");
	assert_encoded(encode_json, "\x1B[0m\x7F", "\\u001b[0m\\u007f");
	assert_encoded(encode_json, "\u202Eevil\u2028", "\\u202eevil\\u2028");
	assert_encoded(encode_json, "a\xFF\xC3z", "a\uFFFD\uFFFDz");
	assert_encoded(encode_json, "\xE2\x82", "\uFFFD");
	encode_json(&b, (struct tsv_span){"a\0b", 3});
	assert_span(tsv_buf_span(&b), "a\\u0000b");
	tsv_buf_free(&b);
}

static void html_is_text_alone(void **state)
{
	(void)state;
	assert_encoded(encode_html, "<a href='x' class=\"y\">&amp;</a>",
		       "&lt;a href=&#39;x&#39; class=&quot;y&quot;&gt;&amp;amp;&lt;/a&gt;");
	assert_encoded(encode_html, "a\tb\nc\rd\x01\x7F", "a\tb\nc\nd\uFFFD\uFFFD");
	assert_encoded(encode_html, "\xFF\xC2\x85\uFFFF", "\uFFFD\uFFFD\uFFFD");
	assert_encoded(encode_html, "日本 😀", "日本 😀");
}

static void markdown_is_text_alone(void **state)
{
	(void)state;
	assert_encoded(encode_markdown, "a|b *c* _d_ `e` ~f~",
		       "a\\|b \\*c\\* \\_d\\_ \\`e\\` \\~f\\~");
	assert_encoded(encode_markdown, "[x](y) <b> &lt;", "\\[x\\](y) &lt;b&gt; &amp;lt;");
	assert_encoded(encode_markdown, "\\ $1 @me", "\\\\ \\$1 \\@me");
	assert_encoded(encode_markdown, "a\nb\tc", "a b c");
}

static void wiki_is_text_alone(void **state)
{
	(void)state;
	assert_encoded(encode_wiki, "[[a|b]] {{c}} ''d''",
		       "&#91;&#91;a&#124;b&#93;&#93; &#123;&#123;c&#125;&#125; "
		       "&#39;&#39;d&#39;&#39;");
	assert_encoded(encode_wiki, "<b>&amp; ~~~~ __TOC__",
		       "&#60;b&#62;&#38;amp&#59; &#126;&#126;&#126;&#126; "
		       "&#95;&#95;TOC&#95;&#95;");
	assert_encoded(encode_wiki, "=*#:;-!+\"",
		       "&#61;&#42;&#35;&#58;&#59;&#45;&#33;&#43;&#34;");
	assert_encoded(encode_wiki, "  a\nb\tc\x01\xFF é", "&#32; a b c \uFFFD é");
}

static void tex_is_text_alone(void **state)
{
	(void)state;
	assert_encoded(
	    encode_tex, "\\input{x} 5% & $1 #2 a_b",
	    "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} 5\\% \\& \\$1 "
	    "\\#2 a\\_b");
	assert_encoded(encode_tex, "^^5c~<>|\"",
		       "\\textasciicircum{}\\textasciicircum{}5c\\textasciitilde{}"
		       "\\textless{}\\textgreater{}\\textbar{}\\char34{}");
	assert_encoded(encode_tex, "[1]* ?`", "{[}1{]}{*} ?{`}");
	assert_encoded(encode_tex, "a\n\nb\tc\r\x01\x7F\xFFé", "a  b c \uFFFD\uFFFD\uFFFDé");
}

static void ics_is_text_alone(void **state)
{
	struct tsv_buf b = {0};
	size_t column = 0;

	(void)state;
	assert_encoded(encode_ics, "a;b,c\\d:\"e\"\tf", "a\\;b\\,c\\\\d:\"e\"\tf");
	assert_encoded(encode_ics, "a\nEND:VEVENT\r\nb\x01\x7F\xFF",
		       "a\\nEND:VEVENT \\nb\uFFFD\uFFFD\uFFFD");
	/* Lines of 75 bytes, cut between characters, in whatever parts they come. */
	encode_ics_lines(&b, tsv_span_of("a\r\n0123456789012345678901234567890123456789"),
			 &column);
	encode_ics_lines(&b, tsv_span_of("0123456789012345678901234567890123éx\nb\n"), &column);
	assert_span(tsv_buf_span(&b), "a\r\n0123456789012345678901234567890123456789"
				      "0123456789012345678901234567890123\r\n éx\r\nb\r\n");
	tsv_buf_free(&b);
}

/* Whatever a value holds, nothing of the language is in what stands for it, but what the
 * encoder itself writes there. */
static void no_value_breaks_out(void **state)
{
	static const struct {
		encode_fn *encode;
		const char *forbidden; /* in no output */
		const char *led;       /* only behind a backslash, but for a brace it writes */
	} kinds[] = {
	    {encode_html, "<>\"'", ""},
	    {encode_json, "\n\r\t", "\""},
	    {encode_markdown, "\n\r\t<>", "*_`[]|~$@"},
	    {encode_wiki, "<>[]{}|'\"=*:_~!\n\r\t", ""},
	    {encode_tex, "\"^~<>|\n\r\t", "$&#_%"},
	    {encode_ics, "\n\r", ";,"},
	};
	static const char hostile[] = "<>&\"'\\{}[]()|~^%$#_*`:;,=@!-+ \n\r\tab\x1b";
	uint64_t seed = 11;

	(void)state;
	for (int round = 0; round < 60000; round++) {
		size_t k = (size_t)round % (sizeof(kinds) / sizeof(kinds[0]));
		struct tsv_buf text = {0}, out = {0};
		int depth = 0;
		for (size_t n = 1 + unit_random(&seed) % 12; n != 0; n--)
			tsv_buf_add_char(&text,
					 hostile[unit_random(&seed) % (sizeof(hostile) - 1)]);
		kinds[k].encode(&out, tsv_buf_span(&text));
		for (size_t i = 0; i < out.size; i++) {
			char c = out.data[i];
			size_t slashes = 0;
			assert_null(strchr(kinds[k].forbidden, c));
			while (slashes < i && out.data[i - slashes - 1] == '\\')
				slashes++;
			if (strchr(kinds[k].led, c) != NULL)
				assert_int_equal(slashes % 2, 1);
			if (kinds[k].encode == encode_tex) {
				depth += (c == '{') - (c == '}');
				assert_true(depth == 0 || depth == 1);
			}
		}
		assert_int_equal(depth, 0);
		tsv_buf_free(&text);
		tsv_buf_free(&out);
	}
}

static void json_numbers_are_as_the_grammar_has_them(void **state)
{
	static const char *const numbers[] = {
	    "0", "-0", "12", "-3.50", "1e5", "1E+2", "0.1", "1e-2", "100000000000000000000000"};
	static const char *const others[] = {"",	 "-",	"+1",  "01", ".5",  "1.",
					     "1e",	 "0x1", "1 ",  " 1", "1,5", "NaN",
					     "Infinity", "--1", "1e+", "1\n"};

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (!encode_is_json_number(tsv_span_of(numbers[i])))
			fail_msg("'%s' is a number", numbers[i]);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (encode_is_json_number(tsv_span_of(others[i])))
			fail_msg("'%s' is no number", others[i]);
	assert_false(encode_is_json_number((struct tsv_span){"1\0", 2}));
}

/* What a JSON reader must find: the text, with U+FFFD for what is no UTF-8. */
static void append_replaced(struct tsv_buf *out, struct tsv_span text)
{
	uint32_t code;

	while (text.size != 0) {
		size_t size = utf8_decode(text, &code);
		utf8_append(out, code == UTF8_INVALID ? 0xFFFD : code);
		text = tsv_span_from(text, size);
	}
}

/* Any bytes make JSON that another reader understands, and find safe to look at. */
static void any_bytes_make_json(void **state)
{
	struct tsv_buf text = {0}, json = {0}, expected = {0};
	uint64_t seed = 3;
	uint32_t code;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		tsv_buf_clear(&text);
		tsv_buf_clear(&json);
		tsv_buf_clear(&expected);
		for (size_t n = unit_random(&seed) % 20; n != 0; n--) {
			uint64_t pick = unit_random(&seed);
			if (pick % 3 == 0)
				tsv_buf_add_char(&text, (char)(pick >> 8));
			else
				utf8_append(&text, (uint32_t)(pick >> 8) %
						       (pick % 3 == 1 ? 0x80 : 0xD800));
		}
		tsv_buf_add_char(&json, '"');
		encode_json(&json, tsv_buf_span(&text));
		tsv_buf_add_char(&json, '"');
		json_t *value =
		    json_loadb(json.data, json.size, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
		assert_non_null(value);
		append_replaced(&expected, tsv_buf_span(&text));
		assert_int_equal(json_string_length(value), expected.size);
		if (expected.size != 0)
			assert_memory_equal(json_string_value(value), expected.data,
					    expected.size);
		json_decref(value);
		for (struct tsv_span rest = tsv_buf_span(&json); rest.size != 0;) {
			rest = tsv_span_from(rest, utf8_decode(rest, &code));
			assert_false(vis_hides(code));
		}
	}
	tsv_buf_free(&text);
	tsv_buf_free(&json);
	tsv_buf_free(&expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(json_escapes_what_it_must),
	    cmocka_unit_test(html_is_text_alone),
	    cmocka_unit_test(markdown_is_text_alone),
	    cmocka_unit_test(wiki_is_text_alone),
	    cmocka_unit_test(tex_is_text_alone),
	    cmocka_unit_test(ics_is_text_alone),
	    cmocka_unit_test(no_value_breaks_out),
	    cmocka_unit_test(json_numbers_are_as_the_grammar_has_them),
	    cmocka_unit_test(any_bytes_make_json),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
