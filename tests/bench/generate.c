/*
 * generate: made-up catalogues for the benchmarks, the same on every machine.
 *
 *   generate narrow [RECORDS]   id, region, country, year, budget: 40 bytes a record
 *   generate wide [RECORDS]     12 columns, about 900 bytes a record
 *   generate words [COUNT]      a list of words to look for, one a line
 *
 * With -c before the kind the table is CSV with every field quoted. A smaller
 * table is the beginning of a larger one.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RECORD_MOST = 8192, WORD_MOST = 16, LEXICON = 20000, SUMMARY = 690 };

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct place {
	const char *region;
	const char *country;
};

static const struct place places[] = {
    {"Africa", "Mali"},
    {"Africa", "Tunisia"},
    {"Africa", "Côte d’Ivoire"},
    {"Africa", "Kenya"},
    {"Africa", "Senegal"},
    {"Asia", "South Korea"},
    {"Asia", "Japan"},
    {"Asia", "India"},
    {"Asia", "Indonesia"},
    {"Asia", "Vietnam"},
    {"Europe", "France"},
    {"Europe", "Spain"},
    {"Europe", "Germany"},
    {"Europe", "Czechia"},
    {"Europe", "Greece"},
    {"Latin America", "Peru"},
    {"Latin America", "Brazil"},
    {"Latin America", "Mexico"},
    {"Latin America", "Colombia"},
    {"Latin America", "Argentina"},
    {"Middle East", "Turkey"},
    {"Middle East", "Lebanon"},
    {"North America", "Canada"},
    {"North America", "United States"},
    {"Oceania", "New Zealand"},
    {"Oceania", "Australia"},
};

static const char *const types[] = {
    "Government and public agency", "Social and Solidarity Economy Organization",
    "University and research center", "International organization", "Network"};
static const char *const currencies[] = {"EUR", "USD", "BRL", "KRW", "XOF", "TND"};
static const char *const given[] = {"Amira", "José", "Seo-yeon", "Zoë", "Ibrahim", "Łucja"};

/* Titles take the first TITLE_WORDS of these. The others stand in summaries only, which are
 * the last column: so a pattern finds the same records whether it is tried on fields or on
 * whole lines. */
enum { TITLE_WORDS = 20 };
static const char *const words[] = {
    "participatory", "budget",	  "neighbourhood", "assembly",	 "planning",
    "citizens",	     "council",	  "public",	   "space",	 "water",
    "mobility",	     "housing",	  "forum",	   "solidarity", "économie",
    "água",	     "orçamento", "Bürger",	   "주민참여",	 "予算",
    "Québec",	     "São Paulo", "Seoul",	   "lighting",	 "presupuesto",
    "the",	     "of",	  "and",	   "in",	 "street",
    "school",	     "vote",	  "green",	   "district",	 "coopération"};

/* Spellings that only a search without regard to case or accents finds. */
static const char *const rare[] = {"QUÉBEC", "Presupuesto", "PRESUPUESTO", "LIGHTING"};

static uint64_t seed = 20140109;

/* The next number of the sequence, by the generator known as splitmix64. */
static uint64_t next(void)
{
	uint64_t z = seed += 0x9e3779b97f4a7c15U;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
	return z ^ (z >> 31);
}

/* A number below `limit`, which is less than 2^32. */
static size_t below(size_t limit)
{
	return (size_t)(((next() >> 32) * limit) >> 32);
}

/* The record that is being made: fields with a TAB between, ended by LF. */
struct record {
	size_t size;
	char data[RECORD_MOST];
};

static void add(struct record *r, const char *text)
{
	size_t length = strlen(text);

	memcpy(r->data + r->size, text, length);
	r->size += length;
}

static void add_number(struct record *r, size_t number)
{
	char digits[24];
	size_t at = sizeof(digits);

	digits[--at] = '\0';
	do
		digits[--at] = (char)('0' + number % 10);
	while ((number /= 10) != 0);
	add(r, digits + at);
}

/* Words that are in no dictionary, made of syllables: names of towns and the list to look
 * for come from here. */
static char lexicon[LEXICON][WORD_MOST];

static void make_lexicon(void)
{
	static const char consonants[] = "bdfgklmnprstvz", vowels[] = "aeiou";

	for (size_t i = 0; i < LEXICON; i++) {
		size_t length = 2 * (4 + below(3));
		for (size_t j = 0; j < length; j += 2) {
			lexicon[i][j] = consonants[below(sizeof(consonants) - 1)];
			lexicon[i][j + 1] = vowels[below(sizeof(vowels) - 1)];
		}
	}
}

