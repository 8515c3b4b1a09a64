/*
 * editor: a text file changed by a person, or by any program in their place.
 */
#ifndef IO_EDITOR_H
#define IO_EDITOR_H

#include "tsv/tsv.h"

/*
 * Runs $VISUAL, else $EDITOR, else vi, with the path of the file behind its words, as sh(1)
 * reads them, and waits for its end. Its input and output are ours. Meanwhile what is typed
 * to interrupt or quit is the editor's alone. Returns 0, or -1 with e filled when it cannot
 * be started or fails.
 */
int editor_run(const char *path, struct tsv_error *e);

#endif
