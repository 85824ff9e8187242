"""Texts to read in pages and panels, which can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def text_label(text: str = "", role: str = "", *, wraps: bool = True) -> QLabel:
    """Return a label whose text can be copied, say into a message to whoever helps.

    Parameters
    ----------
    text : str
    role : str
        What it is in the style sheet; plain where empty.
    wraps : bool
        Whether it may take several lines.
    """
    label = QLabel(text, wordWrap=wraps)
    if role:
        label.setProperty("role", role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
