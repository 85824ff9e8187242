"""The report on paper."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from vemo_desktop.errors import ExportError
from vemo_desktop.services.charts.drawing import draw
from vemo_desktop.services.charts.values import SOFT, Bars, RangeRow, Ranges, Series
from vemo_desktop.services.overview_sections import Fact
from vemo_desktop.services.reporting import Report
from vemo_desktop.services.sections import Section, Table
from vemo_desktop.ui.charts.painting import inks_of, picture_of
from vemo_desktop.ui.palette import DARK, LIGHT, contrast, qt_palette
from vemo_desktop.ui.report_print import write_pdf

BARS = Bars("b", "Labels", "segments", ("joy",), (Series("segments", SOFT, (3.0,)),), ("#FF0000",))
FOREST = Ranges("r", "Agreement", "kappa", (RangeRow("ann and ben", 0.5, 0.2, 0.8),))


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def test_sections_with_something_to_show_begin_on_a_page_of_their_own(qtbot: QtBot, tmp_path: Path) -> None:
    rows = tuple((f"video {number}", str(number)) for number in range(300))
    sections = (
        Section(
            "one", "Coverage", ("All is well.",), (BARS, BARS, FOREST), (Table("Videos", ("A", "B"), rows),)
        ),
        Section("two", "Labels", ("Nobody labelled.",)),
        Section("three", "Agreement", (), (FOREST,), notes=("Take it as a hint.",)),
    )
    began = time.process_time()
    path = write_pdf(tmp_path / "deep" / "r.pdf", Report("study", None, (Fact("3", "videos"),), sections))
    assert path.read_bytes().startswith(b"%PDF")
    assert time.process_time() - began < 10, "the text is set once, not again for each cell"
    long = pages(path)
    assert long >= 6, "the long table goes on over pages, and the last part has its own"
    short = write_pdf(tmp_path / "s.pdf", Report("study", None, (), (sections[1], sections[1])))
    assert pages(short) == 1


def test_a_print_that_cannot_be_written_is_an_export_error(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "r.pdf").mkdir()
    with pytest.raises(ExportError, match="could not be written"):
        write_pdf(tmp_path / "r.pdf", Report("study", None, (), ()))


def test_a_saved_picture_shows_the_bar_in_its_colour(qtbot: QtBot) -> None:
    image = picture_of(draw(BARS, 300))
    colors = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)
    }
    assert {"#ff0000", "#ffffff"} <= colors
    assert (image.width(), image.height()) == (2 * (300 + 32), 2 * round(draw(BARS, 300).height + 32))


def test_inks_can_be_told_from_their_ground() -> None:
    for theme in (DARK, LIGHT):
        inks = inks_of(qt_palette(theme))
        assert contrast(inks["strong"], theme.window) >= 4.5
        assert contrast(inks["muted"], theme.window) >= 4.5
        assert contrast(inks["soft"], inks["ground"]) >= 3
