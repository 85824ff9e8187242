"""What the commands say and where: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.table import Table

from vemo_desktop.errors import UsageError, VemoError

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_STOPPED = 130
"""As shells report a program that Ctrl-C ended."""

messages = Console(stderr=True, highlight=False, soft_wrap=True)
results = Console(highlight=False, soft_wrap=True)

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


def say(text: str) -> None:
    """Tell the user something that is not the answer of the command."""
    messages.print(text, markup=False)


def say_all(sentences: Iterable[str]) -> None:
    """Tell several sentences, one per line."""
    for sentence in sentences:
        say(sentence)


def print_json(answer: object) -> None:
    """Print one JSON document to standard output, the same bytes whatever the terminal."""
    print(json.dumps(answer, indent=2, ensure_ascii=False, allow_nan=False))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under headings; columns as wide as they need, so that text can be copied and cut."""
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*[_plain(cell) for cell in row])
    results.print(table)


def print_pairs(pairs: Iterable[tuple[str, str]]) -> None:
    """Print names and values in two columns."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim")
    grid.add_column(overflow="fold")
    for name, value in pairs:
        grid.add_row(_plain(name), _plain(value))
    results.print(grid)


def exit_code_of(error: VemoError) -> int:
    """Return what the shell is told about an error."""
    return EXIT_USAGE if isinstance(error, UsageError) else EXIT_FAILED


def tell_error(error: VemoError, *, verbose: bool) -> None:
    """Say an error in its own sentence; details only when asked for, and always in the log."""
    messages.print(f"[bold red]vemo:[/] {_plain(error.message)}")
    logger.error("%s | %s", error.message, error.details, exc_info=error)
    if verbose:
        if error.details:
            say(error.details)
        traceback.print_exception(error, file=sys.stderr)


def tell_defect(error: Exception, log_path: str, *, verbose: bool) -> None:
    """Say that the program itself is wrong, where the particulars are, and that the project is safe."""
    logger.critical("defect", exc_info=error)
    messages.print(
        f"[bold red]vemo:[/] Something in the program itself went wrong: {_plain(type(error).__name__)}: "
        f"{_plain(str(error))}. What was decided before is stored. Particulars: {_plain(log_path)}"
    )
    if verbose:
        traceback.print_exception(error, file=sys.stderr)


def _plain(text: str) -> str:
    """Keep text from being read as markup."""
    return text.replace("[", r"\[")


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
