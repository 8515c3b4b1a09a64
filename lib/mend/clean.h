/*
 * clean: one value made another, by one of a fixed list of cleanings.
 *
 *     set         the value given
 *     fill        the value given, where there is none
 *     empty       none, where the value is the word given
 *     trim        no blanks at the ends of lines, one between words, no empty lines around;
 *                 all of Unicode's spaces are blanks, as NBSP and TAB are
 *     terms       the preferred spelling of the column's vocabulary
 *     dates       dmy, mdy or ymd to ISO 8601, or to the form that the schema says
 *     numbers     12.345,60 or 12,345.60 to 12345.60
 *     map         by a table of two columns, from and to
 *     replace     each match of a regular expression by a text (regex_substitute())
 *     text        HTML to plain text (mend/markup.h)
 *
 * Missing values of the schema are left alone by what cannot read them. Cost: linear in
 * the value and in what is made of it.
 */
#ifndef MEND_CLEAN_H
#define MEND_CLEAN_H

#include "schema/schema.h"
#include "text/regex.h"
#include "tsv/tsv.h"

enum clean_kind {
	CLEAN_SET,
	CLEAN_FILL,
	CLEAN_EMPTY,
	CLEAN_TRIM,
	CLEAN_TERMS,
	CLEAN_DATES,
	CLEAN_NUMBERS,
	CLEAN_MAP,
	CLEAN_REPLACE,
	CLEAN_TEXT,
};

/* Which of day, month and year comes first, second, third. */
enum clean_order { CLEAN_DMY, CLEAN_MDY, CLEAN_YMD };

struct clean {
	enum clean_kind kind;
	struct tsv_span word;	/* of set, fill, empty; the template of replace; borrowed */
	enum clean_order order; /* of dates */
	char decimal;		/* of numbers: `,` or `.` */
	struct tsv_dict from, to;
	size_t *numbers; /* by number of from, that of its value in to; owned */
	size_t number_capacity;
	struct regex *regex; /* owned */
};

/*
 * Appends to out, which is empty, what the cleaning makes of a value (unescaped) of a
 * column, whose meaning may be NULL where the cleaning is not of terms. Of a list, dates,
 * numbers and terms are made of each element, and elements that are the same become one.
 * Returns 1, 0 when the value or an element does not fit, which stays then, or -1 with e
 * filled.
 */
int clean_value(const struct clean *c, const struct schema *s,
		const struct schema_column *meaning, struct tsv_span value, struct tsv_buf *out,
		struct tsv_error *e);

/* Is it one of Unicode's spaces? TAB is none. */
bool clean_is_space(uint32_t code);

/*
 * Appends a date: one that has the column's form already as it stands; one in ISO 8601, or
 * in that order with `/`, `.`, `-` or a blank between, in the column's form. A time behind
 * it stays. The year has four digits; it may stand alone, or with the month. Returns whether
 * it is a date.
 */
bool clean_date(enum clean_order order, const struct schema_column *meaning,
		struct tsv_span value, struct tsv_buf *out);

/*
 * Appends a number as the column writes it: without a currency (a sign, a code in capitals
 * or a name) around it, without dashes for no cents (`5,-`), and without groups of three
 * digits, which have a blank, an apostrophe or the other one of `,` and `.` between. What
 * cannot be read so is left when it is a number already. With `,` as the decimal sign 1,234
 * becomes 1.2340: 1.234 would be read as 1234 if it were mended again. Returns whether it is a
 * number.
 */
bool clean_number(char decimal, const struct schema_column *meaning, struct tsv_span value,
		  struct tsv_buf *out);

void clean_free(struct clean *c);

#endif
