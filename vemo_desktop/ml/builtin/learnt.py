"""The numbers that were learnt for fusing streams, read from the shipped files without torch."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from vemo_desktop.errors import WeightsMissing
from vemo_desktop.ml.builtin.fusion import LEARNT_STREAMS, FusionWeights, Reliability
from vemo_desktop.ml.builtin.voice_calibration import VoiceCalibration
from vemo_desktop.ml.builtin.voice_head import VoiceHead, read_head
from vemo_desktop.ml.builtin.voice_people import read_people

FILE, SPEECH_FILE, PEOPLE_FILE = "fusion.safetensors", "speech.safetensors", "people.safetensors"


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """How streams are fused, what voices mean, and how sure they may be."""

    fusion: FusionWeights
    voice: VoiceHead
    calibration: VoiceCalibration


def read_learnt(path: Path) -> Learnt:
    """Read what the last stage of the recipe wrote, and beside it how voices are judged and told apart.

    Raises
    ------
    WeightsMissing
        If a file is missing or holds something else.
    """
    files = (path, path.with_name(SPEECH_FILE), path.with_name(PEOPLE_FILE))
    return _read(*files, *(one.stat().st_mtime_ns if one.exists() else 0 for one in files))


@cache
def _read(path: Path, speech: Path, people: Path, *changed_ns: int) -> Learnt:
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
        voice = replace(read_head(speech), people=read_people(people))
    except (OSError, SafetensorError, KeyError, TypeError, ValueError) as error:
        raise WeightsMissing(
            f'"{path.name}", "{speech.name}" or "{people.name}" of the built-in network cannot be read. '
            "Install the program again.",
            details=str(error),
        ) from error
    return Learnt(fusion, voice, calibration)


def write_learnt(path: Path, learnt: Learnt) -> None:
    """Write what `read_learnt` reads, apart from the head and its people."""
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
