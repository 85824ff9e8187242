"""What is plotted over time: the curves of the shown run, those of others beside it, and people's traces."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal

from vemo_desktop.domain.tracks import EXTRA_SCHEMES, Curves
from vemo_desktop.ui.curves.builder import PyramidBuilder
from vemo_desktop.ui.curves.pyramid import CurvePyramid
from vemo_desktop.ui.timeline.canvas import TimelineCanvas
from vemo_desktop.ui.timeline.row_list import RowList
from vemo_desktop.ui.timeline.state import TRACE_PREFIX, TimelineState


class Plots(QObject):
    """Has what is drawn from made beside the window, puts it into the state, and keeps a row for each.

    Signals
    -------
    replaced(tuple of str)
        Rows with these keys show something else now, and may want other room.
    """

    replaced = Signal(object)

    def __init__(self, state: TimelineState, rows: RowList, canvas: TimelineCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._rows = rows
        self._canvas = canvas
        self._chosen_scheme: str | None = None
        self._curves, self._beside, self._traces = (PyramidBuilder(self) for _ in range(3))
        self._curves.built.connect(self._on_curves_built)
        self._beside.built.connect(self._on_beside_built)
        self._traces.built.connect(self._on_traces_built)

    def clear(self) -> None:
        """Plot nothing; what is under way is dropped."""
        for builder in (self._curves, self._beside, self._traces):
            builder.forget()
        state = self._state
        state.curves, state.shown_scheme, state.beside = {}, None, {}
        self._place_beside({})
        state.traces, state.live_key, state.live_trace = {}, None, None
        self._place_traces()

    def wait(self) -> None:
        """Wait until what was given last is drawn from; for pictures made without an event loop."""
        for builder in (self._curves, self._beside, self._traces):
            builder.wait()
            QCoreApplication.sendPostedEvents(builder)

    def set_curves(self, curves: Mapping[str, Curves]) -> None:
        """Show a prediction with its extras, whole or as far as it has come; place and selection stay."""
        self._curves.build(curves)

    def set_shown_scheme(self, scheme: str) -> None:
        """Plot the curves of another scheme."""
        self._state.shown_scheme = self._chosen_scheme = scheme
        self.replaced.emit(("overview", "curves", *self._rows.beside))

    def set_beside(self, others: Mapping[str, tuple[str, Mapping[str, Curves]]]) -> None:
        """Show what other runs say under the curves, by run: the name of its network, and its curves."""
        self._place_beside({run_id: name for run_id, (name, _curves) in others.items()})
        self._beside.build(
            {
                f"{run_id}/{scheme}": one
                for run_id, (_name, curves) in others.items()
                for scheme, one in curves.items()
            }
        )

    def set_traces(self, traces: Mapping[str, Curves]) -> None:
        """Show what people said over time, by person, in the order of their rows."""
        self._traces.build({f"{TRACE_PREFIX}{author}": curves for author, curves in traces.items()})

    def set_live_trace(self, author: str | None, curves: Curves | None) -> None:
        """Show what a person is recording, as far as it has come; None where nobody is."""
        key = None if author is None else f"{TRACE_PREFIX}{author}"
        is_other = key != self._state.live_key
        self._state.live_key = key
        self._state.live_trace = None if curves is None else CurvePyramid(curves)
        if is_other:
            self._place_traces()
            self.replaced.emit(self._rows.traces)
        elif key is not None:
            self._canvas.invalidate(key)

    def _on_curves_built(self, pyramids: dict[str, CurvePyramid]) -> None:
        state = self._state
        state.curves = pyramids
        richest = max(state.plotted, key=lambda s: len(state.curves[s].names), default=None)
        # The scheme with the most labels says most; the header offers the others.
        state.shown_scheme = self._chosen_scheme if self._chosen_scheme in state.plotted else richest
        self.replaced.emit(("overview", "curves", "affect", *EXTRA_SCHEMES))

    def _on_beside_built(self, pyramids: dict[str, CurvePyramid]) -> None:
        parts = {name.partition("/")[::2]: pyramid for name, pyramid in pyramids.items()}
        self._state.beside = {(run_id, scheme): pyramid for (run_id, scheme), pyramid in parts.items()}
        self.replaced.emit(("curves", *self._rows.beside))

    def _on_traces_built(self, pyramids: dict[str, CurvePyramid]) -> None:
        self._state.traces = pyramids
        self._place_traces()
        self.replaced.emit(self._rows.traces)

    def _place_beside(self, names: Mapping[str, str]) -> None:
        if self._rows.set_beside(names):
            self._canvas.set_rows(self._rows.all)

    def _place_traces(self) -> None:
        state = self._state
        live = [key for key in (state.live_key,) if key is not None and key not in state.traces]
        # One's own comes first, as it will once it stands.
        if self._rows.set_traces(list(dict.fromkeys([*live, *state.traces]))):
            self._canvas.set_rows(self._rows.all)
