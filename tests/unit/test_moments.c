#include "unit.h"

#include <math.h>
#include <stdlib.h>

#include "stats/dtoa.h"
#include "stats/moments.h"

/* What exact rational arithmetic (Python's fractions) says of each list: the doubles
 * nearest to its sum and its mean, and the sample standard deviation. */
static const struct {
	const char *numbers;
	double sum, mean, sd;
} exact[] = {
    /* clang-format off */
    {"1e16 1 -1e16", 1.0, 0.3333333333333333, 1e+16},
    {"0.1 0.2", 0.3, 0.15, 0.07071067811865475},
    {"0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1", 1.0, 0.1, 0.0},
    {"1e308 1e308 -1e308", 1e+308, 3.333333333333333e+307, 1.1547005383792515e+308},
    {"1e-300 1e300 -1e300", 1e-300, 3.3333333333333334e-301, 1e+300},
    {"123456789012345678901234567890 0.5 -123456789012345678901234567890", 0.5, 0.16666666666666666, 1.2345678901234568e+29},
    {"5e-324 5e-324 5e-324", 1.5e-323, 5e-324, 0.0},
    {"1e22 0.1 -1e22 -0.1 3", 3.0, 0.6, 7.071067811865475e+21},
    {"9007199254740993 2 0.5", 9007199254740996.0, 3002399751580332.0, 5200308914369308.0},
    {"-0.30 0.1 0.2", 0.0, 0.0, 0.2645751311064591},
    {"4503599627370496.5 0.0000000000000000000000000001", 4503599627370497.0, 2251799813685248.5, 3184525836262886.5},
    {"4503599627370497.5 -0.0000000000000000000000000001", 4503599627370497.0, 2251799813685248.5, 3184525836262887.5},
    {"-51750e-34 -6.4e-13 -564 -69317520110879756721.7e10 -3795.9e13 12757678145712896104305320.4e34 -9012421865441972121655e39", -8.884845083984844e+60, -1.2692635834264061e+60, 3.414742874809572e+60},
    {"706296298105961 7825107365e-4 95950094914e4 -95950094914e4 -706296298105961 -588 -40710471653073.6 -33416865238615441768014853.5 588 314395342e25 -314395342e25 33416865238615441768014853.5 40710471653073.6", 782510.7365, 60193.13357692308, 1.2835136090130156e+33},
    {"-1419471687740 681138828182492734056475312 -406285751894.1 -7e35 -70306587140052759.7 -6257834545705048032.8e11 -112990.5 -3e32", -7.003006251023158e+35, -8.753757813778947e+34, 2.474722118052723e+35},
    {"89.5e-14 -89.5e-14 -402018727951", -402018727951.0, -134006242650.33333, 232105620801.7808},
    {"368871838e-27 3495959320664934189678e-14 -31177867312592195e27 -726323764166154347153512500.0e-19 91720947872361666 401625.8e11 3320440933.3e-37 6169109436174422324.0e4 -6309306.7", -3.1177867312592196e+43, -3.4642074791769104e+42, 1.0392622437530732e+43},
    {"1527233003151103 321596366036831.8 -1527233003151103", 321596366036831.8, 107198788678943.94, 1538478269848695.5},
    {"-2989979519569e-24 970512228618282446329e36 -151014106203976031 6251852810616410.4e-16 -2152474070 94 -18844970029682869 -7606715166768311881948.5 37583182646628807.4", 9.705122286182824e+56, 1.0783469206869806e+56, 3.2350407620609416e+56},
    {"2567667.4e-5 -1 -2567667.4e-5", -1.0, -0.3333333333333333, 25.68316415544645},
    {"73174755739473539 99083200.1e31 -55216621919696e16 507980.6 478034421205736346013.1 8572260513284e-20 -7256774197526.8e11 -408577293885225762230381e30 4257942368902740.8", -4.085772938852248e+53, -4.5397477098358307e+52, 1.361924312950753e+53},
    {"5891581446885070e-29 1377e-7 275e-38 8167587762017500207418779e-7 -8167587762017500207418779e-7 -275e-38 -1377e-7 -5891581446885070e-29 -523799151620716607008615498.7e-25", -52.37991516207166, -5.819990573563518, 4.08379388100875e+17},
    {"211569e-1 -756779680386676", -756779680365519.1, -378389840182759.56, 535124043880566.9},
    {"0e24 741200142614811 -0e24", 741200142614811.0, 247066714204937.0, 427932101862050.1},
    {"45997036 611598806635.2 -462504317e-20 8629306248795124.6e-9 -478700535", 611174732442.4489, 122234946488.48976, 273562799420.34125},
    {"-771516855823586899923750668.5e1 771516855823586899923750668.5e1 2670207095108405172 68649e24 1e-7 -48.6e-5 462336.0e-1 -462336.0e-1 48.6e-5 527002148383.9 -2670207095108405172 -1e-7 -527002148383.9", 6.8649e+28, 5.280692307692308e+27, 1.9298572068362152e+28},
    {"-63874113775636229274.5 -797030167222025476823804e27", -7.970301672220256e+50, -3.985150836110128e+50, 5.635854360529421e+50},
    {"88114507277778431172.0e38 -457019984819353260554598114.8e18 -88114507277778431172.0e38 8699001111.7e-2 457019984819353260554598114.8e18", 86990011.117, 17398002.2234, 6.2306365617028526e+57},
    {"-876747078359755965616.9 522903.3e-30 -332581569222192442259748849e9 -261465400145229274.8 -437249392053642096577e-11", -3.325815692221933e+35, -6.651631384443866e+34, 1.4873499936887474e+35},
    {"7e17 6343994834681e14 -320.7e-39 -2127366356391 320.7e-39 2127366356391 -7e17", 6.343994834681e+26, 9.06284976383e+25, 2.397804664463464e+26},
    {"2736012844199129.0e7 8720908754540111635116942e38 -7.0e-24 -79353010.7e-7 -3156602096264399898985 52225738550460908.5e2 -4095077e-29 -89016786756.2", 8.720908754540111e+62, 1.090113594317514e+62, 3.0833068592222206e+62},
    {"-98297378784517827 -4391584279077.1 -616629275 7376926666956.3e-14 164420362893590891379474.9e30 57954338503933801109297074.4e17 -57954338503933801109297074.4e17 98297378784517827 9086117134389200258597583.3 183409548032966074721894171.8 -9086117134389200258597583.3 4391584279077.1 -183409548032966074721894171.8 -7376926666956.3e-14 616629275", 1.6442036289359089e+53, 1.0961357526239393e+52, 4.24531551509505e+52},
    {"-240070455 -33968576.9e-9 -9142999529437.2 296643789831623026955e-11 8.9e3 -4e24 -4464484578156509861236870e19 -29701071469682520033e-12", -4.46448457815651e+43, -5.580605722695637e+42, 1.5784336598586155e+43},
    {"376959803480965779925963e8 -23e10 -374544494958.2e-37 -130.0 23e10 130.0 374544494958.2e-37", 3.769598034809658e+31, 5.385140049728082e+30, 1.424774134683451e+31},
    {"-9193e-14 -7622196270147949494075384e20 6827706661.7 -6605834289469e-36 -105447.7 9706994892236969892.8 1739989410487186354.9 874102956194769", -7.62219627014795e+44, -9.527745337684937e+43, 2.6948533350782124e+44},
    {"657139.0e-20 375573812674821806 46648680797e18 -46648680797e18 156818631629586 -156818631629586 -657139.0e-20", 3.755738126748218e+17, 5.365340181068883e+16, 2.6932628415488876e+28},
    /* clang-format on */
};

