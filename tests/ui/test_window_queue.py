"""Reviewing by the queue of the library, by keys and clicks; judged by what the services have stored."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, make_prediction, span
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.queue import QueueItem, ranked
from vemo_desktop.domain.segments import Layer, Proposed, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.choosing import next_videos
from vemo_desktop.services.queue import reason
from vemo_desktop.services.ranked_queue import RankedQueue
from vemo_desktop.ui.keys import KeyMap
from vemo_desktop.ui.lettering import in_lines
from vemo_desktop.ui.palette import DARK, FONT_SMALL_PX, GRID_PX
from vemo_desktop.ui.queue.bulk_dialog import BulkDialog
from vemo_desktop.ui.queue.model import QueueModel, QueueRole, for_view
from vemo_desktop.ui.queue.panel import QueuePanel
from vemo_desktop.ui.queue.row_painter import span_text
from vemo_desktop.ui.queue.videos import NextVideosModel, VideoRole
from vemo_desktop.ui.theme import number_font, style_sheet
from vemo_desktop.wording import told

OPEN, ACCEPTED = SegmentState.OPEN, SegmentState.ACCEPTED
ADJUSTED, REJECTED = SegmentState.ADJUSTED, SegmentState.REJECTED
ROOT = QModelIndex()
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def store_other(bench: Bench, proposed: tuple[Proposed, ...], media: int = 0) -> None:
    """Have another network propose for a video."""
    item = bench.services.session.library.media()[media]
    bench.services.session.runs.store_prediction(
        item.id,
        replace(make_prediction(), network="tsl-net"),
        fingerprint=item.fingerprint,
        proposal_settings=ProposalSettings(),
        proposals=proposed,
    )
    bench.settle()


def show_queue(bench: Bench) -> None:
    bench.press(Qt.Key.Key_U, CTRL)
    assert bench.window.panels.queue.isVisible()
    bench.settle()


def listed(bench: Bench) -> list[QueueItem]:
    model = bench.desk.queue.model
    return [model.index(row).data(QueueRole.ITEM) for row in range(model.rowCount())]


def test_reasons_are_whole_in_a_panel_as_wide_as_at_first(bench: Bench) -> None:
    show_queue(bench)
    view = bench.window.panels.queue.view
    alone = view.sizeHintForRow(0)
    store_other(bench, (Proposed(span(1000, 2000), "negative", 0.9),))
    bench.qtbot.waitUntil(lambda: listed(bench)[0].verdicts != (), timeout=WAIT_MS)
    assert view.sizeHintForRow(0) == alone + 16, "of several networks there is more to say"
    for row, item in enumerate(listed(bench)):
        room = view.viewport().width() - 3 * GRID_PX - 16
        lines = in_lines(told(reason(item)), number_font(FONT_SMALL_PX), room, 2)
        assert " ".join(lines) == told(reason(item)), row


def test_a_text_is_laid_in_lines_and_cut_behind_the_last(qapp: QApplication) -> None:
    font = number_font(FONT_SMALL_PX)
    metrics = QFontMetrics(font)
    for text in (
        "networks contradict each other",
        "网络之间相互矛盾而且它们并不确定",
        "as “🙂🙂🙂🙂🙂🙂” as “🙂🙂🙂🙂”",
    ):
        width = round(metrics.horizontalAdvance(text) * 0.7)
        whole = in_lines(text, font, width, 2)
        assert len(whole) == 2
        assert "".join(whole).replace(" ", "") == text.replace(" ", "")
        [cut] = in_lines(text, font, width, 1)
        assert cut.endswith("…")
        assert all(metrics.horizontalAdvance(line) <= width for line in (*whole, cut))
    assert in_lines("", font, 100, 2) == [""]


def press_and_arrive(bench: Bench, key: Qt.Key | str) -> Segment:
    """Press a key that leads to another proposal, and wait until the window is there."""
    before = bench.selected
    bench.press(key)
    bench.qtbot.waitUntil(lambda: bench.selected is not None and bench.selected != before, timeout=WAIT_MS)
    bench.settle()
    assert bench.selected is not None
    return bench.selected


def test_decisions_go_on_in_the_order_of_the_queue_across_videos(bench: Bench) -> None:
    show_queue(bench)
    order = [item.segment.id for item in bench.services.session.queue.items()]
    assert [item.segment.id for item in listed(bench)] == order
    assert len({item.segment.media_id for item in listed(bench)}) == 2
    visited = [press_and_arrive(bench, "U").id]
    keys = [Qt.Key.Key_Return, Qt.Key.Key_F, Qt.Key.Key_D, Qt.Key.Key_Backspace, Qt.Key.Key_F, Qt.Key.Key_F]
    visited += [press_and_arrive(bench, key).id for key in keys]
    assert visited == order
    bench.press(Qt.Key.Key_F)
    bench.settle()
    assert bench.services.session.queue.items() == ()
    done = [bench.services.session.review.segment(one) for one in order]
    assert [one.state for one in done if one] == [ACCEPTED] * 2 + [REJECTED] * 2 + [ACCEPTED] * 3
    assert bench.window.panels.queue.left.text() == "0 of 7 left"
    assert bench.window.panels.queue.empty.isVisible()
    message = bench.window.panels.messages.current
    assert message is not None
    assert "Everything is decided" in message.text


def test_without_the_queue_decisions_go_on_in_the_video(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_F)
    assert bench.selected is not None
    assert bench.selected.interval == span(1000, 1600)
    assert bench.states() == [ACCEPTED, OPEN, OPEN, OPEN]


def test_what_is_skipped_comes_again_at_the_end(bench: Bench) -> None:
    show_queue(bench)
    order = [item.segment.id for item in listed(bench)]
    press_and_arrive(bench, "U")
    assert press_and_arrive(bench, "G").id == order[1]
    assert press_and_arrive(bench, "G").id == order[2]
    for following in order[3:]:
        assert press_and_arrive(bench, Qt.Key.Key_F).id == following
    assert press_and_arrive(bench, Qt.Key.Key_F).id == order[0]
    assert press_and_arrive(bench, Qt.Key.Key_F).id == order[1]
    assert len(listed(bench)) == 1


def test_a_digit_adjusts_and_goes_on(bench: Bench) -> None:
    show_queue(bench)
    first = press_and_arrive(bench, "U")
    second = listed(bench)[1].segment.id
    wanted = 1 if first.label == "positive" else 3
    assert press_and_arrive(bench, str(wanted)).id == second
    decided = bench.services.session.review.segment(first.id)
    assert decided is not None
    assert decided.state is ADJUSTED


def test_edges_are_nudged_from_the_home_row_and_enter_goes_on(bench: Bench) -> None:
    show_queue(bench)
    first = press_and_arrive(bench, "U")
    second = listed(bench)[1].segment.id
    bench.press("Q")
    bench.press("E")
    bench.press("E")
    bench.press("Q")
    bench.press(Qt.Key.Key_W, SHIFT)
    bench.settle()
    mine = bench.selected
    assert mine is not None
    assert mine.origin_id == first.id
    # Edges land on frames of 40 ms; which proposal comes first among equals differs from run to run.
    frame = 40_000
    start, end = first.interval.start_us // frame, -(-first.interval.end_us // frame)
    assert mine.interval == Interval((start + 2) * frame, (end - 10) * frame)
    assert press_and_arrive(bench, Qt.Key.Key_F).id == second
    decided = bench.services.session.review.segment(first.id)
    assert decided is not None
    assert decided.state is ADJUSTED


def test_undo_puts_a_proposal_back_into_its_place(bench: Bench) -> None:
    show_queue(bench)
    before = [item.segment.id for item in listed(bench)]
    press_and_arrive(bench, "U")
    press_and_arrive(bench, Qt.Key.Key_F)
    assert [item.segment.id for item in listed(bench)] == before[1:]
    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()
    assert [item.segment.id for item in listed(bench)] == before


def test_each_entry_says_why(bench: Bench) -> None:
    store_other(
        bench, (Proposed(span(200, 800), "negative", 0.6), Proposed(span(3000, 3600), "negative", 0.6))
    )
    show_queue(bench)
    first = listed(bench)[0]
    assert first.segment.interval == span(200, 800)
    assert first.is_contradicted
    tips = [
        str(bench.desk.queue.model.index(row).data(Qt.ItemDataRole.ToolTipRole))
        for row in range(len(listed(bench)))
    ]
    assert any("says negative" in tip for tip in tips)
    assert any("agrees" in tip for tip in tips)


def test_a_click_goes_to_a_proposal_of_another_video(bench: Bench) -> None:
    show_queue(bench)
    row = next(n for n, item in enumerate(listed(bench)) if item.segment.media_id == bench.media_ids[1])
    view = bench.window.panels.queue.view
    index = view.model().index(row, 0)
    view.scrollTo(index)
    where = view.visualRect(index).center()
    bench.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    bench.qtbot.waitUntil(lambda: bench.desk.view.media_id == bench.media_ids[1], timeout=WAIT_MS)
    bench.settle()
    assert bench.selected == listed(bench)[row].segment


def test_progress_pace_and_time_left_are_shown(bench: Bench) -> None:
    show_queue(bench)
    panel = bench.window.panels.queue
    assert panel.left.text() == "7 of 7 left"
    press_and_arrive(bench, "U")
    for _ in range(3):
        press_and_arrive(bench, Qt.Key.Key_F)
    assert panel.left.text() == "4 of 7 left"
    assert (panel.bar.value(), panel.bar.maximum()) == (3, 7)
    assert "per hour" in panel.pace.text()
    assert "left" in panel.pace.text()


def test_new_proposals_and_removed_videos_change_the_queue(bench: Bench) -> None:
    show_queue(bench)
    store_other(bench, (Proposed(span(1800, 1900), "positive", 0.5),), media=2)
    bench.qtbot.waitUntil(lambda: len(listed(bench)) == 8, timeout=WAIT_MS)
    removed = bench.media_ids[1]
    bench.services.session.library.remove(removed)
    bench.qtbot.waitUntil(lambda: len(listed(bench)) == 5, timeout=WAIT_MS)
    left = [one.segment.media_id for one in listed(bench)]
    assert (left.count(bench.media_ids[0]), left.count(removed), left.count(bench.media_ids[1])) == (4, 0, 1)


def open_bulk(bench: Bench) -> BulkDialog:
    bench.press(Qt.Key.Key_Return, CTRL)
    bench.qtbot.waitUntil(lambda: bench.window.findChild(BulkDialog) is not None, timeout=WAIT_MS)
    dialog = bench.window.findChild(BulkDialog)
    assert isinstance(dialog, BulkDialog)
    return dialog


def test_the_score_can_be_read(bench: Bench) -> None:
    show_queue(bench)
    score = open_bulk(bench).score
    field = score.lineEdit()
    assert field.width() >= field.fontMetrics().horizontalAdvance(score.text())


def test_many_are_accepted_after_a_preview_with_one_undo(bench: Bench) -> None:
    dialog = open_bulk(bench)
    # Scores of 0.82 and 0.90 in beach, 0.90 in storm.
    assert dialog.summary.text().startswith("3 proposals in 2 videos")
    assert dialog.list.model().rowCount() == 3
    dialog.slider.setValue(85)
    assert dialog.summary.text().startswith("2 proposals in 2 videos")
    assert dialog.score.value() == pytest.approx(0.85)
    assert bench.states() == [OPEN] * 4
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: not bench.desk.queue.is_busy, timeout=WAIT_MS)
    bench.settle()
    assert bench.states() == [OPEN, OPEN, OPEN, ACCEPTED]
    assert bench.states(1) == [OPEN, OPEN, ACCEPTED]
    assert bench.window.action_set["undo"].text() == "Undo: Accept 2 proposals in 2 videos"
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow, timeout=WAIT_MS)
    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()
    assert bench.states() + bench.states(1) == [OPEN] * 7


def test_contradicted_proposals_are_held_back_in_the_preview(bench: Bench) -> None:
    store_other(bench, (Proposed(span(200, 800), "negative", 0.3),))
    dialog = open_bulk(bench)
    assert dialog.summary.text().startswith("2 proposals in 2 videos")
    assert dialog.held.text().startswith("1 more are contradicted")
    dialog.contradicted.setChecked(True)
    assert dialog.summary.text().startswith("3 proposals in 2 videos")
    assert dialog.held.isHidden()
    dialog.score.setValue(1.0)
    assert not dialog.go.isEnabled()
    dialog.reject()
    assert bench.states()[:1] == [OPEN]


def test_the_queue_is_empty_in_words(bench: Bench) -> None:
    for media in (0, 1):
        bench.services.session.review.reject_all([one.id for one in bench.stored(Layer.PROPOSAL, media)])
    show_queue(bench)
    panel = bench.window.panels.queue
    assert panel.empty.isVisible()
    assert not panel.view.isVisible()


def test_a_reading_window_shows_the_queue_and_changes_nothing(
    bench: Bench, qtbot: QtBot, project: Path
) -> None:
    second = Bench(qtbot, project, SlowAnalysis()).start()
    try:
        show_queue(second)
        press_and_arrive(second, "U")
        second.press(Qt.Key.Key_F)
        second.settle()
        assert len(listed(second)) == 7
        assert not second.window.panels.queue.accept_above.isEnabled()
    finally:
        second.close()


@pytest.mark.parametrize("height", [144, 400])
def test_on_a_low_screen_nothing_of_the_queue_lies_on_something_else(qtbot: QtBot, height: int) -> None:
    panel = QueuePanel()
    qtbot.addWidget(panel)
    panel.setStyleSheet(style_sheet(DARK))
    panel.setMinimumSize(1, 1)  # as the side lets it become
    panel.resize(264, height)
    panel.show()
    qtbot.waitExposed(panel)
    qtbot.wait(50)
    heads = [one for one in (panel.left, panel.accept_above, panel.tabs[0]) if one.isVisible()]
    for above, below in pairwise((*heads, panel._pages)):
        assert above.geometry().bottom() < below.geometry().top(), (above, below)
    assert [one.height() for one in heads] == [one.sizeHint().height() for one in heads]
    assert panel.accept_above.isVisible() is (height == 400)


def items(count: int) -> tuple[QueueItem, ...]:
    return ranked(
        QueueItem(
            Segment(
                f"p{n}",
                "v",
                Interval(n * 10, n * 10 + 5),
                "sentiment",
                "positive",
                Layer.PROPOSAL,
                "network:a",
            ),
            "film",
            1 - n / count,
        )
        for n in range(count)
    )


def test_the_model_keeps_ranks_while_rows_come_and_go() -> None:
    model = QueueModel()
    by_id = {item.segment.id: item for item in items(6)}
    model.set_queue(RankedQueue(by_id, lambda ids: {id_: by_id[id_] for id_ in ids}))
    ModelTester(model).check(model)
    for id_ in ("p2", "p2", "p0", "unknown"):
        model.set_open(id_, False)
    shown = [model.index(row).data(QueueRole.ITEM).segment.id for row in range(model.rowCount())]
    assert shown == ["p1", "p3", "p4", "p5"]
    following = model.following("p2")
    assert following is not None
    assert following.segment.id == "p3"
    around = model.following("p5", {"p1"})
    assert around is not None
    assert around.segment.id == "p3"
    model.set_open("p2", True)
    assert model.row_of("p2") == 1
    assert model.row_of("p0") is None
    assert model.rowCount(QModelIndex()) == 5


def test_a_view_does_not_ask_for_the_number_of_rows_at_each_of_them(qtbot: QtBot) -> None:
    asked: list[object] = []

    class Counted(QueueModel):
        def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
            asked.append(parent)
            return super().rowCount(parent)

    model, view = Counted(), QListView()
    qtbot.addWidget(view)
    view.setUniformItemSizes(True)
    for_view(model, view)
    view.show()
    model.set_queue(RankedQueue((f"p{number}" for number in range(5000)), lambda ids: {}))
    view.scrollTo(view.model().index(4000, 0))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0, timeout=WAIT_MS)
    assert view.model().rowCount() == 5000
    model.set_open("p7", False)
    QApplication.processEvents()
    assert view.model().rowCount() == 4999
    assert len(asked) < 500, "some for each row that is painted"


def test_a_proposal_that_is_gone_is_passed_over_until_the_queue_is_read_again() -> None:
    model = QueueModel()
    there = {item.segment.id: item for item in items(4) if item.segment.id != "p1"}
    model.set_queue(
        RankedQueue(("p0", "p1", "p2", "p3"), lambda ids: {id_: there[id_] for id_ in ids if id_ in there})
    )
    assert model.rowCount() == 4
    assert model.index(1).data() is None
    assert model.index(1).data(QueueRole.ITEM) is None
    following = model.following("p0")
    assert following is not None
    assert following.segment.id == "p2"


def test_spans_are_short_to_read() -> None:
    item = items(1)[0]
    long = replace(item, segment=replace(item.segment, interval=Interval(72_345_000, 3_675_900_000)))
    assert span_text(long) == "1:12.3 – 1:01:15.9"


def test_a_new_default_takes_no_key_from_anyone(tmp_path: Path) -> None:
    keys = KeyMap(tmp_path / "keys.json")
    keys.reset()
    assert "F" in keys.keys("accept")
    keys._changed["mute"] = ("F",)
    assert keys.keys("accept") == ("Return", "Enter")
    assert keys.conflicts() == []


# Which video next


def show_videos(bench: Bench) -> list[str]:
    """Turn to the page of videos and return the identifiers that are listed."""
    bench.qtbot.mouseClick(bench.window.panels.queue.tabs[1], Qt.MouseButton.LeftButton)
    bench.settle()
    model = bench.desk.next_videos.model
    shown = [model.index(row).data(VideoRole.VIDEO) for row in range(model.rowCount())]
    return [one.candidate.media_id for one in shown]


def test_the_videos_to_label_next_are_listed_and_opened_by_a_click(bench: Bench) -> None:
    show_queue(bench)
    expected = next_videos(bench.services.session, bench.services.analysis.cache_dir)
    assert show_videos(bench) == [one.candidate.media_id for one in expected]
    page = bench.window.panels.queue.videos
    assert page.view.isVisible()
    other = next(
        row for row, one in enumerate(expected) if one.candidate.media_id != bench.desk.view.media_id
    )
    index = page.view.model().index(other, 0)
    assert "proposals" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    bench.qtbot.mouseClick(
        page.view.viewport(), Qt.MouseButton.LeftButton, pos=page.view.visualRect(index).center()
    )
    bench.settle()
    assert bench.desk.view.media_id == expected[other].candidate.media_id


def test_a_video_that_was_gone_through_is_listed_no_longer(bench: Bench) -> None:
    show_queue(bench)
    first, *others = show_videos(bench)
    session = bench.services.session
    session.review.reject_all(
        [one.id for one in session.review.segments(first) if one.layer is Layer.PROPOSAL]
    )
    bench.settle()
    bench.qtbot.mouseClick(bench.window.panels.queue.tabs[0], Qt.MouseButton.LeftButton)
    assert show_videos(bench) == others


def test_the_page_of_videos_says_when_none_waits(bench: Bench) -> None:
    session = bench.services.session
    for item in session.library.media():
        proposals = [one.id for one in session.review.segments(item.id) if one.layer is Layer.PROPOSAL]
        if proposals:
            session.review.reject_all(proposals)
    bench.settle()
    show_queue(bench)
    assert show_videos(bench) == []
    assert bench.window.panels.queue.videos.empty.isVisible()


def test_the_list_of_videos_is_a_sound_model(bench: Bench, qtmodeltester: ModelTester) -> None:
    model = NextVideosModel()
    model.set_videos(next_videos(bench.services.session, bench.services.analysis.cache_dir))
    assert model.rowCount() == 2
    qtmodeltester.check(model)
