"""What the actions that choose something to be remembered do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMainWindow

from vemo_desktop.domain.sticks import Sticks
from vemo_desktop.settings import KEY_DELAY_MOST_MS, LANGUAGES, SCALE_LEAST, SCALE_MOST, Settings
from vemo_desktop.ui.action_set import ActionSet, Acts
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.motion import Motion
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.proxies import ProxyMode
from vemo_desktop.ui.theme import Look, LookKeeper
from vemo_desktop.wording import tr

_SPECTROGRAM_PX = 72
_BESIDE_PX = 73
"""Of one other network; more take their room from the other rows."""
"""Room for one more row, so that no other has to go."""


class PreferenceActs(QObject):
    """Puts preferences into effect, those of the settings and those chosen just now.

    Signals
    -------
    preferred(str, object)
        The user chose something to be remembered: name of a setting and its value.
    """

    preferred = Signal(str, object)

    def __init__(
        self, window: QMainWindow, desk: Desk, panels: Panels, actions: ActionSet, looks: LookKeeper
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._panels = panels
        self._actions = actions
        self._looks = looks
        self._motion = Motion(looks.app, self)
        self._scale_percent = SCALE_LEAST
        self._proxy_gib = 1
        desk.gamepad.stopped.connect(self._on_gamepad_stopped)
        self._language = "system"
        self._author = ""

    def acts(self) -> Acts:
        """Return what the actions do."""
        return {
            "snapping": self._choose_snapping,
            "shots": self._choose_shots,
            "cutting": self._choose_cutting,
            "ripple": self._choose_rippling,
            "key_delay": self._choose_key_delay,
            "gamepad": self._choose_gamepad,
            "gamepad_settings": self._choose_sticks,
            "show_spectrogram": self._choose_spectrogram,
            "compare_networks": self._choose_comparison,
            "proxy_auto": partial(self._choose_proxies, "auto"),
            "proxy_always": partial(self._choose_proxies, "always"),
            "proxy_never": partial(self._choose_proxies, "never"),
            "theme_dark": partial(self._choose_look, Look.DARK),
            "theme_light": partial(self._choose_look, Look.LIGHT),
            "theme_system": partial(self._choose_look, Look.SYSTEM),
            "reduced_motion": self._choose_motion,
            "scale": self._choose_scale,
            "author": self._choose_author,
            "language": self._choose_language,
        }

    def apply(self, settings: Settings) -> None:
        """Put what was chosen in earlier sessions into effect."""
        self._set_snapping(settings.snap_to_frames)
        self._set_shots(settings.snap_to_shots)
        self._set_cutting(settings.cut_neighbours)
        self._set_rippling(settings.ripple)
        self._set_reduced_motion(settings.reduced_motion)
        self._set_spectrogram(settings.spectrogram)
        self._set_comparison(settings.compare_networks)
        self._desk.gamepad.sticks = Sticks.of(
            settings.gamepad_valence,
            settings.gamepad_arousal,
            settings.gamepad_dead_zone,
            settings.gamepad_center,
        )
        self._set_gamepad(settings.gamepad)
        self._set_proxies(settings.proxy, settings.proxy_gib)
        self._scale_percent = settings.scale_percent
        self._language = settings.language
        self._author = settings.author
        self.set_key_delay(settings.key_delay_ms)

    def _choose_snapping(self, is_snapping: bool) -> None:
        self._set_snapping(is_snapping)
        self.preferred.emit("snap_to_frames", is_snapping)

    def _set_snapping(self, is_snapping: bool) -> None:
        self._actions["snapping"].setChecked(is_snapping)
        self._panels.timeline.set_snapping(is_snapping)

    def _choose_shots(self, is_on: bool) -> None:
        self._set_shots(is_on)
        self.preferred.emit("snap_to_shots", is_on)

    def _set_shots(self, is_on: bool) -> None:
        self._actions["shots"].setChecked(is_on)
        self._desk.video.show_shots(is_on)

    def _choose_cutting(self, is_cutting: bool) -> None:
        self._set_cutting(is_cutting)
        self.preferred.emit("cut_neighbours", is_cutting)
        self._panels.messages.note(
            tr("New and moved segments now cut the others of their lane.")
            if is_cutting
            else tr("Segments of a lane may overlap again.")
        )

    def _set_cutting(self, is_cutting: bool) -> None:
        self._actions["cutting"].setChecked(is_cutting)
        self._desk.review.is_cutting = is_cutting

    def _choose_rippling(self, is_rippling: bool) -> None:
        self._set_rippling(is_rippling)
        self.preferred.emit("ripple", is_rippling)
        self._panels.messages.note(
            tr("What follows now moves with the end of a segment.") if is_rippling else tr("Ripple is off.")
        )

    def _set_rippling(self, is_rippling: bool) -> None:
        self._actions["ripple"].setChecked(is_rippling)
        self._desk.bulk.is_rippling = is_rippling

    def _choose_key_delay(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Key delay"))
        dialog.setLabelText(
            tr(
                "Milliseconds from what you see to the key you press.\n"
                "Marks and labels made while playing are put so much earlier."
            )
        )
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(0, KEY_DELAY_MOST_MS)
        dialog.setIntStep(10)
        dialog.setIntValue(self._desk.drawing.key_delay_ms)
        dialog.intValueSelected.connect(self._on_key_delay)
        dialog.open()

    def _on_key_delay(self, delay_ms: int) -> None:
        self.set_key_delay(delay_ms)
        self.preferred.emit("key_delay_ms", delay_ms)

    def set_key_delay(self, delay_ms: int) -> None:
        """Put marks made while playing so much earlier."""
        self._desk.drawing.key_delay_ms = delay_ms

    def _choose_spectrogram(self, is_shown: bool) -> None:
        self._set_spectrogram(is_shown)
        self._panels.heighten_timeline(_SPECTROGRAM_PX if is_shown else -_SPECTROGRAM_PX)
        self.preferred.emit("spectrogram", is_shown)

    def _set_spectrogram(self, is_shown: bool) -> None:
        self._actions["show_spectrogram"].setChecked(is_shown)
        self._panels.timeline.media.show_spectrogram(is_shown)
        self._desk.loader.want_spectrogram(is_shown)

    def _choose_comparison(self, is_wanted: bool) -> None:
        self._set_comparison(is_wanted)
        self._panels.heighten_timeline(_BESIDE_PX if is_wanted else -_BESIDE_PX)
        self.preferred.emit("compare_networks", is_wanted)
        if is_wanted and self._desk.view.media_id is not None and len(self._desk.runs.networks) < 2:
            self._panels.messages.note(
                tr("There is nothing to compare here yet: let a second network look at this video."),
                button=tr("Analyse with…"),
                act=self._actions["analyse_with"].trigger,
            )

    def _set_comparison(self, is_wanted: bool) -> None:
        self._actions["compare_networks"].setChecked(is_wanted)
        self._desk.runs.compare(is_wanted)

    def _choose_gamepad(self, is_on: bool) -> None:
        self._set_gamepad(is_on)
        self.preferred.emit("gamepad", is_on)

    def _set_gamepad(self, is_on: bool) -> None:
        self._actions["gamepad"].setChecked(is_on)
        self._desk.gamepad.turn(is_on)

    def _choose_sticks(self) -> None:
        """Ask for the axes, with the gamepad read meanwhile so that one sees what they make of it."""
        from vemo_desktop.ui.dialogs.gamepad import GamepadDialog

        gamepad = self._desk.gamepad
        gamepad.turn(True)
        dialog = GamepadDialog(gamepad.sticks, gamepad.state, self._looks.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        gamepad.held.connect(dialog.show_state)
        dialog.chosen.connect(self._on_sticks)
        dialog.finished.connect(self._on_sticks_left)
        dialog.open()

    def _on_sticks_left(self) -> None:
        self._desk.gamepad.turn(self._actions["gamepad"].isChecked())

    def _on_gamepad_stopped(self) -> None:
        """It cannot be read now; whoever wanted it is asked to want it again, here and at the next start."""
        self._actions["gamepad"].setChecked(False)

    def _on_sticks(self, sticks: Sticks) -> None:
        self._desk.gamepad.sticks = sticks
        self.preferred.emit("gamepad_valence", sticks.valence.text)
        self.preferred.emit("gamepad_arousal", sticks.arousal.text)
        self.preferred.emit("gamepad_dead_zone", sticks.dead_zone)
        self.preferred.emit("gamepad_center", sticks.center)

    def _choose_proxies(self, mode: ProxyMode, _is_on: bool) -> None:
        self._set_proxies(mode, self._proxy_gib)
        self.preferred.emit("proxy", mode)

    def _set_proxies(self, mode: ProxyMode, limit_gib: int) -> None:
        self._proxy_gib = limit_gib
        self._actions[f"proxy_{mode}"].setChecked(True)
        self._desk.proxies.set_mode(mode, limit_gib)

    def _choose_look(self, look: Look, _is_on: bool) -> None:
        self._looks.choose(look)
        self.preferred.emit("theme", look.value)

    def _choose_motion(self, is_reduced: bool) -> None:
        self._set_reduced_motion(is_reduced)
        self.preferred.emit("reduced_motion", is_reduced)

    def _set_reduced_motion(self, is_reduced: bool) -> None:
        self._actions["reduced_motion"].setChecked(is_reduced)
        self._motion.reduce(is_reduced)
        self._panels.messages.set_lasting(is_reduced)

    def _choose_scale(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Size of everything"))
        dialog.setLabelText(tr("Per cent. Holds from the next start of the program."))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(SCALE_LEAST, SCALE_MOST)
        dialog.setIntStep(25)
        dialog.setIntValue(self._scale_percent)
        dialog.intValueSelected.connect(self._on_scale)
        dialog.open()

    def _on_scale(self, percent: int) -> None:
        self._scale_percent = percent
        self.preferred.emit("scale_percent", percent)
        self._panels.messages.note(
            tr("Everything is shown at {percent} % from the next start on.", percent=percent)
        )

    def _choose_author(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Your name"))
        dialog.setLabelText(
            tr("Your decisions are signed with it from the next start on. Earlier ones keep their name.")
        )
        dialog.setTextValue(self._author)
        dialog.textValueSelected.connect(self._on_author)
        dialog.open()

    def _on_author(self, text: str) -> None:
        name = text.strip()
        if name and name != self._author:
            self._author = name
            self.preferred.emit("author", name)
            self._panels.messages.note(
                tr("Your decisions are signed by “{name}” from the next start on.", name=name)
            )

    def _choose_language(self) -> None:
        names = _language_names()
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Language"))
        dialog.setLabelText(tr("What the window speaks. It is built anew, with the same video open."))
        dialog.setComboBoxItems(list(names.values()))
        dialog.setTextValue(names[self._language])
        dialog.textValueSelected.connect(self._on_language)
        dialog.open()

    def _on_language(self, name: str) -> None:
        language = next(code for code, known in _language_names().items() if known == name)
        if language != self._language:
            self._language = language
            self.preferred.emit("language", language)


def _language_names() -> dict[str, str]:
    """Return what can be chosen: as the system says, then each language by the name its speakers know."""
    return {"system": tr("As the system"), **LANGUAGES}
