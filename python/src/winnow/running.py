"""Running a pipeline."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import IO, Any

from .diagnostics import parse
from .errors import RejectsError, WinnowError
from .opened import Run
from .opened import open as open_run
from .program import find_program
from .progress import Bar, Event, listener

PathLike = str | os.PathLike[str]


def run(
    pipeline: PathLike | Mapping[str, Any],
    *,
    input: PathLike | Sequence[PathLike] | None = None,
    output: PathLike | None = None,
    set: Mapping[str, Any] | None = None,
    progress: bool | Callable[[Event], object] = True,
    jobs: int | None = None,
    max_rejects: int | None = None,
    program: PathLike | None = None,
) -> Run:
    """Runs a pipeline and opens the run folder that it wrote.

    Args:
        pipeline: the pipeline file; or its content as a mapping, whose paths are then relative to the current folder (it is
            written there under a hidden name while the program reads it).
        input: files, folders or globs to read instead of `input.paths` of the pipeline.
        output: the run folder to write instead of `output.directory`. A run folder that is there is replaced, as a whole and at
            the end; anything else that is there is left alone, and is an error.
        set: values of the pipeline, by their path: `{"stages.dates.day_first": False}`.
        progress: a bar in terminals and notebooks, where tqdm is installed (extra `progress`); or a function that is called with
            each event of `--progress json`, about one a second; or False.
        jobs: the number of workers; by default the processors that this process may use.
        max_rejects: up to how many rejected sources are no error (0 unless given).
        program: the program; see `find_program`.

    Returns:
        The `Run`, opened.

    Raises:
        WinnowError: the program failed: `exit_code` and `diagnostics` say why. Nothing was written then.
        RejectsError: more sources were rejected than `max_rejects`; all others were written, and `run` of the error is the run.
        ProgramNotFoundError: the program is nowhere.

    An interrupt (Ctrl-C, the stop button of a notebook) ends the program, which then writes nothing. Cost: that of the program,
    some 6 MB of text a second and processor with all stages.
    """
    options = ["--progress", "json"]
    paths = [input] if isinstance(input, (str, os.PathLike)) else input or []
    for path in paths:
        options += ["--input", os.fspath(path)]
    for name, value in (("--output", output), ("--jobs", jobs), ("--max-rejects", max_rejects)):
        if value is not None:
            options += [name, os.fspath(value) if isinstance(value, os.PathLike) else str(value)]
    for key, value in (set or {}).items():
        options += ["--set", f"{key}={json.dumps(value, ensure_ascii=False)}"]
    executable = find_program(program)
    tell = listener(progress)
    try:
        with _pipeline_file(pipeline) as file:
            # What begins with a dash would be an option.
            code, folder, message = _execute([executable, "run", *options, "--", file], tell)
    finally:
        if isinstance(tell, Bar):
            tell.close()
    return _result(code, folder, message, program)


def _execute(command: list[str], tell: Callable[[Event], object]) -> tuple[int, str | None, str]:
    """The exit code, the run folder if the run was done, and what the program said."""
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
    ) as process:
        assert process.stderr is not None
        try:
            folder, message = _listen(process.stderr, tell)
        except BaseException:
            process.send_signal(signal.SIGINT)
            process.communicate()
            raise
        return process.wait(), folder, message


def _listen(stream: IO[str], tell: Callable[[Event], object]) -> tuple[str | None, str]:
    folder, said = None, []
    for line in stream:
        event = _event(line)
        if event is None:
            said.append(line)
            continue
        if event["event"] == "done":
            folder = event["run_folder"]
        tell(event)
    return folder, "".join(said)


def _event(line: str) -> dict[str, Any] | None:
    if not line.startswith("{"):
        return None
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) and "event" in value else None


def _result(code: int, folder: str | None, message: str, program: PathLike | None) -> Run:
    diagnostics = parse(message)
    errors = [str(one) for one in diagnostics if one.severity == "error"]
    summary = "\n".join(errors) or message.strip() or f"winnow run ended with exit code {code}"
    if code == 0 and folder is not None:
        return open_run(folder, program=program)
    if code == 3 and folder is not None:
        raise RejectsError(summary, open_run(folder, program=program), diagnostics)
    raise WinnowError(summary, code, diagnostics)


@contextmanager
def _pipeline_file(pipeline: PathLike | Mapping[str, Any]) -> Iterator[str]:
    """The path of the pipeline file; that of a mapping stands in the current folder, since paths are relative to the file."""
    if not isinstance(pipeline, Mapping):
        yield os.fspath(pipeline)
        return
    with tempfile.NamedTemporaryFile("w", prefix=".winnow-", suffix=".yaml", dir=os.curdir, encoding="utf-8") as file:
        # JSON is YAML.
        json.dump(pipeline, file, ensure_ascii=False)
        file.flush()
        yield os.path.basename(file.name)
