#include "mend/markup.h"

#include <strings.h>

#include "mend/entity.h"
#include "text/memmem.h"

/* What a tag does to the text. */
enum effect {
	EFFECT_NONE,
	EFFECT_PARAGRAPH,
	EFFECT_LINE,
	EFFECT_BREAK,
	EFFECT_ITEM,
	EFFECT_CELL,
	EFFECT_PRE,
	EFFECT_DROP, /* the element goes with all in it */
};

static const struct {
	const char *name;
	enum effect effect;
} elements[] = {
    {"address", EFFECT_PARAGRAPH}, {"article", EFFECT_PARAGRAPH},
    {"aside", EFFECT_PARAGRAPH},   {"blockquote", EFFECT_PARAGRAPH},
    {"br", EFFECT_BREAK},	   {"caption", EFFECT_LINE},
    {"dd", EFFECT_LINE},	   {"div", EFFECT_LINE},
    {"dl", EFFECT_PARAGRAPH},	   {"dt", EFFECT_LINE},
    {"figcaption", EFFECT_LINE},   {"figure", EFFECT_PARAGRAPH},
    {"footer", EFFECT_PARAGRAPH},  {"h1", EFFECT_PARAGRAPH},
    {"h2", EFFECT_PARAGRAPH},	   {"h3", EFFECT_PARAGRAPH},
    {"h4", EFFECT_PARAGRAPH},	   {"h5", EFFECT_PARAGRAPH},
    {"h6", EFFECT_PARAGRAPH},	   {"header", EFFECT_PARAGRAPH},
    {"hr", EFFECT_PARAGRAPH},	   {"li", EFFECT_ITEM},
    {"main", EFFECT_PARAGRAPH},	   {"nav", EFFECT_PARAGRAPH},
    {"ol", EFFECT_PARAGRAPH},	   {"option", EFFECT_LINE},
    {"p", EFFECT_PARAGRAPH},	   {"pre", EFFECT_PRE},
    {"script", EFFECT_DROP},	   {"section", EFFECT_PARAGRAPH},
    {"style", EFFECT_DROP},	   {"table", EFFECT_PARAGRAPH},
    {"td", EFFECT_CELL},	   {"th", EFFECT_CELL},
    {"title", EFFECT_PARAGRAPH},   {"tr", EFFECT_LINE},
    {"ul", EFFECT_PARAGRAPH},
};

struct markup {
	struct tsv_buf *out;
	struct tsv_span rest;
	const char *last; /* the last `>` of all, or NULL */
	size_t unfinished;
	size_t begin; /* of what is appended, in out */
	/* What comes before the next text: */
	size_t breaks;
	bool blank, item;
	bool verbatim; /* blanks stand for themselves */
};

struct markup_tag {
	struct tsv_span name;
	bool closes;
};

static bool is_letter(char byte)
{
	return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* May it stand in a tag's name, but not begin it? */
static bool is_inner(char byte)
{
	return (byte >= '0' && byte <= '9') || byte == '-' || byte == ':';
}

static bool is_space(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Appends what was put off, now that text follows. */
static void begin_text(struct markup *m)
{
	if (m->out->size != m->begin) {
		for (size_t i = 0; i < m->breaks; i++)
			tsv_buf_add_char(m->out, '\n');
		if (m->breaks == 0 && m->blank)
			tsv_buf_add_char(m->out, ' ');
	}
	if (m->item)
		tsv_buf_add_string(m->out, "- ");
	m->breaks = 0;
	m->blank = m->item = false;
}

/* Would a `<` before the text begin a tag, once all references are read? */
static bool would_be_tag(struct tsv_span text)
{
	size_t i = text.size != 0 && text.data[0] == '/', begin = i;

	if (text.size != 0 && (text.data[0] == '!' || text.data[0] == '?'))
		return true;
	while (i < text.size &&
	       (is_letter(text.data[i]) || (i > begin && is_inner(text.data[i]))))
		i++;
	return i > begin && i < text.size &&
	       (is_space(text.data[i]) || text.data[i] == '>' || text.data[i] == '/' ||
		text.data[i] == '&');
}

/* Would a `&` before the text begin a reference? */
static bool would_be_reference(struct tsv_span text)
{
	struct tsv_buf whole = {0}, character = {0};

	tsv_buf_add_char(&whole, '&');
	tsv_buf_add(&whole, text.data, text.size < ENTITY_MAX ? text.size : ENTITY_MAX);
	bool is = entity_append(&character, tsv_buf_span(&whole)) != 0;
	tsv_buf_free(&whole);
	tsv_buf_free(&character);
	return is;
}

/* Appends the character of the reference that is next, or the reference as it stands where
 * its character would be markup the next time. Returns its size; 0: there is none. */
static size_t take_reference(struct markup *m)
{
	size_t begin = m->out->size, size = entity_append(m->out, m->rest);

	if (size == 0 || m->out->size != begin + 1)
		return size;
	struct tsv_span behind = tsv_span_from(m->rest, size);
	char byte = m->out->data[begin];
	if ((byte == '<' && would_be_tag(behind)) ||
	    (byte == '&' && would_be_reference(behind))) {
		m->out->size = begin;
		tsv_buf_add(m->out, m->rest.data, size);
	}
	return size;
}

/* Takes the first character of what is left as text. */
static void take_character(struct markup *m)
{
	char byte = m->rest.data[0];
	size_t size = 0;

	if (is_space(byte) && !m->verbatim) {
		m->blank = true;
		m->rest = tsv_span_from(m->rest, 1);
		return;
	}
	begin_text(m);
	if (byte == '&')
		size = take_reference(m);
	if (size == 0) {
		tsv_buf_add_char(m->out, byte);
		size = 1;
	}
	m->rest = tsv_span_from(m->rest, size);
}

static void break_line(struct markup *m, size_t breaks)
{
	if (m->breaks < breaks)
		m->breaks = breaks;
	m->blank = false;
}

static bool is_named(struct tsv_span name, const char *other)
{
	return name.size == strlen(other) && strncasecmp(name.data, other, name.size) == 0;
}

static enum effect effect_of(struct tsv_span name)
{
	for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); i++)
		if (is_named(name, elements[i].name))
			return elements[i].effect;
	return EFFECT_NONE;
}

