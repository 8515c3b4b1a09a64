/*
 * peak: runs a command and tells how much memory it held at most.
 *
 *   peak FILE 'COMMAND'
 *
 * The command is one simple command of the shell, with standard input and output as they
 * are. FILE gets its peak resident size in MiB. The status is the command's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

/* How many of ru_maxrss make a MiB. */
#ifdef __APPLE__
#define UNITS 1048576.0
#else
#define UNITS 1024.0
#endif

static void run(const char *command)
{
	/* With exec the shell becomes the command, so that it is the child we wait for. */
	size_t size = (size_t)snprintf(NULL, 0, "exec %s", command) + 1;
	char *line = malloc(size);

	if (line == NULL)
		_exit(127);
	snprintf(line, size, "exec %s", command);
	execl("/bin/sh", "sh", "-c", line, (char *)NULL);
	_exit(127);
}

int main(int argc, char **argv)
{
	struct rusage usage;
	int status;

	if (argc != 3) {
		fputs("usage: peak FILE 'COMMAND'\n", stderr);
		return 2;
	}
	pid_t child = fork();
	if (child == 0)
		run(argv[2]);
	if (child < 0 || wait4(child, &status, 0, &usage) != child) {
		perror("peak");
		return 2;
	}
	FILE *file = fopen(argv[1], "w");
	if (file == NULL || fprintf(file, "%.1f\n", (double)usage.ru_maxrss / UNITS) < 0 ||
	    fclose(file) != 0) {
		perror(argv[1]);
		return 2;
	}
	int end = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	if (end > 1)
		fprintf(stderr, "peak: the command ended with status %d\n", end);
	return end;
}
