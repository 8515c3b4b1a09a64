#include "check/trial.h"

#include <stdlib.h>

#define BEGINNING ((size_t)256 * 1024)
#define MIN_VALUES 20

/* One rule's values in the beginning. */
struct trial_score {
	size_t values, failed;
};

/* Appends the whole lines at the beginning of what is not read yet. */
static int read_beginning(struct tsv_input *in, struct tsv_buf *text, struct tsv_error *e)
{
	struct tsv_span bytes = {0};
	int got = 1;

	while (got > 0 && bytes.size < BEGINNING)
		got = tsv_input_bytes(in, bytes.size, &bytes, e);
	if (got < 0)
		return -1;
	tsv_input_unread(in, bytes.size);
	/* Of as many bytes as ever, however they come. */
	if (bytes.size > BEGINNING)
		bytes.size = BEGINNING;
	if (bytes.size == BEGINNING)
		while (bytes.size != 0 && bytes.data[bytes.size - 1] != '\n')
			bytes.size--;
	tsv_buf_add_span(text, bytes);
	return 0;
}

static int try_record(struct rules *r, const struct tsv_batch *b, size_t i,
		      const size_t *places, struct rule_context *c, struct trial_score *scores,
		      struct tsv_error *e)
{
	for (size_t k = 0; k < r->count; k++) {
		struct rule *rule = &r->items[k];
		if (places[k] == TSV_NONE)
			continue;
		struct tsv_span field = tsv_batch_field(b, i, places[k]);
		if (rules_missing(r, rule->column, field))
			continue;
		c->findings->worst = FINDING_NOTE;
		if (rule_check(rule, field, c, e) < 0)
			return -1;
		scores[k].values++;
		scores[k].failed += c->findings->worst == FINDING_ERROR;
	}
	return 0;
}

static int try_records(struct rules *r, struct tsv_reader *beginning, const size_t *places,
		       struct trial_score *scores, struct tsv_error *e)
{
	struct findings silent = {.file = beginning->input.name};
	struct rule_context c = {.findings = &silent};
	enum tsv_item item;
	struct tsv_batch b;
	int status = 0;

	while (status == 0 && (item = tsv_reader_next_item(beginning, &b, e)) != TSV_END) {
		status = item == TSV_ERROR ? -1 : 0;
		silent.line = item == TSV_ERROR ? 0 : b.line;
		for (size_t i = 0; status == 0 && item == TSV_RECORDS && i < b.records; i++) {
			status = try_record(r, &b, i, places, &c, scores, e);
			silent.line++;
		}
	}
	tsv_buf_free(&c.scratch);
	return status;
}

int trial_run(struct rules *r, struct tsv_reader *file, const size_t *places, bool *skipped,
	      struct tsv_error *e)
{
	struct trial_score *scores = tsv_calloc(r->count, sizeof(*scores));
	struct tsv_reader beginning;
	struct tsv_input input;
	struct tsv_buf text = {0};

	tsv_header_append(&file->header, &text);
	int status = read_beginning(&file->input, &text, e);
	if (status == 0) {
		tsv_input_memory(&input, file->input.name, tsv_buf_span(&text));
		status = tsv_reader_open_tolerant(&beginning, input, e);
	}
	tsv_buf_free(&text);
	if (status == 0) {
		status = try_records(r, &beginning, places, scores, e);
		tsv_reader_close(&beginning);
	}
	for (size_t k = 0; k < r->count; k++)
		skipped[k] = scores[k].values >= MIN_VALUES &&
			     scores[k].failed * 10 >= scores[k].values * 9;
	free(scores);
	return status;
}
