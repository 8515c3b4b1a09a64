/*
 * schema: what the columns of a table mean, read from a Table Schema.
 *
 * A schema is a JSON file as Data Package v2 has it (specs at datapackage.org, "Table
 * Schema"), read by jansson; case(5) names what is read beyond the standard. The one of
 * data/cases.schema.json is built in. Nothing about a column of a catalogue stands in C:
 * who needs the title or the place asks for the column with that role.
 *
 * Reading costs time linear in the file, and so does the look-up of all columns of a
 * header. A schema owns all that its columns point to.
 */
#ifndef SCHEMA_SCHEMA_H
#define SCHEMA_SCHEMA_H

#include "schema/vocabulary.h"
#include "tsv/tsv.h"
#include "value/date.h"
#include "value/number.h"

enum schema_type {
	SCHEMA_STRING, /* any text; also object, array, geojson, duration: not looked into */
	SCHEMA_INTEGER,
	SCHEMA_NUMBER,
	SCHEMA_BOOLEAN,
	SCHEMA_DATE,
	SCHEMA_PARTIAL_DATE, /* a year, a month or a day: date with "format": "partial" */
	SCHEMA_DATETIME,
	SCHEMA_TIME,
	SCHEMA_YEAR,
	SCHEMA_YEARMONTH,
	SCHEMA_GEOPOINT,	/* "lon, lat" in degrees, in that order */
	SCHEMA_GEOPOINT_ARRAY,	/* [lon, lat]: geopoint with "format": "array" */
	SCHEMA_GEOPOINT_OBJECT, /* {"lon": …, "lat": …}: with "object" */
	SCHEMA_ANY,
};

/* Which columns a table has, beside those of its schema: "fieldsMatch". */
enum schema_match {
	SCHEMA_EXACT,	 /* these, in this order (the standard's default) */
	SCHEMA_EQUAL,	 /* these, in any order */
	SCHEMA_SUBSET,	 /* these and others */
	SCHEMA_SUPERSET, /* some of these, and no others */
	SCHEMA_PARTIAL,	 /* some of these and others */
};

/* What a column is on a card or a page, beyond a row of its own. */
enum role {
	ROLE_NONE,
	ROLE_KEY,  /* tells records apart */
	ROLE_KIND, /* what sort of entry it is; the first term is the plain one */
	ROLE_TITLE,
	ROLE_REGION, /* parts of the place, the largest first */
	ROLE_COUNTRY,
	ROLE_CITY,
	ROLE_ORGANISATION,
	ROLE_TYPE, /* of the organisation */
	ROLE_PERSON,
	ROLE_FUNCTION, /* of the person */
	ROLE_EVENT,
	ROLE_TOPICS,
	ROLE_DATE,
	ROLE_AMOUNT,
	ROLE_CURRENCY,
	ROLE_TEXT, /* the long text */
	ROLES
};

enum schema_bound {
	SCHEMA_MINIMUM,
	SCHEMA_MAXIMUM,
	SCHEMA_EXCLUSIVE_MINIMUM,
	SCHEMA_EXCLUSIVE_MAXIMUM,
	SCHEMA_BOUNDS
};

/* The least or greatest value. */
struct schema_limit {
	char *text;	      /* NULL: there is none; numbers with a point; owned */
	struct number number; /* by the column's type one of these, or the text */
	struct date date;
};

struct schema_column {
	char *name;
	char *title;	       /* the label; NULL: the name */
	char *description;     /* or NULL */
	enum schema_type type; /* of the values, or of a list's elements */
	char *delimiter;       /* between the elements of a list; NULL: it is none */
	/* How the type is written: */
	char *format; /* as strptime(3) reads it, or NULL */
	char decimal_char;
	char *group_chars;	      /* between digits; NULL: none */
	bool bare_number;	      /* nothing stands around the digits (the default) */
	struct tsv_dict *true_words;  /* NULL: true, True, TRUE, 1 */
	struct tsv_dict *false_words; /* NULL: false, False, FALSE, 0 */
	struct tsv_dict *missing;     /* values that mean none; NULL: the schema's */
	/* Constraints: */
	bool required, unique;
	struct tsv_dict *choices; /* "enum", "categories", by schema_normalise(); NULL: any */
	char *pattern;		  /* all of a value matches; NULL: any */
	struct schema_limit limits[SCHEMA_BOUNDS];
	size_t min_length, max_length; /* in characters; 0 and SIZE_MAX: any */
	/* Beyond the standard: */
	enum role role;
	const struct vocabulary *vocabulary; /* the terms; NULL: any word */
	char *partner; /* "goesWith": filled and empty as that column is, and back; or NULL */
	char *within;  /* "within": the column that must name one of the term's regions */
	char *option;  /* case-grep's long option, as `region`, or NULL */
	char letter;   /* its short one, or 0 */
};

/* A vocabulary that the schema itself holds or names a file of. */
struct schema_vocabulary {
	struct vocabulary_builder builder;
	struct vocabulary vocabulary;
};

/* Columns that together hold each value once. */
struct schema_key {
	size_t *places; /* of the columns in the schema; owned */
	size_t count;
};

/* Columns whose values stand in those of another table. */
struct schema_foreign_key {
	char **columns, **other; /* as many of each; owned, as are their texts */
	size_t count;
	char **paths; /* the files of the other table; none: this table; owned */
	size_t path_count;
};

