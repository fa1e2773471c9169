#!/usr/bin/env python3
"""check_readme.py: runs every command of README.md's sh blocks, and its Python block where the libraries are installed.

`make run` and `make test` are skipped with --skip-make (CI has run them already, by name, before). Exit code 1 on the first
command that fails.
"""
import argparse
import importlib.util
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def blocks(language):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--skip-make", action="store_true")
    args = parser.parse_args()
    for command in "".join(blocks("sh")).splitlines():
        if not command or (args.skip_make and command.startswith("make ")):
            continue
        print("$", command, flush=True)
        subprocess.run(command, shell=True, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    for block in blocks("python"):
        for part in block.split("\n\n"):
            library = part.split()[1]
            if importlib.util.find_spec(library) is None:
                print(f"{library} is not installed: its lines are not run")
                continue
            print(f"python: {library}", flush=True)
            subprocess.run([sys.executable, "-c", part], check=True, cwd=ROOT)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"failed: {error.cmd}")