static void add_title(struct record *r)
{
	for (size_t i = 6 + below(5); i > 0; i--) {
		add(r, words[below(TITLE_WORDS)]);
		add(r, " ");
	}
	add(r, lexicon[below(LEXICON)]);
}

static void add_summary(struct record *r)
{
	size_t end = r->size + SUMMARY + below(100);

	while (r->size < end) {
		size_t choice = below(256);
		const char *word =
		    choice == 0 ? rare[below(COUNT(rare))] : words[below(COUNT(words))];
		add(r, choice == 1 ? "\"" : "");
		add(r, word);
		add(r, choice == 1 ? "\" " : choice < 20 ? ", " : " ");
	}
	r->data[r->size - 1] = '.';
}

static void make_narrow(struct record *r, size_t id)
{
	const struct place *place = &places[below(COUNT(places))];

	add_number(r, id);
	add(r, "\t");
	add(r, place->region);
	add(r, "\t");
	add(r, place->country);
	add(r, "\t");
	add_number(r, 1985 + below(41));
	add(r, "\t");
	add_number(r, 1000 + below(80000000));
	add(r, "\n");
}

static void make_wide(struct record *r, size_t id)
{
	const struct place *place = &places[below(COUNT(places))];

	add_number(r, id);
	add(r, "\t");
	add_title(r);
	add(r, "\t");
	add(r, place->region);
	add(r, "\t");
	add(r, place->country);
	add(r, "\t");
	add(r, lexicon[below(LEXICON)]);
	add(r, "\tCooperativa ");
	add(r, lexicon[below(LEXICON)]);
	add(r, "\t");
	add(r, types[below(COUNT(types))]);
	add(r, "\t");
	add(r, given[below(COUNT(given))]);
	add(r, " ");
	add(r, lexicon[below(LEXICON)]);
	add(r, "\t");
	add_number(r, 1985 + below(41));
	add(r, "\t");
	add_number(r, 1000 + below(80000000));
	add(r, "\t");
	add(r, currencies[below(COUNT(currencies))]);
	add(r, "\t");
	add_summary(r);
	add(r, "\n");
}

/* Writes the record with every field quoted, and empties it. */
static void write_csv(struct record *r)
{
	static char line[2 * RECORD_MOST];
	char *to = line;

	*to++ = '"';
	for (size_t i = 0; i + 1 < r->size; i++) {
		char c = r->data[i];
		if (c == '\t') {
			memcpy(to, "\",\"", 3);
			to += 3;
			continue;
		}
		if (c == '"')
			*to++ = c;
		*to++ = c;
	}
	memcpy(to, "\"\n", 2);
	fwrite(line, 1, (size_t)(to - line) + 2, stdout);
	r->size = 0;
}

static void write_record(struct record *r, bool csv)
{
	if (csv) {
		write_csv(r);
		return;
	}
	fwrite(r->data, 1, r->size, stdout);
	r->size = 0;
}

static void write_table(const char *header, void (*make)(struct record *, size_t), size_t count,
			bool csv)
{
	static struct record r;

	add(&r, header);
	write_record(&r, csv);
	for (size_t i = 1; i <= count && !ferror(stdout); i++) {
		make(&r, i);
		write_record(&r, csv);
	}
}

/* A few of the words are found, most are not. */
static void write_words(size_t count)
{
	puts("Tunisia");
	for (size_t i = 1; i < count; i++)
		puts(lexicon[i * 4 % LEXICON]);
}

static int usage(void)
{
	fputs("usage: generate [-c] narrow|wide|words [COUNT]\n", stderr);
	return 2;
}

int main(int argc, char **argv)
{
	static char buffer[1 << 18];
	bool csv = argc > 1 && strcmp(argv[1], "-c") == 0;
	char **operands = argv + 1 + csv;
	int given_operands = argc - 1 - csv;

	if (given_operands < 1 || given_operands > 2)
		return usage();
	size_t count = given_operands == 2 ? strtoul(operands[1], NULL, 10) : 0;
	setvbuf(stdout, buffer, _IOFBF, sizeof(buffer));
	make_lexicon();
	if (strcmp(operands[0], "narrow") == 0)
		write_table("id\tregion\tcountry\tyear\tbudget\n", make_narrow,
			    count != 0 ? count : 6000000, csv);
	else if (strcmp(operands[0], "wide") == 0)
		write_table("id\ttitle\tregion\tcountry\tcity\torg\ttype\tspeaker\tyear\tbudget"
			    "\tcurrency\tsummary\n",
			    make_wide, count != 0 ? count : 600000, csv);
	else if (strcmp(operands[0], "words") == 0)
		write_words(count != 0 ? count : 5000);
	else
		return usage();
	if (fflush(stdout) != 0 || ferror(stdout)) {
		perror("generate");
		return 2;
	}
	return 0;
}
