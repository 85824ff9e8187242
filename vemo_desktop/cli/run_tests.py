"""``vemo test``: the one place that says what "the tests" are. Needs a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from vemo_desktop import paths
from vemo_desktop.cli import console
from vemo_desktop.errors import UsageError

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("lint", ("-m", "ruff", "check", ".")),
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("types", ("-m", "mypy")),
    # import-linter has no module to run; its script would carry the path of the folder it was made in.
    ("import contracts", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
)
"""What runs before the tests themselves: a name, and the arguments of Python."""

# The networks' tests are long and stand together: an idle half takes over from the busy one.
TESTS = ("-m", "pytest", "-n", "2", "--dist", "worksteal")
HALVES = {"OMP_NUM_THREADS": "1"}
"""Two halves with two threads of torch each wait for each other on two cores: two of the networks' test files
took 65 s of processor time instead of 27."""


def run_tests(
    selection: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PYTEST ARGUMENTS]...",
            help="Run only these tests, without the checks before them; options of pytest may follow.",
        ),
    ] = None,
) -> None:
    """Run lint, format, types, import contracts and all tests. Only in a checkout."""
    root = checkout_or_refuse("test")
    failed = [] if selection else [name for name, command in CHECKS if not _passes(name, command, root)]
    if failed:
        console.say(f"Not passed: {', '.join(failed)}. The tests follow.")
    # pytest speaks last, so that its closing line ends the output.
    code = _run((*TESTS, *(selection or ())), root, HALVES)
    if failed or code != 0:
        raise typer.Exit(console.EXIT_FAILED)


def checkout_or_refuse(command: str) -> Path:
    """Return the root of the checkout.

    Raises
    ------
    UsageError
        If this is an installed program, which has no tests with it.
    """
    root = paths.checkout_dir()
    if root is None:
        raise UsageError(f"`vemo {command}` works only in a checkout of the source, as ./vemo {command}.")
    return root


def module_environment(root: Path) -> dict[str, str]:
    """Return the environment in which the tools find the package of the checkout, quietly and offscreen."""
    return {**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}


def _passes(name: str, command: tuple[str, ...], root: Path) -> bool:
    started = time.monotonic()
    console.say(f"== {name}")
    code = _run(command, root)
    console.say(f"   {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - started:.0f} s")
    return code == 0


def _run(command: tuple[str, ...], root: Path, wanted: Mapping[str, str] | None = None) -> int:
    """Run Python on a command; what is wanted of its environment gives way to what the user has set."""
    sys.stdout.flush()
    environment = {**(wanted or {}), **module_environment(root)}
    return subprocess.run([sys.executable, *command], cwd=root, env=environment, check=False).returncode
