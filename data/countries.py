#!/usr/bin/env python3
"""Makes countries.tsv and currencies.tsv, the vocabularies of countries and currencies.

    python3 data/countries.py

Writes both files beside itself, from Debian's packages unicode-cldr-core (names in all
languages, regions), iso-codes (ISO 3166 and 4217) and tzdata (a point in each country).
The result is the same for the same versions of these; README.md here names them and
their licences.
"""

import json
import os
import re
import unicodedata
import xml.etree.ElementTree as xml

HERE = os.path.dirname(os.path.abspath(__file__))
CLDR = "/usr/share/unicode/cldr/common"
ISO = "/usr/share/iso-codes/json"
ZONES = "/usr/share/zoneinfo/zone.tab"

# Regions of the catalogue by the groups of UN M49 that CLDR has, first the one that is
# preferred. A country may be in several: Mexico in Latin and in North America.
REGIONS = [
    ("Middle East", ["145"]),
    ("Africa", ["002"]),
    ("Asia", ["142"]),
    ("Europe", ["150"]),
    ("Latin America", ["419"]),
    ("North America", ["003"]),
    ("Oceania", ["009"]),
]

# What M49 does not say: states on the edge of two regions, as people file them.
ALSO = {
    "AM": ["Europe"], "AZ": ["Europe"], "GE": ["Europe"], "TR": ["Europe"],
    "CY": ["Europe"], "KZ": ["Europe"], "RU": ["Asia"], "IR": ["Middle East"],
    "EG": ["Middle East"], "SD": ["Middle East"], "LY": ["Middle East"],
    "GL": ["Europe"],
}
FIRST = {"CY": "Europe", "AM": "Asia", "AZ": "Asia", "GE": "Asia"}

# Where several places of a country are listed, the one that stands for it.
PLACE = {
    "AR": "Buenos_Aires", "AU": "Sydney", "BR": "Sao_Paulo", "CA": "Toronto", "CD": "Kinshasa",
    "CL": "Santiago", "CN": "Shanghai", "CY": "Nicosia", "DE": "Berlin", "EC": "Guayaquil",
    "ES": "Madrid", "FM": "Pohnpei", "GL": "Nuuk", "ID": "Jakarta", "KI": "Tarawa",
    "KZ": "Almaty", "MH": "Majuro", "MN": "Ulaanbaatar", "MX": "Mexico_City",
    "MY": "Kuala_Lumpur", "NZ": "Auckland", "PF": "Tahiti", "PG": "Port_Moresby",
    "PS": "Hebron", "PT": "Lisbon", "RU": "Moscow", "UA": "Kyiv", "UM": "Midway",
    "US": "New_York", "UZ": "Tashkent", "VN": "Ho_Chi_Minh",
}
POINTS = {"BV": ("-54.42", "3.35"), "HM": ("-53.10", "73.50"), "XK": ("42.67", "21.17")}

# Names that people write and that neither source has: short, informal and former ones.
ALIASES = {
    "US": ["U.S.", "U.S.A.", "United States of America", "America", "the United States"],
    "GB": ["U.K.", "Great Britain", "Britain", "England", "Scotland", "Wales",
           "Northern Ireland", "United Kingdom of Great Britain and Northern Ireland"],
    "NL": ["Holland", "The Netherlands"],
    "KR": ["Republic of Korea", "Korea, South", "S. Korea"],
    "KP": ["DPRK", "Korea, North", "N. Korea"],
    "CI": ["Ivory Coast"], "CV": ["Cape Verde"], "SZ": ["Swaziland"],
    "MK": ["Macedonia", "FYROM"], "TL": ["East Timor"], "VA": ["Holy See"],
    "CD": ["Congo, Democratic Republic of the", "Congo (DRC)", "DR Congo", "Zaire"],
    "CG": ["Congo, Republic of the", "Republic of the Congo"],
    "MM": ["Burma"], "BF": ["Upper Volta"], "BJ": ["Dahomey"], "LK": ["Ceylon"],
    "TH": ["Siam"], "IR": ["Persia"], "ZW": ["Rhodesia", "Southern Rhodesia"],
    "VU": ["New Hebrides"], "CZ": ["Czech Republic"], "RU": ["Russian Federation"],
    "BO": ["Bolivia, Plurinational State of"], "LA": ["Lao PDR"], "SY": ["Syria"],
    "PS": ["Palestine", "State of Palestine", "West Bank and Gaza"],
    "TW": ["Taiwan, Province of China", "Chinese Taipei"], "HK": ["Hong Kong"],
    "MO": ["Macau"], "BN": ["Brunei"], "FM": ["Micronesia"], "GM": ["The Gambia"],
    "BS": ["The Bahamas"], "AE": ["UAE", "Emirates"], "PG": ["PNG"],
    "BA": ["Bosnia"], "MD": ["Republic of Moldova"], "XK": ["Kosovo"],
}
ALPHA3 = {"XK": ("XKX", "")}  # used by many, though not in ISO 3166-1

