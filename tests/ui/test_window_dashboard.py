"""The dashboard: numbers that follow the project, charts under the pointer, and what is saved."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import WAIT_MS, Bench, span
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.services.charts.drawing import Box
from vemo_desktop.services.charts.values import HOLLOW, SOFT, Bars, Series
from vemo_desktop.services.project import open_project
from vemo_desktop.services.sections import Table
from vemo_desktop.ui.charts.view import ChartView
from vemo_desktop.ui.dashboard.controller import DashboardController
from vemo_desktop.ui.dashboard.page import DashboardPage
from vemo_desktop.ui.dashboard.table import table_view


def opened(bench: Bench) -> DashboardPage:
    bench.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    page = bench.window.acts.dashboard.page
    assert page is not None
    settle(bench)
    return page


def settle(bench: Bench) -> None:
    bench.qtbot.waitUntil(lambda: bench.window.acts.dashboard.controller.is_settled, timeout=WAIT_MS)


def titles(page: DashboardPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def cells(page: DashboardPage, table: int, row: int) -> list[str]:
    assert page.part is not None
    model = page.part.tables[table].model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_numbers_follow_what_is_decided(bench: Bench) -> None:
    page = opened(bench)
    assert titles(page)[:3] == ["Coverage", "Labels", "Progress"]
    page.choose("labels")
    assert page.part is not None
    assert page.part.section.is_empty
    page.choose("coverage")
    session = bench.services.session
    session.review.create(bench.media_ids[0], span(1000, 2000), "sentiment", "positive")
    bench.qtbot.waitUntil(lambda: "Labels: Sentiment" in titles(page), timeout=WAIT_MS)
    settle(bench)
    assert page.part.section.key == "coverage", "the part on screen stays"
    assert cells(page, 0, 0)[0] == "tester"
    page.choose("labels-sentiment")
    assert page.part.charts[0].chart.title == "Segments of each label"
    assert cells(page, 0, 2)[:4] == ["Positive", "1", "100.0%", "1 s"]
    bench.window.action_set["undo"].trigger()
    bench.qtbot.waitUntil(lambda: "Labels" in titles(page), timeout=WAIT_MS)


def test_nothing_is_counted_while_nobody_looks(bench: Bench) -> None:
    page = opened(bench)
    page.close()
    controller = bench.window.acts.dashboard.controller
    bench.services.session.review.create(bench.media_ids[0], span(1000, 2000), "sentiment", "positive")
    bench.qtbot.wait(50)
    assert controller.is_settled
    assert "Labels: Sentiment" not in titles(page)
    page.show()
    bench.qtbot.waitUntil(lambda: "Labels: Sentiment" in titles(page), timeout=WAIT_MS)


def test_what_is_coded_blind_stays_hidden(bench: Bench) -> None:
    session = bench.services.session
    workspace = session.library._workspace
    workspace.author = "ann"
    session.review.create(bench.media_ids[0], span(1000, 2000), "sentiment", "positive")
    workspace.author = "tester"
    session.annotators.set_blind(True)
    page = opened(bench)
    assert "Labels: Sentiment" not in titles(page)
    session.annotators.set_state(bench.media_ids, CodingState.DONE)
    bench.qtbot.waitUntil(lambda: "Labels: Sentiment" in titles(page), timeout=WAIT_MS)


def test_an_empty_library_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    with open_project(tmp_path / "p.vemo", create=True, author="ann") as session:
        controller = DashboardController(session, tmp_path)
        page = DashboardPage(controller, tmp_path)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: controller.is_settled, timeout=WAIT_MS)
        assert page.empty.isVisible()
        qtbot.waitUntil(lambda: page.empty.buttons[0].isVisible(), timeout=WAIT_MS)
        with qtbot.waitSignal(page.add_wanted):
            qtbot.mouseClick(page.empty.buttons[0], Qt.MouseButton.LeftButton)
        page.close()
        controller.close()


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_chart_is_saved_by_its_ending(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    page = opened(bench)
    target = tmp_path / f"states.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert page.part is not None
    bench.qtbot.mouseClick(page.part.charts[0].save, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: page.state.text() == f"Saved as states.{ending}.", timeout=WAIT_MS)
    if ending == "svg":
        root = ET.fromstring(target.read_text(encoding="utf-8"))
        assert root.findtext("{http://www.w3.org/2000/svg}title") == "Videos by how far they are"
    else:
        assert QImage(str(target)).width() == 2 * (640 + 32)


@pytest.mark.parametrize("name", ["report.html", "report.pdf"])
def test_the_report_is_saved_as_page_and_as_print(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    page = opened(bench)
    target = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    bench.qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: page.state.text() == f"Saved as {name}.", timeout=WAIT_MS)
    assert target.read_bytes().startswith(b"%PDF" if name.endswith("pdf") else b"<!doctype html>")
    (tmp_path / "taken").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "taken"), ""))
    bench.qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: "could not be written" in page.state.text(), timeout=WAIT_MS)


def test_in_a_narrow_page_charts_stand_below_each_other(bench: Bench) -> None:
    session = bench.services.session
    session.annotators.add("ann")
    session.annotators.assign("ann", bench.media_ids)
    page = opened(bench)
    assert page.part is not None
    page.resize(1000, 700)
    first, second = page.part.charts
    bench.qtbot.waitUntil(lambda: first.y() == second.y() and first.x() < second.x(), timeout=WAIT_MS)
    page.resize(620, 500)
    bench.qtbot.waitUntil(lambda: first.x() == second.x() and first.y() < second.y(), timeout=WAIT_MS)


def test_a_table_shows_all_rows_of_few_and_names_as_they_are(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    few = Table("People", ("Person", "Videos"), (("Stop", "1 video"), ("ben", "2 videos")), is_of_names=True)
    parent = QWidget()
    qtbot.addWidget(parent)
    view = table_view(few, parent)
    qtmodeltester.check(view.model())
    model = view.model()
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in range(2)] == ["Person", "Videos"]
    assert model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) == "2 videos"
    parent.show()
    assert view.viewport().height() >= 2 * view.rowHeight(0)
    many = table_view(Table("", ("A",), tuple((str(number),) for number in range(300))), parent)
    assert many.height() < 20 * many.rowHeight(0)


# A chart alone -----------------------------------------------------------------------------------

CHART = Bars(
    "b", "People", "videos", ("ann", "ben"),
    (Series("done", SOFT, (3.0, 1.0)), Series("open", HOLLOW, (1.0, 0.0))),
)  # fmt: skip


def test_what_lies_under_the_pointer_is_told(qtbot: QtBot) -> None:
    view = ChartView(CHART)
    qtbot.addWidget(view)
    view.resize(400, view.heightForWidth(400))
    view.show()
    box = next(one for one in view.drawing.shapes if isinstance(one, Box) and one.tip.startswith("ann"))
    place = QPoint(round(box.x + box.width / 2), round(box.y + 4))
    assert view.tip_at(place.x(), place.y()) == "ann: 3 videos, done"
    assert view.tip_at(399, 1) == ""
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    assert QToolTip.text() == "ann: 3 videos, done"
    QToolTip.hideText()
    assert view.accessibleDescription() == "ann 4; ben 1"


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_button_never_lies_on_the_title(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    view = ChartView(CHART)
    qtbot.addWidget(view)
    view.setLayoutDirection(direction)
    view.resize(400, view.heightForWidth(400))
    view.show()
    assert view.save.x() > 300
    qtbot.waitUntil(view.save.isVisible, timeout=WAIT_MS)


def test_a_chart_is_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    view = ChartView(CHART)
    qtbot.addWidget(view)
    view.show()
    for width in (400, 900):
        view.resize(width, view.heightForWidth(width))
        grabbed = view.grab().toImage()
        assert view.drawing.width == width
        colors = {grabbed.pixelColor(x, 50).name() for x in range(0, grabbed.width(), 2)}
        assert len(colors) > 2, "bars and their ground are painted"
