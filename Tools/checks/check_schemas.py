#!/usr/bin/env python3
"""check_schemas.py RUN_FOLDER...: holds every record of run folders to the JSON Schemas that `winnow schema` prints.

The validator is the library jsonschema, so that the program does not check itself; the schemas themselves are held to the
2020-12 dialect first. A key that a schema does not list is an error too. Exit code 1, with the first faults of each table,
if there is any; a table that a run left out is none.
"""
import gzip
import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
WINNOW = ROOT / ".build/release/winnow"
TABLES = {"documents": "document", "entities": "entity", "dates": "date", "locations": "location", "ledger": "ledger",
          "rejects": "reject"}
SHOWN = 5


def schema(name):
    """The validator of a schema, which lets no key pass that the schema does not list."""
    printed = subprocess.run([WINNOW, "schema", name], check=True, capture_output=True).stdout
    found = json.loads(printed)
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(closed(found))


def closed(node):
    """The same schema, where objects with listed properties have no others."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {key: closed(value) for key, value in node.items()}
    if isinstance(node.get("properties"), dict) and "additionalProperties" not in node:
        copy["additionalProperties"] = False
    return copy


def records(folder, table):
    for path in (folder / f"{table}.jsonl.gz", folder / f"{table}.jsonl"):
        if path.exists():
            opened = gzip.open if path.suffix == ".gz" else open
            with opened(path, "rt", encoding="utf-8", newline="\n") as lines:
                for number, line in enumerate(lines, 1):
                    yield f"{path}:{number}", json.loads(line)


def faults(validator, place, record):
    for error in validator.iter_errors(record):
        yield f"{place}: {'.'.join(map(str, error.absolute_path)) or 'record'}: {error.message[:200]}"


def main():
    validators = {table: schema(name) for table, name in TABLES.items()}
    summary = schema("summary")
    bad = 0
    for folder in map(pathlib.Path, sys.argv[1:]):
        counts = []
        for table, validator in validators.items():
            found, count = [], 0
            for place, record in records(folder, table):
                count += 1
                found += faults(validator, place, record)
            counts.append(f"{count} {table}")
            bad += len(found)
            print(*found[:SHOWN], sep="\n", end="\n" if found else "")
        path = folder / "summary.json"
        found = list(faults(summary, path, json.loads(path.read_text(encoding="utf-8"))))
        bad += len(found)
        print(*found[:SHOWN], sep="\n", end="\n" if found else "")
        print(f"{folder}: {', '.join(counts)} and the summary; {bad} faults so far")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
