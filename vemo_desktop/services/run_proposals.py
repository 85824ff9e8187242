"""What runs of networks propose, read some runs at a time: what judging and agreement start from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vemo_desktop.domain.library import Run
from vemo_desktop.domain.proposing import ProposalSettings, proposals_of, propose
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.storage.repositories import runs as rows
from vemo_desktop.storage.store import Store

_AT_ONCE = 50
"""Runs read together: one query for them costs hardly more than one for each, and they fit anywhere."""


@dataclass(frozen=True, slots=True, eq=False)
class RunProposed:
    """What one run proposes in one scheme, and the curves it is made of."""

    run: Run
    scheme: str
    proposed: tuple[Proposed, ...]
    curves: Curves | None


def settings_of(run: Run) -> ProposalSettings:
    """Return how the proposals of a run were made."""
    try:
        return ProposalSettings.from_json(run.proposal_settings)
    except (ValueError, TypeError):
        return ProposalSettings()  # stored by a version with other rules


def settings_in(run: Run, scheme: str) -> ProposalSettings:
    """Return how a run proposes in a scheme: as it did, and in another than its own in the usual way."""
    return settings_of(run) if scheme == run.main_scheme else ProposalSettings()


def read_proposed(store: Store, runs: Sequence[Run], scheme: str | None = None) -> Iterator[RunProposed]:
    """Yield what runs propose, in that order; nothing is kept, since a large library would not fit.

    These are not the proposals as they stand in a project: those lack what a person had decided before.

    Parameters
    ----------
    store : Store
    runs : sequence of Run
    scheme : str, optional
        The one in which each run proposes by default. In another one of which it has curves, what the usual
        settings would propose of them; runs without such curves are left out.
    """
    for start in range(0, len(runs), _AT_ONCE):
        some = runs[start : start + _AT_ONCE]
        ids = [run.id for run in some]
        with store.reading() as session:
            curves = rows.curves_to_propose_from(session, ids, scheme)
            own = rows.own_segments_of_some(session, ids)
        for run in some:
            of_run, wanted = curves.get(run.id), scheme or run.main_scheme
            settings = settings_in(run, wanted)
            if wanted == run.main_scheme:
                made = proposals_of(of_run, own.get(run.id), settings)
                yield RunProposed(run, wanted, tuple(made), of_run)
            elif of_run is not None:
                yield RunProposed(run, wanted, tuple(propose(of_run, settings)), of_run)
