"""What the timeline shows, keeps and tells beyond gestures."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.timeline_kit import shown_timeline
from vemo_desktop.domain.labels import EKMAN_6, SENTIMENT, VALENCE_AROUSAL
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import ATTENTION_SCHEME, STREAMS_SCHEME, CurveKind, Curves, regular_edges
from vemo_desktop.media.thumbnails import Thumbnails
from vemo_desktop.media.waveform import Waveform
from vemo_desktop.ui.lettering import small_font
from vemo_desktop.ui.palette import DARK, LIGHT, Theme
from vemo_desktop.ui.timeline.layout import least_height, place_rows
from vemo_desktop.ui.timeline.rows.lane import Lane
from vemo_desktop.ui.timeline.rows.overview import OverviewRow, reviewed_columns
from vemo_desktop.ui.timeline.values import Growing, HoverInfo
from vemo_desktop.ui.timeline.view import TimelineView

S = 1_000_000
DURATION_US = 60 * S


def curves(scheme: str, names: tuple[str, ...], seconds: int = 60, low: float = 0.0) -> Curves:
    count = seconds * 4
    values = np.random.default_rng(1).uniform(low, 1, (count, len(names))).astype(np.float32)
    return Curves(scheme, names, regular_edges(count, S // 4), values, CurveKind.FORMULA)


def prediction(seconds: int = 60) -> dict[str, Curves]:
    return {
        SENTIMENT.id: curves(SENTIMENT.id, SENTIMENT.keys, seconds),
        EKMAN_6.id: curves(EKMAN_6.id, EKMAN_6.keys, seconds),
        VALENCE_AROUSAL.id: curves(VALENCE_AROUSAL.id, VALENCE_AROUSAL.keys, seconds, low=-1.0),
    }


def segment(name: str, start_s: int, end_s: int, layer: Layer = Layer.HUMAN, **changes: object) -> Segment:
    interval = Interval(start_s * S, end_s * S)
    made = Segment(name, "m", interval, SENTIMENT.id, "positive", layer, "me", SegmentState.OPEN, 0.8)
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    widget = shown_timeline(qtbot, DURATION_US)
    widget.plots.set_curves(prediction())
    widget.set_segments((segment("a", 10, 20), segment("p", 30, 40, Layer.PROPOSAL)), {})
    return widget


def picture(view: TimelineView, key: str) -> QImage:
    return view.canvas.grab(view.canvas.rect_of(key)).toImage()


def has_color(image: QImage, color: str) -> bool:
    wanted = QColor(color).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_growing_curves_move_nothing(view: TimelineView) -> None:
    view.viewport.show(Interval(20 * S, 30 * S))
    view.set_selection("p")
    view.set_label_visible(EKMAN_6.id, "joy", False)
    before = view.viewport.visible
    for seconds in (10, 20, 30):
        view.plots.set_curves(prediction(seconds))
    assert view.viewport.visible == before
    assert view.state.selection == "p"
    assert not view.header.switch(EKMAN_6.id, "joy").isChecked()
    assert view.header.switch(EKMAN_6.id, "anger").isChecked()


def test_the_richest_scheme_is_shown_until_another_is_chosen(view: TimelineView) -> None:
    assert view.state.shown_scheme == EKMAN_6.id
    view.plots.set_shown_scheme(SENTIMENT.id)
    view.plots.set_curves(prediction(30))
    assert view.state.shown_scheme == SENTIMENT.id
    assert view.header.switch(SENTIMENT.id, "positive").isVisible()


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_switch_hides_its_curve(view: TimelineView, theme: Theme) -> None:
    view.set_theme(theme)
    tone = theme.tone(EKMAN_6.label("joy").color)
    assert has_color(picture(view, "curves"), tone)
    QTest.mouseClick(view.header.switch(EKMAN_6.id, "joy"), Qt.MouseButton.LeftButton)
    assert not has_color(picture(view, "curves"), tone)
    view.set_label_visible(EKMAN_6.id, "joy", True)
    assert has_color(picture(view, "curves"), tone)


def test_what_is_being_labelled_grows_with_the_playhead(view: TimelineView) -> None:
    tone = QColor(SENTIMENT.label("negative").color).rgb()

    def columns() -> list[int]:
        image = picture(view, "mine")
        middle = image.height() // 2
        return [x for x in range(image.width()) if image.pixel(x, middle - 6) == tone]

    view.set_segments((), {})
    view.set_playhead(5 * S)
    view.set_growing(Growing("mine", 5 * S, SENTIMENT.id, "negative"))
    assert columns() == []
    starts = []
    for second in (15, 40, 25):
        view.set_playhead(second * S)
        drawn = columns()
        starts.append(drawn[0])
        assert drawn[-1] == pytest.approx(view.state.scale.x_of(second * S), abs=4)
    assert starts[0] == pytest.approx(view.state.scale.x_of(5 * S), abs=3)
    assert len(set(starts)) == 1
    view.set_growing(None)
    assert columns() == []


def test_layers_differ_at_a_glance(view: TimelineView) -> None:
    color = SENTIMENT.label("positive").color
    box = QRect(round(view.state.scale.x_of(12 * S)), 12, 90, 12)
    mine = picture(view, "mine").copy(box)
    flat = sum(mine.pixel(x, y) == QColor(color).rgb() for x in range(90) for y in range(12))
    assert flat > 0.8 * 90 * 12
    hatched = picture(view, "proposals").copy(QRect(round(view.state.scale.x_of(36 * S)), 10, 60, 12))
    assert len({hatched.pixel(x, y) for x in range(60) for y in range(12)}) > 4


def test_hovering_tells_every_value_and_what_contributed(view: TimelineView, qtbot: QtBot) -> None:
    shares = np.full((240, 2), [0.25, 0.75], np.float32)
    view.set_contributions(
        Curves(STREAMS_SCHEME, ("picture", "sound"), regular_edges(240, S // 4), shares, CurveKind.FORMULA)
    )
    heard: list[HoverInfo | None] = []
    view.hovered.connect(heard.append)
    place = QPoint(round(view.state.scale.x_of(35 * S)), view.canvas.rect_of("proposals").center().y())
    QTest.mouseMove(view.canvas, place)
    qtbot.waitUntil(lambda: len(heard) > 0)
    info = heard[-1]
    assert info is not None
    assert info.segment_id == "p"
    assert info.row == "proposals"
    assert info.frame == info.time_us // 40_000
    step = view.state.curves[EKMAN_6.id].curves.step_at(info.time_us)
    expected = view.state.curves[EKMAN_6.id].curves.values[step]
    assert list(info.values[EKMAN_6.id].values()) == pytest.approx(expected.tolist())
    assert dict(info.contributions) == pytest.approx({"picture": 0.25, "sound": 0.75})
    assert view.header.switch(EKMAN_6.id, "anger").value_text() == f"{expected[0]:.2f}"


def test_gaps_have_no_value(view: TimelineView) -> None:
    gappy = prediction()
    gappy[EKMAN_6.id].values[:] = np.nan
    view.plots.set_curves(gappy)
    assert view.state.values_at(5 * S)[EKMAN_6.id] == {}
    view.set_playhead(5 * S)
    assert view.header.switch(EKMAN_6.id, "anger").value_text() == "–"


def test_moving_the_playhead_paints_no_row_again(view: TimelineView, monkeypatch: pytest.MonkeyPatch) -> None:
    QApplication.processEvents()
    painted: list[str] = []
    for row in view.canvas.rects:
        monkeypatch.setattr(row, "paint", lambda *_args, key=row.key: painted.append(key))
    for time_us in range(0, DURATION_US, S):
        view.set_playhead(time_us)
        QApplication.processEvents()
    assert painted == []


def test_the_clock_beside_the_ruler_runs_with_every_picture(view: TimelineView, qtbot: QtBot) -> None:
    header = view.header
    header._pause.setInterval(3_600_000)  # values may wait, the clock may not
    ruler = header._rect("ruler")
    assert ruler is not None
    view.set_playing(True)

    class Painted(QObject):
        is_new = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                self.is_new = self.is_new or event.region().contains(QPoint(5, ruler.center().y()))
            return False

    painted = Painted()
    header.installEventFilter(painted)
    for frame in range(1, 4):
        QTest.qWait(20)
        painted.is_new = False
        view.set_playhead(frame * 40_000)
        qtbot.waitUntil(lambda: painted.is_new, timeout=5_000)
    header._pause.stop()


def test_selection_survives_new_segments_and_is_not_told_back(view: TimelineView) -> None:
    heard: list[object] = []
    view.selection_changed.connect(heard.append)
    view.set_selection("a")
    view.set_segments((segment("a", 11, 21), segment("b", 50, 55)), {})
    assert view.state.selection == "a"
    assert heard == []


def test_another_video_starts_clean(view: TimelineView) -> None:
    view.set_selection("a")
    view.set_marks(S, 2 * S)
    view.viewport.show(Interval(10 * S, 15 * S))
    view.set_media(30 * S, None)
    assert view.viewport.visible == Interval(0, 30 * S)
    assert view.state.selection is None
    assert view.state.marks == (None, None)
    assert view.state.curves == {}
    assert view.canvas.rect_of("thumbnails").isEmpty()


@pytest.mark.parametrize("width", [700, 1200, 3000])
@pytest.mark.parametrize("height", [200, 340, 700])
def test_rows_fill_any_size_without_overlap(view: TimelineView, width: int, height: int) -> None:
    view.resize(width, height)
    QApplication.processEvents()
    rects = list(view.canvas.rects.values())
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(rects))
    assert rects[-1].bottom() < view.height()
    assert not view.canvas.rect_of("mine").isEmpty()
    assert not view.grab().isNull()


def test_rows_of_least_importance_go_first(view: TimelineView) -> None:
    rows = list(view.canvas.rects)
    kept = place_rows(rows, 800, least_height(rows) - 1)
    assert {row.key for row in rows} - {row.key for row in kept.rects} == {"thumbnails"}


def test_real_sound_and_pictures_are_drawn(view: TimelineView) -> None:
    empty = picture(view, "waveform"), picture(view, "thumbnails")
    beat = np.tile(np.array([[-20_000, 20_000], [-500, 500]], np.int16), (6_000, 1))
    view.media.set_waveform(Waveform(beat))
    shots = np.zeros((6, 36, 64, 3), np.uint8) + np.array([200, 100, 50], np.uint8)
    view.media.set_thumbnails(Thumbnails(np.arange(6) * 10 * S, shots))
    assert picture(view, "waveform") != empty[0]
    assert has_color(picture(view, "thumbnails"), "#C86432")


def test_overlapping_segments_get_tracks_of_their_own() -> None:
    lane = Lane.of([segment("a", 0, 10), segment("b", 5, 15), segment("c", 10, 20), segment("d", 30, 40)])
    assert lane.tracks.tolist() == [0, 1, 0, 0]
    assert lane.track_count == 2
    assert [lane.segments[n].id for n in lane.shown(Interval(9 * S, 11 * S))] == ["a", "b", "c"]


def test_gold_has_a_lane_only_when_there_is_some(view: TimelineView) -> None:
    assert view.canvas.rect_of("gold").isEmpty()
    view.set_segments((segment("g", 10, 20, Layer.GOLD),), {})
    assert not view.canvas.rect_of("gold").isEmpty()


def test_reviewed_is_what_a_person_decided() -> None:
    found = reviewed_columns(
        (
            segment("a", 0, 10),
            segment("open", 20, 30, Layer.PROPOSAL),
            segment("no", 40, 50, Layer.PROPOSAL, state=SegmentState.REJECTED),
        ),
        DURATION_US,
        6,
    )
    assert found.tolist() == [True, False, False, False, True, False]


def test_an_unknown_label_is_drawn_in_grey(view: TimelineView) -> None:
    view.set_segments((segment("x", 10, 20, scheme="their-own", label="bored"),), {})
    assert has_color(picture(view, "mine"), "#8C8C8C")


def test_everything_has_a_name_for_screen_readers(view: TimelineView) -> None:
    assert view.canvas.accessibleName()
    buttons = [child for child in view.header.findChildren(QWidget) if child.isVisible()]
    assert buttons
    assert all(child.accessibleName() for child in buttons)


def test_what_belongs_to_a_row_without_room_lies_on_no_other(view: TimelineView) -> None:
    def switches() -> list[bool]:
        return [view.header.switch(VALENCE_AROUSAL.id, key).isVisible() for key in VALENCE_AROUSAL.keys]

    assert "affect" in {row.key for row in view.canvas.rects}
    assert all(switches())
    view.resize(1184, 200)
    assert "affect" not in {row.key for row in view.canvas.rects}
    assert not any(switches())
    view.resize(1184, 460)
    assert all(switches())


def test_texts_are_never_too_small(view: TimelineView) -> None:
    assert small_font(view.font()).pixelSize() >= 11


def test_the_strip_of_the_whole_video_is_empty_where_nothing_is_felt(view: TimelineView) -> None:
    values = np.full((240, 6), 0.01, np.float32)
    values[120:, EKMAN_6.keys.index("joy")] = 0.9
    view.plots.set_curves(
        {EKMAN_6.id: Curves(EKMAN_6.id, EKMAN_6.keys, regular_edges(240, S // 4), values, CurveKind.TRAINED)}
    )
    line = OverviewRow()._dominant(view.state, 100)
    assert line is not None
    alpha = line >> 24
    assert (alpha[:49] < 20).all()
    assert (alpha[51:] > 200).all()
    assert {int(pixel & 0xFFFFFF) for pixel in line[51:]} == {
        QColor(EKMAN_6.label("joy").color).rgb() & 0xFFFFFF
    }


def test_the_words_in_the_large_plot_lie_above_every_curve(view: TimelineView) -> None:
    def corner(value: float) -> QImage:
        values = np.full((240, 6), value, np.float32)
        edges = regular_edges(240, S // 4)
        view.plots.set_curves(
            {EKMAN_6.id: Curves(EKMAN_6.id, EKMAN_6.keys, edges, values, CurveKind.TRAINED)}
        )
        view.plots.wait()
        whole = picture(view, "curves")
        rect = view.canvas.rect_of("curves")
        row = next(row for row in view.canvas.rects if row.key == "curves")
        note = row.note_rect(rect, view.state, view.canvas.font()).translated(-rect.topLeft())
        assert note.width() > 40
        return whole.copy(note)

    low = corner(0.5)
    assert all(corner(value) == low for value in (1.0, 0.97, 0.94, 0.91, 0.88))


@pytest.mark.parametrize("row", ["affect", ATTENTION_SCHEME])
def test_the_header_says_what_low_curves_are_and_no_words_lie_on_them(view: TimelineView, row: str) -> None:
    attention = curves(ATTENTION_SCHEME, ("attention",))

    def pictures(kind: CurveKind) -> tuple[QImage, QImage]:
        shown = {**prediction(), ATTENTION_SCHEME: attention}
        view.plots.set_curves({key: replace(one, kind=kind) for key, one in shown.items()})
        rect = view.canvas.rect_of(row)
        beside = QRect(0, rect.top(), view.header.width(), rect.height())
        return picture(view, row), view.header.grab(beside).toImage()

    view.resize(1184, 640)
    plot, name = pictures(CurveKind.FORMULA)
    other_plot, other_name = pictures(CurveKind.TRAINED)
    assert plot == other_plot
    assert name != other_name