static double read_back(struct tsv_buf *text)
{
	tsv_buf_add_char(text, '\0');
	char *end;
	double value = strtod(text->data, &end);
	assert_ptr_equal(end, text->data + text->size - 1);
	tsv_buf_clear(text);
	return value;
}

/* Adds the words of a list to moments, each to the one that is its turn. */
static void add_words_as(struct moments *parts, size_t count, const char *words, bool plain)
{
	double ignored;

	for (size_t i = 0; *words != '\0'; i++) {
		size_t size = strcspn(words, " ");
		assert_true(moments_add(&parts[i % count], (struct tsv_span){words, size},
					plain, &ignored));
		words += size + (words[size] == ' ');
	}
}

static void add_words(struct moments *parts, size_t count, const char *words)
{
	add_words_as(parts, count, words, false);
}

static void sums_are_those_of_rational_arithmetic(void **state)
{
	struct tsv_buf text = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(exact) / sizeof(exact[0]) * 2; i++) {
		struct moments s;
		size_t row = i / 2;
		moments_init(&s);
		add_words_as(&s, 1, exact[row].numbers, i % 2 != 0);
		moments_append_sum(&s, &text);
		assert_true(read_back(&text) == exact[row].sum);
		moments_append_mean(&s, &text);
		assert_true(read_back(&text) == exact[row].mean);
		moments_append_sd(&s, &text);
		assert_true(fabs(read_back(&text) - exact[row].sd) <= exact[row].sd * 4e-16);
		moments_free(&s);
	}
	tsv_buf_free(&text);
}

