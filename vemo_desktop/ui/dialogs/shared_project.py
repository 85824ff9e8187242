"""Opening a project on the database server of a lab: where it is, and who asks."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, urlencode

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from vemo_desktop.domain.places import DEFAULT_PROJECT, ServerPlace, is_address
from vemo_desktop.errors import PasswordNeeded, UsageError, VemoError
from vemo_desktop.services.project import reach_project
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.dialogs.frame import dialog_column
from vemo_desktop.ui.dialogs.parts import row_of
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import told, tr


class SharedProjectDialog(QDialog):
    """Asks for server, database, project, name and password; looks beside the window whether it is there.

    Parameters
    ----------
    background : Background
    place : ServerPlace or None
        What the fields begin with.
    said : str
        What went wrong before, if anything.

    Signals
    -------
    chosen(ServerPlace)
        A project that is there and can be opened.
    """

    chosen = Signal(object)

    def __init__(
        self,
        background: Background,
        place: ServerPlace | None = None,
        said: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open shared project"))
        self.setMinimumWidth(520)
        self._background = background
        self._asked = 0
        self._options: tuple[tuple[str, str], ...] = ()
        self._build()
        if place is not None:
            self._fill(place)
        self._say(told(said))
        (self.password if said and place is not None else self.server).setFocus()

    def place(self) -> ServerPlace:
        """Return what the fields say.

        Raises
        ------
        UsageError
            If it is no place of a project.
        """
        text = {field: field.text().strip() for field in (self.server, self.database, self.name, self.user)}
        user = f"{quote(text[self.user], safe='')}@" if text[self.user] else ""
        asked = [*self._options, ("project", text[self.name])]
        if self.media.text().strip():
            asked.append(("media", self.media.text().strip()))
        if self.password.text():
            asked.append(("password", self.password.text()))
        database = quote(text[self.database], safe="")
        return ServerPlace.of(f"postgresql://{user}{text[self.server]}/{database}?{urlencode(asked)}")

    def _build(self) -> None:
        self.server = QLineEdit(self, placeholderText="server.example")
        self.server.setToolTip(tr("Name of the server, with :port if it has one of its own; or the address"))
        self.server.textChanged.connect(self._on_server)
        self.database = QLineEdit(self)
        self.name = QLineEdit(self, placeholderText=DEFAULT_PROJECT)
        self.user = QLineEdit(self)
        self.password = QLineEdit(self, echoMode=QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("empty if it stands in your file of passwords"))
        self.media = QLineEdit(self, placeholderText=tr("where they lie on this computer"))
        choose = QPushButton(tr("Choose…"), self, autoDefault=False)
        choose.clicked.connect(self._on_choose)
        form = QFormLayout()
        form.setHorizontalSpacing(GRID_PX * 2)
        form.setVerticalSpacing(GRID_PX)
        for label, field in (
            (tr("Server"), self.server),
            (tr("Database"), self.database),
            (tr("Project"), self.name),
            (tr("Name at the server"), self.user),
            (tr("Password"), self.password),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        self.media.setAccessibleName(tr("Folder of the videos"))
        form.addRow(tr("Folder of the videos"), row_of(self.media, choose))
        self.make = QCheckBox(tr("Make the project if there is none of this name"), self)
        self.said = QLabel(self, wordWrap=True)
        self.said.setProperty("role", "muted")
        self.go = QPushButton(tr("Open"), self, default=True)
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(self._on_go)
        close = QPushButton(tr("Close"), self, autoDefault=False)
        close.clicked.connect(self.reject)
        buttons = row_of(close, self.go)
        buttons.insertStretch(0, 1)
        column = dialog_column(self)
        column.addLayout(form)
        column.addWidget(self.make)
        column.addWidget(self.said)
        column.addStretch(1)
        column.addLayout(buttons)

    def _fill(self, place: ServerPlace) -> None:
        host = f"[{place.host}]" if ":" in place.host else place.host
        self.server.setText(host + (f":{place.port}" if place.port is not None else ""))
        self.database.setText(place.database)
        self.name.setText(place.project)
        self.user.setText(place.user)
        self.password.setText(place.password)
        self.media.setText("" if place.media is None else str(place.media))
        self._options = place.options

    def _say(self, text: str) -> None:
        self.said.setText(
            text
            or tr(
                "Several people can label in a shared project at once; each undoes what is theirs. The"
                " password is not kept."
            )
        )

    def _on_server(self, text: str) -> None:
        """Take a whole address apart when it is pasted."""
        if is_address(text):
            try:
                self._fill(ServerPlace.of(text.strip()))
            except UsageError:
                return  # not whole yet, or no address; opening it will say what is wrong

    def _on_choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder of the videos"), self.media.text())
        if name:
            self.media.setText(str(Path(name)))

    def _on_go(self) -> None:
        try:
            place = self.place()
        except UsageError as error:
            self._say(told(error.message))
            return
        self.go.setEnabled(False)
        self._say(tr("Asking the server…"))
        is_new = self.make.isChecked()
        self._asked = self._background.run(
            lambda: reach_project(place, create=is_new), lambda _: self._on_there(place), self._on_refused
        )

    def _on_there(self, place: ServerPlace) -> None:
        self.accept()
        self.chosen.emit(place)

    def _on_refused(self, error: VemoError) -> None:
        self.go.setEnabled(True)
        self._say(told(error.message))
        if isinstance(error, PasswordNeeded):
            self.password.setFocus()
            self.password.selectAll()

    def done(self, result: int) -> None:
        """Forget what was asked: nobody waits for the answer any more."""
        self._background.forget(self._asked)
        super().done(result)
