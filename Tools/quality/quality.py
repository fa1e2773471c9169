#!/usr/bin/env python3
"""quality.py [--winnow PROGRAM] [--data DIR] [--tools DIR] [CASE…]: extraction quality on development data.

Runs the program over annotated corpora and prints what their scorers say. The data are third-party texts and no part of this
project; where the folder is missing, that is said and only what the project holds itself is measured. Cases: seeds, words,
dehyphenation, segmentation, articles, positions, dates, expressions, places, names, topics (default: all that the data allow).
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

import expressions

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What a corpus counts as places. LGL, TR-News and (as its own type) GeoWebNews annotate demonyms; GeoWebNews and GeoVirus leave
# out places that are part of a longer name.
SEEDS = {"000": 8, "001": 1, "002": 15, "003": 11, "004": 45}
TEXT_STAGES = ["normalize", "clean", {"deduplicate": {"scope": "corpus"}}, "language", "tokenize"]
PRONOUNS = {"I", "We", "You", "He", "She", "They"}
MENTION_STAGES = ["entities", "dates", "locations", "topics"]
OWN_CASES = ["seeds", "words", "dehyphenation"]
PLACES = {"geowebnews": (True, False), "lgl": (True, True), "trnews": (True, True), "geovirus": (False, False)}


class Quality:
    def __init__(self, winnow, data, tools, folder):
        self.winnow, self.data, self.tools, self.folder = winnow, data, tools, pathlib.Path(folder)

    def run(self, name, paths, stages, fields=("id", "text"), form="auto", tokens=False):
        """The records that the stages make of the input."""
        file, out = self.folder / f"{name}.yaml", self.folder / name
        file.write_text(json.dumps({
            "version": 1, "name": name,
            "input": {"paths": [str(p) for p in paths], "format": form, "fields": dict(zip(("id", "text"), fields))},
            "stages": stages, "output": {"directory": str(out), "compression": "fast", "tokens": tokens}}))
        subprocess.run([self.winnow, "run", str(file), "--quiet"], check=True)
        with gzip.open(out / "documents.jsonl.gz", "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def table(self, name, kind):
        """The rows of a table of the run `name`."""
        path = self.folder / name / f"{kind}.jsonl.gz"
        if not path.exists():
            return []
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def write(self, name, rows):
        path = self.folder / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return str(path)

    def score(self, tool, *arguments):
        result = subprocess.run([sys.executable, str(self.tools / tool), *map(str, arguments)], check=True,
                                capture_output=True, text=True)
        return result.stdout.strip()

    def seeds(self):
        """Paragraphs of the seeds; their texts are compared in the tests of the project."""
        records = self.run("seeds", [ROOT / "seeds/*.txt"], TEXT_STAGES)
        found = {r["id"][:3]: len(r["paragraphs"]) for r in records}
        right = sum(found.get(name) == count for name, count in SEEDS.items())
        print(f"seeds: {right} of {len(SEEDS)} with the paragraphs of the catalogue:", found)

    def words(self):
        """Unicode's own cases, through the whole program; tokens leave out what can't be seen."""
        lines = (ROOT / "Tests/WinnowTextTests/Segment/Data/WordBreakTest.txt").read_text(encoding="utf-8").splitlines()
        cases = []
        for line in lines:
            if line.startswith("÷"):
                parts = [part.replace("×", " ").split() for part in line.split("÷")[1:-1]]
                cases.append(["".join(chr(int(c, 16)) for c in part) for part in parts])
        gold = self.write("words.jsonl", ({"id": f"case {n}", "text": "".join(case)} for n, case in enumerate(cases)))
        records = self.run("words", [gold], [{"tokenize": {"split_possessives": False}}], tokens=True)
        right = colons = 0
        for case, record in zip(cases, records):
            tokens = [record["text"][a:b] for a, b in zip(record["tokens"]["start"], record["tokens"]["end"])]
            case[0] = case[0].lstrip(" ")  # a paragraph begins behind white space
            if tokens == [part for part in case if any(is_visible(c) for c in part)]:
                right += 1
            elif any(":" in part for part in case):
                colons += 1
        print(f"words WordBreakTest.txt: {right} of {len(cases)} as in the standard; {colons} differ by a colon between "
              "letters, which parts words here as in CLDR's root locale (all cases pass without that: WordSegmenterTests)")

    def dehyphenation(self):
        """Words broken, or compounds parted, at the end of a line of wrapped prose."""
        lines = (ROOT / "Tests/WinnowTextTests/Clean/Data/hyphens.tsv").read_text(encoding="utf-8").splitlines()
        cases = [line.split("\t") for line in lines if line.count("\t") == 2]
        rows = [{"id": f"case {number}", "text": WRAPPED.format(first, second)} for number, (first, second, _) in enumerate(cases)]
        records = self.run("dehyphenation", [self.write("hyphens.jsonl", rows)], ["clean"])
        right = sum((f" {a}{b} " if want == "join" else f" {a}-{b} ") in r["text"]
                    for (a, b, want), r in zip(cases, records))
        print(f"dehyphenation: {right} of {len(cases)}, {100 * right / len(cases):.1f} %")

    def positions(self):
        """Every span of every document, against positions found by replaying the ledger on the source."""
        texts = sorted((self.data / "extraction").glob("*.jsonl")) + [self.data / "segmentation/ewt_dev.jsonl"]
        for name, paths, form in (("seeds", sorted((ROOT / "seeds").glob("*.txt")), "text"), ("texts", texts, "jsonl"),
                                  ("pages", [self.data / "articles/html"], "html")):
            records = self.run(name, paths, TEXT_STAGES + MENTION_STAGES, form=form)
            sources = self.sources(records, paths)
            ledger = {}
            for row in self.table(name, "ledger"):
                ledger.setdefault(row["document"], []).append(row)
            spans = wrong = unequal = 0
            for record, source in zip(records, sources):
                replayed, places = replay(source, ledger.get(record["id"], []))
                unequal += replayed != record["text"]
                for span in source_spans(record):
                    spans += 1
                    first, last = places[span["start"]], places[span["end"] - 1]
                    wrong += (span["source_start"], span["source_end"]) != (first[0], last[1])
            print(f"positions {name}: {len(records)} documents, {unequal} not the replay of their ledger; "
                  f"{spans} spans, {wrong} with a wrong place in the source")

    def sources(self, records, paths):
        """The source text of each record."""
        lines = {str(p): p.read_text(encoding="utf-8").split("\n") for p in paths if p.suffix == ".jsonl"}
        for record in records:
            path = pathlib.Path(record["source"]["path"])
            if record["source"]["format"] == "jsonl":
                name = next(n for n in lines if pathlib.Path(n).name == path.name)
                yield json.loads(lines[name][record["source"]["line"] - 1])["text"]
            else:
                raw = next(p for p in (*paths, *(p / path.name for p in paths)) if p.name == path.name).read_bytes()
                yield (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8", "replace").removeprefix("\ufeff")

    def dates(self):
        """TimeML and TIMEX2 annotate the two ends of a range, so ranges are split for them."""
        for corpora, field in ((("timebank", "aquaint"), "dct"), (("wikiwars_timex2",), "dct")):
            gold = self.folder / ("+".join(corpora) + ".jsonl")
            gold.write_text("".join((self.data / f"extraction/{c}.jsonl").read_text(encoding="utf-8") for c in corpora))
            records = self.run("dates", [gold], ["tokenize", {"dates": {
                "reference": f"metadata.{field}", "ranges": "split"}}])
            rows = [{"id": r["id"], "spans": [{"start": d["start"], "end": d["end"], "type": d["type"],
                                               "value": d["timex"]} for d in r["dates"]]} for r in records]
            print(f"dates {'+'.join(corpora)}")
            print(self.score("score_dates.py", gold, self.write("spans.jsonl", rows)))

    def expressions(self):
        """Single expressions with their days, ranges joined."""
        gold = self.data / "extraction/recognizers_en_spec.jsonl"
        records = self.run("expressions", [gold], [
            "tokenize", {"dates": {"reference": "metadata.dct", "day_first": False}}])
        expressions.report(gold, {r["id"]: r["dates"] for r in records})

    def places(self):
        for corpus, (demonyms, inside) in PLACES.items():
            gold = self.data / f"extraction/{corpus}.jsonl"
            records = self.run("places", [gold], ["tokenize", "entities", "locations"])
            rows = []
            for record in records:
                kept = [p for p in record["locations"]
                        if (demonyms or p["kind"] != "demonym") and (inside or p["inside"] is None)]
                rows.append({"id": record["id"], "ents": [
                    {"start": p["start"], "end": p["end"], "lat": p["latitude"], "lon": p["longitude"]} for p in kept]})
            view = ["--view", "place"] if corpus == "geowebnews" else []
            print(f"places {corpus}:", self.score("score_places.py", gold, self.write("ents.jsonl", rows), *view))

    def names(self):
        """Overlap F1 of PERSON and ORG; in re3d only gold that begins with a capital letter."""
        for corpus in ("re3d", "uner_ewt_dev"):
            gold = [json.loads(line) for line in (self.data / f"extraction/{corpus}.jsonl").open(encoding="utf-8")]
            found = {r["id"]: r["entities"] for r in self.run(
                "names", [self.data / f"extraction/{corpus}.jsonl"], ["tokenize", "entities"])}
            for label, ours in (("ORG", "ORG"), ("PER", "PERSON")):
                hits = wanted = given = pronouns = 0
                for record in gold:
                    want = {(g["start"], g["end"]) for g in record["gold"] if g["type"] == label
                            and (corpus != "re3d" or g["text"][:1].isupper())}
                    have = {(e["start"], e["end"]) for e in found.get(record["id"], []) if e["label"] == ours}
                    hits += matched(want, have)
                    wanted, given = wanted + len(want), given + len(have)
                    pronouns += sum(record["text"][a:b] in PRONOUNS for a, b in want)
                print(f"names {corpus} {ours}: {prf(hits, given, wanted)}")
                if pronouns:
                    print(f"  without the {pronouns} pronouns among its gold: {prf(hits, given, wanted - pronouns)}")

    def segmentation(self):
        gold = self.data / "segmentation/ewt_dev.jsonl"
        records = self.run("segmentation", [gold], ["tokenize"], tokens=True)
        rows = [{"id": r["id"], "sentences": [[s["start"], s["end"]] for s in r["sentences"]],
                 "tokens": list(zip(r["tokens"]["start"], r["tokens"]["end"]))} for r in records]
        print("segmentation ewt_dev")
        print(self.score("score_segmentation.py", gold, self.write("segments.jsonl", rows)))

    def articles(self):
        records = self.run("articles", [self.data / "articles/html"], ["normalize", "clean"], form="html")
        pages = {r["id"]: {"articleBody": "\n".join(
            r["text"][p["start"]:p["end"]] for p in r["paragraphs"] if p["zone"] != "title")} for r in records}
        system = self.folder / "articles.json"
        system.write_text(json.dumps(pages))
        print("articles:", self.score("score_articles.py", self.data / "articles/ground-truth.json", system))

    def topics(self):
        gold = self.data / "topics/sdg_benchmark.jsonl"
        records = self.run("topics", [gold], ["tokenize", {"topics": {"taxonomy": "builtin/sdg"}}])
        rows = [{"id": r["id"], "sdgs": [int(t["id"].removeprefix("sdg-")) for t in r["topics"]]} for r in records]
        print("topics sdg:", self.score("score_topics.py", gold, self.write("topics.jsonl", rows)))


WRAPPED = """The council of the town met last week to talk about the plans for the new bridge over the
river, which has been closed since the spring, and the members agreed that the {0}-
{1} of it should be looked at again by the people who know the most about such things
before the work begins, as there was not enough money left for it in the last year."""


def is_visible(character):
    return unicodedata.category(character) not in ("Cc", "Cf", "Zs", "Zl", "Zp")


def replay(source, rows):
    """The text that a ledger makes of a source, and for each of its characters the span of the source it came from."""
    text, places = source, [(i, i + 1) for i in range(len(source))]
    rounds = {}
    for row in rows:
        if row["action"] != "mark":
            rounds.setdefault(row["round"], []).append(row)
    for number in sorted(rounds):
        pieces, origins, position = [], [], 0
        for row in rounds[number]:
            start, end, after = row["start"], row["end"], row["after"]
            if text[start:end] != row["before"]:
                return None, places
            pieces += [text[position:start], after]
            origins += places[position:start]
            if after:
                point = places[start][0] if start < len(places) else len(source)
                hull = (places[start][0], places[end - 1][1]) if end > start else (point, point)
                origins += [hull] * len(after)
            position = end
        text = "".join(pieces) + text[position:]
        places = origins + places[position:]
    return text, places


def source_spans(record):
    """All spans of a record that lead back to its source."""
    for key in ("paragraphs", "entities", "dates", "locations"):
        yield from record[key]


def prf(hits, given, wanted):
    """Precision, recall and F1 as text."""
    p, r = hits / max(1, given), hits / max(1, wanted)
    return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}"


def matched(want, have):
    """How many spans pair off one to one with an overlap, the largest first."""
    pairs = sorted(((min(w[1], h[1]) - max(w[0], h[0]), w, h) for w in want for h in have
                    if min(w[1], h[1]) > max(w[0], h[0])), key=lambda p: (-p[0], p[1], p[2]))
    used_w, used_h = set(), set()
    for _, w, h in pairs:
        if w not in used_w and h not in used_h:
            used_w.add(w)
            used_h.add(h)
    return len(used_w)


def main():
    cases = OWN_CASES + ["segmentation", "articles", "positions", "dates", "expressions", "places", "names", "topics"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--winnow", default=str(ROOT / ".build/release/winnow"))
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data")
    parser.add_argument("--tools", type=pathlib.Path, default=ROOT / "../shared/tools")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    args = parser.parse_args()
    unknown = set(args.cases) - set(cases)
    if unknown:
        parser.error(f"unknown cases: {', '.join(sorted(unknown))}")
    wanted = args.cases or cases
    if not args.data.is_dir():
        print(f"{args.data} is not there: only what the project holds itself is measured")
        wanted = [case for case in wanted if case in OWN_CASES]
    with tempfile.TemporaryDirectory() as folder:
        quality = Quality(args.winnow, args.data, args.tools, folder)
        for case in wanted:
            getattr(quality, case)()


if __name__ == "__main__":
    main()
