"""Damaged and forged files: run folders, records, compiled lists, gzip inputs, pipeline files, taxonomies."""
import functools
import gzip
import json
import os
import re
import shutil

import damage
import run_folders
from trials import ROOT, Trial

NAME = "corruption"
TRIED = ("Run folders, compiled and plain lists, taxonomies, gzip inputs and pipeline files whose bytes are flipped, cut "
         "or swapped, with and without hashes that fit; records whose values are of another size or type.")
HOLDS = ("Every command ends with a documented code and, if it failed, a message: no signal, no hang. A damaged list is "
         "refused, or changes nothing; every input has a record or a reject.")

TABLES = [f"{name}.jsonl.gz" for name in ("documents", "entities", "dates", "locations", "ledger")]
FILES = ["datapackage.json", "summary.json", "run.json", *TABLES]
COMMANDS = [
    ["show", "a", "run"], ["report", "run", "-o", "r.html"], ["report", "good", "--against", "run", "-o", "r.html"],
    ["compare", "run", "good", "--limit", "1"], ["evaluate", "--gold", "good/documents.jsonl.gz", "--run", "run"],
    ["topics", "keywords", "run", "--where", "id=a"],
    *([["export", "run", "--to", to, "-o", f"x-{to}"] for to in ("doccano", "geojson", "brat", "conll", "webanno", "label-studio", "prodigy")]),
]
LIST = "name\tlabel\tid\n" + "".join(f"Harbour Watch Group {i}\tGROUP\tg{i}\nLime Tree Council Q{i}\tCOUNCIL\tc{i}\n" for i
    in range(150))
GENTLE = "On 3 May 2019 Anna Keller of the Harbour Watch Group 7 met the Lime Tree Council Q9 in Paris and at Lake Moon.\n"


class Corruption:
    def __init__(self, bench):
        self.bench, self.folder = bench, bench.place(NAME)
        run_folders.write_input(f"{self.folder}/in")
        with open(f"{self.folder}/in/f.jsonl", "w") as file:
            file.write(json.dumps({"id": "a", "text": GENTLE}) + "\n")
        self.well("run", run_folders.write_pipeline(f"{self.folder}/p.json", ["in"], "good", report=True), "--quiet")
        (self.folder / "names.tsv").write_text(LIST)
        (self.folder / "in.txt").write_text(GENTLE)
        self.well("gazetteer", "compile", "names.tsv", "-o", "names.gazetteer")
        self.expected = {}
        for name in ("names.gazetteer", "names.tsv"):
            # As the trials run it: the paths in records are relative to where the program stands.
            assert bench.run("run", self.with_list(self.folder, self.folder / name), "--quiet").code == 0
            self.expected[name] = run_folders.content(self.folder / "out")
        self.taxonomy = (ROOT / "Sources/WinnowResources/Data/topics/sdg.yaml").read_bytes()
        self.pipelines = [(ROOT / f"pipelines/{name}.yaml").read_bytes() for name in ("seeds", "html-folder", "jsonl-news",
            "sdg")]

    def well(self, *arguments):
        outcome = self.bench.run(*arguments, cwd=self.folder)
        assert outcome.code == 0, outcome.message

    def with_list(self, place, path):
        return run_folders.write_pipeline(f"{place}/p.json", [self.folder / "in.txt"], place / "out",
            ["tokenize", {"entities": {"gazetteers": [str(path)]}}])

    def on_folder(self, place, chances, known=None):
        """What commands make of place/run, three of them by chance."""
        os.symlink(self.folder / "good", place / "good")
        found = []
        for command in chances.sample(COMMANDS, 3):
            outcome = self.bench.run(*command, cwd=place)
            found += [f"{' '.join(command)}: {fault}" for fault in outcome.faults()]
        return found

    def folder_damaged(self, chances, place):
        shutil.copytree(self.folder / "good", place / "run")
        path = place / "run" / chances.choice(FILES)
        raw, way = path.read_bytes(), chances.randrange(4)
        if way == 0:
            path.unlink()
        elif way == 1 and path.suffix == ".json":
            numbers = list(re.finditer(r"(?<=[:\[,] )?-?\b\d+\b", raw.decode()))
            at = chances.choice(numbers)
            path.write_text(raw.decode()[:at.start()] + chances.choice(damage.NUMBERS) + raw.decode()[at.end():])
        else:
            path.write_bytes(damage.spoil(raw, chances))
        if chances.random() < 0.5 and path.exists() and path.name != "datapackage.json":
            fit(place / "run", path.name)
        return self.on_folder(place, chances)

    def records_forged(self, chances, place):
        shutil.copytree(self.folder / "good", place / "run")
        name = chances.choice(TABLES)
        rows = run_folders.members((place / "run" / name).read_bytes()).decode().split("\n")[:-1]
        number = chances.randrange(len(rows))
        row = forge(json.loads(rows[number]), chances)
        rows[number] = json.dumps(row)
        (place / "run" / name).write_bytes(gzip.compress(("\n".join(rows) + "\n").encode(), mtime=0))
        fit(place / "run", name, len(rows))
        return self.on_folder(place, chances)

    def list_damaged(self, name, chances, place):
        path = place / name
        path.write_bytes(damage.spoil((self.folder / name).read_bytes(), chances))
        outcome = self.bench.run("run", self.with_list(place, path), "--quiet")
        found = outcome.faults({0, 2, 5})
        if name.endswith(".gazetteer"):
            if outcome.code == 0 and run_folders.content(place / "out") != self.expected[name]:
                found.append("taken, with other results")
            found += self.bench.run("gazetteer", "check", path).faults()
        return found

    def taxonomy_damaged(self, chances, place):
        (place / "t.yaml").write_bytes(damage.spoil(self.taxonomy, chances))
        stages = ["tokenize", {"topics": {"taxonomy": str(place / "t.yaml")}}]
        return self.bench.run("run", run_folders.write_pipeline(place / "p.json", [self.folder / "in.txt"], place / "out",
            stages), "--quiet").faults({0, 2, 5})

    def gzip_damaged(self, chances, place):
        (place / "in").mkdir()
        raw = gzip.compress(b"".join(json.dumps({"id": f"d{i}", "text": GENTLE * (i % 9)}).encode() + b"\n" for i
            in range(200)), mtime=0)
        (place / "in" / "a.jsonl.gz").write_bytes(damage.spoil(raw, chances))
        (place / "in" / "b.txt.gz").write_bytes(damage.spoil(gzip.compress(GENTLE.encode() * 50, mtime=0), chances))
        (place / "in" / "c.txt").write_text(GENTLE)
        outcome = self.bench.run("run", run_folders.write_pipeline(place / "p.json", [place / "in"], place / "out"),
            "--quiet")
        found = outcome.faults({0, 3}) or [wrong for wrong in [run_folders.fault(place / "out")] if wrong]
        if not found:
            seen = {os.path.basename(path) for path in run_folders.records(place / "out")}
            found = [f"no record of {name}" for name in ("a.jsonl.gz", "b.txt.gz", "c.txt") if name not in seen]
        return found

    def pipeline_damaged(self, chances, place):
        (place / "p.yaml").write_bytes(damage.mutate_words(chances.choice(self.pipelines), chances))
        return self.bench.run(chances.choice(["validate", "explain"]), "p.yaml", cwd=place).faults({0, 2, 5})

    def pipeline_mutated(self, chances, place):
        (place / "in").mkdir()
        (place / "in" / "a.txt").write_text(GENTLE)
        said = damage.mutate_lines(self.pipelines[0].decode().replace("../seeds/*.txt",
            "in/a.txt").replace("../output/seeds", "out"), chances)
        (place / "p.yaml").write_text(said)
        outcome = self.bench.run("run", "p.yaml", "--quiet", "--output", "out", cwd=place)
        found = outcome.faults({0, 2, 3, 5})
        if not found and outcome.code in (0, 3) and run_folders.fault(place / "out"):
            found.append(f"ended with {outcome.code}, but: {run_folders.fault(place / 'out')}")
        return found


