"""The page of networks and the choice of networks for an analysis."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from tests.packs_kit import install_tensors
from tests.ui.window_kit import WAIT_MS, Bench
from vemo_desktop.jobs.context import Cancelled
from vemo_desktop.jobs.events import JobProgress
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.ml.cards import all_cards
from vemo_desktop.ml.pack_cards import PackCard, all_packs, pack_card
from vemo_desktop.services import networks
from vemo_desktop.services.networks import PackState, PackStatus, network_statuses
from vemo_desktop.settings import Settings
from vemo_desktop.ui.networks import texts
from vemo_desktop.ui.networks.analyse_dialog import AnalyseDialog
from vemo_desktop.ui.networks.page import NetworksPage

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NETWORK, PACK = "cten-ve8", "cten-ve8"


def open_page(bench: Bench, network_id: str = NETWORK) -> NetworksPage:
    """Open the page by its key and show one network."""
    bench.press(Qt.Key.Key_N, CTRL | SHIFT)
    acts = bench.window.acts.networks
    bench.qtbot.waitUntil(lambda: acts.networks.is_settled and bool(acts.networks.statuses), timeout=WAIT_MS)
    assert acts.page is not None
    acts.page.show_network(network_id)
    return acts.page


def test_long_names_in_the_list_are_told_whole(bench: Bench) -> None:
    page = open_page(bench)
    page.list.item(0).setText("Built-in, taught in “a study of interviews” (Sentiment, 10 videos)")
    lines = page.list.sizeHintForRow(0) // page.list.fontMetrics().lineSpacing()
    assert lines >= 2
    bar = page.list.horizontalScrollBar()
    bench.qtbot.wait(50)
    assert not bar.isVisible()


def said(page: NetworksPage) -> str:
    return "\n".join(label.text() for label in page.area.widget().findChildren(QLabel))


def is_at(page: NetworksPage, value: int) -> bool:
    bar = page.rows[PACK].bar
    return bar is not None and bar.value() == value


def rest(bench: Bench) -> None:
    acts = bench.window.acts.networks
    bench.qtbot.waitUntil(lambda: acts.networks.is_settled and not acts.networks.busy, timeout=WAIT_MS)


def ask(bench: Bench) -> AnalyseDialog:
    """Ask for networks by the key and return the dialog."""
    bench.press(Qt.Key.Key_A, SHIFT)
    acts = bench.window.acts.networks
    bench.qtbot.waitUntil(lambda: acts.dialog is not None, timeout=WAIT_MS)
    assert acts.dialog is not None
    return acts.dialog


def test_the_page_tells_everything_of_each_network(bench: Bench) -> None:
    page = open_page(bench)
    assert page.list.count() == len(all_cards())
    for card in all_cards():
        page.show_network(card.id)
        assert set(page.rows) == set(card.packs), "the others are made in a later turn, so that none is long"
        packs = {*card.packs, *card.optional_packs}
        bench.qtbot.waitUntil(lambda packs=packs: set(page.rows) == packs)
        text = said(page)
        assert all(one.reference in text for one in card.sources)
        for part in (
            card.name,
            card.summary,
            card.notice,
            card.licence,
            card.version,
            texts.gives_text(card),
        ):
            assert part in text
        assert all(pack_card(pack).name in text for pack in packs)
        assert "vemo networks install" not in text, "in the window the buttons do that"
    assert "ready" in page.list.item(0).text()


def test_the_page_stays_where_it_was_scrolled_to(bench: Bench, vemo_home: Path) -> None:
    page = open_page(bench, "vemoclap")
    bench.qtbot.waitUntil(lambda: "vit-face-expression" in page.rows)
    bar = page.area.verticalScrollBar()
    bench.qtbot.waitUntil(lambda: bar.maximum() > 400)
    rest(bench)  # the page is laid out to its end
    bar.setValue(400)  # not the very end: with the weights there the page is shorter
    before = page.area.widget()
    install_tensors(vemo_home, "vemoclap", {"fc.weight": torch.zeros(2, 3)})
    place = bar.value()
    bench.window.acts.networks.networks.refresh()
    bench.qtbot.waitUntil(lambda: page.area.widget() is not before and "vit-face-expression" in page.rows)
    rest(bench)
    assert abs(bar.value() - place) < 100
    page.show_network("tsl-net")
    bench.qtbot.waitUntil(lambda: "i3d-rgb" in page.rows)
    assert bar.value() == 0, "another network is told from the beginning"


def test_missing_weights_say_what_would_bring_them(bench: Bench) -> None:
    page = open_page(bench)
    row = page.rows[PACK]
    assert row.status.state is PackState.MISSING
    assert row.status.card.getting in row.problem
    assert set(row.buttons) == {"Import…"}
    assert "weights missing" in page.list.currentItem().text()


def test_a_wrong_file_is_refused_in_place(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "holiday.pth"
    wrong.write_bytes(b"no weights at all")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(wrong), ""))
    page = open_page(bench)
    bench.qtbot.mouseClick(page.rows[PACK].buttons["Import…"], Qt.MouseButton.LeftButton)
    rest(bench)
    assert "holiday.pth" in page.rows[PACK].problem
    assert page.rows[PACK].buttons["Import…"].isEnabled()


def test_installed_weights_are_verified_and_removed(bench: Bench, vemo_home: Path) -> None:
    record = install_tensors(vemo_home, PACK, {"fc.weight": torch.zeros(2, 3)})
    page = open_page(bench)
    assert f"Installed, {texts.size_text(record.bytes)}" in said(page)
    bench.qtbot.mouseClick(page.rows[PACK].buttons["Verify"], Qt.MouseButton.LeftButton)
    rest(bench)
    assert page.rows[PACK].problem == ""
    [file] = (vemo_home / "data" / "packs" / PACK / record.folder).iterdir()
    damaged = bytearray(file.read_bytes())
    damaged[-1] ^= 1
    file.write_bytes(damaged)
    bench.qtbot.mouseClick(page.rows[PACK].buttons["Verify"], Qt.MouseButton.LeftButton)
    rest(bench)
    assert "is not the one that was installed" in page.rows[PACK].problem
    bench.qtbot.mouseClick(page.rows[PACK].buttons["Remove"], Qt.MouseButton.LeftButton)
    rest(bench)
    assert page.rows[PACK].status.state is PackState.MISSING


def test_installing_shows_progress_and_can_be_cancelled(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = threading.Event()

    def install(names: list[PackCard], on_progress: networks.OnProgress, cut: networks.Cut) -> None:
        on_progress(JobProgress(0, "Fetching", 0.4, 30.0))
        started.set()
        while not cut():
            threading.Event().wait(0.01)
        raise Cancelled

    monkeypatch.setattr(networks, "install", install)
    page = open_page(bench)
    bench.window.acts.networks.networks.install(pack_card(PACK))
    bench.qtbot.waitUntil(lambda: is_at(page, 400), timeout=WAIT_MS)
    row = page.rows[PACK]
    assert row.step is not None
    assert row.step.text() == "Fetching · 30 s left"
    assert row.buttons["Cancel"].isVisible()
    assert set(row.buttons) == {"Cancel"}
    bench.qtbot.mouseClick(row.buttons["Cancel"], Qt.MouseButton.LeftButton)
    rest(bench)
    assert set(page.rows[PACK].buttons) == {"Import…"}
    assert page.rows[PACK].problem == row.status.card.getting + ", then import the file here."


def test_a_limiting_licence_is_asked_about_first(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[PackCard] = []
    page = open_page(bench)
    monkeypatch.setattr(page._controller, "install", asked.append)
    limiting = next(card for card in all_packs() if card.asks_first)
    page._on_install(PackStatus(limiting, PackState.MISSING, None, 0))
    [box] = page.findChildren(QMessageBox)
    assert limiting.licence in box.text()
    assert asked == []
    bench.qtbot.mouseClick(
        next(button for button in box.buttons() if button.text() == "Install"), Qt.MouseButton.LeftButton
    )
    assert asked == [limiting]


def test_disabled_networks_are_listed_with_their_way(bench: Bench) -> None:
    dialog = ask(bench)
    assert list(dialog.ticks) == [card.id for card in all_cards()]
    assert dialog.chosen == ("builtin",)
    assert not dialog.ticks[NETWORK].isEnabled()
    lines = [label.text() for label in dialog.findChildren(QLabel)]
    for status in network_statuses():
        if status.unavailable is not None:
            assert texts.ready_text(status) in lines
    dialog.ticks["builtin"].click()
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_several_networks_are_asked_for_at_once_and_remembered(bench: Bench, vemo_home: Path) -> None:
    for pack_id in next(card for card in all_cards() if card.id == NETWORK).packs:
        install_tensors(vemo_home, pack_id, {"weight": torch.zeros(1)})
    dialog = ask(bench)
    dialog.ticks[NETWORK].click()
    with bench.qtbot.waitSignal(bench.window.preferred) as told:
        bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert told.args == ["network", f"builtin,{NETWORK}"]
    media_id = bench.media_ids[0]
    analysis = bench.services.analysis

    def wanted() -> set[tuple[str, ...]]:
        requests = [job.request for job in analysis.jobs(media_id)]
        return {one.network_ids for one in requests if isinstance(one, AnalyseMedia)}

    bench.qtbot.waitUntil(lambda: wanted() == {("builtin", NETWORK)}, timeout=WAIT_MS)


def test_the_dialog_leads_to_what_a_network_needs(bench: Bench) -> None:
    dialog = ask(bench)
    dialog._leave_for(NETWORK)
    page = bench.window.acts.networks.page
    assert page is not None
    bench.qtbot.waitUntil(lambda: page.network_id == NETWORK, timeout=WAIT_MS)


def test_what_a_run_costs_is_measured_when_asked_for(bench: Bench) -> None:
    page = open_page(bench, "builtin")
    bench.qtbot.waitUntil(page.measure.isEnabled, timeout=WAIT_MS)
    assert page.cost.text() == "Not measured on this machine yet."
    bench.qtbot.mouseClick(page.measure, Qt.MouseButton.LeftButton)
    assert page.cost.text() == "Measuring…"
    bench.qtbot.waitUntil(lambda: "for this video" in page.cost.text(), timeout=WAIT_MS)
    assert page.cost.text() == "about 40 s for this video, on cpu"
    page.close()
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow, timeout=WAIT_MS)
    dialog = ask(bench)
    assert any("about 40 s for this video, on cpu" in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()


def test_the_setting_names_one_or_several_networks() -> None:
    assert Settings().networks == ("builtin",)
    assert Settings(network="tsl-net,builtin,tsl-net").networks == ("tsl-net", "builtin")


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (None, "size not published"),
        (0, "size not published"),
        (900, "1 kB"),
        (49_600_000, "50 MB"),
        (3_090_000_000, "3.1 GB"),
    ],
)
def test_sizes_are_short(count: int | None, text: str) -> None:
    assert texts.size_text(count) == text


def test_words_are_joined_as_in_a_sentence() -> None:
    assert [texts.listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "", "a", "a and b", "a, b and c",
    ]  # fmt: skip
