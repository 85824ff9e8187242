"""What the picture encoders of `signals` share: pictures at 8 Hz, steps of 4 Hz, one small size."""

from __future__ import annotations

from vemo_desktop.ml.encoding import VideoNeed

HOP_US = 250_000
"""Length of a step: 4 Hz."""
SAMPLES_PER_STEP = 2
PICTURES = VideoNeed(rate_hz=8.0, height=180)
"""All picture encoders ask for the same, so one decoding pass scales each picture once.

8 Hz places a cut within an eighth of a second, enough for steps of a quarter. 180 lines keep a face of a
fifth of the height at 36 pixels, well above the 20 of the cascades.
"""
