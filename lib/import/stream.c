/* Linear TSV as it is, by lib/tsv: for what has to be renamed or united. */
#include <stdlib.h>

#include "import/import.h"
#include "text/utf8.h"

static void stream_open(struct importer *im)
{
	im->state = tsv_calloc(1, sizeof(struct tsv_reader));
}

static void stream_read_header(struct importer *im)
{
	struct tsv_reader *r = im->state;
	struct tsv_input input;

	if (decoder_release(&im->decoder, &input, &im->error) < 0 ||
	    tsv_reader_open_tolerant(r, input, &im->error) < 0)
		return;
	for (size_t i = 0; i < r->header.count; i++)
		tsv_header_add(&im->header, r->header.columns[i].field);
}

static bool stream_next(struct importer *im, struct tsv_batch *batch)
{
	size_t i = 0;

	if (im->error.text != NULL || tsv_reader_next(im->state, batch, &im->error) <= 0)
		return false;
	if (utf8_valid(tsv_batch_records(batch, 0, batch->records)))
		return true;
	while (utf8_valid(tsv_batch_record(batch, i)))
		i++;
	tsv_error_set(&im->error, "%s:%zu: not UTF-8; -t tsv reads other encodings, by -E",
		      batch->file, batch->line + i);
	batch->records = i;
	return i != 0;
}

static void stream_close(struct importer *im)
{
	tsv_reader_close(im->state);
	free(im->state);
}

const struct import_format import_stream = {
    .names = "stream",
    .endings = "",
    .help = "Linear TSV, as these tools print it: quotes are bytes like others",
    .uses = 0,
    .open = stream_open,
    .read_header = stream_read_header,
    .next = stream_next,
    .close = stream_close,
};
