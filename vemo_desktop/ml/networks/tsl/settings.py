"""Settings of TSL-Net's runs."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from vemo_desktop.ml.network_settings import NetworkSettings


class TslSettings(NetworkSettings):
    """How TSL-Net's answers become segments, with the sentence shown to the user."""

    segments: Literal["as released", "clean"] = Field(
        default="as released",
        description="The published program's rule with its known quirks (as released), or without (clean).",
    )
