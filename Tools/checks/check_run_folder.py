#!/usr/bin/env python3
"""check_run_folder.py RUN-FOLDER [--sources DIR] [--no-rejects]: checks a run folder from the outside.

Independent of the Swift code: standard library, and xxhsum (Debian's xxhash) for the checksums of the content, which are passed
over with a remark where it is missing. Every gzip member is whole, every line parses, every key of record version 2 is there with its type, text[start:end] == mention["text"], source positions lie inside the source (and equal it
where nothing was edited), and all counts and hashes add up. --sources DIR is where the records' source paths start.
Exit code 1 and a line a finding if something is wrong.
"""
import argparse
import collections
import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zlib

NULL = type(None)
SPAN = {"start": int, "end": int}
SOURCE_SPAN = {"source_start": int, "source_end": int}
MENTION = {**SPAN, "text": str, "rule": str, **SOURCE_SPAN}
RECORD = {
    "id": str, "source": dict, "metadata": dict, "title": (str, NULL), "language": (str, NULL), "text": str,
    "paragraphs": list, "sentences": list, "token_count": int, "entities": list, "dates": list, "locations": list,
    "topics": list,
}
LISTS = {
    "paragraphs": {**SPAN, "zone": str, "language": (str, NULL), **SOURCE_SPAN},
    "sentences": SPAN,
    "entities": {**MENTION, "label": str, "id": str, "name": str, "inside": (str, NULL)},
    "dates": {**MENTION, "type": str, "value": (str, NULL), "timex": (str, NULL), "earliest": (str, NULL),
              "latest": (str, NULL), "anchor": str},
    "locations": {**MENTION, "kind": str, "id": str, "name": str, "country": (str, NULL), "admin1": (str, NULL),
                  "latitude": (float, NULL), "longitude": (float, NULL), "confidence": float, "inside": (str, NULL)},
    "topics": {"id": str, "label": str, "score": float, "evidence": list},
}
MENTIONS = ("entities", "dates", "locations")
SOURCE = {"path": str, "line": (int, NULL), "format": str, "bytes": int, "sha256": str}
# The keys that options add.
ADDED = {"paragraphs": "topics", "locations": "candidates"}
EVIDENCE = {**SPAN, "text": str, "weight": float}
ROWS = {
    **{name: {"document": str, **LISTS[name]} for name in MENTIONS},
    "ledger": {"document": str, "stage": str, "rule": str, "round": int, "action": str, **SPAN, **SOURCE_SPAN, "before": str,
               "after": str, "detail": (str, NULL)},
    "rejects": {"path": str, "line": (int, NULL), "byte_offset": int, "cause": str, "bytes": int, "raw": str},
}
ZONES = {"main", "title", "heading", "caption", "navigation", "related", "comments", "footer", "toc", "note"}


class Check:
    def __init__(self):
        self.findings = []

    def expect(self, holds, where, what):
        if not holds:
            self.findings.append(f"{where}: {what}")
        return holds

    def keys(self, value, want, where):
        """These keys, each with one of its types; bool is no int here. Keys beside them are check_schemas.py's business."""
        if not self.expect(isinstance(value, dict), where, "is no object"):
            return False
        missing = set(want) - set(value)
        self.expect(not missing, where, f"keys missing: {sorted(missing)}")
        good = not missing
        for key, types in want.items():
            if key in value:
                right = isinstance(value[key], types) and not isinstance(value[key], bool)
                good &= self.expect(right, where, f"{key} is {type(value[key]).__name__}")
        return good


def members(raw):
    """The decompressed gzip members, each checked to its end."""
    while raw:
        decoder = zlib.decompressobj(wbits=31)
        data = decoder.decompress(raw)
        if not decoder.eof:
            raise ValueError("a gzip member ends early")
        yield data
        raw = decoder.unused_data


