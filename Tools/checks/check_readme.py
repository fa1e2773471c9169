#!/usr/bin/env python3
"""check_readme.py: runs every command of README.md and of the pages under docs/.

README.md: each line of its sh blocks in the root of the project, and its Python block where the libraries are installed. `make run` and
`make test` are skipped with --skip-make (CI has run them already, by name, before).

docs/*.md: all sh and Python blocks of a page, in their order, in one empty folder with the built winnow on the path, as a reader would
type them; the Python blocks of a page are one program. loading.md has a check of its own. Exit code 1 on the first command that fails.
"""
import argparse
import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ELSEWHERE = {"loading.md"}


def blocks(text, languages):
    """(language, content) of the fenced blocks in those languages, without their indentation."""
    found = re.findall(rf"^( *)```({'|'.join(languages)})\n(.*?)^ *```$", text, re.M | re.S)
    return [(language, re.sub(rf"^{indent}", "", content, flags=re.M)) for indent, language, content in found]


def check_readme(skip_make):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in "".join(content for _, content in blocks(text, ["sh"])).splitlines():
        if not command or (skip_make and command.startswith("make ")):
            continue
        print("$", command, flush=True)
        subprocess.run(command, shell=True, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    for _, block in blocks(text, ["python"]):
        for part in block.split("\n\n"):
            library = part.split()[1]
            if importlib.util.find_spec(library) is None:
                print(f"{library} is not installed: its lines are not run")
                continue
            print(f"python: {library}", flush=True)
            environment = os.environ | {"WINNOW": str(ROOT / ".build/release/winnow")}
            subprocess.run([sys.executable, "-c", part], check=True, cwd=ROOT, env=environment)


def check_links(page):
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not (page.parent / target).exists():
            sys.exit(f"failed: {page.relative_to(ROOT)} points to {target}, which is not there")


def script(page_blocks):
    """One bash program of all blocks; Python waits for its last block, since later ones build on earlier ones."""
    parts, python = ["set -euo pipefail"], ""
    for language, content in page_blocks:
        if language == "sh":
            parts.append(content)
        else:
            python += content
            parts.append(f"python3 - <<'END-OF-PYTHON'\n{python}END-OF-PYTHON")
    return "\n".join(parts) + "\n"


def check_page(page):
    page_blocks = blocks(page.read_text(encoding="utf-8"), ["sh", "python"])
    if not page_blocks:
        return
    print(f"docs/{page.name}: {len(page_blocks)} blocks", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"PATH": f"{ROOT / '.build/release'}:{os.environ['PATH']}", "HOME": folder}
        done = subprocess.run(
            ["bash", "-x", "-c", script(page_blocks)], cwd=folder, env=environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        sys.exit(f"…{done.stdout[-4000:]}\nfailed: docs/{page.name}, exit code {done.returncode}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--skip-make", action="store_true")
    parser.add_argument("--page", help="only this page of docs/")
    args = parser.parse_args()
    if not args.page:
        check_readme(args.skip_make)
    for page in sorted((ROOT / "docs").glob("*.md")):
        check_links(page)
        if page.name not in ELSEWHERE and args.page in (None, page.name):
            check_page(page)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"failed: {error.cmd}")
