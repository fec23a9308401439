#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collects the names of countries, cities and seas into names.json.

Usage: names.py TABLES DIRECTORY OUTPUT

TABLES has countries.txt, cities.txt and seas.txt; DIRECTORY has places.json, countries.json and the
unpacked sources.  A name comes from the tables, else from CLDR, else from GeoNames, else it is the
English one, which is then not repeated.
"""

import gettext
import json
import math
import pathlib
import re
import sys

LANGUAGES = "ko vi id th lo km zh ja ru ms my mn".split()
# Only by hand, for places whose own names these are.
RARE = ["zh-Hant", "ko-KP"]
# Only where GeoNames covers a language well.
GEONAMES = {language: language for language in "ko vi id th ja ru".split()} | {"zh": "zh_CN zh"}
# What its names must be written with; "zh" thereby leaves out those in traditional characters.
SCRIPTS = {
    "ko": "[\uac00-\ud7a3 ]+", "th": "[\u0e00-\u0e7f -]+", "zh": "[\u4e00-\u9fff·]+",
    "ja": "[\u3040-\u30ff\u4e00-\u9fff・＝= ]+", "ru": "[\u0400-\u04ff -]+",
    "vi": "[^\u0370-\uffff]+[^\uffff]*", "id": "[^\u0370-\uffff]+",
}
# "City", "metropolis", "district", which the names of places on a map do without.
AFFIXES = {
    "ko": r"(특별자치시|특별시|직할시|광역시|(?<=\S\S)시| 시| 구| 섬)$",
    "zh": r"(?<=..)(特别市|广域市|直辖市|市|地区|区|省)$",
    "ja": r"(?<=.)(特別市|広域市|廣域市|市|郡|県|特別区)$",
    "vi": r"^(Thành [Pp]hố|Tỉnh) ", "id": r"^Kota ", "th": r"^(แขวง|เทศบาลนคร)",
}
# Codes of CLDR that are no countries: groups, reserved ones and tests.
NOT_ISO = set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())
NEIGHBOURS = set("KP KR VN LA KH TH MM".split())
SPELLINGS = {"Rangoon": "Yangon", "Kiev": "Kyiv", "København": "Copenhagen"}


def read_table(path):
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            fields = [field.strip() for field in line.split("|")]
            yield fields[0], fields[1:]


def split_names(fields):
    names = {}
    for field in fields:
        language, _, name = field.partition(" ")
        if language in LANGUAGES + RARE or language == "en":
            names[language] = name
    return names


def tidy(names):
    """Leaves out what is as in English anyway."""
    english = names["en"]
    return {"en": english} | {
        language: names[language]
        for language in LANGUAGES + RARE
        if names.get(language) not in (None, "", "-", english)
    }


def in_region(point):
    return 60 <= point[0] <= 180 and -15 <= point[1] <= 65


# --- Countries.

def read_territories(source, language):
    path = source / f"cldr-localenames/main/{language}/territories.json"
    data = json.loads(path.read_text("utf-8"))
    return data["main"][language]["localeDisplayNames"]["territories"]


def country_zoom(area, lat):
    """Where the square of its area is 40 px wide, in steps of a half."""
    if area <= 0:
        return None
    width = math.sqrt(area) / math.cos(math.radians(min(abs(lat), 80))) / 40075016.7
    zoom = math.ceil(2 * math.log2(40 / 256 / width)) / 2
    return None if zoom > 6 else max(2.0, zoom)


def collect_countries(tables, work):
    territories = {l: read_territories(work / "unpacked", l) for l in ["en"] + LANGUAGES}
    found = {}
    for feature in json.loads((work / "countries.json").read_text("utf-8"))["features"]:
        properties = feature["properties"]
        point = feature["geometry"]["coordinates"]
        found[properties["iso_a2"]] = (point, properties["area"])
    by_hand = {}
    for order, (head, fields) in enumerate(read_table(tables / "countries.txt")):
        code, lon, lat, zoom = head.split()
        by_hand[code] = (order, [float(lon), float(lat)], zoom, split_names(fields))

    own = dict(head.split() for head, _ in read_table(tables / "languages.txt"))
    countries = []
    for code in sorted(territories["en"]):
        if not re.fullmatch("[A-Z]{2}", code) or code in NOT_ISO:
            continue
        names = {}
        for language, table in territories.items():
            name = table.get(code + "-alt-short") if code in ("HK", "MO", "MM", "PS") else None
            names[language] = (name or table.get(code, "")).replace(" - ", "–")
            # Its other name stands in brackets, and only English has a short form without it.
            if code == "MM":
                names[language] = re.sub(r" \(.*\)$", "", names[language])
        order, area = 1000, 0
        if code in found:
            point, area = found[code]
            zoom = country_zoom(area, point[1])
        if code in by_hand:
            order, point, given, overrides = by_hand[code]
            zoom = None if given == "-" else float(given)
            names |= overrides
        record = {"point": [round(c, 2) for c in point]}
        if zoom is not None:
            record["zoom"] = [zoom, 6.5]
        if code in own:
            record["language"] = own.pop(code)
        countries.append(((zoom or 99, order, -area), code, record, tidy(names)))
    if own:
        sys.exit("names: no such countries: " + ", ".join(own))
    countries.sort(key=lambda country: country[0])
    result = {}
    for rank, (_, code, record, names) in enumerate(countries):
        result[code] = record | {"rank": rank, "names": names}
    return dict(sorted(result.items()))


# --- Cities.

def read_zones(source, language):
    """The cities that stand for time zones: {zone: name}."""
    path = source / f"cldr-dates/main/{language}/timeZoneNames.json"
    data = json.loads(path.read_text("utf-8"))
    zones = {}

    def walk(node, prefix):
        for key, value in node.items():
            if isinstance(value, dict) and ("_type" in value or "exemplarCity" in value):
                if "exemplarCity" in value:
                    zones[prefix + key] = value["exemplarCity"]
            elif isinstance(value, dict):
                walk(value, prefix + key + "/")

    walk(data["main"][language]["dates"]["timeZoneNames"]["zone"], "")
    return zones


def read_catalogue(source, locale):
    with open(source / f"usr/share/locale/{locale}/LC_MESSAGES/geonames.mo", "rb") as file:
        return gettext.GNUTranslations(file)._catalog


class CityNames:
    def __init__(self, source):
        self.zones = {language: read_zones(source, language) for language in ["en"] + LANGUAGES}
        keys = set().union(*self.zones.values())
        self.zone_of = {}
        for key in sorted(keys):
            english = self.zones["en"].get(key) or key.split("/")[-1].replace("_", " ")
            self.zone_of[english] = key
        self.english = read_catalogue(source, "en")
        self.catalogues = {
            language: [read_catalogue(source, locale) for locale in locales.split()]
            for language, locales in GEONAMES.items()
        }

    def from_geonames(self, language, number, name):
        # Some numbers of the places are wrong: the name in English must agree.
        known = re.sub("[^a-z]", "", self.english.get(number, "").lower())
        if not known or known[:4] != re.sub("[^a-z]", "", name.lower())[:4]:
            return None
        for catalogue in self.catalogues.get(language, []):
            if number in catalogue:
                found = re.sub(AFFIXES.get(language, "^$"), "", catalogue[number]).strip()
                if not re.fullmatch(SCRIPTS[language], found):
                    return None
                if language == "zh":
                    try:
                        found.encode("gb2312")
                    except UnicodeEncodeError:
                        return None
                return found
        return None

    def get(self, properties):
        name = properties["name"]
        number = str(int(properties["geonameid"] or -1))
        zone = self.zone_of.get(SPELLINGS.get(name, name))
        zone = zone or self.zone_of.get(properties["nameascii"])
        # Four cities of this name have a zone in another country.
        if properties["iso_a2"] in ("GY", "AU") and name in ("Georgetown", "Victoria"):
            zone = None
        names = {"en": name}
        for language in LANGUAGES:
            found = self.zones[language].get(zone) if zone else None
            names[language] = found or self.from_geonames(language, number, properties["nameascii"])
        return names


def city_zoom(capital, region, rank):
    if capital:
        return 3 if region else 3.5 if rank <= 2 else 4.5
    if rank <= 2:
        return 4.5 if not region else 3.5 if rank <= 1 else 4
    return 5.5 if rank <= 3 else 6 if rank <= 4 else 7 if rank <= 6 else 8


def collect_cities(tables, work):
    city_names = CityNames(work / "unpacked")
    table = {}
    for head, fields in read_table(tables / "cities.txt"):
        assert head not in table, head
        table[head] = fields
    cities = []
    used = set()
    for feature in json.loads((work / "places.json").read_text("utf-8"))["features"]:
        properties = feature["properties"]
        key = f"{properties['name']} {properties['iso_a2']}"
        point = [round(c, 3) for c in feature["geometry"]["coordinates"]]
        rank = properties["scalerank"]
        country = properties["iso_a2"]
        capital = properties["featurecla"] == "Admin-0 capital"
        region = in_region(point)
        fields = table.get(key, [])
        wanted = (
            capital or rank <= 2 or (region and rank <= 4)
            or (country in NEIGHBOURS and rank <= 6)
        )
        if "drop" in fields or not (wanted or "add" in fields):
            used |= {key} if "drop" in fields else set()
            continue
        used.add(key)
        capital = "capital" in fields or (capital and "city" not in fields)
        for field in fields:
            if field.startswith("cc "):
                country = field[3:]
        names = tidy(city_names.get(properties) | split_names(fields))
        record = {"country": country, "point": point}
        if capital:
            record["capital"] = True
        record["zoom"] = [city_zoom(capital, region, rank), 22]
        # Seats of government in the region go before all others.
        record["rank"] = rank if capital and region else 10 + rank
        record["names"] = names
        cities.append(record)
    unused = sorted(set(table) - used)
    if unused:
        sys.exit("names: no such cities: " + ", ".join(unused))
    for city in cities:
        assert re.fullmatch("[A-Z]{2}", city["country"]), city
    cities.sort(key=lambda city: (city["rank"], city["country"], city["names"]["en"]))
    return cities


# --- Seas.

def collect_seas(tables):
    seas = []
    for head, fields in read_table(tables / "seas.txt"):
        lon, lat, first, last, rank = (float(number) for number in head.split())
        seas.append({
            "point": [lon, lat], "zoom": [first, last], "rank": int(rank),
            "names": tidy(split_names(fields)),
        })
    return seas


def dump(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main():
    tables, work, output = (pathlib.Path(argument) for argument in sys.argv[1:4])
    countries = collect_countries(tables, work)
    cities = collect_cities(tables, work)
    seas = collect_seas(tables)
    # One record a line: a change of one name is a change of one line.
    text = '{"version":1,\n"countries":{\n'
    text += ",\n".join(f'"{code}":{dump(country)}' for code, country in countries.items())
    text += '\n},\n"cities":[\n' + ",\n".join(dump(city) for city in cities)
    text += '\n],\n"seas":[\n' + ",\n".join(dump(sea) for sea in seas) + "\n]}\n"
    json.loads(text)
    output.write_text(text, "utf-8")
    print(f"names.json: {len(countries)} countries, {len(cities)} cities, {len(seas)} seas, "
          f"{len(text.encode())} bytes")


main()
