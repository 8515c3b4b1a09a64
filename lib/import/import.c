#include "import/import.h"

#include <stdlib.h>
#include <strings.h>

#include "import/list.h"
#include "import/sniff.h"

static const struct import_format *const formats[] = {
    &import_csv, &import_tsv,  &import_stream, &import_json,	  &import_jsonl,
    &import_rec, &import_xlsx, &import_ods,    &import_programme,
};

#define FORMATS (sizeof(formats) / sizeof(formats[0]))

/* Cuts the next word off a list with blanks between. */
static bool next_word(const char **list, struct tsv_span *word)
{
	*list += strspn(*list, " ");
	*word = (struct tsv_span){*list, strcspn(*list, " ")};
	*list += word->size;
	return word->size != 0;
}

const struct import_format *import_find(const char *name)
{
	for (size_t i = 0; i < FORMATS; i++)
		if (strcmp(formats[i]->names, name) == 0)
			return formats[i];
	return NULL;
}

const struct import_format *import_find_ending(const char *path)
{
	size_t size = strlen(path);
	struct tsv_span word;

	for (size_t i = 0; i < FORMATS; i++)
		for (const char *endings = formats[i]->endings; next_word(&endings, &word);)
			if (size > word.size &&
			    strncasecmp(path + size - word.size, word.data, word.size) == 0)
				return formats[i];
	return NULL;
}

void import_add_names(struct tsv_buf *out, unsigned use)
{
	const char *between = "";

	for (size_t i = 0; i < FORMATS; i++) {
		if ((formats[i]->uses & use) != use)
			continue;
		tsv_buf_printf(out, "%s%s", between, formats[i]->names);
		between = ", ";
	}
}

void import_add_help(struct tsv_buf *out)
{
	for (size_t i = 0; i < FORMATS; i++) {
		tsv_buf_printf(out, "  %-10s %s", formats[i]->names, formats[i]->help);
		if (*formats[i]->endings != '\0')
			tsv_buf_printf(out, " (%s)", formats[i]->endings);
		tsv_buf_add_char(out, '\n');
	}
}

/* Sets the error of an option that none of the formats has a use for. */
static int refuse_option(const char *option, unsigned use, const struct import_format *found,
			 struct tsv_error *e)
{
	struct tsv_buf text = {0};
	tsv_buf_printf(&text, "%s is of use for ", option);
	import_add_names(&text, use);
	tsv_buf_printf(&text, ", not for %s; leave it out, or name the format by -t",
		       found->names);
	tsv_buf_add_char(&text, '\0');
	tsv_error_set(e, "%s", text.data);
	tsv_buf_free(&text);
	return -1;
}

int import_check_options(const struct import_options *options,
			 const struct import_format *const *found, size_t count,
			 struct tsv_error *e)
{
	const struct {
		const char *name;
		unsigned use;
		bool given;
	} limited[] = {
	    {"-d", IMPORT_DELIMITER, options->delimiter != 0},
	    {"--pad", IMPORT_PAD, options->pad},
	    {"--raw", IMPORT_RAW, options->raw},
	    {"-E", IMPORT_ENCODING, options->encoding != NULL},
	    {"--sheet", IMPORT_SHEET, options->sheet != NULL},
	    {"--replace-bad", IMPORT_ENCODING, options->replace},
	    {"--skip", IMPORT_SKIP, options->skip != 0},
	    {"--trim-ends", IMPORT_ENDS, options->trim_ends},
	    {"--blanks", IMPORT_QUOTES, options->blanks},
	    {"--escape", IMPORT_QUOTES, options->escape != 0},
	    {"--rejects", IMPORT_REJECTS, options->reject != NULL},
	    {"--flatten", IMPORT_NESTED, options->flatten},
	    {"--at", IMPORT_NESTED, options->at != NULL},
	};
	unsigned uses = 0;

	for (size_t i = 0; i < count; i++)
		uses |= found[i]->uses;
	for (size_t i = 0; i < sizeof(limited) / sizeof(limited[0]); i++)
		if (limited[i].given && (uses & limited[i].use) == 0)
			return refuse_option(limited[i].name, limited[i].use, found[0], e);
	return 0;
}

/* Tells what failed, if something did. Returns -1, or 0 if nothing did. */
static int tell(struct importer *im, struct tsv_error *e)
{
	if (im->error.text == NULL)
		return 0;
	tsv_error_free(e);
	*e = im->error;
	im->error = (struct tsv_error){0};
	return -1;
}

