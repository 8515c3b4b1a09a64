#include "import/dialect.h"

static void flush(struct dialect *d)
{
	tsv_buf_add_span(&d->text, tsv_buf_span(&d->held));
	tsv_buf_clear(&d->held);
}

/* The blanks that are held stand beside a quote. */
static void drop(struct dialect *d)
{
	d->dropped += d->held.size != 0;
	tsv_buf_clear(&d->held);
}

static bool is_blank(const struct dialect *d, char byte)
{
	return d->blanks && (byte == ' ' || byte == '\t') && byte != d->delimiter;
}

static bool ends_field(const struct dialect *d, char byte)
{
	return byte == d->delimiter || byte == '\n' || byte == '\r';
}

static void at_start(struct dialect *d, char byte)
{
	if (is_blank(d, byte)) {
		tsv_buf_add_char(&d->held, byte);
		return;
	}
	if (byte == '"')
		drop(d);
	flush(d);
	tsv_buf_add_char(&d->text, byte);
	d->where = byte == '"'		 ? DIALECT_QUOTED
		   : ends_field(d, byte) ? DIALECT_START
					 : DIALECT_PLAIN;
}

static void in_quotes(struct dialect *d, char byte)
{
	if (d->held.size != 0) { /* the escape */
		if (byte == '"')
			*d->held.data = '"';
		else if (byte == d->escape)
			tsv_buf_clear(&d->held);
		flush(d);
	} else if (byte == d->escape && byte != '\0') {
		tsv_buf_add_char(&d->held, byte);
		return;
	} else if (byte == '"') {
		d->where = DIALECT_CLOSED;
	}
	tsv_buf_add_char(&d->text, byte);
}

static void behind_quotes(struct dialect *d, char byte)
{
	if (is_blank(d, byte)) {
		tsv_buf_add_char(&d->held, byte);
		return;
	}
	d->where = DIALECT_PLAIN;
	if (ends_field(d, byte)) {
		drop(d);
		d->where = DIALECT_START;
	} else if (byte == '"' && d->held.size == 0) {
		d->where = DIALECT_QUOTED;
	}
	flush(d);
	tsv_buf_add_char(&d->text, byte);
}

static void read_byte(struct dialect *d, char byte)
{
	switch (d->where) {
	case DIALECT_START: at_start(d, byte); break;
	case DIALECT_QUOTED: in_quotes(d, byte); break;
	case DIALECT_CLOSED: behind_quotes(d, byte); break;
	case DIALECT_PLAIN:
		tsv_buf_add_char(&d->text, byte);
		d->where = ends_field(d, byte) ? DIALECT_START : DIALECT_PLAIN;
	}
}

struct tsv_span dialect_read(struct dialect *d, struct tsv_span text)
{
	tsv_buf_clear(&d->text);
	for (size_t i = 0; i < text.size; i++)
		read_byte(d, text.data[i]);
	if (text.size == 0 && d->where == DIALECT_CLOSED)
		drop(d);
	if (text.size == 0)
		flush(d);
	return tsv_buf_span(&d->text);
}

void dialect_free(struct dialect *d)
{
	tsv_buf_free(&d->held);
	tsv_buf_free(&d->text);
}