def read_table(folder, name, check):
    """The rows of a table and the file's description, or nothing if the table was not written."""
    for suffix in (".jsonl.gz", ".jsonl"):
        path = os.path.join(folder, name + suffix)
        if os.path.exists(path):
            raw = open(path, "rb").read()
            content = b"".join(members(raw)) if suffix.endswith(".gz") else raw
            check.expect(raw, path, "is empty")
            check.expect(content.endswith(b"\n"), path, "does not end in a line feed")
            check.expect(b"\r" not in content, path, "holds a carriage return")
            rows = []
            for number, line in enumerate(content.decode("utf-8").split("\n")[:-1], 1):
                rows.append(json.loads(line, parse_constant=lambda c: check.expect(False, f"{path}:{number}", c)))
            return rows, {"path": name + suffix, "raw": raw, "content": content}
    return [], None


def check_span(check, record, item, where):
    text = record["text"]
    inside = 0 <= item["start"] <= item["end"] <= len(text)
    check.expect(inside, where, f"span {item['start']}..{item['end']} outside the text of {len(text)}")
    if inside and "text" in item:
        check.expect(text[item["start"]:item["end"]] == item["text"], where, f"text is not {item['text']!r}")


def source_text(record, folder, cache):
    """The decoded text of a UTF-8 source, or None where it cannot be had."""
    if folder is None:
        return None
    path = os.path.join(folder, record["source"]["path"])
    if path not in cache:
        cache.clear()
        try:
            data = open(path, "rb").read()
            cache[path] = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        except OSError:
            cache[path] = None
    data = cache[path]
    if data is None or record["source"]["format"] == "jsonl":
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def check_document(check, record, where, folder, cache):
    if not check.keys({k: v for k, v in record.items() if k != "tokens"}, RECORD, where):
        return
    check.keys(record["source"], SOURCE, where + " source")
    check.expect(not any(0xD800 <= ord(c) < 0xE000 for c in record["text"]), where, "lone surrogate")
    source = source_text(record, folder, cache)
    for name, want in LISTS.items():
        previous = -1
        for number, item in enumerate(record[name]):
            place = f"{where} {name}[{number}]"
            if not check.keys({k: v for k, v in item.items() if k != ADDED.get(name)}, want, place):
                continue
            if name == "topics":
                check_topic(check, record, item, place)
                continue
            for topic in item.get("topics", []):
                if check.keys(topic, LISTS["topics"], place + " topic"):
                    check_topic(check, record, topic, place)
            check_span(check, record, item, place)
            check.expect(item["start"] >= previous, place, "not in text order")
            previous = item["start"]
            if "source_start" in item:
                check_source(check, record, item, source, place)
            if "zone" in item:
                check.expect(item["zone"] in ZONES, place, f"unknown zone {item['zone']}")


def check_topic(check, record, topic, place):
    check.expect(0 <= topic["score"] <= 1, place, "score outside 0…1")
    for evidence in topic["evidence"]:
        if check.keys(evidence, EVIDENCE, place + " evidence"):
            check_span(check, record, evidence, place + " evidence")


def check_source(check, record, item, source, place):
    start, end = item["source_start"], item["source_end"]
    check.expect(0 <= start <= end, place, "source span reversed")
    if source is None:
        return
    if check.expect(end <= len(source), place, f"source span {start}..{end} outside the source of {len(source)}"):
        if end - start == item["end"] - item["start"] and "text" in item:
            same = source[start:end] == item["text"] or source[start:end].split() == item["text"].split()
            check.expect(same, place, f"source says {source[start:end]!r}")


def xxh128(content):
    """The checksum as the index has it, by the command of xxHash; None where there is none."""
    if shutil.which("xxhsum") is None:
        return None
    done = subprocess.run(["xxhsum", "-q", "-H2"], input=content, capture_output=True, check=True)
    return "xxh128:" + done.stdout.split()[0].decode()


