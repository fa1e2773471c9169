"""Libraries that only some calls need: imported when they are called."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any

from .errors import MissingLibraryError

EXTRAS = {"pandas": "pandas", "polars": "polars", "pyarrow": "arrow", "tqdm": "progress"}


def load(name: str, purpose: str) -> Any:
    """The module of that name.

    Raises:
        MissingLibraryError: it is not installed; the message names the extra to install.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        extra = EXTRAS[name.partition(".")[0]]
        raise MissingLibraryError(
            f"{purpose} needs {name.partition('.')[0]}, which is not installed: pip install 'winnow-text[{extra}]'"
        ) from error


def is_installed(name: str) -> bool:
    """True if a library is there."""
    return importlib.util.find_spec(name) is not None
