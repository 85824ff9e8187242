"""The stretches of a docket as rows, a column for each person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vemo_desktop.domain.adjudicating.stretches import SAYS_NOTHING
from vemo_desktop.domain.agreement.values import Ints
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.services.adjudication import Case, Docket, Line
from vemo_desktop.wording import later, told, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BEFORE = (later("Video"), later("From"), later("Length"))
_BEHIND = (later("Proposed"), later("Gold"))
_TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a stretch of a case."""

    case: Case
    line: Line


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Which stretches of a docket have a row: counted beside the window, made when they come into view.

    Parameters
    ----------
    cases : tuple of Case
    places : sequence of ndarray
        The stretches of each case.
    """

    cases: tuple[Case, ...]
    places: Sequence[Ints]
    _starts: Ints = field(init=False)

    def __post_init__(self) -> None:
        counts = [len(own) for own in self.places]
        object.__setattr__(self, "_starts", np.cumsum([0, *counts]))

    @classmethod
    def of(cls, docket: Docket, *, only_disputed: bool) -> Rows:
        """Return the rows of all stretches of which anybody says anything, or of the disputed ones."""
        return cls(docket.cases, [one.places(only_disputed=only_disputed) for one in docket.cases])

    def __len__(self) -> int:
        return int(self._starts[-1])

    def entry(self, row: int) -> Entry:
        """Return what a row shows."""
        number = int(np.searchsorted(self._starts, row, side="right")) - 1
        case = self.cases[number]
        return Entry(case, case.line(int(self.places[number][row - self._starts[number]])))

    def row_of(self, media_id: str, time_us: int) -> int:
        """Return the row of a video that holds at an instant or comes next; -1 without one."""
        for number, case in enumerate(self.cases):
            if case.media_id == media_id:
                later = case.stretches.edges_us[self.places[number] + 1] > time_us
                return int(self._starts[number] + later.argmax()) if later.any() else -1
        return -1


class AdjudicationModel(QAbstractTableModel):
    """Shows a docket; a person who did not judge a video has an empty cell there.

    One who gave several labels to a stretch, of which none counts, is said to have done so.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = Rows((), ())
        self._people: tuple[str, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._scheme: LabelScheme | None = None
        self._last: tuple[int, Entry] | None = None

    def show_rows(self, rows: Rows, scheme: LabelScheme, titles: Mapping[str, str]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._scheme, self._titles, self._rows, self._last = scheme, titles, rows, None
        self._people = tuple(dict.fromkeys(name for case in rows.cases for name in case.raters))
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Return what a row shows."""
        if not 0 <= row < len(self._rows):
            return None
        if self._last is None or self._last[0] != row:  # a view asks for one cell after the other
            self._last = row, self._rows.entry(row)
        return self._last[1]

    def row_of(self, media_id: str, time_us: int) -> int:
        """Return the row of a video that holds at an instant or comes next; -1 without one."""
        return self._rows.row_of(media_id, time_us)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_BEFORE) + len(self._people) + len(_BEHIND)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None or role not in _TOLD:
            return None
        return self._text(entry, index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        # A name that is cut is told whole where the pointer rests.
        if orientation is Qt.Orientation.Horizontal and role in _TOLD:
            heads = (*map(tr, _BEFORE), *self._people, *map(tr, _BEHIND))
            return heads[section] if 0 <= section < len(heads) else None
        return None

    def _text(self, entry: Entry, column: int) -> str:
        stretch, answer = entry.line.stretch, entry.line.answer
        if column < len(_BEFORE):
            seconds = f"{stretch.interval.duration_us / 1e6:.2f} s"
            title = self._titles.get(entry.case.media_id, "")
            return (title, format_time(stretch.interval.start_us), seconds)[column]
        person = column - len(_BEFORE)
        if person < len(self._people):
            name = self._people[person]
            raters = entry.case.raters
            if name not in raters:
                return ""
            said = stretch.said[raters.index(name)]
            return tr("several labels") if said is None else self._name(said)
        if person == len(self._people):
            known = self._name(answer.label)
            return f"{known} {answer.confidence:.0%}" if known else tr("undecided")
        return self._gold(entry.line)

    def _gold(self, line: Line) -> str:
        if line.gold is None:
            return tr("not settled") if line.stretch.is_disputed else ""
        return tr("nothing here") if line.gold == SAYS_NOTHING else self._name(line.gold)

    def _name(self, label: str | None) -> str:
        if label is None:
            return ""
        if label == SAYS_NOTHING:
            return "–"
        known = self._scheme is not None and label in self._scheme.keys
        return told(self._scheme.label(label).name) if known and self._scheme is not None else label
