#!/usr/bin/env python3
"""check_hostile.py [WINNOW]: input made to be slow or to break a parser, at its full size.

Each input is written with its text kept, or rejected with its cause; the program never crashes and never hangs. The inputs
are those of the bench, which times them.
"""
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Benchmarks"))
from bench import hostile_inputs  # noqa: E402

# What must be left of each input: this text, or words of the cause of its reject.
KEPT = {
    "50 MB of one line": "word after word", "50 MB of HTML in one line": "word after word",
    "gzip of 800 to 1": "word after word", "UTF-16 without a mark": "Ein Satz über Straßen.",
    "a charset that lies": "naïve café",
}
REJECTED = {"gzip of a thousand to 1, beyond input.max_bytes": "max_bytes", "a million NUL bytes": "NUL bytes"}
ARTICLE = "This is a sentence of the article, long enough to be one, with a comma."


def check(winnow, folder, name, content, form):
    """A finding, or None."""
    source, out = folder / "hostile", folder / "out"
    source.write_bytes(content)
    pipeline = folder / "pipeline.yaml"
    pipeline.write_text(json.dumps({
        "version": 1, "input": {"paths": [str(source)], "format": form}, "output": {"directory": str(out)},
        "stages": ["normalize", "clean", "deduplicate", "tokenize"]}))
    result = subprocess.run([winnow, "run", str(pipeline), "--quiet"], capture_output=True, text=True, timeout=300)
    if name in REJECTED:
        if result.returncode != 3:
            return f"exit code {result.returncode} instead of 3: {result.stderr}"
        reject = json.loads(gzip.decompress((out / "rejects.jsonl.gz").read_bytes()).split(b"\n")[0])
        return None if REJECTED[name] in reject["cause"] else f"rejected for {reject['cause']}"
    if result.returncode != 0:
        return f"exit code {result.returncode}: {result.stderr}"
    record = json.loads(gzip.decompress((out / "documents.jsonl.gz").read_bytes()))
    wanted = KEPT.get(name, ARTICLE)
    return None if wanted in record["text"] else f"'{wanted}' is lost; the text begins with {record['text'][:80]!r}"


def main():
    winnow = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/winnow")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, content, form in hostile_inputs():
            finding = check(winnow, pathlib.Path(folder), name, content, form)
            print(f"{name}: {finding or 'as it should be'}", flush=True)
            passed, failed = passed + (finding is None), failed + (finding is not None)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
