"""The review loop by keys, judged by what the services have stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from tests.ui.window_kit import MS, WAIT_MS, Bench, span
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.ui.timeline.values import SegmentMove

OPEN, ACCEPTED = SegmentState.OPEN, SegmentState.ACCEPTED
ADJUSTED, REJECTED = SegmentState.ADJUSTED, SegmentState.REJECTED
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_tab_goes_to_the_first_proposal_with_the_playhead(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    assert bench.selected is not None
    assert bench.selected.interval == span(200, 800)
    assert bench.position_ms() == 200


def test_enter_accepts_and_moves_on(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    assert bench.states() == [ACCEPTED, OPEN, OPEN, OPEN]
    [human] = bench.stored(Layer.HUMAN)
    assert (human.interval, human.label, human.author) == (span(200, 800), "positive", "tester")
    assert bench.selected is not None
    assert bench.selected.interval == span(1000, 1600)
    assert bench.position_ms() == 1000


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_backspace_and_delete_reject_and_move_on(bench: Bench, key: Qt.Key) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(key)
    assert bench.states() == [REJECTED, OPEN, OPEN, OPEN]
    assert bench.stored(Layer.HUMAN) == []
    assert bench.selected is not None
    assert bench.selected.interval == span(1000, 1600)


def test_a_whole_video_in_the_rhythm_of_cards(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Return):
        bench.press(key)
    assert bench.states() == [ACCEPTED, REJECTED, ACCEPTED, ACCEPTED]
    assert "All proposals decided" in bench.window.panels.status.review.text()
    message = bench.window.panels.messages.current
    assert message is not None
    assert message.button == "Next uncertain"


def test_walking_back_and_around(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Backtab, SHIFT)
    assert bench.selected is not None
    assert bench.selected.interval == span(3000, 3600)
    bench.press(".")
    assert bench.selected.interval == span(200, 800)
    bench.press(",")
    assert bench.selected.interval == span(3000, 3600)


def test_a_digit_relabels_a_proposal_and_moves_on(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_1)
    assert bench.states()[0] is ADJUSTED
    [human] = bench.stored(Layer.HUMAN)
    assert (human.label, human.interval) == ("negative", span(200, 800))
    assert bench.selected is not None
    assert bench.selected.interval == span(1000, 1600)


def test_the_digit_of_its_own_label_accepts(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_3)
    assert bench.states()[0] is ACCEPTED


def test_a_digit_relabels_a_human_segment_in_place(bench: Bench) -> None:
    bench.desk.review.create(span(100, 300), "positive")
    bench.press(Qt.Key.Key_2)
    [human] = bench.stored(Layer.HUMAN)
    assert human.label == "neutral"
    assert bench.selected == human


def test_marks_and_a_digit_make_a_segment(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Home)
    bench.press(Qt.Key.Key_I)
    for _ in range(10):
        bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_O)
    bench.press(Qt.Key.Key_1)
    [human] = bench.stored(Layer.HUMAN)
    # The frame that was shown at O lies inside: eleven frames of 40 ms.
    assert (human.interval, human.label) == (span(0, 440), "negative")
    assert bench.desk.view.marks == (None, None)


def test_n_uses_the_label_of_the_last_segment(bench: Bench) -> None:
    bench.desk.review.create(span(100, 300), "negative")
    bench.press(Qt.Key.Key_Escape)
    bench.desk.player.seek(2_000_000)
    bench.press(Qt.Key.Key_I)
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_O)
    bench.press(Qt.Key.Key_N)
    assert [one.label for one in bench.stored(Layer.HUMAN)] == ["negative", "negative"]


def test_n_without_marks_says_what_to_do(bench: Bench) -> None:
    bench.press(Qt.Key.Key_N)
    assert bench.stored(Layer.HUMAN) == []
    message = bench.window.panels.messages.current
    assert message is not None
    assert "Set both marks" in message.text


def test_a_digit_that_has_nothing_to_label_says_what_to_do(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_3)
    assert bench.stored(Layer.HUMAN) == []
    message = bench.window.panels.messages.current
    assert message is not None
    assert "The next segment will be “Positive”" in message.text
    bench.press(Qt.Key.Key_I)
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_O)
    bench.press(Qt.Key.Key_N)
    assert [one.label for one in bench.stored(Layer.HUMAN)] == ["positive"]


def test_digits_while_playing_label_until_the_next_one(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    player = bench.desk.player
    monkeypatch.setattr(type(player), "is_playing", property(lambda _self: True))
    position = {"us": 0}
    monkeypatch.setattr(type(player), "position_us", property(lambda _self: position["us"]))
    for at_ms, key in ((400, Qt.Key.Key_3), (1200, Qt.Key.Key_1), (2000, Qt.Key.Key_1)):
        position["us"] = at_ms * MS
        bench.press(key)
    found = [(one.interval, one.label) for one in bench.stored(Layer.HUMAN)]
    assert found == [(span(400, 1200), "positive"), (span(1200, 2000), "negative")]
    assert bench.desk.drawing.growing is None


def test_escape_ends_the_running_label(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    player = bench.desk.player
    monkeypatch.setattr(type(player), "is_playing", property(lambda _self: True))
    position = {"us": 400 * MS}
    monkeypatch.setattr(type(player), "position_us", property(lambda _self: position["us"]))
    bench.press(Qt.Key.Key_3)
    position["us"] = 800 * MS
    bench.press(Qt.Key.Key_Escape)
    [human] = bench.stored(Layer.HUMAN)
    assert human.interval == span(400, 800)


def test_s_splits_at_the_playhead(bench: Bench) -> None:
    bench.desk.review.create(span(400, 1200), "positive")
    bench.desk.player.seek(800 * MS)
    bench.press(Qt.Key.Key_S)
    assert [one.interval for one in bench.stored(Layer.HUMAN)] == [span(400, 800), span(800, 1200)]


def test_m_merges_with_the_next(bench: Bench) -> None:
    bench.desk.review.create(span(1200, 1600), "positive")
    bench.desk.review.create(span(400, 1000), "positive")
    bench.press(Qt.Key.Key_M)
    [human] = bench.stored(Layer.HUMAN)
    assert human.interval == span(400, 1600)
    assert bench.selected == human


def test_delete_removes_a_human_segment(bench: Bench) -> None:
    bench.desk.review.create(span(400, 1000), "positive")
    bench.press(Qt.Key.Key_Delete)
    assert bench.stored(Layer.HUMAN) == []


def test_arrows_move_the_selected_edge_by_frames(bench: Bench) -> None:
    bench.desk.review.create(span(400, 1000), "positive")
    bench.press("[")
    assert bench.position_ms() == 400
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Right)
    [human] = bench.stored(Layer.HUMAN)
    assert human.interval == span(480, 1000)
    assert bench.position_ms() == 480
    bench.press("]")
    bench.press(Qt.Key.Key_Right, SHIFT)
    [human] = bench.stored(Layer.HUMAN)
    assert human.interval == span(480, 1400)


def test_nudging_the_edge_of_a_proposal_takes_it_over(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press("]")
    bench.press(Qt.Key.Key_Left)
    bench.press(Qt.Key.Key_Left)
    assert bench.states()[0] is ADJUSTED
    [human] = bench.stored(Layer.HUMAN)
    assert human.interval == span(200, 720)
    assert bench.selected == human


def test_without_an_edge_arrows_step_frames_and_seconds(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Home)
    bench.press(Qt.Key.Key_Right)
    assert bench.position_ms() == 40
    bench.press(Qt.Key.Key_Right, SHIFT)
    assert bench.position_ms() == 1040
    bench.press(Qt.Key.Key_Left)
    assert bench.position_ms() == 1000
    bench.press(Qt.Key.Key_End)
    assert bench.position_ms() == 4000


def test_a_dragged_edge_is_stored(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    assert bench.selected is not None
    bench.window.panels.timeline.segment_moved.emit(SegmentMove(bench.selected.id, span(240, 800)))
    [human] = bench.stored(Layer.HUMAN)
    assert human.interval == span(240, 800)
    assert bench.selected == human


def test_u_goes_to_the_most_uncertain_of_the_library(bench: Bench) -> None:
    wanted = bench.services.session.queue.items()[0].segment
    bench.press(Qt.Key.Key_U)
    bench.qtbot.waitUntil(lambda: bench.selected is not None, timeout=WAIT_MS)
    bench.settle()
    assert bench.selected is not None
    assert bench.selected.id == wanted.id
    bench.qtbot.waitUntil(lambda: bench.position_ms() * MS == wanted.interval.start_us, timeout=WAIT_MS)


def test_the_threshold_previews_and_is_applied_once(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    slider = bench.window.panels.inspector.sensitivity.slider
    slider.setSliderDown(True)
    slider.setValue(90)
    assert bench.states() == [ACCEPTED, OPEN, OPEN, OPEN]
    shown = [one for one in bench.window.panels.timeline.state.segments if one.state is OPEN]
    assert shown == []
    slider.setSliderDown(False)
    bench.qtbot.waitUntil(lambda: bench.states() == [ACCEPTED], timeout=WAIT_MS)
    bench.settle()
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.states() == [ACCEPTED, OPEN, OPEN, OPEN]


@pytest.mark.parametrize(("rate", "start_ms"), [(1.0, 1000), (2.0, 800), (-1.0, 1400)])
def test_marks_made_while_playing_move_back_by_the_key_delay(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, rate: float, start_ms: int
) -> None:
    player = bench.desk.player
    bench.window.acts.preferences.set_key_delay(200)
    monkeypatch.setattr(type(player), "is_playing", property(lambda _self: True))
    monkeypatch.setattr(type(player), "rate", property(lambda _self: rate))
    monkeypatch.setattr(type(player), "position_us", property(lambda _self: 1200 * MS))
    bench.press(Qt.Key.Key_I)
    assert bench.desk.view.marks == (start_ms * MS, None)


def test_the_key_delay_leaves_marks_alone_that_are_made_at_rest(bench: Bench) -> None:
    bench.window.acts.preferences.set_key_delay(200)
    bench.desk.player.seek(1200 * MS)
    bench.press(Qt.Key.Key_I)
    assert bench.desk.view.marks == (1200 * MS, None)


def test_the_key_delay_is_chosen_in_the_window_and_kept(bench: Bench) -> None:
    kept: list[tuple[str, object]] = []
    bench.window.preferred.connect(lambda name, value: kept.append((name, value)))
    bench.window.action_set["key_delay"].trigger()
    dialog = bench.window.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setIntValue(250)
    dialog.accept()
    assert bench.desk.drawing.key_delay_ms == 250
    assert kept == [("key_delay_ms", 250)]


def test_loop_follows_the_selection(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_R)
    assert bench.desk.player.loop == span(200, 800)
    bench.press(Qt.Key.Key_Tab)
    assert bench.desk.player.loop == span(1000, 1600)
    bench.press(Qt.Key.Key_R)
    assert bench.desk.player.loop is None
    assert not bench.window.action_set["loop"].isChecked()


def test_the_pace_is_shown_after_some_decisions(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    for _ in range(3):
        bench.press(Qt.Key.Key_Return)
    assert "1 of 4 proposals left" in bench.window.panels.status.review.text()
    assert "per minute" in bench.window.panels.status.review.text()


def test_the_rest_of_the_video_is_completed_by_key_and_taken_back(bench: Bench) -> None:
    bench.press("c", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    bench.qtbot.waitUntil(lambda: bench.window.panels.messages.current is not None, timeout=WAIT_MS)
    assert "at least 3 segments" in bench.window.panels.messages.current.text
    bench.window.panels.messages.dismiss()
    bench.press(Qt.Key.Key_Tab)
    for key in ("f", "f", "d"):
        bench.press(key)
    before = bench.stored(Layer.PROPOSAL)
    bench.press("c", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    bench.qtbot.waitUntil(lambda: bench.desk.news.undo_name == "Complete the rest", timeout=WAIT_MS)
    bench.settle()
    message = bench.window.panels.messages.current
    assert message is not None
    assert "3 decisions before" in message.text
    after = bench.stored(Layer.PROPOSAL)
    assert [one for one in after if one.state is not SegmentState.OPEN] == [
        one for one in before if one.state is not SegmentState.OPEN
    ]
    assert after != before
    bench.press("z", Qt.KeyboardModifier.ControlModifier)
    bench.qtbot.waitUntil(lambda: bench.stored(Layer.PROPOSAL) == before, timeout=WAIT_MS)
