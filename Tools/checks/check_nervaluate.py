#!/usr/bin/env python3
"""check_nervaluate.py WINNOW [DATA.jsonl …]: compares every count of `winnow evaluate` with nervaluate's.

Without data, spans are drawn at random (fixed seed): 1,000 documents with 20,000 spans. With data (lines `{"id", "text", "gold": [{"start",
"end", "type"}]}`), the gold is that of the file, and the finds are the gold with random changes. nervaluate takes `end` as inclusive.
Exit code 1 on the first difference.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

from nervaluate.evaluator import Evaluator

LABELS = ["PERSON", "ORG", "EVENT", "INSTRUMENT", "PROGRAMME"]
SCHEMES = {"strict": "strict", "exact": "exact", "partial": "partial", "type": "ent_type"}
COUNTS = ["correct", "incorrect", "partial", "missed", "spurious"]


def disjoint(spans):
    kept, end = [], 0
    for span in sorted(spans, key=lambda s: (s[0], -s[1], s[2])):
        if span[0] >= end and span[1] > span[0]:
            kept.append(span)
            end = span[1]
    return kept


def changed(spans, length, chance):
    found = []
    for start, end, label in spans:
        kind = chance.random()
        if kind < 0.5:
            found.append((start, end, label))
        elif kind < 0.6:
            found.append((start, end, chance.choice(LABELS)))
        elif kind < 0.85:
            start = min(length - 1, max(0, start + chance.randint(-9, 9)))
            found.append((start, min(length, max(start + 1, end + chance.randint(-9, 9))), chance.choice([label, LABELS[0]])))
        if chance.random() < 0.2:
            start = chance.randrange(length)
            found.append((start, min(length, start + chance.randint(1, 30)), chance.choice(LABELS)))
    return sorted(set(found), key=lambda s: (s[0], -s[1], s[2]))


def random_documents(chance):
    for number in range(1000):
        length = 3000
        spans = [(s, min(length, s + chance.choice([3, 8, 20, 150])), chance.choice(LABELS))
                 for s in (chance.randrange(length - 1) for _ in range(28))]
        yield f"d{number}", "x" * length, disjoint(spans)


def file_documents(paths):
    for path in paths:
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            spans = [(g["start"], g["end"], LABELS[sum(g["type"].encode()) % len(LABELS)]) for g in record["gold"]]
            if record["text"]:
                yield f"{path}#{record['id']}", record["text"], disjoint(spans)


def write(folder, documents):
    rows = {"gold.jsonl": [], "run/documents.jsonl": []}
    for name, text, gold, found in documents:
        for file, spans in (("gold.jsonl", gold), ("run/documents.jsonl", found)):
            entities = [{"start": s, "end": e, "label": l} for s, e, l in spans]
            rows[file].append(json.dumps({"id": name, "text": text, "entities": entities}))
    (folder / "run").mkdir()
    for file, lines in rows.items():
        (folder / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "run/datapackage.json").write_text("{}")


def dictionaries(spans):
    return [{"label": l, "start": s, "end": e - 1} for s, e, l in spans]


def main():
    winnow, paths = sys.argv[1], sys.argv[2:]
    chance = random.Random(6)
    source = file_documents(paths) if paths else random_documents(chance)
    documents = [(n, t, g, changed(g, len(t), chance)) for n, t, g in source]
    gold = [dictionaries(d[2]) for d in documents]
    found = [dictionaries(d[3]) for d in documents]
    theirs = Evaluator(gold, found, tags=LABELS, loader="dict").evaluate()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write(folder, documents)
        begin = time.time()
        output = subprocess.run(
            [winnow, "evaluate", "--gold", folder / "gold.jsonl", "--run", folder / "run", "--json"],
            check=True, stdout=subprocess.PIPE)
        seconds = time.time() - begin
    ours = json.loads(output.stdout)["layers"]["entities"]
    compared = 0
    pairs = [("all", ours["schemes"], theirs["overall"])]
    pairs += [(label, ours["labels"][label], theirs["entities"][label]) for label in theirs["entities"]]
    for label, our, their in pairs:
        for scheme, name in SCHEMES.items():
            for count in COUNTS:
                a, b = our[scheme][count], getattr(their[name], count)
                if a != b:
                    sys.exit(f"{label}, {scheme}, {count}: winnow {a}, nervaluate {b}")
                compared += 1
            f1 = getattr(their[name], "f1")
            if abs(our[scheme]["f1"] - 100 * f1) > 0.0001:
                sys.exit(f"{label}, {scheme}, F1: winnow {our[scheme]['f1']}, nervaluate {100 * f1}")
    spans = sum(len(d[2]) for d in documents)
    print(f"{len(documents)} documents, {spans} spans: {compared} counts equal, {seconds:.2f} s")


main()
