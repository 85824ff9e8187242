"""Which rows the timeline has, in their order; rows that stay are the same objects, with their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vemo_desktop.ui.timeline.rows import upper_rows
from vemo_desktop.ui.timeline.rows.base import Row
from vemo_desktop.ui.timeline.rows.beside import BesideRow
from vemo_desktop.ui.timeline.rows.curves import CurvesRow
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.rows.traces import TraceRow
from vemo_desktop.ui.timeline.state import TRACE_PREFIX
from vemo_desktop.ui.timeline.values import LaneSpec


class RowList:
    """What is always there, then what people said over time, then the lanes.

    Parameters
    ----------
    lanes : sequence of LaneSpec
    """

    def __init__(self, lanes: Sequence[LaneSpec]) -> None:
        self._upper = upper_rows()
        self._beside: dict[str, BesideRow] = {}
        self._traces: dict[str, TraceRow] = {}
        self._lanes = {lane.key: LaneRow(lane) for lane in lanes}

    @property
    def all(self) -> list[Row]:
        """Every row, top to bottom; other networks stand right under the curves."""
        upper: list[Row] = []
        for row in self._upper:
            upper += [row, *self._beside.values()] if isinstance(row, CurvesRow) else [row]
        return [*upper, *self._traces.values(), *self._lanes.values()]

    @property
    def beside(self) -> tuple[str, ...]:
        """Keys of the rows of other networks."""
        return tuple(row.key for row in self._beside.values())

    @property
    def traces(self) -> tuple[str, ...]:
        """Keys of the rows of people's traces."""
        return tuple(self._traces)

    def set_beside(self, names: Mapping[str, str]) -> bool:
        """Have a row for each of these runs, named after its network; tells whether they are others now."""
        if list(names) == list(self._beside):
            return False
        self._beside = {run_id: BesideRow(run_id, name) for run_id, name in names.items()}
        return True

    def set_traces(self, keys: Sequence[str]) -> bool:
        """Have a row for each of these traces; tells whether they are others now."""
        if list(keys) == list(self._traces):
            return False
        self._traces = {
            key: self._traces.get(key) or TraceRow(key.removeprefix(TRACE_PREFIX)) for key in keys
        }
        return True

    def set_lanes(self, lanes: Sequence[LaneSpec]) -> None:
        """Have a row for each of these lanes."""
        rows = {}
        for lane in lanes:
            row = rows[lane.key] = self._lanes.get(lane.key) or LaneRow(lane)
            row.set_spec(lane)
        self._lanes = rows
