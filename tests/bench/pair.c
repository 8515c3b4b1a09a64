/*
 * pair: times two commands in turn, A B A B ..., so that whatever else the machine does
 * falls on both.
 *
 *   pair RUNS 'COMMAND A' 'COMMAND B'
 *
 * Each command is one pipeline of the shell; what it prints goes through a pipe into
 * `cat >/dev/null`, as it would into the next tool. Prints the two medians of wall-clock
 * seconds and the ratio A/B, with TABs between.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char *piped(const char *command)
{
	static const char format[] = "%s | cat >/dev/null";
	size_t size = (size_t)snprintf(NULL, 0, format, command) + 1;
	char *line = malloc(size);

	if (line != NULL)
		snprintf(line, size, format, command);
	return line;
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The seconds that the line takes; less than 0 when it cannot be run. */
static double seconds(const char *line)
{
	double start = now();
	pid_t child = fork();
	int status;

	if (child == 0) {
		execl("/bin/sh", "sh", "-c", line, (char *)NULL);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
		return -1;
	return now() - start;
}

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof(*values), ascending);
	return (values[count / 2] + values[(count - 1) / 2]) / 2;
}

int main(int argc, char **argv)
{
	size_t runs = argc == 4 ? strtoul(argv[1], NULL, 10) : 0;

	if (runs == 0) {
		fputs("usage: pair RUNS 'COMMAND A' 'COMMAND B'\n", stderr);
		return 2;
	}
	char *a = piped(argv[2]), *b = piped(argv[3]);
	double *times = calloc(2 * runs, sizeof(*times));
	if (a == NULL || b == NULL || times == NULL)
		return 2;
	for (size_t i = 0; i < runs; i++) {
		times[i] = seconds(a);
		times[runs + i] = seconds(b);
		if (times[i] < 0 || times[runs + i] < 0) {
			fputs("pair: a command could not be run\n", stderr);
			return 2;
		}
	}
	double ours = median(times, runs), theirs = median(times + runs, runs);
	printf("%.4f\t%.4f\t%.3f\n", ours, theirs, ours / theirs);
	free(times);
	free(a);
	free(b);
	return 0;
}
