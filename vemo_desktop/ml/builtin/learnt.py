"""The numbers that were learnt for fusing streams, read from the shipped files without torch."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from vemo_desktop.errors import WeightsMissing
from vemo_desktop.ml.builtin.fusion import LEARNT_STREAMS, FusionWeights, Reliability
from vemo_desktop.ml.builtin.opinions import VoiceCalibration

FILE = "fusion.safetensors"


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """How streams are fused, and how the logits of voices become probabilities."""

    fusion: FusionWeights
    voice: VoiceCalibration


def read_learnt(path: Path) -> Learnt:
    """Read what the last stage of the recipe wrote.

    Raises
    ------
    WeightsMissing
        If the file is missing or holds something else.
    """
    return _read(path, path.stat().st_mtime_ns if path.exists() else 0)


@cache
def _read(path: Path, changed_ns: int) -> Learnt:
    try:
        found = load_file(path)
        rows = {name: found[f"reliability.{name}"] for name in LEARNT_STREAMS}
        rest, yielding = found["rest"].tolist()
        fusion = FusionWeights(
            found["bias"].astype(np.float64),
            {name: Reliability(float(row[0]), float(row[1])) for name, row in rows.items()},
            rest,
            yielding,
        )
        temperature, moved = found["voice.scale"].tolist()
        voice = VoiceCalibration(temperature, found["voice.usual"].astype(np.float64), moved)
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise WeightsMissing(
            f'"{path.name}" of the built-in network cannot be read. Install the program again.',
            details=str(error),
        ) from error
    return Learnt(fusion, voice)


def write_learnt(path: Path, learnt: Learnt) -> None:
    """Write what `read_learnt` reads."""
    rows = {
        f"reliability.{name}": np.array([one.weight, one.sharpness])
        for name, one in learnt.fusion.reliability.items()
    }
    save_file(
        {
            **rows,
            "bias": learnt.fusion.bias,
            "rest": np.array([learnt.fusion.rest, learnt.fusion.yielding]),
            "voice.scale": np.array([learnt.voice.temperature, learnt.voice.moved]),
            "voice.usual": learnt.voice.usual,
        },
        path,
    )
