#include "text/rec.h"

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_name_byte(char byte)
{
	return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '_';
}

/* The size of the name that the line begins with. */
static size_t name_size(struct tsv_span line)
{
	size_t size = line.size != 0 && (is_letter(line.data[0]) || line.data[0] == '%');

	while (size != 0 && size < line.size && is_name_byte(line.data[size]))
		size++;
	return size;
}

/* May a column's field have the name? A % begins those of the descriptor. */
static bool is_name(struct tsv_span name)
{
	return name_size(name) == name.size && name.size != 0 && name.data[0] != '%';
}

/* Appends the name with what cannot stand in it as one _, a letter first. */
static void append_alike(struct tsv_buf *out, struct tsv_span name)
{
	if (!is_letter(name.data[0]))
		tsv_buf_add_string(out, "c_");
	for (size_t i = 0; i < name.size; i++)
		if (is_name_byte(name.data[i]))
			tsv_buf_add_char(out, name.data[i]);
		else if (out->size != 0 && out->data[out->size - 1] != '_')
			tsv_buf_add_char(out, '_');
}

/*
 * Makes the name of the column at that place one that is not taken. Only a name that the
 * table itself has can be in the way of one with the place in it.
 */
static void make_name(struct tsv_buf *made, struct tsv_span name, size_t place,
		      const struct tsv_dict *taken)
{
	tsv_buf_clear(made);
	append_alike(made, name);
	if (tsv_dict_find(taken, tsv_buf_span(made)) == TSV_NONE)
		return;
	tsv_buf_printf(made, "_%zu", place + 1);
	while (tsv_dict_find(taken, tsv_buf_span(made)) != TSV_NONE)
		tsv_buf_add_char(made, '_');
}

void rec_spell_names(const struct tsv_header *h, struct tsv_header *spelt)
{
	struct tsv_dict taken = {0};
	struct tsv_buf made = {0};

	for (size_t i = 0; i < h->count; i++)
		if (is_name(h->columns[i].name))
			tsv_dict_add(&taken, h->columns[i].name);
	for (size_t i = 0; i < h->count; i++) {
		struct tsv_span name = h->columns[i].name;
		if (!is_name(name)) {
			make_name(&made, name, i, &taken);
			name = tsv_buf_span(&made);
			tsv_dict_add(&taken, name);
		}
		tsv_header_add(spelt, name);
	}
	tsv_dict_free(&taken);
	tsv_buf_free(&made);
}

void rec_append_descriptor(struct tsv_buf *out, const struct tsv_header *h,
			   const struct tsv_header *spelt)
{
	struct tsv_buf pair = {0};

	tsv_buf_add_string(out, REC_TYPE ": case\n");
	for (size_t i = 0; i < h->count; i++) {
		if (tsv_span_equal(h->columns[i].name, spelt->columns[i].name))
			continue;
		tsv_buf_clear(&pair);
		tsv_buf_add_span(&pair, spelt->columns[i].name);
		tsv_buf_add_char(&pair, ' ');
		tsv_buf_add_span(&pair, h->columns[i].name);
		rec_append_field(out, tsv_span_of(REC_COLUMN), tsv_buf_span(&pair));
	}
	tsv_buf_add_string(out, REC_ALLOWED ":");
	for (size_t i = 0; i < h->count; i++) {
		tsv_buf_add_char(out, ' ');
		tsv_buf_add_span(out, spelt->columns[i].name);
	}
	tsv_buf_add_char(out, '\n');
	tsv_buf_free(&pair);
}

/* Do the bytes end with a backslash and any number of blanks? */
static bool ends_with_backslash(struct tsv_span line)
{
	while (line.size != 0 && line.data[line.size - 1] == ' ')
		line.size--;
	return line.size != 0 && line.data[line.size - 1] == '\\';
}

void rec_append_field(struct tsv_buf *out, struct tsv_span name, struct tsv_span value)
{
	struct tsv_span line;
	bool more;

	tsv_buf_add_span(out, name);
	tsv_buf_add_char(out, ':');
	do {
		more = tsv_span_cut(&value, '\n', &line);
		if (line.size != 0)
			tsv_buf_add_char(out, ' ');
		tsv_buf_add_span(out, line);
		if (ends_with_backslash(line))
			tsv_buf_add_char(out, ' ');
		tsv_buf_add_string(out, more ? "\n+" : "\n");
	} while (more);
}