struct schema {
	const char *name; /* of the file, for messages */
	struct schema_column *columns;
	size_t count;
	struct tsv_dict places;		/* of the columns' names */
	struct schema_key key;		/* the primary key; its columns are required */
	struct schema_key *unique_keys; /* others, that may miss values; owned */
	size_t unique_key_count;
	struct tsv_dict *missing; /* values that mean none, as the empty field does; or NULL */
	struct schema_foreign_key *foreign_keys;
	size_t foreign_key_count;
	enum schema_match match;
	struct schema_vocabulary **vocabularies; /* its own; owned */
	size_t vocabulary_count;
};

/*
 * Reads the schema at path: a Table Schema, or a data package with one table
 * (`datapackage.json#NAME` names one of several). Vocabularies in files are found beside
 * it. Returns 0, or -1: the error names file, place and what is read instead.
 */
int schema_open(struct schema *s, const char *path, struct tsv_error *e);

/* The built-in schema. */
void schema_open_builtin(struct schema *s);

void schema_close(struct schema *s);

/* The column of that name, or NULL. */
const struct schema_column *schema_find(const struct schema *s, struct tsv_span name);

/* The first column with that role, or NULL. */
const struct schema_column *schema_by_role(const struct schema *s, enum role role);

/* The role of the column of that name; ROLE_NONE when the schema has none. */
enum role schema_role(const struct schema *s, struct tsv_span name);

/* Does the column hold lists? c may be NULL. */
static inline bool schema_is_list(const struct schema_column *c)
{
	return c != NULL && c->delimiter != NULL;
}

/* Does the column hold dates, date-times included? c may be NULL. */
static inline bool schema_is_date(const struct schema_column *c)
{
	return c != NULL && (c->type == SCHEMA_DATE || c->type == SCHEMA_PARTIAL_DATE ||
			     c->type == SCHEMA_DATETIME || c->type == SCHEMA_YEAR ||
			     c->type == SCHEMA_YEARMONTH);
}

/* Does it hold numbers? c may be NULL. */
static inline bool schema_is_number(const struct schema_column *c)
{
	return c != NULL && (c->type == SCHEMA_NUMBER || c->type == SCHEMA_INTEGER);
}

/*
 * Makes key the places of the primary key's columns in the header. Returns 0, or -1 when
 * the header lacks one, or there is no key; key is left as it is then.
 */
int schema_key(const struct schema *s, const struct tsv_header *h, struct tsv_columns *key);

/* What people call a column: its title, else its name; c may be NULL. */
struct tsv_span schema_label(const struct schema_column *c, struct tsv_span name);

/* Are values of one meaning written in several ways, as numbers are? c may be NULL. */
static inline bool schema_has_values(const struct schema_column *c)
{
	return schema_is_number(c) || (c != NULL && c->type == SCHEMA_BOOLEAN);
}

/* Are its numbers written as number_parse() reads them? c may be NULL. */
static inline bool schema_has_plain_numbers(const struct schema_column *c)
{
	return c == NULL ||
	       (c->decimal_char == '.' && c->group_chars == NULL && c->bare_number);
}

/* Are there words that mean none, beyond the empty field? c may be NULL. */
static inline bool schema_has_missing(const struct schema *s, const struct schema_column *c)
{
	return (c != NULL && c->missing != NULL) || s->missing != NULL;
}

/* Does the value of a field (unescaped) mean that there is none? c may be NULL. */
bool schema_is_missing(const struct schema *s, const struct schema_column *c,
		       struct tsv_span value);

/*
 * Cuts the next element off *rest: what comes before the next delimiter of the column,
 * without blanks around it; empty ones are skipped. A column that is no list (or NULL)
 * is one element. Returns false when none is left.
 */
bool schema_next_element(const struct schema_column *c, struct tsv_span *rest,
			 struct tsv_span *element);

/* Has the value (or an element) the form of the column's type? */
bool schema_holds(const struct schema_column *c, struct tsv_span value);

/*
 * Is the value, which has the form of the type, below (-1), at (0) or above (1) the limit?
 * Of a date-time the zone does not count. NaN is at every limit.
 */
int schema_compare(const struct schema_column *c, struct tsv_span value,
		   const struct schema_limit *limit);

/* What the type is, for a finding: "a whole number". */
const char *schema_type_words(const struct schema_column *c);

/*
 * Reads a value as a date, by the column's format where it has one (without a day a month,
 * without a month a year); c may be NULL. A date-time is the day that it names. Returns
 * whether it is one.
 */
bool schema_read_date(const struct schema_column *c, struct tsv_span value, struct date *d);

/*
 * Reads a value as a number, by the column's decimalChar and groupChar; c may be NULL. A
 * groupChar stands between groups of three digits in the whole part, behind a first one of
 * one to three, or the value is no number: `1.5` is not 15 where commas are the points.
 * The number borrows from value or scratch.
 */
bool schema_read_number(const struct schema_column *c, struct tsv_span value,
			struct tsv_buf *scratch, struct number *n);

/*
 * A value as it is compared for being the same (unique, enum): numbers of one value and
 * terms of one meaning are the same, however they are written, and whatever blanks are around
 * them. c may be NULL. Borrowed
 * from value or scratch.
 */
struct tsv_span schema_normalise(const struct schema_column *c, struct tsv_span value,
				 struct tsv_buf *scratch);

#endif
