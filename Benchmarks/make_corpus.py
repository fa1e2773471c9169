#!/usr/bin/env python3
"""make_corpus.py OUT.jsonl --megabytes N [--seed 42]: writes JSON Lines for speed measurements.

Text comes from a chain of word pairs learned from the seeds, so that sentences look like prose but hardly any paragraph
occurs twice by chance. Mixed in, at rates stated below: dated sentences with names of places, exact repeats of earlier
paragraphs, and paragraphs with markup. The same arguments give the same bytes.
"""
import argparse
import collections
import json
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parent.parent
REPEATED, MARKED, REMEMBERED, JUMP = 0.15, 0.03, 0.03, 0.35
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")
ACTIONS = ("opened a training centre", "signed an action plan", "reviewed the annual budget", "visited two border posts",
           "funded a labour market survey", "reported on the reception of migrants")
MARKUP = 'More is in <a href="https://example.org/report?id=7&amp;page=2">the <b>annual</b> report</a>&nbsp;&mdash; in English.'


def learn():
    """Which words follow each pair of words, and the pairs with which sentences begin."""
    following, openings = collections.defaultdict(list), []
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            words = line.split()
            openings += [(words[i], words[i + 1]) for i in range(len(words) - 1)
                         if words[i][:1].isupper() and (i == 0 or words[i - 1].endswith((".", "?", "!")))]
            for one, two, three in zip(words, words[1:], words[2:]):
                following[one, two].append(three)
    return following, openings


def place_names():
    """City names of the built-in gazetteer, or made-up ones where it has none yet."""
    for table in sorted((ROOT / "Sources/WinnowResources/Data/gazetteers").rglob("cities*.tsv")):
        names = [row.split("\t")[0] for row in table.read_text(encoding="utf-8").splitlines()[1:]]
        return [name for name in names if name and not name.startswith("#")][:30000]
    return ["Ostrava", "Tamale", "Gjirokastra", "Kapikule", "Port Vila", "San Marcos"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.following, self.openings = learn()
        self.pairs = sorted(self.following)
        self.places = place_names()
        self.earlier = []

    def sentence(self):
        pair = self.random.choice(self.openings)
        words = list(pair)
        for _ in range(self.random.randint(12, 34)):
            if self.random.random() < JUMP or pair not in self.following:
                pair = self.random.choice(self.pairs)
                words.append(pair[1])
            else:
                pair = (pair[1], self.random.choice(self.following[pair]))
                words.append(pair[1])
        return " ".join(words).rstrip(".,;:") + "."

    def dated_sentence(self):
        pick = self.random
        return (f"On {pick.randint(1, 28)} {pick.choice(MONTHS)} {pick.randint(1950, 2025)}, officials from "
                f"{pick.choice(self.places)} {pick.choice(ACTIONS)} near {pick.choice(self.places)} with "
                f"{pick.randint(3, 99999)} people present.")

    def paragraph(self):
        if self.earlier and self.random.random() < REPEATED:
            return self.random.choice(self.earlier)
        sentences = [self.sentence() for _ in range(self.random.randint(2, 6))]
        sentences.insert(self.random.randint(0, len(sentences)), self.dated_sentence())
        if self.random.random() < MARKED:
            sentences.append(MARKUP)
        text = " ".join(sentences)
        if self.random.random() < REMEMBERED:
            self.earlier.append(text)
        return text

    def record(self, number):
        pick = self.random
        body = "\n\n".join(self.paragraph() for _ in range(pick.randint(2, 12)))
        published = f"{pick.randint(2000, 2025)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}"
        return json.dumps({"id": f"doc-{number:07}", "published": published, "text": body}, ensure_ascii=False) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--megabytes", type=float, required=True)
    parser.add_argument("--seed", type=int, default=42)
    args = parser.parse_args()
    writer, written, number = Writer(args.seed), 0, 0
    with open(args.out, "wb") as out:
        while written < args.megabytes * 1e6:
            line = writer.record(number).encode("utf-8")
            out.write(line)
            written += len(line)
            number += 1
    print(f"{args.out}: {written} bytes, {number} documents")


if __name__ == "__main__":
    main()
