"""What the window says: status line, suggestions, names of what undo takes back, the title."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vemo_desktop.domain.segments import Layer
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.review import walk
from vemo_desktop.ui.review.next_step import NextStep, next_step
from vemo_desktop.ui.status_line import review_text
from vemo_desktop.ui.work_tally import WorkSum
from vemo_desktop.wording import later, told, tr

_STATUS_KEYS = (
    ("accept", later("accept")),
    ("reject", later("reject")),
    ("next", later("next")),
    ("keys", later("keys")),
)


class WindowSigns(QObject):
    """Keeps what is written around the panels in step with the desk.

    Parameters
    ----------
    window : QWidget
        Its title names the project.
    desk : Desk
    panels : Panels
    actions : ActionSet
    analyse : callable
        What the button of a video without curves does.
    """

    def __init__(
        self, window: QWidget, desk: Desk, panels: Panels, actions: ActionSet, analyse: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._panels = panels
        self._actions = actions
        self._analyse = analyse
        self._next_step: NextStep | None = None
        desk.conditions_changed.connect(self.refresh)
        desk.segments.changed.connect(self._show_review)
        desk.analysis.work_changed.connect(self._on_work)
        desk.library.refreshed.connect(self._name)
        self._name()
        self.show_keys()

    def refresh(self) -> None:
        """Enable what is possible, and name what can be taken back."""
        at = self._desk.conditions()
        self._actions.refresh(at)
        for action_id, word, name in (
            ("undo", tr("Undo"), self._desk.news.undo_name),
            ("redo", tr("Redo"), self._desk.news.redo_name),
        ):
            self._actions[action_id].setText(f"{word}: {told(name)}" if name else word)
        self._panels.inspector.set_has_media(at.has_media)
        self._show_review()

    def _show_review(self) -> None:
        segments = self._desk.segments
        proposals = [one for one in segments.shown if one.layer is Layer.PROPOSAL]
        has_media = self._desk.view.media_id is not None
        self._panels.status.keys.setVisible(has_media)
        self._panels.status.review.setVisible(has_media)
        left = len(walk.waiting(proposals))
        hidden = len(walk.waiting(segments.by_id.values())) - left
        per_hour = self._desk.review.pace.per_hour_now()
        per_minute = None if per_hour is None else per_hour / 60
        is_analysed = self._desk.runs.findings.shown is not None
        text = review_text(left, len(proposals), per_minute, hidden, is_analysed=is_analysed)
        self._panels.status.show_review(text)
        self._say_what_next(left, len(proposals))

    def _say_what_next(self, left: int, total: int) -> None:
        """Say in the inspector what to do while nothing is selected."""
        desk, key = self._desk, self._actions.key_text
        step = next_step(
            left,
            total,
            has_media=desk.view.media_id is not None,
            is_analysed=desk.runs.findings.shown is not None,
            is_at_work=desk.is_at_work,
            is_writable=not self._desk.services.session.read_only,
        )
        if step is self._next_step:
            return
        self._next_step = step
        button = {
            NextStep.REVIEW: [(tr("First proposal  {key}", key=key("next")), desk.review.next)],
            NextStep.ANALYSE: [(tr("Analyse  {key}", key=key("analyse")), self._analyse)],
            NextStep.GO_ON: [(tr("Next uncertain  {key}", key=key("next_uncertain")), desk.queue.go_on)],
        }.get(step, [])
        self._panels.inspector.empty.say(tr(step.value), button)

    def show_keys(self) -> None:
        """Name the keys of the review loop."""
        pairs = tuple((self._actions.key_text(action_id), tr(word)) for action_id, word in _STATUS_KEYS)
        self._panels.status.show_keys(pairs)

    def _name(self) -> None:
        session = self._desk.services.session
        name = session.path.stem + (tr(" (shared)") if session.is_shared else "")
        name += tr(" (read only)") if session.read_only else ""
        self._window.setWindowTitle(f"{name} – VEMO Desktop")
        self._panels.status.show_project(name)

    def _on_work(self, work: WorkSum) -> None:
        self._panels.status.show_work(work.count, work.fraction, work.left_s)
