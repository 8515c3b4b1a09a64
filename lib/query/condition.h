/*
 * condition: `FIELD OP VALUE`, which a record fulfils or not.
 *
 *     =  !=            the value, byte for byte (an empty VALUE: missing)
 *     ==  !==          the same number, or a date within the VALUE's
 *     <  <=  >  >=     numbers and dates (query/operand.h)
 *     ~  !~            a regular expression
 *     :  !:            the value but for case, accents and composition; in a column with
 *                      a vocabulary its term, in any spelling (query/value_filter.h)
 *
 * Blanks around FIELD are dropped; `\` before a byte of FIELD takes it as it is.
 * The operator is the longest run of `= ! < > ~`, or a colon. When a blank stands before
 * it, one after it is dropped too, so that `city = New York` is as good as
 * `city=New York`, and a VALUE that begins with an operator can be written. Of a FIELD
 * that could end at several places, the longest that is a column is meant: `dc:title=x`
 * asks the column `dc:title` where there is one.
 *
 * A VALUE `@FIELD` is the value of another column of the record, but for a pattern's. A
 * text that begins with @ is written with a backslash before it.
 *
 * A value that the schema calls missing is empty. In a column of lists a condition holds
 * when an element fulfils it; `!=`, `!==`, `!~` and `!:` when no element fulfils their
 * opposite. A list without elements counts as one empty element. `!==` holds only where
 * something compares. Two columns of lists are not compared.
 */
#ifndef QUERY_CONDITION_H
#define QUERY_CONDITION_H

#include "query/filter.h"
#include "query/operand.h"
#include "query/pattern.h"
#include "query/value_filter.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

enum relation {
	RELATION_TEXT,	/* = and != */
	RELATION_ORDER, /* == !== < <= > >= */
	RELATION_MATCH, /* ~ and !~ */
	RELATION_TERM,	/* : and !: */
};

/* A column that a condition asks. */
struct condition_column {
	struct tsv_buf name;
	size_t place;
	const struct schema_column *meaning; /* or NULL */
	struct tsv_buf scratch;
};

struct condition {
	const char *text; /* as given; borrowed, as are all spans of it */
	enum fold fold;	  /* of a pattern */
	const struct schema *schema;
	bool is_read; /* false: the header must tell where the FIELD ends */
	struct condition_column column;
	struct condition_column other; /* of `@FIELD`; without a name: there is none */
	bool plain; /* a field fulfils it by being the value, as it stands, or not */
	enum relation kind;
	bool negated;	       /* != !~ !: */
	enum order order;      /* of RELATION_ORDER */
	struct tsv_span value; /* of RELATION_TEXT */
	struct operand operand;
	struct pattern *pattern;    /* of RELATION_MATCH */
	struct value_filter *terms; /* of RELATION_TERM, but for `@FIELD`; owned */
	struct tsv_buf folded[2];   /* of RELATION_TERM: `@FIELD`'s value, and another */
	bool met;		    /* has something compared? */
	struct tsv_buf stranger;    /* the first value that did not */
};

/*
 * Reads text, which must outlive the condition; a pattern in it folds as given. What
 * hangs on the header is left to condition_resolve(). Returns 0, or -1 with e filled and
 * *place the byte of text where it is wrong.
 */
int condition_parse(struct condition *c, const char *text, enum fold fold,
		    const struct schema *s, size_t *place, struct tsv_error *e);

/* Finds the condition's columns. Returns 0, or -1 with e filled. */
int condition_resolve(struct condition *c, const struct tsv_header *h, struct tsv_error *e);

/* For condition_resolve(): reads a condition whose FIELD ends where a column's name does,
 * unless that was done. */
int condition_parse_by(struct condition *c, const struct tsv_header *h, struct tsv_error *e);

/* A filter_predicate: does the record fulfil it? */
int condition_holds(void *condition, const struct tsv_batch *b, size_t record,
		    struct tsv_error *e);

/* Leaves the records of the batch that fulfil it. */
void condition_apply(struct condition *c, const struct tsv_batch *b, struct filter *f);

/* As condition_holds() of a value or an element of a list, disregarding the negation;
 * not for `@FIELD`. */
int condition_fulfils(struct condition *c, enum order order, struct tsv_span value,
		      struct tsv_error *e);

/* After the run: as query_append_notes(). */
void condition_append_notes(const struct condition *c, bool found, struct tsv_buf *out);

void condition_free(struct condition *c);

#endif
