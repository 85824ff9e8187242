"""Recording valence and arousal in a real window: mouse, keys, punch-in, undo, kill, and what is drawn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.clips import make_clip
from tests.ui.recording_kit import play_until, point, record, settle
from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, make_project
from vemo_desktop.domain.traces import Device, Samples, Take, Trace
from vemo_desktop.services.project import open_project
from vemo_desktop.storage.check import check
from vemo_desktop.ui.lettering import small_font, text_metrics
from vemo_desktop.ui.palette import DARK
from vemo_desktop.ui.timeline.rows.traces import recording_name
from vemo_desktop.ui.traces.pad import AffectPad, PlanePath
from vemo_desktop.ui.watchdog import WindowWatchdog

SHIFT = Qt.KeyboardModifier.ShiftModifier


def traces(bench: Bench) -> dict[str, Trace]:
    found = bench.services.session.traces.traces(bench.media_ids[0])
    return {one.dimension: one for one in found}


def raw(bench: Bench, dimension: str = "valence") -> tuple[Take, Samples]:
    return bench.services.session.traces.take(traces(bench)[dimension].stretches[0].take_id)


def frames_of(bench: Bench) -> np.ndarray:
    source = bench.desk.player.source
    return np.array([source.frames.us_of(number) for number in range(len(source.frames))])


def test_what_the_mouse_does_is_recorded_at_the_times_of_the_frames(bench: Bench) -> None:
    panel = bench.window.panels.traces
    bench.press(Qt.Key.Key_C)
    assert panel.isVisible()
    assert panel.record.text().startswith("■ Stop")
    point(bench, -0.5, 0.25)
    play_until(bench, 1000)
    point(bench, 0.75, -1.0)
    play_until(bench, 2000)
    assert "Recording 00:0" in panel.state.text()
    bench.press(Qt.Key.Key_C)
    assert bench.desk.player.is_playing  # the recording ends, the video goes on
    bench.desk.player.pause()
    settle(bench)
    take, samples = raw(bench)
    assert take.dimensions == ("valence", "arousal")
    assert take.author == "tester"
    shown = frames_of(bench)
    assert np.isin(samples.times_us, shown).all()
    assert 48 <= len(samples) <= 52  # two seconds at 25 frames per second
    assert samples.times_us[0] == 0
    px = 2 / panel.pad._plane().width()
    early, late = samples.times_us < 900_000, samples.times_us > 1_100_000
    assert samples.values[early][1:, 0] == pytest.approx(-0.5, abs=2 * px)
    assert samples.values[late, 0] == pytest.approx(0.75, abs=2 * px)
    assert samples.values[late, 1] == pytest.approx(-1.0, abs=2 * px)
    chunks = bench.services.session.traces.chunks(take.id)[1]
    assert {(one.device, one.speed) for one in chunks} == {(Device.MOUSE, 1.0)}
    last = traces(bench)["valence"].interval.end_us
    assert last == shown[np.searchsorted(shown, samples.times_us[-1]) + 1]  # until the next frame
    assert panel.state.text() == "Not recording"


def test_arrow_keys_push_with_easing_and_do_not_step_frames(bench: Bench) -> None:
    bench.press(Qt.Key.Key_C)
    window = bench.window
    before = bench.desk.traces.hand.x
    QTest.keyPress(window, Qt.Key.Key_Right)
    bench.qtbot.waitUntil(lambda: bench.desk.traces.hand.x > before + 0.3, timeout=WAIT_MS)
    assert bench.desk.player.is_playing
    QTest.keyRelease(window, Qt.Key.Key_Right)
    bench.qtbot.waitUntil(lambda: not bench.desk.traces.hand._ticking.isActive(), timeout=WAIT_MS)
    rest = bench.desk.traces.hand.x
    play_until(bench, 400)
    assert bench.desk.traces.hand.x == rest
    bench.press(Qt.Key.Key_C)
    bench.desk.player.pause()
    settle(bench)
    take, samples = raw(bench)
    chunks = bench.services.session.traces.chunks(take.id)[1]
    assert chunks[-1].device is Device.KEYS
    assert samples.values[-1, 0] == pytest.approx(rest)
    bench.press(Qt.Key.Key_Right)  # the arrows are the window's own again
    assert bench.desk.traces.hand.x == rest


def test_one_axis_alone_leaves_the_other_trace_as_it_was(bench: Bench) -> None:
    record(bench, 1000)
    bench.desk.player.seek(0)
    bench.window.panels.traces.mode.setCurrentIndex(2)
    record(bench, 1000, x=-1.0, y=1.0)
    service = bench.services.session.traces
    px = 2 / bench.window.panels.traces.pad._plane().width()
    assert service.steps(traces(bench)["valence"]).at(500_000) == pytest.approx(0.5, abs=2 * px)
    assert service.steps(traces(bench)["arousal"]).at(500_000) == pytest.approx(1.0, abs=2 * px)
    assert bench.desk.news.undo_name == "Record again arousal"


def test_punching_in_replaces_the_marked_stretch_in_one_step_that_can_be_undone(bench: Bench) -> None:
    record(bench, 3000)
    whole = traces(bench)
    bench.desk.view.mark_in(1_000_000)
    bench.desk.view.mark_out(2_000_000)
    bench.press(Qt.Key.Key_C, SHIFT)
    assert bench.desk.player.position_us == 0  # two seconds before, as far as there are
    point(bench, -1.0, 1.0)
    play_until(bench, 4000)
    assert not bench.desk.player.is_playing  # it ends by itself
    settle(bench)
    after = traces(bench)["valence"]
    spans = [(one.interval.start_us, one.interval.end_us) for one in after.stretches]
    assert spans == [(0, 1_000_000), (1_000_000, 2_000_000), (2_000_000, whole["valence"].interval.end_us)]
    at = bench.services.session.traces.steps(after).at
    assert at(1_500_000) == pytest.approx(-1.0, abs=0.03)
    assert at(500_000) == pytest.approx(at(2_500_000))
    assert bench.desk.news.undo_name == "Record again valence and arousal"
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(bench)
    assert traces(bench) == whole
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(bench)
    assert traces(bench) == {}
    assert "trace:tester" not in bench.window.panels.timeline.state.traces
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | SHIFT)
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | SHIFT)
    settle(bench)
    assert traces(bench)["valence"] == after


def test_seeking_ends_the_recording_and_keeps_it(bench: Bench) -> None:
    bench.press(Qt.Key.Key_C)
    point(bench, 0.5, 0.5)
    play_until(bench, 800)
    bench.press(Qt.Key.Key_Home)
    assert not bench.desk.traces.is_recording
    settle(bench)
    assert 600_000 <= traces(bench)["valence"].interval.end_us <= 1_000_000


def test_pausing_and_another_video_end_the_recording(bench: Bench) -> None:
    bench.press(Qt.Key.Key_C)
    play_until(bench, 400)
    bench.press(Qt.Key.Key_Space)
    assert not bench.desk.traces.is_recording
    bench.press(Qt.Key.Key_C)
    play_until(bench, 800)
    bench.desk.video.open(bench.media_ids[1])
    settle(bench)
    [trace] = [
        one for one in bench.services.session.traces.traces(bench.media_ids[0]) if one.dimension == "valence"
    ]
    assert len(trace.stretches) == 2
    assert bench.services.session.traces.traces(bench.media_ids[1]) == []
    assert bench.window.panels.timeline.state.traces == {}


def test_the_key_to_end_it_a_moment_after_the_video_ended_records_nothing_again(bench: Bench) -> None:
    bench.desk.player.seek(3_500_000)
    bench.press(Qt.Key.Key_C)
    point(bench, 0.5, 0.5)
    play_until(bench, 60_000)
    assert bench.desk.player.is_at_end
    settle(bench)
    before = traces(bench)["valence"]
    bench.press(Qt.Key.Key_C)
    assert not bench.desk.traces.is_recording
    assert bench.window.panels.messages.current is not None
    assert "at its end" in bench.window.panels.messages.current.text
    assert traces(bench)["valence"] == before
    bench.press(Qt.Key.Key_Home)
    bench.press(Qt.Key.Key_C)
    assert bench.desk.traces.is_recording


def test_too_fast_is_refused_and_half_speed_is_noted_with_the_samples(bench: Bench) -> None:
    bench.desk.player.set_rate(4.0)
    bench.press(Qt.Key.Key_C)
    assert not bench.desk.traces.is_recording
    message = bench.window.panels.messages.current
    assert message is not None
    assert "0.5 to 2 times" in message.text
    bench.desk.player.set_rate(0.5)
    record(bench, 600)
    assert {one.speed for one in bench.services.session.traces.chunks(raw(bench)[0].id)[1]} == {0.5}


def test_the_live_curve_is_on_its_lane_while_it_is_recorded(bench: Bench) -> None:
    record(bench, 2000)
    bench.desk.player.seek(0)
    timeline = bench.window.panels.timeline
    assert timeline.canvas.rect_of("trace:tester").height() > 20
    bench.press(Qt.Key.Key_C)
    point(bench, -0.8, -0.8)
    play_until(bench, 1000)
    bench.qtbot.wait(150)
    live = timeline.state.live_trace
    assert timeline.state.live_key == "trace:tester"
    assert live is not None
    assert live.names == ("valence", "arousal")
    assert len(live.curves) > 15
    red = timeline.canvas.grab().toImage()
    rect = timeline.canvas.rect_of("trace:tester")
    color = red.pixelColor(rect.left() + 20, rect.bottom() - 1)
    assert color.red() > 2 * color.green()  # the line under what comes in
    bench.press(Qt.Key.Key_C)
    bench.desk.player.pause()
    settle(bench)
    assert timeline.state.live_trace is None
    values = timeline.state.values_at(500_000)["trace:tester"]
    assert values["valence"] == pytest.approx(-0.8, abs=0.03)


def test_while_recording_nothing_else_is_edited_by_keys(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    before = bench.stored()
    bench.press(Qt.Key.Key_C)
    bench.press(Qt.Key.Key_1)
    bench.press(Qt.Key.Key_Return)
    assert bench.stored() == before
    bench.press(Qt.Key.Key_C)
    bench.press(Qt.Key.Key_Return)
    assert bench.stored() != before


def test_a_restart_shows_what_was_recorded(qtbot: QtBot, project: Path) -> None:
    first = Bench(qtbot, project, SlowAnalysis()).start()
    record(first, 1000)
    stored = traces(first)
    first.close()
    assert check(project).ok
    again = Bench(qtbot, project, SlowAnalysis()).start()
    settle(again)
    assert traces(again) == stored
    assert "trace:tester" in again.window.panels.timeline.state.traces
    assert again.desk.news.undo_name == "Record valence and arousal"
    again.close()


def test_closing_the_window_in_the_middle_keeps_what_was_recorded(qtbot: QtBot, project: Path) -> None:
    first = Bench(qtbot, project, SlowAnalysis()).start()
    first.press(Qt.Key.Key_C)
    play_until(first, 600)
    media_id = first.media_ids[0]
    first.close()
    with open_project(project, author="tester") as session:
        [trace, _] = session.traces.traces(media_id)
        assert trace.interval.end_us >= 500_000
    assert check(project).ok


def test_the_plane_shows_the_path_of_the_last_seconds(bench: Bench) -> None:
    record(bench, 2000, x=0.6, y=0.2)
    bench.desk.player.seek(1_500_000)
    pad = bench.window.panels.traces.pad
    bench.qtbot.waitUntil(lambda: len(pad.paths) == 1, timeout=WAIT_MS)
    [path] = pad.paths
    bench.qtbot.waitUntil(lambda: pad.paths[0].points[-1, 0] == pytest.approx(0.6, abs=0.03), timeout=WAIT_MS)
    assert path.name == "tester"
    assert not path.is_network


def test_no_axis_crosses_a_name_in_the_plane(qtbot: QtBot) -> None:
    pad = AffectPad()
    qtbot.addWidget(pad)
    pad.resize(280, 280)
    pad.set_value(-1.0, -1.0)
    head = pad.point_of(0.55, 0.0)
    pad.set_paths([PlanePath("a long name", np.array([[0.55, 0.0]]), is_network=True)])
    image, middle = pad.grab().toImage(), pad.point_of(0.0, 0.0)
    line = image.pixelColor(round(middle.x()), round(middle.y()) - 60)
    above = text_metrics(small_font(pad.font())).height + 3
    plate = QColor(DARK.sunken)
    assert line != plate, "the axis is there"

    def crossed(top: float, bottom: float) -> int:
        rows = range(round(top), round(bottom))
        return sum(image.pixelColor(round(middle.x()), y) == line for y in rows)

    assert crossed(head.y() - above + 1, head.y() - 4) == 0
    assert crossed(head.y() - above - 20, head.y() - above - 2) > 15


def test_the_sign_of_a_recording_is_whole_in_any_room() -> None:
    metrics = QFontMetrics(small_font(QFont()))
    whole = metrics.horizontalAdvance("● Recording")
    assert recording_name(metrics, whole) == "● Recording"
    assert recording_name(metrics, whole - 1) == "●"


def test_no_call_on_the_windows_thread_takes_long_while_recording(bench: Bench) -> None:
    watchdog = WindowWatchdog(limit_s=0.05)
    watchdog.start()
    bench.press(Qt.Key.Key_C)
    for number in range(1, 36):
        point(bench, float(np.sin(number / 5)), float(np.cos(number / 5)))
        play_until(bench, number * 100)
    bench.press(Qt.Key.Key_C)
    settle(bench)
    watchdog.close()
    # Other programs may take the processor away meanwhile; what counts is what the thread itself did.
    assert [stall for stall in watchdog.stalls if stall.busy_s > 0.05] == []


def test_times_of_irregular_frames_are_kept_exactly(qtbot: QtBot, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "irregular.mp4", seconds=3, vfr=True, b_frames=2, start_offset_us=400_000)
    bench = Bench(qtbot, make_project(tmp_path, [clip.path]), SlowAnalysis()).start()
    record(bench, 2500)
    _, samples = raw(bench)
    shown = frames_of(bench)
    assert len(set(np.diff(shown))) > 1
    assert np.isin(samples.times_us, shown).all()
    first, last = np.searchsorted(shown, samples.times_us[[0, -1]])
    assert len(samples) == last - first + 1
    bench.close()


def test_the_wheel_turns_the_page_and_not_the_fields_under_it(bench: Bench) -> None:
    panel = bench.window.panels.traces
    bench.press("t", Qt.KeyboardModifier.ControlModifier)
    bench.window.setFocus()
    panel.show_raters(("tester", "bob"), "tester", 0.4, ())
    wanted: list[object] = []
    panel.lag_edited.connect(wanted.append)
    panel.rater_chosen.connect(wanted.append)

    def turn(field: QWidget) -> None:
        middle = QPointF(field.rect().center())
        turned, pixels, nothing = QPoint(0, -120), QPoint(), Qt.KeyboardModifier.NoModifier
        phase, buttons = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        glob = QPointF(field.mapToGlobal(field.rect().center()))
        QApplication.sendEvent(
            field, QWheelEvent(middle, glob, pixels, turned, buttons, nothing, phase, False)
        )

    for field in (panel.lag, panel.rater, panel.mode, panel.smoothing):
        turn(field)
    assert (panel.lag.value(), panel.mode.currentIndex(), panel.smoothing.currentIndex()) == (0.4, 0, 0)
    assert wanted == []
    panel.lag.setFocus()
    bench.qtbot.waitUntil(panel.lag.hasFocus)
    turn(panel.lag)
    assert len(wanted) == 1, "who works in a field may turn it"
