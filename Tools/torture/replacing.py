"""`report -o` and `export -o`: what they may replace."""
import functools
import os
import shutil
import stat

import run_folders
from trials import Skip, Trial

NAME = "replacing"
TRIED = ("`winnow report -o` and `winnow export -o` to paths at which something stands: files of others, tables of a run, "
         "devices, pipes, links, folders.")
HOLDS = ("Nothing is replaced that is not of Winnow's, unless --overwrite is given; no file of a run folder is; a device "
         "is written to, and a link followed; what was refused ends with code 4 and a message, and all is as it was.")

COMMANDS = {
    "report": ["report", "run"],
    **{f"export {to}": ["export", "run", "--to", to] for to in ("doccano", "geojson", "conll", "brat", "webanno")},
}
FOLDERS = {"export brat", "export webanno"}
MINE = b"precious\n"


def prepare(bench, place):
    (place / "a.txt").write_text("On 3 May 2019 Anna Keller met Ben Ortega in Paris, France.\n")
    outcome = bench.run("run", run_folders.write_pipeline(place / "p.json", [place / "a.txt"], place / "run", report=True),
        "--quiet")
    assert outcome.code == 0, outcome.message
    return run_folders.content(place / "run")


def file_of_others(bench, command, overwrite, place):
    """A file that no command of Winnow's has written."""
    prepare(bench, place)
    path = place / "mine"
    if command in FOLDERS:
        path = place / "mine" / "a.ann"
        path.parent.mkdir()
        for name in ("a.ann", "a.txt", "a.tsv", "notes.md", "p_a_txt.ann"):
            (path.parent / name).write_bytes(MINE)
    else:
        path.write_bytes(MINE)
    outcome = bench.run(*COMMANDS[command], "-o", "mine", *(["--overwrite"] if overwrite else []), cwd=place)
    found = outcome.faults({0} if overwrite else {4} if command not in FOLDERS else {0, 4})
    held = [p for p in (path.parent.iterdir() if command in FOLDERS else [path]) if p.read_bytes() == MINE]
    if not overwrite and len(held) != (5 if command in FOLDERS else 1):
        found.append(f"a file of others is lost (ended with {outcome.code})")
    if command in FOLDERS and not (path.parent / "notes.md").exists():
        found.append("notes.md is lost")
    if overwrite and command not in FOLDERS and held:
        found.append("not written in spite of --overwrite")
    return found + [f"left over: {n}" for n in os.listdir(place) if "partial" in n]


def own_file(bench, command, place):
    """What the command itself wrote before."""
    prepare(bench, place)
    found = []
    for _ in range(2):
        found += bench.run(*COMMANDS[command], "-o", "x", cwd=place).faults({0})
    return found


def in_run(bench, command, name, place):
    """A path in the run folder."""
    before = prepare(bench, place)
    outcome = bench.run(*COMMANDS[command], "-o", f"run/{name}", cwd=place)
    found = outcome.faults({4}) + [wrong for wrong in [run_folders.fault(place / "run")] if wrong]
    return found + ([] if found or run_folders.content(place / "run") == before else ["the run is changed"])


def device(bench, command, minor, place):
    if os.geteuid() != 0:
        raise Skip("not root")
    prepare(bench, place)
    try:
        os.mknod(place / "node", 0o666 | stat.S_IFCHR, os.makedev(1, minor))
        with open(place / "node", "wb"):
            pass
    except OSError:
        raise Skip("no device can be made") from None
    outcome = bench.run(*COMMANDS[command], "-o", "node", cwd=place)
    found = outcome.faults({4} if command in FOLDERS or minor == 7 else {0})
    return found + ([] if stat.S_ISCHR(os.stat(place / "node").st_mode) else ["the device is gone"])


def link(bench, command, target, place):
    prepare(bench, place)
    real = place / "real"
    if target == "a file of others":
        real.write_bytes(MINE)
    elif target == "a table of the run":
        real = place / "run" / "documents.jsonl.gz"
    (place / "link").symlink_to(real)
    outcome = bench.run(*COMMANDS[command], "-o", "link", cwd=place)
    found = outcome.faults({0, 4})
    if not (place / "link").is_symlink():
        found.append("the link is gone")
    if target == "a file of others" and real.read_bytes() != MINE:
        found.append("the file it leads to is lost")
    return found + [wrong for wrong in [run_folders.fault(place / "run")] if wrong]


def source(bench, command, place):
    """The input of the run itself."""
    prepare(bench, place)
    shutil.copy(place / "a.txt", place / "copy")
    outcome = bench.run(*COMMANDS[command], "-o", "a.txt", cwd=place)
    found = outcome.faults({4})
    return found + ([] if (place / "a.txt").read_bytes() == (place / "copy").read_bytes() else ["the source is lost"])


def trials(bench):
    plan = []
    for command in COMMANDS:
        plan += [("a file of others", "", file_of_others, [command, False]), ("a file of others, --overwrite", "",
            file_of_others, [command, True]), ("its own file", "", own_file, [command])]
        plan += [("in a run folder", name, in_run, [command, name]) for name in ("documents.jsonl.gz", "datapackage.json",
            "new")]
        plan += [("device", f"1:{minor}", device, [command, minor]) for minor in (3, 7)]
        plan += [("link", target, link, [command, target]) for target in ("nothing", "a file of others",
            "a table of the run")]
        plan += [("a source of the run", "", source, [command])]
    for group, what, function, more in plan if not bench.short else plan[::3]:
        yield Trial(group, f"{more[0]}: {group} {what}".strip(), functools.partial(function, bench, *more))
