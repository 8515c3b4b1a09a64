/*
 * embed: prints a table of terms as C, for lib/schema/vocabulary.c to include.
 *
 *   embed NAME <table.tsv
 *
 * The preferred spelling of a country, which has `regions`, is its `name`, that of anything
 * else its `code`; `code`, `alpha3`, `name` and the list `names` have the others. `lat` and
 * `lon` belong to countries.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "schema/vocabulary.h"

static size_t column(const struct tsv_table *t, const char *name)
{
	return tsv_header_find(&t->header, tsv_span_of(name));
}

static struct tsv_span field(const struct tsv_batch *b, size_t i, size_t place)
{
	return place == TSV_NONE ? (struct tsv_span){"", 0} : tsv_batch_field(b, i, place);
}

static float degrees(struct tsv_span text)
{
	char *copy = tsv_strndup(text.data, text.size);
	float value = text.size == 0 ? NAN : strtof(copy, NULL);

	free(copy);
	return value;
}

/* Cuts the next name off a list with `; ` between. Returns false when none is left. */
static bool cut(struct tsv_span *rest, struct tsv_span *name)
{
	const char *end = rest->size == 0 ? NULL : memchr(rest->data, ';', rest->size);

	*name = tsv_span_trim((struct tsv_span){
	    rest->data, end == NULL ? rest->size : (size_t)(end - rest->data)});
	*rest = tsv_span_from(*rest, end == NULL ? rest->size : (size_t)(end + 1 - rest->data));
	return name->size != 0;
}

static void add(struct vocabulary_builder *v, const struct tsv_table *t,
		const struct tsv_batch *b, size_t i)
{
	static const char *const others[] = {"code", "alpha3", "name"};
	size_t preferred =
	    column(t, "regions") == TSV_NONE ? column(t, "code") : column(t, "name");
	struct tsv_span names = field(b, i, column(t, "names")), name;
	struct tsv_span regions = field(b, i, column(t, "regions"));

	vocabulary_add_term(v, field(b, i, preferred));
	struct vocabulary_term *term = &v->terms[v->term_count - 1];
	term->regions =
	    (struct vocabulary_text){(uint32_t)v->text.size, (uint32_t)regions.size};
	tsv_buf_add_span(&v->text, regions);
	term->lat = degrees(field(b, i, column(t, "lat")));
	term->lon = degrees(field(b, i, column(t, "lon")));
	for (size_t k = 0; k < sizeof(others) / sizeof(others[0]); k++)
		if (field(b, i, column(t, others[k])).size != 0 &&
		    column(t, others[k]) != preferred)
			vocabulary_add_spelling(v, field(b, i, column(t, others[k])));
	while (cut(&names, &name))
		vocabulary_add_spelling(v, name);
}

static void print_number(float value)
{
	if (isnan(value))
		printf("NAN");
	else
		printf("%.2ff", (double)value);
}

static void print(const char *name, const struct vocabulary *v, struct tsv_span text)
{
	printf("static const char %s_text[] = {", name);
	for (size_t i = 0; i < text.size; i++)
		printf("%s%d,", i % 24 == 0 ? "\n" : "", text.data[i]);
	printf("};\nstatic const struct vocabulary_spelling %s_spellings[] = {\n", name);
	for (size_t i = 0; i < v->spelling_count; i++)
		printf("{{%u,%u},%u},\n", v->spellings[i].folded.at,
		       v->spellings[i].folded.size, v->spellings[i].term);
	printf("};\nstatic const struct vocabulary_term %s_terms[] = {\n", name);
	for (size_t i = 0; i < v->term_count; i++) {
		const struct vocabulary_term *t = &v->terms[i];
		printf("{{%u,%u},{%u,%u},", t->name.at, t->name.size, t->regions.at,
		       t->regions.size);
		print_number(t->lat);
		putchar(',');
		print_number(t->lon);
		puts("},");
	}
	puts("};");
}

int main(int argc, char **argv)
{
	struct vocabulary_builder v = {0};
	struct tsv_error e = {0};
	struct tsv_table t;
	struct tsv_batch b;
	int got = tsv_table_open(&t, NULL, 0, &e);

	while (got >= 0 && (got = tsv_table_next(&t, &b, &e)) > 0)
		for (size_t i = 0; i < b.records; i++)
			add(&v, &t, &b, i);
	if (got < 0 || argc != 2) {
		fprintf(stderr, "embed: %s\n", got < 0 ? e.text : "usage: embed NAME <TABLE");
		return 1;
	}
	struct vocabulary made = vocabulary_finish(&v);
	print(argv[1], &made, tsv_buf_span(&v.text));
	vocabulary_free(&v);
	tsv_table_close(&t);
	return fflush(stdout) == 0 ? 0 : 1;
}
