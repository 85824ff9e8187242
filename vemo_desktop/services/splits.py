"""The parts of a dataset, kept in the project so that a video never changes sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from vemo_desktop.domain.splits import PARTS, Candidate, SplitPlan, assign
from vemo_desktop.services.project import ProjectSession

_SETTING = "splits"
"""Begin of the names of settings that hold parts; the plan's own name follows."""


def frozen_parts(session: ProjectSession, plan: SplitPlan, candidates: Iterable[Candidate]) -> dict[str, str]:
    """Return the part of each video, and keep it in the project.

    Videos that a plan has given a part before keep it; new ones are given theirs so that the whole comes
    close to the plan. In a project that is open for reading only the answer is the same, but not kept.

    Parameters
    ----------
    session : ProjectSession
    plan : SplitPlan
    candidates : iterable of Candidate

    Returns
    -------
    dict of str to str
        Part by fingerprint.

    Raises
    ------
    ProjectError
        If it could not be kept.
    """
    name = f"{_SETTING}/{plan.key}"
    before = _parts_in(session.settings.get(name))
    parts = assign(candidates, plan, before)
    if not session.read_only and any(before.get(one) != part for one, part in parts.items()):
        entry = {"plan": asdict(plan), "parts": dict(sorted({**before, **parts}.items()))}
        session.settings.set(name, entry)
    return parts


def _parts_in(entry: object) -> dict[str, str]:
    """Return the parts that were kept; whatever else stands there counts for nothing."""
    parts = entry.get("parts") if isinstance(entry, dict) else None
    if not isinstance(parts, dict):
        return {}
    return {str(name): part for name, part in parts.items() if part in PARTS}
