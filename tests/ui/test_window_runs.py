"""Several runs of several networks on one video: one is shown, by the user's hand only."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.window_kit import PROPOSED, WAIT_MS, Bench, make_prediction, span
from vemo_desktop.domain.kinds import KIND_SENTENCES
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer, Proposed, Segment
from vemo_desktop.domain.tracks import ATTENTION_SCHEME, CurveKind, Curves, Prediction, regular_edges
from vemo_desktop.ui.run_choice import RunChoice

EKMAN = ("anger", "disgust", "fear", "joy", "sadness", "surprise")
OTHERS = (Proposed(span(400, 1600), "joy", 0.7), Proposed(span(2000, 3200), "fear", 0.6))
EDGES = np.array([0, 1_000_000, 1_700_000, 3_100_000, 4_000_000], np.int64)


def whole_video_answer(network: str = "splitter", joy: float = 0.5) -> Prediction:
    """Return what a network trained on whole videos says: four uneven steps, and attention."""
    values = np.full((4, 6), 0.1, np.float32)
    values[:, EKMAN.index("joy")] = joy
    curves = Curves("ekman-6", EKMAN, EDGES, values, CurveKind.DERIVED)
    weights = np.array([[0.0], [1.0], [0.5], [np.nan]], np.float32)
    attention = Curves(ATTENTION_SCHEME, ("attention",), EDGES, weights, CurveKind.ATTENTION)
    return Prediction(
        network,
        "2",
        "1" * 64,
        {},
        "cpu",
        {"ekman-6": curves},
        "ekman-6",
        extras={ATTENTION_SCHEME: attention},
    )


def store(bench: Bench, prediction: Prediction, proposed: tuple[Proposed, ...] = (), media: int = 0) -> str:
    """Store a run as an analysis that ends would, and wait until the window has taken note."""
    run_id = bench.services.session.runs.store_prediction(
        bench.media_ids[media],
        prediction,
        fingerprint="print",
        proposal_settings=ProposalSettings(),
        proposals=proposed,
    )
    if bench.desk.view.media_id == bench.media_ids[media]:
        bench.qtbot.waitUntil(lambda: run_id in bench.desk.runs.findings.runs, timeout=WAIT_MS)
    bench.settle()
    return run_id


def choose(bench: Bench, run_id: str) -> None:
    """Choose a run from the list beside the curves, as a hand would."""
    button = bench.window.panels.timeline.header.run_button
    menu = button.menu()
    [entry] = [action for action in menu.actions() if action.data() == run_id]
    entry.trigger()
    menu.close()
    bench.qtbot.waitUntil(lambda: shown(bench) == run_id, timeout=WAIT_MS)
    bench.settle()


def shown(bench: Bench) -> str | None:
    run = bench.desk.runs.findings.shown
    return run.id if run is not None else None


def on_timeline(bench: Bench) -> list[Segment]:
    """Return the proposals that are drawn, by time."""
    segments = bench.window.panels.timeline.state.segments
    return sorted((one for one in segments if one.layer is Layer.PROPOSAL), key=lambda one: one.interval)


def test_another_network_that_finishes_is_offered_and_moves_nothing(bench: Bench) -> None:
    first = shown(bench)
    bench.press(Qt.Key.Key_Tab)
    selected, position = bench.selected, bench.position_ms()
    other = store(bench, whole_video_answer(), OTHERS)
    assert shown(bench) == first
    assert [one.interval for one in on_timeline(bench)] == [one.interval for one in PROPOSED]
    message = bench.window.panels.messages.current
    assert message is not None
    assert (message.text, message.button) == ("splitter has finished with this video.", "Show it")
    bench.window.panels.messages._button.click()
    bench.qtbot.waitUntil(lambda: shown(bench) == other, timeout=WAIT_MS)
    assert (bench.selected, bench.position_ms()) == (selected, position)


def test_choosing_a_run_shows_its_curves_extras_and_proposals(bench: Bench) -> None:
    other = store(bench, whole_video_answer(), OTHERS)
    state = bench.window.panels.timeline.state
    assert state.contributions is not None
    choose(bench, other)
    assert set(state.curves) == {"ekman-6", ATTENTION_SCHEME}
    assert ATTENTION_SCHEME in [row.key for row in bench.window.panels.timeline.canvas.rects]
    np.testing.assert_array_equal(state.curves["ekman-6"].curves.edges_us, EDGES)
    assert state.contributions is None
    assert [(one.interval, one.label) for one in on_timeline(bench)] == [
        (p.interval, p.label) for p in OTHERS
    ]
    assert "2 of 2 proposals left · 4 of other networks" in bench.window.panels.status.review.text()


def test_the_list_names_every_run_the_latest_first(bench: Bench) -> None:
    first = shown(bench)
    other = store(bench, whole_video_answer())
    again = store(bench, make_prediction())
    choices = bench.window.panels.timeline.header.run_button.choices()
    assert [one.id for one in choices] == [again, other, first]
    assert choices[0].name.startswith("Signals (built in) 1 · ")
    assert choices[1].name.startswith("splitter 2 · ")
    # A new run of the network on screen takes its place.
    assert shown(bench) == again
    choose(bench, first or "")
    assert shown(bench) == first


def test_the_chosen_network_stays_from_video_to_video(bench: Bench) -> None:
    here = store(bench, whole_video_answer())
    there = store(bench, whole_video_answer(), media=1)
    choose(bench, here)
    bench.press(Qt.Key.Key_PageDown)
    bench.settle()
    assert shown(bench) == there
    bench.press(Qt.Key.Key_PageDown)
    bench.settle()
    assert shown(bench) is None
    bench.press(Qt.Key.Key_PageUp)
    bench.press(Qt.Key.Key_PageUp)
    bench.settle()
    assert shown(bench) == here


def test_a_selected_proposal_of_another_network_stays_until_it_is_left(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    selected = bench.selected
    assert selected is not None
    choose(bench, store(bench, whole_video_answer(), OTHERS))
    assert bench.selected == selected
    assert selected in on_timeline(bench)
    bench.press(Qt.Key.Key_Tab)
    assert bench.selected is not None
    assert bench.selected.label == "joy"
    assert selected not in on_timeline(bench)


def test_digits_mean_the_labels_of_what_is_selected(bench: Bench) -> None:
    choose(bench, store(bench, whole_video_answer(), OTHERS))
    bench.press(Qt.Key.Key_Tab)
    assert bench.window.action_set["label_6"].text() == "Label: Surprise"
    bench.press(Qt.Key.Key_6)
    [human] = bench.stored(Layer.HUMAN)
    assert (human.scheme, human.label) == ("ekman-6", "surprise")


def test_the_next_uncertain_brings_its_own_run(bench: Bench) -> None:
    first = shown(bench)
    weak = (Proposed(span(400, 1600), "joy", 0.01),)
    other = store(bench, whole_video_answer(), weak)
    assert shown(bench) == first
    for _ in bench.services.session.queue.items():
        bench.press(Qt.Key.Key_U)
        bench.settle()
        assert bench.selected is not None
        if bench.selected.label == "joy":
            break
    bench.qtbot.waitUntil(lambda: shown(bench) == other, timeout=WAIT_MS)
    assert bench.selected.label == "joy"
    inspector = bench.window.panels.inspector
    assert inspector.form.speaker.text() == "splitter says"


def test_the_threshold_works_on_the_shown_run_and_is_remembered_for_its_network(bench: Bench) -> None:
    other = store(bench, whole_video_answer(joy=0.5), OTHERS)
    choose(bench, other)
    slider = bench.window.panels.inspector.sensitivity.slider
    slider.setSliderDown(True)
    slider.setValue(30)
    slider.setSliderDown(False)
    author = "network:splitter"

    def of_splitter() -> list[Segment]:
        return [one for one in bench.stored(Layer.PROPOSAL) if one.author == author]

    bench.qtbot.waitUntil(lambda: [one.interval for one in of_splitter()] == [span(0, 4000)], timeout=WAIT_MS)
    bench.settle()
    settings = bench.services.session.settings
    assert settings.proposals("splitter").enter == pytest.approx(0.3)
    assert settings.proposals("signals").enter == pytest.approx(0.5)
    assert len([one for one in bench.stored(Layer.PROPOSAL) if one.author == "network:signals"]) == len(
        PROPOSED
    )


def test_curves_say_what_they_are(bench: Bench) -> None:
    choose(bench, store(bench, whole_video_answer()))
    canvas = bench.window.panels.timeline.canvas
    row = next(row for row in canvas.rects if row.key == "curves")
    state = bench.window.panels.timeline.state
    where = row.note_rect(canvas.rects[row], state, canvas.font()).center()
    QApplication.sendEvent(canvas, QHelpEvent(QHelpEvent.Type.ToolTip, where, canvas.mapToGlobal(where)))
    assert QToolTip.text().startswith("Derived from a whole-video answer\n")
    assert KIND_SENTENCES[CurveKind.DERIVED] in QToolTip.text()
    header = bench.window.panels.timeline.header
    rect = canvas.rect_of(ATTENTION_SCHEME)
    spot = QPoint(4, rect.center().y())
    QApplication.sendEvent(header, QHelpEvent(QHelpEvent.Type.ToolTip, spot, header.mapToGlobal(spot)))
    assert "says nothing about which emotion" in QToolTip.text()
    QToolTip.hideText()


def test_a_value_holds_on_its_real_step_and_nowhere_else(bench: Bench) -> None:
    choose(bench, store(bench, whole_video_answer()))
    state = bench.window.panels.timeline.state
    found = [
        state.values_at(us).get(ATTENTION_SCHEME) for us in (0, 999_999, 1_000_000, 1_699_999, 3_500_000)
    ]
    assert found == [{"attention": 0.0}, {"attention": 0.0}, {"attention": 1.0}, {"attention": 1.0}, {}]


def test_actions_can_stand_under_the_list(bench: Bench) -> None:
    button = bench.window.panels.timeline.header.run_button
    pressed: list[bool] = []
    extra = QAction("More…", bench.window)
    extra.triggered.connect(lambda: pressed.append(True))
    button.set_actions([extra])
    before = shown(bench)
    menu = button.menu()
    extra.trigger()
    menu.close()
    assert pressed == [True]
    assert shown(bench) == before


def test_a_choice_falls_back_to_the_latest_run(bench: Bench) -> None:
    store(bench, whole_video_answer())
    runs = bench.services.session.runs.runs(bench.media_ids[0])
    first, other = runs
    nothing = RunChoice()
    assert nothing.of([]) is None
    assert nothing.of(runs) == other
    assert nothing.staying_with("signals").of(runs) == first
    assert nothing.staying_with("elsewhere").of(runs) == other
    twice = [first, replace(first, id="later"), other]
    assert nothing.staying_with("signals").of(twice) == twice[1]
    picked = nothing.picking(first)
    assert picked.of(twice) == first
    assert picked.without(first.media_id, "signals").of(twice) == twice[1]


def test_curves_have_no_room_for_two_systems(bench: Bench) -> None:
    """Only the shown run is on the axis: growing curves of another network wait until they are asked for."""
    before = dict(bench.window.panels.timeline.state.curves)
    from vemo_desktop.jobs.events import PartialCurves

    bench.desk.runs.grow(PartialCurves(1, bench.media_ids[0], whole_video_answer(), 1_000_000))
    assert bench.window.panels.timeline.state.curves == before
    edges = regular_edges(len(before["sentiment"].curves), 50_000)
    np.testing.assert_array_equal(before["sentiment"].curves.edges_us, edges)
