"""What several networks say, side by side: a row for each other one, and a band between them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor

from tests.ui.window_kit import SECONDS, WAIT_MS, Bench, make_prediction
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.tracks import Curves, Prediction

SHIFT = Qt.KeyboardModifier.ShiftModifier


def says(network: str, positive: float) -> Prediction:
    """Return what a network says that holds one value for positive all the time, and 0.02 for all else."""
    known = make_prediction()
    curves = known.curves["sentiment"]
    values = np.full_like(curves.values, 0.02)
    values[:, curves.names.index("positive")] = positive
    return replace(known, network=network, curves={"sentiment": replace(curves, values=values)})


@pytest.fixture
def compared(bench: Bench) -> Bench:
    """Return a window in which two networks have spoken of the open video, the first on screen."""
    for network, positive in (("other", 0.3), ("signals", 0.9)):
        bench.services.session.runs.store_prediction(
            bench.media_ids[0],
            says(network, positive),
            fingerprint="print",
            proposal_settings=ProposalSettings(),
        )
    bench.qtbot.waitUntil(lambda: len(bench.desk.runs.findings.runs) == 3, timeout=WAIT_MS)
    bench.settle()
    return bench


def rows(bench: Bench) -> list[str]:
    return [key for key, _name in beside(bench)]


def beside(bench: Bench) -> list[tuple[str, str]]:
    found = bench.window.panels.timeline.canvas.rects
    return [(row.key, row.title) for row in found if row.key.startswith("beside:")]


def brightness(bench: Bench, key: str, value: float) -> int:
    """Return how bright a row is in its middle at the height of a value."""
    canvas = bench.window.panels.timeline.canvas
    row = next(row for row in canvas.rects if row.key == key)
    rect: QRect = canvas.rect_of(key)
    image = canvas.grab().toImage()
    ratio = image.devicePixelRatio()
    color: QColor = image.pixelColor(round((rect.left() + 31) * ratio), round(row.y_of(value, rect) * ratio))
    return max(color.red(), color.green(), color.blue())


def test_other_networks_come_and_go_by_key(compared: Bench) -> None:
    assert rows(compared) == []
    assert compared.desk.runs.findings.shown.network == "signals"
    ground = brightness(compared, "curves", 0.6)
    compared.press("v", SHIFT)
    compared.qtbot.waitUntil(lambda: len(rows(compared)) == 1, timeout=WAIT_MS)
    compared.settle()
    said = compared.window.panels.messages.current
    assert said is None or "nothing to compare" not in said.text
    [(key, title)] = beside(compared)
    assert title == "other"
    assert compared.window.panels.timeline.canvas.rect_of(key).height() >= 40
    assert brightness(compared, key, 0.3) > ground + 60, "its own curve"
    between = brightness(compared, "curves", 0.6)
    assert ground + 10 < between < brightness(compared, "curves", 0.9), "the band between the two"
    assert brightness(compared, "curves", 0.97) <= ground + 10, "nothing above both"
    compared.press("v", SHIFT)
    compared.qtbot.waitUntil(lambda: rows(compared) == [], timeout=WAIT_MS)
    compared.settle()
    assert brightness(compared, "curves", 0.6) == ground


def test_where_one_network_has_spoken_the_way_to_another_is_shown(bench: Bench) -> None:
    asked: list[bool] = []
    bench.window.action_set["analyse_with"].triggered.disconnect()
    bench.window.action_set["analyse_with"].triggered.connect(lambda: asked.append(True))
    bench.press("v", SHIFT)
    message = bench.window.panels.messages.current
    assert message is not None
    assert "nothing to compare" in message.text
    assert message.act is not None
    message.act()
    assert asked == [True]
    bench.window.panels.messages.clear()
    bench.press("v", SHIFT)
    assert bench.window.panels.messages.current is None


def test_a_network_without_the_scheme_has_no_row(compared: Bench) -> None:
    other = says("third", 0.5)
    curves: Curves = replace(other.curves["sentiment"], scheme="ekman-6", names=("anger", "fear", "joy"))
    compared.services.session.runs.store_prediction(
        compared.media_ids[0],
        replace(other, curves={"ekman-6": curves}, main_scheme="ekman-6"),
        fingerprint="print",
        proposal_settings=ProposalSettings(),
    )
    compared.qtbot.waitUntil(lambda: len(compared.desk.runs.findings.runs) == 4, timeout=WAIT_MS)
    compared.press("v", SHIFT)
    compared.qtbot.waitUntil(lambda: bool(rows(compared)), timeout=WAIT_MS)
    compared.settle()
    assert [title for _key, title in beside(compared)] == ["other"]


def test_another_video_shows_its_own_or_none(compared: Bench) -> None:
    compared.press("v", SHIFT)
    compared.qtbot.waitUntil(lambda: bool(rows(compared)), timeout=WAIT_MS)
    compared.desk.video.open(compared.media_ids[1])
    compared.settle()
    assert rows(compared) == []
    compared.desk.video.open(compared.media_ids[0])
    compared.qtbot.waitUntil(lambda: bool(rows(compared)), timeout=WAIT_MS)
    player = compared.desk.player
    compared.qtbot.waitUntil(lambda: player.duration_us >= SECONDS * 1_000_000, timeout=WAIT_MS)
