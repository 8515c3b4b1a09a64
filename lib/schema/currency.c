#include "schema/currency.h"

#include <stddef.h>

#define LENGTH 3

/* Both lists are in the order of the alphabet. */
static const char current[][LENGTH + 1] = {
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD",
    "CAD", "CDF", "CHE", "CHF", "CHW", "CLF", "CLP", "CNY", "COP", "COU", "CRC", "CUP", "CVE",
    "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL",
    "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR",
    "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD",
    "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK",
    "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD", "NGN", "NIO",
    "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON",
    "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD",
    "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD",
    "TZS", "UAH", "UGX", "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED", "VES", "VND", "VUV",
    "WST", "XAF", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XCD", "XCG", "XDR", "XOF", "XPD",
    "XPF", "XPT", "XSU", "XUA", "YER", "ZAR", "ZMW", "ZWG", "ZWL",
};

static const char withdrawn[][LENGTH + 1] = {
    "ADP", "AFA", "AOK", "AON", "AOR", "ARA", "ARP", "ATS", "AZM", "BEF", "BGL", "BRC",
    "BRE", "BRN", "BRR", "BYB", "BYR", "CSD", "CSK", "CUC", "CYP", "DDM", "DEM", "ECS",
    "EEK", "ESP", "FIM", "FRF", "GEK", "GHC", "GRD", "GWP", "HRD", "HRK", "IEP", "ITL",
    "LTL", "LUF", "LVL", "MGF", "MRO", "MTL", "MXP", "MZM", "NIC", "NLG", "PEI", "PES",
    "PLZ", "PTE", "ROL", "RUR", "SDD", "SIT", "SKK", "SLL", "SRG", "STD", "SUR", "TJR",
    "TMM", "TPE", "TRL", "UAK", "UGS", "UYN", "VEB", "VEF", "XEU", "XFO", "XFU", "YUD",
    "YUM", "YUN", "ZAL", "ZMK", "ZRN", "ZRZ", "ZWC", "ZWD", "ZWN", "ZWR",
};

/* The code as the list has it, or NULL. */
static const char *find(const char (*codes)[LENGTH + 1], size_t count, const char *code)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = memcmp(code, codes[middle], LENGTH);
		if (order == 0)
			return codes[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

const char *currency_meant(struct tsv_span word)
{
	char code[LENGTH];

	if (word.size != LENGTH)
		return NULL;
	for (size_t i = 0; i < LENGTH; i++)
		code[i] = word.data[i] >= 'a' && word.data[i] <= 'z'
			      ? (char)(word.data[i] - 'a' + 'A')
			      : word.data[i];
	const char *found = find(current, sizeof(current) / sizeof(current[0]), code);
	return found != NULL ? found
			     : find(withdrawn, sizeof(withdrawn) / sizeof(withdrawn[0]), code);
}

bool currency_known(struct tsv_span code)
{
	const char *meant = currency_meant(code);

	return meant != NULL && memcmp(meant, code.data, LENGTH) == 0;
}
