/* Linear TSV as it is, by lib/tsv: for what has to be renamed or united. */
#include <stdlib.h>

#include "import/import.h"
#include "text/utf8.h"

struct stream {
	struct tsv_reader reader;
	struct tsv_batch rest; /* what was read and not given yet */
	bool suspect;	       /* it is not all UTF-8 */
};

static void stream_open(struct importer *im)
{
	im->state = tsv_calloc(1, sizeof(struct stream));
}

static void stream_read_header(struct importer *im)
{
	struct stream *s = im->state;
	struct tsv_input input;

	if (decoder_release(&im->decoder, &input, &im->error) < 0 ||
	    tsv_reader_open_tolerant(&s->reader, input, &im->error) < 0)
		return;
	for (size_t i = 0; i < s->reader.header.count; i++)
		tsv_header_add(&im->header, s->reader.header.columns[i].field);
}

/* Takes so many records off the rest. */
static void take(struct stream *s, size_t records)
{
	s->rest.bounds += records * s->rest.fields;
	s->rest.line += records;
	s->rest.records -= records;
}

/* Gives the first record of the rest to who collects what cannot be read. */
static bool reject(struct importer *im, const char *why)
{
	struct stream *s = im->state;
	bool taken = import_reject(im, s->rest.line, why, tsv_batch_record(&s->rest, 0));

	take(s, 1);
	return taken;
}

static bool reject_ragged(struct importer *im)
{
	struct stream *s = im->state;
	size_t fields = s->rest.fields;
	struct tsv_buf why = {0};

	tsv_buf_printf(&why, "%zu field%s, expected %zu; ", fields, fields == 1 ? "" : "s",
		       im->header.count);
	tsv_buf_add_string(&why, "case-check --good keeps the sound records");
	tsv_buf_add_char(&why, '\0');
	bool taken = reject(im, why.data);
	tsv_buf_free(&why);
	return taken;
}

/* Fills the rest. Returns false at the end, and when something failed. */
static bool refill(struct importer *im)
{
	struct stream *s = im->state;
	enum tsv_item item = TSV_RECORDS;

	while (s->rest.records == 0) {
		item = tsv_reader_next_item(&s->reader, &s->rest, &im->error);
		if (item == TSV_END || item == TSV_ERROR)
			return false;
		if (item == TSV_BAD_RECORD && !reject_ragged(im))
			return false;
		s->suspect = s->rest.records != 0 &&
			     !utf8_valid(tsv_batch_records(&s->rest, 0, s->rest.records));
	}
	return true;
}

/* How many of the next records are UTF-8. */
static size_t count_sound(const struct stream *s)
{
	size_t i = 0;

	while (i < s->rest.records && utf8_valid(tsv_batch_record(&s->rest, i)))
		i++;
	return i;
}

static bool stream_next(struct importer *im, struct tsv_batch *batch)
{
	struct stream *s = im->state;

	while (im->error.text == NULL && refill(im)) {
		*batch = s->rest;
		batch->records = s->suspect ? count_sound(s) : s->rest.records;
		take(s, batch->records);
		if (batch->records != 0)
			return true;
		reject(im, "not UTF-8; -t tsv reads other encodings, by -E");
	}
	return false;
}

static void stream_close(struct importer *im)
{
	struct stream *s = im->state;

	tsv_reader_close(&s->reader);
	free(s);
}

const struct import_format import_stream = {
    .names = "stream",
    .endings = "",
    .help = "Linear TSV, as these tools print it: quotes are bytes like others",
    .uses = IMPORT_REJECTS,
    .open = stream_open,
    .read_header = stream_read_header,
    .next = stream_next,
    .close = stream_close,
};
