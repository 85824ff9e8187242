"""Parts of a report: sentences, charts and tables under a heading."""

from __future__ import annotations

from dataclasses import dataclass

from vemo_desktop.services.charts.values import Chart


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; the first column names them, the note stands below.

    Parameters
    ----------
    title : str
    heads : tuple of str
    rows : tuple of tuple of str
    note : str
    is_of_names : bool
        Whether the first column holds names that somebody gave, which are not translated.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    is_of_names: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report; one that has only sentences has nothing to show yet."""

    key: str
    title: str
    sentences: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but a sentence that says why."""
        return not (self.charts or self.tables)
