"""Settings of CTEN's runs."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from vemo_desktop.ml.network_settings import NetworkSettings


class CtenSettings(NetworkSettings):
    """How CTEN is run, with the sentence shown to the user."""

    curve: Literal["windows", "whole"] = Field(
        default="windows",
        description="What the curves show: one answer per window where the video is long enough for two "
        "(windows), or the parts that the segments of the whole video have in its answer (whole).",
    )
    window_s: float = Field(default=32.0, ge=10.0, description="Wished length of a window in seconds.")
    snippet_frames: int | None = Field(
        default=None,
        ge=1,
        description="Frames per segment; None: as published for the segments of the weights.",
    )
    erased_pass: bool = Field(
        default=False,
        description="Look a second time without what mattered most, and average both answers for the video.",
    )

    @property
    def looks(self) -> int:
        """The erased pass looks at frames that the first look chose."""
        return 2 if self.erased_pass else 1