/* Where an element's end tag begins in text, or its end. */
static size_t find_end_tag(struct tsv_span text, struct tsv_span name)
{
	size_t at = 0;

	for (; at + name.size + 2 <= text.size; at++)
		if (text.data[at] == '<' && text.data[at + 1] == '/' &&
		    strncasecmp(text.data + at + 2, name.data, name.size) == 0)
			return at;
	return text.size;
}

static void apply(struct markup *m, const struct markup_tag *t)
{
	switch (effect_of(t->name)) {
	case EFFECT_PARAGRAPH: break_line(m, 2); break;
	case EFFECT_LINE: break_line(m, 1); break;
	case EFFECT_BREAK: break_line(m, m->breaks == 0 ? 1 : 2); break;
	case EFFECT_ITEM:
		break_line(m, 1);
		m->item = !t->closes;
		break;
	case EFFECT_CELL: m->blank = true; break;
	case EFFECT_PRE:
		break_line(m, 2);
		m->verbatim = !t->closes;
		break;
	case EFFECT_DROP:
		if (!t->closes)
			m->rest = tsv_span_from(m->rest, find_end_tag(m->rest, t->name));
		break;
	case EFFECT_NONE: break;
	}
}

/* The size of a tag that text begins with, up to the `>` that is not in quotes; 0: it does
 * not end. */
static size_t tag_size(struct tsv_span text)
{
	char quote = 0, before = 0; /* the last byte that is no blank */

	for (size_t i = 1; i < text.size; i++) {
		char byte = text.data[i];
		if (quote != 0)
			quote = byte == quote ? 0 : quote;
		else if (byte == '>')
			return i + 1;
		else if (before == '=' && (byte == '"' || byte == '\''))
			quote = byte;
		before = is_space(byte) ? before : byte;
	}
	return 0;
}

/* The size of `<!-- … -->`, or of `<!…>` and `<?…>`; 0: it does not end. */
static size_t declaration_size(struct tsv_span text)
{
	bool comment = tsv_span_begins(text, tsv_span_of("<!--"));
	struct tsv_span end = tsv_span_of(comment ? "-->" : ">");
	const char *found = memmem(text.data, text.size, end.data, end.size);

	return found == NULL ? 0 : (size_t)(found - text.data) + end.size;
}

/* Reads the name behind `<` or `</`. Returns false where none can stand: `<a@b.org>` and
 * `<http://b.org>` are no tags. */
static bool read_name(struct tsv_span text, struct markup_tag *t)
{
	size_t begin, end;

	t->closes = text.size > 1 && text.data[1] == '/';
	begin = end = t->closes ? 2 : 1;
	while (end < text.size &&
	       (is_letter(text.data[end]) || (end > begin && is_inner(text.data[end]))))
		end++;
	t->name = tsv_span_make(text.data + begin, end - begin);
	text = tsv_span_from(text, end);
	if (t->name.size == 0 || text.size == 0)
		return false;
	if (text.data[0] == '/')
		return text.size > 1 && (text.data[1] == '>' || is_space(text.data[1]));
	return text.data[0] == '>' || is_space(text.data[0]);
}

/* Takes a tag, or what else goes as a whole. Returns false where there is none. */
static bool take_tag(struct markup *m)
{
	struct markup_tag t;

	if (m->rest.size < 3 || m->last == NULL || m->last < m->rest.data)
		return false;
	bool declares = m->rest.data[1] == '!' || m->rest.data[1] == '?';
	if (!declares && !read_name(m->rest, &t))
		return false;
	size_t size = declares ? declaration_size(m->rest) : tag_size(m->rest);
	if (size == 0) {
		m->unfinished++;
		return false;
	}
	m->rest = tsv_span_from(m->rest, size);
	if (!declares)
		apply(m, &t);
	return true;
}

/* Goes through all of the text. Returns whether there was a tag. */
static bool take_all(struct markup *m)
{
	bool any = false;

	while (m->rest.size != 0 && m->unfinished <= MARKUP_UNFINISHED_MAX) {
		bool tag = m->rest.data[0] == '<' && take_tag(m);
		if (!tag)
			take_character(m);
		any = any || tag;
	}
	return any;
}

bool markup_append_text(struct tsv_buf *out, struct tsv_span html)
{
	struct markup m = {.out = out, .rest = html, .begin = out->size};

	for (size_t i = html.size; i > 0 && m.last == NULL; i--)
		if (html.data[i - 1] == '>')
			m.last = html.data + i - 1;
	if (!take_all(&m)) {
		out->size = m.begin;
		m = (struct markup){.out = out,
				    .rest = html,
				    .last = m.last,
				    .begin = m.begin,
				    .verbatim = true};
		take_all(&m);
	}
	return m.unfinished <= MARKUP_UNFINISHED_MAX;
}