static void append_all(const struct moments *s, struct tsv_buf *out)
{
	moments_append_sum(s, out);
	tsv_buf_add_char(out, ' ');
	moments_append_mean(s, out);
	tsv_buf_add_char(out, ' ');
	moments_append_sd(s, out);
	tsv_buf_add_char(out, ' ');
	moments_append_min(s, out);
	tsv_buf_add_char(out, ' ');
	moments_append_max(s, out);
}

static void parts_add_up_to_the_whole(void **state)
{
	struct tsv_buf whole = {0}, merged = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(exact) / sizeof(exact[0]); i++) {
		struct moments all, parts[3];
		moments_init(&all);
		for (size_t j = 0; j < 3; j++)
			moments_init(&parts[j]);
		add_words(&all, 1, exact[i].numbers);
		add_words(parts, 3, exact[i].numbers);
		moments_merge(&parts[2], &parts[0]);
		moments_merge(&parts[2], &parts[1]);
		append_all(&all, &whole);
		append_all(&parts[2], &merged);
		tsv_buf_add_char(&merged, '\0');
		assert_span(tsv_buf_span(&whole), merged.data);
		tsv_buf_clear(&whole);
		tsv_buf_clear(&merged);
		moments_free(&all);
		for (size_t j = 0; j < 3; j++)
			moments_free(&parts[j]);
	}
	tsv_buf_free(&whole);
	tsv_buf_free(&merged);
}

/* Thousandths of any size, in any order, against integers of 128 bits. */
static void random_decimals_are_summed_exactly(void **state)
{
	uint64_t random = 1;
	struct moments s;
	struct tsv_buf text = {0};
	int128 sum = 0;
	double value;

	(void)state;
	moments_init(&s);
	for (int i = 0; i < 20000; i++) {
		uint64_t size = unit_random(&random) % 60;
		uint64_t number = unit_random(&random) >> size >> 4;
		bool negative = unit_random(&random) % 2;
		tsv_buf_printf(&text, "%s%llu.%03llu", negative ? "-" : "",
			       (unsigned long long)number / 1000,
			       (unsigned long long)number % 1000);
		assert_true(moments_add(&s, tsv_buf_span(&text), false, &value));
		sum += negative ? -(int128)number : (int128)number;
		tsv_buf_clear(&text);
	}
	moments_append_sum(&s, &text);
	assert_true(read_back(&text) == (double)sum / 1000);
	moments_free(&s);
	tsv_buf_free(&text);
}

