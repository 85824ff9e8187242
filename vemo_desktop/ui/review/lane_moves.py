"""Putting the selected segments into other lanes: which lanes take them, and which labels they get there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from vemo_desktop.domain.lanes import LaneKey
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.review import ReviewService
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.review.bulk import BulkController
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.timeline.values import SegmentToLane
from vemo_desktop.wording import told, tr


@dataclass(frozen=True, slots=True)
class Putting:
    """Segments on their way into a lane of the person's.

    Parameters
    ----------
    scheme : str
        Of the lane.
    needs_label : bool
        Whether one of them has a label that nothing there clearly means.
    carry_out : callable
        Given the label of all of them, or None for what means the same.
    """

    scheme: str
    needs_label: bool
    carry_out: Callable[[str | None], None]


class LaneMoves(QObject):
    """Puts segments into lanes of the person's; what is not theirs is copied there."""

    def __init__(
        self,
        service: ReviewService,
        segments: OpenSegments,
        bulk: BulkController,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._segments = segments
        self._bulk = bulk
        self._messages = messages

    def refuse(self) -> None:
        """Say that a lane takes no segments of this person."""
        self._messages.note(tr("Segments go into lanes of yours. Open one from the list of lanes."))

    def beside(self, step: int) -> str | None:
        """Return the scheme of the person's next lane from the selected segment; None if there is none."""
        segment, lanes = self._segments.selected, self._segments.lanes()
        if segment is None:
            return None
        here, own = LaneKey.of(segment), lanes.own
        if here in own:
            place = own.index(here) + step
        else:
            # Seen from a lane of somebody else's, the next one is the next below or above it.
            shown = lanes.shown
            at = shown.index(here) if here in shown else 0
            following = shown[at + 1 :] if step > 0 else tuple(reversed(shown[:at]))
            place = next((own.index(key) for key in following if key in own), -1)
        if 0 <= place < len(own):
            return own[place].scheme
        self._messages.note(tr("There is no other lane of yours in that direction."))
        return None

    def move_to(self, scheme: str, label: str | None, *, is_copy: bool = False) -> None:
        """Put the selected segments into the person's lane of a scheme; copies of them, if so wanted."""
        self._put([one.id for one in self._bulk.chosen], scheme, label, {}, is_copy)

    def putting(self, scheme: str, move: SegmentToLane | None) -> Putting:
        """Return what putting the selected segments into a lane would be.

        Parameters
        ----------
        scheme : str
            Of the person's lane.
        move : SegmentToLane or None
            A drag of one of them, which says where they come to lie; otherwise they stay in time.
        """
        chosen, there = self._bulk.chosen, {}
        dragged = None if move is None else self._segments.by_id.get(move.segment_id)
        if move is not None and dragged is not None:
            if dragged not in chosen or len(chosen) == 1:
                chosen, there = [dragged], {dragged.id: move.interval}
            else:
                moved = self._bulk.moved_along(chosen, dragged, move.interval.start_us)
                there = dict(zip((one.id for one in chosen), moved, strict=True))
        ids, is_copy = [one.id for one in chosen], move is not None and move.is_copy
        return Putting(
            scheme,
            bool(ids) and self._service.needs_label(ids, scheme),
            lambda label: self._put(ids, scheme, label, there, is_copy),
        )

    def label_menu(self, menu: QMenu, put: Putting) -> None:
        """Fill a menu with the labels that segments can get in a lane."""
        scheme = self._segments.schemes[put.scheme]
        menu.addSection(tr("Label in {lane}", lane=told(scheme.name)).replace("&", "&&"))
        for one in scheme.labels:
            entry = menu.addAction(one.name.replace("&", "&&"))
            entry.triggered.connect(partial(_choose, put, one.key))

    def lane_menu(self, parent: QMenu) -> None:
        """Fill a menu with the lanes that the selected segments can go to, and the labels there."""
        here = {LaneKey.of(one) for one in self._bulk.chosen}
        for key in self._segments.lanes().own:
            if here == {key}:
                continue
            scheme = self._segments.schemes[key.scheme]
            lane = parent.addMenu(told(scheme.name).replace("&", "&&"))
            self._add(lane, tr("Label that means the same"), key.scheme, None)
            lane.addSeparator()
            for one in scheme.labels:
                self._add(lane, one.name, key.scheme, one.key)
            lane.addSeparator()
            self._add(lane, tr("Copy, label that means the same"), key.scheme, None, is_copy=True)
        parent.setEnabled(not parent.isEmpty())

    def _add(self, menu: QMenu, text: str, scheme: str, label: str | None, *, is_copy: bool = False) -> None:
        entry = menu.addAction(text.replace("&", "&&"))
        entry.triggered.connect(lambda _on=False: self.move_to(scheme, label, is_copy=is_copy))

    def _put(
        self, ids: list[str], scheme: str, label: str | None, there: dict[str, Interval], is_copy: bool
    ) -> None:
        self._bulk.do(
            len(ids),
            lambda: self._service.to_lane(ids, scheme, label, intervals=there, is_copy=is_copy),
        )


def _choose(put: Putting, label: str, _is_on: bool = False) -> None:
    put.carry_out(label)
