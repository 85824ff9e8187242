"""The choices of a dataset, each on a line of its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from vemo_desktop.domain.splits import PARTS, SplitBy, SplitPlan
from vemo_desktop.exchange.huggingface.options import MOST_HZ, DatasetOptions, MediaMode, Tables
from vemo_desktop.ui.number_fields import NumberField, WholeField
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import later, told, tr

_FIELD_PX = GRID_PX * 7 // 2
_MEDIA = {
    MediaMode.NONE: later("not part of it"),
    MediaMode.LINK: later("linked, for this machine"),
    MediaMode.COPY: later("copied"),
    MediaMode.CLIPS: later("cut into a clip per segment"),
}
_TABLES = {
    Tables.BOTH: later("Parquet and JSON lines"),
    Tables.PARQUET: later("Parquet"),
    Tables.JSONL: later("JSON lines"),
}
KEPT_TOGETHER = {
    SplitBy.VIDEO: later("nothing"),
    SplitBy.SUBJECT: later("all videos of a subject"),
    SplitBy.SOURCE: later("all videos of a folder"),
}


class DatasetForm(QWidget):
    """What a person can choose about a dataset.

    Signals
    -------
    changed()
        The choices may be another plan now, or none.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        default = DatasetOptions()
        form = QFormLayout(self)
        form.setContentsMargins(0, GRID_PX, 0, 0)
        form.setHorizontalSpacing(GRID_PX * 2)
        form.setVerticalSpacing(GRID_PX)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.title = QLineEdit(self, placeholderText=tr("Emotion in videos"))
        self.licence = QLineEdit(self, placeholderText=tr("none stated; for example CC-BY-4.0"))
        self.media = _choices(self, _MEDIA)
        self.tables = _choices(self, _TABLES)
        self.rate = NumberField(
            self,
            decimals=3,
            minimum=0.1,
            maximum=MOST_HZ,
            value=default.rate_hz,
            suffix=tr(" steps per second"),
        )
        self.by = _choices(self, KEPT_TOGETHER)
        self.by.currentIndexChanged.connect(self._on_by)
        self.subject = QLineEdit(default.split.subject, self)
        self.subject.setAccessibleName(tr("Who is seen, as a regular expression on the name of the file"))
        self.subject.setToolTip(
            tr("Regular expression; its first group is the subject, found in the file's name.")
        )
        self.subject.textChanged.connect(self.changed)
        self.seed = WholeField(self, minimum=0, maximum=2**31 - 1, prefix=tr("seed "))
        self.by.setAccessibleName(tr("What stays together"))
        self.seed.setAccessibleName(tr("Seed of the parts"))
        self.features = QCheckBox(tr("Take along what encoders have computed"), self)
        self.anonymous = QCheckBox(tr("Number the people instead of naming them"), self)
        self.hint = QLabel(self, wordWrap=True)
        self.hint.setProperty("role", "small")
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("Licence"), self.licence)
        form.addRow(tr("Videos"), self.media)
        form.addRow(tr("Tables"), self.tables)
        form.addRow(tr("Time"), self.rate)
        form.addRow(tr("Parts"), self._build_shares(default.split))
        form.addRow(tr("Keep together"), self._row(self.by, self.seed))
        self._subject_label = QLabel(tr("Subject"), self)
        form.addRow(self._subject_label, self.subject)
        form.addRow("", self.features)
        form.addRow("", self.anonymous)
        form.addRow("", self.hint)
        texts, boxes = (self.title, self.licence, self.subject), (self.media, self.tables, self.by)
        for field in (*texts, *boxes, self.rate, *self.shares, self.seed):
            field.setMinimumHeight(_FIELD_PX)  # a dialog that grows by lines must not press them together
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._on_by()

    @property
    def options(self) -> DatasetOptions | None:
        """What was chosen; None while the parts make no plan."""
        train, validation, test = (share.value() / 100 for share in self.shares)
        try:
            plan = SplitPlan(
                by=SplitBy(self.by.currentData()),
                shares=(train, validation, test),
                seed=self.seed.value(),
                subject=self.subject.text(),
            )
        except ValueError:
            return None
        return DatasetOptions(
            media=MediaMode(self.media.currentData()),
            tables=Tables(self.tables.currentData()),
            rate_hz=self.rate.value(),
            features=self.features.isChecked(),
            split=plan,
            anonymous=self.anonymous.isChecked(),
            title=self.title.text().strip(),
            licence=self.licence.text().strip(),
        )

    def _build_shares(self, plan: SplitPlan) -> QWidget:
        self.shares = [
            WholeField(
                self, minimum=0, maximum=100, value=round(share * 100), prefix=f"{told(name)} ", suffix=" %"
            )
            for name, share in zip(PARTS, plan.shares, strict=True)
        ]
        for name, share in zip(PARTS, self.shares, strict=True):
            share.setAccessibleName(tr("Share for {part}", part=told(name)))
            share.valueChanged.connect(self._on_shares)
        return self._row(*self.shares)

    def _row(self, *widgets: QWidget) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX)
        for widget in widgets:
            row.addWidget(widget, 1)
        return holder

    def _on_by(self) -> None:
        is_subject = self.by.currentData() == SplitBy.SUBJECT
        self.subject.setVisible(is_subject)
        self._subject_label.setVisible(is_subject)
        self._on_shares()

    def _on_shares(self) -> None:
        total = sum(share.value() for share in self.shares)
        self.hint.setText(
            tr("Which video goes where is kept in the project and stays when videos are added.")
            if total == 100
            else tr("The parts add up to {total} %; make it 100.", total=total)
        )
        self.changed.emit()


def _choices(
    parent: QWidget, named: dict[MediaMode, str] | dict[Tables, str] | dict[SplitBy, str]
) -> QComboBox:
    box = QComboBox(parent)
    for value, text in named.items():
        box.addItem(tr(text), value)
    return box
