/* Amounts as people write them to numbers. */
#include <strings.h>
#include <utf8proc.h>

#include "mend/clean.h"
#include "text/utf8.h"
#include "value/number.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The last character of a text that is not empty. */
static struct tsv_span last_character(struct tsv_span text)
{
	size_t at = text.size - 1;

	while (at > 0 && utf8_continues(text.data[at]))
		at--;
	return tsv_span_from(text, at);
}

/* Without blanks around it, of whatever kind. */
static struct tsv_span trim(struct tsv_span text)
{
	uint32_t code;

	while (text.size != 0) {
		size_t size = utf8_decode(text, &code);
		if (!clean_is_space(code))
			break;
		text = tsv_span_from(text, size);
	}
	while (text.size != 0) {
		struct tsv_span last = last_character(text);
		utf8_decode(last, &code);
		if (!clean_is_space(code))
			break;
		text.size -= last.size;
	}
	return text;
}

/* What people write before a dollar sign to tell whose it is. Other letters before a sign
 * may be magnitudes, as in `5 M€` and `B$ 5`. */
static const char *const dollar_prefixes[] = {"US", "A",  "AU", "C", "CA", "HK",
					      "NT", "NZ", "R",	"S", "SG"};

/* Is it a sign as `€` or `US$`? */
static bool is_currency_sign(struct tsv_span word)
{
	struct tsv_span sign = last_character(word);
	uint32_t code;

	utf8_decode(sign, &code);
	if (code == UTF8_INVALID ||
	    utf8proc_category((utf8proc_int32_t)code) != UTF8PROC_CATEGORY_SC)
		return false;
	word.size -= sign.size;
	for (size_t i = 0; code == '$' && i < COUNT(dollar_prefixes); i++)
		if (tsv_span_equal(word, tsv_span_of(dollar_prefixes[i])))
			return true;
	return word.size == 0;
}

/* Is it nothing, or the sign, the code or a name of a currency? A code stands in capitals:
 * `5 All` is no amount of lek. */
static bool is_currency(struct tsv_span word)
{
	const struct vocabulary *v = vocabulary_builtin(tsv_span_of("currencies"));

	if (word.size == 0 || is_currency_sign(word))
		return true;
	struct vocabulary_meaning m = vocabulary_find(v, word);
	if (m.term == TSV_NONE)
		return m.ambiguous;
	struct tsv_span code = vocabulary_name(v, m.term);
	return code.size != word.size || strncasecmp(code.data, word.data, code.size) != 0 ||
	       tsv_span_equal(code, word);
}

/* Takes a sign off the text's begin or end; '-' stays where it is a minus. */
static bool take_sign(struct tsv_span *text, const char *spelling, bool at_end)
{
	struct tsv_span sign = tsv_span_of(spelling), end = *text;

	if (text->size < sign.size)
		return false;
	if (at_end)
		end = tsv_span_from(end, text->size - sign.size);
	if (!tsv_span_begins(end, sign))
		return false;
	*text = at_end ? tsv_span_make(text->data, text->size - sign.size)
		       : tsv_span_from(*text, sign.size);
	*text = trim(*text);
	return true;
}

/* Reads what stands before the digits: a sign and a currency, in any order. */
static bool read_front(struct tsv_span front, struct tsv_buf *out)
{
	front = trim(front);
	for (int end = 0; end < 2; end++) {
		if (take_sign(&front, "-", end) || take_sign(&front, "\u2212", end)) {
			tsv_buf_add_char(out, '-');
			break;
		}
		if (take_sign(&front, "+", end))
			break;
	}
	return is_currency(front);
}

/* The size of what separates groups at the begin of text, 0: that is none. Its first byte
 * tells which it is. */
static size_t separator_size(struct tsv_span text, char decimal)
{
	uint32_t code;
	size_t size = utf8_decode(text, &code);
	bool separates = code == (decimal == ',' ? '.' : ',') || code == '\'' ||
			 code == 0x2019 /* ’ */ || clean_is_space(code);

	return separates ? size : 0;
}

