#include "text/visible.h"

#include "text/utf8.h"

bool visible_hides(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == UTF8_INVALID ||
	       code == 0x061C || code == 0x200E || code == 0x200F ||
	       (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

void visible_append(struct buf *out, struct span text)
{
	while (text.size != 0) {
		uint32_t code;
		size_t size = utf8_decode(text, &code);

		if (!visible_hides(code))
			buf_add(out, text.data, size);
		else if (code < 0x100)
			buf_printf(out, "\\x%02x", (unsigned)code);
		else if (code != UTF8_INVALID)
			buf_printf(out, "\\u%04x", (unsigned)code);
		else
			for (size_t i = 0; i < size; i++)
				buf_printf(out, "\\x%02x", (unsigned char)text.data[i]);
		text = span_from(text, size);
	}
}
