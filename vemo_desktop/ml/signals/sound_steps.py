"""The sound that the encoders of this network listen to."""

from __future__ import annotations

from vemo_desktop.ml.encoding import AudioNeed

RATE_HZ = 16_000
"""Enough for speech, pitch and the brightness of sound, and what the speech detector wants."""
SOUND = AudioNeed(RATE_HZ)
