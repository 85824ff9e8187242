"""What the actions of the player do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from vemo_desktop.ui.action_set import Acts
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.panels import Panels
from vemo_desktop.wording import tr


class PlayingActs(QObject):
    """Plays, steps and chooses the sound."""

    def __init__(self, window: QMainWindow, desk: Desk, panels: Panels) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._panels = panels

    def acts(self) -> Acts:
        """Return what the actions do."""
        play, player = self._desk.playback, self._desk.player
        return {
            "play": player.toggle,
            "shuttle_back": partial(play.shuttle, -1),
            "shuttle_stop": partial(play.shuttle, 0),
            "shuttle_forward": partial(play.shuttle, 1),
            "step_back": partial(play.step, -1),
            "step_forward": partial(play.step, 1),
            "jump_back": partial(play.jump, -1),
            "jump_forward": partial(play.jump, 1),
            "go_start": partial(player.seek, 0),
            "go_end": self._go_end,
            "loop": play.loop,
            "play_around": play.around,
            "slower": partial(play.change_speed, -1),
            "faster": partial(play.change_speed, 1),
            "mute": player.volume.set_muted,
            "sound": self._choose_sound,
        }

    def _go_end(self) -> None:
        self._desk.player.seek(self._desk.player.duration_us)

    def _choose_sound(self) -> None:
        from vemo_desktop.ui.dialogs.sound import SoundDialog

        source = self._desk.player.source
        if source is None or not source.has_sound:
            self._panels.messages.note(tr("This video has no sound."))
            return
        dialog = SoundDialog(source.info.audio, source.sound, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._desk.video.choose_sound)
        dialog.open()
