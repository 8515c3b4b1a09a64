#include "import/import.h"

#include <string.h>

#include "import/sniff.h"

static const struct import_format *const formats[] = {&import_csv, &import_tsv};

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
	*im = (struct importer){.options = options};
	return source_open(&im->source, path, options->encoding, e);
}

int import_begin(struct importer *im, struct error *e)
{
	const struct import_format *format = im->options->format;

	if (format == NULL && sniff_format(&im->source, &format, e) < 0)
		return -1;
	im->format = format;
	return format->begin(im, e);
}

int import_next(struct importer *im, struct block *block, struct error *e)
{
	return im->format->next(im, block, e);
}

void import_close(struct importer *im)
{
	if (im->format != NULL)
		im->format->end(im);
	header_free(&im->header);
	source_close(&im->source);
	im->format = NULL;
}
