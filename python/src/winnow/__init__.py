"""Winnow from Python: run a pipeline, open what it wrote, and ask it questions.

    import winnow
    run = winnow.run("pipeline.yaml")
    run.mentions.polars()

All positions count Unicode code points from 0, the end not included: `text[start:end]` is the mention.
"""

from .comparison import Comparison
from .cooccurrence import Cooccurrence
from .diagnostics import Diagnostic
from .document import Document
from .errors import MissingLibraryError, ProgramNotFoundError, RejectsError, RunFolderError, WinnowError
from .markup import MarkedText
from .mentions import Mentions
from .opened import Run, open
from .places import Places
from .program import find_program
from .rows import Rows
from .running import run
from .sampling import Sample, precision
from .table import Table
from .tabular import Tabular
from .version import VERSION as __version__

__all__ = [
    "Comparison", "Cooccurrence", "Diagnostic", "Document", "MarkedText", "Mentions", "MissingLibraryError", "Places",
    "ProgramNotFoundError", "RejectsError", "Rows", "Run", "RunFolderError", "Sample", "Table", "Tabular", "WinnowError", "__version__",
    "find_program", "open", "precision", "run",
]  # fmt: skip
