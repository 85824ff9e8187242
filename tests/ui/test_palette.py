from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.ui.palette import (
    DARK,
    LIGHT,
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    Theme,
    contrast,
    qt_palette,
    readable_on,
    visible_on,
)
from vemo_desktop.ui.theme import grounds, style_sheet

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=("dark", "light"))
def test_text_is_readable_on_every_ground(theme: Theme) -> None:
    for ground in (theme.window, theme.panel, theme.sunken, theme.raised):
        assert contrast(theme.text, ground) >= TEXT_CONTRAST
        assert contrast(theme.muted, ground) >= TEXT_CONTRAST
        assert contrast(theme.strong_line, ground) >= SHAPE_CONTRAST
    assert contrast(theme.on_accent, theme.accent) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=("dark", "light"))
def test_text_stays_readable_while_something_is_pointed_at_or_chosen(theme: Theme) -> None:
    under = grounds(theme)
    for ground in under.values():
        assert contrast(theme.text, ground) >= TEXT_CONTRAST
    for name in ("hover", "selected"):  # tabs, and the second line of chosen rows
        assert contrast(theme.muted, under[name]) >= TEXT_CONTRAST
    assert contrast(theme.on_accent, theme.muted) >= TEXT_CONTRAST  # the chief button under the pointer


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=("dark", "light"))
def test_what_has_the_focus_can_be_told(theme: Theme) -> None:
    for ground in (theme.panel, theme.sunken, theme.raised):
        assert contrast(theme.strong_line, ground) >= SHAPE_CONTRAST
        assert contrast(theme.accent, ground) >= SHAPE_CONTRAST


def test_letters_on_label_colours_can_be_read() -> None:
    for scheme in BUILT_IN_SCHEMES.values():
        for label in scheme.labels:
            assert contrast(readable_on(label.color), label.color) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=("dark", "light"))
def test_chrome_is_grey(theme: Theme) -> None:
    colors = [getattr(theme, field) for field in Theme.__slots__ if field not in ("name", "is_dark")]
    assert all(color[1:3] == color[3:5] == color[5:7] for color in colors)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=("dark", "light"))
def test_every_label_can_be_seen(theme: Theme) -> None:
    for scheme in BUILT_IN_SCHEMES.values():
        for label in scheme.labels:
            assert contrast(theme.tone(label.color), theme.panel) >= SHAPE_CONTRAST


@given(COLORS)
def test_there_is_always_a_readable_ink(color: str) -> None:
    assert contrast(readable_on(color), color) >= TEXT_CONTRAST


@given(COLORS, COLORS)
def test_a_visible_colour_is_not_changed(color: str, background: str) -> None:
    shade = visible_on(color, background)
    assert contrast(shade, background) >= SHAPE_CONTRAST
    if contrast(color, background) >= SHAPE_CONTRAST:
        assert shade == color


def test_the_qt_palette_takes_the_colours_over(qapp: object) -> None:
    for theme in (DARK, LIGHT):
        assert qt_palette(theme).windowText().color().name().upper() == theme.text


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=("dark", "light"))
@pytest.mark.parametrize("is_enabled", [True, False])
def test_a_checked_box_shows_a_tick(qtbot: QtBot, theme: Theme, is_enabled: bool) -> None:
    box = QCheckBox("Show")
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(theme))
    box.setChecked(True)
    box.setEnabled(is_enabled)
    box.resize(box.sizeHint())
    picture = box.grab().toImage()
    ground = QColor(theme.text if is_enabled else theme.strong_line).lightness()
    inside = [(x, y) for x in range(4, 11) for y in range(box.height() // 2 - 3, box.height() // 2 + 4)]
    far = [abs(picture.pixelColor(x, y).lightness() - ground) > 60 for x, y in inside]
    assert 4 <= sum(far) < len(far) / 2, "a tick, not another filled box"


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=("dark", "light"))
def test_tabs_that_do_not_fit_are_reached_by_arrows_that_can_be_seen(qtbot: QtBot, theme: Theme) -> None:
    tabs = QTabBar()
    qtbot.addWidget(tabs)
    tabs.setStyleSheet(style_sheet(theme))
    for name in ("Library", "Queue", "History", "Words"):
        tabs.addTab(name)
    tabs.resize(200, 30)
    tabs.show()
    qtbot.waitExposed(tabs)
    arrows = [one for one in tabs.findChildren(QToolButton) if one.isVisible()]
    assert len(arrows) == 2
    for arrow in arrows:
        picture = arrow.grab().toImage()
        inside = [(x, y) for x in range(4, arrow.width() - 4) for y in range(6, arrow.height() - 6)]
        shades = [picture.pixelColor(x, y).lightness() for x, y in inside]
        assert max(shades) - min(shades) > 60
