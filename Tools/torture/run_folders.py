"""Inputs, pipeline files, and what a run folder is when seen from the outside."""
import gzip
import hashlib
import json
import os
import random
import zlib

from trials import STAGES

# What may differ between two runs over the same input.
VARIES = {"run.json", "datapackage.json", "report.html"}
PEOPLE = ["Anna Keller", "Ben Ortega", "Chidi Obi", "Dora Lind", "Elena Marchetti"]
PLACES = ["Paris, France", "Nairobi", "Geneva", "Springfield, Illinois", "Kuala Lumpur", "Bern"]
DEEDS = [
    "met the International Organization for Migration", "spoke about asylum seekers and refugees", "opened an office",
    "said that the border had been closed", "signed a memorandum of understanding",
]


def text(chances, sentences=6):
    """A made-up text with names, places and dates in it."""
    said = [f"On {chances.randint(1, 28)} May {chances.randint(1990, 2024)} {chances.choice(PEOPLE)} {chances.choice(DEEDS)} in "
            f"{chances.choice(PLACES)}, as {chances.choice(PEOPLE)} told the {chances.randint(2, 900)} people who had come."
            for _ in range(sentences)]
    return "\n\n".join(" ".join(said[i:i + 3]) for i in range(0, len(said), 3)) + "\n"


def write_corpus(path, byte_count):
    """A file of JSON Lines of about so many bytes, always the same."""
    chances = random.Random(byte_count)
    with open(path, "w") as file:
        number = 0
        while file.tell() < byte_count:
            for _ in range(50):
                file.write(json.dumps({"id": f"doc-{number}", "text": text(chances)}) + "\n")
                number += 1
    return path


def write_input(folder):
    """A small folder with a file of each kind that is read."""
    os.makedirs(folder)
    chances = random.Random(1)
    for name in ("a.txt", "b.txt"):
        with open(f"{folder}/{name}", "w") as file:
            file.write(text(chances))
    with open(f"{folder}/c.html", "w") as file:
        file.write(f"<html><head><title>A page</title></head><body><p>{text(chances)}</p></body></html>")
    lines = "".join(json.dumps({"id": f"r{i}", "text": text(chances, 2)}) + "\n" for i in range(4))
    with open(f"{folder}/d.jsonl", "w") as file:
        file.write(lines)
    with open(f"{folder}/e.jsonl.gz", "wb") as file:
        file.write(gzip.compress(lines.replace('"r', '"z').encode(), mtime=0))
    return folder


def write_pipeline(path, inputs, out, stages=STAGES, form="auto", **output):
    """A pipeline file (JSON is YAML) that reads `inputs` and writes `out`."""
    with open(path, "w") as file:
        json.dump({"version": 1, "name": "torture", "input": {"paths": [str(i) for i in inputs], "format": form},
                   "stages": stages, "output": {"directory": str(out), **output}}, file)
    return path


def members(raw):
    """The content of a gzip file, each member checked to its end."""
    parts = []
    while raw:
        decoder = zlib.decompressobj(wbits=31)
        parts.append(decoder.decompress(raw))
        if not decoder.eof:
            raise ValueError("a gzip member ends early")
        raw = decoder.unused_data
    return b"".join(parts)


def read(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def fault(folder):
    """What keeps a folder from being a whole run folder, or None: the index against the files, the counts against the rows."""
    try:
        index = json.loads(read(folder, "datapackage.json"))
        listed = {entry["path"]: entry for entry in index["resources"]}
        held = set(os.listdir(folder)) - {"datapackage.json"}
        if set(listed) != held:
            return f"the index lists {sorted(listed)}, the folder holds {sorted(held)}"
        rows = {}
        for name, entry in listed.items():
            raw = read(folder, name)
            if (len(raw), digest(raw)) != (entry["bytes"], entry["hash"]):
                return f"{name} is not what the index says"
            if name.endswith(".gz"):
                rows[name.split(".")[0]] = members(raw).count(b"\n")
        counts = json.loads(read(folder, "summary.json"))["documents"]
        if counts["in"] != counts["written"] + counts["dropped"] + counts["rejected"]:
            return f"the counts do not add up: {counts}"
        # A pipeline may leave out the table of documents; rejects are always written.
        written = counts["written"] if "documents" in (index.get("left_out") or []) else rows.get("documents", 0)
        if (counts["written"], counts["rejected"]) != (written, rows.get("rejects", 0)):
            return f"the counts {counts} are not those of the tables {rows}"
        return None
    except (OSError, ValueError, KeyError, TypeError, zlib.error) as error:
        return f"{type(error).__name__}: {error}"


def digest(raw):
    return "sha256:" + hashlib.sha256(raw).hexdigest()


def content(folder):
    """A hash over what must be the same in two runs over the same input."""
    return digest(b"".join(name.encode() + read(folder, name) for name in sorted(set(os.listdir(folder)) - VARIES)))


def state(folder, contents):
    """'none', the name in `contents` of what a folder holds, or what is wrong with it."""
    if not os.path.isdir(folder) or not os.listdir(folder):
        return "none"
    wrong = fault(folder)
    if wrong:
        return f"broken ({wrong})"
    return {value: key for key, value in contents.items()}.get(content(folder), "something else")


def beside(folder):
    """What stands beside an output folder that was alone."""
    return sorted(set(os.listdir(os.path.dirname(folder))) - {os.path.basename(folder)})


def records(folder):
    """Paths of the sources that a run wrote or rejected, each with how often."""
    found = {}
    for table, path in (("documents", lambda row: row["source"]["path"]), ("rejects", lambda row: row["path"])):
        if os.path.exists(f"{folder}/{table}.jsonl.gz"):
            for line in members(read(folder, f"{table}.jsonl.gz")).split(b"\n")[:-1]:
                name = path(json.loads(line))
                found[name] = found.get(name, 0) + 1
    return found
