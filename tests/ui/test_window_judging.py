"""Judging networks in the window: verdict, figures, and going to a mistake by a click."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from tests.ui.window_kit import WAIT_MS, Bench, make_prediction, span
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer, Proposed
from vemo_desktop.ml.cards import name_of
from vemo_desktop.ui.judging.dialog import JudgingDialog

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def opened(bench: Bench) -> JudgingDialog:
    """Open the dialog by its key and wait until it shows something."""
    bench.press(Qt.Key.Key_J, CTRL | SHIFT)
    bench.settle()
    dialog = bench.desk.judging.dialog
    assert dialog is not None
    return dialog


def rows(table: QTableView) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def go_through(bench: Bench, media: int) -> None:
    """Reject every proposal of a video and label one stretch by hand."""
    review = bench.services.session.review
    review.reject_all([one.id for one in bench.stored(Layer.PROPOSAL, media)])
    review.create(bench.media_ids[media], span(1000, 1800), "sentiment", "negative")
    bench.settle()


def test_without_decisions_it_says_why_nothing_is_judged(bench: Bench) -> None:
    dialog = opened(bench)
    assert "nothing to judge by" in dialog.verdict.text()
    assert dialog.figures.rowCount() == 0
    dialog.close()
    bench.settle()
    assert bench.desk.judging.dialog is None


def test_figures_are_shown_and_a_mistake_is_one_click_away(bench: Bench) -> None:
    go_through(bench, 1)
    dialog = opened(bench)
    assert dialog.network.currentText() == name_of("signals") != "signals"
    found = {row[0]: row for row in rows(dialog.figures)}
    assert float(found["F1 at overlap 0.5"][1]) == 0.0
    assert "said by" in dialog.basis.text()
    listed = rows(dialog.mistakes)
    wrong = next(number for number, row in enumerate(listed) if row[2].startswith("negative, 00:01.0"))
    assert bench.desk.view.media_id == bench.media_ids[0]
    cell = dialog.mistakes.visualRect(dialog.mistakes.model().index(wrong, 0))
    bench.qtbot.mouseClick(dialog.mistakes.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    bench.settle()
    assert bench.desk.view.media_id == bench.media_ids[1]
    bench.qtbot.waitUntil(lambda: abs(bench.position_ms() - 1000) < 50, timeout=WAIT_MS)


def test_a_mistake_is_gone_to_by_key_too(bench: Bench) -> None:
    go_through(bench, 1)
    mistakes = opened(bench).mistakes
    wrong = next(
        number for number, row in enumerate(rows(mistakes)) if row[2].startswith("negative, 00:01.0")
    )
    mistakes.setFocus()
    mistakes.selectRow(wrong)
    assert bench.desk.view.media_id == bench.media_ids[0]
    bench.press(Qt.Key.Key_Return, into=mistakes)
    bench.qtbot.waitUntil(lambda: bench.desk.view.media_id == bench.media_ids[1], timeout=WAIT_MS)
    bench.qtbot.waitUntil(lambda: abs(bench.position_ms() - 1000) < 50, timeout=WAIT_MS)


def test_what_others_decided_on_a_video_coded_blind_is_not_among_the_mistakes(bench: Bench) -> None:
    go_through(bench, 1)
    annotators = bench.services.session.annotators
    annotators.set_blind(True)
    dialog = opened(bench)
    assert rows(dialog.mistakes) == []
    dialog.close()
    bench.settle()
    annotators.set_state(bench.media_ids, CodingState.DONE)
    bench.desk.judging.show(bench.window)
    bench.settle()
    again = bench.desk.judging.dialog
    assert again is not None
    assert rows(again.mistakes)


def test_two_networks_are_compared(bench: Bench) -> None:
    go_through(bench, 0)
    item = bench.services.session.library.media()[0]
    bench.services.session.runs.store_prediction(
        item.id,
        replace(
            make_prediction(),
            network="tsl-net",
            segments=(Proposed(span(1000, 1800), "negative", 0.9),),
        ),
        fingerprint=item.fingerprint,
        proposal_settings=ProposalSettings(),
    )
    bench.settle()
    dialog = opened(bench)
    assert (dialog.network.currentData(), dialog.against.currentData()) == ("tsl-net", "signals")
    assert "not shown" in dialog.verdict.text()
    (f1,) = (row for row in rows(dialog.figures) if row[0].startswith("F1 at"))
    assert f1[1] == "1.000"
    assert float(f1[4]) == round(1 - float(f1[3]), 3) > 0
    assert dialog.mistakes.model().rowCount() == 0
    dialog.network.setCurrentText(name_of("signals"))
    bench.settle()
    assert dialog.mistakes.model().rowCount() > 0
