"""Where the output goes: files of others, links, odd paths. What is not ours is never lost. With confines.py and sources.py."""
import functools
import json
import os
import shutil

import confines
import run_folders
import sources
from confines import run, source
from trials import Trial

NAME = "places"
TRIED = ("Outputs at which files of others stand, links, devices, mount points, full disks, folders without rights; inputs"
         " with pipes, sockets, devices, loops of links, links to nothing, unreadable files, names of every ASCII byte, "
         "files that change while they are read.")
HOLDS = ("No file that is not ours is lost or changed, nothing is left over; a run that cannot replace its output ends "
         "with code 4 and keeps the old one; each source has a record or a reject, or the run ends with code 2 before it "
         "begins.")


def stranger(bench, make, place):
    """Something of others stands in a run folder."""
    out = place / "o" / "out"
    assert run(bench, place, out).code == 0
    before = run_folders.content(out)
    make(out)
    names, kept = sorted(os.listdir(out)), {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}
    outcome = run(bench, place, out)
    found = outcome.faults([4])
    if sorted(os.listdir(out)) != names or any(p.read_bytes() != raw for p, raw in kept.items()):
        found.append(f"the folder held {names} and holds {sorted(os.listdir(out))}")
    (strange,) = set(names) - set(os.listdir(out)) | {n for n in names if n not in ORDINARY}
    if outcome.code == 4 and strange not in outcome.message:
        found.append(f"{strange} is not named: {outcome.message[:200]}")
    if run_folders.beside(out):
        found.append(f"left over: {run_folders.beside(out)}")
    return found if before else ["the first run wrote nothing"]


ORDINARY = {"datapackage.json", "summary.json", "run.json", "report.html",
    *(f"{name}.jsonl.gz" for name in ("documents", "entities", "dates", "locations", "ledger"))}
STRANGERS = {
    "a notebook": lambda out: (out / "analysis.ipynb").write_text("precious"),
    "a hidden file": lambda out: (out / ".gitignore").write_text("precious"),
    "a folder": lambda out: [(out / "figures").mkdir(), (out / "figures" / "a.csv").write_text("precious")],
    "an empty folder": lambda out: (out / "figures").mkdir(),
    "a link": lambda out: (out / "link").symlink_to("/etc/hostname"), "a pipe": lambda out: os.mkfifo(out / "pipe"),
    "a file named like a table": lambda out: (out / "documents.jsonl").write_text("precious"),
    "a copy of a table": lambda out: shutil.copy(out / "summary.json", out / "summary (1).json"),
}


def others_folder(bench, files, place):
    """A folder that no run wrote."""
    out = place / "o" / "out"
    out.mkdir(parents=True)
    for name, content in files.items():
        (out / name).write_text(content)
    found = run(bench, place, out).faults([4])
    held = {name: (out / name).read_text() if (out / name).exists() else None for name in files}
    return found + ([f"it held {files} and holds {held}"] if held != files else [])


OTHERS = {
    "another program's data package": {"datapackage.json": json.dumps({"name": "census", "resources": [{"path": "census.csv"}]}), "census.csv": "precious"},
    "a file named summary.json": {"summary.json": "precious"}, "any file": {"x": "precious"},
    "an index that is none": {"datapackage.json": "precious"},
    "an index of ours with a file of others": {"datapackage.json": json.dumps({"created_by": "winnow", "resources": [{"path": "x"}]}), "x": "precious"},
}


def link(bench, target, place):
    """The output is a link."""
    out, real = place / "o" / "out", place / "real" / "out"
    (place / "o").mkdir(), real.parent.mkdir()
    if target == "a run folder":
        run(bench, place, real)
    elif target == "an empty folder":
        real.mkdir()
    elif target == "a file":
        real.write_text("precious")
    out.symlink_to(out if target == "itself" else real)
    outcome = run(bench, place, out)
    found = outcome.faults({0, 4} if target == "nothing" else {4} if target in ("a file", "itself") else {0})
    if not out.is_symlink():
        found.append("the link is gone")
    if outcome.code == 0 and run_folders.fault(real):
        found.append(f"the folder it leads to: {run_folders.fault(real)}")
    if target == "a file" and real.read_text() != "precious":
        found.append("the file is lost")
    return found + [f"left over: {left}" for left in [run_folders.beside(out) + run_folders.beside(real)] if left]


def path_of(bench, name, codes, place):
    """An output path that is odd in itself."""
    (place / "home").mkdir(), (place / "empty").mkdir()
    (place / "file").write_text("precious"), (place / "home" / "mine").write_text("precious")
    outcome = bench.run("run", run_folders.write_pipeline(place / "p.json", [source(place)], "unused"), "--quiet",
        "--output", name, cwd=place / "home")
    found = outcome.faults(codes)
    if (place / "file").read_text() + (place / "home" / "mine").read_text() != "preciousprecious":
        found.append("a file is lost")
    if outcome.code == 0 and run_folders.fault(place / "home" / name):
        found.append(str(run_folders.fault(place / "home" / name)))
    return found + [f"left over: {n}" for p in (place, place / "home") for n in os.listdir(p) if "partial" in n]


PATHS = {
    "a file": ("../file", {4}), "below a file": ("../file/x", {4}), "here, with files": (".", {4}),
    "above, with files": ("..", {2, 4}), "the root": ("/", {2, 4}), "nothing": ("", {2, 4}),
    "in /proc": ("/proc/winnow-x", {4}), "an empty folder": ("../empty", {0}), "a slash at the end": ("x/", {0}),
    "through ..": ("../home/../home/y", {0}), "a line feed": ("a\nb", {0}), "escapes": ("\x1b[31mred\u202e", {0}),
    "240 bytes": ("n" * 240, {0, 4}), "255 bytes": ("n" * 255, {0, 4}), "300 bytes": ("n" * 300, {4}),
    "5000 bytes": ("/".join(["p" * 200] * 25), {4}), "the input": ("../in", {2, 4}), "in the input": ("../in/out", {2, 4}),
    "the input by a way round": ("../home/../in/o/../out", {2, 4}),
}


def trials(bench):
    plan = [(f"{name} in the run folder", stranger, [make]) for name, make in STRANGERS.items()]
    plan += [(name, others_folder, [files]) for name, files in OTHERS.items()]
    plan += [(f"link to {name}", link, [name]) for name in ("a run folder", "an empty folder", "nothing", "a file",
        "itself")]
    plan += [(f"path: {name}", path_of, list(case)) for name, case in PATHS.items()]
    for name, check, more in plan:
        group = {stranger: "strangers in a run folder", others_folder: "folders of others", link: "links",
            path_of: "odd paths"}[check]
        yield Trial(group, name, functools.partial(check, bench, *more))
    yield from confines.trials(bench)
    yield from sources.trials(bench)
