"""The window of adjudication: a table of stretches; a row jumps there, and is settled below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop import garbage
from vemo_desktop.domain.adjudicating.stretches import Method
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.library import CodingChanged, LibraryChanged
from vemo_desktop.domain.segments import Change
from vemo_desktop.errors import VemoError
from vemo_desktop.services.adjudication import Docket
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.adjudication.model import AdjudicationModel, Entry, Rows
from vemo_desktop.ui.adjudication.traces import TraceAgreement
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.dialogs.parts import dress_table, row_of
from vemo_desktop.ui.number_fields import WholeField
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.sizes import open_at
from vemo_desktop.wording import counted, later, told, tr

_CHOICE_PX = 120
"""So narrow choices become, and longer names are cut, before the dialog is wider than a screen."""
_COLUMN_PX = 136
"""So wide a column becomes: long names of videos and people leave what is proposed, and the gold, in view."""
_METHODS = {
    Method.VOTE: later("Proposed by vote"),
    Method.COMPETENCE: later("Proposed by competence (Dawid-Skene)"),
}
_SOON_MS = 50
_ENOUGH = 50
"""With fewer stretches the estimate has about as many unknowns as answers, and is surer than it should be."""


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """A docket with all that is counted in it; the thread of the window could not wait for that."""

    docket: Docket
    titles: dict[str, str]
    disputed: Rows
    every: Rows
    unsettled: int
    labelled: int

    @classmethod
    def of(cls, docket: Docket, titles: dict[str, str]) -> _Found:
        disputed = Rows.of(docket, only_disputed=True)
        settled = sum(
            place in case.gold
            for case, places in zip(docket.cases, disputed.places, strict=True)
            if case.gold
            for place in places.tolist()
        )
        labelled = sum(int(case.stretches.labelled.sum()) for case in docket.cases)
        every = Rows.of(docket, only_disputed=False)
        return cls(docket, titles, disputed, every, len(disputed) - settled, labelled)


class AdjudicationDialog(QDialog):
    """Where people differ, side by side; stays open beside the window.

    Signals
    -------
    jump_wanted(str, int, str)
        A video, an instant in it, and a segment that begins or lies there.
    moment_wanted(str, object)
        A video and an instant in it, in microseconds.
    """

    jump_wanted = Signal(str, int, str)
    moment_wanted = Signal(str, object)

    def __init__(
        self, session: ProjectSession, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Adjudicate"))
        self.setMinimumSize(640, 400)  # at 200 % a screen of 1440 x 900 has room for 720 x 450
        open_at(self, 960, 600)
        self._session = session
        self._background = background
        self._found: _Found | None = None
        self._asked = 0
        self._place: tuple[str, int] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._build()
        self.refresh()

    @property
    def chosen(self) -> Entry | None:
        """The chosen row."""
        return self.model.entry(self.table.currentIndex().row())

    def refresh(self) -> None:
        """Read again what people say; a row stays chosen as far as there is one."""
        session, scheme = self._session, str(self.schemes.currentData())
        method = Method(self.methods.currentData())

        @garbage.held()
        def work() -> _Found:
            titles = {item.id: item.title for item in session.library.media()}
            return _Found.of(session.adjudication.docket(list(titles), scheme, method), titles)

        self._background.forget(self._asked)
        self._asked = self._background.run(work, self._on_docket)

    def follow(self, news: object) -> None:
        """Read again soon if it changes what is shown: undo and others do so too."""
        match news:
            case Change():
                scheme = self.schemes.currentData()
                if any(one.scheme == scheme for one in (*news.before, *news.after)):
                    self._soon.start()
            case CodingChanged() | LibraryChanged():
                self._soon.start()

    def done(self, result: int) -> None:
        """Close; what is still being read is for nobody."""
        self._soon.stop()
        self._background.forget(self._asked)
        self.traces.forget()
        super().done(result)

    def _build(self) -> None:
        # The tab key goes from widget to widget in the order in which they are made.
        self._make_choices()
        self._make_table()
        self._make_settling()
        close = QPushButton(tr("Close"), self, autoDefault=False)
        close.clicked.connect(self.close)
        self.traces = TraceAgreement(self._session, self._background, self)
        self.traces.moment_wanted.connect(self.moment_wanted)
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)  # without a frame of its own in another grey
        self.pages.addTab(self._labels_page(), tr("Labels"))
        self.pages.addTab(self.traces, tr("Traces"))
        self.pages.currentChanged.connect(self._on_page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GRID_PX * 2, GRID_PX * 2, GRID_PX * 2, GRID_PX * 2)
        whole.setSpacing(GRID_PX)
        whole.addWidget(self.pages, 1)
        foot = row_of()
        foot.addStretch(1)
        foot.addWidget(close)
        whole.addLayout(foot)

    def _make_choices(self) -> None:
        self.schemes = QComboBox(self)
        self.schemes.setAccessibleName(tr("Label scheme"))
        for id_, scheme in self._session.schemes.all().items():
            self.schemes.addItem(told(scheme.name), id_)
        self.schemes.setCurrentIndex(max(self.schemes.findData(SENTIMENT.id), 0))
        self.schemes.currentIndexChanged.connect(self.refresh)
        self.methods = QComboBox(self)
        self.methods.setAccessibleName(tr("How gold is proposed"))
        self.methods.setMinimumWidth(_CHOICE_PX)
        for method, text in _METHODS.items():
            self.methods.addItem(tr(text), method)
        self.methods.currentIndexChanged.connect(self.refresh)
        self.disputed = QCheckBox(tr("Only where people differ"), self)
        self.disputed.setChecked(True)
        self.disputed.toggled.connect(self._show)

    def _make_table(self) -> None:
        self.model = AdjudicationModel(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Stretches"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_table(self.table)
        header = self.table.horizontalHeader()
        # Widths come from the rows in view: a thousand of them took the window's thread a while.
        header.setResizeContentsPrecision(0)
        header.setMaximumSectionSize(_COLUMN_PX)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # titles often differ at their end only
        header.setStretchLastSection(False)  # where nothing is left over, it would cut the gold off
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.summary = QLabel(self, wordWrap=True)
        self.summary.setProperty("role", "muted")

    def _make_settling(self) -> None:
        self.label = QComboBox(self)
        self.label.setAccessibleName(tr("Gold label"))
        # Its labels come when the dialog is on screen already.
        self.label.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.label.setMinimumWidth(_CHOICE_PX)
        self.why = QLineEdit(self, placeholderText=tr("Why, for whoever asks later"))
        self.why.returnPressed.connect(self._on_settle)
        self.settle = QPushButton(tr("Settle"), self, autoDefault=False)
        self.settle.setProperty("role", "primary")
        self.settle.clicked.connect(self._on_settle)
        self.at_least = WholeField(
            self, minimum=0, maximum=100, value=60, prefix=tr("at least "), suffix=tr(" % certain")
        )
        self.at_least.setAccessibleName(tr("Least certainty"))
        self.accept_video = QPushButton(tr("Accept proposals of this video"), self, autoDefault=False)
        self.accept_video.clicked.connect(self._on_accept)

    def _labels_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, GRID_PX, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(row_of(self.schemes, self.methods, self.disputed))
        column.addWidget(self.table, 1)
        column.addWidget(self.summary)
        column.addLayout(row_of(self.label, self.why, self.settle))
        last = row_of(self.at_least, self.accept_video)
        last.addStretch(1)
        column.addLayout(last)
        return page

    def _on_page(self, _page: int) -> None:
        if self.pages.currentWidget() is self.traces:
            self.traces.refresh()

    def _on_docket(self, found: _Found) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        scheme = self._session.schemes.all()[found.docket.scheme]
        rows = found.disputed if self.disputed.isChecked() else found.every
        self.model.show_rows(rows, scheme, found.titles)
        before = self.label.currentData()
        self.label.clear()
        for label in scheme.labels:
            self.label.addItem(told(label.name), label.key)
        self.label.addItem(tr("nothing here"), "")
        self.label.setCurrentIndex(max(self.label.findData(before), 0))
        self.summary.setText(self._summary(found))
        row = -1 if self._place is None else self.model.row_of(*self._place)
        if row >= 0:
            self.table.selectRow(row)
        self._enable()

    def _summary(self, found: _Found) -> str:
        docket = found.docket
        if not docket.cases:
            return tr(
                "No video was judged by two people in this scheme yet. Videos that you code blind "
                "appear once you are done with them."
            )
        videos = counted("{count} video", "{count} videos", len(docket.cases))
        text = tr(
            "{videos} judged by several people, {disputed} disputed stretches, {unsettled} not settled yet.",
            videos=videos,
            disputed=len(found.disputed),
            unsettled=found.unsettled,
        )
        shares = ", ".join(f"{one.rater} {one.share_right:.0%}" for one in docket.competences)
        if not shares:
            return text
        few = (
            ""
            if found.labelled >= _ENOUGH
            else tr(" That rests on {judged} stretches only: look at each.", judged=found.labelled)
        )
        return tr("{text} Estimated to be right: {shares}.{few}", text=text, shares=shares, few=few)

    def _enable(self) -> None:
        can_write = self.chosen is not None and not self._session.read_only
        for widget in (self.label, self.why, self.settle, self.accept_video):
            widget.setEnabled(can_write)

    def _on_row(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._enable()
        entry = self.chosen
        if entry is None:
            return
        interval, media_id = entry.line.stretch.interval, entry.case.media_id
        self._place = media_id, interval.start_us
        voices = [one for one in entry.line.stretch.voices if one]
        wanted = entry.line.answer.label if entry.line.answer.label is not None else (voices or [""])[0]
        self.label.setCurrentIndex(max(self.label.findData(wanted), 0))
        near = (
            one
            for one in self._session.review.segments(media_id)
            if one.scheme == entry.case.scheme and one.interval.overlaps(interval)
        )
        segment = next((one.id for one in near if one.network is None), "")
        self.jump_wanted.emit(media_id, interval.start_us, segment)

    def _on_settle(self) -> None:
        entry = self.chosen
        if entry is None or not self.settle.isEnabled():
            return
        interval = entry.line.stretch.interval
        label = str(self.label.currentData()) or None
        try:
            self._session.adjudication.settle(
                entry.case.media_id, interval, entry.case.scheme, label, self.why.text().strip()
            )
        except VemoError as error:
            self.summary.setText(told(error.message))
            return
        self.why.clear()
        self._place = entry.case.media_id, interval.end_us  # and on to the next
        self._soon.start()

    def _on_accept(self) -> None:
        entry, found = self.chosen, self._found
        if entry is None or found is None:
            return
        at_least = self.at_least.value() / 100
        try:
            self._session.adjudication.accept(entry.case, found.docket.method, at_least)
        except VemoError as error:
            self.summary.setText(told(error.message))
