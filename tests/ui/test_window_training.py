"""The page of learning: live curves, stop, compare, adopt and go back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.projects import add_video_to
from tests.ui.window_kit import WAIT_MS, Bench, make_prediction, span
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.labels import EKMAN_6
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.splits import SplitBy, Together
from vemo_desktop.ml.cards import name_of
from vemo_desktop.ui import language
from vemo_desktop.ui.training.controller import TrainingController
from vemo_desktop.ui.training.page import TrainingPage


@dataclass
class Learning:
    """The page over a project in which three videos were corrected."""

    bench: Bench
    page: TrainingPage

    @property
    def controller(self) -> TrainingController:
        return self.bench.window.acts.learning.controller

    def click(self, button: QPushButton) -> None:
        assert button.isEnabled()
        self.bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def rest(self) -> None:
        """Wait until nothing is read, written or learnt."""
        self.bench.qtbot.waitUntil(
            lambda: self.controller.is_settled and not self.controller.is_learning, timeout=WAIT_MS
        )

    def learn(self) -> None:
        self.bench.teach.may_end.set()
        self.click(self.page.learn)
        self.rest()
        self.bench.qtbot.waitUntil(lambda: self.page.training is not None, timeout=WAIT_MS)

    def network_of(self) -> str:
        return self.bench.services.session.taught.network_of(EKMAN_6.id)


@pytest.fixture
def learning(bench: Bench) -> Learning:
    session = bench.services.session
    for number in range(3):
        media_id = add_video_to(session, session.path.parent, f"talk{number}")
        session.review.create(media_id, span(1000, 2000), EKMAN_6.id, "joy")
    # The list of the window follows the project a moment later.
    bench.qtbot.waitUntil(lambda: len(bench.desk.library.items) == len(bench.media_ids), timeout=WAIT_MS)
    return _opened(bench)


def _opened(bench: Bench) -> Learning:
    bench.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    page = bench.window.acts.learning.page
    assert page is not None
    opened = Learning(bench, page)
    opened.rest()
    return opened


def test_without_corrections_the_page_says_what_to_do(bench: Bench) -> None:
    learning = _opened(bench)
    page = learning.page
    assert [one.text() for one in page.findChildren(QLabel) if one.isVisible()] == [
        "Nobody has corrected anything yet. Review some videos first; three are enough to begin."
    ]
    assert not page.schemes.isVisible()
    # Qt shows what is put into a visible layout a moment later, and a hidden button takes no key.
    bench.qtbot.waitUntil(lambda: page.empty.buttons[0].isVisible(), timeout=WAIT_MS)
    bench.qtbot.keyClick(page, Qt.Key.Key_Return)
    assert not page.isVisible()
    assert bench.window.panels.queue.isVisible()


def test_the_page_fills_once_something_was_corrected(bench: Bench) -> None:
    learning = _opened(bench)
    assert learning.page.empty.isVisible()
    bench.services.session.review.create(bench.media_ids[0], span(1000, 2000), EKMAN_6.id, "joy")
    learning.controller.refresh()
    learning.rest()
    assert not learning.page.empty.isVisible()
    assert learning.page.schemes.currentText() == EKMAN_6.name
    assert learning.page.facts.text().startswith("1 corrected video. 2 more are needed")


def test_a_lesson_is_followed_and_can_be_stopped(learning: Learning) -> None:
    page, bench = learning.page, learning.bench
    assert page.schemes.currentText() == EKMAN_6.name
    assert page.facts.text().startswith("3 corrected videos")
    learning.click(page.learn)
    bench.qtbot.waitUntil(lambda: len(page.chart.course.f1) > 2, timeout=WAIT_MS)
    assert page.cancel.isVisible()
    assert not page.learn.isVisible()
    assert page.chart.course.f1[0] == (0, 0.5)
    bench.qtbot.waitUntil(lambda: page.progress.value() > 0, timeout=WAIT_MS)
    learning.click(page.cancel)
    learning.rest()
    assert page.problem.text().startswith("Stopped.")
    assert page.learn.isVisible()
    assert page.training is None


def test_a_lesson_is_seen_while_its_page_is_closed(learning: Learning) -> None:
    page, bench = learning.page, learning.bench
    status, messages = bench.window.panels.status, bench.window.panels.messages
    learning.click(page.learn)
    page.close()
    bench.qtbot.waitUntil(lambda: status.jobs.isVisible(), timeout=WAIT_MS)
    bench.teach.may_end.set()
    learning.rest()
    bench.qtbot.waitUntil(lambda: messages.current is not None, timeout=WAIT_MS)
    assert messages.current is not None
    assert messages.current.text.startswith("Learning is done.")
    assert messages.current.act is not None
    messages.current.act()
    assert page.isVisible()
    assert page.training is not None
    bench.qtbot.waitUntil(lambda: not status.jobs.isVisible(), timeout=WAIT_MS)


def test_what_came_of_it_is_compared_adopted_and_taken_back(learning: Learning) -> None:
    page = learning.page
    learning.learn()
    training = page.training
    assert training is not None
    assert "Not shown to be better" in page.verdict.text()
    table = page.outcome.table
    assert table.item(0, 0).text() == "F1 at overlap 0.5"
    assert table.item(0, 2).text() == "0.61  (0.52 to 0.70)"
    assert table.item(1, 3).text() == "–"
    assert page.chart.course.kept == 70
    assert "1 of them held out" in page.facts.text()
    assert learning.network_of() == "builtin", "nothing is adopted by learning"
    learning.click(page.adopt)
    learning.bench.qtbot.waitUntil(lambda: name_of(training.network) in page.speaks.text(), timeout=WAIT_MS)
    assert learning.network_of() == training.network
    assert not page.adopt.isEnabled()
    assert "Speaks now" in page.list.item(0).text()
    learning.click(page.back)
    learning.bench.qtbot.waitUntil(lambda: "Built-in network" in page.speaks.text(), timeout=WAIT_MS)
    assert learning.network_of() == "builtin"
    assert not page.back.isEnabled()
    assert page.adopt.isEnabled()


def test_the_mistakes_of_a_new_network_are_one_click_away(learning: Learning) -> None:
    page, bench = learning.page, learning.bench
    learning.learn()
    outcome = page.outcome
    bench.qtbot.mouseClick(outcome.tabs, Qt.MouseButton.LeftButton, pos=outcome.tabs.tabRect(1).center())
    assert outcome.said.text().startswith("1 mistake of the new network")
    [held_out] = [one for one in bench.teach.asked[-1].videos if one.side is Side.HELD_OUT]
    model = outcome.mistakes.model()
    row = [model.data(model.index(0, column)) for column in range(4)]
    assert row == ["Missed", held_out.title, "joy, 00:01.000 – 00:02.000", "–"]
    cell = outcome.mistakes.visualRect(model.index(0, 0))
    bench.qtbot.mouseClick(outcome.mistakes.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())

    def shown() -> str:
        return bench.services.session.library.media_item(bench.desk.view.media_id or "").fingerprint

    bench.qtbot.waitUntil(lambda: shown() == held_out.fingerprint, timeout=WAIT_MS)
    assert page.isVisible(), "the next mistake is a click away too"


def test_who_codes_blind_sees_no_mistake_before_being_done(learning: Learning) -> None:
    session, outcome = learning.bench.services.session, learning.page.outcome
    session.annotators.set_blind(True)
    learning.learn()
    assert outcome.mistakes.model().rowCount() == 0
    assert "code blind" in outcome.said.text()
    session.annotators.set_state([one.id for one in session.library.media()], CodingState.DONE)
    learning.page.schemes.activated.emit(learning.page.schemes.currentIndex())
    learning.bench.qtbot.waitUntil(lambda: outcome.mistakes.model().rowCount() == 1, timeout=WAIT_MS)
    assert outcome.said.text().startswith("1 mistake of the new network")


def test_on_a_low_screen_the_page_scrolls_and_nothing_lies_on_something_else(learning: Learning) -> None:
    page, bench = learning.page, learning.bench
    learning.learn()
    parts = (page.facts, page.chart, page.verdict, page.details, page.outcome)
    for height, tab in ((680, 0), (680, 1), (450, 0), (450, 1)):
        page.resize(720, height)
        page.outcome.tabs.setCurrentIndex(tab)
        bench.qtbot.wait(50)
        for above, below in pairwise(parts):
            assert above.geometry().bottom() < below.geometry().top(), (height, above, below)
        assert page.adopt.isVisible()
        assert page.adopt.geometry().bottom() <= page.height()
        assert page.scrolled.verticalScrollBar().isVisible() is (height == 450)
    assert page.outcome.height() >= page.outcome.minimumSizeHint().height()


def test_at_double_size_the_page_is_no_wider_than_the_screen_also_in_portuguese(
    bench: Bench, learning: Learning, request: pytest.FixtureRequest
) -> None:
    learning.learn()
    learning.page.close()
    request.addfinalizer(lambda: language.speak("en"))
    language.speak("pt_BR")
    page = TrainingPage(learning.controller, bench.window)
    page.resize(720, 450)
    page.show()
    bench.qtbot.waitUntil(page.chart.isVisible, timeout=WAIT_MS)
    assert page.minimumSizeHint().width() <= 720, "of 1440 at 200 %"
    assert page.adopt.mapTo(page, page.adopt.rect().topRight()).x() < 720
    page.close()


def test_who_adopts_a_network_sees_it_and_who_goes_back_the_one_before(learning: Learning) -> None:
    page, bench = learning.page, learning.bench
    learning.learn()
    training = page.training
    assert training is not None
    assert bench.desk.runs.findings.shown is not None
    before = bench.desk.runs.findings.shown.network
    learning.click(page.adopt)
    learning.rest()
    bench.services.session.runs.store_prediction(
        bench.desk.view.media_id or "",
        replace(make_prediction(), network=training.network),
        fingerprint="print",
        proposal_settings=ProposalSettings(),
        proposals=(),
    )

    def shown() -> str:
        run = bench.desk.runs.findings.shown
        return "" if run is None else run.network

    bench.qtbot.waitUntil(lambda: shown() == training.network, timeout=WAIT_MS)
    bench.desk.runs.prefer(before)
    bench.qtbot.waitUntil(lambda: shown() == before, timeout=WAIT_MS)


def test_subjects_are_kept_together_and_the_course_goes_where_it_is_wanted(
    learning: Learning, tmp_path: Path
) -> None:
    page, bench = learning.page, learning.bench
    options = page.options

    def find_subjects_by(pattern: str) -> str:
        options.subject.selectAll()
        bench.qtbot.keyClicks(options.subject, pattern)
        bench.qtbot.keyClick(options.subject, Qt.Key.Key_Return)
        learning.rest()
        return options.found.text()

    assert not options.subject.isVisible()
    bench.qtbot.keyClick(options.by, Qt.Key.Key_Down)
    learning.rest()
    assert options.subject.isVisible()
    assert options.found.text() == "3 subjects"
    assert find_subjects_by("(talk") == "no regular expression"
    assert find_subjects_by("(talk)") == "1 subject"
    assert find_subjects_by("talk([0-9])") == "3 subjects"
    assert not options.folder.isVisible(), "only who knows what it is asks for it"
    learning.click(options.more)
    bench.qtbot.keyClicks(options.folder, str(tmp_path / "board"))
    bench.qtbot.keyClick(options.device, Qt.Key.Key_Down)
    learning.learn()
    assert bench.services.session.sides.together == Together(SplitBy.SUBJECT, "talk([0-9])")
    assert bench.teach.asked[-1].tensorboard == tmp_path / "board"
    assert bench.teach.asked[-1].device == "auto"
    assert {one.group for one in bench.teach.asked[-1].videos} == {f"subject:{n}" for n in range(3)}


def test_one_subject_alone_is_refused_in_a_sentence(learning: Learning) -> None:
    learning.controller.keep_together(Together(SplitBy.SUBJECT, "^(talk)"))
    learning.rest()
    learning.click(learning.page.learn)
    learning.rest()
    assert "videos of 3 subjects are needed" in learning.page.problem.text()
    assert learning.bench.services.session.sides.together == Together()


def test_too_few_corrections_are_told(bench: Bench) -> None:
    session = bench.services.session
    media_id = add_video_to(session, session.path.parent, "alone")
    session.review.create(media_id, span(1000, 2000), EKMAN_6.id, "joy")
    learning = _opened(bench)
    assert "2 more are needed" in learning.page.facts.text()
    assert not learning.page.learn.isEnabled()
