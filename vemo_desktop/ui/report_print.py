"""A report on paper: sections set by Qt, charts painted between them, written as PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from vemo_desktop import __version__
from vemo_desktop.errors import ExportError
from vemo_desktop.files import written_aside
from vemo_desktop.services.charts.drawing import Drawing, draw
from vemo_desktop.services.charts.svg import PAPER
from vemo_desktop.services.charts.values import MUTED, STRONG, Chart, is_wide
from vemo_desktop.services.reporting import Report
from vemo_desktop.services.sections import Section, Table
from vemo_desktop.ui.charts.painting import paint
from vemo_desktop.ui.theme import base_font

_DPI = 96.0
_MARGIN_PX = 56
_FOOT_PX = 28
_GAP_PX = 20
_TEXT_PX, _SMALL_PX, _CELL_PX, _HEAD_PX, _TITLE_PX = 12, 10, 10, 17, 24
_CHARTS = QTextFormat.ObjectTypes.UserObject + 1
_WHICH = QTextFormat.Property.UserProperty + 1


def write_pdf(path: Path, report: Report) -> Path:
    """Write a report as PDF on A4; a section begins on a page of its own.

    Raises
    ------
    ExportError
        If the file cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(report.title)
    writer.setCreator(f"VEMO Desktop {__version__}")
    writer.setResolution(300)
    no_margins = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, no_margins)
    )
    scale = writer.resolution() / _DPI
    paper = QSizeF(writer.width() / scale, writer.height() / scale)
    _Paper(report, paper).print_on(writer, scale)
    buffer.close()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_aside(path) as aside:
            aside.write_bytes(buffer.data().data())
    except OSError as error:
        raise ExportError(
            f"The report could not be written to {path}: {error.strerror}. The project is untouched."
        ) from error
    return path


class _Charts(QPyTextObject):
    """Draws lines of charts where the text says so."""

    def __init__(self, parent: QTextDocument) -> None:
        super().__init__(parent)
        self.lines: list[tuple[Drawing, ...]] = []

    def intrinsicSize(self, _document: QTextDocument, _at: int, form: QTextFormat) -> QSizeF:
        line = self.lines[int(form.property(_WHICH))]
        width = sum(one.width for one in line) + _GAP_PX * (len(line) - 1)
        return QSizeF(width, max(one.height for one in line) + _GAP_PX)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _at: int, form: QTextFormat
    ) -> None:
        x = float(rect.left())
        for one in self.lines[int(form.property(_WHICH))]:
            painter.save()
            painter.translate(x, rect.top())
            paint(one, painter, PAPER)
            painter.restore()
            x += one.width + _GAP_PX


