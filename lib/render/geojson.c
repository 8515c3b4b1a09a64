/*
 * geojson: a FeatureCollection (RFC 7946), a feature a record.
 *
 * A record's point is that of its columns lat and lon; of a table without them that of a
 * column whose type is geopoint (Table Schema: `lon, lat`), else that of the country. A
 * record without one has none: its geometry is null.
 */
#include <math.h>
#include <stdlib.h>

#include "render/formats.h"
#include "text/encode.h"
#include "value/number.h"

struct geojson {
	/* Places in the header, or TSV_NONE; lat and lon are both there or neither. */
	size_t lat, lon, point, country;
	const struct vocabulary *countries;
	struct tsv_buf lat_text, lon_text;
};

/* The first column of type geopoint. */
static size_t find_point(const struct render *r)
{
	for (size_t i = 0; i < r->header->count; i++) {
		const struct schema_column *c =
		    schema_find(r->options->schema, r->header->columns[i].name);
		if (c != NULL && c->type == SCHEMA_GEOPOINT && c->format == NULL &&
		    !schema_is_list(c))
			return i;
	}
	return TSV_NONE;
}

static void find_country(const struct render *r, struct geojson *g)
{
	const struct schema_column *c = schema_by_role(r->options->schema, ROLE_COUNTRY);

	if (c == NULL || c->vocabulary == NULL)
		return;
	g->country = tsv_header_find(r->header, tsv_span_of(c->name));
	g->countries = c->vocabulary;
}

static void init(struct render *r)
{
	struct geojson *g = r->state;

	g->point = g->country = TSV_NONE;
	g->lat = tsv_header_find(r->header, tsv_span_of("lat"));
	g->lon = tsv_header_find(r->header, tsv_span_of("lon"));
	if (g->lat == TSV_NONE || g->lon == TSV_NONE)
		g->lat = g->lon = TSV_NONE;
	if (g->lat == TSV_NONE)
		g->point = find_point(r);
	if (g->lat == TSV_NONE && g->point == TSV_NONE)
		find_country(r, g);
	tsv_buf_add_string(&r->text, "{\"type\":\"FeatureCollection\",\"features\":[");
}

/* Makes out a number from -limit to limit, as JSON has it; false when it is none. */
static bool read_degrees(struct tsv_buf *out, struct tsv_span value, double limit)
{
	struct number n;

	tsv_buf_clear(out);
	if (!number_parse(tsv_span_trim(value), &n) || fabs(number_double(&n)) > limit)
		return false;
	if (encode_is_json_number(value))
		tsv_buf_add_span(out, value);
	else
		tsv_buf_printf(out, "%.15g", number_double(&n));
	return true;
}

static bool read_pair(struct geojson *g, struct tsv_span lat, struct tsv_span lon)
{
	return read_degrees(&g->lat_text, lat, 90) && read_degrees(&g->lon_text, lon, 180);
}

static bool read_country(struct geojson *g, struct tsv_span value)
{
	struct vocabulary_meaning m = vocabulary_find(g->countries, value);

	if (m.term == TSV_NONE || isnan(g->countries->terms[m.term].lat))
		return false;
	tsv_buf_clear(&g->lat_text);
	tsv_buf_clear(&g->lon_text);
	tsv_buf_printf(&g->lat_text, "%g", (double)g->countries->terms[m.term].lat);
	tsv_buf_printf(&g->lon_text, "%g", (double)g->countries->terms[m.term].lon);
	return true;
}

/* Finds the record's point. A field of one holds no escape. */
static bool find_degrees(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct geojson *g = r->state;
	struct tsv_span rest, lon;

	if (g->lat != TSV_NONE)
		return read_pair(g, tsv_batch_field(b, i, g->lat),
				 tsv_batch_field(b, i, g->lon));
	if (g->point != TSV_NONE) {
		rest = tsv_batch_field(b, i, g->point);
		return tsv_span_cut(&rest, ',', &lon) && read_pair(g, rest, lon);
	}
	return g->country != TSV_NONE &&
	       read_country(g, tsv_unescape(tsv_batch_field(b, i, g->country), &r->scratch));
}

static void add_properties(struct render *r, const struct tsv_batch *b, size_t i, bool placed)
{
	const struct geojson *g = r->state;
	const char *between = "";

	for (size_t j = 0; j < r->fields->count; j++) {
		size_t place = r->fields->places[j];
		/* What is no point is shown as it stands. */
		if (placed && (place == g->lat || place == g->lon || place == g->point))
			continue;
		tsv_buf_add_string(&r->text, between);
		encode_json_value(&r->text, render_name(r, j), false);
		tsv_buf_add_char(&r->text, ':');
		encode_json_value(&r->text, render_value(r, b, i, j), r->options->numbers);
		between = ",";
	}
}

static void record(struct render *r, const struct tsv_batch *b, size_t i)
{
	struct geojson *g = r->state;
	bool placed = find_degrees(r, b, i);

	tsv_buf_add_string(&r->text, r->records == 0 ? "\n" : ",\n");
	tsv_buf_add_string(&r->text, "{\"type\":\"Feature\",\"geometry\":");
	if (placed) {
		tsv_buf_add_string(&r->text, "{\"type\":\"Point\",\"coordinates\":[");
		tsv_buf_add_span(&r->text, tsv_buf_span(&g->lon_text));
		tsv_buf_add_char(&r->text, ',');
		tsv_buf_add_span(&r->text, tsv_buf_span(&g->lat_text));
		tsv_buf_add_string(&r->text, "]}");
	} else {
		tsv_buf_add_string(&r->text, "null");
	}
	tsv_buf_add_string(&r->text, ",\"properties\":{");
	add_properties(r, b, i, placed);
	tsv_buf_add_string(&r->text, "}}");
}

/* What broke off is not closed, so that no reader takes it for whole. */
static int finish(struct render *r, bool whole, struct tsv_error *e)
{
	struct geojson *g = r->state;

	(void)e;
	tsv_buf_add_string(&r->text, whole ? "\n]}\n" : "\n");
	tsv_buf_free(&g->lat_text);
	tsv_buf_free(&g->lon_text);
	return 0;
}

const struct renderer renderer_geojson = {
    .name = "geojson",
    .ending = ".geojson",
    .help = "a map's features, by lat and lon, else by country",
    .uses = RENDER_NUMBERS,
    .tools = RENDER_SHOW,
    .state = sizeof(struct geojson),
    .init = init,
    .record = record,
    .finish = finish,
};
