"""Labels of another tool come in through the window, with the account of what could not be kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.window_kit import WAIT_MS, Bench
from vemo_desktop.domain.segments import Layer
from vemo_desktop.ui.dialogs.import_labels import ImportDialog


def opened(bench: Bench, path: Path) -> ImportDialog:
    bench.window.action_set["import_labels"].trigger()
    dialog = bench.window.findChild(ImportDialog)
    assert dialog is not None
    assert not dialog.go.isEnabled()
    dialog.path.setText(str(path))
    return dialog


def test_a_file_is_taken_and_its_losses_are_shown(bench: Bench, tmp_path: Path) -> None:
    media_id = bench.desk.view.media_id
    assert media_id is not None
    labels = tmp_path / "somewhere.txt"
    labels.write_text("0.100000\t0.900000\tpositive\n3.000000\t99.000000\tpositive\n")
    dialog = opened(bench, labels)
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: "not clear which video" in dialog.said.text(), timeout=WAIT_MS)
    assert "--" not in dialog.said.text()
    dialog.video.setCurrentIndex(dialog.video.findData(media_id))
    dialog.author.setText("eve")
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: dialog.report.isVisible(), timeout=WAIT_MS)
    assert "2 labels into 1 video" in dialog.said.text()
    assert "Changed or left out" in dialog.report.toPlainText()
    assert "- nothing" not in dialog.report.toPlainText(), "one label reached beyond the video"
    dialog.close()

    def taken() -> int:
        return sum(one.layer is Layer.HUMAN for one in bench.desk.segments.shown)

    bench.qtbot.waitUntil(lambda: taken() == 2, timeout=WAIT_MS)
    assert {one.author for one in bench.desk.segments.shown if one.layer is Layer.HUMAN} == {"eve"}
    bench.window.action_set["undo"].trigger()
    bench.qtbot.waitUntil(lambda: taken() == 0, timeout=WAIT_MS)


def test_labels_join_the_scheme_that_is_chosen(bench: Bench, tmp_path: Path) -> None:
    labels = tmp_path / "found.csv"
    labels.write_text("start,end,label\n0.1,0.9,joy\n")
    dialog = opened(bench, labels)
    dialog.video.setCurrentIndex(dialog.video.findData(bench.desk.view.media_id))
    assert dialog.scheme.findData("valence-arousal") == -1
    dialog.scheme.setCurrentIndex(dialog.scheme.findData("sentiment"))
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: "lacks labels that the file uses" in dialog.said.text(), timeout=WAIT_MS)
    dialog.scheme.setCurrentIndex(dialog.scheme.findData("video-emotion-8"))
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: dialog.report.isVisible(), timeout=WAIT_MS)
    assert "in video-emotion-8" in dialog.report.toPlainText()


def test_what_a_network_found_waits_as_proposals(bench: Bench, tmp_path: Path) -> None:
    media_id = bench.desk.view.media_id
    labels = tmp_path / "found.csv"
    labels.write_text("start,end,label,score\n0.1,0.9,positive,0.75\n1,1.5,negative,0.5\n")
    dialog = opened(bench, labels)
    dialog.video.setCurrentIndex(dialog.video.findData(media_id))
    assert "undo takes it out" in dialog.said.text()
    dialog.network.setText("builtin")
    assert "wait for review" in dialog.said.text()
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: "a network of the program" in dialog.said.text(), timeout=WAIT_MS)
    dialog.network.setText("my net")
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: dialog.report.isVisible(), timeout=WAIT_MS)
    assert "2 proposals of my net" in dialog.said.text()
    dialog.close()

    messages = bench.window.panels.messages
    bench.qtbot.waitUntil(lambda: messages.current is not None, timeout=WAIT_MS)
    assert "my net has finished" in messages.current.text
    messages._button.click()

    def waiting() -> list[tuple[str, float | None]]:
        shown = bench.window.panels.timeline.state.segments
        return sorted((one.label, one.confidence) for one in shown if one.layer is Layer.PROPOSAL)

    bench.qtbot.waitUntil(lambda: waiting() == [("negative", 0.5), ("positive", 0.75)], timeout=WAIT_MS)
    assert bench.desk.runs.findings.name == "my net"


def test_what_is_no_file_of_labels_is_refused_in_the_dialog(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "x.eaf"
    path.write_text("<no/>")
    dialog = opened(bench, path)
    dialog.kind.setCurrentIndex(dialog.kind.findData("eaf"))
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: "x.eaf" in dialog.said.text(), timeout=WAIT_MS)
    assert not dialog.report.isVisible()
    assert dialog.go.isEnabled()
    dialog.close()


def test_a_refusal_leaves_no_report_of_the_file_before_and_no_field_cut(bench: Bench, tmp_path: Path) -> None:
    media_id = bench.desk.view.media_id
    good, bad = tmp_path / "good.txt", tmp_path / "bad.xyz"
    good.write_text("0.100000\t0.900000\tpositive\n")
    bad.write_text("no labels")
    dialog = opened(bench, good)
    dialog.video.setCurrentIndex(dialog.video.findData(media_id))
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: dialog.report.isVisible(), timeout=WAIT_MS)
    assert "1 label into 1 video" in dialog.said.text()
    dialog.path.setText(str(bad))
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: "not recognised" in dialog.said.text(), timeout=WAIT_MS)
    assert not dialog.report.isVisible()
    for field in (dialog.path, dialog.recording, dialog.columns):
        bench.qtbot.waitUntil(lambda field=field: field.height() >= field.sizeHint().height())
    dialog.close()
