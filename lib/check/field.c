#include "check/field.h"

#include "check/bad_byte.h"

/*
 * Levels of bad bytes: a text with a bidirectional control or a line separator is still
 * the text that was meant.
 */
static enum finding_level level_of(enum bad_byte_kind kind)
{
	return kind == BAD_DIRECTION || kind == BAD_SEPARATOR ? FINDING_WARNING : FINDING_ERROR;
}

void field_check_bytes(struct findings *f, struct tsv_span column, struct tsv_span field)
{
	unsigned reported = 0;
	struct bad_byte b;

	while (bad_byte_find(field, &b)) {
		if ((reported >> b.kind & 1) == 0)
			finding_add(
			    f, &(struct finding){.level = level_of(b.kind),
						 .problem = bad_byte_name(b.kind),
						 .column = column,
						 .value = {field.data + b.offset, b.size}});
		reported |= 1U << b.kind;
		field = tsv_span_from(field, b.offset + b.size);
	}
}

/* May a blank begin, or end, with this byte? Most bytes are asked no more. */
static bool may_be_blank(char byte)
{
	unsigned char b = (unsigned char)byte;

	return b <= ' ' || b >= 0x80;
}

/* The size of the blank that a value begins with, or ends with; 0: none. */
static size_t blank_size(struct tsv_span value, bool at_end)
{
	static const char *const blanks[] = {" ", "\t", "\n", "\r", "\u00A0", "\u202F"};

	if (value.size == 0 || !may_be_blank(value.data[at_end ? value.size - 1 : 0]))
		return 0;
	for (size_t i = 0; i < sizeof(blanks) / sizeof(blanks[0]); i++) {
		struct tsv_span blank = tsv_span_of(blanks[i]);
		size_t skip = at_end && value.size > blank.size ? value.size - blank.size : 0;
		if (tsv_span_begins(tsv_span_from(value, skip), blank))
			return blank.size;
	}
	return 0;
}

struct tsv_span field_trim(struct tsv_span value)
{
	size_t size;

	while ((size = blank_size(value, false)) != 0)
		value = tsv_span_from(value, size);
	while ((size = blank_size(value, true)) != 0)
		value.size -= size;
	return value;
}

/* Most fields begin and end with bytes that no blank has, as it stands in the stream. */
static bool may_have_blanks(struct tsv_span field)
{
	bool escape =
	    field.data[0] == '\\' || (field.size > 1 && field.data[field.size - 2] == '\\');

	return escape || may_be_blank(field.data[0]) ||
	       may_be_blank(field.data[field.size - 1]);
}

void field_check_blanks(struct findings *f, struct tsv_span column, struct tsv_span field)
{
	struct tsv_buf scratch = {0};

	if (field.size == 0 || !may_have_blanks(field))
		return;
	struct tsv_span value = tsv_unescape(field, &scratch), trimmed = field_trim(value);
	if (trimmed.size < value.size)
		finding_add(f, &(struct finding){.level = FINDING_WARNING,
						 .problem = "blanks at the ends",
						 .column = column,
						 .expected = trimmed,
						 .value = field});
	tsv_buf_free(&scratch);
}
