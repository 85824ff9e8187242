"""The window in other languages: what it says, what it leaves alone, and changing while it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QInputDialog,
    QMenu,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis
from vemo_desktop import app as program
from vemo_desktop import paths
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.settings import LANGUAGES, Settings, load_settings
from vemo_desktop.ui import language
from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.keys import shown as shown_key
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.theme import Look
from vemo_desktop.ui.timeline.rows.curves import extra_rows
from vemo_desktop.ui.timeline.rows.traces import TraceRow
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.ui.timeline.timescale import TimeScale
from vemo_desktop.ui.window_host import WindowHost
from vemo_desktop.wording import told, tr

_DIALOGS = ("keys", "schemes", "annotators", "export", "import_labels", "networks", "learn", "judge_networks")
_STORED = {SENTIMENT.name, *(label.name for label in SENTIMENT.labels)}
"""Where a scheme is edited, names stand as they are stored."""
_MENUS = {
    "pt_BR": ("Ar&quivo", "&Editar", "&Revisão", "Re&produzir", "&Análise", "E&xibir", "Aj&uda"),
    "zh_CN": ("文件(&F)", "编辑(&E)", "审阅(&R)", "播放(&P)", "分析(&A)", "视图(&V)", "帮助(&H)"),
}


@pytest.fixture(autouse=True)
def english_again(qapp: object) -> Iterator[None]:
    yield
    language.speak("en")


@pytest.fixture(params=sorted(_MENUS))
def spoken(request: pytest.FixtureRequest, qapp: object) -> str:
    """Speak a language from before the window is made."""
    return language.speak(request.param)


def test_menus_and_panels_speak(spoken: str, bench: Bench) -> None:
    menus = [entry.title() for entry in bench.window.menuBar().findChildren(QMenu) if "&" in entry.title()]
    assert [title for title in _MENUS[spoken] if title in menus] == list(_MENUS[spoken])
    texts = {action.id: bench.window.action_set[action.id].text() for action in ACTIONS}
    untouched = [id_ for id_, text in texts.items() if text in {action.text for action in ACTIONS}]
    assert not untouched
    assert bench.window.panels.timeline.header.accessibleName() == tr("Time line rows") != "Time line rows"


def test_history_is_stored_in_english_and_read_in_the_language(spoken: str, bench: Bench) -> None:
    bench.desk.review.next()
    bench.desk.review.accept()
    stored = bench.desk.services.session.history.next_undo()
    assert stored == "Accept proposal"
    shown = {"pt_BR": "Aceitar proposta", "zh_CN": "接受提议"}[spoken]
    assert told(stored) == shown
    assert bench.window.action_set["undo"].text() == f"{tr('Undo')}: {shown}"


def test_names_that_people_gave_stay(spoken: str, bench: Bench) -> None:
    assert [item.title for item in bench.desk.library.items] == ["beach", "storm", "meadow"]
    assert told("beach") == "beach"
    assert told(SENTIMENT.label("positive").name) == {"pt_BR": "Positivo", "zh_CN": "积极"}[spoken]


def test_nothing_that_has_a_translation_is_shown_in_english(bench_in_chinese: Bench) -> None:
    bench = bench_in_chinese
    bench.desk.review.next()
    english = {source for source, forms in _translations("zh_CN").items() if forms[0] != source}
    shown: dict[str, str] = {}
    for action_id in ("", *_DIALOGS):
        if action_id:
            bench.window.action_set[action_id].trigger()
        for widget in bench.window.findChildren(QWidget):
            shown.update((text, f"{action_id} {type(widget).__name__}") for text in _texts(widget))
        for dialog in bench.window.findChildren(QDialog):
            dialog.close()
    assert len(shown) > 300
    assert {text: where for text, where in shown.items() if text in english - _STORED} == {}


@pytest.fixture
def bench_in_chinese(qtbot: QtBot, project: Path, slow: SlowAnalysis) -> Iterator[Bench]:
    language.speak("zh_CN")
    made = Bench(qtbot, project, slow).start()
    yield made
    made.close()


def _translations(code: str) -> dict[str, tuple[str, ...]]:
    tree = ElementTree.parse(paths.resources_dir() / "translations" / f"vemo_{code}.ts")
    return {
        message.findtext("source", ""): (message.findtext("translation", ""),)
        for message in tree.iter("message")
    }


def _texts(widget: QWidget) -> Iterator[str]:
    """Return what a widget shows and says."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
    for name in ("text", "placeholderText", "title"):
        read = getattr(widget, name, None)
        if callable(read):
            yield read()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    if isinstance(widget, QTableView | QTreeView):
        model = widget.model()
        for column in range(model.columnCount(QModelIndex())):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(model.rowCount(QModelIndex())):
                yield str(model.index(row, column).data() or "")


