"""What the speech network hears, without torch: its classes and its steps."""

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
