"""Icons of the window by what they mean: Material Design Icons (Apache-2.0), through QtAwesome.

The fonts take a tenth of a second to load, so QtAwesome is imported with the first icon and the window
asks for icons only after it is on the screen.
"""

from __future__ import annotations

from PySide6.QtGui import QIcon

from vemo_desktop.ui.palette import Theme

NAMES: dict[str, str] = {
    "accept": "mdi6.check",
    "add": "mdi6.plus",
    "analyse": "mdi6.pulse",
    "clear": "mdi6.close",
    "close": "mdi6.close",
    "delete": "mdi6.trash-can-outline",
    "error": "mdi6.alert-circle-outline",
    "export": "mdi6.export-variant",
    "folder": "mdi6.folder-outline",
    "history": "mdi6.history",
    "inspector": "mdi6.dock-right",
    "keyboard": "mdi6.keyboard-outline",
    "library": "mdi6.dock-left",
    "loop": "mdi6.repeat",
    "mark_in": "mdi6.code-bracket",
    "mark_out": "mdi6.code-bracket",
    "merge": "mdi6.call-merge",
    "new": "mdi6.plus-box-outline",
    "next": "mdi6.chevron-right",
    "note": "mdi6.information-outline",
    "play": "mdi6.play",
    "previous": "mdi6.chevron-left",
    "redo": "mdi6.redo",
    "reject": "mdi6.close",
    "search": "mdi6.magnify",
    "split": "mdi6.content-cut",
    "stop": "mdi6.stop",
    "uncertain": "mdi6.help-circle-outline",
    "undo": "mdi6.undo",
    "video": "mdi6.filmstrip",
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
