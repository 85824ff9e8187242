"""The sign that a project on a server is being opened."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QWidget

from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.ui.dialogs.frame import dialog_column
from vemo_desktop.ui.dialogs.parts import row_of
from vemo_desktop.wording import tr

_WIDTH_PX = 420


class OpeningDialog(QDialog):
    """Says what is being waited for; rejected when the user does not want to wait any longer.

    The window under it can be used meanwhile.
    """

    def __init__(self, place: ServerPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_WIDTH_PX)
        said = tr("Opening “{project}” on {server}…", project=place.name, server=place.server)
        self.said = QLabel(said, self, wordWrap=True)
        # Neither how long it takes nor how much is done is known.
        bar = QProgressBar(self, minimum=0, maximum=0, textVisible=False)
        bar.setAccessibleName(said)
        self.stop = QPushButton(tr("Cancel"), self, autoDefault=False)
        self.stop.clicked.connect(self.reject)
        buttons = row_of(self.stop)
        buttons.insertStretch(0, 1)
        column = dialog_column(self)
        column.addWidget(self.said)
        column.addWidget(bar)
        column.addLayout(buttons)
