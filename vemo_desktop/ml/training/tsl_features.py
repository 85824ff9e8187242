"""What TSL-Net reads of a video: pictures and sound on one row of 16-frame steps."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.errors import TrainingError
from vemo_desktop.ml.networks.tsl.inputs import TslInputs
from vemo_desktop.ml.networks.tsl.network import MEL_BANDS, MEL_FRAMES_PER_STEP, VISUAL_WIDTH

Floats = npt.NDArray[np.float32]


def on_steps(visual: Floats, mel_db: Floats) -> TslInputs:
    """Cut both sides to the steps that both have, and normalise the sound by ``(dB + 50) / 80``.

    Parameters
    ----------
    visual : ndarray of float32, shape (T, 1024)
    mel_db : ndarray of float32, shape (M, 60)
        32 rows belong to one step; what is left over is not used.
    """
    steps = min(len(visual), len(mel_db) // MEL_FRAMES_PER_STEP)
    mel = mel_db[: steps * MEL_FRAMES_PER_STEP].reshape(steps, MEL_FRAMES_PER_STEP, MEL_BANDS)
    normalised: Floats = ((mel + 50) / 80).astype(np.float32)
    return TslInputs(np.ascontiguousarray(visual[:steps], np.float32), normalised)


def published_files(features: Path, subset: str, video: str) -> tuple[Path, Path]:
    """Return where the published layout has pictures and sound of a video."""
    return features / subset / "rgb" / f"{video}.npy", features / subset / "logmfcc" / f"{video}.npy"


def read_published(rgb: Path, logmel: Path) -> TslInputs:
    """Read features as TSL-300's authors hand them out; their "logmfcc" holds log-mel frames.

    Raises
    ------
    TrainingError
        If a file is not what it should be.
    """
    return on_steps(_read(rgb, VISUAL_WIDTH), _read(logmel, MEL_BANDS))


def _read(path: Path, width: int) -> Floats:
    try:
        values = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise TrainingError(
            f"{path} cannot be read as an array of numbers. Nothing was written; replace the file, or leave "
            "its video out.",
            details=str(error),
        ) from error
    if values.ndim != 2 or values.shape[1] != width or not np.issubdtype(values.dtype, np.floating):
        raise TrainingError(
            f"{path} holds {values.dtype} of shape {values.shape}, not fractions of shape (…, {width})."
        )
    return np.asarray(values, np.float32)