# Codes that ISO 4217 gave and withdrew, or gives since, and that the sources lack.
MORE_CURRENCIES = {
    "GHP": "Ghanaian Cedi (2007)", "ROK": "Romanian Leu (1952–2006)",
    "VNC": "Vietnamese Dong (old)", "AYM": "Azerbaijani Manat (2005)",
    "CSJ": "Czechoslovak Koruna A/53", "HRD": "Croatian Dinar", "ILR": "Israeli Shekel (old)",
    "ISJ": "Icelandic Króna (old)", "LAJ": "Laotian Kip Pot Pol", "MVQ": "Maldivian Rupee (old)",
    "PEH": "Peruvian Sol", "PLZ": "Polish Zloty (1950–1995)", "UGW": "Ugandan Shilling (old)",
    "BGJ": "Bulgarian Lev A/52", "BGK": "Bulgarian Lev A/62", "ECV": "Ecuadorian Unit of Constant Value",
    "GNE": "Guinean Syli", "GQE": "Equatorial Guinean Ekwele", "GWE": "Guinean Escudo",
    "MLF": "Malian Franc", "MTP": "Maltese Pound", "RHD": "Rhodesian Dollar",
    "LSM": "Lesotho Maloti", "CHC": "WIR Franc (1979–2004)", "XRE": "RINET Funds",
    "XAD": "Arab Accounting Dinar", "XCG": "Caribbean Guilder", "ZWG": "Zimbabwe Gold",
    "SLE": "Sierra Leonean Leone", "VED": "Venezuelan Digital Bolívar",
    "XEU": "European Currency Unit", "XFO": "Gold Franc", "XFU": "UIC Franc",
    "ZWN": "Zimbabwean Dollar (2006)", "ZWC": "Rhodesian Dollar (1978)",
    "ARY": "Argentine Peso (1989–1990)", "UYN": "Uruguayan Peso (old)",
    "YUM": "Yugoslavian New Dinar", "SUR": "Soviet Rouble", "TPE": "Timorese Escudo",
}
NO_CURRENCY = {"XTS", "XXX"}  # for tests; none


def fold(text):
    """About as the tools fold: no case, no accents. Only to drop spellings that are alike."""
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return text.replace("’", "'").replace("‘", "'").strip()


def read_json(name, key):
    with open(f"{ISO}/{name}.json", encoding="utf-8") as file:
        return json.load(file)[key]


def groups():
    """Which territories each group of M49 contains, through all levels."""
    root = xml.parse(f"{CLDR}/supplemental/supplementalData.xml")
    contains = {}
    for group in root.iterfind(".//territoryContainment/group"):
        if group.get("status") != "deprecated":
            contains.setdefault(group.get("type"), set()).update(group.get("contains").split())

    def all_of(code, seen):
        for inner in contains.get(code, ()):
            if inner not in seen:
                seen.add(inner)
                all_of(inner, seen)
        return seen

    return {code: all_of(code, set()) for code in contains}


