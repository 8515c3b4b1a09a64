#include "schema/builtin.h"

static const unsigned char bytes[] = {
#include "cases.inc"
};

static const unsigned char schema_bytes[] = {
#include "cases.schema.inc"
};

struct tsv_span builtin_schema(void)
{
	return (struct tsv_span){(const char *)schema_bytes, sizeof(schema_bytes)};
}

struct tsv_span builtin_catalogue(void)
{
	return (struct tsv_span){(const char *)bytes, sizeof(bytes)};
}
