"""What dialogs have in common: room around their contents, and the two buttons under a choice."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from vemo_desktop.ui.palette import GRID_PX


def dialog_column(dialog: QDialog, spacing_px: int = GRID_PX) -> QVBoxLayout:
    """Return the column that a dialog is laid out in."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(GRID_PX * 3, GRID_PX * 3, GRID_PX * 3, GRID_PX * 2)
    column.setSpacing(spacing_px)
    return column


def ok_and_cancel(dialog: QDialog) -> QDialogButtonBox:
    """Return buttons that take over what was chosen in a dialog, or leave everything as it was."""
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, dialog
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
