#!/usr/bin/env python3
"""Builds Sources/WinnowResources/Data/language/profiles.tsv from the n-gram lists of libexttextcat.

usage: language_profiles.py FOLDER-OF-LM-FILES

The folder is /usr/share/libexttextcat of the Debian package libexttextcat-data (BSD-3-Clause). Each of its files lists
the 400 most frequent n-grams of one language in order; we keep those of up to three letters, with their order, for the
languages of words.tsv.
"""
import pathlib
import sys

DATA = pathlib.Path(__file__).resolve().parents[3] / "Sources/WinnowResources/Data/language"
# Where our code and script are not the name of the file.
NAMES = {("no", "Latn"): "nb", ("sr", "Latn"): "sr-Latn", ("sr", "Cyrl"): "sr-Cyrl"}
HEADER = """\
# The most frequent runs of one to three letters of each language, the most frequent first; _ is the border of a word.
# Made by Tools/build-tables/language/language_profiles.py from the lists of libexttextcat (BSD-3-Clause, see SOURCES.md).
# code\tscript\truns
"""


def grams(path):
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if fields and fields[0] != "_" and len(fields[0]) <= 3 and fields[0] not in found:
            found.append(fields[0])
    return found


def main(folder):
    rows = [l.split("\t")[:2] for l in (DATA / "words.tsv").read_text(encoding="utf-8").splitlines() if not l.startswith("#")]
    with open(DATA / "profiles.tsv", "w", encoding="utf-8") as out:
        out.write(HEADER)
        for code, script in rows:
            path = pathlib.Path(folder) / (NAMES.get((code, script), code) + ".lm")
            if path.exists():
                out.write(f"{code}\t{script}\t{' '.join(grams(path))}\n")
            else:
                print(f"no list for {code}", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:2])
