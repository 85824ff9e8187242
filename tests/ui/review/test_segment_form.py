"""The form of one segment: what it shows, and what typing and clicking there stores."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import Bench, span
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.ui.review.inspector import WIDTH_PX
from vemo_desktop.ui.review.interval_fields import IntervalFields
from vemo_desktop.ui.review.segment_form import SegmentForm
from vemo_desktop.ui.review.segment_view import SegmentView
from vemo_desktop.ui.review.shares import Share
from vemo_desktop.ui.review.time_field import TimeField

OPEN, ACCEPTED, REJECTED = SegmentState.OPEN, SegmentState.ACCEPTED, SegmentState.REJECTED
CTRL = Qt.KeyboardModifier.ControlModifier


def type_into(bench: Bench, field: TimeField, text: str) -> None:
    """Type something else into a field, and press Enter."""
    field.setFocus()
    field.selectAll()
    bench.qtbot.keyClicks(field, text)
    bench.press(Qt.Key.Key_Return, into=field)


def test_a_time_typed_in_the_inspector_moves_the_edge(bench: Bench) -> None:
    bench.desk.review.create(span(400, 1000), "positive")
    type_into(bench, bench.window.panels.inspector.form.times.start, "0.6")
    [human] = bench.stored(Layer.HUMAN)
    assert human.interval == span(600, 1000)


def test_a_frame_typed_in_the_inspector_moves_the_edge(bench: Bench) -> None:
    bench.desk.review.create(span(400, 1000), "positive")
    type_into(bench, bench.window.panels.inspector.form.times.end, "f30")
    [human] = bench.stored(Layer.HUMAN)
    assert human.interval == span(400, 1200)


def test_nonsense_typed_in_the_inspector_changes_nothing(bench: Bench) -> None:
    bench.desk.review.create(span(400, 1000), "positive")
    field = bench.window.panels.inspector.form.times.start
    type_into(bench, field, "soon")
    assert field.text() == "00:00:00.400"
    assert bench.stored(Layer.HUMAN)[0].interval == span(400, 1000)


def test_a_note_is_kept_when_the_selection_goes(bench: Bench) -> None:
    bench.desk.review.create(span(400, 1000), "positive")
    note = bench.window.panels.inspector.form.note
    note.setFocus()
    bench.qtbot.keyClicks(note, "smiles, then 1 look away")
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_Tab)
    [human] = bench.stored(Layer.HUMAN)
    assert human.note == "smiles, then 1 look away"


def test_the_inspector_says_where_it_comes_from_and_why(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    inspector = bench.window.panels.inspector
    assert inspector.form.provenance.text().startswith("Proposed by Signals (built in) 0.82, run of ")
    names = [share.name for share in inspector.form.streams.shares]
    assert names == ["Picture", "Sound", "Words"]
    assert inspector.form.streams.shares[0].value == pytest.approx(0.6)
    says = {share.name: share.value for share in inspector.form.network_says.shares}
    assert says["Positive"] == pytest.approx(0.8)


def test_the_buttons_do_what_the_keys_do(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.qtbot.mouseClick(bench.window.panels.inspector.form.accept, Qt.MouseButton.LeftButton)
    bench.qtbot.mouseClick(bench.window.panels.inspector.form.reject, Qt.MouseButton.LeftButton)
    assert bench.states() == [ACCEPTED, REJECTED, OPEN, OPEN]


def test_certainty_is_said_by_keys_and_taken_back(bench: Bench) -> None:
    bench.desk.review.create(span(400, 1000), "positive")
    row = bench.window.panels.inspector.form.certainty
    assert row.isVisible()
    assert row.value.text() == "not said"
    bench.press(Qt.Key.Key_Up, CTRL)
    bench.press(Qt.Key.Key_Up, CTRL)
    bench.press(Qt.Key.Key_Down, CTRL)
    assert bench.stored(Layer.HUMAN)[0].confidence == pytest.approx(0.6)
    assert row.value.text() == "60%"
    bench.qtbot.mouseClick(row.clear, Qt.MouseButton.LeftButton)
    assert bench.stored(Layer.HUMAN)[0].confidence is None
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.stored(Layer.HUMAN)[0].confidence == pytest.approx(0.6)


def test_certainty_is_said_by_the_slider_as_one_gesture(bench: Bench) -> None:
    bench.desk.review.create(span(400, 1000), "positive")
    slider = bench.window.panels.inspector.form.certainty.slider
    slider.setSliderDown(True)
    for value in (20, 50, 90):
        slider.setValue(value)
    assert bench.stored(Layer.HUMAN)[0].confidence is None
    slider.setSliderDown(False)
    assert bench.stored(Layer.HUMAN)[0].confidence == pytest.approx(0.9)
    assert bench.services.session.history.next_undo() == "Set certainty"
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.services.session.history.next_undo() == "Draw segment"


def test_a_proposal_has_no_certainty_of_a_person(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    assert bench.window.panels.inspector.form.certainty.isHidden()


def view(layer: Layer, state: SegmentState, note: str = "") -> SegmentView:
    segment = Segment(
        f"{layer}-{state}", "media", span(400, 1000), "sentiment", "positive", layer, "tester", state
    )
    return SegmentView(replace(segment, note=note), SENTIMENT, "A headline", "Who did it")


@pytest.fixture
def form(qtbot: QtBot) -> SegmentForm:
    made = SegmentForm()
    qtbot.addWidget(made)
    return made


def test_an_end_before_the_start_is_taken_back(qtbot: QtBot) -> None:
    fields, told = IntervalFields(), []
    qtbot.addWidget(fields)
    fields.edited.connect(told.append)
    fields.show_interval(span(400, 1000))
    fields.end.setText("0.3")
    fields.end.editingFinished.emit()
    assert told == []
    assert fields.end.text() == "00:00:01.000"
    fields.end.setText("0.9")
    fields.end.editingFinished.emit()
    assert told == [span(400, 900)]
    assert fields.end.text() == "00:00:01.000", "what nobody has taken over does not stand there"


def test_the_buttons_follow_what_can_be_decided(form: SegmentForm) -> None:
    form.show_segment(view(Layer.PROPOSAL, OPEN))
    assert form.accept.isEnabled()
    assert form.reject.text() == "Reject"
    form.show_segment(view(Layer.PROPOSAL, ACCEPTED))
    assert not form.accept.isEnabled()
    form.show_segment(view(Layer.HUMAN, ACCEPTED))
    assert form.accept.isHidden()
    assert form.reject.text() == "Delete"


def test_what_is_read_only_can_be_seen_and_not_decided(form: SegmentForm) -> None:
    form.show_segment(view(Layer.PROPOSAL, OPEN))
    form.set_read_only(True)
    assert not any(one.isEnabled() for one in (form.accept, form.reject, form.labels, form.times, form.note))
    form.set_read_only(False)
    assert all(one.isEnabled() for one in (form.accept, form.reject, form.labels, form.times, form.note))


def test_a_note_is_handed_over_before_another_segment_is_shown(form: SegmentForm) -> None:
    told: list[tuple[str, str]] = []
    form.note_edited.connect(lambda segment_id, note: told.append((segment_id, note)))
    first, second = view(Layer.HUMAN, ACCEPTED, "first"), view(Layer.PROPOSAL, OPEN, "second")
    form.show_segment(first)
    form.note.setPlainText("first, and more")
    form.show_segment(second)
    assert told == [(first.segment.id, "first, and more")]
    assert form.note.toPlainText() == "second"
    form.show_segment(None)
    assert len(told) == 1


def test_long_names_do_not_push_the_form_out_of_its_panel(form: SegmentForm) -> None:
    shown = replace(
        view(Layer.PROPOSAL, OPEN),
        headline="By Anna-Katharina Elisabeth von Hohenfels, adjusted",
        place="112 of 240",
        labels=(Share("Positive", 0.6),),
        speaker="Built-in, taught in “a study of interviews” (Sentiment, 10 videos)",
    )
    form.show_segment(shown)
    assert form.minimumSizeHint().width() <= WIDTH_PX
