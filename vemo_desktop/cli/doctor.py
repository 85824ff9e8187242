"""``vemo doctor``: what is missing on this machine and what to do."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from vemo_desktop.cli import console

if TYPE_CHECKING:
    from vemo_desktop.cli.diagnosis import Finding

_SIGNS = {"fine": "[green]✓[/]", "note": "[yellow]–[/]", "problem": "[bold red]✗[/]"}


def doctor(as_json: console.AsJson = False) -> None:
    """Look at this machine: what is there, what is missing, what to do. Exit code 1 on a problem."""
    from vemo_desktop.cli.diagnosis import Verdict, diagnose

    findings = []
    for finding in diagnose():
        findings.append(finding)
        if not as_json:
            _show(finding)
    problems = sum(finding.verdict is Verdict.PROBLEM for finding in findings)
    if as_json:
        console.print_json({"ok": problems == 0, "findings": [asdict(finding) for finding in findings]})
    elif problems:
        console.results.print(f"\n{problems} problem{'s' if problems > 1 else ''} to solve, marked ✗.")
    else:
        console.results.print("\nEverything needed is there.")
    if problems:
        raise typer.Exit(console.EXIT_FAILED)


def _show(finding: Finding) -> None:
    console.results.print(f"{_SIGNS[finding.verdict]} ", end="")
    console.results.print(f"{finding.subject}: {finding.finding}", markup=False)
    if finding.remedy:
        console.results.print(f"    {finding.remedy}", markup=False, style="dim")
