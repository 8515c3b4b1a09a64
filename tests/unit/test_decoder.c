/* Bytes from outside as UTF-8. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "import/decoder.h"
#include "tsv/tsv.h"

static char path[] = "/tmp/caseutils-decoder-XXXXXX";

static void save(const char *bytes, size_t size)
{
	FILE *file;

	unlink(path); /* to truncate it would wait for the disk */
	file = fopen(path, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
}

/* All text, then `!` and the line of a fault, if there is one. */
static void open_encoded(struct decoder *d, const char *encoding)
{
	struct tsv_span first;
	struct tsv_error e = {0};

	assert_int_equal(decoder_open(d, path, &first, &e), 0);
	assert_int_equal(decoder_start(d, first, encoding, &e), 0);
}

static void check(const char *bytes, size_t size, const char *encoding, const char *wanted)
{
	struct decoder d;
	struct tsv_buf out = {0};
	struct tsv_error e = {0};
	struct tsv_span text;
	int got;

	save(bytes, size);
	open_encoded(&d, encoding);
	while ((got = decoder_next(&d, &text, &e)) > 0)
		tsv_buf_add_span(&out, text);
	if (got < 0)
		tsv_buf_printf(&out, "!%zu", d.line);
	assert_span(tsv_buf_span(&out), wanted);
	tsv_error_free(&e);
	tsv_buf_free(&out);
	decoder_close(&d);
}

#define BYTES(string) string, sizeof(string) - 1

static void a_mark_tells_the_encoding(void **state)
{
	(void)state;
	check(BYTES("a\n"), NULL, "a\n");
	check(BYTES(""), NULL, "");
	check(BYTES("\xEF\xBB\xBF"), NULL, "");
	check(BYTES("\xEF\xBB\xBF\xC3\xA9"), "latin1", "\xC3\xA9");
	check(BYTES("\xFF\xFE\xE9\0"), NULL, "\xC3\xA9");
	check(BYTES("\xFE\xFF\0\xE9"), NULL, "\xC3\xA9");
	check(BYTES("\xFF\xFE\0\0\xE9\0\0\0"), NULL, "\xC3\xA9");
	check(BYTES("\xE9"), "latin1", "\xC3\xA9");
}

static void faults_have_their_line(void **state)
{
	(void)state;
	check(BYTES("a\nb\n\xFFz"), NULL, "a\nb\n!3");
	check(BYTES("a\nb\xC3"), NULL, "a\nb!2");
	check(BYTES("\xFF\xFE"
		    "a\0\n\0b"),
	      NULL, "a\n!2");
}

/* Code points lie across the parts in which the text is read. */
static void long_text_is_whole(void **state)
{
	struct tsv_buf text = {0};

	(void)state;
	while (text.size < 700000)
		tsv_buf_add_string(&text, text.size % 2 == 0 ? "\n\xE2\x82\xAC"
							     : "\xF0\x9F\x98\x80\n");
	size_t size = text.size;
	tsv_buf_add_char(&text, '\0');
	check(text.data, size, NULL, text.data);
	check(text.data, size, "UTF-8", text.data);
	tsv_buf_free(&text);
}

static void what_is_looked_at_comes_again(void **state)
{
	struct decoder d;
	struct tsv_error e = {0};
	struct tsv_span text;

	(void)state;
	save(BYTES("abc"));
	open_encoded(&d, NULL);
	assert_int_equal(decoder_peek(&d, 1, &text, &e), 0);
	assert_span(text, "abc");
	assert_int_equal(decoder_peek(&d, 100, &text, &e), 0);
	assert_span(text, "abc");
	assert_int_equal(decoder_next(&d, &text, &e), 1);
	assert_span(text, "abc");
	assert_int_equal(decoder_next(&d, &text, &e), 0);
	decoder_close(&d);
}

static void the_input_is_released_whole(void **state)
{
	struct decoder d;
	struct tsv_error e = {0};
	struct tsv_input input;
	struct tsv_span line;

	(void)state;
	save(BYTES("\xEF\xBB\xBF"
		   "abc\nd"));
	open_encoded(&d, NULL);
	assert_int_equal(decoder_release(&d, &input, &e), 0);
	decoder_close(&d);
	assert_int_equal(tsv_input_lines(&input, &line, &e), 1);
	assert_span(line, "abc\n");
	assert_int_equal(tsv_input_lines(&input, &line, &e), 1);
	assert_span(line, "d\n");
	tsv_input_close(&input);
	save(BYTES("\xFF\xFE"));
	open_encoded(&d, NULL);
	assert_int_equal(decoder_release(&d, &input, &e), -1);
	tsv_error_free(&e);
	decoder_close(&d);
}

static int set_up(void **state)
{
	int fd = mkstemp(path);

	(void)state;
	return fd < 0 ? -1 : close(fd);
}

static int tear_down(void **state)
{
	(void)state;
	return unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_mark_tells_the_encoding),
	    cmocka_unit_test(faults_have_their_line),
	    cmocka_unit_test(long_text_is_whole),
	    cmocka_unit_test(what_is_looked_at_comes_again),
	    cmocka_unit_test(the_input_is_released_whole),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
