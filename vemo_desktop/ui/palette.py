"""Colours of the window: neutral greys in a dark and a light look, so that colour means emotion.

Label colours are not here: they belong to the label scheme, and `Theme.tone` only shifts their
lightness where a line in that colour would drown in the background.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QPalette

TEXT_CONTRAST = 4.5
"""Least contrast of text: WCAG 2.2, success criterion 1.4.3."""
SHAPE_CONTRAST = 3.0
"""Least contrast of lines and shapes: WCAG 2.2, success criterion 1.4.11."""

FONT_SMALL_PX = 11
FONT_BASE_PX = 13
FONT_LARGE_PX = 16
"""The three sizes of text, in pixels at 100 %; nothing is smaller."""
GRID_PX = 8


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. Every colour is ``#RRGGBB``; `text` and `muted` are readable on all four grounds."""

    name: str
    is_dark: bool
    window: str
    """Ground of the window and of the gaps between panels."""
    panel: str
    """Ground of lists, rows and the timeline."""
    sunken: str
    """Ground of lanes and fields: things one writes into."""
    raised: str
    """Buttons, headers, cards that float."""
    line: str
    """Hairlines and grids."""
    strong_line: str
    """Borders that must be seen: at least 3:1 on every ground."""
    text: str
    muted: str
    """Secondary text."""
    accent: str
    """Playhead, selection, focus, pressed switches: the brightest neutral."""
    on_accent: str
    """Text on `accent`."""
    picture: str
    """Around the video picture."""

    def tone(self, color: str, ratio: float = SHAPE_CONTRAST) -> str:
        """Return a label colour, its lightness shifted until it stands out on `panel`."""
        return visible_on(color, self.panel, ratio)


DARK = Theme(
    name="dark",
    is_dark=True,
    window="#161616",
    panel="#1E1E1E",
    sunken="#191919",
    raised="#2B2B2B",
    line="#343434",
    strong_line="#7C7C7C",
    text="#ECECEC",
    muted="#AAAAAA",
    accent="#FFFFFF",
    on_accent="#111111",
    picture="#0B0B0B",
)

LIGHT = Theme(
    name="light",
    is_dark=False,
    window="#E9E9E9",
    panel="#F8F8F8",
    sunken="#F0F0F0",
    raised="#FFFFFF",
    line="#DADADA",
    strong_line="#7A7A7A",
    text="#1A1A1A",
    muted="#5A5A5A",
    accent="#000000",
    on_accent="#FFFFFF",
    picture="#1A1A1A",
)

RECORDING = "#E5312B"
"""The one colour of the chrome: what is felt now is being kept."""


def recording_color(theme: Theme) -> str:
    """Return the red of a recording, readable as text on every ground of a look."""
    return visible_on(visible_on(RECORDING, theme.raised, TEXT_CONTRAST), theme.window, TEXT_CONTRAST)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, in [0, 1] (WCAG 2.2, definition of the term)."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, in [1, 21] (WCAG 2.2, definition of the term)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@cache
def readable_on(background: str) -> str:
    """Return near-black or white, whichever is easier to read on a colour; always at least 4.5:1."""
    return max(("#000000", "#FFFFFF"), key=lambda ink: contrast(ink, background))


def mix(first: str, second: str, share: float) -> str:
    """Return `first` with `share` of `second` stirred in."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


@cache
def visible_on(color: str, background: str, ratio: float = SHAPE_CONTRAST) -> str:
    """Return `color`, mixed with black or white only as far as it takes to reach `ratio`."""
    towards = readable_on(background)
    shades = (mix(color, towards, step / 20) for step in range(21))
    return next((shade for shade in shades if contrast(shade, background) >= ratio), towards)


@cache
def translucent(color: str, alpha: float) -> QColor:
    """Return a colour with an opacity in [0, 1]; shared, so not to be changed."""
    mixed = QColor(color)
    mixed.setAlphaF(alpha)
    return mixed


def qt_palette(theme: Theme) -> QPalette:
    """Return the Qt palette of a look, for `QApplication.setPalette`."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.sunken,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.text,
        role.LinkVisited: theme.muted,
        role.Light: mix(theme.raised, "#FFFFFF", 0.15),
        role.Midlight: mix(theme.raised, "#FFFFFF", 0.07),
        role.Mid: theme.line,
        role.Dark: mix(theme.raised, "#000000", 0.25),
        role.Shadow: "#000000",
    }
    palette = QPalette()
    for key, color in colors.items():
        palette.setColor(key, QColor(color))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.strong_line))
    return palette
