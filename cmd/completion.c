/* Prints the function of bash that completion.bash asks for the terms of an option; what
 * lib/catalogue knows. */
#include <stdio.h>

#include "schema/catalogue.h"

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
	if (c->letter != 0)
		printf("\t-%c | ", c->letter);
	printf("%s--%s) printf '%%s\\n'", c->letter != 0 ? "" : "\t", c->option);
	for (size_t i = 0; i < c->vocabulary->count; i++)
		print_word(c->vocabulary->terms[i].name);
	printf(" ;;\n");
}

int main(void)
{
	size_t count;
	const struct catalogue_column *columns = catalogue_columns(&count);

	printf("_case_terms()\n{\n\tcase $1 in\n");
	for (size_t i = 0; i < count; i++)
		if (columns[i].option != NULL && columns[i].vocabulary != NULL)
			print_terms(&columns[i]);
	printf("\tesac\n}\n");
	return ferror(stdout) || fclose(stdout) != 0;
}
