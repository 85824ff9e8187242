"""The player panel: picture and transport bar, tied to a controller."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vemo_desktop.domain.media import Cue
from vemo_desktop.ui.palette import DARK, Theme
from vemo_desktop.ui.player.canvas import PictureCanvas
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.picture import Picture
from vemo_desktop.ui.player.sources import MediaSource
from vemo_desktop.ui.player.transport_bar import TransportBar
from vemo_desktop.wording import later, tr

_NOTHING = later("Choose a video in the library to see it here.")
_OPENING = later("Opening “{name}”…")
_NO_PICTURE = later("“{name}” has sound but no picture. Play it with Space.")


class PlayerView(QWidget):
    """Shows what a controller plays, and hands it what the buttons say.

    Parameters
    ----------
    controller : PlayerController
        Not owned: whoever made it closes it.
    theme : Theme
    parent : QWidget, optional

    Signals
    -------
    loop_toggled(bool)
        The loop button: whoever knows the selection sets or clears the controller's loop.
    """

    loop_toggled = Signal(bool)

    def __init__(
        self, controller: PlayerController, theme: Theme = DARK, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._cues: tuple[Cue, ...] = ()
        self._cue_starts: list[int] = []
        self._are_cues_shown = True
        self.canvas = PictureCanvas(theme, self)
        self.bar = TransportBar(theme, self)
        self.bar.set_cues_shown(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.bar)
        self._follow_controller()
        self._follow_bar()
        self.canvas.box_changed.connect(controller.set_picture_box)
        self._catch_up()

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.canvas.set_theme(theme)
        self.bar.set_theme(theme)

    def show_opening(self, name: str) -> None:
        """Say that a video comes, until it is loaded."""
        self.canvas.show_note(tr(_OPENING, name=name))

    def show_refused(self, sentence: str) -> None:
        """Say why the video that was to come does not."""
        self.canvas.show_note(sentence)

    def set_cues_shown(self, are_shown: bool) -> None:
        """Show or hide subtitles."""
        self._are_cues_shown = are_shown
        self.bar.set_cues_shown(are_shown)
        self._show_cue(self._controller.position_us)

    def _follow_controller(self) -> None:
        controller = self._controller
        controller.loaded.connect(self._on_loaded)
        controller.picture_shown.connect(self._on_picture)
        controller.position_changed.connect(self._on_position)
        controller.playing_changed.connect(self.bar.set_playing)
        controller.rate_changed.connect(self.bar.set_rate)
        controller.volume.changed.connect(self.bar.set_volume)
        controller.loop_changed.connect(self._on_loop)

    def _follow_bar(self) -> None:
        bar, controller = self.bar, self._controller
        bar.start_requested.connect(self._on_start)
        bar.end_requested.connect(self._on_end)
        bar.play_toggled.connect(controller.toggle)
        bar.step_requested.connect(controller.step)
        bar.speed_chosen.connect(controller.set_rate)
        bar.volume_chosen.connect(controller.volume.set_level)
        bar.mute_toggled.connect(controller.volume.set_muted)
        bar.loop_toggled.connect(self._on_loop_button)
        bar.cues_toggled.connect(self.set_cues_shown)

    def _catch_up(self) -> None:
        """Show how the controller stands already."""
        controller = self._controller
        self._on_loaded(controller.source)
        self.bar.set_playing(controller.is_playing)
        self.bar.set_rate(controller.rate)
        self.bar.set_volume(controller.volume.level, controller.volume.is_muted)
        self._on_loop(controller.loop)
        self._on_position(controller.position_us)

    def _on_loaded(self, source: MediaSource | None) -> None:
        self._cues = source.cues if source is not None else ()
        self._cue_starts = [cue.interval.start_us for cue in self._cues]
        self.bar.set_enabled(
            is_loaded=source is not None,
            has_picture=source is not None and source.frames is not None,
            has_sound=source is not None and source.has_sound,
            has_cues=bool(self._cues),
        )
        self.canvas.set_cue("")
        if source is None:
            self.canvas.show_note(tr(_NOTHING))
        elif source.frames is None:
            self.canvas.show_note(tr(_NO_PICTURE, name=source.path.name))
        else:
            self.canvas.show_note("")

    def _on_picture(self, picture: Picture) -> None:
        self.canvas.show_image(picture.image, picture.proportions)

    def _on_position(self, us: int) -> None:
        self.bar.set_position(us, self._controller.frame)
        self._show_cue(us)

    def _show_cue(self, us: int) -> None:
        self.canvas.set_cue(self._cue_text(us) if self._are_cues_shown else "")

    def _cue_text(self, us: int) -> str:
        """Return what is said at an instant; two cues that overlap are shown together."""
        last = bisect_right(self._cue_starts, us)
        near = self._cues[max(last - 3, 0) : last]
        return "\n".join(cue.text for cue in near if cue.interval.contains(us))

    def _on_loop(self, loop: object) -> None:
        self.bar.set_looping(loop is not None)

    def _on_loop_button(self, is_on: bool) -> None:
        """Ask for a loop; the button shows what the controller says, not what was pressed."""
        self.bar.set_looping(self._controller.loop is not None)
        self.loop_toggled.emit(is_on)

    def _on_start(self) -> None:
        self._controller.seek(0)

    def _on_end(self) -> None:
        self._controller.seek(self._controller.duration_us)

    def sizeHint(self) -> QSize:
        """Prefer the largest place of the window."""
        return QSize(800, 500)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the size on first show, when the screen and its pixels are known."""
        self._controller.set_picture_box(self.canvas.box())
        super().showEvent(event)
