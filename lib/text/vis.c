#include "text/vis.h"

#include "text/utf8.h"

bool vis_hides(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == UTF8_INVALID ||
	       code == 0x061C || code == 0x200E || code == 0x200F ||
	       (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

void vis_append(struct tsv_buf *out, struct tsv_span text)
{
	while (text.size != 0) {
		uint32_t code;
		size_t size = utf8_decode(text, &code);

		if (!vis_hides(code))
			tsv_buf_add(out, text.data, size);
		else if (code < 0x100)
			tsv_buf_printf(out, "\\x%02x", (unsigned)code);
		else if (code != UTF8_INVALID)
			tsv_buf_printf(out, "\\u%04x", (unsigned)code);
		else
			for (size_t i = 0; i < size; i++)
				tsv_buf_printf(out, "\\x%02x", (unsigned char)text.data[i]);
		text = tsv_span_from(text, size);
	}
}

void vis_append_lines(struct tsv_buf *out, struct tsv_span text)
{
	while (text.size != 0) {
		size_t size = 0;

		while (size < text.size && text.data[size] != '\n' && text.data[size] != '\t')
			size++;
		vis_append(out, (struct tsv_span){text.data, size});
		if (size < text.size)
			tsv_buf_add_char(out, text.data[size++]);
		text = tsv_span_from(text, size);
	}
}