def check_package(check, folder, tables):
    package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
    listed = {r["path"]: r for r in package["resources"]}
    present = set(os.listdir(folder)) - {"datapackage.json"}
    check.expect(set(listed) == present, "datapackage.json", f"lists {sorted(listed)}, folder holds {sorted(present)}")
    for path, resource in listed.items():
        if path not in present:
            continue
        raw = open(os.path.join(folder, path), "rb").read()
        check.expect(len(raw) == resource["bytes"], path, "size differs from datapackage.json")
        check.expect("sha256:" + hashlib.sha256(raw).hexdigest() == resource["hash"], path, "hash differs")
    for name, (rows, file) in tables.items():
        if file:
            resource = listed.get(file["path"], {})
            check.expect(resource.get("rows") == len(rows), file["path"], "row count differs from datapackage.json")
            digest = xxh128(file["content"])
            check.expect(digest is None or resource.get("content_hash") == digest, file["path"], "content hash differs")
    for name in package["left_out"]:
        found = name in tables and tables[name][1]
        check.expect(name != "rejects" and not found, name, "is there, but said to be left out")
    return package["left_out"]


def check_counts(check, folder, tables, left_out):
    summary = json.load(open(os.path.join(folder, "summary.json"), encoding="utf-8"))
    documents, rejects = (tables[n][0] for n in ("documents", "rejects"))
    counts = summary["documents"]
    check.expect(counts["in"] == counts["written"] + counts["dropped"] + counts["rejected"], "summary.json",
                 "sources do not add up")
    check.expect(counts["rejected"] == len(rejects), "summary.json", "rejects differ from the table")
    json.load(open(os.path.join(folder, "run.json"), encoding="utf-8"))
    for kind, label in zip(MENTIONS, ("label", "type", "kind")):
        if kind not in left_out:
            rows = collections.Counter(row[label] for row in tables[kind][0])
            check.expect(summary["mentions"][kind] == dict(rows), "summary.json", f"{kind} by {label} differ from the table")
    if "documents" in left_out:
        return
    check.expect(counts["written"] == len(documents), "summary.json", "written documents differ from the table")
    for kind in set(MENTIONS) - set(left_out):
        nested = [{"document": d["id"], **{k: v for k, v in item.items() if k != ADDED.get(kind)}}
                  for d in documents for item in d[kind]]
        check.expect(nested == tables[kind][0], kind, "the rows are not the items of the documents")
    ids = [d["id"] for d in documents]
    check.expect(len(ids) == len(set(ids)), "documents", "identifiers repeat")
    unknown = {r["document"] for r in tables["ledger"][0]} - set(ids)
    check.expect(not unknown, "ledger", f"rows of unknown documents: {sorted(unknown)[:3]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--sources")
    parser.add_argument("--no-rejects", action="store_true")
    args = parser.parse_args()
    check = Check()
    names = ["documents", *MENTIONS, "ledger", "rejects"]
    names += sorted({file.split(".")[0] for file in os.listdir(args.folder) if ".jsonl" in file} - set(names))
    tables = {name: read_table(args.folder, name, check) for name in names}
    cache = {}
    for number, record in enumerate(tables["documents"][0], 1):
        check_document(check, record, f"documents:{number}", args.sources, cache)
    for name, want in ROWS.items():
        for number, row in enumerate(tables[name][0], 1):
            check.keys(row, want, f"{name}:{number}")
    left_out = check_package(check, args.folder, tables)
    check_counts(check, args.folder, tables, left_out)
    if args.no_rejects:
        check.expect(not tables["rejects"][0], args.folder, "sources were rejected")
    for finding in check.findings[:50]:
        print(finding)
    if shutil.which("xxhsum") is None:
        print("xxhsum is missing: the checksums of the content were not compared")
    rows = ", ".join(f"{len(tables[n][0])} {n}" for n in tables)
    print(f"{args.folder}: {rows}: {len(check.findings)} findings")
    sys.exit(1 if check.findings else 0)


if __name__ == "__main__":
    main()
