/*
 * sheet_xml: the XML of a spreadsheet's part, by expat, read piece by piece.
 *
 * A document type is refused, and so there are no entities but XML's own five. Elements
 * may be XML_DEPTH deep, a tag or comment XML_TAG bytes long.
 */
#ifndef IMPORT_SHEET_XML_H
#define IMPORT_SHEET_XML_H

#include "import/zip.h"
#include "tsv/tsv.h"

/* Spreadsheets are some twenty deep, and their longest tags hold a cell's text. */
#define XML_DEPTH 256
#define XML_TAG ((uint64_t)1 << 20)

/* What is done with the parts of the text; each may be NULL. Names come with the prefix
 * that they have; attributes are names and values in turn, with NULL behind. */
struct xml_handlers {
	void (*begin)(void *state, const char *name, const char *const *attributes);
	void (*end)(void *state, const char *name);
	void (*text)(void *state, struct tsv_span text);
};

struct xml {
	const struct xml_handlers *handlers;
	void *state;
	struct zip *zip;
	struct tsv_error *error; /* where handlers set what failed, which ends the reading */
	void *parser;		 /* expat's; NULL: none is open */
	uint64_t fed, handled;	 /* bytes so far, and when a handler was called last */
	size_t depth;
};

/* Opens a part. Returns 1, 0 when there is none, or -1 with *error filled. What is
 * handed over is borrowed. */
int xml_open(struct xml *x, struct zip *z, const char *part, const struct xml_handlers *h,
	     void *state, struct tsv_error *error);

/* Reads the next bytes. Returns 1, 0 at the end, or -1 with *error filled. */
int xml_next(struct xml *x);

void xml_close(struct xml *x);

/* Opens a part, reads all of it and closes it; returns as xml_open(). */
int xml_read(struct zip *z, const char *part, const struct xml_handlers *h, void *state,
	     struct tsv_error *error);

/* The name without its prefix. */
const char *xml_local(const char *name);

/* Of a list of attributes the value of one, by the name with or without its prefix, as
 * wanted has one or not; NULL: there is none. */
const char *xml_attribute(const char *const *attributes, const char *wanted);

/* Reads a whole number from min to max, else returns otherwise; text may be NULL. */
size_t xml_number(const char *text, size_t min, size_t max, size_t otherwise);

#endif