def regions_of(code, within):
    found = [name for name, codes in REGIONS if any(code in within[c] for c in codes)]
    found += [name for name in ALSO.get(code, []) if name not in found]
    first = FIRST.get(code)
    return sorted(found, key=lambda name: name != first) if first else found


def cldr_names(kind, codes):
    """The names in each language: {code: [name, ...]}, English ones first."""
    names = {code: [] for code in codes}
    files = sorted(os.listdir(f"{CLDR}/main"))
    files.sort(key=lambda file: file != "en.xml")
    for file in files:
        root = xml.parse(f"{CLDR}/main/{file}").getroot()
        for element in root.iterfind(f".//territories/{kind}"):
            name = element.text
            if element.get("type") in names and name and "↑" not in name:
                names[element.get("type")].append(name.strip())
    return names


def points():
    """A point in each country: that of a large city, mostly the capital, as tzdata has it."""
    found = dict(POINTS)
    with open(ZONES, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            code, where, zone = line.rstrip("\n").split("\t")[:3]
            if code not in found or zone.endswith("/" + PLACE.get(code, " ")):
                lat, lon = re.fullmatch(r"([+-]\d+)([+-]\d+)", where).groups()
                found[code] = (degrees(lat, 2), degrees(lon, 3))
    return found


def degrees(text, digits):
    """ISO 6709 to two decimals: ±DDMM or ±DDMMSS, with so many digits for degrees."""
    sign, number = text[0], text[1:]
    value = int(number[:digits]) + int(number[digits:digits + 2]) / 60
    value += int(number[digits + 2:] or 0) / 3600
    return f"{-value if sign == '-' else value:.2f}"


def unique(names, taken):
    """Without those that fold alike, and those that fold to another country's code."""
    seen, kept = set(taken), []
    for name in names:
        if fold(name) not in seen and ";" not in name and "\t" not in name:
            seen.add(fold(name))
            kept.append(name)
    return kept


def countries():
    iso = {c["alpha_2"]: c for c in read_json("iso_3166-1", "3166-1")}
    codes = sorted(set(iso) | set(ALPHA3))
    names, within, places = cldr_names("territory", codes), groups(), points()
    rows = []
    every_code = {c.lower() for c in codes} | {c["alpha_3"].lower() for c in iso.values()}
    for code in codes:
        entry = iso.get(code, {})
        alpha3, numeric = ALPHA3.get(code) or (entry["alpha_3"], entry["numeric"])
        formal = [entry.get(k) for k in ("common_name", "name", "official_name")]
        others = every_code - {code.lower(), alpha3.lower()}
        every = unique(names[code][:1] + ALIASES.get(code, []) +
                       [n for n in formal if n] + names[code], others)
        lat, lon = places.get(code, ("", ""))
        rows.append([code, alpha3, numeric, every[0], "; ".join(regions_of(code, within)),
                     lat, lon, "; ".join(every[1:])])
    return ["code", "alpha3", "numeric", "name", "regions", "lat", "lon", "names"], rows


def currencies():
    iso = {c["alpha_3"]: c["name"] for c in read_json("iso_4217", "4217")}
    english = xml.parse(f"{CLDR}/main/en.xml").getroot()
    names = {c.get("type"): c.findtext("displayName") for c in english.iterfind(".//currency")}
    root = xml.parse(f"{CLDR}/supplemental/supplementalData.xml")
    used = {c.get("iso4217") for c in root.iterfind(".//currencyData//currency")}
    codes = sorted((set(iso) | used | set(MORE_CURRENCIES)) - NO_CURRENCY)
    rows = [[code, iso.get(code) or names.get(code) or MORE_CURRENCIES[code]] for code in codes]
    return ["code", "name"], rows


def write(name, table):
    header, rows = table
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="\n") as file:
        for row in [header] + rows:
            file.write("\t".join(row) + "\n")


write("countries.tsv", countries())
write("currencies.tsv", currencies())
