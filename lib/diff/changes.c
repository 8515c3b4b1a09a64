#include "diff/changes.h"

static const char *const names[CHANGES] = {"column removed", "column added", "changed",
					   "removed", "added"};

struct tsv_span changes_name(enum change change)
{
	return tsv_span_of(names[change]);
}

enum change changes_opposite(enum change change)
{
	static const enum change opposites[CHANGES] = {CHANGE_COLUMN_ADDED,
						       CHANGE_COLUMN_REMOVED, CHANGE_CHANGED,
						       CHANGE_ADDED, CHANGE_REMOVED};

	return opposites[change];
}

enum change changes_find(struct tsv_span name)
{
	enum change c = 0;

	while (c < CHANGES && !tsv_span_equal(name, changes_name(c)))
		c++;
	return c;
}

bool changes_same(struct tsv_span old, struct tsv_span new)
{
	struct tsv_buf one = {0}, other = {0};

	if (tsv_span_equal(old, new))
		return true;
	if (!tsv_span_has(old, '\\') && !tsv_span_has(new, '\\'))
		return false;
	bool same = tsv_span_equal(tsv_unescape(old, &one), tsv_unescape(new, &other));
	tsv_buf_free(&one);
	tsv_buf_free(&other);
	return same;
}

void changes_header(struct tsv_buf *line, const struct tsv_header *h,
		    const struct key_columns *key)
{
	tsv_buf_add_string(line, "change");
	if (key->count == 1)
		tsv_buf_add_string(line, "\tkey");
	for (size_t i = 0; i < key->count && key->count > 1; i++) {
		tsv_buf_add_string(line, "\tkey_");
		tsv_buf_add_span(line, h->columns[key->places[i]].field);
	}
	tsv_buf_add_string(line, "\tfield\told\tnew");
}

void changes_row(struct tsv_buf *line, enum change change, struct tsv_span key,
		 struct tsv_span field, struct tsv_span old, struct tsv_span new)
{
	const struct tsv_span parts[] = {changes_name(change), key, field, old};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		tsv_buf_add_span(line, parts[i]);
		tsv_buf_add_char(line, '\t');
	}
	tsv_escape_last(line, new);
	tsv_buf_add_char(line, '\n');
}

void changes_column(struct tsv_buf *line, enum change change, size_t key_count,
		    struct tsv_span field)
{
	struct tsv_span none = {0};
	struct tsv_buf key = {0};

	for (size_t i = 1; i < key_count; i++)
		tsv_buf_add_char(&key, '\t');
	changes_row(line, change, tsv_buf_span(&key), field, none, none);
	tsv_buf_free(&key);
}
