"""Icons of the window by what they mean: Material Design Icons (Apache-2.0), through QtAwesome.

The fonts take a tenth of a second to load, so QtAwesome is imported with the first icon and the window
asks for icons only after it is on the screen.
"""

from __future__ import annotations

from PySide6.QtGui import QIcon

from vemo_desktop.ui.palette import Theme

NAMES: dict[str, str] = {
    "add": "mdi6.plus",
    "close": "mdi6.close",
    "error": "mdi6.alert-circle-outline",
    "next": "mdi6.chevron-right",
    "note": "mdi6.information-outline",
    "previous": "mdi6.chevron-left",
    "warning": "mdi6.alert-outline",
}


def icon(name: str, theme: Theme) -> QIcon:
    """Return an icon in the colours of a look.

    Raises
    ------
    KeyError
        If no icon has this name.
    """
    import qtawesome  # loads its fonts: a tenth of a second that the first picture need not wait for

    drawn: QIcon = qtawesome.icon(NAMES[name], color=theme.text, color_disabled=theme.strong_line)
    return drawn
