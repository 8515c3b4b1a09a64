/* Prints the function of bash that completion.bash asks for the terms of an option; what
 * the built-in schema knows. */
#include <stdio.h>

#include "schema/schema.h"

/* As one word of the shell. */
static void print_word(struct tsv_span word)
{
	printf(" '");
	for (size_t i = 0; i < word.size; i++)
		if (word.data[i] == '\'')
			printf("'\\''");
		else
			putchar(word.data[i]);
	putchar('\'');
}

static void print_terms(const struct schema_column *c)
{
	if (c->letter != 0)
		printf("\t-%c | ", c->letter);
	printf("%s--%s) printf '%%s\\n'", c->letter != 0 ? "" : "\t", c->option);
	for (size_t i = 0; i < c->vocabulary->term_count; i++)
		print_word(vocabulary_name(c->vocabulary, i));
	printf(" ;;\n");
}

int main(void)
{
	struct schema s;

	schema_open_builtin(&s);
	printf("_case_terms()\n{\n\tcase $1 in\n");
	for (size_t i = 0; i < s.count; i++)
		if (s.columns[i].option != NULL && s.columns[i].vocabulary != NULL)
			print_terms(&s.columns[i]);
	printf("\tesac\n}\n");
	schema_close(&s);
	return ferror(stdout) || fclose(stdout) != 0;
}