/* Finds the format where the user named none. What a file begins with counts more than
 * its name when it is packed; else its name comes first. */
static int find_format(struct importer *im, struct tsv_span first, struct tsv_error *e)
{
	const struct import_format *named = import_find_ending(im->decoder.input.name);

	if (im->format == NULL)
		im->format = sniff_packed(first, named);
	if (im->format == NULL)
		im->format = named;
	if (im->format != NULL && (im->format->uses & IMPORT_SHEET) != 0)
		return sniff_check_packed(im->decoder.input.name, first, e);
	im->decoder.replaces = im->options->replace;
	if (decoder_start(&im->decoder, first, im->options->encoding, e) < 0)
		return -1;
	/* Before the text tells the format: it is the text from the header on. */
	if ((im->format == NULL || (im->format->uses & IMPORT_SKIP) != 0) &&
	    decoder_skip(&im->decoder, im->options->skip, e) < 0)
		return -1;
	return im->format != NULL
		   ? 0
		   : sniff_format(&im->decoder, im->options->delimiter, &im->format, e);
}

int import_open(struct importer *im, const char *path, const struct import_options *options,
		struct tsv_error *e)
{
	struct tsv_span first;

	*im = (struct importer){.options = options, .format = options->format};
	if (decoder_open(&im->decoder, path, &first, e) < 0 || find_format(im, first, e) < 0)
		return -1;
	im->format->open(im);
	return tell(im, e);
}

int import_read_header(struct importer *im, struct tsv_error *e)
{
	im->format->read_header(im);
	return im->header.count == 0 ? tell(im, e) : 0;
}

int import_next(struct importer *im, struct tsv_batch *batch, struct tsv_error *e)
{
	batch->file = im->decoder.input.name;
	im->lines = NULL;
	bool got = im->format->next(im, batch);
	im->forgiven[IMPORT_REPLACED] = im->decoder.replaced;
	return got ? 1 : tell(im, e);
}

bool import_reject(struct importer *im, size_t line, const char *why, struct tsv_span text)
{
	const char *name = im->decoder.input.name;

	if (im->options->reject == NULL) {
		tsv_error_set(&im->error, "%s:%zu: %s", name, line, why);
		return false;
	}
	im->options->reject(name, line, why, text);
	return true;
}

const char *import_list_delimiter(const struct import_options *options, struct tsv_span name)
{
	const struct schema_column *c;

	for (size_t i = 0; i < options->renaming_count; i++)
		if (tsv_span_equal(options->renamings[i].old_name, name)) {
			name = options->renamings[i].new_name;
			break;
		}
	c = options->schema == NULL ? NULL : schema_find(options->schema, name);
	return schema_is_list(c) && *c->delimiter != '\0' ? c->delimiter : LIST_DELIMITER;
}

void import_add_forgiven(struct tsv_buf *out, enum import_forgiven kind, size_t count)
{
	static const struct {
		const char *one, *many, *what;
	} words[] = {
	    [IMPORT_NAMED] = {"column", "columns", "named by place (--name-empty)"},
	    [IMPORT_NUMBERED] = {"column", "columns", "numbered (--unique-names)"},
	    [IMPORT_DROPPED] = {"column", "columns",
				"left out, without name and value (--drop-empty)"},
	    [IMPORT_PADDED] = {"record", "records", "filled up with empty fields (--pad)"},
	    [IMPORT_TRIMMED] = {"record", "records",
				"cut of empty fields beyond the header (--trim-ends)"},
	    [IMPORT_BLANKS] = {"field", "fields", "cut of blanks around quotes (--blanks)"},
	    [IMPORT_REPLACED] = {"character", "characters",
				 "replaced by U+FFFD (--replace-bad)"},
	    [IMPORT_NO_LIST] = {"array", "arrays",
				"kept as JSON: an element holds the delimiter of lists"},
	    [IMPORT_UNLIKE] = {"element", "elements",
			       "several in their list: the delimiter is in them; a schema can "
			       "name another"},
	};

	tsv_buf_printf(out, "%zu %s %s", count, count == 1 ? words[kind].one : words[kind].many,
		       words[kind].what);
}

void import_close(struct importer *im)
{
	if (im->state != NULL)
		im->format->close(im);
	tsv_header_free(&im->header);
	tsv_error_free(&im->error);
	free(im->note);
	im->note = NULL;
	decoder_close(&im->decoder);
	im->state = NULL;
}
