"""The numbers that were learnt for fusing streams, read from the shipped files without torch."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from vemo_desktop.errors import WeightsMissing
from vemo_desktop.ml.builtin.fusion import LEARNT_STREAMS, FusionWeights, Reliability
from vemo_desktop.ml.builtin.voice_calibration import VoiceCalibration
from vemo_desktop.ml.builtin.voice_head import VoiceHead, read_head

FILE, SPEECH_FILE = "fusion.safetensors", "speech.safetensors"


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """How streams are fused, what voices mean, and how sure they may be."""

    fusion: FusionWeights
    voice: VoiceHead
    calibration: VoiceCalibration


def read_learnt(path: Path) -> Learnt:
    """Read what the last stage of the recipe wrote, and the head of the speech network beside it.

    Raises
    ------
    WeightsMissing
        If a file is missing or holds something else.
    """
    speech = path.with_name(SPEECH_FILE)
    return _read(path, speech, *(one.stat().st_mtime_ns if one.exists() else 0 for one in (path, speech)))


@cache
def _read(path: Path, speech: Path, *changed_ns: int) -> Learnt:
    try:
        found = load_file(path)
        rows = {name: found[f"reliability.{name}"] for name in LEARNT_STREAMS}
        rest, yielding = found["rest"].tolist()
        fusion = FusionWeights(
            found["bias"].astype(np.float64),
            {name: Reliability(float(row[0]), float(row[1])) for name, row in rows.items()},
            rest,
            yielding,
            dict(zip(LEARNT_STREAMS, found["silences"].tolist(), strict=True)),
        )
        calibration = VoiceCalibration(*found["voice.calibration"].tolist())
        voice = read_head(speech)
    except (OSError, SafetensorError, KeyError, TypeError, ValueError) as error:
        raise WeightsMissing(
            f'"{path.name}" or "{speech.name}" of the built-in network cannot be read. '
            "Install the program again.",
            details=str(error),
        ) from error
    return Learnt(fusion, voice, calibration)


def write_learnt(path: Path, learnt: Learnt) -> None:
    """Write what `read_learnt` reads, apart from the head."""
    rows = {
        f"reliability.{name}": np.array([one.weight, one.sharpness])
        for name, one in learnt.fusion.reliability.items()
    }
    save_file(
        {
            **rows,
            "bias": learnt.fusion.bias,
            "rest": np.array([learnt.fusion.rest, learnt.fusion.yielding]),
            "silences": np.array([learnt.fusion.silences[name] for name in LEARNT_STREAMS]),
            "voice.calibration": np.array(astuple(learnt.calibration)),
        },
        path,
    )
