/*
 * findings: what an edit makes wrong, as the schema says (check/check.h).
 */
#ifndef EDIT_FINDINGS_H
#define EDIT_FINDINGS_H

#include "edit/notes.h"
#include "edit/text.h"
#include "schema/keys.h"
#include "tsv/tsv.h"

/*
 * Notes the errors in the records that were read, but for those that the records had
 * before, too: what is wrong already need not be mended at once. file is theirs, to which
 * foreign keys may refer. Returns 0, or -1 with e filled when they cannot be checked.
 */
int edit_findings(const struct edit_records *r, struct tsv_span before, char *file,
		  const struct edit_columns *c, const struct key_columns *key,
		  struct edit_notes *notes, struct tsv_error *e);

#endif