/* Appends digits without what separates groups: all but the first have three. */
static bool ungroup(struct tsv_span text, char decimal, struct tsv_buf *out)
{
	struct tsv_span separator = {0};
	size_t digits = 0; /* of the group */
	char first = text.size == 0 ? 0 : text.data[0];

	for (size_t size; text.size != 0; text = tsv_span_from(text, size)) {
		size = 1;
		if (number_is_digit(text.data[0])) {
			digits++;
			tsv_buf_add_char(out, text.data[0]);
			continue;
		}
		size = separator_size(text, decimal);
		struct tsv_span found = tsv_span_make(text.data, size);
		bool right = separator.size == 0
				 ? digits >= 1 && digits <= 3 && first != '0'
				 : digits == 3 && tsv_span_equal(separator, found);
		if (size == 0 || !right)
			return false;
		separator = found;
		digits = 0;
	}
	return separator.size == 0 || digits == 3;
}

/* What stands behind the digits, without the dashes that say that there are no cents: `5,-`
 * and `5,--`. */
static struct tsv_span skip_no_cents(char decimal, struct tsv_span back)
{
	static const char *const dashes[] = {"--", "-", "\u2013", "\u2014"};

	for (size_t i = 0; back.size != 0 && back.data[0] == decimal && i < COUNT(dashes); i++)
		if (tsv_span_begins(tsv_span_from(back, 1), tsv_span_of(dashes[i])))
			return tsv_span_from(back, 1 + strlen(dashes[i]));
	return back;
}

/* Appends an amount as a plain number. Returns whether it is one. */
static bool read_amount(char decimal, struct tsv_span value, struct tsv_buf *out)
{
	size_t begin = 0, end = value.size;

	while (begin < end && !number_is_digit(value.data[begin]))
		begin++;
	while (end > begin && !number_is_digit(value.data[end - 1]))
		end--;
	if (begin == end)
		return false;
	if (begin > 0 && value.data[begin - 1] == decimal)
		begin--; /* ,5 */
	struct tsv_span rest = tsv_span_between(value.data + begin, value.data + end), whole;
	struct tsv_span back = tsv_span_from(value, end);
	if (!tsv_span_has(rest, decimal))
		back = skip_no_cents(decimal, back);
	if (!read_front(tsv_span_make(value.data, begin), out) || !is_currency(trim(back)))
		return false;
	bool fraction = tsv_span_cut(&rest, decimal, &whole);
	if (!ungroup(whole, decimal, out) ||
	    (fraction && (rest.size == 0 || number_digits(rest) < rest.size)))
		return false;
	if (fraction) {
		tsv_buf_add_char(out, '.');
		tsv_buf_add_span(out, rest);
	}
	return true;
}

/* Appends a plain number as the column has it. */
static void write_number(const struct schema_column *meaning, struct tsv_span plain,
			 struct tsv_buf *out)
{
	const char *point = memchr(plain.data, '.', plain.size);
	size_t whole = point == NULL ? plain.size : (size_t)(point - plain.data);
	size_t end = plain.size;

	if (meaning != NULL && meaning->type == SCHEMA_INTEGER && point != NULL) {
		while (plain.data[end - 1] == '0')
			end--;
		end = end == whole + 1 ? whole : plain.size; /* 12.00 */
	}
	tsv_buf_add(out, plain.data, end);
	if (schema_is_number(meaning) && end > whole)
		out->data[out->size - (end - whole)] = meaning->decimal_char;
}

/* Adds a digit to a fraction that would be read as a group. */
static void keep_apart(char decimal, struct tsv_span plain, struct tsv_buf *out)
{
	struct tsv_buf again = {0};
	struct number is, would_be;

	if (read_amount(decimal, tsv_buf_span(out), &again) && number_parse(plain, &is) &&
	    number_parse(tsv_buf_span(&again), &would_be) &&
	    number_compare(&is, &would_be) != 0)
		tsv_buf_add_char(out, '0');
	tsv_buf_free(&again);
}

bool clean_number(char decimal, const struct schema_column *meaning, struct tsv_span value,
		  struct tsv_buf *out)
{
	struct tsv_buf plain = {0};
	struct number n;

	value = trim(value);
	if (read_amount(decimal, value, &plain)) {
		write_number(meaning, tsv_buf_span(&plain), out);
		keep_apart(decimal, tsv_buf_span(&plain), out);
	} else {
		tsv_buf_add_span(out, value);
	}
	bool read = schema_is_number(meaning) ? schema_holds(meaning, tsv_buf_span(out))
					      : number_parse(tsv_buf_span(out), &n);
	tsv_buf_free(&plain);
	return read;
}
