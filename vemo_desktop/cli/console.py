"""What the commands say and where: results to standard output, everything else to standard error."""

from __future__ import annotations

import io
import json
import logging
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated, TypeVar

import typer
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from vemo_desktop.errors import UsageError, VemoError

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_STOPPED = 130
"""As shells report a program that Ctrl-C ended."""
NOTHING_CHANGED = "Stopped; nothing was changed."

# No emoji: a file may be called ``take:heart:1.mp4`` and is then shown so.
messages = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)
results = Console(highlight=False, soft_wrap=True, emoji=False)

_WIDEST = 100_000
"""Columns of a screen for answers that go to a file or another program: none is folded there."""
_WHOLE = 16
"""Columns of text this short, as times and names of labels, are not folded while others can be."""

LONGEST_S = 36_000_000.0
"""Ten thousand hours, later than any recording: where what is asked for in seconds ends."""

AsJson = Annotated[bool, typer.Option("--json", help="Print the answer as JSON, for programs.")]

Choice = TypeVar("Choice", bound=StrEnum)

logger = logging.getLogger(__name__)


def choice(kind: type[Choice], value: str, option: str) -> Choice:
    """Return what the value of an option stands for.

    Raises
    ------
    typer.BadParameter
        If it is none of them.
    """
    try:
        return kind(value)
    except ValueError:
        raise typer.BadParameter(f"{option} is one of {', '.join(kind)}, not {value!r}") from None


class Stopped(BaseException):
    """Ctrl-C, once the user was told what is safe. No error, as `KeyboardInterrupt` is none."""


@contextmanager
def telling_what_is_safe(said: str) -> Iterator[None]:
    """Say on Ctrl-C what is safe; then it goes on outwards as `Stopped`. Decorates whole commands too."""
    try:
        yield
    except KeyboardInterrupt:
        say(said)
        raise Stopped from None


def say(text: str) -> None:
    """Tell the user something that is not the answer of the command."""
    messages.print(text, markup=False)


def say_all(sentences: Iterable[str]) -> None:
    """Tell several sentences, one per line."""
    for sentence in sentences:
        say(sentence)


def print_json(answer: object) -> None:
    """Print one JSON document to standard output, the same bytes whatever the terminal."""
    text = json.dumps(answer, indent=2, ensure_ascii=False, allow_nan=False)
    sys.stdout.flush()
    # What is no text in the name of a file becomes an escape of JSON.
    sys.stdout.buffer.write(f"{text}\n".encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def take_any_text() -> None:
    """Have both streams write an escape for what the encoding of the terminal does not hold."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under headings: columns as wide as they need, folded only where a terminal is narrower.

    A name may hold line breaks, which would tear its row apart.
    """
    listed = [tuple(" ".join(cell.splitlines()) for cell in row) for row in rows]
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for place, column in enumerate(columns):
        widest = max((cell_len(row[place]) for row in listed), default=0)
        table.add_column(Text(column), overflow="fold", no_wrap=max(widest, cell_len(column)) <= _WHOLE)
    for row in listed:
        table.add_row(*map(Text, row))
    _print_grid(table)


def print_pairs(pairs: Iterable[tuple[str, str]]) -> None:
    """Print names and values in two columns."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim")
    grid.add_column(overflow="fold")
    for name, value in pairs:
        grid.add_row(Text(name), Text(value))
    _print_grid(grid)


def _print_grid(grid: Table) -> None:
    if not results.is_terminal:
        results.width = _WIDEST
    results.print(grid)


def exit_code_of(error: VemoError) -> int:
    """Return what the shell is told about an error."""
    return EXIT_USAGE if isinstance(error, UsageError) else EXIT_FAILED


def tell_error(error: VemoError, *, verbose: bool) -> None:
    """Say an error in its own sentence; details only when asked for, and always in the log."""
    _tell(error.message)
    logger.error("%s | %s", error.message, error.details, exc_info=error)
    if verbose:
        if error.details:
            say(error.details)
        traceback.print_exception(error, file=sys.stderr)


def tell_defect(error: Exception, log_path: str, *, verbose: bool) -> None:
    """Say that the program itself is wrong, where the particulars are, and that the project is safe."""
    logger.critical("defect", exc_info=error)
    _tell(
        f"Something in the program itself went wrong: {type(error).__name__}: {error}."
        f" What was decided before is stored. Particulars: {log_path}"
    )
    if verbose:
        traceback.print_exception(error, file=sys.stderr)


def tell_full_disk(error: OSError) -> None:
    """Say that there is no room for a file or, where it has no name, for the answer itself."""
    logger.error("disk full", exc_info=error)
    what = f'"{error.filename}"' if error.filename else "the answer"
    _tell(f"There is no room for {what}. What was decided before is stored. Make room and try again.")


def _tell(sentence: str) -> None:
    messages.print(Text.assemble(("vemo:", "bold red"), " ", sentence))


def split_change(change: str) -> tuple[str, str]:
    """Return the name and the value of a change written as ``NAME=VALUE``.

    Raises
    ------
    UsageError
        If it is not written so.
    """
    name, equals, value = change.partition("=")
    if not equals:
        raise UsageError(f'"{change}" is not a change. Write it as NAME=VALUE, for example theme=dark.')
    return name.strip(), value.strip()
