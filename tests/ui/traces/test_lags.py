"""How late a rater is: estimated, kept by decision, and told of nobody that one may not see."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from tests.ui.recording_kit import settle
from tests.ui.window_kit import WAIT_MS, Bench, has_room_for
from vemo_desktop.domain.segments import Change
from vemo_desktop.domain.traces import Device, Trace
from vemo_desktop.ml.cards import name_of
from vemo_desktop.ui.traces.panel import TracePanel
from vemo_desktop.wording import told


def rated(bench: Bench) -> TracePanel:
    """Have two people rate the open video, "tester" 0.4 s later than "bob"; return the open panel."""
    session, media_id = bench.services.session, bench.media_ids[0]
    luck = np.random.default_rng(1)
    felt = np.cumsum(luck.normal(0, 0.15, 100)).clip(-1, 1)
    for author, late in (("bob", 0), ("tester", 10)):
        recording = session.traces.start(media_id, author=author)
        for number in range(100):
            value = float(felt[max(number - late, 0)])
            recording.add(number * 40_000, (value, -value), Device.MOUSE)
        recording.end(4_000_000)
        recording.wait()
    panel = bench.window.panels.traces
    assert isinstance(panel, TracePanel)
    bench.press("t", Qt.KeyboardModifier.ControlModifier)
    bench.qtbot.waitUntil(lambda: panel.rater.count() == 2, timeout=WAIT_MS)
    settle(bench)
    assert panel.rater.currentText() == "tester"
    return panel


def lags(bench: Bench) -> dict[str, int]:
    """Return the lag of each rater of the open video."""
    found = bench.services.session.traces.traces(bench.media_ids[0])
    by_rater = {one.author: {other.lag_us for other in found if other.author == one.author} for one in found}
    assert all(len(values) == 1 for values in by_rater.values())
    return {rater: values.pop() for rater, values in by_rater.items()}


def test_a_lag_is_estimated_kept_shown_and_undone(bench: Bench) -> None:
    panel = rated(bench)
    before = bench.window.panels.timeline.state.traces["trace:tester"].curves.values[:, 0]
    assert has_room_for(panel.reference, told(name_of("builtin"))), "its name is not cut"
    bench.qtbot.mouseClick(panel.estimate, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(panel.keep.isVisible, timeout=WAIT_MS)
    assert "+0.40 s against bob" in panel.found.text()
    assert lags(bench) == {"bob": 0, "tester": 0}  # estimating changes nothing
    scroll = panel.findChildren(QScrollArea)[0].viewport()
    bench.qtbot.waitUntil(
        lambda: scroll.rect().contains(panel.found.mapTo(scroll, panel.found.rect().bottomLeft()))
    )
    bench.qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)
    settle(bench)
    assert lags(bench) == {"bob": 0, "tester": 400_000}
    assert panel.lag.value() == 0.4
    shown = bench.window.panels.timeline.state.traces["trace:tester"].curves
    assert shown.values[0, 0] == pytest.approx(before[10])
    panel.with_lag.setChecked(False)
    settle(bench)
    shown = bench.window.panels.timeline.state.traces["trace:tester"].curves
    assert shown.values[0, 0] == pytest.approx(before[0])
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(bench)
    assert panel.lag.value() == 0


def test_what_was_estimated_of_one_is_never_kept_for_another(bench: Bench) -> None:
    panel = rated(bench)
    bench.qtbot.mouseClick(panel.estimate, Qt.MouseButton.LeftButton)
    panel.rater.setCurrentText("bob")  # before the answer is there
    settle(bench)
    assert panel.found.text() == ""
    assert panel.keep.isHidden()
    assert lags(bench) == {"bob": 0, "tester": 0}


def test_of_a_burst_the_last_lag_is_kept_for_each_rater(bench: Bench) -> None:
    panel, history = rated(bench), bench.services.session.history
    before = len(history.entries())
    for tenth in range(1, 9):
        panel.lag.setValue(tenth / 10)
    panel.rater.setCurrentText("bob")
    panel.lag.setValue(-0.2)
    settle(bench)
    assert lags(bench) == {"bob": -200_000, "tester": 800_000}
    assert len(history.entries()) - before <= 3, "the first, the last, and that of the other person"


def test_the_field_does_not_go_back_while_an_earlier_lag_is_written(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, traces = rated(bench), bench.services.session.traces
    original, may_go_on = traces.set_lag, threading.Event()

    def slow(found: list[Trace], lag_us: int) -> Change:
        change = original(found, lag_us)
        assert may_go_on.wait(WAIT_MS / 1000)
        return change

    monkeypatch.setattr(traces, "set_lag", slow)
    panel.lag.setValue(0.1)
    panel.lag.setValue(0.2)
    bench.qtbot.waitUntil(lambda: lags(bench)["tester"] == 100_000, timeout=WAIT_MS)
    bench.desk.traces._lags.show(traces.traces(bench.media_ids[0]), ())  # as for any news of traces
    assert panel.lag.value() == 0.2
    may_go_on.set()
    settle(bench)
    assert panel.lag.value() == 0.2
    assert lags(bench)["tester"] == 200_000


def test_who_codes_blind_is_told_of_no_other_rater(bench: Bench) -> None:
    panel = rated(bench)
    bench.services.session.annotators.set_blind(True)
    bench.qtbot.waitUntil(lambda: panel.rater.count() == 1, timeout=WAIT_MS)
    panel.rater_chosen.emit("tester")
    settle(bench)
    assert [panel.rater.itemText(place) for place in range(panel.rater.count())] == ["tester"]
    assert panel.reference.findText("bob") == -1
