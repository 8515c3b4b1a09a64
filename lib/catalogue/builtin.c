#include "catalogue/builtin.h"

static const unsigned char bytes[] = {
#include "cases.inc"
};

struct span builtin_catalogue(void)
{
	return (struct span){(const char *)bytes, sizeof(bytes)};
}
