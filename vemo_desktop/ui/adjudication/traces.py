"""Agreement on traces: how far people agree on each dimension, and where they differ most."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vemo_desktop.domain.agreement.trace_spread import LEAST_SPREAD
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.services.comparing import seen_by_person
from vemo_desktop.services.figure_texts import MISSING, careful_range_text, number_text
from vemo_desktop.services.judgement_sections import OF_TRACE_PAIRS
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.trace_agreement import TracesCompared, compare_traces
from vemo_desktop.services.trace_differences import TraceDifference, trace_differences
from vemo_desktop.services.trace_texts import lag_text, meaning_of
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.dialogs.parts import fill_table, row_of, text_table
from vemo_desktop.ui.number_fields import NumberField
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import counted, later, told, tr

_BEFORE = (later("Dimension"), later("People"))
_BEHIND = (later("Interval"), later("Later"))
_DIFFERENCES = (
    later("Video"),
    later("Dimension"),
    later("From"),
    later("Length"),
    later("Apart"),
    later("Means"),
)
_WIDEST = 2.0


@dataclass(frozen=True, slots=True)
class _Found:
    compared: tuple[TracesCompared, ...]
    differences: tuple[TraceDifference, ...]
    media_ids: dict[str, str]
    """Identifiers of videos by their fingerprint."""


class TraceAgreement(QWidget):
    """Two tables: measures of all together and of pairs, and the stretches at which people lie far apart.

    Signals
    -------
    moment_wanted(str, object)
        A video, and the time in microseconds at which a chosen stretch begins.
    """

    moment_wanted = Signal(str, object)

    def __init__(
        self, session: ProjectSession, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._asked = 0
        self._found = _Found((), (), {})
        self.summary = QLabel(self, wordWrap=True)
        self.summary.setProperty("role", "muted")
        self.measures = text_table(
            self, [*map(tr, _BEFORE), *map(told, OF_TRACE_PAIRS.values()), *map(tr, _BEHIND)]
        )
        self.measures.setAccessibleName(tr("Agreement on traces"))
        self.differences = text_table(self, [tr(one) for one in _DIFFERENCES])
        self.differences.setAccessibleName(tr("Where traces differ most"))
        self.differences.currentCellChanged.connect(self._on_row)
        self.least = NumberField(
            self, minimum=0.1, maximum=_WIDEST, singleStep=0.1, decimals=1, value=LEAST_SPREAD
        )
        self.least.setPrefix(tr("at least "))
        self.least.setSuffix(tr(" apart"))
        self.least.setAccessibleName(tr("Least distance of the highest and the lowest"))
        self.least.setToolTip(tr("Between the highest and the lowest person, on the scale from -1 to 1"))
        self.least.valueChanged.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID_PX, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self.measures, 2)
        head = row_of(QLabel(tr("Where they differ most"), self), self.least)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.differences, 3)
        column.addWidget(self.summary)

    def refresh(self) -> None:
        """Compare again; what the present person codes blind is left out."""
        session, least = self._session, self.least.value()

        def work() -> _Found:
            only = seen_by_person(session)
            return _Found(
                compare_traces([session], only=only),
                trace_differences([session], least=least, only=only),
                {item.fingerprint: item.id for item in session.library.media()},
            )

        if not self._found.compared:
            self.summary.setText(tr("Comparing traces…"))
        self._background.forget(self._asked)
        self._asked = self._background.run(work, self._on_found)

    def forget(self) -> None:
        """Drop what is still being compared: it is not looked at any more."""
        self._background.forget(self._asked)

    def _on_found(self, found: _Found) -> None:
        self._found = found
        fill_table(self.measures, [_measures(one) for one in found.compared])
        for row, one in enumerate(found.compared):
            for column, name in enumerate(OF_TRACE_PAIRS, start=len(_BEFORE)):
                score = one.score(name)
                cell = self.measures.item(row, column)
                if score is not None and cell is not None:
                    cell.setToolTip(f"{told(careful_range_text(score.bounds))}\n{told(meaning_of(score))}")
        fill_table(self.differences, [_difference(one) for one in found.differences])
        for row, difference in enumerate(found.differences):
            cell = self.differences.item(row, len(_DIFFERENCES) - 1)
            if cell is not None:
                cell.setToolTip("\n".join(_means(difference)))  # of many people, not all have room
        self.differences.setCurrentCell(-1, -1)
        self.summary.setText(self._said())

    def _said(self) -> str:
        found = self._found
        if not found.compared:
            return tr(
                "No two people rated the same video over time yet. Traces of videos that you code blind count"
                " once you are done with them."
            )
        if not found.differences:
            return tr("Nowhere do people lie so far apart. Look for smaller distances above.")
        stretches = counted(
            "{count} stretch at which people differ; a row leads there.",
            "{count} stretches at which people differ; a row leads there.",
            len(found.differences),
        )
        return f"{stretches} {tr('Lags that are kept with the traces are taken off first.')}"

    def _on_row(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if row == before or not 0 <= row < len(self._found.differences):
            return
        chosen = self._found.differences[row]
        self.moment_wanted.emit(self._found.media_ids[chosen.fingerprint], chosen.interval.start_us)


def _measures(compared: TracesCompared) -> tuple[str, ...]:
    scores = [compared.score(name) for name in OF_TRACE_PAIRS]
    first = next(one for one in scores if one is not None)
    return (
        told(compared.dimension),
        ", ".join(compared.raters),
        *(MISSING if one is None else number_text(one.answer) for one in scores),
        f"{told(OF_TRACE_PAIRS[first.name])} {told(careful_range_text(first.bounds))}",
        MISSING if compared.lag is None else told(lag_text(compared.lag, compared.raters)),
    )


def _difference(one: TraceDifference) -> tuple[str, ...]:
    return (
        one.title,
        told(one.dimension),
        format_time(one.interval.start_us),
        f"{one.interval.duration_us / 1e6:.1f} s",
        f"{one.spread:.2f}",
        ", ".join(_means(one)),
    )


def _means(one: TraceDifference) -> list[str]:
    return [f"{name} {mean:+z.2f}" for name, mean in one.said]
