#!/usr/bin/env python3
"""check_inputs.py [WINNOW] [--data FOLDER]: checks what is read of tables, JSON, compressed files and web archives.

Files are written by Python's own modules, and by zstd where there is that command, and each record that Winnow makes of them is
compared with what was written. Files that others wrote are read from FOLDER/formats (../shared/data unless given), and passed
over where that is not there: csv-spectrum, each .csv with its records as .json, and the small archives of warcio's tests.
Exit code 1 at the first difference.
"""
import argparse
import bz2
import csv
import gzip
import io
import json
import lzma
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PIPELINE = "version: 1\ninput: {paths: [in]}\nstages: [tokenize]\noutput: {directory: out, compression: none}\n"

# What is in warcio's archives, by reading them: pages and texts, rejects, and the records passed over.
ARCHIVES = {
    "example.warc": (1, 0, 5),
    "example.warc.gz": (1, 0, 5),
    # Two bytes too few in a Content-Length.
    "example-trunc.warc": (0, 1, 3),
    "example-iana.org-chunked.warc": (1, 0, 2),
    "example-resource.warc.gz": (1, 0, 2),
    "example-space-in-target-uri.warc.gz": (0, 0, 2),
    "example-wget-bad-target-uri.warc.gz": (3, 0, 3),
    "example-digest.warc": (0, 0, 4),
    "post-test.warc.gz": (0, 0, 6),
}


def run(winnow, files, **options):
    """Reads files (name: bytes) and gives documents, rejects and the summary."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "in").mkdir()
        for name, content in files.items():
            (root / "in" / name).write_bytes(content)
        (root / "p.yaml").write_text(PIPELINE, encoding="utf-8")
        sets = [part for key, value in options.items() for part in ("--set", f"input.{key.replace('__', '.')}={value}")]
        done = subprocess.run([winnow, "run", "p.yaml", "--quiet", *sets], cwd=root, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 3):
            sys.exit(f"exit code {done.returncode}: {done.stderr}")

        def table(name):
            path = root / "out" / f"{name}.jsonl"
            return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line] if path.exists() else []

        return table("documents"), table("rejects"), json.loads((root / "out/summary.json").read_text(encoding="utf-8"))


def expect(condition, *what):
    if not condition:
        sys.exit("\n".join(str(part)[:2000] for part in what))


def rows(seed, count):
    """Rows of random cells; no blank lines, which no reader of tables keeps."""
    chance = random.Random(seed)
    parts = ["a", '"', ",", "\n", "\r\n", "é", ";", "\t", " ", "дом", "{", "]", "\\", "'"]
    cell = lambda: "".join(chance.choice(parts) for _ in range(chance.randrange(9)))
    return [{"id": f"r{number}", "text": "t" + cell(), "k": cell()} for number in range(count)]


def written_table(records, **dialect):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, ["id", "text", "k"], **dialect)
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue()


def own_files(winnow):
    records = rows(7, 2000)
    comma = written_table(records).encode()
    indented = json.dumps(records, indent=2).encode()
    lines = "\n".join(json.dumps(record) for record in records).encode()
    files = {
        "a.csv": comma,
        "b.csv": b"\xef\xbb\xbf" + written_table(records, lineterminator="\n").encode(),
        "c.csv": written_table(records, delimiter=";", quoting=csv.QUOTE_ALL).encode(),
        "d.tsv": written_table(records, delimiter="\t").encode(),
        "e.tsv": written_table(records, delimiter="\t").encode("utf-16"),
        "f.json": indented,
        "g.json": json.dumps(records, ensure_ascii=False).encode(),
        "h.csv.gz": gzip.compress(comma),
        "i.json.xz": lzma.compress(indented[:70000]) + lzma.compress(indented[70000:]),
        "j.jsonl.bz2": bz2.compress(lines[:50000]) + bz2.compress(lines[50000:]),
        "k.ndjson": lines,
        "l.json": lines,
    }
    if shutil.which("zstd"):
        zstd = lambda content: subprocess.run(["zstd", "-q", "-c"], input=content, capture_output=True, check=True).stdout
        files["m.jsonl.zst"] = zstd(lines[:60000]) + zstd(lines[60000:])
    documents, rejects, _ = run(winnow, files)
    expect(not rejects, rejects[:3])
    found = {name: [] for name in files}
    for document in documents:
        found[pathlib.Path(document["source"]["path"]).name].append(document)
    for name, read in found.items():
        expect(len(read) == len(records), name, len(read))
        for document, record in zip(read, records):
            values = {"text": document["text"], "k": document["metadata"]["k"]}
            expect(values == {"text": record["text"], "k": record["k"]}, name, document, record)
    print(f"{len(documents)} records of {len(files)} files that Python wrote are read as they were written")


def spectrum(winnow, folder):
    count = 0
    for path in sorted(folder.glob("*.csv")):
        content = path.read_bytes()
        records = path.with_suffix(".json").read_text(encoding="utf-8")
        # Some copies of newlines_crlf.csv have lost their carriage returns.
        expected = json.loads(records if b"\r" in content else records.replace("\\r\\n", "\\n"))
        name = list(expected[0])[-1]
        documents, rejects, _ = run(winnow, {path.name: content}, fields__text=name)
        read = [document["metadata"] | {name: document["text"]} for document in documents]
        expect(read == expected and not rejects, path, read, expected, rejects)
        count += 1
    print(f"csv-spectrum: {count} files are read as their records say")


def archives(winnow, folder):
    for name, (pages, rejected, passed) in ARCHIVES.items():
        documents, rejects, summary = run(winnow, {name: (folder / name).read_bytes()})
        found = (len(documents), len(rejects), sum(summary["documents"]["passed_over"].values()))
        expect(found == (pages, rejected, passed), name, found, rejects, summary["documents"])
        for document in documents:
            uri = document["metadata"]["WARC-Target-URI"]
            expect(document["text"].strip() and ":" in uri and uri[0] != "<", name, document)
    print(f"warcio: {len(ARCHIVES)} archives give the pages that are in them")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("winnow", nargs="?", type=pathlib.Path, default=ROOT / ".build/release/winnow")
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data")
    arguments = parser.parse_args()
    winnow = arguments.winnow.resolve()
    own_files(winnow)
    for folder, check in (("csv", spectrum), ("warc", archives)):
        place = arguments.data / "formats" / folder
        if place.is_dir():
            check(winnow, place)
        else:
            print(f"no {place}: passed over")


main()
