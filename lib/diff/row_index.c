#include "diff/row_index.h"

#include <stdlib.h>

#include "diff/keys.h"
#include "diff/suggest.h"

/* Keeps a batch's records, whose keys are given. */
static int add(struct row_index *x, const struct tsv_batch *b, const struct diff_keys *k,
	       struct tsv_error *e)
{
	struct tsv_span records = tsv_batch_records(b, 0, b->records);

	for (size_t i = 0; i < b->records; i++)
		if (k->numbers[i] != x->count + i) /* the header is line 1, record 0 line 2 */
			return diff_keys_twice(k->made.all[i], b->file, k->numbers[i] + 2,
					       b->line + i, e);
	x->ends = tsv_grow(x->ends, &x->capacity, x->count + b->records, sizeof(*x->ends));
	for (size_t i = 1; i <= b->records; i++)
		x->ends[x->count++] = x->data.size + tsv_batch_records(b, 0, i).size;
	tsv_buf_add_span(&x->data, records);
	return 0;
}

int row_index_read(struct row_index *x, struct tsv_table *t, const struct diff_columns *c,
		   struct tsv_error *e)
{
	struct diff_keys keys = {0};
	struct tsv_batch b;
	size_t next = 0;
	int got;

	*x = (struct row_index){.fields = t->header.count};
	while ((got = tsv_table_next(t, &b, e)) > 0) {
		diff_keys_add(&keys, c, DIFF_NEW, &b, &x->keys, &next);
		if (add(x, &b, &keys, e) < 0) {
			diff_suggest_keys(c, DIFF_NEW, e);
			got = -1;
			break;
		}
	}
	diff_keys_free(&keys);
	return got;
}

struct tsv_span row_index_record(const struct row_index *x, size_t i)
{
	size_t begin = i == 0 ? 0 : x->ends[i - 1];

	return (struct tsv_span){x->data.data + begin, x->ends[i] - begin};
}

void row_index_split(const struct row_index *x, size_t i, struct tsv_span *fields)
{
	struct tsv_span rest = row_index_record(x, i);

	rest.size--;
	for (size_t j = 0; j < x->fields; j++)
		tsv_span_cut(&rest, '\t', &fields[j]);
}

void row_index_free(struct row_index *x)
{
	tsv_dict_free(&x->keys);
	tsv_buf_free(&x->data);
	free(x->ends);
	*x = (struct row_index){0};
}
