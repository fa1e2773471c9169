"""What the program says when something is wrong, as values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

HEAD = re.compile(
    r"(?:(?P<path>.+?):(?:(?P<line>\d+):(?:(?P<column>\d+):)?)? )?"
    r"(?P<severity>error|warning|note): (?P<message>.*) \[(?P<code>[A-Za-z0-9_.-]+)\]"
)
BARE = re.compile(r"(?P<severity>error|warning|note): (?P<message>.*)")
#: A rejected source, below the line that counts them; the code of all stands behind the last.
DETAIL = re.compile(r"    (?P<path>.+?):(?:(?P<line>\d+):)? (?P<message>.*?)(?: \[(?P<code>[A-Za-z0-9_.-]+)\])?")
HINT = "  hint: "


@dataclass(frozen=True)
class Diagnostic:
    """One message of the program about a place in a file."""

    #: `error`, `warning` or `note`.
    severity: str
    #: The stable code, such as `P006`; docs/diagnostics.md lists them. Empty where the message has none.
    code: str
    #: What is wrong.
    message: str
    #: The file as it was named, an option of the command line, or None.
    path: str | None = None
    #: The line in the file, from 1, or None.
    line: int | None = None
    #: The column in code points, from 1, or None.
    column: int | None = None
    #: What to do about it, or None.
    hint: str | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        head = f"{place}: " if place else ""
        code = f" [{self.code}]" if self.code else ""
        hint = f"\n{HINT}{self.hint}" if self.hint else ""
        return f"{head}{self.severity}: {self.message}{code}{hint}"


def parse(text: str) -> list[Diagnostic]:
    """The diagnostics in what the program wrote on standard error, in their order; lines of other kinds are passed over."""
    blocks: list[list[str]] = []
    for line in text.splitlines():
        if not line.startswith("  ") and (HEAD.fullmatch(line) or BARE.fullmatch(line)):
            blocks.append([line])
        elif line.startswith("  ") and blocks:
            blocks[-1].append(line)
    return [diagnostic for block in blocks for diagnostic in _diagnostics(block)]


def _diagnostics(block: list[str]) -> Iterator[Diagnostic]:
    """Those of a message: itself, or where it counts rejected sources without a code of its own, each that it lists."""
    hint = next((line[len(HINT) :] for line in block[1:] if line.startswith(HINT)), None)
    coded = HEAD.fullmatch(block[0])
    bare = BARE.fullmatch(block[0])
    severity = coded["severity"] if coded else bare["severity"] if bare else "error"
    listed = [found for line in block[1:] if (found := DETAIL.fullmatch(line))]
    code = next((found["code"] for found in reversed(listed) if found["code"]), "")
    candidates: list[re.Match[str] | None] = [coded] if coded else [*listed] or [bare]
    for found in candidates:
        if found is not None:
            fields = found.groupdict()
            yield Diagnostic(
                severity, fields.get("code") or code, fields["message"], fields.get("path"), _number(fields.get("line")),
                _number(fields.get("column")), hint,
            )  # fmt: skip


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)
