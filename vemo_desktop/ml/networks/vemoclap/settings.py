"""Settings of VEMOCLAP's runs."""

from __future__ import annotations

from pydantic import Field, field_validator

from vemo_desktop.domain.timebase import us_from_s
from vemo_desktop.ml.network_settings import NetworkSettings


class VemoclapSettings(NetworkSettings):
    """How VEMOCLAP is run, with the sentences shown to the user.

    The released weights were trained on whole videos of mostly one to three minutes, so windows of some tens
    of seconds are as short as may be asked of them. 32 s every second puts frames on full seconds.
    """

    window_s: float = Field(
        default=32.0, ge=8.0, description="Length of the windows of the curves in seconds."
    )
    hop_s: float = Field(
        default=1.0, gt=0.0, description="Seconds from one window to the next; a number of half seconds."
    )
    heads: int = Field(
        default=4,
        description="Attention heads of the classifier: the released program computes with 4, its "
        "configuration says 8, and the weights fit both.",
    )
    as_released_sound: bool = Field(
        default=False,
        description="Hear what the released program hears by mistake: the first three seconds of anything "
        "longer than 27. Windows then share no sound, which takes eight times as long.",
    )
    least_probability: float = Field(
        default=0.5, ge=0.0, le=1.0, description="A segment is proposed where one emotion reaches this."
    )

    @field_validator("hop_s")
    @classmethod
    def _half_seconds(cls, hop_s: float) -> float:
        if hop_s * 2 % 1:
            raise ValueError("a number of half seconds")
        return hop_s

    @field_validator("heads")
    @classmethod
    def _divides(cls, heads: int) -> int:
        if heads not in (1, 2, 4, 8, 16):
            raise ValueError("1, 2, 4, 8 or 16")
        return heads

    @property
    def window_us(self) -> int:
        """Length of a window in microseconds."""
        return us_from_s(self.window_s)

    @property
    def hop_us(self) -> int:
        """Time from one window to the next in microseconds."""
        return us_from_s(self.hop_s)
