#include "import/import.h"

#include <string.h>

#include "import/sniff.h"

static const struct import_format *const formats[] = {&import_csv, &import_tsv, &import_jsonl,
						      &import_programme};

const struct import_format *import_find(const char *name)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		if (strcmp(name, formats[i]->name) == 0)
			return formats[i];
	return NULL;
}

const char *import_names(void)
{
	return "csv, tsv, jsonl, programme";
}

const struct import_format *import_expected(const char *path,
					    const struct import_options *options)
{
	return options->format != NULL ? options->format : sniff_name(path);
}

int import_check_options(const struct import_options *options,
			 const struct import_format *const *found, size_t count,
			 struct tsv_error *e)
{
	const struct {
		const char *name;
		const char *for_what;
		unsigned use;
		bool given;
	} limited[] = {
	    {"-d", "csv and tsv", IMPORT_DELIMITER, options->delimiter != 0},
	    {"--pad", "csv and tsv", IMPORT_PAD, options->pad},
	    {"--raw", "tsv", IMPORT_RAW, options->raw},
	};
	unsigned uses = 0;

	for (size_t i = 0; i < count; i++)
		uses |= found[i]->uses;
	for (size_t i = 0; i < sizeof(limited) / sizeof(limited[0]); i++)
		if (limited[i].given && (uses & limited[i].use) == 0)
			return tsv_error_set(
			    e,
			    "%s is of use for %s, not for %s; leave it out, or "
			    "name the format by -t",
			    limited[i].name, limited[i].for_what, found[0]->name);
	return 0;
}

int import_open(struct importer *im, const char *path, const struct import_options *options,
		struct tsv_error *e)
{
	*im = (struct importer){.options = options, .format = options->format};
	if (decoder_open(&im->decoder, path, options->encoding, e) < 0)
		return -1;
	if (im->format == NULL && sniff_format(&im->decoder, &im->format, e) < 0)
		return -1;
	return im->format->open(im, e);
}

int import_read_header(struct importer *im, struct tsv_error *e)
{
	return im->format->begin(im, e);
}

int import_next(struct importer *im, struct tsv_batch *batch, struct tsv_error *e)
{
	return im->format->next(im, batch, e);
}

void import_close(struct importer *im)
{
	if (im->state != NULL)
		im->format->end(im);
	tsv_header_free(&im->header);
	decoder_close(&im->decoder);
	im->state = NULL;
}
