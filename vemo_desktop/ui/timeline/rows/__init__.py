"""The rows of the timeline, one kind to a file; `upper_rows` is their order, the lanes follow."""

from __future__ import annotations

from vemo_desktop.ui.timeline.rows.base import Row
from vemo_desktop.ui.timeline.rows.curves import AffectRow, CurvesRow, extra_rows
from vemo_desktop.ui.timeline.rows.overview import OverviewRow
from vemo_desktop.ui.timeline.rows.ruler import RulerRow
from vemo_desktop.ui.timeline.rows.spectrogram import SpectrogramRow
from vemo_desktop.ui.timeline.rows.thumbnails import ThumbnailRow
from vemo_desktop.ui.timeline.rows.waveform import WaveformRow


def upper_rows() -> list[Row]:
    """Return fresh rows above the lanes, top to bottom."""
    return [
        OverviewRow(),
        RulerRow(),
        ThumbnailRow(),
        WaveformRow(),
        SpectrogramRow(),
        CurvesRow(),
        *extra_rows(),
        AffectRow(),
    ]
