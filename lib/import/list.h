/*
 * list: values from outside put together as the list of one field.
 */
#ifndef IMPORT_LIST_H
#define IMPORT_LIST_H

#include "tsv/tsv.h"

/* Between the elements of a list whose column the schema does not know. */
#define LIST_DELIMITER "; "

/*
 * Appends an element, with the delimiter before it unless it is the first; blanks around
 * it are left out, and so is an empty one. Returns whether the list has it as that one
 * element: not when it holds the delimiter.
 */
bool list_add(struct tsv_buf *list, struct tsv_span element, const char *delimiter);

#endif
