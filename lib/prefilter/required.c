#include "prefilter/required.h"

#include <string.h>

#include "prefilter/syntax.h"
#include "text/utf8.h"

/* What is read of an alternative. */
struct reading {
	struct tsv_span rest;
	struct tsv_buf run;  /* the string being read */
	struct tsv_buf best; /* the longest so far */
	size_t last;	     /* size of the run's last letter, which a quantifier applies to */
};

static void end_run(struct reading *r)
{
	if (r->run.size > r->best.size) {
		tsv_buf_clear(&r->best);
		tsv_buf_add_span(&r->best, tsv_buf_span(&r->run));
	}
	tsv_buf_clear(&r->run);
	r->last = 0;
}

/* Adds a letter of the string, unless escapes stand for it in the stream. */
static void add_letter(struct reading *r, struct tsv_span letter)
{
	if (memchr("\t\n\r\\", letter.data[0], 4) != NULL) {
		end_run(r);
		return;
	}
	tsv_buf_add_span(&r->run, letter);
	r->last = letter.size;
}

/* The size of the quantifier that s begins with, or 0. */
static size_t quantifier(struct tsv_span s)
{
	size_t i = 1;

	if (s.size == 0 || strchr("*+?{", s.data[0]) == NULL || s.data[0] == '\0')
		return 0;
	if (s.data[0] == '{') {
		while (i < s.size &&
		       ((s.data[i] >= '0' && s.data[i] <= '9') || s.data[i] == ','))
			i++;
		if (i == 1 || i == s.size || s.data[i] != '}')
			return 0; /* not understood as a letter either */
		i++;
	}
	return i < s.size && (s.data[i] == '?' || s.data[i] == '+') ? i + 1 : i;
}

/* Passes a quantifier: what it applies to may be missing, or repeated. */
static void pass_quantifier(struct reading *r)
{
	size_t size = quantifier(r->rest);

	if (size == 0)
		return;
	if (r->rest.data[0] != '+')
		r->run.size -= r->last;
	end_run(r);
	r->rest = tsv_span_from(r->rest, size);
}

/* Reads an escape; false for one that is not understood. */
static bool read_escape(struct reading *r)
{
	static const char single[] = "dDwWsSvVhHRXbBAzZGKntrfea";

	if (r->rest.size < 2)
		return false;
	char byte = r->rest.data[1];
	bool ordinary = byte > ' ' && byte < 0x7F && byte != '_' &&
			!((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') &&
			!(byte >= '0' && byte <= '9');
	if (!ordinary && (byte == '\0' || strchr(single, byte) == NULL))
		return false;
	if (ordinary)
		add_letter(r, (struct tsv_span){r->rest.data + 1, 1});
	else
		end_run(r);
	r->rest = tsv_span_from(r->rest, 2);
	return true;
}

/* Reads one item that is not a letter; false for one that is not understood. */
static bool read_special(struct reading *r)
{
	size_t size = 1;

	switch (r->rest.data[0]) {
	case '\\':
		return read_escape(r);
	case '(':
		size = syntax_group(r->rest);
		break;
	case '[':
		size = syntax_class(r->rest);
		break;
	case '.':
	case '^':
	case '$':
		break;
	default:
		return false;
	}
	end_run(r);
	r->rest = tsv_span_from(r->rest, size);
	return size != 0;
}

/* Reads up to the end of an alternative; false when it is not understood. */
static bool read_alternative(struct reading *r)
{
	while (r->rest.size != 0 && r->rest.data[0] != '|') {
		uint32_t code;
		size_t size = utf8_decode(r->rest, &code);
		if (code == '\0' || code == UTF8_INVALID)
			return false;
		if (code < 0x80 && strchr("\\([.^$)*+?{", (int)code) != NULL) {
			if (!read_special(r))
				return false;
		} else {
			add_letter(r, (struct tsv_span){r->rest.data, size});
			r->rest = tsv_span_from(r->rest, size);
		}
		pass_quantifier(r);
	}
	end_run(r);
	return r->best.size != 0;
}

bool required_strings(struct tsv_span source,
		      void (*found)(void *context, struct tsv_span string), void *context)
{
	struct reading r = {.rest = source};
	bool all;

	for (;;) {
		tsv_buf_clear(&r.best);
		all = read_alternative(&r);
		if (all)
			found(context, tsv_buf_span(&r.best));
		if (!all || r.rest.size == 0)
			break;
		r.rest = tsv_span_from(r.rest, 1);
		if (r.rest.size == 0) { /* `a|`: the last one is empty */
			all = false;
			break;
		}
	}
	tsv_buf_free(&r.run);
	tsv_buf_free(&r.best);
	return all;
}
