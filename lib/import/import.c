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

int import_open(struct importer *im, const char *path, const struct import_options *options,
		struct error *e)
{
	*im = (struct importer){.options = options, .format = options->format};
	if (source_open(&im->source, path, options->encoding, e) < 0)
		return -1;
	if (im->format == NULL && sniff_format(&im->source, &im->format, e) < 0)
		return -1;
	return im->format->open(im, e);
}

int import_begin(struct importer *im, struct error *e)
{
	return im->format->begin(im, e);
}

int import_next(struct importer *im, struct block *block, struct error *e)
{
	return im->format->next(im, block, e);
}

void import_close(struct importer *im)
{
	if (im->state != NULL)
		im->format->end(im);
	header_free(&im->header);
	source_close(&im->source);
	im->state = NULL;
}
