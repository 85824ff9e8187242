"""What the actions that change labels do; most are one call to a controller."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from vemo_desktop.domain.queue import BulkPool
from vemo_desktop.ui.action_set import Acts
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.schemes.dialog import SchemesDialog
from vemo_desktop.ui.theme import LookKeeper
from vemo_desktop.ui.timeline.values import Edge


class EditingActs(QObject):
    """Reviews, draws, moves and records, and edits the label schemes."""

    def __init__(self, window: QMainWindow, desk: Desk, panels: Panels, looks: LookKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._panels = panels
        self._looks = looks
        self.schemes: SchemesDialog | None = None

    def acts(self) -> Acts:
        """Return what the actions do."""
        return {**self._edit(), **self._review()}

    def _edit(self) -> Acts:
        review, bulk, timeline = self._desk.review, self._desk.bulk, self._desk.timeline
        undoing = self._desk.undoing
        return {
            "undo": undoing.undo,
            "redo": undoing.redo,
            "split": review.split,
            "merge": review.merge,
            "shift_back": partial(bulk.shift, -1),
            "shift_forward": partial(bulk.shift, 1),
            "shift_back_ten": partial(bulk.shift, -10),
            "shift_forward_ten": partial(bulk.shift, 10),
            "move_to_lane": timeline.choose_lane,
            "to_lane_below": partial(timeline.to_lane, 1),
            "to_lane_above": partial(timeline.to_lane, -1),
            "select_lane": bulk.select_lane,
            "select_label": bulk.select_label,
            "extend_forward": partial(bulk.extend, 1),
            "extend_back": partial(bulk.extend, -1),
            "edge_in": partial(timeline.show_edge, Edge.START),
            "edge_out": partial(timeline.show_edge, Edge.END),
            "edge_next": self._next_edge,
            "schemes": self._show_schemes,
        }

    def _review(self) -> Acts:
        review, drawing = self._desk.review, self._desk.drawing
        return {
            "accept": drawing.enter,
            "reject": drawing.discard,
            "reopen": review.reopen,
            "next": review.next,
            "previous": review.previous,
            "next_uncertain": self._desk.queue.go_on,
            "skip": self._desk.queue.skip,
            "accept_above": self._accept_above,
            "complete_rest": self._desk.threshold.complete_rest,
            "record_trace": self._record_trace,
            "punch_in": self._punch_in,
            "mark_in": drawing.mark_in,
            "mark_out": drawing.mark_out,
            "new_segment": drawing.new_segment,
            "paint": drawing.paint_down,
            "certainty_up": partial(review.step_certainty, 1),
            "certainty_down": partial(review.step_certainty, -1),
            **{f"label_{digit}": partial(drawing.digit, digit) for digit in range(1, 10)},
        }

    def _next_edge(self) -> None:
        """Select the start, then the end, then no edge."""
        timeline = self._desk.timeline
        if timeline.edge is None:
            timeline.show_edge(Edge.START)
        elif timeline.edge is Edge.START:
            timeline.show_edge(Edge.END)
        else:
            timeline.select_edge(None)

    def _accept_above(self) -> None:
        from vemo_desktop.ui.queue.bulk_dialog import BulkDialog

        def ask(pool: BulkPool) -> None:
            dialog = BulkDialog(
                pool, self._desk.services.session.queue.items_of, self._looks.theme, self._window
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(self._desk.queue.accept)
            dialog.open()

        self._desk.queue.with_pool(ask)

    def _record_trace(self) -> None:
        self._panels.right.turn(self._panels.traces, True)
        self._desk.traces.toggle()

    def _punch_in(self) -> None:
        self._panels.right.turn(self._panels.traces, True)
        self._desk.traces.punch_in()

    def _show_schemes(self) -> None:
        """Show the label schemes, the one that digits mean now first."""
        if self.schemes is None:
            self.schemes = SchemesDialog(self._desk.services.session, self._panels.messages, self._window)
            self._desk.segments.scheme_changed.connect(self.schemes.refresh)
            self.schemes.undo_wanted.connect(self._desk.undoing.undo)
            self.schemes.redo_wanted.connect(self._desk.undoing.redo)
        self.schemes.show_scheme(self._desk.segments.label_scheme.id)
        self.schemes.show()
        self.schemes.raise_()