static struct tsv_span sum_of(const char *words, struct tsv_buf *text)
{
	struct moments s;

	moments_init(&s);
	add_words(&s, 1, words);
	tsv_buf_clear(text);
	append_all(&s, text);
	moments_free(&s);
	return tsv_buf_span(text);
}

static void integers_are_printed_whole(void **state)
{
	struct tsv_buf text = {0};

	(void)state;
	assert_span(sum_of("9007199254740993", &text),
		    "9007199254740993 9007199254740992  9007199254740993 9007199254740993");
	assert_span(sum_of("999999999999 1", &text),
		    "1000000000000 500000000000 707106781185.1333 1 999999999999");
	assert_span(sum_of("123456789012345678901234567890 1e0", &text),
		    "123456789012345678901234567891 6.172839450617284e28 "
		    "8.729713269414648e28 1 1.2345678901234568e29");
	tsv_buf_free(&text);
}

static void the_range_is_exact(void **state)
{
	struct tsv_buf text = {0};
	struct moments s;

	(void)state;
	moments_init(&s);
	add_words(&s, 1,
		  "9007199254740995 9007199254740996.0 9007199254740993 9007199254740992.0");
	moments_append_min(&s, &text);
	assert_span(tsv_buf_span(&text), "9007199254740992");
	tsv_buf_clear(&text);
	moments_append_max(&s, &text);
	assert_span(tsv_buf_span(&text), "9007199254740996");
	tsv_buf_clear(&text);
	moments_free(&s);
	moments_init(&s);
	add_words(&s, 1, "-0.5 -3 -2.5");
	moments_append_min(&s, &text);
	moments_append_max(&s, &text);
	assert_span(tsv_buf_span(&text), "-3-0.5");
	moments_free(&s);
	tsv_buf_free(&text);
}

/* A field of a million digits must not take a million squared steps. */
static void long_numbers_end(void **state)
{
	struct tsv_buf digits = {0}, text = {0};
	struct moments s;
	double value;

	(void)state;
	moments_init(&s);
	tsv_buf_add_string(&digits, "0.");
	for (int i = 0; i < 1000000; i++)
		tsv_buf_add_char(&digits, '3');
	assert_true(moments_add(&s, tsv_buf_span(&digits), false, &value));
	moments_append_sum(&s, &text);
	assert_span(tsv_buf_span(&text), "0.3333333333333333");
	tsv_buf_clear(&text);
	tsv_buf_add_string(&digits, "e-999999999999");
	assert_true(moments_add(&s, tsv_buf_span(&digits), false, &value));
	assert_true(value == 0);
	tsv_buf_add_string(&digits, "e1");
	assert_false(moments_add(&s, tsv_buf_span(&digits), false, &value));
	assert_int_equal(s.skipped, 1);
	moments_free(&s);
	tsv_buf_free(&digits);
	tsv_buf_free(&text);
}

static void decimals_read_back(void **state)
{
	uint64_t random = 2;
	struct tsv_buf text = {0};

	(void)state;
	for (int i = 0; i < 100000; i++) {
		uint64_t bits = unit_random(&random);
		double value;
		memcpy(&value, &bits, sizeof(value));
		/* Half of them of everyday size. */
		if (i % 2 == 0)
			value = (double)(int64_t)bits / 1e12;
		if (!isfinite(value))
			continue;
		dtoa_append(&text, value);
		assert_true(text.size <= 27);
		assert_true(read_back(&text) == value);
	}
	tsv_buf_free(&text);
}

