"""What the speech network hears, without torch: its classes, its steps and its rows."""

from __future__ import annotations

VOICES = ("neutral", "calm", "happiness", "sadness", "anger", "fear", "disgust", "surprise", "boredom")
"""All classes of the three corpora, in the order of the outputs."""
RATE_HZ = 16_000
HOP = 160
"""Samples between two mel frames: 10 ms."""
STRIDE = 16
"""Mel frames per step of the network."""
STEP = HOP * STRIDE
"""Samples per step: 160 ms."""
WINDOW_STEPS = 13
"""Steps of a stretch that is judged as one: 2.08 s, as long as the shortest whole sentences."""
STEPS_PER_ROW = 3
"""Steps between two windows: one row of what is heard."""
ROW_S = STEPS_PER_ROW * STEP / RATE_HZ
TIMBRE = tuple(f"timbre {number}" for number in range(128))
"""Names of the numbers by which a window is described."""
