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
COLOURS = (
    "alpha ratio",
    "Hammarberg index",
    "slope to 500 Hz",
    "slope to 1500 Hz",
    "brightness",
    "hiss",
    "flatness",
    "second harmonic",
    "third formant",
    "flux",
)
"""What a voice is made of, most after Eyben and others (2016); see `prosody_frames`."""
PROSODY = (
    *(f"pitch {name}" for name in (
        "mean", "spread", "low", "middle", "high", "range", "skew", "slope", "bend", "rest", "step", "rise",
        "fall", "late",
    )),
    "voiced", "voiced pieces", "voiced length", "gaps", "syllables",
    *(f"energy {name}" for name in ("spread", "high", "low", "slope", "bend", "step")),
    "stresses", "syllable beat", "sound beat", "pitch with energy", "harmonicity", "harmonicity spread",
    *COLOURS,
    *(f"{name} spread" for name in COLOURS),
    "voiced louder", "unvoiced brightness", "unvoiced hiss", "unvoiced flatness",
)  # fmt: skip
"""Names of the numbers that tell how something is said, of `prosody.prosody`."""
DESCRIPTION = (*TIMBRE, *PROSODY)
"""Names of all numbers by which a window is described."""
