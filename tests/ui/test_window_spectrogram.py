"""The lane of the sound by pitch: made when it is asked for, kept, and drawn in both looks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.ui.window_kit import WAIT_MS, Bench

CTRL = Qt.KeyboardModifier.ControlModifier


def lane(bench: Bench) -> QImage:
    """Return what the lane looks like."""
    canvas = bench.window.panels.timeline.canvas
    return canvas.grab(canvas.rect_of("spectrogram")).toImage()


def greys(picture: QImage) -> set[int]:
    return {
        picture.pixelColor(x, y).red()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }


def test_it_is_made_when_it_is_asked_for(bench: Bench) -> None:
    analysis, state = bench.services.analysis, bench.window.panels.timeline.state
    assert bench.window.panels.timeline.canvas.rect_of("spectrogram").isEmpty()
    assert analysis.spectrogram(bench.media_ids[0]) is None
    with bench.qtbot.waitSignal(bench.window.preferred) as kept:
        bench.press("g", CTRL)
    assert kept.args == ["spectrogram", True]
    bench.qtbot.waitUntil(lambda: state.spectrogram is not None, timeout=WAIT_MS)
    assert analysis.spectrogram(bench.media_ids[0]) is not None
    bench.settle()
    rects = bench.window.panels.timeline.canvas.rect_of
    assert rects("spectrogram").height() >= 30
    assert not rects("waveform").isEmpty()  # the picture gave room, no other row had to go
    assert not rects("thumbnails").isEmpty()
    for look in ("dark", "light"):
        bench.window.action_set[f"theme_{look}"].trigger()
        assert len(greys(lane(bench))) > 5
    bench.press("g", CTRL)
    assert bench.window.panels.timeline.canvas.rect_of("spectrogram").isEmpty()


def test_the_next_video_brings_its_own(bench: Bench) -> None:
    analysis, state = bench.services.analysis, bench.window.panels.timeline.state
    bench.press("g", CTRL)
    bench.qtbot.waitUntil(lambda: state.spectrogram is not None, timeout=WAIT_MS)
    first = state.spectrogram
    assert analysis.spectrogram(bench.media_ids[1]) is None
    bench.press(Qt.Key.Key_PageDown)
    bench.settle()
    bench.qtbot.waitUntil(lambda: state.spectrogram not in (None, first), timeout=WAIT_MS)
    second = state.spectrogram
    assert analysis.spectrogram(bench.media_ids[1]) is not None
    bench.press(Qt.Key.Key_PageUp)
    bench.settle()
    bench.qtbot.waitUntil(lambda: state.spectrogram not in (None, second), timeout=WAIT_MS)
    assert bench.desk.view.media_id == bench.media_ids[0]
