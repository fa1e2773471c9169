"""The command `winnow`, as the package installs it: becomes the program."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from .errors import ProgramNotFoundError
from .program import find_program


def main() -> NoReturn:
    """Replaces this process by the program, with the same arguments; exit code 5 where there is none."""
    try:
        program = find_program()
    except ProgramNotFoundError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(5)
    os.execv(program, [program, *sys.argv[1:]])


if __name__ == "__main__":
    main()
