#!/usr/bin/env python3
"""quality.py [--winnow PROGRAM] [--data DIR] [--tools DIR] [CASE…]: extraction quality on development data.

Runs the program over annotated corpora and prints what their scorers say. The data are third-party texts and no part of this
project; where the folder is missing, that is said and nothing is measured. Cases: dates, places, names, segmentation,
articles, topics (default: all that the data allow).
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What a corpus counts as places. LGL, TR-News and (as its own type) GeoWebNews annotate demonyms; GeoWebNews and GeoVirus leave
# out places that are part of a longer name.
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

    def write(self, name, rows):
        path = self.folder / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return str(path)

    def score(self, tool, *arguments):
        result = subprocess.run([sys.executable, str(self.tools / tool), *map(str, arguments)], check=True,
                                capture_output=True, text=True)
        return result.stdout.strip()

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
                hits = wanted = given = 0
                for record in gold:
                    want = {(g["start"], g["end"]) for g in record["gold"] if g["type"] == label
                            and (corpus != "re3d" or g["text"][:1].isupper())}
                    have = {(e["start"], e["end"]) for e in found.get(record["id"], []) if e["label"] == ours}
                    hits += matched(want, have)
                    wanted, given = wanted + len(want), given + len(have)
                p, r = hits / max(1, given), hits / max(1, wanted)
                print(f"names {corpus} {ours}: P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}")

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
    cases = ["segmentation", "articles", "dates", "places", "names", "topics"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--winnow", default=str(ROOT / ".build/release/winnow"))
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data")
    parser.add_argument("--tools", type=pathlib.Path, default=ROOT / "../shared/tools")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    args = parser.parse_args()
    if not args.data.is_dir():
        print(f"{args.data} is not there: no quality is measured")
        return
    unknown = set(args.cases) - set(cases)
    if unknown:
        parser.error(f"unknown cases: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as folder:
        quality = Quality(args.winnow, args.data, args.tools, folder)
        for case in args.cases or cases:
            getattr(quality, case)()


if __name__ == "__main__":
    main()
