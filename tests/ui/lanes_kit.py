"""Lanes of the window, and gestures on them with the real mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from tests.ui.pointer_kit import NONE, move
from tests.ui.window_kit import MS, Bench, span
from vemo_desktop.domain.labels import Label, LabelScheme, Pattern
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, new_id
from vemo_desktop.storage.repositories import settings as rows

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
MINE, EKMAN = "human/sentiment/tester", "human/ekman-6/tester"
PROPOSED, BOB = "proposal/sentiment", "human/moods/bob"
MOODS = LabelScheme(
    "moods",
    "Moods",
    (
        Label("calm", "Calm & quiet", "#14855C", Pattern.CROSS, "C"),
        Label("tense", "Tense", "#DF1B0D", Pattern.DOTS, "T"),
        Label("long", "A name that nobody would fit into a narrow button", "#2647F8", Pattern.SOLID, "L"),
    ),
)


def add_foreign(bench: Bench) -> Segment:
    """Put a segment of somebody else's, in a scheme that came with it, into the open video."""
    workspace = bench.services.session.review._workspace
    segment = Segment(
        new_id(),
        bench.media_ids[0],
        span(500, 900),
        "moods",
        "calm",
        Layer.HUMAN,
        "bob",
        SegmentState.ACCEPTED,
    )
    change = Change("Import", segment.media_id, after=(segment,))
    workspace.commit(change, within=lambda session: rows.keep_scheme(session, MOODS))
    bench.services.session.schemes.refresh()
    workspace.announce(change)
    bench.qtbot.waitUntil(lambda: segment.id in bench.desk.segments.by_id)
    return segment


def entries(bench: Bench) -> dict[str, QAction]:
    """Return what the open menu offers, with its submenus."""
    menu = bench.desk.lanes.menu
    assert menu is not None
    found = {}
    for action in menu.actions():
        found[action.text()] = action
        if action.menu() is not None:
            found.update({inner.text(): inner for inner in action.menu().actions()})
    return found


def pick(bench: Bench, text: str) -> None:
    """Choose an entry of the list of lanes that T opens."""
    bench.press(Qt.Key.Key_T)
    entry = entries(bench)[text]
    assert entry.isEnabled()
    entry.trigger()
    bench.desk.lanes.menu.close()


def draw_three(bench: Bench) -> None:
    """Draw three segments of the person's: 0.4, 1.2 and 2.0 s, each 0.4 s long; nothing is selected."""
    for start, label in ((400, "positive"), (1200, "negative"), (2000, "positive")):
        bench.desk.review.create(span(start, start + 400), label)
    bench.press(Qt.Key.Key_Escape)


def undo_leads_back(bench: Bench, before: list[Segment]) -> None:
    """Undo, and compare with what was stored before."""
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.stored() == before


def spot(bench: Bench, lane: str, at_ms: int) -> QPoint:
    """Return where a time lies in a lane."""
    timeline = bench.window.panels.timeline
    return QPoint(round(timeline.state.scale.x_of(at_ms * MS)), timeline.canvas.rect_of(lane).center().y())


def click(bench: Bench, lane: str, at_ms: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Click into a lane."""
    QTest.mouseClick(bench.window.panels.timeline.canvas, LEFT, modifier, spot(bench, lane, at_ms))


def hold(
    bench: Bench,
    start: QPoint,
    end: QPoint,
    modifier: Qt.KeyboardModifier = NONE,
    *,
    pressed: Qt.KeyboardModifier = NONE,
) -> None:
    """Take hold while one key is pressed and drag while another is, without letting go."""
    canvas = bench.window.panels.timeline.canvas
    QTest.mousePress(canvas, LEFT, pressed, start)
    for part in (0.25, 0.5, 1.0):
        move(canvas, start + (end - start) * part, LEFT, modifier)


def drag(bench: Bench, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Take hold, drag and let go."""
    hold(bench, start, end, modifier, pressed=modifier)
    QTest.mouseRelease(bench.window.panels.timeline.canvas, LEFT, modifier, end)
