#include "query/pattern_file.h"

static int add_line(struct query *q, struct tsv_span line, bool fixed, struct tsv_error *e)
{
	size_t place;

	line.size--;
	if (line.size != 0 && line.data[line.size - 1] == '\r')
		line.size--;
	return line.size == 0 ? 0 : query_add_pattern(q, line, fixed, &place, e);
}

int pattern_file_add(struct query *q, const char *path, bool fixed, struct tsv_error *e)
{
	struct tsv_error wrong = {0};
	struct tsv_input in;
	struct tsv_span line;
	int got;

	if (tsv_input_open(&in, path, e) < 0)
		return -1;
	for (size_t number = 1; (got = tsv_input_line(&in, &line, e)) > 0; number++)
		if (add_line(q, line, fixed, &wrong) < 0) {
			got = tsv_error_set(e, "%s:%zu: bad pattern: %s", in.name, number,
					    wrong.text);
			break;
		}
	tsv_error_free(&wrong);
	tsv_input_close(&in);
	return got;
}
