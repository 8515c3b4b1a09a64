/*
 * sandbox: gives up what a tool needs no more once its files are open.
 *
 * On Linux by Landlock, on OpenBSD by pledge. Best effort: where the system
 * has neither, or not all that is needed later can be allowed, nothing happens.
 */
#ifndef IO_SANDBOX_H
#define IO_SANDBOX_H

/*
 * From here on the process opens no file and no connection. Within the two
 * directories (NULL for none) it may still rename and remove, which putting a
 * finished output file in its place needs.
 */
void sandbox_enter(const char *directory, const char *second);

#endif
