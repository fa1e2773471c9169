#!/usr/bin/env python3
"""Checks that the folders of each module form floors, and that the floors are those that DESIGN.md draws.

usage: check_floors.py [--edges MODULE]

A room is a folder below Sources that holds Swift files, at any depth. A room refers to another of its module where a
name that is declared there (a type, or a function outside of types), and nowhere else in the module, occurs outside of
comments and strings. The picture in DESIGN.md is a fenced block that begins with ```floors: a line a module, modules
from the top to the bottom of the house, and behind the name of each its rooms, `>` before the next floor below:

    WinnowText   Clean > Segment, Normalize > Unicode

A room may refer to rooms of lower floors only, and a module import modules of lower lines only; `.` is the folder of
the module itself. Exit code 1, with a sample of each wrong reference, where that does not hold.
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODIFIER = r"(?:public |package |final |indirect |internal |@\w+(?:\([^)]*\))?\s+)*"
TYPE = re.compile(rf"^{MODIFIER}(?:struct|class|enum|protocol|actor|typealias) ([A-Z]\w+)", re.M)
FUNCTION = re.compile(rf"^{MODIFIER}func ([a-z]\w+)", re.M)
NESTED = re.compile(r"^[ \t]+.*\b(?:struct|class|enum|protocol|actor|typealias) ([A-Z]\w+)", re.M)
QUIET = re.compile(r'//[^\n]*|/\*.*?\*/|"""(?:.|\n)*?"""|"(?:[^"\\\n]|\\.)*"', re.S)
INTERPOLATION = re.compile(r"\\\(([^()]*(?:\([^()]*\)[^()]*)*)\)")


def code(text):
    """The text without comments and strings; what is interpolated into strings stays."""

    def blank(match):
        found = match.group(0)
        inner = " ".join(INTERPOLATION.findall(found)) if found.startswith('"') else ""
        return inner + "\n" * found.count("\n")

    return QUIET.sub(blank, text)


class Module:
    """The rooms of a module and the references between them."""

    def __init__(self, folder):
        self.name = folder.name
        self.files = collections.defaultdict(dict)
        self.imports = {}
        for path in sorted(folder.rglob("*.swift")):
            room = path.parent.relative_to(folder).as_posix()
            text = path.read_text(encoding="utf-8")
            self.files[room][path.relative_to(ROOT)] = code(text)
            for imported in re.findall(r"^(?:\w+ )?import (Winnow\w+)", text, re.M):
                self.imports.setdefault(imported, path.relative_to(ROOT))
        self.edges = self._edges()

    def _edges(self):
        homes, nested = collections.defaultdict(set), set()
        for room, files in self.files.items():
            for text in files.values():
                nested.update(NESTED.findall(text))
                for name in TYPE.findall(text) + FUNCTION.findall(text):
                    homes[name].add(room)
        owner = {name: next(iter(rooms)) for name, rooms in homes.items() if len(rooms) == 1}
        edges = {}
        for room, files in self.files.items():
            for path, text in files.items():
                for number, line in enumerate(text.split("\n"), 1):
                    for name in re.findall(r"(?<![.\w])[A-Za-z]\w+", line):
                        other = owner.get(name, room)
                        if other != room and name not in nested:
                            edges.setdefault((room, other), f"{path}:{number} {name}")
        return edges


def picture():
    """The modules of DESIGN.md in order, each with its floors, each a set of rooms."""
    block = re.search(r"```floors\n(.*?)```", (ROOT / "DESIGN.md").read_text(encoding="utf-8"), re.S)
    modules = {}
    for line in block.group(1).splitlines() if block else []:
        name, *rest = line.split(maxsplit=1)
        floors = rest[0].split(">") if rest else ["."]
        modules[name] = [{room.strip() for room in floor.split(",")} for floor in floors]
    return modules


def faults(module, floors, below):
    """What is wrong with a module, for people."""
    level = {room: number for number, floor in enumerate(floors) for room in floor}
    for room in sorted(set(module.files) - set(level)):
        yield f"{module.name}: the folder {room} is not in the picture"
    for room in sorted(set(level) - set(module.files)):
        yield f"{module.name}: the picture has {room}, which holds no Swift file"
    for (room, other), sample in sorted(module.edges.items()):
        if level.get(room, -1) >= level.get(other, len(floors)):
            yield f"{module.name}: {room} refers to {other}, which is not below it: {sample}"
    for imported, path in sorted(module.imports.items()):
        if imported not in below:
            yield f"{module.name} imports {imported}, which is not below it: {path}"


def main():
    folders = [f for f in sorted((ROOT / "Sources").iterdir()) if any(f.rglob("*.swift"))]
    modules = {folder.name: Module(folder) for folder in folders}
    if "--edges" in sys.argv:
        for (room, other), sample in sorted(modules[sys.argv[sys.argv.index("--edges") + 1]].edges.items()):
            print(f"{room} -> {other}   {sample}")
        return
    drawn = picture()
    found = [f"the picture lacks the module {name}" for name in modules if name not in drawn]
    names = list(drawn)
    for name, module in modules.items():
        if name in drawn:
            found += faults(module, drawn[name], names[names.index(name) + 1 :])
    print("\n".join(found + [f"{len(modules)} modules, {sum(len(m.files) for m in modules.values())} folders, "
                             f"{len(found)} faults"]))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
