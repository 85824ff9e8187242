"""Playing around an edge: a second before it, a second after it, and back to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.window_kit import MS, WAIT_MS, Bench, span


@pytest.mark.parametrize("end_ms", [1600, 3800])
def test_playing_around_an_edge_goes_back_to_it(bench: Bench, end_ms: int) -> None:
    """Also near the end of the video, which lasts four seconds."""
    player = bench.desk.player
    bench.desk.review.create(span(1200, end_ms), "positive")
    player.seek(end_ms * MS)
    begun: list[int] = []
    player.position_changed.connect(begun.append)
    bench.press(Qt.Key.Key_P)
    assert player.is_playing

    def is_over() -> bool:
        bench.output.advance(0.02)
        return not player.is_playing

    bench.qtbot.waitUntil(is_over, timeout=WAIT_MS)
    bench.qtbot.waitUntil(lambda: bench.position_ms() == end_ms, timeout=WAIT_MS)
    assert min(begun) <= (end_ms - 900) * MS
    assert max(begun) >= min((end_ms + 900) * MS, 3_950 * MS)