/* Takes the CR off a line that ends with CRLF, if lines do. */
static void end_line(struct rec_reader *r)
{
	bool cr = r->held.size != 0 && r->held.data[r->held.size - 1] == '\r';

	if (r->lines++ == 0)
		r->crlf = cr;
	if (cr && r->crlf)
		r->held.size--;
}

/* Does the held line go on in the next? */
static bool goes_on(struct rec_reader *r)
{
	return !r->one_by_one && r->held.size != 0 && r->held.data[0] != '#' &&
	       r->held.data[r->held.size - 1] == '\\';
}

/* Makes the held line whole. Returns false when there is none left in the text. */
static bool take_line(struct rec_reader *r, struct tsv_span *text)
{
	struct tsv_span part;

	while (!r->whole && text->size != 0) {
		bool ended = tsv_span_cut(text, '\n', &part);
		tsv_buf_add_span(&r->held, part);
		if (!ended)
			break;
		end_line(r);
		r->whole = !goes_on(r);
		r->held.size -= !r->whole;
	}
	if (!r->whole && r->ended && r->held.size != 0) {
		end_line(r);
		r->whole = true;
	}
	return r->whole;
}

static void drop_line(struct rec_reader *r)
{
	tsv_buf_clear(&r->held);
	r->whole = false;
	r->held_line = r->lines;
}

/* Adds what stands behind the : or + of a line to the value. */
static void add_to_value(struct rec_reader *r, struct tsv_span line)
{
	if (line.size != 0 && (line.data[0] == ' ' || line.data[0] == '\t'))
		line = tsv_span_from(line, 1);
	if (line.size != 0 && line.data[line.size - 1] == ' ' && ends_with_backslash(line))
		line.size--;
	tsv_buf_add_span(&r->field, line);
}

static int begin_field(struct rec_reader *r, struct tsv_span line, struct tsv_error *e)
{
	size_t size = name_size(line);

	r->line = r->held_line + 1;
	if (size == 0 || size == line.size || line.data[size] != ':')
		return tsv_error_set(e,
				     "%s:%zu: '%s' is no field; write 'name: value', + before "
				     "what goes on, # before a remark",
				     r->file, r->line, tsv_shorten(line).text);
	tsv_buf_clear(&r->field);
	tsv_buf_add(&r->field, line.data, size);
	r->name_size = size;
	add_to_value(r, tsv_span_from(line, size + 1));
	return 0;
}

static enum rec_item give_field(struct rec_reader *r)
{
	r->name = tsv_span_make(r->field.data, r->name_size);
	r->value = tsv_span_from(tsv_buf_span(&r->field), r->name_size);
	r->name_size = 0;
	r->in_record = true;
	return REC_FIELD;
}

static enum rec_item give_record(struct rec_reader *r)
{
	r->in_record = false;
	return REC_RECORD;
}

enum rec_item rec_read(struct rec_reader *r, struct tsv_span *text, struct tsv_error *e)
{
	for (; take_line(r, text); drop_line(r)) {
		struct tsv_span line = tsv_buf_span(&r->held);
		bool is_blank = tsv_span_trim(line).size == 0;
		if (r->name_size != 0 && !is_blank && line.data[0] == '+') {
			tsv_buf_add_char(&r->field, '\n');
			add_to_value(r, tsv_span_from(line, 1));
			continue;
		}
		/* The line is looked at again by the next call. */
		if (r->name_size != 0)
			return give_field(r);
		if (is_blank && r->in_record)
			return give_record(r);
		if (!is_blank && line.data[0] != '#' && begin_field(r, line, e) < 0)
			return REC_ERROR;
	}
	if (!r->ended)
		return REC_TEXT;
	return r->name_size != 0 ? give_field(r) : r->in_record ? give_record(r) : REC_TEXT;
}

void rec_reader_free(struct rec_reader *r)
{
	tsv_buf_free(&r->held);
	tsv_buf_free(&r->field);
}
