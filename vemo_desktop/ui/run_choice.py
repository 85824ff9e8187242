"""Which run of a video is shown, and how runs are named in the list of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vemo_desktop.domain.library import ELSEWHERE, Run
from vemo_desktop.ui.language import moment
from vemo_desktop.wording import tr


@dataclass(frozen=True, slots=True)
class RunChoice:
    """What the user chose to look at: a network, wherever it has run, and single runs of videos.

    Parameters
    ----------
    network : str or None
        Shown wherever it has a run; None before the first choice, when the latest run is shown.
    picked : mapping
        The run chosen last, by video and network; the latest run of the network elsewhere.
    """

    network: str | None = None
    picked: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def picking(self, run: Run) -> RunChoice:
        """Return the choice after a run was chosen."""
        return RunChoice(run.network, {**self.picked, (run.media_id, run.network): run.id})

    def staying_with(self, network: str) -> RunChoice:
        """Return the choice after which this network stays on screen when others finish."""
        return replace(self, network=network)

    def without(self, media_id: str, network: str) -> RunChoice:
        """Return the choice after which the latest run of a network on a video is shown again."""
        kept = {key: run_id for key, run_id in self.picked.items() if key != (media_id, network)}
        return replace(self, picked=kept)

    def of(self, runs: Sequence[Run]) -> Run | None:
        """Return which of the runs on one video, oldest first, is shown; None if there is none."""
        ours = [run for run in runs if run.network == self.network] or list(runs[-1:])
        if not ours:
            return None
        wanted = self.picked.get((ours[-1].media_id, ours[-1].network))
        return next((run for run in ours if run.id == wanted), ours[-1])


@dataclass(frozen=True, slots=True)
class RunEntry:
    """One run in the list: its name, and what tells it from another run of the same network."""

    run_id: str
    title: str
    detail: str


def run_entries(runs: Sequence[Run], names: Mapping[str, str]) -> tuple[RunEntry, ...]:
    """Return the runs on a video for the list, the latest first.

    Parameters
    ----------
    runs : sequence of Run
        Oldest first.
    names : mapping of str to str
        Names of networks by identifier, as far as they are known here.
    """
    return tuple(_entry(run, names.get(run.network, run.network)) for run in reversed(runs))


def _entry(run: Run, name: str) -> RunEntry:
    return RunEntry(
        run.id,
        f"{name} {run.version} · {moment(run.ended_at, tr('d MMM yyyy, HH:mm'))}",
        _origin(run),
    )


def _origin(run: Run) -> str:
    if run.device == ELSEWHERE:
        return tr(
            "Loaded from {file} with program version {version}.",
            file=run.settings.get("file", ""),
            version=run.program_version,
        )
    return tr(
        "Ran on {device} with program version {version}.", device=run.device, version=run.program_version
    )
