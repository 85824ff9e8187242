"""Loudness as ears hear it: K-weighting after ITU-R BS.1770, at any sampling rate."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

OFFSET_DB = -0.691
"""Makes a full-scale 997 Hz tone on one channel read -3.01 LKFS. Source: ITU-R BS.1770-4, equation 2."""


def k_weighting(rate_hz: int) -> Floats:
    """Return the two filter sections of K-weighting, shape (2, 6), for `scipy.signal.sosfilt`.

    Notes
    -----
    ITU-R BS.1770-4 gives the coefficients at 48 kHz only (annex 1, tables 1 and 2). The shelf of the head
    and the high pass behind them have the analogue parameters used here; carried over by the bilinear
    transform, they give back the tabled numbers at 48 kHz to eight digits (see tests).
    """
    return np.array([_shelf(rate_hz), _high_pass(rate_hz)])


def _shelf(rate_hz: int) -> list[float]:
    corner_hz, gain_db, quality = 1681.974450955533, 3.999843853973347, 0.7071752369554196
    k = np.tan(np.pi * corner_hz / rate_hz)
    high = 10 ** (gain_db / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / quality + k * k
    b = [high + band * k / quality + k * k, 2 * (k * k - high), high - band * k / quality + k * k]
    return [*(value / a0 for value in b), 1.0, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0]


def _high_pass(rate_hz: int) -> list[float]:
    corner_hz, quality = 38.13547087602444, 0.5003270373238773
    k = np.tan(np.pi * corner_hz / rate_hz)
    a0 = 1 + k / quality + k * k
    return [1.0, -2.0, 1.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0]


class Loudness:
    """Loudness of successive steps of sound; goes on where it stopped."""

    def __init__(self, rate_hz: int) -> None:
        self._sections = k_weighting(rate_hz)
        self.delays: Floats = np.zeros((2, 2))

    def of_steps(self, samples: npt.NDArray[np.float32], count: int) -> Floats:
        """Return the loudness of `count` equal steps in LKFS, -120 at least, shape (count,)."""
        from scipy.signal import sosfilt  # half a second to import, not needed for what the cache holds

        weighted, self.delays = sosfilt(self._sections, samples.astype(np.float64), zi=self.delays)
        powers = np.mean(weighted.reshape(count, -1) ** 2, axis=1)
        levels: Floats = OFFSET_DB + 10 * np.log10(np.maximum(powers, 10 ** ((-120 - OFFSET_DB) / 10)))
        return levels