static void decimals_are_short(void **state)
{
	static const struct {
		double value;
		const char *text;
	} known[] = {{0, "0"},
		     {-0.0, "0"},
		     {0.1, "0.1"},
		     {1.0 / 3, "0.3333333333333333"},
		     {-2.5, "-2.5"},
		     {1e15, "1000000000000000"},
		     {123456789012345680000.0, "123456789012345680000"},
		     {1e21, "1e21"},
		     {1.5e300, "1.5e300"},
		     {1e-7, "0.0000001"},
		     {1.25e-8, "1.25e-8"},
		     {5e-324, "5e-324"}};
	struct tsv_buf text = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		dtoa_append(&text, known[i].value);
		assert_span(tsv_buf_span(&text), known[i].text);
		tsv_buf_clear(&text);
	}
	tsv_buf_free(&text);
}

/* A sum that was printed is taken while numbers, or their squares, can come to it. */
static void printed_sums_have_limits(void **state)
{
	static const struct {
		const char *text;
		int power;
		bool taken;
	} known[] = {{"-12.5", 1, true},    {"0.5", 2, true},	   {"-0", 2, true},
		     {"1e328", 1, true},    {"1e338", 1, false},   {"1e636", 2, true},
		     {"1e656", 2, false},   {"1e-1100", 1, true},  {"1e-1101", 1, false},
		     {"1e-2200", 2, true},  {"1e-2201", 2, false}, {"1e99999", 1, false},
		     {"1e-99999", 2, false}};

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct number n;
		struct decimal d;
		decimal_init(&d);
		assert_true(number_parse(tsv_span_of(known[i].text), &n));
		assert_int_equal(decimal_add_text(&d, &n, known[i].power),
				 known[i].taken ? 0 : -1);
		decimal_free(&d);
	}
}

/* The last digit counts, not where the first ones are. */
static void long_printed_sums_have_limits(void **state)
{
	(void)state;
	for (size_t digits = 1098; digits <= 1102; digits++) {
		struct tsv_buf text = {0};
		struct number n;
		struct decimal d;
		decimal_init(&d);
		tsv_buf_add_string(&text, "3.");
		for (size_t i = 0; i < digits; i++)
			tsv_buf_add_char(&text, '7');
		assert_true(number_parse(tsv_buf_span(&text), &n));
		assert_int_equal(decimal_add_text(&d, &n, 1), digits <= 1100 ? 0 : -1);
		decimal_free(&d);
		tsv_buf_free(&text);
	}
}

static int read_texts(const char *const *texts, uint64_t n, struct moments *m)
{
	moments_init(m);
	m->n = n;
	return moments_read(m, tsv_span_of(texts[0]), tsv_span_of(texts[1]),
			    tsv_span_of(texts[2]), tsv_span_of(texts[3]));
}

/* What no numbers come to is no part of a sum. */
static void impossible_moments_are_refused(void **state)
{
	static const struct {
		uint64_t n;
		const char *texts[4]; /* sum, squares, min, max */
		bool possible;
	} known[] = {{0, {"0", "0", "", ""}, true},
		     {0, {"1", "0", "", ""}, false},
		     {0, {"0", "1", "", ""}, false},
		     {0, {"0", "0", "0", "0"}, false},
		     {2, {"3", "5", "1", "2"}, true},
		     {2, {"3", "5", "2", "1"}, false},
		     {2, {"3", "4", "1", "2"}, false},
		     {2, {"3", "5", "", ""}, false},
		     {2, {"30", "500", "1", "2"}, false},
		     {2, {"-3", "5", "1", "2"}, false},
		     {2, {"0.3", "0.05", "0.1", "0.2"}, true},
		     {2, {"0.3", "0.04", "0.1", "0.2"}, false},
		     {2, {"0.3", "-0.05", "0.1", "0.2"}, false},
		     {1, {"x", "1", "1", "1"}, false},
		     {1, {"1", "1", "1", "1e999"}, false}};

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct moments m;
		assert_int_equal(read_texts(known[i].texts, known[i].n, &m),
				 known[i].possible ? 0 : -1);
		moments_free(&m);
	}
}

