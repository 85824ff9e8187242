"""Exporting from the window, and datasets that the worker writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.window_kit import WAIT_MS, Bench
from vemo_desktop.ui import language
from vemo_desktop.ui.dialogs.export import OFFERED, ExportDialog


def test_export_writes_beside_the_window(bench: Bench, tmp_path: Path) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    bench.window.action_set["export"].trigger()
    dialog = bench.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.formats.setCurrentIndex(dialog.formats.findData("csv"))
    dialog.folder.setText(str(tmp_path / "out"))
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    messages = bench.window.panels.messages
    bench.qtbot.waitUntil(
        lambda: messages.current is not None and "Exported" in messages.current.text, timeout=WAIT_MS
    )
    assert list((tmp_path / "out").iterdir())


def test_no_field_is_wider_than_the_dialog(bench: Bench, request: pytest.FixtureRequest) -> None:
    request.addfinalizer(lambda: language.speak("en"))
    language.speak("pt_BR")
    bench.window.action_set["export"].trigger()
    dialog = bench.window.findChild(ExportDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(dialog.dataset.isVisible, timeout=WAIT_MS)
    bench.qtbot.wait(50)
    area = dialog._about_dataset
    assert area.widget() is dialog.dataset
    assert dialog.dataset.width() <= area.viewport().width()
    dialog.close()


def test_export_offers_every_format_and_asks_for_a_rate_where_frames_count(
    bench: Bench, tmp_path: Path
) -> None:
    bench.window.action_set["export"].trigger()
    dialog = bench.window.findChild(ExportDialog)
    assert dialog is not None
    offered = [dialog.formats.itemData(row) for row in range(dialog.formats.count())]
    assert offered == list(OFFERED)
    for row, format_ in enumerate(OFFERED.values()):
        dialog.formats.setCurrentIndex(row)
        assert dialog.sentence.text() == format_.sentence
        assert Path(dialog.folder.text()).name == f"export-{format_.id}", "none replaces another's files"
        assert dialog.rate.isVisible() is format_.counts_frames
    dialog.formats.setCurrentIndex(offered.index("label-studio"))
    dialog.rate.setValue(24)
    dialog.folder.selectAll()
    bench.qtbot.keyClicks(dialog.folder, str(tmp_path / "out"))
    dialog.formats.setCurrentIndex(offered.index("eaf"))
    dialog.formats.setCurrentIndex(offered.index("label-studio"))
    assert dialog.folder.text() == str(tmp_path / "out"), "what somebody typed stays"
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: list(tmp_path.glob("out/*.json")) != [], timeout=WAIT_MS)


def test_a_dataset_is_written_by_the_worker_and_told_when_done(bench: Bench, tmp_path: Path) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    bench.window.action_set["export"].trigger()
    dialog = bench.window.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.format_id == "dataset"
    form = dialog.dataset
    form.shares[0].setValue(70)
    assert not dialog.go.isEnabled()
    assert "90 %" in form.hint.text()
    form.shares[2].setValue(20)
    assert dialog.go.isEnabled()
    form.by.setCurrentIndex(form.by.findData("subject"))
    assert form.subject.isVisible()
    form.subject.setText("(")
    assert not dialog.go.isEnabled()
    form.subject.setText("clip")
    form.media.setCurrentIndex(form.media.findData("clips"))
    dialog.folder.setText(str(tmp_path / "out"))
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    messages = bench.window.panels.messages
    bench.qtbot.waitUntil(
        lambda: messages.current is not None and "Exported" in messages.current.text, timeout=WAIT_MS
    )
    assert list((tmp_path / "out" / "clips").rglob("*.mp4"))
    (job,) = [job for job in bench.services.queue.jobs() if job.request.purpose == "Exporting"]
    assert job.state.is_ended
