"""The curves that a dataset holds beside what people said: those of the latest run of each network."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy.orm import Session

from vemo_desktop.domain.library import Run
from vemo_desktop.domain.tracks import EXTRA_SCHEMES, STREAMS_SCHEME, Curves
from vemo_desktop.pipeline.dataset_rows import CurveColumn
from vemo_desktop.storage.repositories import runs


class LatestCurves:
    """What the latest run of each network said of each video, in label schemes only.

    Parameters
    ----------
    session : Session
    media_ids : iterable of str
    """

    def __init__(self, session: Session, media_ids: Iterable[str]) -> None:
        self._session = session
        self._runs = {id_: {run.network: run for run in runs.runs_of(session, id_)} for id_ in media_ids}
        self._columns = self._all_columns()

    def runs_of(self, media_id: str) -> Collection[Run]:
        """Return the latest run of each network on a video."""
        return self._runs[media_id].values()

    def columns(self, scheme: str) -> list[CurveColumn]:
        """Return the columns of a scheme: networks by name, the labels of each in their own order."""
        return self._columns.get(scheme, [])

    def of(self, media_id: str) -> dict[str, dict[str, Curves]]:
        """Return the curves of a video, by network and label scheme."""
        return {
            network: {
                scheme: one
                for scheme, one in runs.curves_of(self._session, run.id).items()
                if _is_of_labels(scheme)
            }
            for network, run in self._runs[media_id].items()
        }

    def _all_columns(self) -> dict[str, list[CurveColumn]]:
        names = runs.curve_names(self._session)
        found: dict[str, dict[str, dict[str, None]]] = {}
        for by_network in self._runs.values():
            for network, run in by_network.items():
                for scheme, labels in names.get(run.id, {}).items():
                    if _is_of_labels(scheme):
                        known = found.setdefault(scheme, {}).setdefault(network, {})
                        known |= dict.fromkeys(labels)
        return {
            scheme: [(network, label) for network in sorted(networks) for label in networks[network]]
            for scheme, networks in found.items()
        }


def _is_of_labels(scheme: str) -> bool:
    return scheme != STREAMS_SCHEME and scheme not in EXTRA_SCHEMES
