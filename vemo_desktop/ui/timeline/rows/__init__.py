"""The rows of the timeline, one kind to a file; `all_rows` is their order."""

from __future__ import annotations

from vemo_desktop.domain.segments import Layer
from vemo_desktop.ui.timeline.rows.base import Heights, Row
from vemo_desktop.ui.timeline.rows.curves import AffectRow, CurvesRow, extra_rows
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.rows.overview import OverviewRow
from vemo_desktop.ui.timeline.rows.ruler import RulerRow
from vemo_desktop.ui.timeline.rows.thumbnails import ThumbnailRow
from vemo_desktop.ui.timeline.rows.waveform import WaveformRow


def all_rows() -> list[Row]:
    """Return fresh rows, top to bottom."""
    return [
        OverviewRow(),
        RulerRow(),
        ThumbnailRow(),
        WaveformRow(),
        CurvesRow(),
        *extra_rows(),
        AffectRow(),
        LaneRow("proposals", "Proposals", Layer.PROPOSAL, Heights(28, 34), can_draw=False),
        LaneRow("mine", "Mine", Layer.HUMAN, Heights(30, 38), can_draw=True),
        LaneRow("gold", "Gold", Layer.GOLD, Heights(28, 34), can_draw=False),
    ]
