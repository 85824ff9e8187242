"""Choosing the sound of a video in the window."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox

from tests.ui.accessible_kit import nameless_controls
from tests.ui.window_kit import WAIT_MS, Bench
from vemo_desktop.domain.media import SoundChoice
from vemo_desktop.services.sound_choices import sound_choice
from vemo_desktop.ui.dialogs.sound import SoundDialog


def test_a_delay_is_chosen_kept_and_there_again(bench: Bench) -> None:
    bench.window.action_set["sound"].trigger()
    dialog = bench.window.findChild(SoundDialog)
    assert dialog is not None
    assert nameless_controls(dialog) == []
    assert dialog.tracks.itemText(0) == "Main track"
    assert dialog.tracks.count() == 2
    dialog.delay.setValue(120)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    wanted = SoundChoice(None, 120_000)
    assert bench.desk.player.source.sound == wanted
    assert sound_choice(bench.services.session, bench.media_ids[0]) == wanted
    bench.desk.video.open(bench.media_ids[1])
    bench.settle()
    assert bench.desk.player.source.sound == SoundChoice()
    bench.desk.video.open(bench.media_ids[0])
    bench.settle()
    bench.qtbot.waitUntil(lambda: bench.desk.player.source.sound == wanted, timeout=WAIT_MS)
