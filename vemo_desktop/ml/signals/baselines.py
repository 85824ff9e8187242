"""What is usual: numbers mean something only beside what is normal for film and for this video."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

TRUST_STEPS = 240
"""After this many steps (a minute) a video's own median counts as much as the usual value."""


@dataclass(frozen=True, slots=True)
class Usual:
    """Usual value of a feature and how far it usually strays, over videos and within them."""

    centre: float
    spread: float

    def standardised(self, values: Floats) -> Floats:
        """Return how many spreads values lie from normal; NaN stays NaN.

        Normal lies between the usual value and the video's own median, nearer to the latter the more of
        the video is known: a film that is dark throughout is not sad throughout, but a dark scene in it
        is darker than the rest. This is the posterior mean of a centre with a prior worth `TRUST_STEPS`.
        """
        known = values[np.isfinite(values)]
        if not len(known):
            return values
        own = float(np.median(known))
        centre = (TRUST_STEPS * self.centre + len(known) * own) / (TRUST_STEPS + len(known))
        return (values - centre) / self.spread


# Medians and spreads over the clips of known content and the open movies (19 clips, four minutes), rounded.
BRIGHTNESS = Usual(0.48, 0.20)
SATURATION = Usual(0.28, 0.15)
COLOURFULNESS = Usual(38.0, 20.0)
CONTRAST = Usual(0.19, 0.06)
LOG_MOTION = Usual(-4.1, 1.2)
"""Natural logarithm of motion in picture diagonals per second, 0.003 added: about 1.4 % per second."""
LOUDNESS = Usual(-30.0, 9.0)
LOG_FLUX = Usual(-4.8, 1.0)
CENTROID = Usual(1400.0, 450.0)

LOG_PITCH = Usual(7.35, 0.35)
"""Base-2 logarithm of pitch in Hz: 163 Hz, half-way between usual male and female voices, a spread of four
semitones. Source of the means: Baken and Orlikoff, "Clinical measurement of speech and voice", 2000."""
VOICE_LOUDNESS = Usual(-27.0, 7.0)
