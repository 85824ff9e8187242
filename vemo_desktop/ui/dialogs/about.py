"""About: version, licence, and where the user's data lies."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QPushButton, QWidget

import vemo_desktop
from vemo_desktop import paths
from vemo_desktop.domain.places import Place
from vemo_desktop.ml.cards import BUILT_IN, card
from vemo_desktop.ui.dialogs.frame import dialog_column
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import tr


class AboutDialog(QDialog):
    """Says what this is; every text can be selected and copied."""

    def __init__(self, project: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About VEMO Desktop"))
        title = QLabel(f"VEMO Desktop {vemo_desktop.__version__}", self)
        title.setProperty("role", "title")
        what = QLabel(
            tr(
                "Label the emotion of videos on your own computer: a local network proposes, a "
                "person decides. Nothing leaves this machine. Apache License 2.0."
            ),
            self,
            wordWrap=True,
        )
        what.setProperty("role", "muted")
        network = card(BUILT_IN)
        terms = QLabel(f"{network.name}: {network.licence}.", self, wordWrap=True)
        terms.setProperty("role", "muted")
        places = QFormLayout()
        places.setHorizontalSpacing(GRID_PX * 2)
        for name, path in (
            (tr("Project"), project),
            (tr("Settings"), paths.config_dir()),
            (tr("Cache"), paths.cache_dir()),
            (tr("Log"), paths.log_dir()),
        ):
            value = QLabel(str(path), self, wordWrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            places.addRow(name, value)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.accept)
        column = dialog_column(self, GRID_PX * 2)
        column.addWidget(title)
        column.addWidget(what)
        column.addWidget(terms)
        column.addLayout(places)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(480)
