"""What another network says of the labels that are plotted, under the curves of the one on screen."""

from __future__ import annotations

from vemo_desktop.ui.curves.pyramid import CurvePyramid
from vemo_desktop.ui.timeline.rows.base import Heights
from vemo_desktop.ui.timeline.rows.curves import ExtraRow
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.wording import tr


class BesideRow(ExtraRow):
    """The curves of another run, in the scheme that is plotted above.

    Parameters
    ----------
    run_id : str
    name : str
        Of its network.
    """

    importance = 4
    heights = Heights(44, 72, stretch=1)
    grid = (0.0, 0.5, 1.0)

    def __init__(self, run_id: str, name: str) -> None:
        super().__init__(run_id, name, "")
        self.key = f"beside:{run_id}"
        self._run_id = run_id

    def scheme(self, state: TimelineState) -> str | None:
        """Return the scheme of the curves above."""
        return state.shown_scheme

    def pyramid(self, state: TimelineState) -> CurvePyramid | None:
        """Return the curves of the other run, or None where it says nothing in this scheme."""
        found = state.beside.get((self._run_id, state.shown_scheme or ""))
        return None if found is None or len(found.curves) == 0 else found

    def tip(self, state: TimelineState) -> str:
        """Say whose curves they are."""
        return tr(
            "{name}, in the colours of the curves above. The band there reaches from the lowest to the"
            " highest of all networks.",
            name=self.title,
        )
