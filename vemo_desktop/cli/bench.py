"""``vemo bench``: run the measurements under ``tests/benchmarks``. Needs a checkout."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.run_tests import checkout_or_refuse, module_environment
from vemo_desktop.errors import UsageError


def bench(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]... [OPTIONS OF ONE]",
            help="Measurements to run; all otherwise. Options of a single one may follow its name.",
        ),
    ] = None,
    show_list: Annotated[bool, typer.Option("--list", help="Only list the measurements.")] = False,
) -> None:
    """Measure speed and exactness on this machine, each beside a yardstick of the same run."""
    root = checkout_or_refuse("bench")
    found = {path.stem.removeprefix("bench_"): path for path in _scripts(root)}
    if show_list:
        for name in found:
            print(name)
        return
    given = list(names or ())
    first = next((place for place, word in enumerate(given) if word.startswith("-")), len(given))
    wanted, options = given[:first], given[first:]
    unknown = [name for name in wanted if name not in found]
    if unknown:
        raise UsageError(f"No measurement {', '.join(unknown)}. There are: {', '.join(found)}.")
    if options and len(wanted) != 1:
        raise UsageError(f"Name the one measurement that {options[0]} is for, before it. Nothing was run.")
    failed = [name for name in wanted or found if not _measure(name, found[name], root, options)]
    if failed:
        console.say(f"Not completed: {', '.join(failed)}.")
        raise typer.Exit(console.EXIT_FAILED)


def _scripts(root: Path) -> list[Path]:
    return sorted((root / "tests" / "benchmarks").glob("bench_*.py"))


def _measure(name: str, script: Path, root: Path, options: Sequence[str]) -> bool:
    """Run one measurement in a process of its own, so that memory and caches of others do not count."""
    console.say(f"== {name}")
    sys.stdout.flush()
    command = [sys.executable, "-P", str(script), *options]
    return subprocess.run(command, cwd=root, env=module_environment(root), check=False).returncode == 0
