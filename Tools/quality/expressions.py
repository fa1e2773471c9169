"""Scores dates against the Recognizers specification: sentences whose expressions have their days written beside them."""
import datetime
import json
import re

# Expressions of recognizers_en_spec that the stage does not claim, by kind: the spec's conventions differ from TimeML's, or the
# kind is no prose. Everything else counts as supported.
UNSUPPORTED = {
    "offsets in weeks or more, which the spec counts to the day": ("date", r"\b(in|from|since|ago|later|before|after|now)\b.*"
                                                                   r"|\b(ago|later)$", r"(week|month|year|fortnight)"),
    "borders of early, mid, late and rest by convention": ("daterange", r"\b(earlier|later|rest|remain\w*) (this|in|of)\b", ""),
    "days of work": (None, r"business|work(ing)? ?(week|day)|calendar year", ""),
    "fiscal and school years without their months": (None, r"\b(fiscal|school|sy|fy|cy)\b", ""),
    "comparisons": (None, r"greater|[<>=]|more than|less than|as (early|late|soon) as", ""),
    "shorthand": (None, r"\b(eo[dmy]|otd|tmrw|w/c|cy\d+|(jan|feb|mar|dec)\d+)\b|\d\d s$", ""),
    "seasons without a year, which the spec leaves open": (None, r"^(spring|summer|autumn|fall|winter)$", ""),
    "numbers in scrambled order": (None, r"^\d{4}/\d+/[a-z]|^\d+-\d{4}-[a-z]|^[a-z]+-\d{4}-\d+$|^\d{4}( \d\d){2}$", ""),
}


def report(path, found):
    """Prints the share of dates and ranges with the right days, of all cases and of those that the stage claims.

    `found` has the dates of each document. A case that the specification's own three ports share is marked so.
    """
    right, total, left = {}, {}, {}
    for line in path.open(encoding="utf-8"):
        record = json.loads(line)
        for want in record["gold"]:
            if want["type"] not in ("date", "daterange"):
                continue
            names = ["all cases", "all cases of the three ports"][:1 + (record["not_supported"] == "")]
            kind = unsupported(want, record["text"])
            if kind is None:
                names += [name.replace("all", "supported") for name in names]
            else:
                left[kind] = left.get(kind, 0) + 1
            have = [d for d in found[record["id"]] if d["start"] < want["end"] and want["start"] < d["end"]]
            have.sort(key=lambda d: max(d["start"], want["start"]) - min(d["end"], want["end"]))
            for name in names:
                total[name] = total.get(name, 0) + 1
                right[name] = right.get(name, 0) + agrees(want["values"], have[0] if have else None)
    for name in total:
        print(f"expressions, {name}: {right[name]} of {total[name]}, {100 * right[name] / total[name]:.1f} %")
    print("  not supported:", "; ".join(f"{count} {kind}" for kind, count in left.items()))


def unsupported(want, sentence):
    """The kind of an expression that the stage does not claim, or None."""
    text = want["text"].lower()
    if want["start"] > 0 and sentence[want["start"] - 1] in "-_/":
        return "parts of file names, addresses and other symbols"
    for kind, (only, pattern, unit) in UNSUPPORTED.items():
        if only in (None, want["type"]) and re.search(pattern, text) and re.search(unit, text):
            return kind
    return None


def agrees(values, mention):
    """True if the mention has the days of one of the spec's values.

    The spec leaves out the end of a range: 2014 to 2018 ends with 2017 there, as does anything after a day begin with it. Its
    "early" and "late" have borders of their own, so for them the TIMEX3 value decides.
    """
    following = {}
    for key in ("earliest", "latest"):
        if mention and mention[key] and len(mention[key]) == 10 and mention[key] < "9999":
            following[key] = (datetime.date.fromisoformat(mention[key]) + datetime.timedelta(1)).isoformat()
    for value in values:
        if value.get("value") == "not resolved":
            if mention is None or mention["value"] is None or mention["timex"] == value["timex"]:
                return True
        elif mention is None:
            continue
        elif "value" in value:
            if mention["earliest"] == mention["latest"] == value["value"]:
                return True
        elif value.get("Mod") in ("start", "mid", "end", "approx") and mention["timex"] == value["timex"].replace(
                "XXXX", (value.get("start") or value["end"])[:4]):
            return True
        else:
            start, end = value.get("start"), value.get("end")
            begins = start == mention["earliest"] or value.get("Mod") == "after" and start and \
                mention["earliest"] == (datetime.date.fromisoformat(start) + datetime.timedelta(1)).isoformat()
            ends = {mention["latest"], following.get("latest")} if end else {mention["latest"]}
            if "/" in (mention["timex"] or ""):
                ends.add(first_day(mention["value"]))
            if begins and end in ends:
                return True
    return False


def first_day(interval):
    """The first day of the later end of an EDTF interval."""
    end = (interval or "/").split("/")[1].rstrip("~")
    if len(end) == 7 and end[5:] in ("33", "34", "35", "36"):
        return f"{end[:4]}-{3 * int(end[5:]) - 98:02d}-01"
    return (end + "-01-01")[:10]
