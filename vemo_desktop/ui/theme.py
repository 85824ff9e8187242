"""The look of the whole program: dark, light, or as the system; one palette and one style sheet."""

from __future__ import annotations

from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from vemo_desktop import paths
from vemo_desktop.ui.palette import (
    DARK,
    FONT_BASE_PX,
    FONT_LARGE_PX,
    FONT_SMALL_PX,
    LIGHT,
    Theme,
    mix,
    qt_palette,
)


class Look(StrEnum):
    """What the user chose."""

    DARK = "dark"
    LIGHT = "light"
    SYSTEM = "system"


class LookKeeper(QObject):
    """Holds the chosen look, dresses the application in it, and follows the system where asked to.

    Signals
    -------
    changed(Theme)
        After the application wears another look.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, look: Look = Look.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._look = look
        self._theme = self._resolve()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def app(self) -> QApplication:
        """The application that wears the look."""
        return self._app

    @property
    def look(self) -> Look:
        """What the user chose."""
        return self._look

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    def choose(self, look: Look) -> None:
        """Wear another look from now on."""
        self._look = look
        self._wear()

    def dress(self) -> None:
        """Put style, fonts and colours onto the application; call once before windows are made."""
        self._app.setStyle("Fusion")
        self._app.setFont(base_font())
        self._wear()

    def _wear(self) -> None:
        self._theme = self._resolve()
        self._app.setPalette(qt_palette(self._theme))
        self._app.setStyleSheet(style_sheet(self._theme))
        self.changed.emit(self._theme)

    def _resolve(self) -> Theme:
        if self._look is Look.SYSTEM:
            is_light = self._app.styleHints().colorScheme() is Qt.ColorScheme.Light
            return LIGHT if is_light else DARK
        return DARK if self._look is Look.DARK else LIGHT

    def _on_system_changed(self) -> None:
        if self._look is Look.SYSTEM:
            self._wear()


def base_font() -> QFont:
    """Return the system's own family at the size of running text."""
    font = QFont(QApplication.font())
    if QFontInfo(font).fixedPitch():
        font.setFamily("Sans Serif")
    font.setPixelSize(FONT_BASE_PX)
    return font


def number_font(size_px: int = FONT_BASE_PX) -> QFont:
    """Return the base font with figures of one width, so that running times do not jitter."""
    font = base_font()
    font.setPixelSize(size_px)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def grounds(theme: Theme) -> dict[str, str]:
    """Return what lies under text while something is pointed at, held down or chosen."""
    return {
        "hover": mix(theme.raised, theme.text, 0.10),
        "pressed": mix(theme.raised, theme.text, 0.20),
        "selected": mix(theme.panel, theme.text, 0.14),
    }


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a look, filled from ``resources/window.qss``."""
    template = (paths.resources_dir() / "window.qss").read_text(encoding="utf-8")
    return Template(template).substitute(
        **grounds(theme),
        window=theme.window,
        panel=theme.panel,
        sunken=theme.sunken,
        raised=theme.raised,
        line=theme.line,
        strong_line=theme.strong_line,
        text=theme.text,
        muted=theme.muted,
        accent=theme.accent,
        on_accent=theme.on_accent,
        down_arrow=_icon("down", theme),
        left_arrow=_icon("left", theme),
        right_arrow=_icon("right", theme),
        tick=_icon("tick", theme),
        small=f"{FONT_SMALL_PX}px",
        base=f"{FONT_BASE_PX}px",
        large=f"{FONT_LARGE_PX}px",
    )


def _icon(name: str, theme: Theme) -> str:
    return (paths.resources_dir() / "icons" / f"{name}-{theme.name}.svg").as_posix()
