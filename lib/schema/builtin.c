#include "schema/builtin.h"

static const unsigned char bytes[] = {
#include "cases.inc"
};

struct tsv_span builtin_catalogue(void)
{
	return (struct tsv_span){(const char *)bytes, sizeof(bytes)};
}
