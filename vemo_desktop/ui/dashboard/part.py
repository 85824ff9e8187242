"""One section of the dashboard as a widget: sentences, charts, tables, notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vemo_desktop.services.charts.values import Bars, Chart, Columns, Series, is_wide
from vemo_desktop.services.sections import Section
from vemo_desktop.ui.charts.view import ChartView
from vemo_desktop.ui.dashboard.table import table_view
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.text_label import text_label
from vemo_desktop.wording import told

_TWO_FROM_PX = 640
"""From this width on two charts stand side by side; in less, large text would leave no room for bars."""


class DashboardPart(QWidget):
    """Shows a section; `charts` and `tables` are its widgets in order."""

    def __init__(
        self, section: Section, save_chart: Callable[[Chart], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.section = section
        self.charts = [ChartView(spoken(one), self) for one in section.charts]
        self.tables = [table_view(one, self) for one in section.tables]
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX * 3, GRID_PX * 2, GRID_PX * 3, GRID_PX * 2)
        column.setSpacing(GRID_PX)
        column.addWidget(text_label(told(section.title), "title"))
        for sentence in section.sentences:
            column.addWidget(text_label(told(sentence), "muted" if section.is_empty else ""))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID_PX * 3)
        self._grid.setVerticalSpacing(GRID_PX * 2)
        self._place(2)
        column.addLayout(self._grid)
        for chart in self.charts:
            chart.save_wanted.connect(save_chart)
        for table, widget in zip(section.tables, self.tables, strict=True):
            if table.title:
                column.addWidget(text_label(told(table.title), "strong"))
            column.addWidget(widget)
            if table.note:
                column.addWidget(text_label(told(table.note), "small"))
        for note in section.notes:
            column.addWidget(text_label(told(note), "small"))
        column.addStretch(1)

    def _place(self, columns: int) -> None:
        """Put so many charts in a row, wide ones alone."""
        grid = self._grid
        self._columns = columns
        row = column = 0
        for chart in self.charts:
            if is_wide(chart.chart):
                row += column > 0
                grid.addWidget(chart, row, 0, 1, columns)
                row, column = row + 1, 0
                continue
            grid.addWidget(chart, row, column, Qt.AlignmentFlag.AlignTop)
            row, column = (row, column + 1) if column + 1 < columns else (row + 1, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, columns - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        columns = 2 if event.size().width() >= _TWO_FROM_PX else 1
        if columns != self._columns:
            self._place(columns)
        super().resizeEvent(event)


def spoken(chart: Chart) -> Chart:
    """Return a chart in the language of the window."""
    if isinstance(chart, Bars):
        names = tuple(told(one) for one in chart.names)
        return replace(
            chart, title=told(chart.title), unit=told(chart.unit), names=names, series=_spoken(chart.series)
        )
    if isinstance(chart, Columns):
        return replace(chart, title=told(chart.title), unit=told(chart.unit), series=_spoken(chart.series))
    rows = tuple(replace(one, name=told(one.name)) for one in chart.rows)
    return replace(chart, title=told(chart.title), unit=told(chart.unit), rows=rows)


def _spoken(series: tuple[Series, ...]) -> tuple[Series, ...]:
    return tuple(replace(one, name=told(one.name)) for one in series)
