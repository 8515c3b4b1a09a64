#include "prefilter/syntax.h"

/* The end of `[:alpha:]` within a class, or 0 when s does not begin one. */
static size_t posix_class(struct tsv_span s)
{
	if (s.size < 4 || s.data[0] != '[' ||
	    (s.data[1] != ':' && s.data[1] != '.' && s.data[1] != '='))
		return 0;
	for (size_t i = 2; i + 1 < s.size && s.data[i] != ']'; i++)
		if (s.data[i] == s.data[1] && s.data[i + 1] == ']')
			return i + 2;
	return 0;
}

size_t syntax_quoted(struct tsv_span s)
{
	for (size_t i = 2; i + 1 < s.size; i++)
		if (s.data[i] == '\\' && s.data[i + 1] == 'E')
			return i + 2;
	return s.size;
}

/* The size of the escape that s begins with: `\` and a byte, or all of a quotation. */
static size_t escape_size(struct tsv_span s)
{
	if (s.size > 1 && s.data[1] == 'Q')
		return syntax_quoted(s);
	return s.size > 1 ? 2 : 1;
}

size_t syntax_class(struct tsv_span s)
{
	size_t i = 1;

	if (i < s.size && s.data[i] == '^')
		i++;
	if (i < s.size && s.data[i] == ']')
		i++; /* the first is a member */
	while (i < s.size) {
		size_t inner = posix_class(tsv_span_from(s, i));
		if (s.data[i] == ']')
			return i + 1;
		if (inner != 0)
			i += inner;
		else
			i += s.data[i] == '\\' ? escape_size(tsv_span_from(s, i)) : 1;
	}
	return s.size;
}

/* May what follows `(?` be passed over without being understood? */
static bool is_usual_group(struct tsv_span s)
{
	static const char *const starts[] = {"(?:", "(?=", "(?!", "(?<", "(?>", "(?|", "(?P<"};

	if (s.size < 2 || (s.data[1] != '?' && s.data[1] != '*'))
		return true;
	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (tsv_span_begins(s, tsv_span_of(starts[i])))
			return true;
	return false;
}

size_t syntax_group(struct tsv_span s)
{
	size_t i = 0, depth = 0;

	while (i < s.size) {
		struct tsv_span rest = tsv_span_from(s, i);
		if (rest.data[0] == '(' && !is_usual_group(rest))
			return 0;
		depth += rest.data[0] == '(';
		depth -= rest.data[0] == ')';
		if (rest.data[0] == '\\')
			i += escape_size(rest);
		else
			i += rest.data[0] == '[' ? syntax_class(rest) : 1;
		if (depth == 0)
			return i;
	}
	return 0;
}

bool syntax_is_plain(struct tsv_span s)
{
	static const char special[] = "\\^$.|?*+()[{";

	for (size_t i = 0; i < s.size; i++)
		if (s.data[i] == '\0' || strchr(special, s.data[i]) != NULL)
			return false;
	return true;
}
