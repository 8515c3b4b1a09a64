/* What is told of the spreadsheets' formats, also where they cannot be read. */
#include "import/import.h"

#ifdef LACKS_SPREADSHEETS
static void lacking(struct importer *im)
{
	tsv_error_set(&im->error,
		      "%s: case-import was built without spreadsheets; install libminizip-dev "
		      "and libexpat1-dev, and build it anew",
		      im->decoder.input.name);
}
#define FUNCTIONS(format) .open = lacking
#else
#include "import/sheet.h"
#define FUNCTIONS(format) \
	.open = format##_open, .read_header = format##_read_header, .next = format##_next, \
	.close = format##_close
#endif

const struct import_format import_xlsx = {
    .names = "xlsx",
    .endings = ".xlsx .xlsm",
    .help = "a sheet of an Office workbook",
    .uses = IMPORT_SHEET | IMPORT_SKIP,
    FUNCTIONS(xlsx),
};

const struct import_format import_ods = {
    .names = "ods",
    .endings = ".ods",
    .help = "a sheet of an OpenDocument spreadsheet",
    .uses = IMPORT_SHEET | IMPORT_SKIP,
    FUNCTIONS(ods),
};
