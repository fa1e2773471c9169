"""The exceptions of the package: all of them are a `WinnowError`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .diagnostics import Diagnostic

if TYPE_CHECKING:
    from .opened import Run


class WinnowError(Exception):
    """Something that Winnow could not do.

    Attributes:
        exit_code: the exit code of the program (2 pipeline file or command line, 3 input, 4 output, 5 resource, 70 a fault of
            the program, minus the number of the signal that ended it); None where the program was not asked.
        diagnostics: what the program said, as a list of `Diagnostic`.
    """

    def __init__(self, message: str, exit_code: int | None = None, diagnostics: Sequence[Diagnostic] = ()) -> None:
        super().__init__(message)
        self.exit_code = exit_code
        self.diagnostics = list(diagnostics)


class RejectsError(WinnowError):
    """More sources were rejected than `max_rejects` allows. All others were written.

    Attributes:
        run: the `Run`, opened: `error.run.rejects` has a row a rejected source, with its cause.
    """

    def __init__(self, message: str, run: Run, diagnostics: Sequence[Diagnostic] = ()) -> None:
        super().__init__(message, 3, diagnostics)
        self.run = run


class ProgramNotFoundError(WinnowError):
    """The program `winnow` is nowhere; the message says where it was looked for."""


class RunFolderError(WinnowError):
    """A folder is no run folder, is damaged, or lacks what was asked for."""


class MissingLibraryError(WinnowError, ImportError):
    """A library that the call needs is not installed; the message names the extra that brings it."""
