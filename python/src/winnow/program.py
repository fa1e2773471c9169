"""Where the program is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from .errors import ProgramNotFoundError

VARIABLE = "WINNOW"
BUNDLED = Path(__file__).resolve().parent / "_program" / "bin" / "winnow"
#: Stands in the console script of this package, which is no program to start.
OWN_SCRIPT = b"winnow.__main__"


def find_program(program: str | os.PathLike[str] | None = None) -> str:
    """The path of the program `winnow`.

    The first of these that is given or there: the argument, the environment variable WINNOW, the program inside the package
    (in wheels of `make wheel`), `winnow` on the PATH. What an argument or the variable names must be there: nothing else is
    tried then.

    Args:
        program: path of the program, or a name to look for on the PATH.

    Raises:
        ProgramNotFoundError: it is nowhere, or is not executable.
    """
    for origin, named in (("the argument `program`", program), (f"the environment variable {VARIABLE}", os.environ.get(VARIABLE))):
        if not named:
            continue
        found = shutil.which(os.fspath(named))
        if found is None:
            raise ProgramNotFoundError(f"{origin} names {os.fspath(named)!r}, which is no program")
        return os.path.abspath(found)
    if os.access(BUNDLED, os.X_OK) and BUNDLED.is_file():
        return str(BUNDLED)
    for folder in os.get_exec_path():
        candidate = shutil.which("winnow", path=folder or os.curdir)
        if candidate is not None and not _is_own_script(candidate):
            return os.path.abspath(candidate)
    raise ProgramNotFoundError(
        "the program `winnow` was not found: this package has none inside, there is none on the PATH, and the environment "
        f"variable {VARIABLE} is not set. Install a wheel of `make wheel`, or set {VARIABLE} to the path of the program"
    )


def _is_own_script(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return OWN_SCRIPT in file.read(4096)
    except OSError:
        return False