/* The digits that stack-held numbers once had no room for. */
static void long_sums_are_squared(void **state)
{
	struct tsv_buf digits = {0}, text = {0};
	struct moments m;

	(void)state;
	tsv_buf_add_string(&digits, "3.");
	for (int i = 0; i < 1100; i++)
		tsv_buf_add_char(&digits, '7');
	tsv_buf_add_char(&digits, '\0');
	const char *const texts[] = {digits.data, "8.25", "1", "2.8"};
	assert_int_equal(read_texts(texts, 2, &m), 0);
	moments_append_sd(&m, &text);
	assert_span(tsv_buf_span(&text), "1.0555555555555556");
	moments_free(&m);
	tsv_buf_free(&digits);
	tsv_buf_free(&text);
}

/* Against the C library, which rounds right: digits near and far from halfway. */
static void doubles_are_the_nearest(void **state)
{
	uint64_t random = 9;
	struct tsv_buf text = {0};

	(void)state;
	for (int i = 0; i < 50000; i++) {
		struct number n;
		struct decimal d;
		uint64_t r = unit_random(&random);
		tsv_buf_clear(&text);
		tsv_buf_printf(&text, "%llu%llue%d", (unsigned long long)(r >> r % 60),
			       (unsigned long long)unit_random(&random),
			       (int)(unit_random(&random) % 700) - 380);
		if (i % 4 == 0) { /* halfway between two doubles, and a bit more or less */
			tsv_buf_clear(&text);
			tsv_buf_printf(&text, "%llu.%s",
				       (unsigned long long)((r >> 11) | 1ull << 52),
				       i % 8 == 0 ? "5" : "49999999999999999999999");
		}
		tsv_buf_add_char(&text, '\0');
		assert_true(number_parse(tsv_span_of(text.data), &n));
		decimal_init(&d);
		assert_int_equal(decimal_add_text(&d, &n, 2), 0);
		assert_true(decimal_double(&d, 0, 1) == strtod(text.data, NULL));
		decimal_free(&d);
	}
	tsv_buf_free(&text);
}

static void texts_of_decimals_read_back(void **state)
{
	static const char *const known[] = {"0",
					    "-12.5",
					    "0.001",
					    "1234567890123456789012345678901234567890",
					    "7e31",
					    "7e-31",
					    "70000000000000000000000000000000",
					    "0.00000000000000000000000000000012",
					    "-3e-1000"};
	struct tsv_buf text = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct number n;
		struct decimal d;
		decimal_init(&d);
		assert_true(number_parse(tsv_span_of(known[i]), &n));
		assert_int_equal(decimal_add_text(&d, &n, 1), 0);
		decimal_append(&text, &d);
		decimal_free(&d);
		tsv_buf_add_char(&text, ' ');
	}
	assert_span(tsv_buf_span(&text),
		    "0 -12.5 0.001 1234567890123456789012345678901234567890 7e31 "
		    "0.0000000000000000000000000000007 7e31 "
		    "0.00000000000000000000000000000012 -3e-1000 ");
	tsv_buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sums_are_those_of_rational_arithmetic),
	    cmocka_unit_test(parts_add_up_to_the_whole),
	    cmocka_unit_test(random_decimals_are_summed_exactly),
	    cmocka_unit_test(integers_are_printed_whole),
	    cmocka_unit_test(the_range_is_exact),
	    cmocka_unit_test(long_numbers_end),
	    cmocka_unit_test(decimals_read_back),
	    cmocka_unit_test(decimals_are_short),
	    cmocka_unit_test(printed_sums_have_limits),
	    cmocka_unit_test(long_printed_sums_have_limits),
	    cmocka_unit_test(impossible_moments_are_refused),
	    cmocka_unit_test(long_sums_are_squared),
	    cmocka_unit_test(doubles_are_the_nearest),
	    cmocka_unit_test(texts_of_decimals_read_back),
	};

	return cmocka_run_group_tests_name("moments", tests, NULL, NULL);
}
