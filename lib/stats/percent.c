#include "stats/percent.h"

#include <math.h>
#include <stdlib.h>

#include "tsv/tsv.h"
#include "value/number.h"

/* Digits behind the point of a percentage. */
#define MOST_DECIMALS 9

static bool parse_one(struct tsv_span text, struct percent *p)
{
	struct number n;

	if (!number_parse(text, &n) || !n.exact || (n.negative && n.mantissa != 0))
		return false;
	*p = (struct percent){n.mantissa, 1};
	/* `50.0` is 50: the name of a percentage does not depend on how it is written. */
	for (; n.mantissa != 0 && n.exponent < 0 && p->units % 10 == 0; n.exponent++)
		p->units /= 10;
	if (n.mantissa != 0 && (n.exponent < -MOST_DECIMALS || n.exponent > 2))
		return false;
	for (; n.mantissa != 0 && n.exponent < 0; n.exponent++)
		p->scale *= 10;
	for (; n.mantissa != 0 && n.exponent > 0 && p->units <= 100; n.exponent--)
		p->units *= 10;
	return p->units <= 100 * p->scale;
}

static bool has(const struct percents *p, struct percent one)
{
	for (size_t i = 0; i < p->count; i++)
		if (p->list[i].units == one.units && p->list[i].scale == one.scale)
			return true;
	return false;
}

int percents_add(struct percents *p, struct tsv_span text, struct tsv_error *e)
{
	struct percent one;

	for (;;) {
		const char *comma = text.size == 0 ? NULL : memchr(text.data, ',', text.size);
		struct tsv_span item = {text.data, comma == NULL ? text.size
								 : (size_t)(comma - text.data)};
		if (!parse_one(item, &one))
			return tsv_error_set(e,
					     "-p takes percentages from 0 to 100 with commas "
					     "between, as 5,50,99.9, not '%.*s'",
					     (int)item.size, item.data);
		if (!has(p, one)) {
			p->list = tsv_grow(p->list, &p->capacity, p->count + 1, sizeof(one));
			p->list[p->count++] = one;
		}
		if (comma == NULL)
			return 0;
		text = tsv_span_from(text, item.size + 1);
	}
}

void percents_free(struct percents *p)
{
	free(p->list);
	*p = (struct percents){0};
}

void percent_append(struct tsv_buf *out, struct percent p)
{
	tsv_buf_printf(out, "%llu", (unsigned long long)(p.units / p.scale));
	if (p.scale > 1)
		tsv_buf_add_char(out, '.');
	for (uint64_t scale = p.scale; scale > 1; scale /= 10)
		tsv_buf_add_char(out, (char)('0' + p.units % scale / (scale / 10)));
}

double percent_rank(struct percent p, uint64_t n, uint64_t *rank)
{
	__extension__ typedef unsigned __int128 wide;
	wide whole = (wide)100 * p.scale, place = (wide)(n - 1) * p.units;

	*rank = (uint64_t)(place / whole);
	return (double)(uint64_t)(place % whole) / (double)(uint64_t)whole;
}

double percent_between(double low, double high, double fraction)
{
	double step = high - low;

	if (fraction == 0 || step == 0)
		return low;
	/* The step may be beyond the range although both ends are within it. */
	return isfinite(step) ? low + step * fraction : low * (1 - fraction) + high * fraction;
}
