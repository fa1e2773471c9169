#!/usr/bin/env python3
"""feasts.py OUT: the days of feasts of the Islamic, Jewish, Hindu, Buddhist and Chinese calendars, 1950 to 2050.

The days come from the PyPI package holidays (MIT licence), which has those that were observed as far as they are known and
calculated ones beyond. A Jewish feast begins on the evening before the day given. One row a feast: its key, and its days in
order; a feast of several days has its first and last day with a slash between them.
"""
import datetime
import sys

from holidays.calendars.buddhist import _BuddhistLunisolar
from holidays.calendars.chinese import _ChineseLunisolar
from holidays.calendars.hebrew import _HebrewLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.calendars.islamic import _IslamicLunar

FIRST, LAST = 1950, 2050
# Key, calendar, name there, days that the feast lasts (None: up to the day before the feast below).
FEASTS = [
    ("ashura", _IslamicLunar, "ASHURA", 1),
    ("diwali", _HinduLunisolar, "DIWALI", 1),
    ("dragon-boat", _ChineseLunisolar, "DRAGON_BOAT", 1),
    ("eid-al-adha", _IslamicLunar, "EID_AL_ADHA", 1),
    ("eid-al-fitr", _IslamicLunar, "EID_AL_FITR", 1),
    ("hanukkah", _HebrewLunisolar, "HANUKKAH", 8),
    ("islamic-new-year", _IslamicLunar, "HIJRI_NEW_YEAR", 1),
    ("lunar-new-year", _ChineseLunisolar, "LUNAR_NEW_YEAR", 1),
    ("mawlid", _IslamicLunar, "MAWLID", 1),
    ("mid-autumn", _ChineseLunisolar, "MID_AUTUMN", 1),
    ("passover", _HebrewLunisolar, "PASSOVER", 8),
    ("purim", _HebrewLunisolar, "PURIM", 1),
    ("ramadan", _IslamicLunar, "RAMADAN_BEGINNING", None),
    ("rosh-hashanah", _HebrewLunisolar, "ROSH_HASHANAH", 2),
    ("shavuot", _HebrewLunisolar, "SHAVUOT", 2),
    ("sukkot", _HebrewLunisolar, "SUKKOT", 7),
    ("vesak", _BuddhistLunisolar, "VESAK", 1),
    ("yom-kippur", _HebrewLunisolar, "YOM_KIPPUR", 1),
]


def days(calendar, name):
    """All days of a feast in order; a year of the sun may hold two of them, or none."""
    for year, found in sorted(getattr(calendar, f"{name}_DATES").items()):
        for month, day in sorted([found] if isinstance(found[0], int) else found):
            yield datetime.date(year, month, day)


def rows():
    ends = list(days(_IslamicLunar, "EID_AL_FITR"))
    for key, calendar, name, length in FEASTS:
        cells = []
        for first in days(calendar, name):
            if not FIRST <= first.year <= LAST:
                continue
            behind = next(d for d in ends if d > first) if length is None else first + datetime.timedelta(length)
            last = behind - datetime.timedelta(1)
            cells.append(f"{first}" if last == first else f"{first}/{last}")
        yield f"{key}\t{' '.join(cells)}"


def main():
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        out.write("# Days of feasts by moon calendars, 1950 to 2050. Written by Tools/build-tables/dates/feasts.py from PyPI's holidays (MIT).\n")
        out.writelines(row + "\n" for row in rows())


if __name__ == "__main__":
    main()
