#include "render/template_file.h"

static void encode_none(struct tsv_buf *out, struct tsv_span text)
{
	tsv_buf_add_span(out, text);
}

static const struct template_kind kinds[] = {
    {"html", encode_html, false, " html htm xhtml xml svg atom rss kml gpx mustache "},
    {"tex", encode_tex, false, " tex ltx bib "},
    {"ics", encode_ics, true, " ics vcf "},
    {"json", encode_json, false, " json jsonl geojson "},
    {"markdown", encode_markdown, false, " md markdown "},
    {"wiki", encode_wiki, false, " wiki mediawiki "},
    {"none", encode_none, false, " txt "},
};

#define COUNT (sizeof(kinds) / sizeof(kinds[0]))

void template_kinds(struct tsv_buf *out)
{
	for (size_t i = 0; i < COUNT; i++)
		tsv_buf_printf(out, "%s%s", i == 0 ? "" : ", ", kinds[i].name);
}

const struct template_kind *template_kind_find(const char *name)
{
	for (size_t i = 0; i < COUNT; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	return NULL;
}

/* The kind of a file's name; NULL: it tells none. */
static const struct template_kind *kind_of_file(const char *path)
{
	struct tsv_span rest = tsv_span_of(path), part, ending = {0};
	const struct template_kind *kind = NULL;
	struct tsv_buf word = {0};

	/* The last part but `mustache`, if there are two. */
	for (bool more = tsv_span_cut(&rest, '.', &part); more;) {
		more = tsv_span_cut(&rest, '.', &part);
		if (more || ending.size == 0 || !tsv_span_equal(part, tsv_span_of("mustache")))
			ending = part;
	}
	tsv_buf_printf(&word, " %s ", tsv_shorten(ending).text);
	tsv_buf_add_char(&word, '\0');
	for (size_t i = 0; i < COUNT && kind == NULL && ending.size != 0; i++)
		if (strstr(kinds[i].endings, word.data) != NULL)
			kind = &kinds[i];
	tsv_buf_free(&word);
	return kind;
}

static int choose_kind(struct template *t, const char *path, const struct template_kind *kind,
		       struct tsv_error *e)
{
	struct tsv_buf list = {0};

	t->kind = kind != NULL ? kind : kind_of_file(path);
	if (t->kind != NULL)
		return 0;
	template_kinds(&list);
	tsv_buf_add_char(&list, '\0');
	tsv_error_set(e,
		      "%s: its name does not tell what values are to be escaped for; --escape "
		      "does: %s",
		      path, list.data);
	tsv_buf_free(&list);
	return -1;
}

static int read_text(struct tsv_buf *text, const char *path, struct tsv_error *e)
{
	struct tsv_input in;
	struct tsv_span bytes;
	int got;

	if (tsv_input_open(&in, path, e) < 0)
		return -1;
	while ((got = tsv_input_bytes(&in, 0, &bytes, e)) > 0) {
		tsv_buf_add_span(text, bytes);
		if (text->size <= TEMPLATE_MAX)
			continue;
		got = tsv_error_set(e, "%s: is more than 1 MiB, too much for a template", path);
		break;
	}
	tsv_input_close(&in);
	return got;
}

static int parse(struct template *t, const char *path, struct tsv_error *e)
{
	const char *name = strcmp(path, "-") == 0 ? "standard input" : path;
	struct tsv_span text = tsv_buf_span(&t->text), mark = tsv_span_of("\xEF\xBB\xBF");

	if (tsv_span_begins(text, mark))
		text = tsv_span_from(text, mark.size);
	int status = mustache_parse(&t->mustache, name, text, e);
	t->mustache.encode = t->kind->encode;
	return status;
}

int template_open(struct template *t, const char *path, const struct template_kind *kind,
		  struct tsv_error *e)
{
	*t = (struct template){0};
	if (choose_kind(t, path, kind, e) == 0 && read_text(&t->text, path, e) == 0 &&
	    parse(t, path, e) == 0)
		return 0;
	template_close(t);
	return -1;
}

void template_close(struct template *t)
{
	mustache_free(&t->mustache);
	tsv_buf_free(&t->text);
}
