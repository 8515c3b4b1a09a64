#include "import/sheet_xml.h"

#include <expat.h>
#include <stdlib.h>

const char *xml_local(const char *name)
{
	const char *colon = strchr(name, ':');

	return colon == NULL ? name : colon + 1;
}

const char *xml_attribute(const char *const *attributes, const char *wanted)
{
	bool prefixed = strchr(wanted, ':') != NULL;

	for (; *attributes != NULL; attributes += 2)
		if (strcmp(prefixed ? *attributes : xml_local(*attributes), wanted) == 0)
			return attributes[1];
	return NULL;
}

size_t xml_number(const char *text, size_t min, size_t max, size_t otherwise)
{
	size_t number = 0;

	if (text == NULL || *text == '\0')
		return otherwise;
	for (; *text >= '0' && *text <= '9' && number <= max; text++)
		number = number * 10 + (size_t)(*text - '0');
	return *text != '\0' || number < min || number > max ? otherwise : number;
}

static void stop(struct xml *x)
{
	XML_StopParser(x->parser, XML_FALSE);
}

static void begin(void *user, const XML_Char *name, const XML_Char **attributes)
{
	struct xml *x = user;

	x->handled = x->fed;
	if (++x->depth > XML_DEPTH)
		tsv_error_set(x->error, "%s: %s: elements are more than %d deep", x->zip->name,
			      x->zip->part.data, XML_DEPTH);
	else if (x->handlers->begin != NULL)
		x->handlers->begin(x->state, name, (const char *const *)attributes);
	if (x->error->text != NULL)
		stop(x);
}

static void end(void *user, const XML_Char *name)
{
	struct xml *x = user;

	x->handled = x->fed;
	x->depth--;
	if (x->handlers->end != NULL)
		x->handlers->end(x->state, name);
	if (x->error->text != NULL)
		stop(x);
}

static void add_text(void *user, const XML_Char *text, int size)
{
	struct xml *x = user;

	x->handled = x->fed;
	if (x->handlers->text != NULL)
		x->handlers->text(x->state, (struct tsv_span){text, (size_t)size});
}

static void refuse_type(void *user, const XML_Char *name, const XML_Char *system,
			const XML_Char *public, int internal)
{
	struct xml *x = user;

	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	tsv_error_set(x->error, "%s: %s has a document type, as no spreadsheet has",
		      x->zip->name, x->zip->part.data);
	stop(x);
}

static void *allocate(size_t size)
{
	return tsv_alloc(size, 1);
}

static void *resize(void *memory, size_t size)
{
	return tsv_realloc(memory, size, 1);
}

int xml_open(struct xml *x, struct zip *z, const char *part, const struct xml_handlers *h,
	     void *state, struct tsv_error *error)
{
	static const XML_Memory_Handling_Suite memory = {allocate, resize, free};
	int got = zip_open_part(z, part, error);

	if (got <= 0)
		return got;
	*x = (struct xml){.handlers = h, .state = state, .zip = z, .error = error};
	x->parser = XML_ParserCreate_MM(NULL, &memory, NULL);
	XML_SetUserData(x->parser, x);
	XML_SetElementHandler(x->parser, begin, end);
	XML_SetCharacterDataHandler(x->parser, add_text);
	XML_SetStartDoctypeDeclHandler(x->parser, refuse_type);
	return 1;
}

/* What expat says, unless a handler has said something. Returns -1. */
static int unsound(struct xml *x)
{
	if (x->error->text != NULL)
		return -1;
	return tsv_error_set(x->error, "%s: %s:%lu: no sound XML: %s", x->zip->name,
			     x->zip->part.data,
			     (unsigned long)XML_GetCurrentLineNumber(x->parser),
			     XML_ErrorString(XML_GetErrorCode(x->parser)));
}

/* expat looks at a tag again with all bytes that come of it: a long one takes long. */
static int check_tag(struct xml *x)
{
	if (x->fed - x->handled <= XML_TAG)
		return 0;
	return tsv_error_set(x->error, "%s: %s: a tag or comment of more than %d bytes",
			     x->zip->name, x->zip->part.data, (int)XML_TAG);
}

int xml_next(struct xml *x)
{
	struct tsv_span bytes;
	int got = zip_next(x->zip, &bytes, x->error);

	if (got < 0)
		return -1;
	x->fed += bytes.size;
	if (XML_Parse(x->parser, bytes.data, (int)bytes.size, got == 0) != XML_STATUS_OK)
		return unsound(x);
	return got > 0 && check_tag(x) < 0 ? -1 : got;
}

void xml_close(struct xml *x)
{
	if (x->parser == NULL)
		return;
	XML_ParserFree(x->parser);
	zip_close_part(x->zip);
	x->parser = NULL;
}

int xml_read(struct zip *z, const char *part, const struct xml_handlers *h, void *state,
	     struct tsv_error *error)
{
	struct xml x;
	int got = xml_open(&x, z, part, h, state, error);

	if (got <= 0)
		return got;
	while ((got = xml_next(&x)) > 0)
		;
	xml_close(&x);
	return got < 0 ? -1 : 1;
}