class _Paper:
    """Sets the text and prints it page by page, with a foot."""

    def __init__(self, report: Report, paper: QSizeF) -> None:
        self._title, self._paper = report.title, paper
        self._body = QSizeF(paper.width() - 2 * _MARGIN_PX, paper.height() - 2 * _MARGIN_PX - _FOOT_PX)
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(_font(_TEXT_PX))
        self._document.setPageSize(self._body)
        self._charts = _Charts(self._document)
        self._document.documentLayout().registerHandler(_CHARTS, self._charts)
        self._cursor = QTextCursor(self._document)
        # One change: Qt sets the whole text again after each, which for hundreds of cells takes minutes.
        self._cursor.beginEditBlock()
        self._line(report.title, _TITLE_PX, is_bold=True)
        self._line(f"VEMO Desktop {__version__}, {report.state}.", _SMALL_PX, MUTED)
        self._line("   ".join(f"{one.number} {one.what}" for one in report.facts), _TEXT_PX, above=8)
        # What has nothing to show yet comes last, together.
        for number, section in enumerate(sorted(report.sections, key=lambda one: one.is_empty)):
            self._section(section, is_first=number == 0)
        self._cursor.endEditBlock()

    def print_on(self, writer: QPdfWriter, scale: float) -> None:
        """Print every page."""
        painter = QPainter(writer)
        painter.scale(scale, scale)
        pages = self._document.pageCount()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(PAPER[STRONG]))
        for page in range(pages):
            if page:
                writer.newPage()
            painter.save()
            painter.translate(_MARGIN_PX, _MARGIN_PX - page * self._body.height())
            context.clip = QRectF(QPointF(0, page * self._body.height()), self._body)
            painter.setClipRect(context.clip)
            self._document.documentLayout().draw(painter, context)
            painter.restore()
            self._foot(painter, page + 1, pages)
        painter.end()

    def _section(self, section: Section, *, is_first: bool) -> None:
        # Short parts share a page; what has charts or tables begins on a new one.
        breaks = not is_first and not section.is_empty
        self._line(section.title, _HEAD_PX, is_bold=True, above=20, breaks=breaks)
        for sentence in section.sentences:
            self._line(sentence, _TEXT_PX)
        self._draw(section.charts)
        for table in section.tables:
            self._table(table)
        for note in section.notes:
            self._line(note, _SMALL_PX, MUTED, above=4)

    def _line(
        self,
        text: str,
        size: int,
        ink: str = STRONG,
        *,
        is_bold: bool = False,
        above: float = 2,
        breaks: bool = False,
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setBottomMargin(2)
        if breaks:
            block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self._begin(block)
        self._cursor.insertText(text, _chars(size, ink, is_bold))

    def _begin(self, block: QTextBlockFormat) -> None:
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block, QTextCharFormat())

    def _draw(self, charts: Sequence[Chart]) -> None:
        for line in self._lines(charts):
            block = QTextBlockFormat()
            block.setTopMargin(12)
            self._begin(block)
            form = QTextCharFormat()
            form.setObjectType(_CHARTS)
            form.setProperty(_WHICH, len(self._charts.lines))
            self._charts.lines.append(line)
            self._cursor.insertText("\N{OBJECT REPLACEMENT CHARACTER}", form)

    def _lines(self, charts: Sequence[Chart]) -> Iterator[tuple[Drawing, ...]]:
        """Put charts two in a line, wide ones alone."""
        half = (self._body.width() - _GAP_PX) / 2
        waiting: list[Drawing] = []
        for chart in charts:
            if is_wide(chart):
                if waiting:
                    yield tuple(waiting)
                    waiting = []
                yield (draw(chart, self._body.width()),)
                continue
            waiting.append(draw(chart, half))
            if len(waiting) == 2:
                yield tuple(waiting)
                waiting = []
        if waiting:
            yield tuple(waiting)

    def _table(self, table: Table) -> None:
        heads = 2 if table.title else 1
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(2)
        form.setTopMargin(14)
        form.setHeaderRowCount(heads)  # repeated on each page, so a title never stands alone
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made = self._cursor.insertTable(len(table.rows) + heads, len(table.heads), form)
        if table.title:
            made.mergeCells(0, 0, 1, len(table.heads))
            made.cellAt(0, 0).firstCursorPosition().insertText(table.title, _chars(_TEXT_PX, STRONG, True))
        for row, cells in enumerate([table.heads, *table.rows]):
            for column, text in enumerate(cells):
                cell = made.cellAt(row + heads - 1, column)
                line = QTextTableCellFormat()
                line.setBottomBorder(0.5)
                line.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                line.setBottomBorderBrush(QColor("#c8c8c6"))
                line.setPadding(2)
                cell.setFormat(line)
                ink = MUTED if row == 0 else STRONG
                cell.firstCursorPosition().insertText(text, _chars(_CELL_PX, ink, False))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        if table.note:
            self._line(table.note, _SMALL_PX, MUTED)

    def _foot(self, painter: QPainter, page: int, pages: int) -> None:
        painter.setFont(_font(_SMALL_PX))
        painter.setPen(QColor(PAPER[MUTED]))
        top = self._paper.height() - _MARGIN_PX
        rect = QRectF(_MARGIN_PX, top - _FOOT_PX / 2, self._body.width(), _FOOT_PX)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, self._title)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight, f"{page} / {pages}")


def _font(size: int) -> QFont:
    font = base_font()
    font.setPixelSize(size)
    return font


def _chars(size: int, ink: str, is_bold: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    font = _font(size)
    font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    form.setFont(font)
    form.setForeground(QColor(PAPER[ink]))
    return form
