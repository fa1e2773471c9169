#!/usr/bin/env python3
"""check_notebooks.py [--strip] [NOTEBOOK...]: notebooks are kept without outputs, counters and traces of a machine.

An output in version control hides what a cell gives now, and makes each run a change. --strip takes them out instead of
complaining. Without arguments all notebooks under notebooks/. Standard library only; exit code 1 if something is found.
"""
import argparse
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def stripped(notebook):
    """The notebook with nothing in it but what people wrote."""
    cells = []
    for cell in notebook["cells"]:
        cell = {**cell, "metadata": {}}
        if cell["cell_type"] == "code":
            cell.update(execution_count=None, outputs=[])
        cells.append(cell)
    return {**notebook, "cells": cells, "metadata": METADATA}


def findings(notebook):
    for number, cell in enumerate(notebook["cells"], 1):
        if cell.get("outputs"):
            yield f"cell {number} has outputs"
        if cell.get("execution_count") is not None:
            yield f"cell {number} has an execution count"
        if cell["metadata"]:
            yield f"cell {number} has metadata: {', '.join(cell['metadata'])}"
        if not "".join(cell["source"]).strip():
            yield f"cell {number} is empty"
    if notebook["metadata"] != METADATA:
        yield "its metadata are those of a machine"
    identifiers = [cell.get("id") for cell in notebook["cells"]]
    if None in identifiers or len(set(identifiers)) < len(identifiers):
        yield "cells without an identifier of their own"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strip", action="store_true")
    parser.add_argument("notebooks", nargs="*", type=pathlib.Path)
    args = parser.parse_args()
    paths = args.notebooks or sorted((ROOT / "notebooks").glob("*.ipynb"))
    wrong = 0
    for path in paths:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        if args.strip:
            notebook = stripped(notebook)
            path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        for finding in findings(notebook):
            print(f"{path}: {finding}; Tools/checks/check_notebooks.py --strip takes outputs, counts and metadata out")
            wrong += 1
    print(f"{len(paths)} notebooks, {wrong} findings")
    sys.exit(1 if wrong or not paths else 0)


if __name__ == "__main__":
    main()
