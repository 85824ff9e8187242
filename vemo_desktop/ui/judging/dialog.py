"""How good the networks are: a verdict on two of them, figures with intervals, and every mistake."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vemo_desktop.domain.judging.draws import Value
from vemo_desktop.ml.cards import names_of
from vemo_desktop.services.figure_texts import number_text, range_text, videos_text
from vemo_desktop.services.judging import Evaluation, RaterJudged
from vemo_desktop.ui.dialogs.parts import fill_table, text_table
from vemo_desktop.ui.judging.mistakes import MistakeList
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.sizes import open_at
from vemo_desktop.wording import counted, later, told, tr

_READING = later("Judging the networks by what was decided…")
_ALONE = later("No other network")


class JudgingDialog(QDialog):
    """Shows an `Evaluation`; stays open while one looks at mistakes.

    Signals
    -------
    asked(str, str)
        The user wants this network judged, and compared with that one; empty for none.
    mistake_chosen(Mistake)
        The user wants to see a mistake.
    """

    asked = Signal(str, str)
    mistake_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Judge networks"))
        open_at(self, 960, 680)
        self.network, self.against = QComboBox(self), QComboBox(self)
        self.network.setAccessibleName(tr("Network to judge"))
        self.against.setAccessibleName(tr("Network to compare it with"))
        self.verdict = QLabel(tr(_READING), self, wordWrap=True)
        self.verdict.setProperty("role", "strong")
        self.basis = QLabel(self, wordWrap=True)
        self.basis.setProperty("role", "muted")
        self.figures = text_table(
            self,
            (tr("Figure"), tr("Network"), tr("Interval"), tr("Against"), tr("Difference"), tr("Interval")),
        )
        self.mistakes = MistakeList(self)
        self.figures.setAccessibleName(tr("Figures"))
        self.mistakes.mistake_chosen.connect(self.mistake_chosen)
        self.count = QLabel(self)
        self._lay_out()
        for choice in (self.network, self.against):
            choice.currentIndexChanged.connect(self._on_choice)

    def set_networks(self, ids: Sequence[str]) -> None:
        """Offer these networks, the last to be judged and the first to compare it with."""
        with QSignalBlocker(self.network), QSignalBlocker(self.against):
            self.network.clear()
            self.against.clear()
            self.against.addItem(tr(_ALONE), "")
            for one, name in zip(ids, names_of(ids), strict=True):
                self.network.addItem(told(name), one)
                self.against.addItem(told(name), one)
            self.network.setCurrentIndex(len(ids) - 1)
            self.against.setCurrentIndex(1 if len(ids) > 1 else 0)
        self._on_choice()

    def show_nothing(self, sentence: str) -> None:
        """Say why nothing can be judged."""
        self.verdict.setText(sentence)
        self.basis.clear()
        self.count.clear()
        self.figures.setRowCount(0)
        self.mistakes.show_mistakes(())

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show figures and mistakes of the chosen network."""
        if not evaluation.networks:
            self.show_nothing(told(evaluation.nothing))
            return
        judged = evaluation.networks[0]
        compared = evaluation.compared
        if compared is not None:
            new, present = self.network.currentText(), self.against.currentText()
            verdict = tr(
                "{one} against {other}: {verdict}. {reason}",
                one=new,
                other=present,
                verdict=told(compared.found.verdict),
                reason=told(compared.found.reason),
            )
        else:
            verdict = told(evaluation.nothing) or tr(
                "{network}, judged by {videos}.",
                network=self.network.currentText(),
                videos=told(videos_text(judged.videos)),
            )
        self.verdict.setText(verdict)
        self.basis.setText(" ".join(map(told, evaluation.notes)))
        for column in (3, 4, 5):
            self.figures.setColumnHidden(column, compared is None)
        fill_table(self.figures, _rows(judged, evaluation))
        self.mistakes.show_mistakes(judged.mistakes)
        mistakes = len(judged.mistakes)
        self.count.setText(
            counted("{count} mistake; a click goes there", "{count} mistakes; a click goes there", mistakes)
            if mistakes
            else tr("No mistakes")
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(QLabel(tr("Network"), self))
        row.addWidget(self.network, 1)
        row.addWidget(QLabel(tr("against"), self))
        row.addWidget(self.against, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX * 2, GRID_PX * 2, GRID_PX * 2, GRID_PX * 2)
        column.setSpacing(GRID_PX)
        column.addLayout(row)
        column.addWidget(self.verdict)
        column.addWidget(self.figures, 2)
        column.addWidget(self.count)
        column.addWidget(self.mistakes, 3)
        column.addWidget(self.basis)

    def _on_choice(self) -> None:
        network, against = str(self.network.currentData() or ""), str(self.against.currentData() or "")
        if network:
            self.verdict.setText(tr(_READING))
            self.asked.emit(network, "" if against == network else against)


def _rows(judged: RaterJudged, evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Return the figures of the network, beside those of the other one or of other people."""
    if evaluation.compared is not None:
        return [
            (
                told(one.kind.name),
                number_text(one.new),
                told(range_text(one.new.bounds)),
                number_text(one.present),
                number_text(one.more, signed=True),
                told(range_text(one.more.bounds)),
            )
            for one in evaluation.compared.found.differences
        ]
    rows = [_figure_row(told(one.kind.name), one.value) for one in judged.figures]
    for person in evaluation.people:
        rows += [
            _figure_row(f"{told(one.kind.name)}, {person.rater.key}", one.value) for one in person.figures
        ]
    return rows


def _figure_row(name: str, value: Value) -> tuple[str, ...]:
    return name, number_text(value), told(range_text(value.bounds)), "", "", ""
