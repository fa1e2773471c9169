"""How far a run is, as a bar."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from . import libraries

#: An object of `--progress json`; docs/data-teams.md lists its keys.
Event = Mapping[str, Any]
FORMAT = "{desc}: {percentage:3.0f} %|{bar}| {elapsed}{postfix}"


class Bar:
    """A progress bar by tqdm; silent where tqdm is not installed, or standard error is neither a terminal nor a notebook."""

    def __init__(self) -> None:
        self._bar: Any = None

    def __call__(self, event: Event) -> None:
        """Shows an event of the program."""
        if event["event"] == "begin" and libraries.is_installed("tqdm") and (_in_notebook() or sys.stderr.isatty()):
            with warnings.catch_warnings():
                # Without ipywidgets a notebook gets the bar of a terminal, and a warning.
                warnings.simplefilter("ignore")
                from tqdm.auto import tqdm

            self._bar = tqdm(total=1.0, desc=str(event["run_folder"]), bar_format=FORMAT)
        if self._bar is None:
            return
        if event["share"] is not None:
            self._bar.n = event["share"]
        rejects = f", {event['rejects']:,} rejected" if event["rejects"] else ""
        self._bar.set_postfix_str(f"{event['documents']:,} documents{rejects}, {event['megabytes_per_second']:.1f} MB/s")

    def close(self) -> None:
        """Leaves the bar as it stands."""
        if self._bar is not None:
            self._bar.close()


def listener(progress: bool | Callable[[Event], object]) -> Callable[[Event], object]:
    """Who is told of each event: a bar, nobody, or the caller's own function."""
    if callable(progress):
        return progress
    return Bar() if progress else lambda event: None


def _in_notebook() -> bool:
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return shell is not None and hasattr(shell, "kernel")