@pytest.mark.parametrize(
    "said",
    [
        "F1 at overlap 0.5 is the same (95% interval -0.020 to +0.020) on 3 held-out videos."
        " So few videos can all turn out one way by luck; at least 6 are needed.",
        "Built-in network is silent · only 0.04 above the next label",
        "0.40 above the next label · others agree",
        "What counts as true was said by Ana (3 videos), Rui (1 video).",
        "Built-in, taught in “p” (Sentiment, 10 videos)",
    ],
)
def test_what_is_put_together_below_the_window_is_said_whole(spoken: str, said: str) -> None:
    """Word for word: no English word is left, except measures and names that people gave."""
    heard = told(said)
    left = set(re.findall(r"[A-Za-z]{2,}", heard)) & set(re.findall(r"[A-Za-z]{2,}", said)) - {"Ana", "Rui"}
    assert not left, heard


def test_qt_itself_speaks(spoken: str, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    text = box.button(QDialogButtonBox.StandardButton.Cancel).text()
    assert text.replace("&", "") == {"pt_BR": "Cancelar", "zh_CN": "取消"}[spoken]


def test_a_qt_without_translations_leaves_its_own_words_in_english(
    qapp: object,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(language.QLibraryInfo, "path", lambda _which: str(tmp_path))
    language.speak("pt_BR")
    assert tr("Undo") == "Desfazer"
    assert "qtbase_pt_BR" in caplog.text


def test_instants_are_written_as_usual(spoken: str) -> None:
    when = datetime(2026, 3, 7, 9, 5).astimezone()
    expected = {"pt_BR": "7 de mar. 2026, 09:05", "zh_CN": "2026年3月7日 09:05"}[spoken]
    assert language.moment(when, tr("d MMM yyyy, HH:mm")) == expected


def test_english_writes_instants_in_english(qapp: object) -> None:
    language.speak("en")
    assert language.moment(datetime(2026, 3, 7, 9, 5).astimezone(), "d MMM yyyy") == "7 Mar 2026"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (["pt-BR", "en-US"], "pt_BR"),
        (["pt-PT"], "pt_BR"),
        (["zh-Hans-CN"], "zh_CN"),
        (["zh-Hant-TW", "en-US"], "en"),
        (["de-DE", "zh-CN"], "zh_CN"),
        (["de-DE"], "en"),
        ([], "en"),
    ],
)
def test_the_system_is_asked(asked: list[str], answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        @staticmethod
        def uiLanguages() -> list[str]:
            return asked

    monkeypatch.setattr(language, "system_locale", System)
    assert language.wished("system") == answer
    assert language.wished("pt_BR") == "pt_BR"


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[WindowHost]:
    made = WindowHost(
        program.make_application(), program.open_services, Settings(), "anna", Look.DARK, VirtualOutput()
    )
    yield made
    made.close()


def test_another_language_is_chosen_in_the_window(host: WindowHost, project: Path, qtbot: QtBot) -> None:
    host.open_first(project)
    first = host.window
    assert first is not None
    assert first.action_set["undo"].text() == "Undo"
    first.action_set["language"].trigger()
    dialog = first.findChild(QInputDialog)
    assert dialog is not None
    assert dialog.comboBoxItems() == ["As the system", *LANGUAGES.values()]
    dialog.setTextValue(LANGUAGES["pt_BR"])
    with qtbot.waitSignal(host.opened, timeout=WAIT_MS):
        dialog.accept()
    assert host.window is not None
    assert host.window is not first
    assert host.window.action_set["undo"].text() == "Desfazer"
    assert host.window.desk.services.path == project
    assert load_settings()[0].language == "pt_BR"


def test_what_a_row_says_of_its_curves_speaks(qapp: object) -> None:
    rows = [TraceRow("me"), *extra_rows()]  # made before, as the rows of a window are
    language.speak("zh_CN")
    state = TimelineState(TimeScale.whole(0, 1))
    for row in rows:
        name, sentence = row.tip(state).split("\n")
        assert name == tr(row.title)
        assert sentence.strip()
        assert not re.search("[A-Za-z]{3}", sentence)


def test_arrows_and_deleting_are_shown_as_symbols_in_every_language(spoken: str) -> None:
    keys = ("Alt+Left", "Shift+Up", "Backspace", "Return", "Ctrl+Enter", "+")
    assert [shown_key(key) for key in keys] == ["Alt+←", "Shift+↑", "⌫", "Enter", "Ctrl+Enter", "+"]
