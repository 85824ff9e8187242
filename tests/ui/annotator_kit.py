"""A scripted annotator: real keys and mouse events on the real window, each counted."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget

from tests.clips import make_clip
from tests.ui.pointer_kit import move
from tests.ui.window_kit import Bench, make_prediction, span
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer, Proposed, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import ProjectSession, open_project

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FRAME_MS = 40
COUNT = 20
SECONDS = 16
LONG_SECONDS = 180
DIGITS = {"negative": "1", "neutral": "2", "positive": "3"}
LANE_PROPOSED = "proposal/sentiment"
KINDS = ("accept", "label", "start", "end", "reject")
"""In an order that leaves room between neighbours, which pull a dragged border."""

Stored = tuple[int, int, str]
"""A stretch that a person decided: start and end in microseconds, and the label."""


@dataclass(frozen=True, slots=True)
class Case:
    """One proposal, and what a person who knows the truth makes of it."""

    kind: str
    proposed: Proposed
    truth: Proposed | None
    """None where nothing is there."""


def cases() -> tuple[Case, ...]:
    """Return twenty proposals, each wrong in one way or right, with borders on frames."""
    made = []
    for number in range(COUNT):
        start = 400 + number * 720
        label = ("positive", "negative")[number % 2]
        proposed = Proposed(span(start, start + 480), label, 0.5 + number / 100)
        kind = KINDS[number % len(KINDS)]
        truth: Proposed | None = {
            "accept": proposed,
            "label": Proposed(proposed.interval, "neutral", None),
            "end": Proposed(span(start, start + 480 + 2 * FRAME_MS), label, None),
            "start": Proposed(span(start - 2 * FRAME_MS, start + 480), label, None),
            "reject": None,
        }[kind]
        made.append(Case(kind, proposed, truth))
    return tuple(made)


def expected(given: Sequence[Case]) -> list[Stored]:
    """Return what the project must hold afterwards; computed from the truth, not from the window."""
    return [
        (case.truth.interval.start_us, case.truth.interval.end_us, case.truth.label)
        for case in given
        if case.truth is not None
    ]


def decided(session: ProjectSession, media: int = 0) -> list[Stored]:
    """Return what the project holds of a person's decisions, by time."""
    media_id = session.library.media()[media].id
    found = [one for one in session.review.segments(media_id) if one.layer is Layer.HUMAN]
    return sorted((one.interval.start_us, one.interval.end_us, one.label) for one in found)


def open_count(session: ProjectSession) -> int:
    """Return how many proposals of the first video wait."""
    found = session.review.segments(session.library.media()[0].id)
    return sum(one.layer is Layer.PROPOSAL and one.state is SegmentState.OPEN for one in found)


def annotators_project(folder: Path) -> Path:
    """Make a project of two clips: one with twenty proposals, one of three minutes with nothing."""
    proposed = [case.proposed for case in cases()]
    clips = [folder / "talk.mp4", folder / "walk.mp4"]
    make_clip(clips[0], seconds=SECONDS, size=(160, 90))
    make_clip(clips[1], seconds=LONG_SECONDS, size=(128, 72))
    path = folder / "work.vemo"
    with open_project(path, author="tester", create=True) as session:
        session.library.add(clips)
        item = session.library.media()[0]
        session.runs.store_prediction(
            item.id,
            make_prediction(proposed, SECONDS),
            fingerprint=item.fingerprint,
            proposal_settings=ProposalSettings(shortest_s=0.2, smoothing_s=0.0),
            proposals=proposed,
        )
    return path


@dataclass
class Hand:
    """Presses keys and moves the pointer, and keeps count of both by what they were for."""

    bench: Bench
    keys: int = 0
    travel_px: float = 0.0
    spent: dict[str, list[tuple[int, float]]] = field(default_factory=lambda: defaultdict(list))
    _at: QPointF | None = None

    @contextmanager
    def on(self, kind: str) -> Iterator[None]:
        """Book what is done inside to one proposal of a kind."""
        keys, travel = self.keys, self.travel_px
        yield
        self.spent[kind].append((self.keys - keys, self.travel_px - travel))

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key wherever the focus is."""
        self.keys += 1
        self.bench.press(key, modifier)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Move onto a widget and click."""
        point = at or widget.rect().center()
        self._go(widget, point)
        QTest.mouseClick(widget, LEFT, NONE, point)

    def drag(self, widget: QWidget, begin: QPoint, end: QPoint) -> None:
        """Press at one point and let go at another."""
        self._go(widget, begin)
        QTest.mousePress(widget, LEFT, NONE, begin)
        for step in range(1, 6):
            move(widget, begin + (end - begin) * (step / 5), LEFT)
        self._go(widget, end)
        QTest.mouseRelease(widget, LEFT, NONE, end)

    def _go(self, widget: QWidget, point: QPoint) -> None:
        there = QPointF(widget.mapToGlobal(point))
        if self._at is not None:
            self.travel_px += math.hypot(there.x() - self._at.x(), there.y() - self._at.y())
        self._at = there


def correct_by_keys(hand: Hand, given: Sequence[Case]) -> None:
    """Decide on every proposal from the first on, by keys; the window leads from one to the next."""
    hand.press(Qt.Key.Key_Tab)
    for case in given:
        with hand.on(case.kind):
            decide_by_keys(hand, case)


def decide_by_keys(hand: Hand, case: Case) -> None:
    """Decide on the proposal that the window has led to."""
    match case.kind:
        case "accept":
            hand.press("f")
        case "label":
            hand.press(DIGITS["neutral"])
        case "end":
            hand.press("]")
            hand.press("e")
            hand.press("e")
            hand.press("f")
        case "start":
            hand.press("[")
            hand.press("w")
            hand.press("w")
            hand.press("f")
        case "reject":
            hand.press("d")


def correct_by_mouse(hand: Hand, given: Sequence[Case]) -> None:
    """Do the same without the keyboard."""
    panels = hand.bench.window.panels
    canvas, inspector = panels.timeline.canvas, panels.inspector
    hand.click(inspector.form.next)
    for case in given:
        with hand.on(case.kind):
            match case.kind:
                case "accept":
                    hand.click(inspector.form.accept)
                case "label":
                    hand.click(label_button(hand, "Neutral"))
                case "end" | "start":
                    old, new = case.proposed.interval, case.truth.interval if case.truth else None
                    assert new is not None
                    hand.drag(canvas, *(_edge(hand, one, case.kind) for one in (old, new)))
                    hand.click(inspector.form.next)
                case "reject":
                    hand.click(inspector.form.reject)


def label_button(hand: Hand, name: str) -> QWidget:
    """Return the inspector's button of a label."""
    found = hand.bench.window.panels.inspector.form.labels.findChildren(QToolButton)
    return next(button for button in found if button.accessibleName() == f"Label: {name}")


def _edge(hand: Hand, interval: Interval, kind: str) -> QPoint:
    timeline = hand.bench.window.panels.timeline
    time_us = interval.end_us if kind == "end" else interval.start_us
    y = timeline.canvas.rect_of(LANE_PROPOSED).center().y()
    return QPoint(round(timeline.state.scale.x_of(time_us)), y)
