/*
 * pair: times two commands in turn, A B A B ..., so that whatever else the machine does
 * falls on both.
 *
 *   pair RUNS 'COMMAND A' 'COMMAND B'
 *
 * Each command is one pipeline of the shell; what it prints goes through a pipe into
 * `cat >/dev/null`, as it would into the next tool. Prints, with TABs between, the two
 * medians of wall-clock seconds, their ratio A/B, and the same ratio of processor seconds,
 * `cat` included: other work on the machine disturbs that one less.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
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

/* Processor seconds of all that ran and ended below us. */
static double spent(void)
{
	struct rusage r;

	getrusage(RUSAGE_CHILDREN, &r);
	return (double)(r.ru_utime.tv_sec + r.ru_stime.tv_sec) +
	       (double)(r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1e6;
}

/* Runs the line once and stores what it took; 0, or -1 when it cannot be run. */
static int run(const char *line, double *wall, double *processor)
{
	double started = now(), before = spent();
	pid_t child = fork();
	int status;

	if (child == 0) {
		execl("/bin/sh", "sh", "-c", line, (char *)NULL);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
		return -1;
	*wall = now() - started;
	*processor = spent() - before;
	return 0;
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
	char *lines[] = {piped(argv[2]), piped(argv[3])};
	double *times = calloc(4 * runs, sizeof(*times)); /* wall A, wall B, processor A, B */
	if (lines[0] == NULL || lines[1] == NULL || times == NULL)
		return 2;
	for (size_t i = 0; i < 2 * runs; i++) {
		size_t which = i % 2, at = which * runs + i / 2;
		if (run(lines[which], &times[at], &times[2 * runs + at]) < 0) {
			fprintf(stderr, "pair: cannot run: %s\n", lines[which]);
			return 2;
		}
	}
	double middle[4];
	for (size_t i = 0; i < 4; i++)
		middle[i] = median(times + i * runs, runs);
	printf("%.4f\t%.4f\t%.3f\t%.3f\n", middle[0], middle[1], middle[0] / middle[1],
	       middle[2] / middle[3]);
	free(times);
	free(lines[0]);
	free(lines[1]);
	return 0;
}
