#include "unit.h"

#include <stdlib.h>

#include "tsv/scan.h"
#include "tsv/tsv.h"

/* The plain definition: one byte after another. Counts the sound records and writes
 * the place of every separator. */
static size_t expected(const char *data, size_t size, size_t fields, size_t *bounds,
		       struct tsv_scan_found *found)
{
	size_t records = 0, in_record = 0;
	bool sound = true;

	*found = (struct tsv_scan_found){0, 0};
	for (size_t i = 0; i < size; i++) {
		if (data[i] != '\t' && data[i] != '\n')
			continue;
		bounds[found->separators++] = i;
		found->lfs += data[i] == '\n';
		in_record++;
		sound = sound && (data[i] == '\n') == (in_record == fields);
		if (sound && data[i] == '\n') {
			records++;
			in_record = 0;
		}
	}
	return records;
}

/* What one version finds in two calls, the second from an offset on. */
static void check_find(tsv_scan_find_fn *find, const char *data, size_t size, size_t cut,
		       const size_t *bounds, struct tsv_scan_found want)
{
	size_t *got = tsv_alloc(size + TSV_SCAN_SLACK + 1, sizeof(*got));

	got[size + TSV_SCAN_SLACK] = 12345; /* stands behind the room that there is */
	struct tsv_scan_found first = find(got, data, 0, cut);
	struct tsv_scan_found rest = find(got + first.separators, data, cut, size);
	assert_int_equal(first.separators + rest.separators, want.separators);
	assert_int_equal(first.lfs + rest.lfs, want.lfs);
	assert_memory_equal(got, bounds, want.separators * sizeof(*bounds));
	assert_int_equal(got[size + TSV_SCAN_SLACK], 12345);
	free(got);
}

/* Every version that runs here, cut at several places. */
static void check_versions(const char *data, size_t size, const size_t *bounds,
			   struct tsv_scan_found want)
{
	const size_t cuts[] = {0, 1, 63, 64, 65, size - 1};

	for (size_t i = 0; i < tsv_scan_version_count; i++)
		for (size_t j = 0; j < sizeof(cuts) / sizeof(cuts[0]); j++)
			if (tsv_scan_versions[i].runs() && cuts[j] <= size)
				check_find(tsv_scan_versions[i].find, data, size, cuts[j],
					   bounds, want);
}

static void check(const char *data, size_t size, size_t fields)
{
	size_t *bounds = tsv_alloc(size, sizeof(*bounds));
	struct tsv_scan_found want;
	size_t records = expected(data, size, fields, bounds, &want);
	struct tsv_scan s = {0};

	check_versions(data, size, bounds, want);
	tsv_scan_init(&s, fields);
	assert_int_equal(tsv_scan_records(&s, data, size), records);
	assert_true(s.bounds[0] == SIZE_MAX);
	assert_memory_equal(s.bounds + 1, bounds, records * fields * sizeof(*bounds));
	tsv_scan_free(&s);
	free(bounds);
}

/* Random bytes in which separators are frequent or rare, ended by LF. */
static void fill(char *data, size_t size, uint64_t *seed, unsigned rarity)
{
	for (size_t i = 0; i < size; i++) {
		uint64_t r = unit_random(seed);
		data[i] = r % rarity == 0 ? '\t' : r % rarity == 1 ? '\n' : (char)(r >> 32);
	}
	data[size - 1] = '\n';
}

static void any_bytes_at_every_length_and_alignment(void **state)
{
	uint64_t seed = 1;
	char data[400];

	(void)state;
	for (size_t size = 1; size <= 300; size++)
		for (size_t shift = 0; shift < 64; shift += 7) {
			fill(data + shift, size, &seed, 2 + (unsigned)(size % 9));
			check(data + shift, size, 1 + size % 4);
		}
}

/* Records that are all sound but for one, at every place. */
static void one_unsound_record(void **state)
{
	(void)state;
	for (size_t bad = 0; bad < 40; bad++) {
		char data[40 * 8];
		size_t size = 0;
		for (size_t i = 0; i < 40; i++) {
			const char *record = i != bad  ? "ab\tc\t\n"
					     : bad % 2 ? "a\tb\n"
						       : "\t\t\t\n";
			memcpy(data + size, record, strlen(record));
			size += strlen(record);
		}
		check(data, size, 3);
	}
}

static void each_version_that_runs_can_be_used(void **state)
{
	(void)state;
	assert_false(tsv_scan_use("none"));
	for (size_t i = 0; i < tsv_scan_version_count; i++)
		if (tsv_scan_versions[i].runs())
			assert_true(tsv_scan_use(tsv_scan_versions[i].name));
		else
			print_message("skipped: the version for %s, which this processor "
				      "does not have\n",
				      tsv_scan_versions[i].name);
}

static void more_than_a_chunk(void **state)
{
	size_t records = 100000;
	char *data = tsv_alloc(records, 4);
	struct tsv_scan s = {0};

	(void)state;
	for (size_t i = 0; i < records; i++)
		memcpy(data + 4 * i, "1\t2\n", 4);
	tsv_scan_init(&s, 2);
	assert_int_equal(tsv_scan_records(&s, data, 4 * records), records);
	assert_int_equal(s.bounds[2 * records], 4 * records - 1);
	data[4 * 70000 + 1] = ' ';
	tsv_scan_init(&s, 2);
	assert_int_equal(tsv_scan_records(&s, data, 4 * records), 70000);
	tsv_scan_free(&s);
	free(data);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(any_bytes_at_every_length_and_alignment),
	    cmocka_unit_test(one_unsound_record),
	    cmocka_unit_test(more_than_a_chunk),
	    cmocka_unit_test(each_version_that_runs_can_be_used),
	};

	return cmocka_run_group_tests_name("scan", tests, NULL, NULL);
}
