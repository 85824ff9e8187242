"""The guided start: names one thing to do, and goes on when it was done."""

from __future__ import annotations

from PySide6.QtCore import QObject

from vemo_desktop.domain.segments import Change
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.welcome.steps import END, STEPS, Done, done_by
from vemo_desktop.ui.welcome.tour_bar import TourBar
from vemo_desktop.wording import told, tr


class Tour(QObject):
    """Leads through the steps; it watches what is done and never does anything itself.

    Parameters
    ----------
    desk : Desk
        Watched for what is done.
    bar : TourBar
    actions : ActionSet
        Keys in the sentences are those of these actions.
    """

    def __init__(self, desk: Desk, bar: TourBar, actions: ActionSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bar = bar
        self._actions = actions
        self._at: int | None = None
        self._done: set[Done] = set()
        bar.skipped.connect(self._go_on)
        bar.ended.connect(self.end)
        desk.edits.edited.connect(self._on_edited)
        desk.player.playing_changed.connect(self._on_playing)
        desk.conditions_changed.connect(self._on_conditions)
        actions["undo"].triggered.connect(self._on_undo)

    @property
    def at(self) -> int | None:
        """Number of the step from 0, as many as there are at the end, or None while nobody is led."""
        return self._at

    def start(self) -> None:
        """Begin with the first step."""
        self._at, self._done = 0, set()
        self._bar.show()
        self._on_conditions()
        self.show_step()

    def end(self) -> None:
        """Lead no longer."""
        self._at = None
        self._bar.hide()

    def show_step(self) -> None:
        """Write the step, with the keys as they are now."""
        if self._at is None:
            return
        is_over = self._at == len(STEPS)
        keys = {spec.id: self._actions.key_text(spec.id) or f"“{told(spec.text)}”" for spec in ACTIONS}
        step = None if is_over else STEPS[self._at]
        self._bar.place.setText(
            tr("Done")
            if step is None
            else tr("{at} of {count}: {title}", at=self._at + 1, count=len(STEPS), title=tr(step.title))
        )
        self._bar.sentence.setText(tr(END if step is None else step.sentence, **keys))
        self._bar.skip.setVisible(not is_over)
        self._bar.end.setText(tr("Close") if is_over else tr("End the guide"))

    def _note(self, done: Done) -> None:
        """Go on if the step waits for this; what is done ahead of its step counts when that comes."""
        if self._at is None:
            return
        self._done.add(done)
        while self._at < len(STEPS) and STEPS[self._at].ends_with in self._done:
            self._at += 1
        self.show_step()

    def _go_on(self) -> None:
        if self._at is not None and self._at < len(STEPS):
            self._note(STEPS[self._at].ends_with)

    def _on_edited(self, change: Change) -> None:
        for done in done_by(change):
            self._note(done)

    def _on_playing(self, is_playing: bool) -> None:
        if is_playing:
            self._note(Done.PLAYED)

    def _on_conditions(self) -> None:
        if self._at == 0 and self._desk.segments.shown:
            self._note(Done.PROPOSED)

    def _on_undo(self) -> None:
        self._note(Done.UNDONE)