def fit(folder, name, row_count=None):
    """Makes the index of a run folder fit a file that was changed."""
    index, raw = json.loads((folder / "datapackage.json").read_text()), (folder / name).read_bytes()
    for entry in index["resources"]:
        if entry["path"] == name:
            entry.update(bytes=len(raw), hash=run_folders.digest(raw))
            if row_count and "batches" in entry:
                entry["batches"] = {"bytes": [len(raw)], "rows": [row_count]}
    (folder / "datapackage.json").write_text(json.dumps(index))


def forge(row, chances):
    """A record or row with a value of another size or type, or without one."""
    value = json.loads(chances.choice(damage.NUMBERS))
    lists = [key for key, items in row.items() if isinstance(items, list) and items and isinstance(items[0], dict)]
    target = chances.choice(row[chances.choice(lists)]) if lists and chances.random() < 0.7 else row
    key = chances.choice([k for k in target if k.endswith(("start", "end"))] * 3 + list(target))
    if chances.random() < 0.1:
        del target[key]
    else:
        target[key] = value
    return row


def trials(bench):
    corruption = Corruption(bench)
    plan = [("run folders, damaged", corruption.folder_damaged, 300, 10), ("records, forged", corruption.records_forged, 300,
        10),
            ("compiled lists", functools.partial(corruption.list_damaged, "names.gazetteer"), 450, 12),
            ("lists as text", functools.partial(corruption.list_damaged, "names.tsv"), 150, 4),
            ("taxonomies", corruption.taxonomy_damaged, 150, 4),
            ("gzip inputs", corruption.gzip_damaged, 200, 8), ("pipeline files, checked", corruption.pipeline_damaged, 1000,
            20),
            ("pipeline files, run", corruption.pipeline_mutated, 350, 10)]
    for group, check, long, short in plan:
        for number in range(short if bench.short else long):
            name = f"{group}:{number}"
            yield Trial(group, name, functools.partial(check, Trial(group, name, None).chances()))
