/* Prints the vocabularies of lib/catalogue as arrays of bash, for case.bash to offer. */
#include <stdio.h>

#include "catalogue/catalogue.h"

/* As one word of the shell. */
static void print_word(const char *word)
{
	printf(" '");
	for (; *word != '\0'; word++)
		if (*word == '\'')
			printf("'\\''");
		else
			putchar(*word);
	putchar('\'');
}

static void print_terms(const struct catalogue_column *c)
{
	printf("_case_%s=(", c->option);
	for (size_t i = 0; i < c->vocabulary->count; i++)
		print_word(c->vocabulary->terms[i].name);
	printf(" )\n");
}

int main(void)
{
	size_t count;
	const struct catalogue_column *columns = catalogue_columns(&count);

	for (size_t i = 0; i < count; i++)
		if (columns[i].option != NULL && columns[i].vocabulary != NULL)
			print_terms(&columns[i]);
	return ferror(stdout) || fclose(stdout) != 0;
}
